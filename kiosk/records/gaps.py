"""What is rightly absent from the database: records that were purged, or set aside in a damaged file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from kiosk.records.chain import MAC_BYTES


@dataclass(frozen=True, slots=True)
class Gap:
    """Records in a row that are no longer there.

    Attributes:
        first: The first one's number.
        last: The last one's number.
        mac: The last one's seal, to which the record after it is sealed.
    """

    first: int
    last: int
    mac: bytes

    def to_json(self) -> list[object]:
        """Return the gap as a record says it."""
        return [self.first, self.last, self.mac.hex()]

    @classmethod
    def from_json(cls, said: Any) -> Self:
        """Read a gap out of a record.

        Raises:
            ValueError: It is none.
        """
        try:
            first, last, mac = said
            gap = cls(int(first), int(last), bytes.fromhex(mac))
        except (TypeError, OverflowError) as error:
            raise ValueError("that is no gap") from error
        if not 1 <= gap.first <= gap.last or len(gap.mac) != MAC_BYTES:
            raise ValueError("that is no gap")
        return gap


def merged(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return the gaps in order, those that touch or overlap made one."""
    result: list[Gap] = []
    for gap in sorted(gaps, key=lambda one: (one.first, one.last)):
        before = result[-1] if result else None
        if before is None or before.last + 1 < gap.first:
            result.append(gap)
        elif before.last < gap.last:
            result[-1] = Gap(before.first, gap.last, gap.mac)
    return tuple(result)


def gaps_of(content: Mapping[str, Any]) -> tuple[Gap, ...]:
    """Return what a record says is absent; nothing where it speaks of other things, or makes no sense."""
    try:
        return tuple(map(Gap.from_json, content.get("gone", ())))
    except (TypeError, ValueError):
        return ()
