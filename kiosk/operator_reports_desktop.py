"""Composition root of what the operator is told: figures, attempts, their export, and whether the API answers."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kiosk.config.settings import Settings
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.operator import audit
from kiosk.operator.api_test import ApiTest, judge
from kiosk.operator.export import export, plugged_in
from kiosk.operator.figures import FigureSource
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.workers.errand import Errand

_MOUNTS = Path("/proc/mounts")


class ReportsDesk(QObject):
    """Has every report made off the GUI thread, in which it lives."""

    def __init__(
        self, settings: Settings, *, panel: OperatorPanel, client: LivenessClient, records: FigureSource
    ) -> None:
        """Prepare; nothing is asked for yet.

        Args:
            settings: Where exports go.
            panel: Whose pages are fed.
            client: Makes the API test.
            records: Where figures and attempts come from.
        """
        super().__init__()
        self._settings, self._panel, self._client, self._records = settings, panel, client, records
        self._test = Errand("operator-api-test")
        self._folder = Errand("operator-folder")
        self._export = Errand("operator-export")
        self._figures = Errand("operator-figures")
        self._attempts = Errand("operator-attempts")
        self._cancel = CancelToken()
        self._connect()

    def _connect(self) -> None:
        panel = self._panel
        panel.api.test_wanted.connect(self.test_api)
        panel.export.wanted.connect(self._on_export_wanted)
        self._test.done.connect(self._on_tested)
        self._test.refused.connect(panel.api.show_refusal)
        self._folder.done.connect(panel.export.show_folder)
        self._folder.refused.connect(panel.export.show_refusal)
        self._export.done.connect(panel.export.show_written)
        self._export.refused.connect(panel.export.show_refusal)
        self._figures.done.connect(panel.today.show_figures)
        self._figures.refused.connect(panel.today.show_refusal)
        self._attempts.done.connect(panel.attempts.show_attempts)
        self._attempts.refused.connect(panel.attempts.show_refusal)

    def stop(self) -> None:
        """End everything that was asked for."""
        self._cancel.cancel()
        for errand in (self._test, self._folder, self._export, self._figures, self._attempts):
            errand.stop()

    @Slot()
    def test_api(self) -> None:
        """Send the API a request about nobody, and say what came back."""
        self._panel.api.show_test(None)
        self._test.start(lambda: judge(self._client.try_out(cancel=self._cancel)))

    def show_figures(self) -> None:
        """Show today's."""
        self._figures.start(self._records.figures)

    def show_attempts(self) -> None:
        """Show the last ones."""
        self._attempts.start(self._records.last_attempts)

    def show_folder(self) -> None:
        """Show where an export would go."""
        # A stick that is about to fail may keep whoever asks after it waiting.
        self._panel.export.show_looking()
        self._folder.start(lambda: _export_folder(self._settings))

    @Slot(object)
    def _on_tested(self, test: ApiTest) -> None:
        audit.note("API tested", passed=test.passed, request_id=test.request_id or "")
        self._panel.api.show_test(test)

    @Slot(object)
    def _on_export_wanted(self, folder: Path) -> None:
        audit.note("exported", folder=str(folder))
        records = self._records
        self._export.start(
            lambda: export(folder, records.last_attempts(), records.figures(), now=datetime.now().astimezone())
        )


def _export_folder(settings: Settings) -> Path | None:
    """Return where an export goes: the settings' folder, else the first stick, else nowhere."""
    if settings.operator.export_folder:
        return Path(settings.operator.export_folder).expanduser()
    try:
        return next(iter(plugged_in(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))), None)
    except OSError:
        return None
