"""The evaluation counts what it says it counts."""

import math
from collections.abc import Iterable

import pytest

from kiosk.values import Hint
from kiosk.vision.pose import Pose
from tests.bench.vision import metrics
from tests.bench.vision.clip import Family, Flaw, Truth
from tests.bench.vision.contenders import Look
from tests.bench.vision.metrics import Choice, PoseReading, Share
from tests.bench.vision.viewing import Facts, Viewing

FPS = 10


def viewing(family: Family, frames: Iterable[tuple[Truth, Look]]) -> Viewing:
    facts = Facts(
        name="clip", family=family, identity="ada", groups=(), condition="plain", size=(1280, 720), fps=FPS
    )
    truths, looks = zip(*frames, strict=True)
    return Viewing(facts, truths, looks)


def shown(hint: Hint) -> Look:
    return Look(hint=hint, ready=hint is Hint.READY)


def good(hint: Hint) -> tuple[Truth, Look]:
    return Truth(hint=Hint.READY, good=True), shown(hint)


FAR = Truth(hint=Hint.MOVE_CLOSER)


class TestHints:
    def test_a_steady_clip_counts_from_half_a_second_on(self) -> None:
        late = [(FAR, shown(Hint.NO_FACE))] * 5 + [(FAR, shown(Hint.MOVE_CLOSER))] * 5
        assert metrics.right(metrics.hint_counts(viewing(Family.STEADY, late))) == Share(5, 5)

    def test_a_wrong_hint_is_counted_against_the_one_called_for(self) -> None:
        frames = [(FAR, shown(Hint.MOVE_BACK))] * 8 + [(FAR, shown(Hint.MOVE_CLOSER))] * 2
        counts = metrics.hint_counts(viewing(Family.STEADY, frames))
        assert metrics.right(counts, Hint.MOVE_CLOSER) == Share(2, 5)
        assert metrics.right(counts, Hint.MOVE_BACK) == Share(0, 0)

    def test_other_clips_do_not_count(self) -> None:
        assert not metrics.hint_counts(viewing(Family.ARRIVAL, [(FAR, shown(Hint.MOVE_CLOSER))] * 10))

    def test_changes_to_ready_are_free(self) -> None:
        hints = [Hint.NO_FACE, Hint.MOVE_CLOSER, Hint.READY, Hint.READY]
        assert metrics.most_changes(viewing(Family.ARRIVAL, [(FAR, shown(hint)) for hint in hints])) == 1

    def test_changes_0_6_s_apart_are_calm_and_0_5_s_apart_are_not(self) -> None:
        far, dark, back = shown(Hint.MOVE_CLOSER), shown(Hint.TOO_DARK), shown(Hint.MOVE_BACK)
        calm = [far, *[dark] * 6, back]
        hasty = [far, *[dark] * 5, back]
        assert metrics.most_changes(viewing(Family.STEADY, [(FAR, look) for look in calm])) == 1
        assert metrics.most_changes(viewing(Family.STEADY, [(FAR, look) for look in hasty])) == 2

    def test_a_steady_clip_may_change_until_it_has_settled(self) -> None:
        frames = [shown(Hint.NO_FACE)] * 4 + [shown(Hint.MOVE_CLOSER)] * 4 + [shown(Hint.MOVE_BACK)]
        assert metrics.unsettled_changes(viewing(Family.STEADY, [(FAR, look) for look in frames])) == 1


class TestReady:
    def test_frames_that_could_be_sent_count_by_their_flaw(self) -> None:
        blurred = Truth(hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)
        turned = Truth(hint=Hint.LOOK_STRAIGHT, flaw=Flaw.TURNED)
        frames = [
            (blurred, shown(Hint.READY)),
            (blurred, shown(Hint.HOLD_STILL)),
            (turned, shown(Hint.HOLD_STILL)),
        ]
        seen = metrics.false_ready(viewing(Family.BAD, frames))
        assert seen == {Flaw.BLURRED: Share(1, 2), Flaw.TURNED: Share(0, 1)}

    def test_ready_that_is_shown_over_a_frame_left_out_is_told_apart(self) -> None:
        blurred = Truth(hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)
        seen = viewing(Family.BAD, [(blurred, Look(hint=Hint.READY, ready=False))])
        assert metrics.false_ready(seen) == {Flaw.BLURRED: Share(0, 1)}
        assert metrics.shown_on_bad(seen) == {Flaw.BLURRED: Share(1, 1)}

    def test_whoever_is_ready_at_a_second_and_a_half_is_not_refused(self) -> None:
        frames = [good(Hint.HOLD_STILL)] * 15 + [good(Hint.READY)] * 5
        assert metrics.is_refused(viewing(Family.GOOD, frames)) is False

    def test_whoever_does_not_stay_ready_is_refused(self) -> None:
        frames = [good(Hint.READY)] * 17 + [good(Hint.HOLD_STILL)] + [good(Hint.READY)] * 2
        assert metrics.is_refused(viewing(Family.GOOD, frames)) is True

    def test_time_counts_from_the_first_of_the_good_frames(self) -> None:
        frames = [good(Hint.READY)] * 2 + [(FAR, shown(Hint.MOVE_CLOSER))] * 3
        frames += [good(Hint.MOVE_CLOSER)] * 4 + [good(Hint.READY)] * 3
        assert metrics.time_to_ready_s(viewing(Family.ARRIVAL, frames)) == pytest.approx(0.4)

    def test_who_is_never_told_waits_for_ever(self) -> None:
        frames = [(FAR, shown(Hint.MOVE_CLOSER)), good(Hint.MOVE_CLOSER)]
        assert metrics.time_to_ready_s(viewing(Family.ARRIVAL, frames)) == math.inf


class TestGroups:
    def test_the_worst_is_held_against_the_best(self) -> None:
        ratio = metrics.group_ratio({"glasses": Share(6, 100), "beard": Share(2, 100)})
        assert ratio is not None
        assert (ratio.worst, ratio.best) == ("glasses", "beard")
        assert ratio.ratio == pytest.approx(3.0)

    def test_nothing_counts_as_one_clip_of_the_smallest_group(self) -> None:
        ratio = metrics.group_ratio({"glasses": Share(0, 200), "beard": Share(3, 100), "bald": Share(0, 50)})
        assert ratio is not None
        assert ratio.ratio == pytest.approx((3 / 100) / (1 / 50))


class TestChoice:
    @staticmethod
    def blurs(values: Iterable[float], looks: Iterable[Look]) -> Viewing:
        truths = (Truth(hint=Hint.READY, blur_px=value) for value in values)
        return viewing(Family.WINDOW, zip(truths, looks, strict=True))

    def test_the_window_is_what_was_collected(self) -> None:
        collecting, waiting = Look(hint=Hint.READY, ready=True, collecting=True), shown(Hint.HOLD_STILL)
        done = Look(hint=Hint.READY, ready=True, chosen=2)
        seen = self.blurs([0.5, 0.8, 1.0, 0.9, 0.4], [waiting, collecting, collecting, done, shown(Hint.READY)])
        assert metrics.choice(seen) == Choice(1.0, 0.8)

    def test_who_does_not_collect_is_held_against_what_follows(self) -> None:
        sent = Look(hint=Hint.READY, ready=True, chosen=1)
        seen = self.blurs(
            [0.4, 1.5, 1.4, 0.7, *[2.0] * 8], [shown(Hint.HOLD_STILL), sent, *[shown(Hint.READY)] * 10]
        )
        assert metrics.choice(seen) == Choice(1.5, 0.7)

    def test_no_choice_is_not_a_good_one(self) -> None:
        seen = self.blurs([0.5, 0.6], [shown(Hint.HOLD_STILL)] * 2)
        found = metrics.choice(seen)
        assert found is not None
        assert not found.is_best

    def test_within_five_percent_is_best(self) -> None:
        assert Choice(1.05, 1.0).is_best
        assert not Choice(1.06, 1.0).is_best


class TestPose:
    def test_smoothed_and_raw_readings_are_told_apart_and_frames_without_a_face_left_out(self) -> None:
        truth = Truth(hint=Hint.LOOK_STRAIGHT, yaw=10, pitch=-5)
        look = Look(hint=Hint.READY, ready=True, pose=Pose(8, -5, 1), raw_pose=Pose(10, -5, 0))
        seen = viewing(Family.POSE, [(truth, look), (truth, shown(Hint.NO_FACE))])
        assert metrics.pose_readings(seen, raw=False) == [PoseReading(Pose(10, -5, 0), Pose(8, -5, 1))]
        assert metrics.pose_readings(seen, raw=True) == [PoseReading(Pose(10, -5, 0), Pose(10, -5, 0))]

    @staticmethod
    def pitched(*angles: tuple[float, float]) -> list[PoseReading]:
        return [PoseReading(Pose(0, true, 0), Pose(0, measured, 0)) for true, measured in angles]

    def test_errors_of_both_signs_do_not_cancel_but_in_the_bias(self) -> None:
        readings = self.pitched((0, -2), (0, 4))
        assert metrics.mean_absolute(readings, "pitch") == 3
        assert metrics.bias(readings, "pitch") == 1

    def test_a_measure_that_always_says_straight_is_not_saved_by_straight_heads(self) -> None:
        readings = self.pitched(*[(0, 0)] * 9, (20, 0))
        assert metrics.mean_absolute(readings, "pitch") == 2
        assert metrics.balanced_error(readings, "pitch") == 10
        assert metrics.followed(readings, "pitch") == 0

    def test_a_measure_that_sees_half_of_every_nod_follows_by_half(self) -> None:
        assert metrics.followed(self.pitched((-20, -8), (0, 2), (20, 12)), "pitch") == pytest.approx(0.5)


class TestNumbers:
    def test_shares_add_up(self) -> None:
        assert metrics.total([Share(1, 2), Share(3, 10)]) == Share(4, 12)

    def test_the_median_and_p95_are_values_that_occurred(self) -> None:
        values = [float(value) for value in range(1, 21)]
        assert metrics.percentile(values, 50) == 10
        assert metrics.percentile(values, 95) == 19
        assert metrics.percentile([*values[:-2], math.inf, math.inf], 95) == math.inf
