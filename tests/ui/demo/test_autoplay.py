"""The programme that runs by itself: what it does, and when it leaves the kiosk to its host."""

from collections.abc import Sequence

import pytest

from kiosk.consent.record import Answer
from kiosk.session.words import (
    CancelRequested,
    ContinueRequested,
    Event,
    SessionState,
    StartRequested,
    State,
)
from kiosk.station.view import View
from kiosk.ui.demo.autoplay import CONSENT_S, RETURNS_S, Act, Autoplay
from kiosk.ui.demo.choices import DemoAnswer

FIRST = Act("too-dark", (DemoAnswer.SCREEN,), then="steady")
SECOND = Act("walk-up")


class Theatre:
    """A stage that writes down what it is told, and a clock that is moved by hand."""

    def __init__(self, *programme: Act) -> None:
        self.done: list[object] = []
        self.now_s = 100.0
        self.autoplay = Autoplay(stage=self, programme=programme)

    def play(self, scene: str) -> None:
        self.done.append(scene)

    def answer(self, answers: Sequence[DemoAnswer]) -> None:
        self.done.append(tuple(answers))

    def agree(self) -> None:
        self.done.append("agree")

    def post(self, event: Event) -> None:
        self.done.append(event)

    def show(self, state: State, *, camera_ready: bool = True) -> None:
        session = SessionState(state=state, camera_ready=camera_ready)
        self.autoplay.follow(View(session=session, session_id=None), self.now_s)

    def wait(self, seconds: float) -> list[object]:
        """Let time pass, and return what was done meanwhile."""
        self.done.clear()
        for _ in range(round(seconds / 0.1)):
            self.now_s += 0.1
            self.autoplay.tick(self.now_s)
        return list(self.done)


@pytest.fixture
def theatre() -> Theatre:
    return Theatre(FIRST, SECOND)


def test_the_first_visit_begins_as_soon_as_there_is_a_picture(theatre: Theatre) -> None:
    theatre.show(State.ATTRACT, camera_ready=False)
    assert theatre.wait(3) == []

    theatre.show(State.ATTRACT)
    assert theatre.wait(1) == [(DemoAnswer.SCREEN,), "too-dark", StartRequested()]


def test_consent_is_answered_after_a_while_in_which_it_can_be_seen_to_come(theatre: Theatre) -> None:
    theatre.show(State.CONSENT)
    assert theatre.autoplay.consents_in_s(theatre.now_s) == CONSENT_S
    assert theatre.wait(CONSENT_S - 0.2) == []
    assert theatre.autoplay.consents_in_s(theatre.now_s) == pytest.approx(0.2)
    assert theatre.wait(2) == ["agree"]


def test_what_is_wrong_is_put_right_once_it_has_been_read(theatre: Theatre) -> None:
    theatre.show(State.ATTRACT)
    theatre.wait(1)
    theatre.show(State.POSITIONING)
    assert theatre.wait(3) == []
    assert theatre.wait(10) == ["steady"]


def test_visits_follow_one_another_through_the_programme_for_ever(theatre: Theatre) -> None:
    scenes = []
    for _ in range(4):
        theatre.show(State.ATTRACT)
        scenes += [one for one in theatre.wait(2.6) if isinstance(one, str)]
        theatre.show(State.PASSED)
        theatre.wait(4)

    assert scenes == ["too-dark", "walk-up", "too-dark", "walk-up"]


def test_a_start_that_nobody_heard_is_made_up_for(theatre: Theatre) -> None:
    theatre.show(State.ATTRACT)

    assert theatre.wait(4).count(StartRequested()) == 2


def test_nobody_is_sent_to_the_staff_for_long(theatre: Theatre) -> None:
    theatre.show(State.ASSISTANCE)

    assert theatre.wait(10) == [ContinueRequested()]


def test_a_visit_that_leads_nowhere_is_ended(theatre: Theatre) -> None:
    theatre.show(State.ATTRACT)
    theatre.show(State.RETRY)

    assert CancelRequested() not in theatre.wait(59)
    assert CancelRequested() in theatre.wait(2)


def test_a_touch_leaves_the_kiosk_to_its_host_for_half_a_minute(theatre: Theatre) -> None:
    theatre.show(State.CONSENT)
    theatre.autoplay.touched(theatre.now_s)
    assert not theatre.autoplay.plays(theatre.now_s)
    assert theatre.autoplay.consents_in_s(theatre.now_s) is None
    assert theatre.wait(RETURNS_S - 1) == []

    theatre.autoplay.touched(theatre.now_s)
    assert theatre.wait(RETURNS_S - 1) == []
    assert theatre.wait(1.2)[0] == CancelRequested()
    theatre.show(State.ATTRACT)
    assert theatre.wait(1) == [(DemoAnswer.SCREEN,), "too-dark", StartRequested()]


def test_a_host_may_let_it_go_on_at_once(theatre: Theatre) -> None:
    theatre.show(State.ATTRACT)
    theatre.autoplay.touched(theatre.now_s)
    theatre.autoplay.resume()

    assert theatre.autoplay.plays(theatre.now_s)
    assert "too-dark" in theatre.wait(1)


def test_a_scene_that_a_host_chooses_plays_at_once_and_its_visitor_has_agreed(theatre: Theatre) -> None:
    theatre.show(State.PASSED)
    theatre.done.clear()
    theatre.autoplay.request("turned", theatre.now_s)
    assert theatre.done == ["turned", CancelRequested()]

    theatre.show(State.ATTRACT)
    (started,) = theatre.wait(1)
    assert isinstance(started, StartRequested)
    assert started.consent
    assert started.consent.answer is Answer.ELSEWHERE


def test_a_visit_that_a_face_has_begun_meanwhile_gives_way_to_the_hosts(theatre: Theatre) -> None:
    theatre.show(State.ATTRACT)
    theatre.autoplay.request("turned", theatre.now_s)
    theatre.show(State.CONSENT)
    assert theatre.wait(5) == [CancelRequested()]

    theatre.show(State.ATTRACT)
    assert len(theatre.wait(5)) == 1


def test_nothing_happens_out_of_service(theatre: Theatre) -> None:
    theatre.show(State.OUT_OF_SERVICE)

    assert theatre.wait(120) == []


def test_without_a_programme_persons_are_left_to_themselves() -> None:
    theatre = Theatre()
    theatre.show(State.CONSENT)

    assert not theatre.autoplay.plays(theatre.now_s)
    assert theatre.wait(60) == []
