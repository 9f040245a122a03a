"""The words of the session machine: states, events, effects and the policy that sets its limits."""

import logging
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from kiosk.consent.record import ConsentRecord, ShownNotice
from kiosk.values import Advice, Hint, Quality, Reason, SessionResult, Verdict


class State(StrEnum):
    """Where a session is; one screen each."""

    ATTRACT = "attract"
    CONSENT = "consent"
    POSITIONING = "positioning"
    COLLECTING = "collecting"
    VERIFYING = "verifying"
    PASSED = "passed"
    RETRY = "retry"
    ASSISTANCE = "assistance"
    CANNOT_VERIFY = "cannot_verify"
    OUT_OF_SERVICE = "out_of_service"

    @property
    def in_session(self) -> bool:
        """Whether somebody is being served."""
        return self not in (State.ATTRACT, State.OUT_OF_SERVICE)


class EndReason(StrEnum):
    """Why a session ended, apart from its result."""

    COMPLETED = "completed"
    DECLINED = "declined"
    ABANDONED = "abandoned"
    CANCELLED = "cancelled"
    ALTERNATIVE = "alternative"
    """The person asked for the other way."""
    TIMED_OUT = "timed_out"
    FAULT = "fault"


class Fault(StrEnum):
    """What can put the kiosk out of service; several may hold at once."""

    CAMERA = "camera"
    CREDENTIALS = "credentials"
    QUOTA = "quota"
    NETWORK = "network"
    LOCKED = "locked"
    RECORDS = "records"
    """What the kiosk does cannot be written down, and has to be."""
    DEFECT = "defect"
    """Something broke that nothing was prepared for; whatever it was, nobody is served for a while."""
    CLOSED = "closed"
    """Staff have closed the kiosk, for now or for longer; they alone open it again."""


class Timer(StrEnum):
    """The machine's timers; at most one of each runs."""

    APPROACH = "approach"
    FAREWELL = "farewell"
    CONSENT = "consent"
    CONSENT_WARNING = "consent_warning"
    HELP = "help"
    POSITIONING = "positioning"
    POSITIONING_WARNING = "positioning_warning"
    PASSED = "passed"
    RETRY = "retry"
    ASSISTANCE = "assistance"
    DEPARTURE = "departure"
    DEPARTURE_WARNING = "departure_warning"
    RESEND = "resend"
    CANNOT_VERIFY = "cannot_verify"
    CAMERA = "camera"
    LOCK = "lock"
    RECHECK = "recheck"
    """Until the network is probed again."""
    ACCOUNT = "account"
    """Until refused credentials or a spent quota are tried again."""


@dataclass(frozen=True, slots=True)
class CaptureFacts:
    """What is kept of the frame that an attempt sent; never the image."""

    frame: int
    width: int
    height: int
    quality: Quality


@dataclass(frozen=True, slots=True)
class Attempt:
    """One submission of a selected sample and what came of it.

    Attributes:
        number: Unique for as long as the kiosk runs.
        capture: Facts of the sample; None where a device lock kept the kiosk from taking one.
        verdict: What the operation came to.
        advice: What the person was told to change.
    """

    number: int
    capture: CaptureFacts | None
    verdict: Verdict
    advice: tuple[Advice, ...] = ()


# Events ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartRequested:
    """A touch, a key or the host asks for a session.

    Attributes:
        consent: What the person agreed to before, and is not asked again.
    """

    consent: ConsentRecord | None = None


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """This notice stands on the consent screen now, in the place of any before."""

    shown: ShownNotice


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """The person agreed to the notice that is shown; when, in UTC."""

    at: datetime


@dataclass(frozen=True, slots=True)
class ConsentDeclined:
    """The person said no to the notice that is shown; when, in UTC."""

    at: datetime


@dataclass(frozen=True, slots=True)
class CancelRequested:
    """The person, the host or a signal ends the session now."""


@dataclass(frozen=True, slots=True)
class AlternativeRequested:
    """The person wants another way than the face."""


@dataclass(frozen=True, slots=True)
class ContinueRequested:
    """The person presses the one forward button of the screen: try again, done, more time."""


@dataclass(frozen=True, slots=True)
class Interacted:
    """A touch or key that means nothing but that somebody is there."""


@dataclass(frozen=True, slots=True)
class PaceChanged:
    """The person wants more time for everything, or no longer does."""

    unhurried: bool


@dataclass(frozen=True, slots=True)
class PaceReset:
    """Whoever wanted another pace has gone: the next person has the usual one."""


@dataclass(frozen=True, slots=True)
class FaceChanged:
    """Presence changed. `near` implies `present`."""

    present: bool
    near: bool


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """Another person stands where the last one stood."""


@dataclass(frozen=True, slots=True)
class HintChanged:
    """Vision shows another hint."""

    hint: Hint


@dataclass(frozen=True, slots=True)
class CollectingStarted:
    """Every gate held for long enough; candidates are being collected."""


@dataclass(frozen=True, slots=True)
class CollectingLost:
    """A gate was lost while collecting."""


@dataclass(frozen=True, slots=True)
class SampleSelected:
    """The window closed and its best candidate is held for sending."""

    capture: CaptureFacts
    weakest: Hint


@dataclass(frozen=True, slots=True)
class VerdictReceived:
    """An attempt's operation is over. A number that is not the running attempt's is stale.

    Attributes:
        attempt: The number that `Verify` named.
        verdict: What the operation came to.
        at_s: When, on the monotonic clock: failed checks close together lock the device.
    """

    attempt: int
    verdict: Verdict
    at_s: float


@dataclass(frozen=True, slots=True)
class TimerFired:
    """A timer that the machine started has run out."""

    timer: Timer


@dataclass(frozen=True, slots=True)
class CameraLost:
    """No fresh frames; the supervisor is at work."""


@dataclass(frozen=True, slots=True)
class CameraReady:
    """Fresh frames arrive (again)."""


@dataclass(frozen=True, slots=True)
class CameraRefused:
    """The source must not be used, or nobody waits for it: there is no point in hoping."""


@dataclass(frozen=True, slots=True)
class CameraSwapped:
    """Frames may show another scene than before (another device, a sleep, a replay): what was captured is void."""


@dataclass(frozen=True, slots=True)
class FaultCleared:
    """A probe found that a fault is gone."""

    fault: Fault


@dataclass(frozen=True, slots=True)
class RecordsRefused:
    """Nothing more can be recorded, and no result may be shown that is not; `FaultCleared` opens again."""


@dataclass(frozen=True, slots=True)
class DefectFound:
    """Something broke that nothing was prepared for; `FaultCleared` opens again."""


@dataclass(frozen=True, slots=True)
class DeviceLocked:
    """A check beside the kiosk has locked the device for both; for so many seconds more."""

    left_s: float


@dataclass(frozen=True, slots=True)
class ServiceClosed:
    """Staff take the kiosk out of service, and end the session that runs; `FaultCleared` opens it again."""


Event = (
    StartRequested
    | NoticeShown
    | ConsentGiven
    | ConsentDeclined
    | CancelRequested
    | AlternativeRequested
    | ContinueRequested
    | Interacted
    | PaceChanged
    | PaceReset
    | FaceChanged
    | PersonChanged
    | HintChanged
    | CollectingStarted
    | CollectingLost
    | SampleSelected
    | VerdictReceived
    | TimerFired
    | CameraLost
    | CameraReady
    | CameraRefused
    | CameraSwapped
    | FaultCleared
    | RecordsRefused
    | DefectFound
    | DeviceLocked
    | ServiceClosed
)


# Effects ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartTimer:
    """Start (or start again) a timer."""

    timer: Timer
    seconds: float


@dataclass(frozen=True, slots=True)
class StopTimer:
    """Stop a timer if it runs or is held."""

    timer: Timer


@dataclass(frozen=True, slots=True)
class PauseTimer:
    """Hold a timer if it runs, with what is left of it."""

    timer: Timer


@dataclass(frozen=True, slots=True)
class ResumeTimer:
    """Let a held timer go on."""

    timer: Timer


@dataclass(frozen=True, slots=True)
class BeginSession:
    """Somebody is being served: draw a session id."""


@dataclass(frozen=True, slots=True)
class BeginCapture:
    """Vision looks for a new sample from nothing."""


@dataclass(frozen=True, slots=True)
class EndCapture:
    """Vision keeps watching for presence and takes no samples."""


@dataclass(frozen=True, slots=True)
class Verify:
    """Send the held sample as this attempt."""

    attempt: int


@dataclass(frozen=True, slots=True)
class CancelVerify:
    """Give up this attempt's operation; a late reply is stale."""

    attempt: int


@dataclass(frozen=True, slots=True)
class FinishSession:
    """The session's result is known: record it before it is shown."""

    result: SessionResult
    end: EndReason
    attempts: tuple[Attempt, ...]
    consent: ConsentRecord | None = None


@dataclass(frozen=True, slots=True)
class Wipe:
    """Forget every image and everything personal."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Find out, unbilled, whether this fault still holds."""

    fault: Fault


@dataclass(frozen=True, slots=True)
class Log:
    """One English sentence for the operator's log, and one of `logging`'s levels."""

    message: str
    level: int = logging.INFO


Effect = (
    StartTimer
    | StopTimer
    | PauseTimer
    | ResumeTimer
    | BeginSession
    | BeginCapture
    | EndCapture
    | Verify
    | CancelVerify
    | FinishSession
    | Wipe
    | Probe
    | Log
)


# State of the machine ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Limits of the flow; times in seconds.

    `check` differs by `starts_in`, `departure_applies`, `extends`, `unhurried`, `resends` and `positioning_s`
    alone.

    Attributes:
        starts_in: `attract`, or `positioning` where the caller answers for consent and is served at once.
        starts_by_face: A face that is near for `approach_s` starts a session, as a touch does.
        asks_consent: `consent` comes before `positioning`.
        departure_applies: A person who leaves ends the session.
        extends: A person is warned before the time for positioning is up, and can have it all again.
        unhurried: Everybody has more time, without asking for it.
        keeps_pace: The next session is the same person's, who keeps their pace until it is changed.
        unhurried_factor: What a person's time limits are multiplied by for whoever is not to be hurried.
        warning_s: How long a person is warned before something is taken away.
        resends: A held sample is sent again from `cannot_verify`.
        threshold: What is sent as `thresh`; recorded where an attempt is given up before a reply.
        farewell_s: How long a person who said no is told that this is fine.
        resend_s: Waits before each time that a held sample is sent again.
        cannot_verify_s: How long `cannot_verify` goes on trying at most.
        notice_s: How long `cannot_verify` is read where nothing more is tried.
        camera_grace_s: How long a session waits for a lost camera.
        recheck_s: Time between two probes of a lost network.
        account_s: Time after which refused credentials or a spent quota are tried again, with the next visitor:
            no unbilled request tells whether they hold.
        max_attempts: `not_live` outcomes that end a session.
        max_no_face: Replies of "no face" that end a session; they use no attempt.
        lock_after: `not_live` outcomes within `lock_window_s`, over all sessions, that lock the device.
        network_faults: Failed operations in a row that put the kiosk out of service.
    """

    starts_in: State = State.ATTRACT
    starts_by_face: bool = True
    asks_consent: bool = True
    departure_applies: bool = True
    extends: bool = True
    unhurried: bool = False
    keeps_pace: bool = False
    unhurried_factor: float = 10.0
    warning_s: float = 20.0
    resends: bool = True
    threshold: float = 0.8
    approach_s: float = 1.0
    farewell_s: float = 6.0
    consent_s: float = 40.0
    help_s: float = 20.0
    positioning_s: float = 45.0
    passed_s: float = 4.0
    retry_s: float = 5.0
    assistance_s: float = 30.0
    departure_s: float = 5.0
    departure_after_result_s: float = 2.0
    resend_s: tuple[float, ...] = (2.0, 5.0, 10.0)
    cannot_verify_s: float = 45.0
    notice_s: float = 8.0
    camera_grace_s: float = 15.0
    recheck_s: float = 30.0
    account_s: float = 900.0
    max_attempts: int = 3
    max_no_face: int = 3
    lock_after: int = 5
    lock_window_s: float = 180.0
    lock_s: float = 1800.0
    network_faults: int = 5

    def scaled(self, factor: float) -> Self:
        """Return the same policy with every time multiplied by `factor`, for a machine that is slower."""
        times = {field.name: getattr(self, field.name) for field in fields(self) if field.name.endswith("_s")}
        scaled: dict[str, Any] = {
            name: tuple(one * factor for one in value) if isinstance(value, tuple) else value * factor
            for name, value in times.items()
        }
        return replace(self, **scaled)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """Everything the machine knows, and all that the screens need.

    Attributes:
        state: Where the session is.
        shown: The notice that the person has before them, or answered.
        consent: What they answered, or that they are not asked here; None in a check, whose caller answers for it.
        declined: Whoever said no just now is told that this is fine; nobody is being served.
        hint: The hint to show while positioning.
        attempts: Attempts of this session that are over.
        attempt: Number of the running or last attempt; grows for as long as the kiosk runs.
        capture: Facts of the held sample; None when none is held.
        weakest: What would have improved the held sample most.
        advice: What to change, on `retry` and into the next attempt; first one matters most.
        reason: Why there is no verdict, on `cannot_verify`, `retry` and `assistance`.
        result: The session's result once known.
        helping: Positioning has lasted long enough to offer help.
        warning: The screen's time is nearly up, while one touch still gives all of it again.
        leaving: Nobody has been seen for so long that the session is about to end.
        unhurried: The person has more time for everything.
        overdue: Positioning's time is up; the collection that runs may still complete.
        in_flight: The attempt's operation runs.
        present: A face is in view.
        near: That face is near and facing the screen.
        seen: A face was in view during this session: who was never there cannot leave.
        camera_ready: Fresh frames arrive.
        faults: What keeps, or will keep, the kiosk out of service.
        network_failures: No-verdict operations in a row that network or service caused.
        resends: How often the held sample has been sent again from `cannot_verify`.
        bad_images: Replies of this session that found our image malformed.
        not_live_s: When the last `not_live` outcomes came, over all sessions, on the monotonic clock.
    """

    state: State = State.ATTRACT
    shown: ShownNotice | None = None
    consent: ConsentRecord | None = None
    declined: bool = False
    hint: Hint = Hint.NO_FACE
    attempts: tuple[Attempt, ...] = ()
    attempt: int = 0
    capture: CaptureFacts | None = None
    weakest: Hint | None = None
    advice: tuple[Advice, ...] = ()
    reason: Reason | None = None
    result: SessionResult | None = None
    helping: bool = False
    warning: bool = False
    leaving: bool = False
    unhurried: bool = False
    overdue: bool = False
    in_flight: bool = False
    present: bool = False
    near: bool = False
    seen: bool = False
    camera_ready: bool = False
    faults: frozenset[Fault] = frozenset()
    network_failures: int = 0
    resends: int = 0
    bad_images: int = 0
    not_live_s: tuple[float, ...] = ()
