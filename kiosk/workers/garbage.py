"""Has cyclic garbage collected on the GUI's thread alone.

The interpreter collects on whichever thread happens to allocate. A QObject that dies there leaves its timers
behind: Qt goes on sending their events to what is no longer there, and the process ends.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000
"""Ours: an idle second leaves little, and one look costs next to nothing."""


class GarbageCollector(QObject):
    """Collects in the interpreter's stead while the event loop runs. Make one, in the GUI's thread."""

    def __init__(self, parent: QObject) -> None:
        """Take over, and leave what is there by now alone: modules live as long as the process.

        Args:
            parent: The application.
        """
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(_EVERY_MS)

    @Slot()
    def _collect(self) -> None:
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Collect the oldest generation that has had its number of allocations or collections, if any has.

    Both numbers are the interpreter's own (`gc.get_count`, `gc.get_threshold`).
    """
    numbers = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(numbers) if count > threshold]
    if due:
        gc.collect(due[-1])
