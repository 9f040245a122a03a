"""Visits to a kiosk whose capture child is real, with its ring, every thread, and the real clock."""

import multiprocessing
import random
import time
import uuid
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import IndexSpec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.liveness.encode import encode_sample
from kiosk.session.words import EndReason, Policy, State
from kiosk.station.camera_watch import CameraWatch
from kiosk.station.check import Check, Outcome
from kiosk.station.clock import SystemClock
from kiosk.station.look_times import TimedPipeline
from kiosk.station.probe import NetworkProbe
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.station import Station
from kiosk.station.verifier import Verifier
from kiosk.station.view import View
from kiosk.station.vision_loop import VisionLoop
from kiosk.values import SessionResult
from tests.camera.conftest import FakeMachine
from tests.camera.driver import Manner, behave, run_capture_with_this_driver
from tests.soak.kiosk import LIMITS, SoakKiosk
from tests.station.test_real_parts import PlayedPipeline

POLICY = Policy(starts_in=State.POSITIONING, departure_applies=False, extends=False, resends=False)
_BACK_AFTER_S = 0.2
_HUNG = Manner(hangs_in=("read",))
_SPOILT = {
    "no picture": Manner(picture="none", spoils=3),
    "grey": Manner(picture="grey", spoils=3),
    "sizes": Manner(picture="sizes"),
    "dim at first": Manner(rises=5),
}
ROWS = {
    "nothing": (),
    "unplugged": ("F03",),
    "another number": ("F04",),
    "read hangs": ("F06",),
    "child killed": ("F16", "F17"),
    "asleep": ("F19",),
    "no picture": ("F14",),
    "grey": ("F14",),
    "sizes": ("F14",),
    "dim at first": ("F12",),
}
"""The rows that each fault of a camera injects."""


class CapturedVisits:
    """One after another, each with a camera of its own."""

    def __init__(self, folder: Path, kiosk: SoakKiosk) -> None:
        """Prepare; records go where the other kiosk's go, and its client asks."""
        self._folder, self._kiosk, self._count = folder, kiosk, 0

    def visit(self, moments: random.Random) -> tuple[str, str, SessionReport]:
        """Let one happen; return the fault, what is wrong with what came of it, and the report."""
        self._count += 1
        self._kiosk.service.answer("live")
        bench = _Bench(self._folder / str(self._count), self._kiosk)
        name = moments.choice(list(ROWS))
        bench.prepare(name)
        report = Check().run(bench.wire)
        ledger = self._kiosk.service.ledger()
        passed = (report.result, report.end) == (SessionResult.PASSED, EndReason.COMPLETED)
        last = report.attempts[-1].attempt.verdict if report.attempts else None
        said = last is not None and ledger.verdicts.get(last.request_id or "") is last.outcome
        return name, "" if passed and said else f"“{name}” ended as {report.result} ({report.end})", report


class _Bench:
    def __init__(self, root: Path, kiosk: SoakKiosk) -> None:
        self._machine, self._kiosk = FakeMachine(root), kiosk
        self._slept_s = 0.0
        self._fault: Callable[[], None] | None = None
        self._at = State.COLLECTING
        self._plug(0, Manner())

    def prepare(self, name: str) -> None:
        """Let this happen, once, when a sample is being taken."""
        if name in _SPOILT:
            behave(self._node(0), _SPOILT[name])
            return
        faults: Mapping[str, Callable[[], None]] = {
            "unplugged": partial(self._replug, 0),
            "another number": partial(self._replug, 2),
            "read hangs": self._hang,
            "child killed": self._kill,
            "asleep": self._sleep,
        }
        self._fault = faults.get(name)

    def wire(self, done: Callable[[Outcome], None]) -> Station:
        """Wire a station as a check does."""
        clock, inbox = SystemClock(), SimpleQueue[Message]()
        camera = CameraSupervisor(
            spec=IndexSpec(0),
            settings=CameraSettings(),
            on_status=CameraWatch(post=inbox.put, waits=True),
            find_devices=self._machine.devices,
            asleep_s=lambda: self._slept_s,
            capture=run_capture_with_this_driver,
        )
        pipeline = TimedPipeline(PlayedPipeline())
        vision = VisionLoop(
            camera=camera, pipeline=pipeline, post=inbox.put, clock=clock, time_scale=1.0, on_crash=done
        )
        client = self._kiosk.client
        runner = SessionRunner(
            policy=POLICY,
            inbox=inbox,
            capture=vision,
            verifier=Verifier(
                client=client,
                encode=encode_sample,
                report=inbox.put,
                clock=clock,
                deadline_s=LIMITS.operation_s + 5.0,
                threshold=0.8,
            ),
            probe=NetworkProbe(client=client, post=inbox.put),
            recorder=SessionRecorder(
                clock=clock,
                new_session_id=lambda: uuid.uuid4().hex,
                source=lambda: camera.status().kind,
                subject=lambda: None,
                time_scale=1.0,
            ),
            clock=clock,
            listeners=Listeners(
                on_finished=done, on_view=self._on_view, on_crash=done, records=self._kiosk.keeper
            ),
        )
        return Station(camera=camera, vision=vision, runner=runner, pipeline=pipeline)

    def _on_view(self, view: View) -> None:
        if view.session.state is self._at and self._fault:
            fault, self._fault = self._fault, None
            fault()

    def _node(self, index: int) -> Path:
        return self._machine.dev / f"video{index}"

    def _plug(self, index: int, manner: Manner) -> None:
        behave(self._node(index), manner)
        self._machine.plug_usb(index, "HD Webcam", usb=(0x046D, 0x0825), port="1-1", serial="A")

    def _replug(self, index: int) -> None:
        self._node(0).unlink()
        self._machine.unplug(0)
        time.sleep(_BACK_AFTER_S)
        self._plug(index, Manner())

    def _hang(self) -> None:
        behave(self._node(0), _HUNG)
        time.sleep(_BACK_AFTER_S)
        behave(self._node(0), Manner())

    def _kill(self) -> None:
        for child in multiprocessing.active_children():
            if child.name == "capture":
                child.kill()

    def _sleep(self) -> None:
        self._slept_s += 3600.0
