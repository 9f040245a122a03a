"""A sample, and clients that are closed after the test."""

import queue
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pytest

from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import AppCode
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.liveness.sample import Sample

from .scripted_server import PATIENCE_S

BRISK = Limits(back_off_min_s=0.01, back_off_max_s=0.02)
"""The limits users have, with hardly any wait before a resend."""

IMPATIENT = Limits(connect_s=0.3, gap_s=0.4, send_s=0.8, operation_s=4.0, back_off_min_s=0.01, back_off_max_s=0.02)
"""For servers that keep the client waiting."""


class MakeClient(Protocol):
    def __call__(self, url: str, **changes: Any) -> LivenessClient: ...


@pytest.fixture
def sample() -> Sample:
    noise = np.random.default_rng(7).integers(0, 256, (48, 64, 3), dtype=np.uint8)
    return encode_sample(noise)


@pytest.fixture
def make_client() -> Iterator[MakeClient]:
    clients: list[LivenessClient] = []

    def make(url: str, *, ca_file: Path | None = None, **changes: Any) -> LivenessClient:
        arguments: dict[str, Any] = {
            "endpoint": Endpoint.parse(url),
            "credentials": AppCode("appcode-canary"),
            "threshold": 0.8,
            "limits": BRISK,
            "wall_clock": time.time,
            "uniform": lambda low, _high: low,
            "ca_file": ca_file,
        }
        client = LivenessClient(**(arguments | changes))
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def full_listener() -> Iterator[str]:
    """An address whose connect neither succeeds nor fails: its accept queue is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.settimeout(0)
            filler.connect_ex(address)
        yield f"http://127.0.0.1:{address[1]}/v1"
        for filler in fillers:
            filler.close()


@pytest.fixture
def hanging_resolver(monkeypatch: pytest.MonkeyPatch) -> Iterator[queue.SimpleQueue[object]]:
    released = threading.Event()
    lookups: queue.SimpleQueue[object] = queue.SimpleQueue()
    real = socket.getaddrinfo

    def hang(*args: Any, **kwargs: Any) -> Any:
        lookups.put(args)
        released.wait(PATIENCE_S)
        return real(*args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield lookups
    released.set()
