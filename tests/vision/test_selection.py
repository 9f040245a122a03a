"""Collecting goes by the clock, whatever the frame rate, and keeps the best frame of one person."""

import gc
import weakref

import numpy as np
import pytest

from kiosk.values import Hint
from kiosk.vision.observation import Candidate, CapturePhase
from kiosk.vision.selection import Selection
from kiosk.vision.thresholds import Thresholds
from tests.vision.faces import good_quality


def _selection(*, time_scale: float = 1.0) -> Selection:
    return Selection(thresholds=Thresholds(), time_scale=time_scale)


def _candidate(frame: int, *, fps: float = 30.0, score: float = 50.0) -> Candidate:
    image = np.full((2, 2, 3), frame % 256, np.uint8)
    return Candidate(image, frame, frame / fps, good_quality(score=score), Hint.READY)


def _offer_until_chosen(selection: Selection, *, fps: float, first: int = 0) -> tuple[Candidate, int]:
    for frame in range(first, first + 1000):
        chosen = selection.offer(_candidate(frame, fps=fps))
        if chosen is not None:
            return chosen, frame
    raise AssertionError("no frame was ever chosen")


@pytest.mark.fault("F15")
@pytest.mark.parametrize(
    ("fps", "last"), [(60.0, 50), (30.0, 26), (10.0, 10), (5.0, 6), (4.0, 6), (2.0, 5), (1.0, 5)]
)
def test_the_window_lasts_as_long_at_any_frame_rate_but_holds_four_frames(fps: float, last: int) -> None:
    assert _offer_until_chosen(_selection(), fps=fps)[1] == last


@pytest.mark.fault("F15")
@pytest.mark.parametrize(
    "times_s",
    [
        [number / 30 for number in range(20)] + [20 / 30 + number / 3 for number in range(20)],
        [number / 30 + (0.02 if number % 3 else 0.0) for number in range(60)],
    ],
    ids=["30 fps, then 3", "jitter"],
)
def test_a_rate_that_falls_or_wavers_changes_nothing_but_by_a_frame(times_s: list[float]) -> None:
    selection = _selection()
    image = np.zeros((2, 2, 3), np.uint8)
    for frame, t_s in enumerate(times_s):
        if selection.offer(Candidate(image, frame, t_s, good_quality(), Hint.READY)) is not None:
            break
    steady_s = _offer_until_chosen(_selection(), fps=30.0)[1] / 30
    assert steady_s <= t_s <= steady_s + 1 / 3 + 0.02


def test_the_best_scored_frame_is_chosen_and_the_first_of_equals() -> None:
    scores = dict.fromkeys(range(40), 50.0) | {12: 60.0, 14: 60.0}
    selection = _selection()
    chosen = [selection.offer(_candidate(frame, score=score)) for frame, score in scores.items()]
    (best,) = [candidate for candidate in chosen if candidate is not None]
    assert best.frame == 12
    assert best.image[0, 0, 0] == 12


def test_frames_before_the_gates_have_held_for_three_are_not_candidates() -> None:
    selection = _selection()
    selection.offer(_candidate(0, score=99.0))
    selection.offer(_candidate(1, score=99.0))
    assert selection.phase is CapturePhase.POSITIONING
    assert _offer_until_chosen(selection, fps=30.0, first=2)[0].frame == 2


def test_progress_follows_the_clock() -> None:
    selection = _selection()
    seen = []
    for frame in range(11):
        selection.offer(_candidate(frame, fps=10.0))
        seen.append(selection.progress)
    assert seen == pytest.approx([0, 0, 0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0])
    assert selection.phase is CapturePhase.SELECTED


def test_one_flickering_frame_is_forgiven_and_two_in_a_row_are_not() -> None:
    selection = _selection()
    for frame in range(10):
        selection.offer(_candidate(frame, score=80.0))
    selection.miss()
    assert selection.phase is CapturePhase.COLLECTING
    for frame in range(11, 15):
        selection.offer(_candidate(frame))
    selection.miss()
    selection.miss()
    assert (selection.phase, selection.progress) == (CapturePhase.POSITIONING, 0.0)
    chosen, last = _offer_until_chosen(selection, fps=30.0, first=17)
    assert (chosen.frame, last) == (19, 17 + 26), "nothing collected before counts"


@pytest.mark.parametrize("fps", [60.0, 30.0, 15.0, 10.0])
def test_wavering_for_a_blinks_length_is_left_out_and_for_longer_ends_the_window(fps: float) -> None:
    for wavering_s, survives in ((0.2, True), (0.6, False)):
        selection = _selection()
        first = int(0.5 * fps)
        for frame in range(first):
            selection.offer(_candidate(frame, fps=fps))
        last = first + int(wavering_s * fps)
        for frame in range(first, last):
            selection.waver(frame / fps)
        assert (selection.phase is CapturePhase.COLLECTING) is survives


def test_before_collecting_wavering_starts_over() -> None:
    selection = _selection()
    selection.offer(_candidate(0))
    selection.offer(_candidate(1))
    selection.waver(2 / 30)
    selection.offer(_candidate(3))
    assert selection.phase is CapturePhase.POSITIONING


def test_before_collecting_one_bad_frame_starts_over() -> None:
    selection = _selection()
    selection.offer(_candidate(0))
    selection.offer(_candidate(1))
    selection.miss()
    selection.offer(_candidate(3))
    assert selection.phase is CapturePhase.POSITIONING


def test_another_persons_frames_never_mix_with_the_first_ones() -> None:
    selection = _selection()
    for frame in range(10):
        selection.offer(_candidate(frame, score=99.0))
    selection.void()
    assert selection.phase is CapturePhase.POSITIONING
    assert _offer_until_chosen(selection, fps=30.0, first=10)[0].frame == 12


def test_a_choice_stands_and_is_made_once() -> None:
    selection = _selection()
    _, last = _offer_until_chosen(selection, fps=30.0)
    selection.void()
    selection.miss()
    assert all(selection.offer(_candidate(frame)) is None for frame in range(last + 1, last + 60))
    assert (selection.phase, selection.progress) == (CapturePhase.SELECTED, 1.0)


def test_slow_machines_collect_for_longer() -> None:
    assert _offer_until_chosen(_selection(time_scale=10.0), fps=1.0)[1] == 10


def test_only_one_picture_is_kept_however_many_are_offered() -> None:
    selection = _selection(time_scale=100.0)
    kept = []
    for frame in range(200):
        candidate = _candidate(frame, score=float(frame % 7))
        kept.append(weakref.ref(candidate.image))
        selection.offer(candidate)
    del candidate
    gc.collect()
    assert sum(image() is not None for image in kept) == 1
