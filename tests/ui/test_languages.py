"""The languages on offer, what a visitor's choice changes, and what is left of it for the next visitor."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.config.settings import LANGUAGES
from kiosk.resources import resource_path
from kiosk.session.words import State
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.fonts import SCRIPTS
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.line_breaks import PHRASE_END
from kiosk.ui.stage import Stage
from kiosk.ui.theme import Type
from kiosk.values import Hint
from tests.ui.conftest import Kiosk, plain_picture

_RIGHT_TO_LEFT = ("ar",)
_START = {
    "en": "Touch to start",
    "zh-CN": "轻触屏幕开始",
    "zh-TW": "輕觸螢幕開始",
    "ja": "画面に触れて開始",
    "ko": "화면을 눌러 시작",
    "es": "Toque para empezar",
    "fr": "Touchez pour commencer",
    "de": "Zum Starten berühren",
    "pt": "Toque para começar",
    "ar": "المس للبدء",
}


@pytest.fixture
def caption(languages: LanguageSwitch) -> Iterator[Caption]:
    window = QWidget()
    window.resize(1280, 800)
    caption = Caption(window, Type.DISPLAY, align=Qt.AlignmentFlag.AlignLeft)
    caption.setGeometry(0, 0, 1000, 400)
    yield caption
    window.deleteLater()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_chosen_language_is_spoken_and_is_gone_for_the_next_visitor(kiosk: Kiosk, tag: str) -> None:
    kiosk.show(State.ATTRACT)
    kiosk.languages.use(tag)
    assert _START[tag] in [text.replace(PHRASE_END, "") for text in kiosk.words()]

    for state in (State.CONSENT, State.POSITIONING, State.PASSED):
        kiosk.show(state)
        assert kiosk.languages.current == tag
    kiosk.show(State.ATTRACT)

    assert kiosk.languages.current == "en"
    assert "Touch to start" in kiosk.words()
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("tag", LANGUAGES)
def test_lines_begin_on_the_side_of_the_language(kiosk: Kiosk, tag: str) -> None:
    kiosk.languages.use(tag)

    runs_left = kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert runs_left is (tag in _RIGHT_TO_LEFT)


def test_where_lines_begin_on_the_right_the_screens_are_turned_over(kiosk: Kiosk) -> None:
    kiosk.show(State.PASSED)
    english = _sides(kiosk, "All done, thank you", "Another way")

    kiosk.languages.use("ar")
    arabic = _sides(kiosk, "تم، شكرًا لك", "طريقة أخرى")

    assert english == ["right", "right"]
    assert arabic == ["left", "left"]


def test_turning_over_and_back_again_moves_nothing(kiosk: Kiosk) -> None:
    for state in State:
        kiosk.show(state)
        before = _places(kiosk.window)

        for tag in ("ar", "en"):
            kiosk.languages.use(tag)

        assert _places(kiosk.window) == before, state


def test_picture_oval_and_arrow_are_the_same_for_every_language(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, hint=Hint.MOVE_LEFT)
    stage = kiosk.window.findChild(Stage)
    assert stage is not None
    picture = plain_picture(kiosk.window.stage_size)
    picture.pixels[:, : picture.pixels.shape[1] // 2] = 200
    oval, middle = stage.oval, int(stage.oval.cy)

    def columns() -> set[int]:
        """Return where the arrow is or was, over some of its movement."""
        found: set[int] = set()
        for _ in range(3):
            kiosk.window.pose(picture, progress=0.3)
            QApplication.processEvents()
            drawn = stage.grab().toImage()
            greens = [drawn.pixelColor(x, middle) for x in range(drawn.width())]
            found |= {x for x, colour in enumerate(greens) if colour.green() > colour.red() + 40}
        return found

    for tag in ("en", "ar"):
        kiosk.languages.use(tag)
        arrow = columns()
        drawn = stage.grab().toImage()
        assert arrow, tag
        assert max(arrow) < oval.cx, f"{tag}: the arrow points to the visitor's left, and stands there"
        assert stage.oval == oval
        assert drawn.pixelColor(5, middle).red() > drawn.pixelColor(drawn.width() - 5, middle).red()


@pytest.mark.parametrize(
    ("tag", "key", "leads"),
    [
        ("en", Qt.Key.Key_Right, "on"),
        ("en", Qt.Key.Key_Left, "back"),
        ("ar", Qt.Key.Key_Left, "on"),
        ("ar", Qt.Key.Key_Right, "back"),
        ("ar", Qt.Key.Key_Down, "on"),
    ],
)
def test_arrow_keys_go_the_way_they_point(kiosk: Kiosk, tag: str, key: Qt.Key, leads: str) -> None:
    kiosk.languages.use(tag)
    kiosk.show(State.PASSED)
    start = kiosk.window.focusWidget()

    QTest.keyClick(start, Qt.Key.Key_Tab if leads == "on" else Qt.Key.Key_Backtab)
    expected = kiosk.window.focusWidget()
    start.setFocus()
    QTest.keyClick(start, key)

    assert kiosk.window.focusWidget() is expected is not start


def test_arabic_ends_its_lines_at_the_right_margin(languages: LanguageSwitch, caption: Caption) -> None:
    languages.use("ar")
    caption.resize(400, 400)

    caption.set_text("المس الشاشة للبدء")

    font, place = caption.fitting()
    assert place.right() == caption.rect().right()
    assert place.height() >= 2 * 1.4 * font.pixelSize(), "two lines"


def test_arabic_lines_stand_as_close_as_other_scripts(languages: LanguageSwitch, caption: Caption) -> None:
    caption.set_text("Touch to start")
    latin = caption.fitting()[1].height()

    languages.use("ar")
    caption.set_text("المس للبدء")

    assert caption.fitting()[1].height() <= 1.2 * latin
    assert QFontMetrics(caption.fitting()[0]).height() > 1.2 * latin, "the font would have had it otherwise"


@pytest.mark.parametrize("tag", SCRIPTS)
def test_each_script_is_drawn_in_the_font_of_its_readers(languages: LanguageSwitch, tag: str) -> None:
    languages.use(tag)

    installed = set(QFontDatabase.families())
    assert QFontInfo(QFont()).family() == next(f for f in SCRIPTS[tag].families if f in installed)


def test_languages_are_offered_in_the_order_of_the_settings(qapp: object) -> None:
    switch = LanguageSwitch("fr", offered=("fr", "ar", "en"))

    assert switch.offered == ("fr", "ar", "en")
    assert switch.current == "fr"
    assert switch.following == "ar"
    switch.use("en")
    assert switch.following == "fr"


@pytest.mark.parametrize(
    ("default", "offered", "spoken", "companion"),
    [
        ("en", ("en", "zh-CN", "de"), "en", "zh-CN"),
        ("en", ("en", "zh-CN", "de"), "de", "en"),
        ("de", ("en", "fr", "de"), "de", "en"),
        ("de", ("en", "fr", "de"), "fr", "de"),
        ("de", ("fr", "de"), "de", "fr"),
    ],
)
def test_the_second_line_is_for_those_who_cannot_read_the_first(
    qapp: object, default: str, offered: tuple[str, ...], spoken: str, companion: str
) -> None:
    switch = LanguageSwitch(default, offered=offered)

    switch.use(spoken)

    assert switch.companion == companion
    assert switch.companion_texts.say("Hold still") != switch.texts.say("Hold still")
    switch.use(default)


def test_a_kiosk_of_one_language_says_nothing_twice(qapp: object) -> None:
    switch = LanguageSwitch("en", offered=("en",))

    assert switch.texts.hint(Hint.HOLD_STILL).title == "Hold still"
    assert switch.companion_texts.say("Hold still") == ""


def test_a_language_without_letters_on_this_machine_is_named_and_not_offered(tmp_path: Path) -> None:
    latin = subprocess.run(
        ["fc-match", "-f", "%{file}", "Noto Sans:lang=en"], check=True, capture_output=True, text=True
    )
    shutil.copy(latin.stdout, tmp_path)
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}</cachedir></fontconfig>")
    program = (
        "from PySide6.QtWidgets import QApplication; from kiosk.ui.languages import LanguageSwitch\n"
        "application = QApplication([]); switch = LanguageSwitch('ar')\n"
        "print(*switch.offered, switch.current)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        check=True,
        capture_output=True,
        text=True,
    )

    assert ran.stdout.split() == ["en", "es", "fr", "de", "pt", "en"]
    for name, package in (("العربية (ar)", "fonts-noto-core"), ("日本語 (ja)", "fonts-noto-cjk")):
        assert any(name in line and f"install {package}" in line for line in ran.stderr.splitlines())


def test_a_machine_with_every_font_is_silent(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert LanguageSwitch("en").offered == LANGUAGES

    assert caplog.text == ""


def _sides(kiosk: Kiosk, said: str, label: str) -> list[str]:
    """Return in which half of the window a caption and a button stand."""
    caption = next(c for c in kiosk.window.findChildren(Caption) if c.text == said)
    return [
        "left" if _centre(widget, kiosk.window) < kiosk.window.width() / 2 else "right"
        for widget in (caption, kiosk.button(label))
    ]


def _centre(widget: QWidget, window: QWidget) -> float:
    return widget.mapTo(window, QPoint(0, 0)).x() + widget.width() / 2


def _places(window: QWidget) -> dict[QWidget, object]:
    return {widget: widget.geometry() for widget in window.findChildren(QWidget) if widget.isVisible()}


def test_an_upgrade_may_write_the_translations_anew_under_a_kiosk_that_runs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = Path(shutil.copy(resource_path("translations", "liveness-kiosk_de.qm"), tmp_path))
    monkeypatch.setattr("kiosk.ui.languages.resource_path", lambda *_parts: file)
    languages = LanguageSwitch("en", offered=("en", "de"))
    file.write_bytes(bytes(file.stat().st_size))

    languages.use("de")

    assert languages.texts.say(words.START).replace(PHRASE_END, "") == _START["de"]
    languages.use("en")


def test_without_a_translation_the_kiosk_speaks_english_and_says_why(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kiosk.ui.languages.resource_path", lambda *_parts: tmp_path / "gone.qm")
    languages = LanguageSwitch("de", offered=("en", "de"))

    assert languages.texts.say(words.START) == _START["en"]
    assert "gone.qm cannot be read: install liveness-kiosk again." in caplog.text
    languages.use("en")
