"""A file is replaced whole, or not at all."""

import os
import stat
from pathlib import Path
from tempfile import mkstemp
from typing import Any

import pytest

from kiosk.writing import PRIVATE, SHARED, replace_file


@pytest.mark.parametrize("mode", [PRIVATE, SHARED])
def test_the_whole_text_is_there_with_the_rights_that_were_wanted(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "file"
    for text in ("first\r\nänderung\n", "second"):
        replace_file(path, text, mode=mode)

        assert path.read_bytes() == text.encode()
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "folder" / "file"
    path.parent.mkdir()
    replace_file(path, "old", mode=PRIVATE)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, "new", mode=PRIVATE)

    assert path.read_text() == "old"
    assert [one.name for one in path.parent.iterdir()] == ["file"]


def test_a_link_that_takes_the_draft_s_name_meanwhile_gives_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "victim"
    replace_file(victim, "of somebody else", mode=PRIVATE)

    def swapped(**wishes: Any) -> tuple[int, str]:
        descriptor, name = mkstemp(**wishes)
        Path(name).unlink()
        Path(name).symlink_to(victim)
        return descriptor, name

    monkeypatch.setattr("tempfile.mkstemp", swapped)
    replace_file(tmp_path / "file", "new", mode=SHARED)

    assert (victim.read_text(), stat.S_IMODE(victim.stat().st_mode)) == ("of somebody else", PRIVATE)
