"""The translations are whole, compiled from what is in the sources, and written as their languages are written."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from kiosk.config.settings import LANGUAGES
from kiosk.ui.fonts import SCRIPTS, families
from kiosk.ui.languages import NAMES, SOURCE_LANGUAGE

_ROOT = Path(__file__).resolve().parents[2]
_FOLDER = _ROOT / "resources" / "translations"
_TAGS = [tag for tag in LANGUAGES if tag != SOURCE_LANGUAGE]
_FULL_WIDTH = ("zh-CN", "zh-TW", "ja")
_ENDS = {".": ".。", "?": "?？؟", ":": ":：", "…": "…", "!": "!！"}
_ISOLATED = re.compile("[\u2066\u2068]([^\u2066\u2068\u2069]*)\u2069")
_PLACE = re.compile(r"\{\w+\}|%n")

languages = pytest.mark.parametrize("tag", _TAGS)


@dataclass(frozen=True)
class _Message:
    source: str
    forms: tuple[str, ...]
    """The translation, or one for each number where it counts something."""
    state: str | None

    def __str__(self) -> str:
        return f"{self.source!r}: {', '.join(self.forms)}"


@cache
def _messages(tag: str) -> tuple[_Message, ...]:
    def read(element: ElementTree.Element) -> _Message:
        translation = element.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        return _Message(element.findtext("source", ""), tuple(forms), translation.get("type"))

    return tuple(map(read, ElementTree.parse(_FOLDER / f"liveness-kiosk_{tag}.ts").iter("message")))


def _wrong(tag: str, pattern: str) -> list[str]:
    """Return the translations in which the pattern is found beside what is isolated, such as an address."""
    found = re.compile(pattern)
    return [str(m) for m in _messages(tag) if any(found.search(_ISOLATED.sub("", form)) for form in m.forms)]


def test_every_language_that_can_be_set_has_a_name_in_its_own_words() -> None:
    assert list(NAMES) == list(LANGUAGES)
    assert len(set(NAMES.values())) == len(LANGUAGES)


@languages
def test_nothing_is_left_untranslated(tag: str) -> None:
    assert not [str(m) for m in _messages(tag) if m.state is not None or not all(m.forms)]


def test_the_files_hold_exactly_what_is_in_the_sources_and_are_compiled(tmp_path: Path) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()
    for path in _FOLDER.glob("*.ts"):
        shutil.copy(path, folder)

    environment = {**os.environ, "BIN": str(Path(sys.executable).parent), "FOLDER": str(folder)}
    subprocess.run([_FOLDER / "update.sh"], env=environment, check=True, capture_output=True)

    fresh = {path.name: path.read_bytes() for path in folder.iterdir()}
    kept = {path.name: path.read_bytes() for path in _FOLDER.glob("liveness-kiosk_*")}
    assert sorted(fresh) == sorted(kept)
    assert [name for name in fresh if fresh[name] != kept[name]] == [], "run make translations"


@languages
def test_places_for_values_survive_translation(tag: str) -> None:
    def places(text: str) -> list[str]:
        return sorted(_PLACE.findall(text))

    assert not [str(m) for m in _messages(tag) if any(places(m.source) != places(form) for form in m.forms)]


@languages
def test_no_text_begins_or_ends_with_space_or_holds_two(tag: str) -> None:
    assert not [str(m) for m in _messages(tag) if any(re.search(r"^\s|\s$|\s\s", form) for form in m.forms)]


@languages
def test_sentences_end_as_they_do_in_english(tag: str) -> None:
    def differs(source: str, form: str) -> bool:
        end = source[-1]
        if end in _ENDS:
            return form[-1:] not in _ENDS[end]
        return bool(form) and form[-1] in "".join(_ENDS.values())

    assert not [str(m) for m in _messages(tag) if any(differs(m.source, form) for form in m.forms)]


@pytest.mark.parametrize("tag", _FULL_WIDTH)
def test_punctuation_has_full_width_beside_chinese_and_japanese_characters(tag: str) -> None:
    assert not _wrong(tag, r"[\u3040-\u30ff\u4e00-\u9fff}] ?[,;:!?()]|[,;!?()] ?[\u3040-\u30ff\u4e00-\u9fff]")
    assert not _wrong(tag, r"\.\.\.|[\u3040-\u30ff\u4e00-\u9fff]\.")


def test_french_sets_a_narrow_space_that_does_not_break_before_high_punctuation() -> None:
    assert not _wrong("fr", r"(?<!\N{NARROW NO-BREAK SPACE})[?!:;»]|«(?!\N{NARROW NO-BREAK SPACE})|'")


def test_spanish_opens_questions_and_exclamations() -> None:
    for message in _messages("es"):
        for form in message.forms:
            assert form.count("¿") == form.count("?"), form
            assert form.count("¡") == form.count("!"), form


def test_arabic_has_its_own_punctuation_and_keeps_what_is_filled_in_together() -> None:
    assert not _wrong("ar", r"[,;?]")
    bare = [str(m) for m in _messages("ar") if any(_PLACE.search(_ISOLATED.sub("", form)) for form in m.forms)]
    assert not bare, "a Latin name or a number would be torn apart"


@languages
def test_the_same_text_has_no_two_translations(tag: str) -> None:
    sources = [message.source for message in _messages(tag)]

    assert len(set(sources)) == len(sources)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_character_is_in_a_font_of_the_language(qapp: object, tag: str) -> None:
    installed = set(QFontDatabase.families())
    fonts = [QRawFont.fromFont(QFont([family])) for family in families(tag) if family in installed]
    written = set(NAMES[tag]).union(*(form for m in _messages(tag if tag in _TAGS else "de") for form in m.forms))

    missing = {c for c in written if c.isprintable() and not c.isspace()}
    for font in fonts:
        missing = {c for c in missing if not font.supportsCharacter(ord(c))}
    assert not missing


@pytest.mark.parametrize("tag", SCRIPTS)
def test_letters_come_from_the_font_made_for_the_readers_of_the_language(qapp: object, tag: str) -> None:
    installed = set(QFontDatabase.families())
    own = next((family for family in SCRIPTS[tag].families if family in installed), None)
    assert own, "packaging/system-packages.sh installs it"
    assert families(tag)[0] == SCRIPTS[tag].families[0]

    font = QRawFont.fromFont(QFont([own]))
    letters = {c for m in _messages(tag) for form in m.forms for c in form if c.isalpha() and not c.isascii()}
    assert not {c for c in letters if not font.supportsCharacter(ord(c))}


_UNKIND = {
    "zh-CN": ("错误", "失败", "超时", "异常"),
    "zh-TW": ("錯誤", "失敗", "逾時", "異常"),
    "ja": ("エラー", "失敗", "タイムアウト", "異常"),
    "ko": ("오류", "실패", "시간 초과", "에러"),
    "es": ("error", "falló", "fracas"),
    "fr": ("erreur", "échec", "échou"),
    "de": ("fehler", "gescheitert", "fehlgeschlagen"),
    "pt": ("erro", "falhou", "falha"),
    "ar": ("خطأ", "فشل"),
}


@languages
def test_no_text_speaks_like_a_developer_or_blames(tag: str) -> None:
    """The operator's texts may name the API: where the English does."""
    for word in ("API", "timeout", *_UNKIND[tag]):
        found = re.compile(rf"(?i)\b{word}" if word.isascii() else word)
        said = [m for m in _messages(tag) if any(found.search(form) for form in m.forms)]
        assert not [str(message) for message in said if not found.search(message.source)]


def test_no_english_text_speaks_like_a_developer_or_blames() -> None:
    sources = [message.source for message in _messages("de")]

    assert not [source for source in sources if re.search(r"(?i)\b(error|timeout|exception|invalid)\b", source)]
