"""A face that fills the oval is where and as large as the gates want it."""

from dataclasses import replace

import numpy as np
import pytest

from kiosk.values import Hint
from kiosk.vision.gates import Measures, gates
from kiosk.vision.observation import Face
from kiosk.vision.thresholds import Ellipse, Thresholds, oval_for
from tests.vision.faces import face_of, good_light, good_quality, projected_head

SIZES = [(640, 480), (1280, 720), (1920, 1080), (3840, 2160), (720, 1280), (1080, 1920), (480, 640)]
LIMITS = Thresholds()


def _fitted(oval: Ellipse, size: tuple[int, int], *, share: float = 1.0) -> Face:
    """Return a face whose box fills the oval's height but for its border."""
    box_height = 2 * oval.ry / 1.12 * share
    landmarks = projected_head(ied_px=box_height / 2.95, eyes=(0.5, 0.5), size=size)
    eyes = landmarks[:2].mean(axis=0)
    wanted = np.array([oval.cx, oval.cy - 0.1 * box_height])
    return face_of(np.asarray(landmarks - eyes + wanted, np.float32))


def _shut(face: Face, size: tuple[int, int]) -> list[Hint]:
    ied = float(np.hypot(*(face.landmarks[1] - face.landmarks[0])))
    measures = Measures(size, (face,), good_quality(ied_px=ied), good_light(), relative_sharpness=1.0)
    return [gate.hint for gate in gates(measures, LIMITS) if gate.load > 1]


@pytest.mark.parametrize("size", SIZES)
def test_a_face_that_fills_the_oval_opens_every_gate(size: tuple[int, int]) -> None:
    face = _fitted(oval_for(size, LIMITS), size)
    assert _shut(face, size) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_face_a_little_off_the_oval_still_does(size: tuple[int, int]) -> None:
    oval = oval_for(size, LIMITS)
    for dx, dy, share in ((-0.25, 0, 1), (0.25, 0, 1), (0, -0.07, 1), (0, 0.07, 1), (0, 0, 0.95), (0, 0, 1.05)):
        moved = replace(oval, cx=oval.cx + dx * oval.rx, cy=oval.cy + dy * oval.ry)
        assert _shut(_fitted(moved, size, share=share), size) == [], (dx, dy, share)


@pytest.mark.parametrize("size", SIZES)
def test_the_oval_lies_inside_the_frame_and_in_its_middle(size: tuple[int, int]) -> None:
    width, height = size
    oval = oval_for(size, LIMITS)
    assert oval.cx == width / 2
    assert oval.cx - oval.rx > 0 < oval.cy - oval.ry
    assert oval.cy + oval.ry < height
    assert oval.rx < oval.ry
