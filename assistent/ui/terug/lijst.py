"""The list of everything that differs in a file that came back, in groups, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from assistent.handelingen.terug import Terugkeer
from assistent.handelingen.terug_model import Keuze, Letterlijk, Soort, Voorstel
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import thema

GROEPEN: Final[tuple[tuple[str, tuple[Soort, ...]], ...]] = (
    ("Tekst", ("tekst", "nieuw")),
    ("Conflicten", ("conflict",)),
    ("Verplaatst en verwijderd", ("verplaatst", "weggelaten")),
    ("Gegevens", ("gegeven",)),
    ("Opmerkingen", ("opmerking",)),
)
NIET = "Niet overgenomen"
_LANG = 90
_VELD = Qt.ItemDataRole.UserRole
_LET_OP = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class _Tekenaar(QStyledItemDelegate):
    """Draws as usual, with air, and in the colour of attention what is not taken over."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Take the colours of the scheme of now."""
        super().initStyleOption(option, index)
        if index.data(_LET_OP):
            palet = option.palette
            for rol in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palet.setColor(rol, thema.kleur(palet, "aandacht"))
            option.palette = palet

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A line that is easy to hit."""
        return QSize(80, round(26 * thema.schaal()))


class Terugkeerlijst(QTreeWidget):
    """Ticks are the choices. `gekozen` gives the proposal or literal text that is looked at, `gewijzigd` says that a
    tick changed."""

    gekozen = Signal(object)
    gewijzigd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Wijzigingen uit Word")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(round(16 * thema.schaal()))
        self.setItemDelegate(_Tekenaar(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.keuzes: dict[int, Keuze] = {}
        """Number of a proposal → what is done with it; nothing for one that is left alone."""
        self._rijen: dict[int, QTreeWidgetItem] = {}
        self.itemChanged.connect(self._bij_vinkje)
        self.currentItemChanged.connect(self._bij_rij)

    def toon(self, terugkeer: Terugkeer, keuzes: Mapping[int, Keuze]) -> None:
        """Show everything that differs, with these choices made."""
        with QSignalBlocker(self):
            self.clear()
            self._rijen.clear()
            self.keuzes = dict(keuzes)
            for naam, soorten in GROEPEN:
                voorstellen = [v for v in terugkeer.voorstellen if v.soort in soorten]
                if voorstellen:
                    groep = self._groep(naam, len(voorstellen))
                    if "conflict" not in soorten:  # each conflict asks for a choice of its own
                        groep.setFlags(groep.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
                    for voorstel in voorstellen:
                        self._rijen[voorstel.nr] = self._voorstel(groep, voorstel)
            if terugkeer.letterlijk:
                groep = self._groep(f"▲ {NIET}", len(terugkeer.letterlijk))
                groep.setData(0, _LET_OP, True)
                for deel in terugkeer.letterlijk:
                    rij = _rij(groep, f"▲ {_kort(deel.tekst)}", deel.waar)
                    rij.setData(0, _VELD, deel)
                    rij.setData(0, _LET_OP, True)
        if (eerste := next(self._alle(), None)) is not None:
            self.setCurrentItem(eerste)
            self._bij_rij(eerste)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        """A soft ground for the chosen line, so that its box keeps standing out."""
        palet = self.palette()
        palet.setColor(QPalette.ColorRole.Highlight, thema.kleur(self, "accent_zacht"))
        palet.setColor(QPalette.ColorRole.HighlightedText, thema.kleur(self, "tekst"))
        options.palette = palet
        super().drawRow(painter, options, index)

    def kies(self, voorstel: Voorstel, keuze: Keuze | None) -> None:
        """Do this with a proposal, or nothing."""
        if keuze is None:
            self.keuzes.pop(voorstel.nr, None)
        else:
            self.keuzes[voorstel.nr] = keuze
        with QSignalBlocker(self):
            self._rijen[voorstel.nr].setCheckState(0, _vinkje(keuze is not None))
        self.gewijzigd.emit()

    def _groep(self, naam: str, hoeveel: int) -> QTreeWidgetItem:
        groep = QTreeWidgetItem(self, [f"{naam} ({hoeveel})"])
        groep.setFont(0, thema.letter(10, 600))
        groep.setExpanded(True)
        return groep

    def _voorstel(self, groep: QTreeWidgetItem, voorstel: Voorstel) -> QTreeWidgetItem:
        naam = hoofdletter(voorstel.titel) or _kort(voorstel.nieuw or voorstel.oud)
        if voorstel.soort in ("nieuw", "opmerking"):
            naam = _kort(voorstel.nieuw)
        elif voorstel.soort == "weggelaten":
            naam = f"Verwijderd: {naam}"
        rij = _rij(groep, naam, voorstel.kop)
        rij.setData(0, _VELD, voorstel)
        rij.setFlags(rij.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        rij.setCheckState(0, _vinkje(voorstel.nr in self.keuzes))
        return rij

    def _alle(self) -> Iterator[QTreeWidgetItem]:
        for nr in range(self.topLevelItemCount()):
            if (groep := self.topLevelItem(nr)) is not None:
                yield from (kind for plaats in range(groep.childCount()) if (kind := groep.child(plaats)) is not None)

    def _bij_vinkje(self, rij: QTreeWidgetItem, _kolom: int) -> None:
        voorstel = rij.data(0, _VELD)
        if not isinstance(voorstel, Voorstel):
            return
        aan = rij.checkState(0) == Qt.CheckState.Checked
        if aan and voorstel.nr not in self.keuzes:
            self.keuzes[voorstel.nr] = voorstel.voorkeur
        elif not aan:
            self.keuzes.pop(voorstel.nr, None)
        if rij is self.currentItem():
            self.gekozen.emit(voorstel)
        self.gewijzigd.emit()

    def _bij_rij(self, rij: QTreeWidgetItem | None, _vorige: QTreeWidgetItem | None = None) -> None:
        deel = rij.data(0, _VELD) if rij is not None else None
        if isinstance(deel, Voorstel | Letterlijk):
            self.gekozen.emit(deel)


def _rij(groep: QTreeWidgetItem, naam: str, kop: str) -> QTreeWidgetItem:
    rij = QTreeWidgetItem(groep, [naam])
    waar = f"{naam}, onder ‘{kop}’" if kop else naam
    rij.setToolTip(0, waar)
    rij.setData(0, Qt.ItemDataRole.AccessibleTextRole, waar)
    return rij


def _vinkje(aan: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if aan else Qt.CheckState.Unchecked


def _kort(tekst: str) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= _LANG else f"{regel[: _LANG - 1]}…"
