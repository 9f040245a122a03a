"""Replies over real sockets: framing that lies, headers that are broken, and replies smuggled behind replies."""

import gzip
import random
import zlib
from collections.abc import Callable, Mapping

from tests.fuzz import oracle, replies
from tests.fuzz.oracle import Answer
from tests.fuzz.reading import Reader, thread_escapes
from tests.fuzz.tally import Tally
from tests.liveness.scripted_server import Peer, serving

Draw = random.Random
_BATCH = 250
"""Operations of one server: it keeps every request that it was sent."""


def framed(answer: Answer, *fields: tuple[str, str], reason: str = "OK") -> bytes:
    """Return the bytes of an answer; its length is given unless `fields` say how it ends."""
    head = [f"HTTP/1.1 {answer.status} {reason}"]
    if not any(name.lower() in {"content-length", "transfer-encoding", "connection"} for name, _ in fields):
        head.append(f"Content-Length: {len(answer.body)}")
    head += [f"{name}: {value}" for name, value in (*answer.headers, *fields)]
    return "\r\n".join((*head, "", "")).encode("latin-1", "replace") + answer.body


def whole(draw: Draw) -> bytes:
    """Send any reply of the other kinds, framed as it should be."""
    make = draw.choice(_MAKERS)
    answer = make(draw)
    clean = tuple((name, " ".join(value.split())) for name, value in answer.headers)
    return framed(Answer(answer.status, clean, answer.body))


def head_flipped(draw: Draw) -> bytes:
    """Change bits of the head."""
    raw = bytearray(framed(_replied(draw), *_gateway(draw)))
    end = raw.index(b"\r\n\r\n")
    for _ in range(draw.choice((1, 1, 2, 4))):
        raw[draw.randrange(end)] ^= 1 << draw.randrange(8)
    return bytes(raw)


def head_rewritten(draw: Draw) -> bytes:
    """Write the head as no server should."""
    raw = framed(_replied(draw), *_gateway(draw))
    first, _, rest = raw.partition(b"\r\n")
    return draw.choice(
        (
            raw.replace(b"\r\n", b"\n", draw.randrange(1, 6)),
            raw.replace(b"\r\n", b"\r", draw.randrange(1, 6)),
            raw.replace(b": ", draw.choice((b":", b" : ", b"", b":\t", b"\x00: ")), draw.randrange(1, 4)),
            draw.choice((b"HTTP/1.1 200", b"HTTP/1.0 200 OK", b"HTTP/2 200", b"ICY 200 OK", b"HTTP/1.1 0200 OK"))
            + b"\r\n"
            + rest,
            draw.choice((b"HTTP/1.1  200 OK", b"HTTP/1.1 2OO OK", b"HTTP/1.1 -200 OK", b"", b"\xff" * 9))
            + b"\r\n"
            + rest,
            first
            + b"\r\n"
            + draw.choice((b" folded: yes", b"no colon", b": empty", b"\x00", b"X: " + b"y" * 70_000))
            + b"\r\n"
            + rest,
            first + b"\r\n" + b"".join(b"X-%d: y\r\n" % one for one in range(draw.choice((90, 150)))) + rest,
            b"HTTP/1.1 100 Continue\r\n\r\n" * draw.choice((1, 3, 50)) + raw,
            b"HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n" + raw,
        )
    )


def wrong_length(draw: Draw) -> bytes:
    """State a length that is not the body's."""
    answer = _replied(draw)
    near = len(answer.body) + draw.choice((-20, -2, -1, 1, 2, 500))
    stated = draw.choice(
        (str(near), "0", "-1", "9" * 30, "1e2", "0x10", "", " ", f"{near}, {len(answer.body)}", "+5", "٣")
    )
    again = (("Content-Length", str(len(answer.body))),) if draw.random() < 0.2 else ()
    fields = (("Content-Length", stated), *again)
    return framed(answer, *fields) if stated.isascii() else framed(answer, ("Content-Length", "3"))


def chunked(draw: Draw) -> bytes:
    """Send chunks, well made or not."""
    answer = _replied(draw)
    body, left = b"", answer.body
    while left:
        size = draw.randrange(1, 200)
        piece, left = left[:size], left[size:]
        body += b"%x%b\r\n%b\r\n" % (len(piece), draw.choice((b"", b"", b";ext=1")), piece)
    body += b"0\r\n\r\n"
    how = draw.random()
    if how < 0.4:
        spoilt = bytearray(body)
        spoilt[draw.randrange(len(spoilt))] ^= 1 << draw.randrange(8)
        body = bytes(spoilt)
    elif how < 0.6:
        body = body[: draw.randrange(len(body))]
    length = (("Content-Length", str(len(body))),) if draw.random() < 0.2 else ()
    return framed(Answer(answer.status, answer.headers, body), ("Transfer-Encoding", "chunked"), *length)


def packed(draw: Draw) -> bytes:
    """Compress the body, well or not, or only say so."""
    answer = _replied(draw)
    gz, deflate = gzip.compress(answer.body), zlib.compress(answer.body)
    encoding, body = draw.choice(
        (
            ("gzip", gz),
            ("deflate", deflate),
            ("gzip", deflate),
            ("gzip", answer.body),
            ("br", answer.body),
            ("x", answer.body),
        )
    )
    how = draw.random()
    if how < 0.3:
        spoilt = bytearray(body)
        spoilt[draw.randrange(len(spoilt))] ^= 1 << draw.randrange(8)
        body = bytes(spoilt)
    elif how < 0.5:
        body = body[: draw.randrange(len(body))]
    elif how < 0.55:
        body = gzip.compress(bytes(3_000_000))
    return framed(Answer(answer.status, answer.headers, body), ("Content-Encoding", encoding))


def without_length(draw: Draw) -> bytes:
    """Let the end of the connection be the body's end, or come within it."""
    answer = _replied(draw)
    body = answer.body if draw.random() < 0.4 else answer.body[: draw.randrange(len(answer.body) + 1)]
    return framed(Answer(answer.status, answer.headers, body), ("Connection", "close"))


def smuggled(draw: Draw) -> bytes:
    """Send a second reply, a live one, behind the one that was asked for."""
    asked = framed(replies.answered(draw, replies.fields(draw, draw.choice((4001, 4002, 4004, 200)))))
    return asked + framed(replies.answered(draw, replies.fields(draw, 200)))


def kinds() -> Mapping[str, Callable[[Draw], bytes]]:
    """Return every kind of answer on the wire, by what is wrong with it."""
    return {
        "any of these": whole,
        "bits of the head flipped": head_flipped,
        "head rewritten": head_rewritten,
        "wrong length": wrong_length,
        "chunks": chunked,
        "compression": packed,
        "no length": without_length,
        "a reply behind the reply": smuggled,
    }


def read_over_sockets(kind: str, make: Callable[[Draw], bytes], *, cases: int, seed: str) -> Tally:
    """Send so many answers of one kind to a client over real connections."""
    tally, draw = Tally("on the wire", kind), random.Random(f"{seed} wire {kind}")
    # What is smuggled would only be taken for an answer where the connection is used again.
    keeps = make is smuggled
    with tally.timed(), thread_escapes(tally):
        for begun in range(0, cases, _BATCH):
            _read_batch(make, min(_BATCH, cases - begun), draw, tally, keeps=keeps)
    return tally


def _read_batch(make: Callable[[Draw], bytes], cases: int, draw: Draw, tally: Tally, *, keeps: bool) -> None:
    current = [b""]

    def play(peer: Peer) -> None:
        while True:
            peer.read_request()
            peer.send(current[0])
            if not keeps:
                return

    with serving(play) as server:
        reader = Reader(server.url)
        for _ in range(cases):
            current[0] = make(draw)
            reader.judge(_understood(current[0]), tally, sent=current[0])
        reader.client.close()


def _understood(raw: bytes) -> Answer | None:
    try:
        return oracle.read_http(raw)
    except oracle.NotOneError:
        return None


def _replied(draw: Draw) -> Answer:
    return replies.answered(draw, replies.fields(draw, draw.choice((200, 200, 200, 4004))))


def _gateway(draw: Draw) -> tuple[tuple[str, str], ...]:
    return (("X-Ca-Error-Code", "A400AC"),) if draw.random() < 0.3 else ()


_MAKERS = tuple(replies.kinds().values())
