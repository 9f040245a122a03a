"""The kiosk's log, with everything that it ever says."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.guard.failures import FailureFormatter


@contextmanager
def logged(file: Path) -> Iterator[None]:
    """Log everything that the kiosk says, as it does with --verbose."""
    handler = logging.FileHandler(file)
    handler.setFormatter(FailureFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for library in ("urllib3", "requests", "asyncio"):
        logging.getLogger(library).setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()
