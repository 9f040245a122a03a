"""What happens in each demo clip: who is where, in which light, at every moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from resources.demo.identity import HairStyle, Identity
from resources.demo.scene import Light, Pose

ALEX = Identity(lashes=0.75)
MAYA = Identity(
    skin=(188, 132, 98),
    hair=(30, 22, 20),
    hair_style=HairStyle.BOB,
    iris=(74, 48, 30),
    lips=(172, 78, 84),
    pullover=(122, 52, 62),
    head_width=0.97,
    jaw_width=0.90,
    nose_length=0.96,
    lashes=1.25,
    brows=0.85,
    seed=2,
)

_WELL = Pose(x_mm=0, y_mm=-27, distance_mm=520)
_GOOD = Light()
_WALK_UP_S = 13.4


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant of a clip: who is there, and the light."""

    people: tuple[tuple[Identity, Pose], ...]
    light: Light = _GOOD


@dataclass(frozen=True, slots=True)
class Scenario:
    """One clip.

    Attributes:
        seconds: Duration; the clip loops.
        at: The moment at a time in seconds.
    """

    seconds: float
    at: Callable[[float], Moment]


def _along(time: float, *keys: tuple[float, float]) -> float:
    """Return a value that eases from key to key, each a time and a value."""
    times, values = zip(*keys, strict=True)
    index = int(np.clip(np.searchsorted(times, time, side="right") - 1, 0, len(keys) - 2))
    share = float(np.clip((time - times[index]) / (times[index + 1] - times[index]), 0, 1))
    eased = share * share * (3 - 2 * share)
    return float(values[index] + (values[index + 1] - values[index]) * eased)


def _alive(pose: Pose, time: float, loop: float, *, blinks: tuple[float, ...] = ()) -> Pose:
    """Add what nobody can stop doing: breathing, swaying and blinking, so that it closes with the loop."""
    slow, slower = (2 * np.pi * time / loop * round(loop * f) for f in (0.5, 0.25))
    shut = max((float(np.exp(-(((time - blink) / 0.075) ** 4))) for blink in blinks), default=0.0)
    return replace(
        pose,
        x_mm=pose.x_mm + 1.3 * float(np.sin(slower)),
        y_mm=pose.y_mm + 0.7 * float(np.sin(slow)),
        distance_mm=pose.distance_mm + 1.5 * float(np.sin(slower + 1)),
        yaw=pose.yaw + 0.9 * float(np.sin(slower + 2)),
        pitch=pose.pitch + 0.6 * float(np.sin(slow + 0.6)),
        roll=pose.roll + 0.5 * float(np.sin(slower + 0.5)),
        eyes_open=1 - shut,
    )


def _standing(seconds: float, pose: Pose, light: Light = _GOOD, blinks: tuple[float, ...] = (1.2,)) -> Scenario:
    return Scenario(seconds, lambda time: Moment(((ALEX, _alive(pose, time, seconds, blinks=blinks)),), light))


def _moving(time: float) -> Moment:
    """Never still: round and round, because to and fro would pause at each end."""
    turn = 2 * np.pi * time * 4 / 3
    pose = replace(
        _WELL,
        x_mm=36 * float(np.cos(turn)),
        y_mm=_WELL.y_mm + 17 * float(np.sin(turn)),
        roll=3 * float(np.cos(turn)),
        eyes_open=_alive(_WELL, time, 3.0, blinks=(1.0,)).eyes_open,
    )
    return Moment(((ALEX, pose),))


def _two(time: float) -> Moment:
    first = _alive(replace(_WELL, x_mm=-125, distance_mm=560, yaw=6), time, 3.0, blinks=(1.2,))
    second = _alive(replace(_WELL, x_mm=150, y_mm=0, distance_mm=660, yaw=-8), time + 1.3, 3.0, blinks=(2.0,))
    return Moment(((MAYA, second), (ALEX, first)))


def _guided_in(time: float) -> Moment:
    """Stand off to the side, come to the middle too far off, come nearer, stand well, and step aside again."""
    aside = _along(time, (0, 1), (1.8, 1), (2.8, 0), (8.6, 0), (9.4, 1), (9.5, 1))
    away = _along(time, (0, 0), (1.8, 0), (2.8, 1), (4.0, 1), (4.8, 0), (9.5, 0))
    pose = replace(
        _WELL,
        x_mm=170 * aside,
        y_mm=_WELL.y_mm - 14 * away,
        distance_mm=_WELL.distance_mm + 210 * away,
    )
    return Moment(((MAYA, _alive(pose, time, 9.5, blinks=(1.4, 3.5, 7.9))),))


def _leaves(time: float) -> Moment:
    """Stand well for three seconds, go, and come back once every departure timer has run out."""
    away = _along(time, (0, 0), (3.0, 0), (4.3, 1), (9.2, 1), (10.4, 0), (11.0, 0))
    if away >= 1:
        return Moment(())
    side = 1 if time < 6 else -1
    turned = _along(time, (3.0, 0), (3.6, 48), (9.2, 48), (9.9, 10), (10.4, 0))
    pose = replace(
        _WELL,
        x_mm=side * away * 820,
        distance_mm=_WELL.distance_mm + 160 * away,
        y_mm=_WELL.y_mm - 20 * away + 4 * float(np.sin(time * 11)) * min(1.0, away * 5) * (1 - away),
        yaw=turned,
    )
    return Moment(((ALEX, _alive(pose, time, 11.0, blinks=(1.5, 9.6))),))


def _walk_up(time: float) -> Moment:
    """Arrive from afar, stand off-centre, in the dark, turned, moving, then well for four seconds; walk away."""
    if time < 0.4:
        return Moment(())
    steps = 6 * _along(time, (0.3, 1), (2.0, 1), (2.6, 0), (12.4, 0), (12.8, 1)) * float(np.sin(time * 11))
    fidget = _along(time, (6.7, 0), (6.85, 1), (7.8, 1), (8.0, 0))
    swing = (time - 6.7) * 8.2
    x_mm = _along(time, (0.4, 1250), (2.4, -150), (3.2, -150), (3.8, 0), (12.3, 0), (13.3, -1250))
    y_mm = _along(time, (0.4, -80), (2.5, -27), (12.3, -27), (13.3, -60))
    distance_mm = _along(time, (0.4, 1750), (2.5, 540), (3.2, 540), (3.8, 520), (12.3, 520), (13.3, 1150))
    arriving, leaving = ((0.4, -22), (2.3, 0)), ((12.25, 0), (12.7, -46), (13.4, -46))
    pose = Pose(
        x_mm=x_mm + 32 * fidget * float(np.cos(swing)),
        y_mm=y_mm + 16 * fidget * float(np.sin(swing)) + steps,
        distance_mm=distance_mm,
        yaw=_along(time, *arriving, (5.3, 0), (5.6, 30), (6.5, 30), (6.8, 0), *leaving),
    )
    dim = _along(time, (3.6, 0), (3.9, 1), (5.1, 1), (5.4, 0))
    light = Light(gain=1 - 0.94 * dim, room=1 - 0.80 * dim)
    return Moment(((ALEX, _alive(pose, time, _WALK_UP_S, blinks=(1.9, 4.6, 6.2, 7.6, 12.3))),), light)


SCENARIOS: Mapping[str, Scenario] = MappingProxyType(
    {
        "walk-up": Scenario(_WALK_UP_S, _walk_up),
        "guided-in": Scenario(9.5, _guided_in),
        "steady": _standing(4.0, _WELL, blinks=()),
        "too-far": _standing(3.0, replace(_WELL, distance_mm=850, y_mm=-46)),
        "too-close": _standing(3.0, replace(_WELL, distance_mm=330, y_mm=-17)),
        "off-centre": _standing(3.0, replace(_WELL, x_mm=150, distance_mm=525)),
        "too-dark": _standing(3.0, _WELL, Light(gain=0.06, room=0.18)),
        "too-bright": _standing(3.0, _WELL, Light(gain=3.4, room=1.8)),
        "turned": _standing(3.0, replace(_WELL, yaw=27)),
        "moving": Scenario(3.0, _moving),
        "uneven-light": _standing(3.0, _WELL, Light(key=1.7, key_azimuth=-88, fill=0.16, rim=0.1, room=0.45)),
        "two-people": Scenario(3.0, _two),
        "leaves": Scenario(11.0, _leaves),
        "nobody": Scenario(2.0, lambda _: Moment(())),
    }
)
