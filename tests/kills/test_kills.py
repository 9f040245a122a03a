"""A share of the kills: while the answer is awaited; `make kills` has all of them."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.session.words import State
from tests.kills.standing import Home
from tests.kills.ways import WAYS


@pytest.mark.fault("F75")
def test_a_killed_kiosk_comes_back_to_its_first_screen_with_all_that_it_showed_on_record(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    with closing(Home(folder, WAYS[State.VERIFYING])) as home:
        home.start()
        home.reach(State.VERIFYING)
        home.kill()

        assert (home.lost(), home.half()) == (0, 0)
        assert home.verified()
        record_property("recovered_s", home.start())
