"""A whole kiosk on a clock that moves as fast as the visits allow."""

import random
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue
from typing import Any

import cv2
import numpy as np

from kiosk.calendar import Calendar
from kiosk.camera.frame import CameraState, CameraStatus, Frame, Image
from kiosk.config.files import calendar_file, device_lock_file, records_folder
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import Signed
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.liveness.sample import Sample
from kiosk.records.content import Origin
from kiosk.records.keeper import RecordKeeper
from kiosk.records.store import Records
from kiosk.session.words import (
    DefectFound,
    Event,
    Fault,
    FaultCleared,
    Policy,
    RecordsRefused,
    SessionState,
    State,
)
from kiosk.station.camera_watch import CameraWatch
from kiosk.station.device_lock import DeviceLock
from kiosk.station.look_times import TimedPipeline
from kiosk.station.probe import NetworkProbe
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.station import Station
from kiosk.station.verifier import Verifier
from kiosk.station.view import View
from kiosk.station.vision_loop import VisionLoop
from kiosk.values import SourceKind
from kiosk.vision.observation import Observation
from kiosk.wiped import empty
from tests.soak.secrets import APP_KEY, APP_SECRET
from tests.soak.service import FaultService
from tests.station.fakes import FakeCamera, observation

SHARE = 0.06
LIMITS = Limits().scaled(SHARE)
"""The client's limits are real time: 0.3 s of silence, 0.6 s for a request."""
PATIENCE_S = 60.0
VEIL = 0x5A
"""Hides what is looked for from whoever looks."""
SIZE = (480, 640)


class SteppedClock:
    """Stands still until it is moved; the time of day can be set on its own."""

    def __init__(self) -> None:
        self.ns = time.monotonic_ns()
        self.ahead_s = 0.0
        self._day = datetime.now(UTC) - timedelta(seconds=self.ns / 1e9)

    def monotonic_ns(self) -> int:
        return self.ns

    def seconds(self) -> float:
        return self.ns / 1e9

    def now(self) -> datetime:
        return self._day + timedelta(seconds=self.ns / 1e9 + self.ahead_s)

    def advance(self, seconds: float) -> None:
        self.ns += round(seconds * 1e9)


class PlayedVision:
    """Sees what the visit shows."""

    def __init__(self) -> None:
        self.sees: dict[str, Any] = {}
        self.breaks = False

    def begin(self) -> None:
        pass

    def watch(self) -> None:
        pass

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        if self.breaks:
            self.breaks = False
            raise ZeroDivisionError("a defect of the soak's own")
        return observation(frame=frame, t_s=t_s, **self.sees)


class NewestFrame(FakeCamera):
    """Keeps the newest frame, as a camera does."""

    def __init__(self) -> None:
        super().__init__()
        self._came = threading.Condition()

    def show(self, frame: Frame | None) -> None:
        with self._came:
            self.newest = frame
            self._came.notify_all()

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        def is_newer() -> bool:
            return self.newest is not None and self.newest.sequence > sequence

        with self._came:
            return self.newest if self._came.wait_for(is_newer, timeout_s) else None


class SoakKiosk:
    """Session, records, lock, attempts and client as they are; driver, face finder and clock are played."""

    def __init__(
        self,
        service: FaultService,
        *,
        moments: random.Random,
        on_view: Callable[[View], None] = lambda _: None,
        on_finished: Callable[[SessionReport], None] = lambda _: None,
    ) -> None:
        """Build it; the session stands at its beginning.

        Args:
            service: Answers.
            moments: Draws what is left to chance.
            on_view: Hears every view.
            on_finished: Hears every report, after it was recorded.
        """
        self.service = service
        self.clock = SteppedClock()
        self.vision = PlayedVision()
        self.reports: list[SessionReport] = []
        """Since they were last taken."""
        self.crashes: list[Exception] = []
        self.served: dict[int, str] = {}
        """What each attempt of the visit was answered with, by its number."""
        self.answered_s: list[float] = []
        """When each attempt was over, on the stepped clock."""
        self.took_s: list[float] = []
        """How long each attempt really took."""
        self.veiled_jpegs: deque[bytes] = deque(maxlen=10)
        """The last pictures that were sent, as they are nowhere else."""
        self._answers: tuple[str, ...] = ()
        self._first_attempt = 1
        self._answering = threading.Lock()
        self._moments = moments
        self.on_view, self._on_finished = on_view, on_finished
        self.on_pumped: Callable[[], None] = lambda: None
        self._inbox: SimpleQueue[Message] = SimpleQueue()
        self._arrived = threading.Event()
        self._view: View | None = None
        self._sequence = 0
        self._continuity = 0
        self._watch = CameraWatch(post=self.post, waits=True)
        self._pattern = _pattern(moments)
        self._sent_s = 0.0
        self.client = LivenessClient(
            endpoint=Endpoint.parse(service.url),
            credentials=Signed(APP_KEY, APP_SECRET),
            threshold=0.8,
            limits=LIMITS,
            wall_clock=lambda: time.time() + self.clock.ahead_s,
            uniform=moments.uniform,
            ca_file=service.ca_file,
        )
        self.records = Records(records_folder(), now=self.clock.now)
        self.keeper = RecordKeeper(
            records=self.records,
            origin=Origin(
                kiosk="soak", site="", profile="checkin", server_ahead_s=lambda: self.client.server_ahead_s
            ),
            mandatory=True,
            keep=timedelta(days=36_500),
            calendar=Calendar(
                calendar_file(),
                server_ahead_s=lambda: self.client.server_ahead_s,
                now_s=lambda: self.clock.now().timestamp(),
                boottime_s=self.clock.seconds,
            ),
            monotonic_ns=self.clock.monotonic_ns,
        )
        self.lock = DeviceLock(path=device_lock_file(), lock_s=1800.0, boottime_s=self.clock.seconds)
        self._camera = NewestFrame()
        self._loop = VisionLoop(
            camera=self._camera,
            pipeline=self.vision,
            post=self.post,
            clock=self.clock,
            time_scale=1.0,
            on_crash=self.crashes.append,
        )
        self._verifier = Verifier(
            client=self.client,
            encode=self._encode,
            report=self.post,
            clock=self.clock,
            deadline_s=LIMITS.operation_s + 5.0,
            threshold=0.8,
        )
        self._runner = SessionRunner(
            policy=Policy(),
            inbox=self._inbox,
            capture=self._loop,
            verifier=self._verifier,
            probe=NetworkProbe(client=self.client, post=self.post),
            recorder=SessionRecorder(
                clock=self.clock,
                new_session_id=lambda: uuid.uuid4().hex,
                source=lambda: SourceKind.DEVICE,
                subject=lambda: None,
                time_scale=1.0,
            ),
            clock=self.clock,
            listeners=Listeners(
                on_finished=self._finished,
                on_view=self._viewed,
                on_crash=self.crashes.append,
                records=self.keeper,
                lock=self.lock,
            ),
        )
        self.station = Station(
            camera=self._camera, vision=self._loop, runner=self._runner, pipeline=TimedPipeline(self.vision)
        )
        self.keeper.begin(lambda permits: self.post(FaultCleared(Fault.RECORDS) if permits else RecordsRefused()))
        self.camera(CameraState.STREAMING)

    def close(self) -> None:
        """End it, and let go of every picture."""
        self._camera.show(None)
        self._runner.stop()
        self._loop.stop()
        self.keeper.close()
        self.client.close()

    # Where it stands

    @property
    def session(self) -> SessionState:
        if self._view is None:
            self.pump()
        assert self._view is not None
        return self._view.session

    @property
    def where(self) -> State:
        return self.session.state

    # What happens to it

    def expect(self, answers: tuple[str, ...]) -> None:
        """Begin a visit, whose attempts are answered with these, then live."""
        with self._answering:
            self._answers, self._first_attempt = answers, self.session.attempt + 1
            self.served.clear()
        self.answered_s.clear()
        self.took_s.clear()
        self.reports.clear()

    def post(self, message: Any) -> None:
        """Put a message to the session, from any thread."""
        self._inbox.put(message)
        self._arrived.set()

    def pump(self) -> None:
        """Do everything that is due now."""
        self._runner.run_pending()
        self.on_pumped()

    def happen(self, *events: Event) -> None:
        for event in events:
            self.post(event)
            self.pump()

    def wait(self, seconds: float) -> None:
        """Let time pass, second by second."""
        while seconds > 0:
            self.clock.advance(min(1.0, seconds))
            seconds -= 1.0
            self.pump()

    def await_message(self, at_most_s: float = PATIENCE_S) -> bool:
        """Really wait until another thread says something; return whether it did."""
        came = self._arrived.wait(at_most_s)
        self._arrived.clear()
        self.pump()
        return came

    def look(self, *, repeated: bool = False, old_s: float = 0.0, **sees: Any) -> None:
        """Take a picture, look at it, and do what follows."""
        self.clock.advance(0.1)
        self._sequence += 1
        self.vision.sees = sees
        frame = Frame(self.picture(), self._sequence, self.clock.ns - round(old_s * 1e9), repeated)
        self._camera.show(frame)
        try:
            self._loop.look(frame)
        except ZeroDivisionError:
            # What the guard of the running kiosk does with what nobody caught.
            self.post(DefectFound())
        self.pump()

    def picture(self) -> Image:
        """Return a picture as no other one is, in memory that is overwritten when it goes."""
        image = empty((*SIZE, 3))
        image[:] = self._pattern
        image[:, :, self._sequence % 3] += np.uint8(self._sequence % 60)
        image.flags.writeable = False
        return image

    def camera(self, state: CameraState, *, another: bool = False) -> None:
        """Have the camera fare so; `another` one, or one that has slept, voids what was captured."""
        self._continuity += another
        self._watch(CameraStatus(state=state, kind=SourceKind.DEVICE, name="soak", continuity=self._continuity))
        self.pump()

    # What it does

    def _encode(self, image: Image) -> Sample:
        sample = encode_sample(image)
        self.veiled_jpegs.append((np.frombuffer(sample.data, np.uint8) ^ VEIL).tobytes())
        number = int(threading.current_thread().name.removeprefix("attempt-"))
        with self._answering:
            # One that was given up may come to this when another already runs, in this visit or the next.
            if number >= max(self._first_attempt, *self.served, 0):
                self.served[number] = self._answer_of(number)
                self.service.answer(self.served[number])
                self._sent_s = time.monotonic()
        return sample

    def _answer_of(self, number: int) -> str:
        index = number - self._first_attempt
        return self._answers[index] if index < len(self._answers) else "live"

    def veiled_line(self) -> bytes:
        """Return what a line of the last picture begins with, veiled, and never anywhere in plain."""
        line = self._pattern[100, :32].copy()
        line[:, self._sequence % 3] += np.uint8(self._sequence % 60)
        line ^= VEIL
        return line.tobytes()

    def _viewed(self, view: View) -> None:
        self._note_attempts(len(view.session.attempts))
        self._view = view
        self.on_view(view)

    def _note_attempts(self, over: int) -> None:
        while over > len(self.answered_s):
            self.answered_s.append(self.clock.seconds())
            self.took_s.append(time.monotonic() - self._sent_s)

    def _finished(self, report: SessionReport) -> None:
        self._note_attempts(len(report.attempts))
        self.reports.append(report)
        self._on_finished(report)


def _pattern(moments: random.Random) -> Image:
    """Draw something that a JPEG of some 60 kB is made of."""
    coarse = np.frombuffer(moments.randbytes(24 * 32 * 3), np.uint8).reshape(24, 32, 3)
    return np.asarray(cv2.resize(coarse // 2, SIZE[::-1], interpolation=cv2.INTER_CUBIC), np.uint8)
