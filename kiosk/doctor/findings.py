"""What a check has found, and what to do about it."""

import re
from dataclasses import dataclass
from enum import StrEnum

_SEAM = re.compile(r"[:;] (?=[a-z`])")
"""Between the halves of the kiosk's own sentences. Names, which may hold either sign, mostly go on in capitals."""


class Verdict(StrEnum):
    """How a finding is to be taken."""

    OK = "ok"
    WARN = "warn"
    """The kiosk runs all the same; or this could not be looked at."""
    FAIL = "fail"
    """The kiosk does not serve anybody, or not as it should."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; never a secret, never a picture.

    Attributes:
        check: What was looked at.
        verdict: How it is to be taken.
        found: One sentence.
        remedy: What to do, one sentence; empty where nothing is.
    """

    check: str
    verdict: Verdict
    found: str
    remedy: str = ""


def ok(check: str, found: str) -> Finding:
    """Return a finding of something that is in order."""
    return Finding(check, Verdict.OK, found)


def warn(check: str, found: str, remedy: str) -> Finding:
    """Return a finding that somebody should look at."""
    return Finding(check, Verdict.WARN, found, remedy)


def fail(check: str, found: str, remedy: str) -> Finding:
    """Return a finding that keeps the kiosk from serving."""
    return Finding(check, Verdict.FAIL, found, remedy)


def told(
    check: str, verdict: Verdict, sentence: str, *, about: str = "", otherwise: str = "Put that right."
) -> Finding:
    """Return a finding from one of the kiosk's own sentences, "what is wrong: what to do".

    Args:
        check: What was looked at.
        verdict: How it is to be taken.
        sentence: As errors have it.
        about: What it speaks of, which may have a colon of its own, as many cameras' names do.
        otherwise: What to do where the sentence does not say.
    """
    named = sentence.find(about) + len(about) if about in sentence else 0
    seam = _SEAM.search(sentence, named)
    if seam is None:
        return Finding(check, verdict, sentence, otherwise)
    remedy = sentence[seam.end() :]
    return Finding(check, verdict, f"{sentence[: seam.start()]}.", remedy[0].upper() + remedy[1:])
