"""Try the Debian package in a fresh Debian without Python, booted: `python -m tests.install PACKAGE`, as root.

Needs debootstrap, systemd-container and dpkg-dev. The kiosk runs under cage on a screen that exists in memory
alone, with the demo camera and the local service. Pictures of that screen are left in build/install/seen/.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click

_HERE = Path(__file__).resolve().parent
_MIRROR = "http://deb.debian.org/debian"
_MINUTES = 15
_VERSIONS = (
    ("good", "1.0"),
    ("newer", "2.0"),
    ("newest", "4.0"),
    # Breaks when it has started, again and again, until it shows no more than the notice.
    ("failing", "5.0"),
    # Does not start at all.
    ("damaged", "3.0"),
    # Brings a file that is another package's, and so cannot be unpacked.
    ("clashing", "3.5"),
)

_SCENARIO = """[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/bin/sh /scenario/inside.sh
StandardOutput=append:/seen/rows.tsv
StandardError=append:/seen/errors.txt
ExecStopPost=/bin/systemctl poweroff
[Install]
WantedBy=multi-user.target
"""
_HEADLESS = "[Manager]\nDefaultEnvironment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1\n"


@click.command()
@click.argument("package", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), default=Path("build/install"), show_default=True)
def main(package: Path, into: Path) -> None:
    """Install, serve, be killed, upgrade, fall back, be switched off, downgrade, remove, purge; print a table."""
    into = into.resolve()
    root, packages, seen = into / "root", into / "packages", into / "seen"
    if not root.is_dir():
        _make_root(root)
    shutil.rmtree(seen, ignore_errors=True)
    seen.mkdir(parents=True)
    _make_versions(package.resolve(), packages)
    _boot(root, packages, seen)
    rows = [line.split("\t") for line in (seen / "rows.tsv").read_text().splitlines()]
    for name, result, detail in rows:
        click.echo(f"{name:<48}{result:<8}{detail}")
    failed = sum(result != "ok" for _, result, _ in rows)
    click.echo(f"{len(rows) - failed} of {len(rows)} rows pass; pictures and logs are in {seen}.")
    if failed or "purge: no user left" not in {row[0] for row in rows}:
        sys.exit(1)


def _make_root(root: Path) -> None:
    """Make the smallest Debian 12 that boots, with the program that takes pictures of a screen."""
    coming = root.with_name("root.coming")
    shutil.rmtree(coming, ignore_errors=True)
    packages = "systemd,systemd-sysv,dbus,udev,ca-certificates,iproute2,procps,grim"
    _run("debootstrap", "--variant=minbase", f"--include={packages}", "bookworm", str(coming), _MIRROR)
    units = coming / "etc/systemd/system"
    (units / "scenario.service").write_text(_SCENARIO)
    wants = units / "multi-user.target.wants"
    wants.mkdir(exist_ok=True)
    (wants / "scenario.service").symlink_to("../scenario.service")
    (coming / "etc/systemd/system.conf.d").mkdir()
    (coming / "etc/systemd/system.conf.d/headless.conf").write_text(_HEADLESS)
    coming.rename(root)


def _make_versions(package: Path, packages: Path) -> None:
    """Make the versions that the scenario goes through; what damages one harms none after it any more."""
    shutil.rmtree(packages, ignore_errors=True)
    tree = packages / "tree"
    packages.mkdir(parents=True)
    _run("dpkg-deb", "--raw-extract", str(package), str(tree))
    versions = tree / "usr/lib/liveness-kiosk/versions"
    for name, version in _VERSIONS:
        (bundle,) = versions.iterdir()
        bundle.rename(versions / version)
        _replace(tree / "DEBIAN/control", r"^Version: .*", f"Version: {version}")
        _replace(tree / "DEBIAN/postinst", r"versions/\S+", f"versions/{version}")
        if name == "failing":
            with (versions / version / "_internal/cv2/__init__.py").open("a") as module:
                module.write("FaceDetectorYN = None\n")
        elif name == "damaged":
            (versions / version / "_internal/base_library.zip").unlink()
        elif name == "clashing":
            (tree / "usr/bin/grim").touch()
        _run("dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(packages / f"{name}.deb"))
    shutil.rmtree(tree)


def _replace(file: Path, pattern: str, text: str) -> None:
    file.write_text(re.sub(pattern, text, file.read_text(), flags=re.MULTILINE))


def _boot(root: Path, packages: Path, seen: Path) -> None:
    """Boot the root on a layer of its own in memory; it powers itself off when the scenario is over."""
    binds = [f"--bind={packages}:/packages", f"--bind={seen}:/seen", f"--bind-ro={_HERE}:/scenario"]
    words = ["systemd-nspawn", "--quiet", "--directory", str(root), "--volatile=overlay", "--boot", *binds]
    words += ["--register=no", "--keep-unit", "--resolv-conf=copy-host"]
    with (seen / "console.log").open("wb") as console:
        subprocess.run(
            words, stdin=subprocess.DEVNULL, stdout=console, stderr=console, check=False, timeout=60 * _MINUTES
        )


def _run(*words: str) -> None:
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
