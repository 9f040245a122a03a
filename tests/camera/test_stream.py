import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count

import cv2
import numpy as np
import pytest

from kiosk.camera.frame import CameraState, Image
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import StreamSpec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.values import SourceKind
from tests.camera.conftest import CLIP_SIZE, HASTE, PATIENCE_S, StatusLog, next_frame, number_of, numbered_image


class NetworkCamera:
    """An MJPEG camera on a real socket, with the faults that a real one has."""

    def __init__(self) -> None:
        self.cut = threading.Event()
        self.corrupt = threading.Event()
        self.silent = threading.Event()
        self.ended = threading.Event()
        self.still: Image | None = None
        self.loops = 0
        self._random = np.random.default_rng(1)
        self._numbers = count()
        self._sent = threading.Semaphore(0)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/video"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def close(self) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def jpeg(self) -> bytes:
        if self.still is not None:
            image = self.still
        else:
            number = next(self._numbers)
            number = number % self.loops if self.loops else number
            image = numbered_image(number % 256)
            # No camera shows the same again when its numbers do.
            image[:16] = number // 256
        return cv2.imencode(".jpg", image)[1].tobytes()

    def sent(self, count: int) -> None:
        """Wait until so many more pictures have been sent."""
        for _ in range(count):
            assert self._sent.acquire(timeout=PATIENCE_S)

    def damaged(self, jpeg: bytes) -> bytes:
        """Cut it short, or put rubbish in its middle."""
        cut = int(self._random.integers(1, len(jpeg)))
        rubbish = b"" if cut % 2 else self._random.bytes(len(jpeg) - cut)
        return jpeg[:cut] + rubbish

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        camera = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path != "/video":
                    self.send_error(404)
                    return
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=picture")
                self.end_headers()
                try:
                    self._stream()
                except OSError:
                    return

            def _stream(self) -> None:
                while not camera.ended.wait(1 / 30):
                    if camera.cut.is_set():
                        camera.cut.clear()
                        return
                    if camera.silent.is_set():
                        camera.silent.clear()
                        camera.ended.wait(PATIENCE_S)
                        return
                    jpeg = camera.damaged(camera.jpeg()) if camera.corrupt.is_set() else camera.jpeg()
                    head = f"--picture\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                    self.wfile.write(head.encode() + jpeg + b"\r\n")
                    camera._sent.release()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def camera() -> Iterator[NetworkCamera]:
    camera = NetworkCamera()
    yield camera
    camera.close()


@contextmanager
def streaming(url: str, log: StatusLog, settings: CameraSettings) -> Iterator[CameraSupervisor]:
    with CameraSupervisor(spec=StreamSpec(url), settings=settings, on_status=log) as supervisor:
        yield supervisor


def test_pictures_arrive_from_a_network_camera(camera: NetworkCamera, log: StatusLog) -> None:
    with streaming(camera.url, log, CameraSettings()) as supervisor:
        first = next_frame(supervisor)
        later = next_frame(supervisor, first.sequence + 5)
        status = supervisor.status()
    assert first.image.shape == (CLIP_SIZE[1], CLIP_SIZE[0], 3)
    assert number_of(later.image) - number_of(first.image) == later.sequence - first.sequence
    assert (status.kind, status.name) == (SourceKind.STREAM, camera.url)


@pytest.mark.fault("F02")
def test_a_cut_connection_is_made_again(
    camera: NetworkCamera, log: StatusLog, record_property: Callable[[str, object], None]
) -> None:
    with streaming(camera.url, log, CameraSettings()) as supervisor:
        next_frame(supervisor)
        began_s = time.monotonic()
        camera.cut.set()
        lost = log.wait_for_state(CameraState.ABSENT)
        record_property("visible_s", time.monotonic() - began_s)
        back = log.wait_for(lambda status: status.respawns > 0 and status.state is CameraState.STREAMING)
        record_property("recovered_s", time.monotonic() - began_s)
    assert lost.detail == f"{camera.url} stopped sending; check that camera and the network."
    assert "sends 320x240, which is small" in back.detail


@pytest.mark.fault("F06")
def test_a_silent_camera_is_told_and_called_again(camera: NetworkCamera, log: StatusLog) -> None:
    with streaming(camera.url, log, HASTE) as supervisor:
        next_frame(supervisor)
        camera.silent.set()
        log.wait_for_state(CameraState.STALLED)
        log.wait_for(lambda status: status.respawns > 0 and status.state is CameraState.STREAMING)


@pytest.mark.fault("F14")
def test_a_corrupted_stream_breaks_nothing_and_is_well_again_by_itself(
    camera: NetworkCamera, log: StatusLog
) -> None:
    with streaming(camera.url, log, CameraSettings()) as supervisor:
        newest = next_frame(supervisor).sequence
        camera.corrupt.set()
        camera.sent(12)
        camera.corrupt.clear()
        for _ in range(10):
            frame = next_frame(supervisor, newest)
            newest = frame.sequence
            assert frame.image.shape == (CLIP_SIZE[1], CLIP_SIZE[0], 3)
        log.wait_for_state(CameraState.STREAMING, since=len(log.told) - 1)


@pytest.mark.fault("F14")
def test_colours_keep_their_order(camera: NetworkCamera, log: StatusLog) -> None:
    camera.still = np.zeros((CLIP_SIZE[1], CLIP_SIZE[0], 3), dtype=np.uint8)
    camera.still[:, :160] = (250, 20, 20)
    camera.still[:, 160:] = (20, 20, 250)
    with streaming(camera.url, log, CameraSettings()) as supervisor:
        image = next_frame(supervisor).image
    blue, red = image[120, 40].astype(int), image[120, 280].astype(int)
    assert blue[0] - blue[2] > 100
    assert red[2] - red[0] > 100


@pytest.mark.fault("F09")
@pytest.mark.parametrize("allow_virtual", [False, True])
def test_a_clip_that_repeats_is_no_camera_but_may_be_allowed_for_a_trial(
    camera: NetworkCamera, log: StatusLog, allow_virtual: bool
) -> None:
    camera.loops = 20
    with streaming(camera.url, log, CameraSettings(allow_virtual=allow_virtual)) as supervisor:
        if allow_virtual:
            next_frame(supervisor, 40)
            assert supervisor.status().respawns == 0
        else:
            lost = log.wait_for(lambda status: status.continuity == 1 and status.state is CameraState.ABSENT)
            assert "set camera.allow_virtual = true for a trial with a clip that repeats" in lost.detail


@pytest.mark.fault("F09")
def test_a_frozen_picture_is_a_fault(camera: NetworkCamera, log: StatusLog) -> None:
    camera.still = numbered_image(7)
    with streaming(camera.url, log, CameraSettings()):
        log.wait_for(lambda status: status.respawns > 0)


def test_a_picture_that_was_sent_before_is_marked_as_such(camera: NetworkCamera, log: StatusLog) -> None:
    with streaming(camera.url, log, CameraSettings()) as supervisor:
        fresh = next_frame(supervisor)
        camera.still = numbered_image(7)
        seen = [next_frame(supervisor, fresh.sequence)]
        while not seen[-1].repeated:
            seen.append(next_frame(supervisor, seen[-1].sequence))
    assert not fresh.repeated
    assert (number_of(seen[-1].image), number_of(seen[-2].image)) == (7, 7)


def test_a_covered_lens_is_no_fault(camera: NetworkCamera, log: StatusLog) -> None:
    camera.still = np.zeros((240, 320, 3), dtype=np.uint8)
    with streaming(camera.url, log, CameraSettings()) as supervisor:
        assert not next_frame(supervisor, 20).repeated
        assert supervisor.status().respawns == 0


def test_an_address_without_a_stream_is_named(camera: NetworkCamera, log: StatusLog) -> None:
    url = camera.url.replace("/video", "/nothing")
    with streaming(url, log, CameraSettings()):
        absent = log.wait_for_state(CameraState.ABSENT)
    assert absent.detail == f"{url} gives no video; check the address, its user and password, and the network."


@pytest.mark.fault("F01")
def test_a_camera_that_is_switched_off_is_named(log: StatusLog) -> None:
    camera = NetworkCamera()
    camera.close()
    with streaming(camera.url, log, CameraSettings()):
        absent = log.wait_for_state(CameraState.ABSENT)
    assert "gives no video" in absent.detail
