"""The kiosk without a screen: camera, vision, session and attempts, started and stopped as one."""

import logging
from types import TracebackType
from typing import Self

from kiosk.camera.frame import CameraStatus, Frame, Image
from kiosk.camera.spec import DemoSpec
from kiosk.session.words import Event
from kiosk.station.look_times import LookTimes, TimedPipeline
from kiosk.station.ports import Camera
from kiosk.station.runner import SessionRunner
from kiosk.station.vision_loop import VisionLoop
from kiosk.vision.observation import Observation

logger = logging.getLogger(__name__)


class Station:
    """Holds the parts that the composition root has made and wired; owns their threads' lives."""

    def __init__(
        self, *, camera: Camera, vision: VisionLoop, runner: SessionRunner, pipeline: TimedPipeline
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            camera: Where the frames come from; it reports its status to a `CameraWatch`.
            vision: What looks at them.
            runner: What the session runs in.
            pipeline: What vision looks with.
        """
        self._camera = camera
        self._vision = vision
        self._runner = runner
        self._pipeline = pipeline
        self._parts = (camera, vision, runner)

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:  # whatever ends the start, interrupts included, must leave no part running
            self.stop()
            raise
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start camera, vision and session."""
        for part in self._parts:
            part.start()

    def stop(self) -> None:
        """Stop session, vision and camera, within bounds; one that fails does not keep the others running."""
        for part in reversed(self._parts):
            try:
                part.stop()
            except Exception:  # the last line of defence at the end of the threads' lives: the rest must stop too
                logger.exception("%s did not stop", type(part).__name__)

    def post(self, event: Event) -> None:
        """Hand an event to the session, from any thread or signal handler; never blocks."""
        self._runner.post(event)

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Return the newest frame if its number is, or in time becomes, higher than `sequence`."""
        return self._camera.wait_newer(sequence, timeout_s)

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last, for the overlay."""
        return self._vision.latest_observation()

    def held_image(self) -> Image | None:
        """Return the sample that is held for sending, (height, width, 3) BGR; None when none is held."""
        return self._vision.sample()

    def look_times(self) -> LookTimes:
        """Return how often vision looks, and what a look costs."""
        return self._pipeline.look_times()

    def rehearse(self, *, on: bool) -> None:
        """Look at whoever stands there as closely as for a sample, for the operator alone, or stop doing so.

        Only while the kiosk is out of service: then the session takes no notice, and no sample outlives the end.
        """
        if on:
            self._vision.begin()
        else:
            self._vision.watch()
            self._vision.wipe()

    def restart_camera(self) -> None:
        """Open the camera anew, without waiting."""
        self._camera.restart()

    def play(self, scenario: DemoSpec) -> None:
        """Have the demo camera go on with another scenario, without waiting."""
        self._camera.play(scenario)

    def camera_status(self) -> CameraStatus:
        """Return how the source fares."""
        return self._camera.status()
