"""Posts one request over one line, with everything off that `requests` does unasked."""

import base64
import json
import logging
import ssl
import zlib
from collections.abc import Iterator, Mapping
from functools import partial
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path

import requests

from kiosk import __version__
from kiosk.liveness.connections import LineAdapter, over
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.line import Line, Phase
from kiosk.liveness.reply import Reply
from kiosk.liveness.sample import Sample
from kiosk.liveness.trust import authorities, tls_context

MAX_REPLY_BYTES = 64 * 1024
_CHUNK_BYTES = 8 * 1024
_PACKINGS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""What zlib calls each content coding."""


class ReplyTooLargeError(Exception):
    """The reply went on beyond any that the API sends."""


class _HardenedSession(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> None:
        # With a target, `requests` reads the redirect's whole body even when it does not follow.
        return None


class Transport:
    """The HTTP side of the client.

    Args:
        endpoint: Where to post.
        gap_s: The longest silence of the server in a reply.
        ca_file: PEM file of the certificate authorities to trust; None trusts the usual public ones.

    Raises:
        TrustError: That file cannot be used.
    """

    def __init__(self, *, endpoint: Endpoint, gap_s: float, ca_file: Path | None) -> None:
        # It logs a broken header section whole, and a server may echo there what it was sent.
        logging.getLogger("urllib3.connection").setLevel(logging.ERROR)
        self._endpoint = endpoint
        self._gap_s = gap_s
        self._roots = str(authorities(ca_file))
        self._ssl_context = tls_context(ca_file)
        self._http_session = _hardened_session(self._ssl_context)

    def post(self, sample: Sample, threshold: float, auth: Mapping[str, str], line: Line) -> Reply:
        """Send one sample and read the answer; blocks until it is there or the line fails.

        Raises:
            requests.RequestException, urllib3.exceptions.HTTPError, OSError: The exchange failed.
            ReplyTooLargeError: The answer is longer than 64 KiB.
        """
        request = requests.Request("POST", self._endpoint.url, data=request_body(sample, threshold), headers=auth)
        prepared = self._http_session.prepare_request(request)
        with over(line):
            response = self._http_session.send(
                prepared,
                stream=True,
                allow_redirects=False,
                # The line sets the limits of connecting and uploading itself.
                timeout=(None, self._gap_s),
                verify=self._roots,
                proxies={},
            )
            line.phase = Phase.READING
            with response:
                return Reply(response.status_code, response.headers, _read_body(response))

    def probe(self, line: Line) -> None:
        """Connect, and shake hands over TLS, without a request: nothing that could be billed.

        Raises:
            OSError: The endpoint cannot be reached, or its certificate is not to be trusted.
        """
        with over(line), line.open(self._endpoint.host, self._endpoint.port) as sock:
            if self._endpoint.secure:
                with self._ssl_context.wrap_socket(sock, server_hostname=self._endpoint.host):
                    pass

    def close(self) -> None:
        """Close the connection that is kept alive."""
        self._http_session.close()


def request_body(sample: Sample, threshold: float) -> bytes:
    """Return the JSON of one request."""
    image = base64.b64encode(sample.data).decode("ascii")
    return json.dumps({"image_base64": image, "thresh": threshold}).encode("ascii")


def _hardened_session(ssl_context: ssl.SSLContext) -> requests.Session:
    http_session = _HardenedSession()
    # Else a .netrc replaces the Authorization header, and proxies come from the environment.
    http_session.trust_env = False
    http_session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    http_session.headers.clear()
    http_session.headers.update(
        {
            "User-Agent": f"liveness-kiosk/{__version__}",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Content-Type": "application/json",
        }
    )
    adapter = LineAdapter(ssl_context=ssl_context)
    http_session.mount("https://", adapter)
    http_session.mount("http://", adapter)
    return http_session


def _read_body(response: requests.Response) -> bytes:
    if 300 <= response.status_code < 400:
        return b""
    packing = _PACKINGS.get(response.headers.get("Content-Encoding", "").lower())
    # `raw.read`, not `iter_content`: the latter reads chunk-size lines of any length.
    chunks = iter(partial(response.raw.read, _CHUNK_BYTES, decode_content=False), b"")
    return _joined(chunks) if packing is None else _unpacked(chunks, zlib.decompressobj(packing))


def _joined(chunks: Iterator[bytes]) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > MAX_REPLY_BYTES:
            raise ReplyTooLargeError
    return bytes(body)


def _unpacked(chunks: Iterator[bytes], packed: "zlib._Decompress") -> bytes:
    """Return what was compressed, although we asked for none; empty where it is damaged or breaks off.

    Its check value comes last, and urllib3 does not miss it.
    """
    body = bytearray()
    try:
        for chunk in chunks:
            body += packed.decompress(chunk, MAX_REPLY_BYTES + 1 - len(body))
            if len(body) > MAX_REPLY_BYTES:
                raise ReplyTooLargeError
            if packed.unused_data:
                return b""
    except zlib.error:
        return b""
    return bytes(body) if packed.eof else b""
