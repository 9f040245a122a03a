"""What an export holds, and where it goes."""

import csv
import json
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.operator.errors import OperatorError
from kiosk.operator.export import export, plugged_in
from kiosk.operator.figures import AttemptLine, Figures
from kiosk.values import Outcome, SessionResult

NOW = datetime(2026, 3, 1, 20, 5, 9, tzinfo=UTC)
FIGURES = Figures(
    day=date(2026, 3, 1),
    sessions=2,
    results={SessionResult.PASSED: 2},
    captured={5: 1, 10: 2, 20: 2},
    sampled=2,
    attempts_to_pass={1: 2},
    causes={"too_dark": 1},
)


def line(request_id: str | None = "c3f2") -> AttemptLine:
    return AttemptLine(
        at=NOW,
        code="7C3E9A",
        number=1,
        outcome=Outcome.NOT_LIVE,
        why="太暗",
        request_id=request_id,
        simulated=False,
    )


def test_attempts_go_out_as_csv_and_json_lines_and_figures_as_json(tmp_path: Path) -> None:
    table, lines, figures = export(tmp_path, [line(), line(None)], FIGURES, now=NOW)

    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0] == {
        "at": "2026-03-01T20:05:09+00:00",
        "code": "7C3E9A",
        "number": "1",
        "outcome": "not_live",
        "why": "太暗",
        "request_id": "c3f2",
        "simulated": "False",
    }
    assert [json.loads(one)["request_id"] for one in lines.read_text().splitlines()] == ["c3f2", None]
    assert json.loads(figures.read_text())["captured"] == {"5": 1, "10": 2, "20": 2}
    assert table.name == "liveness-kiosk-20260301-200509-attempts.csv"
    assert stat.S_IMODE(table.stat().st_mode) == 0o644
    assert sorted(tmp_path.glob("*liveness-kiosk*")) == sorted((table, lines, figures))


def test_another_machine_s_text_is_no_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    table, *_ = export(tmp_path, [line('=HYPERLINK("x")')], FIGURES, now=NOW)

    with table.open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["request_id"].startswith("'=")


def test_a_folder_that_is_not_there_gets_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"gone.*operator\.export_folder"):
        export(tmp_path / "gone", [line()], FIGURES, now=NOW)


def test_sticks_are_what_is_mounted_to_be_written_to_below_media() -> None:
    mounts = (
        "/dev/sda1 / ext4 rw,relatime 0 0\n"
        "/dev/sdb1 /media/kiosk/MY\\040STICK\\303\\251 vfat rw,nosuid 0 0\n"
        "/dev/sr0 /media/cdrom0 iso9660 ro 0 0\n"
        "/dev/sdc1 /run/media/kiosk/LOGS exfat rw 0 0\n"
        "tmpfs /mnt/media/x tmpfs rw 0 0\n"
    )

    assert plugged_in(mounts) == (Path("/media/kiosk/MY STICKé"), Path("/run/media/kiosk/LOGS"))
