"""How the records of attempts and sessions look that can be read; one that was altered or damaged may not."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, InstanceOf, ValidationError

from kiosk.records.content import ATTEMPT, SESSION
from kiosk.values import Outcome, SessionResult

# Any text at all: pydantic's own kind refuses what is no Unicode, which names and ids from elsewhere may hold.
_Text = InstanceOf[str]
_Moment = Annotated[str, AfterValidator(datetime.fromisoformat)]


class _Shape(BaseModel):
    """What readers rely on; whatever else a record says is left to it."""

    model_config = ConfigDict(strict=True)


class _Timing(_Shape):
    to_ready: float | None
    collect: float | None


class _SealedPicture(_Shape):
    file: _Text


class _Attempt(_Shape):
    outcome: Annotated[Outcome, Field(strict=False)]
    reason: _Text | None
    request_id: _Text | None
    advice: list[_Text]
    timing_ms: _Timing
    evidence: _SealedPicture = _SealedPicture(file="")


class _AttemptAlone(_Attempt):
    at: _Moment
    session_id: _Text
    attempt: int
    simulated: bool


class _Dwell(_Shape):
    states: dict[str, float] = {}
    hints: dict[str, float] = {}


class _Session(_Shape):
    session_id: _Text
    started_at: _Text
    result: Annotated[SessionResult, Field(strict=False)]
    end: _Text
    simulated: bool
    attempts: list[_Attempt]
    ended_in: _Text = ""
    dwell_s: _Dwell = _Dwell()


_SHAPES: Mapping[str, type[_Shape]] = {ATTEMPT: _AttemptAlone, SESSION: _Session}


def readable(content: Mapping[str, Any]) -> bool:
    """Return whether a record has what its kind is read for; other kinds than these two always have.

    Args:
        content: What it says; its kind is a text.
    """
    shape = _SHAPES.get(content["kind"])
    if shape is None:
        return True
    try:
        shape.model_validate(content)
    except ValidationError:
        return False
    return True
