"""Every event in every state: where it leads, and that it changes nothing where it means nothing."""

import logging
import typing

import pytest

from kiosk.session.step import step
from kiosk.session.words import Event, Log, Policy, State
from tests.session.cases import EVENTS, typical

COLUMNS = {
    "att": State.ATTRACT,
    "con": State.CONSENT,
    "pos": State.POSITIONING,
    "col": State.COLLECTING,
    "ver": State.VERIFYING,
    "pas": State.PASSED,
    "ret": State.RETRY,
    "ass": State.ASSISTANCE,
    "can": State.CANNOT_VERIFY,
    "out": State.OUT_OF_SERVICE,
}

# A state: the event leads there. `=`: it is answered and the state stays. `.`: it means nothing there.
GRID = """
                       att  con  pos  col  ver  pas  ret  ass  can  out
StartRequested         con  .    .    .    .    .    .    .    .    .
NoticeShown            .    =    .    .    .    .    .    .    .    .
ConsentGiven           .    pos  .    .    .    .    .    .    .    .
ConsentDeclined        .    att  .    .    .    .    .    .    .    .
CancelRequested        .    att  att  att  att  att  att  att  att  .
AlternativeRequested   ass  ass  ass  ass  ass  ass  ass  =    ass  ass
ContinueRequested      .    =    =    =    .    att  pos  att  =    .
Interacted             =    =    =    =    =    =    =    =    =    =
PaceChanged            =    =    =    =    =    =    =    =    =    =
PaceReset              =    =    =    =    =    =    =    =    =    =
FaceChanged            =    =    =    =    =    =    =    =    =    =
PersonChanged          =    .    att  att  att  att  att  .    att  .
HintChanged            .    .    =    =    .    .    .    .    .    .
CollectingStarted      .    .    col  .    .    .    .    .    .    .
CollectingLost         .    .    .    pos  .    .    .    .    .    .
SampleSelected         .    .    .    ver  .    .    .    .    .    .
VerdictReceived        .    .    .    .    pas  .    .    .    pas  .
CameraLost             =    =    =    pos  =    =    =    =    =    =
CameraReady            =    =    =    =    =    =    =    =    =    =
CameraRefused          out  out  out  out  out  =    out  =    out  =
CameraSwapped          .    .    =    pos  pos  .    .    .    pos  .
FaultCleared           =    =    =    =    =    =    =    =    =    att
RecordsRefused         out  out  out  out  out  out  out  out  out  =
DefectFound            out  out  out  out  out  out  out  out  out  =
DeviceLocked           out  out  out  out  out  out  out  out  out  =
ServiceClosed          out  out  out  out  out  out  out  out  out  =
approach               con  .    .    .    .    .    .    .    .    .
farewell               =    .    .    .    .    .    .    .    .    .
consent                .    =    .    .    .    .    .    .    .    .
consent_warning        .    att  .    .    .    .    .    .    .    .
help                   .    .    =    =    .    .    .    .    .    .
positioning            .    .    =    =    .    .    .    .    .    .
positioning_warning    .    .    ass  =    .    .    .    .    .    .
passed                 .    .    .    .    .    att  .    .    .    .
retry                  .    .    .    .    .    .    pos  .    .    .
assistance             .    .    .    .    .    .    .    att  .    .
departure              .    att  att  att  att  att  att  att  att  .
departure_warning      .    att  att  att  att  att  att  att  att  .
resend                 .    .    .    .    .    .    .    .    =    .
cannot_verify          .    .    .    .    .    .    .    .    ass  .
camera                 =    =    =    =    =    =    =    =    =    =
lock                   =    =    =    =    =    =    =    =    =    =
recheck                =    =    =    =    =    =    =    =    =    =
account                =    =    =    =    =    =    =    =    =    att
"""


def _cells() -> list[tuple[str, str, str]]:
    header, *rows = (line.split() for line in GRID.strip().splitlines())
    return [(row[0], column, cell) for row in rows for column, cell in zip(header, row[1:], strict=True)]


def test_the_grid_has_every_event_in_every_state() -> None:
    assert sorted((cause, COLUMNS[column]) for cause, column, _ in _cells()) == sorted(
        (cause, state) for cause in EVENTS for state in State
    )
    assert {type(event) for event in EVENTS.values()} == set(typing.get_args(Event))


@pytest.mark.parametrize(("cause", "column", "cell"), _cells())
def test_an_event_leads_where_the_grid_says(cause: str, column: str, cell: str) -> None:
    before = typical(COLUMNS[column])
    after, effects = step(before, EVENTS[cause], Policy())
    if cell == ".":
        assert after == before
        assert [(type(effect), getattr(effect, "level", None)) for effect in effects] == [(Log, logging.DEBUG)]
    else:
        assert after.state is (before.state if cell == "=" else COLUMNS[cell])
        assert not any(isinstance(effect, Log) and effect.level == logging.DEBUG for effect in effects)
