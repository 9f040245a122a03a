"""Guided calibration: one step after another, what came of each, and saving."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.layout import Part, place_column
from kiosk.ui.setup import words
from kiosk.ui.setup.pages import MeterList
from kiosk.ui.setup.readings import Measure, Reading
from kiosk.ui.setup.rows import Mark, Paragraph, ProgressBar
from kiosk.ui.setup.words import SetupTexts, degrees, is_fine, percent
from kiosk.ui.theme import Metrics, Type
from kiosk.ui.wording import filled
from kiosk.vision.calibration import Calibration, CalibrationStep, LevelOutcome, SiteCalibration, StepVerdict
from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STEPS = tuple(CalibrationStep)
_METERS: Mapping[CalibrationStep, tuple[Measure, ...]] = {
    CalibrationStep.STAND: (Measure.IED,),
    CalibrationStep.LEVEL: (Measure.YAW, Measure.PITCH, Measure.ROLL),
    CalibrationStep.HEIGHT: (Measure.PITCH, Measure.ROLL),
    CalibrationStep.LIGHT: (Measure.LUMA, Measure.EVENNESS, Measure.BACKLIGHT),
}


class Phase(Enum):
    """What the page is about."""

    INTRODUCTION = auto()
    MEASURING = auto()
    VERDICT = auto()
    RESULTS = auto()
    SAVING = auto()
    SAVED = auto()
    NOT_SAVED = auto()


_FORWARD = {
    Phase.INTRODUCTION: words.START,
    Phase.VERDICT: words.NEXT,
    Phase.RESULTS: words.SAVE,
    Phase.SAVED: words.DONE,
    Phase.NOT_SAVED: words.SAVE,
}
"""Text of the button that goes on."""
_REPEATABLE = {Phase.VERDICT, Phase.RESULTS}
_CANCELLABLE = {Phase.MEASURING, Phase.VERDICT, Phase.RESULTS, Phase.NOT_SAVED}
_MEASURED = {Phase.MEASURING, Phase.VERDICT}


class CalibrationPage(QWidget):
    """Leads through the steps; measures nothing and writes nothing itself."""

    # SiteCalibration to be kept; GUI thread.
    save_requested = Signal(object)

    def __init__(
        self, parent: QWidget, *, calibration: Calibration, thresholds: Thresholds, site: str, in_use: bool
    ) -> None:
        """Show the introduction.

        Args:
            parent: Qt parent.
            calibration: What measures.
            thresholds: The limits that the meters show.
            site: Name that the result is saved under.
            in_use: Whether this is the site that the settings name.
        """
        super().__init__(parent)
        self._calibration = calibration
        self._site, self._in_use = site, in_use
        self._phase = Phase.INTRODUCTION
        self._saved_in = self._refusal = ""
        self._streaming = False
        self._texts: SetupTexts | None = None
        self._title = Caption(self, Type.LEAD, align=_LEFT)
        self._paragraphs = [Paragraph(self) for _ in range(6)]
        self._progress = ProgressBar(self)
        self._meters = MeterList(self, thresholds=thresholds)
        self._forward = PillButton(self, look=Look.PRIMARY)
        self._repeat = PillButton(self)
        self._cancel = PillButton(self)
        self._forward.pressed_once.connect(self._on_forward)
        self._repeat.pressed_once.connect(self._on_repeat)
        self._cancel.pressed_once.connect(self.cancel)

    @property
    def phase(self) -> Phase:
        """What the page is about."""
        return self._phase

    def observe(self, observation: Observation) -> None:
        """Measure on, if a step is being measured."""
        if self._phase is not Phase.MEASURING:
            return
        status = self._calibration.observe(observation)
        self._progress.show_progress(status.progress)
        if status.verdict is not None:
            self._enter(Phase.VERDICT)

    def show_readings(self, readings: Mapping[Measure, Reading], texts: SetupTexts, *, streaming: bool) -> None:
        """Show what the step's meters read, and what the step waits for, be it the camera."""
        self._meters.say(readings, texts)
        self._streaming = streaming
        if self._phase is Phase.MEASURING:
            self._render()

    @Slot(str)
    def show_saved(self, path: str) -> None:
        """Say where the site was saved."""
        self._saved_in = path
        self._enter(Phase.SAVED)

    @Slot(str)
    def show_refusal(self, sentence: str) -> None:
        """Say why the site was not saved."""
        self._refusal = sentence
        self._enter(Phase.NOT_SAVED)

    def say(self, texts: SetupTexts) -> None:
        """Speak another language."""
        self._texts = texts
        self._repeat.set_label(texts.say(words.REPEAT))
        self._cancel.set_label(texts.say(words.CANCEL))
        self._render()

    def focus(self) -> None:
        """Give the focus to the button that leads on; without one, Enter must not press the one that leads out."""
        (self._forward if self._forward.isVisibleTo(self) else self).setFocus()

    def arrange(self, metrics: Metrics) -> None:
        """Put the parts in their places."""
        area = self.rect()
        gap = metrics.px(14, 7)
        top = area.bottom() - metrics.touch + 1
        width = (area.width() - 2 * gap) // 3
        for index, button in enumerate((self._forward, self._repeat, self._cancel)):
            button.setGeometry(area.left() + index * (width + gap), top, width, metrics.touch)
        area.setBottom(top - gap)
        place_column(area, self._fitting(area, metrics, gap), centred=False, from_top=True)
        for paragraph in self._paragraphs:
            paragraph.arrange(metrics)
        self._meters.arrange(metrics)

    def _fitting(self, area: QRect, metrics: Metrics, gap: int) -> list[Part]:
        """Return the parts; what was found comes before the meters that it was found with."""
        parts = list(self._parts(metrics, area.width(), gap))
        wanted = sum(part.height + part.gap for part in parts if part.height > 0)
        if self._phase is Phase.VERDICT and wanted > area.height():
            parts[-1] = replace(parts[-1], height=0)
        return parts

    def _parts(self, metrics: Metrics, width: int, gap: int) -> Iterator[Part]:
        yield Part(self._title, width, self._title.height_in(width, metrics), firm=True)
        instruction, *others = self._paragraphs
        yield Part(instruction, width, instruction.height_in(width, metrics), gap)
        yield Part(self._progress, width, metrics.px(14, 9) if self._phase in _MEASURED else 0, gap, firm=True)
        for paragraph in others:
            yield Part(paragraph, width, paragraph.height_in(width, metrics), gap)
        count = len(_METERS[self._step]) if self._phase in _MEASURED else 0
        yield Part(self._meters, width, count * metrics.px(60, 36), 2 * gap)

    @property
    def _step(self) -> CalibrationStep:
        return self._calibration.status.step

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        for button in (self._forward, self._repeat, self._cancel):
            button.wake()
        self._render()
        if self.isVisible():
            self.focus()

    def _render(self) -> None:
        if self._texts is None:
            return
        phase = self._phase
        self._title.set_text(self._headline(self._texts))
        lines = [*self._lines(self._texts)]
        for index, paragraph in enumerate(self._paragraphs):
            paragraph.say(*(lines[index] if index < len(lines) else ("", None)))
        self._meters.choose(_METERS[self._step] if phase in _MEASURED else ())
        self._forward.setVisible(phase in _FORWARD)
        self._forward.set_label(self._texts.say(_FORWARD.get(phase, "")))
        self._repeat.setVisible(phase in _REPEATABLE)
        self._cancel.setVisible(phase in _CANCELLABLE)
        self.arrange(Metrics.of(self.window().size()))
        turn_over(parts(self))

    def _headline(self, texts: SetupTexts) -> str:
        match self._phase:
            case Phase.INTRODUCTION:
                return filled(texts.say(words.TITLE), site=self._site)
            case Phase.MEASURING | Phase.VERDICT:
                number = _STEPS.index(self._step) + 1
                name = texts.step_name(self._step)
                return filled(texts.say(words.STEP), number=number, count=len(_STEPS), name=name)
            case Phase.RESULTS:
                return texts.say(words.RESULTS)
            case Phase.SAVING:
                return texts.say(words.SAVING)
            case Phase.SAVED:
                return filled(texts.say(words.SAVED), site=self._site)
            case Phase.NOT_SAVED:
                return texts.say(words.NOT_SAVED)

    def _lines(self, texts: SetupTexts) -> Iterator[tuple[str, Mark | None]]:
        """Yield the paragraphs, each with its sign."""
        match self._phase:
            case Phase.INTRODUCTION:
                yield texts.say(words.INTRODUCTION), None
                for step in _STEPS:
                    yield texts.step_name(step), Mark.NONE
            case Phase.MEASURING:
                yield texts.instruction(self._step), None
                yield self._progress_in_words(texts), Mark.NONE
            case Phase.VERDICT:
                yield texts.instruction(self._step), None
                if verdict := self._calibration.status.verdict:
                    yield _judged(texts, verdict)
            case Phase.RESULTS | Phase.SAVING:
                yield from self._results(texts)
            case Phase.SAVED:
                yield self._saved_in, Mark.GOOD
                yield from self._limits(texts)
                used = words.USED_HERE if self._in_use else words.USED_THERE
                yield filled(texts.say(used), site=self._site), None
            case Phase.NOT_SAVED:
                yield self._refusal, Mark.BAD

    def _progress_in_words(self, texts: SetupTexts) -> str:
        if not self._streaming:
            return texts.say(words.WAITING_FOR_CAMERA)
        obstacle = self._calibration.status.obstacle
        return texts.obstacle(obstacle) if obstacle else texts.say(words.MEASURING)

    def _results(self, texts: SetupTexts) -> Iterator[tuple[str, Mark]]:
        if found := self._calibration.result:
            for verdict in (found.stand, found.level, found.height, found.light):
                yield _judged(texts, verdict)

    def _limits(self, texts: SetupTexts) -> Iterator[tuple[str, None]]:
        """Yield what will be used from now on."""
        if found := self._calibration.result:
            kept = found.level.outcome is LevelOutcome.FINE
            level = degrees(found.level.pitch_deg) if kept else texts.say(words.LEVEL_UNCHANGED)
            top, bottom = percent(found.height.min_eye_y), percent(found.height.max_eye_y)
            yield filled(texts.say(words.NEW_LIMITS), level=level, top=top, bottom=bottom), None

    @Slot()
    def cancel(self) -> None:
        """Give up what was measured and return to the introduction."""
        self._enter(Phase.INTRODUCTION)

    @Slot()
    def _on_repeat(self) -> None:
        self._measure(self._step if self._phase is Phase.VERDICT else _STEPS[0])

    @Slot()
    def _on_forward(self) -> None:
        match self._phase:
            case Phase.INTRODUCTION:
                self._measure(_STEPS[0])
            case Phase.VERDICT if self._step is _STEPS[-1]:
                self._enter(Phase.RESULTS)
            case Phase.VERDICT:
                self._measure(_STEPS[_STEPS.index(self._step) + 1])
            case Phase.RESULTS | Phase.NOT_SAVED:
                self._save()
            case Phase.SAVED:
                self._enter(Phase.INTRODUCTION)

    def _measure(self, step: CalibrationStep) -> None:
        self._calibration.begin(step)
        self._progress.show_progress(0.0)
        self._enter(Phase.MEASURING)

    def _save(self) -> None:
        found: SiteCalibration | None = self._calibration.result
        self._enter(Phase.SAVING)
        self.save_requested.emit(found)


def _judged(texts: SetupTexts, verdict: StepVerdict) -> tuple[str, Mark]:
    return texts.verdict(verdict), Mark.GOOD if is_fine(verdict) else Mark.BAD
