"""What is sealed opens for its owner alone, and is a picture with what it is a picture of."""

import base64
import io
import json
import tarfile

import pyrage  # type: ignore[import-untyped]  # it brings no types
import pytest
from pyrage import x25519

from kiosk.evidence.errors import EvidenceError
from kiosk.evidence.sealing import seal, unseal
from tests.evidence.conftest import PICTURE

_ATTEMPT = {"session_id": "7c3e", "attempt": 2, "request_id": "r-1"}


def test_the_owner_finds_the_picture_byte_for_byte_and_whose_it_is(
    identity: x25519.Identity, recipient: x25519.Recipient
) -> None:
    opened = unseal(seal(PICTURE, _ATTEMPT, recipient), [identity])

    assert opened.picture == PICTURE
    assert json.loads(opened.attempt) == _ATTEMPT
    assert "ff" not in repr(opened)


def test_it_is_a_tar_archive_in_the_age_format(identity: x25519.Identity, recipient: x25519.Recipient) -> None:
    sealed = seal(PICTURE, _ATTEMPT, recipient)

    assert sealed.startswith(b"age-encryption.org/v1\n-> X25519 ")
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(sealed, [identity]))) as tar:
        assert sorted(tar.getnames()) == ["attempt.json", "picture.jpg"]


def test_nothing_of_the_picture_or_the_person_can_be_read(recipient: x25519.Recipient) -> None:
    sealed = seal(PICTURE, _ATTEMPT, recipient)

    assert not any(
        part in sealed for part in (PICTURE[:12], base64.b64encode(PICTURE[:30]), b"7c3e", b"r-1", b"ustar")
    )
    assert seal(PICTURE, _ATTEMPT, recipient) != sealed


def test_another_key_opens_nothing(recipient: x25519.Recipient) -> None:
    with pytest.raises(EvidenceError, match="not sealed for this key"):
        unseal(seal(PICTURE, _ATTEMPT, recipient), [x25519.Identity.generate()])


@pytest.mark.parametrize("place", [0, 60, 5000, -1])
def test_a_changed_file_is_refused(identity: x25519.Identity, recipient: x25519.Recipient, place: int) -> None:
    sealed = bytearray(seal(PICTURE, _ATTEMPT, recipient))
    sealed[place] ^= 1

    with pytest.raises(EvidenceError, match="was changed"):
        unseal(bytes(sealed), [identity])


@pytest.mark.parametrize("content", [b"", b"a letter", bytes(10240)])
def test_what_no_kiosk_has_sealed_is_refused(
    identity: x25519.Identity, recipient: x25519.Recipient, content: bytes
) -> None:
    with pytest.raises(EvidenceError, match="holds no picture of an attempt"):
        unseal(pyrage.encrypt(content, [recipient]), [identity])
