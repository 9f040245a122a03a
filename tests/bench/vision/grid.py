"""The clips of the evaluation: every drawn person in every condition."""

import hashlib
from collections.abc import Iterator
from functools import partial

import numpy as np

from kiosk.vision.observation import Image
from resources.demo.scene import Camera
from tests.bench.vision import conditions
from tests.bench.vision.clip import Clip, Family, Truth
from tests.bench.vision.exposure import expose
from tests.bench.vision.scenes import HD, standing
from tests.bench.vision.scripts import FPS, Take, Writer, arriving, hunting, standing_still
from tests.bench.vision.visitors import PEOPLE, Person

_WINDOWS = 10
_HELD = {
    Family.STEADY: conditions.steady,
    Family.GOOD: conditions.good,
    Family.BAD: conditions.bad,
    Family.POSE: conditions.poses,
}


def clips() -> Iterator[Clip]:
    """Yield every clip, in the same order each time."""
    for person in PEOPLE:
        for family, conditions_of in _HELD.items():
            for condition, take in conditions_of(person):
                yield _clip(person, family, condition, take.still.camera, partial(standing_still, take))
        well = Take(still=standing(person.identity), good=True)
        for condition, before in conditions.arrivals(person):
            yield _clip(person, Family.ARRIVAL, condition, HD, partial(arriving, before, well))
        for number in range(_WINDOWS):
            script = partial(hunting, well.still, number)
            yield _clip(person, Family.WINDOW, f"focus and sway {number}", HD, script)


def _clip(person: Person, family: Family, condition: str, camera: Camera, script: Writer) -> Clip:
    name = f"{person.name}/{family}/{condition}"
    return Clip(
        name=name,
        family=family,
        identity=person.name,
        groups=person.groups,
        condition=condition,
        size=(camera.width, camera.height),
        fps=FPS,
        frames=partial(_filmed, name, script),
    )


def _filmed(name: str, script: Writer) -> Iterator[tuple[Image, Truth]]:
    seed = hashlib.sha256(name.encode()).digest()
    rng = np.random.default_rng(int.from_bytes(seed[:8], "little"))
    for exposure, device, truth in script(rng):
        yield expose(exposure, device, rng), truth
