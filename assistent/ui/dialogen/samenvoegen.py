"""The window that merges review packages: choose them, and see what came in and what people must decide on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.fouten import DossierFout
from assistent.dossier.model import Dossier, Toets
from assistent.dossier.samenvoegen import met_toets
from assistent.dossier.wijzigen import moment_nu
from assistent.handelingen import toetspakket
from assistent.handelingen.toetspakket import Samenvoeging
from assistent.kennis.model import Kennis
from assistent.toets import conflicten
from assistent.toets.conflicten import Inhoudsverschil
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.dialogen.samenvoegbeeld import Samenvoegbeeld
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label, leeg
from assistent.ui.taken import Taak
from assistent.ui.vragen import SOORT, bestandsdialoog
from assistent.ui.werkblad import Werkblad

UITLEG = (
    "Kies een of meer toetspakketten die terugkwamen, ook van verschillende toetsers. Elke opmerking, elk oordeel en "
    "elke aftekening komt erbij; niets wordt vervangen. Uw antwoorden en teksten veranderen niet."
)


def kies_pakketten(venster: QWidget, map_: Path) -> list[Path]:
    """Ask for the files to merge; none when the user cancels."""
    dialoog = bestandsdialoog(venster, "Toetspakketten kiezen", map_)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialoog.setNameFilter(SOORT)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return [Path(pad) for pad in gekozen]


class Samenvoegvenster(Bijvenster):
    """Stays open beside the main window. `ga_naar` asks for the place of a point or an answer. What is merged, and each
    answer that is taken over, can be undone."""

    ga_naar = Signal(str)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__("Toetspakketten samenvoegen", 860, 660, parent)
        self._werkblad = werkblad
        self._taak: Taak | None = None
        self.samen: Samenvoeging | None = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 20, 0, 16)
        self.kolom = Kolom(self)
        self.kolom.zonder_grond()
        vorm.addWidget(self.kolom, 1)
        vorm.addLayout(self._maak_voet())
        werkblad.gewisseld.connect(self.close)
        self._begin()
        self.keuze.setFocus()

    def _maak_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setContentsMargins(24, 0, 24, 0)
        rij.setSpacing(8)
        self.bezig = Label("", self, kleur="gedempt", punten=9.5)
        rij.addWidget(self.bezig, 1)
        rij.addWidget(sluitknop(self))
        self.keuze = Knop("Kies toetspakketten …", self, primair=True)
        self.keuze.clicked.connect(self.kies)
        rij.addWidget(self.keuze)
        return rij

    def _begin(self, fout: str = "") -> None:
        """What this window is for; or why it did not work."""
        leeg(self.kolom.vorm)
        self.kolom.vorm.addWidget(Label("Toetspakketten samenvoegen", self.kolom.binnen, punten=14, gewicht=600))
        self.kolom.vorm.addWidget(Label(UITLEG, self.kolom.binnen, kleur="gedempt"))
        if fout:
            kaart = Kaart(self.kolom.binnen, toon="aandacht_zacht", ruimte=12)
            kaart.inhoud.addWidget(Label("▲ Er is niets samengevoegd.", kaart, kleur="aandacht", gewicht=600))
            kaart.inhoud.addWidget(Label(fout, kaart))
            self.kolom.vorm.addWidget(kaart)
            kaart.show()
        self.kolom.vorm.addStretch(1)
        self.kolom.meet()

    # ------------------------------------------------------------------------------------ merging

    def kies(self) -> None:
        """Ask for packages and merge them."""
        map_ = self._werkblad.pad.parent if self._werkblad.pad else Path.home()
        if paden := kies_pakketten(self, map_):
            self.voeg_samen(paden)

    def voeg_samen(self, paden: Sequence[Path]) -> None:
        """Read these packages beside the window; what they bring is added when all could be read."""
        self._werkblad.leg_vast.emit()
        dossier = self._werkblad.dossier
        if dossier is None or self._taak is not None:
            return
        self.bezig.setText("Bezig met lezen en vergelijken …")
        self.keuze.setEnabled(False)
        werk = partial(_lees, self._werkblad.kennis, dossier, tuple(paden), self._werkblad.wie, moment_nu())
        self._taak = Taak(werk, self)
        self._taak.klaar.connect(self._bij_klaar)
        self._taak.fout.connect(self._bij_fout)
        self._taak.begin()

    def _rust(self) -> None:
        self._taak = None
        self.bezig.setText("")
        self.keuze.setEnabled(True)

    def _bij_klaar(self, samen: object) -> None:
        assert isinstance(samen, Samenvoeging)
        self._rust()
        self.samen = samen
        if samen.nieuw:
            # The union with what stands there by now: the user may have gone on while the files were read.
            self._werkblad.toets(_met(samen.dossier.toets), f"Voeg samen: {samen.in_woorden}")
        self._toon(samen)

    def _bij_fout(self, fout: object) -> None:
        self._rust()
        if not isinstance(fout, DossierFout):
            assert isinstance(fout, Exception)
            raise fout
        self._begin(str(fout))

    def _toon(self, samen: Samenvoeging) -> None:
        leeg(self.kolom.vorm)
        beeld = Samenvoegbeeld(samen, self._werkblad, self.kolom.binnen)
        beeld.neem_over.connect(self._neem_over)
        beeld.ga_naar.connect(self.ga_naar)
        self.kolom.vorm.addWidget(beeld)
        self.kolom.vorm.addStretch(1)
        beeld.show()
        self.kolom.meet()
        self.kolom.verticalScrollBar().setValue(0)
        self.keuze.setText("Kies nog meer …")

    # ------------------------------------------------------------------------------------ taking over

    def _neem_over(self, verschil: object, naam: str) -> None:
        """Take over one part of a package as an ordinary edit."""
        assert isinstance(verschil, Inhoudsverschil)
        plaats = verschil.pad.partition("/")[2] if verschil.pad.startswith("antwoorden/") else ""
        self._werkblad.pas_toe(_overnemer(verschil), f"Neem over: {naam}", plaats)


def _lees(
    kennis: Kennis, dossier: Dossier, paden: Sequence[Path], wie: str, moment: str, _stop: Callable[[], bool]
) -> Samenvoeging:
    return toetspakket.voeg_samen(kennis, dossier, paden, wie=wie, moment=moment, vandaag=date.today())


def _met(toets: Toets) -> Callable[[Dossier, str, str], Dossier]:
    return lambda dossier, wie, moment: met_toets(dossier, toets, wie=wie, moment=moment)


def _overnemer(verschil: Inhoudsverschil) -> Callable[[Dossier, str, str], Dossier]:
    return lambda dossier, wie, moment: conflicten.neem_over(dossier, verschil, wie=wie, moment=moment)
