"""Camera and vision without a session: for whoever sets a kiosk up."""

from contextlib import ExitStack
from types import TracebackType
from typing import Self

from kiosk.camera.frame import CameraStatus, Frame
from kiosk.station.look_times import LookTimes, TimedPipeline
from kiosk.station.ports import Camera
from kiosk.station.vision_loop import VisionLoop
from kiosk.vision.observation import Observation


class SetupStation:
    """Looks at whoever stands there as a session would, and sends nothing; owns its parts' threads."""

    def __init__(self, *, camera: Camera, vision: VisionLoop, pipeline: TimedPipeline) -> None:
        """Prepare; nothing happens before it is entered.

        Args:
            camera: Where the frames come from.
            vision: What looks at them.
            pipeline: What vision looks with.
        """
        self._camera = camera
        self._vision = vision
        self._pipeline = pipeline
        self._running = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as starting:
            starting.callback(self._camera.stop)
            self._camera.start()
            starting.callback(self._vision.stop)
            # Hints keep the pace that they have for visitors only while a sample is wanted; nobody asks for it.
            self._vision.begin()
            self._vision.start()
            self._running = starting.pop_all()
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._running.close()

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Return the newest frame if its number is, or in time becomes, higher than `sequence`."""
        return self._camera.wait_newer(sequence, timeout_s)

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last."""
        return self._vision.latest_observation()

    def camera_status(self) -> CameraStatus:
        """Return how the source fares."""
        return self._camera.status()

    def look_times(self) -> LookTimes:
        """Return how often vision looks, and what a look costs."""
        return self._pipeline.look_times()
