"""A key pair, a folder of sealed pictures and a machine with clocks."""

import base64
from pathlib import Path

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.evidence.folder import EvidenceFolder
from tests.evidence.machine import Machine

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40 + b"\xff\xd9"
"""It begins and ends as a JPEG does."""
TRACES = (PICTURE[:9], base64.b64encode(PICTURE[:9]))
"""How it begins, in plain; long enough not to turn up by chance in what is sealed."""


@pytest.fixture(scope="session")
def identity() -> x25519.Identity:
    """The private half, which no kiosk has."""
    return x25519.Identity.generate()


@pytest.fixture
def recipient(identity: x25519.Identity) -> x25519.Recipient:
    return identity.to_public()


@pytest.fixture
def folder(tmp_path: Path) -> EvidenceFolder:
    return EvidenceFolder(tmp_path / "evidence")


@pytest.fixture
def machine() -> Machine:
    return Machine()
