"""Looks for secrets and pictures in everything that a soak leaves behind, and in what is left in memory."""

import gc
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from kiosk.guard import memory
from tests.cli.canaries import traces
from tests.soak.kiosk import VEIL
from tests.soak.secrets import APP_KEY, APP_SECRET

_SIGNATURE = re.compile(rb"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
_SHARED = Path("/dev/shm")
_JPEG, _JPEG_BASE64 = b"\xff\xd8\xff", b"/9j/"


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
    """Return how many of these, which are veiled, lie in this process's memory in plain."""
    gc.collect()
    memory.forget_freed()
    wanted, found = tuple(veiled), set[bytes]()
    spans = [line.split()[0] for line in Path("/proc/self/maps").read_text().splitlines() if " rw" in line]
    with Path("/proc/self/mem").open("rb", buffering=0) as whole:
        for span in spans:
            begin, end = (int(bound, 16) for bound in span.split("-"))
            block = np.empty(end - begin, np.uint8)
            whole.seek(begin)
            whole.readinto(block.data)
            block ^= VEIL
            text = block.tobytes()
            found.update(one for one in wanted if one in text)
            block[:] = 0
    return len(found)
