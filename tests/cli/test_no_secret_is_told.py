"""Whatever fails, and however much is logged: no secret is on a screen, in a log or on the disk."""

import base64
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import cv2
import numpy as np
import pytest

from kiosk.app import liveness_client
from kiosk.cli.root import main
from kiosk.config.files import records_folder
from kiosk.config.loading import load_settings
from kiosk.config.secret_file import keep_secret, secret_file
from kiosk.config.secret_names import API_SECRETS
from tests.cli.canaries import canary, forms, traces, traces_on_disk
from tests.config.keyring_stores import UseKeyring
from tests.liveness.scripted_server import Peer, ScriptedServer, http, serving

pytestmark = pytest.mark.fault("F86")

PATIENCE_S = 60
Put = Callable[[str, str], None]


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    cv2.imwrite(str(path), np.full((20, 30, 3), 128, np.uint8))
    return path


@pytest.fixture(params=["environment", "credential", "keyring", "own file", "settings file"])
def put(
    request: pytest.FixtureRequest,
    settings_path: Path,
    tmp_path: Path,
    use_keyring: UseKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> Put:
    """Put a secret into one of the sources."""

    def into(name: str, value: str) -> None:
        settings_path.touch(0o600)
        match request.param:
            case "environment":
                monkeypatch.setenv(f"LIVENESS_KIOSK_{name.upper().replace('.', '__')}", value)
            case "credential":
                folder = tmp_path / "credentials"
                folder.mkdir(exist_ok=True)
                (folder / name).write_text(value, encoding="utf-8")
                monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
            case "keyring":
                use_keyring(**{name.removeprefix("api."): value})
            case "own file":
                keep_secret(name, value)
            case _:
                settings_path.write_text(f"[api]\n{name.removeprefix('api.')} = {json.dumps(value)}\n")

    return into


@pytest.mark.fault("F87")
@pytest.mark.parametrize("name", ["api.appcode", "api.next_appcode"])
@pytest.mark.parametrize("inside", ["\n", "\r\nX-Evil: ", " ", "ñ", "\x1b["])
def test_a_secret_with_something_else_in_it_is_refused_at_start_without_its_value(
    inside: str,
    name: str,
    put: Put,
    settings_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = f"kanarie{inside}8Xq2"
    put(name, value)
    if name != "api.appcode":
        settings = settings_path.read_text()
        settings_path.write_text(settings if "[api]" in settings else "[api]\n")
        with settings_path.open("a") as file:
            file.write('appcode = "good"\n')
    assert main(["-v", "config", "check", "--config", str(settings_path)]) == 2
    said = capsys.readouterr()
    assert any(f"The setting {name} " in line for line in said.err.splitlines())
    assert not traces(said.out + said.err, ["kanarie", "8Xq2"])


@pytest.mark.parametrize(
    "text",
    [
        "api.appcode = 7331773317",
        'api.appcode = ["kanarie"]',
        'api.appcode = {kanarie = "kanarie"}',
        'api.app_key = true\napi.app_secret = "kanarie"',
        'api = "kanarie"',
        'api = ["kanarie"]',
        '[[api]]\nappcode = "kanarie"',
        '[api]\nappcode = "kanarie"\nthresh = 7',
        '[api]\nappcode = "kanarie"\nappcod = "kanarie"',
        '[api]\nappcode = "kanarie"\nappcode = "kanarie"',
        '[api]\nappcode = "kanarie\n',
        "[api]\nappcode = kanarie\n",
        '[api]\nappcode = "kanarie"\nurl = "http://example.com/"',
        '[api]\nappcode = "kanarie"\nurl = "https://me:kanarie@example.com/"',
        '[api]\nappcode = "kanarie"\nurl = "https://me:kan arie@example.com:x/"',
        '[api]\nappcode = "kanarie"\nca_file = "/nowhere/authority.pem"',
        '[operator]\npin_hash = "kanarie"\n[ui]\nlang = "tlh"',
        '[operator]\npin_hash = 7331773317\n[camera]\nsource = "rtsp://me:kanarie@/live"',
        "operator.pin_hash = [7331773317]",
        '[api]\nappcode = "kan arie"\n[camera]\nsource = "0"',
        '[api]\nnext_app_key = "kanarie"',
    ],
)
def test_wrong_settings_are_named_without_the_secrets_in_and_beside_them(
    text: str, settings_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_path.write_text(text)
    settings_path.chmod(0o600)
    assert main(["-v", "config", "check", "--config", str(settings_path)]) == 2
    said = capsys.readouterr()
    assert said.err
    assert not [secret for secret in ("kanarie", "arie", "7331773317") if secret in said.out + said.err]


def echoing(peer: Peer) -> None:
    """Refuse whatever comes, and repeat it in every form and place."""
    while True:
        request = peer.read_request()
        heard = " ".join(request.lines[1:]).encode()
        echoes = [heard.decode(), base64.b64encode(heard).decode(), heard.hex(), quote(heard)]
        echoes += [base64.b64encode(b"x" * number + heard).decode() for number in range(3)]
        sent = request.headers.get("authorization", request.headers.get("x-ca-key", ""))
        server_says = f"Invalid Signature, Server StringToSign:`{sent}&{request.headers.get('x-ca-timestamp')}&`"
        echo = echoes[len(peer.server.requests) % len(echoes)]
        fields = {"X-Ca-Error-Message": f"{sent} {echo} {server_says}"[:3000], "X-Ca-Request-Id": echo[:900]}
        peer.send(http({"code": 9999, "msg": f"{sent} {' '.join(echoes)}"}, status=403, headers=fields))


@pytest.fixture
def echo_server() -> Iterator[ScriptedServer]:
    with serving(echoing) as server:
        yield server


@pytest.fixture
def everywhere(
    settings_path: Path, tmp_path: Path, use_keyring: UseKeyring, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, ...]:
    """A secret of its own in every source; return them all."""
    secrets = {name: canary(name.removeprefix("api.")) for name in API_SECRETS}
    settings_path.write_text(f'[api]\nappcode = "{secrets["api.appcode"]}"\n')
    settings_path.chmod(0o600)
    keep_secret("api.app_key", secrets["api.app_key"])
    use_keyring(app_secret=secrets["api.app_secret"])
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "api.next_appcode").write_text(secrets["api.next_appcode"])
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "credentials"))
    for name in ("api.next_app_key", "api.next_app_secret"):
        monkeypatch.setenv(f"LIVENESS_KIOSK_{name.upper().replace('.', '__')}", secrets[name])
    monkeypatch.setenv("LIVENESS_KIOSK_OPERATOR__PIN_HASH", canary("pin_hash"))
    return (*secrets.values(), canary("pin_hash"))


def ran(*words: str | Path) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "kiosk", "--verbose", *map(str, words)]
    return subprocess.run(command, env=dict(os.environ), capture_output=True, timeout=PATIENCE_S, check=False)


def signatures(server: ScriptedServer) -> set[str]:
    return {sent for request in server.requests if (sent := request.headers.get("x-ca-signature"))}


@pytest.mark.fault("F48")
def test_a_check_that_is_refused_by_a_gateway_that_echoes_leaves_no_secret_behind(
    everywhere: tuple[str, ...], settings_path: Path, echo_server: ScriptedServer, tmp_path: Path
) -> None:
    done = ran(
        "check",
        "--json",
        "--config",
        settings_path,
        "--camera",
        "demo:steady",
        "--url",
        echo_server.url,
    )
    assert done.returncode == 11
    line = json.loads(done.stdout)
    # Two sends, one attempt.
    assert [(attempt["outcome"], attempt["reason"]) for attempt in line["attempts"]] == [
        ("no_verdict", "credentials")
    ]
    assert len(echo_server.requests) == 2
    assert all(name.encode() in done.stderr for name in ("kiosk.liveness.client", "kiosk.station.runner"))
    secrets = (*everywhere, *signatures(echo_server))
    assert len(secrets) == 9
    assert not traces(done.stdout + done.stderr, secrets)
    rightly = (
        settings_path,
        secret_file(),
        tmp_path / "keyring.json",
        tmp_path / "credentials" / "api.next_appcode",
    )
    assert list(records_folder().glob("*.db"))
    assert not traces_on_disk([tmp_path], secrets, but=rightly)


def test_a_server_that_is_not_to_be_trusted_is_told_of_without_a_secret(
    everywhere: tuple[str, ...], settings_path: Path, picture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(lambda peer: peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server:
        address = server.url.replace("http:", "https:")
        main(["-v", "verify", "--json", "--config", str(settings_path), "--url", address, str(picture)])
    said = capsys.readouterr()
    assert json.loads(said.out)["reason"] == "tls"
    assert "kiosk.liveness.client" in said.err
    assert not traces(said.out + said.err, everywhere)


def test_a_crash_in_any_thread_is_told_without_its_words(
    everywhere: tuple[str, ...], settings_path: Path, picture: Path, tmp_path: Path
) -> None:
    # Where the interpreter starts, like a defect in any module of ours would.
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "sitecustomize.py").write_text(
        "import threading\n"
        "from kiosk.liveness.client import LivenessClient\n"
        "def fail(self, *_, **__):\n"
        "    words = ' '.join(self._slots.secrets)\n"
        "    def crash():\n"
        "        raise ValueError(words)\n"
        "    thread = threading.Thread(target=crash)\n"
        "    thread.start()\n"
        "    thread.join()\n"
        "    try:\n"
        "        crash()\n"
        "    except ValueError as error:\n"
        "        raise RuntimeError(words) from error\n"
        "LivenessClient.verify = fail\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path / "broken"), str(Path.cwd()))))
        done = ran("verify", "--config", settings_path, picture)
    said = done.stderr.decode()
    assert done.returncode == 70
    assert "Internal error (RuntimeError)" in said
    assert said.count("ValueError") == 3
    assert not traces(said + done.stdout.decode(), everywhere)


def test_a_log_line_about_an_error_never_quotes_it(
    settings_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_path.write_text('[api]\nappcode = "kanarie"\n')
    settings_path.chmod(0o600)
    ended = threading.Event()

    def refuse(*_: object, **__: object) -> None:
        ended.set()
        raise OSError("kanarie")

    monkeypatch.setattr("kiosk.cli.config.validate", refuse)
    assert main(["-v", "config", "check", "--config", str(settings_path)]) == 70
    assert ended.is_set()
    said = capsys.readouterr().err
    assert "OSError:" in said
    assert "kanarie" not in said


def test_the_settings_are_shown_without_a_secret(
    everywhere: tuple[str, ...], settings_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-v", "config", "show", "--config", str(settings_path)]) == 0
    said = capsys.readouterr()
    assert said.out.count('"********"') == len(everywhere)
    assert not traces(said.out + said.err, everywhere)


def test_nothing_that_the_client_is_made_of_shows_a_secret(
    everywhere: tuple[str, ...], settings_path: Path
) -> None:
    settings = load_settings(settings_path)
    with liveness_client(settings) as client:
        shown = repr(settings) + str(settings) + repr(client) + repr(vars(client)) + settings.model_dump_json()
        shown += repr([*client._slots.in_turn()])
    assert not traces(shown, everywhere)


def test_the_search_finds_every_form() -> None:
    secret = canary("x")
    assert len(set(forms(secret))) >= 8
    for shift in range(3):
        assert traces(base64.b64encode(b"-" * shift + secret.encode() + b"-"), [secret])
    assert traces(quote(secret), [secret])
    assert traces(secret.encode().hex().upper(), [secret])
    assert not traces("kanarie", [secret])
