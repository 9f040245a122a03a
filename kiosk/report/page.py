"""Lays out the page: the answers first, then everything over time, then tables with the numbers."""

import base64
import hashlib
import json
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from xml.etree.ElementTree import Element

from kiosk import __version__
from kiosk.report import drawing, story, words
from kiosk.report.markup import add, document, printable
from kiosk.report.measures import Measure, measures
from kiosk.report.tally import MeasureTally, Tally
from kiosk.report.timeline import READY, Slice, gate_lane, hint_lane, phase_lane
from kiosk.resources import resource_path
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase
from kiosk.vision.thresholds import Thresholds

_KINDS = {
    Hint.NO_FACE: "people",
    Hint.MULTIPLE_FACES: "people",
    Hint.LOOK_STRAIGHT: "pose",
    Hint.HEAD_UPRIGHT: "pose",
    Hint.TOO_DARK: "light",
    Hint.TOO_BRIGHT: "light",
    Hint.UNEVEN_LIGHT: "light",
    Hint.HOLD_STILL: "still",
    Hint.READY: "good",
}
"""Hints of one colour; all others are about the place."""
_NUMBERS = "numbers"
_ON = "●"
"""What the value of a lane is where it is on; the page's program writes the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A recording that was replayed.

    Attributes:
        clip: What it is called.
        slices: What to draw of it.
        tally: What was counted.
        limits: The thresholds that were used.
        time_scale: What every time limit was multiplied by.
    """

    clip: str
    slices: Sequence[Slice]
    tally: Tally
    limits: Thresholds
    time_scale: float


def build(replayed: Replayed) -> str:
    """Return the page; it needs nothing from elsewhere and holds no picture."""
    title = f"Replay of {printable(replayed.clip)}"
    root = Element("html", {"lang": "en"})
    style, script = _resource("page.css"), _resource("page.js")
    _head(root, title, style, script)
    body = add(root, "body")
    main = add(body, "main")
    _answers(main, title, replayed)
    _over_time(main, replayed)
    _tables(main, replayed)
    _picture_and_version(main, replayed.clip)
    # A data block is no program; with "<" spelled out, nothing in it can end it.
    data = json.dumps(_data(replayed), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    add(body, "script", data, type="application/json", id="data")
    add(body, "script", script)
    return document(root)


def _resource(name: str) -> str:
    return resource_path("report", name).read_text(encoding="utf-8")


def _head(root: Element, title: str, style: str, script: str) -> None:
    head = add(root, "head")
    add(head, "meta", charset="utf-8")
    policy = (
        f"default-src 'none'; style-src '{_fingerprint(style)}'; script-src '{_fingerprint(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    add(head, "meta", http_equiv="Content-Security-Policy", content=policy)
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="referrer", content="no-referrer")
    add(head, "title", title)
    add(head, "style", style)


def _fingerprint(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _answers(main: Element, title: str, replayed: Replayed) -> None:
    tally = replayed.tally
    header = add(main, "header")
    add(header, "h1", title)
    facts = [words.counted(tally.frames, "frame", "frames"), words.seconds(tally.end_s)]
    if tally.size is not None:
        facts.append(f"{tally.size[0]} × {tally.size[1]}")
    if replayed.time_scale != 1.0:
        facts.append(f"every time limit multiplied by {replayed.time_scale:g}")
    add(header, "p", " · ".join(facts), class_="facts")
    add(header, "p", story.verdict(tally), class_=f"verdict {'good' if tally.chosen else 'bad'}")
    cards = add(header, "dl", class_="cards")
    for card in story.cards(tally, replayed.limits.ready_frames):
        group = add(cards, "div")
        add(group, "dt", card.name)
        add(group, "dd", card.value, class_="big")
        add(group, "dd", card.remark)
    _steps(header, tally)


def _steps(header: Element, tally: Tally) -> None:
    if not tally.steps:
        return
    add(header, "h2", "Asked for until the choice was made" if tally.chosen else "Asked for")
    steps, unsaid = story.steps_until_chosen(tally)
    listed = add(header, "ol", class_="steps")
    for step in steps:
        item = add(listed, "li", class_=_kind(step.hint))
        add(item, "span", words.hint(step.hint))
        add(item, "small", words.seconds(step.to_s - step.from_s))
    if unsaid:
        add(header, "p", f"… and {words.counted(unsaid, 'hint', 'hints')} more.", class_="facts")


def _kind(hint: Hint) -> str:
    return _KINDS.get(hint, "place")


def _over_time(main: Element, replayed: Replayed) -> None:
    tally, slices = replayed.tally, replayed.slices
    if not slices:
        return
    section = add(main, "section", aria_labelledby="over-time")
    add(section, "h2", "Over time", id="over-time")
    add(
        section,
        "p",
        "Move over the charts, or use the arrow keys on the slider, to read every value at that time.",
        class_="help",
        id="help",
        hidden="hidden",
    )
    most = max(one.frames for one in slices)
    if most > 1:
        add(section, "p", story.thinned(most), class_="facts")
    timeline = add(section, "div", id="timeline")
    _overlay(timeline, tally)
    _axis_and_slider(timeline, replayed)
    _hint_rows(timeline, replayed)
    _phase_rows(timeline, replayed)
    _charts(timeline, replayed)
    _gate_rows(timeline, replayed)
    row = add(timeline, "div", class_="row")
    add(row, "div", class_="name")
    drawing.axis(row, tally.end_s)


def _overlay(timeline: Element, tally: Tally) -> None:
    overlay = add(timeline, "svg", id="overlay", aria_hidden="true")
    for t_s, _ in drawing.ticks(tally.end_s):
        drawing.upright(overlay, t_s, tally.end_s, class_="grid")
    if tally.chosen is not None:
        drawing.upright(overlay, tally.chosen.t_s, tally.end_s, class_="chosen")
    drawing.upright(overlay, 0.0, tally.end_s, id="cursor", visibility="hidden")


def _axis_and_slider(timeline: Element, replayed: Replayed) -> None:
    tally, slices = replayed.tally, replayed.slices
    head = add(timeline, "div", class_="head")
    bar = add(head, "div", class_="row bar", id="bar", hidden="hidden")
    name = add(bar, "div", class_="name")
    add(name, "label", "Time", for_="slider")
    start = next((at for at, one in enumerate(slices) if _holds_chosen(one, tally)), 0)
    if tally.chosen is not None:
        add(name, "button", "To the chosen frame", type="button", id="home")
    add(bar, "input", type="range", id="slider", min="0", max=f"{len(slices) - 1}", step="1", value=f"{start}")
    add(bar, "output", id="clock", class_="value", for_="slider")
    row = add(head, "div", class_="row")
    heading = add(row, "div", class_="name")
    chosen = tally.chosen
    add(heading, "span", story.chosen_mark(chosen) if chosen else "No frame chosen", class_="mark")
    drawing.axis(row, tally.end_s)
    add(row, "div", "chosen" if chosen else "range", class_="value", id="at")


def _holds_chosen(one: Slice, tally: Tally) -> bool:
    return tally.chosen is not None and one.frame <= tally.chosen.frame < one.frame + one.frames


def _group(timeline: Element, title: str, remark: str = "") -> None:
    heading = add(timeline, "h3", title)
    if remark:
        add(heading, "small", f" {remark}")


def _lane_row(timeline: Element, replayed: Replayed, lane: str, *, says: tuple[str, str], **drawn: str) -> None:
    row = add(timeline, "div", class_="row")
    name = add(row, "div", class_="name")
    add(name, "span", says[0])
    add(name, "code", says[1])
    drawing.lane(row, lane, replayed.slices, replayed.tally.end_s, **drawn)
    at_chosen = next((one for one in replayed.slices if _holds_chosen(one, replayed.tally)), None)
    add(row, "div", _ON if at_chosen and at_chosen.lanes[lane] else "", class_="value", data_lane=lane)


def _hint_rows(timeline: Element, replayed: Replayed) -> None:
    _group(timeline, "Hint shown", "in the words that the visitor reads")
    tally = replayed.tally
    for hint, shown in tally.hint_times.items():
        said = words.hint(hint)
        label = f"{said} ({hint}): shown {words.times(shown)}, {words.seconds(tally.hint_s[hint])} in all"
        _lane_row(timeline, replayed, hint_lane(hint), says=(said, hint), label=label, kind=_kind(hint))


def _phase_rows(timeline: Element, replayed: Replayed) -> None:
    _group(timeline, "Phase")
    said = f"Every gate open: {words.seconds(replayed.tally.ready_s)} in all"
    _lane_row(timeline, replayed, READY, says=("Every gate open", "ready"), label=said, kind="good")
    for phase in CapturePhase:
        name = words.PHASES[phase]
        _lane_row(timeline, replayed, phase_lane(phase), says=(name, phase), label=name, kind="phase")


def _gate_rows(timeline: Element, replayed: Replayed) -> None:
    gates = replayed.tally.of_gate
    ever_shut = [(name, gate) for name, gate in story.in_order(gates) if gate.shut_s > 0]
    if not gates:
        return
    _group(timeline, "Gates that were shut", "" if ever_shut else "none was")
    for name, gate in ever_shut:
        label = f"{words.gate(name)}: shut for {words.seconds(gate.shut_s)}"
        kind = f"shut {_kind(gate.hint)}"
        _lane_row(timeline, replayed, gate_lane(name), says=(words.gate(name), name), label=label, kind=kind)


def _charts(timeline: Element, replayed: Replayed) -> None:
    _group(timeline, "Measures", "what passes is shaded; what is off the scale is drawn at its edge")
    tally = replayed.tally
    for measure in measures(replayed.limits):
        counted = tally.of_measure.get(measure.key)
        if counted is None:
            continue
        called = words.MEASURES[measure.key]
        limits = words.limits(measure.least, measure.most)
        row = add(timeline, "div", class_="row")
        name = add(row, "div", class_="name")
        add(name, "span", called.name)
        add(
            name, "small", _with_unit(limits, called.unit) if measure.judged else called.unit, title=called.meaning
        )
        label = f"{called.name}, {called.unit}: {_extent(measure, counted)}; passes: {limits}"
        drawing.chart(row, measure, replayed.slices, tally.end_s, greatest=counted.greatest, label=label)
        value = add(row, "div", class_="value", data_series=measure.key, data_digits=measure.digits)
        value.text = _at_chosen(measure, tally) if tally.chosen else _extent(measure, counted)


def _with_unit(text: str, unit: str) -> str:
    return f"{text}{unit}" if unit == "°" else f"{text} {unit}"


def _extent(measure: Measure, counted: MeasureTally) -> str:
    least, greatest = words.number(counted.least, measure.digits), words.number(counted.greatest, measure.digits)
    return least if least == greatest else f"{least} to {greatest}"


def _at_chosen(measure: Measure, tally: Tally) -> str:
    value = getattr(tally.chosen.quality, measure.key, None) if tally.chosen else None
    return "" if value is None else words.number(value, measure.digits)


def _tables(main: Element, replayed: Replayed) -> None:
    tally = replayed.tally
    section = add(main, "section", class_="tables", aria_labelledby="in-numbers")
    add(section, "h2", "In numbers", id="in-numbers")
    _table(section, "Summary", ("What", "Value"), story.summary(tally), numeric=())
    shown = tally.hint_times.items()
    rows = [
        (words.hint(hint), hint, f"{count}", words.seconds(tally.hint_s[hint]), _of_all(tally.hint_s[hint], tally))
        for hint, count in shown
    ]
    _table(section, "Time in each hint", ("Hint", "Name", "Times", "Time", "Share"), rows, numeric=(2, 3, 4))
    _gate_table(section, tally)
    _measure_table(section, replayed)
    _settings_table(section, replayed)


def _of_all(part_s: float, tally: Tally) -> str:
    return words.share(part_s, tally.end_s)


def _gate_table(section: Element, tally: Tally) -> None:
    rows = [
        (
            words.gate(name),
            name,
            words.seconds(gate.shut_s),
            words.share(gate.shut_s, tally.face_s),
            words.seconds(gate.alone_s),
        )
        for name, gate in story.in_order(tally.of_gate)
    ]
    columns = ("Requirement", "Gate", "Shut", "Of the time with a face", "The only one shut")
    _table(section, "Gates", columns, rows, numeric=(2, 3, 4))


def _measure_table(section: Element, replayed: Replayed) -> None:
    rows = []
    for measure in measures(replayed.limits):
        counted = replayed.tally.of_measure.get(measure.key)
        if counted is None:
            continue
        called = words.MEASURES[measure.key]
        rows.append(
            (
                called.name,
                called.unit,
                words.limits(measure.least, measure.most),
                words.number(counted.least, measure.digits),
                words.number(counted.greatest, measure.digits),
                words.share(counted.passed_s, counted.known_s) if measure.judged else "–",
                called.meaning,
            )
        )
    columns = ("Measure", "Unit", "Passes", "Least", "Greatest", "Time it passed", "Meaning")
    _table(section, "Measures", columns, rows, numeric=(3, 4, 5))


def _settings_table(section: Element, replayed: Replayed) -> None:
    rows = [
        (
            field.name,
            f"{getattr(replayed.limits, field.name):g}",
            field.metadata.get("unit", ""),
            field.metadata.get("description", ""),
        )
        for field in fields(replayed.limits)
    ]
    rows.append(("timing.scale", f"{replayed.time_scale:g}", "factor", "What every time limit was multiplied by."))
    _table(section, "Settings that were used", ("Name", "Value", "Unit", "Meaning"), rows, numeric=(1,))


def _table(
    section: Element,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numeric: Sequence[int],
) -> None:
    rows = list(rows)
    if not rows:
        return
    # A wide table scrolls by itself on a narrow screen; who has no mouse needs the focus for that.
    frame = add(section, "div", class_="table", tabindex="0", role="region", aria_label=title)
    table = add(frame, "table")
    add(table, "caption", title)
    header = add(add(table, "thead"), "tr")
    for at, column in enumerate(columns):
        add(header, "th", column, scope="col", **_aligned(at, numeric))
    body = add(table, "tbody")
    for row in rows:
        line = add(body, "tr")
        add(line, "th", row[0], scope="row")
        for at, cell in enumerate(row[1:], start=1):
            add(line, "td", cell, **_aligned(at, numeric))


def _aligned(column: int, numeric: Sequence[int]) -> dict[str, str]:
    return {"class_": _NUMBERS} if column in numeric else {}


def _picture_and_version(main: Element, clip: str) -> None:
    footer = add(main, "footer")
    paragraph = add(footer, "p", "This page holds no picture of anybody. The chosen frame is saved by ")
    command = f"liveness-kiosk replay {shlex.quote(printable(clip))} --save-selected chosen.jpg"
    add(paragraph, "code", command).tail = "."
    add(footer, "p", f"liveness-kiosk {__version__}")


def _data(replayed: Replayed) -> dict[str, object]:
    """Return what the cursor reads out: by slice, its time, its frames, its lanes and its measures."""
    slices = replayed.slices
    # These are drawn even where they never are on.
    always = (READY, *map(phase_lane, CapturePhase))
    lanes = dict.fromkeys((*always, *(lane for one in slices for lane in one.lanes)))
    return {
        "end": round(replayed.tally.end_s, 4),
        "t": [round(one.t_s, 4) for one in slices],
        "frame": [one.frame for one in slices],
        "frames": [one.frames for one in slices],
        "lanes": {lane: "".join("01"[one.lanes[lane] > 0] for one in slices) for lane in lanes},
        "series": {measure.key: _series(measure, slices) for measure in measures(replayed.limits)},
    }


def _series(measure: Measure, slices: Sequence[Slice]) -> list[list[float] | None]:
    return [_rounded(one.extents.get(measure.key), measure.digits) for one in slices]


def _rounded(extent: tuple[float, float] | None, digits: int) -> list[float] | None:
    """Return least and greatest value, or the only one."""
    return None if extent is None else list(dict.fromkeys(round(value, digits) for value in extent))
