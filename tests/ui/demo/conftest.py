"""A demonstration in a test's hands."""

from collections.abc import Callable, Iterator

import pytest

from kiosk.config.loading import load_settings
from kiosk.ui.languages import LanguageSwitch
from tests.ui.demo.booth import Booth

MakeBooth = Callable[..., Booth]


@pytest.fixture
def make_booth(languages: LanguageSwitch) -> Iterator[MakeBooth]:
    booths: list[Booth] = []

    def make(camera: str = "demo") -> Booth:
        settings = load_settings(
            None, {"profile": "demo", "camera": {"source": camera}, "session": {"lock_after": 100}}
        )
        booths.append(Booth(settings, languages))
        return booths[-1]

    yield make
    for booth in booths:
        booth.close()


@pytest.fixture
def booth(make_booth: MakeBooth) -> Booth:
    return make_booth()
