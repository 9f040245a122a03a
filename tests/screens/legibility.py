"""Finds what cannot be read or touched in a window as it is laid out; nothing has to be painted for it."""

from collections.abc import Iterator
from itertools import combinations
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.chooser import Chooser
from kiosk.ui.exam.hold_button import HoldButton
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.setup.screen import SetupScreen
from kiosk.ui.still_there import StillThere

LEAST_TEXT_PX = 15
"""What visitors and candidates read: the theme's smallest step at its least."""
LEAST_WORKING_TEXT_PX = 12
"""What whoever works at the kiosk reads from near by, in tables and lists."""
_COVERS = (Chooser, StillThere, OperatorPanel)
_CONTROLS = (QAbstractButton, HoldButton)
W = TypeVar("W", bound=QWidget)


@runtime_checkable
class _Labelled(Protocol):
    """A control that writes its own text."""

    def label_font(self) -> QFont:
        """Return the font in which the text fits."""


def faults(window: QWidget) -> Iterator[str]:
    """Yield a sentence for each text or control that is cut off, tiny, covered, or outside the window."""
    at_work = isinstance(window, SetupScreen) or any(_visible(window, OperatorPanel))
    least = LEAST_WORKING_TEXT_PX if at_work else LEAST_TEXT_PX
    layer = next((one for kind in _COVERS for one in _visible(window, kind)), window)
    places: dict[QWidget, QRect] = {}
    for caption in _visible(layer, Caption):
        if caption.text:
            font, needed = caption.fitting()
            places[caption] = needed.adjusted(1, 1, -1, -1).translated(caption.mapTo(window, QPoint(0, 0)))
            if not caption.rect().adjusted(-1, -1, 1, 1).contains(needed):
                yield f"{caption.text!r} needs {needed.size().toTuple()} and has {caption.size().toTuple()}"
            yield from _tiny(caption, font, least)
    for control in (one for kind in _CONTROLS for one in _visible(layer, kind)):
        places[control] = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        if isinstance(control, _Labelled):
            yield from _tiny(control, control.label_font(), least)
    for widget, place in places.items():
        if not window.rect().contains(place):
            yield f"{_said(widget)!r} at {place.getRect()} leaves the window"
    for (one, here), (other, there) in combinations(places.items(), 2):
        if here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            yield f"{_said(one)!r} at {here.getRect()} lies over {_said(other)!r} at {there.getRect()}"


def _tiny(widget: QWidget, font: QFont, least: int) -> Iterator[str]:
    if font.pixelSize() < least:
        yield f"{_said(widget)!r} is written in {font.pixelSize()} px"


def _visible(layer: QWidget, kind: type[W]) -> list[W]:
    return [widget for widget in layer.findChildren(kind) if widget.isVisible()]


def _said(widget: QWidget) -> str:
    return widget.accessibleName()
