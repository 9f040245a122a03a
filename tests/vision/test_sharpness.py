"""Sharpness falls with every kind of blur and with little else."""

from itertools import pairwise

import cv2
import numpy as np
import pytest

from kiosk.vision.observation import Image
from kiosk.vision.sharpness import SharpnessMemory, directional_gradient_ratio, fine_detail
from tests.vision.faces import cloth, projected_head, softened

LANDMARKS = projected_head(ied_px=100.0)
SHARP = cloth()


def _sharpness(image: Image, factor: float = 1.0) -> float:
    sharpness = directional_gradient_ratio(image, (LANDMARKS * factor).astype(np.float32))
    assert sharpness is not None
    return sharpness


def _detail(image: Image, factor: float = 1.0) -> float:
    detail = fine_detail(image, (LANDMARKS * factor).astype(np.float32))
    assert detail is not None
    return detail


def _blurred(image: Image, sigma: float) -> Image:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma), np.uint8)


def _smeared(image: Image, length: int, angle_deg: float) -> Image:
    """Return the picture as a camera sees it that moves while it exposes."""
    kernel = np.zeros((15, 15), np.float32)
    reach = length / 2 * np.array([np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))])
    for share in np.linspace(-1, 1, 60):
        x, y = np.rint(7 + share * reach).astype(int)
        kernel[y, x] = 1.0
    return np.asarray(cv2.filter2D(image, -1, kernel / kernel.sum()), np.uint8)


def _noisy(image: Image, sigma: float) -> Image:
    noise = np.random.default_rng(3).normal(scale=sigma, size=image.shape)
    return np.clip(np.rint(image + noise), 0, 255).astype(np.uint8)


def test_defocus_lowers_it_step_by_step() -> None:
    steps = [_sharpness(SHARP), *(_sharpness(_blurred(SHARP, sigma)) for sigma in (0.8, 1.2, 1.6, 2.4, 3.5))]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] > 0.70
    assert steps[-1] < 0.58


@pytest.mark.parametrize("angle_deg", [0, 45, 90, 135])
def test_smear_lowers_it_whatever_its_direction(angle_deg: float) -> None:
    steps = [_sharpness(SHARP), *(_sharpness(_smeared(SHARP, length, angle_deg)) for length in (4, 7, 11))]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] < 0.9 * steps[0]


@pytest.mark.parametrize("blur", [0.5, 1.6])
@pytest.mark.parametrize("gain", [0.4, 0.7, 1.4])
def test_brightness_barely_changes_it(blur: float, gain: float) -> None:
    image = _blurred(SHARP, blur)
    dimmed = np.clip(np.rint(image * gain), 0, 255).astype(np.uint8)
    assert _sharpness(dimmed) == pytest.approx(_sharpness(image), rel=0.02)


@pytest.mark.parametrize("sigma", [2.0, 5.0, 8.0])
def test_noise_does_not_pass_for_detail(sigma: float) -> None:
    blurred = _blurred(SHARP, 3.5)
    assert _sharpness(_noisy(blurred, sigma)) == pytest.approx(_sharpness(blurred), rel=0.03)
    assert _sharpness(_noisy(SHARP, sigma)) == pytest.approx(_sharpness(SHARP), rel=0.03)


@pytest.mark.parametrize("factor", [1.3, 2.0])
def test_a_larger_copy_is_as_sharp(factor: float) -> None:
    blurred = _blurred(SHARP, 1.2)
    larger = cv2.resize(blurred, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    assert _sharpness(np.asarray(larger, np.uint8), factor) == pytest.approx(_sharpness(blurred), rel=0.03)


def test_a_blank_picture_has_no_sharpness_to_speak_of() -> None:
    assert _sharpness(np.full_like(SHARP, 128)) < 0.2


def test_blurs_of_a_fraction_of_a_pixel_lower_fine_detail_step_by_step() -> None:
    steps = [_detail(softened(SHARP, px)) for px in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)]
    assert all(softer < 0.99 * sharper for sharper, softer in pairwise(steps))


@pytest.mark.parametrize("angle_deg", [0, 45, 90, 135])
def test_a_smear_of_a_pixel_lowers_fine_detail_whatever_its_direction(angle_deg: int) -> None:
    kernel = np.diag([0.1, 0.8, 0.1]) if angle_deg % 90 else np.outer([0, 1, 0], [0.1, 0.8, 0.1])
    turned = np.rot90(kernel, angle_deg // 90).astype(np.float32)
    smeared = np.asarray(cv2.filter2D(SHARP, -1, turned), np.uint8)
    assert _detail(smeared) < 0.99 * _detail(SHARP)


@pytest.mark.parametrize("gain", [0.4, 0.7, 1.4])
def test_brightness_barely_changes_fine_detail(gain: float) -> None:
    dimmed = np.clip(np.rint(SHARP * gain), 0, 255).astype(np.uint8)
    assert _detail(dimmed) == pytest.approx(_detail(SHARP), rel=0.005)


@pytest.mark.parametrize("sigma", [1.0, 3.0, 5.0])
def test_noise_barely_changes_fine_detail(sigma: float) -> None:
    assert _detail(_noisy(SHARP, sigma)) == pytest.approx(_detail(SHARP), rel=0.01)


def test_a_face_of_more_pixels_than_are_needed_is_shrunk_first() -> None:
    head = projected_head(ied_px=128.0)
    for factor in (2.0, 3.0):
        larger = cv2.resize(SHARP, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
        there = fine_detail(np.asarray(larger, np.uint8), (head * factor).astype(np.float32))
        assert there == pytest.approx(fine_detail(SHARP, head), rel=0.1)


@pytest.mark.parametrize(("ied_px", "measured"), [(63.5, False), (64.5, True)])
def test_small_faces_are_not_measured(ied_px: float, measured: bool) -> None:
    landmarks = projected_head(ied_px=ied_px)
    assert (directional_gradient_ratio(SHARP, landmarks) is not None) is measured
    assert (fine_detail(SHARP, landmarks) is not None) is measured


@pytest.mark.parametrize("eyes", [(-0.3, 0.4), (1.3, 0.4), (0.5, -0.6), (0.5, 1.5)])
def test_a_face_outside_the_frame_is_not_measured(eyes: tuple[float, float]) -> None:
    assert directional_gradient_ratio(SHARP, projected_head(eyes=eyes)) is None
    assert fine_detail(SHARP, projected_head(eyes=eyes)) is None


def _remembering(*reached: float) -> SharpnessMemory:
    memory = SharpnessMemory(time_scale=1.0)
    for frame, sharpness in enumerate(reached):
        memory.remember(sharpness, frame / 30)
    return memory


def test_a_face_is_held_against_the_best_it_reached_but_for_an_odd_frame() -> None:
    reached = [0.70] * 28 + [0.90] * 2
    assert _remembering(*reached).compare(0.63, 1.0) == pytest.approx(0.9)


def test_a_face_without_a_past_is_held_against_nothing() -> None:
    memory = SharpnessMemory(time_scale=1.0)
    assert memory.compare(0.6, 0.0) == 1.0
    memory.remember(0.7, 0.0)
    memory.forget()
    assert memory.compare(0.6, 0.1) == 1.0


def test_what_a_face_reached_is_forgotten_after_two_seconds() -> None:
    memory = _remembering(0.8)
    assert memory.compare(0.6, 1.99) == pytest.approx(0.75)
    assert memory.compare(0.6, 2.01) == 1.0
    slow = SharpnessMemory(time_scale=10.0)
    slow.remember(0.8, 0.0)
    assert slow.compare(0.6, 19.9) == pytest.approx(0.75)


def test_what_cannot_be_measured_compares_with_nothing() -> None:
    assert _remembering(0.8).compare(None, 0.1) == 0.0
