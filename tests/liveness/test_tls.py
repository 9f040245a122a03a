"""TLS: whom the client talks to, and that nothing is sent to anybody else."""

import datetime
import itertools
import ssl
import threading
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.credentials import Signed
from kiosk.liveness.errors import TrustError
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason

from .conftest import IMPATIENT, MakeClient
from .scripted_server import PATIENCE_S, Peer, answer, contract, http, serving

LIVE = http(contract())
DATE = "Tue, 14 Nov 2023 22:13:20 GMT"
DATE_S = 1_700_000_000.0
NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> Path:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    return path


def context_of(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def old_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = context_of(authority.issue_cert("127.0.0.1"))
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def test_trusted_server_gets_the_request(
    authority: trustme.CA, ca_file: Path, sample: Sample, make_client: MakeClient
) -> None:
    context = context_of(authority.issue_cert("127.0.0.1"))
    replies = [http(contract(request_id=str(number))) for number in range(2)]
    with serving(answer(*replies), ssl_context=context) as server:
        client = make_client(server.url, ca_file=ca_file)
        outcomes = [client.verify(sample, cancel=CancelToken()).outcome for _ in range(2)]
        assert client.reachable(cancel=CancelToken())
    assert outcomes == [Outcome.LIVE, Outcome.LIVE]
    assert [request.headers["authorization"] for request in server.requests] == ["APPCODE appcode-canary"] * 2


@pytest.mark.fault("F26")
@pytest.mark.parametrize(
    ("make_context", "reason"),
    [
        (lambda _: context_of(trustme.CA().issue_cert("127.0.0.1")), Reason.TLS),
        (lambda ca: context_of(ca.issue_cert("face-api.shiliuai.com")), Reason.TLS),
        (
            lambda ca: context_of(ca.issue_cert("127.0.0.1", not_before=NOW - 9 * DAY, not_after=NOW - DAY)),
            Reason.TLS,
        ),
        (
            lambda ca: context_of(ca.issue_cert("127.0.0.1", not_before=NOW + DAY, not_after=NOW + 9 * DAY)),
            Reason.CLOCK,
        ),
        (old_tls, Reason.TLS),
    ],
    ids=["self-signed", "wrong host", "expired", "not yet valid", "TLS 1.1"],
)
def test_server_that_is_not_to_be_trusted_gets_no_byte_and_no_second_try(
    make_context: Callable[[trustme.CA], ssl.SSLContext],
    reason: Reason,
    authority: trustme.CA,
    ca_file: Path,
    sample: Sample,
    make_client: MakeClient,
) -> None:
    with serving(answer(LIVE), ssl_context=make_context(authority)) as server:
        client = make_client(server.url, ca_file=ca_file)
        verdict = client.verify(sample, cancel=CancelToken())
        assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, reason)
        assert server.connections == 1
        assert not client.reachable(cancel=CancelToken())
    assert server.received == 0
    assert verdict.detail.endswith(".")


@pytest.mark.fault("F26")
def test_public_authorities_alone_are_trusted_by_default(
    authority: trustme.CA, sample: Sample, make_client: MakeClient
) -> None:
    with serving(answer(LIVE), ssl_context=context_of(authority.issue_cert("127.0.0.1"))) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert verdict.reason is Reason.TLS
    assert server.received == 0


@pytest.mark.fault("F26", "F95")
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path, "cannot be read (No such file or directory)"),
        (lambda path: path.parent, "cannot be read"),
        (lambda path: path.write_text("not a certificate") and path, "holds no certificate"),
        (lambda path: path.write_bytes(bytes(range(256))) and path, "holds no certificate"),
        (lambda path: path.write_text("") or path, "holds no certificate"),
        (lambda _: Path("a\0b"), "cannot be read"),
    ],
    ids=["missing", "folder", "text", "bytes", "empty", "no name"],
)
def test_file_that_holds_no_authority_is_refused_in_one_sentence(
    make: Callable[[Path], Path], words: str, tmp_path: Path, make_client: MakeClient
) -> None:
    with pytest.raises(TrustError) as error:
        make_client("https://127.0.0.1:9/v1", ca_file=make(tmp_path / "authority.pem"))
    assert words in str(error.value)
    assert str(error.value).startswith("api.ca_file ")
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


@pytest.mark.fault("F63")
def test_wrong_certificate_on_a_device_that_dates_from_before_it_was_built_is_the_clock_s_fault(
    authority: trustme.CA, sample: Sample, make_client: MakeClient
) -> None:
    with serving(answer(LIVE), ssl_context=context_of(authority.issue_cert("127.0.0.1"))) as server:
        client = make_client(server.url, wall_clock=lambda: 0.0)
        verdict = client.verify(sample, cancel=CancelToken())
    assert verdict.reason is Reason.CLOCK
    assert "clock" in verdict.detail


@pytest.mark.fault("F26")
def test_server_without_tls_is_not_asked_again(sample: Sample, make_client: MakeClient) -> None:
    with serving(lambda peer: peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server:
        verdict = make_client(server.url.replace("http:", "https:")).verify(sample, cancel=CancelToken())
        assert verdict.reason is Reason.TLS
        assert server.connections == 1


@pytest.mark.fault("F27")
def test_handshake_that_is_cut_was_never_a_request(sample: Sample, make_client: MakeClient) -> None:
    def cut(peer: Peer) -> None:
        peer.sock.recv(1)
        peer.reset()

    with serving(cut) as server:
        verdict = make_client(server.url.replace("http:", "https:")).verify(sample, cancel=CancelToken())
        assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.OFFLINE)
        assert server.connections == 3


@pytest.mark.fault("F27")
def test_handshake_that_stalls_is_a_timeout(sample: Sample, make_client: MakeClient) -> None:
    with serving(lambda peer: peer.wait_for_end()) as server:
        client = make_client(server.url.replace("http:", "https:"), limits=IMPATIENT)
        verdict = client.verify(sample, cancel=CancelToken())
        assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.TIMEOUT)
        assert server.saw_ends(server.connections)
        assert not client.reachable(cancel=CancelToken())


@pytest.mark.fault("F88")
def test_session_keys_are_never_written_to_a_file(
    authority: trustme.CA,
    ca_file: Path,
    sample: Sample,
    make_client: MakeClient,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    with serving(answer(LIVE), ssl_context=context_of(authority.issue_cert("127.0.0.1"))) as server:
        verdict = make_client(server.url, ca_file=ca_file).verify(sample, cancel=CancelToken())
    assert verdict.outcome is Outcome.LIVE
    assert not (tmp_path / "keys").exists()


# The clock: only a server that proved who it is may correct it --------------------------------


@pytest.mark.fault("F59", "F57")
@pytest.mark.parametrize("refusal", ["Timestamp Expired", "Invalid Signature"])
@pytest.mark.parametrize("off_s", [-1200.0, 1200.0, -DATE_S])
def test_wrong_clock_is_corrected_and_the_request_signed_anew(
    off_s: float,
    refusal: str,
    authority: trustme.CA,
    ca_file: Path,
    sample: Sample,
    make_client: MakeClient,
    caplog: pytest.LogCaptureFixture,
) -> None:
    refused = http(b"", status=400, headers={"X-Ca-Error-Message": refusal, "Date": DATE})
    context = context_of(authority.issue_cert("127.0.0.1"))
    with serving(answer(refused, LIVE), ssl_context=context) as server:
        client = make_client(
            server.url,
            ca_file=ca_file,
            credentials=Signed("key", "secret"),
            wall_clock=lambda: DATE_S + off_s,
        )
        untold = client.server_ahead_s
        verdict = client.verify(sample, cancel=CancelToken())
    assert verdict.outcome is Outcome.LIVE
    assert (untold, client.server_ahead_s) == (None, -off_s)
    assert [int(request.headers["x-ca-timestamp"]) for request in server.requests] == [
        (DATE_S + off_s) * 1000,
        DATE_S * 1000,
    ]
    assert "clock" in caplog.text


@pytest.mark.fault("F61")
def test_operations_that_are_refused_together_are_both_corrected(
    authority: trustme.CA, ca_file: Path, sample: Sample, make_client: MakeClient
) -> None:
    refused = threading.Barrier(2)
    numbers = itertools.count()

    def refuse_both_then_answer(peer: Peer) -> None:
        while True:
            peer.read_request()
            number = next(numbers)
            if number < 2:
                refused.wait(PATIENCE_S)
                expired = {"X-Ca-Error-Message": "Timestamp Expired", "Date": DATE}
                peer.send(http(b"", status=400, headers=expired))
            else:
                peer.send(http(contract(request_id=f"id-{number}")))

    outcomes: list[Outcome] = []
    context = context_of(authority.issue_cert("127.0.0.1"))
    with serving(refuse_both_then_answer, ssl_context=context) as server:
        client = make_client(
            server.url, ca_file=ca_file, credentials=Signed("key", "secret"), wall_clock=lambda: DATE_S - 1200
        )

        def verify() -> None:
            outcomes.append(client.verify(sample, cancel=CancelToken()).outcome)

        threads = [threading.Thread(target=verify) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE_S)
    assert outcomes == [Outcome.LIVE] * 2
    stamps = sorted(int(request.headers["x-ca-timestamp"]) for request in server.requests)
    assert stamps == [(DATE_S - 1200) * 1000] * 2 + [DATE_S * 1000] * 2


@pytest.mark.fault("F60")
@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"X-Ca-Error-Message": "Timestamp Expired", "Date": DATE, "Age": "1"}, Reason.CLOCK),
        ({"X-Ca-Error-Message": "Timestamp Expired", "Date": "yesterday"}, Reason.CLOCK),
        ({"X-Ca-Error-Message": "Timestamp Expired"}, Reason.CLOCK),
        ({"X-Ca-Error-Message": "Invalid Signature"}, Reason.CREDENTIALS),
    ],
)
def test_clock_is_left_alone_without_a_date_to_trust(
    headers: dict[str, str],
    reason: Reason,
    authority: trustme.CA,
    ca_file: Path,
    sample: Sample,
    make_client: MakeClient,
) -> None:
    context = context_of(authority.issue_cert("127.0.0.1"))
    with serving(answer(http(b"", status=400, headers=headers)), ssl_context=context) as server:
        client = make_client(server.url, ca_file=ca_file, wall_clock=lambda: DATE_S - 1200)
        verdict = client.verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, reason)
    assert len(server.requests) == 1
