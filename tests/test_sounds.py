"""The kiosk's sounds are what their script renders: short, soft, and different from one another."""

import wave
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from kiosk.resources import resource_path
from kiosk.ui.speech.sounds import SOUND_OF_RESULT, Sound
from resources.sounds.render import RATE, SOUNDS, render

_LONGEST_S = 1.5
_LOUDEST_DBFS = -3.0
_SHRILL_HZ = 3000.0


def _read(sound: str) -> npt.NDArray[np.int16]:
    with wave.open(str(resource_path("sounds", f"{sound}.wav")), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.int16)


def _strengths(samples: npt.NDArray[np.int16]) -> npt.NDArray[np.float64]:
    return np.abs(np.fft.rfft(samples.astype(np.float64)))


def test_the_script_renders_every_sound_that_the_kiosk_plays_and_no_other() -> None:
    assert set(SOUNDS) == {sound.value for sound in Sound}


@pytest.mark.parametrize("sound", Sound)
def test_a_file_is_what_the_script_renders(sound: Sound) -> None:
    rendered, kept = render(SOUNDS[sound]), _read(sound)

    assert len(rendered) == len(kept)
    # Another machine's sine may differ in its last bit.
    assert np.abs(rendered.astype(int) - kept).max() <= 1


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_is_short_soft_and_without_a_click(sound: Sound) -> None:
    samples = _read(sound).astype(int)

    assert len(samples) / RATE < _LONGEST_S
    assert 20 * np.log10(np.abs(samples).max() / 32768) <= _LOUDEST_DBFS
    assert abs(samples[0]) <= 1
    assert abs(samples[-1]) <= 100
    energy = _strengths(_read(sound)) ** 2
    frequencies = np.fft.rfftfreq(len(samples), 1 / RATE)
    assert energy[frequencies > _SHRILL_HZ].sum() < 0.02 * energy.sum()


def test_results_are_told_apart_by_their_melodies() -> None:
    melodies = {sound: tuple(note.hz for note in SOUNDS[sound]) for sound in SOUND_OF_RESULT.values()}

    for one, other in combinations(melodies, 2):
        assert melodies[one] != melodies[other]
    assert list(melodies[Sound.PASSED]) == sorted(melodies[Sound.PASSED]), "it climbs"
    assert list(melodies[Sound.CANNOT_VERIFY]) == sorted(melodies[Sound.CANNOT_VERIFY], reverse=True), "it sinks"
