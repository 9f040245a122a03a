"""The language that the screens speak, switched while they are shown."""

import logging

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal, Slot

from kiosk.resources import resource_path
from kiosk.ui.texts import Texts

logger = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"

NAMES = {"en": "English", "zh-CN": "中文"}
"""Languages that every screen offers, by tag, in their own words."""


class LanguageSwitch(QObject):
    """Installs one of the translations; all are read at the start, so that switching touches no disk."""

    # None; GUI thread.
    language_changed = Signal()

    def __init__(self, default: str, parent: QObject | None = None) -> None:
        """Load the translations and speak the default language.

        Args:
            default: Language tag that every visitor starts in; English where it has no translation.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._translators = {tag: self._load(tag) for tag in NAMES if tag != SOURCE_LANGUAGE}
        if default not in NAMES:
            logger.warning("There is no translation into %s yet; the screens speak English.", default)
        self._default = default if default in NAMES else SOURCE_LANGUAGE
        self._current = SOURCE_LANGUAGE
        self.use(self._default)

    @property
    def current(self) -> str:
        """Tag of the language spoken now."""
        return self._current

    @property
    def texts(self) -> Texts:
        """The words in the language spoken now."""
        return Texts(QCoreApplication.translate)

    @property
    def companion(self) -> str:
        """Tag of the next language on offer."""
        tags = list(NAMES)
        return tags[(tags.index(self._current) + 1) % len(tags)]

    @property
    def companion_texts(self) -> Texts:
        """The words in the next language on offer, for those who cannot read the one spoken."""
        translator = self._translators.get(self.companion)
        return Texts(lambda context, source: (translator and translator.translate(context, source)) or source)

    def use(self, tag: str) -> None:
        """Speak this language from now on.

        Args:
            tag: One of `NAMES`.
        """
        if tag == self._current:
            return
        if self._current in self._translators:
            QCoreApplication.removeTranslator(self._translators[self._current])
        if tag in self._translators:
            QCoreApplication.installTranslator(self._translators[tag])
        self._current = tag
        self.language_changed.emit()

    @Slot()
    def reset(self) -> None:
        """Speak the default language again, for the next visitor."""
        self.use(self._default)

    def _load(self, tag: str) -> QTranslator:
        translator = QTranslator(self)
        path = resource_path("translations", f"liveness-kiosk_{tag}.qm")
        if not translator.load(str(path)):
            logger.error("The translation %s cannot be read: install liveness-kiosk again.", path.name)
        return translator
