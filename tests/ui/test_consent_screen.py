"""The notice before a check: whole, legible, in the language spoken, and answered by hand or key."""

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.consent.terms import Terms
from kiosk.session.words import State
from kiosk.ui.caption import Caption
from kiosk.ui.information_point import InformationPoint
from kiosk.ui.qr_code import QrCode
from kiosk.ui.screens.consent import ConsentScreen
from kiosk.ui.theme import Metrics, Style, ThemeName, Type, wear
from tests.ui.conftest import TERMS, Kiosk

_SENTENCE = "This sentence number {number} is one of many that a house has to say of what is {part}. "
_OWN = {
    part: "".join(_SENTENCE.format(number=number, part=part) for number in range(6)).strip()
    for part in ("why", "what", "where", "kept", "otherwise", "withdrawal")
}
_LONG = Terms(
    version="2026-11",
    more_url="https://harbour.example/privacy",
    texts={"en": {"title": "May we take a picture of your face?", **_OWN}},
)
_SIZES = [(800, 480), (1280, 800), (480, 800), (1080, 1920)]


def _screen(kiosk: Kiosk) -> ConsentScreen:
    screen = kiosk.window.findChild(ConsentScreen)
    assert isinstance(screen, ConsentScreen)
    return screen


def _points(kiosk: Kiosk) -> list[Caption]:
    return [point.caption for point in kiosk.window.findChildren(InformationPoint) if point.isVisible()]


def _press(kiosk: Kiosk, label: str) -> None:
    QTest.mouseClick(kiosk.button(label), Qt.MouseButton.LeftButton)


def _read_to_the_end(kiosk: Kiosk) -> list[str]:
    """Turn every page and return the points' texts in order."""
    texts = [caption.text for caption in _points(kiosk)]
    while any(button.text().startswith("Read on") for button in kiosk.buttons()):
        assert "Yes, I agree" not in kiosk.words()
        assert "No, thank you" in kiosk.words()
        _press(kiosk, "Read on")
        texts += [caption.text for caption in _points(kiosk)]
    return texts


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("large_text", [False, True])
def test_all_of_a_long_notice_can_be_read_at_full_size_before_a_yes(
    make_kiosk: Callable[..., Kiosk], size: tuple[int, int], large_text: bool
) -> None:
    wear(Style(large_text=large_text))
    kiosk = make_kiosk(terms=_LONG)
    kiosk.window.resize(QSize(*size))
    kiosk.show(State.CONSENT)

    read = "".join("".join(_read_to_the_end(kiosk)).split())

    (notice,) = kiosk.wishes.notices
    assert read == "".join("".join(point.text for point in notice.points).split())
    assert "Yes, I agree" in kiosk.words()


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("language", ["en", "zh-CN", "de", "ar"])
def test_no_word_is_clipped_or_shrunk_below_what_can_be_read(
    make_kiosk: Callable[..., Kiosk], size: tuple[int, int], language: str
) -> None:
    kiosk = make_kiosk(terms=Terms(recipient="Liveness Ltd", region="Ireland", more_url=_LONG.more_url))
    kiosk.window.resize(QSize(*size))
    kiosk.languages.use(language)
    kiosk.show(State.CONSENT)

    metrics = Metrics.of(kiosk.window.size())
    least = round(metrics.least_share(Type.BODY) * metrics.font(Type.BODY).pixelSize())
    for caption in _points(kiosk):
        font, place = caption.fitting()
        assert font.pixelSize() >= least, caption.text
        assert caption.rect().contains(place), caption.text


@pytest.mark.parametrize("terms", [Terms(recipient="Harbour Checks"), _LONG])
def test_yes_is_no_answer_to_a_page_that_has_just_come_up(
    make_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch, terms: Terms
) -> None:
    now_s = 100.0
    monkeypatch.setattr("kiosk.ui.screens.consent.monotonic", lambda: now_s)
    monkeypatch.setattr("kiosk.ui.screens.consent._DOUBLE_TAP_S", 0.7)
    kiosk = make_kiosk(terms=terms)
    kiosk.show(State.CONSENT)
    _read_to_the_end(kiosk)

    _press(kiosk, "Yes, I agree")
    assert kiosk.wishes.said == []
    now_s += 0.8
    _press(kiosk, "Yes, I agree")
    assert kiosk.wishes.said == ["yes"]


def test_the_answers_that_are_read_aloud_are_those_of_the_page(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG)
    kiosk.show(State.CONSENT)
    assert kiosk.window.consent_answers == ("No, thank you", "Read on")

    _read_to_the_end(kiosk)

    assert kiosk.window.consent_answers == ("No, thank you", "Yes, I agree")


def test_no_can_be_said_on_every_page(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG)
    kiosk.show(State.CONSENT)

    _press(kiosk, "No, thank you")

    assert kiosk.wishes.said == ["no"]


def test_a_reader_can_turn_back(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG)
    kiosk.show(State.CONSENT)
    first = [caption.text for caption in _points(kiosk)]
    assert "Back" not in kiosk.words()

    _press(kiosk, "Read on")
    assert [caption.text for caption in _points(kiosk)] != first
    _press(kiosk, "Back")

    assert [caption.text for caption in _points(kiosk)] == first


def test_a_long_notice_is_read_and_answered_by_keys_alone(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG)
    kiosk.show(State.CONSENT)

    def focus(label: str) -> None:
        while not kiosk.button(label).hasFocus():
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, Qt.Key.Key_Tab)

    while any(button.text().startswith("Read on") for button in kiosk.buttons()):
        focus("Read on")
        QTest.keyClick(kiosk.button("Read on"), Qt.Key.Key_Return)
    assert not kiosk.button("Yes, I agree").hasFocus(), "nobody is led to an answer"
    assert not kiosk.button("No, thank you").hasFocus(), "nobody is led to an answer"
    focus("Yes, I agree")
    QTest.keyClick(kiosk.button("Yes, I agree"), Qt.Key.Key_Return)

    assert kiosk.wishes.said == ["yes"]


def test_turning_a_page_shows_that_somebody_is_there(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG)
    kiosk.show(State.CONSENT)
    before = kiosk.wishes.touches

    _press(kiosk, "Read on")

    assert kiosk.wishes.touches > before


def test_the_warning_moves_no_word_but_the_title(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG)
    kiosk.window.resize(QSize(800, 480))
    kiosk.show(State.CONSENT)
    before = [(caption.text, caption.mapToGlobal(QPoint())) for caption in _points(kiosk)]

    kiosk.show(State.CONSENT, warning=True, seconds_left=18.0)

    assert [(caption.text, caption.mapToGlobal(QPoint())) for caption in _points(kiosk)] == before
    assert "I need more time" in kiosk.words()


def test_with_low_controls_all_that_is_touched_lies_low(make_kiosk: Callable[..., Kiosk]) -> None:
    wear(Style(low_controls=True))
    kiosk = make_kiosk(terms=_LONG)
    kiosk.show(State.CONSENT)
    _press(kiosk, "Read on")
    kiosk.show(State.CONSENT, warning=True, seconds_left=18.0)

    for label in ("Back", "I need more time", "No, thank you"):
        assert kiosk.button(label).y() >= kiosk.window.height() * 2 // 3, label


def test_another_language_is_another_notice_and_an_answer_is_to_the_last(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.choose_language("Deutsch")
    kiosk.show(State.CONSENT, warning=True, seconds_left=9.0)

    english, german = kiosk.wishes.notices
    assert (english.language, german.language) == ("en", "de")
    assert german.points[0].text in kiosk.words()
    assert english.sha256 != german.sha256


def test_what_is_hashed_is_what_is_on_the_screen(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)

    (notice,) = kiosk.wishes.notices
    assert set(notice.lines) <= set(kiosk.words())
    assert notice.edition == "2026-11 · en"


def test_the_next_visitor_is_shown_a_notice_of_their_own(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    kiosk.show(State.ATTRACT)
    kiosk.show(State.CONSENT, visit="b" * 32)

    assert len(kiosk.wishes.notices) == 2


def test_a_house_is_quoted_word_for_word_and_by_its_version(make_kiosk: Callable[..., Kiosk]) -> None:
    parts = {part: f"{part}: ask {{brand}} or {{contact}}" for part in _OWN}
    terms = Terms(version="v7", contact="desk@harbour.example", texts={"en": {"title": "May we?", **parts}})
    kiosk = make_kiosk(terms=terms)
    kiosk.show(State.CONSENT)

    assert "why: ask Harbour Hotel or desk@harbour.example" in kiosk.words()
    assert "v7 · en" in kiosk.words()
    assert not any("real person" in text for text in kiosk.words())


_KEEPS = Terms(recipient="Liveness Ltd", keeps_pictures=True, keep_hours=48)


@pytest.mark.parametrize(
    ("hours", "time"), [(1, "1 h"), (48, "48 h"), (72, "3 days"), (73, "73 h"), (720, "30 days")]
)
def test_whoever_is_photographed_reads_that_a_sealed_copy_is_kept_and_for_how_long(
    make_kiosk: Callable[..., Kiosk], hours: int, time: str
) -> None:
    kiosk = make_kiosk(terms=replace(_KEEPS, keep_hours=hours))
    kiosk.show(State.CONSENT)

    read = _read_to_the_end(kiosk)

    sealed = "A sealed copy, which this kiosk cannot open, is kept {} in case of questions, then deleted."
    assert sealed.format(time) in read
    assert not any("as soon as you are done" in text for text in read)


def test_where_nothing_is_kept_the_notice_is_word_for_word_the_one_that_is_on_record(
    make_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = make_kiosk(terms=Terms(recipient="Liveness Ltd", region="Ireland", contact="privacy@harbour.example"))
    kiosk.show(State.CONSENT)

    (notice,) = kiosk.wishes.notices
    assert notice.version == "2026-11"
    assert notice.sha256 == "cc766d1b81068058174b8e1266660f8456f29ee74a127dcbf6cfeb7b4d8ba89f"


def test_a_house_says_in_its_own_words_how_long_a_copy_is_kept(make_kiosk: Callable[..., Kiosk]) -> None:
    text = {"title": "May we?", **_OWN, "kept": "Sealed in our safe for {keep_hours} hours, {keep_days} days."}
    kiosk = make_kiosk(terms=replace(_KEEPS, version="v8", texts={"en": text}))
    kiosk.show(State.CONSENT)

    assert "Sealed in our safe for 48 hours, 2 days." in _read_to_the_end(kiosk)


def test_in_a_simulation_no_house_says_that_the_picture_goes_anywhere(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(terms=_LONG, simulated=True)
    kiosk.window.resize(QSize(1080, 1920))
    kiosk.show(State.CONSENT)

    read = _read_to_the_end(kiosk)

    assert "This is a demonstration: the picture stays on this device." in read
    assert _OWN["why"][:40] in "".join(read)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("large_text", [False, True])
@pytest.mark.parametrize("terms", [TERMS, _LONG])
def test_the_code_lies_over_no_word(
    make_kiosk: Callable[..., Kiosk], size: tuple[int, int], large_text: bool, terms: Terms
) -> None:
    wear(Style(large_text=large_text))
    kiosk = make_kiosk(terms=replace(terms, more_url=_LONG.more_url))
    kiosk.window.resize(QSize(*size))
    kiosk.show(State.CONSENT)
    _read_to_the_end(kiosk)

    code = kiosk.window.findChild(QrCode)
    assert isinstance(code, QrCode)
    assert code.isVisible()
    for point in kiosk.window.findChildren(InformationPoint):
        assert not (point.isVisible() and point.geometry().intersects(code.geometry()))


@pytest.mark.parametrize("theme", list(ThemeName))
def test_the_address_can_be_scanned_from_the_screen_in_every_theme(
    make_kiosk: Callable[..., Kiosk], theme: ThemeName
) -> None:
    wear(Style(theme=theme))
    kiosk = make_kiosk(terms=_LONG)
    kiosk.window.resize(QSize(800, 480))
    kiosk.show(State.CONSENT)
    _read_to_the_end(kiosk)

    code = kiosk.window.findChild(QrCode)
    assert isinstance(code, QrCode)
    assert code.isVisible()
    assert _scanned(code.grab().toImage()) == _LONG.more_url


def test_without_an_address_there_is_no_code(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)

    code = kiosk.window.findChild(QrCode)
    assert isinstance(code, QrCode)
    assert not code.isVisible()


def _scanned(image: QImage) -> str:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return cv2.QRCodeDetector().detectAndDecode(np.ascontiguousarray(pixels[:, : grey.width()]))[0]
