"""A kiosk that is a service: its credentials, their drop-in, and the service manager, which is played here."""

import os
import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from kiosk.config.panel_file import save_panel
from kiosk.first_run.answers import Answers
from kiosk.first_run.errors import SetupError
from kiosk.first_run.home import carry_out
from kiosk.first_run.plan import make_plan
from kiosk.first_run.service_kiosk import UNIT, ServiceKiosk, is_service
from kiosk.guided_setup import checked, look
from kiosk.operator.pin import matches
from tests.cli.canaries import canary, traces_on_disk

APPCODE, KEY, SECRET = canary("appcode"), canary("key"), canary("secret")
PIN = "482913"
SYSTEMCTL = """#!/bin/sh
echo "$*" >>"$PLAYED/called"
case "$1" in
is-enabled) [ -e "$PLAYED/enabled" ] ;;
enable) : >"$PLAYED/enabled" ;;
disable) rm -f "$PLAYED/enabled" ;;
restart) [ ! -e "$PLAYED/broken" ] || { echo "Job failed." >&2; exit 1; } ;;
esac
"""
SYSTEMD_CREDS = """#!/bin/sh
[ ! -e "$PLAYED/no-creds" ] || exit 1
case "$1" in
encrypt) [ "$2" = --tpm2-pcrs= ] || exit 1; printf '%s ' "$3"; rev ;;
decrypt) read -r name rest; [ "$name" = "$2" ] || exit 1; printf '%s' "$rest" | rev | tr -d '\\n' ;;
esac
"""


@pytest.fixture
def played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the service manager's standing lies."""
    folder, programs = tmp_path / "played", tmp_path / "programs"
    folder.mkdir()
    programs.mkdir()
    for name, text in (("systemctl", SYSTEMCTL), ("systemd-creds", SYSTEMD_CREDS)):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PLAYED", str(folder))
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    (folder / "enabled").touch()
    (folder / "called").touch()
    return folder


@pytest.fixture
def root(tmp_path: Path, played: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which the package is installed."""
    root = tmp_path / "root"
    for folder in ("etc/liveness-kiosk", "lib/systemd/system", "run/systemd/system", "var/lib/liveness-kiosk"):
        (root / folder).mkdir(parents=True)
    (root / "lib/systemd/system" / UNIT).touch()
    settings = root / "etc/liveness-kiosk/kiosk.toml"
    settings.write_text('# Settings of this kiosk.\nprofile = "checkin"\n\n[camera]\nsource = "0"\n')
    settings.chmod(0o640)
    for name, value in ServiceKiosk(root=root).folders.items():
        monkeypatch.setenv(name, value)
    return root


def set_up(root: Path, answers: Answers) -> list[str]:
    home = ServiceKiosk(root=root)
    present = look(home)
    plan = make_plan(present, checked(present, answers), answers)
    return [step.name for step in carry_out(plan, home) if step.changed]


def called(played: Path) -> list[str]:
    said = (played / "called").read_text().splitlines()
    (played / "called").write_text("")
    return [line.removesuffix(f" {UNIT}") for line in said if not line.startswith("is-enabled")]


def drop_in(root: Path) -> list[str]:
    file = root / f"etc/systemd/system/{UNIT}.d/credentials.conf"
    return file.read_text().splitlines()[1:] if file.exists() else []


def signed() -> Answers:
    secrets = {"api.app_key": SecretStr(KEY), "api.app_secret": SecretStr(SECRET)}
    return Answers(secrets=secrets, pin=SecretStr(PIN), settings={"ui.lang": "de"}, autostart=True)


def _last_unlink(path: Path, missing_ok: bool = False) -> None:
    del missing_ok
    if path.exists():
        os.unlink(path)  # noqa: PTH108 - what it stands in for is pathlib's
        raise SystemExit


def test_a_machine_with_the_unit_runs_its_kiosk_as_a_service(root: Path, tmp_path: Path) -> None:
    assert is_service(root)
    assert not is_service(tmp_path)


def test_secrets_become_encrypted_credentials_that_the_unit_names(root: Path, played: Path) -> None:
    changed = set_up(root, signed())

    folder = "/etc/liveness-kiosk/credentials"
    assert drop_in(root) == [
        "[Service]",
        f"LoadCredentialEncrypted=api.app_key:{folder}/api.app_key.cred",
        f"LoadCredentialEncrypted=api.app_secret:{folder}/api.app_secret.cred",
        f"LoadCredentialEncrypted=operator.pin_hash:{folder}/operator.pin_hash.cred",
    ]
    assert changed == ["api.app_key", "api.app_secret", "operator.pin_hash", "settings", "kiosk"]
    assert called(played) == ["daemon-reload", "reset-failed", "restart"]
    assert traces_on_disk([root], [KEY, SECRET, PIN], but=[]) == []
    credentials = root / folder[1:]
    assert stat.S_IMODE(credentials.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in credentials.iterdir()} == {0o600}
    assert matches(PIN, ServiceKiosk(root=root).secrets()["operator.pin_hash"].get_secret_value())
    settings = root / "etc/liveness-kiosk/kiosk.toml"
    assert 'lang = "de"' in settings.read_text()
    assert stat.S_IMODE(settings.stat().st_mode) == 0o640


def test_a_second_time_nothing_changes_and_the_kiosk_goes_on(root: Path, played: Path) -> None:
    set_up(root, signed())
    called(played)

    assert set_up(root, signed()) == []
    assert called(played) == []


def test_where_nothing_can_be_encrypted_root_alone_can_read_them(root: Path, played: Path) -> None:
    (played / "no-creds").touch()

    set_up(root, Answers(secrets={"api.appcode": SecretStr(APPCODE)}))

    file = root / "etc/liveness-kiosk/credentials/api.appcode"
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == (APPCODE, 0o600)
    assert drop_in(root) == ["[Service]", "LoadCredential=api.appcode:/etc/liveness-kiosk/credentials/api.appcode"]


def test_once_it_can_be_encrypted_the_readable_one_goes(root: Path, played: Path) -> None:
    (played / "no-creds").touch()
    set_up(root, Answers(secrets={"api.appcode": SecretStr(KEY)}))
    (played / "no-creds").unlink()

    set_up(root, Answers(secrets={"api.appcode": SecretStr(APPCODE)}))

    assert [file.name for file in (root / "etc/liveness-kiosk/credentials").iterdir()] == ["api.appcode.cred"]


def test_what_is_named_is_there_even_where_the_power_goes(
    root: Path, played: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (played / "no-creds").touch()
    set_up(root, Answers(secrets={"api.appcode": SecretStr(KEY)}))
    (played / "no-creds").unlink()
    monkeypatch.setattr(Path, "unlink", _last_unlink)

    home = ServiceKiosk(root=root)
    for change in (lambda: home.keep("api.appcode", APPCODE), lambda: home.drop("api.appcode")):
        with pytest.raises(SystemExit):
            change()
        named = [line.partition(":")[2] for line in drop_in(root)[1:]]
        assert [file for file in named if not (root / file[1:]).is_file()] == []


def test_the_other_kind_of_credentials_is_named_no_more(root: Path) -> None:
    set_up(root, signed())

    set_up(root, Answers(secrets={"api.appcode": SecretStr(APPCODE)}))

    assert set(ServiceKiosk(root=root).secrets()) == {"api.appcode", "operator.pin_hash"}
    assert [line for line in drop_in(root) if "app_" in line] == []


def test_a_service_that_does_not_start_is_told_with_where_to_look(root: Path, played: Path) -> None:
    (played / "broken").touch()

    with pytest.raises(SetupError, match=r"\(Job failed\.\); `journalctl -u liveness-kiosk\.service` says why"):
        set_up(root, signed())


def test_one_that_is_not_to_start_by_itself_is_stopped_and_not_started(root: Path, played: Path) -> None:
    set_up(root, Answers(autostart=False))

    assert called(played) == ["disable --now", "daemon-reload"]


def test_in_an_image_that_is_being_made_nothing_is_started(root: Path, played: Path) -> None:
    (root / "run/systemd/system").rmdir()

    set_up(root, signed())

    assert called(played) == []


def test_what_the_panel_has_set_gives_way(root: Path) -> None:
    save_panel({"ui.lang": "fr"})

    assert "panel" in set_up(root, signed())
    assert look(ServiceKiosk(root=root)).settings.ui.lang == "de"
