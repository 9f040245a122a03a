"""How often vision looks, and what a look costs."""

import threading
import time
from collections import deque
from dataclasses import dataclass

from kiosk.station.ports import Image, Pipeline
from kiosk.vision.observation import Observation

_WINDOW_S = 2.0


@dataclass(frozen=True, slots=True)
class LookTimes:
    """Vision's pace over the last two seconds.

    Attributes:
        rate_hz: Looks a second; 0 while there are none.
        cpu_ms: Processor time of one look, milliseconds; 0 while there are none.
    """

    rate_hz: float = 0.0
    cpu_ms: float = 0.0


class TimedPipeline:
    """A pipeline with a stop watch; `look_times` may be asked by any thread."""

    def __init__(self, pipeline: Pipeline) -> None:
        """Time this pipeline.

        Args:
            pipeline: Used by one thread alone, which is also the one that is timed.
        """
        self._pipeline = pipeline
        self._lock = threading.Lock()
        self._looks: deque[tuple[float, float]] = deque()

    def begin(self) -> None:
        """Forget what was collected and look for a sample from nothing."""
        self._pipeline.begin()

    def watch(self) -> None:
        """Forget what was collected and look for no sample."""
        self._pipeline.watch()

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        """Observe one frame."""
        started_s = time.thread_time()
        observation = self._pipeline.process(image, frame=frame, t_s=t_s)
        with self._lock:
            self._looks.append((time.monotonic(), time.thread_time() - started_s))
            self._drop_old()
        return observation

    def look_times(self) -> LookTimes:
        """Return the pace of the last looks."""
        with self._lock:
            self._drop_old()
            looks = tuple(self._looks)
        if len(looks) < 2:
            return LookTimes()
        span_s = looks[-1][0] - looks[0][0]
        return LookTimes((len(looks) - 1) / span_s, 1000 * sum(cpu_s for _, cpu_s in looks) / len(looks))

    def _drop_old(self) -> None:
        while self._looks and self._looks[0][0] < time.monotonic() - _WINDOW_S:
            self._looks.popleft()
