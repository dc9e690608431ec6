"""Our icons: drawn lines in `resources/pictogrammen`, in the colour of the text they stand beside."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from assistent import gegevens
from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam

MAAT = 16
"""Pixels at the ordinary letter size."""


def pictogram(naam: str, waar: QWidget, kleur: Kleurnaam = "tekst") -> QIcon:
    """The icon in this colour of the scheme of now; ask again after a change of scheme."""
    return QIcon(beeld(naam, thema.kleur(waar, kleur).name(), maat(), waar.devicePixelRatioF()))


def maat() -> int:
    """The side of an icon beside text of the letter size of now, in pixels."""
    return round(MAAT * thema.schaal())


@lru_cache(maxsize=64)
def beeld(naam: str, kleur: str, zijde: int, verhouding: float) -> QPixmap:
    """The icon as a picture of `zijde` pixels. Raises `FileNotFoundError` for a name without a drawing."""
    pad = gegevens.resources() / "pictogrammen" / f"{naam}.svg"
    if not pad.is_file():
        raise FileNotFoundError(pad.name)
    # The pixmap is made for the screen it stands on; a screen with finer dots gets more of them.
    plaat = QIcon(str(pad)).pixmap(QSize(zijde, zijde), verhouding)
    schilder = QPainter(plaat)
    schilder.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    schilder.fillRect(plaat.rect(), QColor(kleur))
    schilder.end()
    return plaat
