"""A picture of every screen, from made-up moments: for looking at without a camera, a session or a display."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.consent.notice import Notice
from kiosk.consent.terms import Terms
from kiosk.session.words import Fault, SessionState, State
from kiosk.station.view import View
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.window import KioskWindow
from kiosk.values import Hint, RetryAdvice, SessionResult
from kiosk.vision.observation import Face
from kiosk.vision.thresholds import Thresholds

TERMS = Terms(
    recipient="Liveness Ltd",
    region="Ireland",
    contact="privacy@hotel.example",
    more_url="https://hotel.example/privacy",
)
"""Of a house that says all that a notice can say: the fullest consent screen."""
_SESSION_ID = "7c3e9a14d05f4b6c8a2b1d9e6f705348"


def _view(seconds_left: float | None = None, **session: object) -> View:
    state = SessionState(camera_ready=True, **session)  # type: ignore[arg-type] # passed through by name
    return View(session=state, session_id=_SESSION_ID, seconds_left=seconds_left)


MOMENTS: Mapping[str, View] = {
    "attract": _view(state=State.ATTRACT),
    "consent": _view(state=State.CONSENT),
    "consent-warning": _view(18, state=State.CONSENT, warning=True),
    "positioning": _view(state=State.POSITIONING, hint=Hint.MOVE_RIGHT),
    "positioning-closer": _view(state=State.POSITIONING, hint=Hint.MOVE_CLOSER),
    "positioning-help": _view(state=State.POSITIONING, hint=Hint.UNEVEN_LIGHT, helping=True),
    "positioning-warning": _view(18, state=State.POSITIONING, hint=Hint.UNEVEN_LIGHT, helping=True, warning=True),
    "positioning-ready": _view(state=State.POSITIONING, hint=Hint.READY),
    "reconnecting": View(
        session=SessionState(state=State.POSITIONING, camera_ready=False), session_id=_SESSION_ID
    ),
    "collecting": _view(state=State.COLLECTING, hint=Hint.READY),
    "verifying": _view(state=State.VERIFYING, hint=Hint.READY),
    "positioning-dark": _view(state=State.POSITIONING, hint=Hint.TOO_DARK),
    "passed": _view(state=State.PASSED, result=SessionResult.PASSED),
    "retry": _view(4, state=State.RETRY, advice=(Hint.TOO_DARK,)),
    "retry-cover": _view(4, state=State.RETRY, advice=(RetryAdvice.UNCOVER_FACE,)),
    "assistance": _view(state=State.ASSISTANCE, result=SessionResult.FAILED),
    "cannot-verify": _view(state=State.CANNOT_VERIFY),
    "still-there": _view(18, state=State.ASSISTANCE, result=SessionResult.FAILED, unhurried=True, leaving=True),
    "out-of-service": _view(state=State.OUT_OF_SERVICE, faults=frozenset({Fault.NETWORK})),
}
"""One view for each screen and each of its notable faces, by name."""

_SITTERS: Mapping[str, str] = {
    "positioning": "off-centre",
    "positioning-closer": "too-far",
    "positioning-help": "uneven-light",
    "positioning-warning": "uneven-light",
    "positioning-dark": "too-dark",
    "retry": "too-dark",
}
"""The demo's clip that a moment is about; the others show `steady`."""
_FACES = {
    "positioning": (777.0, 181.0, 253.0, 328.0),
    "positioning-closer": (562.0, 230.0, 155.0, 201.0),
}
"""Where a face is found in the clip: x, y, width, height in its pixels."""
_COLLECTED = 0.62


class Nobody:
    """Wants nothing of the kiosk."""

    def start(self) -> None:
        """Ignore it."""

    def notice_shown(self, notice: Notice) -> None:
        """Ignore it."""

    def consent(self, *, given: bool) -> None:
        """Ignore it."""

    def cancel(self) -> None:
        """Ignore it."""

    def alternative(self) -> None:
        """Ignore it."""

    def proceed(self) -> None:
        """Ignore it."""

    def interacted(self) -> None:
        """Ignore it."""

    def set_pace(self, *, unhurried: bool) -> None:
        """Ignore it."""

    def reset_pace(self) -> None:
        """Ignore it."""


def render_screens(
    *,
    sizes: Iterable[tuple[int, int]],
    languages: Iterable[str],
    prepare: Callable[[str, tuple[int, int]], PreparedPicture],
    brand: str,
    simulated: bool,
    moments: Iterable[str] = MOMENTS,
) -> Iterator[tuple[str, QImage]]:
    """Paint every screen once in each size and language. GUI thread; needs a `QApplication`, but no display.

    Args:
        sizes: Width and height of the windows, in logical pixels.
        languages: Language tags.
        prepare: Returns a camera picture of a clip of the demo, by name, in this size in device pixels.
        brand: Whose kiosk this is; may be empty.
        simulated: Whether the pictures bear the badge.
        moments: Names of `MOMENTS`.

    Yields:
        A name that serves as a file name, and the picture.
    """
    switch = LanguageSwitch("en")
    window = KioskWindow(
        intents=Nobody(),
        brand=brand,
        simulated=simulated,
        terms=TERMS,
        languages=switch,
        thresholds=Thresholds(),
        windowed=True,
    )
    window.open()
    tags, names = tuple(languages), tuple(moments)
    try:
        for width, height in sizes:
            window.resize(QSize(width, height))
            for tag in tags:
                for name in names:
                    yield f"{name}-{width}x{height}-{tag}", _grab(window, switch, tag, name, prepare)
    finally:
        window.close()
        window.deleteLater()
        switch.reset()


def show_moment(
    window: KioskWindow, name: str, prepare: Callable[[str, tuple[int, int]], PreparedPicture]
) -> None:
    """Bring a window to a moment, and let it hold still.

    Args:
        window: It is shown by then, in its size.
        name: One of `MOMENTS`.
        prepare: As of `render_screens`.
    """
    if MOMENTS[name].session.state is State.RETRY:
        # The picture beside the advice is cut out where the check before it had its oval.
        window.show_view(MOMENTS["verifying"])
    window.show_view(MOMENTS[name])
    box = _FACES.get(name)
    window.pose(
        prepare(_SITTERS.get(name, "steady"), window.stage_size),
        progress=_COLLECTED,
        face=Face(box, 1.0, np.zeros((5, 2), np.float32)) if box else None,
    )


def _grab(
    window: KioskWindow,
    switch: LanguageSwitch,
    tag: str,
    name: str,
    prepare: Callable[[str, tuple[int, int]], PreparedPicture],
) -> QImage:
    show_moment(window, name, prepare)
    # A window that comes back to its first screen forgets the language.
    switch.use(tag)
    QApplication.processEvents()
    return window.grab().toImage()
