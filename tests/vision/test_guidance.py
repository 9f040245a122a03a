"""The hint stays calm, yet `ready` comes at once."""

import pytest

from kiosk.values import Hint
from kiosk.vision.guidance import Guidance

FRAME_S = 1 / 30
ROOM = 120.0


def _shown(
    guidance: Guidance, wanted: list[Hint], *, start_s: float = 0.0, frame_s: float = FRAME_S
) -> list[Hint]:
    return [guidance.see_face(hint, start_s + frame_s * index) for index, hint in enumerate(wanted)]


def _settled(hint: Hint, *, time_scale: float = 1.0) -> Guidance:
    """Return a guidance that has just begun to show a hint at 0 s."""
    guidance = Guidance(time_scale=time_scale)
    _shown(guidance, [hint] * 3, start_s=-2 * FRAME_S)
    return guidance


def test_a_new_hint_must_win_three_frames_in_a_row() -> None:
    shown = _shown(Guidance(time_scale=1.0), [Hint.MOVE_CLOSER] * 4)
    assert shown == [Hint.NO_FACE, Hint.NO_FACE, Hint.MOVE_CLOSER, Hint.MOVE_CLOSER]


def test_rivals_that_take_turns_wait_until_the_shown_hint_is_long_outdated() -> None:
    guidance = _settled(Hint.MOVE_CLOSER)
    shown = _shown(guidance, [Hint.TOO_DARK, Hint.TOO_DARK, Hint.HOLD_STILL] * 40, start_s=1.0)
    assert set(shown[:25]) == {Hint.MOVE_CLOSER}
    assert shown[-1] is not Hint.MOVE_CLOSER


def test_the_shown_hint_coming_back_starts_its_rival_over() -> None:
    guidance = _settled(Hint.MOVE_CLOSER)
    flicker = [Hint.TOO_DARK, Hint.TOO_DARK, Hint.MOVE_CLOSER]
    assert set(_shown(guidance, flicker * 10, start_s=1.0)) == {Hint.MOVE_CLOSER}


def test_a_hint_stays_for_its_dwell_then_gives_way() -> None:
    guidance = _settled(Hint.MOVE_CLOSER)
    shown = _shown(guidance, [Hint.TOO_DARK] * 9, start_s=0.1, frame_s=0.1)
    assert shown == [Hint.MOVE_CLOSER] * 5 + [Hint.TOO_DARK] * 4


def test_ready_is_shown_at_once_and_then_dwells_like_the_rest() -> None:
    guidance = _settled(Hint.MOVE_CLOSER)
    assert guidance.see_face(Hint.READY, 0.01) is Hint.READY
    shown = _shown(guidance, [Hint.HOLD_STILL] * 8, start_s=0.11, frame_s=0.1)
    assert shown == [Hint.READY] * 5 + [Hint.HOLD_STILL] * 3


def test_slow_machines_get_longer_times() -> None:
    guidance = _settled(Hint.MOVE_CLOSER, time_scale=10.0)
    assert set(_shown(guidance, [Hint.TOO_DARK] * 5, start_s=1.0, frame_s=1.0)) == {Hint.MOVE_CLOSER}
    assert guidance.see_face(Hint.TOO_DARK, 6.0) is Hint.TOO_DARK
    assert guidance.miss_face(ROOM, 8.9) is Hint.TOO_DARK


def test_a_face_missed_for_a_moment_changes_nothing() -> None:
    guidance = _settled(Hint.MOVE_CLOSER)
    guidance.see_face(Hint.MOVE_CLOSER, 1.0)
    shown = [guidance.miss_face(ROOM, 1.0 + FRAME_S * index) for index in range(1, 9)]
    assert set(shown) == {Hint.MOVE_CLOSER}
    shown = [guidance.miss_face(ROOM, 1.3 + FRAME_S * index) for index in range(4)]
    assert shown[-1] is Hint.NO_FACE


@pytest.mark.parametrize(
    ("frame_luma", "hint"),
    [
        (0.0, Hint.TOO_DARK),
        (39.9, Hint.TOO_DARK),
        (40.0, Hint.NO_FACE),
        (200.0, Hint.NO_FACE),
        (200.1, Hint.TOO_BRIGHT),
        (255.0, Hint.TOO_BRIGHT),
    ],
)
def test_without_a_face_the_light_is_named_where_it_is_the_likely_cause(frame_luma: float, hint: Hint) -> None:
    guidance = _settled(Hint.MOVE_CLOSER)
    shown = [guidance.miss_face(frame_luma, 1.0 + FRAME_S * index) for index in range(4)]
    assert shown[-1] is hint
