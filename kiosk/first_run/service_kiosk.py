"""A kiosk that systemd runs for a user of its own, as the Debian package sets it up.

Its secrets are credentials of the service: a file each below /etc that root alone may read, encrypted for this
machine where it can do that, and named in a drop-in of the unit. One that is named and not there would keep the
unit from starting, so the drop-in names those that exist and no others.

Source: systemd.exec(5), `LoadCredential=` and `LoadCredentialEncrypted=`; systemd-creds(1).
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import SecretStr

from kiosk.config.panel_file import forget_panel
from kiosk.config.secret_names import SECRETS
from kiosk.first_run.errors import SetupError
from kiosk.first_run.programs import Ran, run
from kiosk.writing import PRIVATE, SHARED, replace_file

UNIT = "liveness-kiosk.service"
HANDED_OVER = {"CREDENTIALS_DIRECTORY": f"/run/credentials/{UNIT}"}
"""What the kiosk finds its credentials by while it runs."""
_GROUP = "liveness-kiosk"
_UNIT_FOLDERS = ("etc/systemd/system", "usr/lib/systemd/system", "lib/systemd/system")
_ENCRYPTED = ".cred"
_FILE_MODE = 0o640


def is_service(root: Path = Path("/")) -> bool:
    """Return whether this machine runs the kiosk as a service.

    Args:
        root: Where the machine's files lie.
    """
    return any((root / folder / UNIT).is_file() for folder in _UNIT_FOLDERS)


class ServiceKiosk:
    """The kiosk that is a service.

    Args:
        root: Where the machine's files lie.
    """

    to_start = ""

    def __init__(self, *, root: Path = Path("/")) -> None:
        self._root = root
        self.settings_file = root / "etc/liveness-kiosk/kiosk.toml"
        self._credentials = root / "etc/liveness-kiosk/credentials"
        self._drop_in = root / f"etc/systemd/system/{UNIT}.d/credentials.conf"

    @property
    def folders(self) -> Mapping[str, str]:
        """The variables of the environment by which the unit's kiosk finds its folders."""
        state = self._root / "var/lib"
        return {"XDG_STATE_HOME": str(state), "XDG_CONFIG_HOME": str(state / "liveness-kiosk/config")}

    @property
    def owner(self) -> tuple[int, int, int] | None:
        import grp  # noqa: PLC0415 - there is none on Windows, where no service is ever found

        try:
            return _FILE_MODE, 0, grp.getgrnam(_GROUP).gr_gid
        except KeyError:
            return None

    def secrets(self) -> Mapping[str, SecretStr]:
        """Return the secrets that are kept, by their settings' names; empty for one that cannot be read."""
        return {name: SecretStr(self._read(name, file)) for name, file in self._files()}

    def autostarts(self) -> bool | None:
        return run("systemctl", "is-enabled", "--quiet", UNIT).ok

    def keep(self, name: str, value: str) -> str:
        # Bound to no measurement of the firmware: one that is updated would lock the kiosk out.
        encrypted = run("systemd-creds", "encrypt", "--tpm2-pcrs=", f"--name={name}", "-", "-", given=value)
        # A chip that takes secrets and does not give them back is worse than none.
        sealed = encrypted.ok and _decrypted(name, encrypted.output) == value
        try:
            self._credentials.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self._credentials / (name + _ENCRYPTED if sealed else name)
            replace_file(file, encrypted.output if sealed else value, mode=PRIVATE)
            other = self._credentials / (name if sealed else name + _ENCRYPTED)
            self._forget(other)
        except OSError as error:
            raise SetupError(f"{name} cannot be kept in {self._credentials} ({error.strerror}).") from error
        return f"{file}, {'encrypted for this machine' if sealed else 'which root alone may read'}"

    def drop(self, name: str) -> None:
        try:
            self._forget(self._credentials / name, self._credentials / (name + _ENCRYPTED))
        except OSError as error:
            raise SetupError(f"{name} cannot be taken out of {self._credentials} ({error.strerror}).") from error

    def autostart(self, *, on: bool) -> str:
        # Not started here: what else has changed comes first.
        _require(run("systemctl", *(("enable",) if on else ("disable", "--now")), UNIT))
        if on:
            return "The kiosk starts with this machine."
        return "The kiosk is stopped, and does not start by itself."

    def let_it_hold(self) -> str:
        if not (self._root / "run/systemd/system").is_dir():
            return "This holds when the machine starts."
        _require(run("systemctl", "daemon-reload"))
        if not self.autostarts():
            return f"This holds when the kiosk is started: systemctl start {UNIT}."
        # It may have failed so often without this that systemd has given it up.
        run("systemctl", "reset-failed", UNIT)
        _require(run("systemctl", "restart", UNIT), f"; `journalctl -u {UNIT}` says why")
        return "The kiosk has been started again."

    def forget_panel(self, names: tuple[str, ...]) -> None:
        forget_panel(names)

    def _files(self, *, but: tuple[Path, ...] = ()) -> Iterator[tuple[str, Path]]:
        for name in SECRETS:
            for file in (self._credentials / (name + _ENCRYPTED), self._credentials / name):
                if file.is_file() and file not in but:
                    yield name, file
                    break

    def _read(self, name: str, file: Path) -> str:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""
        return _decrypted(name, text) if file.suffix == _ENCRYPTED else text.strip()

    def _forget(self, *files: Path) -> None:
        # Named no more before they go: without one that is named the kiosk would not start.
        self._name_them(but=files)
        for file in files:
            file.unlink(missing_ok=True)

    def _name_them(self, *, but: tuple[Path, ...]) -> None:
        lines = [
            f"LoadCredential{'Encrypted' if file.suffix == _ENCRYPTED else ''}={name}:{self._on_machine(file)}"
            for name, file in self._files(but=but)
        ]
        if not lines:
            self._drop_in.unlink(missing_ok=True)
            return
        self._drop_in.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(("# Kept by `liveness-kiosk setup`.", "[Service]", *lines, ""))
        replace_file(self._drop_in, text, mode=SHARED)

    def _on_machine(self, file: Path) -> Path:
        return Path("/") / file.relative_to(self._root)


def may_set_up() -> bool:
    """Return whether this process has the rights to set up a service."""
    return os.geteuid() == 0


def _decrypted(name: str, text: str) -> str:
    ran = run("systemd-creds", "decrypt", f"--name={name}", "-", "-", given=text)
    return ran.output if ran.ok else ""


def _require(ran: Ran, remedy: str = "") -> None:
    if not ran.ok:
        raise SetupError(f"The kiosk's service could not be set up or started ({ran.complaint}){remedy}.")
