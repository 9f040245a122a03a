"""Secrets in the store that the operating system keeps for its user, where it has one.

A kiosk often has none, or one that nobody has unlocked: it is asked only where one may be, never waited for, and
never so that it asks the visitor.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar

import platformdirs

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "liveness-kiosk"
"""What the secrets are filed under, each by its setting's name."""
_ALONE_S = 2.0
"""An unlocked store answers within some ten milliseconds; a locked one asks somebody, who is not there (ours)."""
_WITH_SOMEBODY_S = 60.0
"""For whoever sits there and unlocks it (ours)."""

T = TypeVar("T")


class KeyringFaultError(Exception):
    """The keyring is there and cannot be used; the message is a sentence, and never holds a secret."""


def read_keyring(names: Iterable[str], *, patience_s: float = _ALONE_S) -> Mapping[str, str]:
    """Return those of the secrets that the keyring holds; empty where there is no keyring.

    Args:
        names: The settings' names.
        patience_s: How long it may take, seconds of real time.

    Raises:
        KeyringFaultError: It fails, or does not answer in time.
    """

    def read(store: "KeyringBackend") -> Mapping[str, str]:
        found = ((name, store.get_password(SERVICE, name)) for name in names)
        return {name: value for name, value in found if value}

    return _with_store(read, patience_s, attended=False) or {}


def keep_in_keyring(name: str, value: str) -> bool:
    """Put a secret into the keyring; return whether there is one.

    Raises:
        KeyringFaultError: It fails, or does not answer in time.
    """

    def keep(store: "KeyringBackend") -> bool:
        store.set_password(SERVICE, name, value)
        return True

    return bool(_with_store(keep, _WITH_SOMEBODY_S, attended=True))


def drop_from_keyring(name: str) -> bool:
    """Take a secret out of the keyring; return whether it was in it.

    Raises:
        KeyringFaultError: It fails, or does not answer in time.
    """

    def drop(store: "KeyringBackend") -> bool:
        if store.get_password(SERVICE, name) is None:
            return False
        store.delete_password(SERVICE, name)
        return True

    return bool(_with_store(drop, _WITH_SOMEBODY_S, attended=True))


def _with_store(use: Callable[["KeyringBackend"], T], patience_s: float, *, attended: bool) -> T | None:
    """Use the keyring in a thread that is left behind when it hangs; None where there is no keyring."""
    if not _may_be_there():
        return None
    answers: SimpleQueue[T | Exception | None] = SimpleQueue()
    threading.Thread(target=_use, args=(use, answers, attended), name="keyring", daemon=True).start()
    try:
        answer = answers.get(timeout=patience_s)
    except Empty:
        raise KeyringFaultError(
            f"The keyring gives no answer within {patience_s:g} s, perhaps because it is locked: secrets in it "
            "are passed over; unlock it when this user logs in, or keep them elsewhere."
        ) from None
    if isinstance(answer, Exception):
        raise KeyringFaultError(
            f"The keyring cannot be used ({type(answer).__name__}): secrets in it are passed over."
        ) from None
    return answer


def _use(
    use: Callable[["KeyringBackend"], T], answers: "SimpleQueue[T | Exception | None]", attended: bool
) -> None:
    try:
        store = _store(attended=attended)
        answers.put(None if store is None else use(store))
    except Exception as error:  # noqa: BLE001 - the thread's boundary: stores throw whatever their system does
        answers.put(error)


def _store(*, attended: bool) -> "KeyringBackend | None":
    # The libraries take a tenth of a second to load: only where they may be of use.
    if sys.platform == "linux" and not _is_chosen():
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415

        from kiosk.config.unlocked_store import UnlockedStore  # noqa: PLC0415

        kind: type[KeyringBackend] = Keyring if attended else UnlockedStore
        return kind() if kind.viable else None
    from keyring.core import get_keyring, recommended  # noqa: PLC0415

    store = get_keyring()
    return store if recommended(store) else None


def _may_be_there() -> bool:
    """Return whether there can be a store at all: on Linux, only on the bus of a user who is logged in."""
    if sys.platform != "linux" or _is_chosen() or "DBUS_SESSION_BUS_ADDRESS" in os.environ:
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return folder is not None and _is_there(Path(folder, "bus"))


def _is_chosen() -> bool:
    """Return whether this user has told the library which store to use."""
    named = platformdirs.user_config_path("python_keyring") / "keyringrc.cfg"
    return "PYTHON_KEYRING_BACKEND" in os.environ or _is_there(named)


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists()
    return False
