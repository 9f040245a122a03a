"""What happens to windows that nobody holds any more, while other threads are at work."""

import subprocess
import sys

import pytest

_PROGRAM = """
import sys, threading, weakref
from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget
from kiosk.workers.application import qt_application
application = qt_application()

class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.tick)
        self.timer.start(1)
        self.myself = self

    @Slot()
    def tick(self):
        pass

def allocate():
    while not ended.is_set():
        [[] for _ in range(100_000)]

ended = threading.Event()
windows = [weakref.ref(Window()) for _ in range(20)]
worker = threading.Thread(target=allocate)
look = QTimer()
look.timeout.connect(lambda: any(window() for window in windows) or application.quit())
look.start(10)
# What is left of a window that died elsewhere is met by its timers.
worker.start()
application.exec()
QTimer.singleShot(100, application.quit)
application.exec()
ended.set()
worker.join()
print("well")
"""


@pytest.mark.fault("F78")
def test_a_window_left_in_a_cycle_goes_on_its_own_thread() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )

    assert (ended.returncode, ended.stdout) == (0, "well\n"), ended.stderr
    assert "another thread" not in ended.stderr
