"""One check from beginning to result, for a caller who waits."""

from collections.abc import Callable
from queue import SimpleQueue
from typing import Protocol

from kiosk.camera.frame import CameraStatus
from kiosk.session.words import CancelRequested, Event
from kiosk.station.report import SessionReport


class CheckStation(Protocol):
    """What a check needs of a station."""

    def start(self) -> None:
        """Begin."""

    def stop(self) -> None:
        """End, within bounds."""

    def post(self, event: Event) -> None:
        """Hand in an event without blocking."""

    def camera_status(self) -> CameraStatus:
        """Return how the source fares."""


Outcome = SessionReport | Exception
"""A report, or what broke the station."""
BuildStation = Callable[[Callable[[Outcome], None]], CheckStation]
"""Wires a station whose `on_finished` and `on_crash` both go to the given callable."""


class Check:
    """Runs one station until its first session has ended."""

    def __init__(self) -> None:
        self._station: CheckStation | None = None
        self._cancelled = False

    def run(self, build: BuildStation) -> SessionReport:
        """Run the check and return its report; everything has stopped by then.

        Args:
            build: Wires the station.

        Raises:
            Exception: What kept the station from being built, or broke it.
        """
        outcomes: SimpleQueue[Outcome] = SimpleQueue()
        self._station = station = build(outcomes.put)
        if self._cancelled:
            self.cancel()
        try:
            station.start()
            outcome = outcomes.get()
        finally:
            station.stop()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def cancel(self) -> None:
        """End the check as cancelled; safe in a signal handler, before and while it runs."""
        self._cancelled = True
        if self._station:
            self._station.post(CancelRequested())

    def camera_detail(self) -> str:
        """Return what is wrong with the source and what to do; empty where nothing is."""
        return self._station.camera_status().detail if self._station else ""
