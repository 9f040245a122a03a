"""What a visitor finds easier is a touch or a few keys away, and is gone for the next person."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.session.words import State
from kiosk.ui.chooser import Chooser
from kiosk.ui.controls import PillButton
from kiosk.ui.languages import NAMES
from kiosk.ui.logo import Logo, LogoError, load_logo
from kiosk.ui.theme import Style, ThemeName, wear, worn
from tests.ui.conftest import Kiosk

_SIZES = [(1280, 800), (1920, 1080), (1080, 1920), (1024, 600), (800, 480), (480, 800), (3840, 2160)]
_PANELS = ["English", "Make it easier for me"]


def _open(kiosk: Kiosk, panel: str) -> None:
    QTest.mouseClick(kiosk.button(panel), Qt.MouseButton.LeftButton)


def _touch(kiosk: Kiosk, text: str) -> None:
    QTest.mouseClick(kiosk.button(text), Qt.MouseButton.LeftButton)


def _press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def _focused() -> str:
    focus = QApplication.focusWidget()
    return focus.text() if isinstance(focus, PillButton) else ""


def _type(kiosk: Kiosk, key: Qt.Key) -> None:
    """Press a key as a window gets it, wherever the keys are."""
    QTest.keyClick(kiosk.window.windowHandle(), key)


def _sheet(kiosk: Kiosk) -> Chooser:
    return next(panel for panel in kiosk.window.findChildren(Chooser) if panel.isVisible())


def _touch_beside_the_choices(kiosk: Kiosk) -> None:
    """Touch the panel where it holds no button."""
    close = kiosk.button("Close")
    beside = close.mapTo(kiosk.window, QPoint(-20, close.height() // 2))
    QTest.mouseClick(kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=beside)


@pytest.mark.parametrize(
    ("comfort", "style"),
    [
        ("Larger text", Style(large_text=True)),
        ("Higher contrast", Style(theme=ThemeName.HIGH_CONTRAST)),
        ("Lower buttons", Style(low_controls=True)),
        ("Less motion", Style(reduced_motion=True)),
    ],
)
def test_a_comfort_is_turned_on_and_off_and_ends_with_the_visit(kiosk: Kiosk, comfort: str, style: Style) -> None:
    kiosk.show(State.CONSENT)
    _open(kiosk, "Make it easier for me")

    _touch(kiosk, comfort)
    assert worn() == style
    assert kiosk.button(comfort).isChecked()
    _touch(kiosk, comfort)
    assert worn() == Style()

    _touch(kiosk, comfort)
    kiosk.show(State.PASSED)
    assert worn() == style
    kiosk.show(State.ATTRACT)
    assert worn() == Style()
    assert comfort not in kiosk.words(), "the panel is closed for the next person"


def test_more_time_is_asked_of_the_session_which_says_whether_it_is_given(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    _open(kiosk, "Make it easier for me")

    _touch(kiosk, "More time")
    assert kiosk.wishes.paces == [True]

    kiosk.show(State.CONSENT, unhurried=True)
    assert kiosk.button("More time").isChecked()
    _touch(kiosk, "More time")
    assert kiosk.wishes.paces == [True, False]
    assert worn() == Style()


_BETWEEN_SESSIONS = [state for state in State if not state.in_session]


def _forgetting(kiosk: Kiosk) -> QTimer:
    timer = kiosk.window.findChild(QTimer, "forgetting")
    assert timer is not None
    return timer


@pytest.mark.parametrize("state", _BETWEEN_SESSIONS)
def test_more_time_that_nobody_used_is_given_up_for_what_is_usual_here(kiosk: Kiosk, state: State) -> None:
    kiosk.show(state)
    _open(kiosk, "Make it easier for me")
    _touch(kiosk, "More time")
    kiosk.show(state, unhurried=True)
    assert _forgetting(kiosk).interval() == 300_000, "who has more time has it for this too"

    _forgetting(kiosk).timeout.emit()

    assert kiosk.wishes.paces == [True]
    assert kiosk.wishes.resets == 1


@pytest.mark.parametrize("panel", _PANELS)
@pytest.mark.parametrize("state", _BETWEEN_SESSIONS)
def test_a_panel_left_open_between_sessions_is_closed(kiosk: Kiosk, panel: str, state: State) -> None:
    kiosk.show(state)
    _open(kiosk, panel)
    assert _forgetting(kiosk).isActive()

    _forgetting(kiosk).timeout.emit()

    assert "Close" not in kiosk.words()


@pytest.mark.parametrize("panel", _PANELS)
def test_a_panel_lies_over_no_session_that_begins_or_has_ended(
    make_kiosk: Callable[..., Kiosk], panel: str
) -> None:
    kiosk = make_kiosk(forgets=False)
    kiosk.show(State.ATTRACT)
    _open(kiosk, panel)
    kiosk.show(State.CONSENT)
    assert "Close" not in kiosk.words()

    _open(kiosk, panel)
    kiosk.show(State.ATTRACT)
    assert "Close" not in kiosk.words()


def test_every_touch_and_key_puts_off_that_wishes_are_forgotten(kiosk: Kiosk) -> None:
    kiosk.show(State.ATTRACT)
    kiosk.choose_language("Deutsch")
    _open(kiosk, "Deutsch")
    panel = next(one for one in kiosk.window.findChildren(Chooser) if one.isVisible())
    ground = panel._panel.topLeft() + QPoint(panel._panel.width() // 2, 2)
    signs: list[Callable[[], None]] = [
        lambda: _press(Qt.Key.Key_Right),
        lambda: _press(Qt.Key.Key_5),
        lambda: QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=ground),
    ]

    for sign in signs:
        _forgetting(kiosk).stop()
        sign()
        assert _forgetting(kiosk).isActive()

    assert kiosk.languages.current == "de"


def test_nothing_is_left_of_a_visit_that_ends_out_of_service(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.choose_language("العربية")

    kiosk.show(State.OUT_OF_SERVICE)

    assert kiosk.languages.current == "en"


def test_what_is_chosen_out_of_service_is_forgotten_though_service_comes_back(kiosk: Kiosk) -> None:
    kiosk.show(State.OUT_OF_SERVICE)
    kiosk.choose_language("Deutsch")
    kiosk.show(State.ATTRACT)
    assert _forgetting(kiosk).isActive()

    _forgetting(kiosk).timeout.emit()

    assert kiosk.languages.current == "en"


def test_higher_contrast_can_be_left_where_it_is_usual(make_kiosk: Callable[..., Kiosk]) -> None:
    wear(Style(theme=ThemeName.HIGH_CONTRAST))
    kiosk = make_kiosk()
    kiosk.show(State.CONSENT)
    _open(kiosk, "Make it easier for me")

    _touch(kiosk, "Higher contrast")

    assert worn().theme is ThemeName.DARK


def test_what_is_shown_grows_at_once(kiosk: Kiosk) -> None:
    kiosk.show(State.CANNOT_VERIFY)
    before = kiosk.button("Try now").sizeHint().width()
    _open(kiosk, "Make it easier for me")

    _touch(kiosk, "Larger text")

    assert kiosk.button("Try now").sizeHint().width() > before


def test_low_controls_bring_the_forward_button_into_the_lower_third(make_kiosk: Callable[..., Kiosk]) -> None:
    wear(Style(low_controls=True))
    kiosk = make_kiosk()
    kiosk.window.resize(QSize(1080, 1920))

    for state in State:
        kiosk.show(state)
        QApplication.processEvents()
        for button in kiosk.buttons():
            top = button.mapTo(kiosk.window, QPoint(0, 0)).y()
            assert top >= 1920 * 2 / 3, f"{button.text()} on {state}"


@pytest.mark.parametrize("panel", _PANELS)
def test_a_panel_is_gone_through_by_keys_alone_and_leads_back(kiosk: Kiosk, panel: str) -> None:
    kiosk.show(State.CONSENT)
    kiosk.button(panel).setFocus()
    QTest.keyClick(kiosk.button(panel), Qt.Key.Key_Return)
    options = list(NAMES.values()) if panel == "English" else ["Larger text", "Higher contrast"]

    passed = [_focused()]
    while "Close" not in passed and len(passed) < 20:
        _press(Qt.Key.Key_Right)
        passed.append(_focused())
    assert set(options) <= set(passed)
    _press(Qt.Key.Key_Right)
    assert _focused() == passed[0], "the keys stay in the panel"

    _press(Qt.Key.Key_Escape)
    assert "Close" not in kiosk.words()
    assert _focused() == panel
    assert kiosk.wishes.said == []


def test_a_language_is_chosen_by_keys_alone(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.button("English").setFocus()

    QTest.keyClick(kiosk.button("English"), Qt.Key.Key_Return)
    _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Return)

    assert kiosk.languages.current == list(NAMES)[1]
    assert "Close" not in kiosk.words()


def test_a_session_that_goes_on_does_not_take_the_keys_from_an_open_panel(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    _open(kiosk, "English")

    kiosk.show(State.PASSED)

    assert _focused() == "English"


def test_a_touch_beside_a_panel_closes_it(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    _open(kiosk, "English")

    beside = kiosk.window.childAt(20, 20)
    assert beside is not None
    QTest.mouseClick(beside, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    assert "Close" not in kiosk.words()


@pytest.mark.parametrize("panel", _PANELS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_a_touch_beside_the_choices_leaves_the_keys_in_the_panel(kiosk: Kiosk, panel: str, key: Qt.Key) -> None:
    kiosk.show(State.CONSENT)
    _open(kiosk, panel)
    sheet = _sheet(kiosk)

    _touch_beside_the_choices(kiosk)
    _type(kiosk, key)
    focus = kiosk.window.focusWidget()
    assert focus is not None
    assert sheet.isAncestorOf(focus)

    _touch_beside_the_choices(kiosk)
    _type(kiosk, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert _focused() == panel
    assert kiosk.wishes.said == []


def test_nothing_behind_a_panel_can_be_touched(kiosk: Kiosk) -> None:
    for state, behind in ((State.CONSENT, "No, thank you"), (State.ATTRACT, "Start")):
        kiosk.show(state)
        place = kiosk.button(behind).mapTo(kiosk.window, kiosk.button(behind).rect().center())
        _open(kiosk, "Make it easier for me")

        QTest.mouseClick(kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    assert kiosk.wishes.said == []


def test_a_panel_that_staff_covered_has_the_keys_again_when_they_are_done(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    _open(kiosk, "English")
    staff = QWidget(kiosk.window)
    kiosk.window.cover(staff)
    staff.setFocus()

    kiosk.window.cover(None)

    assert _focused() == "English"


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("panel", _PANELS)
@pytest.mark.parametrize("large", [False, True])
def test_every_choice_is_in_view_and_a_finger_wide_at_every_size(
    make_kiosk: Callable[..., Kiosk], size: tuple[int, int], panel: str, large: bool
) -> None:
    wear(Style(large_text=large))
    kiosk = make_kiosk()
    kiosk.window.resize(QSize(*size))
    kiosk.show(State.CONSENT)
    _open(kiosk, panel)

    choices = [(b, b.geometry()) for b in kiosk.buttons() if isinstance(b.parent(), Chooser)]

    assert len(choices) == (11 if panel == "English" else 6)
    for button, place in choices:
        assert kiosk.window.rect().contains(place), button.text()
        assert min(place.width(), place.height()) >= 54
        assert not [b.text() for b, other in choices if b is not button and other.intersects(place)]


def test_a_comfort_that_nobody_used_is_given_up(kiosk: Kiosk) -> None:
    kiosk.show(State.ATTRACT)
    _open(kiosk, "Make it easier for me")
    _touch(kiosk, "Larger text")

    forgetting = kiosk.window.findChild(QTimer, "forgetting")
    assert forgetting is not None
    assert forgetting.isActive()
    forgetting.timeout.emit()

    assert worn() == Style()


def test_a_logo_stands_in_the_brands_place(tmp_path: Path, make_kiosk: Callable[..., Kiosk]) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">'
        '<rect width="80" height="20" fill="#f0f"/></svg>'
    )
    kiosk = make_kiosk(logo=load_logo(path))
    kiosk.show(State.ATTRACT)
    kiosk.window.settle()

    logo = kiosk.window.findChild(Logo)
    assert logo is not None
    seen = kiosk.window.grab().toImage()
    middle = logo.geometry().center()

    assert seen.pixelColor(middle) == QColor("#ff00ff")
    assert logo.accessibleName() == "Harbour Hotel"
    assert "Harbour Hotel" not in kiosk.words()


@pytest.mark.parametrize("name", ["absent.png", "broken.svg", "words.png"])
def test_what_is_no_logo_is_refused_in_one_sentence(tmp_path: Path, qapp: object, name: str) -> None:
    if name != "absent.png":
        (tmp_path / name).write_text("no picture")

    with pytest.raises(LogoError, match=r"ui\.logo: .* is not an SVG or PNG picture"):
        load_logo(tmp_path / name)


def test_a_photograph_serves_as_a_logo(tmp_path: Path, qapp: object) -> None:
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#204060"))
    image.save(str(tmp_path / "logo.png"))

    assert load_logo(tmp_path / "logo.png").height() == 256
