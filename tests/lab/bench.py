"""The bench inside the machine: its cameras, and the one kiosk that looks through them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.camera.supervisor import CameraSupervisor
from tests.lab.capturing import StatusLog, capturing
from tests.lab.kiosk import Kiosk
from tests.lab.usb import UsbCamera
from tests.lab.vivid import VividCamera


class Bench:
    """Two cameras that are there all the time, and either a kiosk or a capture of its own for a row."""

    def __init__(self, pictures: Path, clip: Path) -> None:
        """Plug the cameras in.

        Args:
            pictures: What `make_pictures` wrote.
            clip: Its raw clip, where it is read fast.
        """
        self._pictures = pictures
        self.vivid = VividCamera(clip)
        self.webcam = UsbCamera(pictures)
        self.webcam.plug_in()
        self._source = ""
        self._kiosk: Kiosk | None = None

    @contextmanager
    def another(self, **identity: Any) -> Iterator[UsbCamera]:
        """Take another webcam in hand, and pull it in the end; it is `UsbCamera` that knows what may be given."""
        camera = UsbCamera(self._pictures, **identity)
        try:
            yield camera
        finally:
            camera.unplug()

    @contextmanager
    def capturing(self, source: object, **wishes: Any) -> Iterator[tuple[CameraSupervisor, StatusLog]]:
        """Capture from a source while no kiosk does."""
        self.close_kiosk()
        if source == self.vivid.index:
            self.vivid.feed()
        else:
            self.vivid.starve()
        with capturing(str(source), **wishes) as both:
            yield both

    def kiosk(self, source: str = "usb:046d:0825") -> Kiosk:
        """Return the kiosk, which goes on from row to row, in `attract`."""
        if source != self._source:
            self.close_kiosk()
        self.vivid.starve()
        if self._kiosk is None:
            self._source, self._kiosk = source, Kiosk(source)
        return self._kiosk

    def close_kiosk(self) -> None:
        """Stop the kiosk, if there is one."""
        kiosk, self._kiosk = self._kiosk, None
        if kiosk:
            kiosk.close()

    def restore(self) -> None:
        """Put everything back as it was, whatever a row has left undone."""
        self.close_kiosk()
        self.webcam.unplug()
        self.webcam = UsbCamera(self._pictures)
        self.webcam.plug_in()
        self.vivid.restore()

    def close(self) -> None:
        """Stop everything."""
        self.close_kiosk()
        self.webcam.unplug()
        self.vivid.starve()
