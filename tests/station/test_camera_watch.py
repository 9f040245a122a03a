import pytest

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.session.words import CameraLost, CameraReady, CameraRefused, CameraSwapped, Event
from kiosk.station.camera_watch import CameraWatch
from kiosk.values import SourceKind


def _told(states: list[CameraState], *, waits: bool) -> list[Event]:
    posted: list[Event] = []
    watch = CameraWatch(post=posted.append, waits=waits)
    for state in states:
        watch(CameraStatus(state=state, kind=SourceKind.DEVICE, name="camera"))
    return posted


@pytest.mark.parametrize("waits", [True, False])
def test_a_camera_that_falters_is_told_once_a_change(waits: bool) -> None:
    states = [
        CameraState.OPENING,
        CameraState.STREAMING,
        CameraState.STREAMING,
        CameraState.STALLED,
        CameraState.ABSENT,
        CameraState.STREAMING,
    ]
    assert _told(states, waits=waits) == [CameraReady(), CameraLost(), CameraReady()]


def test_a_kiosk_waits_for_a_camera_that_is_not_there_yet() -> None:
    assert _told([CameraState.OPENING, CameraState.ABSENT], waits=True) == [CameraLost()]


def test_a_check_does_not() -> None:
    assert _told([CameraState.OPENING, CameraState.ABSENT], waits=False) == [CameraRefused()]


def test_a_refused_camera_is_not_waited_for() -> None:
    assert _told([CameraState.REFUSED], waits=True) == [CameraRefused()]


@pytest.mark.fault("F09", "F19", "F20")
def test_what_breaks_the_cameras_continuity_voids_what_was_captured_before_frames_count_again() -> None:
    posted: list[Event] = []
    watch = CameraWatch(post=posted.append, waits=True)
    told = [
        (CameraState.STREAMING, 0),
        (CameraState.STALLED, 0),
        (CameraState.STALLED, 1),
        (CameraState.STREAMING, 1),
        (CameraState.STREAMING, 2),
    ]
    for state, continuity in told:
        watch(CameraStatus(state=state, kind=SourceKind.DEVICE, name="camera", continuity=continuity))
    assert posted == [CameraReady(), CameraLost(), CameraSwapped(), CameraReady(), CameraSwapped()]
