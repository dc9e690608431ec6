"""The plan for learning and following as one page: how far it is, what stands in it, and how the document will read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen import partnerschap
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.partnerschap import LEERPLAN_DOCUMENT, Plandeel, Soortdekking
from assistent.tekst.nederlands import aantal
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.partnerschap.sectie import Blad
from assistent.ui.sectie import Sectie
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad

_MELDINGSPLAATSEN = ("leren.", "netwerk.registratie", "netwerk.resultaatnorm", "netwerk.leren")
_HOOG = 520
"""Height of the preview in pixels at the usual letter size."""
_BREED = 460
"""Room in pixels that the columns may ask for together, so that they fit in the narrowest window."""


class Leerblad(Blad):
    """The plan, filled in at the questions and read here."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._stand = Sectie(self._bouw_stand, self)
        self._delen = Sectie(self._bouw_delen, self)
        self._papier: QWidget | None = None
        self._voorbeeld = self._maak_voorbeeld()
        for deel in (self._stand, self._delen, self._bevindingen, self._voorbeeld):
            self.vorm.addWidget(deel)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the plan of now."""
        super().ververs(uitkomst)
        delen = partnerschap.leerplan(uitkomst)
        self._stand.toon((delen, partnerschap.indicatorsoorten(uitkomst)))
        self._delen.toon(delen)
        self.toon_bevindingen(tuple(m for m in uitkomst.meldingen if m.plaats.startswith(_MELDINGSPLAATSEN)))
        if self._papier is not None and self._papier.isVisibleTo(self):
            self._toon_papier()
        self.veranderd.emit()

    # ------------------------------------------------------------------------------------ how far it is

    def _bouw_stand(self, vorm: QVBoxLayout, inhoud: tuple[tuple[Plandeel, ...], tuple[Soortdekking, ...]]) -> None:
        delen, soorten = inhoud
        kaart = Kaart(self._stand, toon="accent_zacht")
        gereed = sum(deel.gevuld for deel in delen)
        kop = f"{gereed} van {aantal(len(delen), 'onderdeel', 'onderdelen')} ingevuld"
        kaart.inhoud.addWidget(Label(kop, kaart, punten=14, gewicht=600))
        for deel in delen:
            if not deel.gevuld:
                rij = QHBoxLayout()
                rij.setSpacing(8)
                rij.addWidget(Label(f"○ {deel.titel}. {deel.waarom}", kaart), 1)
                knop = Linkknop("Vul in", kaart, naam=f"Vul in: {deel.titel}")
                knop.setProperty("plaats", deel.vraag)
                knop.clicked.connect(self.naar_plaats)
                rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
                kaart.inhoud.addLayout(rij)
        if any(soort.aantal for soort in soorten):
            woorden = Stroom(14)
            for soort in soorten:
                teken = "✓" if soort.aantal else "○"
                tekst = f"{teken} {soort.naam}: {soort.aantal}"
                woorden.addWidget(Label(tekst, kaart, breekt=False, kleur="goed" if soort.aantal else "gedempt"))
            kaart.inhoud.addWidget(Label("Indicatoren per soort", kaart, kleur="gedempt", punten=9.5, gewicht=500))
            kaart.inhoud.addLayout(woorden)
        vorm.addWidget(kaart)

    # ------------------------------------------------------------------------------------ what stands in it

    def _bouw_delen(self, vorm: QVBoxLayout, delen: tuple[Plandeel, ...]) -> None:
        vorm.setSpacing(12)
        for deel in delen:
            if deel.gevuld:
                vorm.addWidget(self._kaart_van(deel))

    def _kaart_van(self, deel: Plandeel) -> Kaart:
        kaart = Kaart(self._delen)
        kop = QHBoxLayout()
        kop.addWidget(Label(deel.titel, kaart, punten=12, gewicht=600), 1)
        knop = Linkknop("Wijzig", kaart, naam=f"Wijzig: {deel.titel}")
        knop.setProperty("plaats", deel.vraag)
        knop.clicked.connect(self.naar_plaats)
        kop.addWidget(knop)
        kaart.inhoud.addLayout(kop)
        if deel.tekst:
            kaart.inhoud.addWidget(Label(deel.tekst, kaart))
        if deel.rijen:
            kaart.inhoud.addLayout(_rooster(deel, kaart))
        return kaart

    # ------------------------------------------------------------------------------------ the document

    def _maak_voorbeeld(self) -> Kaart:
        kaart = Kaart(self)
        kop = QHBoxLayout()
        kop.addWidget(Label("Het leer- en monitoringsplan als stuk", kaart, punten=12, gewicht=600), 1)
        self._toonknop = Knop("Toon voorbeeld", kaart)
        self._toonknop.setAccessibleName("Toon voorbeeld van het leer- en monitoringsplan")
        self._toonknop.clicked.connect(self._wissel_voorbeeld)
        naar = Linkknop("Open bij Documenten", kaart)
        naar.setProperty("plaats", "documenten")
        naar.clicked.connect(self.naar_plaats)
        kop.addWidget(naar)
        kop.addWidget(self._toonknop)
        kaart.inhoud.addLayout(kop)
        self._gebrek = Label("", kaart, kleur="gedempt")
        self._gebrek.hide()
        kaart.inhoud.addWidget(self._gebrek)
        return kaart

    def _wissel_voorbeeld(self) -> None:
        """Show or hide the document; it is composed only while it is in sight."""
        if self._papier is None:
            from assistent.ui import thema
            from assistent.ui.papier import Papier

            self._papier = Papier(self._voorbeeld)
            self._papier.setAccessibleName("Voorbeeld van het leer- en monitoringsplan")
            self._papier.setFixedHeight(round(_HOOG * thema.schaal()))
            self._voorbeeld.inhoud.addWidget(self._papier)
            self._toon_papier()
            self._papier.show()
        else:
            self._papier.setVisible(not self._papier.isVisibleTo(self._voorbeeld))
            if self._papier.isVisibleTo(self._voorbeeld):
                self._toon_papier()
        zichtbaar = self._papier.isVisibleTo(self._voorbeeld)
        self._toonknop.setText("Verberg voorbeeld" if zichtbaar else "Toon voorbeeld")
        self.veranderd.emit()

    def _toon_papier(self) -> None:
        from assistent.handelingen.documenten import DocumentFout, stel_document_samen
        from assistent.ui.documentbeeld import open_punten
        from assistent.ui.papier import Papier

        assert isinstance(self._papier, Papier)
        if self.uitkomst is None:
            return
        try:
            leidraad = stel_document_samen(self.uitkomst, LEERPLAN_DOCUMENT)
        except DocumentFout as fout:
            self._gebrek.setText(str(fout))
            self._gebrek.show()
            return
        self._papier.toon(leidraad)
        punten = open_punten(self.uitkomst.stand, leidraad)
        hoeveel = aantal(len(punten), "gegeven ontbreekt", "gegevens ontbreken")
        self._gebrek.setText(f"In dit stuk {hoeveel} nog." if punten else "In dit stuk ontbreekt niets meer.")
        self._gebrek.show()


def _rooster(deel: Plandeel, parent: QWidget) -> QGridLayout:
    """The rows under each other, their heads above them, columns without any content left out."""
    gevuld = [nummer for nummer, _ in enumerate(deel.kolommen) if any(rij[nummer] for rij in deel.rijen)]
    rooster = QGridLayout()
    maten = parent.fontMetrics()
    rooster.setHorizontalSpacing(16)
    rooster.setVerticalSpacing(6)
    for kolom, nummer in enumerate(gevuld):
        rooster.addWidget(Label(deel.kolommen[nummer], parent, kleur="gedempt", punten=9, gewicht=600), 0, kolom)
        teksten = [deel.kolommen[nummer], *(rij[nummer] for rij in deel.rijen)]
        langste = max(maten.horizontalAdvance(woord) for tekst in teksten for woord in tekst.split() or ("",))
        rooster.setColumnMinimumWidth(kolom, min(langste + 2, _BREED // len(gevuld)))
        breed = max(len(tekst) for tekst in teksten)
        rooster.setColumnStretch(kolom, max(2, min(12, breed // 6)))
        for rij, cellen in enumerate(deel.rijen, 1):
            rooster.addWidget(Label(cellen[nummer] or "–", parent), rij, kolom, Qt.AlignmentFlag.AlignTop)
    return rooster
