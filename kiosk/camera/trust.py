"""Whether a device is the one to be trusted, and a line in the log for everything that speaks against it."""

import json
import logging
import re

from kiosk.camera.discovery import DeviceInfo
from kiosk.camera.errors import SourceRefusedError
from kiosk.camera.settings import CameraSettings

_audit = logging.getLogger("kiosk.audit.camera")
# Who tampers with the camera is worth a line however quiet the rest of the log is.
_audit.setLevel(logging.INFO)


def note(what: str, **facts: str | float) -> None:
    """Write a line: what happened, and its facts as `name=value`; texts are quoted: none passes for a line."""
    said = "".join(f" {name}={json.dumps(value, ensure_ascii=False)}" for name, value in facts.items())
    _audit.warning("camera: %s%s", what, said)


def require_trusted(device: DeviceInfo, settings: CameraSettings) -> None:
    """Make sure that a device may be used.

    Raises:
        SourceRefusedError: It is virtual and there is no leave for that, or it is not the pinned one.
    """
    if device.virtual and not settings.allow_virtual:
        raise SourceRefusedError(
            f"{device} is a virtual camera, which could show anything; "
            "use a real one, or set camera.allow_virtual = true for a trial."
        )
    if settings.pin and not _fits(device.fingerprint, settings.pin):
        raise SourceRefusedError(
            f"{device} is not the camera that belongs here; plug that one in, "
            f'or set camera.pin = "{device.fingerprint}" if it has been replaced.'
        )


def _fits(fingerprint: str, pin: str) -> bool:
    return re.fullmatch(".*".join(re.escape(part) for part in pin.split("*")), fingerprint) is not None


def same_device(before: DeviceInfo, now: DeviceInfo) -> bool:
    """Tell whether this is surely the device that it was.

    A serial number is taken for proof. Without one, a device that was plugged in anew may be a twin of the former.
    """
    return before.fingerprint == now.fingerprint and (now.serial is not None or before.plugged == now.plugged)
