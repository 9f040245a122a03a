"""What the running kiosk answers: everything that was noted of it, and how camera, API and lock stand now."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kiosk.camera.frame import CameraStatus
from kiosk.status.notes import AttemptNote, ExamNote, Notes
from kiosk.values import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiosk:
    """What does not change while it runs.

    Attributes:
        version: Of the program.
        pid: Number of its process.
        profile: Whom it serves.
        api_host: Host of the API's address; empty where answers are simulated.
        simulated: Answers are simulated.
        watched: A service manager watches over it, and starts it again when it hangs.
    """

    version: str
    pid: int
    profile: Profile
    api_host: str
    simulated: bool
    watched: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What is asked for anew each time.

    Attributes:
        uptime_s: Since the kiosk started, on a clock that never jumps.
        camera: How the source fares; None before there is one.
        server_ahead_s: How far the server's clock is ahead; None while no reply has told.
        uses_next: The API takes the next credentials alone.
        lock_left_s: What is left of the device's lock; 0 without one.
        records_refused: The disk takes no records; they wait in memory.
        sounds_heard: Sounds reach an audio device, as far as is known.
        voice: How the voice fares: "none", "ready", "hangs".
        silent: Parts of the kiosk that have not been heard of for too long.
        evidence_refused: Why the last picture could not be kept, empty where it could; None where none is to be.
        exam: Where the exam is; None where none are held, and before the first view of one.
    """

    uptime_s: float
    camera: CameraStatus | None
    server_ahead_s: float | None
    uses_next: bool
    lock_left_s: float
    records_refused: bool
    sounds_heard: bool
    voice: str
    silent: tuple[str, ...]
    evidence_refused: str | None
    exam: ExamNote | None


def answer(kiosk: Kiosk, notes: Notes, moment: Moment) -> dict[str, Any]:
    """Return the answer's fields, fit for JSON; times of day are ISO 8601 in UTC, spans are seconds."""
    return {
        "version": kiosk.version,
        "pid": kiosk.pid,
        "profile": kiosk.profile,
        "started_at": _stamp(notes.started),
        "uptime_s": round(moment.uptime_s, 1),
        "state": notes.state,
        "state_since": _stamp(notes.state_since),
        "exam": _exam(moment.exam),
        "out_of_service": sorted(notes.faults),
        "lock": {"locked": moment.lock_left_s > 0, "left_s": round(moment.lock_left_s, 1)},
        "watched": kiosk.watched,
        "silent": list(moment.silent),
        "camera": _camera(moment.camera),
        "api": {
            "host": kiosk.api_host,
            "simulated": kiosk.simulated,
            "reachable": notes.reachable,
            "last_contact": _stamp(notes.last_contact),
            "last_attempt": _attempt(notes.last_attempt),
            "server_ahead_s": _rounded(moment.server_ahead_s),
            "uses_next_credentials": moment.uses_next,
        },
        "sound": {"heard": moment.sounds_heard, "voice": moment.voice},
        "records": {"written": not moment.records_refused},
        "evidence": _evidence(moment.evidence_refused),
        "sessions": notes.sessions,
        "results": dict(notes.results),
        "attempts": notes.attempts,
        "last_faults": [
            {"fault": one.fault, "began": _stamp(one.began), "ended": _stamp(one.ended)}
            for one in notes.last_faults
        ],
    }


def _exam(note: ExamNote | None) -> dict[str, Any] | None:
    return None if note is None else {"phase": note.phase, "since": _stamp(note.since)}


def _camera(status: CameraStatus | None) -> dict[str, Any] | None:
    if status is None:
        return None
    return {
        "kind": status.kind,
        "identity": status.name,
        "state": status.state,
        "detail": status.detail,
        "width": status.width,
        "height": status.height,
        "fps": round(status.fps, 1),
        "dropped": status.dropped,
        "respawns": status.respawns,
    }


def _evidence(refused: str | None) -> dict[str, Any] | None:
    return None if refused is None else {"kept": not refused, "why": refused or None}


def _attempt(note: AttemptNote | None) -> dict[str, Any] | None:
    return None if note is None else {"at": _stamp(note.at), "outcome": note.outcome, "reason": note.reason}


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
