"""Limits explain themselves, do not contradict each other, and can be met."""

from dataclasses import fields

import pytest

from kiosk.vision.gates import Measures, gates
from kiosk.vision.thresholds import Thresholds, least_frame_height
from tests.vision.faces import face_of, good_light, good_quality, projected_head


def test_a_limit_has_a_range_that_holds_its_default_a_unit_and_one_line() -> None:
    for limit in fields(Thresholds):
        explained = limit.metadata
        assert explained["ge"] <= limit.default <= explained["le"], limit.name
        assert explained["unit"], limit.name
        assert explained["description"].endswith("."), limit.name
        assert len(explained["description"]) <= 110, limit.name


@pytest.mark.parametrize(
    ("limits", "sentence"),
    [
        ({"min_luma": 100.0, "max_luma": 100.0}, "min_luma is 100 and must be less than max_luma, which is 100"),
        ({"min_eye_y": 0.6}, "min_eye_y is 0.6 and must be less than max_eye_y, which is 0.55"),
    ],
)
def test_limits_between_which_nothing_fits_are_refused(limits: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Thresholds(**limits)  # type: ignore[arg-type]  # none of these is one of the whole numbers


@pytest.mark.parametrize(("share_of_least", "fits"), [(0.98, False), (1.02, True)])
@pytest.mark.parametrize("limits", [Thresholds(), Thresholds(min_ied_px=200.0, max_box_share=0.5)])
def test_the_smallest_frame_holds_a_face_that_is_large_enough(
    limits: Thresholds, share_of_least: float, *, fits: bool
) -> None:
    height = round(share_of_least * least_frame_height(limits))
    size = (2 * height, height)
    face = face_of(projected_head(ied_px=limits.min_ied_px, size=size))
    quality = good_quality(ied_px=limits.min_ied_px)
    loads = {
        gate.name: gate.load
        for gate in gates(Measures(size, (face,), quality, good_light(), relative_sharpness=1.0), limits)
    }
    assert loads["near"] == 1.0
    assert (loads["far"] <= 1.0) is fits
