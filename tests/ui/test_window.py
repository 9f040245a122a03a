"""The window stays what it is for: a kiosk for the next person."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.session.words import State
from kiosk.ui.caption import Caption
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.public_window import PublicWindow
from kiosk.ui.texts import DECLINED
from kiosk.ui.theme import Style, wear, worn
from tests.ui.conftest import Kiosk


def test_a_kiosk_does_not_close_until_it_may(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(windowed=False)

    assert not kiosk.window.close()
    assert kiosk.window.isVisible()

    kiosk.window.allow_close()
    assert kiosk.window.close()


@pytest.mark.fault("F89")
@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    ],
)
@pytest.mark.parametrize("state", State)
def test_no_key_leaves_a_kiosk(
    make_kiosk: Callable[..., Kiosk], state: State, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    kiosk = make_kiosk(windowed=False)
    kiosk.show(state)

    QTest.keyClick(kiosk.window.focusWidget(), key, modifier)

    assert kiosk.window.isVisible()
    assert kiosk.window.isFullScreen()
    assert kiosk.wishes.said == []


@pytest.mark.fault("F89")
def test_a_kiosk_has_neither_frame_nor_cursor_nor_menu(make_kiosk: Callable[..., Kiosk]) -> None:
    window = make_kiosk(windowed=False).window

    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu


def test_an_ordinary_window_is_no_larger_than_the_display(qapp: object, qtbot: QtBot) -> None:
    window = PublicWindow(title="", windowed=True)
    qtbot.addWidget(window)
    window.resize(4000, 3000)

    window.open()

    assert window.size() == QGuiApplication.primaryScreen().availableSize()


def test_an_ordinary_window_closes_and_says_so(kiosk: Kiosk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.window.closed):
        assert kiosk.window.close()


def test_a_language_stays_for_the_visit_and_not_for_the_next_person(kiosk: Kiosk) -> None:
    kiosk.show(State.ATTRACT)
    kiosk.choose_language("简体中文")

    kiosk.show(State.POSITIONING)
    assert "请看镜头" in kiosk.words()

    kiosk.show(State.ATTRACT)
    assert "Touch to start" in kiosk.words()


def test_the_next_person_gets_the_configured_language(
    make_kiosk: Callable[..., Kiosk], languages: LanguageSwitch
) -> None:
    switch = LanguageSwitch("zh-CN")
    kiosk = make_kiosk(default=switch)
    kiosk.show(State.PASSED)
    kiosk.choose_language("English")
    assert "All done, thank you" in kiosk.words()

    kiosk.show(State.ATTRACT)

    assert "轻触屏幕开始" in kiosk.words()
    switch.use("en")


def test_choosing_a_language_is_a_sign_of_presence_and_no_wish(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)

    kiosk.choose_language("简体中文")

    assert kiosk.wishes.said == []
    assert kiosk.wishes.touches == 2, "the panel is opened, and the language chosen"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_going_from_button_to_button_is_a_sign_of_presence(kiosk: Kiosk, key: Qt.Key) -> None:
    kiosk.show(State.CONSENT)
    kiosk.button("English").setFocus()

    QTest.keyClick(kiosk.button("English"), key)

    assert kiosk.window.focusWidget() is not kiosk.button("English")
    assert kiosk.wishes.touches == 1


def test_going_through_a_panel_is_a_sign_of_presence(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    QTest.mouseClick(kiosk.button("English"), Qt.MouseButton.LeftButton)
    opened = kiosk.wishes.touches

    QTest.keyClick(kiosk.window.focusWidget(), Qt.Key.Key_Right)

    assert (opened, kiosk.wishes.touches) == (1, 2)


def test_who_may_have_left_is_asked_over_any_screen_and_a_touch_or_key_is_the_answer(kiosk: Kiosk) -> None:
    kiosk.show(State.ASSISTANCE)
    kiosk.show(State.ASSISTANCE, seconds_left=18.0, leaving=True)
    assert "Are you still there? 18" in kiosk.words()
    assert kiosk.button("Yes, I am here").hasFocus()

    beside = kiosk.window.childAt(5, 5)
    assert beside is not None
    answers: list[Callable[[], None]] = [
        lambda: QTest.keyClick(kiosk.window.focusWidget(), Qt.Key.Key_Return),
        lambda: QTest.keyClick(kiosk.window.focusWidget(), Qt.Key.Key_Down),
        lambda: QTest.keyClick(kiosk.window.focusWidget(), Qt.Key.Key_5),
        lambda: QTest.mouseClick(kiosk.button("Yes, I am here"), Qt.MouseButton.LeftButton),
        lambda: QTest.mouseClick(beside, Qt.MouseButton.LeftButton),
    ]
    for answer in answers:
        before = kiosk.wishes.touches
        answer()
        assert kiosk.wishes.touches > before
    assert kiosk.wishes.said == []

    kiosk.show(State.ASSISTANCE)
    assert "Yes, I am here" not in kiosk.words()
    assert kiosk.button("Done").hasFocus()


def test_who_may_have_left_is_asked_before_an_open_panel(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    QTest.mouseClick(kiosk.button("English"), Qt.MouseButton.LeftButton)

    kiosk.show(State.CONSENT, seconds_left=18.0, leaving=True)
    yes = kiosk.button("Yes, I am here")
    assert kiosk.window.childAt(yes.mapTo(kiosk.window, yes.rect().center())) is yes

    kiosk.show(State.PASSED)
    assert "Yes, I am here" not in kiosk.words()


def test_the_houses_own_words_take_the_place_of_ours_in_their_language_alone(
    make_kiosk: Callable[..., Kiosk], languages: LanguageSwitch
) -> None:
    switch = LanguageSwitch("en", wording={"en": {"Touch to start": "Welcome to the harbour"}})
    kiosk = make_kiosk(default=switch)
    kiosk.show(State.ATTRACT)
    assert "Welcome to the harbour" in kiosk.words()
    assert "轻触屏幕开始" in kiosk.words()

    switch.use("zh-CN")
    assert "轻触屏幕开始" in kiosk.words()
    assert "Welcome to the harbour" in kiosk.words(), "the companion line says it in the house's words too"
    switch.use("en")


def test_words_for_what_no_screen_says_are_named(caplog: pytest.LogCaptureFixture, qapp: object) -> None:
    LanguageSwitch("en", wording={"en": {"Touch to begin": "Welcome"}})

    assert "ui.texts.en replaces 'Touch to begin', which no screen says." in caplog.messages


def test_a_screen_is_never_without_its_words_while_it_comes_up(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.curtain.time.monotonic", lambda: 100.0)
    kiosk.show(State.CONSENT)

    captions = kiosk.window.findChildren(Caption)
    title = next(one for one in captions if one.text == "May Harbour Hotel take a picture of your face?")
    place = QRect(title.mapTo(kiosk.window, QPoint()), title.size())
    image = kiosk.window.grab(place).toImage()
    greys = [image.pixelColor(x, y).value() for x in range(image.width()) for y in range(0, image.height(), 4)]
    assert max(greys) - min(greys) > 60


def test_who_declined_reads_in_their_own_language_and_look_that_it_is_fine(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.languages.use("de")
    wear(Style(large_text=True))
    kiosk.show(State.ATTRACT, declined=True)
    assert kiosk.languages.texts.say(DECLINED) in kiosk.words()
    assert (kiosk.languages.current, worn().large_text) == ("de", True)

    kiosk.show(State.ATTRACT)
    assert (kiosk.languages.current, worn().large_text) == ("en", False)


def test_who_comes_after_somebody_who_declined_keeps_the_language_they_chose(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.show(State.ATTRACT, declined=True)
    kiosk.choose_language("Deutsch")
    kiosk.show(State.ATTRACT)

    assert kiosk.languages.current == "de"


def test_who_declined_reads_that_it_is_fine_before_the_next_is_invited(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.show(State.ATTRACT, declined=True)
    assert {"That is fine", "Our staff will help you another way."} <= set(kiosk.words())

    kiosk.show(State.ATTRACT)
    assert "Touch to start" in kiosk.words()
    assert "That is fine" not in kiosk.words()
