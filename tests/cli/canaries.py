"""Secrets that can be recognised wherever they turn up, and in whatever form."""

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote


def canary(place: str) -> str:
    """Return a secret that stands for its place, and is long enough not to occur by chance."""
    return f"kanarie+{place}/8Xq2"


def traces(text: str | bytes, secrets: Iterable[str]) -> list[str]:
    """Return every form of a secret that is in a text."""
    raw = text.encode() if isinstance(text, str) else text
    lowered = raw.lower()
    return [form for secret in secrets for form in forms(secret) if form.lower().encode() in lowered]


def traces_on_disk(folders: Iterable[Path], secrets: Iterable[str], *, but: Iterable[Path]) -> list[str]:
    """Return every form of a secret in any file below the folders but those that hold them rightly."""
    known, spared = tuple(secrets), frozenset(but)
    return [
        f"{file}: {form}"
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file not in spared
        for form in traces(file.read_bytes() + str(file).encode(), known)
    ]


def forms(secret: str) -> Iterator[str]:
    """Yield a secret as it is, quoted for addresses and JSON, in hexadecimal, and in Base64 at any offset."""
    raw = secret.encode()
    yield from (secret, quote(secret), quote(secret, safe=""), secret.replace("/", "\\/"), raw.hex())
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + raw)
        inside = whole[-(-8 * before // 6) : 8 * (before + len(raw)) // 6].decode()
        yield from (inside, inside.translate(str.maketrans("+/", "-_")))
