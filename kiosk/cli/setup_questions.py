"""The questions of `setup`; Enter takes what is set already, so that running it again changes nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import click
from pydantic import SecretStr

from kiosk.camera.discovery import DeviceInfo, select_device
from kiosk.camera.errors import CameraError
from kiosk.camera.spec import DeviceSpec, IndexSpec, parse_spec
from kiosk.config.settings import Settings
from kiosk.doctor.findings import Finding, Verdict
from kiosk.errors import KioskError
from kiosk.first_run.answers import APPCODE, SIGNED, Answers
from kiosk.first_run.plan import Present, secrets_after
from kiosk.liveness.credentials import usable
from kiosk.liveness.endpoint import Endpoint
from kiosk.operator.pin import MAX_DIGITS, MIN_DIGITS, refuse_weak
from kiosk.values import Profile

_NOTHING = "-"
"""What empties a text."""
_LATER = "later"
_KINDS = {"appcode": APPCODE, "signed": SIGNED}
_PROFILES = (
    "checkin: visitors at a counter or an entrance",
    "proctor: candidates of an exam, checked before and during it",
    "demo: nobody; drawn visitors, simulated answers",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trials:
    """What can be tried out before anything is written.

    Attributes:
        camera: Yields what is found of a camera.
        api: Yields what is found of the API and the credentials.
        checked: Returns the settings that answers lead to; raises where they cannot be used.
    """

    camera: Callable[[Settings], Iterable[Finding]]
    api: Callable[[Settings], Iterable[Finding]]
    checked: Callable[[Answers], Settings]


class Questions:
    """Asks for what every kiosk needs, one thing after another.

    Args:
        present: How the kiosk is set up now.
        devices: The cameras that are connected.
        trials: What is tried out on the way.
        show: Shows a finding.
    """

    def __init__(
        self,
        *,
        present: Present,
        devices: Sequence[DeviceInfo],
        trials: Trials,
        show: Callable[[Finding], None],
    ) -> None:
        self._present = present
        self._devices = devices
        self._trials = trials
        self._show = show
        self._answers = Answers()

    def ask(self) -> Answers:
        """Return what is wanted; nothing has been changed by then.

        Raises:
            click.Abort: Whoever was asked gave up.
        """
        click.echo("Enter keeps what stands in [brackets]. Nothing is written before the end; Ctrl-C leaves.\n")
        self._screens()
        self._camera()
        if not self._settings().simulated:
            self._api()
            self._notice()
        self._pin()
        self._autostart()
        return self._answers

    def _settings(self) -> Settings:
        return self._trials.checked(self._answers)

    def _take(self, **sections: Any) -> None:
        settings = {name.replace("__", "."): value for name, value in sections.items()}
        self._answers = replace(self._answers, settings={**self._answers.settings, **settings})

    def _screens(self) -> None:
        now = self._present.settings
        _heading("Kiosk")
        languages = now.ui.languages
        lang = _choice(f"Language of the screens ({', '.join(languages)})", languages, now.ui.lang)
        for line in _PROFILES:
            click.echo(f"  {line}")
        profile = _choice("Whom it serves", [one.value for one in Profile], now.profile.value)
        self._take(ui__lang=lang, profile=profile)
        self._text("kiosk_name", "Name of this kiosk in its records", now.kiosk_name, empty="the machine's")

    def _camera(self) -> None:
        _heading("Camera")
        for number, device in enumerate(self._devices, 1):
            virtual = "  VIRTUAL: shows whatever a program feeds it" if device.virtual else ""
            click.echo(f"  {number}  {device.name}{virtual}\n     {device.identity}")
        if not self._devices:
            click.echo("  No camera is connected. Its name can be given all the same, and tried later.")
        while True:
            self._choose_camera()
            if self._camera_works() or not click.confirm("Choose again", default=False):
                return

    def _choose_camera(self) -> None:
        now = self._settings().camera
        chosen = self._device(now.source)
        default = str(self._devices.index(chosen) + 1) if chosen else now.source
        numbers = "Number, or SPEC (usb:VID:PID, /dev/…, a file, demo)" if self._devices else "Camera SPEC"
        while True:
            answer = click.prompt(numbers, default=default).strip()
            try:
                device = self._numbered(answer)
                source = self._lasting(device, now.source) if device else answer
                parse_spec(source)
            except CameraError as error:
                click.echo(f"  {error}")
                continue
            device = device or self._device(source)
            if device is None or not device.virtual or self._allow_virtual(allowed=now.allow_virtual):
                break
        self._take(camera__source=source)
        if device is None:
            return
        self._take(camera__allow_virtual=device.virtual)
        pinned = click.confirm("Use this camera alone, and refuse every other one", default=bool(now.pin))
        self._take(
            camera__pin=(now.pin if _is_same(device, chosen) and now.pin else device.fingerprint) if pinned else ""
        )

    def _numbered(self, answer: str) -> DeviceInfo | None:
        if not (answer.isdecimal() and self._devices):
            return None
        if not 1 <= int(answer) <= len(self._devices):
            raise CameraError(
                f"There are {len(self._devices)} cameras: give a number from 1 on, or /dev/video{answer}."
            )
        return self._devices[int(answer) - 1]

    def _lasting(self, device: DeviceInfo, source: str) -> str:
        """Return the SPEC that is set where it means that device for good, else the most lasting one."""
        unmoving = self._device(source) == device and not isinstance(parse_spec(source), IndexSpec)
        return source if unmoving else device.identity

    def _device(self, source: str) -> DeviceInfo | None:
        try:
            spec = parse_spec(source)
            return select_device(spec, self._devices) if isinstance(spec, DeviceSpec) else None
        except CameraError:
            return None

    def _allow_virtual(self, *, allowed: bool) -> bool:
        return click.confirm("A virtual camera can show anybody anything. Use it all the same", default=allowed)

    def _camera_works(self) -> bool:
        return self._shown(self._trials.camera(self._settings()))

    def _shown(self, findings: Iterable[Finding]) -> bool:
        works = True
        for finding in findings:
            self._show(finding)
            works &= finding.verdict is not Verdict.FAIL
        return works

    def _api(self) -> None:
        _heading("Liveness API")
        while True:
            self._url()
            self._credentials()
            if not secrets_after(self._present, self._answers) and not self._overruled():
                click.echo("  The kiosk does not serve anybody before it has credentials: run this again then.")
                return
            if self._shown(self._trials.api(self._settings())) or not click.confirm(
                "Give them again", default=False
            ):
                return

    def _overruled(self) -> bool:
        return any(name in self._present.stronger for name in (*APPCODE, *SIGNED))

    def _url(self) -> None:
        while True:
            url = click.prompt("Address", default=self._settings().api.url).strip()
            try:
                Endpoint.parse(url)
            except KioskError as error:
                click.echo(f"  {error}")
                continue
            self._take(api__url=url)
            return

    def _credentials(self) -> None:
        kept = secrets_after(self._present, self._answers)
        has = [kind for kind, names in _KINDS.items() if all(name in kept for name in names)]
        if has and click.confirm(f"Credentials are there ({has[-1]}). Keep them", default=True):
            return
        words = "Kind of credentials: appcode (one code), signed (key and secret), or later"
        kind = _choice(words, [*_KINDS, _LATER], has[-1] if has else _LATER)
        if kind == _LATER:
            return
        given = {name: SecretStr(_secret(name)) for name in _KINDS[kind]}
        self._answers = replace(self._answers, secrets=given)

    def _notice(self) -> None:
        now = self._present.settings.consent
        _heading("Notice of consent, which every visitor reads")
        host = Endpoint.parse(self._settings().api.url).host
        self._text("consent.recipient", "Who the picture is sent to", now.recipient, empty=host)
        self._text("consent.region", "Country or region it is sent to", now.region, empty="not told")
        self._text("consent.contact", "Whom visitors can turn to later", now.contact, empty="staff alone")

    def _text(self, name: str, question: str, now: str, *, empty: str) -> None:
        """Ask for a text until it can be used."""
        hint = f" ({_NOTHING} for none: {empty})" if now else f" (none: {empty})"
        while True:
            answer = click.prompt(question + hint, default=now, show_default=bool(now)).strip()
            before = self._answers
            self._take(**{name.replace(".", "__"): "" if answer == _NOTHING else answer})
            try:
                self._settings()
            except KioskError as error:
                self._answers = before
                click.echo(f"  {error}")
                continue
            return

    def _pin(self) -> None:
        _heading("Operator's panel")
        if self._present.pin_hash is not None and not click.confirm(
            "A PIN is set. Set another one", default=False
        ):
            return
        none = "" if self._present.pin_hash else "; empty: none, and the panel stays shut"
        while True:
            pin = _hidden(f"PIN, {MIN_DIGITS} to {MAX_DIGITS} digits{none}")
            if not pin:
                return
            try:
                refuse_weak(pin)
            except KioskError as error:
                click.echo(f"  {error}")
                continue
            if _hidden("The same again") == pin:
                self._answers = replace(self._answers, pin=SecretStr(pin))
                return
            click.echo("  The two differ.")

    def _autostart(self) -> None:
        if self._present.autostart is None:
            return
        _heading("Start")
        # Whoever sets a kiosk up for the first time wants it to be one.
        default = self._present.autostart or not self._present.text
        autostart = click.confirm("Start the kiosk with this machine", default=default)
        self._answers = replace(self._answers, autostart=autostart)


def _heading(words: str) -> None:
    click.secho(f"\n{words}", bold=True)


def _choice(question: str, choices: Sequence[str], default: str) -> str:
    return str(click.prompt(question, type=click.Choice(choices), default=default, show_choices=False))


def _secret(name: str) -> str:
    while True:
        try:
            return usable(name, _hidden(name))
        except KioskError as error:
            click.echo(f"  {error}")


def _hidden(question: str) -> str:
    return str(click.prompt(question, hide_input=True, default="", show_default=False))


def _is_same(device: DeviceInfo, other: DeviceInfo | None) -> bool:
    return other is not None and device.fingerprint == other.fingerprint
