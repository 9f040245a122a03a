"""The simulated engine and the grammar of its script."""

import contextlib
import threading

import pytest
import requests

from kiosk.service.errors import ServiceError
from kiosk.service.script import parse_script
from tests.service.conftest import AnnouncingEngine, Caller, Serve, body_of, encoded

_BODY = body_of(encoded())


def _summary(answer: dict[str, object]) -> object:
    return answer.get("data", answer["code"])


def test_a_script_is_played_in_turn_and_again_from_the_start(serve: Serve) -> None:
    caller = serve(
        " pass:0.9 , fail:0.31:screen, error:5000, slow:0.01, noface,slow:0:fail:0.2:print,slow:0:noface"
    )

    first, second = ([_summary(caller.answer(_BODY)) for _ in range(7)] for _ in range(2))

    assert first[:3] == [
        {"liveness_score": 0.9, "is_live": True, "risk_reason": ""},
        {"liveness_score": 0.31, "is_live": False, "risk_reason": "screen"},
        5000,
    ]
    assert first[4:] == [4002, {"liveness_score": 0.2, "is_live": False, "risk_reason": "print"}, 4002]
    assert second[:3] == first[:3]
    assert second[4:] == first[4:]


@pytest.mark.parametrize(("script", "lowest", "highest"), [("pass", 0.93, 0.98), ("fail", 0.0, 0.4)])
def test_open_scores_vary_and_are_the_same_in_every_run(
    serve: Serve, script: str, lowest: float, highest: float
) -> None:
    callers = (serve(script), serve(script))
    first, second = ([caller.answer(_BODY)["data"]["liveness_score"] for _ in range(5)] for caller in callers)

    assert first == second
    assert len(set(first)) == 5
    assert all(lowest <= score <= highest for score in first)


def test_a_slow_answer_keeps_no_other_waiting(serve: Serve) -> None:
    engine = AnnouncingEngine("slow:60,noface")
    caller = serve(engine=engine)
    waiting = threading.Thread(target=_post_and_be_cut, args=(caller,))
    waiting.start()
    assert engine.asked.wait(20)

    assert caller.answer(_BODY)["code"] == 4002
    assert waiting.is_alive()


def _post_and_be_cut(caller: Caller) -> None:
    # The service ends with the test and cuts what it has not answered.
    with contextlib.suppress(requests.ConnectionError):
        caller.post(_BODY)


def test_what_is_to_be_answered_next_is_answered_once_and_the_script_goes_on(serve: Serve) -> None:
    engine = parse_script("pass,attack")
    caller = serve(engine=engine)
    assert caller.answer(_BODY)["code"] == 200

    engine.answer_next("error:5999")
    engine.answer_next("noface,noface")
    assert engine.owes_answers()
    assert [caller.answer(_BODY)["code"] for _ in range(2)] == [4002, 4002]
    assert not engine.owes_answers()
    assert [caller.answer(_BODY)["code"] for _ in range(2)] == [4004, 200]

    with pytest.raises(ServiceError):
        engine.answer_next("nonsense")
    assert caller.answer(_BODY)["code"] == 4004


@pytest.mark.parametrize(
    "item",
    [
        "",
        "live",
        "PASS",
        "pass:",
        "pass:1.1",
        "pass:-0.1",
        "pass:nan",
        "pass:0.9:screen",
        "fail:high",
        "fail:0.3:screen:print",
        "noface:1",
        "attack:2",
        "error",
        "error:soon",
        "error:200",
        "error:-1",
        "error:4002:now",
        "slow",
        "slow:",
        "slow:-1",
        "slow:inf",
        "slow:3601",
        "slow:3:nonsense",
    ],
)
def test_an_item_that_means_nothing_is_named_beside_what_is_allowed(item: str) -> None:
    with pytest.raises(ServiceError) as caught:
        parse_script(f"pass,{item}")

    message = str(caught.value)
    assert repr(item) in message
    assert "pass[:score], fail[:score[:risk_reason]], noface, attack" in message
    assert "\n" not in message
