"""Plays the demonstration while nobody touches it: one visit after another, for ever, and never stuck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session.words import (
    CancelRequested,
    ContinueRequested,
    Event,
    StartRequested,
    State,
)
from kiosk.station.view import View
from kiosk.ui.demo.choices import DemoAnswer

# All times in seconds, all ours.
RETURNS_S = 30.0
"""The programme goes on so long after the last touch."""
CONSENT_S = 2.0
"""As long as the screen takes to be taken in, not to be read: nobody is asked anything."""
_WELCOME_S = 2.0
"""Between two visits."""
_SETTLE_S = 0.5
"""From the order to change the scenario until vision has surely seen it."""
_READ_S = 3.5
"""What has to be put right is shown for so long."""
_STAFF_S = 6.0
_LONGEST_VISIT_S = 60.0


@dataclass(frozen=True, slots=True)
class Act:
    """One visit.

    Attributes:
        scene: The scenario that it begins with.
        answers: What the service answers, one image after another; then it lets everybody pass.
        then: The scenario that puts right what was wrong; empty where nothing changes.
    """

    scene: str
    answers: tuple[DemoAnswer, ...] = ()
    then: str = ""


PROGRAMME = (
    Act("guided-in"),
    Act("walk-up"),
    Act("too-dark", then="steady"),
    Act("steady", (DemoAnswer.SCREEN,)),
    Act("two-people", then="nobody"),
    Act("turned", (DemoAnswer.SLOW,), then="steady"),
    Act("steady", (DemoAnswer.NO_FACE,)),
    Act("too-far", (DemoAnswer.FAULT,), then="steady"),
    Act("guided-in", (DemoAnswer.MASK,)),
    Act("too-bright", then="steady"),
)
"""The briefest first: whoever stops for ten seconds has seen somebody guided, and let pass."""


class Stage(Protocol):
    """What plays."""

    def play(self, scene: str) -> None:
        """Let the camera go on with this scenario."""

    def answer(self, answers: Sequence[DemoAnswer]) -> None:
        """Let the service answer so next, in this order."""

    def agree(self) -> None:
        """Answer the consent screen by yes."""

    def post(self, event: Event) -> None:
        """Hand an event to the session."""


class Autoplay:
    """Knows what comes next and when; decides from the views and times that it is given.

    Every `now_s` is seconds on one monotonic clock.
    """

    def __init__(self, *, stage: Stage, programme: Sequence[Act]) -> None:
        """Begin with the programme, as if nobody had ever touched anything.

        Args:
            stage: Does what is decided.
            programme: What is played, again and again; empty to do nothing but what a host asks for.
        """
        self._stage, self._programme = stage, tuple(programme)
        self._next = 0
        self._act: Act | None = None
        self._view: View | None = None
        self._entered_s = self._began_s = 0.0
        self._answered = False
        self._resumes_s = float("-inf")
        self._takes_over = False
        self._host: Act | None = None
        self._cue_s: float | None = None

    # What happens

    def follow(self, view: View, now_s: float) -> None:
        """Take note of where the session is."""
        former, self._view = self._view, view
        if former is None or former.session.state is not view.session.state:
            self._entered_s, self._answered = now_s, False
            if self._host is None:
                self._cue_s = None
        if former is None or not former.session.state.in_session:
            self._began_s = now_s

    def touched(self, now_s: float) -> None:
        """Leave the kiosk to its host for a while."""
        self._resumes_s, self._takes_over = now_s + RETURNS_S, True

    def resume(self) -> None:
        """Go on with the programme now."""
        self._resumes_s = float("-inf")

    def request(self, scene: str, now_s: float) -> None:
        """Begin a visit with this scenario at once, at a host's wish.

        The visitor is drawn, and who chose the scene has agreed to it: nobody is asked for consent.
        """
        self.touched(now_s)
        self._host, self._cue_s = Act(scene), now_s + _SETTLE_S
        self._stage.play(scene)
        self._end_visit()

    # What is to be done

    def plays(self, now_s: float) -> bool:
        """Whether the programme runs, and no host."""
        return bool(self._programme) and now_s >= self._resumes_s

    def consents_in_s(self, now_s: float) -> float | None:
        """Return how long the consent screen is still shown before it is answered; None where a person answers."""
        if self._state is not State.CONSENT or not self.plays(now_s):
            return None
        return max(0.0, self._entered_s + CONSENT_S - now_s)

    def tick(self, now_s: float) -> None:
        """Do what is due."""
        if self._view is None or not self._view.session.camera_ready:
            return
        if self._host is not None:
            self._begin_for_host(now_s)
        elif self.plays(now_s):
            self._play(now_s)

    @property
    def _state(self) -> State | None:
        return self._view.session.state if self._view else None

    def _begin_for_host(self, now_s: float) -> None:
        if self._cue_s is not None and now_s < self._cue_s:
            return
        if self._state is not State.ATTRACT:
            # A face that came near has begun a visit of its own meanwhile.
            self._once(self._end_visit)
        else:
            self._host = self._cue_s = None
            self._stage.post(StartRequested(ConsentRecord(answer=Answer.ELSEWHERE)))

    def _play(self, now_s: float) -> None:
        if self._takes_over:
            # What a host has left is not waited for.
            self._takes_over, self._act, self._cue_s = False, None, None
            self._end_visit()
        waited_s = now_s - self._entered_s
        match self._state:
            case State.ATTRACT:
                self._begin(now_s, waited_s)
            case State.CONSENT if waited_s >= CONSENT_S:
                self._once(self._stage.agree)
            case State.POSITIONING if self._act and self._act.then and waited_s >= _READ_S:
                self._stage.play(self._act.then)
                self._act = None
            case State.ASSISTANCE if waited_s >= _STAFF_S:
                self._once(lambda: self._stage.post(ContinueRequested()))
        if self._state and self._state.in_session and now_s - self._began_s >= _LONGEST_VISIT_S:
            self._end_visit()

    def _begin(self, now_s: float, waited_s: float) -> None:
        if self._cue_s is None:
            if waited_s >= (_WELCOME_S if self._next else 0.0):
                self._raise_curtain(now_s)
        elif now_s >= self._cue_s:
            # Should nobody hear of it, as without a picture, the next visit begins a while later.
            self._cue_s, self._entered_s = None, now_s
            self._stage.post(StartRequested())

    def _raise_curtain(self, now_s: float) -> None:
        self._act = self._programme[self._next % len(self._programme)]
        self._next += 1
        self._cue_s = now_s + _SETTLE_S
        self._stage.answer(self._act.answers)
        self._stage.play(self._act.scene)

    def _end_visit(self) -> None:
        if self._state and self._state.in_session:
            self._stage.post(CancelRequested())

    def _once(self, act: Callable[[], None]) -> None:
        if not self._answered:
            self._answered = True
            act()
