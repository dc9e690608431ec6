"""Which documents are to be written: a box for each, and one for each group and series."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistent.handelingen.stukkenlijst import Reeks, Stukkengroep
from assistent.ui import thema
from assistent.ui.onderdelen import Kaart, Label, Linkknop

_DOCUMENT = Qt.ItemDataRole.UserRole
_AAN, _UIT = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Luchtig(QStyledItemDelegate):
    """Draws as usual, with air above and below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line that is easy to hit."""
        return QSize(80, round(26 * thema.schaal()))


class Stukkenkeuze(QWidget):
    """`gewijzigd`: another choice was made."""

    gewijzigd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._regels: dict[str, QTreeWidgetItem] = {}
        self._eerst: frozenset[str] = frozenset()
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(4)
        rij = QHBoxLayout()
        self.telling = Label("", self, kleur="gedempt", punten=9, gewicht=600)
        rij.addWidget(self.telling, 1)
        self.standaard = Linkknop("Procedure en bijlagen", self, naam="Kies de stukken van de procedure en de bijlagen")
        self.alles = Linkknop("Alles", self, naam="Kies alle stukken")
        self.niets = Linkknop("Niets", self, naam="Kies geen stukken")
        self.standaard.clicked.connect(self._kies_standaard)
        self.alles.clicked.connect(self._kies_alles)
        self.niets.clicked.connect(self._kies_niets)
        for knop in (self.standaard, self.alles, self.niets):
            rij.addWidget(knop)
        vorm.addLayout(rij)
        kaart = Kaart(self, ruimte=6)
        self.boom = QTreeWidget(kaart)
        self.boom.setAccessibleName("Stukken om te schrijven")
        self.boom.setFrameShape(QFrame.Shape.NoFrame)
        self.boom.setHeaderHidden(True)
        self.boom.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boom.setFont(thema.letter(9.5))
        self.boom.setItemDelegate(_Luchtig(self.boom))
        self.boom.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)  # what counts is the box
        self.boom.setIndentation(round(18 * thema.schaal()))
        self.boom.itemChanged.connect(self._bij_vinkje)
        kaart.inhoud.addWidget(self.boom)
        vorm.addWidget(kaart, 1)

    def _kies_standaard(self) -> None:
        self.kies(self._eerst)

    def _kies_alles(self) -> None:
        self.kies(self._regels)

    def _kies_niets(self) -> None:
        self.kies(())

    def toon(self, groepen: Sequence[Stukkengroep], eerst: Iterable[str]) -> None:
        """Show these documents with `eerst` chosen; all of them when none of those is there."""
        self.boom.blockSignals(True)
        self.boom.clear()
        self._regels = {}
        for groep in groepen:
            kop = self._kop(self.boom, groep.titel, 600)
            for reeks in groep.reeksen:
                self._maak_stukken(self._kop(kop, reeks.titel) if reeks.is_reeks else kop, reeks)
            kop.setExpanded(True)
        self.boom.blockSignals(False)
        self._eerst = frozenset(eerst) & self._regels.keys() or frozenset(self._regels)
        self.kies(self._eerst)
        if (eerste := self.boom.topLevelItem(0)) is not None:
            self.boom.setCurrentItem(eerste)

    def kies(self, namen: Iterable[str]) -> None:
        """Choose these and no others."""
        gekozen = set(namen)
        self.boom.blockSignals(True)
        for naam, regel in self._regels.items():
            regel.setCheckState(0, _AAN if naam in gekozen else _UIT)
        self.boom.blockSignals(False)
        self._bij_vinkje()

    def gekozen(self) -> tuple[str, ...]:
        """The chosen documents, in the order of the groups."""
        return tuple(naam for naam, regel in self._regels.items() if regel.checkState(0) == _AAN)

    def _kop(self, in_: QTreeWidget | QTreeWidgetItem, titel: str, gewicht: int = 400) -> QTreeWidgetItem:
        kop = QTreeWidgetItem(in_, [titel])
        kop.setFlags(kop.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        kop.setFont(0, thema.letter(9.5, gewicht))
        return kop

    def _maak_stukken(self, onder: QTreeWidgetItem, reeks: Reeks) -> None:
        for stuk in reeks.stukken:
            regel = QTreeWidgetItem(onder, [stuk.titel])
            regel.setData(0, _DOCUMENT, stuk.document)
            regel.setToolTip(0, stuk.titel)
            regel.setCheckState(0, _UIT)
            self._regels[stuk.document] = regel

    def _bij_vinkje(self, *_wat: object) -> None:
        self.telling.setText(f"Welke stukken: {len(self.gekozen())} van {len(self._regels)}")
        self.gewijzigd.emit()
