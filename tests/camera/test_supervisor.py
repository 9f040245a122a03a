import itertools
import multiprocessing
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import psutil
import pytest

from kiosk.camera.discovery import DeviceInfo
from kiosk.camera.frame import CameraState, Frame
from kiosk.camera.settings import CameraSettings, Rotation
from kiosk.camera.spec import CameraSpec, DemoSpec, FileSpec, FolderSpec, IndexSpec
from kiosk.camera.supervisor import CameraSupervisor, asleep_s
from kiosk.values import SourceKind
from tests.camera.conftest import (
    CLIP_SIZE,
    HASTE,
    LEISURE,
    PATIENCE_S,
    UNHURRIED,
    FakeMachine,
    StatusLog,
    next_frame,
    number_of,
    numbered_image,
)


@contextmanager
def capturing(
    spec: CameraSpec,
    log: StatusLog,
    settings: CameraSettings = CameraSettings(),  # noqa: B008 - frozen
    find_devices: Callable[[], tuple[DeviceInfo, ...]] = tuple,
) -> Iterator[CameraSupervisor]:
    with CameraSupervisor(spec=spec, settings=settings, on_status=log, find_devices=find_devices) as supervisor:
        yield supervisor


def child_pid() -> int:
    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    return child.pid


def child_count() -> int:
    return len(multiprocessing.active_children())


def wait_until_gone(pid: int) -> None:
    """Wait for the end of a process that need not be our child."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        assert select.select([handle], [], [], PATIENCE_S)[0], "the process is still there"
    finally:
        os.close(handle)


def test_frames_arrive_in_order_from_a_real_child(clip: Path, log: StatusLog) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        frames = [next_frame(supervisor)]
        while len(frames) < 20:
            frames.append(next_frame(supervisor, frames[-1].sequence))
        latest = supervisor.latest()
        status = supervisor.status()
    assert child_count() == 0
    assert latest is not None
    assert latest.sequence >= frames[-1].sequence
    for earlier, later in itertools.pairwise(frames):
        assert later.sequence > earlier.sequence
        assert later.captured_ns > earlier.captured_ns
    assert frames[-1].captured_ns <= time.monotonic_ns()
    assert number_of(frames[-1].image) == (frames[-1].sequence - 1) % 60
    assert not frames[0].image.flags.writeable
    assert (status.state, status.kind, status.name) == (CameraState.STREAMING, SourceKind.FILE, str(clip))
    assert (status.width, status.height) == CLIP_SIZE
    assert status.fps > 0


@pytest.mark.fault("F16", "F18")
def test_a_killed_child_is_replaced_and_numbers_go_on(
    clip: Path, log: StatusLog, record_property: Callable[[str, object], None]
) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        before = next_frame(supervisor)
        killed_s = time.monotonic()
        os.kill(child_pid(), signal.SIGKILL)
        log.wait_for_state(CameraState.STALLED)
        record_property("visible_s", time.monotonic() - killed_s)
        kept = supervisor.latest()
        assert kept is not None
        after = next_frame(supervisor, kept.sequence)
        status = log.wait_for(lambda status: status.respawns == 1 and status.state is CameraState.STREAMING)
        record_property("recovered_s", time.monotonic() - killed_s)
    assert after.sequence > kept.sequence >= before.sequence
    assert after.captured_ns > kept.captured_ns
    assert status.detail == ""


def test_a_restart_opens_the_source_anew_and_numbers_go_on(clip: Path, log: StatusLog) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        before = next_frame(supervisor)
        former = child_pid()
        supervisor.restart()
        log.wait_for_state(CameraState.STALLED)
        log.wait_for(lambda status: status.respawns == 1 and status.state is CameraState.STREAMING)
        after = next_frame(supervisor, before.sequence)
        assert child_pid() != former
    assert after.sequence > before.sequence


def test_another_scenario_comes_from_the_same_child_without_a_word_of_trouble(log: StatusLog) -> None:
    with capturing(DemoSpec("nobody"), log, UNHURRIED) as supervisor:
        before = next_frame(supervisor)
        former = child_pid()
        log.wait_for_state(CameraState.STREAMING)
        supervisor.play(DemoSpec("too-bright"))
        after = before
        while after.image.mean() < before.image.mean() + 20:
            after = next_frame(supervisor, after.sequence)
        assert child_pid() == former
    assert after.sequence > before.sequence
    assert {status.state for status in log.told} <= {CameraState.OPENING, CameraState.STREAMING}
    assert log.told[-1].name == "demo:too-bright"


def test_a_source_that_is_not_the_demos_plays_no_scenario(clip: Path, log: StatusLog) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        before = next_frame(supervisor)
        supervisor.play(DemoSpec("nobody"))
        supervisor.restart()
        log.wait_for(lambda status: status.respawns == 1 and status.state is CameraState.STREAMING)
        assert next_frame(supervisor, before.sequence).image.shape == before.image.shape


def test_a_restart_gives_a_refused_source_another_chance(machine: FakeMachine, log: StatusLog) -> None:
    machine.add_platform(0, "Lab camera", driver="vivid")
    with capturing(IndexSpec(0), log, find_devices=machine.devices) as supervisor:
        log.wait_for_state(CameraState.REFUSED)
        supervisor.restart()
        log.wait_for_state(CameraState.STALLED)
        log.wait_for_state(CameraState.REFUSED)


@pytest.mark.fault("F06")
def test_a_child_that_hangs_is_told_and_then_replaced(clip: Path, log: StatusLog) -> None:
    with capturing(FileSpec(clip), log, HASTE) as supervisor:
        next_frame(supervisor)
        pid = child_pid()
        os.kill(pid, signal.SIGSTOP)
        stalled = log.wait_for_state(CameraState.STALLED)
        absent = log.wait_for_state(CameraState.ABSENT)
        back = log.wait_for(lambda status: status.respawns > 0 and status.state is CameraState.STREAMING)
        wait_until_gone(pid)
    assert "sends no pictures" in stalled.detail
    assert "check its cable" in absent.detail
    assert back.detail == ""


def test_a_child_that_hangs_for_a_moment_is_kept_and_its_losses_are_counted(clip: Path, log: StatusLog) -> None:
    with capturing(FileSpec(clip), log, LEISURE) as supervisor:
        next_frame(supervisor)
        os.kill(child_pid(), signal.SIGSTOP)
        log.wait_for_state(CameraState.STALLED)
        told = len(log.told)
        before = supervisor.latest()
        assert before is not None
        os.kill(child_pid(), signal.SIGCONT)
        log.wait_for_state(CameraState.STREAMING, since=told)
        # The child may have been stopped with the next picture in its hands; after that one it has some to skip.
        next_frame(supervisor, before.sequence + 1)
        status = supervisor.status()
    assert status.respawns == 0
    assert status.dropped > 0


@pytest.mark.fault("F74")
def test_stop_ends_a_hanging_child(
    clip: Path, log: StatusLog, record_property: Callable[[str, object], None]
) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        next_frame(supervisor)
        pid = child_pid()
        os.kill(pid, signal.SIGSTOP)
        stopped_s = time.monotonic()
    wait_until_gone(pid)
    record_property("recovered_s", time.monotonic() - stopped_s)
    assert child_count() == 0


@pytest.mark.fault("F19")
def test_a_machine_that_is_awake_does_not_sleep() -> None:
    assert asleep_s() >= -0.1
    assert asleep_s() == pytest.approx(asleep_s(), abs=0.2)


def test_stop_may_be_repeated_and_may_come_first(clip: Path) -> None:
    supervisor = CameraSupervisor(spec=FileSpec(clip), settings=CameraSettings())
    supervisor.stop()
    supervisor.start()
    supervisor.stop()
    supervisor.stop()
    assert supervisor.latest() is None


def test_stop_wakes_who_waits_for_a_frame(tmp_path: Path) -> None:
    supervisor = CameraSupervisor(spec=FileSpec(tmp_path / "no.mp4"), settings=CameraSettings())
    answers: list[Frame | None] = []
    waiter = threading.Thread(target=lambda: answers.append(supervisor.wait_newer(0, 3600)))
    with supervisor:
        waiter.start()
    waiter.join(PATIENCE_S)
    assert answers == [None]


def test_waiting_for_a_frame_ends_in_time(tmp_path: Path, log: StatusLog) -> None:
    with capturing(FileSpec(tmp_path / "no.mp4"), log) as supervisor:
        assert supervisor.wait_newer(0, 0.01) is None


def test_each_frame_is_announced(clip: Path) -> None:
    announced = threading.Semaphore(0)
    with CameraSupervisor(spec=FileSpec(clip), settings=CameraSettings(), on_frame=announced.release):
        for _ in range(5):
            assert announced.acquire(timeout=PATIENCE_S)


def test_a_camera_that_rests_shows_five_pictures_a_second_and_all_of_them_again_when_it_is_roused(
    clip: Path, log: StatusLog
) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        supervisor.rest()
        frames = [next_frame(supervisor)]
        while (rests_ns := _last_gap_ns(frames)) < 0.17e9 or len(frames) < 4:
            frames.append(next_frame(supervisor, frames[-1].sequence))
        seen, status = frames[-1], supervisor.status()
        assert number_of(seen.image) == (seen.sequence - 1) % 60
        assert status.fps > 2e9 / rests_ns, "its rate is no longer the source's"
        supervisor.rouse()
        while _last_gap_ns(frames) >= 0.17e9:
            frames.append(next_frame(supervisor, frames[-1].sequence))


def _last_gap_ns(frames: list[Frame]) -> float:
    return frames[-1].captured_ns - frames[-2].captured_ns if len(frames) > 1 else 0.0


def test_a_child_that_takes_the_place_of_one_that_rested_rests(clip: Path, log: StatusLog) -> None:
    with capturing(FileSpec(clip), log) as supervisor:
        supervisor.rest()
        supervisor.restart()
        log.wait_for(lambda status: status.respawns == 1 and status.state is CameraState.STREAMING)
        frames = [next_frame(supervisor)]
        while _last_gap_ns(frames) < 0.17e9:
            frames.append(next_frame(supervisor, frames[-1].sequence))


def test_an_unreadable_clip_is_told_in_one_sentence_and_used_once_it_is_whole(
    tmp_path: Path, clip: Path, log: StatusLog
) -> None:
    path = tmp_path / "clip.mp4"
    path.write_text("not a video")
    with capturing(FileSpec(path), log) as supervisor:
        absent = log.wait_for_state(CameraState.ABSENT)
        assert absent.detail == f'"{path}" cannot be read as a video; name a video file.'
        path.unlink()
        log.wait_for(lambda status: "is not there any more" in status.detail)
        path.write_bytes(clip.read_bytes())
        next_frame(supervisor)


@pytest.mark.fault("F84")
def test_a_virtual_device_is_refused_without_leave(machine: FakeMachine, log: StatusLog) -> None:
    machine.add_platform(0, "Lab camera", driver="vivid")
    with capturing(IndexSpec(0), log, find_devices=machine.devices):
        refused = log.wait_for_state(CameraState.REFUSED)
        assert child_count() == 0
    assert refused.kind is SourceKind.VIRTUAL_DEVICE
    assert "Lab camera" in refused.detail
    assert "camera.allow_virtual" in refused.detail


def test_a_virtual_device_with_leave_is_tried_and_marked(machine: FakeMachine, log: StatusLog) -> None:
    machine.add_platform(0, "Lab camera", driver="vivid")
    settings = CameraSettings(allow_virtual=True)
    with capturing(IndexSpec(0), log, settings, machine.devices):
        absent = log.wait_for_state(CameraState.ABSENT)
    assert absent.kind is SourceKind.VIRTUAL_DEVICE
    assert absent.detail == f"{machine.dev}/video0 is not there; plug the camera in."


@pytest.mark.fault("F01")
def test_an_absent_device_is_waited_for_without_a_child(machine: FakeMachine, log: StatusLog) -> None:
    with capturing(IndexSpec(0), log, find_devices=machine.devices):
        absent = log.wait_for_state(CameraState.ABSENT)
        assert child_count() == 0
        machine.plug_usb(0, "HD Webcam", usb=(0x046D, 0x0825), port="1-1", serial="A")
        found = log.wait_for(lambda status: status.name == "HD Webcam (usb:046d:0825:A)")
    assert "plug in a camera" in absent.detail
    assert found.kind is SourceKind.DEVICE


@pytest.mark.fault("F05")
def test_another_device_in_its_place_is_left_alone_and_noted(
    machine: FakeMachine, log: StatusLog, caplog: pytest.LogCaptureFixture
) -> None:
    machine.plug_usb(0, "HD Webcam", usb=(0x046D, 0x0825), port="1-1", serial="A")
    with capturing(IndexSpec(0), log, find_devices=machine.devices):
        log.wait_for_state(CameraState.ABSENT)
        told = len(log.told)
        machine.unplug(0)
        machine.plug_usb(0, "HD Webcam", usb=(0x046D, 0x0825), port="1-1", serial="B")
        status = log.wait_for(lambda status: "plug it in again" in status.detail, since=told)
    assert "usb:046d:0825:A" in status.detail
    assert (
        'another in its place missing="usb:1-1/uvcvideo/046d:0825/A" there="usb:1-1/uvcvideo/046d:0825/B"'
        in caplog.text
    )


def test_a_device_that_was_there_before_is_not_noted_as_taking_its_place(
    machine: FakeMachine, log: StatusLog, caplog: pytest.LogCaptureFixture
) -> None:
    machine.plug_usb(0, "HD Webcam", usb=(0x046D, 0x0825), port="1-1", serial="A")
    machine.plug_usb(1, "Built-in Camera", usb=(0x1BCF, 0x2C99), port="1-2")
    with capturing(IndexSpec(0), log, find_devices=machine.devices):
        log.wait_for_state(CameraState.ABSENT)
        machine.unplug(0)
        log.wait_for(lambda status: "will not do; plug it in again" in status.detail)
    assert "another in its place" not in caplog.text


@pytest.mark.parametrize(("rotate", "corner"), [(0, (0, 0)), (90, (0, -1)), (180, (-1, -1)), (270, (-1, 0))])
def test_frames_are_turned_clockwise(
    tmp_path: Path, log: StatusLog, rotate: Rotation, corner: tuple[int, int]
) -> None:
    image = numbered_image(0)
    image[:40, :40] = 255
    cv2.imwrite(str(tmp_path / "marked.png"), image)
    with capturing(FolderSpec(tmp_path), log, CameraSettings(rotate=rotate)) as supervisor:
        frame = next_frame(supervisor)
    width, height = CLIP_SIZE if rotate in {0, 180} else CLIP_SIZE[::-1]
    assert frame.image.shape == (height, width, 3)
    assert (frame.image[corner] == 255).all()
    assert (frame.image == 255).all(axis=2).sum() == 1600


def test_pictures_of_different_sizes_come_through(tmp_path: Path, log: StatusLog) -> None:
    sizes = [(320, 240), (640, 480), (160, 120)]
    for number, size in enumerate(sizes):
        cv2.imwrite(str(tmp_path / f"{number}.png"), numbered_image(number, size=size))
    seen: dict[int, tuple[int, ...]] = {}
    with capturing(FolderSpec(tmp_path), log) as supervisor:
        sequence = 0
        while len(seen) < len(sizes):
            frame = next_frame(supervisor, sequence)
            sequence = frame.sequence
            seen[number_of(frame.image)] = frame.image.shape
        assert supervisor.status().respawns == 0
    assert seen == {number: (height, width, 3) for number, (width, height) in enumerate(sizes)}


def test_a_still_recording_is_no_fault(tmp_path: Path, log: StatusLog) -> None:
    cv2.imwrite(str(tmp_path / "still.png"), numbered_image(9))
    with capturing(FolderSpec(tmp_path), log) as supervisor:
        next_frame(supervisor, 20)
        assert supervisor.status().respawns == 0


def test_the_status_goes_from_opening_to_streaming(clip: Path, log: StatusLog) -> None:
    supervisor = CameraSupervisor(spec=FileSpec(clip), settings=UNHURRIED, on_status=log)
    assert supervisor.status().state is CameraState.OPENING
    with supervisor:
        log.wait_for_state(CameraState.STREAMING)
    assert [status.state for status in log.told] == [CameraState.STREAMING]


_PROGRAM = """
import multiprocessing, signal, sys
from pathlib import Path
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import FileSpec
from kiosk.camera.supervisor import CameraSupervisor

if __name__ == "__main__":
    try:
        with CameraSupervisor(spec=FileSpec(Path(sys.argv[1])), settings=CameraSettings()) as supervisor:
            supervisor.wait_newer(0, 30)
            print(multiprocessing.active_children()[0].pid, flush=True)
            signal.pause()
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@contextmanager
def kiosk_process(clip: Path, folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run a program that captures, in a process group of its own; yield it and its capture child."""
    program = folder / "program.py"
    program.write_text(_PROGRAM)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(program), str(clip)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    ) as process:
        assert process.stdout is not None
        try:
            yield process, int(process.stdout.readline())
        finally:
            process.kill()


def test_the_child_goes_when_its_parent_is_killed(clip: Path, tmp_path: Path) -> None:
    with kiosk_process(clip, tmp_path) as (process, child):
        process.kill()
        wait_until_gone(child)


def test_a_child_that_hangs_in_the_driver_goes_too(clip: Path, tmp_path: Path) -> None:
    with kiosk_process(clip, tmp_path) as (process, child):
        os.kill(child, signal.SIGSTOP)
        process.kill()
        process.wait(PATIENCE_S)
        os.kill(child, signal.SIGCONT)
        wait_until_gone(child)


def test_ctrl_c_ends_everything_without_noise(clip: Path, tmp_path: Path) -> None:
    with kiosk_process(clip, tmp_path) as (process, child):
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE_S)
        wait_until_gone(child)
    assert (out, err, process.returncode) == ("interrupted\n", "", 0)


def test_the_child_is_light(clip: Path, tmp_path: Path) -> None:
    """What makes a killed child come back fast is that it loads OpenCV and little else."""
    with kiosk_process(clip, tmp_path) as (_, child):
        libraries = {Path(mapped.path).name for mapped in psutil.Process(child).memory_maps()}
    assert any(name.startswith("cv2") for name in libraries)
    assert not any(name.startswith(("libQt6", "libpyside6")) for name in libraries)


def test_a_missing_clip_is_named_before_any_child_starts(tmp_path: Path, log: StatusLog) -> None:
    with capturing(FileSpec(tmp_path / "gone.mp4"), log):
        absent = log.wait_for_state(CameraState.ABSENT)
        assert child_count() == 0
    assert absent.detail == f'"{tmp_path / "gone.mp4"}" is not there any more; put it back.'
