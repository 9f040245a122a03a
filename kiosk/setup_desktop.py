"""Composition root of the set-up window: camera and vision behind the operator's screen, and no session."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk import app
from kiosk.appearance import dress, language_switch
from kiosk.camera.frame import CameraStatus
from kiosk.camera.spec import parse_spec
from kiosk.config.files import settings_file
from kiosk.config.settings import Settings
from kiosk.config.sites import save_site
from kiosk.station.look_times import LookTimes
from kiosk.ui.display import display_of
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.setup.screen import SetupScreen
from kiosk.vision.calibration import Calibration, SiteCalibration
from kiosk.vision.observation import Observation
from kiosk.workers.application import qt_application
from kiosk.workers.bridge import StationBridge
from kiosk.workers.keeper import Keeper
from kiosk.workers.preview import FrameSource, PreviewWorker
from kiosk.workers.termination import TerminationNotifier

_NUMBERS_MS = 200
"""Between two updates of the numbers: five a second can be read (ours)."""
_WINDOWED_SIZE = (1280, 800)
_SMALLEST = (480, 320)


class Watched(FrameSource, Protocol):
    """What the set-up screen shows."""

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last."""

    def camera_status(self) -> CameraStatus:
        """Return how the source fares."""

    def look_times(self) -> LookTimes:
        """Return how often vision looks, and what a look costs."""


class SetupDesk(QObject):
    """The set-up screen and what feeds it, for one station. Lives in the GUI thread.

    Attributes:
        bridge: Takes what the threads publish.
        screen: What the operator sees.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        site: str,
        in_use: bool,
        config: Path | None,
        languages: LanguageSwitch | None = None,
    ) -> None:
        """Build the screen; nothing is shown yet.

        Args:
            settings: Language and limits.
            site: Name that the calibration is saved under.
            in_use: Whether this is the site that the settings name.
            config: The settings file that was named, beside which the profile goes.
            languages: Speaks for this screen and others; None makes one for it alone.
        """
        super().__init__()
        self._station: Watched | None = None
        self._preview: PreviewWorker | None = None
        self._thresholds = settings.vision
        self.bridge = StationBridge()
        self.screen = SetupScreen(
            languages=languages or language_switch(settings.ui),
            calibration=Calibration(thresholds=settings.vision),
            thresholds=settings.vision,
            site=site,
            in_use=in_use,
        )

        def keep(calibration: SiteCalibration) -> Path:
            return save_site(
                site,
                vision=calibration.vision,
                measured=calibration.measured,
                now=datetime.now(UTC).replace(microsecond=0),
                settings=settings_file(config),
            )

        self._keeper = Keeper("site-keeper", keep=keep)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.refused.connect(self._on_refused)
        self.screen.save_requested.connect(self._keeper.request)
        self.screen.left.connect(self.close)
        self.screen.stage_changed.connect(self._on_stage_changed)
        self.bridge.picture_published.connect(self._on_picture_published)
        self.bridge.ended.connect(self.close)
        self._clock = QTimer(self)
        self._clock.setInterval(_NUMBERS_MS)
        self._clock.timeout.connect(self._on_numbers_due)

    def open(self, *, windowed: bool) -> None:
        """Show the screen as a window, or over the whole of the display."""
        self.screen.setWindowTitle("liveness-kiosk")
        self.screen.setMinimumSize(*_SMALLEST)
        self.screen.resize(*_WINDOWED_SIZE)
        if windowed:
            self.screen.show()
        else:
            # A screen without a window manager, as kiosks have, takes no wish to be full screen.
            self.screen.setGeometry(display_of(self.screen).geometry())
            self.screen.showFullScreen()
        self.screen.focus_first()
        qt_application().processEvents()

    def watch(self, station: Watched) -> None:
        """Show what this station sees, until `stop`."""
        self._station = station
        self._preview = PreviewWorker(
            frames=station, thresholds=self._thresholds, publish=self.bridge.publish_picture
        )
        self._preview.resize(self.screen.stage_size)
        self._preview.look(wanted=True)
        self._preview.start()
        self._clock.start()

    def stop(self) -> None:
        """End what feeds the screen, before the station goes; nothing that is published later arrives."""
        self._clock.stop()
        if self._preview:
            self._preview.stop()
        self._keeper.stop()
        self.bridge.close()

    @Slot()
    def close(self) -> None:
        """Close the window; Qt leaves its event loop with the last one."""
        self.screen.close()

    @Slot(object)
    def _on_stage_changed(self, size: tuple[int, int]) -> None:
        if self._preview:
            self._preview.resize(size)

    @Slot(object)
    def _on_picture_published(self, picture: PreparedPicture) -> None:
        if self._station and (observation := self._station.latest_observation()):
            self.screen.show_observation(observation)
        self.screen.show_picture(picture)

    @Slot(object, object)
    def _on_kept(self, _calibration: object, path: Path) -> None:
        self.screen.show_saved(str(path))

    @Slot(object, str)
    def _on_refused(self, _calibration: object, detail: str) -> None:
        self.screen.show_refusal(detail)

    @Slot()
    def _on_numbers_due(self) -> None:
        if self._station:
            self.screen.show_station(self._station.camera_status(), self._station.look_times())


def run_setup(settings: Settings, *, site: str, in_use: bool, config: Path | None, windowed: bool) -> None:
    """Show the set-up screen until it is closed or the process is asked to end.

    Args:
        settings: Camera, language and limits to begin with.
        site: Name that the calibration is saved under.
        in_use: Whether this is the site that the settings name.
        config: The settings file that was named; None for the usual one.
        windowed: An ordinary window instead of the whole display.

    Raises:
        KioskError: The source cannot be used, or the face detection model is missing or damaged.
        Exception: What broke vision, should it break.
    """
    application = qt_application()
    crashes: list[Exception] = []
    parse_spec(settings.camera.source)
    dress(settings.ui)
    desk = SetupDesk(settings, site=site, in_use=in_use, config=config)
    desk.open(windowed=windowed)

    def crashed(error: Exception) -> None:
        crashes.append(error)
        desk.bridge.publish_end()

    station = app.build_setup_station(settings, crashed)
    terminator = TerminationNotifier()
    terminator.requested.connect(desk.close)
    try:
        with station:
            desk.watch(station)
            try:
                application.exec()
            finally:
                desk.stop()
    finally:
        terminator.restore()
    if crashes:
        raise crashes[0]
