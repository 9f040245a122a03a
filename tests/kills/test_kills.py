"""A share of the kills: while the answer is awaited, and while it is shown; `make kills` has all of them."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.session.words import State
from tests.kills.standing import Home
from tests.kills.ways import WAYS


@pytest.mark.fault("F75")
@pytest.mark.parametrize("state", [State.VERIFYING, State.PASSED])
def test_a_killed_kiosk_comes_back_to_its_first_screen_with_all_that_it_showed_on_record(
    state: State, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    with closing(Home(folder, WAYS[state])) as home:
        home.start()
        home.reach(state)
        home.kill()

        assert (home.lost(), home.half()) == (0, 0)
        assert home.verified()
        record_property("recovered_s", home.start())
