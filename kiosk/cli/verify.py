"""`verify`: puts still pictures to the liveness API."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from kiosk.app import liveness_client
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import config_option, effective_settings, json_option, url_option
from kiosk.cli.remedies import sentence
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.encode import read_sample
from kiosk.values import Outcome, Verdict

_WORDS = {Outcome.LIVE: "live", Outcome.NOT_LIVE: "not live", Outcome.NO_VERDICT: "no verdict"}


@click.command()
@click.argument("images", metavar="IMAGE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@url_option
@config_option
@json_option
def command(images: tuple[Path, ...], url: str | None, config: Path | None, *, as_json: bool) -> int:
    """Send JPEG or PNG pictures to the liveness API as they are, one line each.

    Every picture is checked first: if one is outside the API's limits (15 to 8192 pixels a side, under 20 MB),
    nothing is sent. Exit status: 0 all live, 11 one without a verdict, else 10.
    """
    samples = [(image, read_sample(image)) for image in images]
    settings = effective_settings(config, url=url)
    outcomes = []
    with liveness_client(settings) as client:
        for number, (image, sample) in enumerate(samples, start=1):
            _show_progress(f"Asking about picture {number} of {len(samples)}…")
            verdict = client.verify(sample, cancel=CancelToken())
            _show_progress("")
            click.echo(_json_line(image, verdict) if as_json else _sentence(image, verdict))
            if as_json and (remark := sentence(verdict)):
                click.echo(f"liveness-kiosk: {click.format_filename(image)}: {remark}", err=True)
            outcomes.append(verdict.outcome)
    return _exit_code(outcomes)


def _show_progress(words: str) -> None:
    if sys.stderr.isatty():
        clear_line = "\r\x1b[K"
        click.echo(clear_line + words, nl=False, err=True)


def _json_line(image: Path, verdict: Verdict) -> str:
    return json.dumps(
        {
            "image": str(image),
            "outcome": verdict.outcome,
            "reason": verdict.reason,
            "code": verdict.code,
            "request_id": verdict.request_id,
            "liveness_score": verdict.liveness_score,
            "risk_reason": verdict.risk_reason,
            "threshold": verdict.threshold,
            "simulated": verdict.simulated,
        }
    )


def _sentence(image: Path, verdict: Verdict) -> str:
    words = _WORDS[verdict.outcome]
    if verdict.reason is not None:
        words += f" ({verdict.reason}): {sentence(verdict)}"
    if verdict.liveness_score is not None:
        words += f", score {verdict.liveness_score:g} (threshold {verdict.threshold:g})"
    if verdict.risk_reason:
        words += f", {verdict.risk_reason}"
    if verdict.simulated:
        words += " [SIMULATED]"
    return f"{click.format_filename(image)}: {words}"


def _exit_code(outcomes: Iterable[Outcome]) -> ExitCode:
    seen = set(outcomes)
    if Outcome.NO_VERDICT in seen:
        return ExitCode.NO_VERDICT
    return ExitCode.NOT_LIVE if Outcome.NOT_LIVE in seen else ExitCode.OK
