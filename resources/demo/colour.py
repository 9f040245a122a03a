"""From sRGB to linear light and back."""

import numpy as np

from resources.demo.field import Floats
from resources.demo.identity import Colour


def linear(colour: Colour) -> Floats:
    """Return linear BGR of an sRGB colour."""
    return decode(np.array(colour[::-1], np.float32))


def decode(value: Floats) -> Floats:
    """Return linear light, 0 to 1, of sRGB values 0 to 255 (IEC 61966-2-1)."""
    v = value / 255
    return np.asarray(np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4), np.float32)


def encode(linear: Floats) -> Floats:
    """Return 0 to 255 sRGB, with a soft shoulder above 0.6 so that highlights keep their colour."""
    v = np.maximum(linear, 0)
    v = np.where(v > 0.6, 0.6 + 0.4 * (1 - np.exp(-(v - 0.6) / 0.4)), v)
    return np.asarray(255 * np.where(v <= 0.0031308, 12.92 * v, 1.055 * v ** (1 / 2.4) - 0.055), np.float32)


def tint(colour: Floats, factor: Floats, amount: Floats) -> None:
    """Multiply (n, 3) colours by `factor`, as far as `amount` (n) says, in place."""
    colour *= 1 + (factor - 1) * amount[:, None]
