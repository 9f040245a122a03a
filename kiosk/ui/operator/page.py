"""What all pages of the panel have in common."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import Metrics, Type

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Page(QWidget):
    """A title, the page's own content, and a bar with the way back and the page's actions. GUI thread."""

    # None; the operator wants back to where the page was opened.
    left = Signal()

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page without content; it is hidden.

        Args:
            parent: The panel.
            languages: Speaks for the page.
        """
        super().__init__(parent)
        self._languages = languages
        self._title = Caption(self, Type.LEAD, align=LEFT)
        self._back = PillButton(self, icon="left", rests=False)
        self._back.pressed_once.connect(self.left)
        self._actions: list[PillButton] = []
        self.hide()

    @property
    def texts(self) -> OperatorTexts:
        """The words in the language of the moment."""
        return OperatorTexts(self._languages.texts)

    @property
    def first_focus(self) -> QWidget:
        """What has the focus when the page comes up."""
        return self._back

    def add_action(self) -> PillButton:
        """Return a new button at the end of the bar."""
        button = PillButton(self, rests=False)
        self._actions.append(button)
        return button

    def say(self) -> None:
        """Say everything in the language of the moment."""
        self._back.set_label(self.texts.say(words.BACK))
        self.say_content(self.texts)
        self.arrange()

    def say_content(self, texts: OperatorTexts) -> None:
        """Set the page's own texts."""
        raise NotImplementedError

    def place(self, metrics: Metrics, area: QRect) -> None:
        """Put the page's own parts in their places, as for a language that runs left to right."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Put everything in its place."""
        metrics = Metrics.of(self.size())
        inner = self.rect().adjusted(metrics.margin, metrics.margin, -metrics.margin, -metrics.margin)
        title = metrics.px(48, 30)
        # The rest of the line belongs to the window's badge.
        self._title.setGeometry(inner.left(), inner.top(), inner.width() * 6 // 10, title)
        bar = QRect(inner.left(), inner.bottom() - metrics.touch + 1, inner.width(), metrics.touch)
        used = self._place_bar(metrics, bar)
        top = inner.top() + title + metrics.gap
        self.place(metrics, QRect(inner.left(), top, inner.width(), inner.bottom() - used - metrics.gap - top))
        turn_over(parts(self))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()

    def _place_bar(self, metrics: Metrics, bar: QRect) -> int:
        """Place the buttons, above one another where one row is too narrow; return the height they take."""
        shown = [button for button in self._actions if not button.isHidden()]
        gap = metrics.px(12, 8)
        back = self._back.sizeHint().width()
        self._back.setGeometry(bar.left(), bar.top(), back, bar.height())
        room = bar.width() - back - gap
        wanted = sum(button.sizeHint().width() + gap for button in shown)
        share = min(1.0, room / wanted) if wanted else 1.0
        right = bar.right() + 1
        for button in reversed(shown):
            width = int(button.sizeHint().width() * share)
            button.setGeometry(right - width, bar.top(), width, bar.height())
            right -= width + gap
        return bar.height()
