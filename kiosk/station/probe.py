"""Finds out, unbilled, whether the network is back."""

import logging
import threading
from collections.abc import Callable

from kiosk.liveness.cancel import CancelToken
from kiosk.session.words import Event, Fault, FaultCleared
from kiosk.station.ports import LivenessClient

logger = logging.getLogger(__name__)


class NetworkProbe:
    """Tries the way to the API in a thread, one try at a time, and tells the session when it is open again."""

    def __init__(self, *, client: LivenessClient, post: Callable[[Event], None]) -> None:
        """Prepare.

        Args:
            client: Knows the way.
            post: Takes the event; it must not block.
        """
        self._client = client
        self._post = post
        self._trying = threading.Lock()
        self._cancel = CancelToken()

    def start(self, fault: Fault) -> None:
        """Look into this fault, without waiting; a try that still runs counts for this one too."""
        if self._trying.acquire(blocking=False):
            threading.Thread(target=self._try, args=(fault,), name="probe", daemon=True).start()

    def stop(self) -> None:
        """Give up a try that runs, and every later one."""
        self._cancel.cancel()

    def _try(self, fault: Fault) -> None:
        try:
            if self._client.reachable(cancel=self._cancel):
                self._post(FaultCleared(fault))
        except Exception:  # a thread's boundary: a probe that fails has found nothing, and the next is due soon
            logger.exception("the probe has failed")
        finally:
            self._trying.release()
