"""The page of the risks: each with its measures to choose from, above the questions of this step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies.model import Maatregelkeuze, Risicoadvies
from assistent.handelingen.bereken import Uitkomst
from assistent.ui import uitlegbeeld, woorden
from assistent.ui.naslagregel import naslagregel
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.stappen import Routestap
from assistent.ui.velden.keuze import Keuzeregel
from assistent.ui.werkblad import Werkblad

_MODEL = {"markt": "uit het marktmodel", "netwerk": "uit het netwerkmodel", "beide": "in beide modellen"}


class Risicopagina(Vragenpagina):
    """A chosen measure becomes a row of `risico.maatregelen`."""

    elders = frozenset({"risico.maatregelen"})
    zegt_leeg = False

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._risicos: tuple[Risicoadvies, ...] | None = None
        self._vakken: dict[str, QCheckBox] = {}
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        self.vorm.insertLayout(self.vorm.indexOf(self.inhoud), self._lijst)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the risks that follow from the answers."""
        super().ververs(uitkomst)
        if _zonder_keuze(uitkomst.risicos) != _zonder_keuze(self._risicos or ()) or self._risicos is None:
            self._bouw_risicos(uitkomst)
        self._risicos = uitkomst.risicos
        for maatregel in (m for risico in uitkomst.risicos for m in risico.maatregelen):
            vak = self._vakken[maatregel.id]
            vak.setChecked(maatregel.gekozen)
            vak.setEnabled(not self.werkblad.alleen_lezen and "risico.maatregelen" in self.werkblad.kennis.vragen)

    def _bouw_risicos(self, uitkomst: Uitkomst) -> None:
        leeg(self._lijst)
        self._vakken = {}
        if not uitkomst.risicos:
            kaart = Kaart(self)
            kaart.inhoud.addWidget(Label("Uit uw antwoorden volgen nu geen risico’s.", kaart, gewicht=600))
            kaart.inhoud.addWidget(
                Label("Beantwoord de vragen bij Inhoud en Sturing: daaruit volgen de meeste.", kaart, kleur="gedempt")
            )
            self._lijst.addWidget(kaart)
        for risico in uitkomst.risicos:
            self._lijst.addWidget(self._kaart(risico, uitkomst))

    def _kaart(self, risico: Risicoadvies, uitkomst: Uitkomst) -> Kaart:
        kaart = Kaart(self)
        uiting = woorden.NIVEAU[risico.niveau]
        kop = QHBoxLayout()
        kop.addWidget(Label(risico.naam, kaart, punten=12, gewicht=600), 1)
        niveau = Label(f"{uiting.teken} {uiting.woord}", kaart, kleur=uiting.kleur, punten=9, gewicht=500, breekt=False)
        kop.addWidget(niveau, 0, Qt.AlignmentFlag.AlignTop)
        kaart.inhoud.addLayout(kop)
        kaart.inhoud.addWidget(Label(risico.oorzaak, kaart, kleur="gedempt"))
        for maatregel in risico.maatregelen:
            vak = self._vakken[maatregel.id] = QCheckBox()
            vak.setProperty("maatregel", maatregel.id)
            vak.clicked.connect(self._kies)
            kaart.inhoud.addWidget(Keuzeregel(vak, maatregel.tekst, _hulp(maatregel), kaart))
        if risico.aandachtspunt:
            kaart.inhoud.addWidget(Label(f"Aandachtspunt: {risico.aandachtspunt}", kaart, punten=9.5))
        recht = uitkomst.stand.waarde("zaak.rechtsgebied")
        if (links := naslagregel(uitkomst.kennis, risico.id, recht, risico.naam, kaart)) is not None:
            kaart.inhoud.addWidget(links)
        voet = QHBoxLayout()
        bron = woorden.bronregel(uitkomst.kennis, risico.bron)
        voet.addWidget(Label(bron, kaart, kleur="gedempt", punten=8.5), 1)
        waarom = Linkknop("Waarom?", kaart, naam=f"Waarom? {risico.naam}")
        waarom.setProperty("risico", risico.id)
        waarom.clicked.connect(self._leg_uit)
        voet.addWidget(waarom)
        kaart.inhoud.addLayout(voet)
        return kaart

    def _kies(self, gekozen: bool) -> None:
        self.werkblad.kies_maatregel(self.sender().property("maatregel"), gekozen)

    def _leg_uit(self) -> None:
        welk = self.sender().property("risico")
        risico = next((r for r in self._risicos or () if r.id == welk), None)
        if risico is not None:
            self.wil_uitleg.emit("Waarom dit risico?", uitlegbeeld.van_risico(risico, self.werkblad.kennis))


def _zonder_keuze(risicos: tuple[Risicoadvies, ...]) -> list[object]:
    """What decides which cards stand on the page; a choice only changes a check mark, or a clash of measures."""
    return [(r.id, r.niveau, tuple((m.id, m.botst_met if m.gekozen else ()) for m in r.maatregelen)) for r in risicos]


def _hulp(maatregel: Maatregelkeuze) -> str:
    delen = [_MODEL.get(maatregel.model, "")]
    if maatregel.gekozen and maatregel.botst_met:
        delen.append("▲ botst met een andere gekozen maatregel")
    return " · ".join(deel for deel in delen if deel)
