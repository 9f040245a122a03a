"""A small share of every campaign, drawn from a seed that stays; `python -m tests.fuzz` draws many more."""

import json
import math
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz import oracle, recordings, replies, settings_files, wire
from tests.fuzz.oracle import Answer
from tests.fuzz.reading import FedTransport, Reader, read_in_memory
from tests.fuzz.recordings import Player, play_spoilt
from tests.fuzz.replies import SOUND
from tests.fuzz.settings_files import load_spoilt
from tests.fuzz.tally import Tally
from tests.fuzz.wire import read_over_sockets

SEED = "20261122"

_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
_JSON = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)
_DATA = st.fixed_dictionaries(
    {},
    optional={"liveness_score": st.floats(0, 1) | _JSON, "is_live": st.booleans() | _JSON, "risk_reason": _JSON},
)
_BODIES = st.fixed_dictionaries(
    {},
    optional={
        "code": st.sampled_from((200, 200.0, True, "200", 4001, 4002, 4004, 5000)) | _JSON,
        "success": st.booleans() | _JSON,
        "request_id": st.text(max_size=12) | _JSON,
        "msg": _JSON,
        "message": _JSON,
        "data": _DATA | _JSON,
    },
)


def assert_clean(tally: Tally) -> None:
    assert not tally.findings
    assert tally.clean
    assert tally.cases


@pytest.mark.fault("F38", "F51", "F52", "F53", "F54", "F55", "F56")
@pytest.mark.parametrize("kind", replies.kinds())
def test_spoilt_reply_is_never_taken_for_more_than_it_is(kind: str) -> None:
    tally = read_in_memory(kind, replies.kinds()[kind], cases=40, seed=SEED)
    assert_clean(tally)
    assert kind != SOUND or tally.accepted


@pytest.mark.fault("F32", "F33", "F34", "F36", "F56")
@pytest.mark.parametrize("kind", wire.kinds())
def test_spoilt_answer_on_the_wire_is_never_taken_for_more_than_it_is(kind: str) -> None:
    assert_clean(read_over_sockets(kind, wire.kinds()[kind], cases=30, seed=SEED))


@pytest.mark.fault("F51", "F52", "F53", "F54")
def test_no_body_that_can_be_thought_of_is_taken_for_more_than_it_is() -> None:
    transport = FedTransport()
    reader = Reader(transport=transport)

    @seed(20261122)
    @settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(body=_BODIES | _JSON, status=st.sampled_from((200, 200, 200, 400, 503)))
    def check(body: Any, status: int) -> None:
        tally = Tally("replies", "anything")
        answer = Answer(status, (), json.dumps(body).encode("utf-8", "surrogatepass"))
        reader.feed(answer, tally, transport)
        assert_clean(tally)

    check()


@pytest.mark.fault("F66", "F86", "F87", "F95")
@pytest.mark.parametrize("kind", settings_files.kinds())
def test_spoilt_settings_are_refused_in_plain_words_or_safe(kind: str) -> None:
    assert_clean(load_spoilt(kind, settings_files.kinds()[kind], cases=6, seed=SEED))


@pytest.mark.fault("F14")
@pytest.mark.parametrize("what", ["videos", "images", "streams"])
def test_spoilt_recording_plays_or_is_refused_and_takes_nothing_else_down(what: str) -> None:
    with Player() as player:
        for wrong in (wrong for kind, wrong in recordings.kinds() if kind == what):
            assert_clean(play_spoilt(what, wrong, player, cases=4, seed=SEED))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, {"b": null}], "c": "\\u00e9\\n"}', {"a": [oracle.Number("1"), {"b": None}], "c": "é\n"}),
        ('["\\ud83d\\ude80", "\\ud83d"]', ["🚀", "\ud83d"]),
        (" true ", True),
        ("[[[[]]]]", [[[[]]]]),
    ],
)
def test_second_reader_reads_json(text: str, value: Any) -> None:
    assert oracle.read_json(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "[1,]", "{,}", '{"a":1,}', '{"a":1 "b":2}', "[1 2]", "{1:2}", '{"a":1,"a":2}', "1 2", "[}", "NaN", "01"],
)
def test_second_reader_refuses_what_is_no_json(text: str) -> None:
    with pytest.raises(oracle.NotOneError):
        oracle.read_json(text)


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        ({"liveness_score": 0.9, "is_live": True}, oracle.LIVE),
        ({"liveness_score": 0.1, "is_live": False}, oracle.NOT_LIVE),
        ({"liveness_score": 0.1, "is_live": True}, oracle.NONE),
        ({"liveness_score": 0.797, "is_live": True}, oracle.LIVE),
        ({"liveness_score": True, "is_live": True}, oracle.NONE),
        ({"liveness_score": 0.9, "is_live": 1}, oracle.NONE),
        ({"liveness_score": math.nan, "is_live": True}, oracle.NONE),
    ],
)
def test_second_reader_judges_by_the_contract(data: dict[str, Any], outcome: str) -> None:
    body = {"code": 200, "success": True, "request_id": "a", "data": data}
    answer = Answer(200, (), json.dumps(body).encode())
    assert oracle.expected(answer, threshold=0.8) == outcome
    assert oracle.expected(answer, threshold=0.8, used_ids=frozenset({"a"})) == oracle.NONE
    assert oracle.expected(Answer(503, (), answer.body), threshold=0.8) == oracle.NONE
