"""Half an hour of demonstration with nobody touching anything."""

import gc
import threading

import psutil
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
    State.ASSISTANCE: 7.0,
}
_MORE_MEMORY_MB = 6.0
"""Of a process of some 400 MB; a picture of 640 x 400 that were kept from each session would make it 150."""


def _weigh(booth: Booth) -> dict[str, float]:
    gc.collect()
    return {
        "memory_mb": psutil.Process().memory_info().rss / 2**20,
        "objects": len(gc.get_objects()),
        "qt_objects": len(booth.window.findChildren(QObject)),
        "threads": threading.active_count(),
    }


def test_it_goes_on_for_ever_and_neither_grows_nor_sticks(booth: Booth) -> None:
    booth.run(5 * 60)
    after_five, sessions = _weigh(booth), sum(booth.results.values())
    booth.run(25 * 60)
    after_thirty = _weigh(booth)

    print(f"\nresults {dict(booth.results)}\nattempts {dict(booth.reasons)}")
    print(f"longest stays, seconds: { {str(state): round(stay, 1) for state, stay in booth.stays_s.items()} }")
    print(f"after 5 minutes {after_five}\nafter 30 minutes {after_thirty}")

    assert sum(booth.results.values()) > 5 * sessions > 50
    assert set(booth.results) == {"passed completed", "cancelled abandoned"}
    assert set(booth.reasons) == {
        "live",
        "not_live screen",
        "not_live mask",
        "no_verdict no_face",
        "no_verdict service",
    }
    assert set(booth.stays_s) == set(_LONGEST_S) - {State.ASSISTANCE}
    assert all(stay <= _LONGEST_S[state] for state, stay in booth.stays_s.items())
    assert after_thirty["memory_mb"] - after_five["memory_mb"] < _MORE_MEMORY_MB
    assert after_thirty["objects"] < 1.02 * after_five["objects"]
    assert after_thirty["qt_objects"] == after_five["qt_objects"]
    assert after_thirty["threads"] == after_five["threads"]
