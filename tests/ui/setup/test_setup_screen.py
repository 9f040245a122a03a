"""Whoever sets a kiosk up sees what it sees, in figures, signs and words, and what to do."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.camera.frame import CameraState
from kiosk.session.words import State
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.languages import NAMES
from kiosk.ui.setup.rows import CheckRow, MeterRow, Tick
from kiosk.ui.setup.viewfinder import Viewfinder
from kiosk.ui.theme import TEXT
from kiosk.values import Hint
from kiosk.vision.gates import Measures, gates
from kiosk.vision.thresholds import Thresholds
from tests.ui.conftest import Kiosk
from tests.ui.setup.conftest import Setup
from tests.vision.faces import face_of, good_light, good_quality, projected_head
from tests.vision.test_calibration import NOBODY, judged, seen

_SIZES = [(1280, 800), (1920, 1080), (1080, 1920), (1024, 600), (800, 480)]


@pytest.mark.parametrize(
    ("name", "good", "bad", "word"),
    [
        ("Brightness", {"luma": 120.0}, {"luma": 30.0, "under": 0.9}, "too low"),
        ("Brightness", {"luma": 120.0}, {"luma": 230.0}, "too high"),
        ("Between the eyes", {"ied_px": 120.0}, {"ied_px": 70.0}, "too low"),
        ("Turn of the head", {"yaw": 3.0}, {"yaw": 24.0}, "too high"),
        ("Turn of the head", {"yaw": 3.0}, {"yaw": -24.0}, "too low"),
        ("Chin from level", {"pitch": 3.0}, {"pitch": 24.0}, "too high"),
        ("Tilt of the head", {"roll": 3.0}, {"roll": -24.0}, "too low"),
        ("Sharpness", {"sharpness": 0.8}, {"sharpness": 0.4}, "too low"),
        ("Motion in 1/30 s", {"motion": 0.0}, {"motion": 0.08}, "too high"),
        ("Evenness of light", {"cheek_ratio": 0.9}, {"cheek_ratio": 0.05, "uniformity": 0.001}, "too low"),
        ("Light from behind", {"backlight": 1.0}, {"backlight": 4.0}, "too high"),
    ],
)
def test_a_meter_says_whether_its_measure_passes(
    setup: Setup, name: str, good: dict[str, float], bad: dict[str, float], word: str
) -> None:
    # Dark skin may be as dark as that; the light is judged by its highlights as well.
    shut = ("dark",) if bad.get("luma") == 30.0 else ()
    setup.button("Measures").click()

    setup.look(seen(**good), times=10)  # type: ignore[arg-type] # by name
    assert setup.line(name).endswith("good")

    setup.look(judged(seen(**bad), shut), times=10)  # type: ignore[arg-type] # by name
    assert setup.line(name).endswith(word)


def test_a_meter_shows_its_value_and_unit(setup: Setup) -> None:
    setup.button("Measures").click()

    setup.look(seen(ied_px=131.0, yaw=-4.0, luma=127.0, motion=0.01), times=10)

    assert {"131 px", "−4°", "127 / 255", "1.0 %"} <= set(setup.words())


def test_pitch_is_shown_from_the_level_of_the_site(make_setup: Callable[..., Setup]) -> None:
    limits = Thresholds(level_pitch_deg=10.0)
    setup = make_setup(limits=limits)
    setup.button("Measures").click()

    setup.look(seen(pitch=12.0, limits=limits), times=10)

    assert setup.line("Chin from level") == "Chin from level: 2° good"


def test_values_are_averaged_so_that_they_can_be_read(setup: Setup) -> None:
    setup.button("Measures").click()

    for _ in range(6):
        setup.look(seen(luma=110.0))
        setup.look(seen(luma=130.0))

    value = int(setup.line("Brightness").removeprefix("Brightness: ").split()[0])
    assert 114 < value < 126


def test_without_a_face_the_meters_have_no_value(setup: Setup) -> None:
    setup.button("Measures").click()
    setup.look(seen(), times=3)

    setup.look(NOBODY)
    assert setup.words().count("good") == 9, "a blink empties the meters"

    setup.look(NOBODY, times=10)
    assert setup.words().count("no value") == 9


def test_a_pointer_outside_the_pass_band_differs_in_place_and_in_shape(setup: Setup) -> None:
    setup.button("Measures").click()

    setup.look(seen(ied_px=100.0), times=10)
    passing = _grey(setup.row(MeterRow, "Between the eyes"))
    sign = _grey(setup.row(MeterRow, "Between the eyes").findChild(Tick))
    setup.look(seen(ied_px=60.0), times=10)

    changed = _changed_columns(passing, _grey(setup.row(MeterRow, "Between the eyes")))
    assert min(changed) < _BAND_FROM * passing.width() < max(changed)
    assert _grey(setup.row(MeterRow, "Between the eyes").findChild(Tick)) != sign


@pytest.mark.parametrize("hint", Hint)
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_the_hint_is_what_a_visitor_would_read(setup: Setup, kiosk: Kiosk, hint: Hint, language: str) -> None:
    setup.languages.use(language)
    kiosk.show(State.POSITIONING, hint=hint)
    captions = [c.text for c in kiosk.window.findChildren(Caption) if c.isVisible() and c.text]
    visitors = [text for text in captions if text != "Harbour Hotel"]

    setup.look(replace(seen(), hint=hint))

    assert visitors
    assert set(visitors) <= set(setup.words())


def test_every_check_that_the_kiosk_makes_is_listed_under_a_name(setup: Setup) -> None:
    size = (1920, 1080)
    measures = Measures(
        size,
        (face_of(projected_head(ied_px=120.0, size=size)),),
        good_quality(),
        good_light(),
        relative_sharpness=1.0,
    )
    made = [gate.name for gate in gates(measures, Thresholds())]
    setup.button("Checks").click()

    setup.look(seen())

    assert setup.words().count("met") == len(made)
    assert not set(made) & set(setup.words()), "a check has no name for people"


def test_a_shut_check_differs_by_word_and_by_sign_even_without_colour(setup: Setup) -> None:
    setup.button("Checks").click()
    setup.look(seen())
    assert setup.line("Evenly lit") == "Evenly lit: met"
    met = _grey(setup.row(CheckRow, "Evenly lit").findChild(Tick))

    setup.look(judged(seen(), ("sides",)))

    assert setup.line("Evenly lit") == "Evenly lit: not met"
    assert _grey(setup.row(CheckRow, "Evenly lit").findChild(Tick)) != met


def test_checks_keep_their_places_whatever_is_nearest_to_its_limit(setup: Setup) -> None:
    setup.button("Checks").click()

    def order() -> list[str]:
        return [name.partition(":")[0] for name in setup.names() if name.endswith(("met", "not met"))]

    setup.look(seen(eyes_y=0.435))
    before = order()
    setup.look(seen(eyes_y=0.52))

    assert order() == before


def test_camera_and_vision_are_told_in_figures(setup: Setup) -> None:
    setup.camera()

    assert "Front camera (usb:046d:085e)" in setup.words()
    assert {"1920 × 1080", "30.0", "12", "14.9", "8 ms"} <= set(setup.words())


@pytest.mark.parametrize("state", [state for state in CameraState if state is not CameraState.STREAMING])
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_a_camera_that_shows_nothing_is_told_with_what_to_do(
    setup: Setup, state: CameraState, language: str
) -> None:
    setup.languages.use(language)
    setup.look(seen(), times=3)
    streaming = set(setup.words())

    setup.camera(state=state, detail="It is in use by another program; close that program.")

    assert len(set(setup.words()) - streaming) >= 3, "happened, remedy and the camera's own words"
    assert "It is in use by another program; close that program." in setup.words()
    assert setup.languages.texts.hint(Hint.READY).title not in setup.words()


def test_a_camera_that_comes_back_is_shown_again_by_itself(setup: Setup) -> None:
    setup.camera(state=CameraState.ABSENT, detail="It is gone.")
    assert "No picture from the camera" in setup.words()

    setup.look(seen())

    assert "Good, stay like that" in setup.words()
    assert "No picture from the camera" not in setup.words()
    assert "It is gone." not in setup.words()


def test_box_and_landmarks_lie_where_the_mirrored_face_is_seen(setup: Setup) -> None:
    size = (1920, 1080)
    to_the_left = face_of(projected_head(ied_px=120.0, eyes=(0.3, 0.435), size=size))
    viewfinder = setup.screen.findChild(Viewfinder)
    assert viewfinder is not None

    setup.look(replace(seen(size=size), faces=(to_the_left,)))

    drawn = viewfinder.grab().toImage()
    for x, y in to_the_left.landmarks.tolist():
        on_screen = viewfinder.mapping.to_screen(x, y)
        assert drawn.pixelColor(*map(round, on_screen)).name() == TEXT.name().lower()
        assert on_screen[0] > viewfinder.width() / 2


def test_one_button_leads_through_every_language_and_back(setup: Setup) -> None:
    spoken = []
    for _ in setup.languages.offered:
        setup.button(NAMES[setup.languages.following]).click()
        spoken.append(setup.languages.current)

    assert spoken == [*setup.languages.offered[1:], "en"]
    assert "Measures" in setup.words()


def test_close_and_escape_leave(setup: Setup) -> None:
    setup.button("Close").click()
    QTest.keyClick(setup.screen, Qt.Key.Key_Escape)

    assert setup.departures == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left])
def test_keys_alone_reach_every_button(setup: Setup, key: Qt.Key) -> None:
    wanted = {button.text() for button in setup.buttons()}
    reached = set()

    for _ in range(3 * len(wanted)):
        QTest.keyClick(QApplication.focusWidget() or setup.screen, key)
        if isinstance(focused := QApplication.focusWidget(), PillButton):
            reached.add(focused.accessibleName())

    assert reached == wanted


@pytest.mark.parametrize("size", _SIZES)
def test_every_button_is_large_enough_for_a_finger(setup: Setup, size: tuple[int, int]) -> None:
    setup.screen.resize(QSize(*size))
    QApplication.processEvents()

    assert all(min(b.width(), b.height()) >= 54 for b in setup.buttons())


def _grey(widget: object) -> QImage:
    assert isinstance(widget, QWidget)
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


_BAND_FROM = 0.4
"""Where the pass band begins in a meter of the distance between the eyes, share of its width."""


def _changed_columns(one: QImage, other: QImage) -> list[int]:
    """Return where two pictures of a meter differ along its groove."""
    y = int(0.8 * one.height())
    return [x for x in range(one.width()) if one.pixelColor(x, y) != other.pixelColor(x, y)]
