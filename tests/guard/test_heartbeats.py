"""Who is silent for too long."""

import pytest

from kiosk.guard.heartbeats import Heartbeats


@pytest.mark.fault("F76")
def test_a_part_is_silent_once_its_last_sign_is_too_old_and_no_longer_after_another() -> None:
    now = [100.0]
    beats = Heartbeats(("window", "session"), fresh_s=5.0, monotonic_s=lambda: now[0])
    now[0] += 5.0
    assert beats.silent() == ()
    beats.beat("window")
    now[0] += 1.0
    assert beats.silent() == ("session",)
    beats.beat("session")
    assert beats.silent() == ()
