"""`evidence`: what its owner does on a machine of their own, and what is done by hand on the kiosk."""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.cli.root import main
from kiosk.config.files import evidence_folder, records_folder
from kiosk.evidence.folder import EvidenceFolder, Kept
from kiosk.evidence.sealing import seal
from kiosk.records.store import Records
from tests.evidence.conftest import PICTURE

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command and return its status and what it printed."""

    def run(*words: str) -> tuple[int, str, str]:
        status = main(words)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def kept(recipient: x25519.Recipient) -> tuple[Kept, Kept]:
    """Two sealed pictures, two days and two hours old."""
    folder, now = EvidenceFolder(evidence_folder()), datetime.now(UTC)
    sealed = {
        file: seal(PICTURE, {"attempt": number, "file": file}, recipient)
        for number, file in enumerate(("a" * 32, "b" * 32), start=1)
    }
    ages = (timedelta(hours=48), timedelta(hours=2))
    old, young = (
        folder.keep(file, data, at=now - age, promised=timedelta(hours=24))
        for (file, data), age in zip(sealed.items(), ages, strict=True)
    )
    return old, young


@pytest.fixture
def key_file(identity: x25519.Identity, tmp_path: Path) -> str:
    path = tmp_path / "key.txt"
    path.write_text(f"# public key: {identity.to_public()}\n{identity}\n")
    return str(path)


def test_a_file_put_in_the_place_of_another_says_itself_which_it_is(
    say: Say, kept: tuple[Kept, Kept], key_file: str, tmp_path: Path
) -> None:
    old, young = kept
    old.path.write_bytes(young.path.read_bytes())

    out = say("evidence", "open", str(old.path), "--identity", key_file, "--to", str(tmp_path))[1]

    said = json.loads(Path(out.strip()).with_name("attempt.json").read_text())
    assert said == {"attempt": 2, "file": young.file}


def test_a_file_that_does_not_open_is_said_and_the_others_open(
    say: Say, kept: tuple[Kept, Kept], key_file: str, tmp_path: Path
) -> None:
    first, second = (str(one.path) for one in kept)
    Path(first).write_bytes(b"rubbish")
    missing = str(tmp_path / "missing.age")

    status, out, err = say(
        "evidence", "open", first, second, missing, "--identity", key_file, "--to", str(tmp_path)
    )

    assert status == 2
    assert [Path(line).read_bytes() for line in out.splitlines()] == [PICTURE]
    assert err.splitlines() == [
        f"liveness-kiosk: {first} cannot be opened: it is not sealed for this key, or was changed.",
        f"liveness-kiosk: {missing} cannot be opened: No such file or directory.",
        "liveness-kiosk: 2 of 3 sealed pictures were not opened.",
    ]


def test_what_is_on_no_record_is_listed_all_the_same(say: Say, kept: tuple[Kept, Kept]) -> None:
    lines = say("evidence", "list")[1].splitlines()

    assert [line.partition(" ")[0] for line in lines[:2]] == [str(one.path) for one in kept]
    assert all(line.endswith("of which there is no record") for line in lines[:2])


@pytest.mark.fault("F71")
@pytest.mark.parametrize(
    ("words", "removed", "why"),
    [
        ((), 1, "retention"),
        (("--older-than", "1"), 2, "request"),
        (("--older-than", "100"), 0, None),
        (("--all",), 2, "request"),
    ],
)
def test_a_purge_takes_away_what_is_asked_and_proves_it(
    say: Say, kept: tuple[Kept, Kept], words: tuple[str, ...], removed: int, why: str | None
) -> None:
    out = say("evidence", "purge", *words)[1]

    assert out == f"{removed} sealed pictures were purged.\n"
    assert EvidenceFolder(evidence_folder()).files() == kept[removed:]
    if not removed:
        assert not records_folder().exists()
        return
    with Records(records_folder(), now=lambda: datetime.now(UTC)) as records, records.reading() as reading:
        (proof,) = reading.of_kind("evidence_purge")
    moments = [one.kept_at.isoformat() for one in kept[:removed]]
    assert (proof["why"], proof["removed"], proof["oldest"], proof["newest"]) == (
        why,
        removed,
        moments[0],
        moments[-1],
    )
    assert hashlib.sha256(PICTURE).hexdigest() not in json.dumps(proof)


def test_both_ways_to_purge_exclude_each_other(say: Say) -> None:
    status, _, err = say("evidence", "purge", "--all", "--older-than", "3")

    assert (status, err) == (2, "liveness-kiosk: --all and --older-than exclude each other: give one of them.\n")


def test_a_new_key_shows_its_public_half_alone(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "key.txt"

    status, out, err = say("evidence", "new-key", str(file))

    assert (status, out[:4]) == (0, "age1")
    assert "AGE-SECRET-KEY" not in out + err
    assert "AGE-SECRET-KEY" in file.read_text()
