"""Draws lanes, charts and the time axis as SVG; every x is a share of the width, so that a drawing fits any."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from xml.etree.ElementTree import Element

from kiosk.report import words
from kiosk.report.markup import add
from kiosk.report.measures import Measure
from kiosk.report.timeline import Slice

_WIDTH, _HEIGHT = 10_000, 100
"""Units of a drawing before it is stretched."""
_LEAST_WIDTH = 12
"""Nothing is drawn narrower than about a pixel."""
_MARGIN = 4
"""Above and below the axis, so that a line on its end is seen."""
_MOST_TICKS = 8
_TICK_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200)
_CROWDED = 28.0
"""Labels of a chart closer than this share of its height, in percent, would cover each other."""


def percent(t_s: float, end_s: float) -> str:
    """Return where on the time axis a moment is."""
    return f"{100 * _along(t_s, end_s):.3f}%"


def _along(t_s: float, end_s: float) -> float:
    return min(1.0, t_s / end_s) if end_s > 0 else 0.0


def ticks(end_s: float) -> Iterator[tuple[float, str]]:
    """Yield the marks of the time axis: when, and what stands there."""
    fitting = (step for step in _TICK_STEPS_S if end_s / step <= _MOST_TICKS)
    step = next(fitting, end_s / _MOST_TICKS)
    for number in range(int(end_s / step + 1e-9) + 1):
        yield number * step, words.tick(number * step, step)


def _stretched(parent: Element) -> Element:
    return add(parent, "svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", preserveAspectRatio="none", aria_hidden="true")


def lane(parent: Element, name: str, slices: Sequence[Slice], end_s: float, *, label: str, kind: str) -> None:
    """Draw where a lane is on; where only some frames of a slice are, it is as much lower.

    Args:
        parent: Where to draw.
        name: The lane's name in the slices.
        slices: The recording.
        end_s: How long it is, seconds.
        label: What the drawing shows, for those who do not see it.
        kind: Class of its colour.
    """
    drawing = add(parent, "svg", class_=f"plot lane {kind}", role="img", aria_label=label)
    path = "".join(_blocks(_spans(name, slices, end_s)))
    add(_stretched(drawing), "path", d=path)


def _spans(name: str, slices: Sequence[Slice], end_s: float) -> Iterator[tuple[float, float, float]]:
    """Yield where a lane begins and ends, as shares of the width, and how much of it is on."""
    starts = [_along(one.t_s, end_s) for one in slices]
    # A recording without any duration is one picture: it fills the drawing.
    edges = [*starts, 1.0]
    between = zip(slices, pairwise(edges), strict=True)
    for on, run in groupby(between, key=lambda item: item[0].share(name)):
        spans = [edge for _, edge in run]
        if on:
            yield spans[0][0], spans[-1][1], on


def _blocks(spans: Iterable[tuple[float, float, float]]) -> Iterator[str]:
    for begin, end, on in spans:
        left = round(_WIDTH * begin)
        right = max(left + _LEAST_WIDTH, round(_WIDTH * end))
        yield f"M{left} {_HEIGHT}V{round(_HEIGHT * (1 - on))}H{right}V{_HEIGHT}Z"


def chart(
    parent: Element, measure: Measure, slices: Sequence[Slice], end_s: float, *, greatest: float, label: str
) -> None:
    """Draw a measure over time, with the values that pass shaded.

    Args:
        parent: Where to draw.
        measure: What to draw.
        slices: The recording.
        end_s: How long it is, seconds.
        greatest: The measure's greatest value.
        label: What the drawing shows, for those who do not see it.
    """
    low, high = measure.shown_axis(greatest)
    scale = _Scale(low, high)
    drawing = add(parent, "svg", class_="plot chart", role="img", aria_label=label)
    stretched = _stretched(drawing)
    if measure.judged:
        # Nothing but whole faces is counted: exactly one is a band too.
        spare = 0.5 if measure.least == measure.most else 0.0
        top = 0.0 if measure.most is None else scale.y(measure.most + spare)
        bottom = float(_HEIGHT) if measure.least is None else scale.y(measure.least - spare)
        add(stretched, "rect", class_="band", x=0, y=top, width=_WIDTH, height=bottom - top)
        for at in (top, bottom):
            if 0 < at < _HEIGHT:
                add(stretched, "path", class_="limit", d=f"M0 {at:g}H{_WIDTH}")
    add(stretched, "rect", class_="frame", x=0, y=0, width=_WIDTH, height=_HEIGHT)
    add(stretched, "path", class_="line", d="".join(_line(measure.key, slices, end_s, scale)))
    _label_axis(drawing, measure, scale)


class _Scale:
    """Turns values into heights from the top."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high

    def y(self, value: float) -> float:
        inside = min(self.high, max(self.low, value))
        room = _HEIGHT - 2 * _MARGIN
        return round(_MARGIN + room * (self.high - inside) / (self.high - self.low), 1)


def _line(key: str, slices: Sequence[Slice], end_s: float, scale: _Scale) -> Iterator[str]:
    """Yield a path through least and greatest value of every slice, interrupted where there is none."""
    pen_down = False
    for one in slices:
        if key not in one.extents:
            pen_down = False
            continue
        x = round(_WIDTH * _along(one.t_s, end_s))
        first, last = (scale.y(value) for value in one.extents[key])
        yield f"{'L' if pen_down else 'M'}{x} {first:g}"
        # A path of no length is drawn as a dot, by its round ends.
        if last != first or not pen_down:
            yield f"V{last:g}"
        pen_down = True


def _label_axis(drawing: Element, measure: Measure, scale: _Scale) -> None:
    """Write the limits at their heights, and the ends of the axis where there is room."""
    least_and_most = dict.fromkeys(value for value in (measure.least, measure.most) if value is not None)
    limits = {scale.y(value): value for value in least_and_most if scale.low < value < scale.high}
    ends = {scale.y(value): value for value in (scale.low, scale.high)}
    for y, value in limits.items():
        _write(drawing, y, words.limit(value), "limit")
    for y, value in ends.items():
        if all(abs(y - taken) >= _CROWDED for taken in limits):
            _write(drawing, y, words.limit(value), "end")


def _write(drawing: Element, y: float, text: str, kind: str) -> None:
    add(drawing, "text", text, class_=kind, x="3", y=f"{y:g}%", dy="0.35em")


def axis(parent: Element, end_s: float) -> None:
    """Write the times."""
    drawing = add(parent, "svg", class_="plot axis", aria_hidden="true")
    for t_s, text in ticks(end_s):
        at = _along(t_s, end_s)
        anchor = "start" if at < 0.02 else "end" if at > 0.96 else "middle"
        add(drawing, "text", text, x=percent(t_s, end_s), y="72%", text_anchor=anchor)


def upright(parent: Element, t_s: float, end_s: float, **attributes: str) -> None:
    """Draw a line through everything at one moment."""
    x = percent(t_s, end_s)
    add(parent, "line", x1=x, x2=x, y1="0", y2="100%", **attributes)
