"""Where lines may break in scripts that Qt would break between any two characters."""

import re

PHRASE_END = "\N{ZERO WIDTH SPACE}"
"""Marks in translations into Japanese where a line may break."""

_JOINER = "\N{WORD JOINER}"
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_INSIDE = re.compile(r"(?<=[^\s\u200b])(?=[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef])")

_NOT_CHINESE = re.compile(r"[\u200b\u3040-\u30ff\uac00-\ud7a3]")
_CLAUSE = re.compile(r"(?<=[^\s，。：；？！、])(?=[\u4e00-\u9fff，。：；？！、])")


def keep_clauses(text: str) -> str:
    """Return a Chinese text whose lines break after punctuation alone; another text stays as it is."""
    return text if _NOT_CHINESE.search(text) else _CLAUSE.sub(_JOINER, text)


def keep_phrases(text: str) -> str:
    """Return a text whose lines break at spaces and marked phrase ends alone, if it is Korean or has such marks.

    Korean breaks between words, as its readers have it in signs and headings; Japanese, which has no spaces,
    between the phrases that the translator marked. Other texts stay as they are.
    """
    if PHRASE_END in text or _HANGUL.search(text):
        return _INSIDE.sub(_JOINER, text)
    return text
