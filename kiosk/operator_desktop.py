"""Composition root of the operator's panel: lays it over the kiosk's window, and does what it asks for."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.config.files import operator_lockout_file, operator_pin_file
from kiosk.config.settings import Settings
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.endpoint import Endpoint
from kiosk.operator import audit
from kiosk.operator.errors import OperatorError
from kiosk.operator.figures import FigureSource
from kiosk.operator.gate import Admission, Gate
from kiosk.operator.lockout import Lockout
from kiosk.operator.pin import read_hash
from kiosk.operator_camera_desktop import CameraDesk
from kiosk.operator_reports_desktop import ReportsDesk
from kiosk.operator_settings_desktop import SettingsDesk
from kiosk.session.words import Fault, FaultCleared, Interacted, ServiceClosed
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator.corner import Corner
from kiosk.ui.operator.home_page import Place
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.window import KioskWindow
from kiosk.workers.errand import Errand


class Exam(Protocol):
    """What the operator can end."""

    @property
    def runs(self) -> bool:
        """Whether a candidate is in it."""

    def end(self) -> None:
        """End it, in the operator's name."""


class OperatorDesk(QObject):
    """The panel, what opens it, and what it commands, for one window and one station. Lives in the GUI thread.

    While the panel is open the kiosk serves nobody, so that no visit can begin behind it. A visit or an exam that
    runs goes on behind the PIN's page, because anybody can open that; all that the PIN leads to then is its end.

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
        self._settings = settings
        self._window, self._languages, self._station = window, languages, station
        self._exam: Exam | None = None
        self._closed = settings.out_of_service
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
        self._settings_desk = SettingsDesk(settings, panel=self.panel, languages=languages)
        self._reports = ReportsDesk(settings, panel=self.panel, client=client, records=records)
        self._camera = CameraDesk(settings, config=config, panel=self.panel, languages=languages, station=station)
        self._connect()
        self.listen_on(window, window.stage_changed)
        window.stage_changed.connect(self._on_window_resized)

    def begin(self) -> None:
        """Take the kiosk out of service where it was left so; before the station starts."""
        if self._closed:
            self._station.post(ServiceClosed())
        self.panel.show_service(closed=self._closed)

    def stop(self) -> None:
        """End everything that the panel has started, before the station goes."""
        self._camera.stop()
        self._reports.stop()
        self._look_for_pin.stop()
        self._try.stop()
        self._settings_desk.stop()
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
        panel.service.unlock_wanted.connect(self._on_unlock_wanted)
        self._settings_desk.volume_chosen.connect(self.volume_chosen)
        self._settings_desk.service_switched.connect(self._on_service_switched)
        self._try.done.connect(self._on_tried)
        self._try.refused.connect(panel.pin.show_refusal)

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
        self._camera.leave()
        if place is not None:
            audit.note("page opened", page=place.name.lower())
        begin: dict[Place | None, Callable[[], None]] = {
            Place.CAMERA: self._camera.begin_camera,
            Place.SETUP: self._camera.begin_setup,
            Place.API: self._reports.test_api,
            Place.TODAY: self._reports.show_figures,
            Place.ATTEMPTS: self._reports.show_attempts,
            Place.EXPORT: self._reports.show_folder,
        }
        if place in begin:
            begin[place]()

    # Service

    @Slot(bool)
    def _on_service_switched(self, closed: bool) -> None:
        self._closed = closed
        self.panel.show_service(closed=closed)
        if not self.panel.is_open:
            self._station.post(ServiceClosed() if closed else FaultCleared(Fault.CLOSED))

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


def _pin_hash(settings: Settings) -> str | None:
    given = settings.operator.pin_hash
    return given.get_secret_value() if given else read_hash(operator_pin_file())
