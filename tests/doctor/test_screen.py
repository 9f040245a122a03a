"""Display, fonts and voice, as a real process with Qt finds them, or comes to grief."""

import os
import signal
import threading
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Literal

import pytest

from kiosk.doctor import screen
from kiosk.doctor.findings import Finding, Verdict
from kiosk.doctor.messages import ScreenSize, Seen
from kiosk.doctor.screen import QtFailedError

SEEN = Seen(
    platform="wayland",
    screens=(ScreenSize(1080, 1920, 1.0), ScreenSize(800, 600, 2.0)),
    unwritable={},
    has_speech=True,
    spoken=("en", "de"),
)


def aborting(_answers: Connection, _languages: tuple[str, ...], _has_display: bool) -> None:
    os.kill(os.getpid(), signal.SIGABRT)


def hanging(answers: Connection, _languages: tuple[str, ...], _has_display: bool) -> None:
    # Holds its end of the line, and says nothing.
    threading.Event().wait()
    answers.close()


def look(
    seen: Seen,
    *,
    has_display: bool = True,
    first: str = "en",
    speech: Literal["choice", "always", "never"] = "choice",
) -> dict[str, Finding]:
    findings = screen.findings(lambda: seen, has_display=has_display, first_language=first, speech=speech)
    return {finding.check: finding for finding in findings}


def test_qt_is_tried_in_a_process_of_its_own() -> None:
    seen = screen.tried(("en", "ja"), has_display=False)
    assert seen.platform == "offscreen"
    assert seen.screens


@pytest.mark.parametrize(
    ("probe", "patience_s", "words"),
    [(aborting, 60.0, "was ended by signal 6"), (hanging, 0.5, "gave no answer within 0.5 s")],
)
def test_a_qt_that_ends_its_process_or_hangs_is_told(probe: screen.Probe, patience_s: float, words: str) -> None:
    with pytest.raises(QtFailedError, match=words):
        screen.tried(("en",), has_display=True, patience_s=patience_s, probe=probe)


def test_a_qt_that_cannot_start_fails() -> None:
    def refuse() -> Seen:
        raise QtFailedError("was ended by signal 6")

    (found,) = screen.findings(refuse, has_display=True, first_language="en", speech="never")
    assert (found.check, found.verdict) == (screen.DISPLAY, Verdict.FAIL)
    assert "signal 6" in found.found


def test_a_machine_with_screen_fonts_and_voice_is_in_order() -> None:
    found = look(SEEN)
    assert [one.verdict for one in found.values()] == [Verdict.OK] * 3
    assert "wayland: 1080x1920, 800x600 at scale 2" in found[screen.DISPLAY].found


@pytest.mark.parametrize(
    ("seen", "has_display", "verdict"),
    [
        (SEEN, False, Verdict.WARN),
        (replace(SEEN, platform="offscreen"), True, Verdict.WARN),
        (replace(SEEN, platform="vnc"), True, Verdict.WARN),
        (replace(SEEN, screens=()), True, Verdict.FAIL),
    ],
)
def test_a_display_that_is_none_is_told(seen: Seen, has_display: bool, verdict: Verdict) -> None:
    assert look(seen, has_display=has_display)[screen.DISPLAY].verdict is verdict


@pytest.mark.parametrize(("first", "verdict"), [("en", Verdict.WARN), ("ja", Verdict.FAIL)])
def test_languages_without_letters_are_told_with_the_package_that_has_them(first: str, verdict: Verdict) -> None:
    seen = replace(SEEN, unwritable={"ja": "fonts-noto-cjk", "ko": "fonts-noto-cjk", "ar": "fonts-noto-core"})
    found = look(seen, first=first)[screen.FONTS]
    assert found.verdict is verdict
    assert "ja, ko, ar" in found.found
    assert found.remedy == "Run `apt install fonts-noto-cjk fonts-noto-core`."


def test_a_missing_voice_is_told_only_where_one_is_wanted() -> None:
    mute = replace(SEEN, spoken=(), has_speech=False)
    assert look(mute, speech="never")[screen.VOICE].verdict is Verdict.OK
    found = look(mute)[screen.VOICE]
    assert found.verdict is Verdict.WARN
    assert "PySide6-Addons" in found.remedy
    assert "PySide6-Addons" not in look(replace(mute, has_speech=True))[screen.VOICE].remedy


def test_a_voice_for_other_languages_alone_is_told() -> None:
    found = look(SEEN, first="ko")[screen.VOICE]
    assert found.verdict is Verdict.WARN
    assert "none for ko" in found.found
