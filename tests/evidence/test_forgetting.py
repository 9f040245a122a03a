"""Once a picture is sealed, nothing of it is left in memory: the memory itself is looked into."""

import mmap
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

_PIECE_BYTES = 64
_PROGRAM = """
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
import numpy as np
from pyrage import x25519
from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.keeper import EvidenceKeeper
from kiosk.evidence.sealing import seal
from kiosk.guard import memory
from kiosk.liveness.sample import Sample
from kiosk.station.ports import NoRecords
from kiosk.values import Outcome, SessionResult
from tests.records.reports import attempt, session

MASK = 0x5A
VEILED = bytes(np.random.default_rng(7).integers(0, 256, 64, dtype=np.uint8))
'''Stands in the picture many times, and in plain nowhere else.'''

def seen():
    '''Count what lies in this process's memory, without ever having it there in plain.'''
    found = 0
    spans = [line.split()[0] for line in open("/proc/self/maps") if line.split()[1].startswith("rw")]
    with open("/proc/self/mem", "rb", buffering=0) as whole:
        for span in spans:
            begin, end = (int(bound, 16) for bound in span.split("-"))
            block = np.empty(end - begin, np.uint8)
            whole.seek(begin)
            whole.readinto(block)
            block ^= MASK
            found += block.tobytes().count(VEILED)
            block[:] = 0
    return found

memory.use_one_heap()
keeper = EvidenceKeeper(
    folder=EvidenceFolder(Path(sys.argv[1])),
    seal=partial(seal, recipient=x25519.Recipient.from_str(sys.argv[2])),
    records=NoRecords(),
    note=lambda content: None,
    now=lambda: datetime.now(UTC),
    keep=timedelta(hours=24),
    kiosk="desk-1",
)
keeper.start()
report = attempt(Outcome.LIVE)
keeper.hold(report.attempt.number, Sample((np.frombuffer(VEILED * 5000, np.uint8) ^ MASK).tobytes(), 1280, 720))
print(seen() >= 5000)
keeper.attempt_over("7c3e", report)
keeper.session_over(session(SessionResult.PASSED, report))
keeper.close()
memory.forget_freed()
print(seen(), len(list(Path(sys.argv[1]).glob("*.age"))))
"""


@pytest.mark.fault("F70", "F96")
def test_a_picture_that_is_sealed_is_gone_from_memory(tmp_path: Path, recipient: x25519.Recipient) -> None:
    program = tmp_path / "program.py"
    program.write_text(_PROGRAM, encoding="utf-8")

    ran = subprocess.run(
        [sys.executable, str(program), str(tmp_path / "evidence"), str(recipient)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )

    held, left = ran.stdout.splitlines()
    pieces, sealed = map(int, left.split())
    assert (held, sealed) == ("True", 1), ran.stderr
    assert pieces * _PIECE_BYTES < mmap.PAGESIZE, "what is smaller than a page may stay"
