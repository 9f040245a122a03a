"""Who is in view, calmed: what a detector drops or invents for a moment is no change."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import Enum, auto
from typing import Self


class Change(Enum):
    """What presence can do."""

    LEFT = auto()
    RETURNED = auto()
    CONTINUITY_BROKEN = auto()
    JOINED = auto()
    """A second face."""
    PARTED = auto()
    """One face again."""
    BLINDED = auto()
    """No fresh frames."""
    SIGHTED = auto()


@dataclass(frozen=True, slots=True)
class Happening:
    """A change, since when it holds, and since when its opposite had held (None where that never began)."""

    change: Change
    since_s: float
    before_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceLimits:
    """How long something must hold before it counts, seconds; all ours.

    Attributes:
        absence_s: Without a face, for an absence.
        settle_s: With a face again, with a second face, without one, or with another main face.
        blind_s: Without a fresh frame, for a lost camera.
    """

    absence_s: float = 10.0
    settle_s: float = 1.0
    blind_s: float = 3.0

    def scaled(self, factor: float) -> Self:
        """Return the same limits with every time multiplied by `factor`."""
        return replace(self, **{one.name: getattr(self, one.name) * factor for one in fields(self)})


@dataclass(frozen=True, slots=True)
class Calmed:
    """Something that holds or not, believed only when it has lasted.

    Attributes:
        holds: What is believed.
        since_s: Since when that is so.
        doubt_s: Since when the looks have said otherwise; None while they agree.
    """

    holds: bool = False
    since_s: float | None = None
    doubt_s: float | None = None

    def look(self, *, holds: bool, now_s: float, needed_s: float) -> "Calmed":
        """Take one look; the belief changes when looks have said otherwise for `needed_s`."""
        if holds is self.holds:
            return replace(self, doubt_s=None)
        doubt_s = now_s if self.doubt_s is None else self.doubt_s
        if now_s - doubt_s >= needed_s:
            return Calmed(holds, doubt_s)
        return replace(self, doubt_s=doubt_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """What the looks have come to.

    Attributes:
        absent: Nobody is in view.
        several: A second face is in view.
        person: Vision's count of main faces that is believed; None before the first.
        newcomer: The count that is not believed yet.
        newcomer_s: Since when it stands.
        blind: No fresh frames arrive.
        looked_s: When the last look was; None before the first.
    """

    absent: Calmed = Calmed()
    several: Calmed = Calmed()
    person: int | None = None
    newcomer: int | None = None
    newcomer_s: float = 0.0
    blind: Calmed = Calmed()
    looked_s: float | None = None

    @property
    def in_view(self) -> bool:
        """Whether the last looks saw somebody."""
        return not (self.absent.holds or self.blind.holds) and self.absent.doubt_s is None


def begin(now_s: float) -> Presence:
    """Return what is believed at the start: somebody is there, and the camera works."""
    return Presence(absent=Calmed(since_s=now_s), looked_s=now_s)


def look(
    before: Presence, *, faces: int, person: int, now_s: float, limits: PresenceLimits
) -> tuple[Presence, tuple[Happening, ...]]:
    """Take one look at a fresh frame; return what is believed now and what has changed by it.

    Args:
        before: What was believed.
        faces: How many faces count.
        person: Vision's count of main faces that do not continue the one before.
        now_s: When.
        limits: What counts.
    """
    absence_s = limits.settle_s if before.absent.holds else limits.absence_s
    after = replace(
        before,
        absent=before.absent.look(holds=faces == 0, now_s=now_s, needed_s=absence_s),
        several=before.several.look(holds=faces > 1, now_s=now_s, needed_s=limits.settle_s),
        blind=Calmed(since_s=now_s) if before.blind.holds else before.blind,
        looked_s=now_s,
    )
    if faces:
        after = _follow(after, person, now_s, limits.settle_s)
    return after, tuple(_happenings(before, after, now_s))


def wait(before: Presence, *, now_s: float, limits: PresenceLimits) -> tuple[Presence, tuple[Happening, ...]]:
    """Take the time that passes without a look."""
    looked_s = now_s if before.looked_s is None else before.looked_s
    if before.blind.holds or now_s - looked_s < limits.blind_s:
        return before, ()
    # Who cannot be seen is neither here nor gone: what was in doubt is forgotten.
    after = replace(
        before,
        blind=Calmed(holds=True, since_s=looked_s),
        absent=replace(before.absent, doubt_s=None),
        several=replace(before.several, doubt_s=None),
    )
    return after, tuple(_happenings(before, after, now_s))


def _follow(presence: Presence, person: int, now_s: float, settle_s: float) -> Presence:
    if presence.person is None or person == presence.person:
        return replace(presence, person=person, newcomer=None)
    if person != presence.newcomer:
        presence = replace(presence, newcomer=person, newcomer_s=now_s)
    if now_s - presence.newcomer_s >= settle_s:
        return replace(presence, person=person, newcomer=None)
    return presence


def _happenings(before: Presence, after: Presence, now_s: float) -> Iterator[Happening]:
    yield from _turned(before.blind, after.blind, Change.BLINDED, Change.SIGHTED, now_s)
    yield from _turned(before.absent, after.absent, Change.LEFT, Change.RETURNED, now_s)
    if before.person is not None and after.person != before.person:
        yield Happening(Change.CONTINUITY_BROKEN, before.newcomer_s if before.newcomer else now_s)
    yield from _turned(before.several, after.several, Change.JOINED, Change.PARTED, now_s)


def _turned(before: Calmed, after: Calmed, on: Change, off: Change, now_s: float) -> Iterator[Happening]:
    if after.holds is not before.holds:
        since_s = now_s if after.since_s is None else after.since_s
        yield Happening(on if after.holds else off, since_s, before.since_s)
