"""Tells in sentences how the recording went: whether a frame was chosen, when, and what stood in the way."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kiosk.report import words
from kiosk.report.tally import Chosen, GateTally, Step, Tally
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase

_MOST_STEPS = 24
_PRIORITY = {hint: place for place, hint in enumerate(Hint)}


class Card(NamedTuple):
    """One answer: what it is, in large letters, and a line of detail."""

    name: str
    value: str
    remark: str


def verdict(tally: Tally) -> str:
    """Return whether a frame was chosen, or what stood in the way."""
    chosen = tally.chosen
    if chosen is not None:
        waited_s = chosen.closed_s - (tally.first_face_s or 0.0)
        return f"A frame was chosen {words.seconds(waited_s)} after a face was first seen."
    return f"No frame was chosen: {_why_none(tally)}"


def _why_none(tally: Tally) -> str:
    if tally.frames == 0:
        return "the recording holds none."
    if tally.first_face_s is None:
        return "no face was found in it."
    if tally.phase is CapturePhase.COLLECTING:
        return "the recording ended while candidates were being collected."
    if tally.windows:
        return f"collecting began {words.times(tally.windows)} and was broken off, {_most_broken_by(tally)}."
    if tally.first_ready_s is not None:
        return "every gate was open, but never on enough frames in a row."
    return f"at no time was every gate open; {_most_in_the_way(tally)}."


def _most_broken_by(tally: Tally) -> str:
    hint, _ = tally.broken_by.most_common(1)[0]
    often = "mostly by" if len(tally.broken_by) > 1 else "by"
    return f"{often} “{words.hint(hint)}”" if hint is not None else f"{often} another person's coming"


def _most_in_the_way(tally: Tally) -> str:
    name, gate = max(tally.of_gate.items(), key=lambda item: (item[1].shut_s, item[1].alone_s))
    unmet = f"“{words.gate(name)}” was not met for {words.seconds(gate.shut_s)}"
    return f"{unmet} of the {words.seconds(tally.face_s)} with a face"


def cards(tally: Tally, ready_frames: int) -> Iterator[Card]:
    """Yield the answers that are looked for first.

    Args:
        tally: What was counted.
        ready_frames: How many ready frames in a row begin the collecting.
    """
    chosen = tally.chosen
    if chosen is not None:
        detail = f"at {words.seconds(chosen.t_s)}, score {words.number(chosen.quality.score, 1)} of 100"
        yield Card("Chosen", f"Frame {chosen.frame}", detail)
    else:
        yield Card("Chosen", "None", "no window of good frames was completed")
    if tally.first_ready_s is None:
        yield Card("Ready", "Never", "at no time was every gate open")
    else:
        since_s = tally.first_ready_s - (tally.first_face_s or 0.0)
        yield Card(
            "First ready", words.seconds(tally.first_ready_s), f"{words.seconds(since_s)} after the first face"
        )
    if tally.windows:
        yield Card("Collecting begun", words.times(tally.windows), _broken(tally.broken_by.total()))
    else:
        wanted = words.counted(ready_frames, "ready frame", "ready frames in a row")
        yield Card("Collecting begun", "Never", f"it takes {wanted}")
    changes = tally.hint_changes
    yield Card(
        "Hint",
        words.counted(changes, "change", "changes"),
        f"{words.counted(len(tally.hint_times), 'hint', 'different hints')} in all",
    )


def _broken(count: int) -> str:
    return f"broken off {words.times(count)}" if count else "never broken off"


def steps_until_chosen(tally: Tally) -> tuple[list[Step], int]:
    """Return the first hints up to the choice, or all where none was made, and how many more there were."""
    end_s = tally.chosen.closed_s if tally.chosen is not None else float("inf")
    until = [Step(step.hint, step.from_s, min(step.to_s, end_s)) for step in tally.steps if step.from_s <= end_s]
    unkept = 0 if len(until) < len(tally.steps) else tally.hint_times.total() - len(tally.steps)
    return until[:_MOST_STEPS], len(until[_MOST_STEPS:]) + unkept


def in_order(gates: Mapping[str, GateTally]) -> list[tuple[str, GateTally]]:
    """Return the gates with the most important first."""
    return sorted(gates.items(), key=lambda item: _PRIORITY[item[1].hint])


def thinned(frames: int) -> str:
    """Return what is to be known of a drawing whose slices hold up to so many frames."""
    return (
        f"Drawn in slices of up to {frames} frames: a line spans their least and greatest value, a bar is as high "
        "as the share of them that it is true of. The tables count every frame."
    )


def facts(tally: Tally, time_scale: float) -> Iterator[str]:
    """Yield what recording this is about."""
    yield words.counted(tally.frames, "frame", "frames")
    yield words.seconds(tally.end_s)
    if tally.size is not None:
        yield f"{tally.size[0]} × {tally.size[1]}"
    if time_scale != 1.0:
        yield f"every time limit multiplied by {time_scale:g}"


def and_more(hints: int) -> str:
    """Return that so many hints are not listed."""
    return f"… and {words.counted(hints, 'hint', 'hints')} more."


def lane_label(said: str, name: str, on_s: float) -> str:
    """Return what a lane shows, for those who do not see it."""
    return f"{said} ({name}): {words.seconds(on_s)} in all"


def chart_label(called: words.MeasureWords, extent: str, limits: str) -> str:
    """Return what a chart shows, for those who do not see it."""
    return f"{called.name}: {words.with_unit(extent, called.unit)}; passes: {limits}"


def chosen_mark(chosen: Chosen | None) -> str:
    """Return what is written beside the line of the chosen frame, or that there is none."""
    if chosen is None:
        return "No frame chosen"
    return f"┃ Chosen: frame {chosen.frame}, {words.seconds(chosen.t_s)}"


def summary(tally: Tally) -> Iterator[tuple[str, str]]:
    """Yield what the page answers, by name and value."""
    chosen = tally.chosen
    yield "Frames", f"{tally.frames}"
    yield "Duration", words.seconds(tally.end_s)
    yield "Face first seen", _moment(tally.first_face_s)
    yield "Time with a face", words.seconds(tally.face_s)
    yield "People, one after another", f"{tally.people}"
    yield "First ready", _moment(tally.first_ready_s)
    yield "Time ready", words.seconds(tally.ready_s)
    yield "Changes of hint", f"{tally.hint_changes}"
    yield "Collecting begun", words.times(tally.windows) if tally.windows else "never"
    for hint, count in tally.broken_by.most_common():
        by = f"“{words.hint(hint)}” ({hint})" if hint is not None else words.ANOTHER_PERSON
        yield f"Broken off by {by}", words.times(count)
    yield "Chosen frame", f"{chosen.frame}" if chosen else "none"
    if chosen is not None:
        yield "Chosen frame's time", words.seconds(chosen.t_s)
        yield "Chosen frame's score", f"{words.number(chosen.quality.score, 1)} of 100"
        yield "Window complete", words.seconds(chosen.closed_s)


def _moment(t_s: float | None) -> str:
    return "never" if t_s is None else words.seconds(t_s)
