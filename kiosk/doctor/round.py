"""Makes the checks: all at once, each within its time, and none at the cost of another."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from kiosk.doctor.findings import Finding, warn

_PATIENCE_S = 15.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at.

    Attributes:
        name: What it is called where it cannot be made.
        look: Yields what is found; may block or break.
        patience_s: How long it may take, seconds.
    """

    name: str
    look: Callable[[], Iterable[Finding]]
    patience_s: float = _PATIENCE_S


class _Over:
    """A check has ended."""


def make(checks: Sequence[Check]) -> Iterator[Finding]:
    """Make checks side by side; yield their findings in the order of the checks, each as soon as it can be.

    Args:
        checks: What to look at. One that hangs is left behind in its thread.
    """
    started_s = time.monotonic()
    queues = [_start(check) for check in checks]
    for check, queue in zip(checks, queues, strict=True):
        yield from _findings(check, queue, started_s + check.patience_s)


def _start(check: Check) -> "SimpleQueue[Finding | _Over]":
    queue: SimpleQueue[Finding | _Over] = SimpleQueue()
    threading.Thread(target=_run, args=(check, queue), name=f"doctor-{check.name}", daemon=True).start()
    return queue


def _findings(check: Check, queue: "SimpleQueue[Finding | _Over]", until_s: float) -> Iterator[Finding]:
    while True:
        try:
            # What is there already counts however late it is asked for.
            found = queue.get(timeout=max(0.0, until_s - time.monotonic()))
        except Empty:
            yield warn(
                check.name,
                f"This took longer than {check.patience_s:g} s and was left.",
                "Look again when the machine has less to do; if it stays so, what is looked at here hangs.",
            )
            return
        if isinstance(found, _Over):
            return
        yield found


def _run(check: Check, queue: "SimpleQueue[Finding | _Over]") -> None:
    try:
        for finding in check.look():
            queue.put(finding)
    except Exception as error:  # noqa: BLE001 - a check's boundary: one that breaks is a finding, too
        queue.put(
            warn(
                check.name,
                f"This could not be looked at ({type(error).__name__}).",
                "Look at it yourself, and send us the output of `liveness-kiosk --verbose doctor`.",
            )
        )
    finally:
        queue.put(_Over())
