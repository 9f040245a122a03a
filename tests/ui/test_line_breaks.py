"""Lines break where readers of Korean and Japanese expect it."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk.resources import resource_path
from kiosk.ui.fonts import families
from kiosk.ui.line_breaks import PHRASE_END, keep_clauses, keep_phrases

_NEVER_FIRST = "、。，．？！：；）」』…ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
"""By JIS X 4051: not at a line's start."""
_SIZE_PX = 30
_LONGEST_PHRASE = 14


def _lines(text: str, tag: str, width: float, keep: Callable[[str], str] = keep_phrases) -> list[str]:
    font = QFont(families(tag))
    font.setPixelSize(_SIZE_PX)
    kept = keep(text)
    layout = QTextLayout(kept, font)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(kept[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


def _translations(tag: str) -> list[str]:
    tree = ElementTree.parse(resource_path("translations", f"liveness-kiosk_{tag}.ts"))
    return [message.findtext("translation", "") for message in tree.iter("message")]


@pytest.mark.parametrize("width", [180, 240, 320, 480])
def test_korean_lines_break_between_words_alone(qapp: object, width: int) -> None:
    for text in _translations("ko"):
        assert all(line.endswith((" ", "-")) for line in _lines(text, "ko", width)[:-1]), text


@pytest.mark.parametrize("width", [240, 320, 480])
@pytest.mark.parametrize("tag", ["ja", "zh-CN", "zh-TW"])
def test_no_line_begins_with_a_closing_mark(qapp: object, tag: str, width: int) -> None:
    for text in _translations(tag):
        assert not [line for line in _lines(text, tag, width) if line.startswith(tuple(_NEVER_FIRST))], text


def test_japanese_lines_break_where_the_translator_marked_a_phrases_end(qapp: object) -> None:
    text = f"係員に{PHRASE_END}お声がけ{PHRASE_END}ください"

    assert [line.replace("\N{WORD JOINER}", "") for line in _lines(text, "ja", 5 * _SIZE_PX)] == [
        f"係員に{PHRASE_END}",
        f"お声がけ{PHRASE_END}",
        "ください",
    ]


def test_no_phrase_of_a_japanese_text_is_longer_than_a_narrow_column() -> None:
    phrases = [p for text in _translations("ja") for p in re.split(rf"[{PHRASE_END} \N{{NO-BREAK SPACE}}]", text)]

    assert not [phrase for phrase in phrases if sum(not c.isascii() for c in phrase) > _LONGEST_PHRASE]


def test_other_scripts_stay_as_they_are() -> None:
    for text in ("Move left", "请看镜头", "إلى اليسار"):
        assert keep_phrases(text) == text


def test_chinese_lines_can_be_made_to_end_with_a_clause(qapp: object) -> None:
    text = "他们会用其他方式帮您办理。请出示这个号码："

    assert [
        line.replace("\N{WORD JOINER}", "") for line in _lines(text, "zh-CN", 14 * _SIZE_PX, keep_clauses)
    ] == [
        "他们会用其他方式帮您办理。",
        "请出示这个号码：",
    ]


@pytest.mark.parametrize("text", ["Turn your face to the light.", "明るい方へ\u200b顔を向けて。", "앞을 보세요."])
def test_other_languages_are_left_to_their_own_rules(text: str) -> None:
    assert keep_clauses(text) == text
