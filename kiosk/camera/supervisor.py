"""Keeps frames coming: starts the capture child, watches it, and replaces it when it fails."""

import logging
import signal
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from multiprocessing import resource_tracker
from multiprocessing.connection import Pipe, wait
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kiosk.camera import trust
from kiosk.camera.adequacy import Adequacy
from kiosk.camera.capture import run_capture
from kiosk.camera.child import END_S, Capture, CaptureChild, ChildGone
from kiosk.camera.discovery import DeviceInfo, find_again, find_devices, select_device
from kiosk.camera.errors import SourceRefusedError, SourceUnavailableError
from kiosk.camera.frame import CameraState, CameraStatus, Frame
from kiosk.camera.messages import CaptureFailed, CaptureOrder, FrameReady, RingReady
from kiosk.camera.recovery import Recovery, RecoveryLimits, Step
from kiosk.camera.repeats import Repeats
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.choose import ReadySpec
from kiosk.camera.spec import CameraSpec, DemoSpec, DevicePathSpec, DeviceSpec, FileSpec, FolderSpec, StreamSpec
from kiosk.values import SourceKind

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_log = logging.getLogger(__name__)
_FPS_WINDOW_NS = 2_000_000_000
_BEAT_S = 1.0

_SLEPT_S = 1.0
"""Ours: the two clocks differ by microseconds unless the machine was suspended."""
_ABANDONED_AT_MOST = 2
"""Capture processes that the kernel holds: each further one would only hang beside them."""


class _Call(Enum):
    """What another thread wants of the supervisor's; a `DemoSpec` asks for that scenario."""

    STOP = "stop"
    RESTART = "restart"
    REST = "rest"
    ROUSE = "rouse"


def asleep_s() -> float:
    """Return how long this machine was suspended in all since it started, seconds."""
    while True:
        awake_s = time.monotonic()
        running_s = time.clock_gettime(time.CLOCK_BOOTTIME)
        # Between two clocks this thread may be kept waiting for as long as the machine pleases.
        if time.monotonic() - awake_s < _SLEPT_S / 10:
            return running_s - awake_s


class CameraSupervisor:
    """Owns the source's capture child and its newest frame, in a plain thread of its own.

    A killed, hung or crashed child is replaced by itself, at once the first time and then with growing pauses, for
    ever. A device is found again by its identity; another one never takes its place.
    """

    def __init__(
        self,
        *,
        spec: CameraSpec,
        settings: CameraSettings,
        on_frame: Callable[[], None] | None = None,
        on_status: Callable[[CameraStatus], None] | None = None,
        on_beat: Callable[[], None] = lambda: None,
        find_devices: Callable[[], tuple[DeviceInfo, ...]] = find_devices,
        asleep_s: Callable[[], float] = asleep_s,
        capture: Capture = run_capture,
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            spec: The source.
            settings: How to use it.
            on_frame: Called from the supervisor's thread when there is a newer frame. It must not block.
            on_status: Called from the supervisor's thread when the status, apart from its figures, has changed.
            on_beat: Called from the supervisor's thread at least every second, unless that is stuck.
            find_devices: Finds the devices that are connected now.
            asleep_s: Tells how long the machine was suspended in all.
            capture: What the capture child runs.
        """
        self._spec = spec
        self._settings = settings
        self._on_frame = on_frame
        self._on_status = on_status
        self._on_beat = on_beat
        self._find_devices = find_devices
        self._asleep_s = asleep_s
        self._capture = capture
        self._recovery = Recovery(RecoveryLimits.scaled(settings.time_scale))
        self._thread = threading.Thread(target=self._run, name="camera-supervisor", daemon=True)
        self._call_reader, self._call_writer = Pipe(duplex=False)
        self._stopping = threading.Event()

        self._newest = threading.Condition()
        self._frame: Frame | None = None
        self._status = CameraStatus(
            state=CameraState.OPENING, kind=spec.kind, name=str(spec), detail=f"{spec} is being opened."
        )
        self._taken: deque[tuple[int, int]] = deque()
        """Of the frames in the window: when, in nanoseconds, and for how many of the source's pictures."""

        self._device: DeviceInfo | None = None
        self._child: CaptureChild | None = None
        self._abandoned: list[BaseProcess] = []
        self._excused = False
        """The child has said why it ends, which is no crash."""
        self._repeats = Repeats(clips_allowed=settings.allow_virtual)
        self._adequacy = Adequacy(time_scale=settings.time_scale)
        self._familiar: frozenset[str] = frozenset()
        """Fingerprints of the devices that have been there with ours, or have been noted since."""
        self._slept_s = 0.0
        self._resting = False
        self._sequence = 0
        self._starts = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to capture."""
        self._thread.start()

    def stop(self) -> None:
        """End the capture and its child; return within a few seconds whatever the driver does. May be repeated."""
        self._stopping.set()
        with self._newest:
            self._newest.notify_all()
        if self._thread.is_alive():
            self._call_writer.send(_Call.STOP)
            self._thread.join(END_S + 1.0)

    def restart(self) -> None:
        """Give up the child, whatever it does, and open the source anew, even one that was refused.

        Any thread; returns at once.
        """
        self._call_writer.send(_Call.RESTART)

    def play(self, scenario: DemoSpec) -> None:
        """Go on with the beginning of another of the demo's scenarios; frames keep coming meanwhile.

        Any thread; returns at once. A source that is not the demo's takes no notice.
        """
        self._call_writer.send(scenario)

    def rest(self) -> None:
        """Take some five pictures a second until `rouse`: decoding is what an idle kiosk spends.

        Any thread; returns at once.
        """
        self._call_writer.send(_Call.REST)

    def rouse(self) -> None:
        """Take every picture again. Any thread; returns at once."""
        self._call_writer.send(_Call.ROUSE)

    def latest(self) -> Frame | None:
        """Return the newest frame without waiting; None before the first one."""
        return self._frame

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Wait for a frame.

        Args:
            sequence: Number of the newest frame that is not wanted any more.
            timeout_s: Longest wait in seconds.

        Returns:
            The newest frame if its number is higher; None when the time is up or the supervisor stops.
        """

        def newer() -> bool:
            return self._stopping.is_set() or (self._frame is not None and self._frame.sequence > sequence)

        with self._newest:
            self._newest.wait_for(newer, timeout_s)
            frame = self._frame
        return frame if frame is not None and frame.sequence > sequence else None

    def status(self) -> CameraStatus:
        """Return how the source fares now."""
        with self._newest:
            status = self._status
            taken = tuple(self._taken)
        recent = [(at_ns, count) for at_ns, count in taken if at_ns > time.monotonic_ns() - _FPS_WINDOW_NS]
        if len(recent) < 2:
            return status
        return replace(status, fps=sum(count for _, count in recent[1:]) * 1e9 / (recent[-1][0] - recent[0][0]))

    # The supervisor's thread ------------------------------------------------------------

    def _run(self) -> None:
        # Ctrl-C reaches the whole process group, and would interrupt a child even while it starts. A child
        # inherits what this thread blocks; the tracker must run before, as its own start unblocks the signal.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        self._slept_s = self._asleep_s()
        try:
            while not self._stopping.is_set():
                self._on_beat()
                match self._recovery.step(time.monotonic()):
                    case Step.START:
                        self._start_child()
                    case Step.REPLACE:
                        self._replace_child()
                    case Step.WAIT:
                        self._attend()
        finally:
            self._end_child()
            self._forget_frame()

    def _start_child(self) -> None:
        try:
            self._refuse_more_abandoned()
            order = CaptureOrder(
                spec=self._resolve(),
                settings=self._settings,
                name=self._status.name,
                first_sequence=self._sequence + 1,
            )
            self._child = CaptureChild(order, self._capture)
            self._child.rest(resting=self._resting)
        except SourceRefusedError as error:
            self._tell(CameraState.REFUSED, str(error))
            self._recovery.absent(time.monotonic())
        except SourceUnavailableError as error:
            self._tell(CameraState.ABSENT, str(error))
            self._recovery.absent(time.monotonic())
        else:
            self._recovery.started(time.monotonic())
            self._adequacy.begin()
            self._excused = False
            self._starts += 1
            self._publish(replace(self._status, respawns=self._starts - 1))

    def _resolve(self) -> ReadySpec:
        """Return what a child can open, without opening anything."""
        spec = self._spec
        if isinstance(spec, DeviceSpec):
            return DevicePathSpec(self._find_device(spec).path)
        if isinstance(spec, FileSpec | FolderSpec) and not spec.path.exists():
            raise SourceUnavailableError(f'"{spec}" is not there any more; put it back.')
        return spec

    def _find_device(self, spec: DeviceSpec) -> DeviceInfo:
        devices = self._find_devices()
        device = self._find_former(self._device, devices) if self._device else select_device(spec, devices)
        kind = SourceKind.VIRTUAL_DEVICE if device.virtual else SourceKind.DEVICE
        self._publish(replace(self._status, kind=kind, name=str(device)))
        trust.require_trusted(device, self._settings)
        before, self._device = self._device, device
        self._familiar = frozenset(device.fingerprint for device in devices)
        if before and not trust.same_device(before, device):
            self._break_off("plugged in anew", before=before.fingerprint, now=device.fingerprint)
        return device

    def _find_former(self, former: DeviceInfo, devices: tuple[DeviceInfo, ...]) -> DeviceInfo:
        try:
            return find_again(former, devices)
        except SourceUnavailableError:
            # What was there before is no sign of somebody at work.
            strangers = {device.fingerprint for device in devices} - self._familiar
            if strangers:
                trust.note("another in its place", missing=former.fingerprint, there=", ".join(sorted(strangers)))
            self._familiar |= strangers
            raise

    def _refuse_more_abandoned(self) -> None:
        self._abandoned = [process for process in self._abandoned if process.is_alive()]
        if len(self._abandoned) >= _ABANDONED_AT_MOST:
            raise SourceUnavailableError(
                f"{self._status.name} hangs inside its driver; unplug it, or else restart the computer."
            )

    def _replace_child(self) -> None:
        if self._recovery.frozen(time.monotonic()):
            self._break_off("shows pictures that it showed before", name=self._status.name)
            self._tell(
                CameraState.ABSENT, f"{self._status.name} shows no living picture; {self._frozen_remedy()}."
            )
        else:
            self._tell(CameraState.ABSENT, f"{self._status.name} sends no pictures; check its cable.")
        self._end_child()

    def _frozen_remedy(self) -> str:
        if self._status.kind is SourceKind.STREAM and not self._settings.allow_virtual:
            return "restart that camera, or set camera.allow_virtual = true for a trial with a clip that repeats"
        return "unplug it and plug it in again"

    def _break_off(self, what: str, **facts: str) -> None:
        """Let nothing that was captured before count any more."""
        trust.note(what, **facts)
        self._publish(replace(self._status, continuity=self._status.continuity + 1))

    def _heed_sleep(self) -> None:
        before_s, self._slept_s = self._slept_s, self._asleep_s()
        if self._slept_s - before_s > _SLEPT_S:
            self._break_off("slept with the machine", seconds=f"{self._slept_s - before_s:.0f}")
            if self._child:
                self._tell(CameraState.STALLED, f"{self._status.name} is opened anew after the machine slept.")
                self._end_child()

    def _attend(self) -> None:
        """Wait until the child says something or time is up, and take note."""
        child = self._child
        signals = [self._call_reader, child.pipe] if child else [self._call_reader]
        ready = wait(signals, min(_BEAT_S, self._recovery.wait_s(time.monotonic())))
        self._heed_sleep()
        if self._call_reader in ready:
            self._answer_call()
        elif self._child and self._child.pipe in ready:
            self._listen(self._child)
        if self._recovery.stalled(time.monotonic()):
            self._tell(CameraState.STALLED, f"{self._status.name} sends no pictures now; it is being reconnected.")

    def _answer_call(self) -> None:
        call: _Call | DemoSpec = self._call_reader.recv()
        if call is _Call.RESTART:
            self._tell(CameraState.STALLED, f"{self._status.name} is being started again.")
            self._end_child()
        elif call in {_Call.REST, _Call.ROUSE}:
            self._resting = call is _Call.REST
            if self._child:
                self._child.rest(resting=self._resting)
        elif isinstance(call, DemoSpec) and isinstance(self._spec, DemoSpec):
            self._spec = call
            self._publish(replace(self._status, name=str(self._spec)))
            if self._child:
                self._child.play(self._spec)

    def _listen(self, child: CaptureChild) -> None:
        """Hear out the child; of the frames that it has ready, only the newest is copied."""
        fresh, pictures = False, 1
        for heard in child.hear():
            match heard:
                case RingReady():
                    _log.info("camera %s streams %s", self._status.name, heard.mode or heard.shape)
                case FrameReady():
                    fresh = True
                    pictures += heard.passed_over
                case CaptureFailed():
                    self._tell(CameraState.ABSENT, heard.detail)
                    self._excused = True
                    fresh = False
                case ChildGone():
                    self._on_child_gone()
                    fresh = False
        if fresh:
            self._take_frame(child, pictures=pictures)

    def _take_frame(self, child: CaptureChild, *, pictures: int) -> None:
        """Take the newest frame, which stands for so many pictures of the source."""
        taken = child.take_newest(after=self._sequence)
        if taken is None:
            return
        repeated = isinstance(self._spec, DeviceSpec | StreamSpec) and self._repeats.saw(taken)
        frame = replace(taken.frame, repeated=repeated)
        self._recovery.frame(time.monotonic(), repeated=repeated)
        missed = frame.sequence - self._sequence - pictures
        self._sequence = frame.sequence
        height, width = frame.image.shape[:2]
        with self._newest:
            self._frame = frame
            self._taken.append((frame.captured_ns, pictures))
            while self._taken[0][0] < frame.captured_ns - _FPS_WINDOW_NS:
                self._taken.popleft()
            self._newest.notify_all()
        status = replace(self._status, width=width, height=height, dropped=self._status.dropped + missed)
        if not repeated:
            status = self._judged(status)
        self._publish(status)
        if self._on_frame:
            self._on_frame()

    def _judged(self, status: CameraStatus) -> CameraStatus:
        """Return the status of a source that sends living pictures."""
        now_s = time.monotonic()
        if self._recovery.unreliable(now_s):
            detail = f"{status.name} keeps failing; replace its cable, or the camera."
            return replace(status, state=CameraState.ABSENT, detail=detail)
        complaint = self._adequacy.complaint(replace(status, fps=self.status().fps), now_s)
        if complaint and complaint != status.detail:
            _log.warning("%s", complaint)
        return replace(status, state=CameraState.STREAMING, detail=complaint)

    def _on_child_gone(self) -> None:
        if not self._excused:
            self._recovery.crashed(time.monotonic())
        if self._status.state in {CameraState.STREAMING, CameraState.STALLED}:
            self._tell(CameraState.STALLED, f"{self._status.name} was lost; it is being reconnected.")
        self._end_child()

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child:
            abandoned = child.end(ask=self._stopping.is_set())
            if abandoned:
                self._abandoned.append(abandoned)
            self._recovery.ended(time.monotonic())

    def _tell(self, state: CameraState, detail: str) -> None:
        if (state, detail) != (self._status.state, self._status.detail):
            _log.warning("camera %s is %s: %s", self._status.name, state, detail)
            if state is CameraState.REFUSED:
                trust.note("refused", why=detail)
            if state is not CameraState.STALLED:
                self._forget_frame()
            self._publish(replace(self._status, state=state, detail=detail))

    def _forget_frame(self) -> None:
        """Keep no picture of whoever stood before a camera that is gone."""
        with self._newest:
            self._frame = None

    def _publish(self, status: CameraStatus) -> None:
        """Make this the status, and tell of it unless nothing but a count has changed."""
        before = self._status
        with self._newest:
            self._status = status
        if self._on_status and replace(status, dropped=before.dropped) != before:
            self._on_status(self.status())
