"""The strict reader: a reply is a verdict only if every part of it says so, and says the same."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.liveness import gateway
from kiosk.liveness.contract import Code, Contract, Data, MalformedError, parse_contract
from kiosk.liveness.reading import Reading, Resend, no_verdict
from kiosk.values import Outcome, Reason, Verdict

logger = logging.getLogger(__name__)

TOLERANCE = 0.005
"""How near the threshold `is_live` rules over the score: the API rounds scores."""

_KNOWN_CODES = frozenset(Code)
_ENGINE_HEADER = "X-Liveness-Engine"

Clean = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer as it came.

    Attributes:
        status: HTTP status.
        headers: Header fields; looked up without regard to case.
        body: At most 64 KiB, decoded; empty where it was not read.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


def read_reply(reply: Reply, *, threshold: float, clean: Clean) -> Reading:
    """Read one reply; pure, and never raises.

    Args:
        reply: The HTTP answer.
        threshold: The `thresh` that was sent.
        clean: Makes the server's texts fit for a log.

    Returns:
        `live` and `not_live` only where the contract's every rule holds, else no verdict and whether to resend.
    """
    simulated = reply.headers.get(_ENGINE_HEADER, "").strip().lower() == "simulated"
    if gateway.error_code(reply.headers):
        return _gateway_reading(reply, threshold, clean, simulated=simulated)
    try:
        contract = parse_contract(reply.body)
    except MalformedError as error:
        if reply.status != 200:
            return _gateway_reading(reply, threshold, clean, simulated=simulated)
        detail = f"The reply breaks the API's contract ({error}): check that api.url names the API."
        return Reading(verdict=no_verdict(Reason.BAD_REPLY, detail, threshold=threshold, simulated=simulated))
    if reply.status != 200 and contract.code not in _KNOWN_CODES:
        return _gateway_reading(reply, threshold, clean, simulated=simulated)
    return _ContractReader(contract, reply.status, threshold, clean, simulated=simulated).read()


def _gateway_reading(reply: Reply, threshold: float, clean: Clean, *, simulated: bool) -> Reading:
    answer = gateway.read_gateway_answer(reply.status, reply.headers)
    said = " ".join(word for word in (clean(answer.code), clean(answer.message)) if word)
    detail = f"The gateway {answer.meaning.words} (HTTP {reply.status}{': ' + said if said else ''})."
    request_id = clean(answer.request_id) if answer.request_id else None
    verdict = no_verdict(
        answer.meaning.reason, detail, threshold=threshold, request_id=request_id or None, simulated=simulated
    )
    return Reading(verdict=verdict, resend=answer.meaning.resend)


class _ContractReader:
    """Reads one well-formed reply."""

    def __init__(
        self, contract: Contract, status: int, threshold: float, clean: Clean, *, simulated: bool
    ) -> None:
        self._contract = contract
        self._data = contract.data or Data()
        self._status = status
        self._threshold = threshold
        self._clean = clean
        self._simulated = simulated
        self._request_id = clean(contract.request_id or "") or None

    def read(self) -> Reading:
        match self._contract.code:
            case Code.SUCCESS:
                return self._success()
            case Code.ATTACK:
                return self._attack()
            case Code.BAD_IMAGE:
                return self._none(Reason.BAD_IMAGE, f"The service could not read the picture{self._said}.")
            case Code.NO_FACE:
                return self._none(Reason.NO_FACE, f"The service found no face{self._said}.")
            case Code.INTERNAL_ERROR:
                return self._none(Reason.SERVICE, f"The service has an internal error{self._said}.", Resend.UNSURE)
            case code:
                return self._none(
                    Reason.SERVICE, f"The service answered code {code}, which is not known{self._said}."
                )

    def _success(self) -> Reading:
        contract, data = self._contract, self._data
        if self._status != 200:
            return self._contradiction(f"code 200 came with HTTP {self._status}")
        if contract.success is not True:
            return self._contradiction("code 200 came without success")
        if self._request_id is None:
            return self._contradiction("it has no request_id")
        if data.is_live is None or data.liveness_score is None:
            return self._contradiction("is_live or liveness_score is missing")
        if self._disagrees(is_live=data.is_live, score=data.liveness_score):
            return self._contradiction("is_live and liveness_score disagree")
        return self._verdict(Outcome.LIVE if data.is_live else Outcome.NOT_LIVE)

    def _attack(self) -> Reading:
        if self._data.is_live:
            return self._contradiction("code 4004 came with is_live true")
        if self._data.liveness_score is not None and self._disagrees(
            is_live=False, score=self._data.liveness_score
        ):
            return self._contradiction("code 4004 came with a live score")
        return self._verdict(Outcome.NOT_LIVE)

    def _disagrees(self, *, is_live: bool, score: float) -> bool:
        # The millionth keeps a score that is written 0.005 away inside, whatever its binary form.
        return abs(score - self._threshold) > TOLERANCE + 1e-6 and is_live != (score > self._threshold)

    @property
    def _said(self) -> str:
        said = self._clean(self._contract.msg or self._contract.message or "")
        return f" ({said})" if said else ""

    def _verdict(self, outcome: Outcome) -> Reading:
        return Reading(
            verdict=Verdict(
                outcome=outcome,
                code=self._contract.code,
                request_id=self._request_id,
                liveness_score=self._data.liveness_score,
                risk_reason=None if self._data.risk_reason is None else self._clean(self._data.risk_reason),
                threshold=self._threshold,
                simulated=self._simulated,
                detail=f"The service answered code {self._contract.code}{self._said}.",
            )
        )

    def _none(self, reason: Reason, detail: str, resend: Resend = Resend.NEVER) -> Reading:
        verdict = no_verdict(
            reason,
            detail,
            threshold=self._threshold,
            code=self._contract.code,
            request_id=self._request_id,
            simulated=self._simulated,
        )
        return Reading(verdict=verdict, resend=resend)

    def _contradiction(self, what: str) -> Reading:
        detail = f"The reply contradicts itself: {what}."
        logger.error("%s request_id=%s", detail, self._request_id)
        return self._none(Reason.BAD_REPLY, detail)
