import dataclasses

import pytest

from kiosk.camera.errors import SourceRefusedError
from kiosk.camera.settings import CameraSettings
from kiosk.camera.trust import require_trusted, same_device
from tests.camera.conftest import FakeMachine

MODEL = (0x046D, 0x0825)


@pytest.mark.fault("F05")
@pytest.mark.parametrize(
    "pin",
    ["", "*", "usb:1-1/uvcvideo/046d:0825/A", "*/uvcvideo/046d:0825/*", "*/A", "usb:1-*/uvcvideo/046d:0825/A"],
)
def test_the_pinned_camera_is_used(machine: FakeMachine, pin: str) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-1", serial="A")
    (device,) = machine.devices()
    require_trusted(device, CameraSettings(pin=pin))


@pytest.mark.fault("F05")
@pytest.mark.parametrize(
    "pin", ["usb:1-1/uvcvideo/046d:0825/B", "*/A1", "1-1", ".*", "usb:1-1/uvcvideo/046d:082./A"]
)
def test_any_other_one_is_refused_with_what_to_do(machine: FakeMachine, pin: str) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-1", serial="A")
    (device,) = machine.devices()
    with pytest.raises(SourceRefusedError, match=r'set camera\.pin = "usb:1-1/uvcvideo/046d:0825/A"'):
        require_trusted(device, CameraSettings(pin=pin))


@pytest.mark.fault("F84")
def test_a_pin_gives_no_leave_to_a_virtual_camera(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-1", serial="A", host="platform/vhci_hcd.0")
    (device,) = machine.devices()
    with pytest.raises(SourceRefusedError, match="virtual camera"):
        require_trusted(device, CameraSettings(pin=device.fingerprint))


@pytest.mark.fault("F20")
def test_a_serial_number_proves_a_device_and_a_socket_alone_does_not(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-1", serial="A")
    machine.plug_usb(1, "HD Webcam", usb=MODEL, port="1-2")
    named, nameless = machine.devices()
    for device, same in ((named, True), (nameless, False)):
        assert same_device(device, device)
        assert same_device(device, dataclasses.replace(device, plugged="9", index=7, path="/dev/video7")) is same
        assert not same_device(device, dataclasses.replace(device, bus="usb:1-9"))
        assert not same_device(device, dataclasses.replace(device, serial="B"))
        assert not same_device(device, dataclasses.replace(device, driver="other"))
