"""No picture is left in memory when its source is gone: the memory itself is looked into."""

import mmap
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.ring import Ring, create_memory

_PROGRAM = """
import re, sys
from pathlib import Path
import cv2
import numpy as np
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import parse_spec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.guard import memory
from kiosk.liveness.encode import encode_sample

MASK = 0x5A
VEILED = bytes(np.random.default_rng(7).integers(0, 256, 48, dtype=np.uint8))
'''A line of the picture, as it is never anywhere but in it.'''

def seen(veiled, times):
    '''Count what lies in this process's memory, without ever having it there in plain.'''
    found = 0
    spans = [line.split()[0] for line in open("/proc/self/maps") if line.split()[1].startswith("rw")]
    with open("/proc/self/mem", "rb", buffering=0) as whole:
        for span in spans:
            begin, end = (int(bound, 16) for bound in span.split("-"))
            block = np.empty(end - begin, np.uint8)
            whole.seek(begin)
            whole.readinto(block)
            block ^= MASK
            found += block.tobytes().count(veiled * times)
            block[:] = 0
    return found

def main(folder):
    memory.use_one_heap()
    picture = np.tile(np.frombuffer(VEILED, np.uint8) ^ MASK, 720 * 1280 * 3 // 48).reshape(720, 1280, 3)
    cv2.imwrite(str(folder / "picture.png"), picture)
    picture[:] = 0
    del picture
    settings = CameraSettings(width=1280, height=720, fps=30, rotate=0, allow_virtual=False, time_scale=1.0)
    with CameraSupervisor(spec=parse_spec(str(folder)), settings=settings) as camera:
        frame = camera.wait_newer(0, 60.0)
        sample = encode_sample(frame.image)
        middle = len(sample.data) // 2
        veiled_jpeg = bytes(byte ^ MASK for byte in memoryview(sample.data)[middle:middle + 64])
        print(seen(VEILED, 200) > 0, seen(veiled_jpeg, 1) > 0)
        del frame, sample
    memory.forget_freed()
    print(seen(VEILED, 200), seen(veiled_jpeg, 1))

if __name__ == "__main__":
    main(Path(sys.argv[1]))
"""


@pytest.mark.fault("F70", "F96")
def test_frames_and_what_was_sent_of_them_are_gone_from_memory(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    program = tmp_path / "program.py"
    program.write_text(_PROGRAM, encoding="utf-8")

    ran = subprocess.run(
        [sys.executable, str(program), str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.stdout.splitlines() == ["True True", "0 0"], ran.stderr


@pytest.mark.fault("F70", "F96")
def test_a_ring_that_is_closed_is_wiped_for_whoever_still_maps_it() -> None:
    shape = (48, 64, 3)
    fd = create_memory(shape)
    writer, reader = Ring(fd, shape), Ring(fd, shape)
    with mmap.mmap(fd, 0) as still_mapped:
        os.close(fd)
        writer.write(np.full(shape, 0xA5, np.uint8), sequence=1, captured_ns=1)
        assert b"\xa5" * 100 in still_mapped[:]

        reader.close()

        assert not any(still_mapped[:])
    writer.close()
