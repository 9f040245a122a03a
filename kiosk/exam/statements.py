"""What the report says about itself where it could be misread, in English: it goes to the proctor."""

from collections.abc import Mapping

from kiosk.exam.words import Fact, MarkKind

IDENTITY = (
    "This report does not establish identity: the candidate id is what was typed or scanned, and no face was "
    "compared with a photograph, an ID document or an earlier check."
)

_LIVE = (
    "This report does not establish identity: a living person was in front of the camera; whether it was the "
    "candidate was not compared."
)
_GIVEN = (
    "This report does not establish identity: the id was given at the kiosk, and nobody compared it with a face."
)
_RETURN = (
    "This report does not establish identity: somebody is in view again; whether it is the person who left was "
    "not compared."
)
_BREAK = (
    "This report does not establish identity: the face could not be followed without a gap; it may be another "
    "person, or the same one after a quick movement."
)
_SECOND = (
    "This report does not establish identity: a second face was in view; it may be a person, a photograph or a "
    "poster, and which of the faces is the candidate's was not compared."
)
_BLIND = "This report does not establish identity: who was there while the camera was lost is not known."

_CAUTIONS: Mapping[MarkKind, str] = {
    MarkKind.CANDIDATE_GIVEN: _GIVEN,
    MarkKind.ABSENCE_ENDED: _RETURN,
    MarkKind.CONTINUITY_BROKEN: _BREAK,
    MarkKind.TWO_FACES_STARTED: _SECOND,
    MarkKind.CAMERA_BACK: _BLIND,
}


def caution(kind: MarkKind, facts: Mapping[str, Fact]) -> str:
    """Return what stands next to a mark that could be read as saying who somebody is; empty for the others."""
    if kind is MarkKind.CHECK_RESULT:
        return _LIVE if facts.get("outcome") == "live" else ""
    return _CAUTIONS.get(kind, "")
