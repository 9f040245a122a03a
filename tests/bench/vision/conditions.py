"""Every condition that a drawn person is shown in, by family."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from kiosk.values import Hint
from resources.demo.scene import Light
from tests.bench.vision.clip import Flaw
from tests.bench.vision.drawing import Still
from tests.bench.vision.exposure import Device
from tests.bench.vision.places import Place
from tests.bench.vision.scenes import (
    FULL_HD,
    ONE_SIDE,
    PORTRAIT,
    UHD,
    VGA,
    VGA_PORTRAIT,
    side_light,
    standing,
)
from tests.bench.vision.scripts import Take
from tests.bench.vision.visitors import PEOPLE, Person, skin_of

_DARK = {"very light": 0.05, "light": 0.06, "medium": 0.08, "brown": 0.10, "dark": 0.14, "very dark": 0.2}
_BACKLIT = {"very light": 0.13, "light": 0.14, "medium": 0.21, "brown": 0.30, "dark": 0.42, "very dark": 0.55}
_BRIGHT = {"very light": 3.0, "light": 3.6, "medium": 4.6, "brown": 7.0, "dark": 12.0, "very dark": 20.0}
"""Exposures, by the skin, at which a face is too dark, just not too dark, and too bright."""
_LOUD = Device(noise=4.0)
"""A camera that has turned its gain up."""
_GLANCE_S = 0.2
_BAD_S = 1.2

Conditions = Iterator[tuple[str, Take]]


def steady(person: Person) -> Conditions:
    """Yield a hint's every occasion, from mild to plain."""
    who = partial(standing, person.identity)
    yield "ready", Take(still=who())
    yield "no_face", Take(still=who(), hint=Hint.NO_FACE, absent=True)
    other = standing(_other(person).identity, distance_mm=600, x=0.70)
    two = Take(still=who(x=0.38), behind=(other,), hint=Hint.MULTIPLE_FACES, flaw=Flaw.TWO_FACES)
    yield "multiple_faces", two
    yield from _misplaced(person)
    for yaw in (-35, -24, 24, 35):
        yield f"look_straight yaw {yaw}", Take(still=who(yaw=yaw), hint=Hint.LOOK_STRAIGHT, flaw=Flaw.TURNED)
    for pitch in (-25, 25):
        yield f"look_straight pitch {pitch}", Take(still=who(pitch=pitch), hint=Hint.LOOK_STRAIGHT)
    for roll in (-19, 19):
        yield f"head_upright roll {roll}", Take(still=who(roll=roll), hint=Hint.HEAD_UPRIGHT)
    yield from _badly_lit(person)
    yield "hold_still moving", Take(still=who(), circle=0.35, hint=Hint.HOLD_STILL)
    yield "hold_still out of focus", Take(still=who(), defocus=2.6, hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)
    shaken = Take(still=who(), smear=(0.0, 2.6), hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)
    yield "hold_still smeared", shaken


def _misplaced(person: Person) -> Conditions:
    who = partial(standing, person.identity)
    for distance in (690, 820, 1100):
        yield f"move_closer {distance} mm", Take(still=who(distance_mm=distance), hint=Hint.MOVE_CLOSER)
    for distance in (290, 330):
        yield f"move_back {distance} mm", Take(still=who(distance_mm=distance), hint=Hint.MOVE_BACK)
    for x in (0.34, 0.26, 0.66, 0.74):
        hint = Hint.MOVE_LEFT if x < 0.5 else Hint.MOVE_RIGHT
        yield f"{hint} at {x}", Take(still=who(x=x), hint=hint)
    for y, hint in ((0.265, Hint.MOVE_DOWN), (0.62, Hint.MOVE_UP)):
        yield f"{hint} at {y}", Take(still=who(y=y, distance_mm=600), hint=hint)


def _badly_lit(person: Person) -> Conditions:
    who = partial(standing, person.identity)
    skin = skin_of(person)
    for share in (1.0, 0.6):
        light = Light(gain=_DARK[skin] * share, room=0.18)
        take = Take(still=who(light=light), room=0.18, device=_LOUD, hint=Hint.TOO_DARK)
        yield f"too_dark x{share}", take
    glare = Light(gain=_BRIGHT[skin], room=1.8)
    yield "too_bright", Take(still=who(light=glare), room=1.8, hint=Hint.TOO_BRIGHT)
    for azimuth in (-90, 90):
        still = who(light=side_light(azimuth, ONE_SIDE["strong"]))
        take = Take(still=still, room=0.45, hint=Hint.UNEVEN_LIGHT, flaw=Flaw.HALF_DARK)
        yield f"uneven_light {azimuth}", take
    backlit = who(light=Light(gain=_BACKLIT[skin], room=12.0))
    yield "uneven_light backlit", Take(still=backlit, room=12.0, device=_LOUD, hint=Hint.UNEVEN_LIGHT)


def good(person: Person) -> Conditions:
    """Yield what a kiosk must take: every device and every place within the limits by a margin."""
    who = partial(standing, person.identity)
    plain = Take(still=who(), good=True)
    yield from _devices(plain)
    for camera, distance in ((FULL_HD, 640), (UHD, 700), (PORTRAIT, 540), (VGA, 500), (VGA_PORTRAIT, 370)):
        still = who(camera=camera, distance_mm=distance)
        yield f"{camera.width}x{camera.height}", replace(plain, still=still)
    for distance in (450, 600):
        yield f"{distance} mm", replace(plain, still=who(distance_mm=distance))
    for x, y in ((0.45, 0.44), (0.55, 0.48), (0.5, 0.39)):
        yield f"at {x}, {y}", replace(plain, still=who(x=x, y=y))
    for yaw, pitch, roll in ((-8, 0, 0), (8, 0, 0), (0, -7, 0), (0, 7, 0), (0, 0, -6), (0, 0, 6)):
        yield f"turned {yaw}, {pitch}, {roll}", replace(plain, still=who(yaw=yaw, pitch=pitch, roll=roll))
    for gain in (0.5, 0.75, 1.3):
        yield f"light x{gain}", replace(plain, still=who(light=Light(gain=gain, room=gain)), room=gain)
    for azimuth in (-45, 45):
        yield f"light from {azimuth}", replace(plain, still=who(light=Light(key_azimuth=azimuth)))
    for place in (Place.WALL, Place.CORRIDOR):
        yield f"before a {place}", replace(plain, place=place)
    yield "slightly out of focus", replace(plain, defocus=0.5)
    yield "blinking", replace(plain, blinks=True)


def _devices(plain: Take) -> Conditions:
    for noise in (0.5, 3.0, 5.0):
        yield f"noise {noise}", replace(plain, device=Device(noise=noise))
    for quality in (60, 80, 95):
        yield f"JPEG {quality}", replace(plain, device=Device(jpeg=quality))
    yield "noise 3.0, JPEG 60", replace(plain, device=Device(noise=3.0, jpeg=60))


def bad(person: Person) -> Conditions:
    """Yield what no kiosk may take, by each flaw."""
    for condition, take in (*_blurred(person), *_turned_or_lit(person), *_two(person)):
        yield condition, replace(take, seconds=_BAD_S)


def _blurred(person: Person) -> Conditions:
    plain = Take(still=standing(person.identity), hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)
    for blur in (2.0, 2.6, 3.5):
        for device in (Device(noise=0.5), Device(noise=4.0), Device(jpeg=70)):
            name = f"blur {blur}, noise {device.noise}, JPEG {device.jpeg}"
            yield name, replace(plain, defocus=blur, device=device)
    for device in (Device(noise=0.5), Device(noise=4.0), Device(jpeg=70)):
        for way, smear in (("across", (2.0, 0.0)), ("down", (0.0, 2.6)), ("aslant", (2.4, 2.4))):
            name = f"smeared {way}, noise {device.noise}, JPEG {device.jpeg}"
            yield name, replace(plain, smear=smear, device=device)
    # A slow shutter, as in dim light: at 1/30 s the head smears by 2.4 px.
    yield "smeared by its own motion", replace(plain, circle=0.3, shutter_s=1 / 30, device=_LOUD)


def _turned_or_lit(person: Person) -> Conditions:
    who = partial(standing, person.identity)
    for yaw in (-40, -30, -22, 22, 30, 40):
        yield f"yaw {yaw}", Take(still=who(yaw=yaw), hint=Hint.LOOK_STRAIGHT, flaw=Flaw.TURNED)
    for name, fill in ONE_SIDE.items():
        for azimuth in (-90, 90):
            still = who(light=side_light(azimuth, fill))
            take = Take(still=still, room=0.45, hint=Hint.UNEVEN_LIGHT, flaw=Flaw.HALF_DARK)
            yield f"half dark, {name} {azimuth}", take


def _two(person: Person) -> Conditions:
    for distance, x in ((560, 0.72), (800, 0.70)):
        behind = standing(_other(person).identity, distance_mm=distance, x=x)
        still = standing(person.identity, x=0.45)
        take = Take(still=still, behind=(behind,), hint=Hint.MULTIPLE_FACES, flaw=Flaw.TWO_FACES)
        yield f"another at {distance} mm", take


def poses(person: Person) -> Conditions:
    """Yield heads turned about each axis, and about two."""
    turns = [(yaw, 0, 0) for yaw in (-30, -20, -10, 0, 10, 20, 30)]
    turns += [(0, pitch, 0) for pitch in (-20, -10, 10, 20)] + [(0, 0, roll) for roll in (-20, -10, 10, 20)]
    turns += [(15, 10, 0), (-15, -10, 0), (12, 0, 8), (-12, 0, -8)]
    for yaw, pitch, roll in turns:
        still = standing(person.identity, yaw=yaw, pitch=pitch, roll=roll)
        straight = max(abs(yaw), abs(pitch)) <= 15
        hint = Hint.LOOK_STRAIGHT if not straight else Hint.HEAD_UPRIGHT if abs(roll) > 12 else Hint.READY
        yield f"yaw {yaw}, pitch {pitch}, roll {roll}", Take(still=still, hint=hint, seconds=_GLANCE_S)


def arrivals(person: Person) -> Iterator[tuple[str, tuple[Take, ...]]]:
    """Yield what is wrong at first, and the frames in which it is put right."""
    who = partial(standing, person.identity)

    def way(hint: Hint, *stills: Still) -> tuple[Take, ...]:
        return tuple(Take(still=still, hint=hint) for still in stills)

    empty = Take(still=who(), hint=Hint.NO_FACE, absent=True)
    yield "walking in", (empty, *way(Hint.MOVE_RIGHT, *(who(x=x) for x in (0.80, 0.66, 0.55))))
    yield "from afar", way(Hint.MOVE_CLOSER, *(who(distance_mm=d) for d in (820, 730, 620)))
    yield "from near", way(Hint.MOVE_BACK, *(who(distance_mm=d) for d in (330, 390, 470)))
    yield "from the side", way(Hint.MOVE_LEFT, *(who(x=x) for x in (0.30, 0.37, 0.45)))
    yield "from a turn", way(Hint.LOOK_STRAIGHT, *(who(yaw=yaw) for yaw in (30, 20, 10)))
    yield "from a tilt", way(Hint.HEAD_UPRIGHT, *(who(roll=roll) for roll in (22, 14, 7)))
    dim = [(gain, Light(gain=gain, room=gain)) for gain in (0.03, 0.15, 0.5)]
    yield (
        "from the dark",
        tuple(Take(still=who(light=light), room=gain, hint=Hint.TOO_DARK) for gain, light in dim),
    )
    oblique = Light(key=1.4, key_azimuth=-70, fill=0.5, rim=0.5, room=0.7)
    one_sided = Take(still=who(light=side_light(-90, 0.05)), room=0.45, hint=Hint.UNEVEN_LIGHT)
    yield "from one-sided light", (one_sided, replace(one_sided, still=who(light=oblique), room=0.7))
    yield "from motion", (Take(still=who(), circle=0.35, hint=Hint.HOLD_STILL),)
    yield "from blur", tuple(Take(still=who(), defocus=px, hint=Hint.HOLD_STILL) for px in (3.0, 1.8, 0.8))


def _other(person: Person) -> Person:
    return PEOPLE[(PEOPLE.index(person) + 5) % len(PEOPLE)]
