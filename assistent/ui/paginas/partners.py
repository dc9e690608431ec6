"""Partners compared: several copies of this dossier on one screen, the widest differences first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier import bestand
from assistent.dossier.fouten import DossierFout
from assistent.handelingen import partners
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.partners import HOOGSTENS, Kopie
from assistent.tekst.nederlands import aantal
from assistent.ui import toetsvolgorde
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label
from assistent.ui.paginas.basis import Pagina
from assistent.ui.partners.kopieen import EIGEN_NAAM, Kopieenkaart
from assistent.ui.partners.rij import Rijkaart
from assistent.ui.stappen import ROUTE, Routestap
from assistent.ui.vragen import SOORT, bestandsdialoog
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel
from assistent.vergelijk.partners import Vergeleken, vergelijk

VERSCHILLEN = "verschillen"
PER_KEER = 10
"""So many questions are shown at once; more on request."""


def kies_kopieen(venster: QWidget, map_: Path) -> list[Path]:
    """Ask for the files to compare; none when the user cancels."""
    dialoog = bestandsdialoog(venster, "Kopieën van partners kiezen", map_)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialoog.setNameFilter(SOORT)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return [Path(pad) for pad in gekozen]


def kies_doel(venster: QWidget, voorstel: Path) -> Path | None:
    """Ask where the copy for a partner is to be saved."""
    dialoog = bestandsdialoog(venster, "Kopie voor een partner opslaan", voorstel.parent)
    dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialoog.setNameFilter(SOORT)
    dialoog.setDefaultSuffix("dossier")
    dialoog.selectFile(voorstel.name)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None


class Partnerpagina(Pagina):
    """The copies are held as they were read; what the user takes over becomes an edit of his own dossier."""

    blijft = True

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self.kopieen: tuple[Kopie, ...] = ()
        self._uitkomst: Uitkomst | None = None
        self._rijen: tuple[Vergeleken, ...] = ()
        self._kaarten: dict[str, Rijkaart] = {}
        self._hoeveel = PER_KEER
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        self.kolom = Kolom(self, 920)
        buiten.addWidget(self.kolom)
        vorm = self.kolom.vorm
        vorm.addWidget(Label(stap.titel, self, punten=17, gewicht=600))
        vorm.addWidget(Label(stap.inleiding, self, kleur="gedempt"))
        self._leeg = self._maak_leeg()
        self._kopieenkaart = Kopieenkaart(self)
        self._kopieenkaart.hernoemd.connect(self._hernoem)
        self._kopieenkaart.weg.connect(self._haal_weg)
        self._kopieenkaart.erbij.clicked.connect(self.kies)
        self._kopieenkaart.maak.clicked.connect(self.maak_kopie)
        self._fout = Label("", self, kleur="fout")
        self._gedaan = Label("", self, kleur="goed")
        self.wissel = Wissel(self)
        self.wissel.gekozen.connect(self._kies)
        self._uitleg = Label("", self, kleur="gedempt", punten=9.5)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        self._meer = Knop("Toon meer", self)
        self._meer.clicked.connect(self._toon_meer)
        delen = (self._leeg, self._fout, self._gedaan, self._kopieenkaart, self.wissel, self._uitleg)
        for deel in delen:
            vorm.addWidget(deel)
        vorm.addLayout(self._lijst)
        voet = QHBoxLayout()
        voet.addWidget(self._meer)
        voet.addStretch(1)
        vorm.addLayout(voet)
        vorm.addStretch(1)
        werkblad.gewisseld.connect(self._ander_dossier)
        self._zeg("", "")
        self._toon()

    # ------------------------------------------------------------------------------------ parts

    def _maak_leeg(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label("Nog niets om te vergelijken", kaart, punten=12, gewicht=600))
        zin = (
            "Laat elke partner een kopie van dit dossier invullen. Kies daarna die kopieën: u ziet per vraag waar u "
            "het eens bent en waar niet. De kopieën zelf veranderen niet."
        )
        kaart.inhoud.addWidget(Label(zin, kaart, kleur="gedempt"))
        rij = QHBoxLayout()
        self._kies_eerst = Knop("Kies kopieën", kaart, primair=True)
        self._kies_eerst.clicked.connect(self.kies)
        rij.addWidget(self._kies_eerst)
        self._maak_eerst = Knop("Maak een kopie voor een partner", kaart)
        self._maak_eerst.clicked.connect(self.maak_kopie)
        rij.addWidget(self._maak_eerst)
        rij.addStretch(1)
        kaart.inhoud.addSpacing(4)
        kaart.inhoud.addLayout(rij)
        mee = (
            "Een kopie voor een partner bevat alleen waar de zaak over gaat: geen antwoorden van u op de andere "
            "stappen, geen motiveringen, geen bedragen en geen stukken. Kan een partner later meedingen, beantwoord "
            "dan ook de vraag over voorkennis bij Procedure."
        )
        kaart.inhoud.addWidget(Label(mee, kaart, kleur="gedempt", punten=9.5))
        return kaart

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show how the own dossier lies beside the copies now."""
        self._uitkomst = uitkomst
        self._toon()

    def _toon(self) -> None:
        er_zijn = bool(self.kopieen) and self._uitkomst is not None
        self._leeg.setVisible(not er_zijn)
        for deel in (self._kopieenkaart, self.wissel, self._uitleg):
            deel.setVisible(er_zijn)
        if er_zijn:
            assert self._uitkomst is not None
            dossiers = [(EIGEN_NAAM, self._uitkomst.dossier), *((k.naam, k.dossier) for k in self.kopieen)]
            self._rijen = vergelijk(self.werkblad.kennis, dossiers)
            self._kopieenkaart.erbij.setEnabled(len(self.kopieen) < HOOGSTENS)
            self.wissel.zet(self._woorden(), "Welke vragen")
        else:
            self._rijen = ()
        self._toon_lijst()

    def _woorden(self) -> list[tuple[str, str]]:
        verschillend = [rij for rij in self._rijen if rij.verschilt]
        woorden = [(VERSCHILLEN, f"Wat verschilt ({len(verschillend)})")]
        for stap in ROUTE:
            hier = sum(rij.stap == stap.id for rij in self._rijen)
            anders = sum(rij.stap == stap.id for rij in verschillend)
            if hier:
                woorden.append((stap.id, f"{stap.naam} ({anders})" if anders else stap.naam))
        return woorden

    def _gekozen(self) -> list[Vergeleken]:
        if self.wissel.nu in ("", VERSCHILLEN):
            return [rij for rij in self._rijen if rij.verschilt]
        return [rij for rij in self._rijen if rij.stap == self.wissel.nu]

    def _toon_lijst(self) -> None:
        """Make the cards anew where an answer changed; others stay, open as they were."""
        gekozen = self._gekozen()
        zichtbaar = gekozen[: self._hoeveel]
        nieuw: dict[str, Rijkaart] = {}
        for rij in zichtbaar:
            oud = self._kaarten.get(rij.vraag)
            nieuw[rij.vraag] = oud if oud is not None and oud.rij == rij else self._maak_kaart(rij, oud)
        if list(nieuw.values()) != list(self._kaarten.values()):
            with self.kolom.stil():
                self._leg(nieuw)
        for kaart in nieuw.values():
            kaart.zet_alleen_lezen(self.werkblad.alleen_lezen)
        rest = len(gekozen) - len(zichtbaar)
        self._meer.setVisible(rest > 0)
        self._meer.setText(f"Toon meer ({rest})")
        eens = "Iedereen zegt hier hetzelfde." if self.kopieen and not gekozen else ""
        uitleg = (
            "De grootste verschillen staan bovenaan. De spreiding loopt van 0 tot 1; hoe zij telt is eigen afleiding."
        )
        self._uitleg.setText(eens or uitleg)
        self.kolom.meet()

    def _leg(self, nieuw: dict[str, Rijkaart]) -> None:
        """Put these cards in the list, in this order, and let the others go."""
        while self._lijst.takeAt(0) is not None:
            pass
        for kaart in set(self._kaarten.values()) - set(nieuw.values()):
            kaart.hide()
            kaart.deleteLater()
        self._kaarten = nieuw
        for kaart in nieuw.values():
            self._lijst.addWidget(kaart)
            kaart.show()
        toetsvolgorde.rijg(nieuw.values())

    def _maak_kaart(self, rij: Vergeleken, oud: Rijkaart | None) -> Rijkaart:
        kaart = Rijkaart(rij, self.kolom.binnen)
        kaart.neem_over.connect(self._neem_over)
        kaart.veranderd.connect(self.kolom.meet)
        if oud is not None and oud.is_open:
            kaart.wissel()
        return kaart

    def _kies(self, _welke: str) -> None:
        self._hoeveel = PER_KEER
        self._toon_lijst()

    def _toon_meer(self) -> None:
        self._hoeveel += PER_KEER
        self._toon_lijst()

    # ------------------------------------------------------------------------------------ doing

    def kies(self) -> None:
        """Ask for copies and add them."""
        self.voeg_toe(kies_kopieen(self, self._map()))

    def voeg_toe(self, paden: list[Path]) -> None:
        """Add these copies; what cannot be read is said, and the rest is added."""
        eigen = self.werkblad.dossier
        if eigen is None:
            return
        fouten: list[str] = []
        bekend = {kopie.pad.resolve() for kopie in self.kopieen}
        for pad in paden:
            if pad.resolve() in bekend:
                fouten.append(f"‘{pad.name}’ staat al in de vergelijking.")
            elif self.werkblad.pad is not None and pad.resolve() == self.werkblad.pad.resolve():
                fouten.append(f"‘{pad.name}’ is het dossier dat u open hebt.")
            elif len(self.kopieen) >= HOOGSTENS:
                fouten.append(f"‘{pad.name}’ past er niet bij: u vergelijkt ten hoogste {HOOGSTENS} kopieën.")
            else:
                try:
                    self.kopieen = (*self.kopieen, partners.lees(self.werkblad.kennis, pad, eigen))
                    bekend.add(pad.resolve())
                except DossierFout as fout:
                    fouten.append(str(fout))
        self._zeg("\n".join(fouten), "")
        self._kopieenkaart.toon(self.kopieen)
        self._toon()

    def maak_kopie(self) -> None:
        """Save a copy for a partner where the user says."""
        self.werkblad.leg_vast.emit()
        if self.werkblad.dossier is None:
            return
        from assistent.handelingen.documenten import bestandsnaam  # heavy, and only a copy asks for it

        doel = kies_doel(self, self._map() / f"{bestandsnaam(self.werkblad.naam)}-partner.dossier")
        if doel is not None:
            self.schrijf_kopie(doel)

    def schrijf_kopie(self, doel: Path) -> None:
        """Write a copy for a partner to this file."""
        assert self.werkblad.dossier is not None
        if self.werkblad.pad is not None and doel.resolve() == self.werkblad.pad.resolve():
            self._zeg("Dit is het dossier dat u open hebt. Kies een andere naam voor de kopie.", "")
            return
        try:
            kopie = partners.partnerkopie(self.werkblad.kennis, self.werkblad.dossier)
            bestand.schrijf(doel, kopie, verwacht_sha256=bestand.sha256_van(doel))
        except DossierFout as fout:
            self._zeg(str(fout), "")
            return
        hoeveel = aantal(len(kopie.antwoorden), "antwoord", "antwoorden")
        self._zeg("", f"✓ De kopie staat in ‘{doel}’, met {hoeveel} over de zaak.")

    def _neem_over(self, vraag_id: str, nummer: int) -> None:
        """Take the answer of a copy over in the own dossier."""
        kopie, vraag = self.kopieen[nummer - 1], self.werkblad.kennis.vragen[vraag_id]
        self.werkblad.pas_toe(
            lambda dossier, wie, moment: partners.neem_over(dossier, vraag, kopie.dossier, wie=wie, moment=moment),
            f"Neem {vraag.kort} over van {kopie.naam}",
            vraag_id,
        )

    def _hernoem(self, nummer: int, naam: str) -> None:
        kopie = self.kopieen[nummer - 1]
        if not naam or naam == kopie.naam:
            return
        self.kopieen = (*self.kopieen[: nummer - 1], replace(kopie, naam=naam), *self.kopieen[nummer:])
        self._toon()

    def _haal_weg(self, nummer: int) -> None:
        self.kopieen = (*self.kopieen[: nummer - 1], *self.kopieen[nummer:])
        self._kopieenkaart.toon(self.kopieen)
        self._toon()

    def _ander_dossier(self) -> None:
        """What was compared belonged to the dossier that is closed now."""
        self.kopieen, self._uitkomst, self._hoeveel = (), None, PER_KEER
        self._zeg("", "")
        self._kopieenkaart.toon(())
        self._toon()

    def _zeg(self, fout: str, gedaan: str) -> None:
        for label, tekst in ((self._fout, fout), (self._gedaan, gedaan)):
            label.setText(tekst)
            label.setAccessibleName(tekst)
            label.setVisible(bool(tekst))

    def _map(self) -> Path:
        """Where the user is at work."""
        return self.werkblad.pad.parent if self.werkblad.pad is not None else Path.home()
