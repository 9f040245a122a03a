"""What the lab does to a camera, and what the kiosk must do; runs inside the emulated machine."""

import json
import os
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import app
from kiosk.camera.discovery import list_devices
from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import parse_spec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.config.settings import ApiSection, CameraSection, SessionSection, Settings, TimingSection
from kiosk.session.words import CancelRequested, StartRequested, State
from kiosk.station.runner import Listeners
from kiosk.station.station import Station
from kiosk.station.view import View
from tests.lab.camera import LabCamera, node_of

SCALE = 8.0
"""The emulated machine is about so much slower; every time limit is multiplied by it."""
VISIBLE_S = 1.0 * SCALE
RECOVERED_S = 5.0 * SCALE
_PATIENCE_S = 60.0 * SCALE


@dataclass
class Finding:
    """What came of a row.

    Attributes:
        row: What was done.
        passed: Whether the kiosk did what it must.
        visible_s: How long it took to be told; None where there was nothing to tell.
        recovered_s: How long after the cause had ended it took until frames came again.
        note: What else is worth knowing.
    """

    row: str
    passed: bool
    visible_s: float | None = None
    recovered_s: float | None = None
    note: str = ""


@dataclass
class _Log:
    """Every status so far, and a way to wait for one."""

    statuses: list[CameraStatus] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def __call__(self, status: CameraStatus) -> None:
        with self.changed:
            self.statuses.append(status)
            self.changed.notify_all()

    def wait(self, *states: CameraState) -> float:
        """Wait until the camera is in one of these states; return how long that took."""
        began = time.monotonic()
        with self.changed:
            arrived = self.changed.wait_for(lambda: bool(self.statuses) and self.last.state in states, _PATIENCE_S)
        assert arrived, f"still {self.last.state}: {self.last.detail}"
        return time.monotonic() - began

    @property
    def last(self) -> CameraStatus:
        return self.statuses[-1]


_LOST = (CameraState.STALLED, CameraState.ABSENT)


def _model(name: str) -> str:
    return name.partition(" (")[0]


@contextmanager
def _capturing(source: str, *, allow_virtual: bool = True) -> Iterator[tuple[CameraSupervisor, _Log]]:
    log = _Log()
    settings = CameraSettings(width=1280, height=720, allow_virtual=allow_virtual, time_scale=SCALE)
    with CameraSupervisor(spec=parse_spec(source), settings=settings, on_status=log) as supervisor:
        yield supervisor, log


def list_modes(camera: LabCamera) -> Finding:
    """Discovery names every device, a webcam's modes, and that they are virtual."""
    devices = {device.path: device for device in list_devices()}
    assert str(camera.node) in devices
    device = devices[str(node_of("vivid-001-vid-cap"))]
    return Finding("discovery and modes", bool(device.modes) and device.virtual, note=f"{len(device.modes)} modes")


def refuse_virtual(camera: LabCamera) -> Finding:
    """A virtual device is not used without leave."""
    with _capturing(str(camera.index), allow_virtual=False) as (_, log):
        waited_s = log.wait(CameraState.REFUSED)
    return Finding("virtual device without leave", waited_s <= VISIBLE_S, visible_s=waited_s)


def stream(camera: LabCamera) -> Finding:
    """Frames of the asked size arrive."""
    with _capturing(str(camera.index)) as (supervisor, log):
        opened_s = log.wait(CameraState.STREAMING)
        frame = supervisor.wait_newer(5, _PATIENCE_S)
    passed = frame is not None and frame.image.shape == (720, 1280, 3)
    return Finding("open and stream", passed, recovered_s=opened_s, note=log.last.name)


def _disturbed(row: str, camera: LabCamera, *, disturb: Callable[[], None], mend: Callable[[], None]) -> Finding:
    with _capturing(str(camera.index)) as (_, log):
        log.wait(CameraState.STREAMING)
        disturb()
        visible_s = log.wait(*_LOST)
        told = log.last.detail
        name = log.last.name
        mend()
        recovered_s = log.wait(CameraState.STREAMING)
    same = _model(log.last.name) == _model(name)
    passed = visible_s <= VISIBLE_S and recovered_s <= RECOVERED_S and same
    return Finding(row, passed, visible_s, recovered_s, told)


def replug(camera: LabCamera) -> Finding:
    """The same camera in the same place."""
    return _disturbed("unplug, replug", camera, disturb=camera.unplug, mend=camera.plug_in)


def replug_elsewhere(camera: LabCamera) -> Finding:
    """The same camera under another number."""
    return _disturbed(
        "unplug, replug as another index",
        camera,
        disturb=camera.unplug,
        mend=lambda: camera.plug_in(elsewhere=True),
    )


def fatal_error(camera: LabCamera) -> Finding:
    """The driver gives up streaming once."""
    return _disturbed(
        "fatal streaming error",
        camera,
        disturb=lambda: camera.inject("inject_fatal_streaming_error"),
        mend=lambda: None,
    )


def stream_on_error(camera: LabCamera) -> Finding:
    """The next start of the stream fails once; the one after works."""
    camera.inject("inject_vidioc_streamon_error")
    with _capturing(str(camera.index)) as (_, log):
        recovered_s = log.wait(CameraState.STREAMING)
        told = next((status.detail for status in log.statuses if status.state in _LOST), "not noticed")
    return Finding("STREAMON error", recovered_s <= RECOVERED_S, recovered_s=recovered_s, note=told)


def dropped_buffers(camera: LabCamera) -> Finding:
    """Half of all frames are lost: slower, and otherwise well."""
    with _capturing(str(camera.index)) as (supervisor, log):
        log.wait(CameraState.STREAMING)
        camera.inject("percentage_of_dropped_buffers", 50)
        newest = supervisor.latest()
        assert newest
        frame = supervisor.wait_newer(newest.sequence + 20, _PATIENCE_S)
        camera.inject("percentage_of_dropped_buffers", 0)
        well = log.last.state is CameraState.STREAMING
    return Finding("half of the buffers dropped", frame is not None and well)


def busy(camera: LabCamera) -> Finding:
    """Another program has the camera, and lets it go."""
    held = threading.Event()
    other = camera.hold(held)
    with _capturing(str(camera.index)) as (_, log):
        visible_s = log.wait(*_LOST)
        told = log.last.detail
        other.kill()
        other.wait()
        recovered_s = log.wait(CameraState.STREAMING)
    return Finding("busy", recovered_s <= RECOVERED_S, visible_s, recovered_s, told)


def forbidden(camera: LabCamera) -> Finding:
    """This user may not use the camera, and then may."""
    camera.node.chmod(0o600)
    # The interpreter may lie in root's home, which the capture child must still reach.
    Path.home().chmod(0o755)
    os.seteuid(65534)
    try:
        with _capturing(str(camera.index)) as (_, log):
            visible_s = log.wait(*_LOST)
            told = log.last.detail
            os.seteuid(0)
            camera.node.chmod(0o666)
            os.seteuid(65534)
            recovered_s = log.wait(CameraState.STREAMING)
    finally:
        os.seteuid(0)
    return Finding("permission denied", "may not be used" in told, visible_s, recovered_s, told)


ROWS: tuple[Callable[[LabCamera], Finding], ...] = (
    list_modes,
    refuse_virtual,
    stream,
    replug,
    replug_elsewhere,
    fatal_error,
    stream_on_error,
    dropped_buffers,
    busy,
    forbidden,
)


# A whole station ------------------------------------------------------------------------

_SCRIPTS = {State.VERIFYING: "slow:600", State.RETRY: "fail:0.2:screen", State.PASSED: "pass"}
_UNPLUGGED_IN = (
    State.ATTRACT,
    State.POSITIONING,
    State.COLLECTING,
    State.VERIFYING,
    State.RETRY,
    State.PASSED,
)


class _Views:
    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._view: View | None = None

    def __call__(self, view: View) -> None:
        with self._changed:
            self._view = view
            self._changed.notify_all()

    def wait(self, wanted: Callable[[View], bool]) -> float:
        began = time.monotonic()
        with self._changed:
            came = self._changed.wait_for(lambda: self._view is not None and wanted(self._view), _PATIENCE_S)
        assert came, f"still {self._view and self._view.session}"
        return time.monotonic() - began


def unplug_in(state: State) -> Callable[[LabCamera], Finding]:
    """Return a row that unplugs the camera while a session is in a state."""

    def row(camera: LabCamera) -> Finding:
        views = _Views()
        results: list[str] = []
        settings = Settings(
            api=ApiSection(engine="simulated", script=_SCRIPTS.get(state, "pass")),
            camera=CameraSection(source=str(camera.index), allow_virtual=True, width=1280, height=720),
            session=SessionSection(consent=False, start="request"),
            timing=TimingSection(scale=SCALE),
        )
        crashes: list[Exception] = []
        listeners = Listeners(
            on_finished=lambda report: results.append(report.result), on_view=views, on_crash=crashes.append
        )
        with app.liveness_client(settings) as client, app.build_kiosk(settings, client, listeners) as station:
            _reach(state, station, views)
            camera.unplug()
            visible_s = views.wait(lambda view: not view.session.camera_ready)
            camera.plug_in()
            recovered_s = views.wait(lambda view: view.session.camera_ready)
            station.post(CancelRequested())
            views.wait(lambda view: view.session.state is State.ATTRACT)
        passed = visible_s <= VISIBLE_S and recovered_s <= RECOVERED_S and not crashes
        told = ", ".join(results)
        return Finding(f"unplug, replug in {state}", passed, visible_s, recovered_s, told)

    return row


def _reach(state: State, station: Station, views: _Views) -> None:
    views.wait(lambda view: view.session.camera_ready)
    if state is not State.ATTRACT:
        station.post(StartRequested())
        views.wait(lambda view: view.session.state is state)


def main(out: Path, wanted: list[str]) -> int:
    """Run the rows and write a line for each; return 0 if all of them passed."""
    out.mkdir(parents=True, exist_ok=True)
    camera = LabCamera(Path("resources/demo/steady.mp4"), Path("/dev/shm"))
    camera.feed()
    rows = {row.__name__: row for row in ROWS} | {
        f"unplug_in_{state}": unplug_in(state) for state in _UNPLUGGED_IN
    }
    passed = True
    with (out / "findings").open("w") as file:
        for name in wanted or rows:
            finding = _run(name, rows[name], camera)
            passed = passed and finding.passed
            print(json.dumps(vars(finding)), file=file, flush=True)
    camera.close()
    return 0 if passed else 1


def _run(name: str, row: Callable[[LabCamera], Finding], camera: LabCamera) -> Finding:
    try:
        return row(camera)
    except Exception as error:  # noqa: BLE001 - one row that breaks must not hide the others
        traceback.print_exc()
        return Finding(name, passed=False, note=f"{type(error).__name__}: {error}")
