"""Half an hour of demonstration with nobody touching anything."""

import gc
import logging
import sys
import threading

import psutil
import pytest
from PySide6.QtCore import QObject

from kiosk.session.words import State
from tests.ui.demo.booth import Booth

_LONGEST_S = {
    State.ATTRACT: 4.0,
    State.CONSENT: 3.0,
    State.POSITIONING: 15.0,
    State.COLLECTING: 3.0,
    State.VERIFYING: 4.0,
    State.PASSED: 4.5,
    State.RETRY: 5.5,
    State.CANNOT_VERIFY: 4.0,
}
_MORE_MEMORY_MB = 4.0
"""Less than a window's picture of every tenth session would take."""


def _weigh(booth: Booth) -> dict[str, float]:
    gc.collect()
    return {
        "memory_mb": round(psutil.Process().memory_info().rss / 2**20, 1),
        "objects": len(gc.get_objects()),
        "qt_objects": len(booth.window.findChildren(QObject)),
        "threads": threading.active_count(),
    }


def test_it_goes_on_for_ever_and_neither_grows_nor_sticks(booth: Booth, caplog: pytest.LogCaptureFixture) -> None:
    # What is logged is kept for the test's report, and would count as growth.
    caplog.set_level(logging.ERROR)
    booth.run(5 * 60)
    after_five, sessions = _weigh(booth), sum(booth.results.values())
    booth.run(25 * 60)
    after_thirty = _weigh(booth)
    stays = {str(state): round(stay_s, 1) for state, stay_s in booth.stays_s.items()}
    sys.stdout.write(
        f"results {dict(booth.results)}\nattempts {dict(booth.reasons)}\nlongest stays in seconds {stays}\n"
        f"after 5 minutes {after_five}\nafter 30 minutes {after_thirty}\n"
    )

    assert sum(booth.results.values()) > 5 * sessions > 100
    assert set(booth.results) == {"passed completed", "cancelled abandoned"}
    assert set(booth.reasons) == {
        "live",
        "not_live screen",
        "not_live mask",
        "no_verdict no_face",
        "no_verdict service",
    }
    assert set(booth.stays_s) == set(_LONGEST_S)
    assert not {state: stay_s for state, stay_s in booth.stays_s.items() if stay_s > _LONGEST_S[state]}
    assert after_thirty["memory_mb"] - after_five["memory_mb"] < _MORE_MEMORY_MB
    assert after_thirty["objects"] < 1.01 * after_five["objects"]
    assert after_thirty["qt_objects"] == after_five["qt_objects"]
    assert after_thirty["threads"] == after_five["threads"]
