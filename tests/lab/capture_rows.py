"""What is done to a camera, and what capturing from it must come to; each function is a row."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.camera.discovery import list_devices
from kiosk.camera.frame import CameraState
from kiosk.camera.supervisor import CameraSupervisor
from tests.lab.bench import Bench
from tests.lab.capturing import LOST, StatusLog
from tests.lab.findings import OPENED_S, PATIENCE_S, SCALE, SOME_LOOKS_S, VISIBLE_S, Times
from tests.lab.usb import FPS, UsbCamera

_HANGS_S = 10.0 * SCALE
"""A camera that hangs while it is opened is given up after so long."""


# The virtual video driver: what it can be made to do ------------------------------------------------------------


def modes(bench: Bench) -> Times:
    """List every camera with its modes."""
    devices = {device.path: device for device in list_devices()}
    assert str(bench.vivid.node) in devices, "the camera is missing"
    webcam = devices[str(bench.webcam.node)]
    neighbour = devices[str(bench.vivid.neighbour)]
    assert neighbour.virtual, "a virtual camera is not known for one"
    assert neighbour.modes, "it has no modes"
    assert [(mode.format, mode.width, mode.height) for mode in webcam.modes] == [("MJPG", 1280, 720)]
    return Times(told=f"{len(devices)} cameras; {webcam.fingerprint}")


def virtual_without_leave(bench: Bench) -> Times:
    """Capture from a virtual camera without leave."""
    with bench.capturing(bench.vivid.index, allow_virtual=False) as (_, log):
        visible_s = log.wait(CameraState.REFUSED)
    return Times(visible_s=visible_s, told=log.last.detail)


def stream(bench: Bench) -> Times:
    """Open and stream as YUYV."""
    return _stream(bench, bench.vivid.index)


def stream_mjpg(bench: Bench) -> Times:
    """Open and stream as MJPG, from a USB webcam."""
    return _stream(bench, "usb:046d:0825")


def _stream(bench: Bench, source: object) -> Times:
    with bench.capturing(source) as (supervisor, log):
        opened_s = log.wait(CameraState.STREAMING)
        frame = supervisor.wait_newer(20, PATIENCE_S)
        fps = supervisor.status().fps
    assert frame, "it streams no more"
    assert frame.image.shape == (720, 1280, 3), "the frames are not as asked for"
    return Times(recovered_s=opened_s, told=f"{log.last.name}, {fps:.0f} fps")


def replug(bench: Bench) -> Times:
    """Unplug and replug, same index."""
    return _disturbed(bench, disturb=bench.vivid.unplug, mend=bench.vivid.plug_in)


def replug_elsewhere(bench: Bench) -> Times:
    """Unplug and replug as another index."""
    return _disturbed(bench, disturb=bench.vivid.unplug, mend=lambda: bench.vivid.plug_in(elsewhere=True))


def fatal_error(bench: Bench) -> Times:
    """Fatal streaming error of the driver."""
    return _disturbed(bench, disturb=lambda: bench.vivid.inject("inject_fatal_streaming_error"))


def _disturbed(bench: Bench, *, disturb: Callable[[], None], mend: Callable[[], None] = lambda: None) -> Times:
    with bench.capturing(bench.vivid.index) as (_, log):
        log.wait(CameraState.STREAMING)
        disturb()
        visible_s = log.wait(*LOST)
        told = log.last.detail
        mend()
        recovered_s = log.wait(CameraState.STREAMING)
    _require_one_camera(log)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def stream_on_error(bench: Bench) -> Times:
    """The start of the stream fails once (VIDIOC_STREAMON)."""
    return _failing_once(bench, "inject_vidioc_streamon_error")


def queue_setup_error(bench: Bench) -> Times:
    """The driver has no buffers once (VIDIOC_REQBUFS)."""
    return _failing_once(bench, "inject_vidioc_reqbufs_error")


def buffer_error(bench: Bench) -> Times:
    """A buffer cannot be queued once (VIDIOC_QBUF)."""
    return _failing_once(bench, "inject_vidioc_qbuf_error")


def _failing_once(bench: Bench, control: str) -> Times:
    bench.close_kiosk()
    bench.vivid.inject(control)
    with bench.capturing(bench.vivid.index) as (_, log):
        recovered_s = log.wait(CameraState.STREAMING)
        told = next((status.detail for status in log.statuses if status.state in LOST), "opened all the same")
    return Times(recovered_s=recovered_s, told=told)


def spoilt_buffer(bench: Bench) -> Times:
    """A picture comes marked as damaged (V4L2_BUF_FLAG_ERROR)."""
    with bench.capturing(bench.vivid.index) as (supervisor, log):
        log.wait(CameraState.STREAMING)
        bench.vivid.inject("inject_v4l2_buf_flag_error")
        _require_stream(supervisor, log)
    return Times(told="streams on")


def dropped_buffers(bench: Bench) -> Times:
    """Half of all buffers are dropped."""
    with bench.capturing(bench.vivid.index) as (supervisor, log):
        log.wait(CameraState.STREAMING)
        bench.vivid.inject("percentage_of_dropped_buffers", 50)
        try:
            _require_stream(supervisor, log)
        finally:
            bench.vivid.inject("percentage_of_dropped_buffers", 0)
    return Times(told="streams on")


def format_change(bench: Bench) -> Times:
    """Another program asks for another size meanwhile."""
    with bench.capturing(bench.vivid.index) as (supervisor, log):
        log.wait(CameraState.STREAMING)
        granted = bench.vivid.change_format()
        _require_stream(supervisor, log)
    return Times(told="granted by the driver" if granted else "refused by the driver, streams on")


def busy(bench: Bench) -> Times:
    """Another program has the camera, and lets it go."""
    bench.close_kiosk()
    with bench.vivid.held() as let_go, bench.capturing(bench.vivid.index) as (_, log):
        visible_s = log.wait(*LOST)
        told = log.last.detail
        let_go()
        recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told, visible_limit_s=OPENED_S)


def forbidden(bench: Bench) -> Times:
    """This user may not use the camera, and then may."""
    node = bench.vivid.node
    node.chmod(0o600)
    # The interpreter may lie in root's home, which the capture child must still reach.
    Path.home().chmod(0o755)
    os.seteuid(65534)
    try:
        with bench.capturing(bench.vivid.index) as (_, log):
            visible_s = log.wait(*LOST)
            told = log.last.detail
            os.seteuid(0)
            node.chmod(0o666)
            os.seteuid(65534)
            recovered_s = log.wait(CameraState.STREAMING)
    finally:
        os.seteuid(0)
    assert "may not be used" in told, "it does not say why"
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told, visible_limit_s=OPENED_S)


# A USB webcam on the kernel's UVC driver: what may happen to one ------------------------------------------------


def wedged_in_read(bench: Bench) -> Times:
    """The webcam hangs while it streams, and comes round."""
    with bench.capturing("usb:046d:0825") as (_, log):
        log.wait(CameraState.STREAMING)
        with bench.webcam.wedged():
            visible_s = log.wait(*LOST)
            log.wait(CameraState.ABSENT)
            told = log.last.detail
        recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def wedged_and_pulled(bench: Bench) -> Times:
    """The webcam hangs while it streams, and is replugged."""
    with bench.capturing("usb:046d:0825") as (_, log):
        log.wait(CameraState.STREAMING)
        with bench.webcam.wedged():
            visible_s = log.wait(*LOST)
            told = log.last.detail
            bench.webcam.unplug()
        bench.webcam.plug_in()
        recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def wedged_in_open(bench: Bench) -> Times:
    """The webcam hangs while it is opened, and comes round."""
    bench.close_kiosk()
    with bench.webcam.wedged(), bench.capturing("usb:046d:0825") as (_, log):
        visible_s = log.wait(CameraState.ABSENT)
        told = log.last.detail
        bench.webcam.come_round()
        recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told, visible_limit_s=_HANGS_S + VISIBLE_S)


def frozen(bench: Bench) -> Times:
    """The webcam sends one picture again and again."""
    return _shown(bench, "frozen", LOST)


def torn(bench: Bench) -> Times:
    """The webcam's pictures break off in the middle."""
    times = _shown(bench, "torn", LOST)
    assert "damaged pictures" in times.told, "it does not say why"
    return times


def _shown(bench: Bench, what: str, states: tuple[CameraState, ...]) -> Times:
    with bench.capturing("usb:046d:0825") as (_, log):
        log.wait(CameraState.STREAMING)
        bench.webcam.show(what)
        try:
            visible_s = log.wait(*states)
            told = log.last.detail
        finally:
            bench.webcam.show("person")
        recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def slow(bench: Bench) -> Times:
    """The webcam sends three pictures a second."""
    with bench.capturing("usb:046d:0825") as (_, log):
        log.wait(CameraState.STREAMING)
        bench.webcam.send(3)
        try:
            log.wait_until(lambda status: "give it more light" in status.detail)
            told = log.last.detail
            assert log.last.state is CameraState.STREAMING, "it is not used any more"
        finally:
            bench.webcam.send(FPS)
    return Times(told=told)


def loose_cable(bench: Bench) -> Times:
    """The cable comes off and back five times in a row."""
    with bench.capturing("usb:046d:0825") as (_, log):
        log.wait(CameraState.STREAMING)
        for _ in range(5):
            bench.webcam.unplug()
            bench.webcam.plug_in()
        began_s = time.monotonic()
        log.wait_until(lambda status: status.state is CameraState.STREAMING and status.respawns > 0)
        recovered_s = time.monotonic() - began_s
    _require_one_camera(log)
    return Times(recovered_s=recovered_s, told=f"{log.last.respawns} captures started anew")


def other_socket(bench: Bench) -> Times:
    """Replug into another socket; its serial number is known."""
    with bench.capturing("usb:046d:0825") as (_, log):
        log.wait(CameraState.STREAMING)
        bench.webcam.unplug()
        visible_s = log.wait(*LOST)
        bench.webcam.plug_in(socket=3)
        recovered_s = log.wait(CameraState.STREAMING)
        bench.webcam.unplug()
    bench.webcam.plug_in(socket=0)
    assert log.last.continuity, "what was captured before still counts"
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=log.last.name)


def other_socket_without_serial(bench: Bench) -> Times:
    """Replug one without serial into another socket, then its own."""
    with bench.another(socket=1, model="0c45:6366", serial="") as camera:
        camera.plug_in()
        with bench.capturing("usb:0c45:6366") as (_, log):
            log.wait(CameraState.STREAMING)
            camera.unplug()
            visible_s = log.wait(*LOST)
            camera.plug_in(socket=2)
            log.wait_until(lambda status: "into the same socket" in status.detail)
            told = log.last.detail
            log.stays(*LOST, for_s=SOME_LOOKS_S)
            camera.unplug()
            camera.plug_in(socket=1)
            recovered_s = log.wait(CameraState.STREAMING)
            assert log.last.continuity, "what was captured before still counts, of what may be a twin"
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def twin(bench: Bench) -> Times:
    """Another webcam of the same model takes its socket."""
    return _replaced(bench, socket=0, serial="B2")


def stranger(bench: Bench) -> Times:
    """Another model takes its socket."""
    return _replaced(bench, socket=0, model="1bcf:2c99", name="Another Webcam")


def neighbour(bench: Bench) -> Times:
    """It is unplugged, and another one has been there all the time."""
    with bench.another(socket=1, model="1bcf:2c99", name="Another Webcam") as other:
        other.plug_in()
        return _lost_to(bench, other, take_its_place=lambda: None)


def _replaced(bench: Bench, **identity: object) -> Times:
    with bench.another(**identity) as other:
        return _lost_to(bench, other, take_its_place=other.plug_in)


def _lost_to(bench: Bench, other: UsbCamera, *, take_its_place: Callable[[], None]) -> Times:
    with bench.capturing("usb:046d:0825:A1") as (_, log):
        log.wait(CameraState.STREAMING)
        bench.webcam.unplug()
        visible_s = log.wait(*LOST)
        take_its_place()
        log.wait_until(lambda status: str(other) in status.detail)
        told = log.last.detail
        log.stays(*LOST, for_s=SOME_LOOKS_S)
        other.unplug()
        bench.webcam.plug_in()
        recovered_s = log.wait(CameraState.STREAMING)
    _require_one_camera(log)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def pinned(bench: Bench) -> Times:
    """The pinned webcam, named by its number, is replugged."""
    with bench.capturing(bench.webcam.index, pin="*/uvcvideo/046d:0825/A1") as (_, log):
        log.wait(CameraState.STREAMING)
        bench.webcam.unplug()
        visible_s = log.wait(*LOST)
        bench.webcam.plug_in()
        recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=log.last.name)


def not_the_pinned(bench: Bench) -> Times:
    """Another webcam has the number of the pinned one."""
    bench.close_kiosk()
    source = bench.webcam.index
    bench.webcam.unplug()
    with bench.another(socket=1, model="1bcf:2c99", name="Another Webcam") as other:
        other.plug_in()
        assert other.index == source, "it got another number"
        with bench.capturing(source, pin="*/uvcvideo/046d:0825/A1") as (_, log):
            visible_s = log.wait(CameraState.REFUSED)
            told = log.last.detail
            log.stays(CameraState.REFUSED, for_s=SOME_LOOKS_S)
            other.unplug()
            log.wait(CameraState.ABSENT)
            bench.webcam.plug_in()
            recovered_s = log.wait(CameraState.STREAMING)
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=told)


def _require_stream(supervisor: CameraSupervisor, log: StatusLog) -> None:
    newest = supervisor.latest()
    assert newest, "there is no frame"
    frame = supervisor.wait_newer(newest.sequence + 20, PATIENCE_S)
    assert frame, "it streams no more"
    assert frame.image.shape == newest.image.shape, "the frames have changed"
    assert log.last.state is CameraState.STREAMING, f"it is {log.last.state}: {log.last.detail}"
    assert log.last.respawns == 0, "it was opened anew"


def _require_one_camera(log: StatusLog) -> None:
    names = {
        status.name.partition(" (/dev/")[0] for status in log.statuses if status.state is CameraState.STREAMING
    }
    assert len(names) == 1, f"it streamed from {names}"


ROWS = (
    modes,
    virtual_without_leave,
    stream,
    stream_mjpg,
    replug,
    replug_elsewhere,
    fatal_error,
    stream_on_error,
    queue_setup_error,
    buffer_error,
    spoilt_buffer,
    dropped_buffers,
    format_change,
    busy,
    forbidden,
    wedged_in_read,
    wedged_and_pulled,
    wedged_in_open,
    frozen,
    torn,
    slow,
    loose_cable,
    other_socket,
    other_socket_without_serial,
    twin,
    stranger,
    neighbour,
    pinned,
    not_the_pinned,
)
