"""Says that the exam is over, and where its report lies."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.drawings import paint_icon
from kiosk.ui.exam import words
from kiosk.ui.exam.intents import ExamIntents
from kiosk.ui.exam.screen import ExamScreen
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.layout import Part, place_column
from kiosk.ui.screens.result import short_code
from kiosk.ui.theme import AMBER, HELP, MUTED, TEXT, Metrics, Type


class _Sign(QWidget):
    """A tick where all went well, a person of the staff where not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = "check"

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        paint_icon(painter, self._icon, QRectF((self.width() - side) / 2, 0, side, side), TEXT)


class ClosingScreen(ExamScreen):
    """One sentence, the short code, the file's name, one way on."""

    def __init__(self, parent: QWidget, *, intents: ExamIntents) -> None:
        """Make the screen."""
        super().__init__(parent, intents=intents, backdrop=HELP)
        self._sign = _Sign(self)
        self._title = Caption(self, Type.HEADLINE)
        self._help = Caption(self, Type.LEAD)
        self._code = Caption(self, Type.CODE)
        self._file = Caption(self, Type.SMALL, colour=MUTED, breaks_words=True)
        self._done = PillButton(self, look=Look.PRIMARY)
        self._done.pressed_once.connect(self._on_done)

    @property
    def first_focus(self) -> QWidget:
        return self._done

    def say(self, view: ExamView, languages: LanguageSwitch) -> None:
        say, written = languages.texts.say, view.written
        writing = view.phase is not Phase.CLOSED
        title = words.CLOSED if view.begun else words.CLOSED_NOT_BEGUN
        trouble = written is None or bool(written.trouble)
        self._title.set_text(say(words.WRITING if writing else title))
        self._help.set_text("" if writing else say(words.NO_REPORT if trouble else words.CLOSED_HELP))
        self._help.set_colour(AMBER if trouble else TEXT)
        self._code.set_text(short_code(written.exam_id) if written and not writing else "")
        self._file.set_text(f"{written.name}.html" if written and not trouble else "")
        self._done.set_label("" if writing else say(words.DONE))
        fine = view.begun and not trouble
        self._sign.show_icon("clock" if writing else "check" if fine else "staff")
        self._done.wake()

    def arrange(self, metrics: Metrics) -> None:
        area = metrics.content
        width = min(area.width(), metrics.px(1100))
        button = self._done.sizeHint()
        shown = button.height() if self._done.text() else 0
        captions = (
            (self._title, metrics.gap),
            (self._help, metrics.gap),
            (self._code, metrics.gap // 2),
        )
        sign = metrics.px(110, 40)
        rows = [
            *(Part(caption, width, caption.height_in(width, metrics), gap) for caption, gap in captions),
            Part(self._file, width, self._file.height_in(width, metrics), metrics.gap // 2, firm=True),
            Part(self._done, max(button.width(), metrics.px(260)), shown, 2 * metrics.gap, firm=True),
        ]
        # Words come before the sign where room is short.
        spare = area.height() - sum(row.height + row.gap for row in rows if row.height)
        side = min(sign, spare)
        place_column(area, [Part(self._sign, side, side if side >= sign // 2 else 0), *rows])

    @Slot()
    def _on_done(self) -> None:
        self._intents.proceed()
