"""The kiosk's own window led through every screen, one after another, while the preview runs."""

import itertools
import sys
import threading
import time

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk.camera.frame import Frame
from kiosk.camera.recording import read_recording
from kiosk.camera.spec import parse_spec
from kiosk.ui.gallery import MOMENTS, TERMS, Nobody
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.window import KioskWindow
from kiosk.vision.thresholds import Thresholds
from kiosk.workers.bridge import StationBridge
from kiosk.workers.preview import PreviewWorker
from tests.bench.event_loop import EventLoopWatch
from tests.bench.figures import MEASURED_S, WARM_UP_S, Figures, percentile

_SHOWN_MS = 500
"""Long enough for every fade to end, short enough for each screen to be shown again and again."""
_FRAME_S = 1 / 30
_LOOPED = 60


class Reel(threading.Thread):
    """Shows decoded frames at a camera's pace, over and over."""

    def __init__(self, source: str) -> None:
        super().__init__(name="reel", daemon=True)
        self._frames = list(itertools.islice(read_recording(parse_spec(source)), _LOOPED))
        self._changed = threading.Condition()
        self._newest: Frame | None = None
        self._stopping = threading.Event()

    def run(self) -> None:
        for sequence in itertools.count():
            if self._stopping.wait(_FRAME_S):
                return
            image = self._frames[sequence % len(self._frames)].image
            with self._changed:
                self._newest = Frame(image, sequence, time.monotonic_ns())
                self._changed.notify_all()

    def stop(self) -> None:
        """End it."""
        self._stopping.set()
        self.join()

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Return the newest frame if its number is, or in time becomes, higher than `sequence`."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._newest is not None and self._newest.sequence > sequence, timeout_s
            )
            newest = self._newest
        return newest if newest is not None and newest.sequence > sequence else None


class Walk(QObject):
    """Shows the next screen at every beat, watches the event loop, and quits when it has seen enough."""

    def __init__(self, window: KioskWindow, preview: PreviewWorker, bridge: StationBridge) -> None:
        super().__init__()
        self._window, self._preview = window, preview
        self._views = itertools.cycle(MOMENTS.values())
        self._painted = 0
        self._watch = EventLoopWatch(self)
        bridge.picture_published.connect(self._on_picture)
        window.painted.connect(self._on_painted)
        self._beat = QTimer(self)
        self._beat.setInterval(_SHOWN_MS)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()
        QTimer.singleShot(int(1000 * WARM_UP_S), self._on_warm)

    @Slot()
    def _on_beat(self) -> None:
        self._window.show_view(next(self._views))
        self._preview.look(wanted=self._window.wants_pictures)

    @Slot(object)
    def _on_picture(self, picture: PreparedPicture) -> None:
        self._window.show_picture(picture)

    @Slot(object)
    def _on_painted(self, _times: object) -> None:
        self._painted += 1

    @Slot()
    def _on_warm(self) -> None:
        self._watch.start()
        self._painted = 0
        QTimer.singleShot(int(1000 * MEASURED_S), self._on_measured)

    @Slot()
    def _on_measured(self) -> None:
        Figures(
            fps=self._painted / MEASURED_S,
            gap_p95_ms=percentile(self._watch.gaps_ms, 95),
            gap_max_ms=max(self._watch.gaps_ms),
        ).print()
        QApplication.quit()


def main() -> None:
    """Show every screen for half a second, again and again, and print the figures."""
    clip, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    application = QApplication(sys.argv[:1])
    window = KioskWindow(
        intents=Nobody(),
        brand="",
        simulated=True,
        terms=TERMS,
        languages=LanguageSwitch("en"),
        thresholds=Thresholds(),
        windowed=True,
    )
    bridge = StationBridge()
    reel = Reel(clip)
    preview = PreviewWorker(frames=reel, thresholds=Thresholds(), publish=bridge.publish_picture)
    walk = Walk(window, preview, bridge)
    window.stage_changed.connect(preview.resize)
    window.open()
    window.resize(width, height)
    reel.start()
    preview.start()
    application.exec()
    preview.stop()
    reel.stop()
    bridge.close()
    del walk


if __name__ == "__main__":
    main()
