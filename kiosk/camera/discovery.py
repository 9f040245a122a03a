"""Which cameras there are, and which of them a SPEC means.

Finding them opens no device, so a wedged one holds up nobody: Linux is asked for the kernel's device tree (sysfs),
other systems for their list of cameras.
"""

import contextlib
import dataclasses
import re
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.camera import numbering, v4l2
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.spec import DevicePathSpec, DeviceSpec, IndexSpec, NameSpec, UsbSpec

_VIRTUAL_DRIVERS = frozenset({"v4l2 loopback", "v4l2loopback", "vivid", "akvcam", "vimc", "vicodec", "uvc_gadget"})
_VIRTUAL_BUSES = frozenset({"virtual", "platform"})
"""A kiosk's camera hangs on USB or PCI. A loopback has no bus at all or a platform's; a camera that is soldered to
a board has one too, and is used with `camera.allow_virtual`."""
_VIRTUAL_HOSTS = ("vhci_hcd", "dummy_hcd")
"""USB hosts that are programs: what hangs on them comes over the network, or from this machine."""
_VIRTUAL_NAMES = re.compile(
    r"obs virtual|manycam|snap camera|xsplit|droidcam|iriun|epoccam|camtwist|youcam|ecamm|vmix|webcamoid|altercam"
    r"|nvidia broadcast|virtual|dummy|loopback",
    re.IGNORECASE,
)
"""Programs that have been seen to offer a camera; labels are free text, so this only adds to driver and bus."""

_ANSWER_S = 3.0
"""How long the devices, all together, may take to say how they can stream."""
_FIRST_INTERFACE = "1.0"
_NODE = re.compile(r"video(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceInfo:
    """One capture device.

    Attributes:
        index: The system's number for it at the moment.
        path: Its node; where there are no nodes, the system's lasting name for it.
        name: What it calls itself.
        vid: USB vendor, None off USB.
        pid: USB product, None off USB.
        serial: USB serial number, None where it has none.
        driver: Kernel driver; empty where the device tree does not name one.
        bus: Bus and place on it, such as "usb:1-4"; "virtual" without hardware behind it.
        interface: Which function of the USB device it is, such as "1.0"; an infrared camera is often a second one.
        links: Stable links to the node, below /dev/v4l.
        plugged: The bus's number for this time of being plugged in; empty off USB.
        virtual: Pictures may come from a program instead of a sensor.
        modes: How it can stream; empty where it was not asked.
    """

    index: int
    path: str
    name: str
    vid: int | None
    pid: int | None
    serial: str | None
    driver: str
    bus: str
    interface: str
    links: tuple[str, ...]
    plugged: str = ""
    virtual: bool
    modes: tuple[v4l2.Mode, ...] = ()

    @property
    def identity(self) -> str:
        """The most lasting SPEC for this device: by serial number, else socket, else model, else node."""
        if self.vid is not None and self.pid is not None and self.serial and self.interface == _FIRST_INTERFACE:
            return str(UsbSpec(vid=self.vid, pid=self.pid, serial=self.serial))
        by_path = [link for link in self.links if "/by-path/" in link]
        if by_path:
            return by_path[0]
        if self.vid is not None and self.pid is not None:
            return str(UsbSpec(vid=self.vid, pid=self.pid))
        return self.path if self.path.startswith("/") else str(NameSpec(self.name))

    @property
    def fingerprint(self) -> str:
        """All that tells this device from others, "bus/driver/VID:PID/serial", with "-" for what it has not."""
        model = f"{self.vid:04x}:{self.pid:04x}" if self.vid is not None and self.pid is not None else "-"
        return "/".join((self.bus, self.driver or "-", model, self.serial or "-"))

    def __str__(self) -> str:
        return f"{self.name} ({self.identity})"


def list_devices(*, sysfs: Path = Path("/sys"), dev: Path = Path("/dev")) -> tuple[DeviceInfo, ...]:
    """Find the capture devices and ask each how it can stream, which Linux alone tells without starting it.

    Args:
        sysfs: Root of the kernel's device tree.
        dev: Root of the device nodes.

    Returns:
        The devices in the order of their index. One that may not be opened, or does not answer in time, is listed
        without modes.
    """
    devices = find_devices(sysfs=sysfs, dev=dev)
    answers: dict[str, v4l2.Capabilities] = {}
    # A device that has wedged holds its caller inside the kernel: that is one thread each, left behind if need be.
    threads = [threading.Thread(target=_ask, args=(device.path, answers), daemon=True) for device in devices]
    for thread in threads:
        thread.start()
    give_up_s = time.monotonic() + _ANSWER_S
    for thread in threads:
        thread.join(max(0.0, give_up_s - time.monotonic()))
    known = dict(answers)
    return tuple(
        _with_answer(device, known.get(device.path))
        for device in devices
        if device.path not in known or known[device.path].captures
    )


def find_devices(
    *,
    sysfs: Path = Path("/sys"),
    dev: Path = Path("/dev"),
    platform: str = sys.platform,
    cameras: Callable[[], Iterable[numbering.Numbered]] = numbering.cameras,
) -> tuple[DeviceInfo, ...]:
    """Find what may be capture devices, without opening any.

    Args:
        sysfs: Root of the kernel's device tree.
        dev: Root of the device nodes.
        platform: As `sys.platform` names it.
        cameras: Lists them where there are no nodes.

    Returns:
        The first node of each device, in the order of their index; the others carry metadata or outputs.
    """
    if platform in numbering.BACKENDS:
        return tuple(_describe_numbered(camera) for camera in cameras())
    links = _stable_links(dev)
    entries = (sysfs / "class" / "video4linux").glob("video*")
    devices = [_describe(entry, dev, links) for entry in entries if _NODE.fullmatch(entry.name)]
    return tuple(sorted((device for device in devices if device is not None), key=lambda device: device.index))


def select_device(spec: DeviceSpec, devices: Sequence[DeviceInfo]) -> DeviceInfo:
    """Return the device that a SPEC means.

    Args:
        spec: What the technician wrote.
        devices: What is there.

    Raises:
        SourceUnavailableError: There is none such, or a text fits several.
    """
    matching = [device for device in devices if _fits(device, spec)]
    # Of a USB device with several cameras the first one is meant, which is the one for colour.
    if len(matching) == 1 or (matching and isinstance(spec, UsbSpec)):
        return matching[0]
    if matching:
        raise SourceUnavailableError(f"{spec} fits {_names(matching)}; name one of them by its identity.")
    if devices:
        raise SourceUnavailableError(f"Camera {spec} is not there; plug it in or use one of {_names(devices)}.")
    raise SourceUnavailableError(f"Camera {spec} is not there, nor any other; plug in a camera.")


def find_again(known: DeviceInfo, devices: Sequence[DeviceInfo]) -> DeviceInfo:
    """Return the device that was used before, whatever its index is now, and never another one.

    A serial number is known again in any socket; without one, only the socket tells two cameras of a model apart.

    Args:
        known: How it was.
        devices: What is there now.

    Raises:
        SourceUnavailableError: It is not there, or it cannot be told from its twins.
    """
    same = [device for device in devices if _model(device) == _model(known)]
    if not known.serial or len(same) > 1:
        same = [device for device in same if device.bus == known.bus]
    if len(same) != 1:
        socket = "" if known.serial else ", into the same socket"
        others = f"; {_names(devices)} will not do" if devices else ""
        raise SourceUnavailableError(f"Camera {known} is not connected{others}; plug it in again{socket}.")
    return same[0]


def _model(device: DeviceInfo) -> tuple[int | None, int | None, str | None, str, str]:
    return device.vid, device.pid, device.serial, device.name, device.interface


def _ask(path: str, answers: dict[str, v4l2.Capabilities]) -> None:
    # One that may not be opened is listed all the same.
    with contextlib.suppress(OSError):
        answers[path] = v4l2.query(path)


def _with_answer(device: DeviceInfo, answer: v4l2.Capabilities | None) -> DeviceInfo:
    if answer is None:
        return device
    return dataclasses.replace(
        device,
        driver=answer.driver,
        virtual=device.virtual or answer.driver in _VIRTUAL_DRIVERS,
        modes=answer.modes,
    )


def _describe(entry: Path, dev: Path, links: dict[str, tuple[str, ...]]) -> DeviceInfo | None:
    if _read(entry / "index") not in {"0", None}:
        return None
    name = _read(entry / "name") or entry.name
    hardware = (entry / "device").resolve()
    driver, subsystem = _link_name(hardware / "driver"), _link_name(hardware / "subsystem")
    # What V4L2 hangs on is one interface of the USB device; the device itself is the folder above.
    usb = hardware.parent if subsystem == "usb" else None
    bus = f"{subsystem}:{(usb or hardware).name}" if subsystem else "virtual"
    return DeviceInfo(
        index=int(entry.name.removeprefix("video")),
        path=str(dev / entry.name),
        name=name,
        vid=_read_hex(usb / "idVendor") if usb else None,
        pid=_read_hex(usb / "idProduct") if usb else None,
        serial=_read(usb / "serial") if usb else None,
        driver=driver,
        bus=bus,
        interface=hardware.name.partition(":")[2] if usb else "",
        links=links.get(entry.name, ()),
        plugged=(_read(usb / "devnum") or "") if usb else "",
        virtual=_is_virtual(name, driver, bus, hardware),
    )


def _describe_numbered(camera: numbering.Numbered) -> DeviceInfo:
    # In a path such as \\?\usb#vid_046d&pid_085e&mi_00#7&1c2d&0&0000#{…}\global the third part is the socket.
    parts = camera.path.split("#")
    socket = parts[2] if len(parts) > 2 else camera.path
    on_usb = camera.vid is not None
    return DeviceInfo(
        index=camera.index,
        path=camera.path,
        name=camera.name,
        vid=camera.vid,
        pid=camera.pid,
        serial=None,
        driver=numbering.NAMES[camera.backend],
        bus=f"usb:{socket}" if on_usb else "virtual",
        interface="",
        links=(),
        # Without a vendor there is nothing to tell a camera inside the housing from a program.
        virtual=not on_usb or _VIRTUAL_NAMES.search(camera.name) is not None,
    )


def _is_virtual(name: str, driver: str, bus: str, hardware: Path) -> bool:
    return (
        bus.partition(":")[0] in _VIRTUAL_BUSES
        or driver in _VIRTUAL_DRIVERS
        or any(part.startswith(_VIRTUAL_HOSTS) for part in hardware.parts)
        or _VIRTUAL_NAMES.search(name) is not None
    )


def _fits(device: DeviceInfo, spec: DeviceSpec) -> bool:
    match spec:
        case IndexSpec():
            return device.index == spec.index
        case DevicePathSpec():
            # Whatever link leads to it, be it udev's own or one of the installer's.
            return Path(spec.path).resolve() == Path(device.path).resolve()
        case UsbSpec():
            return (device.vid, device.pid) == (spec.vid, spec.pid) and spec.serial in {None, device.serial}
        case NameSpec():
            return spec.text.casefold() in device.name.casefold()


def _stable_links(dev: Path) -> dict[str, tuple[str, ...]]:
    """Return the links below /dev/v4l for each node's name."""
    links: dict[str, tuple[str, ...]] = {}
    for link in sorted((dev / "v4l").glob("by-*/*")):
        node = link.resolve().name
        links[node] = (*links.get(node, ()), str(link))
    return links


def _names(devices: Sequence[DeviceInfo]) -> str:
    return ", ".join(str(device) for device in devices)


def _link_name(link: Path) -> str:
    return link.resolve().name if link.exists() else ""


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or None
    except OSError:
        return None


def _read_hex(path: Path) -> int | None:
    text = _read(path)
    try:
        return int(text, 16) if text else None
    except ValueError:
        return None
