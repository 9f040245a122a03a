"""The pages beside the picture: the meters, and the checks."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.setup import words
from kiosk.ui.setup.readings import Measure, Reading, in_fixed_order, scales
from kiosk.ui.setup.rows import CheckRow, Mark, MeterRow
from kiosk.ui.setup.words import SetupTexts
from kiosk.ui.theme import MUTED, Metrics, Type
from kiosk.vision.observation import JudgedGate
from kiosk.vision.thresholds import Thresholds

_CHECK_COLUMNS = 2


class MeterList(QWidget):
    """Meters below one another."""

    def __init__(self, parent: QWidget, *, thresholds: Thresholds) -> None:
        """Show every meter, without values.

        Args:
            parent: Qt parent.
            thresholds: The limits that the pass bands show.
        """
        super().__init__(parent)
        self._rows = {measure: MeterRow(self, scale=scale) for measure, scale in scales(thresholds).items()}
        self._shown: tuple[Measure, ...] = tuple(Measure)

    def choose(self, measures: Sequence[Measure]) -> None:
        """Show these meters alone."""
        self._shown = tuple(measures)
        for measure, row in self._rows.items():
            row.setVisible(measure in self._shown)

    def say(self, readings: Mapping[Measure, Reading], texts: SetupTexts) -> None:
        """Show values."""
        for measure, reading in readings.items():
            self._rows[measure].say(texts.measure(measure), texts.standing(reading.standing), reading)

    def arrange(self, metrics: Metrics) -> None:
        """Share the height among the meters."""
        if not self._shown:
            return
        pitch = min(self.height() // len(self._shown), metrics.px(64, 44))
        for index, measure in enumerate(self._shown):
            row = self._rows[measure]
            row.setGeometry(0, index * pitch, self.width(), pitch)
            row.arrange(metrics)


class CheckList(QWidget):
    """Every gate in two columns, the most important first."""

    def __init__(self, parent: QWidget) -> None:
        """Show no check before one was judged."""
        super().__init__(parent)
        self._lead = Caption(self, Type.SMALL, colour=MUTED)
        self._names: list[str] = []
        self._rows: list[CheckRow] = []

    def say(self, gates: Sequence[JudgedGate], texts: SetupTexts) -> None:
        """Show how the gates stand; without any, keep their names and say that nobody is there."""
        ordered = in_fixed_order(gates)
        self._lead.set_text(texts.say(words.CHECKS_LEAD if gates else words.NOBODY))
        if ordered and [gate.name for gate in ordered] != self._names:
            self._replace([gate.name for gate in ordered])
        if not ordered:
            for name, row in zip(self._names, self._rows, strict=True):
                row.say(texts.gate(name), "", Mark.NONE, None)
        for gate, row in zip(ordered, self._rows, strict=False):
            word, mark = (words.MET, Mark.GOOD) if gate.open else (words.NOT_MET, Mark.BAD)
            row.say(texts.gate(gate.name), texts.say(word), mark, gate.load)

    def arrange(self, metrics: Metrics) -> None:
        """Fill the columns."""
        lead = min(self.height() // 6, self._lead.height_in(self.width(), metrics))
        self._lead.setGeometry(0, 0, self.width(), lead)
        if not self._rows:
            return
        lines = -(-len(self._rows) // _CHECK_COLUMNS)
        gap = metrics.gap
        top = lead + metrics.px(8, 4)
        pitch = min((self.height() - top) // lines, metrics.px(48, 40))
        width = (self.width() - gap) // _CHECK_COLUMNS
        for index, row in enumerate(self._rows):
            column, line = divmod(index, lines)
            row.setGeometry(column * (width + gap), top + line * pitch, width, pitch)
            row.arrange(metrics)

    def _replace(self, names: list[str]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._names = names
        self._rows = [CheckRow(self) for _ in names]
        for row in self._rows:
            row.show()
        self.arrange(Metrics.of(self.window().size()))
        turn_over(parts(self))
