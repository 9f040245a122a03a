"""The report's English: names and headings here, sentences in `story`; hints in the visitor's own words."""

from collections.abc import Mapping
from typing import NamedTuple

from kiosk.ui.texts import Texts
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase

_VISITOR = Texts(lambda _context, text: text)


class MeasureWords(NamedTuple):
    """What a measure is called, its unit, and what its values mean."""

    name: str
    unit: str
    meaning: str


MEASURES: Mapping[str, MeasureWords] = {
    "faces": MeasureWords("Faces", "", "Those wide enough to count."),
    "ied_px": MeasureWords("Inter-eye distance", "px", "Frame pixels, over cos(yaw)."),
    "yaw": MeasureWords("Yaw", "°", "Positive: turned to the person's own left."),
    "pitch": MeasureWords("Pitch", "°", "Positive: chin down. Judged from the site's level."),
    "roll": MeasureWords("Roll", "°", "Positive: counter-clockwise in the image."),
    "luma": MeasureWords(
        "Brightness (luma)", "grey level", "Mean grey of the face, 0 to 255; less passes where its highlights do."
    ),
    "over": MeasureWords("Over-exposed", "share", "Share of the face's pixels, 0 to 1."),
    "under": MeasureWords("Under-exposed", "share", "Share of the face's pixels, 0 to 1."),
    "uniformity": MeasureWords(
        "Uniformity", "overlap", "Overlap of the cheeks' brightness, 0 to 1; less passes if the cheek ratio does."
    ),
    "motion": MeasureWords("Motion", "IED / 33 ms", "Travel of the face, inter-eye distances in 33 ms."),
    "sharpness": MeasureWords("Sharpness", "ratio", "Directional gradient ratio."),
    "score": MeasureWords("Score", "of 100", "Geometric quality score, which ranks the candidates."),
}

_GATES: Mapping[str, str] = {
    "one_face": "One person only",
    "score": "Sure that it is a face",
    "near": "Near enough",
    "far": "Far enough",
    "room_for_eyes": "Room beside the eyes",
    "centre_x": "In the middle",
    "eyes_y": "Eyes at the right height",
    "left_eye_edge": "Right eye clear of the edge",
    "right_eye_edge": "Left eye clear of the edge",
    "left_edge": "Clear of the left edge",
    "right_edge": "Clear of the right edge",
    "top_edge": "Clear of the top edge",
    "bottom_edge": "Clear of the bottom edge",
    "yaw": "Not turned aside",
    "pitch": "Chin level",
    "roll": "Head upright",
    "dark": "Bright enough",
    "under": "Little in the dark",
    "bright": "Not too bright",
    "over": "Little over-exposed",
    "sides": "Both cheeks alike",
    "backlight": "No light from behind",
    "motion": "Standing still",
    "sharp": "Sharp",
    "sharpest": "As sharp as lately",
}

PHASES: Mapping[CapturePhase, str] = {
    CapturePhase.POSITIONING: "Positioning",
    CapturePhase.COLLECTING: "Collecting",
    CapturePhase.SELECTED: "Selected",
}

ANOTHER_PERSON = "another person came"

ASKED = "Asked for"
ASKED_UNTIL_CHOSEN = "Asked for until the choice was made"
OVER_TIME = "Over time"
HOW_TO_READ = "Move over the charts, or use the arrow keys on the slider, to read every value at that time."
TIME = "Time"
TO_CHOSEN = "To the chosen frame"
AT_CHOSEN = "chosen"
RANGE = "range"
HINT_LANES = ("Hint shown", "in the words that the visitor reads")
PHASE = "Phase"
ALL_OPEN = "Every gate open"
CHARTS = ("Measures", "what passes is shaded; what is off the scale is drawn at its edge")
SHUT_GATES = "Gates that were shut"
NONE_SHUT = "none was"
IN_NUMBERS = "In numbers"
SUMMARY = ("Summary", ("What", "Value"))
HINT_TABLE = ("Time in each hint", ("Hint", "Name", "Times", "Time", "Share"))
GATE_TABLE = ("Gates", ("Requirement", "Gate", "Shut", "Of face time", "Alone shut"))
MEASURE_TABLE = ("Measures", ("Measure", "Unit", "Passes", "Least", "Greatest", "Time it passed", "Meaning"))
SETTINGS_TABLE = ("Settings that were used", ("Name", "Value", "Unit", "Meaning"))
TIME_SCALE = ("factor", "What every time limit was multiplied by.")
NO_PICTURE = "This page holds no picture of anybody. The chosen frame is saved by"
READOUT = {"frame": "frame {first}", "frames": "frames {first}–{last}", "range": "{least} to {greatest}"}
"""What the page's program writes; it fills in what is in braces."""


def title(clip: str) -> str:
    """Return the page's title."""
    return f"Replay of {clip}"


def hint(shown: Hint) -> str:
    """Return what the visitor reads."""
    return _VISITOR.hint(shown).title


def gate(name: str) -> str:
    """Return what a gate requires."""
    return _GATES.get(name, name.replace("_", " "))


def number(value: float, digits: int) -> str:
    """Return a number with a true minus sign, and none before a zero."""
    text = f"{value:.{digits}f}"
    return text.lstrip("-") if float(text) == 0 else text.replace("-", "−")


def seconds(value: float) -> str:
    """Return a time or a duration in hundredths of a second; from two minutes on also in minutes and hours."""
    if value < 120:
        return f"{value:.2f} s"
    minutes, rest = divmod(round(value, 2), 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{hours}:{minutes:02d}:{rest:05.2f}" if hours else f"{minutes}:{rest:05.2f}"


def tick(value: float, step: float) -> str:
    """Return a mark of the time axis."""
    if step < 1:
        return f"{value:.1f} s"
    if step < 30:
        return f"{value:.0f} s"
    minutes, rest = divmod(round(value), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def share(part: float, whole: float) -> str:
    """Return a part as a percentage; a dash where there is no whole."""
    return f"{100 * part / whole:.1f} %" if whole > 0 else "–"


def times(count: int) -> str:
    """Return how often."""
    return "once" if count == 1 else f"{count} times"


def counted(count: int, one: str, many: str) -> str:
    """Return a number of things."""
    return f"{count} {one if count == 1 else many}"


def limit(value: float) -> str:
    """Return a limit with as many digits as it has."""
    return f"{value:g}".replace("-", "−")


def limits(least: float | None, most: float | None) -> str:
    """Return where a measure passes."""
    if least is None and most is None:
        return "not judged"
    if least is None:
        return f"≤ {limit(most or 0.0)}"
    if most is None:
        return f"≥ {limit(least)}"
    low, high = limit(least), limit(most)
    return f"exactly {low}" if low == high else f"{low} to {high}"


def with_unit(text: str, unit: str) -> str:
    """Return a number with its unit."""
    return f"{text}{unit}" if unit in ("", "°") else f"{text} {unit}"


def extent(least: float, greatest: float, digits: int) -> str:
    """Return from where to where values go."""
    low, high = number(least, digits), number(greatest, digits)
    return low if low == high else READOUT["range"].format(least=low, greatest=high)
