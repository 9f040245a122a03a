"""Reference: importing the same libraries and showing one picture, nothing else."""

import sys

import cv2
import numpy as np
import pydantic_settings
import requests
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.figures import Figures, since_start_s

LIBRARIES = (cv2, requests, pydantic_settings, QSvgRenderer)


class BareWindow(QWidget):
    """Paints one picture and quits."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setFixedSize(width, height)
        self._pixels = np.zeros((height, width, 4), np.uint8)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        height, width = self._pixels.shape[:2]
        painter.drawImage(0, 0, QImage(self._pixels.data, width, height, QImage.Format.Format_RGB32))
        painter.end()
        Figures(fps=0.0, first_paint_s=since_start_s()).print()
        QApplication.quit()


def main() -> None:
    """Show the window once and print when it was painted."""
    application = QApplication(sys.argv[:1])
    window = BareWindow(int(sys.argv[1]), int(sys.argv[2]))
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
