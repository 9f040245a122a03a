"""What a web server serves changes only once everything is there; apt's archiver and the signer are played."""

import os
import subprocess
from pathlib import Path

import pytest

PUBLISH = Path(__file__).resolve().parents[2] / "packaging/repository/publish.sh"
APT_FTPARCHIVE = """#!/bin/sh
for word; do last=$word; done
case "$*" in packages*) ls "$last" ;; *) (cd "$last" && find . -type f | sort) ;; esac
"""
GPG = """#!/bin/sh
[ ! -e "$PLAYED/no-key" ] || exit 2
given=key
while [ $# -gt 1 ]; do
    case "$1" in --output) out=$2 ;; --clearsign) given=$2 ;; esac
    shift
done
[ -e "$given" ] && cp "$given" "$out" || echo "$given" >"$out"
"""


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (("apt-ftparchive", APT_FTPARCHIVE), ("gpg", GPG)):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PLAYED", str(tmp_path))
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    return tmp_path / "served"


def publish(served: Path, version: str) -> int:
    package = served.parent / f"kiosk_{version}.deb"
    package.write_text(version)
    words = ["/bin/sh", str(PUBLISH), str(served), "key", str(package)]
    return subprocess.run(words, stderr=subprocess.DEVNULL, check=False).returncode


def files(served: Path) -> dict[str, bytes]:
    stable = served / "dists/stable"
    return {str(path.relative_to(stable)): path.read_bytes() for path in stable.rglob("*") if path.is_file()}


def test_a_package_is_listed_and_the_list_is_signed(served: Path) -> None:
    assert publish(served, "1") == 0
    assert publish(served, "2") == 0

    lists = "main/binary-amd64/Packages"
    assert set(files(served)) == {"InRelease", lists, f"{lists}.gz"}
    assert files(served)[lists] == b"kiosk_1.deb\nkiosk_2.deb\n"
    assert files(served)["InRelease"].decode().splitlines() == [f"./{lists}", f"./{lists}.gz"]
    assert (served / "liveness-kiosk.gpg").read_text() == "key\n"
    assert [path.name for path in (served / "dists").iterdir()] == ["stable"]


def test_where_nothing_can_be_signed_what_was_published_stays(served: Path) -> None:
    publish(served, "1")
    before = files(served)
    (served.parent / "no-key").touch()

    assert publish(served, "2") != 0
    assert files(served) == before

    (served.parent / "no-key").unlink()
    assert publish(served, "2") == 0
    assert files(served) != before
