from dataclasses import replace

import pytest

from kiosk.camera.adequacy import Adequacy
from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.values import SourceKind

WELL = CameraStatus(
    state=CameraState.STREAMING, kind=SourceKind.DEVICE, name="HD Webcam", width=1280, height=720, fps=30.0
)
SLOW = replace(WELL, fps=9.0)


@pytest.fixture
def adequacy() -> Adequacy:
    return Adequacy(time_scale=1.0)


def test_of_a_good_camera_there_is_nothing_to_say(adequacy: Adequacy) -> None:
    assert [adequacy.complaint(WELL, now_s) for now_s in (0.0, 60.0)] == ["", ""]


@pytest.mark.fault("F15")
def test_a_camera_that_is_slow_for_long_wants_light(adequacy: Adequacy) -> None:
    assert [adequacy.complaint(SLOW, now_s) for now_s in (0.0, 9.9, 10.0)] == ["", "", ""]
    told = adequacy.complaint(SLOW, 10.1)
    assert told == "HD Webcam sends fewer than 10 pictures a second; give it more light."
    assert adequacy.complaint(WELL, 10.2) == ""
    assert adequacy.complaint(SLOW, 20.1) == ""


@pytest.mark.fault("F15")
def test_a_rate_that_is_not_known_yet_is_no_slow_one(adequacy: Adequacy) -> None:
    assert [adequacy.complaint(replace(WELL, fps=0.0), now_s) for now_s in (0.0, 60.0)] == ["", ""]


@pytest.mark.fault("F15")
def test_a_camera_that_was_opened_anew_is_given_its_time_again(adequacy: Adequacy) -> None:
    adequacy.complaint(SLOW, 0.0)
    adequacy.begin()
    assert adequacy.complaint(SLOW, 60.0) == ""


@pytest.mark.fault("F14")
@pytest.mark.parametrize("size", [(640, 480), (480, 640)])
def test_a_camera_of_small_pictures_is_told_of_whichever_way_it_is_turned(
    adequacy: Adequacy, size: tuple[int, int]
) -> None:
    told = adequacy.complaint(replace(WELL, width=size[0], height=size[1]), 0.0)
    assert told == f"HD Webcam sends {size[0]}x{size[1]}, which is small; use a better camera."


def test_a_recording_is_as_it_is(adequacy: Adequacy) -> None:
    clip = replace(SLOW, kind=SourceKind.FILE, width=64, height=48)
    assert [adequacy.complaint(clip, now_s) for now_s in (0.0, 60.0)] == ["", ""]
