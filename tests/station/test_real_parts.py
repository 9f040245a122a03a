"""A check from a real capture child to a real server and back; only what vision sees is played."""

import asyncio
import itertools
import json
import multiprocessing
import os
import signal
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

import cv2
import numpy as np
import pytest

from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import CameraSpec, FileSpec, IndexSpec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import AppCode
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.engine import Assessment, FaceImage
from kiosk.service.script import parse_script
from kiosk.service.server import EmbeddedService
from kiosk.session.words import Policy, State
from kiosk.station.camera_watch import CameraWatch
from kiosk.station.check import Check, Outcome
from kiosk.station.clock import SystemClock
from kiosk.station.look_times import TimedPipeline
from kiosk.station.ports import Image
from kiosk.station.probe import NetworkProbe
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport, to_json_line
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.station import Station
from kiosk.station.verifier import Verifier
from kiosk.station.view import View
from kiosk.station.vision_loop import VisionLoop
from kiosk.values import Hint, Reason, SessionResult, SourceKind
from kiosk.vision.observation import Candidate, CapturePhase, Observation
from tests.camera.conftest import FakeMachine
from tests.camera.driver import Manner, behave, run_capture_with_this_driver
from tests.station.fakes import CHECK, QUALITY, WAIT_S, observation

APP_CODE = "app-code"
SIZE = (320, 240)
LIMITS = Limits(back_off_min_s=0.01, back_off_max_s=0.02)


class PlayedPipeline:
    """Sees a person who is ready at once, collects for three frames and selects the last one."""

    def __init__(self) -> None:
        self._frames = 0

        self._wanted = False

    def begin(self) -> None:
        self._frames, self._wanted = 0, True

    def watch(self) -> None:
        self._frames, self._wanted = 0, False

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        self._frames += 1
        if self._frames <= 2 or not self._wanted:
            return observation(frame=frame, t_s=t_s)
        if self._frames <= 4:
            return observation(frame=frame, t_s=t_s, hint=Hint.READY, phase=CapturePhase.COLLECTING)
        best = Candidate(image=image, frame=frame, t_s=t_s, quality=QUALITY, weakest=Hint.READY)
        selected = best if self._frames == 5 else None
        return observation(frame=frame, t_s=t_s, hint=Hint.READY, phase=CapturePhase.SELECTED, selected=selected)


class BlindPipeline(PlayedPipeline):
    """Sees nobody, and says when it has looked."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = threading.Event()

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        self.looked.set()
        return observation(frame=frame, t_s=t_s, faces=(), near=False, hint=Hint.NO_FACE, person=0)


@dataclass
class RecordingEngine:
    """Plays a script and keeps the images that it was sent."""

    script: str
    images: list[FaceImage] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._engine = parse_script(self.script)
        self.name = self._engine.name

    async def assess(self, image: FaceImage) -> Assessment:
        self.images.append(image)
        return await self._engine.assess(image)


@dataclass
class GatedEngine(RecordingEngine):
    """Answers its first request when it is told to."""

    open: threading.Event = field(default_factory=threading.Event)

    async def assess(self, image: FaceImage) -> Assessment:
        assessment = await super().assess(image)
        if len(self.images) == 1:
            await asyncio.to_thread(self.open.wait, WAIT_S)
        return assessment


class CameraBench:
    """A machine of the tests' own, with one camera on a driver of theirs."""

    def __init__(self, root: Path) -> None:
        self._machine = FakeMachine(root)
        self.slept_s = 0.0
        self.plug_in()

    def plug_in(self) -> None:
        behave(self._machine.dev / "video0", Manner())
        self._machine.plug_usb(0, "HD Webcam", usb=(0x046D, 0x0825), port="1-1", serial="A")

    def unplug(self) -> None:
        (self._machine.dev / "video0").unlink()
        self._machine.unplug(0)

    def sleep(self) -> None:
        self.slept_s += 3600.0

    def camera(self, on_status: CameraWatch) -> CameraSupervisor:
        return CameraSupervisor(
            spec=IndexSpec(0),
            settings=CameraSettings(),
            on_status=on_status,
            find_devices=self._machine.devices,
            asleep_s=lambda: self.slept_s,
            capture=run_capture_with_this_driver,
        )


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "grey.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 30.0, SIZE)
    for number in range(60):
        writer.write(np.full((SIZE[1], SIZE[0], 3), 60 + 2 * number, np.uint8))
    writer.release()
    return path


@contextmanager
def _client(engine: RecordingEngine) -> Iterator[LivenessClient]:
    app = create_app(engine=engine, accepted=AcceptedCredentials(app_code=APP_CODE))
    with EmbeddedService(app=app) as service:
        client = LivenessClient(
            endpoint=Endpoint.parse(service.url),
            credentials=AppCode(APP_CODE),
            threshold=0.8,
            limits=LIMITS,
            wall_clock=time.time,
            uniform=lambda low, high: low,
        )
        try:
            yield client
        finally:
            client.close()


class _Wiring:
    """Wires a station as a check does, and notes every view."""

    def __init__(
        self,
        client: LivenessClient,
        spec: CameraSpec,
        *,
        policy: Policy = CHECK,
        pipeline: PlayedPipeline | None = None,
        on_view: Callable[[View], None] = lambda view: None,
        bench: "CameraBench | None" = None,
    ) -> None:
        self._client = client
        self._spec = spec
        self._policy = policy
        self._pipeline = pipeline or PlayedPipeline()
        self._on_view = on_view
        self._bench = bench

    def __call__(self, done: Callable[[Outcome], None]) -> Station:
        clock = SystemClock()
        inbox: SimpleQueue[Message] = SimpleQueue()
        watch = CameraWatch(post=inbox.put, waits=False)
        if self._bench:
            camera = self._bench.camera(watch)
        else:
            camera = CameraSupervisor(spec=self._spec, settings=CameraSettings(), on_status=watch)
        pipeline = TimedPipeline(self._pipeline)
        vision = VisionLoop(
            camera=camera,
            pipeline=pipeline,
            post=inbox.put,
            clock=clock,
            time_scale=1.0,
            on_crash=done,
        )
        runner = SessionRunner(
            policy=self._policy,
            inbox=inbox,
            capture=vision,
            verifier=Verifier(
                client=self._client,
                encode=encode_sample,
                report=inbox.put,
                clock=clock,
                deadline_s=LIMITS.operation_s + 1.0,
                threshold=0.8,
            ),
            probe=NetworkProbe(client=self._client, post=inbox.put),
            recorder=SessionRecorder(
                clock=clock,
                new_session_id=lambda: uuid.uuid4().hex,
                source=lambda: camera.status().kind,
                subject=lambda: None,
                time_scale=1.0,
            ),
            clock=clock,
            listeners=Listeners(on_finished=done, on_view=self._on_view, on_crash=done),
        )
        return Station(camera=camera, vision=vision, runner=runner, pipeline=pipeline)


def test_a_failed_check_is_guided_and_tried_again_until_it_passes(clip: Path) -> None:
    engine = RecordingEngine("fail:0.31:screen,pass:0.95")
    states: list[State] = []
    with _client(engine) as client:
        wiring = _Wiring(
            client,
            FileSpec(clip),
            policy=Policy(starts_in=State.POSITIONING, departure_applies=False, resends=False, retry_s=0.1),
            on_view=lambda view: states.append(view.session.state),
        )
        report = Check().run(wiring)
    assert report.result is SessionResult.PASSED
    assert report.simulated
    assert report.source is SourceKind.FILE
    fields = json.loads(to_json_line(report))
    failed, passed = fields["attempts"]
    assert (failed["outcome"], failed["advice"], failed["liveness_score"]) == ("not_live", ["remove_screen"], 0.31)
    assert (passed["outcome"], passed["reason"], passed["code"]) == ("live", None, 200)
    assert [state for state, _ in itertools.groupby(states)] == [
        State.POSITIONING,
        State.COLLECTING,
        State.VERIFYING,
        State.RETRY,
        State.POSITIONING,
        State.COLLECTING,
        State.VERIFYING,
        State.PASSED,
        State.ATTRACT,
    ]
    for attempt, image in zip(fields["attempts"], engine.images, strict=True):
        assert (attempt["capture"]["width"], attempt["capture"]["height"]) == SIZE
        assert (image.width, image.height) == SIZE
        assert all(value >= 0 for value in attempt["timing_ms"].values())


@pytest.mark.fault("F16")
def test_a_check_survives_the_death_of_its_capture_child(clip: Path) -> None:
    killed = threading.Event()

    def kill_once(view: View) -> None:
        if view.session.state is State.POSITIONING and view.session.present and not killed.is_set():
            killed.set()
            (child,) = multiprocessing.active_children()
            assert child.pid is not None
            os.kill(child.pid, signal.SIGKILL)

    with _client(RecordingEngine("pass")) as client:
        report = Check().run(_Wiring(client, FileSpec(clip), on_view=kill_once))
    assert killed.is_set()
    assert report.result is SessionResult.PASSED


class _Once:
    """Does something the first time that a view is wanted."""

    def __init__(self, state: State, do: Callable[[], object]) -> None:
        self._state = state
        self._do = do
        self.done = False

    def __call__(self, view: View) -> None:
        if view.session.state is self._state and not self.done:
            self.done = True
            self._do()


@pytest.mark.fault("F03")
def test_a_camera_that_is_unplugged_while_a_sample_is_taken_voids_it(tmp_path: Path) -> None:
    bench = CameraBench(tmp_path)
    states: list[State] = []
    unplug = _Once(State.COLLECTING, bench.unplug)

    def follow(view: View) -> None:
        states.append(view.session.state)
        unplug(view)
        if unplug.done and not view.session.camera_ready and State.VERIFYING not in states:
            replug(view)

    replug = _Once(State.POSITIONING, bench.plug_in)
    engine = RecordingEngine("pass")
    with _client(engine) as client:
        report = Check().run(_Wiring(client, IndexSpec(0), on_view=follow, bench=bench))
    assert replug.done
    assert report.result is SessionResult.PASSED
    assert len(engine.images) == 1
    assert [state for state, _ in itertools.groupby(states)][:3] == [
        State.POSITIONING,
        State.COLLECTING,
        State.POSITIONING,
    ]


@pytest.mark.fault("F03")
def test_a_sample_that_is_sent_when_the_camera_is_unplugged_still_counts(tmp_path: Path) -> None:
    bench = CameraBench(tmp_path)
    unplug = _Once(State.VERIFYING, bench.unplug)
    engine = GatedEngine("pass")

    def follow(view: View) -> None:
        unplug(view)
        if not view.session.camera_ready and unplug.done:
            engine.open.set()

    with _client(engine) as client:
        report = Check().run(_Wiring(client, IndexSpec(0), on_view=follow, bench=bench))
    assert report.result is SessionResult.PASSED
    assert len(report.attempts) == len(engine.images) == 1


@pytest.mark.fault("F19", "F20")
def test_an_answer_that_comes_after_the_machine_has_slept_is_void_and_a_new_sample_is_taken(
    tmp_path: Path,
) -> None:
    bench = CameraBench(tmp_path)
    sleep = _Once(State.VERIFYING, bench.sleep)
    engine = GatedEngine("pass")

    def follow(view: View) -> None:
        sleep(view)
        if sleep.done and view.session.state is State.POSITIONING:
            engine.open.set()

    with _client(engine) as client:
        report = Check().run(_Wiring(client, IndexSpec(0), on_view=follow, bench=bench))
    assert report.result is SessionResult.PASSED
    assert [one.attempt.verdict.reason for one in report.attempts] == [Reason.CANCELLED, None]


def test_a_check_is_cancelled_while_it_waits_for_a_face(clip: Path) -> None:
    check = Check()
    pipeline = BlindPipeline()
    reports: list[SessionReport] = []
    with _client(RecordingEngine("pass")) as client:
        wiring = _Wiring(client, FileSpec(clip), pipeline=pipeline)
        thread = threading.Thread(target=lambda: reports.append(check.run(wiring)))
        thread.start()
        assert pipeline.looked.wait(WAIT_S)
        check.cancel()
        thread.join(WAIT_S)
    assert [report.result for report in reports] == [SessionResult.CANCELLED]


def test_a_check_is_cancelled_while_its_sample_is_under_way(clip: Path) -> None:
    check = Check()
    engine = RecordingEngine("slow:60")

    def cancel(view: View) -> None:
        if view.session.state is State.VERIFYING:
            check.cancel()

    with _client(engine) as client:
        report = check.run(_Wiring(client, FileSpec(clip), on_view=cancel))
    assert report.result is SessionResult.CANCELLED
    assert [one.attempt.verdict.reason for one in report.attempts] == [Reason.CANCELLED]


def test_a_check_of_an_unreadable_clip_ends_at_once_and_says_why(tmp_path: Path) -> None:
    path = tmp_path / "notes.mp4"
    path.write_text("not a video")
    check = Check()
    with _client(RecordingEngine("pass")) as client:
        report = check.run(_Wiring(client, FileSpec(path)))
    assert report.result is SessionResult.CAMERA_UNAVAILABLE
    assert "notes.mp4" in check.camera_detail()


def test_without_a_face_a_check_times_out(clip: Path) -> None:
    policy = Policy(
        starts_in=State.POSITIONING, departure_applies=False, extends=False, resends=False, positioning_s=0.2
    )
    with _client(RecordingEngine("pass")) as client:
        report = Check().run(_Wiring(client, FileSpec(clip), policy=policy, pipeline=BlindPipeline()))
    assert (report.result, report.attempts) == (SessionResult.TIMED_OUT, ())
