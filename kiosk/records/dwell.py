"""How long a session dwelt on each screen and each hint."""

from dataclasses import dataclass, field
from typing import Any

from kiosk.session.words import State
from kiosk.station.view import View


@dataclass(slots=True)
class Dwell:
    """Adds up times from one view to the next, for one session at a time; reads no clock of its own."""

    _session_id: str | None = None
    _state: State = State.ATTRACT
    _hint: str | None = None
    _since_ns: int = 0
    _states_ns: dict[str, int] = field(default_factory=dict)
    _hints_ns: dict[str, int] = field(default_factory=dict)

    def follow(self, view: View, now_ns: int) -> None:
        """Take the next view.

        Args:
            view: Where the session is from now on.
            now_ns: The monotonic clock, nanoseconds.
        """
        self._count(now_ns)
        if view.session_id != self._session_id:
            self._session_id = view.session_id
            self._states_ns, self._hints_ns = {}, {}
        session = view.session
        self._state = session.state
        self._hint = session.hint if session.state is State.POSITIONING else None

    def of(self, session_id: str, now_ns: int) -> dict[str, Any]:
        """Return where a session is, and its times so far in seconds, as a record says them; nothing of others."""
        if session_id != self._session_id:
            return {}
        self._count(now_ns)
        return {
            "ended_in": self._state,
            "dwell_s": {"states": _seconds(self._states_ns), "hints": _seconds(self._hints_ns)},
        }

    def _count(self, now_ns: int) -> None:
        spent_ns, self._since_ns = now_ns - self._since_ns, now_ns
        self._states_ns[self._state] = self._states_ns.get(self._state, 0) + spent_ns
        if self._hint is not None:
            self._hints_ns[self._hint] = self._hints_ns.get(self._hint, 0) + spent_ns


def _seconds(times_ns: dict[str, int]) -> dict[str, float]:
    return {name: round(time_ns / 1e9, 3) for name, time_ns in times_ns.items()}
