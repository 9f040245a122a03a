"""Whoever changes a report is found, and what was changed is named."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exam.errors import ExamError
from kiosk.exam.reporter import Reporter
from kiosk.exam.signing import kiosk_key, public_key
from kiosk.exam.verification import Standing, verify
from kiosk.exam.words import Actor, BeginRequested, CandidateGiven, CheckEnded, EndRequested, EntryMethod
from tests.exam.simulation import CANDIDATE, Sitting


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Sitting:
    sitting = Sitting(tmp_path_factory.mktemp("exam"))
    sitting.begin()
    sitting.faces = 0
    sitting.pass_time(30)
    sitting.faces = 2
    sitting.pass_time(30)
    sitting.tell(EndRequested(Actor.CANDIDATE))
    return sitting


def _found(data: bytes) -> str:
    found = verify(data, key=None)
    assert found.standing is Standing.CHANGED, found.sentence
    return found.sentence


def _lines(sitting: Sitting) -> list[bytes]:
    return sitting.jsonl.read_bytes().splitlines(keepends=True)


def test_an_intact_report_names_candidate_times_marks_and_key(sitting: Sitting) -> None:
    for path in (sitting.jsonl, sitting.html):
        found = verify(path.read_bytes(), key=sitting.key.public)
        assert found.standing is Standing.INTACT
        assert found.sentence.startswith(
            "Intact, written by the kiosk of this key: candidate AB-1234, "
            "2026-03-04T09:00:00.000+00:00 to 2026-03-04T09:01"
        )
        assert f"9 marks, key {sitting.key.public.fingerprint}" in found.sentence


def test_a_changed_mark_is_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    lines[6] = lines[6].replace(b'"duration_s":30.0', b'"duration_s":3.0')

    assert _found(b"".join(lines)) == "Line 7, absence ended at 09:00:38, was changed."


def test_a_removed_mark_is_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    del lines[5]

    assert _found(b"".join(lines)) == "Line 6 was removed."


def test_a_mark_put_elsewhere_is_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    lines.insert(8, lines.pop(3))

    assert _found(b"".join(lines)) == "Line 4, check result at 09:00:05, was put elsewhere, as line 9."


def test_a_mark_that_stands_there_twice_is_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    lines.insert(4, lines[3])

    assert _found(b"".join(lines)) == "Line 5, check result at 09:00:05, was added: it stands there twice."


def test_an_invented_mark_is_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    lines.insert(4, lines[3].replace(b'"line":4', b'"line":5'))

    assert _found(b"".join(lines)) == "Line 5, check result at 09:00:05, was added."


def test_a_mark_of_another_exam_is_named(sitting: Sitting, tmp_path: Path) -> None:
    other = Sitting(tmp_path)
    other.key = sitting.key
    other.runner._reporter._key = sitting.key
    other.runner._reporter._new_exam_id = lambda: "beef"
    other.begin()
    lines = _lines(sitting)
    lines[3] = _lines(other)[3]

    assert _found(b"".join(lines)).startswith(
        "Line 4, check result at 09:00:05, was added: it comes from another exam's report; line 4 was removed"
    )


def test_a_changed_header_is_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    lines[0] = lines[0].replace(b"AB-1234", b"ZZ-1234")
    assert _found(b"".join(lines)) == "Line 1, the header, was changed."
    lines[0] = lines[0].replace(sitting.key.public.raw.hex().encode(), b"0" * 64)
    assert "its key was replaced" in _found(b"".join(lines))


def test_what_follows_the_summary_is_named(sitting: Sitting) -> None:
    assert "was added" in _found(b"".join([*_lines(sitting), b"{}\n"]))


def test_several_changes_are_all_named(sitting: Sitting) -> None:
    lines = _lines(sitting)
    lines[2] = lines[2].replace(b'"check":1', b'"check":2')
    del lines[5]
    sentence = _found(b"".join(lines))

    assert "Line 3, check started at 09:00:00, was changed; line 6 was removed." in sentence


def test_a_report_without_its_end_is_incomplete_and_no_more(sitting: Sitting) -> None:
    found = verify(b"".join(_lines(sitting)[:-1]), key=None)

    assert found.standing is Standing.INCOMPLETE


def test_another_kiosks_report_is_refused_where_a_key_is_required(sitting: Sitting, tmp_path: Path) -> None:
    stranger = kiosk_key(tmp_path / "key.pem").public
    for path in (sitting.jsonl, sitting.html):
        found = verify(path.read_bytes(), key=stranger)
        assert found.standing is Standing.CHANGED
        assert "another kiosk's key" in found.sentence


def test_a_whole_report_signed_anew_bears_another_key(sitting: Sitting, tmp_path: Path) -> None:
    forged = Sitting(tmp_path)
    forged.begin()
    forged.tell(EndRequested(Actor.CANDIDATE))

    assert verify(forged.jsonl.read_bytes(), key=None).standing is Standing.INTACT
    assert verify(forged.jsonl.read_bytes(), key=sitting.key.public).standing is Standing.CHANGED


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("Nobody in view", "Somebody in view", "where it shows line"),
        ("A second face in view", "One face in view", "where it shows line 8, two faces started at 09:00:38."),
        ("<h1>Exam report: AB-1234", "<h1>Exam report: ZZ-1234", "outside its timeline"),
        ("</main>", "<p>All is well</p></main>", "outside its timeline"),
        ('"duration_s":30.0', '"duration_s":3.0', "Line 7, absence ended at 09:00:38, was changed"),
        ("signature: ", "signature: 0", "signature"),
    ],
)
def test_a_changed_page_says_where(sitting: Sitting, before: str, after: str, named: str) -> None:
    page = sitting.html.read_text()
    assert before in page
    at = page.index(before) if before != "Nobody in view" else page.index(f"<b>{before}") + 3

    assert named in _found((page[:at] + after + page[at + len(before) :]).encode())


def test_a_row_taken_out_of_the_page_is_named(sitting: Sitting) -> None:
    rows = sitting.html.read_text().split("\n")
    kept = [row for row in rows if not row.startswith('<tr id="line-6"')]
    assert len(kept) == len(rows) - 1

    assert "where it shows line 6, absence started" in _found("\n".join(kept).encode())


@pytest.mark.parametrize("suffix", [".jsonl", ".html"])
@given(data=st.data())
def test_any_changed_byte_is_found(sitting: Sitting, suffix: str, data: st.DataObject) -> None:
    report = bytearray(sitting.jsonl.with_suffix(suffix).read_bytes())
    at = data.draw(st.integers(0, len(report) - 1))
    report[at] ^= data.draw(st.integers(1, 255))

    _found(bytes(report))


@given(junk=st.binary(max_size=300))
def test_no_file_is_too_strange_to_verify(junk: bytes) -> None:
    assert verify(junk, key=None).standing is Standing.CHANGED


def test_the_key_is_made_once_and_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "state" / "exam-key.pem"
    made = kiosk_key(path)

    assert path.stat().st_mode & 0o777 == 0o600
    assert kiosk_key(path).public.raw == made.public.raw
    assert [one.name for one in path.parent.iterdir()] == ["exam-key.pem"]


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [(lambda path: path.chmod(0o644), "chmod 600"), (lambda path: path.write_text("nothing"), "no Ed25519 key")],
)
def test_a_key_that_cannot_be_trusted_is_refused(
    tmp_path: Path, spoil: Callable[[Path], object], complaint: str
) -> None:
    path = tmp_path / "exam-key.pem"
    kiosk_key(path)
    spoil(path)

    with pytest.raises(ExamError, match=complaint):
        kiosk_key(path)


def test_a_public_key_comes_back_from_its_file(tmp_path: Path) -> None:
    key = kiosk_key(tmp_path / "key.pem").public
    (tmp_path / "key.pub.pem").write_text(key.pem)

    assert public_key(tmp_path / "key.pub.pem").raw == key.raw
    with pytest.raises(ExamError, match="no Ed25519 public key"):
        public_key(tmp_path / "key.pem")


def test_what_the_disk_refuses_for_a_while_is_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = Sitting(tmp_path)
    sitting.begin()

    def full(descriptor: int, data: bytes, offset: int) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", full)
        sitting.faces = 0
        sitting.pass_time(30)
    sitting.tell(EndRequested(Actor.CANDIDATE))

    assert verify(sitting.jsonl.read_bytes(), key=None).standing is Standing.INTACT


@pytest.fixture
def pictured(tmp_path: Path) -> Sitting:
    """An exam whose settings ask for pictures."""
    sitting = Sitting(tmp_path, picture=lambda: b"a small picture")
    sitting.begin()
    sitting.faces = 0
    sitting.pass_time(30)
    sitting.tell(EndRequested(Actor.CANDIDATE))
    return sitting


def test_pictures_are_kept_beside_the_report_where_they_are_asked_for(pictured: Sitting) -> None:
    folder = pictured.jsonl.with_name(f"{pictured.jsonl.stem}-pictures")

    assert sorted(path.name for path in folder.iterdir()) == ["line-4.jpg", "line-6.jpg"]
    assert (folder / "line-4.jpg").stat().st_mode & 0o777 == 0o600
    assert "Picture line-6.jpg" in pictured.html.read_text()
    for path in (pictured.jsonl, pictured.html):
        assert verify(path.read_bytes(), key=None, beside=path.parent).standing is Standing.INTACT


def test_changed_and_missing_pictures_are_named(pictured: Sitting) -> None:
    folder = pictured.jsonl.with_name(f"{pictured.jsonl.stem}-pictures")
    (folder / "line-4.jpg").write_bytes(b"another picture")
    (folder / "line-6.jpg").unlink()

    for path in (pictured.jsonl, pictured.html):
        found = verify(path.read_bytes(), key=None, beside=path.parent)
        assert found.standing is Standing.CHANGED
        assert found.sentence == "The picture line-4.jpg was changed; the picture line-6.jpg is missing."


def test_who_declines_is_in_no_picture(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path, picture=lambda: b"a small picture")
    sitting.tell(CandidateGiven(CANDIDATE, EntryMethod.TYPED), BeginRequested())
    sitting.tell(CheckEnded("5", "cancelled", "declined"))

    assert not list(tmp_path.glob("reports/*/*.jpg"))


def test_a_folder_that_takes_no_report_is_named_before_the_exam(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file is in the way")
    reporter = Reporter(folder=tmp_path / "reports", key=kiosk_key(tmp_path / "k"), simulated=True, time_scale=1.0)

    with pytest.raises(ExamError, match=r"exam\.folder"):
        reporter.refuse_unwritable()
