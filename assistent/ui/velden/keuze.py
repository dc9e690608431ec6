"""Choosing one or several options: a control with its label and a line of help, all of which take a click."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistent.kennis.model import Optie, Vraag
from assistent.ui.onderdelen import Label
from assistent.ui.velden.basis import Veld

VEEL = 8
"""From this many options without help on, a list that drops down is easier than a column of circles."""


class Keuzeregel(QWidget):
    """A radio button or check box with a label that breaks over lines, which Qt's own do not."""

    def __init__(self, knop: QAbstractButton, label: str, hulp: str, parent: QWidget, *, bij: str = "") -> None:
        super().__init__(parent)
        self.knop = knop
        knop.setParent(self)
        knop.setAccessibleName(f"{label} ({bij})" if bij else label)
        knop.setAccessibleDescription(hulp)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 2, 0, 2)
        rij.setSpacing(8)
        rij.addWidget(knop, 0, Qt.AlignmentFlag.AlignTop)
        woorden = QVBoxLayout()
        woorden.setSpacing(1)
        regels = [Label(label, self)]
        if hulp:
            regels.append(Label(hulp, self, kleur="gedempt", punten=9))
        for regel in regels:
            regel.geklikt.connect(self._klik)
            woorden.addWidget(regel)
        rij.addLayout(woorden, 1)

    def _klik(self) -> None:
        """A click on the words takes the focus too, as one on the control does."""
        self.knop.setFocus(Qt.FocusReason.MouseFocusReason)
        self.knop.click()


class Keuzeveld(Veld):
    """One of several options, each on a line of its own."""

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(vraag, parent)
        self.vorm.setSpacing(2)
        self._groep = QButtonGroup(self)
        self._ids = [optie.id for optie in vraag.opties]
        for nummer, optie in enumerate(vraag.opties):
            regel = Keuzeregel(QRadioButton(), optie.label, optie.hulp, self, bij=vraag.kort)
            self._groep.addButton(regel.knop, nummer)
            self.vorm.addWidget(regel)
        self._groep.idClicked.connect(self._gekozen)

    def _gekozen(self, nummer: int) -> None:
        self.gewijzigd.emit(self._ids[nummer])

    def zet(self, waarde: Any) -> None:
        """Choose this option, or none."""
        if waarde in self._ids:
            self._groep.button(self._ids.index(waarde)).setChecked(True)
            return
        self._groep.setExclusive(False)
        for knop in self._groep.buttons():
            knop.setChecked(False)
        self._groep.setExclusive(True)

    def focusveld(self) -> QWidget:
        """The chosen option, else the first."""
        return self._groep.checkedButton() or self._groep.button(0)


class Lijstveld(Veld):
    """One of many options, in a list that drops down."""

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(vraag, parent)
        self._lijst = keuzelijst(vraag.opties, self)
        self._lijst.setAccessibleName(vraag.label)
        self._lijst.activated.connect(self._gekozen)
        self.vorm.addWidget(self._lijst, 0, Qt.AlignmentFlag.AlignLeft)

    def _gekozen(self, nummer: int) -> None:
        self.gewijzigd.emit(self._lijst.itemData(nummer))

    def zet(self, waarde: Any) -> None:
        """Choose this option, or none."""
        self._lijst.setCurrentIndex(max(0, self._lijst.findData(waarde)) if waarde is not None else 0)

    def focusveld(self) -> QWidget:
        """The list."""
        return self._lijst


class Meerkeuzeveld(Veld):
    """Any number of options."""

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(vraag, parent)
        self.vorm.setSpacing(2)
        self._vakken: dict[str, QCheckBox] = {}
        for optie in vraag.opties:
            vak = QCheckBox()
            self.vorm.addWidget(Keuzeregel(vak, optie.label, optie.hulp, self, bij=vraag.kort))
            vak.clicked.connect(self._gekozen)
            self._vakken[optie.id] = vak

    def _gekozen(self) -> None:
        self.gewijzigd.emit([id_ for id_, vak in self._vakken.items() if vak.isChecked()] or None)

    def zet(self, waarde: Any) -> None:
        """Check these options."""
        gekozen = waarde if isinstance(waarde, list) else []
        for id_, vak in self._vakken.items():
            vak.setChecked(id_ in gekozen)

    def focusveld(self) -> QWidget:
        """The first option."""
        return next(iter(self._vakken.values()))


class Rustlijst(QComboBox):
    """A list that drops down and does not change when the page is scrolled over it."""

    def wheelEvent(self, event: object) -> None:
        """Scroll the page."""
        event.ignore()  # type: ignore[attr-defined]


def keuzelijst(opties: tuple[Optie, ...], parent: QWidget) -> QComboBox:
    """A list of options with an empty first line; the data of a line is the id of its option, `None` for the first."""
    lijst = Rustlijst(parent)
    lijst.addItem("Kies …", None)
    for optie in opties:
        lijst.addItem(optie.label, optie.id)
    lijst.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    lijst.setMinimumContentsLength(min(48, max((len(optie.label) for optie in opties), default=8)))
    return lijst
