"""A device or a voice that hangs costs the visit nothing: whoever wants a sound goes on at once."""

import threading
import time
from collections.abc import Callable

import pytest

from kiosk.resources import resource_path
from kiosk.workers import sound_player
from kiosk.workers.sound_player import Device, SoundPlayer, Supply

_PATIENCE_S = 20.0
_SOUNDS = 50


class StuckDevice:
    """Never comes back from one of its calls, until it is let go of."""

    def __init__(self, where: str) -> None:
        self._where = where
        self.reached, self._let_go = threading.Event(), threading.Event()

    def open(self) -> Device:
        self._pass("open")
        return self

    def start(self, supply: Supply) -> None:
        self._pass("start")

    def stop(self) -> None:
        self._pass("stop")

    def close(self) -> None:
        self._pass("close")

    def let_go(self) -> None:
        self._let_go.set()

    def _pass(self, call: str) -> None:
        if call == self._where:
            self.reached.set()
            self._let_go.wait(_PATIENCE_S)


@pytest.mark.fault("F83")
@pytest.mark.parametrize("where", ["open", "start", "stop", "close"])
def test_a_device_that_hangs_in_any_call_keeps_nobody_waiting_not_even_at_the_end(
    where: str, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    monkeypatch.setattr(sound_player, "_STOP_S", 0.05)
    device = StuckDevice(where)
    player = SoundPlayer(resource_path("sounds"), open_device=device.open)
    player.start()
    player.play("ready", volume=0.5)
    if where in ("stop", "close"):
        player.stop()
    assert device.reached.wait(_PATIENCE_S)

    began_s = time.monotonic()
    for _ in range(_SOUNDS):
        player.play("passed", volume=0.5)
    record_property("visible_s", time.monotonic() - began_s)
    player.stop()

    assert player._thread.is_alive(), "it came to its end while the device still hung"
    device.let_go()
    player._thread.join(_PATIENCE_S)
    assert not player._thread.is_alive()
