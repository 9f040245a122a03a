"""`status`: how the running kiosk fares, asked from another terminal."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import click

from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import json_option
from kiosk.config.files import status_socket
from kiosk.session.words import Fault
from kiosk.status.errors import NoKioskError, StatusError
from kiosk.status.line import ask

_DAY_S = 86_400
_CAUSES: Mapping[str, str] = {
    Fault.CAMERA: "the camera",
    Fault.CREDENTIALS: "refused credentials",
    Fault.QUOTA: "the account's quota",
    Fault.NETWORK: "the network",
    Fault.LOCKED: "too many failed checks",
    Fault.RECORDS: "records that cannot be written",
    Fault.DEFECT: "a defect",
    Fault.CLOSED: "staff, who closed it",
}


@click.command()
@json_option
def command(*, as_json: bool) -> int:
    """Say how the running kiosk fares: state, camera, API, last faults, sessions since it started.

    Asks the kiosk of the user that this runs as; a demonstration answers where no other kiosk runs. Nothing is
    told of any person.

    Exit code 0: it answered, in service or not. 13: no kiosk runs, or it does not answer.
    """
    try:
        fields = _asked()
    except StatusError as error:
        click.echo(f"liveness-kiosk: {error}", err=True)
        return ExitCode.SOURCE_UNAVAILABLE
    click.echo(json.dumps(fields, ensure_ascii=False) if as_json else describe(fields, now=datetime.now(UTC)))
    return ExitCode.OK


def _asked() -> dict[str, Any]:
    try:
        return ask(status_socket(demo=False))
    except NoKioskError:
        return ask(status_socket(demo=True))


def describe(fields: Mapping[str, Any], *, now: datetime) -> str:
    """Return an answer in a few lines for a person.

    Args:
        fields: The answer.
        now: Time of day, for how long ago things were.
    """
    lines = (
        ("", _headline(fields)),
        *(("exam", words) for words in _exam(fields["exam"], now)),
        ("kiosk", _kiosk(fields)),
        ("camera", _camera(fields["camera"])),
        ("API", _api(fields["api"], now)),
        ("sessions", _sessions(fields)),
        *(("sound", words) for words in _sound(fields["sound"])),
        *(("disk", words) for words in _disk(fields)),
        *(("fault", _fault(one)) for one in reversed(fields["last_faults"])),
    )
    return "\n".join(f"  {name:<9} {words}" if name else words for name, words in lines)


def _headline(fields: Mapping[str, Any]) -> str:
    if fields["out_of_service"]:
        words = f"Out of service because of {', '.join(_CAUSES.get(one, one) for one in fields['out_of_service'])}"
        locked = fields["lock"]
        return f"{words}; locked for {_span(locked['left_s'])} more." if locked["locked"] else f"{words}."
    return f"In service: {_spoken(fields['state'] or 'starting')}."


def _exam(exam: Mapping[str, Any] | None, now: datetime) -> Iterator[str]:
    if exam:
        yield f"{_spoken(exam['phase'])} for {_ago(exam['since'], now)}"


def _kiosk(fields: Mapping[str, Any]) -> str:
    watched = "" if fields["watched"] else ", no watchdog"
    silent = f"; no sign of life of its {' and '.join(fields['silent'])}" if fields["silent"] else ""
    return (
        f"version {fields['version']}, profile {fields['profile']}, running for {_span(fields['uptime_s'])}, "
        f"process {fields['pid']}{watched}{silent}"
    )


def _camera(camera: Mapping[str, Any] | None) -> str:
    if camera is None:
        return "not opened yet"
    size = f", {camera['width']}x{camera['height']} at {camera['fps']:g} fps" if camera["width"] else ""
    words = f"{camera['identity']}: {camera['state']}{size}"
    return f"{words}. {camera['detail']}" if camera["detail"] else words


def _api(api: Mapping[str, Any], now: datetime) -> str:
    parts = ["simulated" if api["simulated"] else api["host"], *_contact(api, now)]
    if api["server_ahead_s"]:
        parts.append(f"its clock is {api['server_ahead_s']:+g} s from this machine's")
    if api["uses_next_credentials"]:
        parts.append("it takes the next credentials alone: move them up")
    return ", ".join(parts)


def _contact(api: Mapping[str, Any], now: datetime) -> Iterator[str]:
    if api["reachable"] is False:
        yield "not reachable"
    if api["last_contact"]:
        yield f"answered {_ago(api['last_contact'], now)} ago"
    elif api["reachable"] is None:
        yield "not asked yet"
    if attempt := api["last_attempt"]:
        reason = f" ({_spoken(attempt['reason'])})" if attempt["reason"] else ""
        yield f"last attempt {_spoken(attempt['outcome'])}{reason} {_ago(attempt['at'], now)} ago"


def _sessions(fields: Mapping[str, Any]) -> str:
    results = ", ".join(f"{count} {_spoken(result)}" for result, count in fields["results"].items())
    counted = f"{fields['sessions']} ({results})" if results else f"{fields['sessions']}"
    attempts = f"{fields['attempts']} attempt{'' if fields['attempts'] == 1 else 's'}"
    return f"{counted} since it started, with {attempts}"


def _sound(sound: Mapping[str, Any]) -> Iterator[str]:
    if not sound["heard"]:
        yield "no audio device can be opened, or it hangs"
    if sound["voice"] == "hangs":
        yield "the voice does not answer: screens are not read aloud until it does"


def _disk(fields: Mapping[str, Any]) -> Iterator[str]:
    if not fields["records"]["written"]:
        yield "no records can be written; they wait in memory"
    if fields["evidence"] and not fields["evidence"]["kept"]:
        yield f"the last picture could not be kept as evidence: {fields['evidence']['why']}"


def _fault(fault: Mapping[str, Any]) -> str:
    began, ended = (one and datetime.fromisoformat(one).astimezone() for one in (fault["began"], fault["ended"]))
    until = f"for {_span((ended - began).total_seconds())}" if began and ended else "until now"
    return f"{_CAUSES.get(fault['fault'], fault['fault'])}, from {began:%Y-%m-%d %H:%M:%S} {until}"


def _ago(stamp: str, now: datetime) -> str:
    return _span((now - datetime.fromisoformat(stamp)).total_seconds())


def _span(seconds: float) -> str:
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min"
    return f"{whole // 3600} h {whole % 3600 // 60} min" if whole < _DAY_S else f"{whole // _DAY_S} days"


def _spoken(word: str) -> str:
    return word.replace("_", " ")
