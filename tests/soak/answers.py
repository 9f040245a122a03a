"""What the service of the soak answers, rightly and wrongly, and what a kiosk may make of each."""

import gzip
import json
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from typing import Any, Protocol

from kiosk.values import Outcome, Reason

Made = Outcome | Reason
"""What an attempt came to: `live`, `not_live`, or the reason why there is no verdict."""

OK = b"HTTP/1.1 200 OK\r\n"
_BOMB = gzip.compress(bytes(20_000_000))
_PATIENCE_S = 5.0


class Call(Protocol):
    """One request, as an answer sees it."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Return its headers, their names in lower case."""

    def send(self, data: bytes) -> None:
        """Send some bytes."""

    def reset(self) -> None:
        """Close with a TCP reset."""

    def wait_for_end(self, at_most_s: float) -> None:
        """Say nothing until the client ends the connection."""

    def verdict_id(self, made: Outcome) -> str:
        """Return a new request id, and note that a clean verdict goes out under it."""

    def used_id(self) -> str:
        """Return a request id that a verdict went out under before."""


Play = Callable[[Call], None]


@dataclass(frozen=True)
class Answer:
    """One way to answer, again and again for as long as an attempt runs.

    Attributes:
        rows: The rows of the fault matrix that it injects; none for a service that is well.
        play: Sends it, where it comes to a request.
        made: All that an attempt may come to by it.
        weight: How often it is drawn.
        before: What happens before any request: "" nothing, or "refused", "stranger", "elsewhere", "expired",
            "cut" or "stalled" in the handshake.
        slow: It keeps the client waiting until a limit of its own.
    """

    rows: tuple[str, ...]
    play: Play
    made: frozenset[Made]
    weight: float = 1.0
    before: str = ""
    slow: bool = False


def http(body: bytes | Mapping[str, Any], status: int = 200, **headers: str) -> bytes:
    """Return a whole HTTP answer; header names are written with underscores."""
    payload = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {
        "Content-Type": "application/json",
        "Content-Length": str(len(payload)),
        "Date": formatdate(usegmt=True),
    }
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Whatever\r\n{head}\r\n".encode() + payload


def body(request_id: str, code: int = 200, **data: Any) -> dict[str, Any]:
    """Return a reply body of the contract."""
    fields = {"liveness_score": 0.937, "is_live": True, "risk_reason": ""} | data
    return {
        "code": code,
        "msg": "ok",
        "success": code == 200,
        "request_id": request_id,
        "data": fields if code == 200 else None,
    }


def _verdict(made: Outcome, **data: Any) -> Play:
    return lambda call: call.send(http(body(call.verdict_id(made), **data)))


def _says(data: Mapping[str, Any] | bytes, status: int = 200, **headers: str) -> Play:
    return lambda call: call.send(http(data, status, **headers))


def _raw(data: bytes) -> Play:
    """Say just this and close."""

    def play(call: Call) -> None:
        call.send(data)
        raise EOFError

    return play


def _live_body(**changes: Any) -> dict[str, Any]:
    return {**body("not-to-be-used"), **changes}


def _silent(call: Call) -> None:
    call.wait_for_end(_PATIENCE_S)


def _reset(call: Call) -> None:
    call.reset()


def _late(call: Call) -> None:
    """Answer well, when nobody listens any more."""
    call.wait_for_end(_PATIENCE_S)
    call.send(http(body("too-late")))


def _slowly(call: Call) -> None:
    """Answer well, piece by piece, within every limit."""
    data = http(body(call.verdict_id(Outcome.LIVE)))
    for start in range(0, len(data), 100):
        time.sleep(0.01)
        call.send(data[start : start + 100])


def _drip(call: Call) -> None:
    call.send(OK + b"Content-Length: 100000\r\n\r\n")
    for _ in range(200):
        time.sleep(0.05)
        call.send(b" ")


def _continue(call: Call) -> None:
    for _ in range(200):
        call.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.05)


def _flood(start: bytes, piece: bytes) -> Play:
    def play(call: Call) -> None:
        call.send(start)
        for _ in range(2000):
            call.send(piece)

    return play


def _again(call: Call) -> None:
    call.send(http(body(call.used_id())))


def _then_close(call: Call) -> None:
    """Answer well, and drop the connection that the client means to keep."""
    call.send(http(body(call.verdict_id(Outcome.LIVE))))
    raise EOFError


def _telling(call: Call) -> None:
    """Refuse the credentials, and say them back."""
    said = " ".join(f"{name}:{value}" for name, value in call.headers.items() if name.startswith("x-ca"))
    call.send(http(b"", 403, X_Ca_Error_Message=f"Invalid AppKey {said}"[:2000]))


def _redirect(call: Call) -> None:
    call.send(http(b"", 307, Location=f"https://127.0.0.1:{socket.IPPORT_USERRESERVED}/elsewhere"))


_LIVE = frozenset[Made]({Outcome.LIVE})
_BAD_REPLY = frozenset[Made]({Reason.BAD_REPLY})
_SERVICE = frozenset[Made]({Reason.SERVICE})
_BUSY = frozenset[Made]({Reason.BUSY})
_OFFLINE = frozenset[Made]({Reason.OFFLINE})
_TIMEOUT = frozenset[Made]({Reason.TIMEOUT})
_CREDENTIALS = frozenset[Made]({Reason.CREDENTIALS})
_QUOTA = frozenset[Made]({Reason.QUOTA})
_TLS = frozenset[Made]({Reason.TLS})


def _many(rows: tuple[str, ...], made: frozenset[Made], plays: Mapping[str, Play]) -> dict[str, Answer]:
    """Make as many answers, all of which together are drawn as often as one."""
    return {name: Answer(rows, play, made, weight=max(0.25, 1 / len(plays))) for name, play in plays.items()}


WELL: Mapping[str, Answer] = {
    "live": Answer((), _verdict(Outcome.LIVE), _LIVE, weight=6.0),
    "not live": Answer(
        ("F85",),
        _verdict(Outcome.NOT_LIVE, is_live=False, liveness_score=0.31, risk_reason="screen"),
        frozenset({Outcome.NOT_LIVE}),
        weight=1.5,
    ),
}
"""What a service says that is well."""

FAULTS: Mapping[str, Answer] = {
    "refused": Answer(("F24",), _silent, _OFFLINE, before="refused"),
    "certificate of a stranger": Answer(("F26",), _silent, _TLS, before="stranger", weight=0.4),
    "certificate for elsewhere": Answer(("F26",), _silent, _TLS, before="elsewhere", weight=0.4),
    "certificate expired": Answer(("F26",), _silent, _TLS, before="expired", weight=0.4),
    "handshake cut": Answer(("F27",), _silent, _OFFLINE, before="cut", weight=0.7),
    "handshake stalled": Answer(("F27",), _silent, _TIMEOUT, before="stalled", weight=0.2, slow=True),
    "silence": Answer(("F29",), _silent, _TIMEOUT, weight=0.3, slow=True),
    "dripping": Answer(("F30",), _drip, _TIMEOUT, weight=0.2, slow=True),
    "100 Continue": Answer(("F31",), _continue, _TIMEOUT, weight=0.2, slow=True),
    "reset": Answer(("F32",), _reset, _OFFLINE),
    "closed": Answer(("F32",), _raw(b""), _OFFLINE, weight=0.5),
    "cut short": Answer(("F33",), _raw(OK + b"Content-Length: 5000\r\n\r\n{"), _BAD_REPLY),
    "cut without length": Answer(
        ("F34",), _raw(OK + b"\r\n" + json.dumps(_live_body()).encode()[:-20]), _BAD_REPLY
    ),
    "endless body": Answer(("F35",), _flood(OK + b"\r\n", b" " * 65536), _BAD_REPLY, weight=0.5),
    "bomb": Answer(("F35",), _raw(OK + b"Content-Encoding: gzip\r\n\r\n" + _BOMB), _BAD_REPLY, weight=0.5),
    "endless headers": Answer(("F36",), _flood(OK, b"X-Y: " + b"y" * 1000 + b"\r\n"), _BAD_REPLY, weight=0.5),
    "redirect": Answer(("F37",), _redirect, _BAD_REPLY),
    "captive portal": Answer(("F38",), _says(b"<html>Log in to the hotel's network</html>"), _BAD_REPLY),
    "kept connection closed": Answer(("F39",), _then_close, _LIVE),
    "late": Answer(("F42",), _late, _TIMEOUT, weight=0.2, slow=True),
    "slow link": Answer(("F43",), _slowly, _LIVE, weight=0.5),
    **_many(
        ("F46",),
        _BUSY,
        {
            "429": _says(b"", 429),
            "429, in an hour": _says(b"", 429, Retry_After="3600"),
            "429, at once": _says(b"", 429, Retry_After="0"),
            "429, before": _says(b"", 429, Retry_After="Tue, 14 Nov 2023 22:13:20 GMT"),
            "429, rubbish": _says(b"", 429, Retry_After="soon " + "9" * 400),
            "throttled": _says(b"", 403, X_Ca_Error_Message="Throttled by USER Flow Control"),
        },
    ),
    "quota": Answer(("F47",), _says(b"", 403, X_Ca_Error_Message="Quota Exhausted"), _QUOTA),
    "signature refused": Answer(("F48",), _says(b"", 403, X_Ca_Error_Message="Invalid Signature"), _CREDENTIALS),
    "key refused, said back": Answer(("F48", "F56", "F86"), _telling, _CREDENTIALS),
    **_many(
        ("F49",),
        _SERVICE,
        {
            **{str(status): _says(b"", status) for status in (500, 502, 503, 504)},
            "code 5000": _says(body("r", 5000)),
        },
    ),
    "malformed picture": Answer(("F50",), _says(body("r", 4001)), frozenset({Reason.BAD_IMAGE})),
    "picture too large": Answer(("F50",), _says(b"", 413), frozenset({Reason.BAD_IMAGE}), weight=0.5),
    **_many(
        ("F51",),
        _SERVICE,
        {"code 4003": _says(body("r", 4003)), "code 100000": _says(body("r", 100_000, is_live=True))},
    ),
    **_many(
        ("F52",),
        _BAD_REPLY,
        {
            f"score {json.dumps(score)}": _says(_live_body(data={"is_live": True, "liveness_score": score}))
            for score in (1.7, -0.1, "0.9", None, True, float("nan"), [0.9])
        },
    ),
    **_many(
        ("F53",),
        _BAD_REPLY,
        {
            "is_live a text": _says(_live_body(data={"is_live": "true", "liveness_score": 0.9})),
            "is_live one": _says(_live_body(data={"is_live": 1, "liveness_score": 0.9})),
            "live with a low score": _says(_live_body(data={"is_live": True, "liveness_score": 0.1})),
            "live without success": _says(_live_body(success=False)),
            "live without an id": _says(_live_body(request_id=None)),
            "live and an attack": _says(_live_body(code=4004)),
        },
    ),
    **_many(
        ("F54",),
        _BAD_REPLY,
        {
            "nothing": _says(b""),
            "no object": _says(b"[1, 2]"),
            "nested": _says(b"[" * 30_000),
            "name twice": _says(b'{"code": 5000, "code": 200}'),
            "no UTF-8": _says(b'{"code": 200, "msg": "\xff\xfe"}'),
        },
    ),
    "id used before": Answer(("F55",), _again, _BAD_REPLY),
    "hostile headers": Answer(
        ("F56",),
        _says(b"", 503, X_Ca_Error_Message="\x1b]0;owned\x07" + "A" * 5000, X_Ca_Request_Id="../../" * 100),
        frozenset({Reason.SERVICE, Reason.BAD_REPLY}),
    ),
    "no face": Answer(("F58",), _says(body("r", 4002)), frozenset({Reason.NO_FACE}), weight=1.5),
    "attack": Answer(
        ("F58", "F85"),
        lambda call: call.send(http(body(call.verdict_id(Outcome.NOT_LIVE), 4004))),
        frozenset({Outcome.NOT_LIVE}),
    ),
    "timestamp refused, far-off Date": Answer(
        ("F59",),
        _says(b"", 400, X_Ca_Error_Message="Timestamp Expired", Date=formatdate(time.time() - 1e6, usegmt=True)),
        frozenset({Reason.CLOCK}),
        weight=0.5,
    ),
    "Date is rubbish": Answer(
        ("F60",),
        lambda call: call.send(http(body(call.verdict_id(Outcome.LIVE)), Date="Tomorrow, 99 Foo 99999 99:99:99")),
        _LIVE,
    ),
}
"""What it says, or does, otherwise."""

ANSWERS: Mapping[str, Answer] = {**WELL, **FAULTS}

EVERY_TIME = ("F40", "F57")
"""The rows that every request injects: it goes out past proxy variables that lead nowhere, and is looked at."""
