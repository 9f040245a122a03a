"""What the camera sees: picture, the visitor's hint, and the figures of camera and vision."""

import time

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.session.words import State
from kiosk.station.look_times import LookTimes
from kiosk.ui.caption import Caption, line_height
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.hints import HintLines, Sign, hint_lines
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.setup import words
from kiosk.ui.setup.rows import Figure
from kiosk.ui.setup.viewfinder import Viewfinder
from kiosk.ui.setup.words import SetupTexts
from kiosk.ui.theme import MUTED, Metrics, Type
from kiosk.values import Hint
from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds

_PICTURE_ASPECT = 16 / 9
_ROOMY_EMS = 27
"""The width from which three figures stand beside one another (ours)."""
_HINT = (60, 38)
"""Height of the hint's line, as `Metrics.px` takes it."""
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SeenPane(QWidget):
    """Shows the kiosk's view of whoever stands there, as the person would see it, and how it was come by."""

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch, thresholds: Thresholds) -> None:
        """Show an empty oval.

        Args:
            parent: Qt parent.
            languages: Speaks for the pane.
            thresholds: The gates that the oval shows.
        """
        super().__init__(parent)
        self._languages = languages
        self._hint = Hint.NO_FACE
        self._status: CameraStatus | None = None
        self._looks = LookTimes()
        self._captured_ns: int | None = None
        self._viewfinder = Viewfinder(self, thresholds=thresholds)
        self._sign = Sign(self)
        self._title = Caption(self, Type.TITLE)
        self._second = Caption(self, Type.BODY, colour=MUTED, align=_TOP)
        self._source = Caption(self, Type.SMALL, align=_LEFT)
        self._figures = {name: Figure(self) for name in words.FACTS}

    @property
    def streaming(self) -> bool:
        """Whether the camera sends pictures."""
        return self._status is not None and self._status.state is CameraState.STREAMING

    @property
    def stage_size(self) -> tuple[int, int]:
        """Width and height of the camera's picture in device pixels."""
        return self._viewfinder.device_size()

    def show_picture(self, picture: PreparedPicture) -> None:
        """Show the camera's newest picture."""
        self._captured_ns = picture.captured_ns
        self._viewfinder.show_picture(picture)

    def show_observation(self, observation: Observation) -> None:
        """Show what vision found, and what it has visitors do."""
        self._viewfinder.show_faces(observation.faces)
        self._hint = observation.hint
        self._show_hint()

    def show_station(self, status: CameraStatus, looks: LookTimes) -> None:
        """Show how camera and vision fare."""
        changed = self._status is None or status.state is not self._status.state
        self._status, self._looks = status, looks
        if not self.streaming:
            self._hint = Hint.NO_FACE
            self._viewfinder.show_faces(())
        self._show_figures()
        if changed:
            self._show_hint()

    def say(self) -> None:
        """Say everything in the language of the moment."""
        self._show_hint()
        self._show_figures()

    @property
    def _texts(self) -> SetupTexts:
        return SetupTexts(self._languages.texts.say)

    def _show_hint(self) -> None:
        """Show what visitors would read; without a camera, what the operator should do."""
        lines = hint_lines(self._hint, self._languages)
        if not self.streaming:
            state = self._status.state if self._status else CameraState.OPENING
            lines = HintLines("camera_off", *self._texts.camera(state))
        self._viewfinder.show_state(State.POSITIONING, self._hint, reconnecting=not self.streaming)
        self._sign.show_icon(lines.icon)
        if (self._title.text, self._second.text) != lines[1:]:
            self._title.set_text(lines.title)
            self._second.set_text(lines.second)
            self.arrange(Metrics.of(self.window().size()))
            turn_over(parts(self))

    def _show_figures(self) -> None:
        texts, known = self._texts, self._known_figures()
        for name, figure in self._figures.items():
            figure.say(texts.say(words.FACTS[name]), known.get(name, "–"))
        if self._status:
            self._source.set_text(self._status.detail or self._status.name)

    def _known_figures(self) -> dict[str, str]:
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

    def arrange(self, metrics: Metrics) -> None:
        """Put picture, hint and figures below one another."""
        area = self.rect()
        gap = metrics.px(14, 7)
        line = line_height(Type.SMALL, metrics)
        source, title, second = max(metrics.px(28), line), metrics.px(*_HINT), metrics.px(36, 25)
        if not self.streaming:
            # Without a picture what to do about it comes first.
            source = max(source, self._source.height_in(area.width(), metrics))
            title = max(title, self._title.height_in(area.width() - title - gap, metrics))
            second = max(second, self._second.height_in(area.width(), metrics))
        figures = self._figure_rows(metrics) * max(metrics.px(30), line)
        words_height = title + second
        picture = min(
            round(area.width() / _PICTURE_ASPECT), area.height() - source - figures - words_height - 3 * gap
        )
        self._viewfinder.setGeometry(area.left(), area.top(), area.width(), picture)
        bottom = area.bottom() + 1
        self._source.setGeometry(area.left(), bottom - figures - gap // 2 - source, area.width(), source)
        hint = QRect(area.left(), area.top() + picture + gap, area.width(), 0)
        hint.setBottom(self._source.y() - gap)
        self._arrange_hint(metrics, hint, title)
        self._arrange_figures(metrics, QRect(area.left(), bottom - figures, area.width(), figures))

    def _figure_rows(self, metrics: Metrics) -> int:
        return 2 if self.width() >= _ROOMY_EMS * metrics.font(Type.SMALL).pixelSize() else 3

    def _arrange_figures(self, metrics: Metrics, area: QRect) -> None:
        rows = self._figure_rows(metrics)
        columns = len(self._figures) // rows
        # The first column holds the size of the frame, which is longer than any other figure.
        edges = [0, *(area.width() * (2 * column + 1) // (2 * columns + 1) for column in range(1, columns + 1))]
        height = area.height() // rows
        for index, figure in enumerate(self._figures.values()):
            row, column = divmod(index, columns)
            width = edges[column + 1] - edges[column] - metrics.px(12, 6)
            figure.setGeometry(area.left() + edges[column], area.top() + row * height, width, height)
            figure.arrange(metrics)

    def _arrange_hint(self, metrics: Metrics, area: QRect, title: int) -> None:
        sign = metrics.px(*_HINT) if self._sign.name else 0
        gap = metrics.px(12, 8)
        width = min(self._title.width_in(metrics), area.width() - sign - gap)
        left = area.center().x() - (width + sign + gap) // 2
        self._sign.setGeometry(left, area.top() + (title - sign) // 2, sign, sign)
        self._title.setGeometry(left + sign + gap, area.top(), width, title)
        self._second.setGeometry(area.left(), area.top() + title, area.width(), area.height() - title)


def _age(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{seconds:.0f} s"
