"""The exam's window before and after the exam: who, what, and where the report lies."""

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.session.words import SessionState, State
from kiosk.station.view import View
from kiosk.ui import drawings
from kiosk.ui.chrome import Chrome
from kiosk.ui.comfort import LOOKS, Wishes
from kiosk.ui.exam.closing_screen import ClosingScreen
from kiosk.ui.exam.entry_screen import EntryScreen
from kiosk.ui.exam.intents import ExamIntents
from kiosk.ui.exam.ready_screen import ReadyPoint, ReadyScreen
from kiosk.ui.exam.screen import ExamScreen
from kiosk.ui.keys import lead_focus
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.public_window import PublicWindow
from kiosk.ui.screens.screen import Intents
from kiosk.ui.theme import Metrics

_FORGOTTEN_MS = 60_000
"""What was typed and not confirmed, and a language chosen for it, are forgotten after this (ours)."""
_NOBODY = View(session=SessionState(state=State.ATTRACT), session_id=None)
_TYPED = {Qt.Key.Key_Backspace: "\b", Qt.Key.Key_Delete: "\x7f", Qt.Key.Key_Escape: "\x7f"}


@dataclass(frozen=True, slots=True)
class ExamTerms:
    """What holds for every candidate.

    Attributes:
        pattern: What an id matches as a whole.
        points: What they are told before the exam.
    """

    pattern: re.Pattern[str]
    points: tuple[ReadyPoint, ...]


class ExamWindow(PublicWindow):
    """An ordinary window, or the whole screen: then without frame, and closed by `allow_close` alone."""

    # None; GUI thread.
    resized = Signal()
    # bool, whether codes are looked for; GUI thread.
    scanning_changed = Signal(bool)
    # Style, what the candidate finds easier; GUI thread.
    style_chosen = Signal(object)
    # None; GUI thread, when the next candidate shall find nothing of the last one.
    candidate_forgotten = Signal()

    def __init__(
        self,
        *,
        intents: ExamIntents,
        session_intents: Intents,
        languages: LanguageSwitch,
        terms: ExamTerms,
        brand: str,
        logo: QImage | None = None,
        simulated: bool,
        windowed: bool,
    ) -> None:
        """Make the window with its screens; `open` shows it.

        Args:
            intents: Takes what the candidate wants of the exam.
            session_intents: Takes what anybody can want of the kiosk: another way.
            languages: Speaks for the screens.
            terms: What holds for every candidate.
            brand: Whose kiosk this is; may be empty.
            logo: Stands in the brand's place.
            simulated: Whether to show that nothing is really checked.
            windowed: Whether it is an ordinary window.
        """
        super().__init__(title=brand, windowed=windowed)
        drawings.load_all()
        self._languages = languages
        self._view: ExamView | None = None
        self._entry = EntryScreen(self, intents=intents, pattern=terms.pattern)
        ready = ReadyScreen(self, intents=intents, points=terms.points)
        closing = ClosingScreen(self, intents=intents)
        self._screens: dict[Phase, ExamScreen] = {
            Phase.ENTRY: self._entry,
            Phase.READY: ready,
            Phase.FIRST_CHECK: ready,
            Phase.CLOSING: closing,
            Phase.CLOSED: closing,
        }
        self._chrome = Chrome(
            self,
            intents=session_intents,
            languages=languages,
            comforts=LOOKS,
            brand=brand,
            logo=logo,
            simulated=simulated,
        )
        self._chrome.wished.connect(self._on_wished)
        self._chrome.language_chosen.connect(self._on_language_chosen)
        self._chrome.panel_used.connect(self._on_touched)
        self._chrome.raise_above()
        self._entry.scanning_changed.connect(self.scanning_changed)
        self._entry.touched.connect(self._on_touched)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_FORGOTTEN_MS)
        self._idle.timeout.connect(self._on_idle)
        languages.language_changed.connect(self._on_language_changed)

    def open(self) -> None:
        """Show the window as the constructor was told to, and let it have the keys."""
        super().open()
        self.activateWindow()

    @Slot(object)
    def show_view(self, view: ExamView) -> None:
        """Show the exam as it is now; while the exam itself runs, nothing changes here. GUI thread."""
        former = self._view.phase if self._view else None
        if view.phase not in self._screens:
            return
        self._view = view
        if view.phase is Phase.ENTRY and former is not Phase.ENTRY:
            self._entry.reset()
            self._chrome.close_panels()
            if former is not Phase.READY:
                self.candidate_forgotten.emit()
        if view.phase is not Phase.ENTRY and self._entry.scanning:
            self._entry.stop_scanning()
        shown = self._screens[view.phase]
        for screen in set(self._screens.values()):
            screen.setVisible(screen is shown)
        self._render()
        if former is not view.phase:
            (shown.first_focus or self).setFocus()

    @Slot(object)
    def show_picture(self, picture: PreparedPicture) -> None:
        """Show what the camera sees, while codes are looked for. GUI thread."""
        self._entry.show_picture(picture)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        for screen in set(self._screens.values()):
            screen.setGeometry(self.rect())
        self._chrome.arrange(Metrics.of(self.size()))
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type what no control took; nothing reaches the desktop."""
        key = Qt.Key(event.key())
        if not (self._shown and self._shown.type_key(_TYPED.get(key, event.text()))):
            lead_focus(self, key)

    @property
    def _shown(self) -> ExamScreen | None:
        return self._screens[self._view.phase] if self._view else None

    def _render(self) -> None:
        if self._view is None:
            return
        self._chrome.show_view(_NOBODY, self._languages)
        self._chrome.arrange(Metrics.of(self.size()))
        self._screens[self._view.phase].show_view(self._view, self._languages)

    @Slot(str)
    def _on_language_chosen(self, tag: str) -> None:
        self._languages.use(tag)
        self._idle.start()

    @Slot(object)
    def _on_wished(self, wishes: Wishes) -> None:
        self.style_chosen.emit(wishes.style)
        self._idle.start()

    @Slot()
    def _on_touched(self) -> None:
        self._idle.start()

    @Slot()
    def _on_idle(self) -> None:
        if self._view and self._view.phase is Phase.ENTRY:
            self._entry.reset()
            self._chrome.close_panels()
            self.candidate_forgotten.emit()

    @Slot()
    def _on_language_changed(self) -> None:
        self._render()
