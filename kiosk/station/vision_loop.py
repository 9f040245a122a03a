"""Looks at the newest frames in a thread of its own and tells the session what has changed in them."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

from kiosk.camera.frame import Frame
from kiosk.session.words import (
    CaptureFacts,
    CollectingLost,
    CollectingStarted,
    Event,
    FaceChanged,
    HintChanged,
    PersonChanged,
    SampleSelected,
)
from kiosk.station.clock import Clock
from kiosk.station.ports import Camera, Image, Pipeline
from kiosk.vision.observation import Candidate, CapturePhase, Observation

logger = logging.getLogger(__name__)

CAPTURE_INTERVAL_S = 1 / 15
"""Between two looks at somebody whose sample is wanted: 12 candidates in a window of 0.8 s (ours)."""
WATCH_INTERVAL_S = 1 / 8
"""Between two looks otherwise: nobody comes far in between (ours)."""
IDLE_INTERVAL_S = 0.4
"""Between two looks into an empty room: nobody stands in it unseen for much longer than half a second (ours)."""
STALE_S = 0.2
"""A frame older than this when it is taken shows nobody's present (ours)."""
GAP_S = 0.5
"""Without a look for longer, as while a capture child is replaced, nobody was seen stepping in (ours)."""
_PATIENCE_S = 0.5
_STOP_S = 5.0


class VisionLoop:
    """Runs the pipeline on the newest frame, never on a queue of them, and holds the selected sample.

    After each look it rests for at least as long as that took, so that no machine spends more than half of a core
    on looking. Only a session that wants a sample has one taken: while the loop merely watches, the session hears
    of presence alone.
    """

    def __init__(
        self,
        *,
        camera: Camera,
        pipeline: Pipeline,
        post: Callable[[Event], None],
        clock: Clock,
        time_scale: float,
        on_crash: Callable[[Exception], None],
        on_beat: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            camera: Where the frames come from.
            pipeline: What looks at them; used by this thread alone.
            post: Takes the events; it must not block.
            clock: The clock that stamps the frames.
            time_scale: Multiplies the age at which a frame is stale, and what counts as a gap between two looks.
            on_crash: Called from the loop's thread, which then ends, when the pipeline itself fails.
            on_beat: Called from the loop's thread at least every second, unless a look lasts for longer.
        """
        self._camera = camera
        self._pipeline = pipeline
        self._post = post
        self._clock = clock
        self._stale_ns = int(STALE_S * time_scale * 1e9)
        self._gap_s = GAP_S * time_scale
        self._on_crash = on_crash
        self._on_beat = on_beat
        self._thread = threading.Thread(target=self._run, name="vision", daemon=True)
        self._stopping = threading.Event()

        self._lock = threading.Lock()
        self._capture = 0
        """Which capture runs, counted from the start; what an older one found is void."""
        self._wanted = False
        self._sample: Candidate | None = None
        self._observation: Observation | None = None

        # What the session was last told; the loop's thread alone uses these.
        self._looked_for: tuple[int, bool] | None = None
        self._presence = (False, False)
        self._person = 0
        self._looked_s = 0.0
        self._told: Observation | None = None
        self._camera_rests = False

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End; return when the frame in hand is done with, or within bounds. May be repeated."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)
        self.wipe()

    # Commands of the session; they wait for no frame.

    def begin(self) -> None:
        """Look for a new sample from nothing."""
        with self._lock:
            self._capture += 1
            self._wanted = True
            self._sample = None

    def watch(self) -> None:
        """Watch for presence and take no sample; one that is held stays."""
        with self._lock:
            self._wanted = False

    def sample(self) -> Image | None:
        """Return the held sample's image, (height, width, 3) BGR; None when none is held."""
        with self._lock:
            return self._sample.image if self._sample else None

    def wipe(self) -> None:
        """Forget every image and what was seen in the last one."""
        with self._lock:
            self._capture += 1
            self._sample = None
            self._observation = None

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last, without an image, for the screen to draw."""
        with self._lock:
            return self._observation

    # The loop's thread ------------------------------------------------------------

    def _run(self) -> None:
        try:
            sequence = -1
            while not self._stopping.is_set():
                self._on_beat()
                frame = self._camera.wait_newer(sequence, _PATIENCE_S)
                if frame is None:
                    self._follow_commands()
                    continue
                sequence = frame.sequence
                self._stopping.wait(self.look(frame))
        except Exception as error:  # a thread's boundary: the station must hear of it, or the kiosk stands blind
            logger.exception("vision has failed")
            self._on_crash(error)

    def look(self, frame: Frame) -> float:
        """Observe one frame, unless it is stale or repeated, and post what it changes.

        Returns:
            Seconds to rest before the next frame is taken.
        """
        began_ns = self._clock.monotonic_ns()
        # First of all: no image may outlive a wipe because the camera sends nothing, or nothing worth a look.
        capture, wanted = self._follow_commands()
        if frame.repeated:
            self._let_rest(idle=False)
            return 0.0
        if began_ns - frame.captured_ns > self._stale_ns:
            return 0.0
        seen = self._pipeline.process(frame.image, frame=frame.sequence, t_s=frame.captured_ns / 1e9)
        with self._lock:
            if capture == self._capture:
                self._observation = replace(seen, selected=None)
                self._tell(seen, wanted=wanted and self._wanted)
        self._let_rest(idle=not wanted and not seen.faces)
        spent_s = (self._clock.monotonic_ns() - began_ns) / 1e9
        return max(_interval_s(seen, wanted=wanted) - spent_s, spent_s)

    def _let_rest(self, *, idle: bool) -> None:
        """Let the camera rest while nobody is there and nobody is waited for."""
        if idle is not self._camera_rests:
            self._camera_rests = idle
            if idle:
                self._camera.rest()
            else:
                self._camera.rouse()

    def _follow_commands(self) -> tuple[int, bool]:
        """Put the pipeline to what was commanded last; return the capture that runs, and whether it is wanted."""
        with self._lock:
            capture, wanted = self._capture, self._wanted
        if (capture, wanted) != self._looked_for:
            self._looked_for, self._told = (capture, wanted), None
            if wanted:
                self._pipeline.begin()
            else:
                self._pipeline.watch()
        return capture, wanted

    def _tell(self, seen: Observation, *, wanted: bool) -> None:
        """Post the changes. The lock is held, so that nothing of an older capture follows the command to begin."""
        for event in self._presence_changes(seen):
            self._post(event)
        if wanted:
            for event in self._capture_changes(seen):
                self._post(event)

    def _presence_changes(self, seen: Observation) -> Iterator[Event]:
        if seen.person > self._person > 0 and seen.t_s - self._looked_s <= self._gap_s:
            yield PersonChanged()
        self._person, self._looked_s = seen.person, seen.t_s
        presence = (bool(seen.faces), bool(seen.faces) and seen.near)
        if presence != self._presence:
            self._presence = presence
            yield FaceChanged(*presence)

    def _capture_changes(self, seen: Observation) -> Iterator[Event]:
        told, self._told = self._told, self._observation
        if told is None or seen.hint is not told.hint:
            yield HintChanged(seen.hint)
        before = told.phase if told else CapturePhase.POSITIONING
        if before is CapturePhase.POSITIONING and seen.phase is not before:
            yield CollectingStarted()
        if before is CapturePhase.COLLECTING and seen.phase is CapturePhase.POSITIONING:
            yield CollectingLost()
        if seen.selected is not None:
            self._sample = seen.selected
            yield SampleSelected(_facts(seen.selected), seen.selected.weakest)


def _interval_s(seen: Observation, *, wanted: bool) -> float:
    if seen.faces:
        return CAPTURE_INTERVAL_S if wanted else WATCH_INTERVAL_S
    return WATCH_INTERVAL_S if wanted else IDLE_INTERVAL_S


def _facts(selected: Candidate) -> CaptureFacts:
    height, width = selected.image.shape[:2]
    return CaptureFacts(frame=selected.frame, width=width, height=height, quality=selected.quality)
