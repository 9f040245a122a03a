"""Every screen in every language and size: nothing is cut off, covered, tiny, out of reach or left in English."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import pytest

from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.theme import CameraPosition, Style, wear
from tests.screens.legibility import faults, left_in_english
from tests.screens.rigs import RIGS, CompanionRig, ExamRig, KioskRig, Rig, poses

_SIZES = [(1080, 1920), (1920, 1080), (1280, 800), (1024, 600), (800, 480), (3840, 2160)]
_SPOKEN = ("en", "de", "ar", "ja")
"""Languages of long words, of lines from the right and of tall letters: they show what a style does (ours)."""
_READ_BY_EVERYBODY: dict[str, type[Rig]] = {"kiosk": KioskRig, "exam": ExamRig, "companion": CompanionRig}
_LARGE = Style(large_text=True, low_controls=True)
_PLACES = {
    "pixels of a 10-inch panel": Style(pitch_mm=0.17),
    "lens below": Style(camera_position=CameraPosition.BELOW),
}


@lru_cache(maxsize=4)
def _dark(_clip: str, size: tuple[int, int]) -> PreparedPicture:
    return PreparedPicture(np.zeros((size[1], size[0], 4), np.uint8), (1280, 720), 0)


@pytest.fixture
def switch(qapp: object) -> Iterator[LanguageSwitch]:
    switch = LanguageSwitch("en")
    yield switch
    switch.use("en")
    wear(Style())


def _found(
    kind: type[Rig], switch: LanguageSwitch, size: tuple[int, int], languages: Sequence[str] = tuple(NAMES)
) -> list[str]:
    """Bring a window to every moment in every language, and return what is wrong there."""
    rig = kind(switch, _dark)
    found = []
    for moment, language in poses(rig, rig.moments, languages):
        rig.pose(moment, size, language)
        wrong = [*faults(rig.window), *(f"{text!r} is English" for text in left_in_english(rig.window, language))]
        found += [f"{moment} {language}: {fault}" for fault in wrong]
    rig.close()
    return found


@pytest.mark.parametrize("size", _SIZES, ids=str)
@pytest.mark.parametrize("name", RIGS)
def test_every_text_and_control_has_its_place(name: str, size: tuple[int, int], switch: LanguageSwitch) -> None:
    assert not _found(RIGS[name], switch, size)


@pytest.mark.parametrize("size", _SIZES[:-1], ids=str)
@pytest.mark.parametrize("name", _READ_BY_EVERYBODY)
def test_large_text_and_low_controls_have_theirs(name: str, size: tuple[int, int], switch: LanguageSwitch) -> None:
    wear(_LARGE)

    assert not _found(_READ_BY_EVERYBODY[name], switch, size, _SPOKEN)


@pytest.mark.parametrize("size", _SIZES[:-1], ids=str)
@pytest.mark.parametrize("name", _READ_BY_EVERYBODY)
@pytest.mark.parametrize("style", _PLACES.values(), ids=_PLACES)
def test_they_have_it_wherever_the_kiosk_stands(
    name: str, style: Style, size: tuple[int, int], switch: LanguageSwitch
) -> None:
    wear(style)

    assert not _found(_READ_BY_EVERYBODY[name], switch, size, _SPOKEN)
