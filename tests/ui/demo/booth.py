"""A whole demonstration on a clock that only moves when told: window, session and service in one thread.

What vision makes of a clip's frames is recorded once, by the real pipeline, because they come again and again;
who is the same person, which hint is calm enough to be shown and which frame is chosen is found out anew.
"""

import asyncio
import heapq
import json
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count, islice
from queue import SimpleQueue
from types import SimpleNamespace
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.camera.frame import CameraState, CameraStatus, Frame, Image
from kiosk.camera.recording import read_recording
from kiosk.camera.spec import DemoSpec
from kiosk.config.settings import Settings
from kiosk.demo_desktop import DemoDesk
from kiosk.intents import StationIntents
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.reply import Reply, read_reply
from kiosk.policies import session_policy
from kiosk.service import contract
from kiosk.service.engine import FaceImage
from kiosk.service.script import parse_script
from kiosk.session.words import CameraReady, Event, State
from kiosk.station.look_times import LookTimes
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.verifier import AttemptAnswered, SampleEncoded
from kiosk.station.view import View
from kiosk.station.vision_loop import VisionLoop
from kiosk.ui.gallery import TERMS
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.window import KioskWindow
from kiosk.values import Hint, Profile, SourceKind
from kiosk.vision.guidance import Guidance, wanted_hint
from kiosk.vision.observation import Candidate, CapturePhase, Observation
from kiosk.vision.people import People
from kiosk.vision.selection import Selection
from kiosk.vision.thresholds import Thresholds
from kiosk.workers.bridge import StationBridge
from kiosk.workers.composition import Composer
from tests.station.fakes import FakeCamera, FakeClock, FakeProbe

FPS = 30
EVERY = 6
"""Clip frames from one look to the next: five looks a second."""
STEP_S = EVERY / FPS
SIZE = (640, 400)
_STEPS_A_PICTURE = FPS // EVERY
_REPLY_S = 0.05
_LIMITS = Thresholds()
_SIMULATED = {"X-Liveness-Engine": "simulated"}


@cache
def looks(scene: str) -> tuple[Observation, ...]:
    """Return what vision makes of a clip, five times a second."""
    pipeline = app.build_pipeline(Settings(profile=Profile.DEMO))
    frames = islice(read_recording(DemoSpec(scene)), 0, None, EVERY)
    seen = (pipeline.process(frame.image, frame=frame.sequence, t_s=frame.captured_ns / 1e9) for frame in frames)
    return tuple(replace(one, selected=None) for one in seen)


@cache
def portrait(scene: str) -> tuple[Image, PreparedPicture]:
    """Return one frame of a clip for all, and how the window shows it."""
    image = next(islice(read_recording(DemoSpec(scene)), 2 * FPS, None), None)
    image = image or next(read_recording(DemoSpec(scene)))
    height, width = image.image.shape[:2]
    composed = Composer(thresholds=_LIMITS).compose(image.image, SIZE)
    return image.image, PreparedPicture(composed, (width, height), 0)


class Projector:
    """Plays the clips to a pipeline and a window."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.play(DemoSpec("walk-up"))

    def play(self, scenario: DemoSpec) -> None:
        self.scene, self._began_ns = scenario.scenario, self._clock.ns

    def look(self) -> Observation:
        """Return the record of the frame that is due."""
        records = looks(self.scene)
        return records[round((self._clock.ns - self._began_ns) / 1e9 / STEP_S) % len(records)]


class Recollection:
    """A pipeline that takes measures from records, and decides by itself."""

    def __init__(self, projector: Projector) -> None:
        self._projector = projector
        self._people = People(bystander_share=_LIMITS.bystander_share, time_scale=1.0)
        self._guidance = Guidance(time_scale=1.0)
        self.begin()

    def begin(self) -> None:
        self._wanted = True
        self._selection = Selection(thresholds=_LIMITS, time_scale=1.0)

    def watch(self) -> None:
        self.begin()
        self._wanted = False

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        record, selected = self._projector.look(), None
        if not record.faces or record.quality is None:
            self._people.miss()
            self._selection.miss()
            hint = record.hint
        else:
            main = self._people.choose(record.faces, t_s)
            before = self._people.person
            self._people.follow(main, record.faces[1:], t_s)
            if self._people.person != before:
                self._selection.void()
            wanted = wanted_hint(record.gates)
            hint = self._guidance.see_face(wanted, t_s)
            if self._wanted and wanted is Hint.READY:
                selected = self._selection.offer(Candidate(image, frame, t_s, record.quality, Hint.HOLD_STILL))
            else:
                self._selection.miss()
        return replace(
            record,
            frame=frame,
            t_s=t_s,
            hint=hint,
            person=self._people.person,
            phase=self._selection.phase if self._wanted else CapturePhase.POSITIONING,
            progress=self._selection.progress,
            selected=selected,
        )


class Service:
    """Asks the simulated engine, reads its reply as the client does, and answers when the clock says so."""

    def __init__(self, *, clock: FakeClock, report: Callable[[Message], None]) -> None:
        self._clock, self._report = clock, report
        self.engine = parse_script("pass")
        self._answers: list[tuple[int, int, AttemptAnswered]] = []
        self._numbers = count()

    def submit(self, attempt: int, image: Image) -> None:
        sample = encode_sample(image)
        encoded = SampleEncoded(
            attempt=attempt,
            width=sample.width,
            height=sample.height,
            jpeg_bytes=len(sample.data),
            encode_ms=8.0,
        )
        self._report(encoded)
        waits_s = [_REPLY_S]

        async def wait(seconds: float) -> None:
            waits_s.append(seconds)

        with patch("kiosk.service.script.asyncio", SimpleNamespace(sleep=wait)):
            face = FaceImage(sample.data, sample.width, sample.height)
            assessment = asyncio.run(self.engine.assess(face))
        body = json.dumps(contract.reply(assessment, thresh=0.8)).encode()
        verdict = read_reply(Reply(200, _SIMULATED, body), threshold=0.8, clean=str).verdict
        answer = AttemptAnswered(attempt=attempt, verdict=verdict, request_ms=1000 * sum(waits_s))
        due_ns = self._clock.ns + round(sum(waits_s) * 1e9)
        heapq.heappush(self._answers, (due_ns, next(self._numbers), answer))

    def cancel(self, attempt: int) -> None:
        self._answers = [one for one in self._answers if one[2].attempt != attempt]
        heapq.heapify(self._answers)

    def stop(self) -> None:
        self._answers.clear()

    def answer_what_is_due(self) -> None:
        while self._answers and self._answers[0][0] <= self._clock.ns:
            self._report(heapq.heappop(self._answers)[2])


class Booth:
    """The demonstration, and what it has shown.

    Attributes:
        results: How often sessions came to each result.
        reasons: How often attempts came to each outcome, with its reason or risk.
        stays_s: The longest stay in each state.
    """

    def __init__(self, settings: Settings, languages: LanguageSwitch) -> None:
        self.clock = FakeClock()
        self._inbox: SimpleQueue[Message] = SimpleQueue()
        self.projector = Projector(self.clock)
        self.service = Service(clock=self.clock, report=self._inbox.put)
        self._vision = VisionLoop(
            camera=FakeCamera(),
            pipeline=Recollection(self.projector),
            post=self._inbox.put,
            clock=self.clock,
            time_scale=1.0,
            on_crash=_raise,
        )
        self.bridge = StationBridge()
        ids = count(1)
        self.results: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.stays_s: dict[State, float] = defaultdict(float)
        self.state, self._entered_ns = State.ATTRACT, self.clock.ns
        self.runner = SessionRunner(
            policy=session_policy(settings),
            inbox=self._inbox,
            capture=self._vision,
            verifier=self.service,
            probe=FakeProbe(),
            recorder=SessionRecorder(
                clock=self.clock,
                new_session_id=lambda: f"{next(ids):032x}",
                source=lambda: SourceKind.DEMO,
                subject=lambda: None,
                time_scale=1.0,
                simulation=True,
            ),
            clock=self.clock,
            listeners=Listeners(on_finished=self._note_report, on_view=self._note_view, on_crash=_raise),
        )
        intents = StationIntents()
        intents.attach(self.post)
        self.window = KioskWindow(
            intents=intents,
            brand="",
            simulated=True,
            terms=TERMS,
            languages=languages,
            thresholds=_LIMITS,
            windowed=True,
        )
        self.window.resize(*SIZE)
        self.window.open()
        self.bridge.view_published.connect(self.window.show_view)
        self.bridge.picture_published.connect(self.window.show_picture)
        self.desk = DemoDesk(
            settings,
            window=self.window,
            languages=languages,
            station=self,
            engine=self.service.engine,
            bridge=self.bridge,
            now_s=lambda: self.clock.ns / 1e9,
        )
        self.post(CameraReady())
        self._steps = 0

    # What the desk directs

    def play(self, scenario: DemoSpec) -> None:
        self.projector.play(scenario)

    def post(self, event: Event) -> None:
        self.runner.post(event)

    def latest_observation(self) -> Observation | None:
        return self._vision.latest_observation()

    def camera_status(self) -> CameraStatus:
        return CameraStatus(state=CameraState.STREAMING, kind=SourceKind.DEMO, name="demo", fps=30.0)

    def look_times(self) -> LookTimes:
        return LookTimes(rate_hz=10.0, cpu_ms=12.0)

    # Time

    def run(self, seconds: float) -> None:
        """Let time pass, a fifth of a second at a time, with one picture a second."""
        for _ in range(round(seconds / STEP_S)):
            self.step()

    def step(self) -> None:
        """Let one look's time pass."""
        self.clock.advance(STEP_S)
        self._steps += 1
        image, picture = portrait(self.projector.scene)
        self.service.answer_what_is_due()
        self._vision.look(Frame(image=image, sequence=self._steps, captured_ns=self.clock.ns))
        self.runner.run_pending()
        if self.window.wants_pictures and self._steps % _STEPS_A_PICTURE == 0:
            self.bridge.publish_picture(picture)
        self.desk.tick()
        self.runner.run_pending()
        QApplication.processEvents()

    def run_until(self, state: State, *, within_s: float = 60.0) -> None:
        """Let time pass until the session is there."""
        deadline_ns = self.clock.ns + within_s * 1e9
        while self.state is not state:
            assert self.clock.ns < deadline_ns, f"still in {self.state}"
            self.step()

    def close(self) -> None:
        """Take the window away."""
        self.desk.stop()
        self.bridge.close()
        self.window.close()
        self.window.deleteLater()

    def _note_view(self, view: View) -> None:
        if view.session.state is not self.state:
            stay_s = (self.clock.ns - self._entered_ns) / 1e9
            self.stays_s[self.state] = max(self.stays_s[self.state], stay_s)
            self.state, self._entered_ns = view.session.state, self.clock.ns
        self.bridge.publish_view(view)

    def _note_report(self, report: SessionReport) -> None:
        self.results[f"{report.result} {report.end}"] += 1
        for one in report.attempts:
            verdict = one.attempt.verdict
            self.reasons[" ".join(filter(None, (verdict.outcome, verdict.reason, verdict.risk_reason)))] += 1
        self.desk.show_report(report)


def _raise(error: Exception) -> None:
    raise error
