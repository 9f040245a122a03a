"""Hints are said at a listener's pace."""

from kiosk.ui.speech.pace import HintPace
from kiosk.values import Hint


def test_a_hint_is_said_at_once_after_a_silence() -> None:
    pace = HintPace()
    pace.offer(Hint.MOVE_LEFT)

    assert pace.take(100.0) == (Hint.MOVE_LEFT, False)
    assert pace.take(100.0) is None


def test_another_hint_waits_for_three_seconds_and_the_newest_one_wins() -> None:
    pace = HintPace()
    pace.offer(Hint.MOVE_LEFT)
    pace.take(100.0)

    pace.offer(Hint.TOO_DARK)
    assert pace.take(102.9) is None
    pace.offer(Hint.MOVE_BACK)

    assert pace.take(103.0) == (Hint.MOVE_BACK, False)


def test_a_hint_that_still_holds_is_said_again_after_six_seconds() -> None:
    pace = HintPace()
    pace.offer(Hint.MOVE_LEFT)
    pace.take(100.0)

    assert pace.take(105.9) is None
    assert pace.take(106.0) == (Hint.MOVE_LEFT, True)
    assert pace.take(111.9) is None
    assert pace.take(112.0) == (Hint.MOVE_LEFT, True)


def test_a_hint_that_comes_back_after_a_pause_is_news_but_no_sooner_than_any_other() -> None:
    pace = HintPace()
    pace.offer(Hint.MOVE_LEFT)
    pace.take(100.0)
    pace.offer(None)
    assert pace.take(110.0) is None

    pace.offer(Hint.MOVE_LEFT)
    assert pace.take(110.0) == (Hint.MOVE_LEFT, False)
    pace.offer(None)
    pace.offer(Hint.MOVE_LEFT)
    assert pace.take(112.0) is None
