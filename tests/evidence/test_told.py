"""A kiosk that keeps pictures does not start before its key is right and its visitors are told."""

from pathlib import Path

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.app import validate
from kiosk.cli.root import main
from kiosk.config.errors import SettingsError
from kiosk.config.loading import load_settings
from kiosk.consent.terms import OWN_PARTS
from kiosk.errors import KioskError
from kiosk.policies import consent_terms
from kiosk.values import Profile

_OWN = "".join(f'{part} = "{part} of the house"\n' for part in OWN_PARTS)
_TELLS = _OWN.replace("kept of the house", "kept for {keep_hours} h")


def _file(tmp_path: Path, evidence: str, own: str = "", records: str = "") -> Path:
    path = tmp_path / "kiosk.toml"
    notice = f'[consent]\nversion = "1"\n[consent.texts.en]\n{own}' if own else ""
    path.write_text(
        f'[ui]\nlanguages = ["en"]\n[api]\nappcode = "x"\n[records]\n{records}\n[evidence]\n{evidence}\n{notice}'
    )
    path.chmod(0o600)
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(KioskError) as refused:
        validate(load_settings(path))
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_by_default_nothing_is_kept_and_nothing_said(tmp_path: Path) -> None:
    settings = load_settings(_file(tmp_path, ""))
    validate(settings)

    assert not settings.keeps_evidence
    assert not consent_terms(settings).keeps_pictures


def test_visitors_are_told_how_long(tmp_path: Path, recipient: x25519.Recipient) -> None:
    settings = load_settings(_file(tmp_path, f'recipient = "{recipient}"\nkeep_hours = 48', _TELLS))
    validate(settings)

    terms = consent_terms(settings)

    assert (terms.keeps_pictures, terms.keep_hours) == (True, 48)


def test_a_private_key_is_refused_without_being_repeated(
    tmp_path: Path, identity: x25519.Identity, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, f'recipient = "{identity}"')

    for words in (("config", "check"), ("config", "show"), ("run",), ("evidence", "list")):
        assert main([*words, "--config", str(path)]) == 2
        printed = "".join(capsys.readouterr())
        assert printed.count("evidence.recipient is a private key, which must never be on a kiosk") == 1
        assert str(identity)[15:40].lower() not in printed.lower()


def test_a_key_with_a_slip_of_the_pen_is_refused_at_the_start(tmp_path: Path, recipient: x25519.Recipient) -> None:
    text = str(recipient)
    for wrong in (text[:-1], text[:-1] + ("q" if text[-1] != "q" else "p"), f"x{text}", "ssh-ed25519 AAAA"):
        refusal = _refusal(_file(tmp_path, f'recipient = "{wrong}"'))

        assert "evidence.recipient is no public key of the age format" in refusal
        assert wrong not in refusal


@pytest.mark.parametrize(
    ("keeps", "own", "complaint"),
    [
        (True, _OWN, "Sealed pictures are kept, and consent.texts.en does not say for how long"),
        (False, _TELLS, "consent.texts.en speaks of {keep_hours}, and no picture is kept"),
    ],
)
def test_a_house_that_tells_its_visitors_something_else_is_refused(
    tmp_path: Path, recipient: x25519.Recipient, keeps: bool, own: str, complaint: str
) -> None:
    assert complaint in _refusal(_file(tmp_path, f'recipient = "{recipient}"' if keeps else "", own))


def test_pictures_never_outlast_the_records_of_them(tmp_path: Path, recipient: x25519.Recipient) -> None:
    path = _file(tmp_path, f'recipient = "{recipient}"\nkeep_hours = 49', records="keep_days = 2")

    assert "Pictures would be kept for 49 hours, and the records that say whose they are for 2 days" in _refusal(
        path
    )


@pytest.mark.parametrize("hours", [0, 721])
def test_no_picture_is_kept_for_more_than_thirty_days(tmp_path: Path, hours: int) -> None:
    with pytest.raises(SettingsError, match="whole number from 1 to 720"):
        load_settings(_file(tmp_path, f"keep_hours = {hours}"))


def test_a_demonstration_keeps_none_and_says_so(tmp_path: Path, recipient: x25519.Recipient) -> None:
    path = _file(tmp_path, f'recipient = "{recipient}"', _TELLS)

    settings = load_settings(path, {"profile": Profile.DEMO})
    validate(settings)

    assert not settings.keeps_evidence
    assert not consent_terms(settings).keeps_pictures
