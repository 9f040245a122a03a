"""`liveness-kiosk report`, as the proctor uses it."""

from pathlib import Path

import pytest

from kiosk.cli.root import main
from kiosk.config.files import exam_key_file
from kiosk.exam.signing import kiosk_key
from kiosk.exam.words import Actor, EndRequested
from tests.exam.simulation import Sitting


@pytest.fixture
def sitting(tmp_path: Path) -> Sitting:
    sitting = Sitting(tmp_path)
    sitting.begin()
    sitting.tell(EndRequested(Actor.CANDIDATE))
    return sitting


@pytest.mark.parametrize("ending", [".jsonl", ".html"])
def test_an_intact_report_is_accepted(sitting: Sitting, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    key = sitting.folder / "kiosk.pem"
    key.write_text(sitting.key.public.pem)

    assert main(["report", "verify", str(sitting.jsonl.with_suffix(ending)), "--key", str(key)]) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert "AB-1234" in printed
    assert sitting.key.public.fingerprint in printed


@pytest.mark.parametrize("ending", [".jsonl", ".html"])
def test_a_changed_report_is_refused_in_one_sentence(
    sitting: Sitting, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sitting.jsonl.with_suffix(ending)
    path.write_bytes(path.read_bytes().replace(b'"result":"passed"', b'"result":"failed"'))

    assert main(["report", "verify", str(path)]) == 10
    assert capsys.readouterr().out == "Line 4, check result at 09:00:05, was changed.\n"


def test_a_report_that_a_crash_cut_short_is_told_apart(
    sitting: Sitting, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = sitting.jsonl.read_bytes().splitlines(keepends=True)
    sitting.jsonl.write_bytes(b"".join(lines[:-2]))

    assert main(["report", "verify", str(sitting.jsonl)]) == 11
    assert "without its end" in capsys.readouterr().out


def test_what_is_no_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "verify", str(tmp_path / "none.jsonl")]) == 2
    assert "No such file" in capsys.readouterr().err


def test_the_kiosks_public_key_is_printed_and_is_the_one_that_signs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "key"]) == 0
    captured = capsys.readouterr()

    key = kiosk_key(exam_key_file()).public
    assert captured.out == key.pem
    assert key.fingerprint in captured.err


def test_the_help_says_what_a_key_holder_could_do(capsys: pytest.CaptureFixture[str]) -> None:
    main(["report", "verify", "--help"])

    assert "whoever holds the kiosk's private key" in " ".join(capsys.readouterr().out.split())


def test_without_a_key_nothing_is_claimed_of_who_wrote_a_report(
    sitting: Sitting, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "verify", str(sitting.jsonl)]) == 0

    printed = capsys.readouterr().out
    assert printed.startswith("Intact, by the key that the report itself holds (give --key to be sure")
    assert printed.count("\n") == 1


@pytest.mark.fault("F69")
@pytest.mark.parametrize("text", ["", "rubbish", "[" * 100_000, "\0"], ids=["empty", "text", "deep", "nul"])
def test_what_is_no_report_is_said_to_be_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    file = tmp_path / "report.jsonl"
    file.write_text(text)

    assert main(["report", "verify", str(file)]) == 10
    assert capsys.readouterr().out.startswith("Line 1 was changed: it names no key")
