"""The reasons for an answer, in the field they are typed in; quiet as a quotation while another card is in hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Groeitekst


class Motivering(Groeitekst):
    """Takes the same room whether quiet or not, so that nothing moves under the mouse when a card comes into focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, regels=1)
        self._rustig = False
        self.setPlaceholderText("Waarom dit antwoord?")

    def zet_rustig(self, rustig: bool) -> None:
        """Read as a text, or look like a field."""
        if rustig != self._rustig:
            self._rustig = rustig
            self._kleur_in()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._kleur_in()

    def _kleur_in(self) -> None:
        # A palette change comes back here as an event; setting only what differs ends that.
        rol, pal = QPalette.ColorRole, self.palette()
        tekst = thema.kleur(self, "gedempt" if self._rustig else "tekst")
        rand = thema.kleur(self, "vlak" if self._rustig else "veldrand")
        if (pal.color(rol.Text), pal.color(rol.Mid)) != (tekst, rand):
            pal.setColor(rol.Text, tekst)
            pal.setColor(rol.Mid, rand)
            self.setPalette(pal)
