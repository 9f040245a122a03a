"""What the camera does to a picture is what the truth tells of it."""

import numpy as np
import pytest

from tests.bench.vision import exposure, grid
from tests.bench.vision.exposure import LENS_PX, Device, Exposure, expose
from tests.bench.vision.places import Place
from tests.bench.vision.scenes import HD, VGA_PORTRAIT


def _covariance(kernel: np.ndarray) -> np.ndarray:
    reach = len(kernel) // 2
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    return np.cov(np.stack([x.ravel(), y.ravel()]), aweights=np.abs(kernel).ravel(), ddof=0)


@pytest.mark.parametrize("blur_px", [0.1, LENS_PX, 0.7, 1.3, 3.0])
def test_defocus_blurs_by_as_much_as_is_told(blur_px: float) -> None:
    fall = exposure._fall(blur_px**2)

    assert _covariance(np.outer(fall, fall)) == pytest.approx(blur_px**2 * np.eye(2), rel=0.03)


@pytest.mark.parametrize("smear_px", [(0.4, 0.0), (3.0, 0.0), (0.0, 9.0), (6.0, -4.0)])
def test_smear_blurs_along_its_path_alone(smear_px: tuple[float, float]) -> None:
    along = np.outer(smear_px, smear_px) / 12

    assert _covariance(exposure._path(*smear_px)) == pytest.approx(LENS_PX**2 * np.eye(2) + along, abs=0.1)


def test_noise_has_its_level_at_mid_grey_and_is_another_on_every_frame() -> None:
    rng = np.random.default_rng(1)
    grey = np.full((200, 300, 3), 118, np.uint8)

    one, two = (exposure._noisy(grey.copy(), 4.0, rng).astype(float) for _ in range(2))

    assert one.std() == pytest.approx(4.0, rel=0.05)
    assert abs(np.corrcoef(one.ravel(), two.ravel())[0, 1]) < 0.05


@pytest.mark.parametrize("place", Place)
def test_a_place_fills_every_shape_of_frame(place: Place) -> None:
    for camera in (HD, VGA_PORTRAIT):
        frame = expose(Exposure(camera=camera, figures=(), place=place), Device(jpeg=60), np.random.default_rng(1))

        assert frame.shape == (camera.height, camera.width, 3)
        assert frame.std() > 3


def test_every_clip_has_a_name_of_its_own() -> None:
    names = [clip.name for clip in grid.clips()]

    assert len(names) == len(set(names))
