"""A keyboard in a test's hands: presses keys as a window gets them, and sees where they go."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_LEAST_CONTRAST = 3.0
"""Of a focus mark against the same place without it (WCAG 2.2, 2.4.13)."""
_MARK_PX = 1
"""How wide a frame around the control would be that has as many pixels as its mark at least (ours)."""
_MOST_KEYS = 80


class Keyboard:
    """Types into one window and looks after every key.

    Wherever a key leads, the focus is on a control that is seen, named and marked, or the window itself keeps it:
    then no control is marked, and the next arrow leads to one.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def focus(self) -> QWidget:
        """What has the keys."""
        focus = self._window.focusWidget()
        assert focus is not None, "nothing has the keys"
        return focus

    @property
    def at(self) -> str:
        """The name of what has the keys; empty while the window keeps them."""
        return "" if self.focus is self._window else self.focus.accessibleName()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, one after another, and look at where each leads."""
        for key in keys:
            QTest.keyClick(self._window.windowHandle(), key)
            self.look()

    def type(self, text: str) -> None:
        """Press the keys of a text."""
        for character in text:
            QTest.keyClick(self._window.windowHandle(), Qt.Key(ord(character.upper())))
        self.look()

    def go_to(self, name: str, key: Qt.Key) -> None:
        """Press one key until what is named so has the focus."""
        for _ in range(_MOST_KEYS):
            if self.at.startswith(name):
                return
            self.press(key)
        raise AssertionError(f"{key} leads to {self.round_trip(key)} and never to {name!r}")

    def round_trip(self, key: Qt.Key) -> list[str]:
        """Press one key until it leads where it has been; return what it led to, in order."""
        seen: list[str] = []
        self.press(key)
        while self.at not in seen:
            seen.append(self.at)
            self.press(key)
        assert self.at in seen[:2], f"{key} leads to {self.at!r} again and again"
        return seen

    def look(self) -> None:
        """See that whatever has the keys shows it."""
        focus = self.focus
        if focus is self._window:
            return
        assert focus.isVisible()
        assert focus.accessibleName()
        with_mark = self._seen(focus)
        focus.clearFocus()
        without = self._seen(focus)
        focus.setFocus()
        least = _MARK_PX * 2 * (focus.width() + focus.height())
        assert _marked(with_mark, without) >= least, f"{focus.accessibleName()} has the keys unseen"

    def _seen(self, control: QWidget) -> NDArray[np.float64]:
        """Return the window's pixels where a control is, (height, width, 3)."""
        place = QRect(control.mapTo(self._window, QPoint()), control.size())
        assert self._window.rect().contains(place), f"{control.accessibleName()} is not all in view"
        image = self._window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
        bits = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return bits[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., 2::-1] / 255


def _marked(with_mark: NDArray[np.float64], without: NDArray[np.float64]) -> int:
    """Return how many pixels stand out from what is in their place without the mark."""
    one, two = _luminance(with_mark), _luminance(without)
    return int(((np.maximum(one, two) + 0.05) / (np.minimum(one, two) + 0.05) >= _LEAST_CONTRAST).sum())


def _luminance(pixels: NDArray[np.float64]) -> NDArray[np.float64]:
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    light: NDArray[np.float64] = linear @ np.array((0.2126, 0.7152, 0.0722))
    return light
