"""Speaks on a thread of its own, for an engine may take seconds to answer, or never do."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from kiosk.ui.speech.ports import Voice

logger = logging.getLogger(__name__)

_HANGS_S = 2.0
"""An engine that has not answered a call for so long hangs (ours)."""
_LONGEST_S = 120.0
"""Nothing takes longer to say: an engine that still speaks then does not know that it has ended (ours)."""
_LOOK_MS = 100
_STOP_S = 1.0
"""At its end the kiosk waits no longer for an engine that hangs (ours)."""


class VoiceStanding(StrEnum):
    """How the voice fares, for the operator."""

    NONE = "none"
    """There is none, none was wanted, or it is being looked for."""
    READY = "ready"
    HANGS = "hangs"


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be said in the place of all else; nothing, where the text is empty."""

    text: str = ""
    language: str = ""
    volume: float = 0.0


class VoiceThread(QObject):
    """A voice that keeps nobody waiting: calls return at once, and while its engine hangs there is silence.

    Of several wishes that an engine has not come to yet, only the newest counts. Lives in the GUI thread.
    """

    # None; from the voice's thread: it is known now which languages can be spoken.
    found = Signal()

    _wished = Signal()
    _closed = Signal()

    def __init__(
        self,
        parent: QObject,
        *,
        find: Callable[[QObject], Voice],
        languages: Sequence[str],
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare; nothing is looked for before `start`.

        Args:
            parent: Qt parent.
            find: Starts an engine below a parent of its own thread; called on the voice's thread.
            languages: Tags of those that may be asked for.
            monotonic_s: Seconds on a clock that never jumps.
        """
        super().__init__(parent)
        self._find, self._languages, self._now_s = find, tuple(languages), monotonic_s
        self._lock = threading.Lock()
        self._wish: _Wish | None = None
        self._speaks = False
        self._said_s = 0.0
        self._spoken: frozenset[str] = frozenset()
        self._asked_s: float | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="voice", daemon=True)

    @property
    def standing(self) -> VoiceStanding:
        """How it fares. Any thread."""
        asked_s = self._asked_s
        if asked_s is not None and self._now_s() - asked_s > _HANGS_S:
            return VoiceStanding.HANGS
        return VoiceStanding.READY if self._spoken else VoiceStanding.NONE

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or about to be."""
        lasts = self._speaks and self._now_s() - self._said_s < _LONGEST_S
        return lasts and self.standing is VoiceStanding.READY

    def can_speak(self, language: str) -> bool:
        """Return whether it has a voice for a language, given by its tag."""
        return self.standing is VoiceStanding.READY and language in self._spoken

    def say(self, text: str, *, language: str, volume: float) -> None:
        """Say this, in the place of what is being said; nothing where it has no voice for the language."""
        if self.can_speak(language):
            self._said_s = self._now_s()
            self._hand_over(_Wish(text, language, volume))

    def stop(self) -> None:
        """Say nothing any more."""
        if self._speaks:
            self._hand_over(_Wish())

    def start(self) -> None:
        """Look for a voice."""
        self._thread.start()

    def close(self) -> None:
        """Fall silent for good; return within bounds, whatever the engine does."""
        self._over.set()
        self._closed.emit()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def _hand_over(self, wish: _Wish) -> None:
        with self._lock:
            is_news = self._wish is None
            self._wish, self._speaks = wish, bool(wish.text)
        if is_news:
            self._wished.emit()

    # The voice's thread

    def _run(self) -> None:
        try:
            self._speak(QEventLoop(), QObject())
        except Exception:  # a thread's boundary: a kiosk without a voice is still a kiosk
            logger.exception("The voice has failed; the kiosk goes on without.")

    def _speak(self, loop: QEventLoop, nest: QObject) -> None:
        with self._asking():
            voice = self._find(nest)
            spoken = frozenset(language for language in self._languages if voice.can_speak(language))
        mouth = _Mouth(nest, act=partial(self._act, voice), look=partial(self._look, voice), loop=loop)
        self._wished.connect(mouth.on_wished)
        self._closed.connect(mouth.on_closed)
        if self._over.is_set():
            return
        self._spoken = spoken
        self.found.emit()
        loop.exec()
        with self._asking():
            voice.stop()

    def _act(self, voice: Voice) -> None:
        with self._lock:
            wish, self._wish = self._wish, None
        if wish is None:
            return
        with self._asking():
            if wish.text:
                voice.say(wish.text, language=wish.language, volume=wish.volume)
            else:
                voice.stop()

    def _look(self, voice: Voice) -> bool:
        """Find out whether it still speaks."""
        with self._asking():
            speaks = voice.speaking
        with self._lock:
            # A wish that waits is about to be said.
            self._speaks = speaks or (self._wish is not None and bool(self._wish.text))
        return speaks

    @contextmanager
    def _asking(self) -> Iterator[None]:
        self._asked_s = self._now_s()
        try:
            yield
        finally:
            self._asked_s = None


class _Mouth(QObject):
    """Hears, in the voice's thread, what the GUI's wants."""

    def __init__(
        self, parent: QObject, *, act: Callable[[], None], look: Callable[[], bool], loop: QEventLoop
    ) -> None:
        super().__init__(parent)
        self._act, self._look, self._loop = act, look, loop
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.on_tick)

    @Slot()
    def on_wished(self) -> None:
        self._act()
        self._timer.start()

    @Slot()
    def on_tick(self) -> None:
        if not self._look():
            self._timer.stop()

    @Slot()
    def on_closed(self) -> None:
        self._loop.quit()
