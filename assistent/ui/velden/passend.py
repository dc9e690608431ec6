"""A table that fits: in width among its columns, in height to its rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from assistent.ui import thema
from assistent.ui.zachtekeuze import Zachtekeuze

HOOGSTENS = 320
"""Height in pixels (at the usual letter size) above which a table scrolls by itself."""
LANG = 60
"""Above this number of rows every row is one line."""


class Passendetabel(QTableView):
    """A table that shares its width among its columns and is as high as its rows, so that it needs no scroll bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.verhouding: tuple[float, ...] = ()
        self.hoogstens = round(HOOGSTENS * thema.schaal())
        self._lang = False
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
        nodig = {n: self._nodig(n) for n in kolommen}
        over = breedte - sum(nodig.values())
        for n in kolommen:
            deel = self.verhouding[n] / totaal
            self.setColumnWidth(n, int(nodig[n] + over * deel) if over > 0 else int(breedte * deel))
        self._pas_kop()
        self._pas_rijen()
        rand = 2 * self.frameWidth()
        hoogte = self.horizontalHeader().height() + self.verticalHeader().length() + rand
        self.setFixedHeight(min(self.hoogstens, hoogte))

    def _nodig(self, kolom: int) -> int:
        """The width below which the head of a column cannot be read."""
        return self.horizontalHeader().sectionSizeHint(kolom) + 8

    def _pas_kop(self) -> None:
        """Give the head the height that it needs at these widths; one line unless a subclass says otherwise."""

    def _pas_rijen(self) -> None:
        """As high as their texts; of a long table every row is one line, because measuring each text takes a second."""
        lang = self.model().rowCount() > LANG
        if lang != self._lang:
            self._lang = lang
            self.setWordWrap(not lang)
            if lang:
                kop = self.verticalHeader()
                for rij in range(self.model().rowCount()):
                    self.setRowHeight(rij, kop.minimumSectionSize())
                kop.setDefaultSectionSize(kop.minimumSectionSize())
        if not lang:
            self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide again when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.pas()
