"""What the page's cursor reads out, for its program."""

from collections.abc import Sequence

from kiosk.report import words
from kiosk.report.measures import Measure, measures
from kiosk.report.replayed import Replayed
from kiosk.report.timeline import READY, Slice, phase_lane
from kiosk.vision.observation import CapturePhase


def readout(replayed: Replayed) -> dict[str, object]:
    """Return what the cursor reads out: by slice, its time, its frames, its lanes and its measures."""
    slices = replayed.slices
    # These are drawn even where they never are on.
    always = (READY, *map(phase_lane, CapturePhase))
    lanes = dict.fromkeys((*always, *(lane for one in slices for lane in one.lanes)))
    return {
        "words": words.READOUT,
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
