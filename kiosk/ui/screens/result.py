"""The screens that say how it went: one sign, one sentence, one way on."""

import math
from collections.abc import Collection, Mapping

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.session.words import Fault
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.drawings import Illustration
from kiosk.ui.emblems import Attendant, Closed, Cloud, Tick
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.layout import Part, place_column
from kiosk.ui.screens.capture import PICTURES
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.theme import (
    AMBER,
    CLOSED,
    GUIDANCE,
    HELP,
    MUTED,
    SUCCESS,
    TEXT,
    WAITING,
    Backdrop,
    Metrics,
    Type,
    worn,
)
from kiosk.values import Hint

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_CODE_LENGTH = 6
_CARD_SHARE = 0.84
_PORTRAIT_SHARE = 0.5
"""Of the sign's side: the fix leads, the person recognises themselves (ours)."""
_FAULTS_BY_WEIGHT = (
    Fault.CLOSED,
    Fault.LOCKED,
    Fault.DEFECT,
    Fault.RECORDS,
    Fault.CAMERA,
    Fault.CREDENTIALS,
    Fault.QUOTA,
    Fault.NETWORK,
)
_FAULT_ICONS: Mapping[Fault, str] = {
    Fault.CAMERA: "camera_off",
    Fault.CREDENTIALS: "pause",
    Fault.QUOTA: "pause",
    Fault.NETWORK: "no_connection",
    Fault.LOCKED: "lock",
    Fault.RECORDS: "pause",
    Fault.DEFECT: "pause",
    Fault.CLOSED: "pause",
}


def short_code(session_id: str | None) -> str:
    """Return what a visitor shows to the staff: the first characters of the session's id, in two groups."""
    code = (session_id or "")[:_CODE_LENGTH].upper()
    return f"{code[:3]} {code[3:]}".strip()


def worst_fault(faults: Collection[Fault]) -> Fault | None:
    """Return the fault that a visitor is told of; None where there is none."""
    return next((fault for fault in _FAULTS_BY_WEIGHT if fault in faults), None)


class ResultScreen(Screen):
    """A sign beside, or in portrait above, a column of captions and the one forward button."""

    def __init__(self, parent: QWidget, *, backdrop: Backdrop, intents: Intents) -> None:
        """Make the screen.

        Args:
            parent: The window.
            backdrop: Background.
            intents: Takes what the person wants.
        """
        super().__init__(parent, backdrop=backdrop, intents=intents)
        self._sign = self.make_sign()
        self._above = Caption(self, Type.LEAD, colour=AMBER)
        self._title = Caption(self, Type.HEADLINE)
        self._help = Caption(self, Type.LEAD, colour=MUTED)
        self._forward = PillButton(self, look=Look.PRIMARY)
        self._forward.pressed_once.connect(self._on_forward)

    @property
    def first_focus(self) -> PillButton | None:
        return self._forward

    def make_sign(self) -> QWidget:
        """Return the screen's sign, made for a square."""
        raise NotImplementedError

    def rows(self, metrics: Metrics, width: int) -> list[Part]:
        """Return the column's parts from top to bottom, without the button."""
        return [
            Part(caption, width, caption.height_in(width, metrics), metrics.px(14, 6))
            for caption in (self._above, self._title, self._help)
        ]

    def captions(self) -> tuple[Caption, ...]:
        """Return every caption of the column."""
        return self._above, self._title, self._help

    def arrange(self, metrics: Metrics) -> None:
        area = metrics.content
        picture, text = QRect(area), QRect(area)
        if metrics.portrait:
            picture.setHeight(area.height() * 45 // 100)
            text.setTop(picture.bottom() + 2 * metrics.gap)
        else:
            picture.setWidth(area.width() * 42 // 100)
            text.setLeft(picture.right() + 2 * metrics.gap)
        side = min(picture.width(), picture.height(), metrics.px(440))
        x = picture.center().x() - side // 2
        y = picture.bottom() - side - metrics.gap if metrics.portrait else picture.center().y() - side // 2
        self._sign.setGeometry(x, y, side, side)
        for caption in self.captions():
            caption.align(_CENTRE if metrics.portrait else _LEFT)
        self._arrange_column(metrics, text)

    def _arrange_column(self, metrics: Metrics, text: QRect) -> None:
        """Put the button below the words; where controls are to lie low, as low as it goes."""
        hint = self._forward.sizeHint()
        width = min(text.width(), max(hint.width(), metrics.px(300)))
        button = Part(
            self._forward, width, hint.height() if self._forward.text() else 0, 2 * metrics.gap, firm=True
        )
        rows = self.rows(metrics, text.width())
        if worn().low_controls and button.height:
            low = QRect(text.left(), text.bottom() + 1 - button.height, text.width(), button.height)
            place_column(low, [button], centred=metrics.portrait)
            text = text.adjusted(0, 0, 0, -button.height - button.gap)
        else:
            rows.append(button)
            if metrics.portrait:
                wanted = sum(part.height + part.gap for part in rows)
                text.setHeight(max(text.height() * 3 // 4, min(text.height(), wanted)))
        place_column(text, rows, centred=metrics.portrait)

    @Slot()
    def _on_forward(self) -> None:
        self._intents.proceed()


class PassedScreen(ResultScreen):
    """Green, a tick, what happens next; never a score.

    Attributes:
        said: English title and help; others where the check is not the end of what the person came for.
    """

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make the screen."""
        super().__init__(parent, backdrop=SUCCESS, intents=intents)
        self._help.set_colour(TEXT)
        self.said = (words.PASSED, words.PASSED_HELP)

    def make_sign(self) -> QWidget:
        return Tick(self)

    def say(self, view: View, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        title, help_ = self.said
        self._title.set_text(say(title))
        self._help.set_text(say(help_))
        self._forward.set_label(say(words.DONE))


class _Remedy(QWidget):
    """A drawing of the fix on a card, and before it, small, what the camera saw."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        sign, on_sign = GUIDANCE.sign, GUIDANCE.on_sign
        self.drawing = Illustration(self, card=sign, line=on_sign, accent=on_sign)
        self._portrait = _Portrait(self)

    def show_portrait(self, portrait: QImage) -> None:
        """Show the person; nobody where the picture is null."""
        self._portrait.show_image(portrait)
        self._arrange()

    def name_portrait(self, name: str) -> None:
        """Say what the small picture is."""
        self._portrait.setAccessibleName(name)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        side = min(self.width(), self.height())
        if not self._portrait.isVisibleTo(self):
            self.drawing.setGeometry(0, 0, side, side)
            return
        card = round(_CARD_SHARE * side)
        height = round(_PORTRAIT_SHARE * side)
        width = round(height * self._portrait.aspect)
        self.drawing.setGeometry(side - card, 0, card, card)
        self._portrait.setGeometry(0, side - height, width, height)


class _Portrait(QWidget):
    """The person, as the oval held them; forgotten with the screen."""

    def __init__(self, parent: QWidget) -> None:
        """Show nobody."""
        super().__init__(parent)
        self._image = QImage()
        self.hide()

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self._image.width() / max(1, self._image.height())

    def show_image(self, image: QImage) -> None:
        """Show this one; nobody where it is null."""
        self._image = image
        self.setVisible(not image.isNull())
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        line = max(2.0, self.height() / 36)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GUIDANCE.bottom)
        painter.drawEllipse(QRectF(self.rect()))
        within = QPainterPath()
        within.addEllipse(box)
        painter.setClipPath(within)
        painter.drawImage(box, self._image)
        painter.setClipping(False)
        painter.strokePath(within, QPen(TEXT, line))


class RetryScreen(ResultScreen):
    """Amber, a picture of the fix, what went wrong in plain words, and a countdown to the next try."""

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make the screen."""
        super().__init__(parent, backdrop=GUIDANCE, intents=intents)

    def make_sign(self) -> QWidget:
        self._remedy = _Remedy(self)
        return self._remedy

    def show_portrait(self, portrait: QImage) -> None:
        """Show what the camera saw beside the fix; a null image forgets it."""
        self._remedy.show_portrait(portrait)

    def say(self, view: View, languages: LanguageSwitch) -> None:
        advice = view.session.advice[0] if view.session.advice else Hint.NO_FACE
        fix = languages.texts.fix(advice)
        self._remedy.drawing.show_picture(PICTURES[advice])
        self._remedy.name_portrait(languages.texts.say(words.YOUR_PICTURE))
        self._above.set_text(fix.cause)
        self._title.set_text(fix.fix)
        label = languages.texts.say(words.TRY_AGAIN)
        if view.seconds_left is not None:
            label = f"{label} · {math.ceil(view.seconds_left)}"
        self._forward.set_label(label)


class _Code(Caption):
    """A code in a panel of its own, to be read over a counter."""

    def paintEvent(self, event: object) -> None:
        if self.text:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            panel = QColor(TEXT)
            panel.setAlphaF(0.12)
            painter.setBrush(panel)
            radius = self.height() * 0.2
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.end()
        super().paintEvent(event)


class AssistanceScreen(ResultScreen):
    """Blue, somebody of the staff, and the code by which the staff find the session."""

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make the screen."""
        super().__init__(parent, backdrop=HELP, intents=intents)
        self._help.set_colour(TEXT)
        self._code = _Code(self, Type.CODE)

    def make_sign(self) -> QWidget:
        return Attendant(self)

    def say(self, view: View, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        code = short_code(view.session_id)
        self._title.set_text(say(words.ASSISTANCE))
        self._help.set_text(say(words.ASSISTANCE_HELP if code else words.ASSISTANCE_HELP_ALONE))
        self._code.set_text(code)
        self._forward.set_label(say(words.DONE))

    def rows(self, metrics: Metrics, width: int) -> list[Part]:
        panel = self._code.width_in(metrics) + 2 * metrics.px(44, 24)
        code = Part(self._code, panel, self._code.height_in(width, metrics), metrics.gap)
        return [*super().rows(metrics, width), code]


class CannotVerifyScreen(ResultScreen):
    """Violet, a cloud in which something turns: trouble of ours, and under way."""

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make the screen."""
        super().__init__(parent, backdrop=WAITING, intents=intents)

    def make_sign(self) -> QWidget:
        return Cloud(self)

    def say(self, view: View, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        ended = view.session.result is not None
        self._title.set_text(say(words.CANNOT_VERIFY))
        self._help.set_text(say(words.CANNOT_VERIFY_ENDED if ended else words.CANNOT_VERIFY_HELP))
        self._forward.set_label(say(words.CONTINUE if ended else words.TRY_NOW))


class OutOfServiceScreen(ResultScreen):
    """Grey and quiet, a hexagon with the cause; it goes away by itself."""

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make the screen."""
        super().__init__(parent, backdrop=CLOSED, intents=intents)

    @property
    def first_focus(self) -> None:
        return None

    def make_sign(self) -> QWidget:
        self._cause = Closed(self)
        return self._cause

    def say(self, view: View, languages: LanguageSwitch) -> None:
        texts = languages.texts
        fault = worst_fault(view.session.faults)
        self._cause.show_icon(_FAULT_ICONS[fault] if fault else "pause")
        self._above.set_text(texts.fault(fault) if fault else "")
        self._title.set_text(texts.say(words.OUT_OF_SERVICE))
        self._help.set_text(texts.say(words.OUT_OF_SERVICE_HELP))
