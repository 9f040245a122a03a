"""The newest wins."""

from kiosk.workers.mailbox import Mailbox


def test_only_the_newest_item_is_kept_and_it_is_taken_once() -> None:
    box: Mailbox[int] = Mailbox()
    box.put(1)
    box.put(2)

    assert box.take() == 2
    assert box.take() is None
