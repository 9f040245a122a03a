"""From entering `collecting` to the whole request at the service, in a whole headless check."""

import sys
import threading
import time

from kiosk import app
from kiosk.config.loading import load_settings
from kiosk.session.words import State
from kiosk.station.check import Check
from kiosk.station.view import View
from tests.bench.figures import Figures


class CollectingWatch:
    """Notes when the session enters `collecting`, and when it has its verdict."""

    def __init__(self) -> None:
        self.collecting_s = 0.0
        self.verified_s = 0.0
        self._lock = threading.Lock()

    def show(self, view: View) -> None:
        """Take a view; called on the session's thread."""
        with self._lock:
            if view.session.state is State.COLLECTING:
                self.collecting_s = self.collecting_s or time.monotonic()
            elif view.session.state is State.PASSED:
                self.verified_s = time.monotonic()


def main() -> None:
    """Make one check over a clip and print the figure; the simulated answer itself takes no time."""
    settings = load_settings(None, {"profile": "demo", "camera": {"source": sys.argv[1]}})
    watch = CollectingWatch()
    app.run_check(Check(), settings, subject=None, timeout_s=20, on_view=watch.show)
    Figures(fps=0.0, collect_to_request_s=watch.verified_s - watch.collecting_s).print()


if __name__ == "__main__":
    main()
