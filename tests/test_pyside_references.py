"""Guards against what PySide6 does to objects that are not its own, until the interpreter crashes.

6.12.0 on CPython 3.11 drops one reference to `True` at every emit and more to `None` at every start and stop of a
timer. From CPython 3.12 on these objects are immortal.

6.11.3 makes the display that a window or widget is asked for (`screen()`) that window's child: with the window
ends what everybody else knows the display by.
"""

import ast
import gc
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.ui.public_window import PublicWindow

_KIOSK = Path(__file__).resolve().parent.parent / "kiosk"
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


@pytest.mark.fault("F78")
@pytest.mark.parametrize("windowed", [True, False])
def test_the_display_outlives_the_windows_on_it(qapp: QApplication, windowed: bool) -> None:
    display = QGuiApplication.primaryScreen()
    window = PublicWindow(title="", windowed=windowed)
    window.open()
    window.allow_close()
    window.close()

    del window
    gc.collect()

    assert shiboken6.isValid(display)


def test_no_window_is_asked_for_its_display() -> None:
    asking = [
        f"{path.relative_to(_KIOSK)}:{node.lineno}"
        for path in _KIOSK.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "screen"
    ]

    assert not asking
