"""What the window paints of the camera."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture that only waits to be put on the screen.

    Attributes:
        pixels: (height, width, 4), BGRX, uint8, contiguous; nobody writes to it any more.
        frame_size: Width and height of the frame that it was made of.
        captured_ns: Monotonic clock when that frame left the driver.
        held: Made of the sample that is being checked, not of a live frame.
    """

    pixels: NDArray[np.uint8]
    frame_size: tuple[int, int]
    captured_ns: int
    held: bool = False
