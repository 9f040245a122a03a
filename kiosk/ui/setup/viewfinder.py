"""The camera's picture as visitors see it, with what vision found drawn over it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.mapping import FrameMapping
from kiosk.ui.stage import Stage
from kiosk.ui.theme import AMBER, INK, SHADOW, TEXT
from kiosk.vision.observation import Face
from kiosk.vision.thresholds import Thresholds


class Viewfinder(Stage):
    """Draws every face's box, and the main one's five landmarks."""

    def __init__(self, parent: QWidget, *, thresholds: Thresholds) -> None:
        """Show an empty oval.

        Args:
            parent: Qt parent.
            thresholds: The gates that the oval shows.
        """
        super().__init__(parent, thresholds=thresholds)
        self._faces: tuple[Face, ...] = ()

    def show_faces(self, faces: tuple[Face, ...]) -> None:
        """Draw these faces over the next picture, main one first."""
        self._faces = faces

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        if self._faces and self.picture:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_faces(painter, self._faces, self.mapping)


def paint_faces(painter: QPainter, faces: Sequence[Face], mapping: FrameMapping) -> None:
    """Paint what vision found over the picture: a box around every face, and five points in the main one.

    Args:
        painter: Paints in the units of the mapping's screen.
        faces: Main one first.
        mapping: Where each point of the frame appears.
    """
    side = min(mapping.screen)
    line = max(1.5, side / 220)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, face in enumerate(faces):
        for colour, width in ((SHADOW, 2.2 * line), (AMBER if index else TEXT, line)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(QRectF(*mapping.box_to_screen(face.box)))
    radius = max(2.5, side / 110)
    painter.setPen(QPen(INK, radius / 2.5))
    painter.setBrush(TEXT)
    for x, y in faces[0].landmarks.tolist() if faces else ():
        painter.drawEllipse(QPointF(*mapping.to_screen(x, y)), radius, radius)
