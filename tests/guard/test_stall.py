"""A window that hangs is noticed once, and a machine that slept is not taken for one."""

import pytest

from kiosk.guard.stall import STUCK_AFTER_S, StallGuard


@pytest.mark.fault("F76")
def test_a_window_without_a_beat_is_stuck_once_until_it_beats_again() -> None:
    stuck: list[str] = []
    guard = StallGuard(on_stuck=lambda: stuck.append("stuck"))
    for _ in range(STUCK_AFTER_S - 1):
        guard.look()
    guard.beat()
    for _ in range(STUCK_AFTER_S):
        guard.look()
    assert stuck == []
    guard.look()
    guard.look()
    assert stuck == ["stuck"]
