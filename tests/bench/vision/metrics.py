"""What is counted on a clip's viewing; pure functions from truths and looks to numbers."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import linear_regression
from typing import Self

from kiosk.values import Hint
from kiosk.vision.pose import Pose
from tests.bench.vision.clip import Family, Flaw, Truth
from tests.bench.vision.viewing import Viewing

SETTLING_S = 0.5
"""Hints of a steady clip count from here on."""
PATIENCE_S = 1.5
"""Who is good for so long must be told so."""
CALM_S = 0.6
"""Within this span a visitor may be told one new thing."""
WINDOW_S = 0.8
"""For how long a contender that does not collect could have waited for a better frame."""
BLUR_TOLERANCE = 1.05

_ROUNDING_S = 1e-6


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: Self) -> "Share":
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def rate(self) -> float:
        """0 to 1; not a number of nothing."""
        return self.part / self.whole if self.whole else math.nan


def total(shares: Iterable[Share]) -> Share:
    """Add shares up."""
    return sum(shares, Share())


def share_of(flags: Iterable[bool]) -> Share:
    """Return how many of the flags are set."""
    listed = list(flags)
    return Share(sum(listed), len(listed))


# Hints ---------------------------------------------------------------------


def hint_counts(viewing: Viewing) -> Counter[tuple[Hint, Hint]]:
    """Count the hints of a steady clip after it has settled: what each frame calls for, and what was shown."""
    first = math.ceil(SETTLING_S * viewing.clip.fps - _ROUNDING_S)
    if viewing.clip.family is not Family.STEADY:
        return Counter()
    frames = zip(viewing.truths[first:], viewing.looks[first:], strict=True)
    return Counter((truth.hint, look.hint) for truth, look in frames)


def right(counts: Counter[tuple[Hint, Hint]], hint: Hint | None = None) -> Share:
    """Return how many frames, of those that call for one hint or of all, were shown theirs."""
    of = {pair: count for pair, count in counts.items() if hint in (None, pair[0])}
    return Share(sum(count for (called, shown), count in of.items() if called is shown), sum(of.values()))


def hint_changes(viewing: Viewing) -> list[tuple[float, Hint]]:
    """Return when the shown hint changed, in seconds, and to what."""
    hints = [look.hint for look in viewing.looks]
    return [(viewing.time_s(frame), new) for frame, (old, new) in enumerate(pairwise(hints), 1) if old is not new]


def most_changes(viewing: Viewing) -> int:
    """Return the largest number of changes to anything but `ready` within 0.6 s."""
    times = [time_s for time_s, hint in hint_changes(viewing) if hint is not Hint.READY]
    return max((sum(0 <= later - time < CALM_S - _ROUNDING_S for later in times) for time in times), default=0)


def unsettled_changes(viewing: Viewing) -> int | None:
    """Return how often the hint changed on a steady clip after it had settled; None of other clips."""
    if viewing.clip.family is not Family.STEADY:
        return None
    return sum(time_s >= SETTLING_S - _ROUNDING_S for time_s, _ in hint_changes(viewing))


# Ready ---------------------------------------------------------------------


def false_ready(viewing: Viewing) -> dict[Flaw, Share]:
    """Count the bad frames of a clip, by what is bad: how many could have been sent, of how many."""
    flaws = {truth.flaw for truth in viewing.truths if truth.flaw is not None}
    frames = list(zip(viewing.truths, viewing.looks, strict=True))
    return {flaw: share_of(look.ready for truth, look in frames if truth.flaw is flaw) for flaw in flaws}


def shown_on_bad(viewing: Viewing) -> dict[Flaw, Share]:
    """Count the same frames by what the visitor saw: how many were shown `ready`, of how many."""
    flaws = {truth.flaw for truth in viewing.truths if truth.flaw is not None}
    frames = list(zip(viewing.truths, viewing.looks, strict=True))
    return {
        flaw: share_of(look.hint is Hint.READY for truth, look in frames if truth.flaw is flaw) for flaw in flaws
    }


def is_refused(viewing: Viewing) -> bool | None:
    """Return whether a good clip was not shown `ready` at 1.5 s or on a frame after; None of other clips."""
    if viewing.clip.family is not Family.GOOD:
        return None
    first = min(math.ceil(PATIENCE_S * viewing.clip.fps - _ROUNDING_S), len(viewing) - 1)
    return any(look.hint is not Hint.READY for look in viewing.looks[first:])


def became_good_at(truths: Sequence[Truth]) -> int | None:
    """Return the frame from which all frames are good; None where the last one is not."""
    bad = max((frame for frame, truth in enumerate(truths) if not truth.good), default=-1)
    return bad + 1 if bad + 1 < len(truths) else None


def time_to_ready_s(viewing: Viewing) -> float | None:
    """Return the time from a visitor's becoming good to the first `ready` shown.

    Infinite where it never comes; None of clips on which nobody arrives.
    """
    good = became_good_at(viewing.truths)
    if viewing.clip.family is not Family.ARRIVAL or good is None:
        return None
    shown = (frame for frame in range(good, len(viewing)) if viewing.looks[frame].hint is Hint.READY)
    return next((viewing.time_s(frame - good) for frame in shown), math.inf)


@dataclass(frozen=True, slots=True)
class GroupRatio:
    """The worst identity group beside the best.

    Attributes:
        worst: Name of the group that is refused most.
        best: Name of the group that is refused least.
        ratio: Rate of the one over that of the other. Rates below one clip of the smallest group count as one clip
            of it: less cannot be told from nothing.
    """

    worst: str
    best: str
    ratio: float


def group_ratio(groups: dict[str, Share]) -> GroupRatio | None:
    """Compare the groups' rates; None without groups."""
    if not groups:
        return None
    floor = 1 / min(share.whole for share in groups.values())
    rates = {name: max(share.rate, floor) for name, share in groups.items()}
    worst, best = max(rates, key=lambda name: rates[name]), min(rates, key=lambda name: rates[name])
    return GroupRatio(worst, best, rates[worst] / rates[best])


# The chosen frame ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """True blur, in pixels at 100 px between the eyes.

    Attributes:
        chosen_px: Of the frame chosen; infinite where none was.
        best_px: The least of any frame in the window in which the choice was made.
    """

    chosen_px: float
    best_px: float

    @property
    def is_best(self) -> bool:
        """The chosen frame's blur is within 5 % of the least."""
        return self.chosen_px <= BLUR_TOLERANCE * self.best_px


def choice(viewing: Viewing) -> Choice | None:
    """Compare a clip's first choice with what it could have been; None of clips without changing blur.

    The window begins where collecting does and ends with the choice. Who takes the first frame that passes is held
    against the 0.8 s that follow.
    """
    if viewing.clip.family is not Family.WINDOW:
        return None
    blurs = [truth.blur_px for truth in viewing.truths]
    end = next((frame for frame, look in enumerate(viewing.looks) if look.chosen is not None), None)
    if end is None:
        return Choice(math.inf, min(blurs))
    chosen = viewing.looks[end].chosen
    assert chosen is not None
    begin = end
    while begin and viewing.looks[begin - 1].collecting:
        begin -= 1
    if begin == end:
        end += round(WINDOW_S * viewing.clip.fps)
    return Choice(blurs[chosen], min(blurs[begin : end + 1]))


# Pose ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PoseReading:
    """The true and the measured pose of one frame."""

    true: Pose
    measured: Pose

    def error(self, axis: str) -> float:
        """Return measured less true angle, degrees."""
        return float(getattr(self.measured, axis) - getattr(self.true, axis))


def pose_readings(viewing: Viewing, *, raw: bool) -> list[PoseReading]:
    """Return what was read on a clip of turned heads: the smoothed pose, or each frame's by itself."""
    if viewing.clip.family is not Family.POSE:
        return []
    frames = zip(viewing.truths, viewing.looks, strict=True)
    return [
        PoseReading(Pose(yaw=truth.yaw, pitch=truth.pitch, roll=truth.roll), pose)
        for truth, look in frames
        if (pose := look.raw_pose if raw else look.pose) is not None
    ]


def mean_absolute(readings: Sequence[PoseReading], axis: str) -> float:
    """Return the mean absolute error over all frames, degrees."""
    return _mean([abs(reading.error(axis)) for reading in readings])


def balanced_error(readings: Sequence[PoseReading], axis: str) -> float:
    """Return the mean absolute error with every true angle counting the same, degrees.

    Over all frames a measure that always says "straight" would do well: most heads are turned about another axis.
    """
    angles: defaultdict[float, list[float]] = defaultdict(list)
    for reading in readings:
        angles[getattr(reading.true, axis)].append(abs(reading.error(axis)))
    return _mean([_mean(errors) for errors in angles.values()])


def bias(readings: Sequence[PoseReading], axis: str) -> float:
    """Return the mean signed error, degrees."""
    return _mean([reading.error(axis) for reading in readings])


def followed(readings: Sequence[PoseReading], axis: str) -> float:
    """Return by how much the measure moves when the head does, least squares; 1 is right."""
    true = [getattr(reading.true, axis) for reading in readings]
    measured = [getattr(reading.measured, axis) for reading in readings]
    return linear_regression(true, measured).slope if len(set(true)) > 1 else math.nan


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the least of the values that so many percent of them do not exceed; not a number of nothing."""
    if not values:
        return math.nan
    return sorted(values)[max(0, math.ceil(percent / 100 * len(values)) - 1)]
