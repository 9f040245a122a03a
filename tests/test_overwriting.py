"""No picture stays in memory after a visit, however it ends: a second reference looks at the memory itself."""

from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from kiosk import app, wiped
from kiosk.config.settings import ApiSection, CameraSection, SessionSection, Settings
from kiosk.consent.record import Answer, ConsentRecord
from kiosk.resources import resource_path
from kiosk.service.script import parse_script
from kiosk.session.words import (
    CancelRequested,
    ConsentDeclined,
    ContinueRequested,
    DefectFound,
    Event,
    Fault,
    FaultCleared,
    StartRequested,
    State,
)
from kiosk.station.runner import Listeners
from kiosk.station.view import View
from kiosk.window_desktop import WindowDesk

_PATIENCE_MS = 30_000
_AGREED = ConsentRecord(answer=Answer.ELSEWHERE)


def test_memory_is_overwritten_when_the_last_array_goes_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = np.empty(24, np.uint8)
    monkeypatch.setattr(wiped, "_allocated", lambda _size: memory)
    picture = wiped.empty((2, 4, 3))
    picture[:] = 7
    corner = picture[:1, :2, ::-1]

    del picture
    assert memory.all()
    del corner
    assert not memory.any()


def _forget(_: object) -> None:
    """Take no notice."""


class Memories:
    """Everything that was lent for pictures and is not overwritten yet."""

    def __init__(self) -> None:
        self._allocated = wiped._allocated
        self._lent: list[tuple[int, NDArray[np.uint8]]] = []
        self.count = 0

    def allocated(self, size: int) -> NDArray[np.uint8]:
        """Allocate, and hold on to it too."""
        memory = self._allocated(size)
        # As nothing that is in use: a picture is not written yet.
        memory.fill(1)
        self.count += 1
        self._lent.append((self.count, memory))
        return memory

    def are_over(self, last: int) -> bool:
        """Return whether all are overwritten that were lent until this one; let go of those that are."""
        over = {number for number, memory in tuple(self._lent) if not memory.any()}
        self._lent = [one for one in self._lent if one[0] not in over]
        return not self._lent or self._lent[0][0] > last


class Visit:
    """A real kiosk with its window, and who visits it."""

    def __init__(self, qtbot: QtBot, memories: Memories) -> None:
        self._qtbot = qtbot
        self._memories = memories
        self._engine = parse_script("pass")
        self._views: list[View] = []
        settings = Settings(
            api=ApiSection(engine="simulated"),
            camera=CameraSection(source=str(resource_path("demo") / "steady.mp4")),
            session=SessionSection(start="request", max_attempts=1),
        )
        listeners = Listeners(on_finished=_forget, on_view=self._take_view, on_crash=_forget)
        self._desk = WindowDesk(settings, windowed=True)
        self._desk.open()
        with ExitStack() as stack:
            client = stack.enter_context(app.liveness_client(settings, engine=self._engine))
            self._station = stack.enter_context(app.build_kiosk(settings, client, listeners))
            self._desk.watch(self._station)
            stack.callback(self._desk.close)
            stack.callback(self._desk.stop)
            self._ending = stack.pop_all()
        qtbot.waitUntil(self._is_ready, timeout=_PATIENCE_MS)

    def _is_ready(self) -> bool:
        return bool(self._views) and self._views[-1].session.camera_ready

    def _take_view(self, view: View) -> None:
        self._views.append(view)
        self._desk.bridge.publish_view(view)

    def close(self) -> None:
        self._ending.close()

    def post(self, *events: Event) -> None:
        for event in events:
            self._station.post(event)

    def reach(self, state: State, answer: str = "pass") -> None:
        self._engine.answer_next(answer)
        self.post(StartRequested(consent=_AGREED))
        self.wait_for(state)

    def wait_for(self, state: State) -> None:
        def there() -> bool:
            self._memories.are_over(0)
            return self._views[-1].session.state is state

        self._qtbot.waitUntil(there, timeout=_PATIENCE_MS)

    def pass_(self) -> None:
        self.reach(State.PASSED)
        self.post(ContinueRequested())

    def fail(self) -> None:
        self.reach(State.ASSISTANCE, "fail")
        self.post(ContinueRequested())

    def decline(self) -> None:
        self.post(StartRequested())
        self.wait_for(State.CONSENT)
        self.post(ConsentDeclined(datetime.now(UTC)))

    def leave(self) -> None:
        self.reach(State.COLLECTING)
        self.post(CancelRequested())

    def cancel(self) -> None:
        self.reach(State.VERIFYING, "slow:60")
        self.post(CancelRequested())

    def break_down(self) -> None:
        self.reach(State.VERIFYING, "slow:60")
        self.post(DefectFound())
        self.wait_for(State.OUT_OF_SERVICE)
        self.post(FaultCleared(Fault.DEFECT))


@pytest.mark.fault("F70")
def test_every_picture_of_a_visit_is_overwritten_however_it_ends(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    memories = Memories()
    monkeypatch.setattr(wiped, "_allocated", memories.allocated)
    with closing(Visit(qtbot, memories)) as visit:
        for end in (visit.pass_, visit.fail, visit.decline, visit.leave, visit.cancel, visit.break_down):
            end()
            visit.wait_for(State.ATTRACT)
            last = memories.count

            qtbot.waitUntil(partial(memories.are_over, last), timeout=_PATIENCE_MS)

    assert memories.are_over(memories.count), "nor does the kiosk's end leave one"
