"""A kiosk that is killed while it keeps evidence leaves whole files, true records and nothing in plain."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.sealing import unseal
from kiosk.records.store import Records
from tests.evidence.conftest import PICTURE, TRACES
from tests.evidence.visits import NOW
from tests.records.conftest import verified

_STEPS = range(1, 120, 3)


@pytest.mark.fault("F65", "F70", "F75")
def test_wherever_it_is_killed_files_are_whole_and_records_are_true(
    tmp_path: Path, identity: x25519.Identity
) -> None:
    command = [sys.executable, "-m", "tests.evidence.killed", str(tmp_path), str(identity.to_public())]

    ran = subprocess.run(
        command, input="".join(f"{step}\n" for step in _STEPS), capture_output=True, text=True, check=True
    )

    ends = ran.stdout.split()
    assert ends[0] == "killed"
    assert ends[-1] == "done", "not every step was reached"
    folder = EvidenceFolder(tmp_path / "evidence")
    left = {path.name for path in folder.path.iterdir()}
    kept = {one.file: one.path.read_bytes() for one in folder.files()}
    assert len(left) > len(kept), "nothing was killed half-way"
    assert all(unseal(sealed, [identity]).picture == PICTURE for sealed in kept.values())
    with Records(tmp_path / "records", now=lambda: NOW) as records:
        assert verified(records).first is None
        with records.reading() as reading:
            named = {one["evidence"]["file"]: one["evidence"]["sha256"] for one in reading.of_kind("attempt")}
            confirmed = {one["file"] for one in reading.of_kind("evidence") if one["kept"]}
    assert confirmed <= kept.keys() <= named.keys()
    assert all(hashlib.sha256(sealed).hexdigest() == named[file] for file, sealed in kept.items())
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not any(part in everything for part in (*TRACES, b"ustar", b"picture.jpg"))
