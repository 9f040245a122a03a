"""What belongs to the kiosk and its set-up: model, clips, sound, secrets' files, the PIN, libraries."""

import importlib.metadata
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Protocol

import cv2

from kiosk.camera.spec import demo_scenarios
from kiosk.config.keyring_store import KeyringFaultError
from kiosk.doctor.findings import Finding, Verdict, fail, ok, told, warn
from kiosk.errors import KioskError
from kiosk.vision.model import load_model

MODEL, CLIPS, SOUND, SECRETS, PIN = "face model", "demo clips", "sound", "secrets", "operator's PIN"
ENVIRONMENT, LIBRARIES = "environment", "libraries"
_LIBRARIES = ("PySide6-Essentials", "opencv-python-headless", "numpy", "requests")
_WINDOWS = re.compile(r"^\s*GUI:\s*(?!NONE)(\S+)", re.MULTILINE)


class Device(Protocol):
    """An opened audio device."""

    def close(self) -> None:
        """Give it back."""


def model() -> Iterator[Finding]:
    """Yield whether faces can be found."""
    try:
        load_model()
    except KioskError as error:
        yield fail(MODEL, str(error), "Install liveness-kiosk again.")
    else:
        yield ok(MODEL, "The face detection model is there and whole.")


def clips() -> Iterator[Finding]:
    """Yield whether the demonstration has its visitors."""
    with suppress(FileNotFoundError):
        if scenarios := demo_scenarios():
            yield ok(CLIPS, f"The demonstration has its {len(scenarios)} scenes.")
            return
    yield warn(CLIPS, "The demonstration's clips are missing.", "Install liveness-kiosk again.")


def sound(open_device: Callable[[], Device]) -> Iterator[Finding]:
    """Yield whether sounds can be heard.

    Args:
        open_device: Opens the audio device, or raises `OSError`.
    """
    try:
        open_device().close()
    except OSError:
        yield warn(
            SOUND,
            "There is no audio device that this user may use: the kiosk goes on without sounds.",
            "Plug a speaker in, add the user to the group audio, or start its sound server.",
        )
    else:
        yield ok(SOUND, "An audio device can be opened.")


def keyring(ask: Callable[[], object]) -> Iterator[Finding]:
    """Yield what keeps the machine's store of secrets from being used, if there is one.

    Args:
        ask: Looks into it, or raises `KeyringFaultError`.
    """
    try:
        ask()
    except KeyringFaultError as error:
        yield told(SECRETS, Verdict.WARN, str(error))


def secrets(exposures: Iterable[str]) -> Iterator[Finding]:
    """Yield what lays secrets or settings open."""
    sentences = tuple(exposures)
    yield from (told(SECRETS, Verdict.WARN, sentence) for sentence in sentences)
    if not sentences:
        yield ok(SECRETS, "Files of secrets and settings are their owner's alone to change, and to read.")


def pin(pin_hash: Callable[[], str | None]) -> Iterator[Finding]:
    """Yield whether the operator's panel can be opened.

    Args:
        pin_hash: Returns the hash of the PIN, None where none was set, or raises a `KioskError`.
    """
    remedy = "Set one as the user that the kiosk runs as: `liveness-kiosk operator set-pin`."
    try:
        kept = pin_hash()
    except KioskError as error:
        yield told(PIN, Verdict.WARN, str(error))
        return
    if kept is None:
        yield warn(PIN, "No PIN is set, and so the operator's panel stays shut.", remedy)
    elif not kept.startswith("$argon2id$"):
        yield warn(PIN, "What is kept as the hash of the PIN is none.", remedy)
    else:
        yield ok(PIN, "The operator's PIN is set.")


def environment(ignored: Sequence[str]) -> Iterator[Finding]:
    """Yield which variables are ignored.

    Args:
        ignored: Their names.
    """
    if ignored:
        yield warn(
            ENVIRONMENT,
            f"{', '.join(ignored)} would leak or mislead, and {'is' if len(ignored) == 1 else 'are'} ignored.",
            "Unset that where the kiosk is started, or whoever set it will wonder.",
        )
    else:
        yield ok(ENVIRONMENT, "No variable of the environment would leak or mislead.")


def libraries(build: Callable[[], str] = cv2.getBuildInformation) -> Iterator[Finding]:
    """Yield whether Qt and OpenCV get along, and their versions.

    Args:
        build: Returns how OpenCV was built.
    """
    if with_windows := _WINDOWS.search(build()):
        yield fail(
            LIBRARIES,
            f"This OpenCV has windows of its own ({with_windows[1]}), which breaks the kiosk's.",
            "Run `pip uninstall opencv-python opencv-contrib-python` and "
            "`pip install --force-reinstall opencv-python-headless`.",
        )
        return
    versions = []
    for name in _LIBRARIES:
        with suppress(importlib.metadata.PackageNotFoundError):
            versions.append(f"{name} {importlib.metadata.version(name)}")
    yield ok(LIBRARIES, f"{', '.join(versions)}.")
