"""Renders the kiosk's sounds, beside itself: `python -m resources.sounds.render`.

Every sound is made of a few notes of one soft instrument. The results differ in melody, so that they are told
apart by ear: passed climbs, retry dips and comes back, assistance is a door bell, and trouble of ours sinks.
Hints say by pitch and rhythm where to go: up glides up and down glides down; left and right lie as on a piano;
closer comes in quicker and louder knocks, back in slower and softer ones; light trills, low for too dark and high
for too bright.
"""

import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 44_100
"""Samples a second."""
PEAK = 10 ** (-6 / 20)
"""Of full scale: -6 dBFS."""

_FADE_IN_S = 0.008
_FADE_OUT_S = 0.04
_SOFT = (1.0, 0.28, 0.09)
"""Strengths of the fundamental and its harmonics: warm, with nothing shrill in it."""
_HOLLOW = (1.0, 0.0, 0.35, 0.0, 0.08)
"""Odd harmonics, like a clarinet's low notes."""

Samples = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note.

    Attributes:
        at_s: When it begins.
        lasts_s: How long it sounds, fading out included.
        hz: Its pitch.
        to_hz: The pitch that it glides to; None where it stays.
        loudness: Beside the sound's other notes.
        halves_s: Time in which it becomes half as loud.
        wobble_hz: How far its pitch swings at the start, eight times a second; the swing dies away.
        harmonics: Strengths of the fundamental and its harmonics.
    """

    at_s: float = 0.0
    lasts_s: float
    hz: float
    to_hz: float | None = None
    loudness: float = 1.0
    halves_s: float = 0.12
    wobble_hz: float = 0.0
    harmonics: Sequence[float] = _SOFT


_E4, _G4, _A4, _C5, _D5, _E5, _G5, _B5, _C6 = 329.63, 392.0, 440.0, 523.25, 587.33, 659.25, 783.99, 987.77, 1046.5


def _melody(*notes: tuple[float, float, float]) -> tuple[Note, ...]:
    """Return notes by beginning, length and pitch."""
    return tuple(Note(at_s=at, lasts_s=lasts, hz=hz) for at, lasts, hz in notes)


def _knocks(hz: float, *knocks: tuple[float, float]) -> tuple[Note, ...]:
    """Return short notes of one pitch by beginning and loudness."""
    return tuple(Note(at_s=at, lasts_s=0.09, hz=hz, loudness=loud, halves_s=0.04) for at, loud in knocks)


def _trill(low: float, high: float, count: int = 6, step_s: float = 0.05) -> tuple[Note, ...]:
    pitches = (low, high)
    return tuple(
        Note(at_s=index * step_s, lasts_s=step_s + 0.04, hz=pitches[index % 2], halves_s=0.2)
        for index in range(count)
    )


SOUNDS: Mapping[str, tuple[Note, ...]] = {
    "ready": (
        Note(lasts_s=0.42, hz=_E5, halves_s=0.16),
        Note(at_s=0.03, lasts_s=0.39, hz=_B5, loudness=0.5, halves_s=0.14),
    ),
    "passed": _melody((0.0, 0.3, _C5), (0.11, 0.3, _E5), (0.22, 0.3, _G5), (0.33, 0.45, _C6)),
    "retry": _melody((0.0, 0.22, _G4), (0.16, 0.22, _E4), (0.36, 0.4, _G4)),
    "assistance": _melody((0.0, 0.5, _E5), (0.32, 0.5, _C5)),
    "cannot_verify": tuple(
        Note(at_s=at, lasts_s=0.36, hz=hz, halves_s=0.2, harmonics=_HOLLOW)
        for at, hz in ((0.0, _A4), (0.24, _G4), (0.48, _E4))
    ),
    "attention": _melody((0.0, 0.16, _D5), (0.17, 0.2, _D5)),
    "on": _melody((0.0, 0.14, _G4), (0.1, 0.24, _C5)),
    "off": _melody((0.0, 0.14, _C5), (0.1, 0.24, _G4)),
    "left": _melody((0.0, 0.14, _E4), (0.15, 0.16, _E4)),
    "right": _melody((0.0, 0.14, _C6), (0.15, 0.16, _C6)),
    "up": (Note(lasts_s=0.3, hz=_G4, to_hz=_G5, halves_s=0.4),),
    "down": (Note(lasts_s=0.3, hz=_G5, to_hz=_G4, halves_s=0.4),),
    "closer": _knocks(_G5, (0.0, 0.4), (0.13, 0.6), (0.22, 0.8), (0.29, 1.0)),
    "back": _knocks(_G5, (0.0, 1.0), (0.07, 0.8), (0.16, 0.6), (0.29, 0.4)),
    "look": _melody((0.0, 0.12, _A4), (0.1, 0.2, _E5)),
    "upright": (Note(lasts_s=0.36, hz=_C5, wobble_hz=60.0, halves_s=0.3),),
    "still": (Note(lasts_s=0.36, hz=_C5, halves_s=0.5),),
    "dark": _trill(_E4, _G4),
    "bright": _trill(_G5, _B5),
    "uneven": _trill(_E4, _G5, count=4, step_s=0.075),
    "people": tuple(Note(at_s=at, lasts_s=0.16, hz=hz, halves_s=0.08) for at in (0.0, 0.17) for hz in (_C5, _D5)),
}
"""The notes of every sound, by the name of its file."""


def render(notes: Sequence[Note]) -> npt.NDArray[np.int16]:
    """Return a sound's samples: mono, faded in and out, its loudest sample at `PEAK` of full scale."""
    length = max(round((note.at_s + note.lasts_s) * RATE) for note in notes)
    mixed = np.zeros(length)
    for note in notes:
        sounding = _sounding(note)
        start = round(note.at_s * RATE)
        stop = min(length, start + len(sounding))
        mixed[start:stop] += sounding[: stop - start]
    mixed *= PEAK / np.abs(mixed).max()
    return np.rint(mixed * 32767).astype(np.int16)


def _sounding(note: Note) -> Samples:
    time = np.arange(round(note.lasts_s * RATE)) / RATE
    share = time / note.lasts_s
    # Pitch is heard as a ratio: a glide that sounds even is even in its logarithm.
    pitch = note.hz * (1.0 if note.to_hz is None else note.to_hz / note.hz) ** share
    pitch = pitch + note.wobble_hz * np.sin(2 * np.pi * 8 * time) * (1 - share) ** 2
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = sum(
        (strength * np.sin(order * phase) for order, strength in enumerate(note.harmonics, start=1)),
        start=np.zeros(len(time)),
    )
    fade_in = np.minimum(1.0, time / _FADE_IN_S)
    fade_out = np.clip((note.lasts_s - time) / _FADE_OUT_S, 0.0, 1.0)
    return note.loudness * tone * 0.5 ** (time / note.halves_s) * np.sin(np.pi / 2 * fade_in * fade_out)


def write(path: Path, samples: npt.NDArray[np.int16]) -> None:
    """Write a sound as a mono 16-bit WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.astype("<i2").tobytes())


def main() -> None:
    """Render every sound into its file."""
    folder = Path(__file__).resolve().parent
    for name, notes in SOUNDS.items():
        write(folder / f"{name}.wav", render(notes))


if __name__ == "__main__":
    main()
