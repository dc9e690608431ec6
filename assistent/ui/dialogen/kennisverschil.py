"""Was and becomes: each conclusion that newer knowledge or another day changes, to accept or to keep with reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.advies import conclusies
from assistent.dossier.model import Bronvermelding
from assistent.handelingen.kennisverschil import Kennisverschil
from assistent.kennis.model import Kennis
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Groeitekst, Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.werkblad import Werkblad

BOVEN = Qt.AlignmentFlag.AlignTop


class Kennisverschilvenster(Bijvenster):
    """Stays open beside the main window, follows undo and redo, and never blocks the work."""

    ga_naar = Signal(str)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Was en wordt", 720, 600, parent)
        self._werkblad = werkblad
        self._beeld: object = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(8, 16, 16, 16)
        self.kolom = Kolom(self)
        vorm.addWidget(self.kolom, 1)
        vorm.addLayout(Sluitrij(self))
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self.ververs()

    def ververs(self) -> None:
        """Show what still waits for a decision, and what was kept."""
        w = self._werkblad
        open_ = w.verschillen()
        bewaard = w.dossier.conclusies if w.dossier is not None else {}
        behouden = {id_: c for id_, c in bewaard.items() if c.behouden}
        beeld = (open_, tuple(behouden.items()), w.alleen_lezen)
        if beeld == self._beeld:
            return
        self._beeld = beeld
        leeg(self.kolom.vorm)
        self._voeg_toe(Label("Was en wordt", self.kolom.binnen, punten=14, gewicht=600))
        uitleg = "Zo veranderen conclusies die u eerder aanvaardde. Aanvaard de nieuwe, of houd de oude met een reden."
        niets = "Er is niets veranderd sinds u het advies aanvaardde."
        self._voeg_toe(Label(uitleg if open_ else niets, self.kolom.binnen, kleur="gedempt"))
        if len(open_) > 1 and not w.alleen_lezen:
            alle = Kaart(self.kolom.binnen)
            alle.inhoud.addWidget(Label(f"Alle {len(open_)} conclusies", alle, gewicht=600))
            self._keuze(alle, tuple(v.id for v in open_), "alle conclusies")
            self._voeg_toe(alle)
        for verschil in open_:
            self._voeg_toe(self._kaart(verschil))
        if behouden:
            self._voeg_toe(Label("Bewust behouden", self.kolom.binnen, punten=12, gewicht=600))
        for id_, oud in behouden.items():
            waarde = conclusies.waarde_in_woorden(id_, oud.waarde, w.kennis)
            self._voeg_toe(self._behouden(id_, oud.tekst, waarde, oud.motivering))
        self.kolom.vorm.addStretch(1)
        self.kolom.meet()

    def _voeg_toe(self, deel: QWidget) -> None:
        self.kolom.vorm.addWidget(deel)
        deel.show()  # at once, so that the column is measured with it

    def _kaart(self, verschil: Kennisverschil) -> Kaart:
        kaart = Kaart(self.kolom.binnen)
        kaart.inhoud.addWidget(Label(verschil.onderwerp, kaart, punten=11, gewicht=600))
        tabel = QGridLayout()
        tabel.setHorizontalSpacing(12)
        tabel.setColumnStretch(1, 1)
        for rij, (kop, waarde, bron) in enumerate(
            (("Was", verschil.was_tekst, verschil.was_bron), ("Wordt", verschil.wordt_tekst, verschil.bron))
        ):
            tabel.addWidget(Label(kop, kaart, kleur="gedempt", breekt=False), 2 * rij, 0, BOVEN)
            tabel.addWidget(Label(waarde, kaart, gewicht=500), 2 * rij, 1)
            if bron:
                tabel.addWidget(
                    Label(_bronnen(bron, self._werkblad.kennis), kaart, kleur="gedempt", punten=9), 2 * rij + 1, 1
                )
        tabel.addWidget(Label("Waarom", kaart, kleur="gedempt", breekt=False), 4, 0, BOVEN)
        tabel.addWidget(Label(verschil.waarom, kaart), 4, 1)
        kaart.inhoud.addLayout(tabel)
        self._keuze(kaart, (verschil.id,), verschil.onderwerp, verschil.plaats)
        return kaart

    def _behouden(self, id_: str, tekst: str, waarde: str, motivering: str) -> Kaart:
        kaart = Kaart(self.kolom.binnen)
        onderwerp = conclusies.onderwerp(id_, self._werkblad.kennis, tekst)
        kaart.inhoud.addWidget(Label(onderwerp, kaart, punten=11, gewicht=600))
        kaart.inhoud.addWidget(Label(f"U houdt vast aan: {waarde}.", kaart))
        kaart.inhoud.addWidget(Label(f"Uw motivering: {motivering}", kaart, kleur="gedempt"))
        if not self._werkblad.alleen_lezen:
            naam = f"Aanvaard alsnog de nieuwe conclusie ({onderwerp})"
            link = Linkknop("Aanvaard alsnog de nieuwe conclusie", kaart, naam=naam)
            link.clicked.connect(_met((id_,), self._werkblad.aanvaard))
            kaart.inhoud.addWidget(link)
        return kaart

    def _keuze(self, kaart: Kaart, ids: tuple[str, ...], naam: str, plaats: str = "") -> None:
        """The two ways to decide; the reasons for keeping are asked for when that is chosen."""
        rij = QHBoxLayout()
        if not self._werkblad.alleen_lezen:
            aanvaard = Knop("Aanvaard", kaart)
            aanvaard.setAccessibleName(f"Aanvaard ({naam})")
            aanvaard.clicked.connect(_met(ids, self._werkblad.aanvaard))
            rij.addWidget(aanvaard)
            houd = Knop("Houd de oude …", kaart)
            houd.setAccessibleName(f"Houd de oude ({naam})")
            houd.clicked.connect(lambda: self._vraag_reden(kaart, ids, naam, houd))
            rij.addWidget(houd)
        rij.addStretch(1)
        if plaats:
            link = Linkknop("Ga naar de vraag", kaart, naam=f"Ga naar de vraag ({naam})")
            link.clicked.connect(lambda: self.ga_naar.emit(plaats))
            rij.addWidget(link)
        kaart.inhoud.addLayout(rij)

    def _vraag_reden(self, kaart: Kaart, ids: tuple[str, ...], naam: str, houd: Knop) -> None:
        houd.setEnabled(False)
        kop = Label("Waarom houdt u de oude conclusie?", kaart, punten=9.5, gewicht=500)
        kaart.inhoud.addWidget(kop)
        reden = Groeitekst(kaart)
        reden.setAccessibleName(f"Motivering om de oude te houden ({naam})")
        kaart.inhoud.addWidget(reden)
        klaar = Knop("Houd de oude met deze motivering", kaart)
        klaar.setEnabled(False)
        reden.textChanged.connect(lambda: klaar.setEnabled(bool(reden.toPlainText().strip())))
        klaar.clicked.connect(lambda: self._werkblad.behoud(ids, reden.toPlainText().strip()))
        kaart.inhoud.addWidget(klaar, 0, Qt.AlignmentFlag.AlignLeft)
        for deel in (kop, reden, klaar):
            deel.show()  # at once, so that the column is measured with it
        self.kolom.meet()
        reden.setFocus(Qt.FocusReason.OtherFocusReason)


def _met(ids: tuple[str, ...], doe: Callable[[Iterable[str]], None]) -> Callable[[], None]:
    return lambda: doe(ids)


def _bronnen(bronnen: Iterable[Bronvermelding], kennis: Kennis) -> str:
    namen = ((kennis.bronnen[v.bron].kort if v.bron in kennis.bronnen else v.bron, v.plaats) for v in bronnen)
    return "Bron: " + "; ".join(" ".join(deel for deel in paar if deel) for paar in namen)
