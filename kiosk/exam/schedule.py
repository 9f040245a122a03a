"""When checks are due: the same seed gives the same times, on every machine and in every language."""

import hashlib

_SPREAD = 0.5
"""How far a random interval lies from the middle one at most, as a share of it (ours)."""


def interval_s(check_every_s: float, *, random: bool, seed: str, number: int) -> float:
    """Return the time from the end of one check to the next.

    A random one is `check_every_s * (0.5 + u)`, where u is the first 8 bytes of SHA-256 over "seed/number", as a
    big-endian fraction of 2**64: whoever knows the seed can draw it again.

    Args:
        check_every_s: The interval, or its middle.
        random: Whether it varies.
        seed: Drawn once for the exam.
        number: Number of the check that it leads to.
    """
    if not random:
        return check_every_s
    digest = hashlib.sha256(f"{seed}/{number}".encode()).digest()
    share = int.from_bytes(digest[:8], "big") / 2**64
    return check_every_s * (1.0 - _SPREAD + 2 * _SPREAD * share)


def commitment(seed: str) -> str:
    """Return what the report's first line says of the seed, so that nobody who reads it knows the next check."""
    return hashlib.sha256(seed.encode()).hexdigest()
