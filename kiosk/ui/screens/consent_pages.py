"""Parts a notice into pages where no one screen holds all of it in letters that can be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.consent.notice import Notice, Point, Topic
from kiosk.ui.caption import Caption
from kiosk.ui.information_point import InformationPoint
from kiosk.ui.theme import Metrics, Style, Type, worn

_CODE = (210, 130)
"""Side of the code to scan, as `Metrics.px` takes it: three pixels a module and more, for a telephone (ours)."""
_WIDTHS = (980, 1180)
"""Widths of the column; short lines read better, long ones leave more of them on one page."""
_GROWTH = 1.2
"""Of the widths with large text (ours)."""
_SHARES = (0.94, 0.88, 0.82, 0.76, 0.7)
"""Smaller sizes that the words may take, one after another, before they take another page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands together on a page: a point, or as much of it as a page holds."""

    topic: Topic
    text: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How a notice stands on the screen; sizes are in pixels.

    Attributes:
        width: Of the column.
        heading: What the title takes above the points, with the space below it; the warning needs no more.
        edition: What the edition takes below the points, with the space above it.
        title_share: How much of its full size the title takes.
        share: How much of their full size the points take.
        code_side: Of the code to scan; 0 without one.
        code_beside_all: Whether the code stands beside all points, or only beside the one that speaks of it.
        pages: From the first to the last.
    """

    width: int
    heading: int
    edition: int
    title_share: float
    share: float
    code_side: int
    code_beside_all: bool
    pages: tuple[tuple[Piece, ...], ...]


class Paginator:
    """Measures with captions of its own, which nobody sees."""

    def __init__(self, screen: QWidget) -> None:
        """Prepare.

        Args:
            screen: What the notice is to stand on; lines begin on the same side there.
        """
        self._title = Caption(screen, Type.TITLE)
        self._point = InformationPoint(screen)
        self._edition = Caption(screen, Type.SMALL)
        for unseen in (self._title, self._point, self._edition):
            unseen.hide()
        self._made_for: tuple[Notice, Metrics, int, Style] | None = None
        self._pages: Pages | None = None

    def paged(self, notice: Notice, metrics: Metrics, height: int) -> Pages:
        """Return the notice on one page, if legible words allow that, or on several at full size.

        Worked out once for each notice, size and style.

        Args:
            notice: Is shown.
            metrics: Of the screen.
            height: Of a page, from the title to the edition.
        """
        made_for = (notice, metrics, height, worn())
        if self._pages is None or made_for != self._made_for:
            self._made_for, self._pages = made_for, self._parted(notice, metrics, height)
        return self._pages

    def _parted(self, notice: Notice, metrics: Metrics, height: int) -> Pages:
        self._title.set_text(notice.title)
        self._edition.set_text(notice.edition)
        growth = _GROWTH if worn().large_text else 1.0
        widths = [min(metrics.content.width(), metrics.px(growth * width)) for width in _WIDTHS]
        least = metrics.least_share(Type.BODY)
        smaller = [(share, widths[-1]) for share in _SHARES if share >= least]
        for share, width in [*((1.0, width) for width in widths), *smaller]:
            whole = self._fill(notice, metrics, QSize(width, height), title_share=share, share=share, alone=True)
            if len(whole.pages) == 1:
                return whole
        # On several pages the title is but a heading.
        heading = metrics.font(Type.LEAD).pixelSize() / metrics.font(Type.TITLE).pixelSize()
        return self._fill(notice, metrics, QSize(widths[-1], height), title_share=heading, share=1.0, alone=False)

    def _fill(
        self, notice: Notice, metrics: Metrics, size: QSize, *, title_share: float, share: float, alone: bool
    ) -> Pages:
        """Return the pages that the notice takes at these sizes.

        The code stands beside all points of a page that is to be `alone`, and else only beside the one that speaks
        of it, which is then as high as the code.
        """
        self._title.shrink(title_share)
        self._point.caption.shrink(share)
        space = metrics.gap // 2
        heading = max(self._title.height_in(size.width(), metrics), metrics.touch) + space
        edition = self._edition.height_in(size.width(), metrics) + space
        room = size.height() - heading - edition
        code = min(metrics.px(*_CODE), room) if notice.more_url else 0
        pages: list[list[Piece]] = [[]]
        for point in notice.points:
            beside = code > 0 and (alone or point.topic is Topic.MORE)
            width = size.width() - (code + metrics.gap if beside else 0)
            for piece in self._pieces(point, metrics, QSize(width, room), code if beside and not alone else 0):
                if pages[-1] and stacked_height([*pages[-1], piece], space) > room:
                    pages.append([])
                pages[-1].append(piece)
        return Pages(
            width=size.width(),
            heading=heading,
            edition=edition,
            title_share=title_share,
            share=share,
            code_side=code,
            code_beside_all=alone,
            pages=tuple(map(tuple, pages)),
        )

    def _pieces(self, point: Point, metrics: Metrics, page: QSize, least: int) -> list[Piece]:
        """Return a point in as many pieces as it takes, the whole of it at least so high."""
        self._point.caption.set_text(point.text)
        width, height = page.width(), self._point.height_in(page.width(), metrics)
        if height <= page.height():
            return [Piece(point.topic, point.text, width, max(least, height))]
        lines = self._point.lines_in(width, metrics)
        count = max(1, page.height() * len(lines) // height)
        parts = ["".join(lines[first : first + count]) for first in range(0, len(lines), count)]
        return [Piece(point.topic, part, width, height * count // len(lines)) for part in parts]


def stacked_height(pieces: Sequence[Piece], between: int) -> int:
    """Return how high pieces stand one below the other."""
    return sum(piece.height for piece in pieces) + (len(pieces) - 1) * between
