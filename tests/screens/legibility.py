"""Finds what cannot be read or touched in a window as it is laid out; nothing has to be painted for it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Protocol, TypeVar, runtime_checkable
from xml.etree import ElementTree

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.chooser import Chooser
from kiosk.ui.demo.button import DemoButton
from kiosk.ui.demo.drawer import Drawer
from kiosk.ui.exam.hold_button import HoldButton
from kiosk.ui.exam.keypad import Keypad
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.setup.screen import SetupScreen
from kiosk.ui.still_there import StillThere
from kiosk.ui.theme import Metrics

LEAST_TEXT_PX = 15
"""What visitors and candidates read: the theme's smallest step at its least."""
LEAST_WORKING_TEXT_PX = 12
"""What whoever works at the kiosk reads from near by, in tables and lists."""
LEAST_WORKING_SIDE = 54
"""What they press, in logical pixels (ours)."""
LEAST_HOSTS_SIDE = 44
"""What the host of a demonstration presses (WCAG 2.2, 2.5.5)."""
_TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
_PLACE = re.compile(r"\\\{\w+\\\}|%n")
"""A place for a value in a text, once that is escaped."""
_KEYS_ACROSS, _KEYS_DOWN = 14, 12
"""Of a keyboard's keys at their smallest, in a window that has little more (ours)."""
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
    layer = next((one for kind in _COVERS for one in _visible(window, kind)), window)
    at_work = isinstance(window, SetupScreen) or isinstance(layer, OperatorPanel | Drawer)
    captions = [caption for caption in _visible(layer, Caption) if caption.text]
    controls = [control for kind in _CONTROLS for control in _visible(layer, kind)]
    yield from _cut_off(captions)
    yield from _tiny(captions, controls, LEAST_WORKING_TEXT_PX if at_work else LEAST_TEXT_PX)
    if isinstance(layer, Drawer):
        yield from _out_of_reach(controls, LEAST_HOSTS_SIDE)
    else:
        yield from _out_of_reach(controls, LEAST_WORKING_SIDE if at_work else Metrics.of(window.size()).touch)
    yield from _covered(window, captions, controls)


def _cut_off(captions: list[Caption]) -> Iterator[str]:
    for caption in captions:
        _, needed = caption.fitting()
        if not caption.rect().adjusted(-1, -1, 1, 1).contains(needed):
            yield f"{caption.text!r} needs {needed.size().toTuple()} and has {caption.size().toTuple()}"


def _tiny(captions: list[Caption], controls: list[QWidget], least: int) -> Iterator[str]:
    fonts = {caption: caption.fitting()[0] for caption in captions}
    labels = {control: control.label_font() for control in controls if isinstance(control, _Labelled)}
    for widget, font in (*fonts.items(), *labels.items()):
        if font.pixelSize() < least:
            yield f"{_said(widget)!r} is written in {font.pixelSize()} px"


def _out_of_reach(controls: list[QWidget], touch: int) -> Iterator[str]:
    for control in controls:
        least = min(touch, _least_key(control.window())) if isinstance(control.parent(), Keypad) else touch
        is_visitors = not isinstance(control, DemoButton)
        if is_visitors and min(control.width(), control.height()) < least:
            yield f"{_said(control)!r} is {control.size().toTuple()}, less than {least}"
        if not _said(control):
            yield f"a {type(control).__name__} at {control.geometry().getRect()} has no name"


def _least_key(window: QWidget) -> int:
    """Return the least side of a key: a keyboard's keys share what room there is."""
    return min(window.width() // _KEYS_ACROSS, window.height() // _KEYS_DOWN)


def _covered(window: QWidget, captions: list[Caption], controls: list[QWidget]) -> Iterator[str]:
    places: dict[QWidget, QRect] = {}
    for caption in captions:
        text = caption.fitting()[1].adjusted(1, 1, -1, -1)
        places[caption] = text.translated(caption.mapTo(window, QPoint(0, 0)))
    for control in controls:
        places[control] = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    for widget, place in places.items():
        if not window.rect().contains(place):
            yield f"{_said(widget)!r} at {place.getRect()} leaves the window"
    for (one, here), (other, there) in combinations(places.items(), 2):
        if here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            yield f"{_said(one)!r} at {here.getRect()} lies over {_said(other)!r} at {there.getRect()}"


def left_in_english(window: QWidget, language: str) -> Iterator[str]:
    """Yield each text that is shown in English alone where the language has words of its own for it."""
    shown = {caption.text for caption in _visible(window, Caption) if caption.text}
    shown |= {_said(one) for kind in _CONTROLS for one in _visible(window, kind)}
    for english, translation in _translations(language):
        for text in (text for text in shown if english.fullmatch(text)):
            # What is said in two languages at once is said in this one too.
            if not any(translation.fullmatch(other) for other in shown):
                yield text


@cache
def _translations(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return each text of the screens in English and in a language, where they differ."""
    path = _TRANSLATIONS / f"liveness-kiosk_{language}.ts"
    messages = ElementTree.parse(path).iter("message") if path.exists() else ()
    pairs = {(one.findtext("source", ""), one.findtext("translation", "")) for one in messages}
    return tuple((_pattern(source), _pattern(own)) for source, own in pairs if own and own != source)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(".+", re.escape(text)))


def _visible(layer: QWidget, kind: type[W]) -> list[W]:
    return [widget for widget in layer.findChildren(kind) if widget.isVisible()]


def _said(widget: QWidget) -> str:
    return widget.accessibleName()
