"""What the environment may not tell the kiosk."""

import os
from pathlib import Path

import pytest

from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.root import main
from kiosk.guard.environment import LEAKING, clean

_CANARY = "do-not-log-3f9a"


@pytest.mark.fault("F88")
def test_what_leaks_or_misleads_is_removed_and_all_else_stays() -> None:
    environment = {
        "SSLKEYLOGFILE": "/tmp/keys",
        "https_proxy": "http://proxy",
        "HTTP_PROXY": "http://proxy",
        "NO_PROXY": "*",
        "REQUESTS_CA_BUNDLE": "/tmp/ca.pem",
        "SSL_CERT_FILE": "/tmp/ca.pem",
        "OPENSSL_CONF": "/tmp/openssl.cnf",
        "QT_LOGGING_RULES": "*=true",
        "PYTHONINSPECT": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "2",
        "PYTHONPATH": "/opt/kiosk",
        "LANG": "de_DE.UTF-8",
        "LIVENESS_KIOSK_UI__LANG": "de",
    }

    removed = clean(environment)

    assert set(environment) == {
        "QT_QPA_PLATFORM",
        "QT_SCALE_FACTOR",
        "PYTHONPATH",
        "LANG",
        "LIVENESS_KIOSK_UI__LANG",
    }
    assert removed == tuple(sorted(removed))
    assert len(removed) == 9
    assert clean(environment) == ()


@pytest.mark.fault("F81", "F88")
def test_a_command_names_what_it_ignores_once_and_never_the_values(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("HTTPS_PROXY", "QT_QPA_PLATFORM_PLUGIN_PATH", "SSLKEYLOGFILE")
    for name in names:
        monkeypatch.setenv(name, _CANARY)

    status = main(["--verbose", "config", "show"])

    printed = capsys.readouterr()
    assert status == ExitCode.OK
    assert [printed.err.count(name) for name in names] == [1, 1, 1]
    assert _CANARY not in printed.out + printed.err
    assert not set(names) & set(os.environ)


@pytest.mark.fault("F81")
@pytest.mark.parametrize("wheel", ["opencv-python", "opencv-contrib-python"])
def test_an_opencv_with_windows_of_its_own_is_refused_with_the_remedy(
    wheel: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    info = tmp_path / f"{wheel.replace('-', '_')}-4.10.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {wheel}\nVersion: 4.10.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    status = main(["config", "show"])

    complaint = capsys.readouterr().err
    assert status == ExitCode.USAGE
    assert f"pip uninstall {wheel}" in complaint
    assert "Traceback" not in complaint


@pytest.mark.parametrize(("name", "warned"), [("CURL_CA_BUNDLE", False), ("SSLKEYLOGFILE", True)])
def test_only_what_would_have_written_secrets_down_is_warned_of(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, warned: bool
) -> None:
    for ignored in LEAKING:
        monkeypatch.delenv(ignored, raising=False)
    monkeypatch.setenv(name, _CANARY)

    main(["--verbose", "config", "show"])

    lines = [line for line in capsys.readouterr().err.splitlines() if name in line]
    assert [" WARNING " in line for line in lines] == [warned]
