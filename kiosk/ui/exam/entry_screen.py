"""Asks who the candidate is: typed on the keypad or a keyboard, or held up to the camera as a QR code."""

import re

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from kiosk.exam.view import ExamView
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.drawings import paint_icon
from kiosk.ui.exam import words
from kiosk.ui.exam.field import IdField
from kiosk.ui.exam.intents import ExamIntents
from kiosk.ui.exam.keypad import Keypad
from kiosk.ui.exam.screen import ExamScreen
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.theme import ACCENT, AMBER, OUTLINE, SURFACE, TEXT, Metrics, Type

_MOST_BUTTONS = 0.58
"""Of the line with the field: the two buttons beside it (ours)."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Viewfinder(QWidget):
    """What the camera sees, small and mirrored, so that a code can be aimed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: PreparedPicture | None = None

    def show_picture(self, picture: PreparedPicture | None) -> None:
        self._picture = picture
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(place, 16, 16)
        painter.setClipPath(outline)
        painter.fillRect(place, QColor(SURFACE))
        painter.setPen(QPen(OUTLINE, 4))
        painter.drawPath(outline)
        if self._picture is None:
            side = min(place.width(), place.height()) / 4
            box = QRectF(0, 0, side, side)
            box.moveCenter(place.center())
            paint_icon(painter, "camera", box, ACCENT)
            return
        height, width = self._picture.pixels.shape[:2]
        image = QImage(self._picture.pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter.drawImage(place, image)


class EntryScreen(ExamScreen):
    """A field, a keypad and, in the keypad's place when it is asked for, the camera's picture."""

    # bool, whether codes are looked for; GUI thread.
    scanning_changed = Signal(bool)
    # None; GUI thread, when somebody types or asks for the camera.
    touched = Signal()

    def __init__(self, parent: QWidget, *, intents: ExamIntents, pattern: re.Pattern[str]) -> None:
        """Make the screen.

        Args:
            parent: The window.
            intents: Takes the id.
            pattern: What an id matches as a whole.
        """
        super().__init__(parent, intents=intents)
        self._pattern = pattern
        self._scanning = False
        self._texts: LanguageSwitch | None = None
        self._refused = False
        self._title = Caption(self, Type.TITLE, align=_LEFT)
        self._field = IdField(self)
        self._scan = PillButton(self, icon="camera", rests=False)
        self._confirm = PillButton(self, look=Look.PRIMARY, icon="check", rests=False)
        self._keypad = Keypad(self)
        self._viewfinder = _Viewfinder(self)
        self._viewfinder.hide()
        self._keypad.typed.connect(self._on_typed)
        self._keypad.deleted.connect(self._on_deleted)
        self._keypad.cleared.connect(self._on_cleared)
        self._keypad.left_upwards.connect(self._on_keypad_left)
        self._field.left_downwards.connect(self._on_field_left)
        self._field.confirmed.connect(self._on_confirmed)
        self._field.changed.connect(self._on_changed)
        self._confirm.pressed_once.connect(self._on_confirmed)
        self._scan.pressed_once.connect(self._on_scan)

    @property
    def first_focus(self) -> QWidget:
        return self._field

    @property
    def scanning(self) -> bool:
        """Whether codes are looked for."""
        return self._scanning

    def reset(self) -> None:
        """Forget what was typed, for the next candidate."""
        self._field.set_text("")
        self._scan_for_codes(wanted=False)

    def toggle_scanning(self) -> None:
        """Look for codes, or leave it and take what is typed."""
        self._scan_for_codes(wanted=not self._scanning)

    def stop_scanning(self) -> None:
        """Look for no more codes: an id is given."""
        self._scan_for_codes(wanted=False)

    def show_picture(self, picture: PreparedPicture) -> None:
        """Show what the camera sees, while codes are looked for."""
        if self._scanning:
            self._viewfinder.show_picture(picture)

    def say(self, view: ExamView, languages: LanguageSwitch) -> None:
        self._texts = languages
        self._render()

    def type_key(self, text: str) -> bool:
        if text == "\b":
            self._field.delete_last()
        elif text == "\x7f":
            self._field.set_text("")
        elif len(text) == 1 and text.isprintable() and text != " ":
            self._field.append(text)
        else:
            return False
        return True

    def arrange(self, metrics: Metrics) -> None:
        area = metrics.content
        width = min(area.width(), metrics.px(1040))
        place = QRect(area.center().x() - width // 2, area.top(), width, area.height())
        gap = metrics.px(12, 6)
        line = metrics.touch
        rows = 2 if metrics.portrait else 1
        title = min(self._title.height_in(width, metrics), max(24, place.height() // 8))
        least = title + rows * (line + gap) + gap
        keys = self._keypad.height_in(place.height() - least, metrics)
        if metrics.portrait:
            keys = min(place.height() - least, 4 * metrics.px(112))
        top = place.top() + (0 if metrics.portrait else max(0, (place.height() - least - keys) // 2))
        if metrics.portrait:
            top += max(0, (place.height() - least - keys) * 2 // 3)
        self._title.setGeometry(place.left(), top, width, title)
        top += title + gap
        # However large the words are, the id itself keeps room.
        buttons = [button.sizeHint().width() for button in (self._scan, self._confirm)]
        share = min(1.0, _MOST_BUTTONS * width / sum(buttons))
        buttons = [int(share * button) for button in buttons]
        if metrics.portrait:
            self._field.setGeometry(place.left(), top, width, line)
            top += line + gap
            half = (width - gap) // 2
            self._scan.setGeometry(place.left(), top, half, line)
            self._confirm.setGeometry(place.left() + width - half, top, half, line)
        else:
            self._field.setGeometry(place.left(), top, width - sum(buttons) - 2 * gap, line)
            self._scan.setGeometry(place.left() + width - sum(buttons) - gap, top, buttons[0], line)
            self._confirm.setGeometry(place.left() + width - buttons[1], top, buttons[1], line)
        top += line + gap
        below = QRect(place.left(), top, width, keys)
        self._keypad.setGeometry(below)
        self._keypad.arrange(metrics)
        side = min(below.width(), below.height() * 16 // 9)
        self._viewfinder.setGeometry(below.center().x() - side // 2, top, side, side * 9 // 16)

    def _render(self) -> None:
        if self._texts is None:
            return
        say = self._texts.texts.say
        title = words.SCANNING if self._scanning else words.ENTRY
        self._title.set_text(say(words.ENTRY_WRONG if self._refused else title))
        self._title.set_colour(AMBER if self._refused else TEXT)
        self._field.name(say(words.ENTRY))
        self._confirm.set_label(say(words.CONFIRM))
        self._scan.set_label(say(words.TYPE if self._scanning else words.SCAN))
        self._keypad.say(say(words.DELETE), say(words.CLEAR))

    def _scan_for_codes(self, *, wanted: bool) -> None:
        self._refused = False
        if wanted is not self._scanning:
            self._scanning = wanted
            self._viewfinder.show_picture(None)
            self._viewfinder.setVisible(wanted)
            self._keypad.setVisible(not wanted)
            self.scanning_changed.emit(wanted)
        self._render()
        self.lay_out()

    @Slot(str)
    def _on_typed(self, character: str) -> None:
        self._field.append(character)

    @Slot()
    def _on_deleted(self) -> None:
        self._field.delete_last()

    @Slot()
    def _on_cleared(self) -> None:
        self._field.set_text("")

    @Slot()
    def _on_keypad_left(self) -> None:
        self._field.setFocus()

    @Slot()
    def _on_field_left(self) -> None:
        if self._scanning:
            self._scan.setFocus()
        else:
            self._keypad.focus_first()

    @Slot()
    def _on_changed(self) -> None:
        self._refused = False
        self.touched.emit()
        self._render()

    @Slot()
    def _on_confirmed(self) -> None:
        if self._pattern.fullmatch(self._field.text):
            self._intents.give_candidate(self._field.text, scanned=False)
            return
        self._refused = True
        self._field.refuse()
        self._render()

    @Slot()
    def _on_scan(self) -> None:
        self.toggle_scanning()
        self.touched.emit()
