"""A machine with the package on it, as far as its scripts see one: a folder, and stand-ins for what they call."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

DEBIAN = Path(__file__).resolve().parents[2] / "packaging/debian"
_CALLED = (
    "deb-systemd-helper",
    "deb-systemd-invoke",
    "install",
    "logger",
    "systemctl",
    "systemd-sysusers",
    "udevadm",
)
_NOTED = '#!/bin/sh\necho "$(basename "$0") $*" >>"$DPKG_ROOT/called"\n'


class Machine:
    """What dpkg and systemd do to it, and what comes of that.

    Attributes:
        root: Where its files lie.
        home: Where the package's versions lie.
    """

    def __init__(self, root: Path, programs: Path) -> None:
        self.root, self.home = root, root / "usr/lib/liveness-kiosk"
        self._programs = programs
        for folder in (programs, self.home / "versions", root / "run/systemd/system"):
            folder.mkdir(parents=True)
        shutil.copy2(DEBIAN / "probation", self.home)
        for name in _CALLED:
            self._stand_in(name, _NOTED)
        self.answers("")

    def answers(self, status: str) -> None:
        """Let the kiosk answer so when it is asked how it fares; empty for a kiosk that does not answer."""
        self._stand_in("liveness-kiosk", f"#!/bin/sh\n[ '{status}' ] && echo '{status}'\n")

    def install(self, version: str) -> None:
        """Put a version in place of the one that is there, as dpkg does."""
        before = self._version()
        if before:
            self.script("preinst", version, "upgrade", before)
            shutil.rmtree(self.home / "versions" / before)
        self._unpack(version)
        self.script("postinst", version, "configure", before)

    def fail_to_install(self, version: str) -> None:
        """Give an upgrade up while it is unpacked, as dpkg does."""
        before = self._version()
        self.script("preinst", version, "upgrade", before)
        self.script("postinst", before, "abort-upgrade", version)

    def script(self, name: str, version: str, *words: str) -> None:
        """Run a maintainer's script of a version."""
        text = (DEBIAN / name).read_text(encoding="utf-8").replace("@VERSION@", version)
        self._run("/bin/sh", "-c", text, name, *words)

    def start(self, times: int = 1) -> None:
        """Start the unit; what `ExecStartPre` ends with does not matter."""
        for _ in range(times):
            self._run(str(self.home / "probation"), "begin", check=False)

    def probation_ends(self) -> None:
        self._run(str(self.home / "probation"), "end", "110")

    def serving(self) -> str:
        """Return what the version that serves says, and where it lies."""
        current = self.home / "current"
        return f"{current.readlink()}: {(current / 'says').read_text()}"

    def called(self) -> list[str]:
        """Return what was called of the system since this was last asked."""
        file = self.root / "called"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return lines

    def _version(self) -> str:
        return next((folder.name for folder in (self.home / "versions").iterdir()), "")

    def _unpack(self, version: str) -> None:
        folder = self.home / "versions" / version
        folder.mkdir()
        (folder / "says").write_text(version)

    def _stand_in(self, name: str, text: str) -> None:
        file = self._programs / name
        file.write_text(text)
        file.chmod(0o755)

    def _run(self, *words: str, check: bool = True) -> None:
        path = f"{self._programs}:{os.environ['PATH']}"
        environment = {"PATH": path, "DPKG_ROOT": str(self.root)}
        subprocess.run(words, env=environment, check=check, stderr=subprocess.DEVNULL)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "root", tmp_path / "programs")
