"""Lies over the live picture of a demonstration and shows what is measured in it."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
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
from kiosk.vision.observation import Face, Observation
from kiosk.vision.thresholds import Thresholds

_RECENT = 4
"""Looks that a reading is the mean of: steady enough to be read, and prompt (ours)."""
_WIDTH = (264, 172)
"""Of the plate, as `Metrics.px` takes it: the arrows beside the oval have their room."""
_NARROWEST_FOR_TWO = 700
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
        self._plate = QPixmap()
        self._place = QRect()
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
        metrics, ratio = Metrics.of(self.size()), self.devicePixelRatioF()
        instruments = Instruments(metrics, self.layoutDirection())
        area = self._area(metrics)
        shown = instruments.fitting(self._shown(), area.height())
        area.setHeight(instruments.height_of(shown))
        self._plate = QPixmap(area.size() * ratio)
        self._plate.setDevicePixelRatio(ratio)
        self._plate.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._plate)
        instruments.paint(painter, QRect(0, 0, area.width(), area.height()), shown)
        painter.end()
        self._place = QStyle.visualRect(self.layoutDirection(), self.rect(), area)
        self.update(self._place)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.refresh()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        if self._stage.picture:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_faces(painter, self._faces, self._stage.mapping)
        painter.drawPixmap(self._place.topLeft(), self._plate)

    def _forget(self) -> None:
        self._faces = ()
        self._recent.clear()
        self._ages_ms.clear()
        self._attempt = AttemptTimes()

    def _area(self, metrics: Metrics) -> QRect:
        """Return where the plate may stand: where lines begin, between what stands above and below."""
        content = metrics.content
        height = content.height()
        if metrics.portrait:
            height = int(self._stage.oval.cy - content.top())
        return QRect(content.left(), content.top(), metrics.px(*_WIDTH), height)

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
        fps = say(words.FRAMES_A_SECOND).format(number=f"{status.fps:.1f}") if status and status.fps else _UNKNOWN
        yield say(words.CAMERA), fps
        yield say(words.AGE), _ms(sum(self._ages_ms) / len(self._ages_ms) if self._ages_ms else None)
        yield say(words.LOOK), _ms(self._looks.cpu_ms or None)
        yield say(words.ENCODING), _ms(self._attempt.encode)
        yield say(words.REQUEST), _ms(self._attempt.request)


def _ms(milliseconds: float | None) -> str:
    return _UNKNOWN if milliseconds is None else f"{milliseconds:.0f} ms"
