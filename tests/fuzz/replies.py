"""Replies that are spoilt in every way that we could think of, drawn from a seed."""

import json
import random
import string
from collections.abc import Callable, Mapping
from typing import Any

from tests.fuzz.oracle import Answer

SOUND = "nothing is wrong"
"""The one kind of which nothing may be refused: a client that believes nobody would pass all the others."""

Draw = random.Random
Make = Callable[[Draw], Answer]

_IN_DATA = ("liveness_score", "is_live", "risk_reason")
_NAMES = ("code", "success", "request_id", "msg", "message", "msg_cn", "data", *_IN_DATA)
_CODES = (200, 200, 200, 4001, 4002, 4003, 4004, 5000, 9999)
_GATEWAY_CODES = ("A400AC", "A403IS", "S403TE", "S403NU", "B403OD", "I400HD", "I413RL", "X500ED", "T429ZZ", "?")
_GATEWAY_WORDS = (
    "Invalid AppCode",
    "Invalid Signature, Server StringToSign:`POST`",
    "Timestamp Expired",
    "Nonce Used",
    "TThrottled by GROUP",
    "Quota Exhausted",
    "Unauthorized",
    "nonsense",
)
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 200, 200.0, 2e2, 4004, 0.0, 0.5, 0.937, 1.0, 1.1, -0.1, 10**30),
    *("", "200", "true", "false", "0.93", "1", "live", [], {}, [True], {"is_live": True}, [0.93], " ", "\u0000"),
)
_NUMBERS = (
    *("NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e-999", "0x1", "01", "+1", ".9", "9.", "1_0", "2e2"),
    *(
        "9" * 5000,
        "0." + "9" * 5000,
        "1e" + "9" * 400,
        "True",
        "nan",
        "-",
        "--1",
        "１",
        "0.9٣",
        "-0",
        "1E0",
        "1.0",
    ),
)
_TEXTS = (
    *(
        "\u0000",
        "\u202e",
        "\ufeff",
        "\ud800",
        "👩‍🚀" * 80,
        "é" * 300,
        "\r\nX-Ca-Error-Code: A400AC",
        "%s%n",
        "a\x1bb",
    ),
    *("\u200b", "\x7f", "İ", "ß", "\n", "\\u0000"),
)


def identity(draw: Draw) -> str:
    """Return an id that no other reply has."""
    return f"{draw.getrandbits(64):016x}"


def fields(draw: Draw, code: int | None = None) -> dict[str, Any]:
    """Return a body as the service gives them; a live one more often than not."""
    code = draw.choice(_CODES) if code is None else code
    is_live = code == 200 and draw.random() < 0.75
    score = draw.uniform(0.806, 1) if is_live else draw.uniform(0, 0.794)
    told = code == 200 or (code == 4004 and draw.random() < 0.5)
    data = {
        "liveness_score": round(score, 3),
        "is_live": is_live,
        "risk_reason": draw.choice(("", "screen", None)),
    }
    return {
        "code": code,
        draw.choice(("msg", "message")): "ok",
        "msg_cn": "成功",
        "success": code == 200,
        "request_id": identity(draw),
        "data": data if told else None,
    }


def answered(draw: Draw, body: Mapping[str, Any] | bytes, *, status: int = 200) -> Answer:
    """Return a body as an HTTP answer."""
    if not isinstance(body, bytes):
        text = json.dumps(body, ensure_ascii=draw.random() < 0.5)
        body = text.encode("utf-8", "surrogatepass")
    return Answer(status, (("Content-Type", "application/json"), ("Date", "Tue, 14 Nov 2023 22:13:20 GMT")), body)


def valid(draw: Draw) -> Answer:
    """Return a reply as the service gives them."""
    return answered(draw, fields(draw))


def bits_flipped(draw: Draw) -> Answer:
    """Change a few bits."""
    body = bytearray(valid(draw).body)
    for _ in range(draw.choice((1, 1, 2, 8))):
        body[draw.randrange(len(body))] ^= 1 << draw.randrange(8)
    return answered(draw, bytes(body))


def bytes_replaced(draw: Draw) -> Answer:
    """Put other bytes in the place of some, or between them."""
    body = bytearray(valid(draw).body)
    for _ in range(draw.choice((1, 1, 3))):
        at, gone = draw.randrange(len(body)), draw.randrange(4)
        rubbish = (
            draw.randbytes(draw.randrange(4)) if draw.random() < 0.5 else draw.choice('{}[]",:.eE0-').encode()
        )
        body[at : at + gone] = rubbish
    return answered(draw, bytes(body))


def cut(draw: Draw) -> Answer:
    """Leave the end out, or the beginning."""
    body = valid(draw).body
    at = draw.randrange(len(body))
    return answered(draw, body[:at] if draw.random() < 0.8 else body[at:])


def spliced(draw: Draw) -> Answer:
    """Put two replies, or parts of them, one after the other."""
    one, two = valid(draw).body, valid(draw).body
    if draw.random() < 0.5:
        return answered(draw, one + draw.choice((b"", b"\n", b",", b"\0")) + two)
    return answered(draw, one[: draw.randrange(len(one))] + two[draw.randrange(len(two)) :])


def types_swapped(draw: Draw) -> Answer:
    """Give fields values of other types."""
    body = fields(draw, 200 if draw.random() < 0.7 else None)
    for _ in range(draw.choice((1, 1, 1, 2, 3))):
        _put(body, draw.choice(_NAMES), draw.choice(_VALUES))
    return answered(draw, body)


def fields_missing(draw: Draw) -> Answer:
    """Leave fields out, or call them something like it."""
    body = fields(draw, 200 if draw.random() < 0.7 else None)
    for name in draw.sample(_NAMES, draw.choice((1, 1, 2, 4))):
        holder = body.get("data") if name in _IN_DATA else body
        if isinstance(holder, dict) and name in holder:
            value = holder.pop(name)
            if draw.random() < 0.5:
                alike = (name.upper(), f" {name}", f"{name}\u0000", name.replace("_", "-"), name[:-1])
                holder[draw.choice(alike)] = value
    return answered(draw, body)


def names_twice(draw: Draw) -> Answer:
    """Give a field twice, once right and once otherwise."""
    text = json.dumps(fields(draw, 200))
    name = draw.choice(_NAMES)
    spelled = name if draw.random() < 0.7 else f"\\u{ord(name[0]):04x}{name[1:]}"
    pair = f'"{spelled}": {json.dumps(draw.choice(_VALUES))}'
    first = draw.random() < 0.5
    if name in _IN_DATA:
        text = text.replace('"data": {', f'"data": {{{pair}, ') if first else f"{text[:-2]}, {pair}}}}}"
    else:
        text = f"{{{pair}, {text[1:]}" if first else f"{text[:-1]}, {pair}}}"
    return answered(draw, text.encode())


def numbers_that_are_none(draw: Draw) -> Answer:
    """Write numbers as JSON does not have them, or as no score can be."""
    body = fields(draw, 200)
    _put(body, draw.choice(("code", "liveness_score", "liveness_score", "is_live", "success", "request_id")), "@@")
    return answered(draw, json.dumps(body).replace('"@@"', draw.choice(_NUMBERS)).encode())


def nested_deep(draw: Draw) -> Answer:
    """Put a tower of brackets into a field, or send nothing else."""
    left, right = draw.choice((("[", "]"), ('{"a":', "}"), ('[{"data":', "}]")))
    height = min(draw.choice((10, 100, 500, 900, 1000, 2000, 15_000, 32_000)), 60_000 // len(left + right))
    tower = left * height + "1" + (right * height if draw.random() < 0.7 else "")
    if draw.random() < 0.3:
        return answered(draw, tower.encode())
    body = fields(draw, 200)
    _put(body, draw.choice((*_NAMES, "extra", "extra")), "@@")
    return answered(draw, json.dumps(body).replace('"@@"', tower).encode())


def characters(draw: Draw) -> Answer:
    """Put awkward characters into texts, or spoil the encoding."""
    body = fields(draw)
    for name in draw.sample(("request_id", "msg", "message", "risk_reason", "msg_cn"), 2):
        _put(body, name, draw.choice(_TEXTS) + draw.choice(("", "x", identity(draw))))
    raw = answered(draw, body).body
    how = draw.random()
    if how < 0.6:
        return answered(draw, raw if how < 0.5 else b"\xef\xbb\xbf" + raw)
    if how < 0.8:
        encoding = draw.choice(("utf-16", "utf-32", "gb18030", "utf-7"))
        return answered(draw, raw.decode("utf-8", "replace").encode(encoding, "replace"))
    return answered(draw, raw.replace(b"ok", draw.choice((b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf8"))))


def statuses(draw: Draw) -> Answer:
    """Say another status than the body's."""
    common = (201, 202, 203, 204, 206, 226, 299, *range(300, 309), 400, 401, 403, 404, 407, 408, 413, 418)
    status = draw.choice(common if draw.random() < 0.6 else (429, 451, 500, 502, 503, 504, 599, 999, 600, 199))
    body = fields(draw) if draw.random() < 0.8 else b"<html>Log in</html>"
    answer = answered(draw, body, status=status)
    return Answer(status, (*answer.headers, ("Location", "https://elsewhere.example/")), answer.body)


def headers(draw: Draw) -> Answer:
    """Add what gateways, caches and liars add."""
    answer = answered(draw, fields(draw), status=draw.choice((200, 200, 200, 400, 403, 429, 500)))
    letters = string.printable[:95] + "\xa0\xff"
    junk = "".join(draw.choice(letters) for _ in range(draw.choice((0, 1, 10, 300))))
    offered: Mapping[str, tuple[str, ...]] = {
        "X-Ca-Error-Code": (*_GATEWAY_CODES, junk, " "),
        "X-Ca-Error-Message": (*_GATEWAY_WORDS, junk, "æ\x9c\x8d" * 4000),
        "X-Ca-Request-Id": (identity(draw), junk),
        "Retry-After": ("0", "-1", "3600", "1e3", "9" * 400, "Tue, 14 Nov 2023 22:13:21 GMT", "soon", "²", junk),
        "Date": ("", "yesterday", "Fri, 31 Dec 9999 23:59:59 -2359", "Thu, 01 Jan 0001 00:00:00 +2359", junk),
        "Age": ("1", junk),
        "X-Liveness-Engine": ("simulated", "SIMULATED", "cloud", junk),
        "Set-Cookie": ("a=b",),
        "Content-Type": ("text/html", "application/json; charset=utf-16", junk),
    }
    names = draw.sample(sorted(offered), draw.choice((1, 1, 2, 5)))
    chosen = tuple((name, draw.choice(offered[name])) for name in names)
    return Answer(answer.status, (*answer.headers[:1], *chosen), answer.body)


def contradictions(draw: Draw) -> Answer:
    """Let the parts say different things, near the threshold too."""
    body = fields(draw, draw.choice((200, 200, 4004)))
    near = (0.8, 0.795, 0.805, 0.7949, 0.8051, 0.79499999, 0.80500001, 0.8000000001, 0, 1, draw.random())
    changes = {
        "liveness_score": draw.choice(near),
        "is_live": draw.random() < 0.5,
        "success": draw.random() < 0.5,
        "code": draw.choice((200, 4004, 5000, 0)),
    }
    body["data"] = body["data"] or {}
    for name in draw.sample(sorted(changes), draw.choice((1, 2, 3))):
        _put(body, name, changes[name])
    return answered(draw, body, status=draw.choice((200, 200, 200, 500)))


class RepeatedIds:
    """Replies that are right, but for an id that one of the last few had."""

    def __init__(self) -> None:
        self._given: list[str] = []

    def __call__(self, draw: Draw) -> Answer:
        """Return the next one."""
        body = fields(draw, 200)
        if self._given and draw.random() < 0.5:
            body["request_id"] = draw.choice(self._given[-20:]) + draw.choice(
                ("", "", "", " ", "\u0000", "\u200b")
            )
        self._given.append(body["request_id"])
        return answered(draw, body)


def something_else(draw: Draw) -> Answer:
    """Say something else, in JSON or not."""
    texts = ("", " ", "null", "[]", "{}", "true", '"live"', "200", "{", "\0", "{}{}", "data: {}", "<xml/>", "[[]]")
    wrong = ([fields(draw)], {"data": fields(draw)}, {"result": fields(draw)}, str(fields(draw)))
    wrapped = json.dumps(draw.choice(wrong))
    return answered(draw, draw.choice((*texts, *[wrapped] * 5, f"callback({wrapped})", f"/**/{wrapped}")).encode())


def large(draw: Draw) -> Answer:
    """Bring a reply near the longest one that is read."""
    body = fields(draw, 200)
    length = draw.choice((1000, 30_000, 65_000, 65_200, 65_536))
    _put(body, draw.choice(("msg", "request_id", "extra", "risk_reason")), identity(draw) + "x" * length)
    return answered(draw, body)


def _put(body: dict[str, Any], name: str, value: Any) -> None:
    holder = body.get("data") if name in _IN_DATA else body
    if isinstance(holder, dict):
        holder[name] = value


def kinds() -> Mapping[str, Make]:
    """Return every kind of reply, by what is wrong with it."""
    return {
        SOUND: valid,
        "bits flipped": bits_flipped,
        "bytes replaced": bytes_replaced,
        "cut": cut,
        "two in one": spliced,
        "types swapped": types_swapped,
        "fields missing": fields_missing,
        "names twice": names_twice,
        "numbers that are none": numbers_that_are_none,
        "nested deep": nested_deep,
        "characters and encodings": characters,
        "statuses": statuses,
        "headers": headers,
        "contradictions": contradictions,
        "request ids repeated": RepeatedIds(),
        "something else": something_else,
        "large": large,
    }
