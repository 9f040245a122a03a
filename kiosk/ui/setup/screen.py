"""The operator's set-up screen: what the kiosk sees and thinks of it, and the calibration of a site."""

from collections import deque

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.camera.frame import CameraStatus
from kiosk.station.look_times import LookTimes
from kiosk.ui import drawings
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.keys import lead_focus
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.setup import words
from kiosk.ui.setup.calibration_page import CalibrationPage, Phase
from kiosk.ui.setup.pages import CheckList, MeterList
from kiosk.ui.setup.readings import latest_gates, read
from kiosk.ui.setup.seen import SeenPane
from kiosk.ui.setup.words import SetupTexts
from kiosk.ui.theme import CALM, Metrics, worn
from kiosk.vision.calibration import Calibration
from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds

_AVERAGED_S = 0.5
"""Values are means over so long: two or three updates, calm enough to be read (ours)."""
_SEEN, _LARGE_TEXT_SEEN = 0.54, 0.42
"""Of the height of an upright window: what is seen, above what is said of it (ours)."""


class SetupScreen(QWidget):
    """Fills its parent; is fed through its slots, and asks for things through its signals. GUI thread."""

    # SiteCalibration to be kept under the site's name; answered by `show_saved` or `show_refusal`.
    save_requested = Signal(object)
    # None; the operator is done.
    left = Signal()
    # Width and height of the camera's picture in device pixels.
    stage_changed = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        languages: LanguageSwitch,
        calibration: Calibration,
        thresholds: Thresholds,
        site: str,
        in_use: bool,
    ) -> None:
        """Make the screen; nothing is known of the camera yet.

        Args:
            parent: Qt parent.
            languages: Speaks for the screen.
            calibration: Measures the site.
            thresholds: The limits in force.
            site: Name that the calibration is saved under.
            in_use: Whether this is the site that the settings name.
        """
        super().__init__(parent)
        drawings.load_all()
        self._languages = languages
        self._thresholds = thresholds
        self._recent: deque[Observation] = deque()
        self._newest_frame = -1
        self._below_badge = False
        self._seen = SeenPane(self, languages=languages, thresholds=thresholds)
        self._calibration = CalibrationPage(
            self, calibration=calibration, thresholds=thresholds, site=site, in_use=in_use
        )
        self._meters = MeterList(self, thresholds=thresholds)
        self._checks = CheckList(self)
        self._tabs: dict[str, tuple[PillButton, QWidget]] = {
            words.CALIBRATE: (PillButton(self, rests=False), self._calibration),
            words.MEASURES: (PillButton(self, rests=False), self._meters),
            words.CHECKS: (PillButton(self, rests=False), self._checks),
        }
        self._language = PillButton(self, rests=False)
        self._close = PillButton(self, icon="close")
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._turn_to(self._calibration)
        self.say()

    def _connect(self) -> None:
        for tab, _ in self._tabs.values():
            tab.pressed_once.connect(self._on_tab_chosen)
        self._language.pressed_once.connect(self._on_language_chosen)
        self._close.pressed_once.connect(self.left)
        self._calibration.save_requested.connect(self.save_requested)
        self._languages.language_changed.connect(self.say)

    @property
    def stage_size(self) -> tuple[int, int]:
        """Width and height of the camera's picture in device pixels."""
        return self._seen.stage_size

    @Slot(object)
    def show_picture(self, picture: PreparedPicture) -> None:
        """Show the camera's newest picture."""
        self._seen.show_picture(picture)

    @Slot(object)
    def show_observation(self, observation: Observation) -> None:
        """Take what vision saw; one that is known already changes nothing."""
        if observation.frame == self._newest_frame:
            return
        self._newest_frame = observation.frame
        self._recent.append(observation)
        while observation.t_s - self._recent[0].t_s > _AVERAGED_S:
            self._recent.popleft()
        self._seen.show_observation(observation)
        self._calibration.observe(observation)

    @Slot(object, object)
    def show_station(self, status: CameraStatus, looks: LookTimes) -> None:
        """Take how camera and vision fare, and bring every number up to date: five times a second is calm."""
        self._seen.show_station(status, looks)
        if not self._seen.streaming:
            self._recent.clear()
        self._show_numbers()

    def keep_below_badge(self) -> None:
        """Leave the line at the upper edge to the window's badge."""
        self._below_badge = True
        self._arrange()

    @Slot(str)
    def show_saved(self, path: str) -> None:
        """Say where the site was saved."""
        self._calibration.show_saved(path)

    @Slot(str)
    def show_refusal(self, sentence: str) -> None:
        """Say why the site could not be saved."""
        self._calibration.show_refusal(sentence)

    @Slot()
    def say(self) -> None:
        """Say everything in the language of the moment."""
        texts = self._texts
        for label, (tab, _) in self._tabs.items():
            tab.set_label(texts.say(label))
        self._language.set_label(NAMES[self._languages.following])
        self._close.set_label(texts.say(words.CLOSE))
        self._calibration.say(texts)
        self._seen.say()
        self._show_numbers()
        self._arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, _event: object) -> None:
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, CALM.top)
        gradient.setColorAt(1, CALM.bottom)
        QPainter(self).fillRect(self.rect(), gradient)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key is Qt.Key.Key_Escape:
            self._step_back()
        else:
            lead_focus(self, key)

    def _step_back(self) -> None:
        if self._calibration.phase in {Phase.INTRODUCTION, Phase.SAVED}:
            self.left.emit()
        elif not self._calibration.isVisible():
            self._turn_to(self._calibration)
        elif self._calibration.phase is not Phase.SAVING:
            self._calibration.cancel()

    @property
    def _texts(self) -> SetupTexts:
        return SetupTexts(self._languages.texts.say)

    def _show_numbers(self) -> None:
        texts = self._texts
        readings = read(self._recent, self._thresholds)
        self._meters.say(readings, texts)
        self._calibration.show_readings(readings, texts, streaming=self._seen.streaming)
        self._checks.say(latest_gates(self._recent), texts)

    # Layout ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        metrics = Metrics.of(self.size())
        inner = self.rect().adjusted(metrics.margin, metrics.margin, -metrics.margin, -metrics.margin)
        if self._below_badge:
            inner.setTop(metrics.content.top())
        bar = QRect(inner.left(), inner.bottom() - metrics.touch + 1, inner.width(), metrics.touch)
        inner.setBottom(bar.top() - metrics.gap)
        if metrics.portrait:
            self._arrange_portrait(metrics, inner, bar)
        else:
            self._arrange_landscape(metrics, inner, bar)
        turn_over(parts(self))

    def _arrange_portrait(self, metrics: Metrics, inner: QRect, bar: QRect) -> None:
        seen = QRect(
            inner.left(),
            inner.top(),
            inner.width(),
            int((_LARGE_TEXT_SEEN if worn().large_text else _SEEN) * inner.height()),
        )
        tabs = QRect(inner.left(), seen.bottom() + metrics.gap, inner.width(), metrics.touch)
        page = QRect(tabs.left(), tabs.bottom() + metrics.gap, tabs.width(), 0)
        page.setBottom(inner.bottom())
        self._arrange_seen(metrics, seen)
        self._arrange_tabs(metrics, tabs)
        self._arrange_ways_out(metrics, bar)
        self._arrange_page(metrics, page)

    def _arrange_landscape(self, metrics: Metrics, inner: QRect, bar: QRect) -> None:
        gap = metrics.px(32, 16)
        width = (inner.width() - gap) // 2
        self._arrange_seen(metrics, QRect(inner.left(), inner.top(), width, inner.height()))
        self._arrange_page(metrics, QRect(inner.right() - width + 1, inner.top(), width, inner.height()))
        self._arrange_ways_out(metrics, QRect(bar.left(), bar.top(), width, bar.height()))
        self._arrange_tabs(metrics, QRect(bar.right() - width + 1, bar.top(), width, bar.height()))

    def _arrange_seen(self, metrics: Metrics, area: QRect) -> None:
        self._seen.setGeometry(area)
        self._seen.arrange(metrics)
        self.stage_changed.emit(self.stage_size)

    def _arrange_tabs(self, metrics: Metrics, area: QRect) -> None:
        _share_row(area, [tab for tab, _ in self._tabs.values()], metrics.px(12, 6))

    def _arrange_ways_out(self, metrics: Metrics, area: QRect) -> None:
        left = area.left()
        for button in (self._close, self._language):
            button.setGeometry(left, area.top(), button.sizeHint().width(), area.height())
            left += button.width() + metrics.px(12, 6)

    def _arrange_page(self, metrics: Metrics, area: QRect) -> None:
        for page in (self._calibration, self._meters, self._checks):
            page.setGeometry(area)
            page.arrange(metrics)

    # Touches and keys --------------------------------------------------------------------

    def _turn_to(self, page: QWidget) -> None:
        for tab, shown in self._tabs.values():
            shown.setVisible(shown is page)
            tab.set_look(Look.CHOSEN if shown is page else Look.SECONDARY)

    def focus_first(self) -> None:
        """Give the focus to what leads on."""
        self._calibration.focus()

    @Slot()
    def _on_tab_chosen(self) -> None:
        for tab, page in self._tabs.values():
            if tab is self.sender():
                self._turn_to(page)

    @Slot()
    def _on_language_chosen(self) -> None:
        self._languages.use(self._languages.following)


def _share_row(area: QRect, buttons: list[PillButton], gap: int) -> None:
    width = (area.width() - (len(buttons) - 1) * gap) // len(buttons)
    for index, button in enumerate(buttons):
        button.setGeometry(area.left() + index * (width + gap), area.top(), width, area.height())
