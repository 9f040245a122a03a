"""Asks before any picture is taken, and lets nobody agree to words that were not on the screen."""

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from kiosk.consent.notice import Notice, Topic, one_line
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.direction import runs_right_to_left
from kiosk.ui.drawings import Illustration
from kiosk.ui.information_point import InformationPoint
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.notices import Notices
from kiosk.ui.qr_code import QrCode
from kiosk.ui.screens.consent_pages import Pages, Paginator, Piece, stacked_height
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.theme import AMBER, CALM, MUTED, TEXT, Metrics, Type, worn

_PICTURE = 300
"""Side of the picture above the words, as `Metrics.px` takes it."""
_DOUBLE_TAP_S = 0.7
"""A page that has just come up takes no yes before so long a pause: the next tap of many is no answer (ours)."""
_NO_CARD = QColor(Qt.GlobalColor.transparent)
_ICONS: Mapping[Topic, str] = {
    Topic.WHY: "face",
    Topic.WHAT: "camera",
    Topic.WHERE: "cloud",
    Topic.KEPT: "erase",
    Topic.OTHERWISE: "another_way",
    Topic.WITHDRAWAL: "undo",
    Topic.MORE: "read",
}


class ConsentScreen(Screen):
    """A notice of one or more pages, and two answers of equal weight; yes comes with the last page."""

    # None; GUI thread, when another page of the same notice is shown.
    page_turned = Signal()

    def __init__(self, parent: QWidget, *, intents: Intents, notices: Notices) -> None:
        """Make the screen.

        Args:
            parent: The window.
            intents: Takes the answer.
            notices: What to show.
        """
        super().__init__(parent, backdrop=CALM, intents=intents)
        self._notices = notices
        self._notice: Notice | None = None
        self._session_id: str | None = None
        self._pages: Pages | None = None
        self._page = self._last_page = 0
        self._read_on_says = ""
        self._picture = Illustration(self, card=_NO_CARD, line=TEXT)
        self._picture.show_picture("look_at_camera")
        self._title = Caption(self, Type.TITLE)
        self._points: list[InformationPoint] = []
        self._paginator = Paginator(self)
        self._code = QrCode(self)
        self._edition = Caption(self, Type.SMALL, colour=MUTED)
        self._warning = Caption(self, Type.LEAD, colour=AMBER)
        self._more_time = PillButton(self, icon="clock")
        self._back = PillButton(self, rests=False)
        # The same look: neither answer is nudged.
        self._decline = PillButton(self, look=Look.PRIMARY, icon="close")
        self._read_on = PillButton(self, look=Look.PRIMARY, icon="right", rests=False)
        self._agree = PillButton(self, look=Look.PRIMARY, icon="check")
        self._untouched_since_s = 0.0
        self._connect()

    def _connect(self) -> None:
        self._more_time.pressed_once.connect(self._on_more_time)
        self._back.pressed_once.connect(self._on_back)
        self._decline.pressed_once.connect(self._on_declined)
        self._read_on.pressed_once.connect(self._on_read_on)
        self._agree.pressed_once.connect(self._on_agreed)

    @property
    def lines(self) -> tuple[str, ...]:
        """The page's words, which the first begins with the title; nothing before a notice is shown."""
        if self._notice is None or self._pages is None:
            return ()
        title = () if self._page > 0 else (self._notice.title,)
        return (*title, *(one_line(piece.text) for piece in self._pages.pages[self._page]))

    @property
    def answers(self) -> tuple[str, str]:
        """What its two buttons say: no, and yes or, before the last page, the way to the next one."""
        onward = self._agree.text() if self._page == self._last_page else self._read_on_says
        return self._decline.text(), onward

    def say(self, view: View, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        self._show(self._notices.notice(languages), view.session_id)
        self._more_time.set_label(say(words.MORE_TIME))
        self._back.set_label(say(words.READ_BACK))
        self._read_on_says = say(words.READ_ON)
        question = words.counted_down(say(words.STILL_THERE), view.seconds_left)
        self._warning.set_text(question if view.session.warning else "")

    def _show(self, notice: Notice, session_id: str | None) -> None:
        """Put a notice up from its first page on, and say so, for the answer is an answer to these words."""
        if (notice, session_id) == (self._notice, self._session_id):
            return
        self._notice, self._session_id = notice, session_id
        self._page = 0
        self._agree.hide()
        self._title.set_text(notice.title)
        self._code.show_code(notice.more_url)
        self._edition.set_text(notice.edition)
        self._decline.set_label(notice.decline)
        self._agree.set_label(notice.agree)
        self._intents.notice_shown(notice)

    def arrange(self, metrics: Metrics) -> None:
        if self._notice is None:
            return
        area, buttons = metrics.content, metrics.touch
        height = area.height() - buttons - metrics.gap
        pages = self._pages = self._paginator.paged(self._notice, metrics, height)
        self._last_page = len(pages.pages) - 1
        self._page = min(self._page, self._last_page)
        column = QRect(area.center().x() - pages.width // 2, area.top(), pages.width, height)
        self._arrange_text(metrics, column, pages)
        self._arrange_answers(metrics, QRect(column.left(), area.bottom() - buttons, pages.width, buttons))

    def _arrange_text(self, metrics: Metrics, place: QRect, pages: Pages) -> None:
        heading, edition, code = pages.heading, pages.edition, pages.code_side
        pieces = pages.pages[self._page]
        self._title.shrink(pages.title_share)
        least = metrics.gap // 2
        spare = place.height() - heading - edition - stacked_height(pieces, least)
        widest = metrics.px(56 if metrics.portrait else 28)
        between = least + max(0, min(widest - least, spare // (len(pieces) + 1)))
        free = max(0, place.height() - heading + least - between - edition - stacked_height(pieces, between))
        # A tall screen has the room to show what the words are about.
        roomy = self._last_page == 0 and free > metrics.px(_PICTURE) // 2
        picture = min(free - metrics.gap, metrics.px(_PICTURE)) if roomy else 0
        self._picture.setVisible(roomy)
        y = place.top() + (free - picture) // 2 if self._last_page == 0 else place.top()
        self._picture.setGeometry(place.center().x() - picture // 2, y, picture, picture)
        y += picture
        self._arrange_heading(metrics, QRect(place.left(), y, place.width(), heading - least))
        y += heading - least + between
        self._code.setVisible(code > 0 and pieces[-1].topic is Topic.MORE)
        for index, piece in enumerate(pieces):
            beside_it = index == 0 if pages.code_beside_all else piece.topic is Topic.MORE
            if beside_it:
                self._code.setGeometry(place.right() + 1 - code, y, code, code)
            there = QRect(place.left(), y, piece.width, piece.height)
            self._arrange_piece(metrics, self._point(index, pages.share), piece, there)
            y += piece.height + between
        for point in self._points[len(pieces) :]:
            point.hide()
        self._edition.setGeometry(place.left(), place.bottom() - edition + least, place.width(), edition - least)

    def _arrange_heading(self, metrics: Metrics, place: QRect) -> None:
        """Put the title up; while time runs out, the way to more of it stands there, and the words stay put."""
        warns, low = bool(self._warning.text), worn().low_controls
        self._more_time.set_icon("clock", alone=low or (metrics.portrait and worn().large_text))
        self._more_time.setVisible(warns)
        self._warning.setVisible(warns)
        self._title.setVisible(not warns)
        self._title.setGeometry(place)
        self._warning.setGeometry(place)
        if not low:
            button = self._more_time.sizeHint()
            y = place.center().y() - button.height() // 2
            self._more_time.setGeometry(place.right() + 1 - button.width(), y, button.width(), button.height())
            self._warning.setGeometry(place.adjusted(0, 0, -button.width() - metrics.gap, 0))

    def _point(self, index: int, share: float) -> InformationPoint:
        """Return the point that stands there, in letters of this share of the full size."""
        if index == len(self._points):
            self._points.append(InformationPoint(self))
        point = self._points[index]
        point.caption.shrink(share)
        return point

    def _arrange_piece(self, metrics: Metrics, point: InformationPoint, piece: Piece, place: QRect) -> None:
        point.set_icon(_ICONS[piece.topic])
        point.caption.set_text(piece.text)
        point.arrange(metrics, place)
        point.show()

    def _arrange_answers(self, metrics: Metrics, place: QRect) -> None:
        self._back.set_icon("right" if runs_right_to_left(self) else "left", alone=True)
        self._back.setVisible(self._page > 0)
        beside = [self._back] if self._page > 0 else []
        if worn().low_controls and self._warning.text:
            beside.append(self._more_time)
        for button in beside:
            button.setGeometry(place.left(), place.top(), place.height(), place.height())
            place = place.adjusted(place.height() + metrics.gap, 0, 0, 0)
        half = (place.width() - metrics.gap) // 2
        self._decline.setGeometry(place.left(), place.top(), half, place.height())
        onward = QRect(place.right() - half + 1, place.top(), half, place.height())
        whole = self._page == self._last_page
        if whole and self._agree.isHidden():
            self._untouched_since_s = monotonic()
        self._read_on.set_label(f"{self._read_on_says} · {self._page + 1}/{self._last_page + 1}")
        for button, wanted in ((self._read_on, not whole), (self._agree, whole)):
            button.setGeometry(onward)
            button.setVisible(wanted)

    def _turn_to(self, page: int) -> None:
        self._page = page
        had_focus = self.focusWidget() in {self._back, self._read_on}
        self._arrange()
        if had_focus and not any(button.hasFocus() for button in (self._back, self._read_on)):
            # Qt would hand the focus on to an answer.
            self.window().setFocus()
        self._intents.interacted()
        self.page_turned.emit()

    @Slot()
    def _on_back(self) -> None:
        self._turn_to(self._page - 1)

    @Slot()
    def _on_read_on(self) -> None:
        self._turn_to(self._page + 1)

    @Slot()
    def _on_agreed(self) -> None:
        now_s = monotonic()
        if now_s - self._untouched_since_s >= _DOUBLE_TAP_S:
            self._intents.consent(given=True)
            return
        self._untouched_since_s = now_s
        self._agree.wake()

    @Slot()
    def _on_declined(self) -> None:
        self._intents.consent(given=False)

    @Slot()
    def _on_more_time(self) -> None:
        self._intents.proceed()
