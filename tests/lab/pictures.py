"""What the lab's cameras see; made before the machine is switched on, where it takes a second."""

import subprocess
from pathlib import Path

_CLIPS = Path("resources/demo")
_SHOWN = {"person": "steady", "nobody": "nobody", "dark": "too-dark"}
"""What a webcam is shown, and the clip of it."""
_FRAMES = 60
_BLACK = "color=black:size=1280x720"


def make_pictures(folder: Path) -> None:
    """Write a folder of JPEGs for everything that a webcam is shown, and a raw clip for the other driver.

    Args:
        folder: Where they go: `person`, `nobody`, `dark`, `black` (a covered lens), `frozen` (a single picture),
            `torn` (cut off in the middle) and `person.yuv`.
    """
    for name, clip in _SHOWN.items():
        _unpack(_CLIPS / f"{clip}.mp4", folder / name)
    person = sorted((folder / "person").iterdir())
    _unpack(None, folder / "black")
    _write(folder / "frozen", person[:1], part=1.0)
    _write(folder / "torn", person, part=0.5)
    _ffmpeg("-i", str(_CLIPS / "steady.mp4"), "-frames:v", f"{_FRAMES}", "-vf", "scale=1280:720",
            "-f", "rawvideo", "-pix_fmt", "yuyv422", str(folder / "person.yuv"))  # fmt: skip


def _unpack(clip: Path | None, folder: Path) -> None:
    """Write a clip's pictures; None is one black one."""
    folder.mkdir()
    seen = (
        ("-i", str(clip), "-frames:v", f"{_FRAMES}") if clip else ("-f", "lavfi", "-i", _BLACK, "-frames:v", "1")
    )
    _ffmpeg(*seen, "-vf", "scale=1280:720", "-q:v", "3", str(folder / "%03d.jpg"))


def _write(folder: Path, pictures: list[Path], *, part: float) -> None:
    folder.mkdir()
    for picture in pictures:
        data = picture.read_bytes()
        (folder / picture.name).write_bytes(data[: int(part * len(data))])


def _ffmpeg(*arguments: str) -> None:
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *arguments], check=True)
