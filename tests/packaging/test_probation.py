"""A new version is on probation beside the one before it: its scripts, run as dpkg and systemd run them."""

import re
from pathlib import Path

import pytest

from tests.packaging.conftest import DEBIAN, Machine

STARTS = 3
SERVES = '{"uptime_s": 119.6, "out_of_service": ["camera"]}'
CAME_BACK = '{"uptime_s": 40.2, "out_of_service": []}'


@pytest.fixture
def upgraded(machine: Machine) -> Machine:
    """One whose version 1 serves, and on which version 2 was just put."""
    machine.install("1")
    machine.install("2")
    machine.called()
    return machine


@pytest.fixture
def fallen_back(upgraded: Machine) -> Machine:
    upgraded.start(STARTS + 1)
    assert upgraded.serving() == "kept/1: 1"
    return upgraded


def left(machine: Machine) -> set[str]:
    return {path.name for path in machine.home.iterdir()} - {"versions", "probation"}


def test_a_first_version_is_on_no_probation(machine: Machine) -> None:
    machine.install("1")
    machine.start(STARTS + 1)

    assert machine.serving() == "versions/1: 1"
    assert left(machine) == {"current"}


def test_a_version_that_serves_is_kept_and_the_one_before_it_goes(upgraded: Machine) -> None:
    upgraded.start(STARTS)
    upgraded.answers(SERVES)
    upgraded.probation_ends()
    upgraded.start(STARTS + 1)

    assert upgraded.serving() == "versions/2: 2"
    assert left(upgraded) == {"current"}


def test_a_version_that_starts_again_and_again_gives_way(upgraded: Machine) -> None:
    upgraded.start(STARTS)
    assert upgraded.serving() == "versions/2: 2"

    upgraded.start()

    assert upgraded.serving() == "kept/1: 1"
    assert upgraded.called() == [
        "logger -t liveness-kiosk -p daemon.crit versions/2 does not serve: going back to kept/1"
    ]


@pytest.mark.parametrize("status", ["", CAME_BACK], ids=["shows but a notice", "came back in the same process"])
def test_a_version_that_does_not_serve_is_started_again_until_it_gives_way(upgraded: Machine, status: str) -> None:
    upgraded.answers(status)
    for _ in range(STARTS):
        upgraded.start()
        upgraded.probation_ends()
        assert upgraded.called() == ["systemctl --no-block try-restart liveness-kiosk.service"]
    upgraded.start()

    assert upgraded.serving() == "kept/1: 1"


def test_a_version_that_was_fallen_back_to_stays(fallen_back: Machine) -> None:
    fallen_back.answers(SERVES)
    fallen_back.start(STARTS + 1)
    fallen_back.probation_ends()

    assert fallen_back.serving() == "kept/1: 1"


def test_an_upgrade_that_is_given_up_leaves_in_service_what_serves(machine: Machine) -> None:
    machine.install("1")
    machine.fail_to_install("2")

    assert machine.serving().endswith(": 1")
    machine.install("2")
    assert machine.serving() == "versions/2: 2"
    assert left(machine) == {"current", "kept", "starts"}


@pytest.mark.parametrize("words", [("abort-upgrade", "3"), ("abort-remove",), ("abort-deconfigure",)])
def test_after_a_fall_back_the_version_that_serves_survives_what_is_given_up(
    fallen_back: Machine, words: tuple[str, ...]
) -> None:
    fallen_back.script("postinst", "2", *words)
    fallen_back.start(STARTS + 1)

    assert fallen_back.serving() == "kept/1: 1"


def test_after_a_fall_back_an_upgrade_that_is_given_up_may_be_tried_again(fallen_back: Machine) -> None:
    fallen_back.fail_to_install("3")
    assert fallen_back.serving() == "kept/1: 1"

    fallen_back.install("3")
    assert fallen_back.serving() == "versions/3: 3"
    fallen_back.start(STARTS + 1)
    assert fallen_back.serving() == "kept/1: 1"


def test_a_removal_that_is_given_up_does_not_end_a_probation(upgraded: Machine) -> None:
    upgraded.script("postinst", "2", "abort-remove")
    upgraded.start(STARTS + 1)

    assert upgraded.serving() == "kept/1: 1"


def test_an_upgrade_during_a_probation_keeps_the_version_that_has_shown_that_it_serves(upgraded: Machine) -> None:
    upgraded.start()
    upgraded.install("3")
    upgraded.start(STARTS + 1)

    assert upgraded.serving() == "kept/1: 1"


def test_the_kept_version_survives_a_counter_that_was_left_behind(fallen_back: Machine) -> None:
    (fallen_back.home / "starts").touch()
    fallen_back.answers(SERVES)
    fallen_back.probation_ends()

    assert fallen_back.serving() == "kept/1: 1"


def test_a_counter_without_a_version_to_go_back_to_counts_nothing(machine: Machine) -> None:
    machine.install("1")
    (machine.home / "starts").touch()
    machine.start(STARTS + 1)

    assert machine.serving() == "versions/1: 1"


def test_where_nothing_can_be_written_the_kiosk_starts_all_the_same(upgraded: Machine) -> None:
    starts = upgraded.home / "starts"
    starts.unlink()
    starts.symlink_to("/dev/full")
    upgraded.start(STARTS + 1)

    assert upgraded.serving() == "versions/2: 2"
    unit = (DEBIAN / "liveness-kiosk.service").read_text(encoding="utf-8")
    around = re.findall(r"^ExecStart(?:Pre|Post)=(\W*)", unit, re.MULTILINE)
    assert around == ["-+/", "-+/"]


def test_a_removed_package_leaves_no_version_behind(upgraded: Machine) -> None:
    upgraded.script("postrm", "2", "remove")

    assert not upgraded.home.exists()


def test_an_upgrade_starts_the_kiosk_only_by_way_of_the_machines_policy(upgraded: Machine) -> None:
    upgraded.install("3")

    started = [line for line in upgraded.called() if re.search(r"\b(re)?start\b", line)]
    assert started == ["deb-systemd-invoke restart liveness-kiosk.service"]


def test_what_the_units_and_scripts_name_is_packed() -> None:
    named = {
        name
        for file in DEBIAN.glob("*.service")
        for name in re.findall(r"/usr/lib/liveness-kiosk/(\w+)\b(?!/)", file.read_text(encoding="utf-8"))
    }
    packed = (DEBIAN / "build.sh").read_text(encoding="utf-8")

    assert named == {"notice", "probation"}
    assert [name for name in named if f'"$here/{name}"' not in packed or not Path(DEBIAN / name).is_file()] == []
