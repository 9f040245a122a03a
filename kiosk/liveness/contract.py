"""The API's reply body, read with strict types: whatever is off makes the whole of it malformed."""

import json
from enum import IntEnum
from typing import Annotated, Any, Never

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Code(IntEnum):
    """The body codes that the contract names."""

    SUCCESS = 200
    BAD_IMAGE = 4001
    NO_FACE = 4002
    ATTACK = 4004
    INTERNAL_ERROR = 5000


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class Data(_Strict):
    """The detection's result; every field may be absent."""

    liveness_score: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] | None = None
    is_live: bool | None = None
    risk_reason: str | None = None


class Contract(_Strict):
    """One reply body; only `code` must be there."""

    code: Annotated[int, Field(ge=-(2**31), lt=2**31)]
    success: bool | None = None
    request_id: str | None = None
    msg: str | None = None
    message: str | None = None
    data: Data | None = None


class MalformedError(ValueError):
    """The body is not an object of the contract; the message says what is wrong with it."""


def parse_contract(body: bytes) -> Contract:
    """Parse a reply body.

    Raises:
        MalformedError: It is not one JSON object, a name occurs twice, or a type or range is wrong.
    """
    try:
        value = json.loads(
            body.decode("utf-8"), object_pairs_hook=_without_duplicates, parse_constant=_refuse_constant
        )
    except MalformedError:
        raise
    except RecursionError:
        raise MalformedError("nested too deep") from None
    except ValueError:
        # Also what undecodable bytes and numbers of thousands of digits raise.
        raise MalformedError("not JSON") from None
    try:
        return Contract.model_validate(value)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])
        raise MalformedError(f"wrong type or range of {where}" if where else "not a JSON object") from None


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(pairs)
    if len(names) != len(pairs):
        raise MalformedError("a name occurs twice")
    return names


def _refuse_constant(_: str) -> Never:
    raise MalformedError("not a finite number")
