"""An exam on a clock that only moves when told, with the session and the camera in the test's hands."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.consent.record import Answer, ConsentRecord, ShownNotice
from kiosk.exam.presence import PresenceLimits
from kiosk.exam.reporter import Reporter
from kiosk.exam.runner import ExamRunner
from kiosk.exam.signing import SigningKey, kiosk_key
from kiosk.exam.view import ExamView
from kiosk.exam.words import (
    BeginRequested,
    CandidateGiven,
    CheckEnded,
    CheckLeft,
    EntryMethod,
    Event,
    ExamPolicy,
)
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase, Face, Observation

POLICY = ExamPolicy(
    length_s=1200.0,
    check_every_s=480.0,
    random=False,
    announce_s=15.0,
    presence=PresenceLimits(absence_s=10.0, settle_s=1.0, blind_s=3.0),
)
AGREED = ConsentRecord(
    answer=Answer.GIVEN,
    shown=ShownNotice(
        version="v7", language="en", sha256="5e" * 32, shown_at=datetime(2026, 3, 4, 9, 0, 1, tzinfo=UTC)
    ),
    answered_at=datetime(2026, 3, 4, 9, 0, 8, tzinfo=UTC),
)
PASSED = CheckEnded("5e55", "passed", "completed", "live", attempts=1, request_ids=("r-1",), consent=AGREED)
FAILED = CheckEnded(
    "5e56", "failed", "completed", "not_live", attempts=3, request_ids=("r-2", "r-3"), consent=AGREED
)
CANDIDATE = "AB-1234"
LOOK_S = 0.25
FACE = Face(box=(10.0, 10.0, 20.0, 20.0), score=0.9, landmarks=np.zeros((5, 2), np.float32))


class ExamClock:
    """Stands still until it is moved; the time of day can be set on its own."""

    def __init__(self) -> None:
        self.ns = 5_000_000_000_000
        self.wall = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)

    def monotonic_ns(self) -> int:
        return self.ns

    def now(self) -> datetime:
        return self.wall

    def advance(self, seconds: float) -> None:
        self.ns += round(seconds * 1e9)
        self.wall += timedelta(seconds=seconds)


class FakeChecks:
    """Writes down what the exam asks of the sessions."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def start(self, *, consent: ConsentRecord | None) -> None:
        self.asked.append("start consented" if consent else "start")

    def drop(self) -> None:
        self.asked.append("drop")

    def leave(self) -> None:
        self.asked.append("leave")


def observation(frame: int, *, faces: int, person: int) -> Observation:
    """Return what vision would say of a frame with so many faces."""
    return Observation(
        frame=frame,
        t_s=frame * LOOK_S,
        size=(1280, 720),
        faces=(FACE,) * faces,
        quality=None,
        gates=(),
        hint=Hint.READY if faces else Hint.NO_FACE,
        ready=False,
        near=bool(faces),
        person=person,
        phase=CapturePhase.POSITIONING,
        progress=0.0,
        selected=None,
    )


class Sitting:
    """One exam after another at one kiosk, pumped by hand."""

    def __init__(
        self, folder: Path, policy: ExamPolicy = POLICY, *, picture: Callable[[], bytes | None] | None = None
    ) -> None:
        self.folder = folder
        self.clock = ExamClock()
        self.checks = FakeChecks()
        self.key: SigningKey = kiosk_key(folder / "state" / "exam-key.pem")
        self.views: list[ExamView] = []
        self.faces = 1
        self.person = 1
        self.streaming = True
        self._frame = 0
        self._ids = iter(f"{number:016x}" for number in range(0xA1B2C3, 0xA1B2D3))
        reporter = Reporter(
            folder=folder / "reports",
            key=self.key,
            simulated=True,
            time_scale=1.0,
            picture=picture,
            new_exam_id=lambda: next(self._ids),
        )
        self.runner = ExamRunner(
            policy=policy,
            new_seed=lambda: "seed of this test",
            checks=self.checks,
            lookout=self,
            reporter=reporter,
            clock=self.clock,
            on_view=self.views.append,
            on_crash=_raise,
        )

    def shown(self) -> ExamView:
        return self.views[-1]

    @property
    def jsonl(self) -> Path:
        return sorted((self.folder / "reports").glob("*.jsonl"))[-1]

    @property
    def html(self) -> Path:
        return self.jsonl.with_suffix(".html")

    def latest_observation(self) -> Observation | None:
        if self.streaming:
            self._frame += 1
        return observation(self._frame, faces=self.faces, person=self.person) if self._frame else None

    def tell(self, *events: Event) -> None:
        for event in events:
            self.runner.post(event)
        self.runner.run_pending()

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds / LOOK_S)):
            self.clock.advance(LOOK_S)
            self.runner.run_pending()

    def pass_until(self, reached: Callable[[], bool], within_s: float = 2000.0) -> None:
        for _ in range(round(within_s / LOOK_S)):
            if reached():
                return
            self.pass_time(LOOK_S)
        raise AssertionError("it never came to that")

    def begin(self, candidate: str = CANDIDATE) -> None:
        """Give the id, begin, and pass the first check."""
        self.tell(CandidateGiven(candidate, EntryMethod.TYPED), BeginRequested())
        self.pass_time(5)
        self.take_check()

    def take_check(self, ended: CheckEnded = PASSED) -> None:
        """Let the session that runs end."""
        self.tell(ended)
        self.pass_time(2)
        self.tell(CheckLeft())


def lines_of(report: Path) -> list[dict[str, Any]]:
    """Return what every line of a report says."""
    return [json.loads(line) for line in report.read_text().splitlines()]


def marks_of(report: Path) -> list[str]:
    """Return the kinds of a report's marks, in order."""
    return [line["mark"] for line in lines_of(report) if line["type"] == "mark"]


def _raise(error: Exception) -> None:
    raise error
