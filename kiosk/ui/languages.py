"""The language that the screens speak, switched while they are shown."""

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from kiosk.resources import resource_path
from kiosk.ui.fonts import SCRIPTS, can_write, families
from kiosk.ui.texts import Texts
from kiosk.ui.wording import is_said

logger = logging.getLogger(__name__)

SOURCE_LANGUAGE = "en"

Wording = Mapping[str, Mapping[str, str]]
"""By language tag, and by our English text: what is said instead."""

NAMES = {
    "en": "English",
    "zh-CN": "简体中文",
    "zh-TW": "繁體中文",
    "ja": "日本語",
    "ko": "한국어",
    "es": "Español",
    "fr": "Français",
    "de": "Deutsch",
    "pt": "Português",
    "ar": "العربية",
}
"""Languages that the screens speak, by tag, in their own words."""


class _Translation(QTranslator):
    """One language's words, read once: what Qt loads by name it maps, and an upgrade writes the file anew."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        try:
            # Qt makes no copy of it: it lives as long as the words do.
            self._data = path.read_bytes()
        except OSError:
            self._data = b""
        if not self.load(self._data):
            logger.error("The translation %s cannot be read: install liveness-kiosk again.", path.name)


class LanguageSwitch(QObject):
    """Speaks one language at a time: words, fonts, and the side that lines begin on.

    All translations are read at the start, so that switching touches no disk.
    """

    # None; GUI thread.
    language_changed = Signal()

    def __init__(
        self,
        default: str,
        *,
        offered: Sequence[str] = tuple(NAMES),
        wording: Wording = MappingProxyType({}),
        parent: QObject | None = None,
    ) -> None:
        """Load the translations and speak the default language. GUI thread; needs a `QApplication`.

        Args:
            default: Tag of the language that every visitor starts in.
            offered: Tags of the languages to choose from, in this order; those that this machine has no letters
                for are left out.
            wording: The house's own words in the place of ours.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._offered = _legible(offered)
        self._wording = wording
        for tag, source in ((tag, source) for tag, own in wording.items() for source in own):
            if not is_said(source):
                logger.warning("ui.texts.%s replaces %r, which no screen says.", tag, source)
        self._translators = {
            tag: _Translation(resource_path("translations", f"liveness-kiosk_{tag}.qm"), self)
            for tag in self._offered
            if tag != SOURCE_LANGUAGE
        }
        self._default = default if default in self._offered else SOURCE_LANGUAGE
        self._current = ""
        self._aside: str | None = None
        self.use(self._default)

    @property
    def offered(self) -> tuple[str, ...]:
        """Tags of the languages to choose from, in the order in which they are offered."""
        return self._offered

    @property
    def current(self) -> str:
        """Tag of the language spoken now."""
        return self._current

    @property
    def texts(self) -> Texts:
        """The words in the language spoken now."""
        return Texts(self._in_own_words(self._current, QCoreApplication.translate))

    @property
    def following(self) -> str:
        """Tag of the next language on offer, the first after the last."""
        after = self._offered.index(self._current) + 1 if self._current in self._offered else 0
        return self._offered[after % len(self._offered)]

    @property
    def companion(self) -> str:
        """Tag of a language to say the same in, for those who cannot read the one spoken.

        The visitor's staff read the default, most others English; what is spoken already where nothing else is
        on offer.
        """
        likely = (tag for tag in (self._default, SOURCE_LANGUAGE) if tag in self._offered)
        return next((tag for tag in (*likely, *self._offered) if tag != self._current), self._current)

    @property
    def companion_texts(self) -> Texts:
        """The words in the companion language; none where there is no other language."""
        if self.companion == self._current:
            return Texts(lambda _context, _source: "")
        translator = self._translators.get(self.companion)

        def translate(context: str, source: str) -> str:
            return (translator and translator.translate(context, source)) or source

        return Texts(self._in_own_words(self.companion, translate))

    def told(self, detail: str, said: str) -> str:
        """Return what staff read of a trouble.

        Args:
            detail: Its particulars, which are written in English, for whoever reads English; may be empty.
            said: What is the matter, in the language spoken, for everybody else.
        """
        return detail if detail and self._current == SOURCE_LANGUAGE else said

    def use(self, tag: str) -> None:
        """Speak this language from now on.

        Args:
            tag: One of `offered`.
        """
        if tag == self._current:
            return
        if self._current in self._translators:
            QCoreApplication.removeTranslator(self._translators[self._current])
        if tag in self._translators:
            QCoreApplication.installTranslator(self._translators[tag])
        self._current = tag
        QApplication.setFont(QFont(families(tag, also=self._offered)))
        QApplication.setLayoutDirection(QLocale(tag).textDirection())
        self.language_changed.emit()

    def make_default(self, tag: str) -> None:
        """Let every visitor start in this language from now on, and speak it.

        Args:
            tag: One of `offered`.
        """
        self._default = tag
        self.use(tag)

    @Slot()
    def reset(self) -> None:
        """Speak the default language again, for the next visitor."""
        self._aside = None
        self.use(self._default)

    def set_aside(self) -> None:
        """Speak the default language to staff, and keep the visitor's for `take_up`."""
        chosen = self._current if self._current != self._default else None
        self.reset()
        self._aside = chosen

    def take_up(self) -> None:
        """Speak to the visitor again: in their own language, unless they have been forgotten meanwhile."""
        self.use(self._aside or self._default)
        self._aside = None

    def _in_own_words(self, tag: str, translate: Callable[[str, str], str]) -> Callable[[str, str], str]:
        own = self._wording.get(tag, {})
        return lambda context, source: own.get(source) or translate(context, source)


def _legible(tags: Sequence[str]) -> tuple[str, ...]:
    """Return the languages that can be written here, and say what the others lack; English where none is left."""
    for tag in tags:
        if not can_write(tag):
            logger.warning(
                "No font on this machine has the letters of %s (%s), which is not offered: install %s, or the "
                "font %s, and start again.",
                NAMES[tag],
                tag,
                SCRIPTS[tag].package,
                SCRIPTS[tag].families[0],
            )
    return tuple(tag for tag in tags if can_write(tag)) or (SOURCE_LANGUAGE,)
