"""`setup` on a real terminal, answered as a technician would."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.config.files import operator_pin_file, state_folder, user_folder
from kiosk.config.loading import load_settings
from kiosk.config.secret_file import read_secrets, secret_file
from kiosk.operator.pin import matches, read_hash
from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.script import parse_script
from kiosk.service.server import EmbeddedService
from tests.cli.canaries import canary, traces, traces_on_disk
from tests.first_run.terminal import CTRL_C, Terminal

PIN = "482913"
APPCODE = canary("appcode")
ENTER = ""


@pytest.fixture
def api() -> Iterator[str]:
    app = create_app(engine=parse_script("pass"), accepted=AcceptedCredentials(app_code=APPCODE))
    with EmbeddedService(app=app) as service:
        yield service.url


def contents() -> dict[Path, bytes]:
    folders = (user_folder().parent, state_folder())
    return {path: path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


def answer_all(terminal: Terminal, api: str) -> None:
    """Answer every question of a first set-up but the last one."""
    for question, reply in (
        ("Language", "klingon"),
        ("Language", "fr"),
        ("Whom it serves", ENTER),
        ("Name of this kiosk", "desk 7"),
        ("Camera SPEC", "demo:klingon"),
        ("Camera SPEC", "demo"),
        ("Address", "ftp://x"),
        ("Address", api),
        ("Kind of credentials", "appcode"),
        ("api.appcode", "two words"),
        ("api.appcode", canary("wrong")),
    ):
        terminal.answer(question, reply)
    terminal.wait_for("API trial")
    for question, reply in (
        ("Give them again", "y"),
        ("Address", ENTER),
        ("Keep them", "n"),
        ("Kind of credentials", ENTER),
        ("api.appcode", APPCODE),
    ):
        terminal.answer(question, reply)
    terminal.wait_for("takes the credentials")
    for question, reply in (
        ("Who the picture", ENTER),
        ("Country or region", "EU"),
        ("Whom visitors", "help@example.org"),
        ("PIN,", "123456"),
        ("PIN,", PIN),
        ("The same again", "482914"),
        ("PIN,", PIN),
        ("The same again", PIN),
        ("Start the kiosk", ENTER),
    ):
        terminal.answer(question, reply)


def test_a_first_set_up_and_a_second_one_with_enter_alone(api: str) -> None:
    with Terminal("setup") as terminal:
        answer_all(terminal, api)
        terminal.wait_for("Write this")
        assert contents() == {}
        terminal.answer("[Y/n]", ENTER)
        terminal.wait_for("Left to do")
        terminal.end()

    settings = load_settings()
    assert (settings.ui.lang, settings.kiosk_name, settings.api.url) == ("fr", "desk 7", api)
    assert read_secrets() == {"api.appcode": APPCODE}
    assert matches(PIN, read_hash(operator_pin_file()) or "")
    assert not traces(terminal.shown, [APPCODE, PIN])
    assert traces_on_disk([user_folder().parent, state_folder()], [APPCODE, PIN], but=[secret_file()]) == []
    before = contents()

    with Terminal("setup", "--skip-tests") as again:
        for question in (
            "Language of the screens",
            "Whom it serves",
            "Name of this kiosk",
            "Camera SPEC",
            "Address",
            "Keep them",
            "Who the picture",
            "Country or region",
            "Whom visitors",
            "Set another one",
            "Start the kiosk",
        ):
            again.answer(question, ENTER)
        again.wait_for("Everything is so already")
        assert again.end() == 0

    assert contents() == before


def test_credentials_that_were_refused_and_are_kept_all_the_same_must_be_put_right(api: str) -> None:
    with Terminal("setup") as terminal:
        for question, reply in (
            ("Language", ENTER),
            ("Whom it serves", ENTER),
            ("Name of", ENTER),
            ("Camera SPEC", "demo"),
            ("Address", api),
            ("Kind of", "appcode"),
            ("api.appcode", canary("wrong")),
            ("Give them again", "n"),
            ("Who the", ENTER),
            ("Country", ENTER),
            ("Whom visitors", ENTER),
            ("PIN,", ENTER),
            ("Start the kiosk", ENTER),
            ("Write this", "y"),
        ):
            terminal.answer(question, reply)
        assert terminal.end() == 2
    assert "must be put right" in terminal.shown
    assert "0 that must be put right" not in terminal.shown


@pytest.mark.parametrize("after", ["Language", "Write this"])
def test_ctrl_c_leaves_everything_as_it_was(after: str, api: str) -> None:
    with Terminal("setup", "--skip-tests") as terminal:
        if after == "Write this":
            for question, reply in (
                ("Language", "de"),
                ("Whom it serves", ENTER),
                ("Name of", ENTER),
                ("Camera SPEC", "demo"),
                ("Address", api),
                ("Kind of", "appcode"),
                ("api.appcode", APPCODE),
                ("Who the", ENTER),
                ("Country", ENTER),
                ("Whom visitors", ENTER),
                ("PIN,", ENTER),
                ("Start the kiosk", ENTER),
            ):
                terminal.answer(question, reply)
        terminal.wait_for(after)
        terminal.type(CTRL_C)
        # Readline sees a signal that comes as it begins to wait with the next key only; Enter must not be a yes.
        terminal.type("\n")

        assert terminal.end() == 130
    assert "Nothing was written." in terminal.shown
    assert contents() == {}


def test_saying_no_at_the_end_writes_nothing() -> None:
    with Terminal("setup", "--skip-tests") as terminal:
        for question, reply in (
            ("Language", "de"),
            ("Whom it serves", "demo"),
            ("Name of", ENTER),
            ("Camera SPEC", "demo"),
            ("PIN,", ENTER),
            ("Start the kiosk", "n"),
            ("Write this", "n"),
        ):
            terminal.answer(question, reply)

        assert terminal.end() == 130
    assert "Nothing was written." in terminal.shown
    assert contents() == {}
