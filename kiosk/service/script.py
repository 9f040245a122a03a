"""The simulated engine: it plays a script of outcomes and looks at no image."""

import asyncio
import itertools
import threading
from collections import deque
from dataclasses import dataclass, replace

from kiosk.service import contract
from kiosk.service.engine import Assessment, FaceImage
from kiosk.service.errors import ServiceError

_ALLOWED = (
    "pass[:score], fail[:score[:risk_reason]], noface, attack[:score[:risk_reason]], error:CODE and "
    "slow:SECONDS[:any of these]"
)
_MAX_DELAY_S = 3600.0


@dataclass(frozen=True, slots=True)
class ScriptedOutcome:
    """One item of a script.

    Attributes:
        code: The contract's code.
        scores: Liveness scores that the item's answers take in turn; empty for an answer without one.
        risk_reason: Why the image looks risky, or empty.
        delay_s: How long the engine waits before it answers.
    """

    code: int
    scores: tuple[float, ...] = ()
    risk_reason: str = ""
    delay_s: float = 0.0


_TYPICAL = {
    "pass": ScriptedOutcome(contract.OK, scores=(0.937, 0.952, 0.941, 0.968, 0.933, 0.976, 0.959)),
    "fail": ScriptedOutcome(contract.OK, scores=(0.124, 0.217, 0.083, 0.305, 0.168)),
    "noface": ScriptedOutcome(contract.NO_FACE),
    "attack": ScriptedOutcome(contract.ATTACK),
}


class ScriptedEngine:
    """Says what its script says, item after item and again from the start; safe to call from any thread."""

    name = "simulated"

    def __init__(self, *, outcomes: tuple[ScriptedOutcome, ...]) -> None:
        self._lock = threading.Lock()
        self._outcomes = itertools.cycle(outcomes)
        self._once: deque[ScriptedOutcome] = deque()
        self._answers = itertools.count()

    def answer_next(self, text: str) -> None:
        """Answer the next images as these items say, each once, and then go on with the script.

        Raises:
            ServiceError: An item means nothing; nothing has changed.
        """
        outcomes = deque(_parse(text))
        with self._lock:
            self._once = outcomes

    def owes_answers(self) -> bool:
        """Return whether some of what `answer_next` was told has not been answered yet."""
        with self._lock:
            return bool(self._once)

    async def assess(self, image: FaceImage) -> Assessment:
        """Say what the script says next, after the item's delay, whatever the image shows."""
        with self._lock:
            outcome = self._once.popleft() if self._once else next(self._outcomes)
            answer = next(self._answers)
        await asyncio.sleep(outcome.delay_s)
        score = outcome.scores[answer % len(outcome.scores)] if outcome.scores else None
        return Assessment(code=outcome.code, liveness_score=score, risk_reason=outcome.risk_reason)


def parse_script(text: str) -> ScriptedEngine:
    """Return an engine that plays a script.

    Args:
        text: Items with commas between them: `pass`, `fail`, `noface`, `attack`, `error:CODE`, `slow:SECONDS`.
            `pass`, `fail` and `attack` may give a score, the last two a risk reason after it; `slow` may give
            another item that follows its delay.

    Raises:
        ServiceError: An item of the script means nothing.
    """
    return ScriptedEngine(outcomes=_parse(text))


def _parse(text: str) -> tuple[ScriptedOutcome, ...]:
    return tuple(_parse_item(item.strip()) for item in text.split(","))


def _parse_item(item: str) -> ScriptedOutcome:
    try:
        return _read_item(*item.split(":"))
    except ValueError as error:
        raise ServiceError(f"The script's item {item[:60]!r} means nothing: allowed are {_ALLOWED}.") from error


def _read_item(word: str, *arguments: str) -> ScriptedOutcome:
    match word, arguments:
        case (("pass" | "fail" | "noface" | "attack"), ()):
            outcome = _TYPICAL[word]
        case (("pass" | "fail" | "attack"), (score,)):
            outcome = replace(_TYPICAL[word], scores=(_number(score, most=1),))
        case (("fail" | "attack"), (score, risk_reason)):
            outcome = replace(_TYPICAL[word], scores=(_number(score, most=1),), risk_reason=risk_reason)
        case "error", (code,) if code.isdecimal() and int(code) != contract.OK:
            outcome = ScriptedOutcome(int(code))
        case "slow", (seconds, *following):
            outcome = _read_item(*following) if following else _TYPICAL["pass"]
            outcome = replace(outcome, delay_s=outcome.delay_s + _number(seconds, most=_MAX_DELAY_S))
        case _:
            raise ValueError(word)
    return outcome


def _number(text: str, *, most: float) -> float:
    number = float(text)
    if not 0 <= number <= most:  # which NaN fails too
        raise ValueError(text)
    return number
