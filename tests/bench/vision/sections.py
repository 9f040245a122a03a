"""The figures of the evaluation, a section for each thing that must be shown."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kiosk.values import Hint
from tests.bench.vision import metrics
from tests.bench.vision.clip import Flaw
from tests.bench.vision.contenders import KIOSK, TUTORIAL
from tests.bench.vision.metrics import Choice, PoseReading, Share, total
from tests.bench.vision.tables import Table, number, percent, verdict
from tests.bench.vision.viewing import Facts, Viewing

Viewings = Mapping[str, Sequence[Viewing]]
"""By the contender's name; the same clips in the same order for each."""

_Key = TypeVar("_Key", bound=Hashable)

_WORST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that must be shown.

    Attributes:
        measure: What was measured.
        target: What is asked for.
        kiosk: The kiosk's figure.
        met: Whether it is what is asked for; None where nothing could be measured.
        tutorial: The baseline's figure.
        worst: Where it went wrong most: clips by name, each with what happened.
    """

    measure: str
    target: str
    kiosk: str
    met: bool | None
    tutorial: str = "–"
    worst: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of the summary, and the tables behind them."""

    rows: tuple[Row, ...]
    tables: tuple[Table, ...] = ()


def all_of(seen: Viewings) -> tuple[Section, ...]:
    """Return every section that is made of clips."""
    return tuple(section(seen) for section in (hints, false_ready, refused, time_to_ready, chosen, pose, calm))


def only(seen: Viewings, group: str) -> Viewings:
    """Return the viewings of clips that show somebody of a group."""
    return {name: [v for v in viewings if group in v.clip.groups] for name, viewings in seen.items()}


def summary(sections: Iterable[Section], held_out: Iterable[Section]) -> Table:
    """Return the table of all that must be shown.

    Args:
        sections: Of everybody.
        held_out: Of those alone on whom no threshold was fitted.
    """
    rows = [row for section in sections for row in section.rows]
    strangers = {row.measure: row for section in held_out for row in section.rows}
    return Table(
        name="summary",
        title="What must be shown",
        header=("measure", "target", "kiosk", "verdict", "kiosk, people never fitted on", "tutorial"),
        rows=tuple(
            (
                row.measure,
                row.target,
                row.kiosk,
                verdict(met=row.met),
                strangers[row.measure].kiosk if row.measure in strangers else "–",
                row.tutorial,
            )
            for row in rows
        ),
    )


def _worst(failures: Iterable[tuple[float, str]]) -> tuple[str, ...]:
    """Return the worst of failures, each with its weight; those that weigh nothing are none."""
    ordered = sorted((failure for failure in failures if failure[0] > 0), key=lambda failure: -failure[0])
    return tuple(text for _, text in ordered[:_WORST])


def _grouped(shares: Iterable[tuple[_Key, Share]]) -> dict[_Key, Share]:
    groups: defaultdict[_Key, Share] = defaultdict(Share)
    for key, share in shares:
        groups[key] += share
    return dict(groups)


# Hints ---------------------------------------------------------------------


def hints(seen: Viewings) -> Section:
    """Right hints on steady clips."""
    counts = {name: sum(map(metrics.hint_counts, viewings), Counter()) for name, viewings in seen.items()}
    kiosk, tutorial = counts[KIOSK], counts[TUTORIAL]
    overall = metrics.right(kiosk)
    classes = [hint for hint in Hint if metrics.right(kiosk, hint).whole]
    weakest = min(classes, key=lambda hint: metrics.right(kiosk, hint).rate, default=None)
    worst = _worst(_wrong_hints(viewing) for viewing in seen[KIOSK])
    rows = [
        Row(
            measure="right hint on steady clips, from 0.5 s on",
            target="≥ 98 % of frames",
            kiosk=percent(overall),
            met=overall.rate >= 0.98 if overall.whole else None,
            tutorial=percent(metrics.right(tutorial)),
            worst=worst,
        )
    ]
    if weakest is not None:
        share = metrics.right(kiosk, weakest)
        weakest_of_tutorial = min(classes, key=lambda hint: metrics.right(tutorial, hint).rate)
        rows.append(
            Row(
                measure="right hint, class by class",
                target=f"≥ 95 % of each ({len(classes)} of {len(Hint)} classes shown)",
                kiosk=f"least: {weakest} {percent(share)}",
                met=share.rate >= 0.95 and len(classes) == len(Hint),
                tutorial=f"least: {weakest_of_tutorial} {percent(metrics.right(tutorial, weakest_of_tutorial))}",
            )
        )
    by_class = Table(
        name="hints",
        title="Right hint by what a frame calls for",
        header=("frame calls for", "kiosk", "verdict", "kiosk says instead", "tutorial"),
        rows=tuple(
            (
                str(hint),
                percent(metrics.right(kiosk, hint)),
                verdict(met=metrics.right(kiosk, hint).rate >= 0.95),
                _instead(kiosk, hint),
                percent(metrics.right(tutorial, hint)),
            )
            for hint in classes
        ),
        note="Frames of clips whose every frame calls for the same hint, from 0.5 s on: is that the hint shown?",
    )
    return Section(tuple(rows), (by_class, *(_confusion(name, counts[name]) for name in seen)))


def _wrong_hints(viewing: Viewing) -> tuple[float, str]:
    counts = metrics.hint_counts(viewing)
    share = metrics.right(counts)
    called = viewing.truths[-1].hint
    return share.whole - share.part, f"{viewing.clip.name}: {called}, shown {_instead(counts, called)}"


def _instead(counts: Counter[tuple[Hint, Hint]], hint: Hint) -> str:
    wrong = Counter({shown: n for (called, shown), n in counts.items() if called is hint and shown is not hint})
    return ", ".join(f"{shown} {n}" for shown, n in wrong.most_common(3))


def _confusion(name: str, counts: Counter[tuple[Hint, Hint]]) -> Table:
    called_for = [hint for hint in Hint if any(called is hint for called, _ in counts)]
    columns = [hint for hint in Hint if any(shown is hint for _, shown in counts)]
    return Table(
        name=f"confusion-{name}",
        title=f"Frames by what they call for (rows) and what was shown (columns), {name}",
        header=("", *map(str, columns)),
        rows=tuple(
            (str(called), *(str(counts[called, shown] or "") for shown in columns)) for called in called_for
        ),
    )


def calm(seen: Viewings) -> Section:
    """Changes of the hint."""

    def figures(name: str) -> tuple[int, Share, Share]:
        most = [metrics.most_changes(viewing) for viewing in seen[name]]
        steady = [changes for v in seen[name] if (changes := metrics.unsettled_changes(v)) is not None]
        return max(most, default=0), metrics.share_of(n > 1 for n in most), metrics.share_of(n > 0 for n in steady)

    most, hasty, unsteady = figures(KIOSK)
    most_tutorial, hasty_tutorial, unsteady_tutorial = figures(TUTORIAL)
    clips = seen[KIOSK]
    return Section(
        (
            Row(
                measure="changes of the hint in any 0.6 s, except to `ready`",
                target="at most 1",
                kiosk=f"at most {most}; more than 1 in {percent(hasty)}",
                met=most <= 1 if clips else None,
                tutorial=f"at most {most_tutorial}; more than 1 in {percent(hasty_tutorial)}",
                worst=_worst(
                    (most - 1, f"{viewing.clip.name}: {most}")
                    for viewing in clips
                    if (most := metrics.most_changes(viewing)) > 1
                ),
            ),
            Row(
                measure="steady clips whose hint changes after 0.5 s",
                target="none",
                kiosk=percent(unsteady),
                met=unsteady.part == 0 if unsteady.whole else None,
                tutorial=percent(unsteady_tutorial),
                worst=_worst(
                    (changes, f"{viewing.clip.name}: {_told(viewing)}")
                    for viewing in clips
                    if (changes := metrics.unsettled_changes(viewing))
                ),
            ),
        )
    )


def _told(viewing: Viewing) -> str:
    changes = [f"{time_s:.2f} s {hint}" for time_s, hint in metrics.hint_changes(viewing)]
    return ", ".join(changes[:6]) + (" …" if len(changes) > 6 else "")


# Ready ---------------------------------------------------------------------


def false_ready(seen: Viewings) -> Section:
    """`ready` on frames that are bad."""
    sent = {name: _by_flaw(viewings, metrics.false_ready) for name, viewings in seen.items()}
    shown = {name: _by_flaw(viewings, metrics.shown_on_bad) for name, viewings in seen.items()}
    kiosk, tutorial = total(sent[KIOSK].values()), total(sent[TUTORIAL].values())
    worst = _worst(
        (share.part, f"{viewing.clip.name}: {flaw}, ready on {percent(share)}")
        for viewing in seen[KIOSK]
        for flaw, share in metrics.false_ready(viewing).items()
    )
    table = Table(
        name="false-ready",
        title="`ready` on bad frames, by what is bad",
        header=("bad", "kiosk", "verdict", "kiosk shows ready", "tutorial"),
        rows=tuple(
            (
                str(flaw),
                percent(sent[KIOSK][flaw]),
                verdict(met=sent[KIOSK][flaw].rate <= 0.005),
                percent(shown[KIOSK][flaw]),
                percent(sent[TUTORIAL][flaw]),
            )
            for flaw in Flaw
            if flaw in sent[KIOSK]
        ),
        note=(
            "Ready: every gate is open, the frame could be sent. The kiosk goes on showing `ready` over a single "
            "bad frame while it collects, and leaves that frame out."
        ),
    )
    row = Row(
        measure="ready on a bad frame",
        target="≤ 0.5 %",
        kiosk=percent(kiosk),
        met=kiosk.rate <= 0.005 if kiosk.whole else None,
        tutorial=percent(tutorial),
        worst=worst,
    )
    return Section((row,), (table,))


def _by_flaw(viewings: Sequence[Viewing], count: Callable[[Viewing], dict[Flaw, Share]]) -> dict[Flaw, Share]:
    return _grouped(item for viewing in viewings for item in count(viewing).items())


def refused(seen: Viewings) -> Section:
    """Good clips that are not shown `ready`."""
    shares = {
        name: [(v, Share(int(late), 1)) for v in viewings if (late := metrics.is_refused(v)) is not None]
        for name, viewings in seen.items()
    }

    def by(name: str, keys: Callable[[Facts], Iterable[str]]) -> dict[str, Share]:
        return _grouped((key, share) for viewing, share in shares[name] for key in keys(viewing.clip))

    conditions = {name: by(name, lambda clip: (clip.condition,)) for name in seen}
    groups = {name: by(name, lambda clip: clip.groups) for name in seen}
    all_of = {name: total(share for _, share in shares[name]) for name in seen}
    ratios = {name: metrics.group_ratio(groups[name]) for name in seen}
    worst = _worst(
        (share.part, f"{viewing.clip.name}: {_why_refused(viewing)}") for viewing, share in shares[KIOSK]
    )
    ratio, kiosk = ratios[KIOSK], all_of[KIOSK]
    return Section(
        (
            Row(
                measure="not ready although good for 1.5 s",
                target="≤ 1 % of clips",
                kiosk=percent(kiosk),
                met=kiosk.rate <= 0.01 if kiosk.whole else None,
                tutorial=percent(all_of[TUTORIAL]),
                worst=worst,
            ),
            Row(
                measure="the same, worst identity group over best",
                target="≤ 2",
                kiosk=_ratio(ratio, groups[KIOSK]),
                met=ratio.ratio <= 2 if ratio else None,
                tutorial=_ratio(ratios[TUTORIAL], groups[TUTORIAL]),
            ),
        ),
        (
            _refusals("refused-by-condition", "Good clips refused, by what was done to the picture", conditions),
            _refusals("refused-by-group", "Good clips refused, by identity group", groups),
        ),
    )


def _ratio(ratio: metrics.GroupRatio | None, groups: Mapping[str, Share]) -> str:
    if ratio is None:
        return "–"
    worst, best = groups[ratio.worst], groups[ratio.best]
    return f"{ratio.ratio:.2f} ({ratio.worst} {percent(worst)}; {ratio.best} {percent(best)})"


def _refusals(name: str, title: str, by_contender: Mapping[str, Mapping[str, Share]]) -> Table:
    kiosk, tutorial = by_contender[KIOSK], by_contender[TUTORIAL]
    ordered = sorted(kiosk, key=lambda key: (-kiosk[key].rate, key))
    return Table(
        name=name,
        title=title,
        header=(name.rsplit("-", maxsplit=1)[-1], "kiosk", "tutorial"),
        rows=tuple((key, percent(kiosk[key]), percent(tutorial[key])) for key in ordered),
        note=(
            "Clips that are good throughout: refused if `ready` is not shown at 1.5 s or on any frame after. In "
            "the ratio of groups, no rate counts as less than one clip of the smallest group."
        ),
    )


def _why_refused(viewing: Viewing) -> str:
    """Return which gates were shut most often, and on how many frames."""
    shut = Counter(name for look in viewing.looks for name, _ in look.shut)
    unseen = sum(look.pose is None for look in viewing.looks)
    reasons = [f"{name} shut on {n}" for name, n in shut.most_common(3)]
    return ", ".join(reasons + ([f"no face on {unseen}"] if unseen else [])) + f" of {len(viewing)} frames"


def time_to_ready(seen: Viewings) -> Section:
    """From good conditions to `ready`."""
    times = {
        name: [(v, time_s) for v in viewings if (time_s := metrics.time_to_ready_s(v)) is not None]
        for name, viewings in seen.items()
    }

    def figures(name: str) -> tuple[float, float]:
        values = [time_s for _, time_s in times[name]]
        return metrics.percentile(values, 50), metrics.percentile(values, 95)

    median, p95 = figures(KIOSK)
    slow = _worst(
        (time_s - 0.6, f"{viewing.clip.name}: {number(time_s, 's')}") for viewing, time_s in times[KIOSK]
    )
    others = tuple(number(value, "s") for value in figures(TUTORIAL))
    clips = len(times[KIOSK])
    return Section(
        (
            Row(
                measure="good conditions reached → ready, median",
                target="≤ 0.3 s",
                kiosk=f"{number(median, 's')} ({clips} clips)",
                met=median <= 0.3 if clips else None,
                tutorial=others[0],
            ),
            Row(
                measure="the same, p95",
                target="≤ 0.6 s",
                kiosk=number(p95, "s"),
                met=p95 <= 0.6 if clips else None,
                tutorial=others[1],
                worst=slow,
            ),
        ),
        (_arrivals({name: [(viewing.clip, time_s) for viewing, time_s in times[name]] for name in seen}),),
    )


def _arrivals(times: Mapping[str, Sequence[tuple[Facts, float]]]) -> Table:
    def cells(name: str, condition: str) -> tuple[str, str]:
        values = [time_s for clip, time_s in times[name] if clip.condition == condition]
        return number(metrics.percentile(values, 50), "s"), number(max(values), "s")

    conditions = dict.fromkeys(clip.condition for clip, _ in times[KIOSK])
    return Table(
        name="time-to-ready",
        title="From good conditions to `ready`",
        header=("coming", "clips", "kiosk, median", "slowest", "tutorial, median", "slowest"),
        rows=tuple(
            (
                condition,
                str(sum(clip.condition == condition for clip, _ in times[KIOSK])),
                *cells(KIOSK, condition),
                *cells(TUTORIAL, condition),
            )
            for condition in conditions
        ),
        note=(
            "From the first frame that is good by a margin, in the clip's time: 0 where that very frame, "
            "or an earlier one that is good enough, is shown `ready`. Capture and computing come on top."
        ),
    )


# Chosen frame, pose ---------------------------------------------------------------------


def chosen(seen: Viewings) -> Section:
    """The chosen frame's true blur."""
    choices = {
        name: [(v, choice) for v in viewings if (choice := metrics.choice(v)) is not None]
        for name, viewings in seen.items()
    }
    best = {name: metrics.share_of(choice.is_best for _, choice in choices[name]) for name in seen}
    worst = _worst(
        (choice.chosen_px / choice.best_px - metrics.BLUR_TOLERANCE, f"{viewing.clip.name}: {_blurs(choice)}")
        for viewing, choice in choices[KIOSK]
    )
    row = Row(
        measure="chosen frame's true blur within 5 % of the best in its window",
        target="≥ 99 % of clips",
        kiosk=percent(best[KIOSK]),
        met=best[KIOSK].rate >= 0.99 if best[KIOSK].whole else None,
        tutorial=percent(best[TUTORIAL]),
        worst=worst,
    )
    table = Table(
        name="chosen",
        title="Chosen frame's true blur over the least in its window",
        header=("contender", "median", "p95", "worst", "chose none"),
        rows=tuple((name, *_excesses([choice for _, choice in choices[name]])) for name in seen),
        note=(
            "The window is the frames from which the choice was made; for the tutorial, which takes the first "
            "that passes, the 0.8 s from that frame on. A clip without a choice counts as failed."
        ),
    )
    return Section((row,), (table,))


def _blurs(choice: Choice) -> str:
    return f"{number(choice.chosen_px, 'px')}, best {number(choice.best_px, 'px')}"


def _excesses(choices: Sequence[Choice]) -> tuple[str, ...]:
    ratios = [choice.chosen_px / choice.best_px for choice in choices if math.isfinite(choice.chosen_px)]
    figures = (metrics.percentile(ratios, percent) for percent in (50, 95, 100))
    return (*(number(figure, "×") for figure in figures), str(len(choices) - len(ratios)))


def pose(seen: Viewings) -> Section:
    """Pose errors on turned heads."""
    smoothed = [reading for viewing in seen[KIOSK] for reading in metrics.pose_readings(viewing, raw=False)]
    raw = [reading for viewing in seen[KIOSK] for reading in metrics.pose_readings(viewing, raw=True)]
    rows = tuple(
        Row(
            measure=f"pose error, {axis}, mean absolute",
            target=f"≤ {limit:g}°",
            kiosk=number(metrics.balanced_error(smoothed, axis), "°"),
            met=metrics.balanced_error(smoothed, axis) <= limit if smoothed else None,
            worst=_worst(_pose_failures(seen[KIOSK], axis, limit)),
        )
        for axis, limit in _POSE_LIMITS.items()
    )
    table = Table(
        name="pose",
        title="Pose error",
        header=("axis", "pose", "frames", "each angle the same", "each frame the same", "bias", "follows"),
        rows=tuple(
            (axis, name, *_pose_cells(readings, axis))
            for axis in _POSE_LIMITS
            for name, readings in (("smoothed", smoothed), ("each frame by itself", raw))
        ),
        note=(
            "Mean absolute error on clips of turned, lowered and tilted heads. Above stands the smoothed pose, by "
            "which the gates judge, with every true angle counting the same: most heads are straight about most "
            "axes. Bias: mean signed error. Follows: by how much the measure moves with the head; 1 is right."
        ),
    )
    return Section(rows, (table,))


_POSE_LIMITS = {"yaw": 4.0, "pitch": 5.0, "roll": 1.5}


def _pose_failures(viewings: Sequence[Viewing], axis: str, limit: float) -> Iterable[tuple[float, str]]:
    for viewing in viewings:
        if readings := metrics.pose_readings(viewing, raw=False):
            error = metrics.mean_absolute(readings, axis)
            yield error - limit, f"{viewing.clip.name}: {error:.1f}°"


def _pose_cells(readings: Sequence[PoseReading], axis: str) -> tuple[str, ...]:
    errors = (measure(readings, axis) for measure in (metrics.balanced_error, metrics.mean_absolute, metrics.bias))
    return (
        str(len(readings)),
        *(number(error, "°") for error in errors),
        number(metrics.followed(readings, axis), ""),
    )


# Clip by clip ---------------------------------------------------------------------


def clip_by_clip(seen: Viewings) -> Table:
    """Return every figure of every clip."""
    facts = ("name", "family", "identity", "groups", "condition", "size", "fps", "frames", "calls for")
    figures = (
        "right hint",
        "ready on bad",
        "refused",
        "time to ready",
        "chosen blur",
        "best blur",
        "most changes",
    )
    rows = []
    for column, viewing in enumerate(seen[KIOSK]):
        clip = viewing.clip
        rows.append(
            (
                clip.name,
                str(clip.family),
                clip.identity,
                "; ".join(clip.groups),
                clip.condition,
                f"{clip.size[0]}x{clip.size[1]}",
                f"{clip.fps:g}",
                str(len(viewing)),
                str(viewing.truths[-1].hint),
                *(cell for name in seen for cell in _clip_cells(seen[name][column])),
            )
        )
    header = (*facts, *(f"{name}: {figure}" for name in seen for figure in figures))
    return Table(name="clips", title="Every clip", header=header, rows=tuple(rows))


def _clip_cells(viewing: Viewing) -> tuple[str, ...]:
    hinted, bad = metrics.right(metrics.hint_counts(viewing)), total(metrics.false_ready(viewing).values())
    late, time_s, choice = metrics.is_refused(viewing), metrics.time_to_ready_s(viewing), metrics.choice(viewing)
    return (
        f"{hinted.part}/{hinted.whole}" if hinted.whole else "",
        f"{bad.part}/{bad.whole}" if bad.whole else "",
        "" if late is None else str(late).lower(),
        "" if time_s is None else f"{time_s:.3f}",
        f"{choice.chosen_px:.3f}" if choice else "",
        f"{choice.best_px:.3f}" if choice else "",
        str(metrics.most_changes(viewing)),
    )
