"""Puts a screen's pictures on one sheet: a row a language, a column a display, and the looks side by side."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QImageReader, QPainter

from kiosk.ui.languages import NAMES
from tests.screens.painting import Display, picture_path

_ROW = 200
"""Height of a thumbnail: words of the larger steps can be read."""
_GAP = 10
_BETWEEN_LOOKS = 40
_LEGEND = 130
_HEAD = 90
_QUALITY = 85
_PAPER, _INK = QColor("#8A8F98"), QColor("#101418")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet to make.

    Attributes:
        moment: What is on it.
        displays: Columns.
        looks: Blocks of columns.
        languages: Rows.
        folder: Where the pictures lie, and the sheet goes.
    """

    moment: str
    displays: tuple[Display, ...]
    looks: tuple[str, ...]
    languages: tuple[str, ...]
    folder: Path


def sheet_path(sheet: Sheet) -> Path:
    """Return where a sheet lies."""
    return sheet.folder / f"{sheet.moment}.jpg"


def lay_out(sheet: Sheet) -> None:
    """Make a sheet out of its pictures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(["sheets"])
    cells = _cells(sheet)
    last = cells[-1][2]
    height = _HEAD + len(sheet.languages) * (_ROW + _GAP)
    paper = QImage(last.right() + _GAP, height, QImage.Format.Format_RGB32)
    paper.fill(_PAPER)
    painter = QPainter(paper)
    painter.setPen(_INK)
    _write(painter, QRect(_GAP, 0, paper.width(), _HEAD // 2), sheet.moment, 28)
    for look, display, column in cells:
        label = f"{look}\n{display}" if display is sheet.displays[0] else f"\n{display}"
        _write(painter, column.adjusted(0, -_HEAD // 2 - 8, 200, 0), label, 15, Qt.AlignmentFlag.AlignTop)
        for index, language in enumerate(sheet.languages):
            place = QRect(column.left(), _HEAD + index * (_ROW + _GAP), column.width(), _ROW)
            picture = _thumbnail(picture_path(sheet.folder, sheet.moment, display, look, language), place.size())
            painter.drawImage(picture.rect().translated(place.center() - picture.rect().center()), picture)
    for index, language in enumerate(sheet.languages):
        place = QRect(_GAP, _HEAD + index * (_ROW + _GAP), _LEGEND - _GAP, _ROW)
        _write(painter, place, f"{language}\n{NAMES[language]}", 17)
    painter.end()
    paper.save(str(sheet_path(sheet)), quality=_QUALITY)
    del application


def _cells(sheet: Sheet) -> list[tuple[str, Display, QRect]]:
    """Return every column with its look and display."""
    cells = []
    left = _LEGEND
    for look in sheet.looks:
        for display in sheet.displays:
            width = round(_ROW * display.width / display.height)
            cells.append((look, display, QRect(left, _HEAD, width, _ROW)))
            left += width + _GAP
        left += _BETWEEN_LOOKS
    return cells


def _thumbnail(path: Path, size: QSize) -> QImage:
    reader = QImageReader(str(path))
    # The decoder halves large pictures for next to nothing; what is left is scaled well.
    reader.setScaledSize(reader.size().scaled(size * 2, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read().scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _write(
    painter: QPainter,
    place: QRect,
    text: str,
    size: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    font = QFont("Noto Sans")
    font.setPixelSize(size)
    painter.setFont(font)
    painter.drawText(place, align, text)
