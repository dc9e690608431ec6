"""One finding as a card: severity in word, shape and colour, then fact, advice, source and where to go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistent.ui import adviesbeeld as beeld
from assistent.ui import woorden
from assistent.ui.naslagregel import strijdlink
from assistent.ui.onderdelen import Kaart, Label, Linkknop


class Meldingkaart(Kaart):
    """`ga_naar` and `waarom` are called by the links, which carry the place and the id of the finding."""

    def __init__(
        self, melding: beeld.Meldingbeeld, parent: QWidget, ga_naar: Callable[[], None], waarom: Callable[[], None]
    ) -> None:
        uiting = woorden.ERNST[melding.ernst]
        grond = {"fout": "fout_zacht", "waarschuwing": "aandacht_zacht"}.get(melding.ernst, "vlak")
        super().__init__(parent, toon=grond, ruimte=12)  # type: ignore[arg-type]
        self.inhoud.setSpacing(4)
        waar = f" · {melding.waar.lower()}" if melding.waar else ""
        kop = Label(f"{uiting.teken} {uiting.woord}{waar}", self, kleur=uiting.kleur, punten=9.5, gewicht=600)
        self.inhoud.addWidget(kop)
        self.inhoud.addWidget(Label(melding.tekst, self, punten=9.5))
        if melding.maatregel:
            self.inhoud.addWidget(Label(melding.maatregel, self, punten=9.5))
        self.inhoud.addWidget(Label(melding.bron, self, kleur="gedempt", punten=8.5))
        if melding.strijd:
            self.inhoud.addWidget(strijdlink(melding.strijd, melding.tekst[:60], self))
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        if melding.waar:
            naar = Linkknop("Ga naar", self, naam=f"Ga naar {melding.waar}")
            naar.setProperty("plaats", melding.plaats)
            naar.clicked.connect(ga_naar)
            links.addWidget(naar)
        uitleg = Linkknop("Waarom?", self, naam=f"Waarom? {melding.tekst[:60]}")
        uitleg.setProperty("melding", melding.id)
        uitleg.clicked.connect(waarom)
        links.addWidget(uitleg)
        links.addStretch(1)
        self.inhoud.addLayout(links)
