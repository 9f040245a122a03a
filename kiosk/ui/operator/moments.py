"""Made-up moments of the operator's panel, one for each page and its notable faces: for pictures and for tests."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.operator.api_test import ApiTest, Finding
from kiosk.operator.figures import AttemptLine, Figures
from kiosk.operator.gate import Admission
from kiosk.ui.operator.camera_page import CameraChoice
from kiosk.ui.operator.home_page import Place
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.values import Outcome, SessionResult, SourceKind

_CAMERA = "usb:046d:082d:8A2F3C1F"
_REQUEST_ID = "C3F2B18E-77AA-4D11-9E21-0A5B6C7D8E9F"
_NOON = datetime(2026, 3, 4, 12, 0, 7).astimezone()
_CAMERAS = (
    CameraChoice(
        name="HD Webcam", identity=_CAMERA, virtual=False, allowed=True, modes="1920 × 1080 MJPG, 1280 × 720 YUYV"
    ),
    CameraChoice(
        name="Integrated Camera",
        identity="/dev/v4l/by-path/pci-0000:00:14.0-usb-0:8:1.0-video-index0",
        virtual=False,
        allowed=True,
        modes="1280 × 720 MJPG",
    ),
    CameraChoice(name="Virtual Camera", identity="/dev/video4", virtual=True, allowed=False, modes=""),
)
_STATUS = CameraStatus(
    state=CameraState.STREAMING, kind=SourceKind.DEVICE, name=f"HD Webcam ({_CAMERA})", width=1920, height=1080
)
_FIGURES = Figures(
    day=date(2026, 3, 4),
    sessions=143,
    results={SessionResult.PASSED: 120, SessionResult.FAILED: 6, SessionResult.CANCELLED: 17},
    captured={5: 60, 10: 110, 20: 128},
    sampled=130,
    attempts_to_pass={1: 101, 2: 15, 3: 4},
    causes={"too_dark": 9, "abandoned": 6, "timed_out": 5, "offline": 3, "remove_screen": 2, "declined": 2},
)
_ANSWERS = (
    (Outcome.LIVE, ""),
    (Outcome.NOT_LIVE, "too_dark"),
    (Outcome.NO_VERDICT, "offline"),
    (Outcome.NOT_LIVE, "remove_screen"),
    (Outcome.NO_VERDICT, "credentials"),
)
_LINES = tuple(
    AttemptLine(
        at=_NOON,
        code="7C3E9A",
        number=1,
        outcome=outcome,
        why=why,
        request_id=None if why == "offline" else _REQUEST_ID,
        simulated=False,
    )
    for _ in range(8)
    for outcome, why in _ANSWERS
)
_IN_ORDER = ApiTest(
    reach=Finding.REACHED, credentials=Finding.ACCEPTED, clock=Finding.ON_TIME, request_id=_REQUEST_ID
)
_WRONG = ApiTest(
    reach=Finding.REACHED,
    credentials=Finding.REFUSED,
    clock=Finding.OFF_TIME,
    server_ahead_s=-3601.0,
    request_id=_REQUEST_ID,
)
_DOWN = ApiTest(reach=Finding.OFFLINE, credentials=Finding.UNTOLD, clock=Finding.UNTOLD)
_STEM = "liveness-kiosk-20260304-120007"
_WRITTEN = tuple(Path(f"{_STEM}-{name}") for name in ("attempts.csv", "attempts.jsonl", "figures.json"))


def _camera(panel: OperatorPanel) -> None:
    panel.go_to(Place.CAMERA)
    panel.camera.show_status(_STATUS)
    panel.camera.show_cameras(_CAMERAS)
    panel.camera.show_next_start(_CAMERA)


def _no_camera(panel: OperatorPanel) -> None:
    panel.go_to(Place.CAMERA)
    panel.camera.show_cameras(())
    panel.camera.show_next_start("")


def _home(panel: OperatorPanel) -> None:
    panel.show_service(closed=False)
    panel.go_home()


def _home_closed(panel: OperatorPanel) -> None:
    panel.show_service(closed=True)
    panel.go_home()


def _tested(test: ApiTest) -> Callable[[OperatorPanel], None]:
    def show(panel: OperatorPanel) -> None:
        panel.go_to(Place.API)
        panel.api.show_test(test)

    return show


def _refused(admission: Admission) -> Callable[[OperatorPanel], None]:
    return lambda panel: panel.ask_pin(admission)


def _today(panel: OperatorPanel) -> None:
    panel.go_to(Place.TODAY)
    panel.today.show_figures(_FIGURES)


def _attempts(panel: OperatorPanel) -> None:
    panel.go_to(Place.ATTEMPTS)
    panel.attempts.show_attempts(_LINES)


def _export(panel: OperatorPanel) -> None:
    panel.go_to(Place.EXPORT)
    panel.export.show_folder(Path("/media/kiosk/STICK"))
    panel.export.show_written(_WRITTEN)


def _nowhere(panel: OperatorPanel) -> None:
    panel.go_to(Place.EXPORT)
    panel.export.show_folder(None)


def _service(panel: OperatorPanel) -> None:
    panel.show_service(closed=True)
    panel.service.show_lock(locked=False)
    panel.go_to(Place.SERVICE)


def _locked(panel: OperatorPanel) -> None:
    panel.show_service(closed=False)
    panel.service.show_lock(locked=True)
    panel.go_to(Place.SERVICE)


def _exit(panel: OperatorPanel) -> None:
    panel.service.exit_wanted.emit()


MOMENTS: Mapping[str, Callable[[OperatorPanel], None]] = {
    "operator-visit": OperatorPanel.ask_to_end_visit,
    "operator-no-pin": OperatorPanel.explain_missing_pin,
    "operator-pin": _refused(Admission(granted=False)),
    "operator-pin-wrong": _refused(Admission(granted=False, tries_left=2)),
    "operator-pin-wait": _refused(Admission(granted=False, tries_left=0, wait_s=1920)),
    "operator-home": _home,
    "operator-home-closed": _home_closed,
    "operator-camera": _camera,
    "operator-no-camera": _no_camera,
    "operator-api-in-order": _tested(_IN_ORDER),
    "operator-api-wrong": _tested(_WRONG),
    "operator-api-down": _tested(_DOWN),
    "operator-language": lambda panel: panel.go_to(Place.LANGUAGE),
    "operator-today": _today,
    "operator-attempts": _attempts,
    "operator-export": _export,
    "operator-export-nowhere": _nowhere,
    "operator-service": _service,
    "operator-locked": _locked,
    "operator-exit": _exit,
}
"""How to bring the panel to each, by name; the panel is shown by then and as large as its window."""
