"""The window that asks for the reference date: the day whose law counts, or today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QHBoxLayout, QRadioButton, QTableView, QVBoxLayout, QWidget

from assistent.tekst.nederlands import datum
from assistent.ui import opmaak, thema
from assistent.ui.dialogen.knoppen import Knoppenrij
from assistent.ui.onderdelen import Label, Regel
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.werkblad import Werkblad

UITLEG = (
    "Het advies past het recht toe van de peildatum: de drempels, termijnen en regels van die dag. Neem de dag waarop "
    "u de opdracht aankondigt of de subsidie openstelt. Verandert hierdoor een conclusie die u eerder aanvaardde, dan "
    "ziet u dat boven de pagina."
)


class Peildatumvenster(QDialog):
    """A day can be typed or picked in the calendar; what is chosen counts when the user confirms, and can be undone."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Peildatum")
        self.setMinimumWidth(round(440 * thema.schaal()))
        self._werkblad = werkblad
        vast = werkblad.dossier.peildatum if werkblad.dossier is not None else None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 24, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Het recht van welke dag telt?", self, punten=14, gewicht=600))
        vorm.addWidget(Label(UITLEG, self, kleur="gedempt"))
        self.vandaag = QRadioButton(f"Vandaag, {datum(date.today())}: schuift elke dag mee", self)
        self.vaste_dag = QRadioButton("Een vaste dag", self)
        vorm.addWidget(self.vandaag)
        vorm.addWidget(self.vaste_dag)
        vorm.addLayout(self._maak_dag(vast or date.today()))
        knoppen = Knoppenrij(self, "Gebruik deze dag", self._bevestig)
        self.klaar = knoppen.klaar
        vorm.addLayout(knoppen)
        gekozen = self.vaste_dag if vast else self.vandaag
        gekozen.setChecked(True)
        gekozen.setFocus()
        self.vaste_dag.toggled.connect(self._volg_keuze)
        self._volg_keuze(vast is not None)
        self._zet_alleen_lezen(werkblad.alleen_lezen)

    def _maak_dag(self, begin: date) -> QVBoxLayout:
        vorm = QVBoxLayout()
        vorm.setContentsMargins(round(26 * thema.schaal()), 0, 0, 0)
        vorm.setSpacing(8)
        rij = QHBoxLayout()
        self.regel = Regel(self)
        self.regel.setAccessibleName("Peildatum, als dag-maand-jaar")
        self.regel.setPlaceholderText(opmaak.DATUMVORM)
        self.regel.setFixedWidth(round(140 * thema.schaal()))
        self.regel.setText(opmaak.datum_tekst(begin.isoformat()))
        self.regel.textEdited.connect(self._bij_typen)
        self._woorden = Label("", self, kleur="gedempt")
        rij.addWidget(self.regel)
        rij.addWidget(self._woorden, 1)
        vorm.addLayout(rij)
        self._bezwaar = Bezwaar(self)
        vorm.addWidget(self._bezwaar)
        self.kalender = QCalendarWidget(self)
        self.kalender.setAccessibleName("Kalender")
        for raster in self.kalender.findChildren(QTableView):  # the part that takes the focus
            raster.setAccessibleName("Dagen van de maand")
        self.kalender.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for dag in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # red on dark cannot be read, and says nothing here
            self.kalender.setWeekdayTextFormat(dag, QTextCharFormat())
        self.kalender.setSelectedDate(QDate(begin.year, begin.month, begin.day))
        self.kalender.selectionChanged.connect(self._bij_prikken)
        vorm.addWidget(self.kalender)
        return vorm

    def _zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        for deel in (self.vandaag, self.vaste_dag, self.klaar):
            deel.setEnabled(not alleen_lezen)
        if alleen_lezen:
            self._bezwaar.zeg("Dit dossier is alleen te lezen. Sla een kopie op om de peildatum te wijzigen.")

    def _volg_keuze(self, vast: bool) -> None:
        mag = vast and not self._werkblad.alleen_lezen
        self.regel.setEnabled(mag)
        self.kalender.setEnabled(mag)
        self._woorden.setText(opmaak.datum_in_woorden(self._getypt()) if vast else "")

    def _getypt(self) -> str | None:
        try:
            return opmaak.lees_datum(self.regel.text())
        except opmaak.InvoerFout:
            return None

    def _bij_typen(self) -> None:
        """The calendar turns to a day that can be read; an objection comes only on confirming."""
        self._bezwaar.zeg("")
        iso = self._getypt()
        self._woorden.setText(opmaak.datum_in_woorden(iso))
        if iso is not None:
            self.kalender.blockSignals(True)
            self.kalender.setSelectedDate(QDate.fromString(iso, "yyyy-MM-dd"))
            self.kalender.blockSignals(False)

    def _bij_prikken(self) -> None:
        iso = self.kalender.selectedDate().toString("yyyy-MM-dd")
        self.regel.setText(opmaak.datum_tekst(iso))
        self._woorden.setText(opmaak.datum_in_woorden(iso))
        self._bezwaar.zeg("")

    def _bevestig(self) -> None:
        dag: date | None = None
        if self.vaste_dag.isChecked():
            try:
                dag = date.fromisoformat(opmaak.lees_datum(self.regel.text()))
            except opmaak.InvoerFout as fout:
                self._bezwaar.zeg(str(fout))
                self.regel.setFocus()
                return
        self._werkblad.zet_peildatum(dag)
        self.accept()
