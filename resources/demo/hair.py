"""How hair looks: strands, and light that glides along them."""

import numpy as np

from resources.demo import texture
from resources.demo.anatomy import SKULL
from resources.demo.colour import linear
from resources.demo.field import Floats
from resources.demo.haircuts import PARTING, strand_coordinates
from resources.demo.identity import Identity
from resources.demo.lighting import lamps, received
from resources.demo.scene import Light
from resources.demo.texture import lookup
from resources.demo.tracing import Hits, dot, unit


class Hair:
    """One person's hair."""

    def __init__(self, identity: Identity, rng: np.random.Generator) -> None:
        """Draw the strands.

        Args:
            identity: Whose hair.
            rng: Draws what differs by chance.
        """
        self.identity = identity
        self._strands = texture.strands(rng)

    def strand(self, point: Floats) -> Floats:
        """Return how bright the strand at each point is, 0 to 1: noise, long along the hair and fine across."""
        around, along = strand_coordinates(*point.T)
        wander = 0.05 * np.sin(along * 6 + around * 3)
        fine = lookup(self._strands, (around + wander) * 520, along * 130)
        broad = lookup(self._strands, (around + wander) * 150 + 300, along * 60)
        return np.asarray(0.6 * fine + 0.4 * broad, np.float32)

    def shade(self, hits: Hits, rotation: Floats, light: Light) -> Floats:
        """Return linear BGR: strands seen as fibres (Kajiya and Kay) over a matt base."""
        strand = self.strand(hits.point)
        radial = hits.point - np.array(SKULL, np.float32)
        radial = unit(radial)
        tangent = radial * (radial @ PARTING)[:, None] - PARTING
        tangent = unit(tangent - hits.normal * dot(tangent, hits.normal)[:, None])
        tangent = tangent + hits.normal * ((strand - 0.5) * 0.5)[:, None]
        base = linear(self.identity.hair) * (0.45 + 1.15 * strand)[:, None]
        irradiance = received(hits, rotation, light, np.array([0.35, 0.35, 0.35], np.float32))
        colour = base * irradiance
        for direction, tone, strength in lamps(light):
            toward = rotation.T @ direction
            across = dot(tangent, unit(toward[None] - hits.ray))
            shine = np.clip(1 - across**2, 0, 1) ** 30
            open_to = np.clip(hits.visibility[:, 0] + 1.5 * hits.visibility[:, 1:] @ toward, 0, 1)
            amount = (
                (0.10 + 0.5 * strand) * shine * open_to * np.clip(hits.normal @ toward + 0.25, 0, 1) * strength
            )
            colour += amount[:, None] * (0.1225 * tone + 0.3575 * np.sqrt(base))
        return np.asarray(colour, np.float32)
