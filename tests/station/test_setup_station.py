"""Camera and vision without a session: they live together, and tell how they fare."""

import threading

import pytest

from kiosk.camera.frame import Frame
from kiosk.station.look_times import LookTimes, TimedPipeline
from kiosk.station.setup_station import SetupStation
from kiosk.station.vision_loop import VisionLoop
from tests.station.fakes import WAIT_S, FakeCamera, FakeClock, FakePipeline, picture


class _Rig:
    def __init__(self) -> None:
        self.camera = FakeCamera()
        self.clock = FakeClock()
        self.pipeline = FakePipeline()
        self.looked = threading.Event()
        self.pipeline.on_process = self.looked.set
        timed = TimedPipeline(self.pipeline)
        self.vision = VisionLoop(
            camera=self.camera,
            pipeline=timed,
            post=lambda _: None,
            clock=self.clock,
            time_scale=1.0,
            on_crash=lambda _: None,
        )
        self.station = SetupStation(camera=self.camera, vision=self.vision, pipeline=timed)


def test_it_looks_as_for_a_visitor_whose_sample_is_wanted() -> None:
    rig = _Rig()
    with rig.station as station:
        rig.camera.frames.put(Frame(picture(), 1, rig.clock.ns))
        assert rig.looked.wait(WAIT_S)
        assert rig.pipeline.commands == ["begin"]
        assert rig.camera.started
        assert station.camera_status().name == "fake"
    assert rig.camera.stopped


def test_vision_that_does_not_start_leaves_no_camera_running(monkeypatch: pytest.MonkeyPatch) -> None:
    rig = _Rig()

    def refuse() -> None:
        raise OSError("no thread")

    monkeypatch.setattr(rig.vision, "start", refuse)
    with pytest.raises(OSError, match="no thread"), rig.station:
        pass
    assert rig.camera.stopped


def test_looks_are_counted_and_timed() -> None:
    timed = TimedPipeline(FakePipeline())
    assert timed.look_times() == LookTimes()

    for frame in range(3):
        timed.process(picture(), frame=frame, t_s=float(frame))

    times = timed.look_times()
    assert times.rate_hz > 0
    assert times.cpu_ms > 0
