"""What one wants to see of the history: words, who, which part, and from when to when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assistent.handelingen.geschiedenis import Filter
from assistent.handelingen.padwoorden import ONDERDELEN
from assistent.ui import opmaak
from assistent.ui.onderdelen import Label, Regel
from assistent.ui.velden.keuze import Rustlijst

WACHT: Final = 150
"""Milliseconds after the last key before the list follows."""


class Zeef(QWidget):
    """`gewijzigd`: the user wants to see something else."""

    gewijzigd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.woorden = Regel(self)
        self.woorden.setPlaceholderText("Zoek in wat er stond en wat er staat …")
        self.woorden.setAccessibleName("Zoek in de geschiedenis")
        self.woorden.setClearButtonEnabled(True)
        self.wie = Rustlijst(self)
        self.wie.setAccessibleName("Wie")
        self.onderdeel = Rustlijst(self)
        self.onderdeel.setAccessibleName("Onderdeel")
        self.onderdeel.addItem("Alle onderdelen", "")
        for id_, naam in ONDERDELEN.items():
            self.onderdeel.addItem(naam, id_)
        self.van, self.tot = (self._dagveld(naam) for naam in ("Vanaf welke dag", "Tot en met welke dag"))
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(WACHT)
        self._klok.timeout.connect(self.gewijzigd)
        for regel in (self.woorden, self.van, self.tot):
            regel.textChanged.connect(self._bij_typen)
        self.vul_namen(())
        for lijst in (self.wie, self.onderdeel):
            lijst.currentIndexChanged.connect(self.gewijzigd)
        self._leg()

    def _dagveld(self, naam: str) -> Regel:
        veld = Regel(self)
        veld.setPlaceholderText(opmaak.DATUMVORM)
        veld.setAccessibleName(naam)
        return veld

    def _leg(self) -> None:
        rooster = QGridLayout(self)
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setHorizontalSpacing(12)
        rooster.setVerticalSpacing(4)
        delen = (("Zoeken", self.woorden, 40), ("Wie", self.wie, 20), ("Onderdeel", self.onderdeel, 18),
                 ("Van", self.van, 11), ("Tot en met", self.tot, 11))  # fmt: skip
        for kolom, (kop, veld, deel) in enumerate(delen):
            rooster.addWidget(Label(kop, self, kleur="gedempt", punten=9, breekt=False), 0, kolom)
            rooster.addWidget(veld, 1, kolom)
            rooster.setColumnStretch(kolom, deel)
            veld.setMinimumWidth(60)
        dag = self.van.fontMetrics().horizontalAdvance(opmaak.DATUMVORM) + 32
        for veld in (self.van, self.tot):
            veld.setMinimumWidth(dag)
        self.fout = Label("", self, kleur="aandacht", punten=9)
        rooster.addWidget(self.fout, 2, 0, 1, len(delen))
        self.fout.hide()

    def vul_namen(self, namen: Iterable[str]) -> None:
        """Everybody there is to choose from; who was chosen stays chosen."""
        gekozen = self.wie.currentData()
        self.wie.blockSignals(True)
        self.wie.clear()
        self.wie.addItem("Iedereen", "")
        for naam in namen:
            self.wie.addItem(naam, naam)
        self.wie.setCurrentIndex(max(0, self.wie.findData(gekozen)))
        self.wie.blockSignals(False)

    def filter(self) -> Filter:
        """What the user wants to see now; a date that cannot be read yet asks for nothing."""
        van, tot = _dag(self.van.text()), _dag(self.tot.text())
        return Filter(
            woorden=self.woorden.text(),
            wie=self.wie.currentData() or "",
            onderdeel=self.onderdeel.currentData() or None,
            van=van,
            tot=tot,
        )

    def _bij_typen(self) -> None:
        fout = next((zin for veld in (self.van, self.tot) if (zin := _fout(veld.text()))), "")
        self.fout.setText(f"▲ {fout}" if fout else "")
        self.fout.setVisible(bool(fout))
        self._klok.start()


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(opmaak.lees_datum(tekst)) if tekst.strip() else None
    except opmaak.InvoerFout:
        return None


def _fout(tekst: str) -> str:
    """What is wrong with a date; nothing while it is still being typed."""
    if len(tekst.strip()) < len(opmaak.DATUMVORM):
        return ""
    try:
        opmaak.lees_datum(tekst)
    except opmaak.InvoerFout as fout:
        return str(fout)
    return ""
