"""Composition root of the evidence: where it lies, for whom it is sealed, and what visitors are told of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from kiosk.calendar import Calendar
from kiosk.config.errors import SettingsError
from kiosk.config.files import evidence_folder
from kiosk.config.settings import EvidenceSection, Settings
from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.keeper import EvidenceKeeper
from kiosk.evidence.keys import parse_recipient
from kiosk.evidence.retention import Retention
from kiosk.evidence.sealing import seal
from kiosk.records.keeper import RecordKeeper
from kiosk.values import Profile

_TOLD = ("{keep_hours}", "{keep_days}")


def folder_of(evidence: EvidenceSection) -> EvidenceFolder:
    """Return where sealed pictures lie."""
    return EvidenceFolder(Path(evidence.folder).expanduser() if evidence.folder else evidence_folder())


def refuse_unkeepable(settings: Settings) -> None:
    """Make sure that evidence could be kept as it is set, and that visitors are told.

    Raises:
        EvidenceError: The recipient is no public key.
        SettingsError: Visitors would not be told the truth, or evidence would outlast the records of it.
    """
    evidence = settings.evidence
    if settings.profile is Profile.DEMO:
        return
    if evidence.recipient:
        parse_recipient(evidence.recipient)
        if evidence.keep_hours > 24 * settings.records.keep_days:
            raise SettingsError(
                f"Pictures would be kept for {evidence.keep_hours} hours, and the records that say whose they are "
                f"for {settings.records.keep_days} days: lower evidence.keep_hours, or raise records.keep_days."
            )
    for tag, text in settings.consent.texts.items():
        told = [name for name in _TOLD if any(name in words for words in text.values())]
        if evidence.recipient and not told:
            raise SettingsError(
                f"Sealed pictures are kept, and consent.texts.{tag} does not say for how long: write "
                f"{' or '.join(_TOLD)} where it tells what is kept, and give the texts a new consent.version."
            )
        if told and not evidence.recipient:
            raise SettingsError(
                f"consent.texts.{tag} speaks of {told[0]}, and no picture is kept: set evidence.recipient, or say "
                "that nothing is kept."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What keeps evidence while the kiosk runs.

    Attributes:
        keeper: Seals and writes it; None where none is wanted.
        retention: Takes it away in time, what was kept under earlier settings too; None in a demonstration.
    """

    keeper: EvidenceKeeper | None = None
    retention: Retention | None = None


@contextmanager
def evidence_kept(
    settings: Settings, keeper: RecordKeeper, *, kiosk: str, calendar: Calendar
) -> Iterator[Evidence]:
    """Keep evidence for as long as the context, if it is wanted.

    Args:
        settings: For whom, where and how long.
        keeper: Records what becomes of it; outlives the context.
        kiosk: This kiosk's name.
        calendar: The time by which evidence ages.

    Raises:
        EvidenceError: The recipient is no public key.
    """
    if settings.profile is Profile.DEMO:
        yield Evidence()
        return
    evidence = settings.evidence
    folder = folder_of(evidence)
    keep = timedelta(hours=evidence.keep_hours)
    retention = Retention(
        folder,
        note=keeper.add,
        calendar=calendar,
        keep=keep,
        most_bytes=1_000_000 * evidence.keep_mb,
    )
    if not evidence.recipient:
        yield Evidence(retention=retention)
        return
    evidence_keeper = EvidenceKeeper(
        folder=folder,
        seal=partial(seal, recipient=parse_recipient(evidence.recipient)),
        records=keeper,
        note=keeper.add,
        now=calendar.now,
        keep=keep,
        kiosk=kiosk,
    )
    evidence_keeper.start()
    try:
        yield Evidence(keeper=evidence_keeper, retention=retention)
    finally:
        evidence_keeper.close()
