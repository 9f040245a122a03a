"""A house's own certificate authority is trusted by name of its file; nothing turns verification off."""

import json
import ssl
from pathlib import Path

import cv2
import numpy as np
import pytest
import trustme

from kiosk.cli.root import main
from tests.liveness.scripted_server import answer, contract, http, serving


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    cv2.imwrite(str(path), np.full((20, 30, 3), 128, np.uint8))
    return path


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def settings(folder: Path, *lines: str) -> str:
    path = folder / "kiosk.toml"
    path.write_text("\n".join(("[api]", 'appcode = "x"', *lines, "")))
    path.chmod(0o600)
    return str(path)


@pytest.mark.fault("F26")
@pytest.mark.parametrize(("named", "result"), [(True, ("live", None)), (False, ("no_verdict", "tls"))])
def test_the_named_authority_and_no_other_is_trusted(
    named: bool,
    result: tuple[str, str | None],
    authority: trustme.CA,
    picture: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ours.pem")
    trustme.CA().cert_pem.write_to_path(tmp_path / "other.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(answer(http(contract())), ssl_context=context) as server:
        path = settings(
            tmp_path, f'url = "{server.url}"', f'ca_file = "{tmp_path / ("ours.pem" if named else "other.pem")}"'
        )
        main(["verify", "--json", "--config", path, str(picture)])
    line = json.loads(capsys.readouterr().out)
    assert (line["outcome"], line["reason"]) == result


def test_a_file_without_an_authority_is_found_before_the_kiosk_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for ca_file in (tmp_path / "nowhere.pem", tmp_path):
        assert main(["config", "check", "--config", settings(tmp_path, f'ca_file = "{ca_file}"')]) == 2
        said = capsys.readouterr().err
        assert said.startswith(f"liveness-kiosk: api.ca_file '{ca_file}' cannot be read")
        assert len(said.splitlines()) == 1


@pytest.mark.fault("F95")
@pytest.mark.parametrize("switch", ["verify", "verify_tls", "insecure", "tls_verify"])
def test_nothing_turns_verification_off(switch: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check", "--config", settings(tmp_path, f"{switch} = false")]) == 2
    assert f"There is no setting api.{switch}" in capsys.readouterr().err
