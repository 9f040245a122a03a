"""`setup --from FILE`, as whoever looks after many kiosks runs it."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.root import main
from kiosk.config.files import operator_pin_file, read_toml, state_folder, user_folder
from kiosk.config.loading import load_settings
from kiosk.config.panel_file import read_panel, save_panel
from kiosk.config.secret_file import read_secrets, secret_file
from kiosk.operator.pin import matches, read_hash
from tests.cli.canaries import canary, traces, traces_on_disk

PIN = "482913"
APPCODE, KEY, SECRET = canary("appcode"), canary("key"), canary("secret")
ANSWERS = f"""
pin = "{PIN}"
autostart = true
kiosk_name = "hall"
[ui]
lang = "de"
[camera]
source = "demo"
[api]
appcode = "{APPCODE}"
[consent]
contact = "help@example.org"
"""


def settings_path() -> Path:
    return user_folder() / "kiosk.toml"


def stand(text: str, *, mode: int = 0o600) -> Path:
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)
    return path


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.toml"
    path.write_text(ANSWERS)
    path.chmod(0o600)
    return path


def set_up(
    capsys: pytest.CaptureFixture[str], answers: Path, *options: str
) -> tuple[int, list[dict[str, Any]], str]:
    status = main(["setup", "--from", str(answers), "--yes", "--skip-tests", "--json", *options])
    said = capsys.readouterr()
    assert not traces(said.out + said.err, [APPCODE, KEY, SECRET, PIN])
    return status, [json.loads(line) for line in said.out.splitlines()], said.err


def files(*folders: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_a_new_kiosk_has_everything_in_its_place(capsys: pytest.CaptureFixture[str], answers: Path) -> None:
    status, steps, complaints = set_up(capsys, answers)

    assert (status, complaints) == (0, "")
    assert {step["step"]: step["changed"] for step in steps} == dict.fromkeys(
        ("api.appcode", "operator.pin_hash", "settings", "autostart"), True
    )
    settings = load_settings()
    assert (settings.ui.lang, settings.kiosk_name, settings.camera.source) == ("de", "hall", "demo")
    assert settings.api.appcode is not None
    assert settings.api.appcode.get_secret_value() == APPCODE
    assert matches(PIN, read_hash(operator_pin_file()) or "")
    assert stat.S_IMODE(settings_path().stat().st_mode) == 0o600
    entry = user_folder().parent / "autostart" / "liveness-kiosk.desktop"
    assert entry.read_text().splitlines()[-1].endswith('"run"')


def test_no_secret_is_left_anywhere_but_in_its_store(capsys: pytest.CaptureFixture[str], answers: Path) -> None:
    set_up(capsys, answers)

    folders = (user_folder().parent, state_folder().parent)
    assert traces_on_disk(folders, [APPCODE, PIN], but=[secret_file()]) == []


def test_a_second_time_nothing_changes(capsys: pytest.CaptureFixture[str], answers: Path) -> None:
    set_up(capsys, answers)
    before = files(user_folder().parent, state_folder())

    status, steps, _ = set_up(capsys, answers)

    assert (status, [step["changed"] for step in steps]) == (0, [False])
    assert files(user_folder().parent, state_folder()) == before


def test_comments_rights_and_what_is_not_named_stay_and_the_file_before_is_kept_once(
    capsys: pytest.CaptureFixture[str], answers: Path
) -> None:
    before = '# The hall.\n[ui]\nlang = "en" # for now\nbrand = "Ours"\n'
    path = stand(before, mode=0o640)

    set_up(capsys, answers)

    assert path.read_text().startswith("# The hall.\n")
    assert 'lang = "de" # for now\nbrand = "Ours"\n' in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    (backup,) = [other for other in path.parent.iterdir() if other != path]
    assert backup.read_text() == before


def test_secrets_leave_the_settings_file_and_are_not_in_the_copy_of_it(
    capsys: pytest.CaptureFixture[str], answers: Path
) -> None:
    old = canary("old")
    path = stand(f'[api]\nappcode = "{old}"\n')

    set_up(capsys, answers)

    assert read_secrets() == {"api.appcode": APPCODE}
    assert "appcode" not in read_toml(path).get("api", {})
    assert traces_on_disk([user_folder().parent], [old, APPCODE], but=[]) == []


def test_another_kind_of_credentials_takes_the_place_of_the_first(
    capsys: pytest.CaptureFixture[str], answers: Path
) -> None:
    set_up(capsys, answers)
    answers.write_text(f'[api]\napp_key = "{KEY}"\napp_secret = "{SECRET}"\n')

    set_up(capsys, answers)
    assert read_secrets() == {"api.app_key": KEY, "api.app_secret": SECRET}

    answers.write_text(f'[api]\nappcode = "{APPCODE}"\n')
    set_up(capsys, answers)
    assert read_secrets() == {"api.appcode": APPCODE}


def test_secrets_come_from_files_and_from_the_environment(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n")
    (tmp_path / "key").chmod(0o644)
    (tmp_path / "pin").write_text(f"{PIN}\n")
    (tmp_path / "pin").chmod(0o600)
    monkeypatch.setenv("LIVENESS_KIOSK_API__APP_SECRET", SECRET)
    answers.write_text('pin_file = "pin"\n[api]\napp_key_file = "key"\n')

    status, _, complaints = set_up(capsys, answers)

    assert status == 0
    assert read_secrets() == {"api.app_key": KEY, "api.app_secret": SECRET}
    assert matches(PIN, read_hash(operator_pin_file()) or "")
    assert complaints == (
        f"liveness-kiosk: {tmp_path / 'key'} holds a secret and others may read it: run "
        f"`chmod 600 {tmp_path / 'key'}`.\n"
    )


def test_what_the_panel_has_set_gives_way(capsys: pytest.CaptureFixture[str], answers: Path) -> None:
    save_panel({"ui.lang": "fr", "sound.volume": 0.4})

    set_up(capsys, answers)

    assert load_settings().ui.lang == "de"
    assert read_panel() == {"sound.volume": 0.4}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            '[ui]\nlang = "xx"\n[camera]\nrotate = 45\n[cmaera]\nsource = "0"\n',
            ["The setting ui.lang cannot be 'xx'", "The setting camera.rotate", "There is no setting cmaera"],
        ),
        (
            f'pin = "{PIN[:3]}"\nautostart = "yes"\n[api]\nappcode = "{APPCODE} "\napp_key = "a b"\n',
            ["autostart must be true or false", "The PIN must be 6 to 12 digits", "api.app_key", "one kind of"],
        ),
        (f'[api]\napp_key = "{KEY}"\n', ["api.app_secret is missing"]),
        (f"pin = {PIN}\n", ["pin must be text, in quotation marks"]),
        ('[api]\nappcode_file = "nowhere"\n', ["api.appcode_file names", "No such file"]),
        (f'pin = "{PIN}"\npin_file = "pin"\n', ["pin is given more than once"]),
        ('[operator]\npin_hash = "x"\n', ["operator.pin_hash is not taken from"]),
        ('[api]\nurl = "http://far.example/v1"\n', ["https"]),
        ("pin = \n", ["is not valid TOML"]),
    ],
)
def test_every_problem_is_told_at_once_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], answers: Path, text: str, sentences: list[str]
) -> None:
    answers.write_text(text)
    before = files(user_folder().parent, state_folder())

    status, steps, complaints = set_up(capsys, answers)

    assert (status, steps) == (2, [])
    assert [sentence for sentence in sentences if sentence not in complaints] == []
    assert files(user_folder().parent, state_folder()) == before


def test_settings_that_cannot_be_used_now_are_mended(capsys: pytest.CaptureFixture[str], answers: Path) -> None:
    secret_file().parent.mkdir(parents=True, exist_ok=True)
    secret_file().write_text(f'"api.app_key" = "{KEY}"\n')
    secret_file().chmod(0o600)

    status, _, complaints = set_up(capsys, answers)

    assert (status, complaints) == (0, "")
    assert read_secrets() == {"api.appcode": APPCODE}


def test_without_a_terminal_it_says_what_it_needs(capsys: pytest.CaptureFixture[str], answers: Path) -> None:
    assert main(["setup"]) == 2
    assert "give --from FILE and --yes" in capsys.readouterr().err
    assert main(["setup", "--from", str(answers)]) == 2
    assert "add --yes" in capsys.readouterr().err


def test_the_tests_at_the_end_are_lines_too_and_decide_on_the_exit_code(
    capsys: pytest.CaptureFixture[str], answers: Path
) -> None:
    with answers.open("a") as file:
        file.write("[timing]\nscale = 0.1\n")
    answers.write_text(answers.read_text().replace("[api]\n", '[api]\nurl = "http://127.0.0.1:9/v1"\n'))

    status = main(["setup", "--from", str(answers), "--yes", "--json"])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    tests = {line["check"]: line["verdict"] for line in lines if line["step"] == "test"}
    assert status == 2
    assert (tests["API trial"], tests["operator's PIN"]) == ("fail", "ok")
