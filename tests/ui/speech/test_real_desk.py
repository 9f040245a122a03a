"""What the kiosk says and plays as it runs, with real sessions, a real window and a device without sound."""

from functools import partial

import miniaudio  # type: ignore[import-untyped] # it comes without types
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk import sound_desktop
from kiosk.config.loading import load_settings
from kiosk.desktop import run_kiosk
from kiosk.session.words import SessionState, State
from kiosk.station.view import View
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.window import KioskWindow
from kiosk.values import SessionResult
from kiosk.window_desktop import WindowDesk
from kiosk.workers.sound_player import DefaultDevice, SoundPlayer
from tests.ui.speech.conftest import FakeVoice

_LOOK_MS = 20


def _window() -> KioskWindow | None:
    windows = (one for one in QApplication.topLevelWidgets() if isinstance(one, KioskWindow) and one.isVisible())
    return next(windows, None)


def test_a_kiosk_with_a_panel_for_operators_too_forgets_each_visitors_wishes(
    languages: LanguageSwitch, application: QApplication
) -> None:
    settings = load_settings(None, {"profile": "demo", "camera": {"source": "demo:steady"}})
    desk = WindowDesk(settings, windowed=True, languages=languages)
    desk.open()
    languages.use("zh-CN")
    desk.sound.outlet.on = True

    for state in (State.PASSED, State.ATTRACT):
        desk.bridge.publish_view(View(session=SessionState(state=state, camera_ready=True), session_id=None))
        application.processEvents()

    assert languages.current == "en"
    assert not desk.sound.outlet.on
    desk.stop()
    desk.close()


@pytest.mark.usefixtures("application")
def test_a_visitor_hears_what_to_do_and_how_it_went(monkeypatch: pytest.MonkeyPatch) -> None:
    voice = FakeVoice()
    painted: list[bool] = []

    def find_voice(_parent: object) -> FakeVoice:
        painted.append(_window() is not None)
        return voice

    device = partial(DefaultDevice, [miniaudio.Backend.NULL])
    monkeypatch.setattr(sound_desktop, "find_voice", find_voice)
    monkeypatch.setattr(sound_desktop, "SoundPlayer", partial(SoundPlayer, open_device=device))
    settings = load_settings(
        None, {"profile": "demo", "camera": {"source": "demo:steady"}, "sound": {"speech": "always"}}
    )
    results: list[SessionResult] = []

    def leave_when_done() -> None:
        window = _window()
        if window and window._state is State.PASSED:
            window.close()

    looking = QTimer()
    looking.timeout.connect(leave_when_done)
    looking.start(_LOOK_MS)
    run_kiosk(settings, windowed=True, on_finished=lambda report: results.append(report.result))

    assert results == [SessionResult.PASSED]
    assert painted == [True], "people see the window before a speech engine is started"
    assert voice.said[0].startswith("Welcome.")
    assert voice.said[-2:] == ["Checking. You can relax now.", "All done, thank you. You can go ahead."]
    assert not voice.speaking, "a kiosk that has ended says nothing"
