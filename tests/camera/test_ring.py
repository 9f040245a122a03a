import multiprocessing
import os
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.frame import Image
from kiosk.camera.ring import Ring, create_memory

SHAPE = (45, 67, 3)  # an odd number of bytes


def _plain(level: int) -> Image:
    return np.full(SHAPE, level, dtype=np.uint8)


@pytest.fixture
def rings() -> Iterator[tuple[Ring, Ring]]:
    fd = create_memory(SHAPE)
    writer, reader = Ring(fd, SHAPE), Ring(fd, SHAPE)
    os.close(fd)
    yield writer, reader
    writer.close()
    reader.close()


def test_an_empty_ring_has_no_frame(rings: tuple[Ring, Ring]) -> None:
    _, reader = rings
    assert reader.take_newest(after=0) is None


def test_a_frame_crosses_with_its_number_and_time(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    image = np.random.default_rng(0).integers(0, 256, SHAPE, dtype=np.uint8)
    writer.write(image, sequence=7, captured_ns=123_456_789_012)
    taken = reader.take_newest(after=6)
    assert taken is not None
    assert (taken.frame.sequence, taken.frame.captured_ns) == (7, 123_456_789_012)
    np.testing.assert_array_equal(taken.frame.image, image)
    assert not taken.frame.image.flags.writeable


def test_the_newest_frame_wins(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    for sequence in range(1, 12):
        writer.write(_plain(sequence), sequence=sequence, captured_ns=sequence)
        taken = reader.take_newest(after=0)
        assert taken is not None
        assert taken.frame.sequence == sequence
        assert (taken.frame.image == sequence).all()


def test_a_frame_is_taken_once(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    writer.write(_plain(1), sequence=1, captured_ns=1)
    assert reader.take_newest(after=1) is None


def test_a_taken_frame_outlives_what_is_written_later(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    writer.write(_plain(1), sequence=1, captured_ns=1)
    taken = reader.take_newest(after=0)
    for sequence in range(2, 9):
        writer.write(_plain(99), sequence=sequence, captured_ns=1)
    assert taken is not None
    assert (taken.frame.image == 1).all()


def test_equal_frames_have_equal_checksums(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    checksums = []
    for sequence, level in enumerate((5, 5, 6), start=1):
        writer.write(_plain(level), sequence=sequence, captured_ns=sequence)
        taken = reader.take_newest(after=0)
        assert taken is not None
        checksums.append(taken.checksum)
    assert checksums[0] == checksums[1] != checksums[2]


@pytest.mark.fault("F17")
def test_a_writer_that_dies_in_the_middle_of_a_frame_leaves_the_one_before(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    writer.write(_plain(1), sequence=1, captured_ns=1)
    with pytest.raises(ValueError, match="broadcast"):
        writer.write(np.zeros((1, 2, 3), dtype=np.uint8), sequence=2, captured_ns=2)
    taken = reader.take_newest(after=0)
    assert taken is not None
    assert taken.frame.sequence == 1


@pytest.mark.fault("F18")
def test_its_memory_has_no_name_to_be_removed_by_and_cannot_be_cut_short() -> None:
    fd = create_memory(SHAPE)
    try:
        assert str(Path(f"/proc/self/fd/{fd}").readlink()) == "/memfd:kiosk-frames (deleted)"
        for bytes_left in (0, 1 << 30):
            with pytest.raises(PermissionError):
                os.ftruncate(fd, bytes_left)
    finally:
        os.close(fd)


@pytest.mark.fault("F17")
def test_pixels_that_do_not_add_up_are_refused(rings: tuple[Ring, Ring]) -> None:
    writer, reader = rings
    writer.write(_plain(1), sequence=1, captured_ns=1)
    writer._slots[0, 100] = 77
    assert reader.take_newest(after=0) is None


def _write_for_ever(pipe: Connection) -> None:
    ring = Ring(recv_handle(pipe), SHAPE)
    sequence = 0
    while True:
        sequence += 1
        ring.write(_plain(sequence % 251), sequence=sequence, captured_ns=sequence)


@pytest.mark.fault("F17")
def test_no_torn_frame_is_ever_taken_from_a_racing_writer_that_is_then_killed() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_write_for_ever, args=(theirs,))
    child.start()
    fd = create_memory(SHAPE)
    reader = Ring(fd, SHAPE)
    send_handle(ours, fd, child.pid)
    os.close(fd)
    newest = 0
    for _ in range(300):
        while (taken := reader.take_newest(after=newest)) is None:
            assert child.is_alive()
        newest = taken.frame.sequence
        assert (taken.frame.image == newest % 251).all()
    child.kill()
    child.join()
    child.close()
    last = reader.take_newest(after=0)
    assert last is None or (last.frame.image == last.frame.sequence % 251).all()
    reader.close()
    ours.close()
    theirs.close()
