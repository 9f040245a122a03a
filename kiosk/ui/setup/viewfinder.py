"""The camera's picture as visitors see it, with what vision found drawn over it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.stage import Stage
from kiosk.ui.theme import AMBER, INK, TEXT
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
            for face in self._faces[1:]:
                self._paint_box(painter, face, AMBER)
            self._paint_box(painter, self._faces[0], TEXT)
            self._paint_landmarks(painter, self._faces[0])

    def _paint_box(self, painter: QPainter, face: Face, colour: QColor) -> None:
        painter.setPen(QPen(colour, max(1.5, self.height() / 220)))
        painter.drawRect(QRectF(*self.mapping.box_to_screen(face.box)))

    def _paint_landmarks(self, painter: QPainter, face: Face) -> None:
        radius = max(2.5, self.height() / 110)
        painter.setPen(QPen(INK, radius / 2.5))
        painter.setBrush(TEXT)
        for x, y in face.landmarks.tolist():
            painter.drawEllipse(QPointF(*self.mapping.to_screen(x, y)), radius, radius)
