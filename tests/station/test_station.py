"""Parts that live and end together."""

from typing import Any

import pytest

from kiosk.station.station import Station


class _Part:
    def __init__(self, name: str, log: list[str], *, fails: bool = False, starts: bool = True) -> None:
        self._name, self._log, self._fails, self._starts = name, log, fails, starts

    def start(self) -> None:
        if not self._starts:
            raise OSError("no thread")
        self._log.append(f"start {self._name}")

    def stop(self) -> None:
        self._log.append(f"stop {self._name}")
        if self._fails:
            raise OSError("stuck")


def _station(log: list[str], *, failing: str = "", dead: str = "") -> Station:
    parts: dict[str, Any] = {
        name: _Part(name, log, fails=name == failing, starts=name != dead)
        for name in ("camera", "vision", "runner")
    }
    parts["pipeline"] = None
    return Station(**parts)


def test_the_session_ends_first_and_the_camera_last() -> None:
    log: list[str] = []
    with _station(log):
        pass
    assert log == ["start camera", "start vision", "start runner", "stop runner", "stop vision", "stop camera"]


def test_a_part_that_does_not_start_leaves_no_other_running() -> None:
    log: list[str] = []
    with pytest.raises(OSError, match="no thread"), _station(log, dead="vision"):
        pass
    assert log == ["start camera", "stop runner", "stop vision", "stop camera"]


def test_a_part_that_does_not_stop_keeps_no_other_running(caplog: pytest.LogCaptureFixture) -> None:
    log: list[str] = []
    station = _station(log, failing="runner")
    station.stop()
    assert log == ["stop runner", "stop vision", "stop camera"]
    assert "did not stop" in caplog.text
