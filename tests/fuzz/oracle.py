"""What a reply is, read a second time and from the contract alone; shares nothing with the client.

Where the contract leaves a choice this reader is the laxer of the two. It tells what may be believed; that the
client believes no more is the property under test.
"""

import gzip
import re
import zlib
from dataclasses import dataclass
from typing import Any

LIVE, NOT_LIVE, NONE = "live", "not_live", "no_verdict"

_MOST_BYTES = 64 * 1024
_ROUNDING = 0.005 + 2e-6
_SPACE = " \t\r\n"
_TOKEN = re.compile(
    r"""[ \t\n\r]*(?:
        (?P<mark>[{}\[\]:,])
      | (?P<string>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")
      | (?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
      | (?P<word>true|false|null)
    )""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"true": True, "false": False, "null": None}
_STATUS = re.compile(r"HTTP/1\.\S*\s+([+_0-9]+)(?!\S)")
"""As lax as libraries are about what stands around the number."""


class NotOneError(Exception):
    """The text is not one JSON value, or the bytes are not one whole HTTP answer."""


@dataclass(frozen=True)
class Number:
    """A number as it was written."""

    text: str


@dataclass(frozen=True)
class Answer:
    """An HTTP answer, taken apart."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """Return a field's values; empty without any."""
        return ", ".join(value for one, value in self.headers if one.lower() == name.lower()).strip()


def expected(answer: Answer, *, threshold: float, used_ids: frozenset[str] = frozenset()) -> str:
    """Return the outcome that an answer may have at most: `live`, `not_live`, or neither."""
    if answer.header("X-Ca-Error-Code") or len(answer.body) > _MOST_BYTES:
        return NONE
    try:
        value = read_json(answer.body.decode("utf-8"))
    except (NotOneError, UnicodeDecodeError):
        return NONE
    outcome = _outcome(value, answer.status, threshold) if isinstance(value, dict) else NONE
    return NONE if outcome != NONE and _printable(value.get("request_id")) in used_ids else outcome


def request_id(answer: Answer) -> str:
    """Return what can be read of an answer's id; empty without one."""
    try:
        value = read_json(answer.body.decode("utf-8"))
    except (NotOneError, UnicodeDecodeError):
        return ""
    found = value.get("request_id") if isinstance(value, dict) else None
    return _printable(found) if isinstance(found, str) else ""


def _outcome(value: dict[str, Any], status: int, threshold: float) -> str:
    data = {} if value.get("data") is None else value["data"]
    if not isinstance(data, dict) or not _is_well_formed(value, data):
        return NONE
    is_live, score = data.get("is_live"), data.get("liveness_score")
    points = -1.0 if score is None else float(score.text)
    near = abs(points - threshold) <= _ROUNDING
    match value.get("code"):
        case Number("200"):
            whole = status == 200 and value.get("success") is True and _printable(value.get("request_id"))
            if not whole or score is None or is_live is None or not (near or is_live == (points > threshold)):
                return NONE
            return LIVE if is_live else NOT_LIVE
        case Number("4004") if not is_live and (near or points <= threshold):
            return NOT_LIVE
    return NONE


def _is_well_formed(value: dict[str, Any], data: dict[str, Any]) -> bool:
    kinds: tuple[tuple[dict[str, Any], type, tuple[str, ...]], ...] = (
        (value, str, ("msg", "message", "request_id")),
        (value, bool, ("success",)),
        (data, bool, ("is_live",)),
        (data, str, ("risk_reason",)),
        (data, Number, ("liveness_score",)),
    )
    typed = all(
        part.get(name) is None or isinstance(part[name], kind) for part, kind, names in kinds for name in names
    )
    score = data.get("liveness_score")
    return typed and (score is None or 0 <= float(score.text) <= 1)


def _printable(text: str | None) -> str:
    return "".join(character for character in text or "" if character.isprintable()).strip()


def read_json(text: str) -> Any:
    """Read one JSON value as RFC 8259 has it; names occur once, numbers stay as written.

    Raises:
        NotOneError: The text is anything else.
    """
    reader = _JsonReader()
    position, end = 0, len(text.rstrip(_SPACE))
    while position < end:
        token = _TOKEN.match(text, position)
        if token is None:
            raise NotOneError
        position = token.end()
        reader.take(token)
    return reader.value()


class _JsonReader:
    """Takes one token at a time, with a stack of its own: depth is no matter."""

    def __init__(self) -> None:
        self._open: list[tuple[dict[str, Any] | list[Any], str | None]] = []
        self._done: list[Any] = []
        self._wanted = {"value"}

    def take(self, token: re.Match[str]) -> None:
        """Go on by one token."""
        if mark := token["mark"]:
            self._mark(mark)
        elif token["string"] is not None and "name" in self._wanted:
            container, _ = self._open.pop()
            self._open.append((container, _unescaped(token["string"])))
            self._wanted = {":"}
        else:
            self._want("value")
            self._put(_scalar(token))

    def value(self) -> Any:
        """Return what was read."""
        if self._open or len(self._done) != 1:
            raise NotOneError
        return self._done[0]

    def _mark(self, mark: str) -> None:
        if mark in "{[":
            self._want("value")
            self._open.append(({}, None) if mark == "{" else ([], None))
            self._wanted = {"name", "}"} if mark == "{" else {"value", "]"}
        elif mark in "}]":
            self._want(mark)
            self._put(self._open.pop()[0])
        elif mark == ":":
            self._want(":")
            self._wanted = {"value"}
        else:
            self._want(",")
            self._wanted = {"name"} if isinstance(self._open[-1][0], dict) else {"value"}

    def _put(self, value: Any) -> None:
        if not self._open:
            self._done.append(value)
            self._wanted = set()
            return
        container, name = self._open[-1]
        if isinstance(container, list):
            container.append(value)
            self._wanted = {",", "]"}
            return
        if name is None or name in container:
            raise NotOneError
        container[name] = value
        self._wanted = {",", "}"}

    def _want(self, what: str) -> None:
        if what not in self._wanted:
            raise NotOneError


def _scalar(token: re.Match[str]) -> Any:
    if token["string"] is not None:
        return _unescaped(token["string"])
    return Number(token["number"]) if token["number"] is not None else _WORDS[token["word"]]


def _unescaped(quoted: str) -> str:
    text = _ESCAPE.sub(lambda one: chr(int(one[1], 16)) if one[1] else _ESCAPED.get(one[2], one[2]), quoted[1:-1])
    # Two escapes may be the halves of one character; a half that stands alone stays one.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def read_http(raw: bytes) -> Answer:
    """Take one HTTP/1 answer apart that is followed by the end of the connection, or by more.

    Raises:
        NotOneError: It is none, or not whole.
    """
    status, fields, rest = _head(raw)
    while status == 100:
        status, fields, rest = _head(rest)
    answer = Answer(status, tuple(fields), rest)
    body = _unframed(answer)
    return Answer(status, answer.headers, _unpacked(body, answer.header("Content-Encoding").lower()))


def _head(raw: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
    end = re.search(rb"\n\r?\n", raw)
    if end is None:
        raise NotOneError
    first, *lines = re.split(rb"\r?\n", raw[: end.start()])
    status = _STATUS.match(first.decode("latin-1"))
    if status is None:
        raise NotOneError
    named = [line.decode("latin-1").partition(":") for line in lines]
    return (
        int(status[1]),
        [(name.strip(), value.strip()) for name, colon, value in named if colon],
        raw[end.end() :],
    )


def _unframed(answer: Answer) -> bytes:
    if answer.header("Transfer-Encoding").lower() == "chunked":
        return _unchunked(answer.body)
    length = answer.header("Content-Length").partition(",")[0]
    if not (length.isascii() and length.isdigit()):
        return answer.body
    if len(answer.body) < int(length[:9]):
        raise NotOneError
    return answer.body[: int(length[:9])]


def _unchunked(data: bytes) -> bytes:
    body = b""
    while data:
        line, _, data = data.partition(b"\n")
        try:
            length = int(line.partition(b";")[0], 16)
        except ValueError:
            break
        if length == 0:
            return body
        if not 0 < length <= len(data):
            break
        body, data = body + data[:length], data[length + len(b"\r\n") :]
    raise NotOneError


def _unpacked(body: bytes, encoding: str) -> bytes:
    try:
        if encoding in {"gzip", "x-gzip"}:
            return gzip.decompress(body)
        return zlib.decompress(body) if encoding == "deflate" else body
    except (OSError, EOFError, zlib.error):
        raise NotOneError from None
