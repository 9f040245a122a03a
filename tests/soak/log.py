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
    kiosk, libraries = logging.getLogger("kiosk"), logging.getLogger()
    level = kiosk.level
    kiosk.addHandler(handler)
    libraries.addHandler(handler)
    kiosk.setLevel(logging.DEBUG)
    # Whoever else listens would keep all of it.
    kiosk.propagate = False
    try:
        yield
    finally:
        kiosk.propagate = True
        kiosk.setLevel(level)
        for logger in (kiosk, libraries):
            logger.removeHandler(handler)
        handler.close()
