"""The fields of one question: each hands over what was typed after a pause, and when it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from assistent.ui.onderdelen import Groeitekst, Label, Regel
from assistent.ui.velden.basis import Pauze
from assistent.ui.velden.keuze import Rustlijst


class Invoer(QWidget):
    """A label with a field for one column. `gewijzigd` carries the column and the new text."""

    gewijzigd = Signal(str, str)

    def __init__(self, kolom: str, label: str, parent: QWidget, *, regels: int = 1, hulp: str = "") -> None:
        super().__init__(parent)
        self.kolom = kolom
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(4)
        kop = Label(label, self, punten=9.5, gewicht=500)
        vorm.addWidget(kop)
        self.veld: Regel | Groeitekst
        self._pauze = Pauze(self)
        self._pauze.voorbij.connect(self._lever)
        if regels == 1:
            regel = self.veld = Regel(self)
            regel.textEdited.connect(self._pauze.begin)
            regel.editingFinished.connect(self.leg_vast)
        else:
            tekst = self.veld = Groeitekst(self, regels=regels)
            tekst.textChanged.connect(self._pauze.begin)
            tekst.verlaten.connect(self.leg_vast)
        self.veld.setAccessibleName(label)
        kop.setBuddy(self.veld)
        vorm.addWidget(self.veld)
        if hulp:
            vorm.addWidget(Label(hulp, self, kleur="gedempt", punten=9))

    def tekst(self) -> str:
        """What stands in the field."""
        return self.veld.text() if isinstance(self.veld, Regel) else self.veld.toPlainText()

    def zet(self, tekst: str) -> None:
        """Show this text, unless the user is typing."""
        if self._pauze.bezig or tekst == self.tekst():
            return
        self.veld.blockSignals(True)
        if isinstance(self.veld, Regel):
            self.veld.setText(tekst)
        else:
            self.veld.setPlainText(tekst)
        self.veld.blockSignals(False)

    def leg_vast(self) -> None:
        """Hand over at once what waits."""
        if self._pauze.neem():
            self._lever()

    def _lever(self) -> None:
        self.gewijzigd.emit(self.kolom, self.tekst().strip())

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """The text can still be selected and copied."""
        self.veld.setReadOnly(alleen_lezen)


class Zoeklijst(Rustlijst):
    """A list in which typing finds any part of an option. `gekozen` carries the id of what the user chose; empty for
    nothing."""

    gekozen = Signal(str)
    wil_vullen = Signal()

    def __init__(self, naam: str, leeg: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._leeg = leeg
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(naam)
        regel = self.lineEdit()
        assert regel is not None
        regel.setAccessibleName(naam)
        regel.editingFinished.connect(self._bij_einde)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(16)
        vinder = QCompleter(self.model(), self)
        vinder.setFilterMode(Qt.MatchFlag.MatchContains)
        vinder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        vinder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(vinder)
        self.activated.connect(self._bij_keuze)
        self._nu = ""

    def vul(self, opties: list[tuple[str, str]], nu: str) -> None:
        """Offer these (id, words) with `nu` chosen; an id that is not among them is shown as it is."""
        self._nu = nu
        if nu and all(id_ != nu for id_, _ in opties):
            opties = [(nu, nu), *opties]
        self.blockSignals(True)
        self.clear()
        self.addItem(self._leeg, "")
        for id_, woorden in opties:
            self.addItem(woorden, id_)
        self.setCurrentIndex(max(0, self.findData(nu)))
        self.blockSignals(False)

    def showPopup(self) -> None:
        """Ask for what can be chosen before it is shown: finding that out takes a moment."""
        self.wil_vullen.emit()
        super().showPopup()

    def focusInEvent(self, event: object) -> None:
        """The same for who types."""
        self.wil_vullen.emit()
        super().focusInEvent(event)  # type: ignore[arg-type]

    def _bij_keuze(self, plaats: int) -> None:
        self._kies(str(self.itemData(plaats) or ""))

    def _bij_einde(self) -> None:
        """What was typed counts when it is an option; else the field goes back."""
        plaats = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if plaats >= 0:
            self._kies(str(self.itemData(plaats) or ""))
        else:
            self.setCurrentIndex(max(0, self.findData(self._nu)))

    def _kies(self, id_: str) -> None:
        if id_ != self._nu:
            self._nu = id_
            self.gekozen.emit(id_)
