"""`setup`: sets a kiosk up, by questions on a terminal or from a file."""

import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from kiosk.camera.discovery import list_devices
from kiosk.check_up import examine_camera
from kiosk.cli.config import shown
from kiosk.cli.display import has_display
from kiosk.cli.doctor import count, described, exit_code
from kiosk.cli.options import json_option
from kiosk.cli.remedies import sentence
from kiosk.cli.setup_questions import Questions, Trials
from kiosk.config.files import records_folder
from kiosk.config.secret_names import API_SECRETS
from kiosk.config.settings import Settings
from kiosk.config.sites import site_file
from kiosk.doctor.findings import Finding, Verdict, ok, told, warn
from kiosk.errors import KioskError
from kiosk.first_run.answers import Answers, read_answers
from kiosk.first_run.home import Home, Step, carry_out, refuse_unwritable
from kiosk.first_run.plan import Plan, Present, make_plan
from kiosk.guided_setup import checked, find_home, look, look_over, try_api
from kiosk.operator.api_test import Finding as Point
from kiosk.operator.api_test import judge
from kiosk.records.key_file import KeyFiles
from kiosk.values import Profile

_API = "API trial"


@click.command()
@click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file to change instead of the usual one."
)
@click.option(
    "--from", "given", type=click.Path(path_type=Path), help="Ask nothing: take the answers from this TOML file."
)
@click.option("--yes", is_flag=True, help="Do not ask whether to write it.")
@click.option("--skip-tests", is_flag=True, help="Open no camera, ask no API and do not look the machine over.")
@json_option
@click.pass_context
def command(
    context: click.Context, *, config: Path | None, given: Path | None, yes: bool, skip_tests: bool, as_json: bool
) -> int:
    """Set this kiosk up: language, camera, API and credentials, notice, PIN, start; again at any time.

    Asks on a terminal, tries camera and API on the way, and writes nothing before you say so. On a machine where
    the kiosk is a service, run it as root.

    --from FILE has the settings' own names, and `pin` and `autostart = true` beside them. A secret stands in the
    file, in another file that NAME_file names (api.appcode_file, pin_file), or in the setting's variable
    (LIVENESS_KIOSK_API__APPCODE). What it does not name stays as it is; what is so already is left alone.

    \b
    Exit codes: 0 set up, and the tests found nothing wrong · 2 a problem, and nothing was written, or the tests
    found something else than the camera · 13 set up, and the camera alone is wrong · 130 left, nothing written
    """
    # What it warns of is told here, by the questions or by the tests.
    logging.getLogger("kiosk.config").setLevel(logging.ERROR)
    _refuse_unclear(given, yes=yes, as_json=as_json)
    teller = _Teller(as_json=as_json)
    answers = read_answers(given, os.environ) if given else None
    for exposed in answers.exposed if answers else ():
        click.echo(f"liveness-kiosk: {exposed}", err=True)
    home = find_home(config)
    refuse_unwritable(home.settings_file)
    present = look(home)
    with _reassurance():
        if answers is None:
            answers = _asked(present, teller, skip_tests=skip_tests)
        wanted = checked(present, answers)
        plan = make_plan(present, wanted, answers)
        for remark in _overruled(present, answers):
            click.echo(f"liveness-kiosk: {remark}", err=True)
        if not yes:
            _ask_to_agree(plan)
    for step in carry_out(plan, home):
        teller.step(step)
    findings = [] if skip_tests else teller.findings(_tests(wanted, home, config, context.obj or ()))
    if not as_json:
        left = [] if plan.empty or not home.to_start else [home.to_start]
        _tell_what_is_left([*left, *_left(look(home), wanted)])
    return exit_code(findings)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells what is done and found, to a person or to a program."""

    as_json: bool

    def step(self, step: Step) -> None:
        if self.as_json:
            line = {"step": step.name, "changed": step.changed, "what": step.words}
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(f"{'changed  ' if step.changed else 'unchanged'} {step.words}")

    def finding(self, finding: Finding) -> None:
        if self.as_json:
            fields = {"check": finding.check, "verdict": finding.verdict, "found": finding.found}
            line = {"step": "test", "changed": False, **fields, "do": finding.remedy or None}
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(described(finding))

    def findings(self, findings: Iterable[Finding]) -> Sequence[Finding]:
        """Tell all findings to a program, and a person those to act on; return all."""
        if not self.as_json:
            click.secho("\nLooking this machine over, for up to half a minute …", bold=True)
        seen = []
        for finding in findings:
            seen.append(finding)
            if self.as_json or finding.verdict is not Verdict.OK:
                self.finding(finding)
        if not self.as_json:
            click.echo(count(seen))
        return seen


def _refuse_unclear(given: Path | None, *, yes: bool, as_json: bool) -> None:
    if given is None:
        if as_json:
            raise click.UsageError("--json goes with --from FILE: questions are asked in words.")
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise click.UsageError(
                "setup asks on a terminal: run it in one (`ssh -t`), or give --from FILE and --yes."
            )
    elif not yes and (as_json or not sys.stdin.isatty()):
        raise click.UsageError("Nobody can be asked here whether to write it: add --yes.")


def _asked(present: Present, teller: _Teller, *, skip_tests: bool) -> Answers:
    trials = Trials(
        camera=(lambda _: ()) if skip_tests else _try_camera,
        api=(lambda _: ()) if skip_tests else _try_api,
        checked=lambda answers: checked(present, answers),
    )
    return Questions(present=present, devices=list_devices(), trials=trials, show=teller.finding).ask()


def _try_camera(settings: Settings) -> Iterator[Finding]:
    click.echo("  Taking pictures …")
    yield from examine_camera(settings)


def _try_api(settings: Settings) -> Iterator[Finding]:
    click.echo("  Asking the API, without a picture: nothing is billed …")
    yield _api(settings)


def _api(settings: Settings) -> Finding:
    try:
        trial = try_api(settings)
    except KioskError as error:
        return told(_API, Verdict.FAIL, str(error))
    test = judge(trial)
    if test.passed:
        return ok(_API, "The API answers, takes the credentials, and this machine's clock agrees with its.")
    if test.clock is Point.OFF_TIME and test.credentials is Point.ACCEPTED:
        ahead = f"{abs(test.server_ahead_s or 0):.0f} s {'slow' if (test.server_ahead_s or 0) > 0 else 'fast'}"
        return warn(_API, f"The API takes the credentials, and this machine's clock is {ahead}.", "Set the clock.")
    if test.credentials is Point.ACCEPTED:
        return ok(_API, "The API answers and takes the credentials.")
    return told(_API, Verdict.FAIL, sentence(trial.verdict))


def _overruled(present: Present, answers: Answers) -> Iterator[str]:
    names = (*answers.settings, *answers.secrets, *(("operator.pin_hash",) if answers.pin else ()))
    for name in names:
        if name in present.stronger:
            yield f"{name} is set in the environment too, by {present.stronger[name]}, which is stronger."


@contextmanager
def _reassurance() -> Iterator[None]:
    """Tell who leaves before the end that it left nothing behind."""
    try:
        yield
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nNothing was written.", err=True)
        raise


def _ask_to_agree(plan: Plan) -> None:
    if plan.empty:
        click.echo("\nEverything is so already: nothing to write.")
        return
    click.secho("\nWill be changed", bold=True)
    for line in plan.told(shown):
        click.echo(f"  {line}")
    click.confirm(f"Write this ({plan.file})", default=True, abort=True)


def _tests(wanted: Settings, home: Home, config: Path | None, ignored: Sequence[str]) -> Iterator[Finding]:
    if not wanted.simulated:
        yield _api(wanted)
    yield from look_over(home, config, ignored=ignored, has_display=has_display())


def _tell_what_is_left(left: Sequence[str]) -> None:
    click.secho("\nLeft to do" if left else "\nNothing is left to do.", bold=True)
    for line in left:
        click.echo(f"  - {line}")


def _left(present: Present, wanted: Settings) -> Iterator[str]:
    if wanted.profile is Profile.DEMO:
        return
    overruled = any(name in present.stronger for name in API_SECRETS)
    if not (wanted.simulated or present.secrets.keys() & set(API_SECRETS) or overruled):
        yield "Give the kiosk its credentials, by `liveness-kiosk setup`: it serves nobody without."
    if present.pin_hash is None:
        yield "Set a PIN, by `liveness-kiosk setup`: the operator's panel stays shut without."
    if site_file(wanted.site, present.file) is None:
        yield "Calibrate the kiosk where it stands, by `liveness-kiosk calibrate`."
    if KeyFiles(records_folder()).first_file.is_file() or not records_folder().is_dir():
        yield (
            "Take the records' key away, by `liveness-kiosk records key --remove`, and print it or keep it "
            "elsewhere: it proves that nobody has changed the records."
        )
