"""Plays short sounds on a thread of its own, for opening an audio device can take long, and fail."""

import logging
import sys
import threading
import time
import wave
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Protocol

import miniaudio  # type: ignore[import-untyped] # it comes without types
import numpy as np
import numpy.typing as npt

logger = logging.getLogger(__name__)

RATE = 44_100
_BUFFER_MS = 100
_IDLE_S = 10.0
"""A device that nothing has been played on for so long is stopped; it costs the machine nothing then (ours)."""
_RETRY_S = 300.0
"""Where no device could be opened, none is asked for again within this (ours)."""
_STOP_S = 1.0
"""At its end the kiosk waits no longer for a device that hangs (ours)."""
_HANGS_S = 2.0
"""A device that has not answered a call for so long hangs (ours)."""
_STARVED_S = 1.0
"""A started device that has taken nothing for so long is gone: it asks for some ten pieces a second (ours)."""
_AT_ONCE = 2
"""So many sounds are heard together; the oldest gives way to one more (ours)."""
_SHARE = 32_767 / _AT_ONCE
"""What one sound may have of the full scale, so that together they are never clipped."""
_ALSA_DEVICES = "pcmC*D*p"

Samples = npt.NDArray[np.int16]
Supply = Generator[npt.NDArray[np.int16], int, None]


class Device(Protocol):
    """An opened audio device: mono, 16 bits, `RATE` samples a second."""

    def start(self, supply: Supply) -> None:
        """Play what is supplied, on a thread of its own.

        Raises:
            OSError: The device is gone.
        """

    def stop(self) -> None:
        """Play nothing until the next `start`."""

    def close(self) -> None:
        """Give the device back."""


class DefaultDevice:
    """The machine's default audio device."""

    def __init__(self, backends: Sequence[miniaudio.Backend] | None = None) -> None:
        """Open it.

        Args:
            backends: How it may be reached; None takes what this machine has.

        Raises:
            OSError: There is none.
        """
        try:
            self._device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=_BUFFER_MS,
                backends=list(_backends() if backends is None else backends),
                app_name="liveness-kiosk",
            )
        except miniaudio.MiniaudioError as error:
            raise OSError(f"No audio device can be opened ({error}).") from error

    def start(self, supply: Supply) -> None:
        """Play what is supplied."""
        try:
            self._device.start(supply)
        except miniaudio.MiniaudioError as error:
            raise OSError(f"The audio device is gone ({error}).") from error

    def stop(self) -> None:
        """Play nothing until the next `start`."""
        with suppress(miniaudio.MiniaudioError):
            self._device.stop()

    def close(self) -> None:
        """Give the device back, with the connection to the sound server that miniaudio would leave open."""
        self._device.close()
        miniaudio.lib.ma_context_uninit(self._device._context)  # noqa: SLF001 - it has no public way


def _backends() -> Sequence[miniaudio.Backend]:
    if not sys.platform.startswith("linux"):
        return ()
    # Without a sound card ALSA writes a page of complaints to the standard error; so it is not asked then.
    has_card = any(Path("/dev/snd").glob(_ALSA_DEVICES))
    return (miniaudio.Backend.PULSEAUDIO, *((miniaudio.Backend.ALSA,) if has_card else ()))


class SoundPlayer:
    """Plays the sounds of a folder. Calls return at once; where there is no device, the kiosk goes on silently."""

    def __init__(
        self,
        folder: Path,
        *,
        open_device: Callable[[], Device] = DefaultDevice,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare; nothing is read or opened before the first sound.

        Args:
            folder: Holds the sounds as WAV files: mono, 16 bits, `RATE`.
            open_device: Opens an audio device or raises `OSError`; called on the player's thread.
            monotonic_s: Seconds on a clock that never jumps.
        """
        self._folder = folder
        self._open_device = open_device
        self._now_s = monotonic_s
        self._wanted: SimpleQueue[tuple[str, float] | None] = SimpleQueue()
        self._sounds: dict[str, Samples] = {}
        self._mixer = Mixer(monotonic_s=monotonic_s)
        self._device: Device | None = None
        self._playing = False
        self._refused_s: float | None = None
        self._asked_s: float | None = None
        self._thread = threading.Thread(target=self._run, name="sounds", daemon=True)

    @property
    def heard(self) -> bool:
        """Whether sounds reach a device, as far as is known: false while none opens, or one hangs. Any thread."""
        asked_s = self._asked_s
        hangs = asked_s is not None and self._now_s() - asked_s > _HANGS_S
        return self._refused_s is None and not hangs

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, within bounds even where a device hangs."""
        self._wanted.put(None)
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def play(self, sound: str, *, volume: float) -> None:
        """Play this, over what is still heard. Any thread.

        Args:
            sound: Name of its file, without the ending.
            volume: From 0 to 1; heard as even steps.
        """
        self._wanted.put((sound, volume))

    def _run(self) -> None:
        try:
            while (wanted := self._next()) is not None:
                sound, volume = wanted
                with self._asking():
                    ready = self._ready()
                if ready:
                    # What ears call even steps is near a square of the amplitude.
                    self._mixer.add(self._samples(sound), volume**2)
        except Exception:  # a thread's boundary: a kiosk without sounds is still a kiosk
            logger.exception("Sounds have failed; the kiosk goes on without them.")
        finally:
            self._close()

    def _next(self) -> tuple[str, float] | None:
        """Wait for the next sound; without one for a while, let the device rest."""
        while True:
            try:
                return self._wanted.get(timeout=_IDLE_S) if self._playing else self._wanted.get()
            except Empty:
                with self._asking():
                    self._rest()

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """Note since when the device is being asked for something: a call to it may never return."""
        self._asked_s = self._now_s()
        yield
        self._asked_s = None

    def _ready(self) -> bool:
        """Have a device that plays; say once that there is none, and ask again now and then."""
        if self._playing and self._mixer.taken_within(_STARVED_S):
            return True
        if self._playing:
            self._close()
        if self._refused_s is not None and self._now_s() - self._refused_s < _RETRY_S:
            return False
        try:
            self._start()
        except OSError as error:
            if self._refused_s is None:
                logger.warning("%s The kiosk goes on without sounds.", error)
            self._refused_s = self._now_s()
            return False
        self._refused_s = None
        return True

    def _start(self) -> None:
        """Start the device; where it is gone, the one that there is now."""
        if self._device:
            try:
                self._device.start(self._mixer.supply())
            except OSError:
                self._close()
        if self._device is None:
            self._device = self._open_device()
            self._device.start(self._mixer.supply())
        self._playing = True

    def _rest(self) -> None:
        self._playing = False
        if self._device:
            self._device.stop()

    def _close(self) -> None:
        self._rest()
        if self._device:
            self._device.close()
            self._device = None

    def _samples(self, sound: str) -> Samples:
        if sound not in self._sounds:
            with wave.open(str(self._folder / f"{sound}.wav"), "rb") as file:
                self._sounds[sound] = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.int16)
        return self._sounds[sound]


class Mixer:
    """Adds up the few sounds that are heard at the same time. Any thread."""

    def __init__(self, *, monotonic_s: Callable[[], float] = time.monotonic) -> None:
        """Be silent.

        Args:
            monotonic_s: Seconds on a clock that never jumps.
        """
        self._now_s = monotonic_s
        self._lock = threading.Lock()
        self._left: list[npt.NDArray[np.floating[Any]]] = []
        self._taken_s = monotonic_s()

    def add(self, samples: Samples, gain: float) -> None:
        """Let this be heard from the next sample on, softer where it has more than its share."""
        peak = float(np.abs(samples.astype(float)).max(initial=1.0))
        with self._lock:
            self._left = [*self._left, samples * min(gain, _SHARE / peak)][-_AT_ONCE:]

    def taken_within(self, span_s: float) -> bool:
        """Return whether a device has taken samples, or was given the supply, within this span until now."""
        with self._lock:
            return self._now_s() - self._taken_s <= span_s

    def supply(self) -> Supply:
        """Return what a device takes its samples from, silent at first: it is sent how many it wants."""
        with self._lock:
            self._left = []
            self._taken_s = self._now_s()
        supply = self._endless()
        next(supply)
        return supply

    def _endless(self) -> Supply:
        wanted = yield np.zeros(0, np.int16)
        while True:
            wanted = yield self._mixed(wanted)

    def _mixed(self, count: int) -> Samples:
        mixed = np.zeros(count)
        with self._lock:
            self._taken_s = self._now_s()
            for samples in self._left:
                part = samples[:count]
                mixed[: len(part)] += part
            self._left = [samples[count:] for samples in self._left if len(samples) > count]
        return mixed.astype(np.int16)
