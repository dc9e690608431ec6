"""Beside the questions: what the findings say of them, with their source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from assistent.advies.model import Melding
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis
from assistent.planning.nota import NOTAS, VRAGEN
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.onderdelen import Kaart, Label, Vel, leeg

_WOORD: dict[str, tuple[str, Kleurnaam]] = {
    "fout": ("■ Strijdig met de wet", "fout"),
    "waarschuwing": ("▲ Let op", "aandacht"),
    "aandacht": ("● Aandacht", "gedempt"),
}


class Notazij(QScrollArea):
    """Each finding about the questions in a card of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._binnen = Vel(self)
        vorm = QVBoxLayout(self._binnen)
        vorm.setContentsMargins(12, 16, 16, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Waarop te letten", self._binnen, punten=12, gewicht=600))
        self._kaarten = QVBoxLayout()
        self._kaarten.setSpacing(12)
        vorm.addLayout(self._kaarten)
        vorm.addStretch(1)
        self.setWidget(self._binnen)
        self.viewport().setAutoFillBackground(False)
        self._getoond: object = None

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the findings of now."""
        meldingen = tuple(m for m in uitkomst.meldingen if m.plaats in (VRAGEN, NOTAS))
        beeld = tuple((m.id, m.ernst) for m in meldingen)
        if beeld == self._getoond:
            return
        self._getoond = beeld
        leeg(self._kaarten)
        for melding in meldingen:
            self._kaarten.addWidget(self._kaart(uitkomst.kennis, melding))
        if not meldingen:
            zin = "Er zijn geen bevindingen over de vragen, voor zover de data in de planning bekend zijn."
            self._kaarten.addWidget(Label(zin, self._binnen, kleur="gedempt", punten=9.5))

    def _kaart(self, kennis: Kennis, melding: Melding) -> Kaart:
        kaart = Kaart(self._binnen, ruimte=12)
        woord, kleur = _WOORD[melding.ernst]
        kaart.inhoud.addWidget(Label(woord, kaart, kleur=kleur, punten=9.5, gewicht=600))
        kaart.inhoud.addWidget(Label(melding.tekst, kaart, punten=9.5))
        kaart.inhoud.addWidget(Label(melding.maatregel, kaart, punten=9.5))
        bronnen = "; ".join(
            f"{kennis.bronnen[v.bron].kort}, {v.plaats}" for v in melding.bron if v.bron in kennis.bronnen
        )
        kaart.inhoud.addWidget(Label(bronnen, kaart, kleur="gedempt", punten=9))
        return kaart
