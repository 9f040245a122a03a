"""A whole kiosk in the test's hands, but for driver, face finder and API.

Vision's loop, session, attempts, preview and window are real; the test holds the clock, the frames, and what is
seen in them.
"""

import weakref
from dataclasses import replace
from queue import SimpleQueue
from threading import Condition
from typing import Any

import cv2
import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.camera.frame import Frame
from kiosk.config.loading import load_settings
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.sample import Sample
from kiosk.session.words import CameraReady, EndReason, Event, Policy, State
from kiosk.station.look_times import TimedPipeline
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners, Message, SessionRunner
from kiosk.station.station import Station
from kiosk.station.verifier import Verifier
from kiosk.station.view import View
from kiosk.station.vision_loop import VisionLoop
from kiosk.ui.controls import PillButton
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.stage import Stage
from kiosk.values import Hint, Outcome, Reason, SessionResult, SourceKind, Verdict
from kiosk.vision.observation import CapturePhase
from kiosk.window_desktop import WindowDesk
from tests.station.fakes import (
    FakeCamera,
    FakeClock,
    FakePipeline,
    FakeProbe,
    ScriptedClient,
    candidate,
    verdict,
)

WAIT_MS = 20_000
_SIZE = QSize(800, 600)
_ANSWERS = {
    State.PASSED: verdict(Outcome.LIVE, code=200, liveness_score=0.9),
    State.RETRY: verdict(Outcome.NOT_LIVE, code=200, liveness_score=0.1),
    State.CANNOT_VERIFY: verdict(Outcome.NO_VERDICT, Reason.OFFLINE),
}


class HandCamera(FakeCamera):
    """Keeps the newest frame, as a camera does."""

    def __init__(self) -> None:
        super().__init__()
        self._came = Condition()

    def show(self, frame: Frame) -> None:
        with self._came:
            self.newest = frame
            self._came.notify_all()

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        def is_newer() -> bool:
            return self.newest is not None and self.newest.sequence > sequence

        with self._came:
            return self.newest if self._came.wait_for(is_newer, timeout_s) else None


class House:
    """A kiosk whose visitor the test plays."""

    def __init__(self, qtbot: QtBot, policy: Policy) -> None:
        self._qtbot = qtbot
        self.clock, self.camera, self._pipeline = FakeClock(), HandCamera(), FakePipeline()
        self.images: list[weakref.ref[Any]] = []
        """Every picture of a visitor, in whatever shape, for as long as somebody keeps it."""
        self.ends: list[tuple[SessionResult, EndReason]] = []
        """How each session ended, as its report says."""
        self.answer: Verdict | None = None
        self.sends = 0
        self.touches_each = 1
        """How often each button's place is touched, whatever comes there meanwhile."""
        self.shown: View | None = None
        self._inbox: SimpleQueue[Message] = SimpleQueue()
        self._sequence = 0
        settings = load_settings(
            None, {"profile": "demo", "ui": {"reduced_motion": True, "brand": "Harbour Hotel"}}
        )
        self._languages = LanguageSwitch("en")
        self.desk = WindowDesk(settings, windowed=True, languages=self._languages)
        self.window = self.desk.window
        self.desk.bridge.picture_published.connect(self._on_picture)
        self.desk.bridge.view_published.connect(self._on_view)
        self._vision = VisionLoop(
            camera=self.camera,
            pipeline=self._pipeline,
            post=self._inbox.put,
            clock=self.clock,
            time_scale=1.0,
            on_crash=self._fail,
        )
        self._verifier = Verifier(
            client=ScriptedClient(self._verify),
            encode=lambda image: Sample(b"jpeg", image.shape[1], image.shape[0]),
            report=self._inbox.put,
            clock=self.clock,
            deadline_s=60.0,
            threshold=0.8,
        )
        self._runner = SessionRunner(
            policy=policy,
            inbox=self._inbox,
            capture=self._vision,
            verifier=self._verifier,
            probe=FakeProbe(),
            recorder=SessionRecorder(
                clock=self.clock,
                new_session_id=lambda: "7c3e9a14d05f4b6c8a2b1d9e6f705348",
                source=lambda: SourceKind.DEMO,
                subject=lambda: None,
                time_scale=1.0,
            ),
            clock=self.clock,
            listeners=Listeners(
                on_finished=self._on_finished, on_view=self.desk.bridge.publish_view, on_crash=self._fail
            ),
        )
        station = Station(
            camera=self.camera,
            vision=self._vision,
            runner=self._runner,
            pipeline=TimedPipeline(self._pipeline),
        )
        self.desk.open()
        self.window.resize(_SIZE)
        self.desk.watch(station)
        self.happen(CameraReady())

    def close(self) -> None:
        self._runner.stop()
        self._vision.stop()
        self.desk.stop()
        self.window.close()
        self.window.deleteLater()
        self._languages.use("en")

    def happen(self, event: Event) -> None:
        self._inbox.put(event)
        self.pump()

    def pump(self) -> None:
        """Let everything happen that is due now."""
        self._runner.run_pending()
        QApplication.processEvents()
        self._runner.run_pending()
        QApplication.processEvents()

    def wait(self, seconds: float) -> None:
        """Let time pass, and with it each timer."""
        self.clock.advance(seconds)
        self.pump()

    def where(self) -> State | None:
        return self.shown.session.state if self.shown else None

    def is_unhurried(self) -> bool:
        return self.shown is not None and self.shown.session.unhurried

    def reach(self, state: State) -> None:
        def reached() -> bool:
            self.pump()
            return self.where() is state

        self._qtbot.waitUntil(reached, timeout=WAIT_MS)

    # What the visitor does

    def look(self, **seen: object) -> None:
        """Take one frame and look at it."""
        self._sequence += 1
        image = np.full((720, 1280, 3), 60 + self._sequence % 100, np.uint8)
        cv2.circle(image, (640, 300), 150, (80, 120, 200), -1)
        self.images.append(weakref.ref(image))
        frame = Frame(image, self._sequence, self.clock.monotonic_ns())
        self.camera.show(frame)
        self._pipeline.next = seen
        self._vision.look(frame)
        self.pump()

    def press(self, label: str) -> None:
        """Touch the place of the button that says this, in whatever language it is said now."""
        button = self._button(label)
        assert button, f"nothing says {label}"
        place = button.mapTo(self.window, button.rect().center())
        for _ in range(self.touches_each):
            target = self.window.childAt(place) or self.window
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(self.window, place))
            self.pump()

    def come(self) -> None:
        """Come near, until the kiosk asks for consent."""
        self.look(hint=Hint.NO_FACE)
        self.wait(1.0)
        assert self.where() is State.CONSENT

    def make_it_easier(self) -> None:
        """Want everything that can be wanted, in another language."""
        self.press("English")
        self.press("Deutsch")
        for said in ("Make it easier for me", "Larger text", "Higher contrast", "More time", "Close"):
            self.press(said)

    def go_to(self, state: State) -> None:
        """Go on from consent until this state."""
        if state is State.CONSENT:
            return
        if state is State.ASSISTANCE:
            self.press("Another way")
        else:
            self._read_on()
            self.press("Yes, I agree")
            self.look(hint=Hint.TOO_DARK)
            self.see_picture()
        if state in {State.COLLECTING, State.VERIFYING, *_ANSWERS}:
            self.look(hint=Hint.READY, phase=CapturePhase.COLLECTING, progress=0.5)
        if state in {State.VERIFYING, *_ANSWERS}:
            self.answer = _ANSWERS.get(state)
            chosen = replace(candidate(), image=np.full((720, 1280, 3), 90, np.uint8))
            self.images.append(weakref.ref(chosen.image))
            self.look(hint=Hint.READY, phase=CapturePhase.SELECTED, selected=chosen)
        self.reach(state)

    def see_picture(self) -> None:
        """Wait until the live picture is on the screen."""
        stage = self.window.findChild(Stage)
        assert stage is not None

        def seen() -> bool:
            self.pump()
            return stage.picture is not None

        self._qtbot.waitUntil(seen, timeout=WAIT_MS)

    def leave(self) -> None:
        """Be gone, say nothing to the question whether one is, and be given up."""
        self.look(faces=(), near=False, hint=Hint.NO_FACE)
        for _ in range(80):
            self.wait(1.0)
        # The camera goes on: whoever was in its newest frame is so no longer.
        self.look(faces=(), near=False, hint=Hint.NO_FACE)

    def grab(self) -> QImage:
        """Return what is on the screen once all is still."""
        self.pump()
        self.window.settle()
        return self.window.grab().toImage()

    def _read_on(self) -> None:
        """Turn to the page with the answer."""
        while not self._button("Yes, I agree"):
            self.press("Read on")

    def _button(self, label: str) -> PillButton | None:
        said = self._languages.texts.say(label)
        seen = (one for one in self.window.findChildren(PillButton) if one.isVisible())
        return next((one for one in seen if one.text().startswith(said)), None)

    def _on_finished(self, report: SessionReport) -> None:
        self.ends.append((report.result, report.end))

    def _on_view(self, view: View) -> None:
        self.shown = view

    def _on_picture(self, picture: PreparedPicture) -> None:
        self.images.append(weakref.ref(picture.pixels))

    def _verify(self, _sample: Sample, cancel: CancelToken) -> Verdict:
        self.sends += 1
        if self.answer is None:
            cancel.wait(WAIT_MS / 1000)
        return self.answer or verdict(Outcome.NO_VERDICT, Reason.CANCELLED)

    def _fail(self, error: Exception) -> None:
        raise error
