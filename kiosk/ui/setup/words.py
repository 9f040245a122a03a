"""Every word of the set-up screen, in English; translations lie in `resources/translations`."""

from collections.abc import Callable, Iterable, Mapping

from kiosk.camera.frame import CameraState
from kiosk.ui.setup.readings import Measure, Standing
from kiosk.ui.wording import english as _english
from kiosk.ui.wording import filled
from kiosk.vision.calibration import (
    CalibrationStep,
    HeightOutcome,
    HeightVerdict,
    LevelOutcome,
    LevelVerdict,
    LightFault,
    LightVerdict,
    Obstacle,
    StandOutcome,
    StandVerdict,
    StepVerdict,
)

CALIBRATE = _english("Kiosk", "Calibrate")
MEASURES = _english("Kiosk", "Measures")
CHECKS = _english("Kiosk", "Checks")
CLOSE = _english("Kiosk", "Close")
START = _english("Kiosk", "Start")
NEXT = _english("Kiosk", "Next")
REPEAT = _english("Kiosk", "Repeat")
SAVE = _english("Kiosk", "Save")
CANCEL = _english("Kiosk", "Cancel")
DONE = _english("Kiosk", "Done")

TITLE = _english("Kiosk", "Set up this site: {site}")
INTRODUCTION = _english(
    "Kiosk",
    "Have somebody of middle height stand where visitors will stand, and measure distance, camera height and "
    "light in four short steps.",
)
STEP = _english("Kiosk", "Step {number} of {count}: {name}")
MEASURING = _english("Kiosk", "Measuring…")
WAITING_FOR_CAMERA = _english("Kiosk", "Waiting: no picture from the camera")
RESULTS = _english("Kiosk", "Measured at this site")
SAVING = _english("Kiosk", "Saving…")
SAVED = _english("Kiosk", "Saved: {site}")
NOT_SAVED = _english("Kiosk", "This could not be saved")
USED_HERE = _english("Kiosk", "This kiosk uses it from its next start.")
USED_THERE = _english("Kiosk", 'A kiosk with site = "{site}" in its settings uses it from its next start.')
NEW_LIMITS = _english("Kiosk", "Level head: {level}. Eyes from {top} to {bottom} of the picture's height.")
LEVEL_UNCHANGED = _english("Kiosk", "as before")

NOBODY = _english("Kiosk", "Nobody in the picture")
MET = _english("Kiosk", "met")
NOT_MET = _english("Kiosk", "not met")
CHECKS_LEAD = _english("Kiosk", "The first that is not met gives the hint. Full bar: at the limit.")

FACTS = {
    "size": _english("Kiosk", "Frame"),
    "fps": _english("Kiosk", "Frames/s"),
    "dropped": _english("Kiosk", "Dropped"),
    "age": _english("Kiosk", "Age"),
    "looks": _english("Kiosk", "Looks/s"),
    "cpu": _english("Kiosk", "CPU/look"),
}

_CAMERA: Mapping[CameraState, tuple[str, str]] = {
    CameraState.OPENING: (
        _english("Kiosk", "The camera is being opened"),
        _english("Kiosk", "This takes a few seconds."),
    ),
    CameraState.STALLED: (
        _english("Kiosk", "No pictures at the moment"),
        _english("Kiosk", "The camera is being reconnected by itself."),
    ),
    CameraState.ABSENT: (
        _english("Kiosk", "No picture from the camera"),
        _english("Kiosk", "Check its cable and close other programs that use it; it starts again by itself."),
    ),
    CameraState.REFUSED: (
        _english("Kiosk", "This camera may not be used"),
        _english("Kiosk", "Close this window and start again with another camera."),
    ),
}

_MEASURES: Mapping[Measure, str] = {
    Measure.LUMA: _english("Kiosk", "Brightness"),
    Measure.IED: _english("Kiosk", "Between the eyes"),
    Measure.YAW: _english("Kiosk", "Turn of the head"),
    Measure.PITCH: _english("Kiosk", "Chin from level"),
    Measure.ROLL: _english("Kiosk", "Tilt of the head"),
    Measure.SHARPNESS: _english("Kiosk", "Sharpness"),
    Measure.MOTION: _english("Kiosk", "Motion in 1/30 s"),
    Measure.EVENNESS: _english("Kiosk", "Evenness of light"),
    Measure.BACKLIGHT: _english("Kiosk", "Light from behind"),
}

_STANDINGS: Mapping[Standing, str] = {
    Standing.UNKNOWN: _english("Kiosk", "no value"),
    Standing.GOOD: _english("Kiosk", "good"),
    Standing.TOO_LOW: _english("Kiosk", "too low"),
    Standing.TOO_HIGH: _english("Kiosk", "too high"),
}

_GATES: Mapping[str, str] = {
    "one_face": _english("Kiosk", "One person"),
    "score": _english("Kiosk", "Face clearly seen"),
    "near": _english("Kiosk", "Near enough"),
    "far": _english("Kiosk", "Far enough"),
    "room_for_eyes": _english("Kiosk", "Room for the face"),
    "centre_x": _english("Kiosk", "In the middle"),
    "eyes_y": _english("Kiosk", "Height of the eyes"),
    "left_eye_edge": _english("Kiosk", "Right eye inside"),
    "right_eye_edge": _english("Kiosk", "Left eye inside"),
    "left_edge": _english("Kiosk", "Right side inside"),
    "right_edge": _english("Kiosk", "Left side inside"),
    "top_edge": _english("Kiosk", "Head inside"),
    "bottom_edge": _english("Kiosk", "Chin inside"),
    "yaw": _english("Kiosk", "Face to the front"),
    "pitch": _english("Kiosk", "Chin level"),
    "roll": _english("Kiosk", "Head upright"),
    "dark": _english("Kiosk", "Bright enough"),
    "under": _english("Kiosk", "Few dark parts"),
    "bright": _english("Kiosk", "Not too bright"),
    "over": _english("Kiosk", "Few white parts"),
    "sides": _english("Kiosk", "Evenly lit"),
    "backlight": _english("Kiosk", "No light behind"),
    "motion": _english("Kiosk", "Still"),
    "sharp": _english("Kiosk", "Sharp"),
    "sharpest": _english("Kiosk", "As sharp as before"),
}
"""By the gates' names, from the person's own side: the image's left is their right."""

_STEPS: Mapping[CalibrationStep, tuple[str, str]] = {
    CalibrationStep.STAND: (
        _english("Kiosk", "Distance"),
        _english("Kiosk", "Stand where visitors will stand, and look at the screen."),
    ),
    CalibrationStep.LEVEL: (
        _english("Kiosk", "Camera angle"),
        _english("Kiosk", "Stay there, hold your head level and look at the screen."),
    ),
    CalibrationStep.HEIGHT: (
        _english("Kiosk", "Height"),
        _english("Kiosk", "Stand upright, as tall as you are, and look at the screen."),
    ),
    CalibrationStep.LIGHT: (
        _english("Kiosk", "Light"),
        _english("Kiosk", "Light the room as it will be, and look at the screen."),
    ),
}

_OBSTACLES: Mapping[Obstacle, str] = {
    Obstacle.NO_FACE: _english("Kiosk", "Waiting: nobody is in the picture"),
    Obstacle.SEVERAL_FACES: _english("Kiosk", "Waiting: only one person, please"),
    Obstacle.TURNED: _english("Kiosk", "Waiting: look straight at the screen"),
    Obstacle.MOVING: _english("Kiosk", "Waiting: hold still"),
}

_STAND: Mapping[StandOutcome, str] = {
    StandOutcome.FINE: _english("Kiosk", "The distance is right; {nearest} to {farthest} of it would do as well."),
    StandOutcome.TOO_FAR: _english(
        "Kiosk", "Too far away: have visitors stand at {nearest} to {farthest} of this distance."
    ),
    StandOutcome.TOO_NEAR: _english(
        "Kiosk", "Too near: have visitors stand at {nearest} to {farthest} of this distance."
    ),
    StandOutcome.TOO_FEW_PIXELS: _english(
        "Kiosk", "The camera's picture is too small for any distance: set a larger frame, such as 1920 × 1080."
    ),
}

_LEVEL: Mapping[LevelOutcome, str] = {
    LevelOutcome.FINE: _english("Kiosk", "The camera sees a level head at {pitch}; this counts as level here."),
    LevelOutcome.CAMERA_TOO_HIGH: _english(
        "Kiosk", "The camera is too high ({pitch}): mount it lower, nearer to eye height."
    ),
    LevelOutcome.CAMERA_TOO_LOW: _english(
        "Kiosk", "The camera is too low ({pitch}): mount it higher, nearer to eye height."
    ),
}

_HEIGHT: Mapping[HeightOutcome, str] = {
    HeightOutcome.FINE: _english(
        "Kiosk", "People from {smaller} cm smaller to {taller} cm taller than you fit the picture."
    ),
    HeightOutcome.TALL_MISSED: _english(
        "Kiosk", "Only {taller} cm taller fits: mount the camera higher, or tilt it up."
    ),
    HeightOutcome.SMALL_MISSED: _english(
        "Kiosk", "Only {smaller} cm smaller fits: mount the camera lower, or tilt it down."
    ),
    HeightOutcome.BOTH_MISSED: _english(
        "Kiosk",
        "Only {smaller} cm smaller to {taller} cm taller fits: have visitors stand farther away, "
        "or turn the camera upright.",
    ),
}

_LIGHT: Mapping[LightFault, str] = {
    LightFault.TOO_DARK: _english("Kiosk", "Faces are too dark: light them from the front."),
    LightFault.TOO_BRIGHT: _english("Kiosk", "Faces are too bright: dim or soften the light."),
    LightFault.BACKLIT: _english("Kiosk", "It is brighter behind than in front: cover or avoid the light behind."),
    LightFault.UNEVEN: _english("Kiosk", "One side is darker: light both sides of the face alike."),
}
_LIGHT_FINE = _english("Kiosk", "The light is good: bright enough, even, and none from behind.")


class SetupTexts:
    """Says the set-up screen's words in one language."""

    def __init__(self, say: Callable[[str], str]) -> None:
        """Speak through a translation.

        Args:
            say: Takes an English text of this module, returns the text to show.
        """
        self.say = say

    def camera(self, state: CameraState) -> tuple[str, str]:
        """Return what is the matter with the camera, and what to do; both empty while it streams."""
        happened, remedy = _CAMERA.get(state, ("", ""))
        return self.say(happened), self.say(remedy)

    def measure(self, measure: Measure) -> str:
        """Return a meter's name."""
        return self.say(_MEASURES[measure])

    def standing(self, standing: Standing) -> str:
        """Return how a measure stands."""
        return self.say(_STANDINGS[standing])

    def gate(self, name: str) -> str:
        """Return a gate's name; its own where it is new."""
        return self.say(_GATES[name]) if name in _GATES else name

    def step_name(self, step: CalibrationStep) -> str:
        """Return a step's name."""
        return self.say(_STEPS[step][0])

    def instruction(self, step: CalibrationStep) -> str:
        """Return what to do in a step."""
        return self.say(_STEPS[step][1])

    def obstacle(self, obstacle: Obstacle) -> str:
        """Return what a step waits for."""
        return self.say(_OBSTACLES[obstacle])

    def verdict(self, verdict: StepVerdict) -> str:
        """Return what came of a step, and what to change."""
        match verdict:
            case StandVerdict():
                shares = {"nearest": percent(verdict.nearest), "farthest": percent(verdict.farthest)}
                return filled(self.say(_STAND[verdict.outcome]), **shares)
            case LevelVerdict():
                return filled(self.say(_LEVEL[verdict.outcome]), pitch=degrees(verdict.pitch_deg))
            case HeightVerdict():
                span = {"taller": f"{verdict.taller_cm:.0f}", "smaller": f"{verdict.smaller_cm:.0f}"}
                return filled(self.say(_HEIGHT[verdict.outcome]), **span)
            case LightVerdict():
                return self._light(verdict.faults)

    def _light(self, faults: Iterable[LightFault]) -> str:
        return " ".join(self.say(_LIGHT[fault]) for fault in faults) or self.say(_LIGHT_FINE)


def percent(share: float) -> str:
    """Return a share as a percentage."""
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


def degrees(angle: float) -> str:
    """Return an angle in whole degrees."""
    return f"{round(angle) + 0.0:.0f}°".replace("-", "\N{MINUS SIGN}")


def is_fine(verdict: StepVerdict) -> bool:
    """Return whether nothing needs to be changed."""
    if isinstance(verdict, LightVerdict):
        return not verdict.faults
    return verdict.outcome.value == "fine"
