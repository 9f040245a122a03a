"""A hint as visitors see it: icon, title and a second line."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.drawings import paint_icon
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.theme import ACCENT
from kiosk.values import Hint

_ICONS: Mapping[Hint, str] = {
    Hint.NO_FACE: "look_at_camera",
    Hint.MULTIPLE_FACES: "people",
    Hint.MOVE_CLOSER: "closer",
    Hint.MOVE_BACK: "back",
    Hint.MOVE_LEFT: "left",
    Hint.MOVE_RIGHT: "right",
    Hint.MOVE_UP: "up",
    Hint.MOVE_DOWN: "down",
    Hint.LOOK_STRAIGHT: "face",
    Hint.HEAD_UPRIGHT: "upright",
    Hint.TOO_DARK: "dark",
    Hint.TOO_BRIGHT: "bright",
    Hint.UNEVEN_LIGHT: "uneven",
    Hint.HOLD_STILL: "still",
    Hint.READY: "check",
}


class HintLines(NamedTuple):
    """What stands on the screen for a hint.

    Attributes:
        icon: Name of its icon; empty where it has none.
        title: What to do.
        second: Its help, or the same in the other language where there is none.
    """

    icon: str
    title: str
    second: str


def hint_lines(hint: Hint, languages: LanguageSwitch) -> HintLines:
    """Return what visitors read for a hint."""
    text = languages.texts.hint(hint)
    return HintLines(_ICONS[hint], text.title, text.help or languages.companion_texts.hint(hint).title)


class Sign(QWidget):
    """The hint's icon."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._name = ""

    @property
    def name(self) -> str:
        """The icon that is shown."""
        return self._name

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        if name != self._name:
            self._name = name
            self.update()

    def paintEvent(self, _event: object) -> None:
        if self._name:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, self._name, QRectF(self.rect()), ACCENT)
