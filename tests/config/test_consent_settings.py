"""What a house says before a check, as its settings have it."""

from pathlib import Path

import pytest

from kiosk.app import validate
from kiosk.config.errors import SettingsError
from kiosk.config.loading import load_settings
from kiosk.consent.terms import OWN_PARTS
from kiosk.policies import consent_terms

_USUAL = """
[ui]
languages = ["en", "de"]
[api]
appcode = "x"
"""
_WHOLE = "".join(f'{part} = "{part} of the house"\n' for part in OWN_PARTS)
_BOTH = f"""
[consent]
version = "2026-11"
[consent.texts.en]
{_WHOLE}
[consent.texts.de]
{_WHOLE}
"""


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text(_USUAL + text, encoding="utf-8")
    return path


def test_the_notice_names_who_really_gets_the_picture_until_told_better(tmp_path: Path) -> None:
    assert consent_terms(load_settings(_file(tmp_path, ""))).recipient == "face-api.shiliuai.com"
    told = load_settings(_file(tmp_path, '[consent]\nrecipient = "Liveness Ltd"'))
    assert consent_terms(told).recipient == "Liveness Ltd"


def test_own_words_come_with_their_version(tmp_path: Path) -> None:
    settings = load_settings(_file(tmp_path, _BOTH))
    validate(settings)

    terms = consent_terms(settings)

    assert terms.version == "2026-11"
    assert terms.texts["de"]["kept"] == "kept of the house"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (_BOTH.replace('version = "2026-11"', ""), "consent.version is missing: own texts need one"),
        ('[consent]\nversion = "2"', "consent.version is that of consent.texts, and there are none"),
        (
            _BOTH.replace('kept = "kept of the house"\n', "", 1),
            "consent.texts.en lacks kept: a notice in your own words has to be whole",
        ),
        (_BOTH.replace("kept of the house", " ", 1), "consent.texts.en lacks kept"),
        (_BOTH + 'shoe = "size"', "consent.texts.de has shoe, which is none of title, why"),
        (
            _BOTH.replace("why of", "why {contact} of", 1),
            "consent.contact is missing: texts.en speaks of {contact}",
        ),
        (_BOTH.replace("kept of", "kept " * 121, 1), "consent.texts.en.kept is"),
        ('[consent]\nmore_url = "harbour.example"', "consent.more_url"),
    ],
)
def test_what_no_visitor_should_read_is_refused_in_one_sentence(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(_file(tmp_path, text))

    assert complaint in str(refused.value)
    assert str(refused.value).count("\n") == 0


def test_a_language_on_offer_without_a_notice_is_refused(tmp_path: Path) -> None:
    only_english = _BOTH.partition("[consent.texts.de]")[0]

    with pytest.raises(SettingsError, match=r"can choose de, and consent\.texts has no notice in it"):
        validate(load_settings(_file(tmp_path, only_english)))
