"""Looks for secrets and pictures in everything that a soak leaves behind, and in what is left in memory."""

import gc
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from kiosk.guard import memory
from tests.cli.canaries import traces
from tests.soak.kiosk import VEIL
from tests.soak.secrets import APP_KEY, APP_SECRET

_JPEG, _JPEG_BASE64 = b"\xff\xd8\xff", b"/9j/"


def on_disk(folders: Iterable[Path], signatures: Iterable[str]) -> Iterator[str]:
    """Yield every secret and picture that is in any file; how a request was signed is a secret, too."""
    signed = {signature.encode() for signature in signatures}
    for file in (file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()):
        data = file.read_bytes()
        yield from (f"{file}: {form}" for form in traces(data, (APP_KEY, APP_SECRET)))
        yield from (f"{file}: a JPEG" for mark in (_JPEG, _JPEG_BASE64) if mark in data)
        words = set(_words(data))
        yield from (f"{file}: a signature" for one in signed if one in words)


def cores(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield every core that was dumped there."""
    return (file for folder in folders for file in folder.glob("core*") if file.is_file())


def in_shared_memory(before: frozenset[str]) -> Iterator[str]:
    """Yield what lies in shared memory and did not before."""
    return (name for name in sorted(os.listdir("/dev/shm")) if name not in before)


def in_memory(veiled: Iterable[bytes]) -> int:
    """Return how many of these, which are veiled, lie in this process's memory in plain."""
    gc.collect()
    memory.forget_freed()
    wanted, found = tuple(veiled), set[bytes]()
    spans = [line.split()[0] for line in Path("/proc/self/maps").read_text().splitlines() if " rw" in line]
    with open("/proc/self/mem", "rb", buffering=0) as whole:
        for span in spans:
            begin, end = (int(bound, 16) for bound in span.split("-"))
            block = np.empty(end - begin, np.uint8)
            whole.seek(begin)
            whole.readinto(block)
            block ^= VEIL
            text = block.tobytes()
            found.update(one for one in wanted if one in text)
            block[:] = 0
    return len(found)


def _words(data: bytes) -> Iterator[bytes]:
    """Yield everything that is as long as a signature and of its letters."""
    for chunk in bytes(byte if byte in b"0123456789abcdef" else 32 for byte in data.lower()).split():
        if len(chunk) == 32:
            yield chunk
