"""The badge of a simulation stands at the edge of everything that the operator sees, and hides none of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.session.words import State
from kiosk.ui.caption import Caption
from kiosk.ui.operator.home_page import Place
from kiosk.ui.operator.moments import MOMENTS
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.setup.screen import SetupScreen
from kiosk.vision.calibration import Calibration
from kiosk.vision.thresholds import Thresholds
from tests.ui.conftest import Kiosk

_SIZES = [(1280, 800), (1080, 1920), (800, 480), (480, 800)]


def _on_screen(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _hidden_by_the_badge(window: QWidget, panel: QWidget, badge: QRect) -> list[str]:
    """Return what lies under the badge, of all that is not just a ground for something else."""
    parts = (one for one in panel.findChildren(QWidget) if one.isVisible())
    shown = (one for one in parts if isinstance(one, QAbstractButton) or not one.findChildren(QWidget))
    seen = (one for one in shown if not isinstance(one, Caption) or one.text)
    return [f"{one!r} {one.accessibleName()}" for one in seen if badge.intersects(_on_screen(window, one))]


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_the_badge_stands_at_the_edge_and_hides_nothing(
    make_kiosk: Callable[..., Kiosk], size: tuple[int, int], language: str
) -> None:
    kiosk = make_kiosk(simulated=True)
    window = kiosk.window
    panel = OperatorPanel(
        window,
        languages=kiosk.languages,
        thresholds=Thresholds(),
        host="api.liveness.example",
        simulated=True,
        return_s=3600,
    )
    setup = SetupScreen(
        languages=kiosk.languages,
        calibration=Calibration(thresholds=Thresholds()),
        thresholds=Thresholds(),
        site="default",
        in_use=True,
    )
    window.cover(panel)
    window.resize(QSize(*size))
    kiosk.languages.use(language)
    kiosk.show(State.OUT_OF_SERVICE)
    badge = window.badge_place
    edge = badge.left() if language == "ar" else window.width() - 1 - badge.right()
    assert edge < size[0] // 20

    for moment in MOMENTS.values():
        moment(panel)
        assert not _hidden_by_the_badge(window, panel, badge)

    panel.go_to(Place.SETUP)
    panel.embed(setup)
    assert setup.isVisible()
    assert not _hidden_by_the_badge(window, panel, badge)
