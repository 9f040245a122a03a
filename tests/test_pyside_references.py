"""Guards against the builds of PySide6 that lose references to Python's own singletons.

6.12.0 on CPython 3.11 drops one reference to `True` at every emit and more to `None` at every start and stop of a
timer, and the interpreter aborts within seconds. From CPython 3.12 on these objects are immortal.
"""

import gc
import sys

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_ROUNDS = 200
_NOISE = 5


class _Switch(QObject):
    switched = Signal(bool)


@pytest.mark.fault("F78")
def test_emits_and_timers_keep_the_references_to_true_and_none(qapp: QApplication) -> None:
    switch = _Switch(qapp)
    timer = QTimer(qapp)
    singletons = (True, None)
    gc.collect()
    before = [sys.getrefcount(singleton) for singleton in singletons]

    for _ in range(_ROUNDS):
        switch.switched.emit(singletons[0])
        timer.start(60_000)
        timer.stop()

    after = [sys.getrefcount(singleton) for singleton in singletons]
    switch.deleteLater()
    timer.deleteLater()
    assert all(was - now <= _NOISE for was, now in zip(before, after, strict=True)), (before, after)
