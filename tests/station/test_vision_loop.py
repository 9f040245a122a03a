"""What the session is told of the frames, and what it is not."""

import threading
from collections.abc import Callable
from dataclasses import replace
from queue import SimpleQueue

import pytest

from kiosk.camera.frame import Frame
from kiosk.session.words import (
    CollectingLost,
    CollectingStarted,
    Event,
    FaceChanged,
    HintChanged,
    PersonChanged,
    SampleSelected,
)
from kiosk.station.vision_loop import VisionLoop
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase, Face
from tests.station.fakes import FACE, WAIT_S, FakeCamera, FakeClock, FakePipeline, candidate, events_of, picture


class _Rig:
    """A vision loop that looks when the test says so."""

    def __init__(self, on_beat: Callable[[], None] = lambda: None) -> None:
        self.clock = FakeClock()
        self.camera = FakeCamera()
        self.pipeline = FakePipeline()
        self.posted: SimpleQueue[Event] = SimpleQueue()
        self.crashes: SimpleQueue[Exception] = SimpleQueue()
        self.sequence = 0
        self.loop = VisionLoop(
            camera=self.camera,
            pipeline=self.pipeline,
            post=self.posted.put,
            clock=self.clock,
            time_scale=1.0,
            on_crash=self.crashes.put,
            on_beat=on_beat,
        )

    def frame(self, age_s: float = 0.03) -> Frame:
        self.sequence += 1
        return Frame(picture(), self.sequence, self.clock.ns - round(age_s * 1e9))

    def rest_s(self, *, cost_s: float, **seen: object) -> float:
        """Look for so long, and return how long the loop rests then."""
        self.pipeline.next = seen
        self.pipeline.on_process = lambda: self.clock.advance(cost_s)
        return self.loop.look(self.frame())

    def look(self, *, age_s: float = 0.03, **seen: object) -> list[Event]:
        self.pipeline.next = seen
        self.loop.look(self.frame(age_s))
        return events_of(self.posted)


NEAR = FaceChanged(present=True, near=True)
GONE = FaceChanged(present=False, near=False)


def test_presence_is_told_when_it_changes_and_only_then() -> None:
    rig = _Rig()
    assert rig.look(near=False) == [FaceChanged(present=True, near=False)]
    assert rig.look(near=False) == []
    assert rig.look() == [NEAR]
    assert rig.look(faces=()) == [GONE]
    assert rig.look(faces=()) == []


def test_before_a_sample_is_wanted_nothing_but_presence_is_told_and_nothing_is_collected() -> None:
    rig = _Rig()
    assert rig.look(hint=Hint.READY, ready=True) == [NEAR]
    assert rig.pipeline.commands == ["watch"]
    rig.loop.begin()
    rig.look()
    rig.loop.watch()
    assert rig.look(hint=Hint.READY) == []
    assert rig.pipeline.commands == ["watch", "begin", "watch"]
    assert rig.loop.sample() is None


def test_the_camera_rests_while_nobody_is_there_and_nobody_is_waited_for() -> None:
    rig = _Rig()
    rig.look()
    rig.look(faces=())
    rig.look(faces=())
    assert rig.camera.paces == ["rest"]
    rig.look(near=False)
    assert rig.camera.paces == ["rest", "rouse"]
    rig.look(faces=())
    rig.loop.begin()
    rig.look(faces=())
    assert rig.camera.paces == ["rest", "rouse", "rest", "rouse"]


def test_a_camera_that_may_have_frozen_does_not_rest() -> None:
    rig = _Rig()
    rig.look(faces=())
    rig.loop.look(replace(rig.frame(), repeated=True))
    assert rig.camera.paces == ["rest", "rouse"]


def test_a_capture_is_told_from_hint_to_sample() -> None:
    rig = _Rig()
    rig.look()
    rig.loop.begin()
    assert rig.look() == [HintChanged(Hint.MOVE_CLOSER)]
    assert rig.look() == []
    assert rig.look(hint=Hint.READY, phase=CapturePhase.COLLECTING) == [
        HintChanged(Hint.READY),
        CollectingStarted(),
    ]
    assert rig.look(hint=Hint.HOLD_STILL) == [HintChanged(Hint.HOLD_STILL), CollectingLost()]
    assert rig.look(hint=Hint.READY, phase=CapturePhase.COLLECTING)[-1] == CollectingStarted()
    best = candidate()
    (event,) = rig.look(hint=Hint.READY, phase=CapturePhase.SELECTED, selected=best)
    assert isinstance(event, SampleSelected)
    assert (event.capture.frame, event.capture.width, event.capture.height) == (42, 64, 48)
    assert event.weakest is best.weakest
    assert rig.loop.sample() is best.image


def test_a_window_that_opens_and_closes_within_one_slow_look_is_told_whole() -> None:
    rig = _Rig()
    rig.loop.begin()
    told = rig.look(hint=Hint.READY, phase=CapturePhase.SELECTED, selected=candidate())
    assert [type(event) for event in told] == [FaceChanged, HintChanged, CollectingStarted, SampleSelected]


def test_the_sample_is_held_while_it_is_sent_and_gone_when_wiped() -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.look(phase=CapturePhase.SELECTED, selected=candidate())
    rig.loop.watch()
    rig.look()
    assert rig.loop.sample() is not None
    rig.loop.wipe()
    assert rig.loop.sample() is None
    assert rig.loop.latest_observation() is None


def test_a_new_capture_starts_from_nothing() -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.look(phase=CapturePhase.SELECTED, selected=candidate())
    rig.loop.begin()
    assert rig.loop.sample() is None
    assert rig.look() == [HintChanged(Hint.MOVE_CLOSER)]
    assert rig.pipeline.commands == ["begin", "begin"]


def test_what_an_older_capture_found_is_void() -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.look()
    rig.pipeline.on_process = rig.loop.begin
    assert rig.look(hint=Hint.READY, phase=CapturePhase.SELECTED, selected=candidate()) == []
    assert rig.loop.sample() is None


@pytest.mark.fault("F22")
def test_another_person_is_told_once() -> None:
    rig = _Rig()
    assert PersonChanged() not in rig.look(person=1)
    assert rig.look(person=2) == [PersonChanged()]
    assert rig.look(person=2) == []


def test_nobody_was_seen_stepping_in_while_the_camera_was_replaced() -> None:
    rig = _Rig()
    rig.look(person=1)
    rig.clock.advance(0.6)
    assert rig.look(person=2) == []
    rig.clock.advance(0.4)
    assert rig.look(person=3) == [PersonChanged()]


def test_a_stale_frame_is_not_looked_at() -> None:
    rig = _Rig()
    rig.look(age_s=0.2)
    rig.look(age_s=0.21)
    assert rig.pipeline.seen == [1]


def test_a_frame_that_the_camera_sent_before_is_not_looked_at() -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.look()
    assert rig.loop.look(replace(rig.frame(), repeated=True)) == 0.0
    rig.look()
    assert rig.pipeline.seen == [1, 3]


def test_a_frame_that_is_left_out_costs_no_rest() -> None:
    rig = _Rig()
    assert rig.loop.look(rig.frame(age_s=0.21)) == 0.0


@pytest.mark.parametrize(
    ("wanted", "faces", "looks_a_second"),
    [(True, (FACE,), 15), (True, (), 8), (False, (FACE,), 8), (False, (), 2.5)],
    ids=["capture", "waiting", "watching", "nobody"],
)
def test_the_loop_looks_as_often_as_there_is_need(
    wanted: bool, faces: tuple[Face, ...], looks_a_second: float
) -> None:
    rig = _Rig()
    if wanted:
        rig.loop.begin()
    cost_s = 0.01
    assert cost_s + rig.rest_s(cost_s=cost_s, faces=faces) == pytest.approx(1 / looks_a_second)


@pytest.mark.parametrize(("cost_s", "looks_a_second"), [(0.02, 15), (0.033, 15), (0.06, 8.3), (0.25, 2)])
def test_a_slow_machine_looks_for_no_more_than_half_of_the_time(cost_s: float, looks_a_second: float) -> None:
    rig = _Rig()
    rig.loop.begin()
    rest_s = rig.rest_s(cost_s=cost_s)
    assert rest_s >= cost_s
    assert 1 / (cost_s + rest_s) == pytest.approx(looks_a_second, rel=0.01)


def test_one_slow_look_does_not_slow_down_those_that_follow() -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.rest_s(cost_s=1.0)
    assert rig.rest_s(cost_s=0.01) < 1 / 15


def test_the_overlay_sees_the_last_observation_without_its_image() -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.look(phase=CapturePhase.SELECTED, selected=candidate())
    seen = rig.loop.latest_observation()
    assert seen is not None
    assert (seen.frame, seen.selected) == (1, None)


def test_the_thread_looks_at_frames_as_they_come_and_stops_when_told() -> None:
    rig = _Rig()
    looked = threading.Semaphore(0)
    rig.pipeline.on_process = looked.release
    rig.loop.start()
    for _ in range(2):
        rig.camera.frames.put(rig.frame())
        assert looked.acquire(timeout=WAIT_S)
    rig.camera.frames.put(None)
    rig.loop.stop()
    assert rig.pipeline.seen == [1, 2]


def test_a_silent_camera_keeps_no_image_from_being_wiped() -> None:
    rig = _Rig()
    begun = threading.Event()
    rig.pipeline.on_command = begun.set
    rig.loop.wipe()
    rig.loop.start()
    rig.camera.frames.put(None)
    assert begun.wait(WAIT_S)
    rig.camera.frames.put(None)
    rig.loop.stop()


@pytest.mark.parametrize(("age_s", "repeated"), [(0.03, True), (1.0, False)], ids=["repeated", "stale"])
def test_frames_not_worth_a_look_keep_no_image_from_being_wiped(age_s: float, repeated: bool) -> None:
    rig = _Rig()
    rig.loop.begin()
    rig.look(phase=CapturePhase.COLLECTING)
    rig.loop.wipe()
    rig.loop.watch()
    rig.loop.look(replace(rig.frame(age_s), repeated=repeated))
    assert rig.pipeline.commands == ["begin", "watch"]


def test_a_defect_in_vision_is_told() -> None:
    rig = _Rig()

    def break_down() -> None:
        raise ZeroDivisionError

    rig.pipeline.on_process = break_down
    rig.camera.frames.put(rig.frame())
    rig.loop.start()
    assert isinstance(rig.crashes.get(timeout=WAIT_S), ZeroDivisionError)
    rig.loop.stop()


@pytest.mark.fault("F76")
def test_the_loop_shows_that_it_is_not_stuck_with_frames_and_without_until_a_look_hangs() -> None:
    beats, hung, let_go = threading.Semaphore(0), threading.Event(), threading.Event()
    rig = _Rig(on_beat=beats.release)

    def hang() -> None:
        hung.set()
        let_go.wait(WAIT_S)

    rig.pipeline.on_process = hang
    rig.loop.start()
    rig.camera.frames.put(None)
    for _ in range(2):
        assert beats.acquire(timeout=WAIT_S)
    rig.camera.frames.put(rig.frame())
    assert hung.wait(WAIT_S)
    assert not beats.acquire(blocking=False), "a look that hangs is no sign of life"

    let_go.set()
    assert beats.acquire(timeout=WAIT_S)
    rig.camera.frames.put(None)
    rig.loop.stop()
