"""Cameras that fail inside the real capture child, on a driver of the tests' own."""

import errno
import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess

import pytest

from kiosk.camera import child
from kiosk.camera.child import Capture
from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import IndexSpec, UsbSpec
from kiosk.camera.supervisor import CameraSupervisor
from tests.camera.conftest import HASTE, PATIENCE_S, FakeMachine, StatusLog, next_frame
from tests.camera.driver import (
    SIZE,
    Manner,
    behave,
    run_capture_that_heeds_no_request_to_end,
    run_capture_with_this_driver,
)

MODEL = (0x046D, 0x0825)
WELL = Manner()


class Bench:
    """A machine with one camera, captured from by its number or by its model."""

    def __init__(self, machine: FakeMachine, log: StatusLog) -> None:
        self.machine = machine
        self.log = log
        self.slept_s = 0.0

    def plug_in(self, manner: Manner = WELL, *, index: int = 0, serial: str = "A", port: str = "1-1") -> None:
        """Plug the camera in."""
        behave(self.machine.dev / f"video{index}", manner)
        self.machine.plug_usb(index, "HD Webcam", usb=MODEL, port=port, serial=serial)

    def unplug(self, index: int = 0) -> None:
        """Pull its cable."""
        (self.machine.dev / f"video{index}").unlink()
        self.machine.unplug(index)

    def sleep(self) -> None:
        """Suspend the machine for a night and wake it."""
        self.slept_s += 8 * 3600.0

    def behave(self, manner: Manner) -> None:
        """Let the camera behave so from now on."""
        behave(self.machine.dev / "video0", manner)

    @contextmanager
    def capturing(
        self,
        settings: CameraSettings = CameraSettings(),  # noqa: B008 - frozen
        capture: Capture = run_capture_with_this_driver,
    ) -> Iterator[CameraSupervisor]:
        """Capture from whichever camera of the model there is first."""
        with CameraSupervisor(
            spec=UsbSpec(*MODEL),
            settings=settings,
            on_status=self.log,
            find_devices=self.machine.devices,
            asleep_s=lambda: self.slept_s,
            capture=capture,
        ) as supervisor:
            yield supervisor

    def wait(self, state: CameraState, *, cause: Callable[[], object] | None = None) -> tuple[CameraStatus, float]:
        """Do what causes it, wait for the next status in this state, and return how long that took as well."""
        told, began_s = len(self.log.told), time.monotonic()
        if cause:
            cause()
        status = self.log.wait_for_state(state, since=told)
        return status, time.monotonic() - began_s

    def wait_lost(self, cause: Callable[[], object]) -> tuple[CameraStatus, float]:
        """Do what loses the camera, and wait until that is told."""
        told, began_s = len(self.log.told), time.monotonic()
        cause()
        lost = {CameraState.STALLED, CameraState.ABSENT, CameraState.REFUSED}
        status = self.log.wait_for(lambda status: status.state in lost, since=told)
        return status, time.monotonic() - began_s


@pytest.fixture
def bench(machine: FakeMachine, log: StatusLog) -> Bench:
    return Bench(machine, log)


Record = Callable[[str, object], None]


@pytest.mark.fault("F01")
def test_a_camera_that_is_plugged_in_late_is_opened(bench: Bench, record_property: Record) -> None:
    with bench.capturing() as supervisor:
        absent = bench.log.wait_for_state(CameraState.ABSENT)
        _, recovered_s = bench.wait(CameraState.STREAMING, cause=bench.plug_in)
        frame = next_frame(supervisor)
    assert "plug in a camera" in absent.detail
    assert frame.image.shape == (SIZE[1], SIZE[0], 3)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F02", "F04")
def test_a_camera_that_was_unplugged_is_opened_again_under_any_number(
    bench: Bench, record_property: Record
) -> None:
    bench.plug_in()
    with bench.capturing() as supervisor:
        next_frame(supervisor)
        lost, visible_s = bench.wait_lost(bench.unplug)
        back, recovered_s = bench.wait(CameraState.STREAMING, cause=lambda: bench.plug_in(index=2))
    assert "check its cable" in lost.detail
    assert back.name == lost.name
    # A serial number proves that it is the same one: what was captured still counts.
    assert back.continuity == 0
    record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F05", "F20")
def test_another_camera_of_the_model_is_left_alone_until_the_right_one_is_back(
    bench: Bench, caplog: pytest.LogCaptureFixture, record_property: Record
) -> None:
    bench.plug_in(serial="A")
    with bench.capturing() as supervisor:
        newest = next_frame(supervisor).sequence
        _, visible_s = bench.wait_lost(bench.unplug)
        newest = max(newest, getattr(supervisor.latest(), "sequence", 0))
        bench.plug_in(serial="B")
        refused = bench.log.wait_for(lambda status: "will not do" in status.detail)
        assert supervisor.wait_newer(newest, 0.0) is None
        bench.unplug()
        _, recovered_s = bench.wait(CameraState.STREAMING, cause=lambda: bench.plug_in(serial="A"))
    assert "usb:046d:0825:A" in refused.detail
    assert 'missing="usb:1-1/uvcvideo/046d:0825/A" there="usb:1-1/uvcvideo/046d:0825/B"' in caplog.text
    record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F20")
def test_a_camera_that_may_be_a_twin_voids_what_the_former_captured(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.plug_in(serial="")
    bench.machine.number_plug("1-1", 7)
    with bench.capturing() as supervisor:
        next_frame(supervisor)
        bench.wait_lost(bench.unplug)
        bench.machine.number_plug("1-1", 8)
        bench.plug_in(serial="")
        back, _ = bench.wait(CameraState.STREAMING)
    assert back.continuity == 1
    assert 'camera: plugged in anew before="usb:1-1/uvcvideo/046d:0825/-"' in caplog.text


@pytest.mark.fault("F06")
def test_a_read_that_never_returns_is_told_and_the_child_replaced(bench: Bench, record_property: Record) -> None:
    bench.plug_in()
    with bench.capturing() as supervisor:
        next_frame(supervisor)
        stalled, visible_s = bench.wait_lost(lambda: bench.behave(Manner(hangs_in=("read",))))
        bench.behave(WELL)
        _, recovered_s = bench.wait(CameraState.STREAMING)
    assert stalled.state is CameraState.STALLED
    record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F07")
def test_an_open_that_never_returns_costs_its_child_alone(bench: Bench) -> None:
    bench.plug_in(Manner(hangs_in=("open",)))
    with bench.capturing(HASTE) as supervisor:
        bench.log.wait_for_state(CameraState.ABSENT)
        bench.behave(WELL)
        next_frame(supervisor)


@pytest.mark.fault("F07")
def test_a_release_that_never_returns_keeps_nobody_from_ending(bench: Bench) -> None:
    bench.plug_in(Manner(hangs_in=("release",)))
    with bench.capturing(capture=run_capture_that_heeds_no_request_to_end) as supervisor:
        next_frame(supervisor)
    assert multiprocessing.active_children() == []


@pytest.fixture
def unkillable(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseProcess]]:
    """Capture processes that the kernel holds: no signal ends them while the test runs."""
    held: list[BaseProcess] = []

    def hold(process: BaseProcess) -> None:
        assert process.pid is not None
        os.kill(process.pid, signal.SIGSTOP)
        held.append(process)

    with monkeypatch.context() as patch:
        patch.setattr(multiprocessing.context.SpawnProcess, "terminate", lambda _: None)
        patch.setattr(multiprocessing.context.SpawnProcess, "kill", hold)
        patch.setattr(child, "_TERMINATED_S", 0.01)
        patch.setattr(child, "_KILLED_S", 0.01)
        yield held
    for process in held:
        process.kill()
        process.join()


@pytest.mark.fault("F08")
def test_a_child_that_cannot_be_killed_is_abandoned_and_another_one_captures(
    bench: Bench, unkillable: list[BaseProcess], caplog: pytest.LogCaptureFixture
) -> None:
    bench.plug_in()
    with bench.capturing(HASTE) as supervisor:
        newest = next_frame(supervisor).sequence
        bench.wait_lost(lambda: bench.behave(Manner(hangs_in=("read",))))
        bench.log.wait_for_state(CameraState.ABSENT)
        bench.behave(WELL)
        next_frame(supervisor, newest + 5)
        # Nobody waits for it when the program ends, either.
        assert unkillable[0].is_alive()
        assert unkillable[0] not in multiprocessing.active_children()
    assert "cannot be killed and is abandoned" in caplog.text


@pytest.mark.fault("F08")
def test_children_that_cannot_be_killed_are_not_heaped_up(bench: Bench, unkillable: list[BaseProcess]) -> None:
    bench.plug_in(Manner(hangs_in=("open",)))
    with bench.capturing(CameraSettings(time_scale=0.1)):
        bench.log.wait_for(lambda status: "hangs inside its driver" in status.detail)
        assert len(unkillable) == 2


@pytest.mark.fault("F09")
@pytest.mark.parametrize("manner", [Manner(noise=False), Manner(noise=False, loops=20)])
def test_pictures_that_were_there_before_are_no_camera_and_void_the_sample(
    bench: Bench, manner: Manner, caplog: pytest.LogCaptureFixture, record_property: Record
) -> None:
    bench.plug_in()
    with bench.capturing() as supervisor:
        next_frame(supervisor)
        lost, visible_s = bench.wait_lost(lambda: bench.behave(manner))
        # A new child that sees the same again is not taken for well.
        told = len(bench.log.told)
        bench.log.wait_for(lambda status: status.continuity == 2, since=told)
        assert CameraState.STREAMING not in {status.state for status in bench.log.told[told:]}
        _, recovered_s = bench.wait(CameraState.STREAMING, cause=lambda: bench.behave(WELL))
    assert (lost.state, lost.continuity) == (CameraState.ABSENT, 1)
    assert "shows no living picture" in lost.detail
    assert "camera: shows pictures that it showed before" in caplog.text
    if not manner.loops:
        record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F10")
def test_a_camera_without_a_picture_is_not_taken_for_open(bench: Bench, record_property: Record) -> None:
    bench.plug_in(Manner(picture="none"))
    with bench.capturing() as supervisor:
        absent = bench.log.wait_for_state(CameraState.ABSENT)
        assert supervisor.latest() is None
        _, recovered_s = bench.wait(CameraState.STREAMING, cause=lambda: bench.behave(WELL))
    record_property("recovered_s", recovered_s)
    assert "open its privacy switch, close the program that uses it" in absent.detail


@pytest.mark.fault("F11")
def test_each_reason_why_a_camera_cannot_be_used_is_named(bench: Bench) -> None:
    reasons = [
        (Manner(errno=errno.EBUSY), "is in use by another program; close that program."),
        (Manner(errno=errno.EACCES), 'may not be used by this user; add the user to the group "video"'),
        (Manner(errno=errno.EIO), "cannot be opened: Input/output error."),
        (Manner(opens=False), "is in use by another program, or is no camera"),
    ]
    bench.plug_in(reasons[0][0])
    with bench.capturing(HASTE) as supervisor:
        for manner, told in reasons:
            bench.behave(manner)
            bench.log.wait_for(lambda status, told=told: told in status.detail)  # type: ignore[misc]
        bench.behave(WELL)
        next_frame(supervisor)


@pytest.mark.fault("F11")
@pytest.mark.parametrize(
    ("manner", "mode"),
    [
        (WELL, "MJPG 1920x1080"),
        (Manner(widest=1280), "MJPG 1280x720; nothing came as MJPG 1920x1080"),
        (Manner(formats=("YUYV",)), "YUYV 1280x720; no MJPG"),
    ],
)
def test_less_is_asked_of_a_camera_that_cannot_send_more(
    bench: Bench, manner: Manner, mode: str, caplog: pytest.LogCaptureFixture
) -> None:
    bench.plug_in(manner)
    with caplog.at_level(logging.INFO), bench.capturing() as supervisor:
        next_frame(supervisor)
    assert caplog.text.rstrip().endswith(f"streams {mode}") or f"streams {mode}\n" in caplog.text


@pytest.mark.fault("F12")
def test_nothing_is_shown_before_the_exposure_is_steady(bench: Bench) -> None:
    bench.plug_in(Manner(level=130, rises=12))
    with bench.capturing() as supervisor:
        first = next_frame(supervisor)
    assert first.image[:, -1].mean() > 0.97 * 130


@pytest.mark.fault("F12")
def test_light_that_never_gets_steady_keeps_nobody_waiting(bench: Bench) -> None:
    # Every picture differs from the last ones by far more than an exposure that has settled.
    bench.plug_in(Manner(level=60, noise=False, loops=97))
    with bench.capturing(HASTE) as supervisor:
        next_frame(supervisor)


@pytest.mark.fault("F13")
def test_a_lens_that_is_covered_or_blinded_is_no_fault_of_the_camera(bench: Bench) -> None:
    bench.plug_in(Manner(level=-60, fps=100.0))
    with bench.capturing() as supervisor:
        covered = next_frame(supervisor, 40)
        bench.behave(Manner(level=300, fps=100.0))
        blinded = next_frame(supervisor, covered.sequence + 40)
        status = supervisor.status()
    assert not covered.repeated
    assert not blinded.repeated
    assert (status.state, status.respawns) == (CameraState.STREAMING, 0)


@pytest.mark.fault("F14")
def test_pictures_of_the_wrong_kind_never_leave_the_camera(bench: Bench, record_property: Record) -> None:
    bench.plug_in()
    shape = (SIZE[1], SIZE[0], 3)
    with bench.capturing() as supervisor:
        newest = next_frame(supervisor).sequence
        for picture in ("empty", "grey", "alpha", "float", "torn"):
            # Fewer than end the child: the next ones are taken as if nothing had been.
            bench.behave(Manner(picture=picture, spoils=10, fps=100.0))
            frame = next_frame(supervisor, newest + 10)
            newest = frame.sequence
            assert frame.image.shape == shape
            assert frame.image[-1].any(), "half a picture was taken for a whole one"
        assert supervisor.status().respawns == 0
        _, visible_s = bench.wait_lost(lambda: bench.behave(Manner(picture="grey")))
        bench.log.wait_for(lambda status: "sends damaged pictures; replace its cable" in status.detail)
        _, recovered_s = bench.wait(CameraState.STREAMING, cause=lambda: bench.behave(WELL))
    record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F14")
def test_a_camera_whose_pictures_all_lack_the_mark_at_their_end_is_used(bench: Bench) -> None:
    bench.plug_in(Manner(picture="endless"))
    with bench.capturing() as supervisor:
        frame = next_frame(supervisor, 5)
    assert frame.image.shape == (SIZE[1], SIZE[0], 3)


@pytest.mark.fault("F14")
def test_pictures_that_change_their_size_are_all_taken(bench: Bench) -> None:
    bench.plug_in(Manner(picture="sizes"))
    with bench.capturing() as supervisor:
        seen: set[int] = set()
        sequence = 0
        while len(seen) < 2:
            frame = next_frame(supervisor, sequence)
            sequence = frame.sequence
            seen.add(frame.image.shape[1])
        assert supervisor.status().respawns == 0
    assert seen == {SIZE[0], 2 * SIZE[0]}


@pytest.mark.fault("F14")
def test_a_camera_of_small_pictures_is_used_and_the_operator_told(bench: Bench) -> None:
    bench.plug_in()
    with bench.capturing():
        status = bench.log.wait_for_state(CameraState.STREAMING)
    assert "sends 64x48, which is small" in status.detail


@pytest.mark.fault("F15")
def test_of_a_camera_that_overshoots_the_newest_picture_is_taken(bench: Bench) -> None:
    bench.plug_in(Manner(fps=1000.0))
    with bench.capturing() as supervisor:
        first = next_frame(supervisor)
        later = next_frame(supervisor, first.sequence + 200)
        assert supervisor.status().respawns == 0
    assert later.captured_ns > first.captured_ns


@pytest.mark.fault("F16")
def test_a_driver_that_takes_its_process_with_it_is_told_and_comes_back(
    bench: Bench, record_property: Record
) -> None:
    bench.plug_in()
    with bench.capturing() as supervisor:
        next_frame(supervisor)
        lost, visible_s = bench.wait_lost(_kill_child)
        _, recovered_s = bench.wait(CameraState.STREAMING)
    assert "was lost; it is being reconnected" in lost.detail
    record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F16")
def test_a_camera_that_keeps_crashing_is_given_up_and_still_tried(bench: Bench) -> None:
    bench.plug_in(Manner(dies_after=12, fps=200.0))
    with bench.capturing(HASTE):
        failing = bench.log.wait_for(lambda status: "keeps failing" in status.detail)
        bench.log.wait_for(lambda status: status.respawns > failing.respawns)
    assert failing.state is CameraState.ABSENT
    assert failing.respawns >= 5


def _kill_child() -> None:
    (process,) = multiprocessing.active_children()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGSEGV)


@pytest.mark.fault("F19")
def test_after_a_sleep_the_camera_is_opened_anew_and_what_was_captured_is_void(
    bench: Bench, caplog: pytest.LogCaptureFixture, record_property: Record
) -> None:
    bench.plug_in()
    with bench.capturing() as supervisor:
        next_frame(supervisor)
        lost, visible_s = bench.wait_lost(bench.sleep)
        back, recovered_s = bench.wait(CameraState.STREAMING)
    assert "after the machine slept" in lost.detail
    assert (back.continuity, back.respawns) == (1, 1)
    assert 'camera: slept with the machine seconds="28800"' in caplog.text
    record_property("visible_s", visible_s)
    record_property("recovered_s", recovered_s)


@pytest.mark.fault("F05")
def test_a_camera_that_is_not_the_pinned_one_is_refused_until_that_one_is_there(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.plug_in(serial="B")
    with bench.capturing(CameraSettings(pin="*/uvcvideo/046d:0825/A")) as supervisor:
        refused = bench.log.wait_for_state(CameraState.REFUSED)
        assert multiprocessing.active_children() == []
        bench.unplug()
        bench.wait(CameraState.STREAMING, cause=lambda: bench.plug_in(serial="A"))
        next_frame(supervisor)
    assert 'set camera.pin = "usb:1-1/uvcvideo/046d:0825/B" if it has been replaced' in refused.detail
    assert caplog.text.count('camera: refused why="HD Webcam (usb:046d:0825:B) is not the camera') == 1


def test_an_index_leads_to_whichever_camera_has_it(bench: Bench) -> None:
    bench.plug_in()
    with CameraSupervisor(
        spec=IndexSpec(0),
        settings=CameraSettings(),
        find_devices=bench.machine.devices,
        capture=run_capture_with_this_driver,
    ) as supervisor:
        assert supervisor.wait_newer(0, PATIENCE_S)
