"""The part of the page that shows everything over time."""

from xml.etree.ElementTree import Element

from kiosk.report import drawing, story, words
from kiosk.report.kinds import kind_of
from kiosk.report.markup import add
from kiosk.report.measures import FACES, Measure, measures
from kiosk.report.replayed import Replayed
from kiosk.report.tally import Chosen, Tally
from kiosk.report.timeline import READY, gate_lane, hint_lane, phase_lane
from kiosk.vision.observation import CapturePhase

_ON = "●"
"""What the value of a lane is where it is on; the page's program writes the same."""


def add_timeline(main: Element, replayed: Replayed) -> None:
    """Append hints, phases, measures and gates over the recording's time, with a cursor through all of them."""
    tally, slices = replayed.tally, replayed.slices
    if not slices:
        return
    section = add(main, "section", aria_labelledby="over-time")
    add(section, "h2", words.OVER_TIME, id="over-time")
    add(section, "p", words.HOW_TO_READ, class_="help", id="help", hidden="hidden")
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
    tally = replayed.tally
    head = add(timeline, "div", class_="head")
    bar = add(head, "div", class_="row bar", id="bar", hidden="hidden")
    name = add(bar, "div", class_="name")
    add(name, "label", words.TIME, for_="slider")
    if tally.chosen is not None:
        add(name, "button", words.TO_CHOSEN, type="button", id="home")
    add(
        bar,
        "input",
        type="range",
        id="slider",
        min="0",
        max=f"{len(replayed.slices) - 1}",
        step="1",
        value=f"{replayed.chosen_slice or 0}",
    )
    add(bar, "output", id="clock", class_="value", for_="slider", aria_live="off")
    row = add(head, "div", class_="row")
    heading = add(row, "div", class_="name")
    chosen = tally.chosen
    add(heading, "span", story.chosen_mark(chosen), class_="mark")
    drawing.axis(row, tally.end_s)
    add(row, "div", words.AT_CHOSEN if chosen else words.RANGE, class_="value", id="at")


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
    at = replayed.chosen_slice
    on = at is not None and replayed.slices[at].lanes[lane] > 0
    add(row, "div", _ON if on else "", class_="value", data_lane=lane)


def _hint_rows(timeline: Element, replayed: Replayed) -> None:
    _group(timeline, *words.HINT_LANES)
    tally = replayed.tally
    for hint in tally.hint_times:
        said = words.hint(hint)
        label = story.lane_label(said, hint, tally.hint_s[hint])
        _lane_row(timeline, replayed, hint_lane(hint), says=(said, hint), label=label, kind=kind_of(hint))


def _phase_rows(timeline: Element, replayed: Replayed) -> None:
    _group(timeline, words.PHASE)
    said = story.lane_label(words.ALL_OPEN, READY, replayed.tally.ready_s)
    _lane_row(timeline, replayed, READY, says=(words.ALL_OPEN, READY), label=said, kind="good")
    for phase in CapturePhase:
        name = words.PHASES[phase]
        _lane_row(timeline, replayed, phase_lane(phase), says=(name, phase), label=name, kind="phase")


def _gate_rows(timeline: Element, replayed: Replayed) -> None:
    gates = replayed.tally.of_gate
    ever_shut = [(name, gate) for name, gate in story.in_order(gates) if gate.shut_s > 0]
    if not gates:
        return
    _group(timeline, words.SHUT_GATES, "" if ever_shut else words.NONE_SHUT)
    for name, gate in ever_shut:
        label = story.lane_label(words.gate(name), name, gate.shut_s)
        says = (words.gate(name), name)
        _lane_row(timeline, replayed, gate_lane(name), says=says, label=label, kind=kind_of(gate.hint))


def _charts(timeline: Element, replayed: Replayed) -> None:
    _group(timeline, *words.CHARTS)
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
        passes = words.with_unit(limits, called.unit) if measure.judged else called.unit
        add(name, "small", passes, title=called.meaning)
        extent = words.extent(counted.least, counted.greatest, measure.digits)
        label = story.chart_label(called, extent, limits)
        drawing.chart(row, measure, replayed.slices, tally.end_s, greatest=counted.greatest, label=label)
        value = add(row, "div", class_="value", data_series=measure.key, data_digits=measure.digits)
        value.text = _at_chosen(measure, tally.chosen) if tally.chosen else extent


def _at_chosen(measure: Measure, chosen: Chosen) -> str:
    # A frame with any other number of faces is never chosen.
    value = 1 if measure.key == FACES else getattr(chosen.quality, measure.key)
    return "–" if value is None else words.number(value, measure.digits)
