"""The command group: finds each command when it is asked for, and turns every error into one sentence."""

import importlib
import importlib.metadata
import logging
import os
import sys
from collections.abc import Sequence

import click

from kiosk import __version__
from kiosk.camera.errors import SourceUnavailableError
from kiosk.cli.exit_codes import ExitCode
from kiosk.errors import KioskError
from kiosk.guard import environment
from kiosk.guard.failures import FailureFormatter
from kiosk.guard.log_flood import FloodGate

logger = logging.getLogger(__name__)

COMMANDS = (
    "run",
    "check",
    "verify",
    "replay",
    "cameras",
    "calibrate",
    "service",
    "config",
    "demo",
    "report",
    "operator",
    "records",
    "status",
    "doctor",
    "evidence",
    "setup",
)
_RUNNING_ON = ("run", "calibrate", "service")
_GUI_BUILDS_OF_OPENCV = ("opencv-python", "opencv-contrib-python")


class _LazyGroup(click.Group):
    """Imports a command's module when it is used, so that none pays for the others' libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kiosk.cli.{cmd_name}").command
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="liveness-kiosk")
@click.option("-v", "--verbose", is_flag=True, help="Log more on stderr.")
@click.pass_context
def root(context: click.Context, *, verbose: bool) -> None:
    """A face-liveness kiosk: guides a person, takes the best frame, asks the liveness API."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(FailureFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    if not verbose:
        handler.addFilter(FloodGate())
    level = _log_level(context.invoked_subcommand, verbose=verbose)
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for always in ("kiosk.config", "kiosk.guard.failures"):
        logging.getLogger(always).setLevel(logging.WARNING)
    # These libraries log whole requests at DEBUG; a key must not reach a log.
    for library in ("urllib3", "requests", "uvicorn", "asyncio"):
        logging.getLogger(library).setLevel(logging.WARNING)
    if context.obj:
        # What merely stands there is nobody's fault; what would have written secrets down was put there.
        level = logging.INFO if environment.LEAKING.isdisjoint(context.obj) else logging.WARNING
        logger.log(level, "these variables of the environment are ignored: %s", ", ".join(context.obj))
    _refuse_gui_build_of_opencv()


def _log_level(command: str | None, *, verbose: bool) -> int:
    """Return what is logged: a command that is over soon says itself what went wrong, one that runs on logs it."""
    if verbose:
        return logging.DEBUG
    return logging.WARNING if command in _RUNNING_ON else logging.CRITICAL


def _refuse_gui_build_of_opencv() -> None:
    for name in _GUI_BUILDS_OF_OPENCV:
        try:
            importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        raise click.UsageError(
            f"{name} is installed here and its own Qt breaks the kiosk's window: run `pip uninstall {name}` and "
            "then `pip install --force-reinstall opencv-python-headless`."
        )


def _complain(message: str) -> None:
    for line in message.splitlines():
        click.echo(f"liveness-kiosk: {line}", err=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    Args:
        arguments: Words after the program's name; None takes those of the process.
    """
    # Before any command's libraries are loaded.
    ignored = environment.clean(os.environ)
    try:
        status = root.main(args=arguments, prog_name="liveness-kiosk", standalone_mode=False, obj=ignored)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return ExitCode.USAGE
    except click.ClickException as error:
        _complain(error.format_message())
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt, SystemExit):
        # click exits by itself only where whoever read our output has gone.
        return ExitCode.CANCELLED
    except KioskError as error:
        _complain(str(error))
        return ExitCode.SOURCE_UNAVAILABLE if isinstance(error, SourceUnavailableError) else ExitCode.USAGE
    except Exception as error:  # the last guard: no traceback reaches a user
        logger.debug("internal error", exc_info=True)
        _complain(f"Internal error ({type(error).__name__}): run again with --verbose and send us the output.")
        return ExitCode.INTERNAL
    return status if isinstance(status, int) else ExitCode.OK
