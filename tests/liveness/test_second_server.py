"""Whatever the first server, the environment or the home folder says: nobody else is connected to."""

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.credentials import AppCode, Credentials, Signed
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome

from .conftest import MakeClient
from .scripted_server import Peer, RawRequest, ScriptedServer, contract, http, serving

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "FTP_PROXY")
PORTAL = b'<html><meta http-equiv="refresh" content="0;url=%s"><body onload="location=\'%s\'">Log in</body></html>'


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(params=["http", "https"])
def secure(request: pytest.FixtureRequest, authority: trustme.CA) -> ssl.SSLContext | None:
    """How the first server is reached."""
    if request.param == "http":
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture(params=["http", "https"])
def elsewhere(
    request: pytest.FixtureRequest, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ScriptedServer]:
    """A second server that everything points to: proxies, passwords for the first, and what the first says."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(answered, ssl_context=context if request.param == "https" else None) as server:
        for name in NAMES:
            for spelled in (name, name.lower()):
                monkeypatch.setenv(spelled, f"http://127.0.0.1:{server.port}")
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.setenv(name, "example.org")
        netrc = "machine 127.0.0.1 login me password mine\ndefault login me password mine\n"
        for file in (tmp_path / ".netrc", tmp_path / "_netrc", tmp_path / "other"):
            file.write_text(netrc)
            file.chmod(0o600)
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("NETRC", str(tmp_path / "other"))
        yield server


def answered(peer: Peer) -> None:
    peer.read_request()
    peer.send(http(contract()))


def answers(url: str) -> Iterator[bytes]:
    """Yield everything with which a server may send a client elsewhere."""
    for status in range(300, 309):
        yield http(contract(), status=status, headers={"Location": url})
    portal = PORTAL % (url.encode(), url.encode())
    yield http(portal, headers={"Content-Type": "text/html"})
    yield http(portal, status=511, headers={"Content-Type": "text/html"})
    yield http(b"", headers={"Refresh": f"0; url={url}", "Location": url, "Content-Location": url})
    yield http(b"", status=201, headers={"Location": url})
    yield http(b"", status=401, headers={"WWW-Authenticate": 'Basic realm="kiosk"', "Location": url})
    yield http(b"", status=407, headers={"Proxy-Authenticate": 'Basic realm="kiosk"', "Location": url})
    host = url.partition("://")[2].partition("/")[0]
    yield http(b"", status=421, headers={"Alt-Svc": f'h2="{host}"; ma=3600', "Set-Cookie": "a=b; Path=/"})


@pytest.mark.fault("F37", "F38", "F40", "F88")
@pytest.mark.parametrize("credentials", [AppCode("appcode-canary"), Signed("key-canary", "secret-canary")])
def test_second_server_is_never_connected_to(
    credentials: Credentials,
    secure: ssl.SSLContext | None,
    elsewhere: ScriptedServer,
    authority: trustme.CA,
    sample: Sample,
    make_client: MakeClient,
    tmp_path: Path,
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    told = list(answers(elsewhere.url))

    def tell_each(peer: Peer) -> None:
        peer.read_request()
        peer.send(told[len(peer.server.requests) - 1])

    with serving(tell_each, ssl_context=secure) as first:
        client = make_client(first.url, ca_file=tmp_path / "authority.pem", credentials=credentials)
        outcomes = {client.verify(sample, cancel=CancelToken()).outcome for _ in told}
    assert outcomes == {Outcome.NO_VERDICT}
    assert len(first.requests) == len(told)
    assert elsewhere.connections == 0
    assert all(is_intact(request, credentials) for request in first.requests)


def is_intact(request: RawRequest, credentials: Credentials) -> bool:
    """Return whether a request has its own credentials on it, and nothing that came from anywhere else."""
    headers = request.headers
    if "cookie" in headers or "proxy-authorization" in headers or not request.lines[0].startswith("POST /api/"):
        return False
    if isinstance(credentials, AppCode):
        return headers["authorization"] == "APPCODE appcode-canary"
    sent = credentials.headers(int(headers["x-ca-timestamp"]))
    return "authorization" not in headers and all(headers[name] == value for name, value in sent.items())
