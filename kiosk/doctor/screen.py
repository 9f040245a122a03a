"""The display, the fonts and the voice, as Qt finds them in a process of its own."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Literal

from kiosk.doctor.findings import Finding, fail, ok, warn
from kiosk.doctor.messages import Seen

DISPLAY, FONTS, VOICE = "display", "fonts", "voice"
PATIENCE_S = 30.0
"""Qt is loaded from a cold disk, and an engine for speech takes seconds to start (ours)."""
_UNSEEN = frozenset({"offscreen", "minimal", "vnc"})
_TERMINATED_S = 2.0
_PACKAGES = "libegl1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0"

Probe = Callable[[Connection, tuple[str, ...], bool], None]


class QtFailedError(Exception):
    """Qt ended the process, or did not answer; the message says which."""


def run_probe(answers: Connection, languages: tuple[str, ...], has_display: bool) -> None:
    """Be the process that tries Qt.

    Args:
        answers: Takes what was seen.
        languages: Tags of the languages that are offered.
        has_display: False has it do without one.
    """
    # Qt complains on the terminal, in words for its developers.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    if not has_display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt finds its platform when it is loaded, and this module is loaded by who must not start it.
    from kiosk.doctor.qt_probe import look  # noqa: PLC0415

    answers.send(look(languages))


def tried(
    languages: tuple[str, ...], *, has_display: bool, patience_s: float = PATIENCE_S, probe: Probe = run_probe
) -> Seen:
    """Start Qt in a process of its own and return what it finds.

    Args:
        languages: Tags of the languages that are offered.
        has_display: There is a display to try.
        patience_s: How long it may take.
        probe: What the process runs.

    Raises:
        QtFailedError: It did not come to anything.
    """
    spawn = multiprocessing.get_context("spawn")
    answers, theirs = spawn.Pipe(duplex=False)
    process = spawn.Process(target=probe, args=(theirs, languages, has_display), name="doctor-qt", daemon=True)
    process.start()
    theirs.close()
    try:
        if not answers.poll(patience_s):
            raise QtFailedError(f"gave no answer within {patience_s:g} s")
        seen: Seen = answers.recv()
    except EOFError:
        process.join(_TERMINATED_S)
        raise QtFailedError(_ended(process.exitcode)) from None
    else:
        process.join(_TERMINATED_S)
        return seen
    finally:
        answers.close()
        if process.is_alive():
            process.kill()
        process.join(_TERMINATED_S)


def _ended(code: int | None) -> str:
    if code is None:
        return "hung"
    return f"was ended by signal {-code}" if code < 0 else f"ended with status {code}"


def findings(
    try_qt: Callable[[], Seen],
    *,
    has_display: bool,
    first_language: str,
    speech: Literal["choice", "always", "never"],
) -> Iterator[Finding]:
    """Yield how display, fonts and voice stand.

    Args:
        try_qt: Starts Qt and returns what it finds, or raises `QtFailedError`.
        has_display: This process has a display.
        first_language: Tag of the language that every visitor starts in.
        speech: Who has the screens read aloud.
    """
    try:
        seen = try_qt()
    except QtFailedError as error:
        where = "on this display" if has_display else "even without a display"
        yield fail(
            DISPLAY,
            f"Qt cannot start {where}: its process {error}.",
            f"Look at DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM, and install `apt install {_PACKAGES}`.",
        )
        return
    yield _display(seen, has_display=has_display)
    yield _fonts(seen, first_language)
    yield _voice(seen, first_language, speech)


def _display(seen: Seen, *, has_display: bool) -> Finding:
    screens = ", ".join(map(str, seen.screens))
    if not has_display:
        return warn(
            DISPLAY,
            "This terminal has no display, and so the kiosk's screen was not looked at; Qt itself starts.",
            "Run doctor in the kiosk's graphical session, or with its DISPLAY or WAYLAND_DISPLAY.",
        )
    if seen.platform in _UNSEEN:
        return warn(
            DISPLAY,
            f"Qt is told to use the platform {seen.platform}, which shows nothing on a screen here.",
            "Unset QT_QPA_PLATFORM, or set it to wayland or xcb.",
        )
    if not seen.screens:
        return fail(DISPLAY, f"Qt starts on {seen.platform} and finds no screen.", "Plug the screen in.")
    return ok(DISPLAY, f"Qt shows windows by {seen.platform}: {screens}.")


def _fonts(seen: Seen, first_language: str) -> Finding:
    if not seen.unwritable:
        return ok(FONTS, "There are letters for every language that is offered.")
    found = f"No font here has the letters of {', '.join(seen.unwritable)}: visitors would see boxes."
    remedy = f"Run `apt install {' '.join(sorted(set(seen.unwritable.values())))}`."
    return (fail if first_language in seen.unwritable else warn)(FONTS, found, remedy)


def _voice(seen: Seen, first_language: str, speech: str) -> Finding:
    if speech == "never":
        return ok(VOICE, "Screens are not read aloud, as sound.speech says.")
    if not seen.spoken:
        needed = "" if seen.has_speech else "Install the extra `speech` (PySide6-Addons), and "
        install = "run `apt install speech-dispatcher espeak-ng`."
        found = "There is no voice: screens cannot be read aloud, and visitors hear sounds alone."
        return warn(VOICE, found, needed + (install if needed else install.capitalize()))
    if first_language not in seen.spoken:
        return warn(
            VOICE,
            f"There is a voice for {', '.join(seen.spoken)}, and none for {first_language}.",
            "Install a voice of that language for the speech dispatcher.",
        )
    return ok(VOICE, f"There is a voice for {', '.join(seen.spoken)}.")
