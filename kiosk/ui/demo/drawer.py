"""The drawer of a demonstration's hosts: what the camera sees, what the service answers, how it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from kiosk.ui.caption import Caption, line_height
from kiosk.ui.chooser import Chooser
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.demo import words
from kiosk.ui.demo.choices import ANSWER_KEYS, AUTOPLAY_KEY, OVERLAY_KEY, SCENE_KEYS, DemoAnswer
from kiosk.ui.demo.words import DemoTexts
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.theme import MUTED, Metrics, Type

_SCENE_COLUMNS = {True: 3, False: 5}
"""Of the grid, in portrait and in landscape."""
_ANSWER_COLUMNS = 3
_LEAST_FONT_PX = 9
_ALIKE_FONT_PX = 13
"""Down to here all keys are written alike; a longer text is smaller by itself (ours)."""
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
        self._font_px = 0

    def choose(self, *, chosen: bool) -> None:
        """Show, by its fill, whether this one is in force."""
        self.setCheckable(True)
        self.setChecked(chosen)
        self.set_look(Look.CHOSEN if chosen else Look.SECONDARY)

    def fitting_px(self) -> int:
        """Return the largest font, in pixels, in which its text fits."""
        font = self._metrics.font(Type.SMALL)
        _, _, place = self._places(QRectF(self.rect()))
        room = place.width()
        while font.pixelSize() > _LEAST_FONT_PX and QFontMetrics(font).horizontalAdvance(self.text()) > room:
            font.setPixelSize(font.pixelSize() - 1)
        return font.pixelSize()

    def use_font_px(self, pixels: int) -> None:
        """Write in this size, as its neighbours do."""
        if pixels != self._font_px:
            self._font_px, self._appearance = pixels, None
            self.update()

    def _places(self, box: QRectF) -> tuple[QRect, QRect, QRect]:
        """Return where its content stands, and in it the key and the text, as for left to right."""
        inner = box.adjusted(box.height() * 0.24, 0, -box.height() * 0.24, 0).toRect()
        side = round(box.height() * 0.46)
        cap = QRect(
            inner.left(), inner.center().y() - side // 2, max(side, side * len(self._key) // 2 + side // 4), side
        )
        return inner, cap, inner.adjusted(cap.width() + side // 3, 0, 0, 0)

    def _paint_content(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        inner, cap, text = self._places(box)
        faint = QColor(ink)
        faint.setAlphaF(0.5)
        painter.setPen(QPen(faint, self._metrics.px(1.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        place = QStyle.visualRect(self.layoutDirection(), inner, cap)
        painter.drawRoundedRect(QRectF(place), cap.height() / 5, cap.height() / 5)
        painter.setPen(ink)
        font = self._metrics.font(Type.SMALL)
        font.setPixelSize(round(cap.height() * 0.62))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)
        font.setPixelSize(min(self._font_px, self.fitting_px()))
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        align = QStyle.visualAlignment(self.layoutDirection(), _LEFT) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QStyle.visualRect(self.layoutDirection(), inner, text), int(align), self.text())


@dataclass(frozen=True, slots=True)
class _Group:
    """Buttons that belong together, in a grid below a caption."""

    caption: Caption | None
    buttons: Sequence[PillButton]
    columns: int

    @property
    def rows(self) -> int:
        return -(-len(self.buttons) // self.columns)


class Drawer(Chooser):
    """Everything a host can choose, each by touch or by the key that stands on it."""

    # str, a scenario's name; GUI thread.
    scene_chosen = Signal(str)
    # DemoAnswer; GUI thread.
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
        self._title.hide()
        self._connect()

    def _connect(self) -> None:
        for button in self._scenes.values():
            button.pressed_once.connect(self._on_scene_pressed)
        for button in self._answers.values():
            button.pressed_once.connect(self._on_answer_pressed)
        self._overlay.pressed_once.connect(self.overlay_switched)
        self._autoplay.pressed_once.connect(self.autoplay_switched)

    def tell(
        self, texts: DemoTexts, *, scene: str, answer: DemoAnswer | None, overlay: bool, autoplay: bool
    ) -> None:
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
        """Put everything in groups at the lower edge, below the badge, which stays in sight."""
        above = metrics.content.top()
        self.setGeometry(0, above, metrics.width, metrics.height - above)
        groups = self._groups(metrics)
        rows = sum(group.rows for group in groups)
        space, line, pad = (
            metrics.px(12, 6),
            max(metrics.px(34), line_height(Type.SMALL, metrics)),
            metrics.px(24, 12),
        )
        lines = sum(group.caption is not None for group in groups)
        fixed = 2 * pad + lines * line + (rows + len(groups) - 2) * space
        row = min(metrics.touch, (self.height() - metrics.margin - fixed) // rows)
        width = min(metrics.width - 2 * metrics.margin, metrics.px(1216, 760))
        height = fixed + rows * row
        self._panel = QRect((metrics.width - width) // 2, self.height() - metrics.margin - height, width, height)
        inner = self._panel.adjusted(pad, pad, -pad, -pad)
        top = inner.top()
        for group in groups:
            if group.caption:
                group.caption.setGeometry(inner.left(), top, inner.width(), line)
                top += line
            cell = (inner.width() - (group.columns - 1) * space) // group.columns
            for index, button in enumerate(group.buttons):
                down, across = divmod(index, group.columns)
                button.setGeometry(inner.left() + across * (cell + space), top + down * (row + space), cell, row)
            top += group.rows * (row + space) + space
        self._write_alike()
        turn_over(parts(self))

    def _write_alike(self) -> None:
        """Take one size of text for all keys, the largest that fits everywhere, unless that is too small."""
        keys = [*self._scenes.values(), *self._answers.values(), self._overlay, self._autoplay]
        pixels = max(_ALIKE_FONT_PX, min(key.fitting_px() for key in keys if not key.isHidden()))
        for key in keys:
            key.use_font_px(pixels)

    def _groups(self, metrics: Metrics) -> Sequence[_Group]:
        switches = [button for button in (self._overlay, self._autoplay) if not button.isHidden()]
        columns = _SCENE_COLUMNS[metrics.portrait]
        groups = (
            _Group(self._second, list(self._scenes.values()), columns),
            _Group(self._third, list(self._answers.values()), _ANSWER_COLUMNS),
            _Group(None, [*switches, self._close], _ANSWER_COLUMNS),
        )
        return [group for group in groups if group.buttons]

    @Slot()
    def _on_scene_pressed(self) -> None:
        self.scene_chosen.emit(_name_of(self._scenes, self.sender()))

    @Slot()
    def _on_answer_pressed(self) -> None:
        self.answer_chosen.emit(_name_of(self._answers, self.sender()))


_Name = TypeVar("_Name", str, DemoAnswer)


def _name_of(buttons: Mapping[_Name, KeyButton], pressed: object) -> _Name:
    return next(name for name, button in buttons.items() if button is pressed)
