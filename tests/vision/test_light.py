"""Light on synthetic faces, and the hints that follow from it."""

import cv2
import numpy as np
import pytest

from kiosk.values import Hint
from kiosk.vision.gates import Measures, gates
from kiosk.vision.guidance import OpenGates, wanted_hint
from kiosk.vision.light import Light, frame_luma, measure_light
from kiosk.vision.observation import Face, Image
from kiosk.vision.thresholds import Thresholds
from tests.vision.faces import SIZE, cloth, colour, face_of, good_face, good_quality, projected_head

FACE = good_face()


def _lit(*, face: float, room: float | None = None, left_side: float = 1.0) -> Image:
    """Return a plain grey head before a plain grey room, its own left side lit by a factor."""
    picture = np.full((SIZE[1], SIZE[0]), face if room is None else room, np.float64)
    x, y, width, height = FACE.box
    rows, columns = np.mgrid[: SIZE[1], : SIZE[0]]
    centre_x = x + width / 2
    head = ((columns - centre_x) / (0.56 * width)) ** 2 + ((rows - y - height / 2) / (0.56 * height)) ** 2 <= 1
    picture[head] = face
    picture[head & (columns > centre_x)] *= left_side
    return colour(picture)


def _hint(image: Image) -> Hint:
    light = measure_light(image, FACE)
    quality = good_quality(luma=light.luma, over=light.over, under=light.under, uniformity=light.uniformity)
    measures = Measures(size=SIZE, faces=(FACE,), quality=quality, light=light, relative_sharpness=1.0)
    return wanted_hint(OpenGates().judge(gates(measures, Thresholds())))


@pytest.mark.parametrize(
    ("grey", "hint"),
    [(grey, Hint.TOO_DARK) for grey in (0, 16, 32, 48, 64, 69)]
    + [(grey, Hint.READY) for grey in (72, 80, 96, 112, 128, 144, 160, 176, 192, 208)]
    + [(grey, Hint.TOO_BRIGHT) for grey in (216, 224, 240, 252, 255)],
)
def test_the_grey_ramp_reads_dark_then_well_then_bright(grey: int, hint: Hint) -> None:
    assert _hint(_lit(face=grey)) is hint


def test_luma_is_the_grey_of_the_face_alone() -> None:
    light = measure_light(_lit(face=150, room=20), FACE)
    assert light.luma == pytest.approx(150, abs=0.5)
    assert (light.over, light.under) == (0.0, 0.0)


@pytest.mark.parametrize(("left_side", "hint"), [(1.0, Hint.READY), (0.6, Hint.READY), (0.4, Hint.UNEVEN_LIGHT)])
def test_light_from_one_side_is_uneven(left_side: float, hint: Hint) -> None:
    assert _hint(_lit(face=180, left_side=left_side)) is hint


def test_the_cheek_ratio_is_the_darker_over_the_brighter_on_either_side() -> None:
    # Greys of 100 and 200 are linear light of 0.127 and 0.578.
    assert measure_light(_lit(face=200, left_side=0.5), FACE).cheek_ratio == pytest.approx(0.22, abs=0.01)
    assert measure_light(_lit(face=100, left_side=2.0), FACE).cheek_ratio == pytest.approx(0.22, abs=0.01)


@pytest.mark.parametrize(
    ("room", "hint"),
    [(0, Hint.READY), (100, Hint.READY), (190, Hint.READY), (240, Hint.UNEVEN_LIGHT)],
)
def test_light_from_behind_is_uneven(room: int, hint: Hint) -> None:
    assert _hint(_lit(face=98, room=room)) is hint


def test_backlight_is_the_grey_around_the_head_over_the_faces() -> None:
    assert measure_light(_lit(face=100, room=200), FACE).backlight == pytest.approx(2.0, abs=0.05)


def test_highlights_and_shadows_are_shares_of_the_face() -> None:
    picture = _lit(face=150)
    x = int(FACE.landmarks[:2, 0].mean())
    picture[:, x:] = 255
    light = measure_light(picture, FACE)
    assert light.over == pytest.approx(0.5, abs=0.03)
    picture[:, x:] = 80
    light = measure_light(picture, FACE)
    assert (light.over, light.under) == pytest.approx((0.0, 0.5), abs=0.03)


@pytest.mark.parametrize(("grey", "under"), [(88, 1.0), (90, 0.0)])
def test_under_exposure_is_counted_in_linear_light(grey: int, under: float) -> None:
    assert measure_light(_lit(face=grey), FACE).under == under


def _values(light: Light) -> list[float]:
    return [
        light.luma / 255,
        light.highlight / 255,
        light.over,
        light.under,
        light.uniformity,
        light.cheek_ratio,
        light.backlight,
    ]


@pytest.fixture(scope="module")
def face_like() -> Image:
    """A shaded face with some detail, brighter on its own left."""
    shade = np.linspace(80, 190, SIZE[0])[None, :] + np.linspace(20, -20, SIZE[1])[:, None]
    detail = cloth(grey=0.0 + 128, contrast=10)[:, :, 0].astype(np.float64) - 128
    return colour(shade + detail)


def test_a_mirrored_picture_has_the_same_light(face_like: Image) -> None:
    landmarks = FACE.landmarks[[1, 0, 2, 4, 3]].copy()
    landmarks[:, 0] = SIZE[0] - 1 - landmarks[:, 0]
    mirrored = measure_light(np.ascontiguousarray(face_like[:, ::-1]), face_of(landmarks))
    assert _values(mirrored) == pytest.approx(_values(measure_light(face_like, FACE)), abs=0.02)


@pytest.mark.parametrize("factor", [0.7, 2.0])
def test_a_larger_or_smaller_copy_has_the_same_light(face_like: Image, factor: float) -> None:
    resized = cv2.resize(face_like, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    landmarks = ((FACE.landmarks + 0.5) * factor - 0.5).astype(np.float32)
    light = measure_light(np.asarray(resized, np.uint8), face_of(landmarks))
    assert _values(light) == pytest.approx(_values(measure_light(face_like, FACE)), abs=0.06)


@pytest.mark.parametrize("roll", [-30.0, 30.0])
def test_a_tilted_head_is_measured_where_it_is(roll: float) -> None:
    landmarks = projected_head(roll=roll)
    turn = cv2.getRotationMatrix2D((SIZE[0] / 2, 0.435 * SIZE[1]), roll, 1.0)
    upright = _lit(face=160, room=30, left_side=0.7)
    tilted = np.asarray(cv2.warpAffine(upright, turn, SIZE, borderMode=cv2.BORDER_REPLICATE), np.uint8)
    light = measure_light(tilted, face_of(landmarks))
    assert light.luma == pytest.approx(measure_light(upright, FACE).luma, abs=2)
    assert light.cheek_ratio == pytest.approx(measure_light(upright, FACE).cheek_ratio, abs=0.03)


@pytest.mark.parametrize("eyes", [(0.02, 0.4), (0.98, 0.4), (0.5, 0.02), (0.5, 0.98), (1.4, 1.4)])
def test_a_face_that_is_cut_off_or_outside_still_gives_measures(eyes: tuple[float, float]) -> None:
    face: Face = face_of(projected_head(eyes=eyes))
    assert np.isfinite(_values(measure_light(_lit(face=128), face))).all()


def test_the_frames_grey_is_weighted_as_eyes_weigh_colours() -> None:
    assert frame_luma(np.full((90, 160, 3), 77, np.uint8)) == pytest.approx(77)
    blue, green = np.zeros((90, 160, 3), np.uint8), np.zeros((90, 160, 3), np.uint8)
    blue[:, :, 0], green[:, :, 1] = 255, 255
    assert (frame_luma(blue), frame_luma(green)) == pytest.approx((29.07, 149.7), abs=0.1)
