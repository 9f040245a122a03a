"""The notice that a person reads and answers, and the hash by which it is known afterwards."""

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a notice tells, each in a point of its own."""

    WHY = "why"
    WHAT = "what"
    WHERE = "where"
    KEPT = "kept"
    OTHERWISE = "otherwise"
    """The other way, for those who say no."""
    WITHDRAWAL = "withdrawal"
    MORE = "more"
    """Where all of it can be read."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to know."""

    topic: Topic
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice in one language, word for word as it stands on the screen.

    Attributes:
        version: Of the text.
        language: The language's tag.
        title: Who asks for what.
        points: From top to bottom.
        decline: What the button for no says.
        agree: What the button for yes says.
        more_url: Address of the full text, shown as a code to scan; empty where there is none.
    """

    version: str
    language: str
    title: str
    points: tuple[Point, ...]
    decline: str
    agree: str
    more_url: str = ""

    @property
    def edition(self) -> str:
        """The line under the points that names version and language."""
        return f"{self.version} · {self.language}"

    @property
    def lines(self) -> tuple[str, ...]:
        """Every text on the screen, from top to bottom, in one line each."""
        texts = (self.title, *(point.text for point in self.points), self.edition, self.decline, self.agree)
        return tuple(map(one_line, texts))

    @property
    def canonical(self) -> bytes:
        """What is hashed: `lines`, each ended by a line feed, as UTF-8 in normal form C (Unicode Annex 15)."""
        return unicodedata.normalize("NFC", "".join(f"{line}\n" for line in self.lines)).encode()

    @property
    def sha256(self) -> str:
        """SHA-256 of `canonical`, in hexadecimal.

        Whoever writes the words down from the screen comes to the same: title, points, version and language, no,
        yes; one line each, however they were wrapped. Then `sha256sum` on that file.
        """
        return hashlib.sha256(self.canonical).hexdigest()


def one_line(text: str) -> str:
    """Return a text as a screen shows it: any white space is one space, and marks that nobody sees are gone."""
    visible = "".join(character for character in text if character not in _UNSEEN)
    return " ".join(visible.split())


_UNSEEN = "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}\N{ZERO WIDTH NO-BREAK SPACE}"
"""They only say where a line may or may not break."""
