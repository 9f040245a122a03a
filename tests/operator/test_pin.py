"""What a PIN may be, and what is kept of it."""

import stat
from pathlib import Path

import pytest

from kiosk.operator.errors import OperatorError
from kiosk.operator.pin import hash_pin, keep_hash, matches, read_hash

PIN = "483726"


@pytest.mark.parametrize("pin", ["", "48372", "4837265948371", "48372a", "48 372", "483726\n", "٤٨٣٧٢٦"])
def test_a_pin_is_six_to_twelve_plain_digits(pin: str) -> None:
    with pytest.raises(OperatorError, match="6 to 12 digits"):
        hash_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "77777777", "123456", "456789012", "987654", "321098"])
def test_what_everybody_tries_first_is_refused(pin: str) -> None:
    with pytest.raises(OperatorError, match="tries those first") as refused:
        hash_pin(pin)

    assert pin not in str(refused.value)


def test_only_the_pin_that_was_hashed_matches() -> None:
    pin_hash = hash_pin(PIN)

    assert pin_hash.startswith("$argon2id$")
    assert PIN not in pin_hash
    assert matches(PIN, pin_hash)
    assert not matches("483727", pin_hash)


def test_the_same_pin_never_has_the_same_hash() -> None:
    assert hash_pin(PIN) != hash_pin(PIN)


@pytest.mark.parametrize("damaged", ["", "483726", "$argon2id$v=19$m=65536,t=3,p=4$nonsense"])
def test_a_damaged_hash_opens_nothing_and_says_what_to_do(damaged: str) -> None:
    with pytest.raises(OperatorError, match="set-pin"):
        matches(PIN, damaged)


def test_the_hash_is_kept_where_only_this_user_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "state" / "operator-pin"
    assert read_hash(path) is None

    for pin_hash in (hash_pin(PIN), hash_pin("915274")):
        keep_hash(path, pin_hash)

        assert read_hash(path) == pin_hash
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [one.name for one in path.parent.iterdir()] == ["operator-pin"]


def test_a_file_that_cannot_be_read_is_no_missing_pin(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="cannot be read"):
        read_hash(tmp_path)
