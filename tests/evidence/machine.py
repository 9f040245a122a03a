"""A machine whose clock can be set, that can be switched off, and that learns the time from a server."""

from pathlib import Path

from kiosk.calendar import Calendar

HOUR = 3600.0
DAY = 24 * HOUR
_BEGIN_S = 1_800_000_000.0


class Machine:
    """True time passes; the device's clock is off by as much as it was set off."""

    def __init__(self) -> None:
        self.true_s = _BEGIN_S
        self.off_s = 0.0
        self.booted_s = _BEGIN_S - HOUR
        self.boots = 1
        self.server_ahead_s: float | None = None

    def now_s(self) -> float:
        return self.true_s + self.off_s

    def boottime_s(self) -> float:
        return self.true_s - self.booted_s

    def monotonic_ns(self) -> int:
        return int(self.boottime_s() * 1e9)

    def work(self, hours: float) -> None:
        """Let time pass."""
        self.true_s += hours * HOUR

    def set_clock(self, off_s: float) -> None:
        """Let the device's clock jump so far off the truth."""
        self.off_s = off_s

    def reply(self) -> None:
        """Let the server tell what time it is."""
        self.server_ahead_s = -self.off_s

    def reboot(self, *, off_hours: float = 0.0, clock_off_s: float | None = None) -> None:
        """Switch the machine off for a while; nobody has told the time yet when it is back."""
        self.true_s += off_hours * HOUR
        self.off_s = self.off_s if clock_off_s is None else clock_off_s
        self.booted_s = self.true_s
        self.boots += 1
        self.server_ahead_s = None

    def calendar(self, folder: Path) -> Calendar:
        """Start the kiosk's calendar anew."""
        return Calendar(
            folder / "clock.json",
            server_ahead_s=lambda: self.server_ahead_s,
            now_s=self.now_s,
            boottime_s=self.boottime_s,
            boot_id=f"boot-{self.boots}",
        )

    def error_s_of(self, calendar: Calendar) -> float:
        """Return how far a calendar is ahead of the truth, seconds."""
        return calendar.now().timestamp() - self.true_s
