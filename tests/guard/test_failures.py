"""What nobody caught is heard of, and nothing of what it said."""

import gc
import sys
import threading

import pytest

from kiosk.guard.failures import DefectError, Failure, uncaught
from kiosk.guard.service_manager import ServiceManager

_CANARY = "secret-5b1c-canary"


def _break() -> None:
    password = _CANARY
    try:
        int(password)
    except ValueError as error:
        raise RuntimeError(password) from error


class _BreaksWhenForgotten:
    def __del__(self) -> None:
        _break()


@pytest.mark.fault("F73", "F86")
def test_an_error_in_a_thread_is_told_by_kind_and_place_alone(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[Failure] = []
    with uncaught(heard.append):
        thread = threading.Thread(target=_break, name="errand")
        thread.start()
        thread.join()

    (failure,) = heard
    assert failure.thread == "errand"
    assert failure.cause == "RuntimeError"
    assert [line for line in failure.stack if not line.startswith(" ")] == ["ValueError:", "RuntimeError:"]
    assert any(line.endswith("_break") for line in failure.stack)
    assert "RuntimeError" in caplog.text
    assert _CANARY not in caplog.text + repr(failure)


@pytest.mark.fault("F73")
def test_an_error_that_python_can_raise_nowhere_is_heard_of_too() -> None:
    heard: list[Failure] = []
    with uncaught(heard.append):
        _BreaksWhenForgotten()
        gc.collect()

    assert [failure.cause for failure in heard] == ["RuntimeError"]


def test_who_listened_before_listens_again_afterwards() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with uncaught(lambda _: None):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_an_error_of_the_kiosks_own_is_known_by_its_place_again_and_again() -> None:
    def fails() -> Failure:
        try:
            ServiceManager(None)  # type: ignore[arg-type]  # the way to an error inside
        except AttributeError as error:
            return Failure.of(error)
        raise AssertionError

    assert fails().cause == fails().cause == "AttributeError in kiosk/guard/service_manager.py:__init__"


def test_giving_up_is_told_as_what_it_was_about() -> None:
    failure = Failure(cause="ValueError in kiosk/x.py:y", thread="vision", stack=("ValueError:",))

    assert Failure.of(DefectError(failure)) is failure
