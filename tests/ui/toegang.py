"""Walking through a window as someone does who cannot use a mouse or cannot see it well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextBrowser,
    QWidget,
)

from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.kleuren import contrast
from assistent.ui.onderdelen import Label, Linkknop

RAAK = 20
"""Pixels that a target is high and wide, or has to itself around its middle: one line of text with its ring."""
TERUG = Qt.KeyboardModifier.ShiftModifier
GENOEG = 4.5


def bedienbaar(vlak: QWidget) -> list[QWidget]:
    """Everything visible in this plane that takes the focus with the keyboard."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        w
        for w in vlak.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & tab and not isinstance(w, QScrollBar | QScrollArea)
    ]


def zegt(deel: QWidget) -> str:
    """How a part is named in a message of a test."""
    toegang = QAccessible.queryAccessibleInterface(deel)
    naam = toegang.text(QAccessible.Text.Name) if toegang is not None else ""
    return f"{type(deel).__name__} ‘{naam[:50]}’ in {type(deel.parent()).__name__}"


def zonder_naam_of_rol(vlak: QWidget) -> list[str]:
    """The controls of which a screen reader cannot say what they are called, or what they are."""
    mist = []
    for deel in bedienbaar(vlak):
        toegang = QAccessible.queryAccessibleInterface(deel)
        if (
            toegang is None
            or not toegang.text(QAccessible.Text.Name).strip()
            or toegang.role() is QAccessible.Role.NoRole
        ):
            mist.append(zegt(deel))
    return mist


# ------------------------------------------------------------------------------------ the keyboard


def _tab(terug: bool = False) -> QWidget | None:
    nu = QApplication.focusWidget()
    assert nu is not None
    QTest.keyClick(nu, Qt.Key.Key_Tab, TERUG if terug else Qt.KeyboardModifier.NoModifier)
    return QApplication.focusWidget()


def rondgang(vlak: QWidget, *, terug: bool = False, hoogstens: int = 2_000) -> list[QWidget]:
    """Everything that Tab (or Shift+Tab) comes to from the first control of this plane, until it is there again. Inside
    a text it goes from link to link first."""
    begin = next((w for w in bedienbaar(vlak) if not isinstance(w, QTextBrowser)), vlak)
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    eerste = QApplication.focusWidget()
    assert eerste is not None, "niets heeft de focus"
    gezien = [eerste]
    for _ in range(hoogstens):
        nu = _tab(terug)
        if nu is eerste:
            return gezien
        assert nu is not None, f"na {zegt(gezien[-1])} heeft niets meer de focus"
        if nu is not gezien[-1]:
            gezien.append(nu)
        else:
            assert isinstance(nu, QTextBrowser), f"Tab blijft hangen in {zegt(nu)}"
    raise AssertionError(f"Tab komt niet terug; het laatst in {zegt(gezien[-1])}")


def gemist(stonden: list[QWidget], gezien: list[QWidget]) -> list[str]:
    """The controls that stood there and were not come to. Of choices that exclude each other one is enough: the arrows
    do the rest."""
    ids = {id(w) for w in gezien}
    groepen = {groep for w in gezien if (groep := _groep(w)) is not None}
    mist = []
    for deel in stonden:
        if id(deel) in ids or (deel.focusProxy() is not None and id(deel.focusProxy()) in ids):
            continue
        if _groep(deel) in groepen:
            continue
        mist.append(zegt(deel))
    return mist


def _groep(deel: QWidget) -> int | None:
    """What a choice belongs to that excludes others; `None` for anything else."""
    if not isinstance(deel, QAbstractButton) or not deel.isCheckable():
        return None
    if deel.group() is not None:
        return id(deel.group()) if deel.group().exclusive() else None
    return id(deel.parent()) if deel.autoExclusive() else None


def onzichtbare_focus(gezien: list[QWidget]) -> list[str]:
    """The controls that look the same with and without the focus."""
    zelfde = []
    for deel in gezien:
        deel.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not deel or isinstance(deel.parent(), QCalendarWidget):
            continue  # the calendar is Qt's: its chosen day is always marked
        met = _beeld(deel)
        deel.clearFocus()
        if met == _beeld(deel):
            zelfde.append(zegt(deel))
    return zelfde


def _beeld(deel: QWidget) -> QImage:
    return deel.grab().toImage()


# ------------------------------------------------------------------------------------ seeing


def _teksten(vlak: QWidget) -> Iterator[tuple[QWidget, QColor]]:
    """Every text that is seen, with its colour."""
    for deel in (w for w in vlak.findChildren(QWidget) if w.isVisible() and w.isEnabled()):
        if isinstance(deel, QLabel) and deel.text().strip():
            yield deel, deel.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
        elif isinstance(deel, Linkknop) and deel.text().strip():
            yield deel, QColor(thema.kleur(deel, deel._kleur))
        elif isinstance(deel, QPushButton) and deel.text().strip():
            yield deel, deel.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)


def slecht_leesbaar(venster: QWidget, vlak: QWidget) -> list[str]:
    """The texts that stand out too little from the ground on which they are drawn."""
    beeld = venster.grab().toImage()
    slecht = []
    for deel, kleur in _teksten(vlak):
        plek = QRect(deel.mapTo(venster, QPoint(0, 0)), deel.size())
        zichtbaar = deel.visibleRegion().boundingRect().translated(plek.topLeft()) & beeld.rect()
        if zichtbaar.width() < 4 or zichtbaar.height() < 4:
            continue
        grond = _meest(beeld, zichtbaar)
        verhouding = contrast(kleur.name(), grond)
        if verhouding < GENOEG:
            slecht.append(f"{zegt(deel)}: {kleur.name()} op {grond} is {verhouding:.1f}")
    return slecht


def _meest(beeld: QImage, vlak: QRect) -> str:
    """The colour that is seen most in this part of a picture."""
    stap = max(1, vlak.width() // 40)
    kleuren = Counter(
        beeld.pixel(x, y) & 0xFFFFFF
        for y in range(vlak.top(), vlak.bottom() + 1, 2)
        for x in range(vlak.left(), vlak.right() + 1, stap)
    )
    return f"#{kleuren.most_common(1)[0][0]:06x}"


def te_klein(venster: QWidget, vlak: QWidget) -> list[str]:
    """The buttons that are hard to hit: small, without that room to themselves around their middle."""
    plekken = {id(w): _raakvlak(w, venster) for w in bedienbaar(vlak) if isinstance(w, QAbstractButton)}
    klein = []
    for deel in bedienbaar(vlak):
        plek = plekken.get(id(deel))
        if plek is None or (plek.width() >= RAAK and plek.height() >= RAAK):
            continue
        eigen = QRect(0, 0, RAAK, RAAK)
        eigen.moveCenter(plek.center())
        if any(eigen.intersects(ander) for id_, ander in plekken.items() if id_ != id(deel)):
            klein.append(f"{zegt(deel)}: {plek.width()}×{plek.height()}")
    return klein


def _raakvlak(deel: QAbstractButton, venster: QWidget) -> QRect:
    """Where a click is taken: the words beside a bare circle or box take one too."""
    raak = deel.parentWidget() if not deel.text() and not isinstance(deel, Eigenknop) else deel
    assert raak is not None
    return QRect(raak.mapTo(venster, QPoint(0, 0)), raak.size())


def kleur_zonder_woord(vlak: QWidget) -> list[str]:
    """The texts in a colour that means something, without a word that says it."""
    gekleurd = (d for d in vlak.findChildren(Label) if d.isVisible() and d._kleur in ("aandacht", "fout", "goed"))
    return [zegt(deel) for deel in gekleurd if not any(teken.isalpha() for teken in deel.text())]
