"""The clips of the evaluation: every drawn person in every condition."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from kiosk.values import Hint
from kiosk.vision.observation import Image
from resources.demo.scene import Camera, Light
from resources.demo.truth import face_truth
from tests.bench.vision.clip import Clip, Family, Flaw, Truth
from tests.bench.vision.drawing import Still
from tests.bench.vision.exposure import Device, Exposure, Figure, expose
from tests.bench.vision.irradiance import cheek_ratio
from tests.bench.vision.scenes import (
    FULL_HD,
    HD,
    ONE_SIDE,
    PORTRAIT,
    UHD,
    side_light,
    standing,
)
from tests.bench.vision.visitors import PEOPLE, Person

FPS = 15
_SHUTTER_S = 1 / 120
_SECONDS = 2.0
_GLANCE_S = 0.2
_PSF_PX = 0.5
"""Standard deviation of the camera's own point spread, frame pixels: a box of one pixel and a fair lens."""
_PLAIN = Device()

_Script = Iterator[tuple[Exposure, Device, Truth]]
"""What is before the camera, what the camera is, and what is known of the frame."""
_Writer = Callable[[np.random.Generator], _Script]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Take:
    """One condition: who stands how before which camera, and what it calls for."""

    still: Still
    device: Device = _PLAIN
    behind: tuple[Still, ...] = ()
    """Others in the frame."""
    room: float = 1.0
    defocus: float = 0.0
    """Blur by defocus, pixels of a face of 100 px between the eyes."""
    circle: float = 0.0
    """Radius of a circle that the head goes round in, inter-eye distances; once in 0.75 s."""
    hint: Hint = Hint.READY
    flaw: Flaw | None = None
    good: bool = False
    absent: bool = False
    """The place alone is shown."""
    seconds: float = _SECONDS


def clips() -> Iterator[Clip]:
    """Yield every clip, in the same order each time."""
    for person in PEOPLE:
        for family, takes in _FAMILIES.items():
            for condition, take in takes(person):
                yield _clip(person, family, condition, take.still.camera, partial(_standing, take))
        for condition, before, after in _arrivals(person):
            yield _clip(person, Family.ARRIVAL, condition, HD, partial(_arriving, before, after))
        for number in range(8):
            script = partial(_hunting, standing(person.identity), number)
            yield _clip(person, Family.WINDOW, f"focus and sway {number}", HD, script)


def _clip(person: Person, family: Family, condition: str, camera: Camera, script: _Writer) -> Clip:
    return Clip(
        name=f"{person.name}/{family}/{condition}",
        family=family,
        identity=person.name,
        groups=person.groups,
        condition=condition,
        size=(camera.width, camera.height),
        fps=FPS,
        frames=partial(_shown, f"{person.name}/{family}/{condition}", script),
    )


def _shown(name: str, script: _Writer) -> Iterator[tuple[Image, Truth]]:
    seed = hashlib.sha256(name.encode()).digest()
    rng = np.random.default_rng(int.from_bytes(seed[:8], "little"))
    for exposure, device, truth in script(rng):
        yield expose(exposure, device, rng), truth


# Steady, good and bad ----------------------------------------------------------------


def _steady(person: Person) -> Iterator[tuple[str, _Take]]:
    who = partial(standing, person.identity)
    other = standing(_other(person).identity, distance_mm=600, x=0.70)
    yield "ready", _Take(still=who())
    yield "no_face", _Take(still=who(), hint=Hint.NO_FACE, absent=True)
    yield (
        "multiple_faces",
        _Take(still=who(x=0.38), behind=(other,), hint=Hint.MULTIPLE_FACES, flaw=Flaw.TWO_FACES),
    )
    for distance in (690, 820, 1100):
        yield f"move_closer {distance} mm", _Take(still=who(distance_mm=distance), hint=Hint.MOVE_CLOSER)
    for distance in (290, 330):
        yield f"move_back {distance} mm", _Take(still=who(distance_mm=distance), hint=Hint.MOVE_BACK)
    for x, hint in (
        (0.34, Hint.MOVE_LEFT),
        (0.26, Hint.MOVE_LEFT),
        (0.66, Hint.MOVE_RIGHT),
        (0.74, Hint.MOVE_RIGHT),
    ):
        yield f"{hint} at {x}", _Take(still=who(x=x), hint=hint)
    for y, hint in ((0.265, Hint.MOVE_DOWN), (0.62, Hint.MOVE_UP)):
        yield f"{hint} at {y}", _Take(still=who(y=y, distance_mm=600), hint=hint)
    for yaw in (-35, -24, 24, 35):
        yield f"look_straight yaw {yaw}", _Take(still=who(yaw=yaw), hint=Hint.LOOK_STRAIGHT, flaw=Flaw.TURNED)
    for pitch in (-25, 25):
        yield f"look_straight pitch {pitch}", _Take(still=who(pitch=pitch), hint=Hint.LOOK_STRAIGHT)
    for roll in (-19, 19):
        yield f"head_upright roll {roll}", _Take(still=who(roll=roll), hint=Hint.HEAD_UPRIGHT)
    yield from _lights(person)
    yield "hold_still moving", _Take(still=who(), circle=0.35, hint=Hint.HOLD_STILL)
    yield "hold_still out of focus", _Take(still=who(), defocus=2.6, hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)


def _lights(person: Person) -> Iterator[tuple[str, _Take]]:
    who = partial(standing, person.identity)
    dark = {"very light": 0.05, "light": 0.06, "medium": 0.08, "brown": 0.10, "dark": 0.14, "very dark": 0.2}
    bright = {"very light": 3.0, "light": 3.6, "medium": 4.6, "brown": 7.0, "dark": 12.0, "very dark": 20.0}
    skin = next(group.removeprefix("skin: ") for group in person.groups if group.startswith("skin"))
    for share in (1.0, 0.6):
        light = Light(gain=dark[skin] * share, room=0.18)
        yield f"too_dark x{share}", _Take(still=who(light=light), room=0.18, hint=Hint.TOO_DARK)
    yield "too_bright", _Take(still=who(light=Light(gain=bright[skin], room=1.8)), room=1.8, hint=Hint.TOO_BRIGHT)
    for azimuth in (-90, 90):
        light = side_light(azimuth, ONE_SIDE["strong"])
        take = _Take(still=who(light=light), room=0.45, hint=Hint.UNEVEN_LIGHT, flaw=Flaw.HALF_DARK)
        yield f"uneven_light {azimuth}", take


def _good(person: Person) -> Iterator[tuple[str, _Take]]:
    who = partial(standing, person.identity)
    plain = _Take(still=who(), good=True)
    for noise in (0.5, 3.0, 5.0):
        yield f"noise {noise}", replace(plain, device=Device(noise=noise))
    for quality in (60, 80, 95):
        yield f"JPEG {quality}", replace(plain, device=Device(jpeg=quality))
    for camera, distance in ((FULL_HD, 640), (UHD, 700), (PORTRAIT, 540)):
        still = who(camera=camera, distance_mm=distance)
        yield f"{camera.width}x{camera.height}", replace(plain, still=still)
    for distance in (450, 600):
        yield f"{distance} mm", replace(plain, still=who(distance_mm=distance))
    for x, y in ((0.45, 0.44), (0.55, 0.48), (0.5, 0.39)):
        yield f"at {x}, {y}", replace(plain, still=who(x=x, y=y))
    for yaw, pitch, roll in ((-8, 0, 0), (8, 0, 0), (0, -7, 0), (0, 7, 0), (0, 0, -6), (0, 0, 6)):
        yield f"turned {yaw}, {pitch}, {roll}", replace(plain, still=who(yaw=yaw, pitch=pitch, roll=roll))
    for gain in (0.5, 0.75, 1.3):
        light = Light(gain=gain, room=gain)
        yield f"light x{gain}", replace(plain, still=who(light=light), room=gain)
    for azimuth in (-45, 45):
        yield f"light from {azimuth}", replace(plain, still=who(light=Light(key_azimuth=azimuth)))
    yield "slightly out of focus", replace(plain, defocus=0.5)


def _bad(person: Person) -> Iterator[tuple[str, _Take]]:
    who = partial(standing, person.identity)
    for blur in (2.0, 2.6, 3.5):
        for device in (Device(noise=0.5), Device(noise=4.0), Device(jpeg=70)):
            take = _Take(still=who(), defocus=blur, device=device, hint=Hint.HOLD_STILL, flaw=Flaw.BLURRED)
            yield f"blur {blur}, noise {device.noise}, JPEG {device.jpeg}", take
    for yaw in (-40, -30, -22, 22, 30, 40):
        yield f"yaw {yaw}", _Take(still=who(yaw=yaw), hint=Hint.LOOK_STRAIGHT, flaw=Flaw.TURNED)
    for name, fill in ONE_SIDE.items():
        for azimuth in (-90, 90):
            light = side_light(azimuth, fill)
            take = _Take(still=who(light=light), room=0.45, hint=Hint.UNEVEN_LIGHT, flaw=Flaw.HALF_DARK)
            yield f"half dark, {name} {azimuth}", take
    for distance, x in ((560, 0.72), (800, 0.70)):
        behind = standing(_other(person).identity, distance_mm=distance, x=x)
        take = _Take(still=who(x=0.45), behind=(behind,), hint=Hint.MULTIPLE_FACES, flaw=Flaw.TWO_FACES)
        yield f"another at {distance} mm", take


def _poses(person: Person) -> Iterator[tuple[str, _Take]]:
    who = partial(standing, person.identity)
    turns = [(yaw, 0, 0) for yaw in (-30, -20, -10, 0, 10, 20, 30)]
    turns += [(0, pitch, 0) for pitch in (-20, -10, 10, 20)] + [(0, 0, roll) for roll in (-20, -10, 10, 20)]
    turns += [(15, 10, 0), (-15, -10, 0), (12, 0, 8), (-12, 0, -8)]
    for yaw, pitch, roll in turns:
        take = _Take(still=who(yaw=yaw, pitch=pitch, roll=roll), hint=Hint.LOOK_STRAIGHT, seconds=_GLANCE_S)
        yield f"yaw {yaw}, pitch {pitch}, roll {roll}", take


_FAMILIES = {Family.STEADY: _steady, Family.GOOD: _good, Family.BAD: _bad, Family.POSE: _poses}


def _other(person: Person) -> Person:
    return PEOPLE[(PEOPLE.index(person) + 5) % len(PEOPLE)]


def _standing(take: _Take, rng: np.random.Generator) -> _Script:
    camera = take.still.camera
    face = face_truth(camera, take.still.pose)
    phase = rng.uniform(0, 2 * np.pi, 3)
    for frame in range(round(take.seconds * FPS)):
        time_s = frame / FPS
        dx, dy = _sway(time_s, phase, face.ied_px)
        smear = (0.0, 0.0)
        if take.circle:
            turn = 2 * np.pi * time_s / 0.75 + phase[2]
            radius = take.circle * face.ied_px
            dx, dy = dx + radius * np.cos(turn), dy + radius * np.sin(turn)
            speed = 2 * np.pi / 0.75 * radius * _SHUTTER_S
            smear = (-speed * np.sin(turn), speed * np.cos(turn))
        figures = tuple(Figure(still=still) for still in take.behind)
        figures += () if take.absent else (Figure(still=take.still, dx=round(dx), dy=round(dy)),)
        defocus_px = take.defocus * face.ied_px / 100
        exposure = Exposure(camera=camera, figures=figures, room=take.room, defocus_px=defocus_px, smear_px=smear)
        yield exposure, take.device, _truth(take, face.ied_px, defocus_px, smear)


def _truth(take: _Take, ied_px: float, defocus_px: float, smear_px: tuple[float, float]) -> Truth:
    if take.absent:
        return Truth(hint=take.hint)
    pose = take.still.pose
    return Truth(
        hint=take.hint,
        flaw=take.flaw,
        good=take.good,
        ied_px=ied_px,
        yaw=pose.yaw,
        pitch=pose.pitch,
        roll=pose.roll,
        blur_px=_blur(defocus_px, smear_px) * 100 / ied_px,
        light=take.still.light.gain,
        cheek_ratio=cheek_ratio(take.still.light),
    )


def _blur(defocus_px: float, smear_px: tuple[float, float]) -> float:
    """Return the standard deviation of all blur in its worst direction, frame pixels."""
    return float(np.sqrt(_PSF_PX**2 + defocus_px**2 + np.hypot(*smear_px) ** 2 / 12))


def _sway(time_s: float, phase: np.ndarray, ied_px: float) -> tuple[float, float]:
    """Return how far a standing person is from where they stand: some 1.5 mm, twice in three seconds."""
    mm = ied_px / 63
    dx = 1.5 * mm * np.sin(2 * np.pi * time_s / 1.5 + phase[0])
    return float(dx), float(0.7 * mm * np.sin(2 * np.pi * time_s / 1.1 + phase[1]))


# Arrivals ----------------------------------------------------------------------------


def _arrivals(person: Person) -> Iterator[tuple[str, tuple[_Take, ...], _Take]]:
    who = partial(standing, person.identity)
    well = _Take(still=who(), good=True)

    def way(hint: Hint, *stills: Still) -> tuple[_Take, ...]:
        return tuple(_Take(still=still, hint=hint) for still in stills)

    yield "from afar", way(Hint.MOVE_CLOSER, *(who(distance_mm=d) for d in (820, 730, 620))), well
    yield "from near", way(Hint.MOVE_BACK, *(who(distance_mm=d) for d in (330, 390, 470))), well
    yield "from the side", way(Hint.MOVE_LEFT, *(who(x=x) for x in (0.30, 0.37, 0.45))), well
    yield "from a turn", way(Hint.LOOK_STRAIGHT, *(who(yaw=yaw) for yaw in (30, 20, 10))), well
    yield "from a tilt", way(Hint.HEAD_UPRIGHT, *(who(roll=roll) for roll in (22, 14, 7))), well
    dim = [(gain, Light(gain=gain, room=gain)) for gain in (0.03, 0.15, 0.5)]
    darkness = tuple(_Take(still=who(light=light), room=gain, hint=Hint.TOO_DARK) for gain, light in dim)
    yield "from the dark", darkness, well
    oblique = Light(key=1.4, key_azimuth=-70, fill=0.5, rim=0.5, room=0.7)
    one_sided = _Take(still=who(light=side_light(-90, 0.05)), room=0.45, hint=Hint.UNEVEN_LIGHT)
    yield "from one-sided light", (one_sided, replace(one_sided, still=who(light=oblique), room=0.7)), well
    yield "from motion", (_Take(still=who(), circle=0.35, hint=Hint.HOLD_STILL),), well
    blurs = tuple(_Take(still=who(), defocus=blur, hint=Hint.HOLD_STILL) for blur in (3.0, 1.8, 0.8))
    yield "from blur", blurs, well


def _arriving(before: Sequence[_Take], after: _Take, rng: np.random.Generator) -> _Script:
    first, *between = before
    script = list(_standing(first, rng))[:FPS]
    for take in between:
        script += list(_standing(take, rng))[:1]
    script += list(_standing(after, rng))[: round(1.6 * FPS)]
    yield from script


# Windows -----------------------------------------------------------------------------


def _hunting(still: Still, number: int, rng: np.random.Generator) -> _Script:
    """Stand well while focus hunts and the head is not always still; which is what differs between the clips."""
    face = face_truth(still.camera, still.pose)
    hunts = rng.uniform(0, 1.3) * (number % 2 == 0 or number > 5)
    fidgets = rng.uniform(0, 0.02) * (number % 2 == 1 or number > 5)
    phase = rng.uniform(0, 2 * np.pi, 4)
    rate = rng.uniform(0.6, 1.8)
    take = _Take(still=still)
    # The way so far, and a head that now and then sets off to one side.
    x = 0.0
    for frame in range(round(2.5 * FPS)):
        time_s = frame / FPS
        focus = max(0.0, np.sin(2 * np.pi * rate * time_s + phase[0]))
        defocus_px = float(hunts * focus**2 * face.ied_px / 100)
        pace = fidgets * face.ied_px * max(0.0, np.sin(2 * np.pi * 1.3 * time_s + phase[1])) ** 3
        x += 30 / FPS * pace * np.sign(np.sin(2 * np.pi * 0.4 * time_s + phase[2]))
        smear = (float(pace * 30 * _SHUTTER_S * 4), 0.0)
        dx, dy = _sway(time_s, phase, face.ied_px)
        figure = Figure(still=still, dx=round(x + dx), dy=round(dy))
        exposure = Exposure(camera=still.camera, figures=(figure,), defocus_px=defocus_px, smear_px=smear)
        yield exposure, _PLAIN, _truth(take, face.ied_px, defocus_px, smear)
