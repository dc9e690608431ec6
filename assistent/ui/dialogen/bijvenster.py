"""What every window beside the main one is: it does not block, Esc closes it, and closed it is gone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from assistent.ui import thema

RAND = 60
"""What a screen keeps free for the bar of the window, in pixels."""


class Bijvenster(QDialog):
    """A window of its own beside the main window, no larger than the screen."""

    def __init__(self, titel: str, breed: int, hoog: int, parent: QWidget) -> None:
        """`breed` and `hoog` are in pixels at the ordinary letter size."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(titel)
        ruimte, schaal = self.screen().availableGeometry(), thema.schaal()
        self.resize(min(round(breed * schaal), ruimte.width()), min(round(hoog * schaal), ruimte.height() - RAND))
