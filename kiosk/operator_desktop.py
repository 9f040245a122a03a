"""Composition root of the operator's panel: lays it over the kiosk's window, and does what it asks for."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.camera.discovery import DeviceInfo, list_devices
from kiosk.config.files import operator_lockout_file, operator_pin_file
from kiosk.config.panel_file import read_panel, save_panel
from kiosk.config.settings import Settings
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.endpoint import Endpoint
from kiosk.operator import audit
from kiosk.operator.api_test import ApiTest, judge
from kiosk.operator.errors import OperatorError
from kiosk.operator.export import export, plugged_in
from kiosk.operator.figures import FigureSource
from kiosk.operator.gate import Admission, Gate
from kiosk.operator.lockout import Lockout
from kiosk.operator.pin import read_hash
from kiosk.session.words import Fault, FaultCleared, Interacted, ServiceClosed
from kiosk.setup_desktop import SetupDesk
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator.camera_page import CameraChoice
from kiosk.ui.operator.corner import Corner
from kiosk.ui.operator.home_page import Place
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.window import KioskWindow
from kiosk.workers.bridge import StationBridge
from kiosk.workers.errand import Errand
from kiosk.workers.keeper import Keeper
from kiosk.workers.preview import PreviewWorker

_STATUS_MS = 500
_MODES_SHOWN = 2
_MOUNTS = Path("/proc/mounts")


class Exam(Protocol):
    """What the operator can end."""

    @property
    def runs(self) -> bool:
        """Whether a candidate is in it."""

    def end(self) -> None:
        """End it, in the operator's name."""


class OperatorDesk(QObject):
    """The panel, what opens it, and what it commands, for one window and one station. Lives in the GUI thread.

    While the panel is open the kiosk serves nobody, so that no visit can begin behind it. An exam that runs goes
    on behind the PIN's page, because a candidate can open that too; all that the PIN leads to is the exam's end.

    Attributes:
        panel: What the operator sees.
        starts_again: The kiosk was ended in order to be started again.
    """

    # None; GUI thread, when the operator ends the kiosk, to start it again or not.
    ended = Signal()
    # float, from 0 to 1: how loud every visit begins, and the operator hears it; GUI thread.
    volume_chosen = Signal(float)

    def __init__(
        self,
        settings: Settings,
        *,
        config: Path | None,
        window: KioskWindow,
        languages: LanguageSwitch,
        station: Station,
        client: LivenessClient,
        records: FigureSource,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare; the panel stays hidden until it is asked for.

        Args:
            settings: How it opens and closes, and what it shows.
            config: The settings file that was named, beside which a calibration goes.
            window: What it lies over.
            languages: Speaks for the window too.
            station: What it commands.
            client: Makes the API test.
            records: Where figures and attempts come from.
            monotonic_s: Seconds on a clock that never jumps.
        """
        super().__init__()
        self._settings, self._config = settings, config
        self._window, self._languages = window, languages
        self._station, self._client, self._records = station, client, records
        self._exam: Exam | None = None
        self._closed = settings.out_of_service
        self._volume = self._volume_wanted = settings.sound.volume
        self.starts_again = False
        self._serving_anybody = False
        self._lockout = Lockout(path=operator_lockout_file(), monotonic_s=monotonic_s)
        self._gate = Gate(pin_hash=lambda: _pin_hash(settings), lockout=self._lockout)
        self.panel = OperatorPanel(
            window,
            languages=languages,
            thresholds=settings.vision,
            host="127.0.0.1" if settings.simulated else Endpoint.parse(settings.api.url).host,
            simulated=settings.simulated,
            return_s=settings.operator.return_s,
        )
        self._look_for_pin = Errand("operator-pin-file")
        self._try = Errand("operator-pin")
        self._search = Errand("operator-cameras")
        self._test = Errand("operator-api-test")
        self._folder = Errand("operator-folder")
        self._export = Errand("operator-export")
        self._figures = Errand("operator-figures")
        self._attempts = Errand("operator-attempts")
        self._keeper = Keeper("operator-settings", keep=lambda change: save_panel(dict([change])))
        self._errands = (
            self._look_for_pin,
            self._try,
            self._search,
            self._test,
            self._folder,
            self._export,
            self._figures,
            self._attempts,
        )
        self._cancel = CancelToken()
        self._preview: PreviewWorker | None = None
        self._bridge: StationBridge | None = None
        self._setup: SetupDesk | None = None
        self._place: Place | None = None
        self._status = QTimer(self)
        self._status.setInterval(_STATUS_MS)
        self._status.timeout.connect(self._on_status_due)
        self._connect()
        self.panel.language.show_volume(self._volume)
        self.listen_on(window, window.stage_changed)
        window.stage_changed.connect(self._on_window_resized)

    def begin(self) -> None:
        """Take the kiosk out of service where it was left so; before the station starts."""
        if self._closed:
            self._station.post(ServiceClosed())
        self.panel.show_service(closed=self._closed)

    def stop(self) -> None:
        """End everything that the panel has started, before the station goes."""
        self._stop_watching()
        self._cancel.cancel()
        for errand in self._errands:
            errand.stop()
        self._keeper.stop()
        try:
            self._lockout.save()
        except OperatorError as error:
            audit.note("lock-out not saved", why=str(error))

    @Slot(object)
    def follow(self, view: View) -> None:
        """Take note of where the session is. GUI thread."""
        served, self._serving_anybody = self._serving_anybody, view.session.state.in_session
        self.panel.service.show_lock(locked=Fault.LOCKED in view.session.faults)
        if served and not self._serving_anybody and self.panel.is_open and not self._exam_runs:
            self._go_on_after_visit(view)

    def oversee(self, exam: Exam) -> None:
        """Let the operator end exams too."""
        self._exam = exam

    def listen_on(self, window: QWidget, resized: SignalInstance) -> None:
        """Wait for the gesture and the key in a window.

        Args:
            window: It.
            resized: Its signal that it has another size.
        """
        if self._settings.operator.gesture:
            corner = Corner(window)
            corner.arrange()
            corner.show()
            corner.asked.connect(self.open)
            corner.touched.connect(self._on_corner_touched)
            resized.connect(corner.arrange)
        if self._settings.operator.key:
            key = QShortcut(QKeySequence(self._settings.operator.key), window)
            key.activated.connect(self.open)

    def _connect(self) -> None:
        panel = self.panel
        panel.closed.connect(self.close)
        panel.visit_end_agreed.connect(self._on_visit_end_agreed)
        panel.exam_end_agreed.connect(self._on_exam_end_agreed)
        panel.place_changed.connect(self._on_place_changed)
        panel.restart_agreed.connect(self._on_restart_agreed)
        panel.exit_agreed.connect(self._on_exit_agreed)
        self._look_for_pin.done.connect(self._on_pin_looked_for)
        self._look_for_pin.refused.connect(panel.pin.show_refusal)
        panel.pin.entered.connect(self._on_pin_entered)
        panel.camera.chosen.connect(self._on_camera_chosen)
        panel.camera.search_wanted.connect(self._on_search_wanted)
        panel.camera.restart_wanted.connect(self._on_camera_restart_wanted)
        panel.camera.stage_changed.connect(self._on_stage_changed)
        panel.api.test_wanted.connect(self._on_test_wanted)
        panel.language.chosen.connect(self._on_language_chosen)
        panel.language.volume_chosen.connect(self._on_volume_chosen)
        panel.language.sound_wanted.connect(self._on_sound_wanted)
        panel.export.wanted.connect(self._on_export_wanted)
        panel.service.switched.connect(self._on_service_switched)
        panel.service.unlock_wanted.connect(self._on_unlock_wanted)
        panel.service.camera_restart_wanted.connect(self._on_camera_restart_wanted)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.refused.connect(self._on_not_kept)
        self._try.done.connect(self._on_tried)
        self._try.refused.connect(panel.pin.show_refusal)
        self._search.done.connect(self._on_cameras_found)
        self._search.refused.connect(self._on_search_refused)
        self._test.done.connect(self._on_tested)
        self._test.refused.connect(panel.api.show_refusal)
        self._folder.done.connect(panel.export.show_folder)
        self._folder.refused.connect(panel.export.show_refusal)
        self._export.done.connect(panel.export.show_written)
        self._export.refused.connect(panel.export.show_refusal)
        self._figures.done.connect(panel.today.show_figures)
        self._figures.refused.connect(panel.today.show_refusal)
        self._attempts.done.connect(panel.attempts.show_attempts)
        self._attempts.refused.connect(panel.attempts.show_refusal)

    # Opening and closing

    @Slot()
    def open(self) -> None:
        """Ask for the PIN. A visit that runs goes on behind it: only who knows the PIN may end it."""
        if self.panel.is_open:
            return
        audit.note("panel asked for", visit_runs=self._serving_anybody)
        self._languages.set_aside()
        self._window.cover(self.panel)
        if not (self._serving_anybody or self._exam_runs):
            self._station.post(ServiceClosed())
        self.panel.ask_pin(self._gate.standing())
        self._look_for_pin.start(lambda: self._gate.has_pin)

    @Slot()
    def close(self) -> None:
        """Take the panel away, and serve again unless the kiosk is out of service."""
        if not self.panel.is_open:
            return
        audit.note("panel closed")
        self.panel.leave()
        self._languages.take_up()
        self._window.cover(None)
        if not self._closed:
            self._station.post(FaultCleared(Fault.CLOSED))

    @property
    def _exam_runs(self) -> bool:
        return self._exam is not None and self._exam.runs

    @Slot(object)
    def _on_pin_looked_for(self, has_pin: bool) -> None:
        if self.panel.is_open and not has_pin:
            self.panel.explain_missing_pin()

    @Slot()
    def _on_visit_end_agreed(self) -> None:
        # The panel goes on when the session has ended and its picture is gone: `follow` hears of it.
        audit.note("visit ended")
        self._station.post(ServiceClosed())

    def _go_on_after_visit(self, view: View) -> None:
        """Let no other begin after the visit behind the panel has come to its end, by itself or not."""
        if Fault.CLOSED not in view.session.faults:
            self._station.post(ServiceClosed())
        if self.panel.asks_to_end_visit:
            self.panel.go_home()

    @Slot(str)
    def _on_pin_entered(self, pin: str) -> None:
        self._try.start(lambda: self._gate.admit(pin))

    @Slot(object)
    def _on_tried(self, admission: Admission) -> None:
        if not self.panel.is_open:
            return
        if not admission.granted:
            self.panel.pin.show_admission(admission)
        elif self._exam_runs:
            self.panel.ask_to_end_exam()
        elif self._serving_anybody:
            self.panel.ask_to_end_visit()
        else:
            if self._exam:
                # One may have ended while the PIN was typed.
                self._station.post(ServiceClosed())
            self.panel.go_home()

    @Slot()
    def _on_exam_end_agreed(self) -> None:
        if self._exam:
            audit.note("exam ended")
            self._exam.end()
        self.close()

    @Slot()
    def _on_corner_touched(self) -> None:
        self._station.post(Interacted())

    @Slot()
    def _on_window_resized(self) -> None:
        if self.panel.is_open:
            self._window.cover(self.panel)

    # Pages

    @Slot(object)
    def _on_place_changed(self, place: Place | None) -> None:
        self._stop_watching()
        self._place = place
        if place is not None:
            audit.note("page opened", page=place.name.lower())
        begin: dict[Place | None, Callable[[], None]] = {
            Place.CAMERA: self._begin_camera,
            Place.SETUP: self._begin_setup,
            Place.API: self._on_test_wanted,
            Place.TODAY: self._show_figures,
            Place.ATTEMPTS: self._show_attempts,
            Place.EXPORT: self._show_folder,
        }
        if place in begin:
            begin[place]()

    def _stop_watching(self) -> None:
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
        self.panel.camera.forget_picture()

    def _begin_camera(self) -> None:
        page = self.panel.camera
        self._bridge = StationBridge()
        self._bridge.picture_published.connect(self._on_picture_published)
        self._preview = PreviewWorker(
            frames=self._station, thresholds=self._settings.vision, publish=self._bridge.publish_picture
        )
        self._preview.resize(page.stage_size)
        self._preview.look(wanted=True)
        self._preview.start()
        self._on_status_due()
        self._status.start()
        page.show_cameras(None)
        self._on_search_wanted()

    def _begin_setup(self) -> None:
        self._setup = SetupDesk(
            self._settings,
            site=self._settings.site,
            in_use=True,
            config=self._config,
            languages=self._languages,
        )
        self.panel.embed(self._setup.screen)
        self._station.rehearse(on=True)
        self._setup.watch(self._station)

    def _show_figures(self) -> None:
        self._figures.start(self._records.figures)

    def _show_attempts(self) -> None:
        self._attempts.start(self._records.last_attempts)

    def _show_folder(self) -> None:
        # A stick that is about to fail may keep whoever asks after it waiting.
        self.panel.export.show_looking()
        self._folder.start(lambda: _export_folder(self._settings))

    # Camera

    @Slot(object)
    def _on_picture_published(self, picture: PreparedPicture) -> None:
        self.panel.camera.show_picture(picture)

    @Slot(object)
    def _on_stage_changed(self, size: tuple[int, int]) -> None:
        if self._preview:
            self._preview.resize(size)

    @Slot()
    def _on_status_due(self) -> None:
        self.panel.camera.show_status(self._station.camera_status())

    @Slot()
    def _on_search_wanted(self) -> None:
        self._search.start(lambda: _search_cameras(self._settings))

    @Slot(object)
    def _on_cameras_found(self, found: tuple[str, tuple[CameraChoice, ...]]) -> None:
        next_source, cameras = found
        self.panel.camera.show_next_start(next_source)
        self.panel.camera.show_cameras(cameras)

    @Slot(str)
    def _on_search_refused(self, _sentence: str) -> None:
        self.panel.camera.show_cameras(())

    @Slot(str)
    def _on_camera_chosen(self, identity: str) -> None:
        self._keeper.request(("camera.source", identity))

    @Slot()
    def _on_camera_restart_wanted(self) -> None:
        audit.note("camera restarted")
        self._station.restart_camera()

    # API test, language, export

    @Slot()
    def _on_test_wanted(self) -> None:
        self.panel.api.show_test(None)
        self._test.start(lambda: judge(self._client.try_out(cancel=self._cancel)))

    @Slot(object)
    def _on_tested(self, test: ApiTest) -> None:
        audit.note("API tested", passed=test.passed, request_id=test.request_id or "")
        self.panel.api.show_test(test)

    @Slot(str)
    def _on_language_chosen(self, tag: str) -> None:
        self._keeper.request(("ui.lang", tag))

    @Slot(float)
    def _on_volume_chosen(self, volume: float) -> None:
        # Shown at once: the next press is a step from here.
        self._volume_wanted = volume
        self.panel.language.show_volume(volume)
        self._keeper.request(("sound.volume", volume))

    @Slot()
    def _on_sound_wanted(self) -> None:
        self.volume_chosen.emit(self._volume)

    @Slot(object)
    def _on_export_wanted(self, folder: Path) -> None:
        audit.note("exported", folder=str(folder))
        records = self._records
        self._export.start(
            lambda: export(folder, records.last_attempts(), records.figures(), now=datetime.now().astimezone())
        )

    # Service

    @Slot(bool)
    def _on_service_switched(self, closed: bool) -> None:
        self._keeper.request(("out_of_service", closed))

    @Slot()
    def _on_unlock_wanted(self) -> None:
        audit.note("lock lifted")
        self._station.post(FaultCleared(Fault.LOCKED))

    @Slot()
    def _on_restart_agreed(self) -> None:
        audit.note("kiosk restarted")
        self.starts_again = True
        self.ended.emit()

    @Slot()
    def _on_exit_agreed(self) -> None:
        audit.note("kiosk ended")
        self.ended.emit()

    # What is kept for the next start

    @Slot(object, object)
    def _on_kept(self, change: tuple[str, Any], _written: object) -> None:
        name, value = change
        audit.note("setting kept", setting=name, value=value)
        begin: dict[str, Callable[[Any], None]] = {
            "camera.source": self.panel.camera.show_next_start,
            "ui.lang": self._languages.make_default,
            "sound.volume": self._begin_volume,
            "out_of_service": self._begin_service,
        }
        begin[name](value)

    @Slot(object, str)
    def _on_not_kept(self, change: tuple[str, Any], detail: str) -> None:
        name, value = change
        panel = self.panel
        if name == "sound.volume" and value == self._volume_wanted:
            self._volume_wanted = self._volume
            panel.language.show_volume(self._volume)
        refuse: dict[str, Callable[[str], None]] = {
            "camera.source": panel.camera.show_refusal,
            "out_of_service": panel.service.show_refusal,
        }
        refuse.get(name, panel.language.show_refusal)(detail)

    def _begin_volume(self, volume: float) -> None:
        self._volume = volume
        self.volume_chosen.emit(volume)

    def _begin_service(self, closed: bool) -> None:
        self._closed = closed
        self.panel.show_service(closed=closed)
        if not self.panel.is_open:
            self._station.post(ServiceClosed() if closed else FaultCleared(Fault.CLOSED))


def _pin_hash(settings: Settings) -> str | None:
    given = settings.operator.pin_hash
    return given.get_secret_value() if given else read_hash(operator_pin_file())


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


def _export_folder(settings: Settings) -> Path | None:
    """Return where an export goes: the settings' folder, else the first stick, else nowhere."""
    if settings.operator.export_folder:
        return Path(settings.operator.export_folder).expanduser()
    try:
        return next(iter(plugged_in(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))), None)
    except OSError:
        return None
