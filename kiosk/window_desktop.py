"""Composition root of the kiosk's window: its screens, its sound, and what feeds them."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from kiosk.appearance import dress, language_switch, logo
from kiosk.config.settings import Settings
from kiosk.intents import StationIntents
from kiosk.policies import consent_terms
from kiosk.session.words import SessionState, State
from kiosk.sound_desktop import SoundDesk
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.window import KioskWindow
from kiosk.workers.bridge import StationBridge
from kiosk.workers.preview import PreviewWorker


class WindowDesk(QObject):
    """The window and what feeds it, for one station. Lives in the GUI thread.

    Attributes:
        bridge: Takes what the station's threads publish.
        window: What people see.
        sound: What they hear.
    """

    # Station; from the thread that built it, to this object only.
    station_built = Signal(object)
    # SessionReport; the session's thread.
    session_finished = Signal(object)

    def __init__(
        self,
        settings: Settings,
        *,
        windowed: bool,
        lingers_ms: int = 0,
        languages: LanguageSwitch | None = None,
        forgets: bool = True,
    ) -> None:
        """Build the window; nothing is shown before it is opened.

        Args:
            settings: Language, brand, badge and the gates that the oval shows.
            windowed: An ordinary window instead of the whole screen.
            lingers_ms: How long the window stays when the station is done with.
            languages: Speaks for this window and others; None makes one for it alone.
            forgets: Whether the next session is another person's, who finds nothing of this one's wishes.
        """
        super().__init__()
        dress(settings.ui)
        self._thresholds = settings.vision
        self._intents = StationIntents()
        self._station: Station | None = None
        self._preview: PreviewWorker | None = None
        self._state: State | None = None
        self.bridge = StationBridge()
        languages = languages or language_switch(settings.ui)
        self.window = KioskWindow(
            intents=self._intents,
            languages=languages,
            thresholds=settings.vision,
            brand=settings.ui.brand,
            logo=logo(settings.ui),
            simulated=settings.simulated,
            terms=consent_terms(settings),
            windowed=windowed,
            forgets=forgets,
        )
        self.sound = SoundDesk(settings, window=self.window, intents=self._intents, languages=languages)
        self.station_built.connect(self.watch)
        self.window.stage_changed.connect(self._on_stage_changed)
        self.bridge.view_published.connect(self._on_view_published)
        self.bridge.picture_published.connect(self._on_picture_published)
        self.bridge.ended.connect(self._on_ended)
        self._lingers_ms = lingers_ms
        self.window.closed.connect(QApplication.quit)

    def open(self) -> None:
        """Show the window and paint it at once, before what takes longer is built behind it."""
        self.window.show_view(View(session=SessionState(), session_id=None))
        self.window.open()
        QApplication.processEvents()

    @Slot(object)
    def watch(self, station: Station) -> None:
        """Show this station and hand it what is touched; GUI thread, other threads emit `station_built`."""
        self._station = station
        self._intents.attach(station.post)
        self._preview = PreviewWorker(
            frames=station, thresholds=self._thresholds, publish=self.bridge.publish_picture
        )
        self._preview.resize(self.window.stage_size)
        self._preview.look(wanted=self.window.wants_pictures)
        self._preview.start()
        QTimer.singleShot(0, self.sound.find_voice)

    def stop(self) -> None:
        """End the preview, before the station goes; nothing that is published later arrives."""
        if self._preview:
            self._preview.stop()
        self.bridge.close()
        self.sound.stop()

    @Slot()
    def close(self) -> None:
        """Close the window and leave the event loop."""
        self.window.allow_close()
        self.window.close()
        QApplication.quit()

    @Slot()
    def _on_ended(self) -> None:
        QTimer.singleShot(self._lingers_ms, self.close)

    @Slot(object)
    def _on_stage_changed(self, size: tuple[int, int]) -> None:
        if self._preview:
            self._preview.resize(size)

    @Slot(object)
    def _on_view_published(self, view: View) -> None:
        former, self._state = self._state, view.session.state
        self.window.show_view(view)
        self.sound.reading.show_view(view)
        if self._preview and self._station:
            self._preview.look(wanted=self.window.wants_pictures)
            if self._state is State.VERIFYING and former is not State.VERIFYING:
                # Once: when the answer comes the sample is wiped, and its picture may still be on the way.
                self._preview.hold(self._station.held_image())

    @Slot(object)
    def _on_picture_published(self, picture: PreparedPicture) -> None:
        if self._station and (observation := self._station.latest_observation()):
            self.window.show_observation(observation)
        self.window.show_picture(picture)
