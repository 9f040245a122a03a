"""Which camera is set, from a numbered list."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kiosk.camera.discovery import DeviceInfo
from kiosk.cli.setup_questions import Questions, Trials
from kiosk.config.settings import Settings
from kiosk.first_run.answers import Answers
from kiosk.first_run.plan import Present

REAL = DeviceInfo(
    index=0,
    path="/dev/video0",
    name="HD Webcam: HD Webcam",
    vid=0x046D,
    pid=0x0825,
    serial="A1",
    driver="uvcvideo",
    bus="usb:1-4",
    interface="1.0",
    links=(),
    virtual=False,
)
VIRTUAL = DeviceInfo(
    index=2,
    path="/dev/video2",
    name="OBS Virtual Camera",
    vid=None,
    pid=None,
    serial=None,
    driver="v4l2 loopback",
    bus="virtual",
    interface="",
    links=(),
    virtual=True,
)


def chosen(*replies: str, **camera: object) -> tuple[dict[str, object], str]:
    """Return what is set of the camera after these replies, and what was shown."""
    present = Present(
        settings=Settings.model_validate({"profile": "demo", "camera": camera}), file=Path("kiosk.toml"), text="#"
    )
    taken: list[Answers] = []

    def checked(answers: Answers) -> Settings:
        given = {name[7:]: value for name, value in answers.settings.items() if name.startswith("camera.")}
        return Settings.model_validate({"profile": "demo", "camera": {**camera, **given}})

    @click.command()
    def ask() -> None:
        trials = Trials(camera=lambda _: (), api=lambda _: (), checked=checked)
        questions = Questions(present=present, devices=[REAL, VIRTUAL], trials=trials, show=lambda _: None)
        taken.append(questions.ask())

    ran = CliRunner().invoke(ask, input="\n".join(("", "", "", *replies, "", "")))
    assert ran.exit_code == 0, ran.output
    return {name: value for name, value in taken[0].settings.items() if name.startswith("camera.")}, ran.output


def test_a_number_that_may_change_becomes_the_lasting_name_with_enter_alone() -> None:
    camera, shown = chosen("", "y", source="0")

    assert camera == {
        "camera.source": "usb:046d:0825:A1",
        "camera.allow_virtual": False,
        "camera.pin": "usb:1-4/uvcvideo/046d:0825/A1",
    }
    assert "1  HD Webcam" in shown


@pytest.mark.parametrize("pin", ["", "*/uvcvideo/046d:0825/A1"])
def test_enter_keeps_what_is_set_as_it_is_written(pin: str) -> None:
    camera, _ = chosen("", "", source="name:hd webcam", pin=pin)

    assert camera == {"camera.source": "name:hd webcam", "camera.allow_virtual": False, "camera.pin": pin}


def test_a_virtual_camera_is_marked_and_taken_only_when_said() -> None:
    camera, shown = chosen("2", "n", "1", "n", source="0")
    assert camera["camera.source"] == "usb:046d:0825:A1"
    assert "OBS Virtual Camera  VIRTUAL" in shown

    camera, _ = chosen("2", "y", "n", source="0")
    assert (camera["camera.source"], camera["camera.allow_virtual"]) == ("/dev/video2", True)


def test_a_number_that_is_not_on_the_list_is_refused() -> None:
    camera, shown = chosen("3", "1", "n", source="0")

    assert "There are 2 cameras" in shown
    assert camera["camera.source"] == "usb:046d:0825:A1"
