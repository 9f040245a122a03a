"""Calibrating a site step by step: instruction, progress, verdict, saving; by finger and by key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.camera.frame import CameraState
from kiosk.ui.controls import PillButton
from kiosk.ui.setup.rows import ProgressBar
from tests.ui.setup.conftest import Setup
from tests.vision.test_calibration import NOBODY, judged, seen


def _progress(setup: Setup) -> float:
    return next(bar for bar in setup.screen.findChildren(ProgressBar) if bar.isVisible()).progress


def test_the_steps_come_one_after_another_each_with_its_instruction_and_verdict(setup: Setup) -> None:
    said: list[tuple[str, bool]] = []
    setup.button("Start").click()

    for number in range(1, 5):
        said.append(
            (next(w for w in setup.words() if w.startswith(f"Step {number} of 4")), "Measuring…" in setup.words())
        )
        setup.measure_step()
        setup.button("Next").click()

    assert [title for title, _ in said] == [
        "Step 1 of 4: Distance",
        "Step 2 of 4: Camera angle",
        "Step 3 of 4: Height",
        "Step 4 of 4: Light",
    ]
    assert "Measured at this site" in setup.words()
    assert "The light is good: bright enough, even, and none from behind." in setup.words()


def test_a_step_tells_how_far_it_is(setup: Setup) -> None:
    setup.button("Start").click()
    assert _progress(setup) == 0.0

    setup.look(seen(motion=0.0), times=10)
    assert 0.3 < _progress(setup) < 0.8

    setup.measure_step()
    assert _progress(setup) == 1.0


def test_a_step_says_what_it_waits_for(setup: Setup) -> None:
    setup.button("Start").click()

    setup.look(NOBODY)
    assert "Waiting: nobody is in the picture" in setup.words()

    setup.look(seen(faces=2, motion=0.0))
    assert "Waiting: only one person, please" in setup.words()

    setup.look(seen(motion=0.0))
    assert "Measuring…" in setup.words()

    setup.camera(state=CameraState.STALLED)
    assert "Waiting: no picture from the camera" in setup.words()


def test_a_verdict_says_what_to_change(setup: Setup) -> None:
    setup.button("Start").click()

    setup.look(seen(ied_px=75.0, motion=0.0), times=20)

    assert any(word.startswith("Too far away: have visitors stand at") for word in setup.words())


def test_a_step_can_be_repeated(setup: Setup) -> None:
    setup.button("Start").click()
    setup.look(seen(ied_px=75.0, motion=0.0), times=20)

    setup.button("Repeat").click()
    setup.measure_step()

    assert "Step 1 of 4: Distance" in setup.words()
    assert any(word.startswith("The distance is right") for word in setup.words())


def test_what_was_measured_can_be_given_up(setup: Setup) -> None:
    setup.measure_site()

    setup.button("Cancel").click()

    assert "Set up this site: lobby" in setup.words()
    assert setup.saves == []


def test_escape_gives_up_the_calibration_and_does_not_leave(setup: Setup) -> None:
    setup.button("Start").click()

    QTest.keyClick(setup.screen, Qt.Key.Key_Escape)

    assert "Set up this site: lobby" in setup.words()
    assert setup.departures == 0


def test_escape_on_another_page_returns_to_the_calibration(setup: Setup) -> None:
    setup.button("Start").click()
    setup.button("Measures").click()

    QTest.keyClick(setup.screen, Qt.Key.Key_Escape)

    assert "Step 1 of 4: Distance" in setup.words()
    assert setup.departures == 0


def test_saving_asks_once_and_says_where_it_was_saved_and_what_is_used_from_now_on(setup: Setup) -> None:
    setup.measure_site()

    for _ in range(5):
        QTest.mouseClick(setup.button("Save"), Qt.MouseButton.LeftButton) if "Save" in setup.words() else None
    assert len(setup.saves) == 1
    assert "Saving…" in setup.words()
    setup.screen.show_saved("/etc/liveness-kiosk/sites/lobby.toml")

    assert "Saved: lobby" in setup.words()
    assert "/etc/liveness-kiosk/sites/lobby.toml" in setup.words()
    assert any(word.startswith("Level head: 0°. Eyes from") for word in setup.words())
    assert 'A kiosk with site = "lobby" in its settings uses it from its next start.' in setup.words()


def test_the_site_in_use_is_used_by_this_kiosk(make_setup: Callable[..., Setup]) -> None:
    setup = make_setup(site="default", in_use=True)
    setup.measure_site()
    setup.button("Save").click()

    setup.screen.show_saved("/etc/liveness-kiosk/sites/default.toml")

    assert "This kiosk uses it from its next start." in setup.words()


def test_a_site_that_was_not_saved_can_be_saved_again(setup: Setup) -> None:
    setup.measure_site()
    setup.button("Save").click()
    setup.screen.show_refusal("The disk is full.")
    assert "The disk is full." in setup.words()

    setup.button("Save").click()

    assert len(setup.saves) == 2


def test_bad_light_is_saved_with_the_rest_and_named(setup: Setup) -> None:
    setup.button("Start").click()
    for _ in range(3):
        setup.measure_step()
        setup.button("Next").click()
    setup.look(judged(seen(motion=0.0), ("sides",)), times=20)

    assert "One side is darker: light both sides of the face alike." in setup.words()


def test_keys_alone_calibrate_and_save(setup: Setup) -> None:
    def press() -> None:
        QTest.keyClick(QApplication.focusWidget() or setup.screen, Qt.Key.Key_Return)

    press()
    for _ in range(4):
        press()  # Too early: it must not give up.
        setup.measure_step()
        press()
    press()
    setup.screen.show_saved("/etc/liveness-kiosk/sites/lobby.toml")
    assert len(setup.saves) == 1

    press()

    assert "Set up this site: lobby" in setup.words()
    assert isinstance(QApplication.focusWidget(), PillButton)


@pytest.mark.parametrize("page", ["Measures", "Checks"])
def test_a_calibration_goes_on_while_another_page_is_looked_at(setup: Setup, page: str) -> None:
    setup.button("Start").click()

    setup.button(page).click()
    setup.measure_step()
    setup.button("Calibrate").click()

    assert any(word.startswith("The distance is right") for word in setup.words())
