"""The window that shows what a file of questions holds before anything is taken over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.export.vragenlijst import VragenlijstFout
from assistent.handelingen import nota, nota_import
from assistent.handelingen.nota import NotaFout
from assistent.handelingen.nota_import import Importvoorstel
from assistent.planning.nota import VRAGEN
from assistent.tekst.nederlands import aantal
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Knoppenrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Label, leeg
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.keuze import Rustlijst
from assistent.ui.werkblad import Werkblad

_GETOOND = 30
_NIEUW = {"nieuw selectie": ("selectie", "Nieuwe nota, selectie"), "nieuw inschrijving": ("inschrijving",
          "Nieuwe nota, inschrijving")}  # fmt: skip


class Inleesvenster(Bijvenster):
    """Which column is what, how many questions are new, and which lines are left out and why."""

    def __init__(self, werkblad: Werkblad, pad: Path, voorstel: Importvoorstel, parent: QWidget) -> None:
        super().__init__("Vragen inlezen", 700, 620, parent)
        self._werkblad, self._pad, self.voorstel = werkblad, pad, voorstel
        self._lijsten: list[tuple[str, Rustlijst]] = []
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(8, 16, 8, 16)
        self.kolom = Kolom(self)
        vorm.addWidget(self.kolom, 1)
        binnen = self.kolom.binnen
        self.kolom.vorm.addWidget(Label(voorstel.bestand, binnen, punten=14, gewicht=600))
        uitleg = "De namen van kolommen verschillen per platform. Kijk na of elke kolom goed is herkend."
        self.kolom.vorm.addWidget(Label(f"{voorstel.hoe}. {uitleg}", binnen, kleur="gedempt"))
        self._maak_kolommen()
        self._maak_nota()
        self._uitslag = QVBoxLayout()
        self._uitslag.setSpacing(4)
        self.kolom.vorm.addLayout(self._uitslag)
        self.kolom.vorm.addStretch(1)
        self._bezwaar = Bezwaar(self)
        onder = QHBoxLayout()
        onder.setContentsMargins(24, 0, 24, 0)
        onder.addWidget(self._bezwaar)
        knoppen = Knoppenrij(self, "Neem over", self._neem_over)
        self.klaar = knoppen.klaar
        onder.addLayout(knoppen, 1)
        vorm.addLayout(onder)
        self._toon()

    def _maak_kolommen(self) -> None:
        binnen = self.kolom.binnen
        vak = QGridLayout()
        vak.setHorizontalSpacing(16)
        vak.setVerticalSpacing(6)
        for plaats, woorden in enumerate(("Kolom in het bestand", "Wordt")):
            vak.addWidget(Label(woorden, binnen, kleur="gedempt", punten=9, gewicht=600), 0, plaats)
        invulbaar = [k for k in self._werkblad.kennis.vragen[VRAGEN].kolommen if k.synoniemen]
        for regel, gevonden in enumerate(self.voorstel.kolommen, 1):
            lijst = Rustlijst(binnen)
            lijst.setAccessibleName(f"Kolom {gevonden.kop} wordt")
            lijst.addItem("niet gebruikt", "")
            for kolom in invulbaar:
                lijst.addItem(kolom.label, kolom.id)
            lijst.setCurrentIndex(lijst.findData(gevonden.kolom))
            lijst.activated.connect(self._bij_kolom)
            self._lijsten.append((gevonden.kop, lijst))
            kop = Label(" ".join(gevonden.kop.split())[:80], binnen, punten=9.5)
            kop.setBuddy(lijst)
            vak.addWidget(kop, regel, 0)
            vak.addWidget(lijst, regel, 1)
        vak.setColumnStretch(0, 1)
        vak.setColumnStretch(1, 1)
        self.kolom.vorm.addLayout(vak)

    def _maak_nota(self) -> None:
        binnen, uitkomst = self.kolom.binnen, self._werkblad.uitkomst
        assert uitkomst is not None
        rij = QHBoxLayout()
        kop = Label("Voor welke nota?", binnen, punten=9.5, gewicht=500)
        self.nota = Rustlijst(binnen)
        self.nota.setAccessibleName("Nota waarin de vragen komen")
        kop.setBuddy(self.nota)
        for termijn in nota.bekijk(uitkomst).notas:
            self.nota.addItem(f"{termijn.naam} ({termijn.ronde or 'ronde niet gezegd'})", termijn.naam)
        for id_, (_, woorden) in _NIEUW.items():
            self.nota.addItem(woorden, id_)
        if self.nota.count() > len(_NIEUW):
            self.nota.setCurrentIndex(self.nota.count() - len(_NIEUW) - 1)
        else:
            self.nota.setCurrentIndex(self.nota.findData(f"nieuw {nota.verwacht_ronde(uitkomst)}"))
        rij.addWidget(kop)
        rij.addWidget(self.nota, 1)
        self.kolom.vorm.addLayout(rij)

    def _bij_kolom(self, _plaats: int) -> None:
        assert self._werkblad.dossier is not None
        anders = {kop: str(lijst.currentData()) for kop, lijst in self._lijsten}
        try:
            kennis = self._werkblad.kennis
            self.voorstel = nota_import.bekijk_bestand(kennis, self._werkblad.dossier, self._pad, anders)
        except (NotaFout, VragenlijstFout) as fout:
            self._bezwaar.zeg(str(fout))
            self.klaar.setEnabled(False)
            return
        self._bezwaar.zeg("")
        self._toon()

    def _toon(self) -> None:
        leeg(self._uitslag)
        voorstel, binnen = self.voorstel, self.kolom.binnen
        hoeveel = aantal(len(voorstel.nieuw), "nieuwe vraag", "nieuwe vragen")
        weg = aantal(len(voorstel.overgeslagen), "regel", "regels")
        self._uitslag.addWidget(Label(f"{hoeveel}; {weg} overgeslagen", binnen, punten=12, gewicht=600))
        for bijzonder in (*voorstel.overgeslagen, *voorstel.opgemerkt)[:_GETOOND]:
            zin = f"Regel {bijzonder.regel}: {bijzonder.reden}. {' '.join(bijzonder.tekst.split())}"
            self._uitslag.addWidget(Label(zin, binnen, kleur="gedempt", punten=9))
        rest = len(voorstel.overgeslagen) + len(voorstel.opgemerkt) - _GETOOND
        if rest > 0:
            self._uitslag.addWidget(Label(f"En nog {rest} andere regels.", binnen, kleur="gedempt", punten=9))
        for rij in voorstel.nieuw[:3]:
            zin = f"{rij['onderwerp']}: {' '.join(str(rij['vraag']).split())[:160]}"
            self._uitslag.addWidget(Label(zin, binnen, punten=9.5))
        self.klaar.setText(f"Neem {hoeveel} over" if voorstel.nieuw else "Niets over te nemen")
        self.klaar.setEnabled(bool(voorstel.nieuw) and not self._werkblad.alleen_lezen)

    def _neem_over(self) -> None:
        uitkomst, voorstel = self._werkblad.uitkomst, self.voorstel
        assert uitkomst is not None
        gekozen = str(self.nota.currentData())
        ronde = _NIEUW[gekozen][0] if gekozen in _NIEUW else ""
        naam = f"Nota {len(nota.bekijk(uitkomst).notas) + 1}" if ronde else gekozen

        def doe(_: Dossier, wie: str, moment: str) -> Dossier:
            dossier, rij = nota.met_nota(uitkomst, naam, ronde, wie=wie, moment=moment)
            return nota_import.neem_over(dossier, voorstel, rij, wie=wie, moment=moment)

        try:
            self._werkblad.pas_toe(doe, f"Lees {aantal(len(voorstel.nieuw), 'vraag', 'vragen')} in", VRAGEN)
        except NotaFout as fout:
            self._bezwaar.zeg(str(fout))
            return
        self.accept()
