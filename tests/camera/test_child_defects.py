"""A defect inside the capture child, of a kind that nobody thought of, is a camera that comes back."""

import os
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

import pytest

from kiosk.camera import capture
from kiosk.camera.frame import CameraState
from kiosk.camera.messages import CaptureOrder
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.changing import ChangingSource
from kiosk.camera.sources.source import Reading
from kiosk.camera.spec import FileSpec
from kiosk.camera.supervisor import CameraSupervisor
from tests.camera.conftest import StatusLog, next_frame

_MARK = "KIOSK_TEST_MARK"


def breaks_while_reading(order: CaptureOrder, supervisor: Connection) -> None:
    """Be a capture child whose reading breaks at the tenth picture, the first time."""
    read, mark = ChangingSource.read, Path(os.environ[_MARK])
    count = iter(range(10))

    def breaks(source: ChangingSource) -> Reading | None:
        if not mark.exists() and next(count, None) is None:
            mark.touch()
            raise KeyError("a defect")
        return read(source)

    with patch.object(ChangingSource, "read", breaks):
        capture.run_capture(order, supervisor)


def breaks_at_once(order: CaptureOrder, supervisor: Connection) -> None:
    """Be a capture child that does not get as far as its own error handling, the first time."""
    mark = Path(os.environ[_MARK])
    if not mark.exists():
        mark.touch()
        raise SystemError
    capture.run_capture(order, supervisor)


@pytest.mark.fault("F73")
@pytest.mark.parametrize("child", [breaks_while_reading, breaks_at_once])
def test_a_defect_in_the_child_is_a_camera_that_comes_back(
    child: Callable[[CaptureOrder, Connection], None],
    clip: Path,
    log: StatusLog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    mark = tmp_path / "broke"
    monkeypatch.setenv(_MARK, str(mark))
    with CameraSupervisor(
        spec=FileSpec(clip), settings=CameraSettings(), on_status=log, capture=child
    ) as supervisor:
        status = log.wait_for(lambda status: status.respawns == 1 and status.state is CameraState.STREAMING)
        recovered_s = time.time() - mark.stat().st_mtime
        next_frame(supervisor)

    assert status.detail == ""
    record_property("recovered_s", round(recovered_s, 2))
