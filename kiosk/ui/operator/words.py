"""Every word of the operator's panel, in English; translations lie in `resources/translations`."""

from collections.abc import Mapping

from kiosk.operator.api_test import Finding
from kiosk.session.words import EndReason
from kiosk.ui.texts import Texts
from kiosk.ui.wording import english as _english
from kiosk.values import Advice, Hint, Outcome, Reason, RetryAdvice, SessionResult

BACK = _english("Kiosk", "Back")
CLOSE = _english("Kiosk", "Close")
NO = _english("Kiosk", "No")
WORKING = _english("Kiosk", "One moment…")
FAILED_INSIDE = _english("Kiosk", "This failed inside the kiosk; its log says why.")
NOT_SAVED = _english("Kiosk", "This could not be saved")
RECORDS_UNREADABLE = _english("Kiosk", "The records cannot be read; the kiosk's log says why.")

# Opening

VISIT = _english("Kiosk", "A visit is under way")
VISIT_HELP = _english("Kiosk", "Opening the operator's panel ends it, and wipes its picture.")
END_VISIT = _english("Kiosk", "End the visit")
EXAM = _english("Kiosk", "An exam is under way")
EXAM_HELP = _english("Kiosk", "Its report will say that the operator ended it.")
END_EXAM = _english("Kiosk", "End the exam")
NO_PIN = _english("Kiosk", "No PIN is set")
NO_PIN_HELP = _english(
    "Kiosk", "Set one on this machine, as the user that the kiosk runs as: liveness-kiosk operator set-pin"
)
PIN = _english("Kiosk", "Operator's PIN")
PIN_DIGITS = _english("Kiosk", "Digits entered: {count}")
PIN_UNTRIED = _english("Kiosk", "No PIN can be taken now; the kiosk's log says why.")
PIN_WRONG = _english("Kiosk", "Wrong PIN. Tries left before a wait: {count}")
PIN_WAIT = _english("Kiosk", "Too many wrong PINs. Wait {seconds} s")
DELETE = _english("Kiosk", "Delete")
ENTER = _english("Kiosk", "Enter")

# Home

HOME = _english("Kiosk", "Operator")
HOME_SERVING = _english("Kiosk", "Visitors are served again when this panel closes.")
HOME_CLOSED = _english("Kiosk", "Out of service: visitors stay away until this is switched back.")
CAMERA = _english("Kiosk", "Camera")
CAMERA_HELP = _english("Kiosk", "Live picture, choice")
SETUP = _english("Kiosk", "Set-up")
SETUP_HELP = _english("Kiosk", "Meters, calibration")
API = _english("Kiosk", "API test")
API_HELP = _english("Kiosk", "Reachable, credentials, clock")
DEFAULTS = _english("Kiosk", "Language and volume")
DEFAULTS_HELP = _english("Kiosk", "What visitors start with")
FIGURES = _english("Kiosk", "Today")
FIGURES_HELP = _english("Kiosk", "Results, times, causes")
ATTEMPTS = _english("Kiosk", "Last attempts")
ATTEMPTS_HELP = _english("Kiosk", "Codes, request ids")
EXPORT = _english("Kiosk", "Export")
EXPORT_HELP = _english("Kiosk", "To a USB stick or folder")
SERVICE = _english("Kiosk", "Service")
SERVICE_HELP = _english("Kiosk", "Out of service, restart, exit")

# Camera

CAMERAS_LOOKING = _english("Kiosk", "Looking for cameras…")
CAMERAS_NONE = _english("Kiosk", "No camera is connected. Plug one in, then find again.")
CAMERAS_NONE_BESIDES = _english(
    "Kiosk", "This picture comes from no connected camera. To use one, plug it in, then find again."
)
CAMERA_NOW = _english("Kiosk", "Now: {name}")
CAMERA_NEXT = _english("Kiosk", "From the next start: {name}")
CAMERA_VIRTUAL = _english("Kiosk", "virtual: any picture could be fed in, not allowed by the settings")
CAMERA_VIRTUAL_ALLOWED = _english("Kiosk", "virtual: any picture could be fed in")
CAMERA_NO_MODES = _english("Kiosk", "does not say how it can stream")
FIND_AGAIN = _english("Kiosk", "Find again")
RESTART_CAMERA = _english("Kiosk", "Restart camera")
MORE = _english("Kiosk", "More")

# API test

API_SENT = _english(
    "Kiosk", "One request was sent to {host}, with the credentials and an empty picture: nobody's face."
)
API_SIMULATED = _english("Kiosk", "Answers are simulated: this tests the local service, not the cloud.")
API_GOOD = _english("Kiosk", "Everything is in order")
API_BAD = _english("Kiosk", "Something is to be put right")
API_RUN = _english("Kiosk", "Test again")
API_REACH = _english("Kiosk", "Reachable")
API_CREDENTIALS = _english("Kiosk", "Credentials")
API_CLOCK = _english("Kiosk", "Clock")
API_REQUEST_ID = _english("Kiosk", "Request id: {id}")

_FINDINGS: Mapping[Finding, str] = {
    Finding.REACHED: _english("Kiosk", "The API answers."),
    Finding.OFFLINE: _english("Kiosk", "No connection: check the network cable, the router and api.url."),
    Finding.SLOW: _english("Kiosk", "No answer in time: check how fast the network is."),
    Finding.UNTRUSTED: _english("Kiosk", "Its certificate is not trusted: check the clock and the proxy."),
    Finding.NOT_THE_API: _english("Kiosk", "Something else answers there: check api.url."),
    Finding.FAILING: _english("Kiosk", "It answers with a fault of its own: test again in some minutes."),
    Finding.ACCEPTED: _english("Kiosk", "Accepted."),
    Finding.REFUSED: _english("Kiosk", "Refused: check api.appcode, or api.app_key and api.app_secret."),
    Finding.SPENT: _english("Kiosk", "Known, but the account's quota is spent or unpaid: renew it."),
    Finding.UNTOLD: _english("Kiosk", "Not known: first put right what stands above."),
    Finding.ON_TIME: _english("Kiosk", "Right."),
    Finding.OFF_TIME: _english("Kiosk", "Wrong: set this machine's time, or switch time synchronisation on."),
}
CLOCK_OFF = _english("Kiosk", "{seconds} s off the server's: set this machine's time.")

# Language

LANGUAGE_NOW = _english("Kiosk", "Every visitor starts in this language")
VOLUME_NOW = _english("Kiosk", "Every visitor starts this loud: {percent}")
SOFTER = _english("Kiosk", "Softer")
LOUDER = _english("Kiosk", "Louder")
TEST_SOUND = _english("Kiosk", "Test sound")

# Today

SESSIONS = _english("Kiosk", "Visits that ended")
CAPTURED = _english("Kiosk", "Captured within {seconds} s")
PASSED_WITH = _english("Kiosk", "Passed with attempt {number}")
OF = _english("Kiosk", "{count} of {all}")
TIMES = _english("Kiosk", "How quickly")
CAUSES = _english("Kiosk", "Causes")
NO_CAUSES = _english("Kiosk", "Nothing so far")
SINCE_MIDNIGHT = _english("Kiosk", "Counted since midnight")

_RESULTS: Mapping[SessionResult, str] = {
    SessionResult.PASSED: _english("Kiosk", "Passed"),
    SessionResult.FAILED: _english("Kiosk", "Failed"),
    SessionResult.NO_VERDICT: _english("Kiosk", "No verdict"),
    SessionResult.TIMED_OUT: _english("Kiosk", "No usable face in time"),
    SessionResult.CANCELLED: _english("Kiosk", "Cancelled or left"),
    SessionResult.CAMERA_UNAVAILABLE: _english("Kiosk", "Camera not working"),
}

# Last attempts

NO_ATTEMPTS = _english("Kiosk", "No attempts yet")
COLUMNS = (
    _english("Kiosk", "Time"),
    _english("Kiosk", "Code"),
    _english("Kiosk", "Outcome"),
    _english("Kiosk", "Reason"),
    _english("Kiosk", "Request id"),
)
NEWER = _english("Kiosk", "Newer")
OLDER = _english("Kiosk", "Older")

_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.LIVE: _english("Kiosk", "Live"),
    Outcome.NOT_LIVE: _english("Kiosk", "Not live"),
    Outcome.NO_VERDICT: _english("Kiosk", "No verdict"),
}
_REASONS: Mapping[str, str] = {
    Reason.OFFLINE: _english("Kiosk", "No connection"),
    Reason.TIMEOUT: _english("Kiosk", "No answer in time"),
    Reason.TLS: _english("Kiosk", "Certificate not trusted"),
    Reason.CREDENTIALS: _english("Kiosk", "Credentials refused"),
    Reason.QUOTA: _english("Kiosk", "Quota spent"),
    Reason.BUSY: _english("Kiosk", "Service busy"),
    Reason.CLOCK: _english("Kiosk", "Clock wrong"),
    Reason.BAD_REPLY: _english("Kiosk", "Answer not understood"),
    Reason.SERVICE: _english("Kiosk", "Fault of the service"),
    Reason.NO_FACE: _english("Kiosk", "No face found"),
    Reason.BAD_IMAGE: _english("Kiosk", "Picture not readable"),
    Reason.LOCKED: _english("Kiosk", "Kiosk locked"),
    Reason.CANCELLED: _english("Kiosk", "Cancelled"),
}
_ENDS: Mapping[str, str] = {
    EndReason.DECLINED: _english("Kiosk", "Consent declined"),
    EndReason.ABANDONED: _english("Kiosk", "Left"),
    EndReason.CANCELLED: _english("Kiosk", "Cancelled"),
    EndReason.ALTERNATIVE: _english("Kiosk", "Chose another way"),
    EndReason.TIMED_OUT: _english("Kiosk", "No usable face in time"),
    EndReason.FAULT: _english("Kiosk", "Fault of the kiosk"),
}

# Export

EXPORT_WHAT = _english("Kiosk", "Today's figures and the last attempts, as CSV and JSON: no images, no scores.")
EXPORT_TO = _english("Kiosk", "To: {folder}")
EXPORT_NOWHERE = _english("Kiosk", "Plug in a USB stick, or set operator.export_folder, then come back.")
EXPORT_NOW = _english("Kiosk", "Export now")
EXPORT_FAILED = _english("Kiosk", "Nothing could be exported; the kiosk's log says why.")
EXPORTED = _english("Kiosk", "Exported: {names}")

# Service

IN_SERVICE = _english("Kiosk", "The kiosk serves visitors.")
OUT_OF_SERVICE = _english("Kiosk", "The kiosk is out of service, also after a restart.")
LOCKED = _english("Kiosk", "The kiosk is locked: too many checks have failed.")
LIFT_LOCK = _english("Kiosk", "Lift the lock")
SWITCH_OFF = _english("Kiosk", "Take out of service")
SWITCH_ON = _english("Kiosk", "Put back into service")
RESTART = _english("Kiosk", "Restart the kiosk")
EXIT = _english("Kiosk", "Exit")
RESTART_SURE = _english("Kiosk", "Restart the kiosk now?")
EXIT_SURE = _english("Kiosk", "Exit the kiosk now?")
CAMERA_RESTARTED = _english("Kiosk", "The camera is being started again.")


class OperatorTexts:
    """Says things in the language of the moment."""

    def __init__(self, texts: Texts) -> None:
        """Speak through the texts of the screens."""
        self._texts = texts
        self.say = texts.say

    def finding(self, finding: Finding) -> str:
        """Return what the API test found, and what to do."""
        return self.say(_FINDINGS[finding])

    def outcome(self, outcome: Outcome) -> str:
        """Return an attempt's outcome."""
        return self.say(_OUTCOMES[outcome])

    def result(self, result: SessionResult) -> str:
        """Return a session's result."""
        return self.say(_RESULTS[result])

    def why(self, cause: str) -> str:
        """Return a reason, an end or an advice in words; the contract's own word where there is no better."""
        known = _REASONS.get(cause) or _ENDS.get(cause)
        if known:
            return self.say(known)
        advice = _advice(cause)
        return self._texts.fix(advice).cause if advice else cause


def _advice(cause: str) -> Advice | None:
    for words in (Hint, RetryAdvice):
        if cause in set(words):
            return words(cause)
    return None
