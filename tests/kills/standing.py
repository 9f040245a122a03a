"""A kiosk as a service manager runs it: started, asked how it fares, killed, and its records looked into."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from kiosk.records.content import ATTEMPT, SESSION
from kiosk.records.store import Records
from kiosk.resources import resource_path
from kiosk.session.words import State
from kiosk.status.errors import StatusError
from kiosk.status.line import ask
from tests.kills.ways import Way

PATIENCE_S = 90.0
"""Only ever reached by a defect: everything here ends on what the kiosk says."""
_ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Life:
    """One process, from its start to its kill.

    Attributes:
        process: It.
        began_s: When it was started, on the monotonic clock.
        printed: Where it prints each session's line.
        records: How many records there were of each kind before.
        told: The last that it said of itself.
        states: Where it said that its session was, in this order.
    """

    process: subprocess.Popen[bytes]
    began_s: float
    printed: Path
    records: Counter[str]
    told: dict[str, Any] = field(default_factory=dict)
    states: list[str] = field(default_factory=list)


class Home:
    """The folders of one kiosk, which outlive its processes."""

    def __init__(self, folder: Path, way: Way) -> None:
        """Make them.

        Args:
            folder: Empty.
            way: What stands before the camera, and what the API says.
        """
        self._folder = folder
        self._way = way
        self._camera = folder / "camera.mp4"
        self._variables = {
            **{name: text for name, text in os.environ.items() if not name.startswith("LIVENESS_KIOSK_")},
            **way.settings(),
            "LIVENESS_KIOSK_CAMERA__SOURCE": str(self._camera),
            "LIVENESS_KIOSK_SOUND__SPEECH": "never",
            "QT_QPA_PLATFORM": "offscreen",
            "NOTIFY_SOCKET": str(folder / "notify"),
        }
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            self._variables[variable] = str(folder / variable.lower())
            (folder / variable.lower()).mkdir(mode=0o700)
        self._state = folder / "xdg_state_home" / "liveness-kiosk"
        self._manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._manager.bind(str(folder / "notify"))
        self._manager.settimeout(PATIENCE_S)
        self._life: Life | None = None
        self._lives = 0

    def close(self) -> None:
        """End what runs."""
        if self._life and self._life.process.poll() is None:
            self.kill()
        self._manager.close()

    @property
    def life(self) -> Life:
        """The process that runs, or ran last."""
        assert self._life, "it was never started"
        return self._life

    def start(self) -> float:
        """Start it as the service manager does; return how long it took to attract on screen, seconds."""
        self._plug_in()
        self._lives += 1
        with (
            (self._folder / f"printed-{self._lives}").open("wb") as printed,
            (self._folder / f"logged-{self._lives}").open("wb") as logged,
        ):
            records = self._on_record()
            began_s = time.monotonic()
            process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", "run", "--json"],
                cwd=_ROOT,
                env=self._variables,
                stdout=printed,
                stderr=logged,
            )
        self._life = Life(process, began_s, self._folder / f"printed-{self._lives}", records)
        self._wait_ready()
        self.wait_until(lambda told: told["state"] is not None)
        back_s = time.monotonic() - began_s
        assert self.life.told["state"] == State.ATTRACT, "it goes on with what was before"
        return back_s

    def wait_until(self, true: Callable[[dict[str, Any]], bool]) -> None:
        """Ask how it fares until this holds."""
        deadline_s = time.monotonic() + PATIENCE_S
        while not true(self._ask()):
            assert time.monotonic() < deadline_s, f"it stays in {self.life.told['state']}"

    def reach(self, state: State, *, looks: int = 1) -> None:
        """Wait until it has been in this state for so many looks."""
        if self._way.unplugs:
            self._unplug()
        self.wait_until(lambda _: self.life.states[-looks:] == [state] * looks)

    def kill(self) -> None:
        """Kill it, as a power cut would; its capture child ends by itself."""
        children = psutil.Process(self.life.process.pid).children(recursive=True)
        self.life.process.send_signal(signal.SIGKILL)
        self.life.process.wait(PATIENCE_S)
        _, alive = psutil.wait_procs(children, timeout=PATIENCE_S)
        assert not alive, "its children outlive it"

    def kill_child(self) -> tuple[float, float]:
        """Kill the capture child; return when that was seen and when there were pictures again, seconds."""
        respawns = self._ask()["camera"]["respawns"]
        child = self._child()
        began_s = time.monotonic()
        child.kill()
        self.wait_until(
            lambda told: told["camera"]["state"] != "streaming" or told["camera"]["respawns"] > respawns
        )
        seen_s = time.monotonic() - began_s
        self.wait_until(
            lambda told: told["camera"]["state"] == "streaming" and told["camera"]["respawns"] > respawns
        )
        return seen_s, time.monotonic() - began_s

    def lost(self) -> int:
        """Return how many results that anybody was shown are not on record."""
        kept = self._on_record()
        kept.subtract(self.life.records)
        told = self.life.told
        missing = (told.get(f"{kind}s", 0) - kept[kind] for kind in (ATTEMPT, SESSION))
        lines = self.life.printed.read_bytes().splitlines(keepends=True)
        printed = {str(json.loads(line)["session_id"]) for line in lines if line.endswith(b"\n")}
        return sum(max(0, int(count)) for count in missing) + len(printed - set(self._sessions()))

    def half(self) -> int:
        """Return how many records are there by half: sessions without all of their attempts, or twice."""
        attempts = Counter(one["session_id"] for one in self._read(ATTEMPT))
        sessions = self._read(SESSION)
        twice = len(sessions) - len({one["session_id"] for one in sessions})
        return twice + sum(attempts[one["session_id"]] != len(one["attempts"]) for one in sessions)

    def verified(self) -> bool:
        """Return whether the command finds the records whole."""
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "records", "verify", "--json"],
            cwd=_ROOT,
            env=self._variables,
            capture_output=True,
            check=False,
        )
        return done.returncode == 0

    def _wait_ready(self) -> None:
        try:
            while self._manager.recv(256) != b"READY=1":
                pass
        except TimeoutError:
            said = (self._folder / f"logged-{self._lives}").read_text(errors="replace")
            raise AssertionError(f"it does not start: {said[-500:]}") from None

    def _ask(self) -> dict[str, Any]:
        life = self.life
        assert life.process.poll() is None, f"it has ended with {life.process.returncode}"
        try:
            life.told = ask(self._state / "status.sock")
        except StatusError:
            # It is only starting.
            life.told = {"state": None}
        life.states.append(life.told["state"])
        return life.told

    def _child(self) -> psutil.Process:
        children = psutil.Process(self.life.process.pid).children(recursive=True)
        (child,) = (one for one in children if "spawn_main" in " ".join(one.cmdline()))
        return child

    def _plug_in(self) -> None:
        if not self._camera.exists():
            shutil.copy(resource_path("demo") / f"{self._way.clip}.mp4", self._camera)

    def _unplug(self) -> None:
        self.wait_until(lambda told: told["camera"]["state"] == "streaming")
        child = self._child()
        self._camera.unlink()
        child.kill()

    def _on_record(self) -> Counter[str]:
        return Counter({ATTEMPT: len(self._read(ATTEMPT)), SESSION: len(self._read(SESSION))})

    def _sessions(self) -> list[str]:
        return [one["session_id"] for one in self._read(SESSION)]

    def _read(self, kind: str) -> list[dict[str, Any]]:
        with Records(self._state / "records", now=lambda: datetime.now(UTC)) as records:
            if not records.path.exists():
                return []
            with records.reading() as reading:
                return list(reading.of_kind(kind))
