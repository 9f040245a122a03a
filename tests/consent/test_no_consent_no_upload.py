"""A real window, a real station and a real server: without a yes, the server never hears of the visitor."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.config.settings import (
    ApiSection,
    CameraSection,
    ConsentSection,
    SessionSection,
    Settings,
)
from kiosk.consent.record import Answer
from kiosk.resources import resource_path
from kiosk.session.words import EndReason, FaceChanged, StartRequested, State, Timer, TimerFired
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.information_point import InformationPoint
from kiosk.values import SessionResult
from kiosk.window_desktop import WindowDesk
from tests.liveness.scripted_server import ScriptedServer, answer, contract, http, serving

_PATIENCE_MS = 30_000
"""Only ever reached by a defect."""


@dataclass
class Visit:
    """A kiosk with a face before it, and what has come of it."""

    desk: WindowDesk
    station: Station
    server: ScriptedServer
    views: list[View]
    reports: list[SessionReport]

    def begin(self, qtbot: QtBot) -> None:
        """Ask for a session as soon as there is a picture, and wait for the notice."""
        qtbot.waitUntil(lambda: bool(self.views) and self.views[-1].session.camera_ready, timeout=_PATIENCE_MS)
        self.station.post(StartRequested())
        qtbot.waitUntil(self._notice_is_known, timeout=_PATIENCE_MS)

    def press(self, label: str) -> None:
        buttons = self.desk.window.findChildren(PillButton)
        button = next(button for button in buttons if button.isVisible() and button.text() == label)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def finish(self, qtbot: QtBot) -> SessionReport:
        qtbot.waitUntil(lambda: bool(self.reports), timeout=_PATIENCE_MS)
        return self.reports[0]

    def words_on_screen(self) -> str:
        """Write down what a visitor reads, line by line."""
        title = next(c.text for c in self._captions() if c.text.startswith("May "))
        points = [c.text for c in self._captions() if isinstance(c.parentWidget(), InformationPoint)]
        edition = next(c.text for c in self._captions() if c.text.endswith(" · en"))
        return "".join(f"{line}\n" for line in (title, *points, edition, "No, thank you", "Yes, I agree"))

    def _captions(self) -> list[Caption]:
        return [c for c in self.desk.window.findChildren(Caption) if c.isVisible()]

    def _notice_is_known(self) -> bool:
        return bool(self.views) and self.views[-1].session.shown is not None


@pytest.fixture(autouse=True)
def _deliberate_presses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every press of a test is meant: none is the second tap of two."""
    monkeypatch.setattr("kiosk.ui.screens.consent._DOUBLE_TAP_S", 0.0)


@pytest.fixture
def visit(qtbot: QtBot) -> Iterator[Callable[[], Visit]]:
    """Open a kiosk."""
    opened: list[Callable[[], object]] = []
    with serving(answer(http(contract()))) as server:

        def open_kiosk() -> Visit:
            settings = Settings(
                api=ApiSection(url=server.url, appcode="code"),  # type: ignore[arg-type] # pydantic hides it
                camera=CameraSection(source=str(resource_path("demo", "steady.mp4"))),
                session=SessionSection(start="request"),
                consent=ConsentSection(recipient="Liveness Ltd", region="Ireland"),
            )
            views: list[View] = []
            reports: list[SessionReport] = []
            crashes: list[Exception] = []
            desk = WindowDesk(settings, windowed=True)
            client = app.liveness_client(settings)

            def show(view: View) -> None:
                views.append(view)
                desk.bridge.publish_view(view)

            station = app.build_kiosk(
                settings,
                client.__enter__(),
                Listeners(on_finished=reports.append, on_view=show, on_crash=crashes.append),
            )
            desk.open()
            desk.watch(station)
            station.start()
            opened.extend((lambda: client.__exit__(None, None, None), station.stop, desk.stop, desk.close))
            return Visit(desk, station, server, views, reports)

        yield open_kiosk
        for close in reversed(opened):
            close()


@pytest.mark.fault("F91")
def test_after_a_no_the_server_has_heard_nothing(visit: Callable[[], Visit], qtbot: QtBot) -> None:
    kiosk = visit()
    kiosk.begin(qtbot)
    kiosk.press("No, thank you")

    report = kiosk.finish(qtbot)

    assert (report.result, report.end, report.attempts) == (SessionResult.CANCELLED, EndReason.DECLINED, ())
    assert report.consent is not None
    assert report.consent.answer is Answer.DECLINED
    assert kiosk.server.connections == 0


@pytest.mark.fault("F91")
def test_without_an_answer_in_time_the_server_has_heard_nothing(visit: Callable[[], Visit], qtbot: QtBot) -> None:
    kiosk = visit()
    kiosk.begin(qtbot)
    kiosk.station.post(TimerFired(Timer.CONSENT))
    kiosk.station.post(TimerFired(Timer.CONSENT_WARNING))

    report = kiosk.finish(qtbot)

    assert (report.end, report.attempts) == (EndReason.DECLINED, ())
    assert report.consent is not None
    assert (report.consent.answer, report.consent.answered_at) == (Answer.EXPIRED, None)
    assert report.consent.shown is not None
    assert kiosk.server.connections == 0


@pytest.mark.fault("F91")
def test_of_who_leaves_before_an_answer_the_server_has_heard_nothing(
    visit: Callable[[], Visit], qtbot: QtBot
) -> None:
    kiosk = visit()
    kiosk.begin(qtbot)
    qtbot.waitUntil(lambda: kiosk.views[-1].session.present, timeout=_PATIENCE_MS)
    kiosk.station.post(FaceChanged(present=False, near=False))
    kiosk.station.post(TimerFired(Timer.DEPARTURE))

    report = kiosk.finish(qtbot)

    assert (report.end, report.consent) == (EndReason.ABANDONED, None)
    assert kiosk.server.connections == 0


def test_after_a_yes_one_picture_is_sent_and_the_hash_is_that_of_the_words_on_screen(
    visit: Callable[[], Visit], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="kiosk")
    kiosk = visit()
    kiosk.begin(qtbot)
    words = kiosk.words_on_screen()
    assert kiosk.server.connections == 0
    kiosk.press("Yes, I agree")

    report = kiosk.finish(qtbot)

    assert report.result is SessionResult.PASSED
    assert len(kiosk.server.requests) == 1
    assert report.consent is not None
    assert report.consent.answer is Answer.GIVEN
    assert report.consent.shown is not None
    assert report.consent.shown.sha256 == hashlib.sha256(words.encode()).hexdigest()
    assert report.consent.answered_at is not None
    assert report.started_at <= report.consent.shown.shown_at <= report.consent.answered_at
    assert [line for line in caplog.messages if line.startswith("Consent ")] == [f"Consent {report.consent}."]
    assert State.CONSENT in {view.session.state for view in kiosk.views}
