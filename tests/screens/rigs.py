"""The kiosk's windows, brought to one moment after another in any language and size."""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import ClassVar, Protocol

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.camera.frame import CameraState
from kiosk.consent.terms import Terms
from kiosk.ui.chooser import Chooser
from kiosk.ui.controls import LanguageButton
from kiosk.ui.demo.button import DemoButton
from kiosk.ui.demo.choices import SCENE_KEYS
from kiosk.ui.demo.drawer import Drawer
from kiosk.ui.demo.overlay import Overlay
from kiosk.ui.demo.words import DEMO, DemoTexts
from kiosk.ui.direction import turn_over
from kiosk.ui.exam.companion import Companion
from kiosk.ui.exam.entry_screen import EntryScreen
from kiosk.ui.exam.moments import COMPANION_MOMENTS, WINDOW_MOMENTS
from kiosk.ui.exam.ready_screen import ReadyPoint
from kiosk.ui.exam.window import ExamTerms, ExamWindow
from kiosk.ui.gallery import MOMENTS as KIOSK_MOMENTS
from kiosk.ui.gallery import TERMS, show_moment
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator.moments import MOMENTS as OPERATOR_MOMENTS
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.setup.screen import SetupScreen
from kiosk.ui.theme import Metrics
from kiosk.ui.window import KioskWindow
from kiosk.vision.calibration import Calibration
from kiosk.vision.thresholds import Thresholds
from tests.ui.conftest import Wishes
from tests.ui.exam.conftest import CandidateWishes
from tests.ui.setup.conftest import LOOKS, STREAMING, Setup
from tests.vision.test_calibration import NOBODY, judged, seen

Prepare = Callable[[str, tuple[int, int]], PreparedPicture]
"""Returns a camera picture of a clip of the demo, by name, in this size in device pixels."""

BRAND = "Harbour Hotel"
_TERMS = Terms(
    recipient="Liveness Ltd",
    region="Ireland",
    contact="privacy@harbour.example",
    more_url="https://harbour.example/privacy",
)
_SECONDS_IN = 12.4
_PANELS = ("comforts", "languages")
_REFUSAL = (
    "The site profile cannot be written to /etc/liveness-kiosk/sites: Permission denied; calibrate as a user who "
    "may write there, or copy the settings file to /home/operator/.config/liveness-kiosk first."
)
_SAVED = "/home/operator/.config/liveness-kiosk/sites/lobby.toml"
_DETAIL = "Front camera (usb:046d:085e) is in use by another program; close that program."
_BAD_LIGHT = judged(seen(motion=0.0), ("dark", "sides", "backlight"))


class Rig(Protocol):
    """A window in its frame.

    Attributes:
        moments: Names of what it can show, in the order in which they are to be posed.
        window: What is looked at.
    """

    moments: ClassVar[tuple[str, ...]]

    def __init__(self, switch: LanguageSwitch, prepare: Prepare) -> None:
        """Open the window.

        Args:
            switch: Speaks for it.
            prepare: Gives it the camera's pictures.
        """

    @property
    def window(self) -> QWidget:
        """What is looked at."""

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        """Show a moment as on a display of this size, in logical pixels."""

    def close(self) -> None:
        """End it."""


class KioskRig:
    """What visitors see, with the panels that lie over a screen."""

    moments: ClassVar[tuple[str, ...]] = (*KIOSK_MOMENTS, *_PANELS)
    terms: ClassVar = TERMS

    def __init__(self, switch: LanguageSwitch, prepare: Prepare) -> None:
        self._switch, self._prepare = switch, prepare
        self.window = KioskWindow(
            intents=Wishes(),
            brand=BRAND,
            simulated=True,
            terms=self.terms,
            languages=switch,
            thresholds=Thresholds(),
            windowed=True,
        )
        self.window.open()

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        self.window.resize(QSize(*size))
        for chooser in self._choosers.values():
            chooser.hide()
        show_moment(self.window, "attract" if moment in _PANELS else moment, self._prepare)
        # The window forgets the language when it comes back to its first screen.
        self._switch.use(language)
        if moment in _PANELS:
            self._choosers[moment].open()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()

    @property
    def _choosers(self) -> dict[str, Chooser]:
        every = self.window.findChildren(Chooser)
        return {"languages" if one.findChild(LanguageButton) else "comforts": one for one in every}


class EvidenceRig(KioskRig):
    """The notice of a house that keeps sealed pictures."""

    moments: ClassVar[tuple[str, ...]] = ("consent-evidence",)
    terms: ClassVar = replace(TERMS, keeps_pictures=True, keep_hours=720)

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        super().pose("consent", size, language)


class DemoRig:
    """What lies over the visitors' screens in a demonstration."""

    moments: ClassVar[tuple[str, ...]] = ("demo-overlay", "demo-drawer")

    def __init__(self, switch: LanguageSwitch, prepare: Prepare) -> None:
        self._switch = switch
        self._kiosk = KioskRig(switch, prepare)
        self.window = self._kiosk.window
        self._overlay = Overlay(
            self.window.stage, languages=switch, thresholds=Thresholds(), now_s=lambda: _SECONDS_IN
        )
        self._button = DemoButton(self.window)
        self._drawer = Drawer(self.window, scenes=tuple(SCENE_KEYS), plays=True)
        self._overlay.show()
        self._button.show()

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        self._drawer.hide()
        self._kiosk.pose("positioning-ready", size, language)
        metrics, texts = Metrics.of(self.window.size()), DemoTexts(self._switch.texts.say)
        self._overlay.setGeometry(self.window.stage.rect())
        self._overlay.follow(KIOSK_MOMENTS["positioning-ready"])
        self._overlay.show_observation(seen(size=(1280, 720), ied_px=110.0, eyes_y=0.44))
        self._overlay.show_station(STREAMING, LOOKS)
        self._overlay.refresh()
        self._button.set_label(texts.say(DEMO))
        badge, width = self.window.badge_place, self._button.sizeHint().width()
        left = metrics.width - metrics.margin - badge.width() - metrics.gap // 2 - width
        self._button.setGeometry(left, badge.top(), width, badge.height())
        turn_over([self._button])
        self._drawer.tell(texts, scene="walk-up", answer=None, overlay=True, autoplay=False)
        if moment == "demo-drawer":
            self._drawer.open()

    def close(self) -> None:
        self._kiosk.close()


class OperatorRig:
    """The operator's panel over the kiosk's window."""

    moments: ClassVar = tuple(OPERATOR_MOMENTS)

    def __init__(self, switch: LanguageSwitch, prepare: Prepare) -> None:
        self._switch, self._prepare = switch, prepare
        self._kiosk = KioskRig(switch, prepare)
        self.window = self._kiosk.window
        self._panel = OperatorPanel(
            self.window,
            languages=switch,
            thresholds=Thresholds(),
            host="api.liveness.example",
            simulated=False,
            return_s=3600,
        )
        self._kiosk.pose("out-of-service", (1280, 800), "en")
        self.window.cover(self._panel)

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        self.window.resize(QSize(*size))
        self._switch.use(language)
        OPERATOR_MOMENTS[moment](self._panel)
        page = self._panel.camera
        if page.isVisible() and moment != "operator-no-camera":
            page.show_picture(self._prepare("steady", page.stage_size))

    def close(self) -> None:
        self._panel.leave()
        self._kiosk.close()


class ExamRig:
    """What a candidate sees before and after the exam."""

    moments: ClassVar = (*WINDOW_MOMENTS, "exam-scanning")

    def __init__(self, switch: LanguageSwitch, prepare: Prepare) -> None:
        self._switch, self._prepare = switch, prepare
        self.window = ExamWindow(
            intents=CandidateWishes(),
            session_intents=Wishes(),
            languages=switch,
            terms=ExamTerms(re.compile("[A-Z0-9-]{4,20}"), tuple(ReadyPoint)),
            brand="Harbour College",
            simulated=True,
            windowed=True,
        )
        self.window.open()

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        scanning = moment == "exam-scanning"
        self.window.resize(QSize(*size))
        self._switch.use(language)
        self.window.show_view(WINDOW_MOMENTS["exam-entry" if scanning else moment])
        entry = self.window.findChildren(EntryScreen)[0]
        if entry.scanning is not scanning:
            entry.toggle_scanning()
        if scanning:
            self.window.show_picture(self._prepare("steady", (960, 540)))

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()


class CompanionRig:
    """The small window beside the exam, as large as displays of the sizes make it."""

    moments: ClassVar = tuple(COMPANION_MOMENTS)

    def __init__(self, switch: LanguageSwitch, _prepare: Prepare) -> None:
        self._switch = switch
        self.window = Companion(intents=CandidateWishes(), languages=switch, simulated=True)
        self.window.show()

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        self.window.resize(Companion.size_on(QSize(*size)))
        self._switch.use(language)
        self.window.show_view(COMPANION_MOMENTS[moment])

    def close(self) -> None:
        self.window.allow_close()
        self.window.close()
        self.window.deleteLater()


_SETUP_MOMENTS: Mapping[str, Callable[[Setup], None]] = {
    "setup-introduction": lambda setup: setup.look(seen()),
    "setup-measures": lambda setup: setup.button("Measures").click(),
    "setup-too-dark": lambda setup: setup.look(judged(seen(luma=5.0), ("dark", "backlight", "sides")), times=10),
    "setup-checks": lambda setup: setup.button("Checks").click(),
    "setup-start": lambda setup: setup.button("Calibrate").click(),
    "setup-measuring": lambda setup: setup.button("Start").click(),
    "setup-waiting": lambda setup: setup.look(NOBODY),
    "setup-distance": lambda setup: setup.measure_step(),
    "setup-angle": lambda setup: setup.measure_next_step(),
    "setup-height": lambda setup: setup.measure_next_step(),
    "setup-light": lambda setup: setup.measure_next_step(_BAD_LIGHT),
    "setup-results": lambda setup: setup.button("Next").click(),
    "setup-saving": lambda setup: setup.button("Save").click(),
    "setup-saved": lambda setup: setup.screen.show_saved(_SAVED),
    "setup-refused": lambda setup: setup.screen.show_refusal(_REFUSAL),
    "setup-lost": lambda setup: setup.camera(state=CameraState.ABSENT, detail=_DETAIL),
}
"""Each follows from the one before."""


class SetupRig:
    """What whoever sets a kiosk up goes through, step by step."""

    moments: ClassVar = tuple(_SETUP_MOMENTS)

    def __init__(self, switch: LanguageSwitch, prepare: Prepare) -> None:
        self._switch, self._prepare = switch, prepare
        self.window = SetupScreen(
            languages=switch,
            calibration=Calibration(thresholds=Thresholds()),
            thresholds=Thresholds(),
            site="lobby",
            in_use=False,
        )
        self._setup = Setup(self.window, switch)
        self._ahead = list(self.moments)
        self.window.show()
        self._setup.camera()

    def pose(self, moment: str, size: tuple[int, int], language: str) -> None:
        """Go on as far as this moment, to which there is no way back from a later one."""
        while moment in self._ahead:
            self._switch.use("en")
            _SETUP_MOMENTS[self._ahead.pop(0)](self._setup)
        self.window.resize(QSize(*size))
        self._switch.use(language)
        if moment != "setup-lost":
            picture = self._prepare("steady", self.window.stage_size)
            self.window.show_picture(replace(picture, frame_size=(1920, 1080), captured_ns=time.monotonic_ns()))

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()


def poses(rig: Rig, moments: Sequence[str], languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield moments and languages in the order that takes least: to speak another language is what costs."""
    if isinstance(rig, SetupRig):
        yield from product(moments, languages)
    else:
        yield from ((moment, language) for language, moment in product(languages, moments))


RIGS: Mapping[str, type[Rig]] = {
    "kiosk": KioskRig,
    "evidence": EvidenceRig,
    "demo": DemoRig,
    "exam": ExamRig,
    "companion": CompanionRig,
    "operator": OperatorRig,
    "setup": SetupRig,
}
"""Every window there is, by name."""
