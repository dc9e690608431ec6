"""Fields to type in: a line, a text, a number, an amount, a date."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistent.dossier.waarden import ONBEKEND, AntwoordFout, controleer
from assistent.kennis.model import Vraag
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import opmaak, thema
from assistent.ui.onderdelen import Groeitekst, Label, Regel
from assistent.ui.velden.basis import Bezwaar, Pauze, Veld


class Tekstveld(Veld):
    """A text of several lines."""

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(vraag, parent)
        self._tekst = Groeitekst(self, regels=3)
        self._tekst.setAccessibleName(vraag.label)
        self._pauze = Pauze(self)
        self._pauze.voorbij.connect(self._lever)
        self._pauze.klad.connect(self._houd_klad)
        self._tekst.textChanged.connect(self._pauze.begin)
        self._tekst.verlaten.connect(self.leg_vast)
        self.vorm.addWidget(self._tekst)

    def zet(self, waarde: Any) -> None:
        """Show this text, unless the user is typing in it."""
        tekst = waarde if isinstance(waarde, str) and waarde != ONBEKEND else ""
        if self._pauze.bezig or tekst == self._tekst.toPlainText():
            return
        self._tekst.blockSignals(True)
        self._tekst.setPlainText(tekst)
        self._tekst.blockSignals(False)

    def leg_vast(self) -> None:
        """Make what was typed the answer."""
        if self._pauze.neem():
            self._lever()

    def _lever(self) -> None:
        self.gewijzigd.emit(self._tekst.toPlainText() or None)

    def _houd_klad(self) -> None:
        self.klad.emit(self._tekst.toPlainText() or None)

    def focusveld(self) -> QWidget:
        """The text."""
        return self._tekst

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """The text can still be selected and copied."""
        self._tekst.setReadOnly(alleen_lezen)


class Regelveld(Veld):
    """A field of one line; `lees` turns the text into a value and `toon` a value into text."""

    breedte = 0
    """Usual width in pixels; 0 = as wide as there is room."""

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(vraag, parent)
        self.regel = Regel(self)
        self.regel.setAccessibleName(vraag.label)
        if self.breedte:  # as wide as what is typed in it wants, less where there is no room
            self.regel.setMaximumWidth(round(self.breedte * thema.schaal()))
            self.regel.setMinimumWidth(round(0.6 * self.breedte * thema.schaal()))
        self._getoond: Any = None
        self._pauze = Pauze(self)
        self._pauze.voorbij.connect(self._bij_pauze)
        self.regel.textEdited.connect(self._pauze.begin)
        self.regel.editingFinished.connect(self._bij_einde)
        self._rij = QHBoxLayout()
        self._rij.setSpacing(8)
        self._bezwaar = Bezwaar(self)
        self._bouw_rij()
        self.vorm.addLayout(self._rij)
        self.vorm.addWidget(self._bezwaar)

    def _bouw_rij(self) -> None:
        self._rij.addWidget(self.regel)

    def lees(self, tekst: str) -> Any:
        """The value of this text, on one line whatever was pasted. Raises `InvoerFout`."""
        return " ".join(tekst.split())

    def toon(self, waarde: Any) -> str:
        """The text for this value."""
        return waarde if isinstance(waarde, str) and waarde != ONBEKEND else ""

    def zet(self, waarde: Any) -> None:
        """Show this value, unless the user is typing or typed what cannot be read: that stays, with its objection."""
        bleef = self._getoond == waarde
        self._getoond = waarde
        if self._pauze.bezig or (bleef and self._bezwaar.text()) or (self.regel.hasFocus() and self._zelfde(waarde)):
            return
        self._bezwaar.zeg("")
        self.regel.setText(self.toon(waarde))

    def _zelfde(self, waarde: Any) -> bool:
        try:
            tekst = self.regel.text().strip()
            return bool((self.lees(tekst) if tekst else None) == waarde)
        except opmaak.InvoerFout:
            return False

    def leg_vast(self) -> None:
        """Make what was typed the answer."""
        if self._pauze.neem():
            self._lever()

    def _bij_pauze(self) -> None:
        self._lever(klaag=False)

    def _bij_einde(self) -> None:
        self._pauze.neem()
        self._lever()

    def _lever(self, *, klaag: bool = True) -> None:
        tekst = self.regel.text().strip()
        try:
            waarde = self.lees(tekst) if tekst else None
            if waarde is not None:
                controleer(self.vraag, waarde)
        except (opmaak.InvoerFout, AntwoordFout) as fout:
            if klaag:
                geldt = self.toon(self._getoond)
                blijft = f" Tot dan geldt {geldt}." if geldt else ""
                self._bezwaar.zeg(_zin(fout, self.vraag.id) + blijft)
                self.regel.setAccessibleDescription(self._bezwaar.text())
            return
        self._bezwaar.zeg("")
        self.regel.setAccessibleDescription("")
        if waarde != self._getoond and not (waarde is None and self._getoond == ONBEKEND):
            self.gewijzigd.emit(waarde)

    def focusveld(self) -> QWidget:
        """The line."""
        return self.regel

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """The text can still be selected and copied."""
        self.regel.setReadOnly(alleen_lezen)


def _zin(fout: Exception, vraag_id: str) -> str:
    """The objection as a sentence for under the field, without the id of the question."""
    tekst = str(fout).removeprefix(f"{vraag_id}: ")
    return hoofdletter(tekst) + ("" if tekst.endswith(".") else ".")


class Getalveld(Regelveld):
    """A number with its unit."""

    breedte = 140

    def _bouw_rij(self) -> None:
        self._rij.addWidget(self.regel, 100)
        if self.vraag.eenheid:
            self._rij.addWidget(Label(self.vraag.eenheid, self, kleur="gedempt"), 1)
        else:
            self._rij.addStretch(1)

    def lees(self, tekst: str) -> Any:
        """The number."""
        return opmaak.lees_getal(tekst)

    def toon(self, waarde: Any) -> str:
        """The number with Dutch separators."""
        return opmaak.getal_tekst(waarde)


class Bedragveld(Getalveld):
    """An amount in euro, excl. btw."""

    breedte = 180

    def _bouw_rij(self) -> None:
        self.regel.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._rij.addWidget(Label("€", self, breekt=False))
        self._rij.addWidget(self.regel, 100)
        self._rij.addWidget(Label("exclusief btw", self, kleur="gedempt", breekt=False))
        self._rij.addStretch(1)

    def toon(self, waarde: Any) -> str:
        """The amount, with cents where there are any."""
        return opmaak.bedrag_tekst(waarde)


class Datumveld(Regelveld):
    """A date; beside it the day in words, so that a slip of the finger is seen."""

    breedte = 140

    def _bouw_rij(self) -> None:
        self.regel.setPlaceholderText(opmaak.DATUMVORM)
        self._woorden = Label("", self, kleur="gedempt")
        self._rij.addWidget(self.regel, 100)
        self._rij.addWidget(self._woorden, 100)

    def zet(self, waarde: Any) -> None:
        """Show this date, in figures and in words."""
        super().zet(waarde)
        self._woorden.setText(opmaak.datum_in_woorden(waarde))

    def lees(self, tekst: str) -> Any:
        """The date as JJJJ-MM-DD."""
        return opmaak.lees_datum(tekst)

    def toon(self, waarde: Any) -> str:
        """The date in figures."""
        return opmaak.datum_tekst(waarde)
