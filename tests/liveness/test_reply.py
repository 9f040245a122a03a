"""The strict reader: a verdict only from a reply whose every part agrees."""

import json
import logging
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from kiosk.liveness.cleaning import Cleaner
from kiosk.liveness.reading import Reading, Resend
from kiosk.liveness.reply import Reply, read_reply
from kiosk.values import Outcome, Reason

from .scripted_server import contract

THRESHOLD = 0.8
VALID = contract()


def read(body: Any, *, status: int = 200, threshold: float = THRESHOLD, **headers: str) -> Reading:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = CaseInsensitiveDict({name.replace("_", "-"): value for name, value in headers.items()})
    return read_reply(Reply(status, named, data), threshold=threshold, clean=Cleaner(["canary-secret"]))


def with_data(**fields: Any) -> dict[str, Any]:
    return VALID | {"data": VALID["data"] | fields}


def without(*names: str) -> dict[str, Any]:
    return {name: value for name, value in VALID.items() if name not in names}


def test_the_contract_s_example_is_live() -> None:
    verdict = read(VALID).verdict
    assert verdict.outcome is Outcome.LIVE
    assert (verdict.reason, verdict.code, verdict.request_id) == (None, 200, "c3f2b18e77")
    assert (verdict.liveness_score, verdict.risk_reason, verdict.threshold) == (0.937, "", THRESHOLD)
    assert verdict.simulated is False


def test_low_score_is_not_live_with_its_reason() -> None:
    verdict = read(with_data(is_live=False, liveness_score=0.31, risk_reason="screen")).verdict
    assert verdict.outcome is Outcome.NOT_LIVE
    assert (verdict.liveness_score, verdict.risk_reason, verdict.reason) == (0.31, "screen", None)


@pytest.mark.parametrize("name", ["msg", "msg_cn", "message"])
def test_texts_may_be_absent_or_null(name: str) -> None:
    assert read(without(name)).verdict.outcome is Outcome.LIVE
    assert read(VALID | {name: None}).verdict.outcome is Outcome.LIVE
    assert read(with_data(risk_reason=None)).verdict.risk_reason is None


def test_unknown_fields_change_nothing() -> None:
    assert read(with_data(new=[1]) | {"cost": 3}).verdict.outcome is Outcome.LIVE


def test_msg_is_preferred_to_message() -> None:
    assert "first" in read(contract(4002) | {"msg": "first", "message": "second"}).verdict.detail
    assert "second" in read(contract(4002) | {"msg": None, "message": "second"}).verdict.detail


@pytest.mark.fault("F38", "F51", "F52", "F53", "F54")
@pytest.mark.parametrize(
    "body",
    [
        without("success"),
        without("request_id"),
        without("data"),
        VALID | {"success": None},
        VALID | {"success": False},
        VALID | {"success": 1},
        VALID | {"success": "true"},
        VALID | {"request_id": ""},
        VALID | {"request_id": "\u0000\n"},
        VALID | {"request_id": 7},
        VALID | {"code": "200"},
        VALID | {"code": True},
        VALID | {"code": 200.0},
        VALID | {"code": None},
        VALID | {"code": 10**30},
        without("code"),
        VALID | {"data": None},
        VALID | {"data": []},
        VALID | {"data": {"is_live": True}},
        VALID | {"data": {"liveness_score": 0.9}},
        VALID | {"msg": 5},
        with_data(is_live=None),
        with_data(is_live="true"),
        with_data(is_live="false"),
        with_data(is_live=1),
        with_data(liveness_score=None),
        with_data(liveness_score="0.93"),
        with_data(liveness_score=True),
        with_data(liveness_score=1.1),
        with_data(liveness_score=-0.1),
        with_data(liveness_score=93),
        with_data(liveness_score=float("nan")),
        with_data(liveness_score=float("inf")),
        with_data(liveness_score=0.3),
        with_data(is_live=False),
        with_data(risk_reason=3),
        with_data(another=float("nan")),
        VALID | {"another": float("-inf")},
        [VALID],
        "live",
        None,
        200,
        {},
        b"",
        b"{",
        json.dumps(VALID).encode()[:-1],
        json.dumps(VALID).encode() + b"x",
        b"\xef\xbb\xbf" + json.dumps(VALID).encode(),
        json.dumps(VALID).encode("utf-16"),
        json.dumps(VALID, ensure_ascii=False).encode("gbk"),
        json.dumps(VALID).encode().replace(b"0.937", b"1e999"),
        json.dumps(VALID).encode().replace(b"0.937", b"0." + b"9" * 5 + b"1" + b"e" + b"9" * 9),
        json.dumps(VALID).encode().replace(b"200", b"2" + b"0" * 5000),
        json.dumps(VALID).encode().replace(b'"code": 200', b'"code": 200, "code": 200'),
        json.dumps(VALID).encode().replace(b'"is_live": true', b'"is_live": false, "is_live": true'),
        json.dumps(VALID | {"data": 0}).encode().replace(b'"data": 0', b'"data": ' + b"[" * 100_000),
        b"<html>Log in to the hotel network</html>",
    ],
    ids=lambda body: repr(body)[:60],
)
def test_whatever_breaks_the_contract_is_no_verdict(body: Any) -> None:
    reading = read(body)
    assert reading.verdict.outcome is Outcome.NO_VERDICT
    assert reading.verdict.reason is Reason.BAD_REPLY
    assert reading.resend is Resend.NEVER


@pytest.mark.fault("F53")
@pytest.mark.parametrize(
    ("score", "is_live", "outcome"),
    [
        (0.8, True, Outcome.LIVE),
        (0.8, False, Outcome.NOT_LIVE),
        (0.795, True, Outcome.LIVE),
        (0.805, False, Outcome.NOT_LIVE),
        (0.7949, True, Outcome.NO_VERDICT),
        (0.8051, False, Outcome.NO_VERDICT),
        (1, True, Outcome.LIVE),
        (0, False, Outcome.NOT_LIVE),
    ],
)
def test_flag_rules_only_within_rounding_of_the_threshold(
    score: float, outcome: Outcome, *, is_live: bool
) -> None:
    assert read(with_data(liveness_score=score, is_live=is_live)).verdict.outcome is outcome


@pytest.mark.fault("F53")
def test_contradiction_is_logged_as_an_error(caplog: pytest.LogCaptureFixture) -> None:
    read(with_data(liveness_score=0.2))
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "c3f2b18e77" in caplog.text


@pytest.mark.fault("F49", "F50", "F51", "F58")
@pytest.mark.parametrize(
    ("code", "reason", "resend"),
    [
        (4001, Reason.BAD_IMAGE, Resend.NEVER),
        (4002, Reason.NO_FACE, Resend.NEVER),
        (5000, Reason.SERVICE, Resend.UNSURE),
        (4003, Reason.SERVICE, Resend.NEVER),
        (9999, Reason.SERVICE, Resend.NEVER),
        (0, Reason.SERVICE, Resend.NEVER),
    ],
)
def test_error_code_has_its_reason_and_is_kept(code: int, reason: Reason, resend: Resend) -> None:
    reading = read(contract(code))
    assert (reading.verdict.outcome, reading.verdict.reason) == (Outcome.NO_VERDICT, reason)
    assert (reading.verdict.code, reading.verdict.request_id) == (code, "c3f2b18e77")
    assert reading.resend is resend


@pytest.mark.parametrize("status", [200, 400, 500])
def test_body_code_rules_over_the_http_status(status: int) -> None:
    assert read(contract(4002), status=status).verdict.reason is Reason.NO_FACE
    assert read(contract(4004), status=status).verdict.outcome is Outcome.NOT_LIVE


@pytest.mark.parametrize("status", [201, 302, 400, 500])
@pytest.mark.parametrize("is_live", [True, False])
def test_success_counts_only_with_http_200(status: int, *, is_live: bool) -> None:
    body = with_data(is_live=is_live, liveness_score=0.9 if is_live else 0.1)
    assert read(body, status=status).verdict.outcome is Outcome.NO_VERDICT


def test_unknown_body_code_leaves_the_http_status_to_judge() -> None:
    reading = read(contract(9999), status=503)
    assert (reading.verdict.reason, reading.resend) == (Reason.SERVICE, Resend.UNSURE)
    assert read(contract(9999), status=401).verdict.reason is Reason.CREDENTIALS


@pytest.mark.fault("F51", "F48")
def test_gateway_code_rules_over_a_live_body() -> None:
    verdict = read(VALID, X_Ca_Error_Code="A400AC").verdict
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.CREDENTIALS)


@pytest.mark.fault("F58")
@pytest.mark.parametrize("data", [None, {}, {"is_live": False}, {"liveness_score": 0.2, "risk_reason": "screen"}])
def test_suspected_attack_is_not_live_even_without_a_score(data: dict[str, Any] | None) -> None:
    verdict = read(contract(4004) | {"data": data}).verdict
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_LIVE, 4004)
    assert verdict.liveness_score == (data or {}).get("liveness_score")
    assert verdict.risk_reason == (data or {}).get("risk_reason")


@pytest.mark.fault("F58")
@pytest.mark.parametrize("data", [{"is_live": True}, {"liveness_score": 0.95}, {"is_live": 0}])
def test_suspected_attack_that_contradicts_itself_accuses_nobody(data: dict[str, Any]) -> None:
    assert read(contract(4004) | {"data": data}).verdict.outcome is Outcome.NO_VERDICT


@pytest.mark.parametrize(
    "body", [VALID, contract(4002), contract(4004), contract(5000), b"", with_data(is_live=0)]
)
def test_simulated_engine_is_marked_in_every_verdict(body: Any) -> None:
    assert read(body, X_Liveness_Engine="simulated").verdict.simulated is True
    assert read(body, X_Liveness_Engine="relay").verdict.simulated is False


@pytest.mark.fault("F56", "F86")
def test_server_s_texts_are_cleaned_and_without_secrets() -> None:
    hostile = "canary-secret \x1b[31mred\n" + "x" * 10_000
    for verdict in (
        read(contract(5000) | {"msg": hostile}).verdict,
        read(with_data(risk_reason=hostile)).verdict,
        read(VALID | {"request_id": hostile}).verdict,
        read(b"", status=400, X_Ca_Error_Code="I400HD", X_Ca_Error_Message=hostile).verdict,
    ):
        for text in (verdict.detail, verdict.risk_reason or "", verdict.request_id or ""):
            assert "canary" not in text
            assert text.isprintable()
            assert len(text) < 400


def test_half_a_character_in_a_text_does_no_harm() -> None:
    body = json.dumps(VALID).encode().replace(b'"ok"', b'"\\ud800ok"')
    assert read(body).verdict.detail == "The service answered code 200 (ok)."


@pytest.mark.fault("F86")
def test_secret_split_by_control_characters_is_found() -> None:
    assert "canary-secret" not in Cleaner(["canary-secret"])("can\x00ary-\nsecret")


@pytest.mark.fault("F56", "F86")
def test_signed_text_that_the_gateway_echoes_is_dropped() -> None:
    said = Cleaner([])("Invalid Signature, Server StringToSign:`POST#k&1700000000000&s`")
    assert said == "Invalid Signature,"


# Whatever a server sends ----------------------------------------------------------------------

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from([200, 4004, 0.9])
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
fields = st.sampled_from(
    ["code", "success", "request_id", "msg", "data", "liveness_score", "is_live", "risk_reason"]
)
header_values = st.text(st.characters(max_codepoint=255), max_size=30) | st.sampled_from(
    ["simulated", "T429GR", "1"]
)
headers = st.dictionaries(
    st.sampled_from(["X-Ca-Error-Code", "X-Ca-Error-Message", "X-Ca-Request-Id", "X-Liveness-Engine"]),
    header_values,
    max_size=2,
)
statuses = st.sampled_from([200, 200, 200, 201, 302, 400, 403, 413, 429, 451, 500, 503])


@st.composite
def mutated_bodies(draw: st.DrawFn) -> bytes:
    """A valid reply with some fields changed, then some bytes."""
    body: dict[str, Any] = json.loads(json.dumps(draw(st.sampled_from([VALID, contract(4004), contract(4002)]))))
    for name, value in draw(st.lists(st.tuples(fields, values), max_size=3)):
        inner = body.get("data")
        target = inner if isinstance(inner, dict) and name in inner else body
        target[name] = value
    data = bytearray(json.dumps(body).encode())
    for at, byte in draw(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 255)), max_size=3)):
        data[at % len(data)] = byte
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


def really_says_live(body: bytes, status: int) -> bool:
    """The contract's rules once more, written another way."""
    pairs: list[list[str]] = []

    def gather(items: list[tuple[str, Any]]) -> dict[str, Any]:
        pairs.append([name for name, _ in items])
        return dict(items)

    reply = json.loads(body, object_pairs_hook=gather)
    data = reply["data"]
    score = data["liveness_score"]
    return bool(
        status == 200
        and all(len(names) == len(set(names)) for names in pairs)
        and type(reply["code"]) is int
        and reply["code"] == 200
        and reply["success"] is True
        and reply["request_id"]
        and data["is_live"] is True
        and type(score) in (int, float)
        and THRESHOLD - 0.00501 <= score <= 1
    )


many = settings(max_examples=400, deadline=None, database=None)


@pytest.mark.fault("F52", "F53", "F54")
@many
@given(body=st.binary(max_size=300) | values.map(lambda value: json.dumps(value).encode()) | mutated_bodies())
def test_no_body_raises_and_live_is_only_what_says_so(body: bytes) -> None:
    for status in (200, 500):
        verdict = read(body, status=status).verdict
        assert (verdict.reason is None) == (verdict.outcome is not Outcome.NO_VERDICT)
        if verdict.outcome is Outcome.LIVE:
            assert really_says_live(body, status)


@pytest.mark.fault("F56")
@many
@given(body=mutated_bodies(), status=statuses, named=headers)
def test_no_status_or_header_raises_or_makes_a_verdict_live(
    body: bytes, status: int, named: dict[str, str]
) -> None:
    reading = read_reply(Reply(status, CaseInsensitiveDict(named), body), threshold=THRESHOLD, clean=Cleaner([]))
    if reading.verdict.outcome is Outcome.LIVE:
        assert status == 200
        assert not named.get("X-Ca-Error-Code", "").strip()
        assert really_says_live(body, status)
