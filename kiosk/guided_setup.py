"""Composition root of `setup`: how this machine runs its kiosk, how that is set up, and what the tests find."""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from kiosk import app
from kiosk.camera.errors import SourceUnavailableError
from kiosk.check_up import examine
from kiosk.config.files import read_toml, settings_file
from kiosk.config.loading import load_settings, setting_names
from kiosk.config.panel_file import nested, read_panel
from kiosk.config.secret_names import API_SECRETS
from kiosk.config.settings import Settings
from kiosk.config.sources import variable
from kiosk.doctor.findings import Finding, Verdict, fail
from kiosk.first_run.answers import Answers
from kiosk.first_run.errors import SetupError
from kiosk.first_run.home import Home
from kiosk.first_run.own_kiosk import OwnKiosk
from kiosk.first_run.plan import PIN_HASH, Present, secrets_after
from kiosk.first_run.programs import run
from kiosk.first_run.service_kiosk import HANDED_OVER, ServiceKiosk, is_service, may_set_up
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.trial import Trial

_COMMAND = "/usr/bin/liveness-kiosk"
"""Of the package: takes the rights of the kiosk's own user."""


def find_home(config: Path | None) -> Home:
    """Return how this machine runs its kiosk; a settings file that is named is that of a user's own kiosk.

    Raises:
        KioskError: There is no such file, or this user may not set the kiosk up.
    """
    if config is None and is_service():
        if not may_set_up():
            raise SetupError("This machine runs its kiosk as a service: run `sudo liveness-kiosk setup`.")
        home = ServiceKiosk()
        os.environ.update(home.folders)
        return home
    named = () if config is None else ("--config", str(config.resolve()))
    return OwnKiosk(file=settings_file(config), command=(*_program(), "run", *named))


def look(home: Home) -> Present:
    """Return how the kiosk is set up now.

    Raises:
        KioskError: The settings cannot be read or used.
    """
    file = home.settings_file if home.settings_file.is_file() else None
    tables = read_toml(file) if file else {}
    in_file = {name: _value(tables, name) for name in setting_names()}
    secrets = {name: SecretStr(str(in_file[name])) for name in API_SECRETS if in_file[name] is not None}
    secrets |= home.secrets()
    settings = load_settings(file, {"api": dict.fromkeys(_fields(API_SECRETS))})
    return Present(
        settings=settings,
        file=home.settings_file,
        text=file.read_text(encoding="utf-8") if file else "",
        in_file=frozenset(name for name, value in in_file.items() if value is not None),
        on_panel=frozenset(read_panel()),
        secrets=secrets,
        stronger={name: variable(name) for name in setting_names() if os.environ.get(variable(name))},
        pin_hash=settings.operator.pin_hash or secrets.get(PIN_HASH),
        autostart=home.autostarts(),
    )


def checked(present: Present, answers: Answers) -> Settings:
    """Return the settings as they are to be.

    Raises:
        KioskError: One of them cannot be used; every such is told, one sentence a line.
    """
    file = present.file if present.text else None
    kept = secrets_after(present, answers)
    api = {name: kept.get(name) for name in API_SECRETS if name not in present.stronger}
    settings = load_settings(file, nested({**answers.settings, **api}))
    # Without a network, a camera or credentials a kiosk can be set up all the same; the tests tell.
    elsewhere = settings.model_copy(update={"api": settings.api.model_copy(update={"engine": "simulated"})})
    with suppress(SourceUnavailableError):
        app.validate(elsewhere)
    if not settings.simulated:
        Endpoint.parse(settings.api.url)
    return settings


def try_api(settings: Settings) -> Trial:
    """Ask the API about no picture at all, with the credentials.

    Raises:
        KioskError: There are no credentials, or address or certificates cannot be used.
    """
    with app.liveness_client(settings) as client:
        return client.try_out(cancel=CancelToken())


def look_over(home: Home, config: Path | None, *, ignored: Sequence[str], has_display: bool) -> Iterator[Finding]:
    """Yield what `doctor` finds, as the user that the kiosk runs as.

    Args:
        home: How this machine runs its kiosk.
        config: The settings file that was named; None for the usual one.
        ignored: Variables of the environment that were taken out of it.
        has_display: This process has a display.
    """
    if isinstance(home, OwnKiosk):
        yield from examine(config, ignored=ignored, has_display=has_display)
        return
    ran = run(_COMMAND, "doctor", "--json", environment=HANDED_OVER)
    lines = ran.output.splitlines()
    if not lines:
        yield fail("doctor", f"The kiosk could not be looked over ({ran.complaint}).", f"Run {_COMMAND} doctor.")
    for line in lines:
        told = json.loads(line)
        yield Finding(told["check"], Verdict(told["verdict"]), told["found"], told["do"] or "")


def _program() -> tuple[str, ...]:
    """Return the words that start this program, wherever it is started from."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    beside = Path(sys.executable).with_name("liveness-kiosk")
    found = str(beside) if beside.is_file() else shutil.which("liveness-kiosk")
    return (found,) if found else (sys.executable, "-m", "kiosk")


def _fields(names: Sequence[str]) -> Iterator[str]:
    return (name.rpartition(".")[2] for name in names)


def _value(tables: Any, name: str) -> object:
    for part in name.split("."):
        if not isinstance(tables, dict) or part not in tables:
            return None
        tables = tables[part]
    return tables
