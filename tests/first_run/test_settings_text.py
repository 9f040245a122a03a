"""Settings are changed in their file, and everything else stays."""

import tomllib

import pytest

from kiosk.first_run.errors import SetupError
from kiosk.first_run.settings_text import GONE, changed_text

FILE = """\
# The one in the hall.
profile = "checkin"   # never proctor

[ui]
lang = "en"           # most of them
brand = "Ours"

[camera]
source = "0"
"""


def test_a_value_is_changed_where_it_stands() -> None:
    text = changed_text(FILE, {"ui.lang": "de"})

    assert text == FILE.replace('lang = "en" ', 'lang = "de" ')


def test_new_values_join_their_section_and_new_sections_follow() -> None:
    text = changed_text(FILE, {"ui.theme": "light", "api.url": "https://a.example/v1", "kiosk_name": "hall"})

    assert all(line in text for line in FILE.splitlines())
    assert tomllib.loads(text) == {
        "profile": "checkin",
        "kiosk_name": "hall",
        "ui": {"lang": "en", "brand": "Ours", "theme": "light"},
        "camera": {"source": "0"},
        "api": {"url": "https://a.example/v1"},
    }


def test_a_value_is_taken_out() -> None:
    text = changed_text(FILE, {"ui.brand": GONE, "api.appcode": GONE})

    assert text == FILE.replace('brand = "Ours"\n', "")


@pytest.mark.parametrize(
    "written",
    ['ui.lang = "en"\n', 'ui = { lang = "en" }\n', '[ui]\r\nlang = "en"\r\n', '"ui"."lang" = "en"'],
    ids=["dotted", "inline", "crlf", "quoted"],
)
def test_other_ways_to_write_a_setting_are_understood(written: str) -> None:
    text = changed_text(written, {"ui.lang": "fr", "ui.brand": "Ours"})

    assert tomllib.loads(text) == {"ui": {"lang": "fr", "brand": "Ours"}}


def test_a_file_that_is_not_there_yet_begins_with_what_it_is() -> None:
    text = changed_text("", {"ui.lang": "fr"})

    assert text.startswith("# Settings of this kiosk.")
    assert tomllib.loads(text) == {"ui": {"lang": "fr"}}


def test_nothing_to_change_leaves_even_an_empty_file_alone() -> None:
    assert changed_text("", {}) == ""


def test_what_cannot_be_changed_is_told_by_name_without_its_value() -> None:
    with pytest.raises(SetupError, match=r"change api\.url there by hand") as refused:
        changed_text("api = 3\n", {"api.url": "https://canary.example"})
    assert "canary" not in str(refused.value)
