"""Rows that the law or the cases suggest for the tables of this step, taken over with one click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen import beoordelen
from assistent.handelingen.beoordelen import Voorgesteld
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui import stappen
from assistent.ui.criteria import beeld
from assistent.ui.modellen.rijen import celtekst
from assistent.ui.naslagregel import Bronchip, Naslaglink
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.opmaak import ingekort
from assistent.ui.sectie import Paginasectie
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad

METEEN = 4
"""So many proposals of one table are shown at once; the rest when they are asked for."""


class Voorstelregel(QWidget):
    """One proposal: what, why, from where, and the rows it would add."""

    def __init__(self, sectie: Voorstellensectie, nu: Voorgesteld, parent: QWidget) -> None:
        super().__init__(parent)
        self._sectie, self._nu = sectie, nu
        kennis, voorstel = sectie.werkblad.kennis, nu.voorstel
        self.vorm = QVBoxLayout(self)
        self.vorm.setContentsMargins(0, 8, 0, 8)
        self.vorm.setSpacing(4)
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(Label(voorstel.titel, self, gewicht=600), 1)
        self.stand = Label("", self, kleur="goed", punten=9.5, gewicht=500, breekt=False)
        self.knop = Knop("Neem over", self)
        self.knop.setAccessibleName(f"Neem over: {voorstel.titel}")
        self.knop.clicked.connect(self._neem_over)
        for deel in (self.stand, self.knop):
            kop.addWidget(deel, 0, Qt.AlignmentFlag.AlignTop)
        self.vorm.addLayout(kop)
        self.vorm.addWidget(Label(voorstel.waarom, self, punten=9.5))
        self._mits = Label("○ Past als een antwoord dat nog open is, zo uitvalt.", self, kleur="gedempt", punten=9)
        self.vorm.addWidget(self._mits)
        rij = Stroom()
        rij.addWidget(Bronchip(voorstel.bron[0], kennis, self))
        if voorstel.casus:
            casus = kennis.casussen[voorstel.casus].naam
            link = Naslaglink(f"Casus {ingekort(casus, 28)}", (voorstel.casus,), self, naam=f"Casus {casus}")
            rij.addWidget(link)
        self.toon_rijen = Linkknop("", self, punten=9)
        self.toon_rijen.clicked.connect(self._wissel_rijen)
        rij.addWidget(self.toon_rijen)
        self.vorm.addLayout(rij)
        self._rijen: Kaart | None = None
        self._benoem()
        self.toon(nu)

    def toon(self, nu: Voorgesteld) -> None:
        """Show whether it was taken over."""
        self._nu = nu
        self.stand.setText("✓ Overgenomen" if nu.geplaatst else "")
        self.stand.setVisible(nu.geplaatst)
        self.knop.setVisible(not nu.geplaatst)
        self.knop.setEnabled(not self._sectie.werkblad.alleen_lezen)
        self._mits.setVisible(not nu.zeker and not nu.geplaatst)

    def _benoem(self) -> None:
        hoeveel = aantal(len(self._nu.voorstel.rijen), "rij", "rijen")
        open_ = self._rijen is not None and not self._rijen.isHidden()
        self.toon_rijen.setText(f"Verberg {hoeveel}" if open_ else f"Toon {hoeveel}")
        self.toon_rijen.setAccessibleName(f"{self.toon_rijen.text()} ({self._nu.voorstel.titel})")
        self.toon_rijen.updateGeometry()

    def _wissel_rijen(self) -> None:
        if self._rijen is None:
            self._rijen = self._maak_rijen()
            self.vorm.addWidget(self._rijen)
            self._rijen.show()
        else:
            self._rijen.setVisible(self._rijen.isHidden())
        self._benoem()
        self._sectie.veranderd.emit()

    def _maak_rijen(self) -> Kaart:
        """The rows in words: the first column, and under it what the other columns would hold."""
        vlak = Kaart(self, toon="venster", ruimte=12)
        vlak.inhoud.setSpacing(4)
        kolommen = self._sectie.werkblad.kennis.vragen[self._nu.voorstel.tabel].kolommen
        for rij in self._nu.voorstel.rijen:
            eerste, *rest = (
                (k, celtekst(k, rij[k.id], {o.id: o.label for o in k.opties})) for k in kolommen if k.id in rij
            )
            vlak.inhoud.addWidget(Label(eerste[1], vlak, punten=9.5, gewicht=500))
            woorden = " · ".join(f"{kolom.label}: {tekst}" for kolom, tekst in rest if tekst)
            if woorden:
                vlak.inhoud.addWidget(Label(woorden, vlak, kleur="gedempt", punten=9))
        return vlak

    def _neem_over(self) -> None:
        self._sectie.neem_over(self._nu.voorstel.id)


class Voorstellensectie(Paginasectie):
    """The proposals for each table of this step, in the order of the questions."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self.regels: dict[str, Voorstelregel] = {}
        self._nu: dict[str, Voorgesteld] = {}
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        uitleg = (
            "Wat de wet vraagt en wat in andere zaken werkte. U beslist: een voorstel zet rijen in uw tabel, die u "
            "daarna kunt wijzigen of weghalen."
        )
        self.vorm.addWidget(Label(uitleg, self, kleur="gedempt"))
        self.vorm.addLayout(self._lijst)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show what fits the answers of now."""
        gevraagd = {vraag.id for vraag in stappen.zichtbare_vragen(uitkomst, "criteria")}
        lijst = [v for v in beoordelen.voorstellen(uitkomst.stand) if v.voorstel.tabel in gevraagd]
        zelfde = {v.voorstel.id for v in lijst} == set(self._nu)
        self._nu = {v.voorstel.id: v for v in lijst}
        if not zelfde:
            self._bouw(uitkomst.kennis, lijst)
        for id_, regel in self.regels.items():
            regel.toon(self._nu[id_])

    def _bouw(self, kennis: Kennis, lijst: list[Voorgesteld]) -> None:
        leeg(self._lijst)
        self.regels = {}
        tabellen = [vraag_id for vraag_id in kennis.vragen if any(v.voorstel.tabel == vraag_id for v in lijst)]
        for tabel in sorted(tabellen, key=beeld.plaats_in_opzet):
            kaart = Kaart(self)
            kaart.inhoud.setSpacing(4)
            kop = QHBoxLayout()
            tabelnaam = kennis.vragen[tabel].kort
            kop.addWidget(Label(hoofdletter(tabelnaam), kaart, punten=12, gewicht=600), 1)
            naar = Linkknop("Naar de vraag", kaart, naam=f"Naar de vraag: {tabelnaam}")
            naar.setProperty("plaats", tabel)
            naar.clicked.connect(self._naar)
            kop.addWidget(naar)
            kaart.inhoud.addLayout(kop)
            hier = [v.voorstel.id for v in lijst if v.voorstel.tabel == tabel]
            meteen = METEEN if len(hier) > METEEN + 1 else len(hier)
            for id_ in hier[:meteen]:
                self._erbij(id_, kaart)
            if rest := hier[meteen:]:
                tekst = f"Toon nog {len(rest)}"
                alle = Linkknop(tekst, kaart, naam=f"{tekst} ({tabelnaam})")
                alle.setProperty("rest", rest)
                alle.clicked.connect(self._toon_rest)
                kaart.inhoud.addWidget(alle)
            self._lijst.addWidget(kaart)
            kaart.show()
        if not lijst:
            self._lijst.addWidget(Label("Bij uw antwoorden past nu geen voorstel.", self))

    def _erbij(self, id_: str, kaart: Kaart) -> Voorstelregel:
        regel = self.regels[id_] = Voorstelregel(self, self._nu[id_], kaart)
        kaart.inhoud.addWidget(regel)
        regel.show()
        return regel

    def _toon_rest(self) -> None:
        knop = self.sender()
        kaart = knop.parent()
        assert isinstance(knop, Linkknop)
        assert isinstance(kaart, Kaart)
        nieuw = [self._erbij(id_, kaart) for id_ in knop.property("rest")]
        knop.hide()
        nieuw[0].toon_rijen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.veranderd.emit()

    def neem_over(self, id_: str) -> None:
        """Put the rows of this proposal into its table."""
        voorstel = self.werkblad.kennis.voorstellen[id_]
        self.werkblad.pas_toe(
            lambda dossier, wie, moment: beoordelen.plaats_voorstel(
                self.werkblad.kennis, dossier, id_, wie=wie, moment=moment
            ),
            f"Neem over: {voorstel.titel}",
            voorstel.tabel,
        )
        self.regels[id_].toon_rijen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))
