"""What a notice is known by, and what is kept of an answer."""

import dataclasses
import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.consent.notice import Notice, Point, Topic
from kiosk.consent.record import Answer, ConsentRecord, ShownNotice

NOTICE = Notice(
    version="2026-11",
    language="de",
    title="Dürfen wir ein Foto\nvon Ihnen machen?",
    points=(
        Point(Topic.WHY, "Wir prüfen nur, ob Sie da sind."),
        Point(Topic.WHERE, "Das Foto geht an die Liveness GmbH in Irland."),
    ),
    decline="Nein, danke",
    agree="Ja, einverstanden",
)
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_whoever_writes_the_words_down_from_the_screen_finds_the_hash() -> None:
    written_down = """Dürfen wir ein Foto von Ihnen machen?
Wir prüfen nur, ob Sie da sind.
Das Foto geht an die Liveness GmbH in Irland.
2026-11 · de
Nein, danke
Ja, einverstanden
"""

    assert hashlib.sha256(written_down.encode()).hexdigest() == NOTICE.sha256


def test_how_lines_were_wrapped_and_letters_were_typed_makes_no_difference() -> None:
    decomposed = NOTICE.title.replace("ü", "u\N{COMBINING DIAERESIS}").replace("\n", " \N{ZERO WIDTH SPACE} ")

    assert dataclasses.replace(NOTICE, title=decomposed).sha256 == NOTICE.sha256


@pytest.mark.parametrize(
    "change",
    [
        {"version": "2026-12"},
        {"language": "en"},
        {"title": "Dürfen wir?"},
        {"points": NOTICE.points[:1]},
        {"points": NOTICE.points[::-1]},
        {"decline": "Nein"},
        {"agree": "Ja"},
    ],
)
def test_every_word_counts(change: dict[str, object]) -> None:
    assert dataclasses.replace(NOTICE, **change).sha256 != NOTICE.sha256  # type: ignore[arg-type] # by name


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=2, max_size=5))
def test_no_text_can_pass_for_two(texts: list[str]) -> None:
    notice = dataclasses.replace(NOTICE, points=tuple(Point(Topic.WHY, text) for text in texts))

    assert notice.canonical.count(b"\n") == len(texts) + 4


@pytest.mark.parametrize("answer", list(Answer))
def test_only_a_yes_permits(answer: Answer) -> None:
    assert ConsentRecord(answer=answer).permits is (answer in {Answer.GIVEN, Answer.ELSEWHERE})


def test_a_record_tells_who_reads_the_log_what_was_answered_to_what() -> None:
    shown = ShownNotice.of(NOTICE, NOW)
    record = ConsentRecord(answer=Answer.GIVEN, shown=shown, answered_at=NOW + timedelta(seconds=7))

    assert str(record) == f"given (notice 2026-11 in de, sha256 {NOTICE.sha256})"
    assert record.fields()["answered_at"] == "2026-01-02T03:04:12.000+00:00"
    assert str(ConsentRecord(answer=Answer.ELSEWHERE)) == "elsewhere"
