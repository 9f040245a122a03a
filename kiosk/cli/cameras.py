"""`liveness-kiosk cameras`: which cameras there are, and how to name each."""

import json

import click

from kiosk.camera.discovery import DeviceInfo, list_devices
from kiosk.camera.v4l2 import Mode

_NONE_FOUND = "No camera found. Plug one in, or try the kiosk without one: liveness-kiosk demo"
_NO_MODES = "modes unknown: this user may not open it, or it does not answer"

_FORMATS_SHOWN = 4
"""A webcam has two or three; a virtual driver has eighty."""


@click.command("cameras")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON line for each camera and nothing else.")
def command(*, as_json: bool) -> None:
    """List the cameras that are connected.

    The identity stays the same when the camera gets another number; give it to --camera or as camera.source.
    Give its pin to camera.pin and the kiosk uses no other one; empty it to release the camera.
    A virtual camera is refused unless camera.allow_virtual = true.
    """
    devices = list_devices()
    for device in devices:
        click.echo(json.dumps(_as_json(device), ensure_ascii=False) if as_json else _as_text(device))
    if not devices:
        click.echo(_NONE_FOUND, err=as_json)


def _as_json(device: DeviceInfo) -> dict[str, object]:
    return {
        "index": device.index,
        "path": device.path,
        "name": device.name,
        "identity": device.identity,
        "pin": device.fingerprint,
        "vid": _hex(device.vid),
        "pid": _hex(device.pid),
        "serial": device.serial,
        "driver": device.driver,
        "bus": device.bus,
        "virtual": device.virtual,
        "modes": [
            {"format": mode.format, "width": mode.width, "height": mode.height, "fps": mode.fps}
            for mode in device.modes
        ],
    }


def _as_text(device: DeviceInfo) -> str:
    return (
        f"{device.index}  {device.name}{'  (virtual)' if device.virtual else ''}\n"
        f"   identity  {device.identity}\n"
        f"   pin       {device.fingerprint}\n"
        f"   device    {device.path}, driver {device.driver or 'unknown'}, {device.bus}\n"
        f"   modes     {_modes_line(device)}"
    )


def _modes_line(device: DeviceInfo) -> str:
    """Name the largest mode of each pixel format: what a technician looks for first."""
    largest: dict[str, Mode] = {}
    for mode in device.modes:
        known = largest.get(mode.format)
        if known is None or mode.width * mode.height > known.width * known.height:
            largest[mode.format] = mode
    shown = [_mode_text(mode) for mode in largest.values()][:_FORMATS_SHOWN]
    more = [f"{len(largest) - _FORMATS_SHOWN} more formats"] if len(largest) > _FORMATS_SHOWN else []
    return ", ".join(shown + more) or _NO_MODES


def _mode_text(mode: Mode) -> str:
    rate = f" at {mode.fps:g} fps" if mode.fps else ""
    return f"{mode.format} up to {mode.width}x{mode.height}{rate}"


def _hex(number: int | None) -> str | None:
    return None if number is None else f"{number:04x}"
