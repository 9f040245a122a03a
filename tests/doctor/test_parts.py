"""What belongs to the kiosk and its set-up."""

import pytest

from kiosk.config.keyring_store import KeyringFaultError
from kiosk.doctor import parts
from kiosk.doctor.findings import Verdict
from kiosk.operator.errors import OperatorError


class OpenDevice:
    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


def test_an_audio_device_is_opened_and_given_back() -> None:
    device = OpenDevice()
    (found,) = parts.sound(lambda: device)
    assert found.verdict is Verdict.OK
    assert device.closed


def test_a_machine_without_sound_is_told_of_it() -> None:
    def refuse() -> OpenDevice:
        raise OSError("no device")

    (found,) = parts.sound(refuse)
    assert found.verdict is Verdict.WARN


def test_what_this_installation_brings_is_whole() -> None:
    assert [one.verdict for look in (parts.model, parts.clips, parts.libraries) for one in look()] == [
        Verdict.OK
    ] * 3


@pytest.mark.fault("F81")
@pytest.mark.parametrize("gui", ["QT5", "GTK3", "WIN32UI"])
def test_an_opencv_with_windows_of_its_own_fails(gui: str) -> None:
    (found,) = parts.libraries(lambda: f"  Features:\n  GUI:                           {gui}\n    QT: YES\n")
    assert found.verdict is Verdict.FAIL
    assert gui in found.found


def test_each_exposure_is_parted_into_what_is_wrong_and_what_to_do() -> None:
    (found,) = parts.secrets(["/x holds a secret and others may read it: run `chmod 600 /x`."])
    assert (found.verdict, found.remedy) == (Verdict.WARN, "Run `chmod 600 /x`.")
    (found,) = parts.secrets([])
    assert found.verdict is Verdict.OK


def test_a_keyring_that_cannot_be_used_is_told_and_one_that_can_is_not() -> None:
    def refuse() -> None:
        raise KeyringFaultError("The keyring gives no answer: unlock it.")

    (found,) = parts.keyring(refuse)
    assert (found.verdict, found.remedy) == (Verdict.WARN, "Unlock it.")
    assert list(parts.keyring(dict)) == []


@pytest.mark.parametrize(
    ("kept", "verdict"), [("$argon2id$v=19$…", Verdict.OK), ("123456", Verdict.WARN), (None, Verdict.WARN)]
)
def test_the_operators_pin_is_told_and_never_shown(kept: str | None, verdict: Verdict) -> None:
    (found,) = parts.pin(lambda: kept)
    assert found.verdict is verdict
    assert kept is None or kept not in found.found + found.remedy


def test_a_pin_that_cannot_be_read_is_told() -> None:
    def refuse() -> str:
        raise OperatorError("It cannot be read: let this user read it.")

    (found,) = parts.pin(refuse)
    assert found.verdict is Verdict.WARN


@pytest.mark.fault("F88")
def test_variables_that_are_ignored_are_named() -> None:
    (found,) = parts.environment(("SSLKEYLOGFILE", "HTTPS_PROXY"))
    assert found.verdict is Verdict.WARN
    assert found.found.startswith("SSLKEYLOGFILE, HTTPS_PROXY would leak or mislead, and are")
    (found,) = parts.environment(())
    assert found.verdict is Verdict.OK
