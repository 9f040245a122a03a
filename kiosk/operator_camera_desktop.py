"""Composition root of what the operator watches live: the camera's page, and the set-up screen."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.camera.discovery import DeviceInfo, list_devices
from kiosk.config.panel_file import read_panel
from kiosk.config.settings import Settings
from kiosk.operator import audit
from kiosk.setup_desktop import SetupDesk
from kiosk.station.station import Station
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator.camera_page import CameraChoice
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.bridge import StationBridge
from kiosk.workers.errand import Errand
from kiosk.workers.preview import PreviewWorker

_STATUS_MS = 500
_MODES_SHOWN = 2


class CameraDesk(QObject):
    """What is live on the panel, one page at a time, and the cameras to choose from. Lives in the GUI thread."""

    def __init__(
        self,
        settings: Settings,
        *,
        config: Path | None,
        panel: OperatorPanel,
        languages: LanguageSwitch,
        station: Station,
    ) -> None:
        """Prepare; nothing is live yet.

        Args:
            settings: Limits, site and camera.
            config: The settings file that was named, beside which a calibration goes.
            panel: Whose pages are fed.
            languages: Speaks for the set-up screen.
            station: What is watched.
        """
        super().__init__()
        self._settings, self._config = settings, config
        self._panel, self._languages, self._station = panel, languages, station
        self._page = panel.camera
        self._preview: PreviewWorker | None = None
        self._bridge: StationBridge | None = None
        self._setup: SetupDesk | None = None
        self._search = Errand("operator-cameras")
        self._status = QTimer(self)
        self._status.setInterval(_STATUS_MS)
        self._connect()

    def _connect(self) -> None:
        self._status.timeout.connect(self._on_status_due)
        self._page.search_wanted.connect(self._on_search_wanted)
        self._page.stage_changed.connect(self._on_stage_changed)
        for wanted in (self._page.restart_wanted, self._panel.service.camera_restart_wanted):
            wanted.connect(self._on_restart_wanted)
        self._search.done.connect(self._on_cameras_found)
        self._search.refused.connect(self._on_search_refused)

    def stop(self) -> None:
        """End everything, before the station goes."""
        self.leave()
        self._search.stop()

    def begin_camera(self) -> None:
        """Show what the camera sees, and which cameras there are."""
        self._bridge = StationBridge()
        self._bridge.picture_published.connect(self._on_picture_published)
        self._preview = PreviewWorker(
            frames=self._station, thresholds=self._settings.vision, publish=self._bridge.publish_picture
        )
        self._preview.resize(self._page.stage_size)
        self._preview.look(wanted=True)
        self._preview.start()
        self._on_status_due()
        self._status.start()
        self._page.show_cameras(None)
        self._on_search_wanted()

    def begin_setup(self) -> None:
        """Show the set-up screen."""
        self._setup = SetupDesk(
            self._settings,
            site=self._settings.site,
            in_use=True,
            config=self._config,
            languages=self._languages,
        )
        self._panel.embed(self._setup.screen)
        self._station.rehearse(on=True)
        self._setup.watch(self._station)

    def leave(self) -> None:
        """End the live pictures of the page that is left."""
        self._status.stop()
        if self._preview:
            self._preview.stop()
        if self._bridge:
            self._bridge.close()
        if self._setup:
            self._setup.stop()
            self._station.rehearse(on=False)
        self._preview = self._bridge = self._setup = None
        self._page.forget_picture()

    @Slot(object)
    def _on_picture_published(self, picture: PreparedPicture) -> None:
        self._page.show_picture(picture)

    @Slot(object)
    def _on_stage_changed(self, size: tuple[int, int]) -> None:
        if self._preview:
            self._preview.resize(size)

    @Slot()
    def _on_status_due(self) -> None:
        self._page.show_status(self._station.camera_status())

    @Slot()
    def _on_search_wanted(self) -> None:
        self._search.start(lambda: _search_cameras(self._settings))

    @Slot(object)
    def _on_cameras_found(self, found: tuple[str, tuple[CameraChoice, ...]]) -> None:
        next_source, cameras = found
        self._page.show_next_start(next_source)
        self._page.show_cameras(cameras)

    @Slot(str)
    def _on_search_refused(self, _sentence: str) -> None:
        self._page.show_cameras(())

    @Slot()
    def _on_restart_wanted(self) -> None:
        audit.note("camera restarted")
        self._station.restart_camera()


def _choice(device: DeviceInfo, *, allow_virtual: bool) -> CameraChoice:
    sizes = {(mode.width, mode.height, mode.format) for mode in device.modes}
    largest = sorted(sizes, key=lambda size: size[0] * size[1], reverse=True)[:_MODES_SHOWN]
    return CameraChoice(
        name=device.name,
        identity=device.identity,
        virtual=device.virtual,
        allowed=allow_virtual or not device.virtual,
        modes=", ".join(f"{width} × {height} {format_}" for width, height, format_ in largest),
    )


def _search_cameras(settings: Settings) -> tuple[str, tuple[CameraChoice, ...]]:
    """Return the source that holds from the next start, empty for the same one, and the cameras there are."""
    kept = read_panel().get("camera.source", "")
    allow = settings.camera.allow_virtual
    cameras = tuple(_choice(device, allow_virtual=allow) for device in list_devices())
    return kept if kept != settings.camera.source else "", cameras
