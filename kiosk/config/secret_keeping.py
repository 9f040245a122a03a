"""Keeps a secret where this machine keeps it best: in the keyring where there is one, else in the kiosk's file."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.config.credential_files import credential_files
from kiosk.config.keyring_store import KeyringFaultError, drop_from_keyring, keep_in_keyring
from kiosk.config.secret_file import drop_secret, keep_secret, secret_file
from kiosk.config.sources import variable

logger = logging.getLogger(__name__)


def keep(name: str, value: str) -> Path | None:
    """Keep a secret in one place only; return the file that it is in, or None where that is the keyring.

    Raises:
        SettingsError: The file cannot be read or written.
    """
    try:
        in_keyring = keep_in_keyring(name, value)
    except KeyringFaultError as fault:
        logger.warning("%s", fault)
        in_keyring = False
    if not in_keyring:
        return keep_secret(name, value)
    drop_secret(name)
    return None


def drop(name: str) -> tuple[str, ...]:
    """Forget a secret wherever `keep` may have put it; return the places that it was in.

    Raises:
        SettingsError: The file cannot be read or written.
    """
    return tuple(_dropped(name))


def stronger_source(name: str) -> str | None:
    """Return what a kept secret gives way to; None where nothing stronger gives that setting."""
    if os.environ.get(variable(name)):
        return variable(name)
    return next((f"the credential {path}" for given, path in credential_files() if given == name), None)


def _dropped(name: str) -> Iterator[str]:
    try:
        if drop_from_keyring(name):
            yield "the keyring"
    except KeyringFaultError as fault:
        logger.warning("%s", fault)
    if drop_secret(name):
        yield str(secret_file())
