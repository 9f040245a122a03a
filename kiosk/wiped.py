"""Memory for people's pictures: it is overwritten at the moment when nothing looks into it any more."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray


def empty(shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Return an array to be written to, uint8, which is overwritten with zeros when it goes.

    It goes with the last array that looks into it, whoever holds that, so that no part of the program has to know
    which other parts are done with a picture.
    """
    return np.asarray(_Overwritten(_allocated(math.prod(shape)))).reshape(shape)


def _allocated(size: int) -> NDArray[np.uint8]:
    return np.empty(size, np.uint8)


class _Overwritten:
    """Lends memory to arrays, each of which holds on to it."""

    def __init__(self, memory: NDArray[np.uint8]) -> None:
        self._memory = memory

    @property
    def __array_interface__(self) -> dict[str, Any]:
        return self._memory.__array_interface__

    def __del__(self) -> None:
        self._memory.fill(0)
