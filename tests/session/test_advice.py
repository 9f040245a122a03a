import pytest

from kiosk.session.advice import advice_for
from kiosk.values import Hint, RetryAdvice


@pytest.mark.parametrize(
    "risk_reason",
    ["screen", "Screen re-capture", "PRINTED photo", "replayed video", "屏幕翻拍", "疑似打印照片", "mobile phone"],
)
def test_a_picture_of_a_face_is_to_be_put_away(risk_reason: str) -> None:
    assert advice_for(risk_reason, None, 0) == (RetryAdvice.REMOVE_SCREEN,)


@pytest.mark.parametrize(
    "risk_reason", ["mask", "3D Mask", "face covered", "occlusion", "戴口罩", "面部遮挡", "FaceMask"]
)
def test_a_covered_face_is_to_be_uncovered(risk_reason: str) -> None:
    assert advice_for(risk_reason, None, 0) == (RetryAdvice.UNCOVER_FACE,)


def test_what_was_measured_comes_after_what_the_service_said() -> None:
    assert advice_for("screen", Hint.TOO_DARK, 0) == (RetryAdvice.REMOVE_SCREEN, Hint.TOO_DARK)


@pytest.mark.parametrize("risk_reason", [None, "", "suspicious", "discovered anomaly"])
def test_without_words_that_help_the_measured_weakness_is_named(risk_reason: str | None) -> None:
    assert advice_for(risk_reason, Hint.MOVE_CLOSER, 0) == (Hint.MOVE_CLOSER,)


def test_with_nothing_known_the_usual_causes_are_named_in_turn() -> None:
    named = [advice_for("", Hint.READY, failures)[0] for failures in range(4)]
    assert named == [
        RetryAdvice.UNCOVER_FACE,
        RetryAdvice.REMOVE_SCREEN,
        Hint.UNEVEN_LIGHT,
        RetryAdvice.UNCOVER_FACE,
    ]
