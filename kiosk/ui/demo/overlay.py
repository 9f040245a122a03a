"""Lies over the live picture of a demonstration and shows what is measured in it."""

import math
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kiosk.camera.frame import CameraStatus
from kiosk.session.words import State
from kiosk.station.look_times import LookTimes
from kiosk.station.view import View
from kiosk.ui.demo import words
from kiosk.ui.demo.instruments import Instruments, Shown
from kiosk.ui.demo.words import DemoTexts
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.setup.readings import Measure, read, scales
from kiosk.ui.setup.viewfinder import paint_faces
from kiosk.ui.setup.words import SetupTexts
from kiosk.ui.stage import PaintTimes, Stage
from kiosk.ui.theme import Metrics
from kiosk.ui.wording import filled
from kiosk.vision.observation import Face, Observation
from kiosk.vision.thresholds import Thresholds

_RECENT = 4
"""Looks that a reading is the mean of: steady enough to be read, and prompt (ours)."""
_WIDTH = (264, 184)
"""Of a plate, as `Metrics.px` takes it: the arrows beside the oval have their room."""
_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class AttemptTimes:
    """How long the last attempt's parts took, in milliseconds; None where a part never came."""

    encode: float | None = None
    request: float | None = None


class Overlay(QWidget):
    """Faces and landmarks follow the picture; the instruments are painted anew at `refresh` alone.

    A picture comes thirty times a second, and numbers that change so often cannot be read.
    """

    def __init__(
        self, stage: Stage, *, languages: LanguageSwitch, thresholds: Thresholds, now_s: Callable[[], float]
    ) -> None:
        """Show nothing yet.

        Args:
            stage: The picture that it lies over.
            languages: Speaks for it.
            thresholds: The gates that the meters show.
            now_s: Seconds on a clock that never jumps.
        """
        super().__init__(stage)
        self._stage, self._languages, self._thresholds, self._now_s = stage, languages, thresholds, now_s
        self._scales = scales(thresholds)
        self._faces: tuple[Face, ...] = ()
        self._recent: deque[Observation] = deque(maxlen=_RECENT)
        self._state = State.ATTRACT
        self._session_id: str | None = None
        self._began_s = 0.0
        self._status: CameraStatus | None = None
        self._looks = LookTimes()
        self._attempt = AttemptTimes()
        self._ages_ms: deque[float] = deque(maxlen=10)
        self._plates: list[tuple[QRect, QPixmap]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def follow(self, view: View) -> None:
        """Take note of where the session is, and forget the last visitor with it."""
        if view.session_id != self._session_id:
            self._session_id, self._began_s = view.session_id, self._now_s()
            self._forget()
        self._state = view.session.state

    def show_observation(self, observation: Observation) -> None:
        """Show what vision saw last, over the next picture."""
        if not self._recent or observation.frame != self._recent[-1].frame:
            self._recent.append(observation)
            self._faces = observation.faces

    def show_station(self, status: CameraStatus, looks: LookTimes) -> None:
        """Show how camera and vision fare."""
        self._status, self._looks = status, looks

    def show_attempt(self, times: AttemptTimes) -> None:
        """Show how long the last attempt took."""
        self._attempt = times

    def note_painted(self, times: PaintTimes) -> None:
        """Take note of how old a picture was when it was seen."""
        self._ages_ms.append((times.painted_ns - times.captured_ns) / 1e6)

    def refresh(self) -> None:
        """Paint the instruments anew, as they are now."""
        if not self.isVisible():
            return
        metrics = Metrics.of(self.size())
        instruments, shown = Instruments(metrics, self.layoutDirection()), self._shown()
        parts = (
            self._in_corners(metrics, instruments, shown)
            if metrics.portrait
            else self._aside(metrics, instruments, shown)
        )
        self._plates = [self._painted(metrics, instruments, corner, part) for corner, part in parts]
        for area, _ in self._plates:
            self.update(area)

    def _aside(self, metrics: Metrics, instruments: Instruments, shown: Shown) -> list[tuple[QPoint, Shown]]:
        """Return one plate for a wide window, beside the oval."""
        content = metrics.content
        return [(content.topLeft(), instruments.fitting(shown, content.height()))]

    def _in_corners(self, metrics: Metrics, instruments: Instruments, shown: Shown) -> list[tuple[QPoint, Shown]]:
        """Return two plates for a tall window, in the corners that the oval leaves free above itself."""
        content, width, oval = metrics.content, metrics.px(*_WIDTH), self._stage.oval
        across = max(-1.0, min(0.0, (content.left() + width - oval.cx) / oval.rx))
        room = int(oval.cy - oval.ry * math.sqrt(1 - across * across)) - content.top()
        return [
            (content.topLeft(), instruments.fitting(replace(shown, figures=()), room)),
            (QPoint(content.right() + 1 - width, content.top()), replace(shown, state="", meters={})),
        ]

    def _painted(
        self, metrics: Metrics, instruments: Instruments, corner: QPoint, shown: Shown
    ) -> tuple[QRect, QPixmap]:
        """Return a plate and where it stands."""
        size, ratio = QSize(metrics.px(*_WIDTH), instruments.height_of(shown)), self.devicePixelRatioF()
        plate = QPixmap(size * ratio)
        plate.setDevicePixelRatio(ratio)
        plate.fill(Qt.GlobalColor.transparent)
        painter = QPainter(plate)
        instruments.paint(painter, QRect(QPoint(0, 0), size), shown)
        painter.end()
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(corner, size)), plate

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.refresh()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        if self._stage.picture:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_faces(painter, self._faces, self._stage.mapping)
        for place, plate in self._plates:
            painter.drawPixmap(place.topLeft(), plate)

    def _forget(self) -> None:
        self._faces = ()
        self._recent.clear()
        self._ages_ms.clear()
        self._attempt = AttemptTimes()

    def _shown(self) -> Shown:
        setup, texts = SetupTexts(self._languages.texts.say), DemoTexts(self._languages.texts.say)
        readings = read(tuple(self._recent), self._thresholds)
        return Shown(
            state=texts.state(self._state),
            clock=f"{self._now_s() - self._began_s:.1f} s" if self._session_id else _UNKNOWN,
            meters={one: (setup.measure(one), self._scales[one], readings[one]) for one in Measure},
            figures=tuple(self._figures(texts)),
        )

    def _figures(self, texts: DemoTexts) -> Iterator[tuple[str, str]]:
        say, status = texts.say, self._status
        fps = filled(say(words.FRAMES_A_SECOND), number=f"{status.fps:.1f}") if status and status.fps else _UNKNOWN
        yield say(words.CAMERA), fps
        yield say(words.AGE), _ms(sum(self._ages_ms) / len(self._ages_ms) if self._ages_ms else None)
        yield say(words.LOOK), _ms(self._looks.cpu_ms or None)
        yield say(words.ENCODING), _ms(self._attempt.encode)
        yield say(words.REPLY), _ms(self._attempt.request)


def _ms(milliseconds: float | None) -> str:
    return _UNKNOWN if milliseconds is None else f"{milliseconds:.0f} ms"
