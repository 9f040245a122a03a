"""What can be set, with its range, its default and one line that explains it."""

import re
import warnings
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from kiosk.config.sites import DEFAULT_SITE, SITE_NAME_RULE, is_site_name
from kiosk.consent.terms import OWN_PARTS
from kiosk.values import Profile
from kiosk.vision.thresholds import Thresholds

_MOST_TITLE, _MOST_POINT = 120, 600
"""Characters of a notice's parts: a title is read at a glance, a point within half a minute (ours)."""
VENDOR_URL = "https://face-api.shiliuai.com/api/face_liveness/v1"
LANGUAGES = ("en", "zh-CN", "zh-TW", "ja", "ko", "es", "fr", "de", "pt", "ar")


def _known_language(tag: str) -> str:
    if tag not in LANGUAGES:
        raise ValueError(f"it must be one of {', '.join(LANGUAGES)}")
    return tag


Language = Annotated[str, AfterValidator(_known_language), Field(json_schema_extra={"enum": list(LANGUAGES)})]


def _camera_pin(pin: str) -> str:
    if pin and pin.count("/") < 3:
        raise ValueError("must have four parts, as `liveness-kiosk cameras` prints it: bus/driver/VID:PID/serial")
    return pin


def _site_name(name: str) -> str:
    if not is_site_name(name):
        raise ValueError(SITE_NAME_RULE)
    return name


def is_demo(source: object) -> bool:
    """Return whether a camera SPEC names the demo's drawn visitors."""
    return isinstance(source, str) and source.partition(":")[0] == "demo"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ApiSection(_Section):
    """The liveness API and how the kiosk proves who it is."""

    url: str = Field(
        default=VENDOR_URL, description="Full endpoint address, used as given; https beyond this machine."
    )
    engine: Literal["cloud", "simulated"] = Field(
        default="cloud", description="`simulated` starts the local service and talks to it instead of `url`."
    )
    appcode: SecretStr | None = Field(
        default=None, description="App code, for the APPCODE kind of authentication."
    )
    app_key: SecretStr | None = Field(default=None, description="App key, for the signed kind of authentication.")
    app_secret: SecretStr | None = Field(
        default=None, description="App secret, for the signed kind of authentication."
    )
    next_appcode: SecretStr | None = Field(
        default=None, description="App code to change over to once `appcode` is refused."
    )
    next_app_key: SecretStr | None = Field(
        default=None, description="App key to change over to once the present credentials are refused."
    )
    next_app_secret: SecretStr | None = Field(
        default=None, description="App secret that goes with `next_app_key`."
    )
    ca_file: str = Field(
        default="",
        description="PEM file of the only certificate authorities to trust; empty trusts the usual public ones.",
    )
    thresh: float = Field(default=0.8, ge=0, le=1, description="A liveness score above this is live.")
    script: str = Field(
        default="pass", description="The simulated engine's answers, in turn: `pass,fail:0.31:screen,…`."
    )


class CameraSection(_Section):
    """Where frames come from."""

    source: str = Field(
        default="0", description="Camera SPEC: an index, a device, a file, a folder, a URL or `demo`."
    )
    rotate: Literal[0, 90, 180, 270] = Field(
        default=0, description="Degrees clockwise that turn the picture upright."
    )
    allow_virtual: bool = Field(
        default=False, description="Allow a virtual camera, which can be fed with any picture."
    )
    pin: Annotated[str, AfterValidator(_camera_pin)] = Field(
        default="",
        description='The one camera that may be used, "bus/driver/VID:PID/serial" as `cameras` prints it; `*` '
        "stands for anything. Empty allows every real one.",
    )
    width: int = Field(default=1920, ge=1280, le=8192, description="Frame width asked of a device, pixels.")
    height: int = Field(default=1080, ge=720, le=8192, description="Frame height asked of a device, pixels.")
    fps: int = Field(default=30, ge=5, le=120, description="Frame rate asked of a device, frames a second.")


class UiSection(_Section):
    """What the visitor sees."""

    lang: Language = Field(default="en", description="Language that every visitor starts in.")
    languages: tuple[Language, ...] = Field(
        default=LANGUAGES, min_length=1, description="Languages that visitors can choose, in this order."
    )
    brand: str = Field(
        default="", max_length=40, description="Name shown at the top of every screen; empty shows none."
    )
    theme: Literal["dark", "light", "high_contrast"] = Field(default="dark", description="Colour scheme.")
    large_text: bool = Field(default=False, description="Text about 1.4 times as large.")
    reduced_motion: bool = Field(
        default=False, description="Nothing on the screens moves but the camera's picture."
    )
    low_controls: bool = Field(
        default=False, description="All that is touched lies in the lower third, for seated people and children."
    )
    brand_colour: Annotated[str, Field(pattern="^(#[0-9A-Fa-f]{6})?$")] = Field(
        default="",
        json_schema_extra={"rule": "it must be a colour such as #2E7D32, or empty for ours"},
        description="`#RRGGBB` of ring, arrows and icons; must stand out from the theme's background.",
    )
    texts: dict[Language, dict[str, str]] = Field(
        default={},
        description='Own words by language, in the place of ours: `texts.en."Touch to start" = "Welcome"`.',
    )
    logo: str = Field(
        default="", description="SVG or PNG file shown at the top instead of the brand's name; empty shows none."
    )
    camera_position: Literal["above", "below", "left", "right"] = Field(
        default="above", description="Where the lens is, seen from the screen: the person is shown where to look."
    )
    pixel_pitch_mm: float = Field(
        default=0.0,
        ge=0,
        le=5,
        description="Width of a screen's pixel, for targets of a thumb's size; 0 asks the screen.",
    )

    @model_validator(mode="after")
    def _languages_that_can_be_left_and_found_again(self) -> Self:
        if len(set(self.languages)) < len(self.languages):
            raise ValueError("languages names a language twice")
        if self.lang not in self.languages:
            raise ValueError(f"lang is {self.lang!r} and must be one of ui.languages, {', '.join(self.languages)}")
        return self


class SoundSection(_Section):
    """What the visitor hears."""

    speech: Literal["choice", "always", "never"] = Field(
        default="choice",
        description="Who has the screens read aloud: `choice`, a visitor who asks for it; `always`; or `never`.",
    )
    volume: float = Field(default=0.6, ge=0, le=1, description="How loud every visitor finds the kiosk, 0 to 1.")
    tones: bool = Field(
        default=True, description="Results, warnings and holding still have sounds for every visitor."
    )


class SessionSection(_Section):
    """How a session runs."""

    start: Literal["face", "request"] = Field(
        default="face",
        description="`face`: a face near for 1 s starts; `request`: only a touch or a key does.",
    )
    consent: bool = Field(default=True, description="Ask for consent first; false where it was given elsewhere.")
    unhurried: bool = Field(
        default=False, description="Give everybody ten times as long, as `More time` gives one visitor."
    )
    max_attempts: int = Field(default=3, ge=1, le=10, description="Failed checks after which staff are asked for.")
    lock_after: int = Field(
        default=5, ge=1, le=100, description="Failed checks within 3 minutes that lock the kiosk."
    )
    lock_minutes: float = Field(
        default=30.0, gt=0, le=1440, description="How long the kiosk stays locked, minutes."
    )


class ConsentSection(_Section):
    """What a person is told before any picture is taken."""

    recipient: str = Field(
        default="", max_length=80, description="Who the picture is sent to; empty names the host of `api.url`."
    )
    region: str = Field(
        default="", max_length=80, description="Country or region that it is sent to; empty says none."
    )
    contact: str = Field(
        default="", max_length=120, description="Whom to turn to later, such as an address; empty for staff alone."
    )
    more_url: Annotated[str, Field(pattern=r"^(https?://\S+)?$")] = Field(
        default="",
        max_length=300,
        json_schema_extra={
            "rule": "it must be an address that begins with https:// or http://, of up to 300 characters without "
            "spaces, or empty for none"
        },
        description="Address of the full text, shown as a QR code too; empty for none.",
    )
    version: str = Field(
        default="", max_length=40, description="Version of `consent.texts`; recorded with every answer."
    )
    texts: dict[Language, dict[str, str]] = Field(
        default={},
        description=(
            f"Own notice by language, each with all of {', '.join(f'`{part}`' for part in OWN_PARTS)}; "
            "`{recipient}`, `{region}`, `{contact}`, `{brand}` and `{keep_hours}` (or `{keep_days}`) stand for "
            "those settings."
        ),
    )

    @model_validator(mode="after")
    def _whole_notices(self) -> Self:
        for tag, text in self.texts.items():
            _refuse_partial_notice(f"texts.{tag}", text)
            for name in ("recipient", "region", "contact"):
                if not getattr(self, name) and any(f"{{{name}}}" in words for words in text.values()):
                    raise ValueError(f"{name} is missing: texts.{tag} speaks of {{{name}}}")
        if self.texts and not self.version:
            raise ValueError("version is missing: own texts need one, and a new one whenever they change")
        if self.version and not self.texts:
            raise ValueError("version is that of consent.texts, and there are none")
        return self


def _refuse_partial_notice(name: str, text: Mapping[str, str]) -> None:
    if missing := [part for part in OWN_PARTS if not text.get(part, "").strip()]:
        raise ValueError(f"{name} lacks {', '.join(missing)}: a notice in your own words has to be whole")
    if unknown := sorted(text.keys() - set(OWN_PARTS)):
        raise ValueError(f"{name} has {', '.join(unknown)}, which is none of {', '.join(OWN_PARTS)}")
    for part, words in text.items():
        most = _MOST_TITLE if part == "title" else _MOST_POINT
        if len(words) > most:
            raise ValueError(f"{name}.{part} is {len(words)} characters long, and may have {most}")


def _pattern(text: str) -> str:
    try:
        with warnings.catch_warnings():
            # What a later Python may read otherwise is no business of whoever starts the kiosk.
            warnings.simplefilter("ignore", FutureWarning)
            re.compile(text)
    except re.error as error:
        raise ValueError(f"it is no regular expression, {error}") from None
    except (RecursionError, OverflowError):
        raise ValueError("it is too much for a regular expression: make it simpler") from None
    return text


class ExamSection(_Section):
    """How an exam runs (profile `proctor`)."""

    minutes: float = Field(
        default=0.0, ge=0, le=1440, description="Length, minutes; 0 runs until somebody ends it."
    )
    check_every_minutes: float = Field(
        default=15.0, ge=0, le=720, description="Minutes between two checks; 0 makes the first check the only one."
    )
    random: bool = Field(
        default=True, description="Vary the time between two checks by half of it to either side."
    )
    announce_s: float = Field(default=15.0, ge=0, le=300, description="Seconds that a check is announced before.")
    postpone_s: float = Field(
        default=120.0, ge=0, le=1800, description="Seconds that the candidate can put a check off, once."
    )
    absence_s: float = Field(default=10.0, ge=1, le=600, description="Seconds without a face that are an absence.")
    settle_s: float = Field(
        default=1.0, ge=0, le=30, description="Seconds that any other change must last to be marked."
    )
    candidate_pattern: Annotated[str, AfterValidator(_pattern)] = Field(
        default="[A-Z0-9-]{4,20}",
        description="Regular expression that a candidate's id matches as a whole; letters are typed as capitals.",
    )
    keep_images: bool = Field(
        default=False, description="Keep a small picture beside the report with each mark of check or presence."
    )
    folder: str = Field(
        default="", description="Where reports are written; empty is `exams` in the kiosk's state folder."
    )
    keep_days: int = Field(
        default=365,
        ge=1,
        le=3650,
        json_schema_extra={"unit": "days"},
        description="How long reports are kept; older ones are deleted, with their pictures.",
    )


_KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-Z0-9]|F[1-9][0-2]?)")


def _key_combination(keys: str) -> str:
    if keys and not _KEYS.fullmatch(keys):
        raise ValueError("write it like Ctrl+Alt+O, or leave it empty for none")
    return keys


class OperatorSection(_Section):
    """The operator's panel."""

    gesture: bool = Field(
        default=True, description="Five quick taps in the top left corner, or holding it for 3 s, open the panel."
    )
    key: Annotated[str, AfterValidator(_key_combination)] = Field(
        default="Ctrl+Alt+O", description="Key combination that opens the panel; empty for none."
    )
    return_s: float = Field(
        default=60.0,
        ge=10,
        le=3600,
        json_schema_extra={"unit": "s"},
        description="The panel closes after so long without a touch or a key.",
    )
    export_folder: str = Field(
        default="", description="Folder that the panel exports to; empty takes a USB stick that is plugged in."
    )
    pin_hash: SecretStr | None = Field(
        default=None,
        description="Argon2id hash of the PIN; without it, the one that `liveness-kiosk operator set-pin` keeps.",
    )


class RecordsSection(_Section):
    """What the kiosk remembers of attempts and sessions; never an image."""

    keep_days: int = Field(
        default=90,
        ge=1,
        le=1095,
        json_schema_extra={"unit": "days"},
        description="How long records are kept; older ones are purged every hour.",
    )
    mandatory: bool | None = Field(
        default=None,
        description="Serve nobody, and show no result, while nothing can be recorded; unset, exams alone do so.",
    )


_PUBLIC_KEY = re.compile("age1[02-9ac-hj-np-z]{58}")
"""Its Bech32 alphabet and length (C2SP, age.md, X25519 recipient); who seals with it looks at its checksum."""


class EvidenceSection(_Section):
    """Pictures that are kept for a dispute, sealed for a key that no kiosk has."""

    recipient: str = Field(
        default="",
        description="Public key of the age format, `age1…`, that each picture that was sent is sealed for; empty "
        "keeps none.",
    )
    keep_hours: int = Field(
        default=24,
        ge=1,
        le=720,
        json_schema_extra={"unit": "h"},
        description="How long a sealed picture is kept; the notice tells visitors.",
    )
    keep_mb: int = Field(
        default=2000,
        ge=10,
        le=1_000_000,
        json_schema_extra={"unit": "MB"},
        description="How much is kept in all; beyond that the oldest goes before its time.",
    )
    folder: str = Field(
        default="", description="Where sealed pictures lie; empty is `evidence` in the kiosk's state folder."
    )

    @model_validator(mode="after")
    def _public_key_alone(self) -> Self:
        # What was given is never repeated: it may be the wrong half.
        if self.recipient.upper().startswith("AGE-SECRET-KEY-"):
            raise ValueError(
                "recipient is a private key, which must never be on a kiosk: make a new pair elsewhere, and give "
                "its public key, age1…"
            )
        if self.recipient and not _PUBLIC_KEY.fullmatch(self.recipient):
            raise ValueError(
                "recipient is no public key of the age format: it is one word of 62 letters and digits that "
                "begins with age1"
            )
        return self


class TimingSection(_Section):
    """Time limits."""

    scale: float = Field(
        default=1.0, ge=0.05, le=100, description="Multiplies every time limit; for slow machines."
    )


class Settings(BaseSettings):
    """Everything that can be set; command line over environment over file over site profile over defaults."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix="LIVENESS_KIOSK_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

    profile: Profile = Field(
        default=Profile.CHECKIN, description="Who the kiosk serves: `checkin`, `proctor` or `demo`."
    )
    site: Annotated[str, AfterValidator(_site_name)] = Field(
        default=DEFAULT_SITE,
        description="Where the kiosk stands; `sites/NAME.toml` holds what was calibrated there.",
    )
    kiosk_name: str = Field(
        default="", max_length=64, description="This kiosk's name in its records; empty takes the machine's."
    )
    out_of_service: bool = Field(
        default=False, description="Serve nobody, and say so calmly; the operator's panel switches it."
    )
    api: ApiSection = ApiSection()
    camera: CameraSection = CameraSection()
    ui: UiSection = UiSection()
    sound: SoundSection = SoundSection()
    session: SessionSection = SessionSection()
    consent: ConsentSection = ConsentSection()
    exam: ExamSection = ExamSection()
    operator: OperatorSection = OperatorSection()
    records: RecordsSection = RecordsSection()
    evidence: EvidenceSection = EvidenceSection()
    timing: TimingSection = TimingSection()
    vision: Thresholds = Field(default=Thresholds(), description="When a frame is good enough.")

    @model_validator(mode="after")
    def _whole_credentials(self) -> Self:
        # In a simulation nothing is asked for secrets, and half of them may lie where nobody has looked.
        for slot in () if self.simulated else ("", "next_"):
            given = {part: getattr(self.api, f"{slot}app_{part}") is not None for part in ("key", "secret")}
            if given["key"] != given["secret"]:
                missing = f"api.{slot}app_{'secret' if given['key'] else 'key'}"
                raise ValueError(f"{missing} is missing: signed authentication needs both key and secret")
        return self

    @property
    def records_mandatory(self) -> bool:
        """Whether nobody is served while nothing can be recorded."""
        said = self.records.mandatory
        return self.profile is Profile.PROCTOR if said is None else said

    @property
    def keeps_evidence(self) -> bool:
        """Whether the pictures that are sent are kept, sealed; a demonstration keeps none."""
        return bool(self.evidence.recipient) and self.profile is not Profile.DEMO

    @property
    def simulated(self) -> bool:
        """Whether the local service answers instead of the API."""
        return self.profile is Profile.DEMO or self.api.engine == "simulated"
