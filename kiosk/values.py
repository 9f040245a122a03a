"""The few frozen values that several rooms name."""

from dataclasses import dataclass
from enum import StrEnum


class Hint(StrEnum):
    """The single instruction shown now, in the subject's own directions; order is priority."""

    NO_FACE = "no_face"
    MULTIPLE_FACES = "multiple_faces"
    MOVE_CLOSER = "move_closer"
    MOVE_BACK = "move_back"
    MOVE_LEFT = "move_left"
    MOVE_RIGHT = "move_right"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    LOOK_STRAIGHT = "look_straight"
    HEAD_UPRIGHT = "head_upright"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    UNEVEN_LIGHT = "uneven_light"
    HOLD_STILL = "hold_still"
    READY = "ready"


class RetryAdvice(StrEnum):
    """Advice after a failed check that no measure of ours can give."""

    UNCOVER_FACE = "uncover_face"
    REMOVE_SCREEN = "remove_screen"


Advice = Hint | RetryAdvice


class Outcome(StrEnum):
    """What came of one attempt."""

    LIVE = "live"
    NOT_LIVE = "not_live"
    NO_VERDICT = "no_verdict"


class Reason(StrEnum):
    """Why an attempt has no verdict."""

    OFFLINE = "offline"
    TIMEOUT = "timeout"
    TLS = "tls"
    CREDENTIALS = "credentials"
    QUOTA = "quota"
    BUSY = "busy"
    CLOCK = "clock"
    BAD_REPLY = "bad_reply"
    SERVICE = "service"
    NO_FACE = "no_face"
    BAD_IMAGE = "bad_image"
    LOCKED = "locked"
    CANCELLED = "cancelled"


class SessionResult(StrEnum):
    """How a session ended, for the host program."""

    PASSED = "passed"
    FAILED = "failed"
    NO_VERDICT = "no_verdict"
    TIMED_OUT = "timed_out"
    CANCELLED = "cancelled"
    CAMERA_UNAVAILABLE = "camera_unavailable"


class SourceKind(StrEnum):
    """What kind of source the frames came from; kept with every record."""

    DEVICE = "device"
    VIRTUAL_DEVICE = "virtual_device"
    FILE = "file"
    FOLDER = "folder"
    STREAM = "stream"
    DEMO = "demo"


class Profile(StrEnum):
    """Who the kiosk serves."""

    CHECKIN = "checkin"
    PROCTOR = "proctor"
    DEMO = "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Quality components of the main face of one frame.

    Attributes:
        ied_px: Inter-eye distance divided by cos(yaw), in frame pixels.
        yaw: Degrees, positive when the face is turned to the person's own left (image right).
        pitch: Degrees, positive with the chin down.
        roll: Degrees, positive counter-clockwise in the image.
        luma: Mean 8-bit grey of the face, 0 to 255.
        over: Share of over-exposed face pixels, 0 to 1.
        under: Share of under-exposed face pixels, 0 to 1.
        uniformity: Overlap of the two cheeks' luminance histograms, 0 to 1.
        sharpness: Directional gradient ratio; None where the face is too small to tell.
        motion: Landmark travel in inter-eye distances per 33 ms; None without a previous frame.
        score: Geometric quality score used for ranking, 0 to 100.
    """

    ied_px: float
    yaw: float
    pitch: float
    roll: float
    luma: float
    over: float
    under: float
    uniformity: float
    sharpness: float | None
    motion: float | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one attempt's operation at the liveness API came to.

    Attributes:
        outcome: Live, not live, or no verdict.
        reason: Why there is no verdict; None with the other two outcomes.
        code: The reply body's `code` where it was an integer.
        request_id: The service's id of the request, for staff and log only.
        liveness_score: 0 to 1; None where the reply carried none.
        risk_reason: The service's words on the risk; may be empty.
        threshold: The `thresh` that was sent.
        simulated: The reply came from a simulated engine.
        detail: One English sentence for the log; never a secret, never shown to a visitor.
    """

    outcome: Outcome
    reason: Reason | None = None
    code: int | None = None
    request_id: str | None = None
    liveness_score: float | None = None
    risk_reason: str | None = None
    threshold: float
    simulated: bool = False
    detail: str = ""
