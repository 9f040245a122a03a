"""Composition root of what the operator sets for this start and the next ones."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.config.panel_file import save_panel
from kiosk.config.settings import Settings
from kiosk.operator import audit
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.workers.keeper import Keeper


class SettingsDesk(QObject):
    """Has every choice kept on disk off the GUI thread, in which it lives; what is not kept does not hold."""

    # float, from 0 to 1: how loud every visit begins, and the operator hears it; GUI thread.
    volume_chosen = Signal(float)
    # bool, whether the kiosk is out of service for visitors from now on; GUI thread.
    service_switched = Signal(bool)

    def __init__(self, settings: Settings, *, panel: OperatorPanel, languages: LanguageSwitch) -> None:
        """Show what holds.

        Args:
            settings: What holds at the start.
            panel: Where it is chosen.
            languages: Begins with every visitor's language.
        """
        super().__init__()
        self._panel, self._languages = panel, languages
        self._volume = self._volume_wanted = settings.sound.volume
        self._keeper = Keeper("operator-settings", keep=lambda change: save_panel(dict([change])))
        self._keeper.kept.connect(self._on_kept)
        self._keeper.refused.connect(self._on_not_kept)
        panel.camera.chosen.connect(self._on_camera_chosen)
        panel.language.chosen.connect(self._on_language_chosen)
        panel.language.volume_chosen.connect(self._on_volume_chosen)
        panel.language.sound_wanted.connect(self._on_sound_wanted)
        panel.service.switched.connect(self._on_service_switched)
        panel.language.show_volume(self._volume)

    def stop(self) -> None:
        """Have everything written that was chosen."""
        self._keeper.stop()

    @Slot(str)
    def _on_camera_chosen(self, identity: str) -> None:
        self._keeper.request(("camera.source", identity))

    @Slot(str)
    def _on_language_chosen(self, tag: str) -> None:
        self._keeper.request(("ui.lang", tag))

    @Slot(float)
    def _on_volume_chosen(self, volume: float) -> None:
        # Shown at once: the next press is a step from here.
        self._volume_wanted = volume
        self._panel.language.show_volume(volume)
        self._keeper.request(("sound.volume", volume))

    @Slot()
    def _on_sound_wanted(self) -> None:
        self.volume_chosen.emit(self._volume)

    @Slot(bool)
    def _on_service_switched(self, closed: bool) -> None:
        self._keeper.request(("out_of_service", closed))

    @Slot(object, object)
    def _on_kept(self, change: tuple[str, Any], _written: object) -> None:
        name, value = change
        audit.note("setting kept", setting=name, value=value)
        match name:
            case "camera.source":
                self._panel.camera.show_next_start(value)
            case "ui.lang":
                self._languages.make_default(value)
            case "sound.volume":
                self._volume = value
                self.volume_chosen.emit(value)
            case "out_of_service":
                self.service_switched.emit(value)

    @Slot(object, str)
    def _on_not_kept(self, change: tuple[str, Any], detail: str) -> None:
        name, value = change
        panel = self._panel
        match name:
            case "camera.source":
                panel.camera.show_refusal(detail)
            case "out_of_service":
                panel.service.show_refusal(detail)
            case _:
                if value == self._volume_wanted:
                    self._volume_wanted = self._volume
                    panel.language.show_volume(self._volume)
                panel.language.show_refusal(detail)
