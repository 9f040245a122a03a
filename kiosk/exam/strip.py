"""A strip that shows the whole exam at a glance; whatever it shows stands in the timeline in words."""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from kiosk.exam.lines import Line, LineType
from kiosk.exam.phrases import span
from kiosk.exam.words import MarkKind
from kiosk.report.markup import add

_WIDTH, _LEFT, _ROW = 1000.0, 130.0, 30.0
_BARS: Sequence[tuple[str, str, MarkKind, MarkKind]] = (
    ("Nobody in view", "#a3201d", MarkKind.ABSENCE_STARTED, MarkKind.ABSENCE_ENDED),
    ("Second face", "#8a4b00", MarkKind.TWO_FACES_STARTED, MarkKind.TWO_FACES_ENDED),
    ("Camera lost", "#56616e", MarkKind.CAMERA_LOST, MarkKind.CAMERA_BACK),
)
_POINTS: Sequence[tuple[str, str, MarkKind]] = (
    ("Break", "#a3201d", MarkKind.CONTINUITY_BROKEN),
    ("Checks", "#0b6b47", MarkKind.CHECK_RESULT),
)
_STEPS_S = (15, 30, 60, 120, 300, 600, 1200, 1800, 3600)
_TICKS = 8


def add_strip(parent: Element, lines: Sequence[Line]) -> None:
    """Append the strip: a row for each kind of trouble and one for the checks."""
    marks = [line.fields for line in lines if line.type is LineType.MARK]
    duration_s = max(1.0, float(lines[-1].fields["duration_s"]))
    scale = (_WIDTH - _LEFT - 10) / duration_s
    rows = len(_BARS) + len(_POINTS)
    height = (rows + 1) * _ROW
    svg = add(parent, "svg", viewBox=f"0 0 {_WIDTH:g} {height:g}", role="img", aria_label="Overview of the exam")
    for row, (name, colour, on, off) in enumerate(_BARS):
        _add_row(svg, row, name)
        for from_s, to_s in _spans(marks, on, off, duration_s):
            width = max(3.0, (to_s - from_s) * scale)
            add(svg, "rect", x=_LEFT + from_s * scale, y=row * _ROW + 6, width=width, height=18, fill=colour)
    for row, (name, colour, kind) in enumerate(_POINTS, start=len(_BARS)):
        _add_row(svg, row, name)
        for mark in marks:
            if mark["mark"] == kind:
                failed = kind is MarkKind.CHECK_RESULT and mark["result"] != "passed"
                x = _LEFT + float(mark["at_s"]) * scale
                fill = "#a3201d" if failed else colour
                add(svg, "rect", x=x - 4, y=row * _ROW + 6, width=8, height=18, rx=0 if failed else 4, fill=fill)
    _add_times(svg, duration_s, scale, rows * _ROW)


def _add_times(svg: Element, duration_s: float, scale: float, bottom: float) -> None:
    step_s = next((step for step in _STEPS_S if duration_s / step <= _TICKS), _STEPS_S[-1])
    for tick in range(int(duration_s // step_s) + 1):
        x = _LEFT + tick * step_s * scale
        add(svg, "line", x1=x, x2=x, y1=0, y2=bottom, stroke="#d7dde4")
        label = span(tick * step_s)
        add(svg, "text", label, x=x, y=bottom + 22, font_size=13, fill="#56616e", text_anchor="middle")


def _add_row(svg: Element, row: int, name: str) -> None:
    add(svg, "text", name, x=0, y=row * _ROW + 20, font_size=14, fill="#17202b")


def _spans(
    marks: Sequence[Mapping[str, object]], on: MarkKind, off: MarkKind, end_s: float
) -> Iterator[tuple[float, float]]:
    """Yield from and to of everything of a kind; what lasts to the end ends there."""
    began_s: float | None = None
    for mark in marks:
        if mark["mark"] == on:
            began_s = float(str(mark["since_s"]))
        elif mark["mark"] == off and began_s is not None:
            yield began_s, float(str(mark.get("to_s", mark["at_s"])))
            began_s = None
    if began_s is not None:
        yield began_s, end_s
