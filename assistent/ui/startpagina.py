"""What stands in the window when no dossier is open: begin, go on, look at an example, or recover."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen import recent as bestanden
from assistent.handelingen.voorbeelden import Voorbeeld
from assistent.ui import startbeeld, thema
from assistent.ui.instellingen import Instellingen
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.startregels import Keuzetegel, Merk, Recentregel, Regelknop

if TYPE_CHECKING:
    from assistent.dossier.herstel import Herstel
    from assistent.ui.taken import Taak

BREEDST = 1120
NAAST_ELKAAR = 860
"""From this width, in pixels at the ordinary letter size, there are two columns."""
GENOEG = 3
"""From so many recent dossiers they fill a column, and the examples go under the new dossier."""
INSPRONG = 12
"""How far the texts of a card stand in, so that they are in line with those of its lines."""
KIJK_NA_MS = 150
RECHTEN = (("nl", "Nederland"), ("vl", "Vlaanderen"))
ZIN = "Ontwerp een aanbesteding of subsidie: van inhoud naar vorm naar procedure, met stukken die kloppen."
VOET = "Deze toepassing maakt geen verbinding met internet. Uw dossiers blijven op dit apparaat."
GEEN_RECENT = "Nog geen dossiers. Wat u opent of opslaat, staat hier de volgende keer bovenaan."
SLEEP = "U kunt een dossier of een toetspakket ook naar dit venster slepen."


class Startpagina(QWidget):
    """Every choice is a signal; the window does the work. `nieuw` gives the law (`nl` or `vl`) and an option of
    `zaak.domein`, empty when the user did not choose one."""

    nieuw = Signal(str, str)
    openen = Signal()
    voorbeeld = Signal(str)
    recent = Signal(str)
    verwijder_recent = Signal(str)
    herstel = Signal(object)
    verwijder_herstel = Signal(object)
    wil_instellingen = Signal()
    wil_rondleiding = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._instellingen = Instellingen()
        self._standen: dict[str, bestanden.Bestandsstand] = {}
        self._taak: Taak | None = None
        self._recht_gekozen = False
        self._regels: list[Recentregel] = []
        self._kijktijd = QTimer(self)
        self._kijktijd.setSingleShot(True)
        self._kijktijd.setInterval(KIJK_NA_MS)
        self._kijktijd.timeout.connect(self._kijk)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        self.kolom = Kolom(self, BREEDST)
        buiten.addWidget(self.kolom)
        vorm = self.kolom.vorm
        vorm.addStretch(1)
        vorm.addSpacing(8)
        vorm.addLayout(self._maak_kop())
        vorm.addSpacing(12)
        self._herstel = QVBoxLayout()
        self._herstel.setSpacing(8)
        vorm.addLayout(self._herstel)
        self._luik = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._luik.setSpacing(16)
        self._recent, self._voorbeelden = Kaart(self, ruimte=8), Kaart(self, ruimte=8)
        self._kanten = (QVBoxLayout(), QVBoxLayout())
        for kant, deel, breed in zip(self._kanten, (self._maak_begin(), self._recent), (5, 6), strict=True):
            kant.setSpacing(16)
            kant.addWidget(deel)
            kant.addStretch(1)
            self._luik.addLayout(kant, breed)
        vorm.addLayout(self._luik)
        vorm.addLayout(self._maak_voet())
        vorm.addStretch(2)

    # ------------------------------------------------------------------------------------ building

    def _maak_kop(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(16)
        rij.addWidget(Merk(self), 0, Qt.AlignmentFlag.AlignVCenter)
        woorden = QVBoxLayout()
        woorden.setSpacing(2)
        woorden.addWidget(Label("Ontwerpassistent", self, punten=20, gewicht=600))
        woorden.addWidget(Label(ZIN, self, kleur="gedempt", punten=11))
        rij.addLayout(woorden, 1)
        return rij

    def _maak_begin(self) -> Kaart:
        kaart = Kaart(self, ruimte=20)
        vorm = kaart.inhoud
        vorm.addWidget(Label("Nieuw dossier", kaart, punten=13, gewicht=600))
        vorm.addWidget(Label("Welk recht geldt? Regels, termijnen en procedures verschillen.", kaart, kleur="gedempt"))
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self._rechten = QButtonGroup(self)
        for nummer, (recht, naam) in enumerate(RECHTEN):
            tegel = Keuzetegel(naam, kaart)
            tegel.setAccessibleName(f"Recht van {naam}")
            tegel.setProperty("recht", recht)
            tegel.clicked.connect(self._kies_recht)
            self._rechten.addButton(tegel, nummer)
            rij.addWidget(tegel, 1)
        vorm.addLayout(rij)
        vorm.addSpacing(8)
        vorm.addWidget(Label("Domein (mag ook later)", kaart, kleur="gedempt"))
        self.domein = QComboBox(kaart)
        self.domein.setAccessibleName("Domein van het nieuwe dossier")
        self.domein.addItem("Nog niet gekozen", "")
        vorm.addWidget(self.domein)
        vorm.addSpacing(4)
        voor_wie = QHBoxLayout()
        self._bekend = Label("", kaart, kleur="gedempt", punten=9)
        voor_wie.addWidget(self._bekend, 1)
        self.profiel = Linkknop("", kaart, punten=9)
        self.profiel.clicked.connect(self.wil_instellingen)
        voor_wie.addWidget(self.profiel)
        vorm.addLayout(voor_wie)
        vorm.addSpacing(4)
        self.begin = Knop("Begin het dossier", kaart, primair=True, beeld="nieuw")
        self.begin.clicked.connect(self._nieuw)
        vorm.addWidget(self.begin)
        return kaart

    def _maak_voet(self) -> QHBoxLayout:
        voet = QHBoxLayout()
        voet.setContentsMargins(4, 4, 0, 0)
        voet.setSpacing(8)
        voet.addWidget(Label(VOET, self, kleur="gedempt", punten=9), 1)
        self._voet: list[QWidget] = []
        for tekst, naam, sein in (
            ("Rondleiding", "Rondleiding in vijf stappen", self.wil_rondleiding),
            ("Instellingen", "Instellingen: organisatie, profiel en weergave", self.wil_instellingen),
        ):
            link = Linkknop(tekst, self, naam=naam)
            link.clicked.connect(sein)
            voet.addWidget(link)
            self._voet.append(link)
        return voet

    # ------------------------------------------------------------------------------------ showing

    def toon(self, instellingen: Instellingen, voorbeelden: Sequence[Voorbeeld], herstel: Sequence[Herstel]) -> None:
        """Show the recent dossiers, the examples, and what a crash left behind. The disk is looked at afterwards."""
        self._instellingen = instellingen
        if not self._recht_gekozen:
            for tegel in self._rechten.buttons():
                tegel.setChecked(tegel.property("recht") == instellingen.rechtsgebied)
        self._toon_herstel(herstel)
        self._toon_recent()
        self._toon_voorbeelden(voorbeelden)
        self.toon_profiel(instellingen.profiel.get("organisatie", ""))
        self._orden()
        if self.isVisible():
            self._kijktijd.start()

    def toon_domeinen(self, opties: Sequence[tuple[str, str]]) -> None:
        """Offer these domains: id and label. They come with the catalogue, after the first paint."""
        gekozen = self.domein.currentData()
        while self.domein.count() > 1:
            self.domein.removeItem(1)
        for id_, label in opties:
            self.domein.addItem(label, id_)
        self.domein.setCurrentIndex(max(0, self.domein.findData(gekozen)))

    def toon_profiel(self, organisatie: str) -> None:
        """Say for which organisation a new dossier begins; empty when that is not known."""
        if organisatie:
            tekst, link = f"Begint met de gegevens van {organisatie}.", "Wijzig"
        else:
            tekst, link = "Met een profiel staat uw organisatie er meteen in.", "Vul in"
        self._bekend.setText(tekst)
        self.profiel.setText(link)
        self.profiel.setAccessibleName(f"{link} uw profiel")
        self.profiel.updateGeometry()

    def _toon_recent(self) -> None:
        kaart = self._recent
        leeg(kaart.inhoud)
        self._regels = []
        kaart.inhoud.setSpacing(0)
        kop = QHBoxLayout()
        kop.setContentsMargins(INSPRONG, 8, 8, 6)
        kop.addWidget(Label("Verder werken", kaart, punten=13, gewicht=600), 1)
        openen = Knop("Openen …", kaart, beeld="openen")
        openen.setAccessibleName("Een dossier openen")
        openen.clicked.connect(self.openen)
        kop.addWidget(openen)
        kaart.inhoud.addLayout(kop)
        beelden = startbeeld.recenten(self._instellingen, self._standen, datetime.now())
        for beeld in beelden:
            regel = Recentregel(beeld, kaart)
            regel.openen.connect(self.recent)
            regel.verwijderen.connect(self._verwijder_recent)
            self._regels.append(regel)
            kaart.inhoud.addWidget(regel)
        zin = Label(SLEEP if beelden else f"{GEEN_RECENT} {SLEEP}", kaart, kleur="gedempt", punten=9 if beelden else 10)
        zin.setContentsMargins(INSPRONG, 4, INSPRONG, 6)
        kaart.inhoud.addWidget(zin)

    def _toon_voorbeelden(self, voorbeelden: Sequence[Voorbeeld]) -> None:
        kaart = self._voorbeelden
        leeg(kaart.inhoud)
        kaart.inhoud.setSpacing(0)
        kaart.setVisible(bool(voorbeelden))
        kop = Label("Kijk rond in een voorbeeld", kaart, punten=13, gewicht=600)
        kop.setContentsMargins(INSPRONG, 8, INSPRONG, 6)
        kop.setToolTip("U krijgt een eigen kopie; het voorbeeld zelf verandert niet.")
        kaart.inhoud.addWidget(kop)
        recht = dict(RECHTEN)
        for stuk in voorbeelden:
            regel = Regelknop(stuk.titel, stuk.zin, recht.get(stuk.rechtsgebied, ""), kaart, breekt=True)
            regel.setAccessibleName(f"Open voorbeeld {stuk.titel}")
            regel.setAccessibleDescription(stuk.zin)
            regel.setProperty("voorbeeld", stuk.naam)
            regel.clicked.connect(self._voorbeeld)
            kaart.inhoud.addWidget(regel)
        kaart.inhoud.addSpacing(4)
        for kant in self._kanten:
            kant.removeWidget(kaart)
        self._kanten[0 if len(self._regels) >= GENOEG else 1].insertWidget(1, kaart)

    def _toon_herstel(self, herstel: Sequence[Herstel]) -> None:
        leeg(self._herstel)
        self._te_herstellen: list[QWidget] = []
        for stuk in herstel:
            kaart = Kaart(self, toon="aandacht_zacht")
            kaart.inhoud.addWidget(Label("▲ Er is werk te herstellen", kaart, kleur="aandacht", gewicht=600))
            kaart.inhoud.addWidget(Label(stuk.melding, kaart))
            rij = QHBoxLayout()
            rij.setSpacing(8)
            knoppen = [("Verwijder …", "", self._verwijder_gekozen)]
            if stuk.dossier is not None:
                knoppen.insert(0, ("Herstel", "herstel", self._herstel_gekozen))
            for tekst, beeld, doe in knoppen:
                knop = Knop(tekst, kaart, beeld=beeld)
                knop.setAccessibleName(f"{tekst} {Path(stuk.pad).name}" if stuk.pad else tekst)
                knop.setProperty("herstel", stuk)
                knop.clicked.connect(doe)
                rij.addWidget(knop)
            rij.addStretch(1)
            kaart.inhoud.addLayout(rij)
            self._herstel.addWidget(kaart, 0, Qt.AlignmentFlag.AlignTop)
            self._te_herstellen.append(kaart)

    def _orden(self) -> None:
        """Tab goes down the page: recovery, the new dossier, the recent ones, the examples."""
        begin = [*self._rechten.buttons(), self.domein, self.profiel, self.begin]
        # In the order in which the eye goes: down the left column first.
        rest = (
            (self._recent, self._voorbeelden)
            if self._kanten[1].indexOf(self._voorbeelden) >= 0
            else (
                self._voorbeelden,
                self._recent,
            )
        )
        knoppen = (k for deel in (*self._te_herstellen, *begin, *rest, *self._voet) for k in _knoppen(deel))
        for vorige, volgende in pairwise(knoppen):
            QWidget.setTabOrder(vorige, volgende)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._verdeel()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave room for one column only."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._verdeel()

    def _verdeel(self) -> None:
        naast = self.width() >= NAAST_ELKAAR * thema.schaal()
        richting = QBoxLayout.Direction.LeftToRight if naast else QBoxLayout.Direction.TopToBottom
        if self._luik.direction() != richting:
            self._luik.setDirection(richting)

    # ------------------------------------------------------------------------------------ what is on disk

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the files whenever the page comes in sight, and not before it was painted."""
        super().showEvent(event)
        self._kijktijd.start()

    def _kijk(self) -> None:
        """Look beside the window: a network drive that is away would hold it up for half a minute."""
        from assistent.ui.taken import Taak

        if self._taak is not None:
            self._taak.stop()
        paden = self._instellingen.recent
        self._taak = Taak(lambda gestopt: {p: bestanden.bekijk(Path(p)) for p in paden if not gestopt()}, self)
        self._taak.klaar.connect(self._gezien)
        self._taak.begin()

    def _gezien(self, standen: dict[str, bestanden.Bestandsstand]) -> None:
        self._taak, self._standen = None, standen
        beelden = {b.pad: b for b in startbeeld.recenten(self._instellingen, standen, datetime.now())}
        for regel in self._regels:
            if regel.pad in beelden:
                regel.toon(beelden[regel.pad])

    # ------------------------------------------------------------------------------------ what the user does

    def _kies_recht(self) -> None:
        self._recht_gekozen = True

    def _nieuw(self) -> None:
        gekozen = self._rechten.checkedButton()
        domein = self.domein.currentData()
        self.domein.setCurrentIndex(0)
        self.nieuw.emit(gekozen.property("recht") if gekozen is not None else RECHTEN[0][0], domein or "")

    def _voorbeeld(self) -> None:
        self.voorbeeld.emit(self.sender().property("voorbeeld"))

    def _verwijder_recent(self, pad: str) -> None:
        """Take a line away; the focus goes to the one that takes its place."""
        nummer = next((i for i, regel in enumerate(self._regels) if regel.pad == pad), 0)
        self._instellingen = self._instellingen.zonder_recent(pad)
        self._toon_recent()
        self._orden()
        if self._regels:
            self._regels[min(nummer, len(self._regels) - 1)].knop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verwijder_recent.emit(pad)

    def _herstel_gekozen(self) -> None:
        self.herstel.emit(self.sender().property("herstel"))

    def _verwijder_gekozen(self) -> None:
        self.verwijder_herstel.emit(self.sender().property("herstel"))


def _knoppen(deel: QWidget) -> list[QWidget]:
    """The controls in a part of the page. Not all that takes the focus: the list of a combo box is another window."""
    return [deel] if isinstance(deel, QAbstractButton | QComboBox) else [*deel.findChildren(QAbstractButton)]
