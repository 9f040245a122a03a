"""The operator's panel over a real window, with a station that writes down what it is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.frame import CameraState, CameraStatus, Frame
from kiosk.config.files import operator_pin_file, records_folder
from kiosk.config.settings import Settings
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.trial import Trial
from kiosk.operator.pin import hash_pin, keep_hash
from kiosk.operator_desktop import OperatorDesk
from kiosk.records.panel import RecordedFigures
from kiosk.records.store import Records
from kiosk.session.words import Event, Fault, ServiceClosed, State
from kiosk.station.look_times import LookTimes
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.operator.card import Card
from kiosk.ui.operator.corner import Corner
from kiosk.ui.operator.home_page import Place
from kiosk.values import Outcome, Reason, SourceKind, Verdict
from tests.ui.conftest import Kiosk

PIN, WRONG = "483726", "915274"
PIN_HASH = hash_pin(PIN)
PATIENCE_MS = 20_000


class FakeStation:
    """Takes orders; its camera sends nothing."""

    def __init__(self) -> None:
        self.posted: list[Event] = []
        self.rehearsals: list[bool] = []
        self.restarts = 0
        self.kind = SourceKind.DEVICE

    def post(self, event: Event) -> None:
        self.posted.append(event)

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        return None

    def latest_observation(self) -> None:
        return None

    def camera_status(self) -> CameraStatus:
        return CameraStatus(state=CameraState.STREAMING, kind=self.kind, name="HD Camera (usb:046d:0825)")

    def look_times(self) -> LookTimes:
        return LookTimes()

    def rehearse(self, *, on: bool) -> None:
        self.rehearsals.append(on)

    def restart_camera(self) -> None:
        self.restarts += 1


class FakeExam:
    """An exam that runs or not, as the test says."""

    def __init__(self) -> None:
        self.runs = False
        self.ended = 0

    def end(self) -> None:
        self.ended += 1
        self.runs = False


class FakeClient:
    """An API that lets the kiosk in."""

    def try_out(self, *, cancel: CancelToken) -> Trial:
        verdict = Verdict(
            outcome=Outcome.NO_VERDICT, reason=Reason.BAD_IMAGE, code=4001, threshold=0.8, request_id="r7"
        )
        return Trial(replied=True, verdict=verdict, server_ahead_s=0.0)


@dataclass
class Desk:
    """The panel in a test's hands."""

    kiosk: Kiosk
    desk: OperatorDesk
    station: FakeStation
    bot: QtBot
    now_s: list[float] = field(default_factory=lambda: [0.0])

    @property
    def panel(self) -> QWidget:
        return self.desk.panel

    def show(self, state: State, **session: object) -> None:
        """Let the station show a moment, as it does for window and panel alike."""
        self.kiosk.show(state, **session)  # type: ignore[arg-type] # passed on by name
        view = self.kiosk.window._view
        assert view is not None
        self.desk.follow(view)

    def words(self) -> str:
        """Return everything that the panel shows, in one text."""
        shown = [one.text for one in self.panel.findChildren(Caption) if one.isVisible()]
        buttons = (*self.panel.findChildren(PillButton), *self.panel.findChildren(Card))
        return " | ".join([*shown, *(one.text() for one in buttons if one.isVisible())])

    def press(self, label: str) -> None:
        """Touch the button that says so."""
        buttons = (*self.panel.findChildren(PillButton), *self.panel.findChildren(Card))
        QTest.mouseClick(
            next(one for one in buttons if one.isVisible() and one.text() == label), Qt.MouseButton.LeftButton
        )

    def type(self, keys: str) -> None:
        """Type on the keyboard, wherever the focus is, and press Enter."""
        focus = self.kiosk.window.focusWidget()
        QTest.keyClicks(focus, keys)
        QTest.keyClick(focus, Qt.Key.Key_Return)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.kiosk.window.focusWidget(), key, modifier)

    def until(self, says: str) -> None:
        self.bot.waitUntil(lambda: says in self.words(), timeout=PATIENCE_MS)

    def enter(self) -> None:
        """Open the panel and give the right PIN."""
        self.desk.open()
        if State.OUT_OF_SERVICE is not self.kiosk.window._state:
            self.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED}))
        self.type(PIN)
        self.until("Visitors are served again")

    def go_to(self, place: Place) -> None:
        self.desk.panel.go_to(place)

    @property
    def corner(self) -> Corner:
        return self.kiosk.window.findChild(Corner)  # type: ignore[return-value] # there is one

    @property
    def closings(self) -> int:
        return self.station.posted.count(ServiceClosed())


@pytest.fixture
def records() -> Iterator[Records]:
    """What the panel tells of."""
    with Records(records_folder(), now=lambda: datetime.now(UTC)) as records:
        yield records


@pytest.fixture
def make_desk(make_kiosk: Callable[..., Kiosk], qtbot: QtBot, records: Records) -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(*, pin: bool = True, exam: FakeExam | None = None, **settings: object) -> Desk:
        if pin:
            keep_hash(operator_pin_file(), PIN_HASH)
        kiosk, station, now_s = make_kiosk(), FakeStation(), [100.0]
        desk = OperatorDesk(
            Settings(**settings),  # type: ignore[arg-type] # by name
            config=None,
            window=kiosk.window,
            languages=kiosk.languages,
            station=station,  # type: ignore[arg-type] # what the panel uses of it
            client=FakeClient(),  # type: ignore[arg-type] # likewise
            records=RecordedFigures(records),
            monotonic_s=lambda: now_s[0],
        )
        if exam:
            desk.oversee(exam)
        desk.begin()
        made = Desk(kiosk, desk, station, qtbot, now_s)
        made.show(State.ATTRACT)
        kiosk.window.activateWindow()
        desks.append(made)
        return made

    yield make
    for made in desks:
        made.desk.close()
        made.desk.stop()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()
