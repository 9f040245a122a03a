"""Puts the notice before a check into words: ours, or the house's own."""

from collections.abc import Mapping

from kiosk.consent.notice import Notice, Point, Topic
from kiosk.consent.terms import BUILT_IN_VERSION, Terms
from kiosk.ui import texts as words
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.texts import Texts

_LEAST_DAYS = 3


class Notices:
    """One notice a language."""

    def __init__(self, *, brand: str, terms: Terms, simulated: bool) -> None:
        """Prepare.

        Args:
            brand: Who asks; may be empty.
            terms: What the house says.
            simulated: Whether pictures stay on this device; then the notice says so, whatever the house says.
        """
        self._brand, self._terms, self._simulated = brand, terms, simulated

    def notice(self, languages: LanguageSwitch) -> Notice:
        """Return the notice in the language spoken now."""
        texts, tag = languages.texts, languages.current
        own = self._terms.texts.get(tag)
        parts = dict(own or self._built_in(texts))
        if self._simulated:
            parts[Topic.WHERE] = texts.say(words.CONSENT_WHERE_SIMULATED)
        if self._terms.more_url:
            parts[Topic.MORE] = texts.say(words.CONSENT_MORE)
        return Notice(
            version=self._terms.version if own else BUILT_IN_VERSION,
            language=tag,
            title=self._filled(parts["title"]),
            points=tuple(Point(topic, self._filled(parts[topic])) for topic in Topic if topic in parts),
            decline=texts.say(words.DECLINE),
            agree=texts.say(words.AGREE),
            more_url=self._terms.more_url,
        )

    def _built_in(self, texts: Texts) -> Mapping[str, str]:
        terms = self._terms
        sources = {
            "title": words.CONSENT_BY if self._brand else words.CONSENT,
            Topic.WHY: words.CONSENT_WHY,
            Topic.WHAT: words.CONSENT_WHAT,
            Topic.WHERE: words.CONSENT_WHERE_IN if terms.region else words.CONSENT_WHERE,
            Topic.KEPT: self._kept(),
            Topic.OTHERWISE: words.CONSENT_OTHERWISE,
            Topic.WITHDRAWAL: words.CONSENT_WITHDRAWAL_TO if terms.contact else words.CONSENT_WITHDRAWAL,
        }
        return {part: texts.say(source) for part, source in sources.items()}

    def _kept(self) -> str:
        if not self._terms.keeps_pictures:
            return words.CONSENT_KEPT
        days, rest = divmod(self._terms.keep_hours, 24)
        # From three days on, the word has one form in every language of ours but Arabic, which does without.
        return words.CONSENT_KEPT_SEALED_DAYS if days >= _LEAST_DAYS and not rest else words.CONSENT_KEPT_SEALED

    def _filled(self, text: str) -> str:
        """Put the house's names in their places."""
        terms = self._terms
        names = {
            "brand": self._brand,
            "recipient": terms.recipient,
            "region": terms.region,
            "contact": terms.contact,
            "address": terms.more_url,
            "keep_hours": str(terms.keep_hours),
            "keep_days": f"{terms.keep_hours / 24:g}",
        }
        for name, value in names.items():
            text = text.replace(f"{{{name}}}", value)
        return text
