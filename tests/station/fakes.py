"""Stand-ins at the station's ports, and a clock that only moves when told."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue
from typing import Any

import numpy as np

from kiosk.camera.frame import CameraState, CameraStatus, Frame
from kiosk.camera.spec import DemoSpec
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.sample import Sample
from kiosk.session.words import (
    CameraReady,
    CaptureFacts,
    CollectingStarted,
    Event,
    Fault,
    Policy,
    SampleSelected,
    State,
)
from kiosk.station.ports import Image, LockPort, NoLock, NoRecords, RecordsPort
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.verifier import AttemptAnswered, SampleEncoded
from kiosk.station.view import View
from kiosk.values import Hint, Outcome, Quality, Reason, SourceKind, Verdict
from kiosk.vision.observation import Candidate, CapturePhase, Face, Observation

WAIT_S = 20.0
"""How long a test waits for another thread before it fails."""
QUALITY = Quality(
    ied_px=120.0,
    yaw=1.0,
    pitch=2.0,
    roll=0.5,
    luma=128.0,
    over=0.0,
    under=0.012345,
    uniformity=0.8,
    sharpness=None,
    motion=0.01,
    score=87.0,
)
CAPTURE = CaptureFacts(frame=42, width=64, height=48, quality=QUALITY)
CHECK = Policy(starts_in=State.POSITIONING, departure_applies=False, extends=False, resends=False)
FACE = Face(box=(10.0, 10.0, 20.0, 20.0), score=0.9, landmarks=np.zeros((5, 2), np.float32))


def picture() -> Image:
    return np.full((48, 64, 3), 128, np.uint8)


def verdict(outcome: Outcome, reason: Reason | None = None, **fields: Any) -> Verdict:
    return Verdict(outcome=outcome, reason=reason, threshold=0.8, **fields)


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.ns = 1_000_000_000_000
        self._set_by = timedelta()

    def monotonic_ns(self) -> int:
        return self.ns

    def now(self) -> datetime:
        return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC) + timedelta(seconds=self.ns / 1e9 - 1000) + self._set_by

    def set_wall(self, *, days: float) -> None:
        """Let somebody set the clock on the wall, which no span of time may depend on."""
        self._set_by += timedelta(days=days)

    def advance(self, seconds: float) -> None:
        self.ns += round(seconds * 1e9)


class FakeCapture:
    """Vision that holds one picture and writes down its commands."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.image: Image | None = picture()

    def begin(self) -> None:
        self.commands.append("begin")

    def watch(self) -> None:
        self.commands.append("watch")

    def sample(self) -> Image | None:
        return self.image

    def wipe(self) -> None:
        self.commands.append("wipe")


class FakeVerifier:
    """Attempts that wait for the test to answer them."""

    def __init__(self) -> None:
        self.submitted: list[int] = []
        self.cancelled: list[int] = []
        self.stopped = False

    def submit(self, attempt: int, image: Image) -> None:
        self.submitted.append(attempt)

    def cancel(self, attempt: int) -> None:
        self.cancelled.append(attempt)

    def stop(self) -> None:
        self.stopped = True


class FakeProbe:
    """A probe that writes down what it was asked."""

    def __init__(self) -> None:
        self.started: list[Fault] = []
        self.stopped = False

    def start(self, fault: Fault) -> None:
        self.started.append(fault)

    def stop(self) -> None:
        self.stopped = True


class Bench:
    """A session runner with fakes at every port, pumped by hand."""

    def __init__(
        self,
        policy: Policy,
        *,
        subject: str | None = None,
        time_scale: float = 1.0,
        records: RecordsPort | None = None,
        lock: LockPort | None = None,
        name: str = "session",
    ) -> None:
        self.clock = FakeClock()
        self.capture = FakeCapture()
        self.verifier = FakeVerifier()
        self.probe = FakeProbe()
        self.views: list[View] = []
        self.reports: list[SessionReport] = []
        self.crashes: SimpleQueue[Exception] = SimpleQueue()
        self.inbox: SimpleQueue[Message] = SimpleQueue()
        self._ids = iter(range(1, 1000))
        self.runner = SessionRunner(
            policy=policy,
            inbox=self.inbox,
            capture=self.capture,
            verifier=self.verifier,
            probe=self.probe,
            recorder=SessionRecorder(
                clock=self.clock,
                new_session_id=lambda: f"{name}-{next(self._ids)}",
                source=lambda: SourceKind.DEMO,
                subject=lambda: subject,
                time_scale=time_scale,
            ),
            clock=self.clock,
            listeners=Listeners(
                on_finished=self._on_finished,
                on_view=self._on_view,
                on_crash=self.crashes.put,
                records=records or NoRecords(),
                lock=lock or NoLock(),
            ),
        )
        self.runner.run_pending()

    def _on_finished(self, report: SessionReport) -> None:
        self.reports.append(report)

    def _on_view(self, view: View) -> None:
        self.views.append(view)

    def shown(self) -> View:
        """Return what is on the screen now."""
        return self.views[-1]

    def send(self, *messages: Message) -> None:
        for message in messages:
            self.inbox.put(message)
            self.runner.run_pending()

    def advance(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.runner.run_pending()

    def where(self) -> State:
        return self.shown().session.state

    def submit(self) -> int:
        """Go from positioning to an attempt: 2 s to ready, 0.8 s of collecting, 12 ms of encoding."""
        self.send(CameraReady())
        self.advance(2.0)
        self.send(CollectingStarted())
        self.advance(0.8)
        self.send(SampleSelected(CAPTURE, Hint.HOLD_STILL))
        attempt = self.verifier.submitted[-1]
        self.send(SampleEncoded(attempt=attempt, width=60, height=40, jpeg_bytes=999, encode_ms=12.04))
        return attempt

    def answer(self, attempt: int, what: Verdict, request_ms: float = 345.67) -> None:
        self.send(AttemptAnswered(attempt=attempt, verdict=what, request_ms=request_ms))


class FakeCamera:
    """Frames that the test hands out."""

    def __init__(self) -> None:
        self.frames: SimpleQueue[Frame | None] = SimpleQueue()
        self.started = self.stopped = False
        self.paces: list[str] = []
        self.newest: Frame | None = None

    def start(self) -> None:
        self.started = True

    def stop(self) -> None:
        self.stopped = True
        self.frames.put(None)

    def restart(self) -> None:
        self.started = True

    def play(self, scenario: DemoSpec) -> None:
        self.scenario = scenario

    def rest(self) -> None:
        self.paces.append("rest")

    def rouse(self) -> None:
        self.paces.append("rouse")

    def latest(self) -> Frame | None:
        return self.newest

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        self.newest = self.frames.get(timeout=WAIT_S)
        return self.newest

    def status(self) -> CameraStatus:
        return CameraStatus(state=CameraState.STREAMING, kind=SourceKind.DEMO, name="fake")


class FakePipeline:
    """Vision that sees what the test says next."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.seen: list[int] = []
        self.next: dict[str, Any] = {}
        self.on_process: Callable[[], None] = lambda: None
        self.on_command: Callable[[], None] = lambda: None

    def begin(self) -> None:
        self.commands.append("begin")
        self.on_command()

    def watch(self) -> None:
        self.commands.append("watch")
        self.on_command()

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        self.seen.append(frame)
        self.on_process()
        return observation(frame=frame, t_s=t_s, **self.next)


def observation(**fields: Any) -> Observation:
    """An observation of one near face in position, but for the given fields."""
    usual: dict[str, Any] = {
        "frame": 0,
        "t_s": 0.0,
        "size": (64, 48),
        "faces": (FACE,),
        "quality": QUALITY,
        "gates": (),
        "hint": Hint.MOVE_CLOSER,
        "ready": False,
        "near": True,
        "person": 1,
        "phase": CapturePhase.POSITIONING,
        "progress": 0.0,
        "selected": None,
    }
    return Observation(**(usual | fields))


def candidate() -> Candidate:
    return Candidate(image=picture(), frame=42, t_s=1.0, quality=QUALITY, weakest=Hint.HOLD_STILL)


class ScriptedClient:
    """The API as one function, for the verifier and the probe."""

    def __init__(self, verify: Callable[[Sample, CancelToken], Verdict] | None = None) -> None:
        self._verify = verify or (lambda sample, cancel: verdict(Outcome.LIVE))
        self.is_reachable = True
        self.sends = True
        self.entered = threading.Event()

    def verify(self, sample: Sample, *, cancel: CancelToken, on_sent: Callable[[Sample], None]) -> Verdict:
        if self.sends:
            on_sent(sample)
        self.entered.set()
        return self._verify(sample, cancel)

    def reachable(self, *, cancel: CancelToken) -> bool:
        return self.is_reachable


def events_of(inbox: "SimpleQueue[Any]") -> list[Event]:
    """Everything that has been posted so far."""
    posted = []
    while not inbox.empty():
        posted.append(inbox.get())
    return posted
