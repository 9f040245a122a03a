"""What the kiosk remembers follows its settings."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.config.files import device_lock_file, records_folder, state_folder
from kiosk.config.settings import RecordsSection, SessionSection, Settings
from kiosk.record_keeping import memory_kept
from kiosk.records.errors import RecordsError
from kiosk.session.words import Event, RecordsRefused
from kiosk.values import Profile, SessionResult
from tests.records.reports import session


class FakeClient:
    server_ahead_s: float | None = None


def _kept(**settings: Any) -> Any:
    return memory_kept(Settings(**settings), FakeClient())  # type: ignore[arg-type] # what memory uses of it


def _block_records() -> None:
    records_folder().parent.mkdir(parents=True)
    records_folder().write_text("")


def _posted(begin: Callable[[Callable[[Event], None]], None]) -> list[Event]:
    events: list[Event] = []
    begin(events.append)
    return events


def test_a_kiosk_remembers_in_its_state_folder() -> None:
    with _kept(kiosk_name="desk-7", site="hall") as memory:
        assert _posted(memory.begin) == []
        memory.keeper.session_over(session(SessionResult.PASSED))
        memory.lock.follow(locked=True, failed_s=(), now_s=0.0)

        with memory.records.reading() as reading:
            (record,) = reading.of_kind("session")
    assert (record["kiosk"], record["site"], record["profile"]) == ("desk-7", "hall", "checkin")
    assert memory.records.folder == records_folder()
    assert device_lock_file().exists()


def test_a_kiosk_without_a_name_is_called_as_its_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.node", lambda: "machine-3")
    with _kept() as memory:
        memory.keeper.session_over(session(SessionResult.PASSED))
        with memory.records.reading() as reading:
            assert next(reading.of_kind("session"))["kiosk"] == "machine-3"


def test_a_demonstration_leaves_nothing_behind() -> None:
    with _kept(profile=Profile.DEMO) as memory:
        memory.begin_or_refuse()
        memory.keeper.session_over(session(SessionResult.PASSED))
        memory.lock.follow(locked=True, failed_s=(), now_s=0.0)
        assert memory.records.path.exists()

    assert not memory.records.folder.exists()
    assert not records_folder().exists()
    assert not state_folder().exists() or not list(state_folder().iterdir())


def test_a_lock_lasts_as_long_as_the_settings_say() -> None:
    with _kept(session=SessionSection(lock_minutes=2.0)) as memory:
        memory.lock.follow(locked=True, failed_s=(), now_s=0.0)

    with _kept(session=SessionSection(lock_minutes=2.0)) as memory:
        assert 0 < memory.lock.standing().locked_s <= 120


@pytest.mark.fault("F64")
def test_a_kiosk_serves_without_records_unless_they_are_mandatory(
    record_property: Callable[[str, object], None],
) -> None:
    _block_records()
    with _kept() as memory:
        assert _posted(memory.begin) == []
    with _kept(records=RecordsSection(mandatory=True)) as memory:
        began_s = time.monotonic()
        assert _posted(memory.begin) == [RecordsRefused()]
        record_property("visible_s", time.monotonic() - began_s)


@pytest.mark.fault("F64")
def test_no_exam_begins_without_records_unless_the_settings_say_so() -> None:
    _block_records()
    with _kept(profile=Profile.PROCTOR) as memory, pytest.raises(RecordsError, match="mandatory here"):
        memory.begin_or_refuse()
    with _kept(profile=Profile.PROCTOR, records=RecordsSection(mandatory=False)) as memory:
        memory.begin_or_refuse()
