"""The window of the versions: freeze now, and what was frozen before, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.dossier.fouten import DossierFout
from assistent.dossier.model import Dossier, Versiestatus
from assistent.dossier.versies import DEFINITIEF, STATUSNAMEN
from assistent.dossier.wijzigen import moment_nu
from assistent.handelingen import versiebeheer
from assistent.handelingen.documenten import DocumentFout, bevries
from assistent.handelingen.versiebeheer import Versieregel
from assistent.tekst.nederlands import aantal
from assistent.ui import toetsvolgorde
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Label
from assistent.ui.taken import Taak
from assistent.ui.versies.bevrieskaart import Bevrieskaart
from assistent.ui.versies.kaart import Versiekaart
from assistent.ui.vragen import Keus, Schermvragen, Vragen
from assistent.ui.werkblad import Werkblad

Daad = Callable[[Dossier, str, str], Dossier]
_REGELS_HOOGSTENS = 12
"""So many things that are open are named before asking; of more only the number is."""


@dataclass(frozen=True, slots=True)
class _Bevroren:
    """The dossier with one more version, and what is open about it when its status is one without a way back."""

    dossier: Dossier
    open: tuple[str, ...]


def _bevroren(dossier: Dossier, status: Versiestatus) -> _Bevroren:
    definitief = status in DEFINITIEF
    return _Bevroren(dossier, versiebeheer.wat_staat_open(dossier, dossier.versies[-1].naam) if definitief else ())


class Versievenster(Bijvenster):
    """Stays open beside the main window and follows undo and redo."""

    def __init__(self, werkblad: Werkblad, parent: QWidget, *, vragen: Vragen | None = None) -> None:
        super().__init__("Versies", 760, 640, parent)
        self._vragen = vragen
        self._werkblad, self._hoofd = werkblad, parent
        self._taak: Taak | None = None
        self._van: Dossier | None = None
        self._regels: tuple[Versieregel, ...] | None = None
        self.kaarten: dict[str, Versiekaart] = {}
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(8, 16, 16, 16)
        self.kolom = Kolom(self)
        vorm.addWidget(self.kolom, 1)
        vorm.addLayout(Sluitrij(self))
        binnen = self.kolom.binnen
        self.kolom.vorm.addWidget(Label("Versies", binnen, punten=14, gewicht=600))
        self.bevrieskaart = Bevrieskaart(binnen)
        self.bevrieskaart.gevraagd.connect(self.bevries)
        self.bevrieskaart.gegroeid.connect(self.kolom.meet)
        self.fout = Label("", binnen, kleur="fout")
        self.gedaan = Label("", binnen, kleur="goed")
        self._telling = Label("", binnen, punten=12, gewicht=600)
        for deel in (self.bevrieskaart, self.fout, self.gedaan, self._telling):
            self.kolom.vorm.addWidget(deel)
        self._lijst = QVBoxLayout()
        self._lijst.setSpacing(12)
        self.kolom.vorm.addLayout(self._lijst)
        self.kolom.vorm.addStretch(1)
        werkblad.gewijzigd.connect(self.ververs)
        werkblad.toestand.connect(self.ververs)
        werkblad.gewisseld.connect(self.close)
        self._zeg("", "")
        self.ververs()
        self.bevrieskaart.naam.setFocus()

    # ------------------------------------------------------------------------------------ showing

    def ververs(self) -> None:
        """Show the versions that the dossier has now."""
        w = self._werkblad
        if w.dossier is None or w.uitkomst is None:
            return
        self.bevrieskaart.setVisible(not w.alleen_lezen)
        self.bevrieskaart.ververs(w.uitkomst)
        regels = tuple(reversed(versiebeheer.overzicht(w.dossier)))
        if regels == self._regels:
            return
        self._regels = regels
        self._telling.setText(aantal(len(regels), "versie", "versies") if regels else "Nog geen versies")
        with self.kolom.stil():
            self._leg(regels)
        self.kolom.meet()

    def _leg(self, regels: tuple[Versieregel, ...]) -> None:
        for kaart in self.kaarten.values():
            self._lijst.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()
        self.kaarten = {}
        for regel in regels:
            kaart = Versiekaart(
                regel, self._werkblad.kennis, self.kolom.binnen, alleen_lezen=self._werkblad.alleen_lezen
            )
            kaart.lees.connect(self.lees)
            kaart.vergelijk.connect(self.vergelijk)
            kaart.verwijder.connect(self.verwijder)
            kaart.zet_status.connect(self.zet_status)
            self._lijst.addWidget(kaart)
            kaart.show()
            self.kaarten[regel.naam] = kaart
        toetsvolgorde.rijg(self.kaarten.values())

    def _zeg(self, fout: str, gedaan: str) -> None:
        for label, tekst in ((self.fout, fout), (self.gedaan, gedaan)):
            label.setText(tekst)
            label.setVisible(bool(tekst))
        self.kolom.meet()

    # ------------------------------------------------------------------------------------ doing

    def bevries(self, naam: str, status: Versiestatus, documenten: tuple[str, ...] | None) -> None:
        """Freeze a version beside the window: composing every document takes seconds."""
        self._werkblad.leg_vast.emit()
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None or self._taak is not None:
            return
        self._zeg("", "")
        self.bevrieskaart.zet_bezig(True)
        wie, moment = self._werkblad.wie, moment_nu()
        self._taak = Taak(
            lambda _stop: _bevroren(
                bevries(uitkomst, naam, status, wie=wie, moment=moment, documenten=documenten), status
            ),
            self,
        )
        self._van = uitkomst.dossier
        self._taak.klaar.connect(self._bij_bevroren)
        self._taak.fout.connect(self._bij_fout)
        self._taak.begin()

    def _bij_bevroren(self, uitkomst: object) -> None:
        assert isinstance(uitkomst, _Bevroren)
        bevroren, versie = uitkomst.dossier, uitkomst.dossier.versies[-1]
        self._rust()
        self.bevrieskaart.naam.setFocus()
        if self._werkblad.dossier is not self._van:
            self._zeg("Het dossier is intussen gewijzigd; er is niets vastgelegd. Leg de versie opnieuw vast.", "")
            return
        naam = versie.naam
        if not self._bevestigt(naam, versie.status, uitkomst.open):
            self._zeg("", f"Er is niets vastgelegd; versie ‘{naam}’ is niet gemaakt.")
            return
        self._werkblad.pas_toe(lambda _dossier, _wie, _moment: bevroren, f"Leg versie ‘{naam}’ vast", "toets")
        self.bevrieskaart.gedaan()
        self._zeg("", f"✓ Versie ‘{naam}’ is vastgelegd.")

    def _bij_fout(self, fout: object) -> None:
        self._rust()
        if not isinstance(fout, DossierFout | DocumentFout):
            assert isinstance(fout, Exception)
            raise fout
        self._zeg(str(fout), "")

    def _rust(self) -> None:
        self._taak = None
        self.bevrieskaart.zet_bezig(False)

    def zet_status(self, naam: str, status: Versiestatus) -> None:
        """Give a version another status."""
        kennis = self._werkblad.kennis

        def doe(dossier: Dossier, wie: str, moment: str) -> Dossier:
            return versiebeheer.zet_status(kennis, dossier, naam, status, wie=wie, moment=moment, vandaag=date.today())

        woord = STATUSNAMEN[status]
        if status in DEFINITIEF and not self._bevestigt_status(doe, naam, status):
            return
        self._doe(doe, f"Zet versie ‘{naam}’ op {woord}", f"✓ Versie ‘{naam}’ is {woord}.")
        self.kaarten[naam].zet_focus()

    def _bevestigt_status(self, doe: Daad, naam: str, status: Versiestatus) -> bool:
        """Whether to go on; what cannot be done is said without asking anything."""
        dossier = self._werkblad.dossier
        if dossier is None:
            return False
        try:
            doe(dossier, self._werkblad.wie, moment_nu())
            open_ = versiebeheer.wat_staat_open(dossier, naam)
        except (DossierFout, DocumentFout) as fout:
            self._zeg(str(fout), "")
            return False
        if self._bevestigt(naam, status, open_):
            return True
        self._zeg("", f"Er is niets gewijzigd aan versie ‘{naam}’.")
        self.kaarten[naam].zet_focus()
        return False

    def _bevestigt(self, naam: str, status: Versiestatus, open_: Sequence[str]) -> bool:
        """Ask before what cannot be taken back, when something is open."""
        if not open_:
            return True
        woord = STATUSNAMEN[status]
        regels = [f"• {regel}" for regel in open_[:_REGELS_HOOGSTENS]]
        if (rest := len(open_) - _REGELS_HOOGSTENS) > 0:
            regels.append(f"• En nog {aantal(rest, 'punt', 'punten')}.")
        slot = f"Een versie die {woord} is, krijgt geen eerdere status meer en kan niet worden verwijderd."
        keuzes = (Keus("vast", "Toch vastleggen"),)
        # Made when it is needed: what a window keeps of itself stays behind when it closes.
        vragen = self._vragen or Schermvragen(self)
        return vragen.kies(f"Versie ‘{naam}’ is niet af", "\n".join((*regels, "", slot)), keuzes) == "vast"

    def verwijder(self, naam: str) -> None:
        """Delete a version; that can be undone."""

        def doe(dossier: Dossier, wie: str, moment: str) -> Dossier:
            return versiebeheer.verwijder(dossier, naam, wie=wie, moment=moment)

        gedaan = f"✓ Versie ‘{naam}’ is verwijderd. Met Ongedaan maken komt zij terug."
        self._doe(doe, f"Verwijder versie ‘{naam}’", gedaan)
        self.bevrieskaart.naam.setFocus()

    def _doe(self, doe: Daad, tekst: str, gedaan: str) -> None:
        try:
            self._werkblad.pas_toe(doe, tekst, "toets")
        except (DossierFout, DocumentFout) as fout:
            self._zeg(str(fout), "")
        else:
            self._zeg("", gedaan)

    def lees(self, naam: str) -> None:
        """Open the text of a version."""
        from assistent.ui.versies.lezen import Leesvenster

        Leesvenster(self._werkblad, naam, self._hoofd).show()

    def vergelijk(self, naam: str) -> None:
        """Compare a version with the dossier as it is; the other side can be chosen there."""
        from assistent.ui.versies.vergelijken import Vergelijkvenster

        Vergelijkvenster(self._werkblad, self._hoofd, links=naam).show()
