"""The bar above a page: search for a question, undo, and the one thing it is all for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from assistent.ui import stappen, thema
from assistent.ui.onderdelen import Knop, Regel
from assistent.ui.werkblad import Werkblad

SMAL = 560
_PLAATS = Qt.ItemDataRole.UserRole


class Bovenbalk(QWidget):
    """The list of questions to search in is made when the search field is first used."""

    ga_naar = Signal(str)
    wil_ongedaan = Signal()
    wil_genereren = Signal()

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self._aanvuller: QCompleter | None = None
        rij = QHBoxLayout(self)
        rij.setContentsMargins(24, 0, 24, 4)
        rij.setSpacing(8)
        self.zoekveld = Regel(self)
        self.zoekveld.setPlaceholderText("Zoek een vraag …  (Ctrl+F)")
        self.zoekveld.setAccessibleName("Zoek een vraag")
        self.zoekveld.setClearButtonEnabled(True)
        self.zoekveld.setMaximumWidth(round(300 * thema.schaal()))
        self.zoekveld.textEdited.connect(self._zorg_voor_lijst)
        self.zoekveld.returnPressed.connect(self._naar_eerste)
        rij.addWidget(self.zoekveld, 1)
        rij.addStretch(1)
        self._ongedaan = Knop("Ongedaan maken", self)
        self._ongedaan.clicked.connect(self.wil_ongedaan)
        rij.addWidget(self._ongedaan)
        self._genereer = Knop("Genereer documenten", self)
        self._genereer.clicked.connect(self.wil_genereren)
        rij.addWidget(self._genereer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, undo is in the menu only."""
        super().resizeEvent(event)
        self._ongedaan.setVisible(event.size().width() >= SMAL * thema.schaal())

    def ververs(self) -> None:
        """Say what there is to undo."""
        stapel = self._werkblad.stapel
        self._ongedaan.setEnabled(stapel.canUndo())
        self._ongedaan.setToolTip(stapel.undoText())

    def toon_genereer(self, toon: bool) -> None:
        """The page of the documents has this button itself."""
        self._genereer.setVisible(toon)

    def zoek(self) -> None:
        """Go to the search field."""
        self.zoekveld.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.zoekveld.selectAll()

    def _zorg_voor_lijst(self) -> None:
        if self._aanvuller is not None:
            return
        model = QStandardItemModel(self)
        for vraag in self._werkblad.kennis.vragen.values():
            regel = QStandardItem(f"{vraag.label}  ({stappen.STAP[vraag.stap].naam})")
            regel.setData(vraag.id, _PLAATS)
            model.appendRow(regel)
        aanvuller = QCompleter(model, self)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
        aanvuller.setMaxVisibleItems(12)
        lijst = aanvuller.popup()
        assert lijst is not None
        lijst.setMinimumWidth(round(560 * thema.schaal()))
        aanvuller.activated[QModelIndex].connect(self._gevonden)  # type: ignore[index]
        self.zoekveld.setCompleter(aanvuller)
        self._aanvuller = aanvuller

    def _naar_eerste(self) -> None:
        """Enter without a choice from the list takes its first line."""
        aanvuller = self._aanvuller
        if aanvuller is None or not self.zoekveld.text().strip():
            return
        aanvuller.setCompletionPrefix(self.zoekveld.text().strip())
        if aanvuller.completionCount():
            if (lijst := aanvuller.popup()) is not None:
                lijst.hide()
            self._gevonden(aanvuller.completionModel().index(0, 0))

    def _gevonden(self, index: QModelIndex) -> None:
        plaats = index.data(_PLAATS)
        self.zoekveld.clear()
        self.ga_naar.emit(plaats)
