"""Hours of running, on a clock that is as fast as the visits: nothing piles up, whatever breaks."""

import gc
import re
import weakref
from dataclasses import astuple
from pathlib import Path

import pytest

from tests.soak import traces
from tests.soak.log import logged
from tests.soak.measures import Measures
from tests.soak.run import Soak, Tally

SESSIONS = 90
SEED = 79
_BOUNDED = (re.Pattern, weakref.ReferenceType)
"""What the standard library keeps some hundreds of: compiled patterns, and what SQLite knows of its cursors."""


class _Growth:
    """Measures the process and counts its objects at each third of the soak."""

    def __init__(self) -> None:
        self.taken: list[tuple[int, Measures]] = []

    def __call__(self, _: Tally) -> None:
        gc.collect()
        objects = sum(type(one) not in _BOUNDED for one in gc.get_objects())
        self.taken.append((objects, Measures.now()))


@pytest.mark.fault("F79")
def test_sessions_with_faults_leave_nothing_behind_in_the_process_and_no_secret_on_disk(tmp_path: Path) -> None:
    growth = _Growth()
    folder = tmp_path / "aside"
    folder.mkdir()
    soak = Soak(
        sessions=SESSIONS,
        seed=SEED,
        folder=folder,
        signatures=tmp_path / "signatures",
        brief=True,
        measured_every=SESSIONS // 3,
        on_progress=growth,
    )
    state = tmp_path / "xdg_state_home"
    with logged(state / "kiosk.log"):
        tally = soak.run()

    assert (tally.complaints, tally.stuck, tally.crashes, tally.unrecorded) == ([], [], [], 0)
    assert tally.whole, tally.standing
    assert len(tally.rows) > 30
    (objects, early), (more_objects, late) = growth.taken[0], growth.taken[-1]
    # A picture takes 0.9 MB. A connection may be kept at either moment, and an attempt that was given up end.
    assert late.memory_mb - early.memory_mb < SESSIONS / 4
    grown = [now - then for now, then in zip(astuple(late)[1:], astuple(early)[1:], strict=True)]
    assert max(grown) <= 2, (early, late)
    assert more_objects - objects < SESSIONS // 3
    assert list(traces.on_disk((state,), (tmp_path / "signatures").read_text().split())) == []
