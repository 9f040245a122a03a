"""Composition root of the pictures of every screen."""

from functools import partial
from itertools import chain
from pathlib import Path

from kiosk.config.settings import LANGUAGES, Settings
from kiosk.ui.gallery import render_screens
from kiosk.workers.application import qt_application
from kiosk.workers.sitters import sitter

_PICTURE_SIZES = ((1280, 800), (1080, 1920))


def save_screens(settings: Settings, folder: Path) -> int:
    """Save a picture of every screen, and of the first one in every language; return how many.

    Args:
        settings: Brand and badge.
        folder: Where the PNG files go; it is made if need be.
    """
    application = qt_application()
    folder.mkdir(parents=True, exist_ok=True)
    paint = partial(render_screens, prepare=sitter, brand=settings.ui.brand, simulated=settings.simulated)
    own = (settings.ui.lang,)
    others = tuple(tag for tag in LANGUAGES if tag not in own)
    pictures = chain(
        paint(sizes=_PICTURE_SIZES, languages=own),
        paint(sizes=_PICTURE_SIZES, languages=others, moments=("attract",)),
    )
    count = 0
    for name, picture in pictures:
        picture.save(str(folder / f"{name}.png"))
        application.processEvents()
        count += 1
    return count
