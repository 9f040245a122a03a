"""`doctor`: looks this machine over, and says what to do."""

import json
import logging
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from kiosk.check_up import examine, exit_is_for_camera
from kiosk.cli.display import has_display
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import config_option, json_option
from kiosk.doctor.findings import Finding, Verdict

_COLOURS: Mapping[Verdict, str] = {Verdict.OK: "green", Verdict.WARN: "yellow", Verdict.FAIL: "red"}
_NAME_WIDTH = 16
_WIDEST, _NARROWEST = 120, 60


@click.command()
@json_option
@config_option
@click.pass_context
def command(context: click.Context, *, as_json: bool, config: Path | None) -> int:
    """Look this machine over as the kiosk's user: camera, display, API, clock, disk, secrets and more.

    Each finding is ok, warn (the kiosk runs all the same, or this could not be looked at) or fail, with what to
    do. Opens the camera unless a kiosk runs, which is asked instead. Sends no picture and no credentials anywhere,
    so that nothing is billed, and changes no setting and no record. Takes up to half a minute.

    \b
    Exit codes: 0 nothing fails · 13 the camera fails, and nothing else does · 2 something else fails
    """
    # What it warns of are findings here.
    logging.getLogger("kiosk.config").setLevel(logging.ERROR)
    findings = []
    for finding in examine(config, ignored=context.obj or (), has_display=has_display()):
        findings.append(finding)
        click.echo(_json_line(finding) if as_json else described(finding))
    if not as_json:
        click.echo(count(findings))
    return exit_code(findings)


def _json_line(finding: Finding) -> str:
    return json.dumps(
        {
            "check": finding.check,
            "verdict": finding.verdict,
            "found": finding.found,
            "do": finding.remedy or None,
        },
        ensure_ascii=False,
    )


def described(finding: Finding) -> str:
    """Return a finding for a terminal, wrapped."""
    verdict = click.style(f"{finding.verdict:<5}", fg=_COLOURS[finding.verdict])
    first, *more = _wrapped(finding)
    margin = " " * (_NAME_WIDTH + 6)
    return "\n".join((f"{verdict} {finding.check:<{_NAME_WIDTH}}{first}", *(margin + line for line in more)))


def _wrapped(finding: Finding) -> Iterator[str]:
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns)) - _NAME_WIDTH - 6
    for text, hanging in ((finding.found, ""), (f"→ {finding.remedy}" if finding.remedy else "", "  ")):
        yield from textwrap.wrap(
            text, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
        )


def count(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each kind."""
    counted = Counter(finding.verdict for finding in findings)
    return (
        f"\n{len(findings)} findings: {counted[Verdict.OK]} in order, {counted[Verdict.WARN]} to look at, "
        f"{counted[Verdict.FAIL]} that must be put right."
    )


def exit_code(findings: Sequence[Finding]) -> ExitCode:
    """Return what the findings tell the caller."""
    if all(finding.verdict is not Verdict.FAIL for finding in findings):
        return ExitCode.OK
    return ExitCode.SOURCE_UNAVAILABLE if exit_is_for_camera(findings) else ExitCode.USAGE
