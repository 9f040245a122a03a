"""Paints one window's screens for one display and look, into files: what one process does of the whole."""

import os
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.theme import Style, ThemeName, wear
from kiosk.workers.sitters import sitter
from tests.screens.rigs import RIGS, poses

_QUALITY = 70
"""Of JPEG: no ring around letters is seen (ours)."""


@dataclass(frozen=True, slots=True)
class Display:
    """What the kiosk is shown on.

    Attributes:
        width: In logical pixels.
        height: In logical pixels.
        scale: Device pixels to a logical one.
    """

    width: int
    height: int
    scale: int = 1

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in device pixels."""
        return self.scale * self.width, self.scale * self.height

    def __str__(self) -> str:
        return f"{self.pixels[0]}x{self.pixels[1]}"


DISPLAYS = (
    Display(1080, 1920),
    Display(1920, 1080),
    Display(1280, 800),
    Display(1024, 600),
    Display(800, 480),
    Display(1920, 1080, scale=2),
)
LOOKS = {
    "dark": Style(),
    "light": Style(theme=ThemeName.LIGHT),
    "high-contrast": Style(theme=ThemeName.HIGH_CONTRAST),
    "large-text": Style(large_text=True),
}


@dataclass(frozen=True, slots=True)
class Job:
    """Pictures that one process paints, one window after another.

    Attributes:
        display: What they are shown on.
        look: One of `LOOKS`.
        moments: Those wanted, by window.
        languages: Tags.
        folder: Where they go.
    """

    display: Display
    look: str
    moments: dict[str, tuple[str, ...]]
    languages: tuple[str, ...]
    folder: Path


def picture_path(folder: Path, moment: str, display: Display, look: str, language: str) -> Path:
    """Return where a picture lies."""
    return folder / moment / f"{display}-{look}-{language}.jpg"


def paint(job: Job) -> int:
    """Paint a job's pictures; return how many. The process must not have painted for another scale before."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=str(job.display.scale))
    application = QApplication.instance() or QApplication(["screens"])
    wear(LOOKS[job.look])
    switch = LanguageSwitch("en")
    count = 0
    for name, moments in job.moments.items():
        rig = RIGS[name](switch, sitter)
        for moment in moments:
            (job.folder / moment).mkdir(parents=True, exist_ok=True)
        for moment, language in poses(rig, moments, job.languages):
            rig.pose(moment, (job.display.width, job.display.height), language)
            application.processEvents()
            path = picture_path(job.folder, moment, job.display, job.look, language)
            _save(rig.window.grab().toImage(), path)
            count += 1
        rig.close()
        switch.use("en")
    return count


def _save(picture: QImage, path: Path) -> None:
    """Write a picture; OpenCV does it many times as fast as Qt."""
    pixels = picture.convertToFormat(QImage.Format.Format_BGR888)
    rows = np.frombuffer(pixels.constBits(), np.uint8).reshape(pixels.height(), pixels.bytesPerLine())
    image = rows[:, : 3 * pixels.width()].reshape(pixels.height(), pixels.width(), 3)
    if not cv2.imwrite(str(path), image, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY, cv2.IMWRITE_JPEG_OPTIMIZE, 1]):
        raise OSError(f"{path} cannot be written.")
