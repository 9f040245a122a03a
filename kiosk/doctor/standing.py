"""How the kiosk stands: whether it runs, who looks after it, what broke, and what keeps it from serving."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.doctor.findings import Finding, fail, ok, warn

KIOSK, SERVICE, CRASHES, LOCK = "kiosk", "service manager", "crashes", "device lock"
_UNIT_WORDS: Mapping[str, str] = {
    "Type=notify": r"^Type=notify",
    "WatchdogSec=10": r"^WatchdogSec=[1-9]",
    "Restart=always": r"^Restart=(always|on-failure|on-abnormal|on-watchdog)",
    "LimitCORE=0": r"^LimitCORE=0",
}
UNIT_FOLDERS = (Path("/etc/systemd/system"), Path("/usr/lib/systemd/system"), Path("/lib/systemd/system"))


def kiosk(running: Mapping[str, Any] | None, *, mute: bool) -> Iterator[Finding]:
    """Yield whether a kiosk runs and serves.

    Args:
        running: What it tells of itself; None where it tells nothing.
        mute: One holds the lock and does not answer.
    """
    if mute:
        yield fail(
            KIOSK,
            "A kiosk runs and does not answer.",
            "Wait half a minute, as it may be starting; if it stays so, end it and start it again.",
        )
    elif running is None:
        yield ok(KIOSK, "No kiosk runs at the moment.")
    elif running["out_of_service"]:
        yield warn(
            KIOSK,
            f"The running kiosk is out of service: {', '.join(running['out_of_service'])}.",
            "See `liveness-kiosk status`, and the findings below.",
        )
    else:
        yield ok(KIOSK, f"A kiosk runs and serves (profile {running['profile']}, {running['sessions']} sessions).")


def service(running: Mapping[str, Any] | None, folders: Iterable[Path]) -> Iterator[Finding]:
    """Yield whether something starts the kiosk again when it hangs or the machine starts.

    Args:
        running: What a running kiosk tells of itself.
        folders: Where systemd's units lie.
    """
    if running and running["watched"]:
        yield ok(SERVICE, "A watchdog starts the running kiosk again should it hang.")
        return
    looked_in = tuple(folders)
    units = list(dict.fromkeys(path.resolve() for folder in looked_in for path in _units(folder)))
    if not units:
        yield warn(
            SERVICE,
            "No systemd unit starts the kiosk: nobody starts it with the machine, or again when it hangs.",
            f"Write one with {', '.join(_UNIT_WORDS)}, and enable it.",
        )
    for unit in units:
        text = "\n".join(map(_text, (unit, *_additions(unit, looked_in))))
        missing = [word for word, pattern in _UNIT_WORDS.items() if not re.search(pattern, text, re.MULTILINE)]
        if missing:
            yield warn(SERVICE, f"{unit} lacks {', '.join(missing)}.", "Add that to its section [Service].")
        else:
            yield ok(SERVICE, f"{unit} starts the kiosk, and again should it hang.")


def _units(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.glob("*.service")):
        if re.search(r"^ExecStart=.*(liveness-kiosk|-m kiosk)\b.*\brun\b", _text(path), re.MULTILINE):
            yield path


def _additions(unit: Path, folders: Iterable[Path]) -> Iterator[Path]:
    """Yield what is added to a unit, as `systemctl edit` writes it."""
    for folder in folders:
        yield from sorted((folder / f"{unit.name}.d").glob("*.conf"))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def crashes(folder: Path, restarts: Mapping[str, int], *, most: int) -> Iterator[Finding]:
    """Yield what broke lately.

    Args:
        folder: Where the reports lie.
        restarts: How often the kiosk has started itself again within the last hour, by cause.
        most: How often it may, for one cause.
    """
    spent = [cause for cause, count in restarts.items() if count >= most]
    if spent:
        yield warn(
            CRASHES,
            f"The kiosk has started itself {most} times within an hour and pauses for one now: {spent[0]}.",
            f"Send us the reports in {folder}, and start the kiosk again.",
        )
    reports = sorted(folder.glob("crash-*.txt"))
    if reports:
        latest = datetime.fromtimestamp(reports[-1].stat().st_mtime, UTC).astimezone()
        many = f"{len(reports)} reports of crashes lie" if len(reports) > 1 else "A report of a crash lies"
        yield warn(
            CRASHES,
            f"{many} in {folder}, the last of {latest:%Y-%m-%d %H:%M}.",
            "Send us what lies there, which holds no picture and no secret, and delete it.",
        )
    elif not spent:
        yield ok(CRASHES, "No crash is on record.")


def lock(left_s: float) -> Iterator[Finding]:
    """Yield whether too many failed checks have locked the device.

    Args:
        left_s: What is left of the lock, seconds.
    """
    if left_s > 0:
        yield warn(
            LOCK,
            f"Too many failed checks have locked the kiosk for {max(1, round(left_s / 60))} more minutes.",
            "Wait, or lift the lock in the operator's panel, after a look at what happened.",
        )
    else:
        yield ok(LOCK, "The device is not locked.")
