"""Sounds reach an audio device, or nobody notices that there is none."""

import logging
import threading
from collections.abc import Callable, Iterator
from itertools import count

import miniaudio  # type: ignore[import-untyped] # it comes without types
import numpy as np
import numpy.typing as npt
import pytest

from kiosk.resources import resource_path
from kiosk.workers import sound_player
from kiosk.workers.sound_player import DefaultDevice, Device, Mixer, SoundPlayer, Supply

_PATIENCE_S = 20.0


class Ear:
    """A real device without a loudspeaker, and what went to it."""

    def __init__(self) -> None:
        self._device = DefaultDevice([miniaudio.Backend.NULL])
        self.heard: list[npt.NDArray[np.int16]] = []
        self.starts = 0
        self.rested = threading.Semaphore(0)
        self.gone = False
        self.closed = threading.Event()
        self.fell_silent = threading.Event()

    def start(self, supply: Supply) -> None:
        if self.gone:
            raise OSError("The audio device is gone.")
        self.starts += 1
        listening = self._listen(supply)
        next(listening)
        self._device.start(listening)

    def stop(self) -> None:
        self._device.stop()
        self.rested.release()

    def close(self) -> None:
        self._device.close()
        self.closed.set()

    def _listen(self, supply: Supply) -> Supply:
        wanted = yield np.zeros(0, np.int16)
        sounded = False
        while True:
            samples = supply.send(wanted)
            self.heard.append(samples)
            sounded = sounded or bool(samples.any())
            if sounded and not samples.any():
                self.fell_silent.set()
            wanted = yield samples


@pytest.fixture
def make_player() -> Iterator[Callable[..., SoundPlayer]]:
    players: list[SoundPlayer] = []

    def make(open_device: Callable[[], Device], now_s: Callable[[], float] = lambda: 0.0) -> SoundPlayer:
        player = SoundPlayer(resource_path("sounds"), open_device=open_device, monotonic_s=now_s)
        players.append(player)
        player.start()
        return player

    yield make
    for player in players:
        player.stop()


def test_a_sound_is_played_from_beginning_to_end(make_player: Callable[..., SoundPlayer]) -> None:
    ear = Ear()
    player = make_player(lambda: ear)

    player.play("passed", volume=1.0)

    assert ear.fell_silent.wait(_PATIENCE_S)
    heard = np.concatenate(ear.heard)
    assert np.abs(heard).max() == pytest.approx(np.abs(player._samples("passed")).max(), rel=0.01)
    player.stop()
    assert ear.closed.is_set()


@pytest.mark.fault("F83")
def test_a_device_rests_when_nothing_is_played_and_is_replaced_when_it_is_gone(
    make_player: Callable[..., SoundPlayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_player, "_IDLE_S", 0.05)
    first, second = Ear(), Ear()
    plugged_in = iter((first, second))
    player = make_player(lambda: next(plugged_in))
    for _ in range(2):
        player.play("on", volume=1.0)
        assert first.rested.acquire(timeout=_PATIENCE_S)
    assert first.starts == 2, "the same device is started again"

    first.gone = True
    player.play("on", volume=1.0)

    assert second.rested.acquire(timeout=_PATIENCE_S)
    assert first.closed.is_set()


def test_half_the_volume_is_a_quarter_of_the_amplitude() -> None:
    mixer = Mixer()
    supply = mixer.supply()
    mixer.add(np.full(10, 8000, np.int16), 0.5**2)

    assert supply.send(10).tolist() == [2000] * 10


def test_sounds_that_overlap_are_both_heard() -> None:
    mixer = Mixer()
    supply = mixer.supply()
    mixer.add(np.full(6, 9_000, np.int16), 1.0)
    assert supply.send(2).tolist() == [9_000] * 2
    mixer.add(np.full(8, 5_000, np.int16), 1.0)

    assert supply.send(6).tolist() == [14_000] * 4 + [5_000] * 2
    assert supply.send(4).tolist() == [5_000] * 2 + [0] * 2


def test_the_oldest_of_many_sounds_gives_way_so_that_none_is_clipped() -> None:
    mixer = Mixer()
    supply = mixer.supply()
    for loudest in (32_767, 1_000, 32_767):
        mixer.add(np.full(4, loudest, np.int16), 1.0)

    assert supply.send(4).tolist() == [17_383] * 4


class DeadDevice:
    """Starts, and never takes a sample: unplugged, or its server has gone."""

    def __init__(self) -> None:
        self.started, self.closed = threading.Event(), threading.Event()

    def start(self, supply: Supply) -> None:
        self.started.set()

    def stop(self) -> None:
        pass

    def close(self) -> None:
        self.closed.set()


def test_what_a_dead_device_has_not_played_is_not_played_later_by_another(
    make_player: Callable[..., SoundPlayer],
) -> None:
    dead, alive, now_s = DeadDevice(), Ear(), [0.0]
    plugged_in = iter((dead, alive))
    player = make_player(lambda: next(plugged_in), lambda: now_s[0])
    player.play("passed", volume=1.0)
    assert dead.started.wait(_PATIENCE_S)

    now_s[0] = 2.0
    player.play("on", volume=1.0)

    assert dead.closed.wait(_PATIENCE_S)
    assert alive.fell_silent.wait(_PATIENCE_S)
    heard = np.flatnonzero(np.concatenate(alive.heard))
    assert heard[-1] - heard[0] < len(player._samples("on")) < len(player._samples("passed"))


def test_a_device_that_rests_begins_again_in_silence() -> None:
    mixer = Mixer()
    mixer.supply()
    mixer.add(np.full(4, 9_000, np.int16), 1.0)

    assert mixer.supply().send(4).tolist() == [0] * 4


@pytest.mark.fault("F83")
def test_without_a_device_the_log_says_so_once_and_one_is_asked_for_now_and_then(
    make_player: Callable[..., SoundPlayer], caplog: pytest.LogCaptureFixture
) -> None:
    asked: list[None] = []

    def none() -> Device:
        asked.append(None)
        raise OSError("No audio device can be opened.")

    minutes = count(0.0, 100.0)
    player = make_player(none, lambda: next(minutes))
    with caplog.at_level(logging.WARNING):
        for _ in range(4):
            player.play("ready", volume=0.5)
        player.stop()

    # At the first sound, and again at the third, more than five minutes later.
    assert len(asked) == 2
    assert not player.heard
    assert len([message for message in caplog.messages if "without sounds" in message]) == 1


@pytest.mark.fault("F83")
def test_a_device_that_hangs_keeps_nobody_waiting_and_is_known_for_it(
    make_player: Callable[..., SoundPlayer],
) -> None:
    now_s = [0.0]
    opening, let_go = threading.Event(), threading.Event()
    hung: list[bool] = []

    def hang() -> Device:
        opening.set()
        hung.append(let_go.wait(_PATIENCE_S))
        raise OSError("No audio device can be opened.")

    player = make_player(hang, lambda: now_s[0])
    player.play("ready", volume=0.5)
    assert opening.wait(_PATIENCE_S)
    heard_at_first = player.heard
    now_s[0] = 3.0
    assert (heard_at_first, player.heard) == (True, False), "it may take its time, and not all the time"

    player.play("passed", volume=0.5)

    assert not hung, "the device is still being opened when `play` has returned"
    let_go.set()


@pytest.mark.fault("F83")
def test_a_missing_audio_library_is_one_sentence() -> None:
    with pytest.raises(OSError, match="No audio device can be opened"):
        DefaultDevice([miniaudio.Backend.WASAPI])
