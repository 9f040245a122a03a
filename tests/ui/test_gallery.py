"""A picture of every screen, without a display."""

from kiosk.session.words import State
from kiosk.ui.gallery import MOMENTS, render_screens
from tests.ui.conftest import plain_picture


def test_every_state_is_in_the_gallery() -> None:
    assert {view.session.state for view in MOMENTS.values()} == set(State)


def test_each_picture_has_its_size_its_own_name_and_its_own_content(qapp: object) -> None:
    pictures = dict(
        render_screens(
            sizes=[(800, 480), (480, 800)],
            languages=["en", "zh-CN"],
            prepare=lambda _clip, size: plain_picture(size),
            brand="Harbour Hotel",
            simulated=True,
        )
    )

    assert len(pictures) == 4 * len(MOMENTS)
    assert {(p.width(), p.height()) for n, p in pictures.items() if "-800x480-" in n} == {(800, 480)}
    assert {(p.width(), p.height()) for n, p in pictures.items() if "-480x800-" in n} == {(480, 800)}
    assert len({bytes(p.constBits()) for p in pictures.values()}) == len(pictures)
