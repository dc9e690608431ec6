"""A table: an overview of its rows, buttons for the rows, and the selected row as a form under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from assistent.kennis.model import Kennis, Kolom, Optie, Vraag
from assistent.tekst.nederlands import aantal, opsomming
from assistent.ui import thema
from assistent.ui.modellen import plakken
from assistent.ui.modellen import rijen as r
from assistent.ui.modellen.tabel import Celeditor, Tabelmodel
from assistent.ui.onderdelen import Knop, Label, Linkknop, leeg
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Bezwaar, Veld
from assistent.ui.velden.rijentabel import Rijentabel

VEEL = 3
"""Above this number of columns the overview leaves out long texts."""
GENOEMD = 4
"""So many cells that could not be read are named; of the rest the number."""


KNOPPEN = {
    "voeg_in": ("Rij toevoegen", "Ctrl+Enter in de tabel"),
    "omhoog": ("Omhoog", "Alt+pijl omhoog in de tabel"),
    "omlaag": ("Omlaag", "Alt+pijl omlaag in de tabel"),
    "verwijder": ("Verwijder rij", "Ctrl+Delete in de tabel"),
    "kopieer_alles": ("Kopieer tabel", "Met kolomnamen, voor een rekenblad: Ctrl+Shift+C in de tabel"),
    "plak": ("Plak uit rekenblad", "Vanaf de gekozen cel: Ctrl+V in de tabel"),
}
"""What each button says, and the key that does the same."""
LEZEND = ("kopieer", "kopieer_alles")


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
        self._formulier_van: str | None = None
        self._velden: dict[str, Veld] = {}
        self._alleen_lezen = False
        self.model = Tabelmodel(vraag, self)
        self.model.wens.connect(self._wens)
        self._leeg = Label("Er staat nog niets in deze tabel.", self, kleur="gedempt")
        self._smal = Label("", self, kleur="gedempt", punten=9)
        self._smal.hide()
        self.tabel = self._maak_tabel()
        self._bezwaar = Bezwaar(self)
        self.model.bezwaar.connect(self._bezwaar.zeg)
        self._ongelezen = Bezwaar(self)
        self._melding = Label("", self, kleur="gedempt", punten=9)
        self._melding.hide()
        self._knoppen = self._maak_knoppen()
        self._formulier = QGridLayout()
        self._formulier.setColumnStretch(1, 1)
        self._formulier.setHorizontalSpacing(16)
        self._formulier.setVerticalSpacing(8)
        self.vorm.addWidget(self._leeg)
        self.vorm.addWidget(self.tabel)
        for deel in (self._smal, self._bezwaar, self._ongelezen, self._melding):
            self.vorm.addWidget(deel)
        self.vorm.addLayout(self._knoprij())
        self.vorm.addLayout(self._formulier)

    def _maak_tabel(self) -> Rijentabel:
        tabel = Rijentabel(self)
        tabel.setAccessibleName(self.vraag.label)
        tabel.setModel(self.model)
        tabel.setItemDelegate(Celeditor(tabel))
        tabel.verhouding = tuple(r.BREEDTE.get(kolom.type, 2.0) for kolom in self.vraag.kolommen)
        if len(self.vraag.kolommen) > VEEL:  # the form under the table shows the long texts in full
            lang = (n for n, kolom in enumerate(self.vraag.kolommen) if n > 0 and kolom.type == "lange_tekst")
            tabel.verborgen = frozenset(lang)
        tabel.selectionModel().currentRowChanged.connect(self._rij_gekozen)
        tabel.gevraagd.connect(self._doe)
        tabel.weggelaten.connect(self._zeg_weggelaten)
        return tabel

    def _maak_knoppen(self) -> dict[str, QAbstractButton]:
        knoppen: dict[str, QAbstractButton] = {}
        for id_, (tekst, toets) in KNOPPEN.items():
            knop = Knop(tekst, self) if id_ == "voeg_in" else Linkknop(tekst, self)
            knop.setAccessibleName(f"{tekst} ({self.vraag.kort})")
            knop.setToolTip(toets)
            knop.setObjectName(id_)
            knop.clicked.connect(self._bij_knop)
            knoppen[id_] = knop
        return knoppen

    def _knoprij(self) -> Stroom:
        rij = Stroom(8)
        for knop in self._knoppen.values():
            rij.addWidget(knop)
        return rij

    def _bij_knop(self) -> None:
        self._doe(self.sender().objectName())

    def _doe(self, wat: str) -> None:
        """Do what a button or a key asks, as far as one may."""
        doen = {
            "voeg_in": self._voeg_toe, "omhoog": self._omhoog, "omlaag": self._omlaag, "verwijder": self._verwijder,
            "plak": self._plak, "wis_cel": self._wis_cel, "kopieer": self._kopieer,
            "kopieer_alles": self._kopieer_alles,
        }  # fmt: skip
        if not self._alleen_lezen or wat in LEZEND:
            doen[wat]()

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
        self._zeg_ongelezen()
        self._kies(min(self._gekozen, len(rijen) - 1))

    def _zeg_weggelaten(self, hoeveel: int) -> None:
        staan = aantal(hoeveel, "kolom staat", "kolommen staan")
        self._smal.setText(f"Nog {staan} onder de tabel, bij de gekozen rij.")
        self._smal.setVisible(hoeveel > 0 and bool(self.model.rijen))

    def _zeg_ongelezen(self) -> None:
        """Under the table: which cells hold text that is no value of their column, and why."""
        cellen = [
            f"{kolom.label}, rij {nummer}: ‘{tekst}’. {plakken.bezwaar(kolom, tekst, self.model.keuzes_van(kolom))}"
            for nummer, rij in enumerate(self.model.rijen, 1)
            for kolom in self.vraag.kolommen
            if (tekst := r.ongelezen(rij).get(kolom.id))
        ]
        if not cellen:
            self._ongelezen.zeg("")
            return
        hoeveel = aantal(len(cellen), "cel telt", "cellen tellen")
        rest = f"\nEn nog {len(cellen) - GENOEMD}." if len(cellen) > GENOEMD else ""
        self._ongelezen.zeg(f"■ {hoeveel} nog niet mee:\n" + "\n".join(cellen[:GENOEMD]) + rest)

    def _kies(self, nummer: int) -> None:
        self._gekozen = nummer
        if nummer >= 0 and (nummer != self.tabel.currentIndex().row() or not self.tabel.rijen()):
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
        self._knoppen["voeg_in"].setEnabled(kan)
        self._knoppen["plak"].setEnabled(kan)
        self._knoppen["kopieer_alles"].setEnabled(bool(self.model.rijen))
        self._knoppen["verwijder"].setEnabled(kan and er_is)
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

    def _wens(self, rijen: Sequence[r.Rij]) -> None:
        self._melding.hide()
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
        naar = self._gekozen + stap
        if not (self._gekozen >= 0 and 0 <= naar < len(self.model.rijen)):
            return
        self.leg_vast()
        rijen = r.verschoven(self.model.rijen, self._gekozen, stap)
        self._gekozen = naar
        self._formulier_van = None
        self._wens(rijen)

    def _verwijder(self) -> None:
        nummers = self.tabel.rijen() or [self._gekozen]
        if not self.model.rijen or nummers[0] < 0:
            return
        self._vergeet_formulier()
        self._gekozen = nummers[0]
        self._wens(r.zonder_rijen(self.model.rijen, nummers))

    def _wis_cel(self) -> None:
        index = self.tabel.currentIndex()
        if index.isValid():
            kolom = self.model.kolom(index).id
            rijen: list[r.Rij] = list(self.model.rijen)
            for nummer in self.tabel.rijen() or [index.row()]:
                rijen = r.met_cel(rijen, nummer, kolom, None)
            self._wens(rijen)

    def _vergeet_formulier(self) -> None:
        """The row in the form goes or changes as a whole: what is typed in it has no place any more."""
        self._formulier_van = None
        self._velden = {}

    # ------------------------------------------------------------------------------------------ spreadsheets

    def _kopieer(self) -> None:
        nummers = self.tabel.rijen()
        self._naar_klembord([self.model.rijen[n] for n in nummers], met_kop=False)
        self._zeg(f"{aantal(len(nummers), 'rij', 'rijen')} gekopieerd.")

    def _kopieer_alles(self) -> None:
        self.leg_vast()
        self._naar_klembord(self.model.rijen, met_kop=True)
        self._zeg(f"De tabel is gekopieerd, met kolomnamen: {aantal(len(self.model.rijen), 'rij', 'rijen')}.")

    def _naar_klembord(self, rijen: Sequence[r.Rij], *, met_kop: bool) -> None:
        keuzes = {kolom.id: self.model.keuzes_van(kolom) for kolom in self.vraag.kolommen}
        QGuiApplication.clipboard().setText(plakken.als_tekst(self.vraag, rijen, keuzes, met_kop=met_kop))

    def _plak(self) -> None:
        """Put what a spreadsheet copied in the table, from the current cell on; one step to undo."""
        self.leg_vast()
        hier = self.tabel.currentIndex()
        keuzes = {kolom.id: self.model.keuzes_van(kolom) for kolom in self.vraag.kolommen}
        try:
            geplakt = plakken.plak(
                self.vraag, self.model.rijen, keuzes, QGuiApplication.clipboard().text(),
                rij=hier.row() if hier.isValid() else len(self.model.rijen),
                kolom=hier.column() if hier.isValid() else 0,
            )  # fmt: skip
        except plakken.PlakFout as fout:
            self._bezwaar.zeg(str(fout))
            return
        self._bezwaar.zeg("")
        self._vergeet_formulier()
        self._gekozen = max(0, hier.row())
        self._wens(geplakt.rijen)
        zonder = f" Niet geplakt, want daar is geen kolom voor: {opsomming(geplakt.zonder_kolom)}."
        self._zeg(f"{aantal(geplakt.aantal, 'rij', 'rijen')} geplakt.{zonder if geplakt.zonder_kolom else ''}")

    def _zeg(self, tekst: str) -> None:
        self._melding.setText(tekst)
        self._melding.show()

    def leg_vast(self) -> None:
        """Make what was typed in the form the answer."""
        for veld in list(self._velden.values()):
            veld.leg_vast()

    def focusveld(self) -> QWidget:
        """The table, or the button that makes its first row."""
        return self.tabel if self.model.rijen else self._knoppen["voeg_in"]

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Rows can still be selected and read."""
        self._alleen_lezen = self.model.alleen_lezen = alleen_lezen
        for veld in self._velden.values():
            veld.zet_alleen_lezen(alleen_lezen)
        self._toon_rij()
