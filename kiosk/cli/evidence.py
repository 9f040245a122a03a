"""`evidence`: the sealed pictures that a kiosk keeps, and how their owner opens them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from kiosk.calendar import Calendar
from kiosk.cli.options import config_option, json_option
from kiosk.config.files import calendar_file, records_folder
from kiosk.config.loading import load_settings
from kiosk.config.settings import Settings
from kiosk.evidence.errors import EvidenceError
from kiosk.evidence.folder import Kept
from kiosk.evidence.keys import new_key, parse_identities
from kiosk.evidence.retention import Why, due, remove
from kiosk.evidence.sealing import ATTEMPT, PICTURE, Opened, unseal
from kiosk.evidence_keeping import folder_of
from kiosk.records.content import ATTEMPT as ATTEMPT_KIND
from kiosk.records.errors import RecordsError
from kiosk.records.store import Records
from kiosk.writing import PRIVATE, replace_file

_FOLDER_MODE = 0o700


@click.group()
def command() -> None:
    """Sealed pictures of attempts, kept for a dispute where `evidence.recipient` is set."""


@command.command("list")
@config_option
@json_option
def list_kept(*, config: Path | None, as_json: bool) -> None:
    """Say what is kept, oldest first: since when, until when, and whose it is, as the records have it."""
    settings = load_settings(config)
    owners = _owners()
    lines = [_line(one, settings, owners.get(one.file, {})) for one in folder_of(settings.evidence).files()]
    for line in lines:
        click.echo(json.dumps(line) if as_json else _sentence(line))
    if not as_json:
        click.echo(f"{len(lines)} sealed pictures, {sum(line['bytes'] for line in lines) / 1e6:.1f} MB.")


@command.command("purge")
@click.option("--all", "everything", is_flag=True, help="Take everything away, whatever its age.")
@click.option(
    "--older-than", "hours", metavar="HOURS", type=click.FloatRange(min=0), help="Instead of evidence.keep_hours."
)
@config_option
def purge(*, everything: bool, hours: float | None, config: Path | None) -> None:
    """Take away what is older than `evidence.keep_hours`; that it was done stays on record.

    The running kiosk does so by itself, every hour. One session's pictures go with `records purge --session ID`.
    """
    if everything and hours is not None:
        raise click.UsageError("--all and --older-than exclude each other: give one of them.")
    evidence = load_settings(config).evidence
    folder = folder_of(evidence)
    picked: Sequence[Kept] = folder.files()
    now = Calendar(calendar_file(), server_ahead_s=lambda: None).now()
    if hours is not None:
        picked = [one for one in picked if one.kept_at < now - timedelta(hours=hours)]
    elif not everything:
        picked = due(picked, now, timedelta(hours=evidence.keep_hours))
    why = Why.REQUEST if everything or hours is not None else Why.RETENTION
    proof = remove(folder, picked, why)
    if proof:
        with Records(records_folder(), now=lambda: datetime.now(UTC), busy_s=5.0) as records:
            records.append(proof)
    click.echo(f"{proof['removed'] if proof else 0} sealed pictures were purged.")


@command.command("open")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--identity",
    required=True,
    metavar="KEYFILE",
    type=click.File(encoding="utf-8", errors="replace"),
    help="File with the private key; - reads it from standard input.",
)
@click.option(
    "--to",
    "target",
    required=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the pictures go, each in a folder of its own, for this user alone.",
)
def open_files(*, files: tuple[Path, ...], identity: Iterable[str], target: Path) -> int:
    """Open sealed pictures, away from the kiosk; `age -d -i KEYFILE FILE | tar -x` does the same.

    Anybody who has the public key can seal something for it. A picture is the kiosk's if its attempt's record, as
    `records export` has it, names the SHA-256 of the sealed FILE.
    """
    identities = parse_identities("".join(identity))
    failed = 0
    for file in files:
        try:
            _save(unseal(file.read_bytes(), identities), target / file.stem)
        except (EvidenceError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            click.echo(f"liveness-kiosk: {file} cannot be opened: {reason}.", err=True)
            failed += 1
        else:
            click.echo(target / file.stem / PICTURE)
    if failed:
        raise EvidenceError(f"{failed} of {len(files)} sealed pictures were not opened.")
    return 0


@command.command("new-key")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def make_key(file: Path) -> None:
    """Make a key pair, away from the kiosk: the private half goes to a new FILE, the public half is printed.

    Give the printed line to the kiosk as `evidence.recipient`. Whoever loses FILE opens nothing any more.
    """
    click.echo(new_key(file))
    click.echo(f"The private key is in {file}: keep it away from every kiosk.", err=True)


def _line(kept: Kept, settings: Settings, attempt: Mapping[str, Any]) -> dict[str, Any]:
    until = kept.due(timedelta(hours=settings.evidence.keep_hours))
    return {
        "file": str(kept.path),
        "kept_at": kept.kept_at.isoformat(),
        "until": until.isoformat(),
        "bytes": kept.size,
        "session_id": attempt.get("session_id"),
        "attempt": attempt.get("attempt"),
        "sha256": attempt.get("evidence", {}).get("sha256"),
    }


def _sentence(line: Mapping[str, Any]) -> str:
    session = line["session_id"]
    whose = f"session {session}, attempt {line['attempt']}" if session else "of which there is no record"
    return f"{line['file']}  until {line['until']}  {whose}"


def _owners() -> dict[str, Mapping[str, Any]]:
    """Return the attempts on record by the id of their sealed file; none where there are no records to read."""
    try:
        with (
            Records(records_folder(), now=lambda: datetime.now(UTC), busy_s=5.0) as records,
            records.reading() as reading,
        ):
            attempts = reading.of_kind(ATTEMPT_KIND)
            return {one["evidence"]["file"]: one for one in attempts if "evidence" in one}
    except RecordsError:
        return {}


def _save(opened: Opened, folder: Path) -> None:
    folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    for name, content in ((PICTURE, opened.picture), (ATTEMPT, opened.attempt)):
        replace_file(folder / name, content, mode=PRIVATE)
