"""Runs the system's own programs; the only place of the set-up that does."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

_PATIENCE_S = 90.0
"""A service may take half a minute to start, and as long to give up (ours)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a program ended.

    Attributes:
        ok: Whether it did what it was asked for.
        output: What it printed.
        complaint: What it complained of, without line breaks.
    """

    ok: bool = False
    output: str = ""
    complaint: str


def run(*words: str, given: str = "", environment: Mapping[str, str] | None = None) -> Ran:
    """Run a program and wait for it; one that is not there has failed.

    Args:
        words: The program and its arguments; never a secret, which others would see.
        given: What it reads; here a secret may be.
        environment: Variables beside those that this process has.
    """
    try:
        ran = subprocess.run(  # noqa: S603 - words of ours alone, without a shell
            words,
            input=given,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE_S,
            env={**os.environ, **(environment or {})},
            check=False,
        )
    except OSError as error:
        return Ran(complaint=f"{words[0]}: {error.strerror}")
    except subprocess.TimeoutExpired:
        return Ran(complaint=f"{words[0]} did not end within {_PATIENCE_S:.0f} s")
    return Ran(ok=ran.returncode == 0, output=ran.stdout, complaint=" ".join(ran.stderr.split()))
