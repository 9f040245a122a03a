"""A real server on loopback, real images, and callers with either kind of credentials."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import pytest
import requests

from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.engine import Assessment, Engine, FaceImage
from kiosk.service.script import parse_script
from kiosk.service.server import EmbeddedService

APP_CODE = "app-code-0123"
APP_KEY = "204512345"
APP_SECRET = "secret-4567"
APPCODE_HEADERS = {"Authorization": f"APPCODE {APP_CODE}"}
_TIMEOUT_S = 20


def encoded(width: int = 64, height: int = 48, *, kind: str = ".jpg") -> bytes:
    """Return an image file of the given size."""
    gradient = np.linspace(0, 255, width, dtype=np.uint8)
    return cv2.imencode(kind, cv2.merge([np.tile(gradient, (height, 1))] * 3))[1].tobytes()


def body_of(image: bytes, **fields: object) -> dict[str, object]:
    """Return a request's body for an image file."""
    return {"image_base64": base64.b64encode(image).decode(), **fields}


def signed_headers(
    *, key: str = APP_KEY, secret: str = APP_SECRET, timestamp: str | None = None
) -> dict[str, str]:
    """Return the three headers of a signed request, for now unless told otherwise."""
    timestamp = timestamp or str(time.time_ns() // 1_000_000)
    signature = hashlib.md5(f"{key}&{timestamp}&{secret}".encode()).hexdigest()
    return {"x-ca-key": key, "x-ca-timestamp": timestamp, "x-ca-signature": signature}


@dataclass(frozen=True)
class Caller:
    """Posts to one running service as the vendor's own samples do."""

    url: str

    def post(self, body: object, *, headers: dict[str, str] | None = None) -> requests.Response:
        """Send a JSON body, by default with the right app code."""
        return self.post_bytes(json.dumps(body).encode(), headers=headers)

    def post_bytes(self, body: bytes, *, headers: dict[str, str] | None = None) -> requests.Response:
        """Send any body, by default with the right app code."""
        chosen = APPCODE_HEADERS if headers is None else headers
        return requests.post(
            self.url, data=body, headers={"Content-Type": "application/json", **chosen}, timeout=_TIMEOUT_S
        )

    def answer(self, body: object) -> dict[str, Any]:
        """Send a JSON body that passes the gateway and return the answer's."""
        response = self.post(body)
        assert response.status_code == 200
        assert "X-Ca-Error-Code" not in response.headers
        answer: dict[str, Any] = response.json()
        return answer


class AnnouncingEngine:
    """Plays a script and tells when a request has reached it."""

    name = "simulated"

    def __init__(self, script: str) -> None:
        self._engine = parse_script(script)
        self.asked = threading.Event()

    async def assess(self, image: FaceImage) -> Assessment:
        """Tell, then do as the script says."""
        self.asked.set()
        return await self._engine.assess(image)


Serve = Callable[..., Caller]


_OURS = AcceptedCredentials(app_code=APP_CODE, app_key=APP_KEY, app_secret=APP_SECRET)


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a service with a script or an engine; it accepts the credentials above unless told otherwise."""
    with ExitStack() as running:

        def start(
            script: str = "pass", *, engine: Engine | None = None, accepted: AcceptedCredentials = _OURS
        ) -> Caller:
            app = create_app(engine=engine or parse_script(script), accepted=accepted)
            return Caller(running.enter_context(EmbeddedService(app=app)).url)

        yield start


@pytest.fixture(scope="session")
def passing() -> Iterator[Caller]:
    """Return a caller of the one service that passes whatever keeps the contract."""
    with EmbeddedService(app=create_app(engine=parse_script("pass"), accepted=_OURS)) as service:
        yield Caller(service.url)
