"""Tells whether the records are as they were written, and which is the first that is not.

What it proves: whoever has the first key, and has kept it away from the kiosk, finds every record that was
altered, left out, put elsewhere or slipped in by somebody who did not know the key of that record's own time. The
keys of past records are nowhere on the kiosk, so that taking it over, even with every right, helps nobody to
rewrite them.

What it does not prove: that the kiosk told the truth when it wrote a record; anything that was written after it
was taken over; that what a purge took away, and says so, was due to go. Records cut off at the end are told by the
present key, which is ahead of them and cannot be turned back, unless everything in the folder was put back to an
older copy: then only a head that was noted elsewhere tells.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from kiosk.records.chain import NO_MAC, Link, next_key, seal, sealed
from kiosk.records.errors import RecordsError
from kiosk.records.gaps import Gap
from kiosk.records.store import Row

_FARTHEST = 10_000_000
"""Records between two that are there: a thousand a day for 27 years; more is a number made up (ours)."""
_SIGNS_OF_GAPS = (b'"gone":[', b'"kind":"purge"', b'"kind":"begun"')
_STRANGE_KEY = (
    "Not one record matches its seal: the verification key is another kiosk's or another chain's, or everything "
    "was written anew."
)
_KEY_EXCHANGED = (
    "Every record that is here is whole, but the kiosk's present key was exchanged: chain.json is not its own."
)
_END_UNKNOWN = (
    "Whether any are missing at the end cannot be told here: verify on the kiosk, or give the head that was noted."
)


class Standing(StrEnum):
    """How the records stand."""

    WHOLE = "whole"
    INCOMPLETE = "incomplete"
    """What is there is whole, but something is not there to look at."""
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Head:
    """A place in the chain, to be noted away from the kiosk.

    Attributes:
        number: A record's.
        mac: Its seal.
    """

    number: int
    mac: bytes

    def __str__(self) -> str:
        return f"{self.number}:{self.mac.hex()}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a head as it was printed.

        Raises:
            RecordsError: It is none.
        """
        number, _, mac = text.partition(":")
        try:
            head = cls(int(number), bytes.fromhex(mac))
        except ValueError:
            head = cls(0, b"")
        if head.number < 1 or len(head.mac) != len(NO_MAC):
            raise RecordsError(f"{text!r} is no head: it is NUMBER:SEAL, as `records verify` prints it.")
        return head


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What verification found.

    Attributes:
        standing: How the records stand.
        sentence: The same for a person, with the first record that is not as it was written.
        first: That record's number; None where there is none.
        records: How many are there.
        head: The last record; None where there is none.
    """

    standing: Standing
    sentence: str
    first: int | None = None
    records: int = 0
    head: Head | None = None


def verify(
    rows: Iterable[Row],
    *,
    gaps: Iterable[Gap],
    first_key: bytes,
    present: Link | None,
    head: Head | None = None,
) -> Findings:
    """Follow the chain from its beginning.

    Args:
        rows: Every record, in the order of their numbers.
        gaps: What any of them says is absent.
        first_key: The first record's key.
        present: The kiosk's present key, read before the rows were; None where it is not at hand.
        head: What was noted elsewhere, if anything was.
    """
    walk = _Walk({gap.first: gap for gap in gaps}, first_key, present, head)
    for row in rows:
        if not walk.take(row):
            break
    return walk.findings()


class _Walk:
    """Goes along the chain, and notes what is wrong with it."""

    def __init__(self, gaps: Mapping[int, Gap], first_key: bytes, present: Link | None, head: Head | None) -> None:
        self._gaps, self._present, self._head = gaps, present, head
        self._number, self._key = 1, first_key
        self._before: tuple[bytes, ...] = (NO_MAC,)
        """What the seal of the record before may be; nothing where it is lost."""
        self._wrong: dict[int, str] = {}
        self._unaccounted: dict[int, str] = {}
        """What is wrong unless it was purged."""
        self._gaps_doubtful = False
        self._key_fits: bool | None = None
        self._good = self._records = 0
        self._last: Head | None = None
        self._aside: list[str] = []

    def take(self, row: Row) -> bool:
        """Look at the next row; return whether there is any use in going on."""
        if row.number - self._number > _FARTHEST:
            self._unaccounted[self._number] = f"Records from {self._number} on are missing."
            return False
        after_gap = row.number > self._number
        if after_gap:
            self._cross(row.number)
        content = row.content()
        if self._in_place(row, content) and (sentence := self._fault(row, content)):
            (self._unaccounted if after_gap else self._wrong)[row.number] = sentence
            # A purge's record that was altered vouches for nothing, and what it vouched for is not to blame.
            self._gaps_doubtful = self._gaps_doubtful or any(sign in row.body for sign in _SIGNS_OF_GAPS)
        self._records += 1
        self._last = Head(row.number, row.mac)
        self._compare_head(self._last)
        self._turn_key()
        return True

    def findings(self) -> Findings:
        """Return what came of it."""
        self._compare_key()
        self._look_beyond_end()
        doubtful = self._gaps_doubtful and self._wrong
        wrong = self._wrong if doubtful else self._unaccounted | self._wrong
        if wrong:
            first = min(wrong)
            strange = self._records and not self._good and self._key_fits is not True
            return self._found(Standing.CHANGED, _STRANGE_KEY if strange else wrong[first], first=first)
        if self._key_fits is False:
            return self._found(Standing.CHANGED, _KEY_EXCHANGED)
        count = self._last.number if self._last else 0
        whole = f"Records 1 to {count} are whole: none was altered, is missing or stands elsewhere."
        if purged := count - self._records:
            whole += f" {purged} of them {'is' if purged == 1 else 'are'} no longer here, and the records say why."
        if self._aside:
            return self._found(Standing.INCOMPLETE, " ".join((whole, *self._aside)))
        if self._present is None and self._head is None:
            return self._found(Standing.INCOMPLETE, f"{whole} {_END_UNKNOWN}")
        return self._found(Standing.WHOLE, whole)

    def _found(self, standing: Standing, sentence: str, *, first: int | None = None) -> Findings:
        return Findings(standing=standing, sentence=sentence, first=first, records=self._records, head=self._last)

    def _in_place(self, row: Row, content: Mapping[str, Any]) -> bool:
        said = content.get("number")
        if not isinstance(said, int) or said == row.number:
            return True
        self._wrong[row.number] = f"Record {row.number} is not in its place: record {said} stands there."
        self._before = (row.mac,)
        return False

    def _fault(self, row: Row, content: Mapping[str, Any]) -> str | None:
        before, self._before = self._before, (row.mac,)
        if not before:
            return None
        if not any(sealed(self._key, mac, row.body, row.mac) for mac in before):
            # Whether the record or its seal was altered: one of the two is what the next one is sealed to.
            self._before += (seal(self._key, before[0], row.body),)
            return f"Record {row.number} was altered: it does not match its seal."
        self._good += 1
        if not row.filed_under(content):
            return f"Record {row.number} was altered: it is filed under what it does not say."
        if content.get("kind") == "begun" and "file" in content:
            self._aside.append(f"Those before record {row.number} were set aside, damaged, as {content['file']}.")
        return None

    def _cross(self, number: int) -> None:
        """Go over records that are not there, up to the next one that is."""
        gap = self._gaps.get(self._number)
        missing = gap.last + 1 if gap else self._number
        if missing < number:
            self._unaccounted[missing] = _missing(missing, number - 1)
        self._before = (gap.mac,) if gap and gap.last == number - 1 else ()
        if gap and self._before:
            self._compare_head(Head(gap.last, gap.mac))
        while self._number < number:
            self._turn_key()

    def _look_beyond_end(self) -> None:
        """Tell what was cut off by what is known of the chain from elsewhere."""
        last = self._last.number if self._last else 0
        noted = max(self._present.number - 1 if self._present else 0, self._head.number if self._head else 0)
        if noted > last:
            self._wrong[last + 1] = f"{_missing(last + 1, noted)[:-1]} at the end."

    def _compare_head(self, found: Head) -> None:
        if self._head and self._head.number == found.number and self._head.mac != found.mac:
            self._wrong.setdefault(
                found.number,
                f"Record {found.number} is not the one that was noted: the records were written anew.",
            )

    def _turn_key(self) -> None:
        self._compare_key()
        self._key = next_key(self._key)
        self._number += 1

    def _compare_key(self) -> None:
        if self._present and self._present.number == self._number:
            self._key_fits = self._present.key == self._key


def _missing(first: int, last: int) -> str:
    return f"Record {first} is missing." if first == last else f"Records {first} to {last} are missing."
