"""The liveness API as an ASGI application: gateway in front, engine behind."""

import logging
import time
import uuid

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.service import contract
from kiosk.service.credentials import AcceptedCredentials, Refusal
from kiosk.service.engine import Assessment, Engine
from kiosk.service.request import read_request

logger = logging.getLogger(__name__)

_NOT_FOUND = Refusal(404, "I404NF", "API not found")
_METHOD_UNSUPPORTED = Refusal(405, "I405UM", "Unsupported Method")
_BODY_TOO_LARGE = Refusal(413, "I413RL", "Request body too Large")

# A sender that is still writing when the connection closes sees a reset instead of the refusal, so what it sends
# is taken and thrown away, up to here.
_MAX_DISCARDED_BYTES = 4 * contract.MAX_BODY_BYTES


def create_app(*, engine: Engine, accepted: AcceptedCredentials) -> Starlette:
    """Return the application.

    Args:
        engine: Judges the images; its name goes into the `X-Liveness-Engine` header of every answer.
        accepted: The credentials that callers must show.
    """
    endpoint = _Endpoint(engine=engine, accepted=accepted)
    app = Starlette(
        routes=[Route(contract.PATH, endpoint.post, methods=["POST"])],
        exception_handlers={
            _NOT_FOUND.status: endpoint.not_found,
            _METHOD_UNSUPPORTED.status: endpoint.method_unsupported,
        },
    )
    # The gateway knows one path and redirects from no other.
    app.router.redirect_slashes = False
    return app


class _Endpoint:
    def __init__(self, *, engine: Engine, accepted: AcceptedCredentials) -> None:
        self._engine = engine
        self._accepted = accepted

    async def post(self, request: Request) -> Response:
        body = await _read_body(request)
        refusal = self._accepted.refuse(request.headers, now_ms=time.time_ns() // 1_000_000)
        if body is None or refusal is not None:
            return self._refused(refusal or _BODY_TOO_LARGE)
        return self._marked(JSONResponse(await self._reply(body)))

    async def not_found(self, request: Request, _error: Exception) -> Response:
        await _read_body(request)
        return self._refused(_NOT_FOUND)

    async def method_unsupported(self, request: Request, _error: Exception) -> Response:
        await _read_body(request)
        return self._refused(_METHOD_UNSUPPORTED)

    async def _reply(self, body: bytes) -> dict[str, object]:
        try:
            asked = await run_in_threadpool(read_request, body)
            assessment = await self._engine.assess(asked.image)
            return contract.reply(assessment, thresh=asked.thresh)
        except contract.BadRequestError as error:
            return contract.bad_request_reply(error)
        except Exception:  # the process boundary: whatever fails inside, a caller gets the contract's 5000
            logger.exception("a request failed inside the service")
            return contract.reply(Assessment(contract.INTERNAL_ERROR), thresh=contract.DEFAULT_THRESH)

    def _refused(self, refusal: Refusal) -> Response:
        headers = {"X-Ca-Error-Code": refusal.code, "X-Ca-Error-Message": refusal.message}
        return self._marked(Response(status_code=refusal.status, headers=headers))

    def _marked(self, response: Response) -> Response:
        response.headers["X-Liveness-Engine"] = self._engine.name
        response.headers["X-Ca-Request-Id"] = str(uuid.uuid4()).upper()
        return response


async def _read_body(request: Request) -> bytes | None:
    """Return the body, or None where it is too large to be kept or did not come whole."""
    kept = bytearray()
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > _MAX_DISCARDED_BYTES:
                break
            if size > contract.MAX_BODY_BYTES:
                kept.clear()
            else:
                kept += chunk
    except ClientDisconnect:
        return None
    return bytes(kept) if size <= contract.MAX_BODY_BYTES else None
