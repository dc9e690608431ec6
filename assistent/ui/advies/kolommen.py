"""A column of a window of its own: it scrolls as a page does, without the margins of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from assistent.ui.kolom import Kolom


def kale_kolom(venster: QDialog, naam: str) -> Kolom:
    """A column as wide as the window gives; `naam` is what a screen reader calls it."""
    kolom = Kolom(venster, breedste=2000)
    kolom.setAccessibleName(naam)
    blad = kolom.widget()
    if blad is not None and (vorm := blad.layout()) is not None:
        vorm.setContentsMargins(0, 0, 8, 0)
    return kolom
