"""Recordings and streams that are spoilt: they play, or are refused, or take a child down and nothing more."""

import faulthandler
import multiprocessing
import os
import random
import resource
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self

import cv2
import numpy as np

from kiosk.camera.errors import CameraError
from kiosk.camera.frame import Image
from kiosk.camera.recording import read_recording, recording_length
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.choose import choose_source
from kiosk.camera.spec import StreamSpec, parse_spec
from kiosk.resources import resource_path
from tests.fuzz.replies import SOUND
from tests.fuzz.tally import Tally

Draw = random.Random
Spoil = Callable[[Draw, bytes], bytes]

PATIENCE_S = 30.0
"""How long a case may take before it counts as hung."""
MOST_BYTES = 3 << 30
"""Address space of a child: a header may claim any size, and the machine has to go on."""

_FRAMES = 12
_SIZE = (96, 64)
_READS = 8
_HEAD_BYTES = 1024


@dataclass(frozen=True)
class Played:
    """What came of one recording: how many pictures, and what was said where it could not be read on."""

    pictures: int
    refused: str = ""
    escaped: str = ""


def as_it_is(_: Draw, content: bytes) -> bytes:
    """Spoil nothing."""
    return content


def head_flipped(draw: Draw, content: bytes) -> bytes:
    """Change bits of the header."""
    spoilt = bytearray(content)
    for _ in range(draw.choice((1, 2, 8, 40))):
        spoilt[draw.randrange(min(len(spoilt), _HEAD_BYTES))] ^= 1 << draw.randrange(8)
    return bytes(spoilt)


def head_lies(draw: Draw, content: bytes) -> bytes:
    """Put extreme numbers into the header: sizes, counts, rates and offsets."""
    spoilt = bytearray(content)
    for _ in range(draw.choice((1, 2, 5))):
        at = draw.randrange(min(len(spoilt), _HEAD_BYTES) - 4)
        number = draw.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0x80000000, 0xFFFF, 65_500))
        spoilt[at : at + 4] = number.to_bytes(4, draw.choice(("big", "little")))
    return bytes(spoilt)


def tail_flipped(draw: Draw, content: bytes) -> bytes:
    """Change bits anywhere, most of them in pictures and in the index."""
    spoilt = bytearray(content)
    for _ in range(draw.choice((1, 10, 200))):
        spoilt[draw.randrange(len(spoilt))] ^= 1 << draw.randrange(8)
    return bytes(spoilt)


def cut(draw: Draw, content: bytes) -> bytes:
    """Leave out the end, the beginning or a piece."""
    one, two = sorted((draw.randrange(len(content)), draw.randrange(len(content))))
    return draw.choice((content[:one], content[two:], content[:one] + content[two:]))


def rubbish(draw: Draw, content: bytes) -> bytes:
    """Give rubbish, bare or behind a true beginning."""
    start = content[: draw.choice((0, 4, 12, 64, 512))]
    return start + draw.randbytes(draw.choice((0, 10, 5000)))


_SPOILS: Mapping[str, Spoil] = {
    SOUND: as_it_is,
    "header flipped": head_flipped,
    "header lies": head_lies,
    "bits flipped": tail_flipped,
    "cut": cut,
    "rubbish": rubbish,
}


def pictures() -> Iterator[Image]:
    """Yield a few small pictures that differ."""
    drawn = np.random.default_rng(3)
    for _ in range(_FRAMES):
        coarse = drawn.integers(0, 256, (8, 12, 3), dtype=np.uint8)
        yield cv2.resize(coarse, _SIZE, interpolation=cv2.INTER_LINEAR).astype(np.uint8)


def originals(folder: Path) -> Mapping[str, tuple[bytes, ...]]:
    """Return files that are in order: video containers and images, by what they are."""
    clips = []
    for name, code in (("a.avi", "MJPG"), ("b.mp4", "mp4v"), ("c.mkv", "MJPG"), ("d.avi", "XVID")):
        writer = cv2.VideoWriter(str(folder / name), cv2.VideoWriter.fourcc(*code), 30, _SIZE)
        for image in pictures():
            writer.write(image)
        writer.release()
        clips.append((folder / name).read_bytes())
    demo = min(resource_path("demo").glob("*.mp4"), key=lambda clip: clip.stat().st_size)
    image = next(pictures())
    suffixes = (".jpg", ".png", ".bmp", ".webp", ".tiff")
    images = tuple(cv2.imencode(suffix, image)[1].tobytes() for suffix in suffixes)
    return {"videos": (*clips, demo.read_bytes()), "images": images}


def stream(draw: Draw, spoil: Spoil) -> bytes:
    """Return what a camera of MJPEG over HTTP sends, header first, spoilt in one place or another."""
    jpegs = [cv2.imencode(".jpg", image)[1].tobytes() for image in pictures()]
    in_pictures = draw.random() < 0.3
    parts = b"".join(
        b"--picture\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n%b\r\n" % (len(jpeg), jpeg)
        for jpeg in ([spoil(draw, jpeg) for jpeg in jpegs] if in_pictures else jpegs)
    )
    head = b"HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=picture\r\n\r\n"
    return head + parts if in_pictures else spoil(draw, head + parts)


class Child:
    """Plays recordings in a process that may be killed; another takes its place."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def play(self, target: str) -> Played | None:
        """Play one, and say what came of it; None where it took the process down.

        Raises:
            TimeoutError: It hung.
        """
        self._ours.send(target)
        try:
            if self._ours.poll(PATIENCE_S):
                played: Played = self._ours.recv()
                return played
        except (EOFError, OSError):
            self._restart()
            return None
        self._restart()
        raise TimeoutError

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._ours.close()

    def _start(self) -> None:
        self._ours, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_play_all, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def _restart(self) -> None:
        self.close()
        self._start()


def _play_all(orders: Connection) -> None:
    faulthandler.disable()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    cv2.setNumThreads(1)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    with suppress(EOFError, OSError):
        while True:
            orders.send(_play(orders.recv()))


def _play(target: str) -> Played:
    seen = 0
    try:
        spec = parse_spec(target)
        if isinstance(spec, StreamSpec):
            for _ in _watch(spec):
                seen += 1
        else:
            recording_length(spec)
            for frame in read_recording(spec):
                assert frame.image.ndim == 3
                seen += 1
                if seen == 4 * _READS:
                    break
    except CameraError as error:
        return Played(seen, refused=str(error))
    except Exception as error:  # noqa: BLE001 - whatever else gets out is what we look for
        return Played(seen, escaped=f"{type(error).__name__}: {str(error)[:300]}")
    return Played(seen)


def _watch(spec: StreamSpec) -> Iterator[Image]:
    source = choose_source(spec, CameraSettings(time_scale=0.25), pause=time.sleep)
    source.open()
    try:
        for _ in range(_READS):
            if reading := source.read():
                yield reading.image
    finally:
        source.close()


class Camera:
    """An HTTP server that sends its visitor whatever it is told, and hangs up."""

    def __init__(self) -> None:
        self.content = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/video"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Serve nobody any more."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                visitor, _ = self._listener.accept()
            except OSError:
                return
            with visitor, suppress(OSError):
                visitor.recv(65536)
                visitor.sendall(self.content)


class Player:
    """A child that plays, and a camera that it can be sent to."""

    def __enter__(self) -> Self:
        """Start both."""
        self.child, self.camera = Child(), Camera()
        return self

    def __exit__(self, *_: object) -> None:
        """End both."""
        self.child.close()
        self.camera.close()


def kinds() -> tuple[tuple[str, str], ...]:
    """Return every kind of recording: what it is and what is wrong with it."""
    return tuple((what, spoil) for what in ("videos", "images", "streams") for spoil in _SPOILS)


def play_spoilt(what: str, wrong: str, player: Player, *, cases: int, seed: str) -> Tally:
    """Play so many recordings of one kind."""
    tally, draw = Tally("recordings", f"{what}: {wrong}"), random.Random(f"{seed} {what} {wrong}")
    with tally.timed(), tempfile.TemporaryDirectory(prefix="fuzz.") as name:
        folder = Path(name)
        good = originals(folder)
        for _ in range(cases):
            target = folder / "spoilt"
            if what == "streams":
                player.camera.content = stream(draw, _SPOILS[wrong])
                shown = player.camera.url
            elif what == "videos":
                target.write_bytes(_SPOILS[wrong](draw, draw.choice(good["videos"])))
                shown = str(target)
            else:
                shown = str(_folder_of(good["images"], _SPOILS[wrong], draw, target))
            _judge(player.child, shown, tally, keep=target)
    return tally


def _folder_of(images: tuple[bytes, ...], spoil: Spoil, draw: Draw, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number in range(draw.choice((1, 3))):
        # A name may say another kind than the content's.
        suffix = draw.choice((".jpg", ".png", ".bmp", ".webp", ".tiff"))
        (folder / f"{number}{suffix}").write_bytes(spoil(draw, draw.choice(images)))
    return folder


def _judge(child: Child, target: str, tally: Tally, *, keep: Path) -> None:
    tally.cases += 1
    try:
        played = child.play(target)
    except TimeoutError:
        tally.escaped(f"hung at {keep}")
        return
    if played is None:
        tally.contained += 1
    elif played.escaped:
        tally.escaped(played.escaped)
    else:
        tally.accepted += not played.refused
        if played.refused and "\n" in played.refused:
            tally.mistook(played.refused)
    if tally.kind.endswith(SOUND) and (played is None or not played.pictures):
        tally.mistook(f"refused what is in order: {played}")
