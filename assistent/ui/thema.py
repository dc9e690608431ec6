"""Light and dark: the palette, the typeface and its sizes. The only module that turns colour names into Qt colours."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from assistent import gegevens
from assistent.ui.kleuren import DONKER, LICHT, Kleurnaam

Voorkeur = Literal["systeem", "licht", "donker"]
RONDING: Final = 7
KOLOM: Final = 820
"""Widest column of text, in pixels at the ordinary letter size."""
_GROND: Final = 10.0
_SYSTEEM: Final = "letter_van_het_systeem"
"""Property of the application: its letter size in points before the user made it larger or smaller."""
_SNEDEN: Final = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


def richt_in(app: QApplication) -> None:
    """Give the application its typeface; sizes follow the letter size of the system."""
    families: list[str] = []
    for snede in _SNEDEN:
        nummer = QFontDatabase.addApplicationFont(str(gegevens.resources() / "lettertypen" / snede))
        families += QFontDatabase.applicationFontFamilies(nummer) if nummer >= 0 else []
    letter = QFont(app.font())
    if families:
        letter.setFamilies([families[0], letter.family()])
    letter.setPointSizeF(max(_GROND, letter.pointSizeF()))
    app.setFont(letter)


def zet_tekstgrootte(app: QApplication, procent: int) -> None:
    """Make every letter this size, in percents of the letter size of the system; windows that stand open follow.

    Texts follow at once; a width that was measured in letters follows when its page is made again.
    """
    nu = app.font().pointSizeF()
    systeem = _systeemletter(app)
    app.setProperty(_SYSTEEM, systeem)
    maal = systeem * procent / 100 / nu
    if abs(maal - 1) < 0.001:
        return
    # The sizes before the change: a widget that takes its size from the application is not enlarged twice.
    eigen = [(deel, deel.font()) for deel in app.allWidgets() if deel.testAttribute(Qt.WidgetAttribute.WA_SetFont)]
    letter = QFont(app.font())
    letter.setPointSizeF(nu * maal)
    app.setFont(letter)
    for deel, letter in eigen:
        letter.setPointSizeF(letter.pointSizeF() * maal)
        deel.setFont(letter)


def _systeemletter(app: QApplication) -> float:
    """The letter size in points before the user made it larger or smaller."""
    return float(app.property(_SYSTEEM) or app.font().pointSizeF())


def proefletter(app: QApplication, procent: int, punten: float = 10, gewicht: int = 400) -> QFont:
    """The typeface as `letter` would give it when every letter had this size, in percents of that of the system."""
    proef = letter(punten, gewicht)
    proef.setPointSizeF(_systeemletter(app) * procent / 100 * punten / _GROND)
    return proef


def pas_toe(app: QApplication, voorkeur: Voorkeur) -> None:
    """Set the palette for this preference; `systeem` follows light and dark of the system."""
    pal = palet(wil_donker(app, voorkeur))
    app.setPalette(pal)
    QToolTip.setPalette(pal)


def wil_donker(app: QApplication, voorkeur: Voorkeur) -> bool:
    """Whether this preference asks for the dark palette now."""
    return voorkeur == "donker" or (voorkeur == "systeem" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def palet(donker: bool) -> QPalette:
    """The palette of one of the two schemes."""
    k = {naam: QColor(waarde) for naam, waarde in (DONKER if donker else LICHT).items()}
    rol = QPalette.ColorRole
    pal = QPalette()
    for naam, rollen in {
        "venster": (rol.Window, rol.AlternateBase),
        "vlak": (rol.Base, rol.Button, rol.Light, rol.ToolTipBase),
        "tekst": (rol.WindowText, rol.Text, rol.ButtonText, rol.ToolTipText),
        "gedempt": (rol.PlaceholderText,),
        "lijn": (rol.Midlight,),
        "veldrand": (rol.Mid, rol.Dark),
        "accent": (rol.Highlight, rol.Link, rol.LinkVisited, rol.Accent),
        "op_accent": (rol.HighlightedText,),
        "fout": (rol.BrightText,),
    }.items():
        for welke in rollen:
            pal.setColor(welke, k[naam])  # type: ignore[index]
    pal.setColor(rol.Shadow, k["veldrand"])
    uit = QPalette.ColorGroup.Disabled
    for welke in (rol.WindowText, rol.Text, rol.ButtonText):
        pal.setColor(uit, welke, k["gedempt"])
    pal.setColor(uit, rol.Highlight, k["lijn"])
    pal.setColor(uit, rol.HighlightedText, k["gedempt"])
    return pal


def is_donker(pal: QPalette) -> bool:
    """Whether this is the dark palette."""
    return pal.color(QPalette.ColorRole.Window).lightness() < 128


def kleur(waar: QWidget | QPalette, naam: Kleurnaam) -> QColor:
    """The colour of this name in the scheme in which the widget is drawn now."""
    pal = waar.palette() if isinstance(waar, QWidget) else waar
    return QColor((DONKER if is_donker(pal) else LICHT)[naam])


def letter(punten: float = 10, gewicht: int = 400) -> QFont:
    """The typeface at a size of the scale (10 = running text), relative to the letter size of the system."""
    basis = QFont(QApplication.font())
    basis.setPointSizeF(basis.pointSizeF() * punten / _GROND)
    basis.setWeight(QFont.Weight(gewicht))
    return basis


def schaal() -> float:
    """How much larger than ordinary the letters are; lengths that must hold text grow with it."""
    return max(1.0, QApplication.font().pointSizeF() / _GROND)
