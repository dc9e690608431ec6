"""The window of the help: what one does on a page, what it decides, and the keys, terms and sources that go with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from assistent.handelingen.hulp import hulpblad
from assistent.kennis.model import Kennis
from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.naslagbeeld import NAAR, Opmaker


class Hulpvenster(Bijvenster):
    """Stays open beside the main window and never blocks it. `lees` asks for sheets of the naslag, by their ids."""

    lees = Signal(tuple)

    def __init__(self, stap_id: str, kennis: Kennis, parent: QWidget, recht: object = None) -> None:
        """`recht` is the jurisdiction of the open dossier; without it the terms of both are shown."""
        blad = hulpblad(kennis, stap_id, recht)
        super().__init__(f"Hulp: {blad.titel}", 620, 640, parent)
        self._kennis, self.blad = kennis, blad
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(16, 16, 16, 12)
        vorm.setSpacing(12)
        self.tekst = QTextBrowser(self)
        self.tekst.setOpenLinks(False)
        self.tekst.setAccessibleName(self.windowTitle())
        self.tekst.document().setDocumentMargin(round(16 * thema.schaal()))
        self.tekst.anchorClicked.connect(self._volg)
        vorm.addWidget(self.tekst)
        vorm.addLayout(Sluitrij(self))
        self._schrijf()
        self.tekst.setFocus()

    def _schrijf(self) -> None:
        self.tekst.setHtml(Opmaker(self._kennis, self).html((self.blad,)))

    def _volg(self, url: QUrl) -> None:
        self.lees.emit((url.toString().removeprefix(NAAR),))

    def changeEvent(self, event: QEvent) -> None:
        """Write it again in the colours of light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "tekst"):
            self._schrijf()
