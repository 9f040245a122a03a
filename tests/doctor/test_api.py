"""The way to the API, over real sockets and TLS to servers of this test's own."""

import datetime
import ssl
import time
from email.utils import formatdate
from pathlib import Path

import pytest
import trustme

from kiosk.doctor import api
from kiosk.doctor.findings import Finding, Verdict
from kiosk.liveness.endpoint import Endpoint
from tests.liveness.scripted_server import Peer, Script, ScriptedServer, serving

NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)
SIGNED = {"api.app_key": "key-canary", "api.app_secret": "secret-canary"}


def head(date_s: float | None, heads: list[bytes], **headers: str) -> Script:
    """Answer one request for a page's head; note how it was asked."""

    def script(peer: Peer) -> None:
        heads.append(peer._until(b"\r\n\r\n"))
        fields = headers | ({"Date": formatdate(date_s, usegmt=True)} if date_s is not None else {})
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        peer.send(f"HTTP/1.1 404 Not Found\r\n{lines}\r\n".encode())
        peer.wait_for_end()

    return script


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> Path:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    return path


def context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    rules = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(rules)
    return rules


def look(server: ScriptedServer, ca_file: Path | None) -> dict[str, Finding]:
    endpoint = Endpoint.parse(f"https://127.0.0.1:{server.port}/v1")
    return {finding.check: finding for finding in api.network(endpoint, ca_file, time_scale=1.0)}


def test_a_way_that_is_open_is_in_order_and_nothing_that_could_be_billed_goes_over_it(
    authority: trustme.CA, ca_file: Path
) -> None:
    heads: list[bytes] = []
    rules = context(authority.issue_cert("127.0.0.1", not_after=NOW + 90 * DAY))
    with serving(head(time.time(), heads), ssl_context=rules) as server:
        found = look(server, ca_file)
    assert {name: finding.verdict for name, finding in found.items()} == dict.fromkeys(
        (api.NETWORK, api.CERTIFICATE, api.TIME), Verdict.OK
    )
    assert "TLSv1.3" in found[api.NETWORK].found
    assert "90 more days" in found[api.CERTIFICATE].found or "89 more days" in found[api.CERTIFICATE].found
    (asked,) = heads
    assert asked.startswith(b"HEAD / HTTP/1.1\r\n")
    assert b"\r\nHost: 127.0.0.1\r\n" in asked
    assert not any(word in asked.lower() for word in (b"authorization", b"x-ca", b"content-length"))


@pytest.mark.parametrize(("ahead_s", "words"), [(3600, "3600 s behind"), (-90, "90 s ahead of")])
def test_a_clock_that_is_off_is_told_which_way(
    ahead_s: int, words: str, authority: trustme.CA, ca_file: Path
) -> None:
    with serving(
        head(time.time() + ahead_s, []), ssl_context=context(authority.issue_cert("127.0.0.1"))
    ) as server:
        found = look(server, ca_file)[api.TIME]
    assert found.verdict is Verdict.WARN
    # The answer takes its time, and a Date is told in whole seconds.
    near = {words.replace(str(abs(ahead_s)), str(abs(ahead_s) + step)) for step in range(-3, 4)}
    assert any(one in found.found for one in near)


@pytest.mark.parametrize("headers", [{}, {"Date": "yesterday"}, {"Age": "7", "Date": formatdate(0, usegmt=True)}])
def test_a_server_that_does_not_tell_its_time_leaves_that_open(
    headers: dict[str, str], authority: trustme.CA, ca_file: Path
) -> None:
    rules = context(authority.issue_cert("127.0.0.1"))
    with serving(head(None, [], **headers), ssl_context=rules) as server:
        found = look(server, ca_file)
    assert (found[api.NETWORK].verdict, found[api.TIME].verdict) == (Verdict.OK, Verdict.WARN)


def test_a_certificate_that_ends_soon_is_told(authority: trustme.CA, ca_file: Path) -> None:
    rules = context(authority.issue_cert("127.0.0.1", not_after=NOW + 5 * DAY))
    with serving(head(time.time(), []), ssl_context=rules) as server:
        found = look(server, ca_file)[api.CERTIFICATE]
    assert found.verdict is Verdict.WARN


def test_a_server_that_is_not_to_be_trusted_fails_and_is_asked_nothing(ca_file: Path) -> None:
    heads: list[bytes] = []
    with serving(head(time.time(), heads), ssl_context=context(trustme.CA().issue_cert("127.0.0.1"))) as server:
        found = look(server, ca_file)
    assert list(found) == [api.NETWORK]
    assert found[api.NETWORK].verdict is Verdict.FAIL
    assert "certificate is not trusted" in found[api.NETWORK].found
    assert not heads


def test_a_closed_port_fails_with_what_to_look_at(ca_file: Path) -> None:
    with serving(head(None, [])) as server:
        port = server.port
    (found,) = api.network(Endpoint.parse(f"http://127.0.0.1:{port}/v1"), ca_file, time_scale=1.0)
    assert (found.check, found.verdict) == (api.NETWORK, Verdict.FAIL)
    assert "firewall" in found.remedy


def test_an_authority_that_is_none_fails_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("none")
    (found,) = api.network(Endpoint.parse("https://127.0.0.1:1/v1"), tmp_path / "ca.pem", time_scale=1.0)
    assert found.verdict is Verdict.FAIL
    assert "api.ca_file" in found.found


def test_credentials_are_told_by_kind_and_place_and_never_by_value() -> None:
    (found,) = api.credentials(SIGNED, dict.fromkeys(SIGNED, "the keyring"))
    assert found.verdict is Verdict.OK
    assert "A key and a secret are set (from the keyring)" in found.found
    assert "canary" not in found.found + found.remedy


@pytest.mark.parametrize("secrets", [{}, {"api.app_key": "key"}, {"api.next_appcode": "code"}])
def test_missing_credentials_fail(secrets: dict[str, str]) -> None:
    (found,) = api.credentials(secrets, {})
    assert found.verdict is Verdict.FAIL
    assert "set-secret" in found.remedy


def test_malformed_credentials_fail_without_being_repeated() -> None:
    (found,) = api.credentials({"api.appcode": "canary with spaces"}, {"api.appcode": "kiosk.toml"})
    assert found.verdict is Verdict.FAIL
    assert "api.appcode" in found.found
    assert "canary" not in found.found + found.remedy


def test_refused_credentials_whose_next_ones_serve_are_to_be_moved_up() -> None:
    (found,) = api.credentials(SIGNED, dict.fromkeys(SIGNED, "the keyring"), uses_next=True)
    assert found.verdict is Verdict.WARN
    assert "Move api.next_…" in found.remedy
