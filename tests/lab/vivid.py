"""The kernel's virtual video driver as hands would hold its camera: unplugged, plugged in again, made to fail."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_DRIVER = Path("/sys/bus/platform/drivers/vivid")
_DEVICE = "vivid.0"
_NODES = Path("/sys/class/video4linux")
_SIZE = "width=1280,height=720,pixelformat=YUYV"


class VividCamera:
    """One camera that sees a clip, beside another one that nobody asked for."""

    def __init__(self, clip: Path) -> None:
        """Set it up.

        Args:
            clip: What it sees again and again while it is fed: raw pictures, 1280x720 YUYV.
        """
        self._clip = clip
        self._feed: subprocess.Popen[bytes] | None = None
        self._set_up()

    @property
    def node(self) -> Path:
        """Where it is now."""
        return _node_of("vivid-000-vid-cap")

    @property
    def index(self) -> int:
        """Its number."""
        return int(self.node.name.removeprefix("video"))

    @property
    def neighbour(self) -> Path:
        """Where the other camera of the same driver is."""
        return _node_of("vivid-001-vid-cap")

    def inject(self, control: str, value: int = 1) -> None:
        """Set one of the driver's controls that make it fail."""
        _v4l2(self.node, "-c", f"{control}={value}")

    def change_format(self) -> bool:
        """Let another program ask for another picture size; return whether the driver grants it."""
        asked = ["v4l2-ctl", "-d", str(self.node), "--set-fmt-video=width=640,height=360,pixelformat=YUYV"]
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0

    def unplug(self) -> None:
        """Pull the cable; the node stays for whoever holds it open."""
        self.inject("disconnect")
        self.starve()

    def plug_in(self, *, elsewhere: bool = False) -> None:
        """Put the cable back.

        Args:
            elsewhere: Let the camera come back under another number, because somebody still holds the old one.
        """
        held = self.node.open("rb", buffering=0) if elsewhere else None
        before = self.index
        (_DRIVER / "unbind").write_text(_DEVICE)
        (_DRIVER / "bind").write_text(_DEVICE)
        if held:
            assert self.index != before, "the driver gave the number away while it was held"
            held.close()
        self._set_up()
        self.feed()

    @contextmanager
    def held(self) -> Iterator[Callable[[], None]]:
        """Let another program stream from it; yields what makes that end."""
        with subprocess.Popen(
            ["v4l2-ctl", "-d", str(self.node), "--stream-mmap", "--stream-to=/dev/null", "--verbose"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        ) as other:
            assert other.stderr
            other.stderr.read(1)
            try:
                yield other.kill
            finally:
                other.kill()

    def feed(self) -> None:
        """Let it see its clip."""
        if self._feed is None:
            self._feed = subprocess.Popen(
                ["v4l2-ctl", "-d", str(_node_of("vivid-000-vid-out")), "--stream-out-mmap",
                 f"--stream-from={self._clip}", "--stream-loop"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip

    def starve(self) -> None:
        """Let it see nothing, which leaves more of the machine to others."""
        if self._feed:
            self._feed.kill()
            self._feed.wait()
            self._feed = None

    def restore(self) -> None:
        """Put it back as it was, whatever has been done to it."""
        self.starve()
        self.plug_in()

    def _set_up(self) -> None:
        capture, output = self.node, _node_of("vivid-000-vid-out")
        for node in (output, capture):
            _v4l2(node, "--set-dv-bt-timings", "index=4")
        loops = "loop_video=1,enable_capture_cropping=0,enable_capture_composing=0,enable_capture_scaler=0"
        _v4l2(capture, "-c", f"{loops},osd_text_mode=2")
        _v4l2(output, f"--set-fmt-video-out={_SIZE}")
        _v4l2(capture, f"--set-fmt-video={_SIZE}")


def _node_of(name: str) -> Path:
    (node,) = (folder.name for folder in _NODES.iterdir() if name in (folder / "name").read_text())
    return Path("/dev") / node


def _v4l2(node: Path, *arguments: str) -> None:
    subprocess.run(["v4l2-ctl", "-d", str(node), *arguments], check=True, stdout=subprocess.DEVNULL)
