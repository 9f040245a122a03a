"""Print the licences of everything that the frozen bundle carries: `python notices.py REQUIREMENTS`."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_TEXTS = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
_COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts that many packages share; Qt's wheels carry none of their own."""
_HEADER = """What liveness-kiosk is made of, and under which terms.

Qt and its Python binding (PySide6, Shiboken) are used under the GNU Lesser General Public License, version 3. They
are unchanged and lie in _internal/PySide6 and _internal/shiboken6 beside the program, loaded when it starts:
another build of the same version may be put in their place. Their source is at https://download.qt.io.
FFmpeg, inside OpenCV, is used under the same licence, version 2.1; its source is named in OpenCV's part below.
Python: https://docs.python.org/3/license.html
"""


def notices(requirements: str) -> Iterator[str]:
    """Yield the header, then a part for each distribution that is installed of those that are locked."""
    yield _HEADER
    for name in sorted(set(re.findall(r"^([A-Za-z0-9._-]+)==", requirements, re.MULTILINE)), key=str.lower):
        try:
            yield _part(distribution(name))
        except PackageNotFoundError:
            # Locked for another system.
            continue
    for name in ("LGPL-3", "LGPL-2.1", "GPL-3"):
        if (_COMMON / name).is_file():
            yield _titled(name, (_COMMON / name).read_text(encoding="utf-8"))


def _part(found: Distribution) -> str:
    about = found.metadata.json
    terms = str(about.get("license_expression") or about.get("license") or "see below")
    texts = [
        Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
        for file in found.files or ()
        if _TEXTS.search(str(file)) and ".dist-info/" in str(file)
    ]
    return _titled(f"{found.name} {found.version}: {terms.splitlines()[0]}", "\n\n".join(texts))


def _titled(title: str, text: str) -> str:
    return f"{title}\n{'=' * len(title)}\n\n{text.strip()}\n"


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(notices(Path(sys.argv[1]).read_text(encoding="utf-8"))))
