"""Chores are done now and again, and one that fails does not keep the others from being done."""

import threading

from kiosk.records.housekeeping import Housekeeping

PATIENCE_S = 30.0


def test_every_chore_is_done_again_and_again() -> None:
    rounds = threading.Semaphore(0)

    with Housekeeping((rounds.release,), every_s=0.001):
        assert all(rounds.acquire(timeout=PATIENCE_S) for _ in range(3))


def test_a_chore_is_done_at_once_and_the_end_does_not_wait_for_the_next_round() -> None:
    done = threading.Event()

    with Housekeeping((done.set,), every_s=3600.0):
        assert done.wait(PATIENCE_S)


def test_a_chore_that_fails_does_not_end_the_others() -> None:
    rounds = threading.Semaphore(0)

    def fail() -> None:
        raise ValueError("a defect")

    with Housekeeping((fail, rounds.release), every_s=0.001):
        assert all(rounds.acquire(timeout=PATIENCE_S) for _ in range(3))
