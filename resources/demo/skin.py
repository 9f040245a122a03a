"""How skin looks: tones of the face, lips, shade under brows and beard."""

import numpy as np

from resources.demo import texture
from resources.demo.anatomy import brow_line
from resources.demo.colour import linear, tint
from resources.demo.field import Floats
from resources.demo.identity import Identity
from resources.demo.lighting import received, specular
from resources.demo.scene import Light
from resources.demo.texture import lookup
from resources.demo.tracing import Hits

_SCATTERED = np.array([0.50, 0.30, 0.22], np.float32)
"""How far light of R, G and B goes round the terminator: red travels farthest below the skin."""
_WARM = np.array([0.80, 0.84, 1.08], np.float32)
_SHADE = np.array([0.88, 0.86, 0.90], np.float32)
_DEEP = np.array([0.17, 0.14, 0.22], np.float32)
"""BGR factors on the skin: blood near the surface, below the eyes, where no light comes out again."""


class Skin:
    """One person's skin."""

    def __init__(self, identity: Identity, rng: np.random.Generator) -> None:
        """Draw the mottling.

        Args:
            identity: Whose skin.
            rng: Draws what differs by chance.
        """
        self.identity = identity
        self._mottle = texture.mottle(rng)

    def shade(self, hits: Hits, rotation: Floats, light: Light, clear_of_hair: Floats) -> Floats:
        """Return linear BGR; `clear_of_hair` is the distance to hair in mm."""
        albedo = self._albedo(hits.point)
        bump = lookup(self._mottle, hits.point[:, 0] * 9, hits.point[:, 1] * 9)
        albedo *= (0.915 + 0.17 * bump)[:, None]
        irradiance = received(hits, rotation, light, _SCATTERED)
        shadow_of_hair = 0.62 + 0.38 * np.clip(clear_of_hair / 8, 0, 1)[:, None]
        lips = _lips(hits.point)[:, None]
        gloss = specular(hits, rotation, light, 5) * (0.05 + 0.09 * lips)
        gloss += specular(hits, rotation, light, 3) * 0.05
        return np.asarray(albedo * irradiance * shadow_of_hair + gloss, np.float32)

    def _albedo(self, point: Floats) -> Floats:
        """Return linear BGR of the skin without light: warm where blood is near, then lips, brows and beard."""
        x, y, z = point.T
        front = np.clip((30 - z) / 30, 0, 1)
        nostril_y = 50 * self.identity.nose_length
        skin = np.repeat(linear(self.identity.skin)[None], len(x), axis=0)
        blush = 0.5 * _spot(np.abs(x) - 40, y - 34, 17, 15) + 0.6 * _spot(x, y - 41, 13, 11)
        ears = 0.35 * np.exp(-(((np.abs(x) - 78) / 8) ** 2))
        tint(skin, _WARM, (blush + ears) * 0.8)
        tint(skin, _SHADE, _spot(np.abs(x) - 30, y - 13, 15, 5) * front * 0.6)
        nostril = np.exp(-((((np.abs(x) - 5.6) / 3.4) ** 2 + ((y - nostril_y) / 2.4) ** 2) ** 2))
        tint(skin, _DEEP, nostril * front * 0.9)
        tint(skin, linear(self.identity.lips) / linear(self.identity.skin), _lips(point) * 0.88)
        tint(
            skin, _DEEP, _spot(0, y - _mouth_line(x), 1, 0.95) * np.clip((26 - np.abs(x)) / 3, 0, 1) * front * 0.85
        )
        tint(skin, self._hair_on_skin(), self._brow_shade(x, y) * front)
        tint(skin, self._hair_on_skin(), self._beard_shade(point) * self.identity.beard)
        return skin

    def _hair_on_skin(self) -> Floats:
        return np.asarray(linear(self.identity.hair) / linear(self.identity.skin) * 0.9, np.float32)

    def _brow_shade(self, x: Floats, y: Floats) -> Floats:
        t = np.asarray((np.abs(x) - 14) / 34, np.float32)
        centre = brow_line(t)
        half = 3.6 * self.identity.brows * np.clip(1.05 - 0.75 * np.clip(t, 0, 1), 0.2, 1)
        ends = np.clip(t * 9 + 0.6, 0, 1) * np.clip((1.02 - t) * 8, 0, 1)
        return np.asarray(0.62 * ends * np.clip(1.2 - np.abs(y - centre) / half, 0, 1), np.float32)

    def _beard_shade(self, point: Floats) -> Floats:
        x, y, z = point.T
        chin = np.clip((y - (52 - 0.010 * x * x + 0.40 * np.maximum(np.abs(x) - 34, 0))) / 7, 0, 1)
        chin *= np.clip((124 - y) / 10, 0, 1) * np.clip((72 - z) / 14, 0, 1)
        cheek = np.clip(1 - 1.4 * _spot(np.abs(x) - 38, y - 48, 16, 14), 0, 1)
        grain = lookup(self._mottle, x * 44, y * 26)
        return np.asarray(chin * (1 - _lips(point)) * cheek * np.clip(0.50 + 0.70 * grain, 0, 1), np.float32)


def _spot(x: Floats | float, y: Floats, across: float, down: float) -> Floats:
    return np.asarray(np.exp(-((x / across) ** 2) - (y / down) ** 2), np.float32)


def _mouth_line(x: Floats) -> Floats:
    return np.asarray(70.2 - 0.0075 * x * x, np.float32)


def _lips(point: Floats) -> Floats:
    x, y, z = point.T
    line = _mouth_line(x)
    upper = line - 6.2 * np.clip(1 - (x / 25) ** 2, 0, 1) ** 0.9 + 1.3 * np.exp(-((x / 3.2) ** 2))
    lower = line + 8.6 * np.clip(1 - (x / 23.5) ** 2, 0, 1) ** 0.85
    inside = np.minimum(y - upper, lower - y)
    return np.asarray(np.clip(inside / 1.3 + 0.4, 0, 1) * (z < 5) * (np.abs(x) < 25), np.float32)
