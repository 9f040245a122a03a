"""The exam's windows to look at and to press."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.ui.exam.companion import Companion
from kiosk.ui.exam.ready_screen import ReadyPoint
from kiosk.ui.exam.window import ExamTerms, ExamWindow
from kiosk.ui.languages import LanguageSwitch
from tests.ui.conftest import Wishes


@dataclass
class CandidateWishes:
    """Remembers what the candidate wanted, in order."""

    said: list[str] = field(default_factory=list)

    def give_candidate(self, candidate_id: str, *, scanned: bool) -> None:
        self.said.append(f"{'scanned' if scanned else 'typed'} {candidate_id}")

    def clear_candidate(self) -> None:
        self.said.append("clear")

    def begin(self) -> None:
        self.said.append("begin")

    def check_now(self) -> None:
        self.said.append("now")

    def postpone(self) -> None:
        self.said.append("later")

    def end(self) -> None:
        self.said.append("end")

    def proceed(self) -> None:
        self.said.append("proceed")


@pytest.fixture
def wishes() -> CandidateWishes:
    return CandidateWishes()


@pytest.fixture
def window(qtbot: QtBot, languages: LanguageSwitch, wishes: CandidateWishes) -> Iterator[ExamWindow]:
    window = ExamWindow(
        intents=wishes,
        session_intents=Wishes(),
        languages=languages,
        terms=ExamTerms(re.compile("[A-Z0-9-]{4,20}"), tuple(ReadyPoint)),
        brand="Harbour College",
        simulated=False,
        windowed=True,
    )
    with qtbot.waitExposed(window):
        window.open()
    window.show_view(ExamView(phase=Phase.ENTRY))
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def companion(qtbot: QtBot, languages: LanguageSwitch, wishes: CandidateWishes) -> Iterator[Companion]:
    companion = Companion(intents=wishes, languages=languages, simulated=True)
    with qtbot.waitExposed(companion):
        companion.open()
    companion.show_view(ExamView(phase=Phase.RUNNING, minutes_left=43))
    yield companion
    companion.allow_close()
    companion.close()
    companion.deleteLater()
