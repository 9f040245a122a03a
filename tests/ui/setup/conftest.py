"""A set-up screen to look at, to feed and to press."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.station.look_times import LookTimes
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.setup.screen import SetupScreen
from kiosk.values import SourceKind
from kiosk.vision.calibration import Calibration, SiteCalibration
from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds
from tests.ui.conftest import plain_picture
from tests.vision.test_calibration import seen

STREAMING = CameraStatus(
    state=CameraState.STREAMING,
    kind=SourceKind.DEVICE,
    name="Front camera (usb:046d:085e)",
    width=1920,
    height=1080,
    fps=29.97,
    dropped=12,
)
LOOKS = LookTimes(rate_hz=14.9, cpu_ms=8.4)
W = TypeVar("W", bound=QWidget)
_SECONDS_PER_LOOK = 0.125
_STANDING = seen(motion=0.0)


@dataclass
class Setup:
    """A set-up screen in a test's hands."""

    screen: SetupScreen
    languages: LanguageSwitch
    saves: list[SiteCalibration] = field(default_factory=list)
    departures: int = 0
    _looks: int = 0

    def look(self, observation: Observation, *, times: int = 1) -> None:
        """Show an observation as so many frames in a row, and the numbers that follow."""
        for _ in range(times):
            self._looks += 1
            at = self._looks * _SECONDS_PER_LOOK
            self.screen.show_observation(replace(observation, frame=self._looks, t_s=at))
        self.screen.show_station(STREAMING, LOOKS)

    def camera(self, **changes: object) -> None:
        """Show another state of the camera."""
        self.screen.show_station(replace(STREAMING, **changes), LOOKS)  # type: ignore[arg-type] # by name

    def measure_step(self) -> None:
        """Stand there until the step is done."""
        self.look(_STANDING, times=20)

    def measure_next_step(self, observation: Observation = _STANDING) -> None:
        """Go on to the next step and stand there until it is done."""
        self.button("Next").click()
        self.look(observation, times=20)

    def measure_site(self) -> None:
        """Go through every step, up to the results."""
        self.button("Start").click()
        for _ in range(4):
            self.measure_step()
            self.button("Next").click()

    def words(self) -> list[str]:
        """Return every text that can be seen."""
        return [c.text for c in self._visible(Caption) if c.text] + [b.text() for b in self.buttons()]

    def names(self) -> list[str]:
        """Return what assistive technology reads of all that can be seen."""
        return [widget.accessibleName() for widget in self._visible(QWidget) if widget.accessibleName()]

    def line(self, start: str) -> str:
        """Return the accessible name that begins so."""
        return next(name for name in self.names() if name.startswith(start))

    def row(self, kind: type[W], name: str) -> W:
        """Return the line of this kind that begins so."""
        return next(row for row in self._visible(kind) if row.accessibleName().startswith(name))

    def buttons(self) -> list[PillButton]:
        return self._visible(PillButton)

    def button(self, text: str) -> PillButton:
        return next(b for b in self.buttons() if b.text() == text)

    def _visible(self, kind: type[W]) -> list[W]:
        return [w for w in self.screen.findChildren(kind) if w.isVisible()]


@pytest.fixture
def make_setup(qtbot: QtBot, languages: LanguageSwitch) -> Iterator[Callable[..., Setup]]:
    screens: list[SetupScreen] = []

    def make(*, limits: Thresholds | None = None, site: str = "lobby", in_use: bool = False) -> Setup:
        thresholds = limits or Thresholds()
        screen = SetupScreen(
            languages=languages,
            calibration=Calibration(thresholds=thresholds),
            thresholds=thresholds,
            site=site,
            in_use=in_use,
        )
        screens.append(screen)
        screen.resize(1280, 800)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.focus_first()
        setup = Setup(screen, languages)

        def left() -> None:
            setup.departures += 1

        screen.left.connect(left)
        screen.save_requested.connect(setup.saves.append)
        screen.show_picture(plain_picture(screen.stage_size, frame_size=(1920, 1080)))
        setup.camera()
        return setup

    yield make
    for screen in screens:
        screen.close()
        screen.deleteLater()


@pytest.fixture
def setup(make_setup: Callable[..., Setup]) -> Setup:
    return make_setup()
