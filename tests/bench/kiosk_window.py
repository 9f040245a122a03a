"""The kiosk's own window: detection on, an upload in flight, the preview never held."""

import sys
import threading
import time

import numpy as np
from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.config.loading import load_settings
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.encode import encode_sample
from kiosk.session.words import StartRequested
from kiosk.station.runner import Listeners
from kiosk.ui.stage import PaintTimes
from kiosk.window_desktop import WindowDesk
from tests.bench.event_loop import EventLoopWatch
from tests.bench.figures import (
    MEASURED_S,
    WARM_UP_S,
    Figures,
    cpu_seconds,
    percentile,
    pss_mib,
    since_start_s,
)

_REMINDER_MS = 250


class Measurement(QObject):
    """Watches a window's paints and quits when it has seen enough."""

    def __init__(self, desk: WindowDesk) -> None:
        super().__init__()
        desk.window.installEventFilter(self)
        self._ages_ms: list[float] = []
        self._first_paint_s: float | None = None
        self._cpu = 0.0
        self._began = 0.0
        self._warming = False
        self._watch = EventLoopWatch(self)
        desk.window.painted.connect(self._on_painted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._first_paint_s is None and event.type() is QEvent.Type.Paint:
            self._first_paint_s = since_start_s()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_painted(self, times: PaintTimes) -> None:
        if not self._warming:
            self._warming = True
            QTimer.singleShot(int(1000 * WARM_UP_S), self._on_warm)
        if self._began:
            self._ages_ms.append((times.painted_ns - times.captured_ns) / 1e6)

    @Slot()
    def _on_warm(self) -> None:
        self._cpu, self._began = cpu_seconds(), time.monotonic()
        self._watch.start()
        QTimer.singleShot(int(1000 * MEASURED_S), self._on_measured)

    @Slot()
    def _on_measured(self) -> None:
        seconds = time.monotonic() - self._began
        painted = len(self._ages_ms)
        Figures(
            fps=painted / seconds,
            age_p95_ms=percentile(self._ages_ms, 95),
            gap_p95_ms=percentile(self._watch.gaps_ms, 95),
            gap_max_ms=max(self._watch.gaps_ms),
            cpu_ms=1000 * (cpu_seconds() - self._cpu) / painted,
            pss_mib=pss_mib(),
            first_paint_s=self._first_paint_s,
        ).print()
        QApplication.quit()


class Uploader(threading.Thread):
    """Keeps one upload in flight, whatever becomes of it."""

    def __init__(self, client: LivenessClient) -> None:
        super().__init__(name="uploader")
        self._client = client
        self._cancel = CancelToken()
        self._sample = encode_sample(np.random.default_rng(0).integers(0, 255, (360, 640, 3), np.uint8))

    def run(self) -> None:
        while not self._cancel.cancelled:
            self._client.verify(self._sample, cancel=self._cancel)

    def stop(self) -> None:
        """End it."""
        self._cancel.cancel()
        self.join()


def main() -> None:
    """Play a clip in which nobody is ever ready, so that the preview never stops, and print the figures."""
    clip, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    settings = load_settings(
        None,
        {
            "profile": "demo",
            "camera": {"source": clip},
            "api": {"script": "slow:3"},
            "session": {"consent": False},
        },
    )
    application = QApplication(sys.argv[:1])
    desk = WindowDesk(settings, windowed=True)
    measurement = Measurement(desk)
    desk.open()
    desk.window.resize(width, height)
    with app.liveness_client(settings) as client:
        listeners = Listeners(
            on_finished=lambda _: None, on_view=desk.bridge.publish_view, on_crash=lambda _: None
        )
        station = app.build_kiosk(settings, client, listeners)
        desk.watch(station)
        reminder = QTimer(measurement)
        reminder.setInterval(_REMINDER_MS)
        reminder.timeout.connect(lambda: station.post(StartRequested()))
        reminder.start()
        uploader = Uploader(client)
        uploader.start()
        with station:
            application.exec()
            uploader.stop()
            desk.stop()


if __name__ == "__main__":
    main()
