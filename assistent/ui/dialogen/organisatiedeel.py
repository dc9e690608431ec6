"""The section of the settings about the folder of the organisation: choose it, see what it holds, let it go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from assistent import gegevens
from assistent.handelingen import organisatie
from assistent.handelingen.organisatie import Organisatie, OrganisatieFout
from assistent.handelingen.profiel import Profiel
from assistent.tekst.nederlands import aantal, opsomming
from assistent.ui.dialogen.instellingdelen import Sectie
from assistent.ui.onderdelen import Kaart, Knop, Label, leeg
from assistent.ui.taken import Taak
from assistent.ui.vragen import bestandsdialoog

ZIN = (
    "In deze map staan eigen sjablonen, teksten en een profiel, voor iedereen die haar kiest. Zij mag op een "
    "netwerkschijf staan."
)
GEEN = "Er is geen map gekozen. Teksten en sjablonen komen uit de toepassing."
BEZIG = "De map wordt nagekeken …"
LATER = "Eigen teksten gelden zodra u de toepassing opnieuw start; sjablonen en profiel meteen na Bewaar."
GENOEMD = 3
"""So many templates are called by their name."""


def inhoud(gevonden: Organisatie) -> tuple[str, ...]:
    """What a folder brings, a line each."""
    regels = []
    if namen := gevonden.sjablonen:
        rest = len(namen) - GENOEMD
        meer = (aantal(rest, "ander", "andere"),) if rest > 0 else ()
        regels.append(f"{aantal(len(namen), 'sjabloon', 'sjablonen')}: {opsomming((*namen[:GENOEMD], *meer))}")
    if gevonden.eigen:
        regels.append(
            f"{aantal(len(gevonden.eigen), 'tekst of opzet', 'teksten en opzetten')} in plaats van de standaard"
        )
    regels.extend(f"Let op: {waarschuwing}." for waarschuwing in gevonden.ingehaald[:GENOEMD])
    if gevonden.profiel != Profiel():
        regels.append(
            f"Profiel: {gevonden.profiel.organisatie or gevonden.profiel.contact or gevonden.profiel.platform}"
        )
    return tuple(regels) or ("Er staat nog niets in dat de toepassing gebruikt.",)


class Organisatiedeel(Sectie):
    """What is chosen here counts when the whole window is confirmed: see `bevestig`. `gevonden` tells of the profile
    that the folder in view holds."""

    gevonden = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Organisatie", ZIN, parent)
        self._nu = gegevens.organisatiemap()
        self.keuze = self._nu
        self._wat: Organisatie | None = None
        self._taak: Taak | None = None
        self.kaart = Kaart(self)
        self.vorm.addWidget(self.kaart)
        self.fout = Label("", self, kleur="fout")
        self.vorm.addWidget(self.fout)
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.kies = Knop("Kies een map …", self)
        self.kies.clicked.connect(self._vraag_map)
        self.weg = Knop("Gebruik geen map", self)
        self.weg.clicked.connect(self._geen)
        rij.addWidget(self.kies)
        rij.addWidget(self.weg)
        rij.addStretch(1)
        self.vorm.addLayout(rij)
        self.later = Label(LATER, self, kleur="gedempt", punten=9.5)
        self.vorm.addWidget(self.later)
        self.vorm.addStretch(1)
        self._toon()
        if self._nu is not None:
            self._kijk(self._nu, opnieuw=False)

    @property
    def gewijzigd(self) -> bool:
        """Whether another folder was chosen, or none any more."""
        return self.keuze != self._nu

    @property
    def bezig(self) -> bool:
        """Whether a folder is being looked at."""
        return self._taak is not None

    def _toon(self, fout: str = "") -> None:
        """Show the chosen folder with what it holds; `fout` says why another was not chosen."""
        wat = self._wat
        leeg(self.kaart.inhoud)
        if self.keuze is None:
            regels: tuple[str, ...] = (GEEN,)
        else:
            self.kaart.inhoud.addWidget(Label(str(self.keuze), self.kaart, gewicht=500))
            regels = (BEZIG,) if self.bezig else inhoud(wat) if wat is not None else ()
        for regel in regels:
            self.kaart.inhoud.addWidget(Label(regel, self.kaart, kleur="gedempt"))
        self._zeg(fout or (wat.fout or wat.profielfout if wat is not None else ""))
        self.weg.setVisible(self.keuze is not None)
        self.later.setVisible(self.gewijzigd)
        self.gevonden.emit(wat.profiel if wat is not None else Profiel())
        self.meet()

    def _zeg(self, fout: str) -> None:
        self.fout.setText(f"■ {fout}" if fout else "")
        self.fout.setAccessibleName(fout)
        self.fout.setVisible(bool(fout))

    # ------------------------------------------------------------------------------------ choosing

    def _vraag_map(self) -> None:
        dialoog = bestandsdialoog(self, "Map van uw organisatie", self.keuze or Path.home())
        dialoog.setFileMode(QFileDialog.FileMode.Directory)
        dialoog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialoog.fileSelected.connect(self.kies_map)
        dialoog.finished.connect(dialoog.deleteLater)
        dialoog.open()

    def kies_map(self, map_: str) -> None:
        """Look at this folder, and choose it when it is sound."""
        self._kijk(Path(map_), opnieuw=True)

    def _geen(self) -> None:
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        self.keuze = self._wat = None
        self._toon()
        self.kies.setFocus()

    def _kijk(self, map_: Path, *, opnieuw: bool) -> None:
        """Beside the window: the texts of a folder may take seconds, and a network drive that is away longer."""
        if self._taak is not None:
            self._taak.stop()
        doe = (lambda _gestopt: organisatie.beproef(map_)) if opnieuw else (lambda _gestopt: organisatie.gekozen())
        self._taak = Taak(doe, self)
        self._taak.klaar.connect(self._bekeken)
        self._taak.fout.connect(self._geweigerd)
        self._toon()
        self._taak.begin()

    def _bekeken(self, wat: Organisatie | None) -> None:
        self._taak = None
        self._wat = wat
        if wat is not None:
            self.keuze = wat.map
        self._toon()

    def _geweigerd(self, fout: Exception) -> None:
        """The folder cannot be used: what was chosen before stays."""
        self._taak = None
        if not isinstance(fout, OrganisatieFout):
            raise fout
        self._toon(str(fout))

    def bevestig(self) -> bool:
        """Let the choice count from now on; whether it does. Says why not."""
        try:
            if self.gewijzigd:
                organisatie.kies(self.keuze) if self.keuze is not None else organisatie.geen()
        except OrganisatieFout as fout:
            self._toon(str(fout))
            return False
        self._nu = self.keuze
        return True
