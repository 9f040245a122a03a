"""`liveness-kiosk service` as a real process."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.service.conftest import Caller, body_of, encoded, signed_headers

_LIMIT_S = 60
Run = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def run() -> Iterator[Run]:
    """Start the command with arguments and settings; ends what a failing test left running."""
    with ExitStack() as running:

        def start(*arguments: str, **settings: str) -> "subprocess.Popen[str]":
            process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", "service", *arguments],
                env=os.environ
                | {f"LIVENESS_KIOSK_API__{name.upper()}": value for name, value in settings.items()},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            running.enter_context(process)
            running.callback(process.kill)
            return process

        yield start


def _url(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    line = json.loads(process.stdout.readline())
    assert list(line) == ["url"]
    return str(line["url"])


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_it_prints_its_url_and_serves_until_a_signal(run: Run, number: signal.Signals, status: int) -> None:
    process = run("--script", "noface,fail:0.31:screen")
    caller = Caller(_url(process))

    assert [caller.answer(body_of(encoded()))["code"] for _ in range(2)] == [4002, 200]

    process.send_signal(number)
    stdout, stderr = process.communicate(timeout=_LIMIT_S)
    assert (process.returncode, stdout, stderr.strip()) == (status, "", "")


def test_it_accepts_the_credentials_of_the_settings_and_no_others(run: Run) -> None:
    process = run(app_key="the-key", app_secret="the-secret")
    caller = Caller(_url(process))
    body = body_of(encoded())

    right = caller.post(body, headers=signed_headers(key="the-key", secret="the-secret"))
    wrong = caller.post(body, headers=signed_headers(key="the-key", secret="another"))
    process.terminate()

    assert (right.status_code, wrong.status_code) == (200, 403)
    assert "the-secret" not in process.communicate(timeout=_LIMIT_S)[1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--script", "pass,perhaps"], "The script's item 'perhaps' means nothing: allowed are pass[:score],"),
        (["--host", "192.0.2.1"], "Cannot listen on host '192.0.2.1': give an address of this machine"),
        (["--port", "70000"], "70000 is not in the range"),
        (["--engine", "magic"], "'magic' is not"),
    ],
)
def test_bad_usage_is_one_sentence_and_exit_code_2(run: Run, arguments: list[str], sentence: str) -> None:
    process = run(*arguments)
    stdout, stderr = process.communicate(timeout=_LIMIT_S)

    assert (process.returncode, stdout) == (2, "")
    assert sentence in stderr
    assert "Traceback" not in stderr


def test_a_port_in_use_is_exit_code_2(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = run("--port", str(port))
        _, stderr = process.communicate(timeout=_LIMIT_S)

    assert process.returncode == 2
    assert f"Port {port} is in use" in stderr
