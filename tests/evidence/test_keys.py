"""A kiosk takes a public key and nothing else; the private half stays in a file of its owner."""

import stat
from pathlib import Path

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.evidence.errors import EvidenceError
from kiosk.evidence.keys import new_key, parse_identities, parse_recipient


def test_a_public_key_is_taken(recipient: x25519.Recipient) -> None:
    assert str(parse_recipient(str(recipient))) == str(recipient)


def test_a_slip_of_the_pen_is_refused_without_being_repeated(recipient: x25519.Recipient) -> None:
    text = str(recipient)
    wrong = text[:-1] + ("q" if text[-1] != "q" else "p")

    with pytest.raises(EvidenceError, match=r"evidence\.recipient is no public key") as refused:
        parse_recipient(wrong)
    assert wrong[5:] not in str(refused.value)


def test_a_new_key_is_a_file_of_its_owner_alone_and_never_replaces_one(tmp_path: Path) -> None:
    file = tmp_path / "key.txt"

    recipient = new_key(file)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    (identity,) = parse_identities(file.read_text())
    assert str(identity.to_public()) == recipient
    before = file.read_text()
    with pytest.raises(EvidenceError, match="File exists; no key was made"):
        new_key(file)
    assert file.read_text() == before


def test_a_key_file_of_another_program_is_read(identity: x25519.Identity) -> None:
    text = f"# created: 2026-11-22T23:00:00Z\n# public key: {identity.to_public()}\n\n{identity}\r\n"

    assert [str(one) for one in parse_identities(text)] == [str(identity)]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "AGE-SECRET-KEY-1CANARY", "canary"])
def test_what_is_no_key_file_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(EvidenceError, match="no key file") as refused:
        parse_identities(text)
    assert "canary" not in str(refused.value).lower()
