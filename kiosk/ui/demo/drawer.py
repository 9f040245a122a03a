"""The drawer of a demonstration's hosts: what the camera sees, what the service answers, how it is shown."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.chooser import Chooser
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.demo import words
from kiosk.ui.demo.choices import ANSWER_KEYS, AUTOPLAY_KEY, OVERLAY_KEY, SCENE_KEYS, Answer
from kiosk.ui.demo.words import DemoTexts
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.theme import MUTED, Metrics, Type

_COLUMNS = {True: 3, False: 5}
"""Of the grid, in portrait and in landscape."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class KeyButton(PillButton):
    """A choice with the key that makes it too."""

    def __init__(self, parent: QWidget, key: Qt.Key) -> None:
        """Make a button without a text.

        Args:
            parent: Qt parent.
            key: Shown before the text.
        """
        super().__init__(parent, rests=False)
        self._key = QKeySequence(key).toString()

    def choose(self, *, chosen: bool) -> None:
        """Show, by its fill, whether this one is in force."""
        self.setCheckable(True)
        self.setChecked(chosen)
        self.set_look(Look.CHOSEN if chosen else Look.SECONDARY)

    def _paint_content(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        inner = box.adjusted(box.height() * 0.28, 0, -box.height() * 0.28, 0).toRect()
        side = round(box.height() * 0.46)
        cap = QRect(inner.left(), inner.center().y() - side // 2, max(side, side * len(self._key) * 2 // 3), side)
        text = inner.adjusted(cap.width() + side // 3, 0, 0, 0)
        faint = QColor(ink)
        faint.setAlphaF(0.5)
        painter.setPen(QPen(faint, self._metrics.px(1.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        place = QStyle.visualRect(self.layoutDirection(), inner, cap)
        painter.drawRoundedRect(QRectF(place), side / 5, side / 5)
        painter.setPen(ink)
        font = self._metrics.font(Type.SMALL)
        small = type(font)(font)
        small.setPixelSize(round(side * 0.62))
        painter.setFont(small)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)
        while font.pixelSize() > 10 and QFontMetrics(font).horizontalAdvance(self.text()) > text.width():
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        align = QStyle.visualAlignment(self.layoutDirection(), _LEFT) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QStyle.visualRect(self.layoutDirection(), inner, text), int(align), self.text())


class Drawer(Chooser):
    """Everything a host can choose, each by touch or by the key that stands on it."""

    # str, a scenario's name; GUI thread.
    scene_chosen = Signal(str)
    # Answer; GUI thread.
    answer_chosen = Signal(object)
    # None; GUI thread.
    overlay_switched = Signal()
    # None; GUI thread.
    autoplay_switched = Signal()

    def __init__(self, parent: QWidget, *, scenes: Sequence[str], plays: bool) -> None:
        """Make it, closed.

        Args:
            parent: The window.
            scenes: The scenarios to choose from; none where a real camera is used.
            plays: Whether there is a programme that runs by itself.
        """
        self._scenes = {name: KeyButton(parent, SCENE_KEYS[name]) for name in SCENE_KEYS if name in scenes}
        self._answers = {answer: KeyButton(parent, key) for answer, key in ANSWER_KEYS.items()}
        self._overlay = KeyButton(parent, OVERLAY_KEY)
        self._autoplay = KeyButton(parent, AUTOPLAY_KEY)
        self._autoplay.setVisible(plays)
        super().__init__(parent, [*self._scenes.values(), *self._answers.values(), self._overlay, self._autoplay])
        self._second = Caption(self, Type.SMALL, colour=MUTED, align=_LEFT)
        self._third = Caption(self, Type.SMALL, colour=MUTED, align=_LEFT)
        self._connect()

    def _connect(self) -> None:
        for button in self._scenes.values():
            button.pressed_once.connect(self._on_scene_pressed)
        for button in self._answers.values():
            button.pressed_once.connect(self._on_answer_pressed)
        self._overlay.pressed_once.connect(self.overlay_switched)
        self._autoplay.pressed_once.connect(self.autoplay_switched)

    def tell(self, texts: DemoTexts, *, scene: str, answer: Answer | None, overlay: bool, autoplay: bool) -> None:
        """Say and show what is in force.

        Args:
            texts: Words in the language spoken.
            scene: The scenario that plays.
            answer: What a host wants answered next; None for the usual.
            overlay: Whether measures are shown.
            autoplay: Whether the programme runs.
        """
        self.say(texts.say(words.DEMO), texts.say(words.CLOSE))
        self._second.set_text(texts.say(words.SCENES) if self._scenes else "")
        self._third.set_text(texts.say(words.ANSWERS))
        for name, button in self._scenes.items():
            button.set_label(texts.scene(name))
            button.choose(chosen=name == scene)
        for one, button in self._answers.items():
            button.set_label(texts.answer(one))
            button.choose(chosen=one is answer)
        self._overlay.set_label(texts.say(words.OVERLAY))
        self._overlay.choose(chosen=overlay)
        self._autoplay.set_label(texts.say(words.AUTOPLAY))
        self._autoplay.choose(chosen=autoplay)

    def arrange(self, metrics: Metrics) -> None:
        """Put everything in groups at the lower edge, nothing larger than the window."""
        self.setGeometry(0, 0, metrics.width, metrics.height)
        columns = _COLUMNS[metrics.portrait]
        groups = self._groups()
        rows = sum(-(-len(buttons) // columns) for _, buttons in groups)
        space, line = metrics.px(12, 6), metrics.px(34, 20)
        pad = metrics.px(24, 12)
        most = metrics.height - 2 * metrics.margin
        fixed = 2 * pad + len(groups) * line + (rows - 1) * space + (len(groups) - 1) * space
        row = min(metrics.touch, (most - fixed) // rows)
        width = min(metrics.width - 2 * metrics.margin, metrics.px(1216, 760))
        height = fixed + rows * row
        self._panel = QRect((metrics.width - width) // 2, metrics.height - metrics.margin - height, width, height)
        inner = self._panel.adjusted(pad, pad, -pad, -pad)
        cell = (inner.width() - (columns - 1) * space) // columns
        top = inner.top()
        for caption, buttons in groups:
            caption.setGeometry(inner.left(), top, inner.width(), line)
            top += line
            for index, button in enumerate(buttons):
                across, down = index % columns, index // columns
                button.setGeometry(inner.left() + across * (cell + space), top + down * (row + space), cell, row)
            top += -(-len(buttons) // columns) * (row + space) + space
        turn_over(parts(self))

    def _groups(self) -> Sequence[tuple[Caption, Sequence[PillButton]]]:
        switches = [button for button in (self._overlay, self._autoplay) if not button.isHidden()]
        groups: list[tuple[Caption, Sequence[PillButton]]] = [
            (self._second, list(self._scenes.values())),
            (self._third, list(self._answers.values())),
            (self._title, [*switches, self._close]),
        ]
        return [(caption, buttons) for caption, buttons in groups if buttons]

    @Slot()
    def _on_scene_pressed(self) -> None:
        self.scene_chosen.emit(_name_of(self._scenes, self.sender()))

    @Slot()
    def _on_answer_pressed(self) -> None:
        self.answer_chosen.emit(_name_of(self._answers, self.sender()))


_Name = TypeVar("_Name", str, Answer)


def _name_of(buttons: Mapping[_Name, KeyButton], pressed: object) -> _Name:
    return next(name for name, button in buttons.items() if button is pressed)
