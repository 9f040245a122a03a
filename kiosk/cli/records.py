"""`records`: what the kiosk remembers of attempts and sessions."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import config_option, json_option
from kiosk.config.files import records_folder
from kiosk.config.loading import load_settings
from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.retention import Why, remove
from kiosk.evidence_keeping import folder_of
from kiosk.records.content import ATTEMPT, SESSION
from kiosk.records.errors import DamagedError, RecordsError
from kiosk.records.export import ended_or_cut_off, to_csv, to_json_lines
from kiosk.records.key_file import read_first_key
from kiosk.records.statistics import Statistics, statistics
from kiosk.records.store import Reading, Records
from kiosk.records.verification import Findings, Head, Standing, verify
from kiosk.writing import PRIVATE, replace_file

_STATUS = {
    Standing.WHOLE: ExitCode.OK,
    Standing.INCOMPLETE: ExitCode.RECORDS_INCOMPLETE,
    Standing.CHANGED: ExitCode.RECORDS_CHANGED,
}
_since_option = click.option(
    "--since",
    type=click.DateTime(formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]),
    help="Leave out what was recorded before, in local time.",
)


@click.group()
def command() -> None:
    """Records of attempts and sessions, without images: local metrics, export, audit chain, retention."""


@command.command("stats")
@_since_option
@json_option
def stats(*, since: datetime | None, as_json: bool) -> int:
    """Say how sessions went: results, times to capture, attempts to pass, hints, abandonment, causes.

    Exit code 10: some records were altered or damaged, and are left out.
    """
    with _records() as records, records.reading() as reading:
        counted = statistics(reading.of_kind(SESSION, since=_local(since)))
    click.echo(json.dumps(counted.to_fields()) if as_json else describe(counted))
    return _left_out(reading)


@command.command("export")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["jsonl", "csv"]),
    help="JSON Lines, one a session (the default), or CSV, one row an attempt (where --output ends in .csv).",
)
@_since_option
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write, whole or not at all, readable for this user alone; by default standard output.",
)
def export(*, kind: str | None, since: datetime | None, output: Path | None) -> int:
    """Take the sessions out, oldest first.

    An attempt whose session never ended, because the power went, stands for itself.

    Exit code 10: some records were altered or damaged, and are left out.
    """
    kind = kind or ("csv" if output and output.suffix.lower() == ".csv" else "jsonl")
    with _records() as records, records.reading() as reading:
        taken = ended_or_cut_off(reading.of_kind(SESSION, ATTEMPT, since=_local(since)))
    text = to_csv(taken) if kind == "csv" else "".join(f"{line}\n" for line in to_json_lines(taken))
    if output is None:
        click.echo(text, nl=False)
        return _left_out(reading)
    try:
        replace_file(output, text, mode=PRIVATE)
    except OSError as error:
        raise RecordsError(f"{output} cannot be written: {error.strerror}.") from error
    click.echo(f"{len(taken)} records written to {output}.", err=True)
    return _left_out(reading)


@command.command("verify")
@click.option(
    "--key",
    "key_file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The verification key, where it was taken away from the kiosk.",
)
@click.option("--head", "noted", metavar="NUMBER:SEAL", help="A head noted earlier; it must still be there.")
@click.option(
    "--folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="A copy of the records' folder instead of this kiosk's own.",
)
@json_option
def verify_records(*, key_file: Path | None, noted: str | None, folder: Path | None, as_json: bool) -> int:
    """Tell whether the records are as the kiosk wrote them, and print the head to be noted elsewhere.

    Exit code 0: whole. 10: one sentence names the first record that was altered, is missing or stands elsewhere.
    11: whole as far as they go, but some were set aside with a damaged file, or the end cannot be told.

    Each record is sealed with a key that evolves and is forgotten. Whoever takes over the kiosk can therefore not
    rewrite what was recorded before, as long as the verification key is kept elsewhere (`records key --remove`):
    with it on the kiosk, a rewritten past would verify. What this cannot tell: whether the kiosk recorded the
    truth; what was recorded after it was taken over; and, unless --head is given, whether the whole folder was put
    back to an older copy.
    """
    head = Head.parse(noted) if noted else None
    with _records(folder) as records:
        first_key = read_first_key(_key_file(records, key_file))
        found = _verified(records, first_key, head)
    if as_json:
        fields = {**asdict(found), "head": str(found.head) if found.head else None}
        click.echo(json.dumps(fields, ensure_ascii=False))
    else:
        click.echo(found.sentence)
        if found.head and found.standing is not Standing.CHANGED:
            click.echo(f"Head: {found.head}")
    return _STATUS[found.standing]


@command.command("purge")
@click.option(
    "--session",
    "session_id",
    metavar="ID",
    help="Erase this one session instead, whatever its age, and its sealed pictures.",
)
@click.option(
    "--older-than",
    "days",
    metavar="DAYS",
    type=click.FloatRange(min=0),
    help="Purge what is older than this instead of records.keep_days.",
)
@config_option
def purge(*, session_id: str | None, days: float | None, config: Path | None) -> None:
    """Take away what is older than `records.keep_days`, or one session; that it was done stays on record.

    The running kiosk purges what is too old by itself, every hour.
    """
    if session_id is not None and days is not None:
        raise click.UsageError("--session and --older-than exclude each other: give one of them.")
    with _records() as records:
        if not records.path.exists():
            click.echo("There are no records yet.")
        elif session_id is not None:
            _erase_pictures(records, session_id, folder_of(load_settings(config).evidence))
            _erase(records, session_id)
        else:
            keep = timedelta(days=load_settings(config).records.keep_days if days is None else days)
            count = records.purge(before=datetime.now(UTC) - keep)
            click.echo(f"{count} records were purged.")


@command.command("key")
@click.option("--remove", is_flag=True, help="Take it away from the kiosk: print it here, once, and delete it.")
def key(*, remove: bool) -> None:
    """Print the verification key, which proves that records are whole; keep it away from the kiosk."""
    with _records() as records:
        # Makes sure that there is one, as on a kiosk that has not served anybody yet.
        records.append()
        file = _key_file(records, None)
        click.echo(read_first_key(file).hex())
        if remove:
            file.unlink()
            click.echo(f"It is no longer on this kiosk: without it, nobody verifies {records.path}.", err=True)


def describe(counted: Statistics) -> str:
    """Return the figures in a few lines for a person."""
    whole = counted.sessions
    lines = [f"{whole} sessions" + (f", {counted.simulated} of them simulated" if counted.simulated else "")]
    captured = (f"{count} in {limit} s" for limit, count in sorted(counted.captured.items()))
    passed = (f"{count} with attempt {number}" for number, count in sorted(counted.attempts_to_pass.items()))
    sections: Iterable[tuple[str, Iterable[str]]] = (
        ("results", _counts(counted.results)),
        ("ended by", _counts(counted.ends)),
        (f"captured, of {counted.sampled}", captured),
        ("passed", passed),
        ("no verdict because of", _counts(counted.no_verdict)),
        ("first advice after a failed check", _counts(counted.advice)),
        ("abandoned in", _counts(counted.abandoned_in)),
        ("hints, in all", _times(counted.hints_s)),
        ("states, in all", _times(counted.states_s)),
        ("by day (UTC)", (f"{day} {count}" for day, count in sorted(counted.days.items()))),
    )
    lines += [f"  {title}: {', '.join(parts) or 'none'}" for title, parts in sections]
    return "\n".join(lines)


def _counts(counts: Mapping[str, int]) -> Iterable[str]:
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return (f"{name.replace('_', ' ')} {count}" for name, count in ranked)


def _times(times_s: Mapping[str, float]) -> Iterable[str]:
    ranked = sorted(times_s.items(), key=lambda one: (-one[1], one[0]))
    return (f"{name.replace('_', ' ')} {seconds:.1f} s" for name, seconds in ranked)


def _records(folder: Path | None = None) -> Records:
    return Records(folder or records_folder(), now=lambda: datetime.now(UTC), busy_s=5.0)


def _left_out(reading: Reading) -> ExitCode:
    """Say how many records could not be read, if any, and return what the command ends with."""
    if not reading.left_out:
        return ExitCode.OK
    count, first = len(reading.left_out), min(reading.left_out)
    what = f"Record {first} is" if count == 1 else f"{count} records, the first of them number {first}, are"
    click.echo(f"{what} left out: altered or damaged; `liveness-kiosk records verify` says more.", err=True)
    return ExitCode.RECORDS_CHANGED


def _local(moment: datetime | None) -> datetime | None:
    return moment and moment.astimezone()


def _verified(records: Records, first_key: bytes, head: Head | None) -> Findings:
    try:
        # The present key before the rows: the kiosk may write meanwhile, and rows may be ahead of it, not behind.
        present = records.keys.read()
        with records.reading() as reading:
            return verify(
                reading.rows(),
                gaps=reading.gaps(),
                first_key=first_key,
                present=present.link if present else None,
                head=head,
            )
    except DamagedError as error:
        return Findings(standing=Standing.CHANGED, sentence=str(error))


def _key_file(records: Records, given: Path | None) -> Path:
    file = given or records.keys.first_file
    if given is None and records.path.exists() and not file.exists():
        raise RecordsError("The verification key is not on this kiosk any more: give it by --key FILE.")
    return file


def _erase_pictures(records: Records, session_id: str, folder: EvidenceFolder) -> None:
    """Delete the session's sealed pictures, while the records still say which they are."""
    with records.reading() as reading:
        attempts = [one for one in reading.of_kind(ATTEMPT) if one["session_id"] == session_id]
    named = {one["evidence"]["file"] for one in attempts if "evidence" in one}
    if proof := remove(folder, (one for one in folder.files() if one.file in named), Why.ERASURE):
        records.append(proof)
        click.echo(f"{proof['removed']} sealed pictures of it were deleted.")
    if reading.left_out:
        click.echo(
            "Some records were altered or damaged, and do not say which pictures are theirs: "
            "any such picture of it stays until it is too old.",
            err=True,
        )


def _erase(records: Records, session_id: str) -> None:
    count = records.erase(session_id)
    click.echo(f"{count} records of session {session_id} were erased." if count else "Nothing is on record of it.")
    if aside := records.set_aside_files():
        click.echo(
            f"Damaged files that were set aside may still hold it: {', '.join(map(str, aside))}; delete them.",
            err=True,
        )
