"""The part of the page that says everything in numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from xml.etree.ElementTree import Element

from kiosk.report import story, words
from kiosk.report.markup import add
from kiosk.report.measures import measures
from kiosk.report.replayed import Replayed
from kiosk.report.tally import Tally


def add_tables(main: Element, replayed: Replayed) -> None:
    """Append every number, in tables."""
    tally = replayed.tally
    section = add(main, "section", class_="tables", aria_labelledby="in-numbers")
    add(section, "h2", words.IN_NUMBERS, id="in-numbers")
    _table(section, *words.SUMMARY, story.summary(tally), numeric=())
    _hint_table(section, tally)
    _gate_table(section, tally)
    _measure_table(section, replayed)
    _settings_table(section, replayed)


def _hint_table(section: Element, tally: Tally) -> None:
    rows = [
        (words.hint(hint), hint, f"{count}", words.seconds(shown_s), words.share(shown_s, tally.end_s))
        for hint, count in tally.hint_times.items()
        for shown_s in [tally.hint_s[hint]]
    ]
    _table(section, *words.HINT_TABLE, rows, numeric=(2, 3, 4))


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
    _table(section, *words.GATE_TABLE, rows, numeric=(2, 3, 4))


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
    _table(section, *words.MEASURE_TABLE, rows, numeric=(3, 4, 5))


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
    rows.append(("timing.scale", f"{replayed.time_scale:g}", *words.TIME_SCALE))
    _table(section, *words.SETTINGS_TABLE, rows, numeric=(1,))


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
    return {"class_": "numbers"} if column in numeric else {}
