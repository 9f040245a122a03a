"""A fault in a loop does not fill the disk with the telling of it."""

import io
import logging
from collections.abc import Iterator

import pytest

from kiosk.guard.log_flood import FloodGate

pytestmark = pytest.mark.fault("F72")


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def written(clock: Clock) -> Iterator[io.StringIO]:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(FloodGate(monotonic_s=clock))
    logger = logging.getLogger("flood")
    logger.addHandler(handler)
    yield out
    logger.removeHandler(handler)


def test_a_line_that_comes_again_and_again_is_held_back_and_counted(written: io.StringIO, clock: Clock) -> None:
    logger = logging.getLogger("flood")
    for number in range(30 * 60 * 60):
        clock.now_s = number / 30
        logger.warning("the frame %d is broken", number)
    lines = written.getvalue().splitlines()
    assert len(lines) == 60 * 60
    assert lines[59] == "the frame 59 is broken"
    assert lines[60] == "the frame 1800 is broken (and 1740 more lines like it)"


def test_every_place_is_counted_by_itself(written: io.StringIO) -> None:
    logger = logging.getLogger("flood")
    for _ in range(1000):
        logger.warning("one")
    logger.warning("another")
    assert written.getvalue().splitlines()[-1] == "another"
    assert len(written.getvalue().splitlines()) == 61
