"""What can be done is said in a whole sentence."""

from kiosk.cli.remedies import sentence
from kiosk.values import Outcome, Reason
from tests.station.fakes import verdict


def test_a_kiosk_that_is_locked_says_so_where_nobody_was_asked() -> None:
    said = sentence(verdict(Outcome.NO_VERDICT, Reason.LOCKED, detail=""))

    assert said.startswith("The kiosk is locked")
