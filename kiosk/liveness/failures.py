"""What a send that brought no reply means."""

import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import urllib3

from kiosk.liveness.line import Line, Phase
from kiosk.liveness.reading import Reading, Resend, no_verdict
from kiosk.liveness.transport import ReplyTooLargeError
from kiosk.liveness.workers import CancelledError, NetworkBusyError, OutOfTimeError
from kiosk.values import Reason

BUILD_YEAR = 2026
"""No right clock shows an earlier year."""

_CERT_NOT_YET_VALID = 9  # OpenSSL, X509_V_ERR_CERT_NOT_YET_VALID


def explain(error: Exception, line: Line, *, threshold: float, device_s: float) -> Reading:
    """Judge a send that ended in an exception.

    The text of the exception is never used: it may hold what was sent.

    Args:
        error: What ended it.
        line: Its connection, which knows how far it came.
        threshold: The `thresh` of the request.
        device_s: This device's time, Unix seconds.
    """
    reason, resend, detail = _judge(error, line, device_s)
    timed_out = reason is Reason.TIMEOUT or isinstance(error, OutOfTimeError)
    return Reading(verdict=no_verdict(reason, detail, threshold=threshold), resend=resend, timed_out=timed_out)


_Judgement = tuple[Reason, Resend, str]

_OWN_ERRORS: Mapping[type[Exception], _Judgement] = {
    CancelledError: (Reason.CANCELLED, Resend.NEVER, "The operation was cancelled."),
    NetworkBusyError: (Reason.OFFLINE, Resend.NEVER, "Earlier requests still wait for the resolver."),
    ReplyTooLargeError: (Reason.BAD_REPLY, Resend.NEVER, "The reply is longer than any that the API sends."),
}


def _judge(error: Exception, line: Line, device_s: float) -> _Judgement:
    if type(error) in _OWN_ERRORS:
        return _OWN_ERRORS[type(error)]
    causes = tuple(_causes(error))
    certificate = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    # Before connection errors, because it is also one, and those are sent again.
    if certificate is not None:
        return _untrusted(certificate, device_s)
    if isinstance(error, OutOfTimeError) or _any(causes, TimeoutError, urllib3.exceptions.TimeoutError):
        return _late(line.phase)
    garbled = _any(causes, http.client.HTTPException, urllib3.exceptions.DecodeError)
    # A closed connection is an HTTPException too, when it closes before the status line.
    if garbled and not _any(causes, ConnectionError):
        return _garbled(causes)
    if _any(causes, OSError):
        return _lost(causes, line)
    return Reason.SERVICE, Resend.NEVER, f"The request failed inside the client ({type(error).__name__})."


def _garbled(causes: tuple[BaseException, ...]) -> _Judgement:
    if _any(causes, http.client.IncompleteRead):
        return Reason.BAD_REPLY, Resend.UNSURE, "The reply was cut short."
    return Reason.BAD_REPLY, Resend.NEVER, "The reply is not HTTP as it should be."


def _untrusted(error: ssl.SSLCertVerificationError, device_s: float) -> _Judgement:
    if error.verify_code == _CERT_NOT_YET_VALID or datetime.fromtimestamp(device_s, UTC).year < BUILD_YEAR:
        return Reason.CLOCK, Resend.NEVER, "The certificate is not valid yet by this device's clock: set it."
    return Reason.TLS, Resend.NEVER, f"The server's certificate is not trusted: {error.verify_message}."


def _late(phase: Phase) -> _Judgement:
    if phase <= Phase.CONNECTING:
        return Reason.OFFLINE, Resend.UNSENT, "The host could not be resolved or reached in time."
    if phase is Phase.SECURING:
        return Reason.TIMEOUT, Resend.UNSENT, "The TLS handshake took too long."
    if phase is Phase.UPLOADING:
        return Reason.TIMEOUT, Resend.SMALLER, "The upload took too long: the network is slow."
    return Reason.TIMEOUT, Resend.UNSURE, "The reply took too long."


def _lost(causes: tuple[BaseException, ...], line: Line) -> _Judgement:
    if _any(causes, socket.gaierror):
        return Reason.OFFLINE, Resend.UNSENT, "The name of the host could not be resolved."
    if line.phase is Phase.SECURING and _any(causes, ssl.SSLError) and not _any(causes, ssl.SSLEOFError):
        return Reason.TLS, Resend.NEVER, "The TLS handshake failed: no protocol in common."
    if line.phase <= Phase.SECURING:
        return Reason.OFFLINE, Resend.UNSENT, "No connection could be made."
    if line.phase is Phase.READING:
        return Reason.BAD_REPLY, Resend.UNSURE, "The connection was lost within the reply."
    # A server may close a connection that is kept alive at any time.
    resend = Resend.AT_ONCE if line.reused else Resend.UNSURE
    return Reason.OFFLINE, resend, "The connection was lost before a reply."


def _any(causes: tuple[BaseException, ...], *kinds: type[BaseException]) -> bool:
    return any(isinstance(cause, kinds) for cause in causes)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Walk to everything that the libraries have wrapped, each once."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        candidate = waiting.pop()
        if isinstance(candidate, BaseException) and id(candidate) not in seen:
            seen.add(id(candidate))
            yield candidate
            waiting += [candidate.__cause__, candidate.__context__, getattr(candidate, "reason", None)]
            waiting += candidate.args
