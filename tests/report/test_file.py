"""The page's file: refused early, written whole."""

import os
from pathlib import Path

import pytest

from kiosk.report.errors import ReportError
from kiosk.report.file import refuse_unwritable, write_whole


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    empty = tmp_path / "reports"
    empty.mkdir()
    return empty


def test_a_page_is_written_and_nothing_else_is_left(folder: Path) -> None:
    path = folder / "page.html"
    refuse_unwritable(path)
    assert list(folder.iterdir()) == []
    write_whole(path, "grüß\n")
    assert path.read_bytes() == "grüß\n".encode()
    assert list(folder.iterdir()) == [path]


def test_a_page_takes_the_place_of_an_older_one(folder: Path) -> None:
    path = folder / "page.html"
    path.write_text("old", encoding="utf-8")
    refuse_unwritable(path)
    assert path.read_text(encoding="utf-8") == "old"
    write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "new"


def test_a_link_stays_one(folder: Path) -> None:
    real, link = folder / "real.html", folder / "link.html"
    link.symlink_to(real)
    write_whole(link, "page")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "page"


def test_a_missing_folder_is_named(folder: Path) -> None:
    with pytest.raises(ReportError, match="There is no folder"):
        refuse_unwritable(folder / "absent" / "page.html")


def test_what_is_no_file_is_not_replaced(folder: Path) -> None:
    with pytest.raises(ReportError, match="is not a file"):
        refuse_unwritable(folder)
    with pytest.raises(ReportError, match="is not a file"):
        refuse_unwritable(Path(os.devnull))


def test_a_name_that_no_file_can_have_is_refused(folder: Path) -> None:
    with pytest.raises(ReportError, match="cannot be written"):
        refuse_unwritable(folder / ("x" * 250))


def test_what_was_there_stays_where_the_page_cannot_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "page.html"
    path.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ReportError, match="No space left on device"):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(folder.iterdir()) == [path]
