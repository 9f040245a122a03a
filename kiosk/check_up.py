"""Composition root of `doctor`: what is looked at on this machine, with which settings."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk import app
from kiosk.camera.discovery import find_devices
from kiosk.camera.errors import SourceUnavailableError
from kiosk.config.exposure import exposures
from kiosk.config.files import (
    crashes_folder,
    device_lock_file,
    instance_lock_file,
    operator_pin_file,
    records_folder,
    restarts_file,
    settings_file,
    state_folder,
    status_socket,
)
from kiosk.config.keyring_store import read_keyring
from kiosk.config.loading import Loaded, load
from kiosk.config.secret_names import API_SECRETS
from kiosk.config.settings import ApiSection, Settings
from kiosk.doctor import api, camera, machine, parts, screen, standing, storage
from kiosk.doctor.findings import Finding, Verdict, fail, ok, warn
from kiosk.doctor.round import Check, make
from kiosk.errors import KioskError
from kiosk.evidence_keeping import folder_of
from kiosk.folders import unwritable
from kiosk.guard.instance import is_taken
from kiosk.guard.restarts import RESTARTS, RestartBudget
from kiosk.liveness.endpoint import Endpoint
from kiosk.operator.pin import read_hash
from kiosk.records.store import Records
from kiosk.station.device_lock import DeviceLock
from kiosk.status.errors import StatusError
from kiosk.status.line import ask
from kiosk.values import Profile
from kiosk.workers.sound_player import DefaultDevice

SETTINGS = "settings"
_UNIT_FOLDERS = (*standing.UNIT_FOLDERS, Path("~/.config/systemd/user").expanduser())
_OF_ITS_USER = {parts.SECRETS, parts.PIN, storage.FOLDERS, storage.RECORDS, storage.DISK, standing.KIOSK}
_SLOW_S = 10.0
"""What a process takes to start and to end on a machine that is busy (ours)."""


@dataclass(frozen=True, slots=True)
class _Running:
    """The kiosk that runs beside us.

    Attributes:
        told: What it tells of itself; None where it tells nothing.
        mute: It runs, and tells nothing.
    """

    told: Mapping[str, Any] | None
    mute: bool = False


def examine(config: Path | None, *, ignored: Sequence[str], has_display: bool) -> Iterator[Finding]:
    """Look this machine over; yield what is found, in an order to read it in.

    Nothing that could be billed is sent, and no setting and no record is changed.

    Args:
        config: The settings file that was named; None for the usual one.
        ignored: Variables of the environment that were taken out of it.
        has_display: This process has a display.
    """
    running = _running()
    kiosk = Check(standing.KIOSK, lambda: standing.kiosk(running.told, mute=running.mute))
    checks = [
        Check(parts.ENVIRONMENT, lambda: parts.environment(ignored)),
        Check(parts.SECRETS, lambda: _secrets_kept(config)),
        Check(parts.LIBRARIES, parts.libraries),
        Check(parts.MODEL, parts.model),
        Check(parts.CLIPS, parts.clips),
        Check(machine.CLOCK, lambda: machine.clock(datetime.now(UTC))),
        Check(storage.DISK, lambda: storage.state(state_folder())),
        Check(machine.DUMPS, machine.dumps),
        Check(machine.SWAP, machine.swap),
        Check(parts.SOUND, lambda: parts.sound(DefaultDevice)),
        Check(standing.SERVICE, lambda: standing.service(running.told, _UNIT_FOLDERS)),
        Check(standing.CRASHES, _crashes),
    ]
    misled = list(storage.owner(state_folder()))
    yield from misled
    try:
        loaded = load(config)
    except KioskError as error:
        remedy = "Correct that, and look again: camera, API, display, records and PIN follow then."
        yield from (fail(SETTINGS, sentence, remedy) for sentence in str(error).splitlines())
        checks = [kiosk, *(check for check in checks if check.name != parts.SECRETS)]
    else:
        yield from _settings(loaded.settings, config)
        checks = [kiosk, *_with_settings(loaded, running, has_display=has_display), *checks]
    # To another user they would look other than to the kiosk.
    yield from make([check for check in checks if not misled or check.name not in _OF_ITS_USER])


def examine_camera(settings: Settings) -> Iterator[Finding]:
    """Yield what is found of the camera alone; one that the running kiosk holds is not opened.

    Args:
        settings: Which camera, and what for.
    """
    return _camera(settings, _running())


def exit_is_for_camera(findings: Sequence[Finding]) -> bool:
    """Return whether nothing fails but the camera."""
    failing = {finding.check for finding in findings if finding.verdict is Verdict.FAIL}
    return bool(failing) and failing <= camera.CAMERA_CHECKS


def _running() -> _Running:
    try:
        return _Running(ask(status_socket(demo=False)))
    except StatusError:
        return _Running(None, mute=is_taken(instance_lock_file()))


def _settings(settings: Settings, config: Path | None) -> Iterator[Finding]:
    # Address, credentials and camera have checks of their own.
    elsewhere = settings.model_copy(update={"api": settings.api.model_copy(update={"engine": "simulated"})})
    try:
        app.validate(elsewhere)
    except SourceUnavailableError:
        pass
    except KioskError as error:
        yield fail(SETTINGS, str(error), "Correct that, and look again by `liveness-kiosk config check`.")
        return
    yield ok(SETTINGS, f"The settings can be used ({settings_file(config) or 'no settings file: defaults'}).")


def _with_settings(loaded: Loaded, running: _Running, *, has_display: bool) -> Iterator[Check]:
    settings, scale = loaded.settings, loaded.settings.timing.scale
    lasts_s = (camera.FIRST_FRAME_S + camera.MEASURED_S) * scale + _SLOW_S
    yield Check(camera.CAMERA, lambda: _camera(settings, running), lasts_s)
    qt_s = screen.PATIENCE_S * scale
    yield Check(screen.DISPLAY, lambda: _screen(settings, qt_s, has_display=has_display), qt_s + _SLOW_S)
    yield Check(api.NETWORK, lambda: _api(loaded, running), 2 * _SLOW_S * scale)
    yield Check(storage.FOLDERS, lambda: storage.folders(unwritable(settings)))
    yield Check(storage.RECORDS, lambda: _kept(settings))
    yield Check(parts.PIN, lambda: parts.pin(lambda: _pin_hash(settings)))
    yield Check(standing.LOCK, lambda: _lock(settings))


def _camera(settings: Settings, running: _Running) -> Iterator[Finding]:
    if running.told:
        yield from camera.of_running(running.told["camera"])
        return
    if running.mute:
        yield warn(
            camera.CAMERA, "The kiosk that runs holds the camera and does not answer.", "Look again when it does."
        )
        return
    usable = True
    for finding in camera.found(
        settings.camera.source,
        app.camera_settings(settings),
        profile=settings.profile,
        find_devices=find_devices,
    ):
        usable &= finding.verdict is not Verdict.FAIL
        yield finding
    if usable:
        yield from camera.seen(app.build_camera(settings), settings.vision, time_scale=settings.timing.scale)


def _screen(settings: Settings, patience_s: float, *, has_display: bool) -> Iterator[Finding]:
    return screen.findings(
        lambda: screen.tried(settings.ui.languages, has_display=has_display, patience_s=patience_s),
        has_display=has_display,
        first_language=settings.ui.lang,
        speech=settings.sound.speech,
    )


def _api(loaded: Loaded, running: _Running) -> Iterator[Finding]:
    settings = loaded.settings
    if settings.simulated:
        words = "Answers are simulated, and no API is asked"
        if settings.profile is Profile.DEMO:
            yield ok(api.NETWORK, f"{words}, as in every demonstration.")
        else:
            yield warn(
                api.NETWORK,
                f"{words}: everybody is judged by a script.",
                'Set api.engine = "cloud" for real checks.',
            )
        return
    uses_next = bool(running.told and running.told["api"]["uses_next_credentials"])
    yield from api.credentials(_secrets(settings.api), loaded.origins, uses_next=uses_next)
    try:
        endpoint = Endpoint.parse(settings.api.url)
    except KioskError as error:
        yield fail(api.NETWORK, str(error), "Correct api.url; without it, the vendor's own address is used.")
        return
    ca_file = Path(settings.api.ca_file) if settings.api.ca_file else None
    yield from api.network(endpoint, ca_file, time_scale=settings.timing.scale, wall_clock=time.time)


def _secrets(section: ApiSection) -> Mapping[str, str]:
    values = ((name, getattr(section, name.removeprefix("api."))) for name in API_SECRETS)
    return {name: value.get_secret_value() for name, value in values if value is not None}


def _kept(settings: Settings) -> Iterator[Finding]:
    if settings.profile is Profile.DEMO:
        yield ok(storage.RECORDS, "A demonstration keeps no records.")
        return
    records = Records(records_folder(), now=lambda: datetime.now(UTC), busy_s=5.0)
    yield from storage.records(records, mandatory=settings.records_mandatory)
    if settings.keeps_evidence:
        sizes = (one.size for one in folder_of(settings.evidence).files())
        yield storage.evidence(sizes, keep_hours=settings.evidence.keep_hours)


def _secrets_kept(config: Path | None) -> Iterator[Finding]:
    yield from parts.keyring(lambda: read_keyring(API_SECRETS))
    yield from parts.secrets(exposures(config))


def _pin_hash(settings: Settings) -> str | None:
    own = settings.operator.pin_hash
    return own.get_secret_value() if own else read_hash(operator_pin_file())


def _lock(settings: Settings) -> Iterator[Finding]:
    lock = DeviceLock(path=device_lock_file(), lock_s=60.0 * settings.session.lock_minutes * settings.timing.scale)
    return standing.lock(lock.standing().locked_s)


def _crashes() -> Iterator[Finding]:
    return standing.crashes(crashes_folder(), RestartBudget(restarts_file()).taken(), most=RESTARTS)
