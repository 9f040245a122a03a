"""The virtual driver's camera, as hands would hold it: fed, unplugged, plugged in again, disturbed."""

import subprocess
import threading
from pathlib import Path

_DRIVER = Path("/sys/bus/platform/drivers/vivid")
_DEVICE = "vivid.0"
_NODES = Path("/sys/class/video4linux")
_SIZE = "width=1280,height=720,pixelformat=YUYV"


class LabCamera:
    """One camera that sees a clip."""

    def __init__(self, clip: Path, scratch: Path) -> None:
        """Unpack the clip.

        Args:
            clip: What the camera sees, again and again.
            scratch: Where the unpacked pictures go.
        """
        self._raw = scratch / "clip.yuv"
        self._feed: subprocess.Popen[bytes] | None = None
        subprocess.run(
            ["ffmpeg", "-y", "-loglevel", "error", "-i", str(clip), "-frames:v", "150", "-vf", "scale=1280:720",
             "-f", "rawvideo", "-pix_fmt", "yuyv422", str(self._raw)],
            check=True,
        )  # fmt: skip

    @property
    def node(self) -> Path:
        """Where the camera is now."""
        return node_of("vivid-000-vid-cap")

    @property
    def index(self) -> int:
        """Its number."""
        return int(self.node.name.removeprefix("video"))

    def feed(self) -> None:
        """Let the camera see the clip from now on."""
        capture, output = str(self.node), str(node_of("vivid-000-vid-out"))
        for node in (output, capture):
            _v4l2(node, "--set-dv-bt-timings", "index=4")
        loops = "loop_video=1,enable_capture_cropping=0,enable_capture_composing=0,enable_capture_scaler=0"
        _v4l2(capture, "-c", f"{loops},osd_text_mode=2")
        _v4l2(output, f"--set-fmt-video-out={_SIZE}")
        _v4l2(capture, f"--set-fmt-video={_SIZE}")
        self._feed = subprocess.Popen(
            ["v4l2-ctl", "-d", output, "--stream-out-mmap", f"--stream-from={self._raw}", "--stream-loop"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def inject(self, control: str, value: int = 1) -> None:
        """Set one of the driver's controls that make it fail."""
        _v4l2(str(self.node), "-c", f"{control}={value}")

    def unplug(self) -> None:
        """Pull the cable; the node stays for whoever holds it open."""
        self.inject("disconnect")
        self._end_feed()

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
        self.feed()

    def hold(self, on_held: threading.Event) -> subprocess.Popen[bytes]:
        """Let another program stream from the camera, until it is ended."""
        other = subprocess.Popen(
            ["v4l2-ctl", "-d", str(self.node), "--stream-mmap", "--stream-to=/dev/null", "--verbose"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        assert other.stderr
        other.stderr.read(1)
        on_held.set()
        return other

    def close(self) -> None:
        """Stop feeding."""
        self._end_feed()

    def _end_feed(self) -> None:
        if self._feed:
            self._feed.kill()
            self._feed.wait()
            self._feed = None


def node_of(name: str) -> Path:
    """Return the node of the driver's device with this name."""
    (node,) = (folder.name for folder in _NODES.iterdir() if name in (folder / "name").read_text())
    return Path("/dev") / node


def _v4l2(node: str, *arguments: str) -> None:
    subprocess.run(["v4l2-ctl", "-d", node, *arguments], check=True, stdout=subprocess.DEVNULL)
