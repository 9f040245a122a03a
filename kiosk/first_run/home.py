"""Where a machine keeps what a set-up changes."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pydantic import SecretStr

from kiosk.first_run.errors import SetupError
from kiosk.first_run.plan import PIN_HASH, Plan
from kiosk.writing import PRIVATE, replace_file

_BACKUP = ".bak"


class Home(Protocol):
    """One way in which a machine runs a kiosk."""

    @property
    def settings_file(self) -> Path:
        """The settings file, which may not be there yet."""

    @property
    def owner(self) -> tuple[int, int, int] | None:
        """Mode, user and group of a settings file that is not there yet; None for this user alone."""

    @property
    def to_start(self) -> str:
        """What is left to do so that changes hold, one sentence; empty where `let_it_hold` sees to it."""

    def secrets(self) -> Mapping[str, SecretStr]:
        """Return the secrets that are kept, by their settings' names; empty for one that cannot be read."""

    def autostarts(self) -> bool | None:
        """Return whether the kiosk starts with the machine; None where there is no way to say so."""

    def keep(self, name: str, value: str) -> str:
        """Keep a secret, the hash of the PIN among them; return where."""

    def drop(self, name: str) -> None:
        """Forget a secret."""

    def autostart(self, *, on: bool) -> str:
        """Let the kiosk start with the machine, or not; return what was done."""

    def let_it_hold(self) -> str:
        """Do what the changes need to hold in a kiosk that runs; return what was done; empty for nothing."""

    def forget_panel(self, names: tuple[str, ...]) -> None:
        """Take settings out of what the operator's panel has set."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a set-up.

    Attributes:
        name: What it is about.
        words: What was done, one sentence.
        changed: Whether it has changed anything.
    """

    name: str
    words: str
    changed: bool = True


def carry_out(plan: Plan, home: Home) -> Iterator[Step]:
    """Change what is planned; yield each step when it is done, and each that had nothing to do.

    Secrets come first: settings that speak of them find them there.

    Raises:
        KioskError: Something cannot be written or run; what was done until then stays, and may be done again.
    """
    kept = {**plan.secrets, **({PIN_HASH: plan.pin_hash} if plan.pin_hash else {})}
    for name, secret in kept.items():
        yield Step(name, f"{name} is kept in {home.keep(name, secret.get_secret_value())}.")
    for name in plan.dropped:
        home.drop(name)
        yield Step(name, f"{name} is forgotten.")
    if plan.panel:
        home.forget_panel(plan.panel)
        yield Step("panel", f"The settings file decides on {', '.join(plan.panel)} again.")
    if plan.text is None:
        yield Step("settings", f"{plan.file} stays as it is.", changed=False)
    else:
        _write(plan.file, plan.text, plan.backup, home.owner)
        yield Step("settings", f"{plan.file} is written.")
    if plan.autostart is not None:
        yield Step("autostart", home.autostart(on=plan.autostart))
    if not plan.empty and (words := home.let_it_hold()):
        yield Step("kiosk", words)


def refuse_unwritable(file: Path) -> None:
    """Make sure that a settings file can be replaced.

    Raises:
        SetupError: This user may not.
    """
    folder = next(parent for parent in file.parents if parent.is_dir())
    if not os.access(folder, os.W_OK) or (file.exists() and not os.access(file, os.W_OK)):
        raise SetupError(f"{file} cannot be written by this user: run this as the one whom it belongs to.")


def _write(file: Path, text: str, backup: str | None, fresh: tuple[int, int, int] | None) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Behind a link, what it leads to is what is meant.
        path = file.resolve()
        mode, *owner = _standing(path) or fresh or (PRIVATE, -1, -1)
        user, group = owner
        if backup is not None:
            replace_file(path.with_name(path.name + _BACKUP), backup, mode=mode, owner=(user, group))
        replace_file(path, text, mode=mode, owner=(user, group))
    except OSError as error:
        raise SetupError(f"{file} cannot be written ({error.strerror}): it is as it was.") from error


def _standing(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return stat.S_IMODE(found.st_mode), found.st_uid, found.st_gid
