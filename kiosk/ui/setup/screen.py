"""The operator's set-up screen: what the kiosk sees and thinks of it, and the calibration of a site."""

import time
from collections import deque

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.session.words import State
from kiosk.station.look_times import LookTimes
from kiosk.ui import drawings
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.hints import HintLines, Sign, hint_lines
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.setup import words
from kiosk.ui.setup.calibration_page import CalibrationPage, Phase
from kiosk.ui.setup.pages import CheckList, MeterList
from kiosk.ui.setup.readings import latest_gates, read
from kiosk.ui.setup.rows import Figure
from kiosk.ui.setup.viewfinder import Viewfinder
from kiosk.ui.setup.words import SetupTexts
from kiosk.ui.theme import CALM, MUTED, Metrics, Type
from kiosk.values import Hint
from kiosk.vision.calibration import Calibration
from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds

_AVERAGED_S = 0.5
"""Values are means over so long: two or three updates, calm enough to be read (ours)."""
_PICTURE_ASPECT = 16 / 9
_FIGURE_ROWS = 2
_HINT = (60, 38)
"""Height of the hint's line, as `Metrics.px` takes it."""
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_FORWARD = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_BACKWARD = {Qt.Key.Key_Left, Qt.Key.Key_Up}


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
        self._status: CameraStatus | None = None
        self._looks = LookTimes()
        self._captured_ns: int | None = None
        self._recent: deque[Observation] = deque()
        self._viewfinder = Viewfinder(self, thresholds=thresholds)
        self._sign = Sign(self)
        self._title = Caption(self, Type.TITLE)
        self._second = Caption(self, Type.BODY, colour=MUTED, align=_TOP)
        self._source = Caption(self, Type.SMALL, align=_LEFT)
        self._figures = {name: Figure(self) for name in words.FACTS}
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
        return self._viewfinder.device_size()

    @Slot(object)
    def show_picture(self, picture: PreparedPicture) -> None:
        """Show the camera's newest picture."""
        self._captured_ns = picture.captured_ns
        self._viewfinder.show_picture(picture)

    @Slot(object)
    def show_observation(self, observation: Observation) -> None:
        """Take what vision saw; one that is known already changes nothing."""
        if self._recent and self._recent[-1].frame == observation.frame:
            return
        self._recent.append(observation)
        while observation.t_s - self._recent[0].t_s > _AVERAGED_S:
            self._recent.popleft()
        self._viewfinder.show_faces(observation.faces)
        self._calibration.observe(observation)
        self._show_hint()

    @Slot(object, object)
    def show_station(self, status: CameraStatus, looks: LookTimes) -> None:
        """Take how camera and vision fare, and bring every number up to date: five times a second is calm."""
        changed = self._status is None or status.state is not self._status.state
        self._status, self._looks = status, looks
        if status.state is not CameraState.STREAMING:
            self._recent.clear()
            self._viewfinder.show_faces(())
        if changed:
            self._show_hint()
        self._show_numbers()

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
        self._language.set_label(NAMES[self._languages.companion])
        self._close.set_label(texts.say(words.CLOSE))
        self._calibration.say(texts)
        self._show_numbers()
        self._show_hint()
        self._arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()
        self.stage_changed.emit(self.stage_size)

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
        elif key in _FORWARD:
            self.focusNextChild()
        elif key in _BACKWARD:
            self.focusPreviousChild()

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

    @property
    def _streaming(self) -> bool:
        return self._status is not None and self._status.state is CameraState.STREAMING

    def _show_hint(self) -> None:
        """Show what visitors would read; without a camera, what the operator should do."""
        hint = self._recent[-1].hint if self._recent else Hint.NO_FACE
        lines = hint_lines(hint, self._languages)
        if not self._streaming:
            state = self._status.state if self._status else CameraState.OPENING
            lines = HintLines("camera_off", *self._texts.camera(state))
        self._viewfinder.show_state(State.POSITIONING, hint, reconnecting=not self._streaming)
        self._sign.show_icon(lines.icon)
        if (self._title.text, self._second.text) != lines[1:]:
            self._title.set_text(lines.title)
            self._second.set_text(lines.second)
            self._arrange()

    def _show_numbers(self) -> None:
        texts = self._texts
        readings = read(tuple(self._recent), self._thresholds)
        self._meters.say(readings, texts)
        self._calibration.show_readings(readings, texts, streaming=self._streaming)
        self._checks.say(latest_gates(self._recent), texts)
        figures = self._camera_figures()
        for name, figure in self._figures.items():
            figure.say(texts.say(words.FACTS[name]), figures.get(name, "–"))
        if self._status:
            self._source.set_text(self._status.detail or self._status.name)

    def _camera_figures(self) -> dict[str, str]:
        status = self._status
        if status is None or not status.width:
            return {}
        figures = {
            "size": f"{status.width} × {status.height}",
            "fps": f"{status.fps:.1f}",
            "dropped": str(status.dropped),
            "looks": f"{self._looks.rate_hz:.1f}",
            "cpu": f"{self._looks.cpu_ms:.0f} ms",
        }
        if self._captured_ns is not None:
            figures["age"] = _age((time.monotonic_ns() - self._captured_ns) / 1e9)
        return figures

    # Layout ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        metrics = Metrics.of(self.size())
        inner = self.rect().adjusted(metrics.margin, metrics.margin, -metrics.margin, -metrics.margin)
        bar = QRect(inner.left(), inner.bottom() - metrics.touch + 1, inner.width(), metrics.touch)
        inner.setBottom(bar.top() - metrics.gap)
        if metrics.portrait:
            self._arrange_portrait(metrics, inner, bar)
        else:
            self._arrange_landscape(metrics, inner, bar)

    def _arrange_portrait(self, metrics: Metrics, inner: QRect, bar: QRect) -> None:
        seen = QRect(inner.left(), inner.top(), inner.width(), int(0.54 * inner.height()))
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
        """Put picture, hint and figures below one another."""
        gap = metrics.px(14, 7)
        source = metrics.px(28, 20)
        figures = _FIGURE_ROWS * metrics.px(30, 21)
        words_height = metrics.px(*_HINT) + metrics.px(36, 25)
        picture = min(
            round(area.width() / _PICTURE_ASPECT), area.height() - source - figures - words_height - 3 * gap
        )
        self._viewfinder.setGeometry(area.left(), area.top(), area.width(), picture)
        self.stage_changed.emit(self.stage_size)
        bottom = area.bottom() + 1
        self._source.setGeometry(area.left(), bottom - figures - gap // 2 - source, area.width(), source)
        hint = QRect(area.left(), area.top() + picture + gap, area.width(), 0)
        hint.setBottom(self._source.y() - gap)
        self._arrange_hint(metrics, hint)
        self._arrange_figures(metrics, QRect(area.left(), bottom - figures, area.width(), figures))

    def _arrange_figures(self, metrics: Metrics, area: QRect) -> None:
        columns = len(self._figures) // _FIGURE_ROWS
        # The first column holds the size of the frame, which is longer than any other figure.
        edges = [0, *(area.width() * (2 * column + 1) // (2 * columns + 1) for column in range(1, columns + 1))]
        height = area.height() // _FIGURE_ROWS
        for index, figure in enumerate(self._figures.values()):
            row, column = divmod(index, columns)
            width = edges[column + 1] - edges[column] - metrics.px(12, 6)
            figure.setGeometry(area.left() + edges[column], area.top() + row * height, width, height)
            figure.arrange(metrics)

    def _arrange_hint(self, metrics: Metrics, area: QRect) -> None:
        title = metrics.px(*_HINT)
        sign = title if self._sign.name else 0
        gap = metrics.px(12, 8)
        width = min(self._title.width_in(metrics), area.width() - sign - gap)
        left = area.center().x() - (width + sign + gap) // 2
        self._sign.setGeometry(left, area.top(), sign, sign)
        self._title.setGeometry(left + sign + gap, area.top(), width, title)
        self._second.setGeometry(area.left(), area.top() + title, area.width(), area.height() - title)

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
        self._languages.use(self._languages.companion)


def _share_row(area: QRect, buttons: list[PillButton], gap: int) -> None:
    width = (area.width() - (len(buttons) - 1) * gap) // len(buttons)
    for index, button in enumerate(buttons):
        button.setGeometry(area.left() + index * (width + gap), area.top(), width, area.height())


def _age(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{seconds:.0f} s"
