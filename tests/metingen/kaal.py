"""The bare window: PySide6 and pydantic, a list of 40 and a form of 20 fields, and nothing else.

It is what any application of this kind costs before it does anything; the real one is measured against it.
"""

from __future__ import annotations

import sys

from pydantic import BaseModel, create_model
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from tests.metingen.verf import EersteVerf, meld, sluit, uss

REGELS, VELDEN = 40, 20
BREEDTE, HOOGTE = 1280, 800


def model() -> BaseModel:
    """A frozen model with a value for every field of the form."""
    velden = {f"veld_{nummer}": (str, f"waarde {nummer}") for nummer in range(VELDEN)}
    return create_model("Formulier", **velden)()  # type: ignore[call-overload,no-any-return]


def venster(inhoud: BaseModel) -> QMainWindow:
    """A list on the left, the form on the right."""
    lijst = QTreeWidget()
    lijst.setHeaderLabel("Onderdeel")
    lijst.addTopLevelItems([QTreeWidgetItem([f"Onderdeel {nummer}"]) for nummer in range(REGELS)])
    formulier = QWidget()
    vorm = QFormLayout(formulier)
    for naam, waarde in inhoud.model_dump().items():
        vorm.addRow(naam, QLineEdit(waarde))
    rol = QScrollArea()
    rol.setWidgetResizable(True)
    rol.setWidget(formulier)
    deler = QSplitter()
    deler.addWidget(lijst)
    deler.addWidget(rol)
    hoofd = QMainWindow()
    hoofd.setCentralWidget(deler)
    hoofd.resize(BREEDTE, HOOGTE)
    return hoofd


def main() -> int:
    """Show the window, tell when it was painted and what it holds, and end."""
    toepassing = QApplication([])
    toepassing.setStyle("Fusion")
    hoofd = venster(model())

    def daarna() -> None:
        meld(uss=uss())
        sluit()

    EersteVerf(hoofd, daarna)
    return toepassing.exec()


if __name__ == "__main__":
    sys.exit(main())
