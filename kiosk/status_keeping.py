"""Composition root of what the running kiosk tells about itself to another terminal."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kiosk import __version__
from kiosk.camera.frame import CameraStatus
from kiosk.config.files import status_socket
from kiosk.config.settings import Settings
from kiosk.exam.view import ExamView
from kiosk.guard.service_manager import ServiceManager
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.endpoint import Endpoint
from kiosk.record_keeping import Memory
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners
from kiosk.station.view import View
from kiosk.status.answer import Kiosk, Moment, answer
from kiosk.status.line import StatusLine
from kiosk.status.notes import ExamNote, Notes
from kiosk.values import Profile


class StatusDesk:
    """Takes notes on the threads of session and exam, and answers from them on another; nobody waits."""

    def __init__(self, settings: Settings, client: LivenessClient, memory: Memory) -> None:
        """Begin to count.

        Args:
            settings: Whom the kiosk serves, and whom it asks.
            client: Knows how the API takes it.
            memory: Knows what is left of the device's lock, and whether the disk takes what is kept.
        """
        self._client, self._memory = client, memory
        self._started_ns = time.monotonic_ns()
        self._camera: Callable[[], CameraStatus] | None = None
        self._sounds_heard: Callable[[], bool] = lambda: True
        self._voice: Callable[[], str] = lambda: "none"
        self._silent: Callable[[], tuple[str, ...]] = tuple
        # Notes are replaced whole by the session's thread alone, so that every thread sees one moment of them.
        self._notes = Notes(started=_now())
        self._exam: ExamNote | None = None
        self._kiosk = Kiosk(
            version=__version__,
            pid=os.getpid(),
            profile=settings.profile,
            api_host="" if settings.simulated else Endpoint.parse(settings.api.url).host,
            simulated=settings.simulated,
            watched=ServiceManager().ping_every_s is not None,
        )

    def with_listeners(self, listeners: Listeners) -> Listeners:
        """Return the listeners with what takes notes before them."""

        def follow(view: View) -> None:
            self._notes = self._notes.of_session(view.session, _now())
            listeners.on_view(view)

        def finished(report: SessionReport) -> None:
            attempts = (one.attempt for one in report.attempts)
            self._notes = self._notes.of_result(report.result, attempts, _now())
            listeners.on_finished(report)

        return replace(listeners, on_view=follow, on_finished=finished)

    def follow_exam(self, view: ExamView) -> None:
        """Note where the exam is. The exam's thread."""
        if self._exam is None or self._exam.phase is not view.phase:
            self._exam = ExamNote(view.phase, _now())

    def watch(
        self,
        *,
        camera: Callable[[], CameraStatus],
        sounds_heard: Callable[[], bool],
        voice: Callable[[], str],
        silent: Callable[[], tuple[str, ...]],
    ) -> None:
        """Tell of these, too; all are called on the answering thread.

        Args:
            camera: How the source fares.
            sounds_heard: Whether sounds reach a device.
            voice: How the voice fares.
            silent: Which parts of the kiosk have not been heard of for too long.
        """
        self._camera, self._sounds_heard, self._voice, self._silent = camera, sounds_heard, voice, silent

    def answer(self) -> dict[str, Any]:
        """Return what is told. Any thread."""
        evidence = self._memory.evidence.keeper
        moment = Moment(
            uptime_s=(time.monotonic_ns() - self._started_ns) / 1e9,
            camera=self._camera() if self._camera else None,
            server_ahead_s=self._client.server_ahead_s,
            uses_next=self._client.uses_next,
            lock_left_s=self._memory.lock.left_s,
            records_refused=self._memory.keeper.refused,
            sounds_heard=self._sounds_heard(),
            voice=self._voice(),
            silent=self._silent(),
            evidence_refused=evidence.refused if evidence else None,
            exam=self._exam,
        )
        return answer(self._kiosk, self._notes, moment)


@contextmanager
def status_told(settings: Settings, client: LivenessClient, memory: Memory) -> Iterator[StatusDesk]:
    """Tell whoever asks how the kiosk fares, for as long as the context.

    Args:
        settings: Whom the kiosk serves, and whom it asks.
        client: Knows how the API takes it.
        memory: Knows what is left of the device's lock, and whether the disk takes what is kept.
    """
    desk = StatusDesk(settings, client, memory)
    line = StatusLine(status_socket(demo=settings.profile is Profile.DEMO), answer=desk.answer)
    line.start()
    try:
        yield desk
    finally:
        line.stop()


def _now() -> datetime:
    return datetime.now(UTC)
