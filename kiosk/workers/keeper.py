"""Keeps a calibrated site on disk, off the GUI thread."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.errors import KioskError
from kiosk.vision.calibration import SiteCalibration


class SiteKeeper(QObject):
    """Writes one calibration at a time in a thread of its own. Lives in the GUI thread."""

    # str, the file's path; from the writing thread.
    kept = Signal(str)
    # str, one sentence; from the writing thread.
    refused = Signal(str)

    def __init__(self, *, keep: Callable[[SiteCalibration], Path]) -> None:
        """Prepare.

        Args:
            keep: Writes a calibration and returns where; called in a thread of its own.
        """
        super().__init__()
        self._keep = keep
        self._thread: threading.Thread | None = None

    @Slot(object)
    def request(self, calibration: SiteCalibration) -> None:
        """Write this; returns at once. GUI thread."""
        self.stop()
        self._thread = threading.Thread(target=self._run, args=(calibration,), name="site-keeper")
        self._thread.start()

    def stop(self) -> None:
        """Wait for what is being written."""
        if self._thread:
            self._thread.join()

    def _run(self, calibration: SiteCalibration) -> None:
        try:
            path = self._keep(calibration)
        except KioskError as error:
            self.refused.emit(str(error))
        else:
            self.kept.emit(str(path))
