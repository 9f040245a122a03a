"""Visits: what a visitor does, what breaks meanwhile, and how it happens to the kiosk."""

import random
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

from kiosk.camera.frame import CameraState
from kiosk.consent.record import ShownNotice
from kiosk.session.words import (
    AlternativeRequested,
    CancelRequested,
    ConsentDeclined,
    ConsentGiven,
    EndReason,
    Fault,
    FaultCleared,
    Interacted,
    NoticeShown,
    PaceChanged,
    ServiceClosed,
    StartRequested,
    State,
)
from kiosk.values import Hint, SessionResult
from kiosk.vision.observation import Candidate, CapturePhase
from tests.soak.answers import ANSWERS
from tests.soak.kiosk import SoakKiosk
from tests.station.fakes import QUALITY

End = tuple[SessionResult, EndReason]

ABANDONED: End = (SessionResult.CANCELLED, EndReason.ABANDONED)
CANCELLED: End = (SessionResult.CANCELLED, EndReason.CANCELLED)
DECLINED: End = (SessionResult.CANCELLED, EndReason.DECLINED)
ALTERNATIVE: End = (SessionResult.CANCELLED, EndReason.ALTERNATIVE)
TIMED_OUT: End = (SessionResult.TIMED_OUT, EndReason.TIMED_OUT)
NO_CAMERA: End = (SessionResult.CAMERA_UNAVAILABLE, EndReason.FAULT)
FAULTED: End = (SessionResult.NO_VERDICT, EndReason.FAULT)

SHOWN = ShownNotice(version="soak", language="en", sha256="5e" * 32, shown_at=datetime(2026, 1, 1, tzinfo=UTC))
GONE: dict[str, Any] = {"faces": (), "near": False, "hint": Hint.NO_FACE}
_HOUR_S, _DAY_S = 3600.0, 86_400.0
_MOST_TURNS = 400
_PROBED_S = 0.05
_CAPTURING = (State.POSITIONING, State.COLLECTING)
_BEFORE_A_RESULT = (State.CONSENT, *_CAPTURING, State.VERIFYING, State.CANNOT_VERIFY, State.RETRY)
_WITH_PICTURE = (*_CAPTURING, State.VERIFYING, State.CANNOT_VERIFY, State.RETRY)
_ANYWHERE = (*_BEFORE_A_RESULT, State.PASSED, State.ASSISTANCE)


@dataclass(frozen=True)
class Trouble:
    """Something that happens once, in the middle of a visit.

    Attributes:
        rows: The rows of the fault matrix that it injects; none for what visitors do.
        states: Where it may happen.
        do: Does it.
        ends: How the session may end by it where no result stands yet; none where it must go on as if nothing had
            been.
        weight: How often it is drawn.
    """

    rows: tuple[str, ...]
    states: tuple[State, ...]
    do: Callable[[SoakKiosk], None]
    ends: frozenset[End] = frozenset()
    weight: float = 1.0


def _leave(kiosk: SoakKiosk) -> None:
    kiosk.look(**GONE)
    kiosk.wait(6.0)


def _stranger(kiosk: SoakKiosk) -> None:
    kiosk.look(person=2, hint=Hint.MOVE_CLOSER)
    kiosk.look(**GONE)


def _lose_for(seconds: float, state: CameraState, *, another: bool = False) -> Callable[[SoakKiosk], None]:
    def lose(kiosk: SoakKiosk) -> None:
        kiosk.camera(state)
        kiosk.wait(seconds)
        kiosk.camera(CameraState.STREAMING, another=another)

    return lose


def _swap(kiosk: SoakKiosk) -> None:
    kiosk.camera(CameraState.STREAMING, another=True)


def _sleep(kiosk: SoakKiosk) -> None:
    kiosk.clock.ahead_s += _HOUR_S
    kiosk.camera(CameraState.STALLED)
    kiosk.camera(CameraState.STREAMING, another=True)


def _freeze(kiosk: SoakKiosk) -> None:
    for _ in range(10):
        kiosk.look(repeated=True)
    kiosk.camera(CameraState.STALLED, another=True)
    kiosk.wait(2.0)
    kiosk.camera(CameraState.STREAMING, another=True)


def _stutter(kiosk: SoakKiosk) -> None:
    for _ in range(5):
        kiosk.look(old_s=0.5)


def _cover(kiosk: SoakKiosk) -> None:
    """Hold a hand before the lens: nobody is seen, and the picture is dark."""
    for _ in range(5):
        kiosk.look(faces=(), near=False, hint=Hint.TOO_DARK)
    kiosk.look(hint=Hint.TOO_DARK)


def _stay_dark(kiosk: SoakKiosk) -> None:
    kiosk.look(hint=Hint.TOO_DARK)
    kiosk.wait(60.0)


def _touch(kiosk: SoakKiosk) -> None:
    for _ in range(50):
        kiosk.clock.advance(0.02)
        kiosk.happen(Interacted(), StartRequested(), ConsentGiven(at=kiosk.clock.now()))


def _ignore(kiosk: SoakKiosk) -> None:
    kiosk.wait(61.0)


def _break_vision(kiosk: SoakKiosk) -> None:
    kiosk.vision.breaks = True
    kiosk.look()


def _fill_disk(kiosk: SoakKiosk) -> None:
    connection = kiosk.records._connection
    assert connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def _free_disk(kiosk: SoakKiosk) -> None:
    if connection := kiosk.records._connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    kiosk.keeper.tend()
    kiosk.pump()


def _jump(seconds: float) -> Callable[[SoakKiosk], None]:
    def jump(kiosk: SoakKiosk) -> None:
        kiosk.clock.ahead_s += seconds

    return jump


YEARS_BACK = "years back"
TROUBLES: Mapping[str, Trouble] = {
    "leaves": Trouble(("F22",), _BEFORE_A_RESULT, _leave, frozenset({ABANDONED}), weight=3.0),
    "another person": Trouble(("F22",), _WITH_PICTURE, _stranger, frozenset({ABANDONED}), weight=2.0),
    "withdraws": Trouble(
        ("F91",), _BEFORE_A_RESULT, lambda k: k.happen(CancelRequested()), frozenset({CANCELLED}), weight=2.0
    ),
    "cancels while it is sent": Trouble(
        ("F41",), (State.VERIFYING,), lambda k: k.happen(CancelRequested()), frozenset({CANCELLED}), weight=2.0
    ),
    "wants another way": Trouble(
        (), _BEFORE_A_RESULT, lambda k: k.happen(AlternativeRequested()), frozenset({ALTERNATIVE})
    ),
    "declines": Trouble(
        ("F91",),
        (State.CONSENT,),
        lambda k: k.happen(NoticeShown(SHOWN), ConsentDeclined(at=k.clock.now())),
        frozenset({DECLINED}),
    ),
    "answers nothing": Trouble(("F91",), (State.CONSENT,), _ignore, frozenset({DECLINED})),
    "wants more time": Trouble((), _ANYWHERE, lambda k: k.happen(PaceChanged(unhurried=True))),
    "camera unplugged for 5 s": Trouble(("F02",), (State.POSITIONING,), _lose_for(5.0, CameraState.ABSENT)),
    "camera unplugged while it is taken or sent": Trouble(
        ("F03",), (State.COLLECTING, State.VERIFYING), _lose_for(5.0, CameraState.ABSENT)
    ),
    "camera comes back as another number": Trouble(
        ("F04",), _WITH_PICTURE, _lose_for(3.0, CameraState.ABSENT, another=True)
    ),
    "another camera in its place": Trouble(
        ("F05",),
        _BEFORE_A_RESULT,
        _lose_for(1.0, CameraState.REFUSED, another=True),
        frozenset({NO_CAMERA}),
        weight=0.5,
    ),
    "read blocks": Trouble(("F06",), _WITH_PICTURE, _lose_for(4.0, CameraState.STALLED)),
    "camera gone for good": Trouble(
        ("F01", "F07", "F10"),
        _BEFORE_A_RESULT,
        _lose_for(16.0, CameraState.STALLED),
        frozenset({NO_CAMERA}),
        weight=0.5,
    ),
    "the last frame again and again": Trouble(("F09",), _CAPTURING, _freeze),
    "lens covered": Trouble(("F13",), (State.POSITIONING,), _cover),
    "dark for good": Trouble(("F13",), (State.POSITIONING,), _stay_dark, frozenset({TIMED_OUT})),
    "frames late": Trouble(("F15",), _CAPTURING, _stutter),
    "suspend": Trouble(("F19",), _WITH_PICTURE, _sleep),
    "camera swapped": Trouble(("F20",), _WITH_PICTURE, _swap),
    "day ahead": Trouble(("F62",), _ANYWHERE, _jump(_DAY_S), weight=0.5),
    "day back": Trouble(("F62",), _ANYWHERE, _jump(-_DAY_S), weight=0.5),
    YEARS_BACK: Trouble(("F63", "F59"), _ANYWHERE, _jump(-9 * 365 * _DAY_S), weight=0.5),
    "disk full": Trouble(("F64",), _BEFORE_A_RESULT, _fill_disk, frozenset({FAULTED})),
    "defect in vision": Trouble(("F73",), _WITH_PICTURE, _break_vision, frozenset({FAULTED})),
    "fifty touches a second": Trouble(("F82",), _WITH_PICTURE, _touch),
    "staff close": Trouble((), _BEFORE_A_RESULT, lambda k: k.happen(ServiceClosed()), frozenset({CANCELLED})),
}
"""What may happen, by name."""

UNRESOLVED_ROWS = ("F23",)
"""The rows that a visit injects during which no name can be resolved."""


@dataclass(frozen=True)
class Visit:
    """One visit, drawn beforehand.

    Attributes:
        answers: What the attempts are answered with, in order; then live.
        trouble: What happens; empty for nothing.
        at: Where.
        resolves: The service's name can be resolved.
    """

    answers: tuple[str, ...]
    trouble: str = ""
    at: State = State.CONSENT
    resolves: bool = True

    @property
    def rows(self) -> Iterator[str]:
        if self.trouble:
            yield from TROUBLES[self.trouble].rows
        if not self.resolves:
            yield from UNRESOLVED_ROWS


PLAIN = Visit(("live",))


def drawn(moments: random.Random, *, brief: bool = False) -> Visit:
    """Draw a visit; a brief one is kept waiting by nobody."""
    count = moments.choice((1, 1, 1, 2, 3, 5))
    weights = {name: one.weight for name, one in ANSWERS.items() if not (brief and one.slow)}
    answers = tuple(moments.choices(list(weights), list(weights.values()), k=count))
    resolves = moments.random() > 0.01
    if moments.random() < 0.4:
        return Visit(answers, resolves=resolves)
    name = moments.choices(list(TROUBLES), [one.weight for one in TROUBLES.values()])[0]
    return Visit(answers, name, moments.choice(TROUBLES[name].states), resolves)


class StuckError(Exception):
    """The kiosk does not go on."""


class Player:
    """Plays one visit."""

    def __init__(self, kiosk: SoakKiosk, visit: Visit) -> None:
        self._kiosk, self._visit = kiosk, visit
        self.happened = False
        """The trouble of the visit came."""

    def play(self) -> None:
        """Come, be served, and go.

        Raises:
            StuckError: The kiosk did not go on, or not back to its first screen.
        """
        kiosk = self._kiosk
        kiosk.expect(self._visit.answers)
        with _names_resolved(self._visit.resolves):
            kiosk.look()
            kiosk.wait(1.1)
            for _ in range(_MOST_TURNS):
                if not kiosk.where.in_session:
                    break
                self._turn()
            else:
                raise StuckError(f"in {kiosk.where}")
        self._recover()

    def _turn(self) -> None:
        kiosk, trouble = self._kiosk, TROUBLES.get(self._visit.trouble)
        if trouble and not self.happened and kiosk.where is self._visit.at:
            self.happened = True
            trouble.do(kiosk)
            return
        match kiosk.where:
            case State.CONSENT:
                kiosk.happen(NoticeShown(SHOWN), ConsentGiven(at=kiosk.clock.now()))
            case State.POSITIONING:
                kiosk.look(hint=Hint.MOVE_CLOSER)
                kiosk.look(hint=Hint.READY, phase=CapturePhase.COLLECTING, progress=0.2)
            case State.COLLECTING:
                self._hold_still()
            case State.VERIFYING:
                self._await_answer()
            case State.CANNOT_VERIFY:
                if kiosk.session.in_flight:
                    self._await_answer()
                else:
                    kiosk.wait(1.0)
            case State.PASSED | State.ASSISTANCE:
                kiosk.look(**GONE)
                kiosk.wait(1.0)
            case _:
                kiosk.wait(1.0)

    def _hold_still(self) -> None:
        kiosk = self._kiosk
        image = kiosk.picture()
        best = Candidate(image=image, frame=1, t_s=0.0, quality=QUALITY, weakest=Hint.READY)
        kiosk.look(hint=Hint.READY, phase=CapturePhase.SELECTED, selected=best)

    def _await_answer(self) -> None:
        if not self._kiosk.await_message():
            raise StuckError("an attempt that is never over")

    def _recover(self) -> None:
        """Leave, mend what is broken, and let time pass until the next one may come."""
        kiosk = self._kiosk
        kiosk.look(**GONE)
        kiosk.clock.ahead_s = 0.0
        _free_disk(kiosk)
        kiosk.service.answer("live")
        kiosk.camera(CameraState.STREAMING)
        kiosk.happen(FaultCleared(Fault.CLOSED), FaultCleared(Fault.DEFECT))
        for _ in range(_MOST_TURNS):
            if kiosk.where is State.ATTRACT:
                break
            kiosk.wait(1.0)
            if Fault.NETWORK in kiosk.session.faults:
                kiosk.await_message(_PROBED_S)
            else:
                kiosk.clock.advance(30.0)
        else:
            raise StuckError(f"in {kiosk.where}, {set(kiosk.session.faults)}")
        kiosk.look(**GONE)
        kiosk.wait(6.5)
        if kiosk.session.state is not State.ATTRACT or kiosk.session.present:
            raise StuckError(f"in {kiosk.where} after everybody has gone")


@contextmanager
def _names_resolved(resolves: bool) -> Iterator[None]:
    """Let no name be resolved, or all."""
    if resolves:
        yield
        return
    with patch.object(socket, "getaddrinfo", side_effect=socket.gaierror(socket.EAI_NONAME, "unknown")):
        yield
