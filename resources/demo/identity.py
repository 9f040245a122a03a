"""What one drawn visitor looks like."""

from dataclasses import dataclass
from enum import StrEnum

Colour = tuple[int, int, int]
"""sRGB, 0 to 255 each."""


class HairStyle(StrEnum):
    """How the hair is cut."""

    SWEPT = "swept"
    """Short sides, the top swept up and across."""
    BOB = "bob"
    """Parted at the side, down to the jaw."""
    CROPPED = "cropped"
    """Close to the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What one drawn visitor looks like.

    Attributes:
        skin: Colour of the forehead in white light.
        hair: Colour of hair, brows and beard.
        hair_style: How the hair is cut.
        iris: Colour of the irises.
        lips: Colour of the lips.
        pullover: Colour of the pullover.
        shirt: Colour of the shirt below it.
        glasses: Wears glasses.
        beard: 0 for a shaven face to 1 for a short full beard.
        head_width: Width of the skull relative to the average, 0.9 to 1.1.
        jaw_width: Width of the jaw relative to the average, 0.85 to 1.15.
        nose_length: Length of the nose relative to the average, 0.9 to 1.1.
        lashes: Length of the lashes relative to the average.
        brows: Weight of the brows relative to the average.
        seed: Draws what differs by chance: each hair, freckles, the skin's mottling.
    """

    skin: Colour = (226, 176, 146)
    hair: Colour = (62, 40, 28)
    hair_style: HairStyle = HairStyle.SWEPT
    iris: Colour = (96, 74, 44)
    lips: Colour = (196, 112, 104)
    pullover: Colour = (38, 56, 84)
    shirt: Colour = (232, 236, 240)
    glasses: bool = False
    beard: float = 0.0
    head_width: float = 1.0
    jaw_width: float = 1.0
    nose_length: float = 1.0
    lashes: float = 1.0
    brows: float = 1.0
    seed: int = 1
