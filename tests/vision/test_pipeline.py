"""The whole pipeline on constructed faces before real pictures: from frames to the chosen one."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from kiosk.values import Hint
from kiosk.vision.detector import Square
from kiosk.vision.observation import CapturePhase, Face, Image, Landmarks, Observation
from kiosk.vision.pipeline import CapturePipeline
from tests.vision.faces import SIZE, cloth, face_of, good_face, projected_head, softened

FPS = 30.0
PICTURE = cloth()
BLURRED = np.asarray(cv2.GaussianBlur(PICTURE, (0, 0), 3.0), np.uint8)


class Sitter:
    """A detector that is told which faces there are."""

    def __init__(self) -> None:
        self.faces: tuple[Face, ...] = (good_face(),)
        self.whole_searches = 0

    def detect(self, image: Image) -> tuple[Face, ...]:
        assert image.shape == (SIZE[1], SIZE[0], 3)
        self.whole_searches += 1
        return self.faces

    def detect_within(self, image: Image, square: Square) -> tuple[Face, ...]:
        left, top, right, bottom = square.left, square.top, square.left + square.side, square.top + square.side
        middles = ((face, face.landmarks.mean(axis=0)) for face in self.faces)
        return tuple(face for face, (x, y) in middles if left <= x <= right and top <= y <= bottom)


class Studio:
    """Plays frames of a sitter to a pipeline."""

    def __init__(self, *, fps: float = FPS, time_scale: float = 1.0) -> None:
        self.sitter = Sitter()
        self.pipeline = CapturePipeline(detector=self.sitter, time_scale=time_scale)
        self.fps = fps
        self.frame = 0

    def look(self, *faces: Face, image: Image = PICTURE) -> Observation:
        self.sitter.faces = faces
        seen = self.pipeline.process(image, frame=self.frame, t_s=self.frame / self.fps)
        self.frame += 1
        return seen

    def play(self, frames: Iterable[tuple[Face, ...]], image: Image = PICTURE) -> list[Observation]:
        return [self.look(*faces, image=image) for faces in frames]


def _well(count: int) -> list[tuple[Face, ...]]:
    return [(good_face(),)] * count


def _chosen(seen: Iterable[Observation]) -> list[Observation]:
    return [observation for observation in seen if observation.selected is not None]


def _standing(x: float) -> Face:
    return face_of(projected_head(eyes=(x, 0.435)))


def test_a_person_who_does_everything_right_is_captured_in_a_second() -> None:
    seen = Studio().play(_well(60))
    assert [observation.hint for observation in seen] == [Hint.NO_FACE] + [Hint.READY] * 59
    (done,) = _chosen(seen)
    assert done.frame == 27
    phases = [observation.phase for observation in seen]
    assert phases == (
        [CapturePhase.POSITIONING] * 3 + [CapturePhase.COLLECTING] * 24 + [CapturePhase.SELECTED] * 33
    )
    assert seen[15].progress == pytest.approx(0.5)


def test_nobody_is_ready_on_first_sight_when_nothing_tells_that_they_stand_still() -> None:
    studio = Studio()
    passing = studio.play([(_standing(0.45 + 0.01 * index),) for index in range(4)])
    assert not any(observation.ready for observation in passing)
    assert passing[-1].hint is Hint.HOLD_STILL


@pytest.mark.fault("F15")
@pytest.mark.parametrize(("fps", "last"), [(60, 51), (30, 27), (15, 15), (10, 11), (5, 7)])
def test_capture_takes_as_long_at_any_frame_rate(fps: float, last: int) -> None:
    assert [done.frame for done in _chosen(Studio(fps=fps).play(_well(last + 10)))] == [last]


def test_one_frame_a_second_is_enough_on_a_machine_that_says_so() -> None:
    (done,) = _chosen(Studio(fps=1.0, time_scale=10.0).play(_well(30)))
    assert done.frame == 11


def test_the_chosen_picture_is_the_very_one_that_was_measured() -> None:
    studio = Studio()
    pictures = [PICTURE.copy() for _ in range(40)]
    pictures[12] = cloth(contrast=45)
    seen = [studio.look(good_face(), image=picture) for picture in pictures]
    (done,) = _chosen(seen)
    chosen = done.selected
    assert chosen is not None
    assert chosen.image is pictures[chosen.frame]
    assert chosen.quality == seen[chosen.frame].quality
    assert chosen.t_s == seen[chosen.frame].t_s
    collected = [seen[frame].quality for frame in range(2, done.frame + 1)]
    assert chosen.quality.score == max(quality.score for quality in collected if quality)


@pytest.mark.parametrize("best", [4, 11, 19])
def test_of_frames_that_differ_by_a_fraction_of_a_pixels_blur_the_sharpest_is_chosen(best: int) -> None:
    jitter = np.random.default_rng(best).normal(scale=0.15, size=(40, 5, 2))
    studio = Studio()
    seen = []
    for frame, shift in enumerate(jitter):
        picture = softened(PICTURE, 0.4 if frame == best else 0.45 + 0.01 * (frame % 10))
        seen.append(studio.look(face_of((good_face().landmarks + shift).astype(np.float32)), image=picture))
    (done,) = _chosen(seen)
    assert done.selected is not None
    assert done.selected.frame == best


def test_only_what_may_be_sent_is_ranked_high() -> None:
    studio = Studio()
    near_by = studio.play([(_standing(0.37),)] * 10)
    well = studio.play(_well(20))
    scores = [[seen.quality.score for seen in part if seen.quality] for part in (near_by, well[10:])]
    assert max(scores[0]) < 0.7 * min(scores[1])


def test_the_same_frames_give_the_same_observations() -> None:
    def visit() -> list[Observation]:
        studio = Studio()
        walk = [(_standing(0.2 + 0.01 * index),) for index in range(30)]
        return studio.play([*walk, (), *_well(40)])

    assert [repr(seen) for seen in visit()] == [repr(seen) for seen in visit()]


@pytest.mark.parametrize(
    ("face", "hint"),
    [
        (face_of(projected_head(ied_px=70)), Hint.MOVE_CLOSER),
        (face_of(projected_head(ied_px=150)), Hint.MOVE_BACK),
        (_standing(0.35), Hint.MOVE_LEFT),
        (_standing(0.65), Hint.MOVE_RIGHT),
        (face_of(projected_head(eyes=(0.5, 0.27))), Hint.MOVE_DOWN),
        (face_of(projected_head(eyes=(0.5, 0.60))), Hint.MOVE_UP),
        (face_of(projected_head(yaw=22)), Hint.LOOK_STRAIGHT),
        (face_of(projected_head(pitch=-22)), Hint.LOOK_STRAIGHT),
        (face_of(projected_head(roll=18)), Hint.HEAD_UPRIGHT),
    ],
)
def test_every_wrong_stance_gets_its_hint_and_no_capture(face: Face, hint: Hint) -> None:
    seen = Studio().play([(face,)] * 40)
    assert {observation.hint for observation in seen[2:]} == {hint}
    assert not any(observation.ready for observation in seen)
    assert not _chosen(seen)


@pytest.mark.fault("F13")
@pytest.mark.parametrize(
    ("picture", "hint"),
    [
        (cloth(grey=50, contrast=15), Hint.TOO_DARK),
        (cloth(grey=235, contrast=15), Hint.TOO_BRIGHT),
        (BLURRED, Hint.HOLD_STILL),
    ],
    ids=["dark", "bright", "blurred"],
)
def test_every_wrong_picture_gets_its_hint_and_no_capture(picture: Image, hint: Hint) -> None:
    seen = Studio().play(_well(40), image=picture)
    assert {observation.hint for observation in seen[2:]} == {hint}
    assert not _chosen(seen)


def test_somebody_who_walks_is_asked_to_hold_still() -> None:
    seen = Studio().play([(_standing(0.44 + 0.005 * index),) for index in range(24)])
    assert seen[-1].hint is Hint.HOLD_STILL
    assert seen[-1].quality is not None
    assert seen[-1].quality.motion == pytest.approx(0.04, rel=0.02)


def test_a_moment_of_blur_is_less_sharp_than_this_face_has_been() -> None:
    slightly = np.asarray(cv2.GaussianBlur(PICTURE, (0, 0), 1.1), np.uint8)
    crisp_before = Studio()
    crisp_before.play(_well(10))
    assert not crisp_before.look(good_face(), image=slightly).ready
    assert Studio().play(_well(2), image=slightly)[-1].ready, "good enough for a face that is never sharper"


def test_a_face_that_was_crisp_long_ago_is_not_held_to_it() -> None:
    slightly = np.asarray(cv2.GaussianBlur(PICTURE, (0, 0), 1.1), np.uint8)
    studio = Studio()
    studio.play(_well(10))
    seen = studio.play(_well(70), image=slightly)
    assert [seen[0].ready, seen[-1].ready] == [False, True]


def test_a_second_person_voids_what_was_collected() -> None:
    studio = Studio()
    bystander = face_of(projected_head(eyes=(0.15, 0.4), ied_px=60))
    before = studio.play(_well(20))
    (joined,) = studio.play([(good_face(), bystander)])
    after = studio.play(_well(40))
    assert before[-1].phase is CapturePhase.COLLECTING
    assert (joined.phase, joined.progress, len(joined.faces)) == (CapturePhase.POSITIONING, 0.0, 2)
    (done,) = _chosen(after)
    assert done.selected is not None
    assert done.selected.frame >= 23
    assert joined.person == done.person == 1


@pytest.mark.parametrize("frame", range(3, 27))
def test_no_candidate_is_taken_while_a_second_person_is_there_for_a_single_frame(frame: int) -> None:
    studio = Studio()
    bystander = face_of(projected_head(eyes=(0.15, 0.4), ied_px=60))
    seen = studio.play([*_well(frame), (good_face(), bystander), *_well(40)])
    assert len(seen[frame].faces) == 2
    (done,) = _chosen(seen)
    assert done.selected is not None
    assert done.selected.frame > frame
    assert done.frame == frame + 1 + 26


def test_while_nobody_wants_a_sample_none_is_collected_and_guidance_goes_on() -> None:
    studio = Studio()
    studio.pipeline.watch()
    seen = studio.play(_well(60))
    assert {observation.phase for observation in seen} == {CapturePhase.POSITIONING}
    assert {observation.hint for observation in seen[1:]} == {Hint.READY}
    assert all(observation.ready for observation in seen[1:])
    studio.pipeline.begin()
    assert len(_chosen(studio.play(_well(40)))) == 1


def test_what_was_collected_is_forgotten_when_it_is_not_wanted_any_more() -> None:
    studio = Studio()
    assert studio.play(_well(20))[-1].phase is CapturePhase.COLLECTING
    studio.pipeline.watch()
    studio.pipeline.begin()
    seen = studio.play(_well(40))
    assert seen[0].phase is CapturePhase.POSITIONING
    (done,) = _chosen(seen)
    assert done.selected is not None
    assert done.selected.frame >= 20


def test_whole_frames_are_searched_for_every_candidate_and_seldom_otherwise() -> None:
    studio = Studio()
    studio.pipeline.watch()
    studio.play(_well(60))
    assert studio.sitter.whole_searches <= 6
    studio.pipeline.begin()
    before = studio.sitter.whole_searches
    seen = studio.play(_well(30))
    collected = sum(observation.phase is not CapturePhase.POSITIONING for observation in seen)
    assert studio.sitter.whole_searches - before >= 25
    assert collected >= 25


def test_somebody_far_behind_changes_nothing() -> None:
    behind = face_of(projected_head(eyes=(0.15, 0.4), ied_px=39))
    seen = Studio().play([(good_face(), behind)] * 30)
    assert all(len(observation.faces) == 1 for observation in seen)
    assert _chosen(seen)


def test_another_person_in_the_same_place_starts_from_nothing() -> None:
    studio = Studio()
    studio.play(_well(20))
    studio.frame += 151
    after = studio.play(_well(40))
    assert {observation.person for observation in after} == {2}
    assert after[0].quality is not None
    assert after[0].quality.motion is None
    (done,) = _chosen(after)
    assert done.frame == 171 + 27


def test_a_face_that_jumps_voids_and_is_another_person() -> None:
    studio = Studio()
    studio.play(_well(20))
    (jumped,) = studio.play([(_standing(0.05),)])
    assert (jumped.person, jumped.phase) == (2, CapturePhase.POSITIONING)


def test_one_missed_detection_does_not_end_the_window() -> None:
    seen = Studio().play([*_well(15), (), *_well(15)])
    (done,) = _chosen(seen)
    assert done.frame == 27
    assert {observation.hint for observation in seen[1:]} == {Hint.READY}


def test_two_missed_detections_do() -> None:
    seen = Studio().play([*_well(15), (), (), *_well(40)])
    assert [done.frame for done in _chosen(seen)] == [17 + 26]


@pytest.mark.parametrize("fps", [30, 15])
def test_a_blink_while_collecting_is_left_out_and_nothing_is_said_of_it(fps: int) -> None:
    studio = Studio(fps=fps)
    eyes_shut = np.asarray(cv2.GaussianBlur(PICTURE, (0, 0), 1.1), np.uint8)
    seen = studio.play(_well(fps // 3))
    blink = studio.play(_well(fps // 5), image=eyes_shut)
    seen += blink + studio.play(_well(fps))
    assert not any(observation.ready for observation in blink)
    assert {observation.hint for observation in seen[1:]} == {Hint.READY}
    (done,) = _chosen(seen)
    assert done.t_s == pytest.approx(3 / fps + 0.8, abs=1 / fps)
    assert done.selected is not None
    assert done.selected.frame not in {observation.frame for observation in blink}


def test_softness_that_lasts_longer_than_a_blink_ends_the_window_and_is_named() -> None:
    studio = Studio()
    studio.play(_well(12))
    seen = studio.play(_well(40), image=BLURRED)
    assert seen[7].phase is CapturePhase.COLLECTING
    assert seen[12].phase is CapturePhase.POSITIONING
    assert seen[-1].hint is Hint.HOLD_STILL
    assert not _chosen(seen)


def test_a_head_that_turned_while_it_was_missed_is_seen_as_it_is_now() -> None:
    studio = Studio()
    studio.play([*_well(5), *[()] * 12])
    seen = studio.look(face_of(projected_head(yaw=24)))
    assert seen.quality is not None
    assert seen.quality.yaw > 20
    assert not seen.ready


def test_a_face_that_moved_while_it_was_missed_has_moved() -> None:
    studio = Studio()
    studio.play([*_well(5), ()])
    seen = studio.look(_standing(0.52))
    assert seen.quality is not None
    assert seen.quality.motion == pytest.approx(0.08, rel=0.02)


@pytest.mark.fault("F13")
@pytest.mark.parametrize(
    ("grey", "hint"), [(10, Hint.TOO_DARK), (128, Hint.NO_FACE), (240, Hint.TOO_BRIGHT)], ids=str
)
def test_a_room_without_a_face_is_judged_by_its_light(grey: int, hint: Hint) -> None:
    room = np.full((SIZE[1], SIZE[0], 3), grey, np.uint8)
    seen = Studio().play([()] * 5, image=room)
    assert seen[-1].hint is hint
    assert (seen[-1].faces, seen[-1].quality, seen[-1].near, seen[-1].person) == ((), None, False, 0)


@pytest.mark.parametrize(
    ("face", "near"),
    [
        (face_of(projected_head(ied_px=27)), False),
        (face_of(projected_head(ied_px=29)), True),
        (face_of(projected_head(ied_px=100)), True),
        (face_of(projected_head(ied_px=100, yaw=22)), True),
        (face_of(projected_head(ied_px=100, yaw=35)), False),
    ],
    ids=["passing-by", "arriving", "there", "glancing", "looking-away"],
)
def test_near_is_large_enough_and_facing_the_screen(face: Face, near: bool) -> None:
    assert Studio().look(face).near is near


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (projected_head(ied_px=29), projected_head(ied_px=27)),
        (projected_head(ied_px=100, yaw=23), projected_head(ied_px=100, yaw=28)),
    ],
    ids=["distance", "turn"],
)
def test_who_stands_at_the_limit_of_near_does_not_flicker(inner: Landmarks, outer: Landmarks) -> None:
    studio = Studio(fps=2.0)
    assert not studio.look(face_of(outer)).near
    seen = [studio.look(face_of(face)).near for face in [inner, outer] * 10]
    assert seen == [True] * 20


def test_after_a_choice_hints_go_on_and_a_new_attempt_captures_again() -> None:
    studio = Studio()
    studio.play(_well(30))
    gone_on = studio.play([(_standing(0.35),)] * 30)
    assert {observation.phase for observation in gone_on} == {CapturePhase.SELECTED}
    assert gone_on[-1].hint is Hint.MOVE_LEFT
    studio.pipeline.begin()
    again = studio.play(_well(40))
    assert again[0].phase is CapturePhase.POSITIONING
    (done,) = _chosen(again)
    assert done.selected is not None
    assert done.selected.frame >= 60
    assert done.person == 1, "what is known of the person stays"


def test_a_doubtful_face_counts_but_is_not_captured() -> None:
    seen = Studio().play([(replace(good_face(), score=0.7),)] * 40)
    assert all(len(observation.faces) == 1 for observation in seen)
    assert not _chosen(seen)


@pytest.mark.parametrize(
    "shift", [lambda face: face_of(face.landmarks - 2000), lambda face: face_of(face.landmarks * 0.01)]
)
def test_an_absurd_face_is_survived(shift: Callable[[Face], Face]) -> None:
    seen = Studio().look(shift(good_face()))
    assert not seen.ready
