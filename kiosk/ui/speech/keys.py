"""The keys of reading aloud, on keyboards and on the keypads that kiosks have for people who do not see."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class SpeechKey(Enum):
    """What a key wants."""

    TURN = auto()
    """On where it is off, and off where it is on."""
    ON = auto()
    OFF = auto()
    AGAIN = auto()
    LOUDER = auto()
    SOFTER = auto()


KEYS: Mapping[Qt.Key, SpeechKey] = {
    Qt.Key.Key_F1: SpeechKey.TURN,
    Qt.Key.Key_Asterisk: SpeechKey.TURN,
    # Keypads with a headphone socket can send keys when a plug goes in and out; set theirs to these two.
    Qt.Key.Key_F15: SpeechKey.ON,
    Qt.Key.Key_F16: SpeechKey.OFF,
    Qt.Key.Key_F2: SpeechKey.AGAIN,
    Qt.Key.Key_Slash: SpeechKey.AGAIN,
    Qt.Key.Key_NumberSign: SpeechKey.AGAIN,
    Qt.Key.Key_Plus: SpeechKey.LOUDER,
    Qt.Key.Key_VolumeUp: SpeechKey.LOUDER,
    Qt.Key.Key_Minus: SpeechKey.SOFTER,
    Qt.Key.Key_VolumeDown: SpeechKey.SOFTER,
}


class SpeechKeys(QObject):
    """Hears these keys in a window, whatever has the focus there; a key that is held counts once."""

    # SpeechKey; GUI thread.
    pressed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        """Listen from now on."""
        super().__init__(window)
        self._wishes: dict[QShortcut, SpeechKey] = {}
        for key, wish in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._on_activated)
            self._wishes[shortcut] = wish

    @Slot()
    def _on_activated(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.pressed.emit(self._wishes[shortcut])
