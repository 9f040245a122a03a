"""Looks for secrets and pictures in everything that a soak leaves behind, and in what is left in memory."""

import gc
import mmap
import re
from collections.abc import Iterable, Iterator
from io import FileIO
from itertools import takewhile
from pathlib import Path

import numpy as np

from kiosk.guard import memory
from tests.cli.canaries import traces
from tests.soak.kiosk import VEIL
from tests.soak.secrets import APP_KEY, APP_SECRET

_SIGNATURE = re.compile(rb"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
_SHARED = Path("/dev/shm")
_JPEG, _JPEG_BASE64 = b"\xff\xd8\xff", b"/9j/"
_ANCHOR = 64
_STEP = mmap.PAGESIZE - _ANCHOR
"""Of every stretch as long as a page, one anchor is looked for."""


def on_disk(folders: Iterable[Path], signatures: Iterable[str]) -> Iterator[str]:
    """Yield every secret and picture that is in any file; how a request was signed is a secret, too."""
    signed = {signature.encode() for signature in signatures}
    for file in (file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()):
        data = file.read_bytes()
        yield from (f"{file}: {form}" for form in traces(data, (APP_KEY, APP_SECRET)))
        yield from (f"{file}: a JPEG" for mark in (_JPEG, _JPEG_BASE64) if mark in data)
        yield from (f"{file}: a signature" for _ in signed & set(_SIGNATURE.findall(data.lower())))


def cores(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield every core that was dumped there."""
    return (file for folder in folders for file in folder.glob("core*") if file.is_file())


def shared_memory() -> frozenset[str]:
    """Return the names of what lies in shared memory."""
    return frozenset(path.name for path in _SHARED.iterdir())


def in_memory(veiled: Iterable[bytes]) -> int:
    """Return the longest piece of any of these that lies in this process's memory, bytes.

    They are veiled, so that looking for them does not put them there. A piece shorter than a page may be missed.
    """
    gc.collect()
    memory.forget_freed()
    wanted = tuple(veiled)
    spans = [line.split()[0] for line in Path("/proc/self/maps").read_text().splitlines() if " rw" in line]
    with Path("/proc/self/mem").open("rb", buffering=0) as whole:
        return max(_longest(wanted, _veiled(whole, span)) for span in spans)


def _veiled(whole: FileIO, span: str) -> bytes:
    begin, end = (int(bound, 16) for bound in span.split("-"))
    block = np.empty(end - begin, np.uint8)
    whole.seek(begin)
    whole.readinto(block.data)
    block ^= VEIL
    return block.tobytes()


def _longest(wanted: Iterable[bytes], text: bytes) -> int:
    return max(
        (_run(picture, at, text, found) for picture in wanted for at, found in _anchors(picture, text)), default=0
    )


def _anchors(picture: bytes, text: bytes) -> Iterator[tuple[int, int]]:
    for at in range(0, len(picture) - _ANCHOR + 1, _STEP):
        found = text.find(anchor := picture[at : at + _ANCHOR])
        while found >= 0:
            yield at, found
            found = text.find(anchor, found + 1)


def _run(picture: bytes, at: int, text: bytes, found: int) -> int:
    """Return how far both are equal around where one stretch of the picture was found."""
    after = _common(picture[at:], text[found : found + len(picture) - at])
    return after + _common(picture[:at][::-1], text[max(0, found - at) : found][::-1])


def _common(one: bytes, other: bytes) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
