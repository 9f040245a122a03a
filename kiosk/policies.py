"""What the settings make of the rules of sessions, exams and requests, and of the notice before a check."""

from dataclasses import replace

from kiosk.camera.spec import parse_spec
from kiosk.config.settings import Settings
from kiosk.consent.terms import BUILT_IN_VERSION, Terms
from kiosk.exam.presence import PresenceLimits
from kiosk.exam.words import ExamPolicy
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.session.words import Policy, State
from kiosk.values import Profile, SourceKind


def request_limits(settings: Settings) -> Limits:
    """Return how long requests to the API may take."""
    return Limits().scaled(settings.timing.scale)


def session_policy(settings: Settings) -> Policy:
    """Return the rules of a visitor's session."""
    session = settings.session
    drawn = parse_spec(settings.camera.source).kind is SourceKind.DEMO
    policy = Policy(
        starts_by_face=session.start == "face",
        # A drawn visitor has nothing to agree to, and no hand to do it with: a demonstration lends it one.
        asks_consent=session.consent and (settings.profile is Profile.DEMO or not drawn),
        # Whoever listens needs longer than whoever reads.
        unhurried=session.unhurried or settings.sound.speech == "always",
        threshold=settings.api.thresh,
        max_attempts=session.max_attempts,
        lock_after=session.lock_after,
        lock_s=60.0 * session.lock_minutes,
    )
    return policy.scaled(settings.timing.scale)


def check_policy(settings: Settings, timeout_s: float) -> Policy:
    """Return the rules of a single check.

    Args:
        settings: What the others follow from.
        timeout_s: Seconds that each positioning may take, before scaling.
    """
    scale = settings.timing.scale
    return replace(
        session_policy(settings),
        starts_in=State.POSITIONING,
        departure_applies=False,
        extends=False,
        unhurried=False,
        resends=False,
        positioning_s=timeout_s * scale,
    )


def exam_session_policy(settings: Settings) -> Policy:
    """Return the rules of a candidate's session.

    A check begins when the exam asks for it, ends with a result even where the candidate looks away, and keeps
    nobody from writing by sending again.
    """
    return replace(
        session_policy(settings), starts_by_face=False, departure_applies=False, keeps_pace=True, resends=False
    )


def exam_policy(settings: Settings) -> ExamPolicy:
    """Return the limits of an exam; its seed is drawn when it begins."""
    exam = settings.exam
    policy = ExamPolicy(
        length_s=60.0 * exam.minutes,
        check_every_s=60.0 * exam.check_every_minutes,
        random=exam.random,
        announce_s=exam.announce_s,
        postpone_s=exam.postpone_s,
        presence=PresenceLimits(absence_s=exam.absence_s, settle_s=exam.settle_s),
    )
    return policy.scaled(settings.timing.scale)


def consent_terms(settings: Settings) -> Terms:
    """Return what the notice before a check says of the house.

    Raises:
        LivenessError: The address that pictures are sent to cannot be used.
    """
    consent = settings.consent
    sent_to = "" if settings.simulated else Endpoint.parse(settings.api.url).host
    return Terms(
        recipient=consent.recipient or sent_to,
        region=consent.region,
        contact=consent.contact,
        more_url=consent.more_url,
        version=consent.version or BUILT_IN_VERSION,
        texts=consent.texts,
        keeps_pictures=settings.keeps_evidence,
        keep_hours=settings.evidence.keep_hours,
    )
