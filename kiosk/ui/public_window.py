"""A window that the public stands in front of: nobody but the kiosk itself takes it away."""

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QWidget

from kiosk.ui.display import display_of
from kiosk.ui.theme import CALM

_WINDOWED_SIZE = (1280, 800)
_SMALLEST = (480, 320)


class PublicWindow(QWidget):
    """An ordinary window, or the whole screen: then without frame, and closed by `allow_close` alone."""

    # None; GUI thread, when a window that may close was closed.
    closed = Signal()

    def __init__(self, *, title: str, windowed: bool) -> None:
        """Make the window without content; `open` shows it.

        Args:
            title: What a window manager calls it; may be empty.
            windowed: Whether it is an ordinary window.
        """
        super().__init__()
        self._windowed = windowed
        self._may_close = windowed
        self._following = QMetaObject.Connection()
        self.setWindowTitle(title or "liveness-kiosk")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumSize(*_SMALLEST)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(*_WINDOWED_SIZE)
        self.paint_ground()
        if not windowed:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)

    def open(self) -> None:
        """Show the window as the constructor was told to."""
        if self._windowed:
            self.resize(self.size().boundedTo(display_of(self).availableSize()))
            self.show()
            return
        # A screen without a window manager, as kiosks have, takes no wish to be full screen.
        display = display_of(self)
        self.setGeometry(display.geometry())
        self.showFullScreen()
        self._follow_screen(display)
        # When its screen is unplugged, Qt moves the window to another one.
        self.windowHandle().screenChanged.connect(self._follow_screen)

    def allow_close(self) -> None:
        """Let the window be closed from now on; for the composition root."""
        self._may_close = True

    def paint_ground(self) -> None:
        """Lay the style that is worn behind everything."""
        palette = self.palette()
        palette.setColor(self.backgroundRole(), CALM.bottom)
        self.setPalette(palette)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    @Slot(QScreen)
    def _follow_screen(self, screen: QScreen | None) -> None:
        """Cover this screen, also when it is turned or gets another size."""
        QObject.disconnect(self._following)
        if screen:
            self._following = screen.geometryChanged.connect(self._take_place)
            self._take_place(screen.geometry())

    @Slot(QRect)
    def _take_place(self, place: QRect) -> None:
        # The widget's own method would end its being full screen.
        self.windowHandle().setGeometry(place)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange and not self._windowed and self.isMinimized():
            self.showFullScreen()
