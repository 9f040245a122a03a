"""Every test runs without a screen, without the machine's settings, and leaves nothing behind."""

import gc
import logging
import multiprocessing
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.workers.garbage import collect_what_is_due
from tests.faults.matrix import ROWS

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('display.json')}"
for name in [name for name in os.environ if name.startswith("LIVENESS_KIOSK_")]:
    del os.environ[name]
# Over it the machine's own keyring would be found.
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

_SHARED_MEMORY = Path("/dev/shm")


def pytest_configure(config: pytest.Config) -> None:
    """Know a mark for each row."""
    for row, fault in ROWS.items():
        config.addinivalue_line("markers", f"fault_{row}: {fault}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the reports of tests that inject faults say which, and each row be chosen by a mark of its own."""
    for item in items:
        for row in {row for mark in item.iter_markers("fault") for row in mark.args}:
            if row not in ROWS:
                raise pytest.UsageError(f"{item.nodeid}: the fault matrix has no row {row}")
            item.user_properties.append(("fault", row))
            item.add_marker(f"fault_{row}")


def _segments() -> set[str]:
    return {path.name for path in _SHARED_MEMORY.glob("psm_*")} if _SHARED_MEMORY.is_dir() else set()


def pytest_collection_finish() -> None:
    """Let no collection look at what lives as long as the run."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_is_collected_between_tests() -> Iterator[None]:
    """A window of an earlier test that another thread collects takes the process with it, many tests later."""
    gc.disable()
    yield
    collect_what_is_due()


@pytest.fixture(autouse=True)
def _own_settings_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        folder = tmp_path / variable.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(folder))


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    """A command sets logging up for its own process; the next test wants it as it was."""
    loggers = [logging.getLogger(name) for name in ("", "kiosk.config")]
    levels = [logger.level for logger in loggers]
    handlers = list(loggers[0].handlers)
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
    loggers[0].handlers[:] = handlers


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    threads = set(threading.enumerate())
    segments = _segments()
    yield
    left = [thread for thread in threading.enumerate() if thread not in threads and not thread.daemon]
    for thread in left:
        thread.join(timeout=10)
    assert not [thread for thread in left if thread.is_alive()], "a thread outlived its test"
    assert not multiprocessing.active_children(), "a child process outlived its test"
    assert _segments() <= segments, "shared memory outlived its test"
