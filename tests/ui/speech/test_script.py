"""Every screen has words of its own, in every language."""

import pytest

from kiosk.session.words import State
from kiosk.ui.gallery import MOMENTS
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.speech import script
from kiosk.ui.speech.sounds import SOUND_OF_HINT, SOUND_OF_RESULT
from kiosk.values import Hint


@pytest.mark.parametrize("tag", NAMES)
def test_every_screen_and_hint_is_said_without_a_gap_to_fill_left_in_it(
    languages: LanguageSwitch, tag: str
) -> None:
    languages.use(tag)
    texts = languages.texts

    for name, view in MOMENTS.items():
        utterance = script.entry(
            view,
            texts,
            former=None,
            consent=("May we?", "It is deleted"),
            answers=("No, thank you", "Read on"),
            passed=("All done, thank you", "You can go ahead"),
        )
        assert utterance.text or view.session.state is State.COLLECTING, name
        assert "{" not in utterance.text
    for hint in set(Hint) - {Hint.READY}:
        assert script.hint(hint, texts, in_full=True).text


def test_results_are_told_apart_by_sound_and_so_are_the_ways_to_move() -> None:
    assert len(set(SOUND_OF_RESULT.values())) == 4
    ways = [hint for hint in Hint if hint.name.startswith("MOVE_")]
    assert len({SOUND_OF_HINT[hint] for hint in ways}) == len(ways) == 6


def test_a_code_is_read_out_one_character_after_another() -> None:
    assert script.spelled("7C3 E9A") == "7, C, 3, E, 9, A"
