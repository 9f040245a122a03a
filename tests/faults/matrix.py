"""The rows of the fault matrix. A test says which of them it injects: `@pytest.mark.fault("F06")`."""

from collections.abc import Mapping
from dataclasses import dataclass

LATER = frozenset({"F44", "F45", "F67", "F68", "F92", "F93", "F94"})
"""Rows about handing results to a host system, which the kiosk does not do yet."""

ROWS: Mapping[str, str] = {
    # Camera
    "F01": "no camera at the start",
    "F02": "camera unplugged in the preview",
    "F03": "camera unplugged while a sample is taken or sent",
    "F04": "camera plugged in again under another number",
    "F05": "another camera in its place",
    "F06": "a read that blocks for seconds or for ever",
    "F07": "an open or a release that hangs",
    "F08": "a capture child that cannot be killed",
    "F09": "the last frame, again and again",
    "F10": "a camera that opens and gives no frame",
    "F11": "camera busy, forbidden, short of bandwidth, or without MJPG",
    "F12": "a spoilt first frame and a slow exposure",
    "F13": "a lens that is covered, dark or blinded",
    "F14": "frames of wrong shape, size or colour, or cut short",
    "F15": "a frame rate that falls, wavers or overshoots",
    "F16": "a capture child that crashes or is killed",
    "F17": "a writer that dies in the middle of a frame",
    "F18": "shared memory that vanishes",
    "F19": "suspend and resume",
    "F20": "camera swapped between preview and sample",
    "F21": "a second instance",
    "F22": "a person who leaves, and another who steps in",
    # Network
    "F23": "a resolver that fails or hangs",
    "F24": "connection refused",
    "F25": "an address that swallows everything",
    "F26": "a certificate that is not to be trusted",
    "F27": "a handshake that stalls or is cut",
    "F28": "an upload that nobody takes",
    "F29": "silence after the request",
    "F30": "a reply that drips",
    "F31": "endless 100 Continue",
    "F32": "a connection reset in each phase",
    "F33": "a reply shorter than it says",
    "F34": "a reply without length that is cut",
    "F35": "a reply without end, and a bomb",
    "F36": "headers without end",
    "F37": "redirects",
    "F38": "a captive portal",
    "F39": "a kept connection that was closed",
    "F40": "proxy variables, netrc and cookies",
    "F41": "cancelling in each phase",
    "F42": "a late answer to an older attempt",
    "F43": "a slow link",
    "F44": "message broker down",
    "F45": "webhook failing",
    # Protocol
    "F46": "throttling, with every kind of Retry-After",
    "F47": "quota spent, account blocked",
    "F48": "credentials refused",
    "F49": "the service's own faults",
    "F50": "image too large, image malformed",
    "F51": "unknown codes",
    "F52": "scores that are none",
    "F53": "flags that are none, and contradictions",
    "F54": "JSON that is rubbish",
    "F55": "a request id that was used before",
    "F56": "gateway headers missing or hostile",
    "F57": "the wire format, also of a resend",
    "F58": "no face found; an attack suspected",
    # Clock
    "F59": "a clock that is far off",
    "F60": "a Date that is not to be trusted",
    "F61": "clock corrections from two threads",
    "F62": "the wall clock jumps by a day",
    "F63": "a clock from before the kiosk was built",
    # Data and disk
    "F64": "disk full or read-only",
    "F65": "power cut while writing",
    "F66": "settings corrupt or of wrong types",
    "F67": "outbox corrupt or locked",
    "F68": "outbox full",
    "F69": "records altered, dropped, reordered or cut off",
    "F70": "images at rest",
    "F71": "evidence past its time",
    "F72": "logs that grow",
    # Process and window
    "F73": "an exception in a slot, a thread or the child",
    "F74": "exit during an upload or with a hung camera",
    "F75": "killed in each state",
    "F76": "a frozen window",
    "F77": "crash after crash",
    "F78": "a Python binding that loses references",
    "F79": "hours of running",
    "F80": "screen resized or rotated",
    "F81": "an OpenCV that brings its own Qt",
    "F82": "fifty touches a second",
    "F83": "sound or speech missing or hung",
    # Security
    "F84": "a virtual camera under a real name",
    "F85": "failed checks in a row",
    "F86": "secrets and images in logs and errors",
    "F87": "a secret's file that others can read; a malformed secret",
    "F88": "environment variables that would leak or mislead",
    "F89": "key combinations and gestures that would leave the kiosk",
    "F90": "guessing the PIN",
    "F91": "consent refused, timed out or withdrawn",
    "F92": "a host's socket with wrong origin or token",
    "F93": "a webhook forged or replayed",
    "F94": "fleet commands stale or malformed",
    "F95": "plain http, or unverified https",
    "F96": "core dumps and foreign eyes on memory",
}
"""What is injected, by number."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a row may take, seconds; None where no time is its matter.

    Attributes:
        visible_s: From the fault until the visitor sees what the kiosk makes of it.
        recovered_s: From the end of its cause, or from the fault where the kiosk itself ends that, until visitors
            are served again.
    """

    visible_s: float | None = None
    recovered_s: float | None = None


_OPEN_S = 5.0
"""For what waits for a device to open, beside the time that is the kiosk's own (ours)."""

_SENDS = 2
"""An attempt is sent again once; where nothing of a request has left, a send is over sooner."""
_BACK_OFF_S = 2.0
"""The longest wait before the resend: four times the shortest."""

LIMITS: Mapping[str, Limits] = {
    "F01": Limits(recovered_s=5.0 + _OPEN_S),
    **dict.fromkeys(("F02", "F03", "F05", "F13"), Limits(1.0, 5.0)),
    "F04": Limits(1.0, 5.0 + _OPEN_S),
    "F06": Limits(1.0, 5.0),
    "F07": Limits(recovered_s=10.0),
    "F08": Limits(5.0, 5.0),
    "F09": Limits(1.0, 5.0),
    "F10": Limits(10.0, 5.0 + _OPEN_S),
    "F11": Limits(1.0, 5.0 + _OPEN_S),
    "F12": Limits(recovered_s=1.5),
    **dict.fromkeys(("F14", "F15", "F16", "F17", "F18", "F20"), Limits(1.0, 5.0)),
    "F19": Limits(1.0, 5.0 + _OPEN_S),
    "F21": Limits(visible_s=1.0),
    "F22": Limits(visible_s=5.0),
    **dict.fromkeys(("F23", "F24", "F25", "F32", "F43"), Limits(visible_s=20.0)),
    "F27": Limits(visible_s=_SENDS * 10.0),
    **dict.fromkeys(("F28", "F30", "F31"), Limits(visible_s=_SENDS * 10.2)),
    "F29": Limits(visible_s=_SENDS * 5.2 + _BACK_OFF_S),
    "F41": Limits(visible_s=0.2),
    "F46": Limits(visible_s=5.0),
    **dict.fromkeys(("F63", "F64"), Limits(visible_s=1.0)),
    **dict.fromkeys(("F65", "F73", "F74", "F75"), Limits(recovered_s=5.0)),
    "F76": Limits(recovered_s=10.0),
    "F80": Limits(visible_s=1.0),
    "F83": Limits(visible_s=0.25),
}
"""By row; the table judges by them what tests have measured."""
