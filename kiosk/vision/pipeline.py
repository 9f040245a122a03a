"""Everything that is made of one frame after another: faces, measures, hint, and the chosen frame."""

import math
from dataclasses import replace

from kiosk.values import Hint, Quality
from kiosk.vision import ranking
from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.gates import SHARPNESS_GATES, Measures, gates
from kiosk.vision.guidance import Guidance, OpenGates, wanted_hint
from kiosk.vision.light import Light, frame_luma, measure_light
from kiosk.vision.motion import landmark_motion
from kiosk.vision.observation import Candidate, CapturePhase, Face, Image, JudgedGate, Landmarks, Observation
from kiosk.vision.people import People
from kiosk.vision.pose import Pose, head_pose, smoothed
from kiosk.vision.search import Detector, FaceSearch
from kiosk.vision.selection import Selection
from kiosk.vision.sharpness import SharpnessMemory, directional_gradient_ratio, fine_detail
from kiosk.vision.thresholds import Thresholds

_NEAR = (45 / 1280, 25.0)
"""Who is near: inter-eye distance over the frame's longer side, from some 130 cm at 70 degrees, and yaw (ours)."""
_STAYS_NEAR = (40 / 1280, 30.0)
"""Who was near stays so a little further off and a little more turned away (ours)."""


class CapturePipeline:
    """Observes frames in the order of their times. Same frames in, same observations out.

    Not thread-safe: one instance belongs to one thread.
    """

    def __init__(
        self, *, detector: Detector, thresholds: Thresholds | None = None, time_scale: float = 1.0
    ) -> None:
        """Look for a sample from the first frame on.

        Args:
            detector: Finds the faces.
            thresholds: When a frame is good enough; None takes the defaults.
            time_scale: Multiplies every time, for machines on which a look takes long.
        """
        self._thresholds = thresholds or Thresholds()
        self._time_scale = time_scale
        self._people = People(bystander_share=self._thresholds.bystander_share, time_scale=time_scale)
        self._search = FaceSearch(detector=detector, people=self._people, time_scale=time_scale)
        self._open_gates = OpenGates()
        self._guidance = Guidance(time_scale=time_scale)
        self._tracked: tuple[Landmarks, float] | None = None
        self._pose: Pose | None = None
        self._sharpness = SharpnessMemory(time_scale=time_scale)
        self._near = False
        self.begin()

    def begin(self) -> None:
        """Look for a new sample from nothing; what is known of the person stays."""
        self._wanted = True
        self._selection = Selection(thresholds=self._thresholds, time_scale=self._time_scale)

    def watch(self) -> None:
        """Look for no sample, and forget what was collected; observations go on."""
        self.begin()
        self._wanted = False

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        """Observe one frame.

        Args:
            image: Shape (height, width, 3), BGR, uint8, upright and not mirrored.
            frame: Its number at the source.
            t_s: Its capture time in seconds; later than that of the frame before.
        """
        size = (image.shape[1], image.shape[0])
        before = self._people.person
        faces = self._search.look(image, t_s, whole=self._wanted and self._selection.collects_next)
        if self._people.person != before:
            self._forget_person()
        quality, wanted, selected = None, Hint.NO_FACE, None
        judged: tuple[JudgedGate, ...] = ()
        if faces:
            quality, judged, weakest = self._judge(image, size, faces, t_s)
            wanted = wanted_hint(judged)
            selected = self._collect(wanted, Candidate(image, frame, t_s, quality, weakest))
            # A forgiven frame is not worth a word, least of all to somebody who has just blinked.
            collecting = self._selection.phase is CapturePhase.COLLECTING
            hint = self._guidance.see_face(Hint.READY if collecting else wanted, t_s)
        else:
            self._selection.miss()
            hint = self._guidance.miss_face(frame_luma(image), t_s)
        self._near = quality is not None and _is_near(quality, size, was_near=self._near)
        return Observation(
            frame=frame,
            t_s=t_s,
            size=size,
            faces=faces,
            quality=quality,
            gates=judged,
            hint=hint,
            ready=wanted is Hint.READY,
            near=self._near,
            person=self._people.person,
            phase=self._selection.phase,
            progress=self._selection.progress,
            selected=selected,
        )

    def _forget_person(self) -> None:
        self._selection.void()
        self._open_gates.forget()
        self._sharpness.forget()
        self._tracked = None
        self._pose = None

    def _collect(self, wanted: Hint, candidate: Candidate) -> Candidate | None:
        """Take a frame with a face into the selection, by what it calls for; return the chosen one, if any."""
        if not self._wanted:
            return None
        match wanted:
            case Hint.READY:
                return self._selection.offer(candidate)
            case Hint.MULTIPLE_FACES:
                self._selection.void()
            case Hint.HOLD_STILL:
                self._selection.waver(candidate.t_s)
            case _:
                self._selection.miss()
        return None

    def _judge(
        self, image: Image, size: tuple[int, int], faces: tuple[Face, ...], t_s: float
    ) -> tuple[Quality, tuple[JudgedGate, ...], Hint]:
        """Return the main face's quality, its gates, and what would improve it most."""
        face = faces[0]
        pose, motion = self._track(face, size, t_s)
        light = measure_light(image, face)
        sharpness = directional_gradient_ratio(image, face.landmarks)
        ied_px = inter_eye_distance(face.landmarks) / math.cos(math.radians(min(60.0, abs(pose.yaw))))
        quality = _quality(ied_px, pose, light, sharpness, motion)
        measures = Measures(size, faces, quality, light, self._sharpness.compare(sharpness, t_s))
        judged = self._open_gates.judge(gates(measures, self._thresholds))
        if sharpness is not None and all(gate.open or gate.name in SHARPNESS_GATES for gate in judged):
            self._sharpness.remember(sharpness, t_s)
        factors = ranking.terms(
            ied_px=ied_px,
            pose=pose,
            light=light,
            sharpness=sharpness,
            detail=fine_detail(image, face.landmarks) if all(gate.open for gate in judged) else None,
            motion=motion,
            offset=self._offset(face, size),
            level_pitch_deg=self._thresholds.level_pitch_deg,
        )
        return replace(quality, score=ranking.score(factors)), judged, ranking.weakest(factors)

    def _track(self, face: Face, size: tuple[int, int], t_s: float) -> tuple[Pose, float | None]:
        """Follow the landmarks; return the smoothed pose, and the motion since the same face was last seen."""
        tracked, self._tracked = self._tracked, (face.landmarks, t_s)
        gap_s = t_s - tracked[1] if tracked else 0.0
        pose = smoothed(self._pose, head_pose(face.landmarks, size), gap_s=gap_s / self._time_scale)
        self._pose = pose
        return pose, landmark_motion(tracked[0], face.landmarks, gap_s=gap_s) if tracked else None

    def _offset(self, face: Face, size: tuple[int, int]) -> tuple[float, float]:
        limits = self._thresholds
        x = float(face.landmarks[[0, 1, 3, 4], 0].mean()) / size[0]
        y = float(face.landmarks[:2, 1].mean()) / size[1]
        middle, half = (limits.min_eye_y + limits.max_eye_y) / 2, (limits.max_eye_y - limits.min_eye_y) / 2
        return abs(x - 0.5) / limits.max_centre_offset, abs(y - middle) / half


def _quality(ied_px: float, pose: Pose, light: Light, sharpness: float | None, motion: float | None) -> Quality:
    """Return what the gates judge; the score waits for their judgement."""
    return Quality(
        ied_px=ied_px,
        yaw=pose.yaw,
        pitch=pose.pitch,
        roll=pose.roll,
        luma=light.luma,
        over=light.over,
        under=light.under,
        uniformity=light.uniformity,
        sharpness=sharpness,
        motion=motion,
        score=0.0,
    )


def _is_near(quality: Quality, size: tuple[int, int], *, was_near: bool) -> bool:
    ied_share, yaw_deg = _STAYS_NEAR if was_near else _NEAR
    return quality.ied_px >= ied_share * max(size) and abs(quality.yaw) <= yaw_deg
