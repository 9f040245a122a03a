"""The camera: whether it is there, the right one, allowed, and good enough."""

import grp
import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.camera.discovery import DeviceInfo, select_device
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.frame import CameraState, CameraStatus, Frame
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import (
    CameraSpec,
    DevicePathSpec,
    DeviceSpec,
    IndexSpec,
    RecordingSpec,
    parse_spec,
)
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.camera.trust import require_trusted
from kiosk.doctor.findings import Finding, Verdict, fail, ok, told, warn
from kiosk.values import Profile
from kiosk.vision.thresholds import Thresholds, least_frame_height

CAMERA, ACCESS, PICTURE = "camera", "camera access", "picture"
CAMERA_CHECKS = frozenset({CAMERA, ACCESS, PICTURE})
FIRST_FRAME_S = 15.0
"""A device may be slow to open, and is asked for several modes in turn (ours)."""
MEASURED_S = 2.5
"""The rate is that of the last two seconds."""
_SLOW_FPS = 10.0
_BLACK = 6.0
"""Of 255; a sensor's noise alone is lighter than a cover (ours)."""


def of_running(camera: Mapping[str, Any] | None) -> Iterator[Finding]:
    """Yield what the running kiosk, which holds the camera, tells of it."""
    if camera is None or camera["state"] == CameraState.OPENING:
        yield warn(CAMERA, "The running kiosk has not opened its camera yet.", "Look again in a moment.")
    elif camera["state"] != CameraState.STREAMING:
        yield told(CAMERA, Verdict.FAIL, camera["detail"], about=camera["identity"])
    else:
        yield ok(CAMERA, f"The running kiosk uses {camera['identity']}.")
        size = f"{camera['width']}x{camera['height']} at {camera['fps']:.0f} fps"
        yield (
            told(PICTURE, Verdict.WARN, camera["detail"], about=camera["identity"])
            if camera["detail"]
            else ok(PICTURE, f"Pictures arrive: {size}.")
        )


def found(
    source: str,
    settings: CameraSettings,
    *,
    profile: Profile,
    find_devices: Callable[[], tuple[DeviceInfo, ...]],
    may_use: Callable[[str], bool] = lambda path: os.access(path, os.R_OK | os.W_OK),
) -> Iterator[Finding]:
    """Yield whether the camera is there, may be trusted and may be used; nothing is opened.

    Args:
        source: The camera SPEC.
        settings: Which camera may be used.
        profile: Whom the kiosk serves.
        find_devices: Finds the devices that are connected.
        may_use: Tells whether this user may use a device's node.
    """
    try:
        spec = parse_spec(source)
        device = select_device(spec, find_devices()) if isinstance(spec, DeviceSpec) else None
        if device:
            require_trusted(device, settings)
    except SourceUnavailableError as error:
        yield told(CAMERA, Verdict.FAIL, str(error))
        return
    if device is None:
        yield _other_source(spec, profile)
        return
    yield _device(spec, device, settings)
    yield _access(device.path) if not may_use(device.path) else ok(ACCESS, f"This user may use {device.path}.")


def _other_source(spec: CameraSpec, profile: Profile) -> Finding:
    if isinstance(spec, RecordingSpec) and profile is not Profile.DEMO:
        return warn(
            CAMERA,
            f"camera.source is {spec}, which is no camera: no visitor will ever be seen.",
            "Set camera.source to one that `liveness-kiosk cameras` lists.",
        )
    return ok(CAMERA, f"Pictures come from {spec}.")


def _device(spec: CameraSpec, device: DeviceInfo, settings: CameraSettings) -> Finding:
    kind = "a virtual camera, which camera.allow_virtual allows" if device.virtual else "a real camera"
    words = f"{device} is {kind}"
    if settings.pin:
        return ok(CAMERA, f"{words}, and the one that camera.pin names.")
    if device.virtual:
        return warn(
            CAMERA,
            f"{words}: whoever feeds it decides what the kiosk sees.",
            "Use a real one before visitors come, and set camera.allow_virtual = false.",
        )
    if isinstance(spec, IndexSpec) or (isinstance(spec, DevicePathSpec) and spec.path == device.path):
        return warn(
            CAMERA,
            f"{words}, and {spec} may be another one after the next start of the machine.",
            f'Set camera.source = "{device.identity}", or camera.pin = "{device.fingerprint}".',
        )
    return ok(CAMERA, f"{words}.")


def _access(path: str) -> Finding:
    try:
        group = grp.getgrgid(Path(path).stat().st_gid).gr_name
    except (OSError, KeyError):
        group = "video"
    return fail(
        ACCESS,
        f"This user may not use {path}.",
        f"Add the user to the group {group}, `sudo usermod -aG {group} USER`, and log in again.",
    )


def seen(camera: CameraSupervisor, thresholds: Thresholds, *, time_scale: float) -> Iterator[Finding]:
    """Yield what arrives from the camera as the kiosk would open it, in a capture child of its own.

    Args:
        camera: The source, not started yet; it is started and stopped here.
        thresholds: What the pictures have to be good enough for.
        time_scale: Multiplies every time limit.
    """
    began_s = time.monotonic()
    with camera:
        frame = camera.wait_newer(0, FIRST_FRAME_S * time_scale)
        first_s = time.monotonic() - began_s
        if frame is not None:
            _wait_on(camera, frame, MEASURED_S * time_scale)
        yield _judged(camera.status(), frame, thresholds, first_s)


def _wait_on(camera: CameraSupervisor, frame: Frame | None, seconds: float) -> None:
    until_s = time.monotonic() + seconds
    while frame is not None and (left_s := until_s - time.monotonic()) > 0:
        frame = camera.wait_newer(frame.sequence, left_s)


def _unseen(status: CameraStatus, waited_s: float) -> Finding:
    if status.state is CameraState.OPENING:
        return fail(PICTURE, f"{status.name} sent no picture within {waited_s:.0f} s.", "Check its cable.")
    return told(PICTURE, Verdict.FAIL, status.detail, about=status.name)


def _judged(status: CameraStatus, frame: Frame | None, thresholds: Thresholds, first_s: float) -> Finding:
    if frame is None:
        return _unseen(status, first_s)
    size = f"{status.width}x{status.height} at {status.fps:.0f} fps"
    needed = least_frame_height(thresholds)
    if status.height < needed:
        return fail(
            PICTURE,
            f"Pictures are {size}, and no face in them could be large enough for vision.min_ied_px.",
            f"Use a camera with pictures at least {needed:.0f} pixels high, or lower vision.min_ied_px.",
        )
    if status.detail:
        return told(PICTURE, Verdict.WARN, status.detail, about=status.name)
    if status.fps < _SLOW_FPS:
        return warn(PICTURE, f"Pictures are slow: {size}.", "Give the camera more light, and a socket of its own.")
    if float(frame.image[::16, ::16].mean()) < _BLACK:
        return warn(PICTURE, f"Pictures arrive and are black: {size}.", "Uncover the lens and turn on the light.")
    return ok(PICTURE, f"Pictures arrive: {size}, the first after {first_s:.1f} s.")
