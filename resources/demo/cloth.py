"""How clothes look."""

import numpy as np

from resources.demo import texture
from resources.demo.colour import linear
from resources.demo.field import Floats
from resources.demo.identity import Identity
from resources.demo.lighting import received
from resources.demo.scene import Light
from resources.demo.texture import lookup
from resources.demo.tracing import Hits, dot


class Cloth:
    """One person's shirt and pullover."""

    def __init__(self, identity: Identity) -> None:
        """Draw the knit.

        Args:
            identity: Whose clothes.
        """
        self.identity = identity
        self._weave = texture.weave()

    def shade(self, hits: Hits, rotation: Floats, light: Light) -> Floats:
        """Return linear BGR."""
        shirt, pullover = linear(self.identity.shirt), linear(self.identity.pullover)
        mix = np.clip(0.5 - hits.second[:, 0] / 1.0, 0, 1)[:, None]
        weave = lookup(self._weave, hits.point[:, 0] * 6, hits.point[:, 1] * 6)[:, None]
        albedo = shirt * (1 - mix) + pullover * mix * (0.82 + 0.36 * weave)
        irradiance = received(hits, rotation, light, np.array([0.30, 0.30, 0.30], np.float32))
        facing = np.clip(-dot(hits.normal, hits.ray), 0, 1)
        sheen = 0.05 * (1 - facing[:, None]) ** 3 * mix * hits.visibility[:, :1]
        return np.asarray(albedo * irradiance + sheen, np.float32)
