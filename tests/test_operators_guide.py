"""The operator's guide quotes the screens word for word, and its pictures are there."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.ui.wording import is_said

_ROOT = Path(__file__).resolve().parents[1]
_GUIDES = _ROOT / "packaging" / "guide"
_ENGLISH, _CHINESE = _GUIDES / "operators-guide.md", _GUIDES / "operators-guide.zh-CN.md"
_TRANSLATIONS = _ROOT / "resources" / "translations" / "liveness-kiosk_zh-CN.ts"
_QUOTE = re.compile("“([^”]*)”")
_LINK = re.compile(r"\]\(([^)#]+)\)")
_PLACE = re.compile(r"\{\w+\}")
_NUMBER = r"−?\d+(?: ?%|°)?"
_EXPLAINED = {"these marks", "引号"}
_LARGEST_BYTES = 150_000


@pytest.fixture(scope="module")
def chinese() -> dict[str, str]:
    messages = ElementTree.parse(_TRANSLATIONS).iter("message")
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


def test_every_quote_in_the_english_guide_is_what_a_screen_says(chinese: dict[str, str]) -> None:
    said = {source: source for source in chinese if is_said(source)}

    assert [quote for quote in _quotes(_ENGLISH) if not _sources(quote, said)] == []


def test_every_quote_in_the_chinese_guide_is_what_a_screen_says(chinese: dict[str, str]) -> None:
    assert [quote for quote in _quotes(_CHINESE) if not _sources(quote, chinese)] == []


def test_both_guides_speak_of_the_same_words(chinese: dict[str, str]) -> None:
    english = {source: source for source in chinese}
    sources = set().union(*(_sources(quote, english) for quote in _quotes(_ENGLISH)))
    quoted = set().union(*(_sources(quote, chinese) for quote in _quotes(_CHINESE)))

    # Where two texts are one in Chinese, either may be meant.
    assert {chinese[source] for source in sources} == {chinese[source] for source in quoted}


@pytest.mark.parametrize("guide", [_ENGLISH, _CHINESE], ids=["en", "zh-CN"])
def test_what_a_guide_links_to_is_there(guide: Path) -> None:
    linked = [guide.parent / target for target in _LINK.findall(guide.read_text(encoding="utf-8"))]

    assert linked
    assert [path for path in linked if not path.is_file()] == []
    assert [path for path in linked if path.suffix == ".jpg" and path.stat().st_size > _LARGEST_BYTES] == []


def _quotes(guide: Path) -> list[str]:
    return [quote for quote in _QUOTE.findall(guide.read_text(encoding="utf-8")) if quote not in _EXPLAINED]


def _sources(quote: str, texts: dict[str, str]) -> set[str]:
    """Return the English texts that a quote shows, with numbers in their places."""
    return {source for source, text in texts.items() if _shape(text).fullmatch(quote)}


def _shape(text: str) -> re.Pattern[str]:
    return re.compile(_NUMBER.join(re.escape(part) for part in _PLACE.split(text)))
