"""Who stands before the camera: drawn people, balanced over what a face camera may treat unequally."""

from dataclasses import dataclass

from resources.demo.identity import HairStyle, Identity

FIT = "fit"
"""Group of those whom defaults may be fitted on."""
HELD_OUT = "held out"
"""Group of those who are never fitted on."""


@dataclass(frozen=True, slots=True)
class Person:
    """A drawn person.

    Attributes:
        name: Short, and unique.
        identity: What the renderer draws.
        groups: Whom errors are counted for: skin, hair, head shape, and whether fitted on or held out.
    """

    name: str
    identity: Identity
    groups: tuple[str, ...]


_SKINS = {
    "very light": ((238, 200, 178), (198, 118, 112)),
    "light": ((226, 176, 146), (196, 112, 104)),
    "medium": ((206, 154, 116), (182, 98, 92)),
    "brown": ((168, 114, 80), (150, 76, 74)),
    "dark": ((122, 80, 58), (116, 62, 60)),
    "very dark": ((86, 58, 46), (94, 54, 52)),
}
"""Colours of skin and of lips, sRGB: one for each type of Fitzpatrick's scale."""

_HAIRS = {"dark": (38, 28, 24), "fair": (176, 138, 88), "grey": (150, 148, 146), "red": (134, 66, 34)}

_SWEPT, _BOB, _CROPPED = HairStyle.SWEPT, HairStyle.BOB, HairStyle.CROPPED


def _person(
    name: str,
    part: str,
    skin: str,
    hair: str,
    style: HairStyle,
    *,
    seed: int,
    glasses: bool = False,
    beard: float = 0.0,
    head_width: float = 1.0,
    jaw_width: float = 1.0,
    nose_length: float = 1.0,
    brows: float = 1.0,
) -> Person:
    colour, lips = _SKINS[skin]
    clothes = [(38, 56, 84), (122, 52, 62), (58, 78, 64), (120, 116, 108), (30, 30, 34), (196, 190, 178)]
    identity = Identity(
        skin=colour,
        hair=_HAIRS[hair],
        hair_style=style,
        iris=(92, 116, 128) if hair != "dark" and "light" in skin else (74, 48, 30),
        lips=lips,
        pullover=clothes[seed % len(clothes)],
        glasses=glasses,
        beard=beard,
        head_width=head_width,
        jaw_width=jaw_width,
        nose_length=nose_length,
        lashes=1.2 if style is _BOB else 0.75,
        brows=brows,
        seed=seed,
    )
    shape = "narrow" if head_width < 0.97 else "wide" if head_width > 1.03 else "average"
    groups = [part, f"skin: {skin}", f"hair: {hair}", f"haircut: {style}", f"head: {shape}"]
    groups += ["glasses" if glasses else "no glasses", "beard" if beard else "no beard"]
    if nose_length > 1.04:
        groups.append("long nose")
    return Person(name, identity, tuple(groups))


PEOPLE = (
    _person("ada", FIT, "very light", "red", _BOB, seed=11, head_width=0.94, jaw_width=0.9, brows=0.8),
    _person("bo", FIT, "light", "dark", _SWEPT, seed=12, glasses=True, head_width=1.0),
    _person("cem", FIT, "medium", "dark", _CROPPED, seed=13, beard=0.9, head_width=1.06, jaw_width=1.1),
    _person("devi", FIT, "brown", "grey", _BOB, seed=14, glasses=True, jaw_width=0.92, brows=0.85),
    _person("eze", FIT, "dark", "dark", _CROPPED, seed=15, nose_length=1.07, head_width=0.95),
    _person("fola", FIT, "very dark", "dark", _SWEPT, seed=16, beard=0.6, head_width=1.05, jaw_width=1.08),
    _person("gus", HELD_OUT, "very light", "fair", _SWEPT, seed=21, beard=0.8, nose_length=1.08, head_width=1.05),
    _person("hana", HELD_OUT, "light", "grey", _CROPPED, seed=22, glasses=True, head_width=0.95, jaw_width=0.94),
    _person("iris", HELD_OUT, "medium", "fair", _BOB, seed=23, jaw_width=0.9, brows=0.85),
    _person("jay", HELD_OUT, "brown", "dark", _SWEPT, seed=24, beard=0.7, head_width=1.0, nose_length=1.05),
    _person("kofi", HELD_OUT, "dark", "grey", _CROPPED, seed=25, head_width=1.07, jaw_width=1.1),
    _person("lulu", HELD_OUT, "very dark", "dark", _BOB, seed=26, glasses=True, head_width=0.94, jaw_width=0.92),
)


def skin_of(person: Person) -> str:
    """Return the name of the person's group of skin."""
    return next(group.removeprefix("skin: ") for group in person.groups if group.startswith("skin: "))
