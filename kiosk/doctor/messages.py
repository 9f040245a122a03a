"""What the process that tries Qt tells."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenSize:
    """One screen.

    Attributes:
        width: Logical pixels.
        height: Logical pixels.
        scale: Physical pixels for each of them.
    """

    width: int
    height: int
    scale: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height}" + (f" at scale {self.scale:g}" if self.scale != 1 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What Qt found.

    Attributes:
        platform: Its platform plugin, such as "wayland" or "xcb".
        screens: The screens, the main one first.
        unwritable: Languages whose letters no font has, with the package that would bring some.
        has_speech: Qt's text to speech is installed.
        spoken: Languages that there is a voice for.
    """

    platform: str
    screens: tuple[ScreenSize, ...]
    unwritable: Mapping[str, str]
    has_speech: bool
    spoken: tuple[str, ...]
