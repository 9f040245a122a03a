"""The operator's panel: lies over everything that visitors see, and leads from page to page."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QLinearGradient, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.operator.gate import Admission
from kiosk.ui.keys import lead_focus
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.api_page import ApiPage
from kiosk.ui.operator.attempts_page import AttemptsPage
from kiosk.ui.operator.camera_page import CameraPage
from kiosk.ui.operator.export_page import ExportPage
from kiosk.ui.operator.home_page import HomePage, Place
from kiosk.ui.operator.language_page import LanguagePage
from kiosk.ui.operator.notice_page import NoticePage
from kiosk.ui.operator.page import Page
from kiosk.ui.operator.pin_page import PinPage
from kiosk.ui.operator.service_page import ServicePage
from kiosk.ui.operator.today_page import TodayPage
from kiosk.ui.setup.screen import SetupScreen
from kiosk.ui.theme import CLOSED
from kiosk.vision.thresholds import Thresholds

_TOUCHES = {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin}


class OperatorPanel(QWidget):
    """Shows one page at a time, and closes by itself when nobody touches it. GUI thread.

    It keeps the keyboard: the focus goes round among the page's own controls and never to what lies below.

    Attributes:
        pin: Takes the PIN.
        camera: The camera's page; the others likewise.
    """

    # None; it is to be taken away.
    closed = Signal()
    # None; the visit that runs may be ended.
    visit_end_agreed = Signal()
    # None; the exam that runs may be ended.
    exam_end_agreed = Signal()
    # Place, or None for any other page; at every turn.
    place_changed = Signal(object)
    # None; each has been agreed to.
    restart_agreed = Signal()
    exit_agreed = Signal()

    def __init__(
        self,
        parent: QWidget,
        *,
        languages: LanguageSwitch,
        thresholds: Thresholds,
        host: str,
        simulated: bool,
        return_s: float,
    ) -> None:
        """Make the panel with all its pages; it is hidden.

        Args:
            parent: The window.
            languages: Speaks for the pages.
            thresholds: The gates that the pictures' ovals show.
            host: Where the API test's request goes.
            simulated: Whether the local service answers it, and the window says so by its badge.
            return_s: How long nobody may touch the panel before it closes.
        """
        super().__init__(parent)
        self.hide()
        self._languages = languages
        self._simulated = simulated
        self._setup: SetupScreen | None = None
        self.pin = PinPage(self, languages=languages)
        self.camera = CameraPage(self, languages=languages, thresholds=thresholds)
        self.api = ApiPage(self, languages=languages, host=host, simulated=simulated)
        self.language = LanguagePage(self, languages=languages)
        self.today = TodayPage(self, languages=languages)
        self.attempts = AttemptsPage(self, languages=languages)
        self.export = ExportPage(self, languages=languages)
        self.service = ServicePage(self, languages=languages)
        self._home = HomePage(self, languages=languages)
        self._visit = self._notice(words.VISIT, words.VISIT_HELP, words.END_VISIT)
        self._exam = self._notice(words.EXAM, words.EXAM_HELP, words.END_EXAM)
        self._no_pin = self._notice(words.NO_PIN, words.NO_PIN_HELP)
        self._restart = self._notice(words.RESTART_SURE, "", words.RESTART)
        self._exit = self._notice(words.EXIT_SURE, "", words.EXIT)
        self._places: dict[Place, Page] = {
            Place.CAMERA: self.camera,
            Place.API: self.api,
            Place.LANGUAGE: self.language,
            Place.TODAY: self.today,
            Place.ATTEMPTS: self.attempts,
            Place.EXPORT: self.export,
            Place.SERVICE: self.service,
        }
        self._outer: tuple[Page, ...] = (self._visit, self._exam, self._no_pin, self.pin, self._home)
        self._pages = (*self._outer, *self._places.values(), self._restart, self._exit)
        self._shown: Page | None = None
        self._open = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(round(1000 * return_s))
        self._connect()

    def _notice(self, title: str, text: str, answer: str = "") -> NoticePage:
        return NoticePage(self, languages=self._languages, title=title, text=text, answer=answer)

    def _connect(self) -> None:
        self._idle.timeout.connect(self.closed)
        for page in self._outer:
            page.left.connect(self.closed)
        for page in self._places.values():
            page.left.connect(self.go_home)
        for notice in (self._restart, self._exit):
            notice.left.connect(self._on_doubted)
        self._home.chosen.connect(self.go_to)
        self._visit.agreed.connect(self.visit_end_agreed)
        self._exam.agreed.connect(self.exam_end_agreed)
        self._restart.agreed.connect(self.restart_agreed)
        self._exit.agreed.connect(self.exit_agreed)
        self.service.restart_wanted.connect(self._on_restart_wanted)
        self.service.exit_wanted.connect(self._on_exit_wanted)
        self._languages.language_changed.connect(self._on_language_changed)

    # Opening and closing

    @property
    def is_open(self) -> bool:
        """Whether anything is shown, before the PIN or behind it."""
        return self._open

    @property
    def asks_to_end_visit(self) -> bool:
        """Whether the question is shown."""
        return self._shown is self._visit

    def ask_to_end_visit(self) -> None:
        """Ask whether the visit that runs may be ended."""
        self._turn_to(self._visit)

    def ask_to_end_exam(self) -> None:
        """Ask whether the exam that runs may be ended; for who has given the PIN."""
        self._turn_to(self._exam)

    def explain_missing_pin(self) -> None:
        """Say that no PIN is set, and how to set one."""
        self._turn_to(self._no_pin)

    def ask_pin(self, admission: Admission) -> None:
        """Ask for the PIN, with what the gate says before a try."""
        self.pin.begin(admission)
        self._turn_to(self.pin)

    @Slot()
    def go_home(self) -> None:
        """Show the first page."""
        self._turn_to(self._home)

    @Slot(object)
    def go_to(self, place: Place) -> None:
        """Show the page of a place; the set-up screen comes by `embed`."""
        self._turn_to(self._places.get(place), place)

    def leave(self) -> None:
        """Show nothing any more, and forget what was typed."""
        self._turn_to(None)
        self._open = False
        self._watch_touches(on=False)
        self._idle.stop()

    def show_service(self, *, closed: bool) -> None:
        """Say whether the kiosk is out of service for visitors."""
        self._home.show_service(closed=closed)
        self.service.show_service(closed=closed)

    def embed(self, setup: SetupScreen) -> None:
        """Show this set-up screen until another page comes."""
        self._setup = setup
        setup.setParent(self)
        if self._simulated:
            setup.keep_below_badge()
        setup.setGeometry(self.rect())
        setup.left.connect(self.go_home)
        setup.show()
        setup.focus_first()

    # Keys, touches, focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every touch and key, whatever it is for, as a sign that somebody is there."""
        if self._open and event.type() in _TOUCHES:
            self._idle.start()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus, or go back; nothing reaches the visitors' screens."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key is Qt.Key.Key_Escape and self._shown:
            self._shown.left.emit()
        else:
            lead_focus(self, key)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Keep every touch from what lies below."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        """Go round among the controls of the page that is shown."""
        stops = self._stops()
        if stops:
            now = QApplication.focusWidget()
            step = 1 if forward else -1
            at = stops.index(now) + step if now in stops else (0 if forward else -1)
            stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, _event: QResizeEvent) -> None:
        for page in (*self._pages, self._setup):
            if page:
                page.setGeometry(self.rect())

    def paintEvent(self, _event: object) -> None:
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, CLOSED.top)
        gradient.setColorAt(1, CLOSED.bottom)
        QPainter(self).fillRect(self.rect(), gradient)

    def _stops(self) -> list[QWidget]:
        """Return the page's controls in the order in which Qt would go through them."""
        page = self._setup or self._shown
        if page is None:
            return []
        stops: list[QWidget] = []
        widget = page.nextInFocusChain()
        while widget is not None and widget is not page:
            takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes and page.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _turn_to(self, page: Page | None, place: Place | None = None) -> None:
        if self._shown is self.pin and page is not self.pin:
            self.pin.end()
        if self._setup:
            self._setup.hide()
            self._setup.deleteLater()
            self._setup = None
        if not self._open:
            self._watch_touches(on=True)
        self._shown, self._open = page, True
        self._idle.start()
        for other in self._pages:
            other.setVisible(other is page)
        if page:
            page.setGeometry(self.rect())
            page.say()
            page.first_focus.setFocus()
        self.place_changed.emit(place)

    def _watch_touches(self, *, on: bool) -> None:
        """Hear of the whole application's events: buttons keep theirs to themselves."""
        if application := QApplication.instance():
            (application.installEventFilter if on else application.removeEventFilter)(self)

    @Slot()
    def _on_doubted(self) -> None:
        self.go_to(Place.SERVICE)

    @Slot()
    def _on_restart_wanted(self) -> None:
        self._turn_to(self._restart)

    @Slot()
    def _on_exit_wanted(self) -> None:
        self._turn_to(self._exit)

    @Slot()
    def _on_language_changed(self) -> None:
        if self._shown:
            self._shown.say()
