"""Takes figures and attempts out of the kiosk."""

from pathlib import Path

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import TOP_LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import ACCENT, Metrics, Type
from kiosk.ui.wording import filled


class ExportPage(Page):
    """Says what is exported and where to, and what came of it."""

    # Path, the folder; GUI thread.
    wanted = Signal(object)

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page without a folder."""
        super().__init__(parent, languages=languages)
        self._folder: Path | None = None
        self._looking = False
        self._what = Caption(self, Type.BODY, align=TOP_LEFT)
        self._where = Caption(self, Type.BODY, align=TOP_LEFT)
        self._news = Caption(self, Type.BODY, colour=ACCENT, align=TOP_LEFT)
        self._export = self.add_action()
        self._export.set_look(Look.PRIMARY)
        self._export.pressed_once.connect(self._on_export)

    def show_looking(self) -> None:
        """Say that somewhere to export to is looked for."""
        self._folder, self._looking = None, True
        self._show_news("")

    def show_folder(self, folder: Path | None) -> None:
        """Say where an export would go; None for nowhere yet."""
        self._folder, self._looking = folder, False
        self._show_news("")

    def show_written(self, paths: tuple[Path, ...]) -> None:
        """Say what was written."""
        names = ", ".join(path.name for path in paths)
        self._show_news(filled(self.texts.say(words.EXPORTED), names=names))

    def show_refusal(self, detail: str) -> None:
        """Say why nothing was written."""
        self._show_news(self._languages.told(detail, self.texts.say(words.EXPORT_FAILED)))

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.EXPORT))
        self._export.set_label(texts.say(words.EXPORT_NOW))
        self._export.setEnabled(self._folder is not None)
        self._what.set_text(texts.say(words.EXPORT_WHAT))
        nowhere = texts.say(words.WORKING if self._looking else words.EXPORT_NOWHERE)
        to = filled(texts.say(words.EXPORT_TO), folder=self._folder)
        self._where.set_text(to if self._folder else nowhere)

    def place(self, metrics: Metrics, area: QRect) -> None:
        width = min(area.width(), metrics.px(1000))
        top = area.top()
        for caption, share in ((self._what, 0.3), (self._where, 0.3), (self._news, 0.4)):
            height = min(int(share * area.height()), metrics.px(160))
            caption.setGeometry(area.left(), top, width, height)
            top += height

    def _show_news(self, sentence: str) -> None:
        self._news.set_text(sentence)
        self.say()

    @Slot()
    def _on_export(self) -> None:
        self._show_news(self.texts.say(words.WORKING))
        self._export.setEnabled(False)
        self.wanted.emit(self._folder)
