"""A place for the newest thing of its kind, between two threads."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds one item; a newer one takes its place."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._item: T | None = None

    def put(self, item: T) -> None:
        """Leave an item; whatever lay there untaken is gone."""
        with self._lock:
            self._item = item

    def take(self) -> T | None:
        """Take the item out; None when nothing new lies there."""
        with self._lock:
            item, self._item = self._item, None
        return item
