"""A window to look at and to press."""

import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.consent.notice import Notice
from kiosk.consent.terms import Terms
from kiosk.session.words import Policy, SessionState, State
from kiosk.station.view import View
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.stage import Stage
from kiosk.ui.theme import Style, wear
from kiosk.ui.window import KioskWindow
from kiosk.vision.thresholds import Thresholds
from tests.ui.house import House

TERMS = Terms(recipient="Liveness Ltd", region="Ireland", contact="privacy@harbour.example")
SESSION_ID = "7c3e9a14d05f4b6c8a2b1d9e6f705348"


@dataclass
class Wishes:
    """Remembers what the person wanted, in order; presence, which every touch also means, is kept apart."""

    said: list[str] = field(default_factory=list)
    touches: int = 0
    paces: list[bool] = field(default_factory=list)
    resets: int = 0
    notices: list[Notice] = field(default_factory=list)

    def start(self) -> None:
        self.said.append("start")

    def notice_shown(self, notice: Notice) -> None:
        self.notices.append(notice)

    def consent(self, *, given: bool) -> None:
        self.said.append("yes" if given else "no")

    def cancel(self) -> None:
        self.said.append("cancel")

    def alternative(self) -> None:
        self.said.append("alternative")

    def proceed(self) -> None:
        self.said.append("proceed")

    def interacted(self) -> None:
        self.touches += 1

    def set_pace(self, *, unhurried: bool) -> None:
        self.paces.append(unhurried)

    def reset_pace(self) -> None:
        self.resets += 1


@dataclass
class Kiosk:
    """A window in a test's hands."""

    window: KioskWindow
    wishes: Wishes
    languages: LanguageSwitch

    def show(
        self, state: State, *, seconds_left: float | None = None, visit: str = SESSION_ID, **session: object
    ) -> None:
        facts: dict[str, object] = {"camera_ready": True, **session, "state": state}
        self.window.show_view(
            View(
                session=SessionState(**facts),  # type: ignore[arg-type] # passed through by name
                session_id=None if state is State.ATTRACT else visit,
                seconds_left=seconds_left,
            )
        )

    def words(self) -> list[str]:
        """Return every text that can be seen."""
        captions = [c.text for c in self.window.findChildren(Caption) if c.isVisible() and c.text]
        return captions + [b.text() for b in self.buttons()]

    def buttons(self) -> list[PillButton]:
        return [b for b in self.window.findChildren(PillButton) if b.isVisible()]

    def choose_language(self, name: str) -> None:
        """Touch the language that is spoken, then another in the panel that opens."""
        QTest.mouseClick(self.button(NAMES[self.languages.current]), Qt.MouseButton.LeftButton)
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def button(self, text: str) -> PillButton:
        return next(b for b in self.buttons() if b.text().startswith(text))


@pytest.fixture(autouse=True)
def _usual_style() -> Iterator[None]:
    yield
    wear(Style())


@pytest.fixture(autouse=True)
def _deliberate_presses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every press of a test is meant: none is the second tap of two."""
    monkeypatch.setattr("kiosk.ui.screens.consent._DOUBLE_TAP_S", 0.0)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    # A request to quit that comes after the loop's end would end every later loop of this process at once.
    qapp.processEvents()
    QTimer.singleShot(0, qapp.exit)
    qapp.exec()


@pytest.fixture
def languages(qapp: object) -> Iterator[LanguageSwitch]:
    switch = LanguageSwitch("en")
    yield switch
    switch.use("en")


@pytest.fixture
def make_kiosk(qtbot: QtBot, languages: LanguageSwitch) -> Iterator[Callable[..., Kiosk]]:
    windows: list[KioskWindow] = []

    def make(
        *,
        windowed: bool = True,
        simulated: bool = False,
        brand: str = "Harbour Hotel",
        default: LanguageSwitch | None = None,
        logo: QImage | None = None,
        terms: Terms = TERMS,
        forgets: bool = True,
    ) -> Kiosk:
        wishes = Wishes()
        window = KioskWindow(
            intents=wishes,
            brand=brand,
            logo=logo,
            simulated=simulated,
            terms=terms,
            languages=default or languages,
            thresholds=Thresholds(),
            windowed=windowed,
            forgets=forgets,
        )
        windows.append(window)
        with qtbot.waitExposed(window):
            window.open()
        return Kiosk(window, wishes, default or languages)

    yield make
    for window in windows:
        window.allow_close()
        window.close()
        window.deleteLater()


@pytest.fixture
def kiosk(make_kiosk: Callable[..., Kiosk]) -> Kiosk:
    return make_kiosk()


def plain_picture(
    size: tuple[int, int],
    *,
    grey: int = 90,
    frame_size: tuple[int, int] = (1280, 720),
    captured_ns: int = 0,
    held: bool = False,
) -> PreparedPicture:
    """Return a picture of one grey."""
    return PreparedPicture(np.full((size[1], size[0], 4), grey, np.uint8), frame_size, captured_ns, held)


@pytest.fixture
def make_house(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Policy], House]]:
    houses: list[House] = []

    def portrait(stage: Stage, cut: Callable[[Stage], QImage] = Stage.portrait) -> QImage:
        image = cut(stage)
        houses[-1].images.append(weakref.ref(image))
        return image

    def make(policy: Policy) -> House:
        houses.append(House(qtbot, policy))
        return houses[-1]

    monkeypatch.setattr(Stage, "portrait", portrait)
    yield make
    for one in houses:
        one.close()


@pytest.fixture
def house(make_house: Callable[[Policy], House]) -> House:
    return make_house(Policy())
