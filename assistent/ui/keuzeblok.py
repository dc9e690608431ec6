"""Under a question about a choice: what speaks for and against each option now, with the source of each reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assistent.advies.model import Keuze, Reden
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis
from assistent.ui import uitlegbeeld, woorden
from assistent.ui.naslagregel import Bronlink, Uitlegverzoek
from assistent.ui.onderdelen import Kaart, Label, Linkknop, leeg


class Keuzeblok(Kaart):
    """Shows the reasons that hold for the answers of now; hides itself when there are none."""

    def __init__(self, vraag: str, parent: QWidget) -> None:
        super().__init__(parent, toon="venster", ruimte=12)
        self._uitkomst: Uitkomst | None = None
        self._nu: Keuze | None = None
        self.inhoud.setSpacing(4)
        kop = Label("Wat er bij uw antwoorden voor en tegen spreekt", self, kleur="gedempt", punten=9, gewicht=600)
        self.inhoud.addWidget(kop)
        self._lijst = QVBoxLayout()
        self.inhoud.addLayout(self._lijst)
        self.knop = Linkknop("Waarom?", self, naam=f"Waarom deze redenen? ({vraag})", punten=9)
        self.knop.clicked.connect(self._leg_uit)
        self.inhoud.addWidget(self.knop)

    def toon(self, keuze: Keuze, uitkomst: Uitkomst) -> None:
        """Show this choice of the outcome; draws only when the reasons are others than before."""
        self._uitkomst = uitkomst
        if self._nu is not None and redenen(self._nu) == redenen(keuze):
            self._nu = keuze
            return
        self._nu = keuze
        leeg(self._lijst)
        raster = QGridLayout()
        raster.setHorizontalSpacing(8)
        raster.setVerticalSpacing(3)
        raster.setColumnStretch(1, 1)
        for optie in keuze.opties:
            if optie.voor or optie.tegen:
                raster.addWidget(Label(optie.label, self, punten=9.5, gewicht=600), raster.rowCount(), 0, 1, 2)
            for woord, lijst in (("+ voor", optie.voor), ("− tegen", optie.tegen)):
                for reden in lijst:
                    self._regel(raster, woord, reden, uitkomst.kennis)
        self._lijst.addLayout(raster)
        for deel in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            deel.show()
        self.setVisible(bool(redenen(keuze)))

    def _regel(self, raster: QGridLayout, woord: str, reden: Reden, kennis: Kennis) -> None:
        rij = raster.rowCount()
        teken = Label(woord, self, kleur="gedempt", punten=9, gewicht=500, breekt=False)
        raster.addWidget(teken, rij, 0, Qt.AlignmentFlag.AlignTop)
        raster.addWidget(Label(reden.tekst, self, punten=9.5), rij, 1)
        bron = Bronlink(woorden.bronregel(kennis, reden.bron, 1), reden.tekst, reden.bron, self)
        bron.zet_kleur("gedempt")
        bron.setAccessibleName(f"Bron: {bron.text()}")
        # A link is never wider than its words; without an alignment the column of reasons would become as narrow.
        raster.addWidget(bron, rij + 1, 1, Qt.AlignmentFlag.AlignLeft)

    def _leg_uit(self) -> None:
        if self._nu is not None and self._uitkomst is not None:
            delen = uitlegbeeld.van_keuze(self._nu, self._uitkomst)
            QCoreApplication.sendEvent(self.window(), Uitlegverzoek("Waarom deze redenen?", delen))


def redenen(keuze: Keuze) -> tuple[tuple[str, str, str], ...]:
    """What is shown, to compare: option, direction and text of every reason that holds."""
    return tuple(
        (optie.id, richting, reden.id)
        for optie in keuze.opties
        for richting, lijst in (("voor", optie.voor), ("tegen", optie.tegen))
        for reden in lijst
    )
