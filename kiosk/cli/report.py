"""`report`: an exam's report, and the key that signs this kiosk's."""

from pathlib import Path

import click

from kiosk.cli.exit_codes import ExitCode
from kiosk.config.files import exam_key_file
from kiosk.exam.signing import kiosk_key, public_key
from kiosk.exam.verification import Standing, verify

_LARGEST = 64 * 2**20
_STATUS = {
    Standing.INTACT: ExitCode.OK,
    Standing.INCOMPLETE: ExitCode.REPORT_INCOMPLETE,
    Standing.CHANGED: ExitCode.REPORT_CHANGED,
}


@click.group()
def command() -> None:
    """Exam reports: verify one, or print the key that signs this kiosk's."""


@command.command("verify")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--key",
    "key_file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Public key (PEM) that must have signed it; without this, the key that the report itself names is taken.",
)
def verify_report(file: Path, key_file: Path | None) -> int:
    """Tell whether an exam's report (.jsonl or .html) is as the kiosk wrote it.

    Exit code 0: intact. 10: changed; one sentence names the lines that were changed, removed, added or put
    elsewhere, or the pictures beside it. 11: intact as far as it goes, but without its end, as after a crash.

    What this cannot tell: whoever holds the kiosk's private key, which lies on the kiosk, can write a new report
    that verifies, whole or in part; so can whoever has a key of their own, unless --key names the kiosk's. Get
    that one by `liveness-kiosk report key` on the kiosk itself, before the exam, or compare the fingerprint. A
    report says what the kiosk saw, not who the candidate is.
    """
    key = public_key(key_file) if key_file else None
    found = verify(_read(file), key=key, beside=file.parent)
    click.echo(found.sentence)
    return _STATUS[found.standing]


@command.command("key")
def print_key() -> None:
    """Print this kiosk's public key (PEM), made if there is none yet. The fingerprint goes to stderr."""
    key = kiosk_key(exam_key_file()).public
    click.echo(key.pem, nl=False)
    click.echo(f"Fingerprint: {key.fingerprint}", err=True)


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise click.UsageError(f"{file} is far larger than any report.")
        return file.read_bytes()
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror}.") from error
