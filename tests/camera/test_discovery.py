import pytest

from kiosk.camera.discovery import find_again, list_devices, select_device
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.spec import DevicePathSpec, DeviceSpec, IndexSpec, NameSpec, UsbSpec, parse_spec
from tests.camera.conftest import FakeMachine

C270 = (0x046D, 0x0825)
BRIO = (0x046D, 0x085E)


def test_a_machine_without_cameras_has_none(machine: FakeMachine) -> None:
    assert machine.devices() == ()
    assert list_devices(sysfs=machine.sysfs, dev=machine.dev) == ()


def test_a_usb_camera_is_described(machine: FakeMachine) -> None:
    machine.plug_usb(2, "HD Webcam C270", usb=C270, port="1-4", serial="A1B2")
    (device,) = machine.devices()
    assert (device.index, device.path, device.name) == (2, str(machine.dev / "video2"), "HD Webcam C270")
    assert (device.vid, device.pid, device.serial) == (0x046D, 0x0825, "A1B2")
    assert (device.driver, device.bus) == ("uvcvideo", "usb:1-4")
    assert device.identity == "usb:046d:0825:A1B2"
    assert not device.virtual


def test_devices_come_in_the_order_of_their_numbers(machine: FakeMachine) -> None:
    for index in (10, 9, 2):
        machine.plug_usb(index, "Cam", usb=C270, port=f"1-{index}", serial=str(index))
    assert [device.index for device in machine.devices()] == [2, 9, 10]


def test_nodes_that_carry_no_pictures_are_left_out(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-4", serial="A")
    machine.plug_usb(1, "Cam", usb=C270, port="1-4", serial="A", node=1)
    assert [device.index for device in machine.devices()] == [0]


def test_without_a_serial_number_the_socket_is_the_identity(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-4")
    (device,) = machine.devices()
    assert device.identity == str(machine.dev / "v4l" / "by-path" / "usb-1-4:1.0")
    assert select_device(DevicePathSpec(device.identity), machine.devices()) == device


@pytest.mark.fault("F84")
@pytest.mark.parametrize("name", ["OBS Virtual Camera", "ManyCam", "Dummy video device (0x0000)"])
def test_a_device_without_hardware_is_virtual(machine: FakeMachine, name: str) -> None:
    machine.add_loopback(0, name)
    (device,) = machine.devices()
    assert device.virtual
    assert (device.bus, device.identity) == ("virtual", str(machine.dev / "video0"))


@pytest.mark.fault("F84")
@pytest.mark.parametrize("driver", ["vivid", "akvcam"])
def test_a_drivers_own_device_is_virtual(machine: FakeMachine, driver: str) -> None:
    machine.add_platform(0, "Webcam", driver=driver)
    (device,) = machine.devices()
    assert device.virtual
    assert (device.driver, device.bus) == (driver, f"platform:{driver}.0")


def test_a_usb_camera_that_comes_over_the_network_is_virtual(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam C270", usb=C270, port="1-4", serial="A", host="platform/vhci_hcd.0")
    machine.plug_usb(1, "HD Webcam C270", usb=C270, port="1-5", serial="B", host="platform/xhci-hcd.0")
    assert [device.virtual for device in machine.devices()] == [True, False]


@pytest.mark.fault("F84")
def test_a_telling_name_is_virtual_even_on_usb(machine: FakeMachine) -> None:
    machine.plug_usb(0, "DroidCam", usb=C270, port="1-4")
    assert machine.devices()[0].virtual


@pytest.mark.parametrize(
    ("spec", "index"),
    [
        (IndexSpec(2), 2),
        (UsbSpec(0x046D, 0x085E), 0),
        (UsbSpec(0x046D, 0x0825, "B"), 4),
        (NameSpec("brio"), 0),
    ],
)
def test_a_spec_selects_its_device(machine: FakeMachine, spec: DeviceSpec, index: int) -> None:
    machine.plug_usb(0, "Logitech BRIO", usb=BRIO, port="1-1")
    machine.plug_usb(2, "HD Webcam C270", usb=C270, port="1-2", serial="A")
    machine.plug_usb(4, "HD Webcam C270", usb=C270, port="1-3", serial="B")
    assert select_device(spec, machine.devices()).index == index


def test_every_identity_selects_its_device(machine: FakeMachine) -> None:
    machine.plug_usb(0, "One", usb=BRIO, port="1-1")
    machine.plug_usb(2, "Two", usb=C270, port="1-2", serial="A")
    machine.add_platform(4, "Three", driver="vivid")
    for device in machine.devices():
        spec = parse_spec(device.identity) if device.serial else DevicePathSpec(device.identity)
        assert select_device(spec, machine.devices()) == device  # type: ignore[arg-type]  # an identity names a device


def test_any_link_to_a_node_names_its_device(machine: FakeMachine) -> None:
    machine.plug_usb(3, "Cam", usb=C270, port="1-1", serial="A")
    (machine.dev / "entrance-camera").symlink_to("video3")
    assert select_device(DevicePathSpec(str(machine.dev / "entrance-camera")), machine.devices()).index == 3


def test_the_infrared_half_of_a_camera_is_told_from_its_colour_half(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Logitech BRIO", usb=BRIO, port="1-1", serial="A")
    machine.plug_usb(2, "Logitech BRIO", usb=BRIO, port="1-1", serial="A", interface="1.2")
    colour, infrared = machine.devices()
    assert select_device(UsbSpec(*BRIO, "A"), (colour, infrared)) == colour
    assert select_device(DevicePathSpec(infrared.identity), (colour, infrared)) == infrared
    for index in (0, 2):
        machine.unplug(index)
    machine.plug_usb(5, "Logitech BRIO", usb=BRIO, port="1-7", serial="A")
    machine.plug_usb(7, "Logitech BRIO", usb=BRIO, port="1-7", serial="A", interface="1.2")
    assert find_again(colour, machine.devices()).index == 5
    assert find_again(infrared, machine.devices()).index == 7


def test_an_unknown_camera_is_answered_with_those_that_are_there(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam C270", usb=C270, port="1-4", serial="A")
    with pytest.raises(SourceUnavailableError) as caught:
        select_device(IndexSpec(7), machine.devices())
    assert str(caught.value) == (
        "Camera 7 is not there; plug it in or use one of HD Webcam C270 (usb:046d:0825:A)."
    )


def test_with_no_camera_at_all_the_answer_is_to_plug_one_in(machine: FakeMachine) -> None:
    with pytest.raises(SourceUnavailableError, match="plug in a camera"):
        select_device(IndexSpec(0), machine.devices())


def test_a_name_that_fits_two_cameras_asks_for_one(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-1", serial="A")
    machine.plug_usb(2, "Cam", usb=C270, port="1-2", serial="B")
    with pytest.raises(SourceUnavailableError, match=r"fits Cam \(usb:046d:0825:A\), Cam \(usb:046d:0825:B\)"):
        select_device(NameSpec("cam"), machine.devices())


@pytest.mark.fault("F04")
def test_a_camera_is_found_again_at_another_number_and_socket(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-1", serial="A")
    (before,) = machine.devices()
    machine.unplug(0)
    machine.plug_usb(3, "Cam", usb=C270, port="1-9", serial="A")
    assert find_again(before, machine.devices()).index == 3


@pytest.mark.fault("F05")
def test_another_camera_never_takes_its_place(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-1", serial="A")
    (before,) = machine.devices()
    machine.unplug(0)
    machine.plug_usb(0, "Cam", usb=C270, port="1-1", serial="B")
    with pytest.raises(SourceUnavailableError, match="plug it in again"):
        find_again(before, machine.devices())


@pytest.mark.parametrize("serial", ["", "0001"])
def test_of_twins_the_one_in_the_same_socket_is_meant(machine: FakeMachine, serial: str) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-1", serial=serial)
    (before,) = machine.devices()
    machine.plug_usb(2, "Cam", usb=C270, port="1-2", serial=serial)
    assert find_again(before, machine.devices()).index == 0
    machine.unplug(0)
    machine.plug_usb(5, "Cam", usb=C270, port="1-3", serial=serial)
    with pytest.raises(SourceUnavailableError, match="plug it in again"):
        find_again(before, machine.devices())


def test_a_camera_without_serial_number_is_found_again_in_its_socket_alone(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-1")
    (before,) = machine.devices()
    machine.unplug(0)
    machine.plug_usb(2, "Cam", usb=C270, port="1-2")
    with pytest.raises(SourceUnavailableError, match="plug it in again, into the same socket"):
        find_again(before, machine.devices())
    machine.plug_usb(4, "Cam", usb=C270, port="1-1")
    assert find_again(before, machine.devices()).index == 4


def test_a_device_off_usb_is_found_again_at_another_number(machine: FakeMachine) -> None:
    machine.add_platform(0, "Cam", driver="vivid")
    (before,) = machine.devices()
    machine.unplug(0)
    machine.add_platform(1, "Cam", driver="vivid")
    assert find_again(before, machine.devices()).index == 1


def test_a_device_that_cannot_be_asked_is_listed_without_modes(machine: FakeMachine) -> None:
    machine.plug_usb(0, "Cam", usb=C270, port="1-1", serial="A")
    (device,) = list_devices(sysfs=machine.sysfs, dev=machine.dev)
    assert device.modes == ()
