"""Setting a kiosk up with a real camera child, real vision and a real window (offscreen)."""

import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.cli.root import main
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.setup.screen import SetupScreen
from kiosk.ui.setup.viewfinder import Viewfinder

_PATIENCE_S = 60.0
"""Only ever reached by a defect."""
_GLANCE_S = 0.05


class Operator(QObject):
    """Looks at the set-up window of this process and does something about it, until the window is closed."""

    def __init__(self, glance: Callable[["Operator"], None]) -> None:
        super().__init__()
        self.gave_up = False
        self._glance = glance
        self._glances_left = int(_PATIENCE_S / _GLANCE_S)
        self._timer = QTimer(self)
        self._timer.setInterval(int(1000 * _GLANCE_S))
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def screen(self) -> SetupScreen:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, SetupScreen) and w.isVisible())

    def viewfinder(self) -> Viewfinder:
        found = self.screen().findChild(Viewfinder)
        assert found is not None
        return found

    def words(self) -> list[str]:
        shown = [c.text for c in self.screen().findChildren(Caption) if c.isVisible() and c.text]
        return shown + [b.text() for b in self.buttons()]

    def buttons(self) -> list[PillButton]:
        return [b for b in self.screen().findChildren(PillButton) if b.isVisible()]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen(), key)

    def _look(self) -> None:
        self._glances_left -= 1
        if self._glances_left > 0:
            self._glance(self)
        else:
            self.gave_up = True
            self.screen().close()


def operate(glance: Callable[[Operator], None], *words: str) -> int:
    """Run the command with an operator in front of it, and return its exit status."""
    operator = Operator(glance)
    status = main(["calibrate", "--windowed", *words])
    operator.stop()
    assert not operator.gave_up, "the operator has waited in vain"
    return status


@pytest.fixture(autouse=True)
def _windows_are_gone_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    for window in qapp.topLevelWidgets():
        window.deleteLater()


def test_keys_alone_measure_a_site_and_save_it_where_the_settings_are(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[ui]\nlang = 'en'\n", encoding="utf-8")
    steps: list[str] = []
    seen: set[str] = set()

    def glance(operator: Operator) -> None:
        words = operator.words()
        seen.update(words)
        if title := next((word for word in words if word.startswith("Step ")), None):
            steps.extend([title] if title not in steps else [])
        if "Done" in words:
            operator.press(Qt.Key.Key_Escape)
        elif not {"Start", "Next", "Save"}.isdisjoint(words) and "Good, stay like that" in words:
            operator.press(Qt.Key.Key_Return)

    status = operate(glance, "--camera", "demo:steady", "--site", "lobby", "--config", str(settings))

    profile = tmp_path / "sites" / "lobby.toml"
    saved = tomllib.loads(profile.read_text(encoding="utf-8"))
    assert status == 0
    assert [step.partition(":")[0] for step in steps] == [f"Step {number} of 4" for number in (1, 2, 3, 4)]
    assert {"Saved: lobby", str(profile), "demo:steady", "1280 × 720"} <= seen
    assert abs(saved["vision"].get("level_pitch_deg", 0.0)) < 5.0
    assert saved["measured"]["frame_width"] == 1280


def test_the_picture_is_shown_and_the_light_from_one_side_is_named() -> None:
    shown: list[bool] = []

    def glance(operator: Operator) -> None:
        words = operator.words()
        if "Measures" in words and "too low" not in words:
            next(b for b in operator.buttons() if b.text() == "Measures").click()
        if {"too low", "Face the light"} <= set(words):
            shown.append(operator.viewfinder().picture is not None)
            operator.screen().close()

    status = operate(glance, "--camera", "demo:uneven-light")

    assert status == 0
    assert shown == [True]


def test_a_camera_that_is_not_there_is_waited_for() -> None:
    def glance(operator: Operator) -> None:
        if "No picture from the camera" in operator.words():
            operator.press(Qt.Key.Key_Escape)

    status = operate(glance, "--camera", "usb:ffff:ffff")

    assert status == 0


@pytest.mark.parametrize(
    ("words", "status", "complaint"),
    [
        (["--camera", "demo:nowhere"], 2, "no demo scenario"),
        (["--camera", "/nowhere/film.mp4"], 13, "film.mp4"),
        (["--camera", "demo:steady", "--site", "../up"], 2, "site"),
        (["--camera", "demo:steady", "--lang", "xx"], 2, "ui.lang"),
    ],
)
def test_words_that_cannot_be_meant_are_one_sentence_and_no_window(
    capsys: pytest.CaptureFixture[str], words: list[str], status: int, complaint: str
) -> None:
    assert main(["calibrate", *words]) == status

    said = capsys.readouterr().err
    assert complaint in said
    assert len(said.splitlines()) == 1


def test_asked_to_end_it_leaves_nothing_behind() -> None:
    command = [sys.executable, "-m", "kiosk", "-v", "calibrate", "--camera", "demo:steady"]
    with subprocess.Popen(command, env=dict(os.environ), stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        assert any("streams" in line for line in lines)
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGTERM)
        rest = "".join(lines)
        assert process.wait(_PATIENCE_S) == 0
    assert not psutil.wait_procs(children, timeout=_PATIENCE_S)[1]
    assert "Traceback" not in rest


def test_without_a_display_it_says_so() -> None:
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    hidden.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "calibrate"],
        env=hidden,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == 2
    assert "no display" in done.stderr
