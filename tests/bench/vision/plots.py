"""Plots of the evaluation."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from kiosk.values import Hint
from kiosk.vision.thresholds import Thresholds
from tests.bench.vision import metrics
from tests.bench.vision.clip import Family, Flaw, Truth
from tests.bench.vision.contenders import KIOSK, TUTORIAL, Look, Tutorial
from tests.bench.vision.cpu import Cost
from tests.bench.vision.sections import Viewings
from tests.bench.vision.viewing import Viewing

_COLOURS = {KIOSK: "#0072B2", TUTORIAL: "#D55E00"}
"""Blue and vermilion of Okabe and Ito's palette, which every kind of colour vision tells apart."""
_PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_MARKS = ("o", "s", "^", "D", "v", "P", "X")
_GREY = "#444444"
_FEWEST = 20
"""Frames that a bin needs before its rate is drawn."""


def draw_all(seen: Viewings, folder: Path) -> None:
    """Draw every plot of the clips into a folder."""
    for name, figure in (
        ("confusion", _confusion(seen)),
        ("ready-rate", _ready_rate(seen)),
        ("sharpness", _sharpness(seen)),
        ("time-to-ready", _time_to_ready(seen)),
        ("chosen", _chosen(seen)),
        ("pose", _pose(seen)),
    ):
        _save(figure, folder, name)


def draw_cpu(costs: Mapping[str, Cost], folder: Path) -> None:
    """Draw what frames cost into a folder."""
    _save(_cpu(costs), folder, "cpu")


def _save(figure: Figure, folder: Path, name: str) -> None:
    figure.savefig(folder / f"{name}.png", dpi=130)


def _figure(width: float, height: float, columns: int, rows: int = 1) -> tuple[Figure, list[Axes]]:
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, list(np.atleast_1d(figure.subplots(rows, columns)).ravel())


def _frames(viewings: Sequence[Viewing]) -> Iterator[tuple[Truth, Look]]:
    """Yield all frames from the moment on at which a steady contender has settled."""
    for viewing in viewings:
        first = math.ceil(metrics.SETTLING_S * viewing.clip.fps)
        yield from zip(viewing.truths[first:], viewing.looks[first:], strict=True)


# Hints ---------------------------------------------------------------------


def _confusion(seen: Viewings) -> Figure:
    figure, panels = _figure(16, 8.3, len(seen))
    for axes, (name, viewings) in zip(panels, seen.items(), strict=True):
        counts = sum(map(metrics.hint_counts, viewings), Counter[tuple[Hint, Hint]]())
        table = np.array([[counts[called, shown] for shown in Hint] for called in Hint], float)
        rates = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
        axes.imshow(rates, cmap="Blues", vmin=0, vmax=1)
        for (row, column), rate in np.ndenumerate(rates):
            if table[row, column]:
                text = "<1" if 0 < rate < 0.01 else f"{math.floor(100 * rate)}"
                axes.text(column, row, text, ha="center", va="center", color="white" if rate > 0.5 else "black")
        share = metrics.right(counts)
        axes.set_title(f"{name}: {100 * share.rate:.1f} % of {share.whole} frames right")
        axes.set_xticks(range(len(Hint)), list(Hint), rotation=90)
        axes.set_yticks(range(len(Hint)), list(Hint))
        axes.set_xlabel("hint shown")
        axes.set_ylabel("hint that the frame calls for")
    figure.suptitle("Steady clips from 0.5 s on: percent of the frames of each row")
    return figure


# Ready ---------------------------------------------------------------------


def _ready_rate(seen: Viewings) -> Figure:
    """Each panel takes the frames on which nothing else but its own measure is amiss."""
    figure, (blur, yaw, level, sides) = _figure(12, 8.6, 2, 2)
    _rate_against(
        blur,
        seen,
        lambda truth: truth.blur_px if _only_blur(truth) else None,
        np.arange(0, 5.01, 0.25),
    )
    blur.set_xlabel("true blur, standard deviation in px at 100 px between the eyes")
    blur.axvline(2.0, color=_GREY, linestyle="--", linewidth=1, label="blurred from here")
    _rate_against(
        yaw,
        seen,
        lambda truth: (
            truth.yaw
            if truth.hint in (Hint.READY, Hint.LOOK_STRAIGHT) and truth.flaw in (None, Flaw.TURNED)
            else None
        ),
        np.arange(-50, 50.1, 4),
    )
    yaw.set_xlabel("true yaw, degrees (positive: to the person's own left)")
    for side in (-20, 20):
        yaw.axvline(side, color=_GREY, linestyle="--", linewidth=1, label="turned beyond" if side > 0 else None)
    _rate_against(
        level,
        seen,
        lambda truth: truth.light if truth.hint in (Hint.READY, Hint.TOO_DARK, Hint.TOO_BRIGHT) else None,
        np.geomspace(0.02, 30, 21),
    )
    level.set_xscale("log")
    level.set_xlabel("light on the visitor, linear, 1 = well lit (what is too much depends on the skin)")
    _rate_against(
        sides,
        seen,
        lambda truth: truth.cheek_ratio if truth.hint in (Hint.READY, Hint.UNEVEN_LIGHT) else None,
        np.arange(0, 1.01, 0.04),
    )
    sides.set_xlabel("light on the darker cheek over that on the brighter one")
    for axes in (blur, yaw, level, sides):
        axes.set_ylim(-0.03, 1.03)
        axes.yaxis.set_major_formatter(PercentFormatter(1))
        axes.set_ylabel("frames that could be sent")
        axes.grid(alpha=0.3)
        axes.legend()
    figure.suptitle("How often a frame is ready")
    return figure


def _only_blur(truth: Truth) -> bool:
    """Return whether nothing but blur can be amiss; who moves is not ready for that alone."""
    return truth.hint is Hint.READY or truth.flaw is Flaw.BLURRED


def _rate_against(axes: Axes, seen: Viewings, value: Callable[[Truth], float | None], edges: np.ndarray) -> None:
    for name, viewings in seen.items():
        pairs = [(at, look.ready) for truth, look in _frames(viewings) if (at := value(truth)) is not None]
        values, ready = (np.array(column, float) for column in zip(*pairs, strict=True)) if pairs else ((), ())
        places = np.digitize(values, edges)
        bins = [places == index for index in range(1, len(edges)) if (places == index).sum() >= _FEWEST]
        axes.plot(
            [values[inside].mean() for inside in bins],
            [ready[inside].mean() for inside in bins],
            color=_COLOURS[name],
            marker=_mark(name),
            label=name,
        )


def _mark(name: str) -> str:
    return "o" if name == KIOSK else "s"


def _time_to_ready(seen: Viewings) -> Figure:
    figure, (axes,) = _figure(7.5, 4.6, 1)
    for name, viewings in seen.items():
        times = sorted(t for viewing in viewings if (t := metrics.time_to_ready_s(viewing)) is not None)
        steps = [time for time in times if math.isfinite(time)]
        if steps:
            shares = np.arange(1, len(steps) + 1) / len(times)
            axes.step([0, *steps, 3], [0, *shares, shares[-1]], where="post", color=_COLOURS[name], label=name)
    for time, share, text in ((0.3, 0.5, "median"), (0.6, 0.95, "p95")):
        axes.plot(time, share, marker="v", color="black", linestyle="none", markersize=9)
        axes.annotate(f"target {text}", (time, share), xytext=(9, -4), textcoords="offset points")
    axes.set_xlim(0, 2)
    axes.set_ylim(0, 1.05)
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.set_xlabel("time from good conditions to `ready`, s")
    axes.set_ylabel("clips told by then")
    axes.set_title("How soon a visitor is told that all is well")
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    return figure


# The chosen frame ---------------------------------------------------------------------


def _sharpness(seen: Viewings) -> Figure:
    """Frames on which nothing is amiss but blur, by skin."""
    figure, panels = _figure(13, 5.2, 2)
    limits = {KIOSK: Thresholds().min_sharpness, TUTORIAL: Tutorial.MIN_VARIANCE}
    titles = {KIOSK: "kiosk: directional gradient ratio", TUTORIAL: "tutorial: variance of the Laplacian"}
    for axes, (name, viewings) in zip(panels, seen.items(), strict=True):
        for index, group in enumerate(_skins(viewings)):
            frames = _frames([viewing for viewing in viewings if group in viewing.clip.groups])
            points = [
                (truth.blur_px, look.sharpness)
                for truth, look in frames
                if _only_blur(truth) and look.sharpness is not None
            ]
            axes.plot(
                *zip(*points, strict=True) if points else ((), ()),
                color=_PALETTE[index % len(_PALETTE)],
                marker=_MARKS[index % len(_MARKS)],
                linestyle="none",
                markersize=3,
                alpha=0.35,
                label=group,
            )
        axes.axhline(limits[name], color=_GREY, linestyle="--", linewidth=1)
        axes.annotate(
            "sharp enough from here up",
            (1, limits[name]),
            xycoords=("axes fraction", "data"),
            xytext=(-4, 3),
            textcoords="offset points",
            ha="right",
        )
        axes.axvline(2.0, color=_GREY, linestyle=":", linewidth=1)
        axes.set_title(titles[name])
        axes.set_xlabel("true blur, standard deviation in px at 100 px between the eyes")
        axes.set_ylabel("measured sharpness")
        axes.grid(alpha=0.3)
    panels[1].set_yscale("log")
    legend = panels[0].legend()
    for handle in legend.legend_handles:
        if handle is not None:
            handle.set_alpha(1)
    figure.suptitle("Measured sharpness against true blur (dotted: bad from 2 px on)")
    return figure


def _skins(viewings: Sequence[Viewing]) -> list[str]:
    groups = {group for viewing in viewings for group in viewing.clip.groups}
    return sorted(group for group in groups if group.startswith("skin"))


def _chosen(seen: Viewings) -> Figure:
    figure, (against, excess) = _figure(12.5, 5.2, 2)
    everything = [0.0, 1.0]
    # The kiosk last, on top.
    for name, viewings in reversed(list(seen.items())):
        choices = [choice for viewing in viewings if (choice := metrics.choice(viewing)) is not None]
        made = [choice for choice in choices if math.isfinite(choice.chosen_px)]
        within = metrics.share_of(choice.is_best for choice in choices)
        colour, mark = _COLOURS[name], _mark(name)
        best, chosen = [choice.best_px for choice in made], [choice.chosen_px for choice in made]
        against.plot(best, chosen, mark, color=colour, markersize=4.5, alpha=0.6, label=name)
        ratios = sorted(choice.chosen_px / choice.best_px for choice in made)
        places = [100 * (index + 1) / len(choices) for index in range(len(made))]
        label = f"{name}: within 5 % in {within.part} of {within.whole}"
        excess.plot(places, ratios, f"-{mark}", color=colour, markersize=4.5, linewidth=1, label=label)
        everything += best + chosen
    reach = np.array([min(everything[2:], default=0.0) - 0.05, max(everything[2:], default=1.0) + 0.05])
    band = metrics.BLUR_TOLERANCE * reach
    against.fill_between(
        reach, reach, band, color="#999999", alpha=0.4, linewidth=0, label="within 5 % of the best"
    )
    against.plot(reach, reach, color=_GREY, linewidth=1)
    against.set_xlim(*reach)
    against.set_ylim(*reach)
    against.set_xlabel("least true blur in the window, px at 100 px between the eyes")
    against.set_ylabel("true blur of the chosen frame, px")
    excess.axhline(metrics.BLUR_TOLERANCE, color=_GREY, linestyle="--", linewidth=1)
    excess.set_xlabel("clips, best first, %")
    excess.set_ylabel("chosen frame's true blur over the least in its window")
    for axes in (against, excess):
        axes.grid(alpha=0.3)
        axes.legend(loc="upper left")
    figure.suptitle("Which frame is chosen while blur comes and goes")
    return figure


# Pose, cost ---------------------------------------------------------------------


def _pose(seen: Viewings) -> Figure:
    figure, panels = _figure(14, 4.8, 3)
    frames = [
        (truth, look.pose)
        for viewing in seen[KIOSK]
        if viewing.clip.family is Family.POSE
        for truth, look in zip(viewing.truths, viewing.looks, strict=True)
        if look.pose is not None
    ]
    for axes, axis, limit in zip(panels, ("yaw", "pitch", "roll"), (4.0, 5.0, 1.5), strict=True):
        truths = [getattr(truth, axis) for truth, _ in frames]
        errors = [getattr(pose, axis) - getattr(truth, axis) for truth, pose in frames]
        axes.axhspan(
            -limit, limit, color="#999999", alpha=0.25, linewidth=0, label=f"target of the mean, ±{limit:g}°"
        )
        axes.plot(truths, errors, color=_COLOURS[KIOSK], marker="o", markersize=3, linestyle="none", alpha=0.4)
        mean = sum(map(abs, errors)) / (len(errors) or math.nan)
        axes.set_title(f"{axis}: mean absolute error {mean:.1f}°")
        axes.set_xlabel(f"true {axis}, degrees")
        axes.set_ylabel("smoothed measure less truth, degrees")
        axes.grid(alpha=0.3)
        axes.legend()
    return figure


def _cpu(costs: Mapping[str, Cost]) -> Figure:
    figure, (axes,) = _figure(7.5, 4.6, 1)
    places = np.arange(len(costs))
    bars = {
        "kiosk, whole analysis": (_COLOURS[KIOSK], [cost.mean_ms for cost in costs.values()]),
        "detection at full size": (_COLOURS[TUTORIAL], [cost.naive_mean_ms for cost in costs.values()]),
    }
    for index, (label, (colour, values)) in enumerate(bars.items()):
        drawn = axes.bar(places + 0.4 * (index - 0.5), values, 0.38, color=colour, label=label)
        axes.bar_label(drawn, fmt="%.0f ms", padding=2)
    axes.axhline(20, color=_GREY, linestyle="--", linewidth=1, label="target for the kiosk at 720p")
    axes.set_yscale("log")
    axes.set_ylim(1, 5000)
    axes.set_xticks(places, list(costs))
    axes.set_ylabel("processor time per frame, ms (one thread)")
    axes.set_title("What looking at a frame costs")
    axes.legend(loc="upper left")
    return figure
