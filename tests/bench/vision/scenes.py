"""How the drawn visitors stand: places, poses and lights that the clips are made of."""

from resources.demo.identity import Identity
from resources.demo.scene import Camera, Light, Pose
from tests.bench.vision.drawing import Still

HD = Camera(width=1280, height=720, hfov_deg=70)
FULL_HD = Camera(width=1920, height=1080, hfov_deg=70)
UHD = Camera(width=3840, height=2160, hfov_deg=70)
PORTRAIT = Camera(width=720, height=1280, hfov_deg=43)
VGA = Camera(width=640, height=480, hfov_deg=45)
"""With a lens so narrow that a face is large enough before it is too tall for the frame."""
VGA_PORTRAIT = Camera(width=480, height=640, hfov_deg=43)

EVEN = Light()
ONE_SIDE = {"mild": 0.16, "strong": 0.05}
"""Fill beside a main light that stands at a right angle to the face."""


def standing(
    identity: Identity,
    *,
    camera: Camera = HD,
    distance_mm: float = 540.0,
    light: Light = EVEN,
    x: float = 0.5,
    y: float = 0.44,
    yaw: float = 0.0,
    pitch: float = 0.0,
    roll: float = 0.0,
    eyes_open: float = 1.0,
) -> Still:
    """Return somebody whose eyes are at `x`, `y`, shares of the frame."""
    pose = Pose(
        x_mm=(x - 0.5) * camera.width * distance_mm / camera.focal_px,
        y_mm=(y - 0.5) * camera.height * distance_mm / camera.focal_px,
        distance_mm=distance_mm,
        yaw=yaw,
        pitch=pitch,
        roll=roll,
        eyes_open=eyes_open,
    )
    return Still(identity=identity, pose=pose, light=light, camera=camera)


def side_light(azimuth: float, fill: float) -> Light:
    """Return a main light at a right angle and little else."""
    return Light(key=1.7, key_azimuth=azimuth, fill=fill, rim=0.1, room=0.45)
