"""A measure on the page: the box to take it up, and once it is, who sees to it and what is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Groeitekst, Label, Linkknop, Regel
from assistent.ui.risico.beeld import Maatregelbeeld
from assistent.ui.velden.keuze import Keuzeregel

BOTST = "▲ Werkt een andere gekozen maatregel tegen."


class Maatregelregel(QWidget):
    """`kies` takes a measure of ours up or lets it go (id, whether); `gewijzigd` gives a field of a row with its text;
    `weg` lets a measure of the user's own go (row)."""

    kies = Signal(str, bool)
    gewijzigd = Signal(str, str, str)
    weg = Signal(str)

    def __init__(self, beeld: Maatregelbeeld, parent: QWidget, *, alleen_lezen: bool) -> None:
        super().__init__(parent)
        self.beeld = beeld
        self.vak: QCheckBox | None = None
        self._wie: Regel | None = None
        self._toelichting: Groeitekst | None = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(4)
        vorm.addWidget(self._maak_eigen(alleen_lezen) if not beeld.id else self._maak_vak(alleen_lezen))
        if beeld.botst:
            let_op = Label(BOTST, self, kleur="aandacht", punten=9, gewicht=500)
            let_op.setContentsMargins(26, 0, 0, 0)
            vorm.addWidget(let_op)
        if beeld.rij:
            vorm.addWidget(self._maak_velden(alleen_lezen))

    def _maak_vak(self, alleen_lezen: bool) -> QWidget:
        self.vak = QCheckBox()
        self.vak.setChecked(self.beeld.gekozen)
        self.vak.setEnabled(not alleen_lezen)
        self.vak.clicked.connect(self._kies)
        return Keuzeregel(self.vak, self.beeld.tekst, "", self)

    def _maak_eigen(self, alleen_lezen: bool) -> QWidget:
        kop = QWidget(self)
        rij = QHBoxLayout(kop)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.addWidget(Label(self.beeld.tekst, kop, gewicht=500), 1)
        link = Linkknop("Verwijder", kop, naam=f"Verwijder de maatregel: {self.beeld.tekst}", punten=9)
        link.setEnabled(not alleen_lezen)
        link.clicked.connect(self._weg)
        rij.addWidget(link)
        return kop

    def _maak_velden(self, alleen_lezen: bool) -> QWidget:
        """Who and what, on a line under the measure, indented as its text is."""
        velden = QWidget(self)
        vorm = QVBoxLayout(velden)
        vorm.setContentsMargins(26 if self.beeld.id else 0, 0, 0, 8)
        vorm.setSpacing(4)
        wie = self._wie = Regel(velden)
        wie.setPlaceholderText("Wie zorgt ervoor")
        wie.setAccessibleName(f"Wie zorgt voor: {self.beeld.tekst}")
        wie.setText(self.beeld.wie)
        wie.setMaximumWidth(round(320 * thema.schaal()))
        tekst = self._toelichting = Groeitekst(velden, regels=1)
        tekst.setPlaceholderText("Toelichting: wat u doet en waarom. Deze tekst komt in de documenten.")
        tekst.setAccessibleName(f"Toelichting bij: {self.beeld.tekst}")
        tekst.setPlainText(self.beeld.toelichting)
        for veld in (wie, tekst):
            veld.setReadOnly(alleen_lezen)
            vorm.addWidget(veld)
        wie.editingFinished.connect(self.leg_vast)
        tekst.verlaten.connect(self.leg_vast)
        return velden

    def leg_vast(self) -> None:
        """Hand over what was typed."""
        if self._wie is None or self._toelichting is None or self._wie.isReadOnly():
            return
        for veld, was, nu in (
            ("wie", self.beeld.wie, self._wie.text().strip()),
            ("toelichting", self.beeld.toelichting, self._toelichting.toPlainText().strip()),
        ):
            if nu != was.strip():
                self.gewijzigd.emit(self.beeld.rij, veld, nu)

    def neem(self, beeld: Maatregelbeeld) -> bool:
        """Take over what the dossier holds now, without making anything anew; whether that could be done."""
        oud = self.beeld
        if (oud.id, oud.rij, oud.tekst, oud.botst, oud.gekozen) != (
            beeld.id, beeld.rij, beeld.tekst, beeld.botst, beeld.gekozen
        ):  # fmt: skip
            return False
        self.beeld = beeld
        if self._wie is not None and self._wie.text().strip() != beeld.wie.strip():
            self._wie.setText(beeld.wie)
        if self._toelichting is not None and self._toelichting.toPlainText().strip() != beeld.toelichting.strip():
            self._toelichting.setPlainText(beeld.toelichting)
        return True

    def _kies(self, gekozen: bool) -> None:
        self.kies.emit(self.beeld.id, gekozen)

    def _weg(self) -> None:
        self.weg.emit(self.beeld.rij)
