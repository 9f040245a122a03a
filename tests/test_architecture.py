"""The rooms keep to themselves: who may import what, by rule and in a running interpreter."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent
_KIOSK = _ROOT / "kiosk"
_SHARED = frozenset({"kiosk.values", "kiosk.errors", "kiosk.writing", "kiosk.__version__"})
_CLOCKS = frozenset({"time", "datetime", "random", "secrets", "uuid"})


@dataclass(frozen=True)
class Room:
    """What a folder or a lone module of `kiosk` may import beyond the standard library, itself and `_SHARED`.

    Attributes:
        libraries: Top-level names of installed packages.
        rooms: Rooms, or single modules of rooms, below `kiosk`.
        without: Parts of the standard library that it does without, so that the same input gives the same output.
    """

    libraries: frozenset[str] = frozenset()
    rooms: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()


def _libraries(*names: str) -> frozenset[str]:
    return frozenset(names)


_QT_FREE = {
    "guard": Room(),
    "calendar": Room(rooms=("guard.boot",)),
    "wiped": Room(_libraries("numpy")),
    "camera": Room(_libraries("cv2", "numpy"), ("guard.memory", "resources", "wiped")),
    "vision": Room(_libraries("cv2", "numpy"), without=_CLOCKS),
    "consent": Room(without=_CLOCKS - {"datetime"}),
    "session": Room(rooms=("consent",), without=_CLOCKS - {"datetime"}),
    "liveness": Room(_libraries("requests", "urllib3", "pydantic", "cv2", "numpy")),
    "service": Room(_libraries("starlette", "uvicorn", "cv2", "numpy")),
    "station": Room(_libraries("numpy"), ("camera", "vision", "session", "liveness", "consent", "guard.boot")),
    "config": Room(
        _libraries("pydantic", "pydantic_core", "pydantic_settings", "platformdirs", "keyring", "secretstorage"),
        ("vision.thresholds", "consent.terms"),
    ),
    "records": Room(
        _libraries("pydantic"),
        (
            "calendar",
            "session.words",
            "station.report",
            "station.view",
            "operator.figures",
            "operator.export",
        ),
    ),
    "evidence": Room(
        _libraries("pyrage"),
        ("calendar", "liveness.sample", "session.words", "station.ports", "station.report", "station.view"),
    ),
    "first_run": Room(
        _libraries("pydantic", "tomlkit"), ("config", "liveness.credentials", "operator.errors", "operator.pin")
    ),
    "status": Room(rooms=("session.words", "camera.frame", "exam.words")),
    "operator": Room(_libraries("argon2"), ("session.words", "station.report", "liveness.trial")),
    "exam": Room(
        _libraries("cryptography"),
        (
            "calendar",
            "consent.record",
            "session.words",
            "station.clock",
            "station.report",
            "station.view",
            "vision.observation",
            "report.markup",
            "report.file",
        ),
    ),
    # The hints' words are the visitor's own; they lie in a module without Qt.
    "report": Room(rooms=("vision.observation", "vision.thresholds", "ui.texts", "resources"), without=_CLOCKS),
}
_SEEN = ("vision.observation", "vision.thresholds", "vision.calibration", "camera.frame")
_SHOWN = ("session.words", "station.view", "exam.view", "exam.words", "station.look_times")
_VIEWED = ("consent", *_SHOWN, *_SEEN, "resources")
_OPERATED = ("operator.gate", "operator.pin", "operator.api_test", "operator.figures")
_PAINTED = ("ui.mapping", "ui.picture", "ui.speech.ports", "exam.view")
_EVERY_LIBRARY = _libraries("PySide6").union(*(room.libraries for room in _QT_FREE.values()))
_EVERY_ROOM = (*_QT_FREE, "ui", "workers", "resources")
_ROOMS = _QT_FREE | {
    "ui": Room(_libraries("PySide6", "numpy", "segno"), (*_VIEWED, *_OPERATED)),
    "workers": Room(
        _libraries("PySide6", "cv2", "numpy", "miniaudio"), ("station", "camera", "vision", "wiped", *_PAINTED)
    ),
    "app": Room(_EVERY_LIBRARY, (*_EVERY_ROOM, "record_keeping", "evidence_keeping", "policies")),
    "record_keeping": Room(
        rooms=("calendar", "config", "records", "station", "session.words", "liveness.client", "evidence_keeping")
    ),
    "evidence_keeping": Room(rooms=("calendar", "config", "evidence", "records.keeper")),
    "doctor": Room(
        _libraries("cv2", "PySide6"),
        (
            "camera",
            "config.keyring_store",
            "folders",
            "liveness",
            "records",
            "vision.model",
            "vision.thresholds",
            "ui.fonts",
            "ui.speech.qt_voice",
        ),
    ),
    "check_up": Room(_EVERY_LIBRARY, (*_EVERY_ROOM, "app", "doctor", "evidence_keeping", "folders")),
    "guided_setup": Room(
        _libraries("pydantic"),
        (
            "app",
            "camera.errors",
            "check_up",
            "config",
            "doctor.findings",
            "first_run",
            "liveness",
        ),
    ),
    "status_keeping": Room(
        rooms=(
            "status",
            "camera.frame",
            "config",
            "exam.view",
            "guard.service_manager",
            "liveness",
            "record_keeping",
            "station",
        )
    ),
    "appearance": Room(_libraries("PySide6"), ("config.settings", "ui.theme", "ui.languages", "ui.logo")),
    "sound_desktop": Room(
        _libraries("PySide6"),
        ("config.settings", "resources", "ui", "workers.sound_player", "workers.voice_thread"),
    ),
    "policies": Room(
        rooms=(
            "camera.spec",
            "config.settings",
            "consent.terms",
            "exam.presence",
            "exam.words",
            "liveness.endpoint",
            "liveness.limits",
            "session.words",
        )
    ),
    "intents": Room(rooms=("consent", "exam.words", "session.words")),
    "folders": Room(rooms=("config", "evidence_keeping")),
    "window_desktop": Room(
        _libraries("PySide6"),
        (
            "config.settings",
            "station",
            "session.words",
            "ui",
            "workers",
            "app",
            "appearance",
            "intents",
            "policies",
            "sound_desktop",
        ),
    ),
    "check_desktop": Room(
        rooms=("config.settings", "station", "session.words", "workers", "app", "window_desktop")
    ),
    "gallery_desktop": Room(rooms=("config.settings", "ui.gallery", "workers")),
    "desktop": Room(
        _EVERY_LIBRARY,
        (
            *_EVERY_ROOM,
            "app",
            "appearance",
            "demo_desktop",
            "guard_desktop",
            "operator_desktop",
            "record_keeping",
            "status_keeping",
            "window_desktop",
        ),
    ),
    "guard_desktop": Room(_libraries("PySide6"), ("guard", "config.files", "session.words", "station.view")),
    "notice_desktop": Room(
        _libraries("PySide6"),
        ("guard", "config.settings", "session.words", "station.view", "window_desktop", "workers"),
    ),
    "setup_desktop": Room(_EVERY_LIBRARY, (*_EVERY_ROOM, "app", "appearance")),
    "demo_desktop": Room(_EVERY_LIBRARY, _EVERY_ROOM),
    "operator_desktop": Room(
        _libraries("PySide6"),
        (
            "config",
            "liveness",
            "operator",
            "session.words",
            "station",
            "ui",
            "workers.errand",
            "operator_camera_desktop",
            "operator_reports_desktop",
            "operator_settings_desktop",
        ),
    ),
    "operator_camera_desktop": Room(
        _libraries("PySide6"),
        ("camera.discovery", "config", "operator.audit", "station", "ui", "workers", "setup_desktop"),
    ),
    "operator_reports_desktop": Room(
        _libraries("PySide6"), ("config.settings", "liveness", "operator", "ui", "workers.errand")
    ),
    "operator_settings_desktop": Room(_libraries("PySide6"), ("config", "operator.audit", "ui", "workers.keeper")),
    "exam_desktop": Room(
        _EVERY_LIBRARY,
        (
            *_EVERY_ROOM,
            "app",
            "appearance",
            "desktop",
            "folders",
            "guard_desktop",
            "intents",
            "operator_desktop",
            "policies",
            "record_keeping",
            "status_keeping",
            "window_desktop",
        ),
    ),
    "cli": Room(
        _EVERY_LIBRARY | {"click"},
        (
            *_EVERY_ROOM,
            "app",
            "appearance",
            "evidence_keeping",
            "check_desktop",
            "check_up",
            "desktop",
            "doctor.findings",
            "exam_desktop",
            "folders",
            "gallery_desktop",
            "guided_setup",
            "notice_desktop",
            "setup_desktop",
        ),
    ),
    "__main__": Room(rooms=("cli", "guard")),
    **dict.fromkeys(("__init__", "values", "errors", "resources", "writing"), Room()),
}
_MODULES = sorted(path.relative_to(_KIOSK) for path in _KIOSK.rglob("*.py"))


def _room_name(module: Path) -> str:
    return Path(module.parts[0]).stem


def _imports(module: Path) -> Iterator[str]:
    """Yield every dotted name that a module imports, wherever in it."""
    for node in ast.walk(ast.parse((_KIOSK / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def _may(name: str, room_name: str) -> bool:
    room = _ROOMS[room_name]
    top = name.partition(".")[0]
    if top == "kiosk":
        own_and_others = (f"kiosk.{other}" for other in (room_name, *room.rooms))
        return any(f"{name}.".startswith(f"{allowed}.") for allowed in (*_SHARED, *own_and_others))
    return top in room.libraries or (top in sys.stdlib_module_names and top not in room.without)


@pytest.mark.parametrize("module", _MODULES, ids=str)
def test_a_module_imports_only_what_its_room_may(module: Path) -> None:
    strangers = [name for name in _imports(module) if not _may(name, _room_name(module))]

    assert not strangers, f"kiosk/{module} must not import {', '.join(strangers)}"


def test_every_room_has_a_rule_and_every_rule_a_room() -> None:
    assert {_room_name(module) for module in _MODULES} == set(_ROOMS)


@pytest.mark.parametrize("folder", sorted({module.parent for module in _MODULES} - {Path()}), ids=str)
def test_a_folder_has_inhabitants(folder: Path) -> None:
    assert [module for module in _MODULES if module.parent == folder and module.name != "__init__.py"]


@pytest.mark.parametrize("room_name", _QT_FREE)
def test_a_qt_free_room_runs_without_what_it_may_not_import(room_name: str) -> None:
    modules = [module.with_suffix("") for module in _MODULES if _room_name(module) == room_name]
    names = [".".join(("kiosk", *module.parts)).removesuffix(".__init__") for module in modules]
    unwanted = {"PySide6"} | ({"numpy", "cv2", "requests"} if room_name == "session" else set())
    program = f"import sys, {', '.join(names)}; print(*({unwanted!r} & set(sys.modules)))"

    ran = subprocess.run([sys.executable, "-c", program], cwd=_ROOT, capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stdout.strip()) == (0, ""), ran.stderr
