"""A table: an overview of its rows, buttons for the rows, and the selected row as a form under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from assistent.kennis.model import Kennis, Kolom, Optie, Vraag
from assistent.ui import thema
from assistent.ui.modellen import rijen as r
from assistent.ui.modellen.tabel import Celeditor, Tabelmodel
from assistent.ui.onderdelen import Knop, Label, Linkknop, leeg
from assistent.ui.velden.basis import Bezwaar, Veld
from assistent.ui.zachtekeuze import Zachtekeuze

VEEL = 3
"""Above this number of columns the overview leaves out long texts."""
HOOGSTENS = 320
"""Height in pixels above which a table scrolls by itself."""


class Passendetabel(QTableView):
    """A table that shares its width among its columns and is as high as its rows, so that it needs no scroll bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.verhouding: tuple[float, ...] = ()
        self.hoogstens = HOOGSTENS
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(Zachtekeuze(self))
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setMinimumSectionSize(round(34 * thema.schaal()))
        kop = self.horizontalHeader()
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kop.setFont(thema.letter(9, 600))
        kop.setTextElideMode(Qt.TextElideMode.ElideRight)

    def pas(self) -> None:
        """Divide the width and take the height of the rows."""
        kolommen = [n for n in range(len(self.verhouding)) if not self.isColumnHidden(n)]
        totaal = sum(self.verhouding[n] for n in kolommen) or 1.0
        breedte = self.viewport().width()
        nodig = {n: self.horizontalHeader().sectionSizeHint(n) + 8 for n in kolommen}
        over = breedte - sum(nodig.values())
        for n in kolommen:
            deel = self.verhouding[n] / totaal
            self.setColumnWidth(n, int(nodig[n] + over * deel) if over > 0 else int(breedte * deel))
        self.resizeRowsToContents()
        rand = 2 * self.frameWidth()
        hoogte = self.horizontalHeader().height() + self.verticalHeader().length() + rand
        self.setFixedHeight(min(self.hoogstens, hoogte))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide again when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.pas()


class Tabelveld(Veld):
    """The rows of a table question. `situatie` gives the catalogue and the answers that references point to."""

    def __init__(
        self,
        vraag: Vraag,
        parent: QWidget,
        situatie: Callable[[], tuple[Kennis, Mapping[str, Any]]],
        maak_veld: Callable[[Vraag, QWidget], Veld],
    ) -> None:
        super().__init__(vraag, parent)
        self._situatie, self._maak_veld = situatie, maak_veld
        self._gekozen = -1
        self._formulier_van = ""
        self._velden: dict[str, Veld] = {}
        self._alleen_lezen = False
        self.model = Tabelmodel(vraag, self)
        self.model.wens.connect(self._wens)
        self._leeg = Label("Er staat nog niets in deze tabel.", self, kleur="gedempt")
        self.tabel = self._maak_tabel()
        self._bezwaar = Bezwaar(self)
        self.model.bezwaar.connect(self._bezwaar.zeg)
        self._knoppen = self._maak_knoppen()
        self._formulier = QGridLayout()
        self._formulier.setColumnStretch(1, 1)
        self._formulier.setHorizontalSpacing(16)
        self._formulier.setVerticalSpacing(8)
        self.vorm.addWidget(self._leeg)
        self.vorm.addWidget(self.tabel)
        self.vorm.addWidget(self._bezwaar)
        self.vorm.addLayout(self._knoprij())
        self.vorm.addLayout(self._formulier)

    def _maak_tabel(self) -> Passendetabel:
        tabel = Passendetabel(self)
        tabel.setAccessibleName(self.vraag.label)
        tabel.setModel(self.model)
        tabel.setItemDelegate(Celeditor(tabel))
        tabel.verhouding = tuple(r.BREEDTE.get(kolom.type, 2.0) for kolom in self.vraag.kolommen)
        if len(self.vraag.kolommen) > VEEL:  # the form under the table shows the long texts in full
            for nummer, kolom in enumerate(self.vraag.kolommen):
                tabel.setColumnHidden(nummer, nummer > 0 and kolom.type == "lange_tekst")
        tabel.selectionModel().currentRowChanged.connect(self._rij_gekozen)
        return tabel

    def _maak_knoppen(self) -> dict[str, QAbstractButton]:
        namen = {"toevoegen": "Rij toevoegen", "omhoog": "Omhoog", "omlaag": "Omlaag", "verwijderen": "Verwijder rij"}
        knoppen: dict[str, QAbstractButton] = {}
        for id_, tekst in namen.items():
            knop = Knop(tekst, self) if id_ == "toevoegen" else Linkknop(tekst, self)
            knop.setAccessibleName(f"{tekst} ({self.vraag.kort})")
            knoppen[id_] = knop
        knoppen["toevoegen"].clicked.connect(self._voeg_toe)
        knoppen["omhoog"].clicked.connect(self._omhoog)
        knoppen["omlaag"].clicked.connect(self._omlaag)
        knoppen["verwijderen"].clicked.connect(self._verwijder)
        return knoppen

    def _knoprij(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for knop in self._knoppen.values():
            rij.addWidget(knop)
        rij.addStretch(1)
        return rij

    # ------------------------------------------------------------------------------------------ showing

    def zet(self, waarde: Any) -> None:
        """Show these rows and keep the selected one selected."""
        kennis, antwoorden = self._situatie()
        rijen = r.rijen_van(waarde)
        keuzes = {k.id: r.keuzes(k, self.vraag, rijen, kennis, antwoorden) for k in self.vraag.kolommen}
        self.model.zet(rijen, keuzes)
        self._leeg.setVisible(not rijen)
        self.tabel.setVisible(bool(rijen))
        self.tabel.pas()
        self._kies(min(self._gekozen, len(rijen) - 1))

    def _kies(self, nummer: int) -> None:
        self._gekozen = nummer
        if nummer >= 0:
            index = self.model.index(nummer, max(0, self.tabel.currentIndex().column()))
            vlag = QItemSelectionModel.SelectionFlag
            self.tabel.selectionModel().setCurrentIndex(index, vlag.ClearAndSelect | vlag.Rows)
        self._toon_rij()

    def _rij_gekozen(self, nu: QModelIndex, _vorige: QModelIndex) -> None:
        self.leg_vast()
        self._gekozen = nu.row()
        self._toon_rij()

    def _toon_rij(self) -> None:
        """The form of the selected row; built anew only when another row is selected."""
        er_is, kan = 0 <= self._gekozen < len(self.model.rijen), not self._alleen_lezen
        self._knoppen["toevoegen"].setEnabled(kan)
        self._knoppen["verwijderen"].setEnabled(kan and er_is)
        self._knoppen["omhoog"].setEnabled(kan and er_is and self._gekozen > 0)
        self._knoppen["omlaag"].setEnabled(kan and er_is and self._gekozen < len(self.model.rijen) - 1)
        rij_id = self.model.rijen[self._gekozen]["id"] if er_is else ""
        if rij_id != self._formulier_van:
            self._bouw_formulier(rij_id)
        if er_is:
            for kolom, veld in self._velden.items():
                veld.zet(self.model.rijen[self._gekozen].get(kolom))

    def _bouw_formulier(self, rij_id: str) -> None:
        self._formulier_van = rij_id
        self._velden = {}
        leeg(self._formulier)
        if not rij_id:
            return
        kop = Label(f"Rij {self._gekozen + 1}", self, gewicht=600)
        self._formulier.addWidget(kop, 0, 0, 1, 2)
        for nummer, kolom in enumerate(self.vraag.kolommen, 1):
            veld = self._maak_veld(self._als_vraag(kolom), self)
            veld.zet_alleen_lezen(self._alleen_lezen)
            veld.setProperty("kolom", kolom.id)
            veld.gewijzigd.connect(self._cel_gewijzigd)
            label = Label(kolom.label, self, kleur="gedempt", punten=9.5)
            label.setToolTip(kolom.hulp)
            label.setContentsMargins(0, 7, 0, 0)
            label.setFixedWidth(round(130 * thema.schaal()))
            self._formulier.addWidget(label, nummer, 0, Qt.AlignmentFlag.AlignTop)
            self._formulier.addWidget(veld, nummer, 1)
            self._velden[kolom.id] = veld

    def _als_vraag(self, kolom: Kolom) -> Vraag:
        """A column as a question, so that a cell is answered in the same fields."""
        index = self.model.index(self._gekozen, self.vraag.kolommen.index(kolom))
        mogelijk = self.model.keuzes(index)
        opties = tuple(Optie.model_construct(id=id_, label=naam, hulp="") for id_, naam in mogelijk.items())
        soort = "keuze" if kolom.type in ("keuze", "verwijzing", "onder") else kolom.type
        velden: dict[str, Any] = {
            "id": kolom.id,
            "label": kolom.label,
            "kort": f"{kolom.label}, rij {self._gekozen + 1}",
            "type": soort,
            "opties": opties,
            "eenheid": "%" if kolom.type == "procent" else "",
        }
        return Vraag.model_construct(**velden)

    # ------------------------------------------------------------------------------------------ edits

    def _wens(self, rijen: list[r.Rij]) -> None:
        self.gewijzigd.emit([dict(rij) for rij in rijen] or None)

    def _cel_gewijzigd(self, waarde: object) -> None:
        kolom = self.sender().property("kolom")
        if 0 <= self._gekozen < len(self.model.rijen):
            self._wens(r.met_cel(self.model.rijen, self._gekozen, kolom, waarde))

    def _voeg_toe(self) -> None:
        self.leg_vast()
        na = self._gekozen if self._gekozen >= 0 else len(self.model.rijen) - 1
        rijen = r.met_rij(self.model.rijen, na)
        self._gekozen = na + 1
        self._wens(rijen)
        eerste = next(iter(self._velden.values()), None)
        if eerste is not None:
            eerste.focusveld().setFocus(Qt.FocusReason.OtherFocusReason)

    def _omhoog(self) -> None:
        self._verplaats(-1)

    def _omlaag(self) -> None:
        self._verplaats(1)

    def _verplaats(self, stap: int) -> None:
        self.leg_vast()
        rijen = r.verschoven(self.model.rijen, self._gekozen, stap)
        self._gekozen += stap
        self._formulier_van = ""
        self._wens(rijen)

    def _verwijder(self) -> None:
        rijen = r.zonder_rij(self.model.rijen, self._gekozen)
        self._formulier_van = ""
        self._wens(rijen)

    def leg_vast(self) -> None:
        """Make what was typed in the form the answer."""
        for veld in list(self._velden.values()):
            veld.leg_vast()

    def focusveld(self) -> QWidget:
        """The table, or the button that makes its first row."""
        return self.tabel if self.model.rijen else self._knoppen["toevoegen"]

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Rows can still be selected and read."""
        self._alleen_lezen = self.model.alleen_lezen = alleen_lezen
        for veld in self._velden.values():
            veld.zet_alleen_lezen(alleen_lezen)
        self._toon_rij()
