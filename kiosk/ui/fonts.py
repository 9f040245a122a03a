"""Which fonts each language is written in, and whether this machine has its letters at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFontDatabase

_LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue")
_GENERIC = "sans-serif"


@dataclass(frozen=True, slots=True)
class Script:
    """How a language that is not written in Latin letters is written.

    Attributes:
        families: Fonts with the letter shapes of its readers, for Linux, Windows and macOS. The Han characters of
            Chinese, Japanese and Korean share their codes, not their shapes, so each language has its own.
        system: What Qt asks fonts for.
        package: Debian's package of the first family.
    """

    families: tuple[str, ...]
    system: QFontDatabase.WritingSystem
    package: str


SCRIPTS: Mapping[str, Script] = {
    "zh-CN": Script(
        ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
        QFontDatabase.WritingSystem.SimplifiedChinese,
        "fonts-noto-cjk",
    ),
    "zh-TW": Script(
        ("Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC"),
        QFontDatabase.WritingSystem.TraditionalChinese,
        "fonts-noto-cjk",
    ),
    "ja": Script(
        ("Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans"),
        QFontDatabase.WritingSystem.Japanese,
        "fonts-noto-cjk",
    ),
    "ko": Script(
        ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
        QFontDatabase.WritingSystem.Korean,
        "fonts-noto-cjk",
    ),
    "ar": Script(
        ("Noto Sans Arabic", "Segoe UI", "Geeza Pro"), QFontDatabase.WritingSystem.Arabic, "fonts-noto-core"
    ),
}
"""By language tag; the others need Latin letters alone, which every machine has."""


def families(tag: str, *, also: Iterable[str] = ()) -> list[str]:
    """Return the font families of a language, the best first.

    Args:
        tag: The language's tag.
        also: Tags of languages that may stand beside it, the most likely first.
    """
    own = SCRIPTS[tag].families if tag in SCRIPTS else ()
    others = (family for other in (*also, *SCRIPTS) if other in SCRIPTS for family in SCRIPTS[other].families)
    return list(dict.fromkeys([*own, *_LATIN, *others, _GENERIC]))


def can_write(tag: str) -> bool:
    """Return whether some font of this machine has the language's letters. Needs a `QGuiApplication`."""
    return tag not in SCRIPTS or bool(QFontDatabase.families(SCRIPTS[tag].system))
