"""The embedded server: ready when it says so, gone when it is told."""

import contextlib
import logging
import re
import socket
import threading
from urllib.parse import urlsplit

import pytest
import requests

from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.errors import ServiceError
from kiosk.service.script import parse_script
from kiosk.service.server import EmbeddedService
from tests.service.conftest import AnnouncingEngine, Caller, body_of, encoded

_HEADERS = {"Authorization": "APPCODE any"}


def _service(*, host: str = "127.0.0.1", port: int = 0) -> EmbeddedService:
    app = create_app(engine=parse_script("pass"), accepted=AcceptedCredentials())
    return EmbeddedService(app=app, host=host, port=port)


def _answers(url: str) -> bool:
    return Caller(url).post(body_of(encoded()), headers=_HEADERS).status_code == 200


def test_it_answers_from_start_to_stop_and_can_start_again() -> None:
    service = _service()
    for _ in range(2):
        service.start()
        url = service.url
        assert url.startswith("http://127.0.0.1:")
        assert _answers(url)
        service.stop()
        with pytest.raises(requests.ConnectionError):
            requests.get(url, timeout=20)


def test_it_leaves_no_thread() -> None:
    before = set(threading.enumerate())
    with _service() as service:
        assert _answers(service.url)
        started = set(threading.enumerate()) - before

    assert started
    for thread in started:
        thread.join(20)
    assert not any(thread.is_alive() for thread in started)


def test_its_port_is_free_again_at_once() -> None:
    with _service() as first:
        port = urlsplit(first.url).port or 0
        assert _answers(first.url)

    with _service(port=port) as second:
        assert _answers(second.url)


def test_a_port_in_use_is_named_with_the_fix() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServiceError, match=rf"^Port {port} is in use .* --port, or 0 for any free one\.$"):
            _service(port=port).start()


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid", "a" * 64 + ".example", "bad host"])
def test_a_host_that_is_not_this_machine_is_named_with_the_fix(host: str) -> None:
    sentence = f"Cannot listen on host '{host}': give an address of this machine with --host, such as 127.0.0.1."

    with pytest.raises(ServiceError, match=f"^{re.escape(sentence)}$"):
        _service(host=host).start()


def test_ipv6_loopback_has_a_url_that_works() -> None:
    with _service(host="::1") as service:
        assert service.url.startswith("http://[::1]:")
        assert _answers(service.url)


def test_every_address_is_served_only_where_asked_for_and_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with _service(host="0.0.0.0") as service:
        assert service.url.startswith("http://127.0.0.1:")
        assert _answers(service.url)

    assert "cross the network unencrypted" in caplog.text


def test_stopping_cuts_an_answer_that_would_take_too_long() -> None:
    engine = AnnouncingEngine("slow:600")
    service = EmbeddedService(app=create_app(engine=engine, accepted=AcceptedCredentials()))
    service.start()
    posted = threading.Thread(target=_post_and_be_cut, args=(service.url,))
    posted.start()
    assert engine.asked.wait(20)

    service.stop()

    posted.join(20)
    assert not posted.is_alive()


def _post_and_be_cut(url: str) -> None:
    with contextlib.suppress(requests.ConnectionError):
        _answers(url)


def test_it_logs_nothing_while_all_is_well(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with _service() as service:
        assert _answers(service.url)

    assert [record for record in caplog.records if record.name.startswith(("kiosk", "uvicorn"))] == []
