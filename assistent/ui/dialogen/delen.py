"""The window that prints and shares: an empty questionnaire, all answers, the archive, or a copy for others."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import RAND
from assistent.ui.dialogen.deelwerk import Deeluitslag, Deelwerk
from assistent.ui.dialogen.knoppen import SLUITEN, Knoppenrij
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label
from assistent.ui.velden.keuze import Keuzeregel
from assistent.ui.vragen import Vragen
from assistent.ui.werkblad import Werkblad

if TYPE_CHECKING:
    from assistent.handelingen.delen import Soort
    from assistent.handelingen.documenten import Formaat
    from assistent.handelingen.doorgeven import Keuze
    from assistent.leidraad.vragenlijst import Omvang

KAARTEN: tuple[tuple[Soort, str, str], ...] = (
    ("antwoorden", "Alle antwoorden",
     "Elke vraag met antwoord, motivering, status en bron, en wat nog open is. Om af te drukken of mee te lezen."),
    ("vragenlijst", "Lege vragenlijst",
     "De vragen met ruimte om te schrijven, voor een overleg of voor wie deze toepassing niet heeft."),
    ("archief", "Het hele dossier voor het archief",
     "Eén nieuwe map met het dossier, alle documenten en versies, het advies, de planning en de geschiedenis, met een "
     "inhoudslijst met controlegetallen."),
    ("zonder-motivering", "Kopie zonder motivering",
     "Om met anderen te delen: antwoorden en data, zonder motiveringen, eigen teksten, conclusies, opmerkingen, "
     "versies, geschiedenis en gegevens van deelnemers."),
)  # fmt: skip
OMVANG: tuple[tuple[Omvang, str], ...] = (
    ("gesteld", "De vragen die nu worden gesteld"),
    ("open", "Alleen de vragen die nog open zijn"),
    ("alle", "Alle vragen van dit rechtsgebied en domein"),
)
_WOORD = {"zonder-motivering": "Kies een bestand …"}


class Deelvenster(QDialog):
    """Four ways to give a dossier away. The dossier itself does not change."""

    def __init__(self, werkblad: Werkblad, vragen: Vragen, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Afdrukken en delen")
        self.setMinimumWidth(round(440 * thema.schaal()))
        hoog = self.screen().availableGeometry().height() - RAND
        self.resize(round(640 * thema.schaal()), min(round(620 * thema.schaal()), hoog))
        self._werkblad, self._vragen = werkblad, vragen
        self.werk = Deelwerk(self)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 24, 0, 16)
        vorm.setSpacing(12)
        kop = QVBoxLayout()
        kop.setContentsMargins(24, 0, 24, 0)
        kop.addWidget(Label("Wat wilt u doorgeven?", self, punten=14, gewicht=600))
        vorm.addLayout(kop)
        vorm.addWidget(self._maak_kaarten(), 1)
        onder = QVBoxLayout()
        onder.setContentsMargins(24, 0, 24, 0)
        onder.setSpacing(12)
        self.uitslag = Deeluitslag(self)
        onder.addWidget(self.uitslag)
        knoppen = Knoppenrij(self, "Kies een map …", self._bevestig, verlaat=SLUITEN)
        self.klaar = knoppen.klaar
        onder.addLayout(knoppen)
        vorm.addLayout(onder)
        self._verbind()
        self.soorten["antwoorden"].setChecked(True)
        self.soorten["antwoorden"].setFocus()

    def _verbind(self) -> None:
        self.uitslag.wil_stoppen.connect(self.werk.stop)
        self.werk.begonnen.connect(self._bij_begin)
        self.werk.voortgang.connect(self.uitslag.toon_voortgang)
        self.werk.klaar.connect(self._bij_klaar)
        self.werk.gestopt.connect(self._bij_gestopt)
        self.werk.mislukt.connect(self._bij_fout)

    def _maak_kaarten(self) -> Kolom:
        kolom = Kolom(self)
        kolom.zonder_grond()
        self._groep = QButtonGroup(self)
        self.soorten: dict[Soort, QRadioButton] = {}
        self._kaarten: dict[Soort, Kaart] = {}
        opties = {"vragenlijst": self._maak_omvang, "antwoorden": self._maak_formaten}
        self._opties: dict[Soort, QWidget] = {}
        for soort, naam, uitleg in KAARTEN:
            kaart = self._kaarten[soort] = Kaart(kolom.binnen, ruimte=12)
            keus = self.soorten[soort] = QRadioButton()
            kaart.inhoud.addWidget(Keuzeregel(keus, naam, uitleg, kaart))
            self._groep.addButton(keus)
            keus.toggled.connect(self._ververs)
            if soort in opties:
                self._opties[soort] = opties[soort](kaart)
                kaart.inhoud.addWidget(self._opties[soort])
            kolom.vorm.addWidget(kaart)
        kolom.vorm.addStretch(1)
        return kolom

    def _maak_omvang(self, parent: QWidget) -> QWidget:
        vak, rij = _optierij(parent)
        self.omvang = QComboBox(vak)
        self.omvang.setAccessibleName("Welke vragen")
        for id_, naam in OMVANG:
            self.omvang.addItem(naam, id_)
        self.lijst_pdf = QCheckBox("Ook als PDF", vak)
        rij.addWidget(self.omvang)
        rij.addWidget(self.lijst_pdf)
        rij.addStretch(1)
        return vak

    def _maak_formaten(self, parent: QWidget) -> QWidget:
        vak, rij = _optierij(parent)
        self.formaten: dict[Formaat, QCheckBox] = {"docx": QCheckBox("Word", vak), "pdf": QCheckBox("PDF", vak)}
        for keus in self.formaten.values():
            keus.setChecked(True)
            keus.toggled.connect(self._ververs)
            rij.addWidget(keus)
        rij.addStretch(1)
        return vak

    # ------------------------------------------------------------------------------------ what is chosen

    def soort(self) -> Soort:
        """The kind that is chosen."""
        return next(soort for soort, keus in self.soorten.items() if keus.isChecked())

    def keuze(self) -> Keuze:
        """All that is chosen now."""
        from assistent.handelingen.doorgeven import Keuze

        soort = self.soort()
        if soort == "vragenlijst":
            return Keuze(soort, self.omvang.currentData(), ("docx", "pdf") if self.lijst_pdf.isChecked() else ("docx",))
        return Keuze(soort, formaten=tuple(naam for naam, keus in self.formaten.items() if keus.isChecked()))

    def _ververs(self) -> None:
        if self._groep.checkedButton() is None:
            return
        soort = self.soort()
        for naam, kaart in self._kaarten.items():
            kaart.zet_actief(naam == soort)
        for naam, vak in self._opties.items():
            vak.setVisible(naam == soort)
        self.klaar.setText(_WOORD.get(soort, "Kies een map …"))
        zonder_vorm = soort == "antwoorden" and not any(keus.isChecked() for keus in self.formaten.values())
        self.klaar.setEnabled(not self.werk.bezig and not zonder_vorm)

    # ------------------------------------------------------------------------------------ doing it

    def _bevestig(self) -> None:
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None or self.werk.bezig:
            return
        from assistent.handelingen.doorgeven import voorstel

        keuze, moment = self.keuze(), datetime.now().astimezone()
        bij = self._werkblad.pad.parent if self._werkblad.pad else Path.home()
        if keuze.soort == "zonder-motivering":
            plaats = self._vragen.bewaar_bestand(voorstel(uitkomst, keuze, bij, moment))
        else:
            map_ = self._vragen.kies_map(bij)
            plaats = voorstel(uitkomst, keuze, map_, moment) if map_ is not None else None
        if plaats is not None:
            # What stands in the file goes into the archive byte for byte, unless the window knows more.
            bron = None if self._werkblad.vuil else self._werkblad.pad
            self.werk.begin(uitkomst, keuze, plaats, moment, bron)

    def _bij_begin(self) -> None:
        self._bezig(bezig=True)
        self.uitslag.toon_begin()

    def _bij_klaar(self, gemaakt: object) -> None:
        self._bezig(bezig=False)
        self.uitslag.toon_klaar(gemaakt)  # type: ignore[arg-type]

    def _bij_gestopt(self) -> None:
        self._bezig(bezig=False)
        self.uitslag.toon_gestopt()

    def _bij_fout(self, fout: object) -> None:
        self._bezig(bezig=False)
        from assistent.dossier.fouten import DossierFout
        from assistent.export.fouten import ExportFout
        from assistent.handelingen.documenten import DocumentFout

        if not isinstance(fout, DossierFout | ExportFout | DocumentFout):
            self.uitslag.hide()
            raise fout  # type: ignore[misc]  # the window reports what nobody foresaw
        self.uitslag.toon_fout(str(fout))

    def _bezig(self, *, bezig: bool) -> None:
        for kaart in self._kaarten.values():
            kaart.setEnabled(not bezig)
        self._ververs()

    def done(self, code: int) -> None:
        """Stop what is still being written."""
        self.werk.stop()
        super().done(code)


def _optierij(parent: QWidget) -> tuple[QWidget, QHBoxLayout]:
    """A row of options under a choice, in line with its words."""
    vak = QWidget(parent)
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(round(24 * thema.schaal()), 0, 0, 0)
    rij.setSpacing(16)
    return vak, rij
