"""Texts are known wherever they are written, and take any value into any wording."""

import pytest

from kiosk.resources import resource_path
from kiosk.ui import wording
from kiosk.ui.demo import words as demo
from kiosk.ui.exam import words as exam
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words as operator
from kiosk.ui.setup import words as setup
from kiosk.ui.speech import words as spoken
from kiosk.ui.wording import filled

_ROOT = resource_path(".").parent


@pytest.mark.usefixtures("qapp")
def test_own_wording_for_what_is_said_anywhere_raises_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    said = (spoken.START_KEY, demo.DEMO, exam.ENTRY, operator.WORKING, setup.CALIBRATE)

    LanguageSwitch("en", wording={"en": dict.fromkeys(said, "Other words")})

    assert not [message for message in caplog.messages if "no screen says" in message]


def test_every_module_with_texts_of_its_own_is_known() -> None:
    files = (file for file in (_ROOT / "kiosk").rglob("*.py") if '_english("Kiosk"' in file.read_text("utf-8"))

    assert {".".join(file.relative_to(_ROOT).with_suffix("").parts) for file in files} == set(wording._PLACES)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("In {seconds} s", "In 5 s"),
        ("In {seconds} s {", "In 5 s {"),
        ("{} In {seconds} s {hours} }", "{} In 5 s {hours} }"),
        ("{seconds!z} {seconds}", "{seconds!z} 5"),
    ],
)
def test_a_value_is_put_into_any_wording_whatever_braces_it_has(text: str, shown: str) -> None:
    assert filled(text, seconds=5) == shown


def test_a_value_that_looks_like_a_gap_stays_as_it_is() -> None:
    assert filled("{no} or {yes}", no="{yes}", yes="Yes") == "{yes} or Yes"
