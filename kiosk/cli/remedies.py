"""What the person at the terminal can do about an attempt without a verdict."""

from collections.abc import Mapping

from kiosk.values import Reason, Verdict

_REMEDIES: Mapping[Reason, str] = {
    Reason.OFFLINE: "check the network and api.url",
    Reason.TIMEOUT: "check the network, or try again later",
    Reason.TLS: "check that api.url names the API's own host and that no proxy stands between",
    Reason.CREDENTIALS: "check api.app_key and api.app_secret, or api.appcode",
    Reason.QUOTA: "renew the account with the vendor",
    Reason.BUSY: "try again in a moment",
    Reason.CLOCK: "set this machine's clock",
    Reason.BAD_REPLY: "check that api.url is the liveness API's endpoint",
    Reason.SERVICE: "try again later, or check that api.url is the liveness API's endpoint",
    Reason.NO_FACE: "use a picture with one face, near and well lit",
    Reason.BAD_IMAGE: "try again with another picture",
    Reason.LOCKED: "the kiosk is locked: wait, let staff lift the lock, or see what `doctor` says",
}


def sentence(verdict: Verdict) -> str:
    """Return what was wrong and what to do, as one sentence; empty where there is a verdict or nothing to do."""
    remedy = _REMEDIES.get(verdict.reason) if verdict.reason else None
    if remedy is None or "check" in verdict.detail:  # the client may know better what to do
        return verdict.detail if remedy else ""
    said = verdict.detail.rstrip(".")
    return f"{said}: {remedy}." if said else f"{remedy[0].upper()}{remedy[1:]}."
