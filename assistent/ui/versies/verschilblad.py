"""Differences on a sheet: what went is struck out, what came underlined, both in a colour; and one walks along them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from assistent.ui import thema
from assistent.ui.kleuren import Kleurnaam
from assistent.vergelijk.documenten import Bloksoort, Blokverschil, Documentverschil, Regelverschil
from assistent.vergelijk.regels import Verschilregel
from assistent.vergelijk.woorden import Stuk, verschil

HOOGSTENS = 400
"""So many differences are drawn at once."""
_LANG = 4_000
"""Characters of an answer that are compared word by word; of longer ones both are shown whole."""
_SOORTEN: dict[Bloksoort, tuple[str, Kleurnaam]] = {
    "gewijzigd": ("Gewijzigd", "aandacht"), "toegevoegd": ("Erbij", "goed"), "verwijderd": ("Weg", "fout"),
    "verplaatst": ("Verplaatst", "aandacht"), "opmaak": ("Alleen opmaak", "gedempt"),
}  # fmt: skip
_VORMEN = {"punt": "•  ", "nummer": "–  ", "figuur": "Figuur: "}
_INSPRINGING = 18


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a difference stands on the sheet, and what it is in words."""

    van: int
    tot: int
    woorden: str


class Verschilblad(QTextBrowser):
    """`verplaatst` tells at which difference one is: its number from 1, how many there are, and what it says."""

    verplaatst = Signal(int, int, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Verschillen")
        self.setOpenLinks(False)
        self.setFont(thema.letter(10))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # a table of many columns fits too
        self.document().setDocumentMargin(16)
        self._teken: tuple[Sequence[Verschilregel], Sequence[Documentverschil], str] = ((), (), "")
        self.plekken: tuple[Plek, ...] = ()
        self.nu = -1
        self.cursorPositionChanged.connect(self._bij_cursor)

    # ------------------------------------------------------------------------------------ what is shown

    def toon_regels(self, regels: Sequence[Verschilregel], niets: str) -> None:
        """Show differences as a table of was and becomes, by heading; `niets` is said when there are none."""
        self._zet((tuple(regels), (), niets))

    def toon_tekst(self, stukken: Sequence[Documentverschil], niets: str) -> None:
        """Show the differences in the text of these documents."""
        self._zet(((), tuple(stukken), niets))

    def zeg(self, tekst: str) -> None:
        """Show only this sentence."""
        self._zet(((), (), tekst))

    def _zet(self, wat: tuple[Sequence[Verschilregel], Sequence[Documentverschil], str]) -> None:
        self._teken = wat
        self._teken_opnieuw()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.nu = -1
        self.setExtraSelections([])
        self.verplaatst.emit(0, len(self.plekken), "")

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_teken"):
            self._teken_opnieuw()

    def _teken_opnieuw(self) -> None:
        regels, stukken, niets = self._teken
        self.blockSignals(True)
        self.clear()
        pen = _Pen(self)
        if regels:
            pen.regels(regels)
        elif any(stuk.blokken for stuk in stukken):
            pen.stukken(stukken)
        else:
            pen.zin(niets)
        self.plekken = tuple(pen.plekken)
        self.blockSignals(False)

    # ------------------------------------------------------------------------------------ walking

    def stap(self, richting: int) -> None:
        """Go to the next (1) or previous (-1) difference; after the last comes the first."""
        if not self.plekken:
            return
        begin = self.nu if self.nu >= 0 else (-1 if richting > 0 else 0)
        self.ga_naar((begin + richting) % len(self.plekken))

    def ga_naar(self, nummer: int) -> None:
        """Bring this difference (from 0) into view, and say what it is."""
        self.nu = nummer
        plek = self.plekken[nummer]
        cursor = QTextCursor(self.document())
        cursor.setPosition(plek.van)
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(False)
        balk = self.verticalScrollBar()
        balk.setValue(balk.value() + self.cursorRect(cursor).top() - self.viewport().height() // 4)
        self._wijs()
        self.verplaatst.emit(nummer + 1, len(self.plekken), plek.woorden)

    def _wijs(self) -> None:
        plek = self.plekken[self.nu]
        keuze = QTextEdit.ExtraSelection()
        keuze.cursor = QTextCursor(self.document())
        keuze.cursor.setPosition(plek.van)
        keuze.cursor.setPosition(plek.tot, QTextCursor.MoveMode.KeepAnchor)
        keuze.format.setBackground(thema.kleur(self, "accent_zacht"))
        self.setExtraSelections([keuze])

    def _bij_cursor(self) -> None:
        """Where the user put the cursor, walking goes on."""
        waar = self.textCursor().position()
        voor = [nr for nr, plek in enumerate(self.plekken) if plek.van <= waar]
        self.nu = voor[-1] if voor else -1


class _Pen:
    """Writes differences in the document of a sheet."""

    def __init__(self, blad: Verschilblad) -> None:
        self._blad = blad
        self._cursor = QTextCursor(blad.document())
        self._begonnen = False
        self.plekken: list[Plek] = []

    # -------------------------------------------------------------------------------- text of documents

    def stukken(self, stukken: Sequence[Documentverschil]) -> None:
        over = HOOGSTENS
        for stuk in stukken:
            if not stuk.blokken:
                continue
            if over <= 0:
                break
            self._alinea(boven=18)
            self._cursor.insertText(stuk.titel, self._letter(punten=13, gewicht=600))
            for blok in stuk.blokken[:over]:
                self._blok(blok)
            over -= len(stuk.blokken)
        rest = sum(len(stuk.blokken) for stuk in stukken) - HOOGSTENS
        if rest > 0:
            self.zin(f"En nog {rest} verschillen. Kies één document om die te zien.")

    def _blok(self, blok: Blokverschil) -> None:
        woord, kleur = _SOORTEN[blok.soort]
        self._alinea(boven=14)
        van = self._cursor.position()
        self._cursor.insertText(f"{woord}  ", self._letter(kleur, punten=9, gewicht=600))
        plaats = " › ".join(filter(None, (blok.plaats, blok.titel)))
        self._cursor.insertText(plaats, self._letter("gedempt", punten=9, gewicht=500))
        tot = self._cursor.position()
        if blok.van:
            self._alinea(boven=2)
            self._cursor.insertText(f"Stond in: {blok.van}", self._letter("gedempt", punten=9))
        for is_tabel, groep in groupby(blok.regels, key=lambda r: r is not None and r.vorm.startswith("tabel")):
            regels = list(groep)
            if is_tabel:
                self._tabel([regel for regel in regels if regel is not None])
            else:
                for regel in regels:
                    self._regel(regel)
        stukken = [stuk for regel in blok.regels if regel for cel in regel.cellen for stuk in cel]
        self.plekken.append(Plek(van, tot, f"{woord}: {plaats}. {_in_woorden(stukken)}".strip()))

    def _regel(self, regel: Regelverschil | None) -> None:
        if regel is None:
            self._alinea(boven=2)
            self._cursor.insertText("[…]", self._letter("gedempt"))
            return
        self._alinea(boven=4, diep=regel.niveau + (regel.vorm in ("punt", "nummer")))
        kleur: Kleurnaam = "gedempt" if regel.soort == "gelijk" else "tekst"
        self._cursor.insertText(_VORMEN.get(regel.vorm, ""), self._letter(kleur))
        self._woorden(regel.cellen[0], kleur, gewicht=600 if regel.vorm == "kop" else 400)
        if regel.tekening:
            self._cursor.insertText(" (de figuur toont iets anders)", self._letter("aandacht"))

    def _tabel(self, regels: Sequence[Regelverschil]) -> None:
        """Rows as a table; one of more columns begins another."""
        for _, groep in groupby(regels, key=lambda r: len(r.cellen)):
            rijen = list(groep)
            self._rooster([rij.cellen for rij in rijen], [rij.soort == "gelijk" for rij in rijen], ())

    # -------------------------------------------------------------------------------- was and becomes

    def regels(self, regels: Sequence[Verschilregel]) -> None:
        for deel, groep in groupby(regels[:HOOGSTENS], key=lambda regel: regel.deel):
            self._alinea(boven=16)
            self._cursor.insertText(deel, self._letter(punten=12, gewicht=600))
            rijen = list(groep)
            cellen = [_was_wordt(rij) for rij in rijen]
            kop = tuple((Stuk("gelijk", woord),) for woord in ("Onderwerp", "Was", "Wordt"))
            plekken = self._rooster([kop, *cellen], [True, *(False for _ in rijen)], (30, 35, 35))
            for rij, (van, tot) in zip(rijen, plekken[1:], strict=True):
                woorden = f"{rij.onderwerp}: was {rij.was or 'leeg'}, wordt {rij.wordt or 'leeg'}"
                self.plekken.append(Plek(van, tot, woorden))
        if len(regels) > HOOGSTENS:
            self.zin(f"En nog {len(regels) - HOOGSTENS} verschillen; alle staan in het Word-rapport.")

    def zin(self, tekst: str) -> None:
        """A sentence by itself."""
        self._alinea(boven=12)
        self._cursor.insertText(tekst, self._letter("gedempt"))

    # -------------------------------------------------------------------------------- writing

    def _rooster(
        self, rijen: Sequence[Sequence[Sequence[Stuk]]], stil: Sequence[bool], breedtes: Sequence[int]
    ) -> list[tuple[int, int]]:
        """A table; where the first cell of each row begins and ends."""
        vorm = QTextTableFormat()
        vorm.setCellPadding(6)
        vorm.setCellSpacing(0)
        vorm.setBorder(1)
        vorm.setBorderBrush(thema.kleur(self._blad, "lijn"))
        vorm.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        vorm.setBorderCollapse(True)
        vorm.setTopMargin(6)
        vorm.setBottomMargin(14)
        vorm.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
        soort = QTextLength.Type.PercentageLength
        delen = breedtes or [100 // len(rijen[0])] * len(rijen[0])
        vorm.setColumnWidthConstraints([QTextLength(soort, deel) for deel in delen])
        vorm.setHeaderRowCount(1 if stil[0] else 0)
        tabel = self._cursor.insertTable(len(rijen), len(rijen[0]), vorm)
        plekken: list[tuple[int, int]] = []
        for nr, rij in enumerate(rijen):
            for kolom, cel in enumerate(rij):
                self._cursor = tabel.cellAt(nr, kolom).firstCursorPosition()
                van = self._cursor.position()
                self._woorden(cel, "gedempt" if stil[nr] else "tekst", gewicht=500 if kolom == 0 else 400)
                if kolom == 0:
                    plekken.append((van, self._cursor.position()))
        self._cursor = QTextCursor(self._blad.document())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._begonnen = False  # behind a table stands an empty line already
        return plekken

    def _alinea(self, *, boven: int, diep: int = 0) -> None:
        vorm = QTextBlockFormat()
        vorm.setTopMargin(boven)
        vorm.setLeftMargin(diep * _INSPRINGING)
        if self._begonnen:
            self._cursor.insertBlock(vorm)
        else:
            self._cursor.setBlockFormat(vorm)
        self._begonnen = True

    def _woorden(self, stukken: Iterable[Stuk], kleur: Kleurnaam, *, gewicht: int = 400) -> None:
        for stuk in stukken:
            letter = self._letter(kleur, gewicht=gewicht)
            if stuk.soort != "gelijk":
                weg = stuk.soort == "weg"
                letter.setFontStrikeOut(weg)
                letter.setFontUnderline(not weg)
                letter.setForeground(thema.kleur(self._blad, "fout" if weg else "goed"))
                letter.setBackground(thema.kleur(self._blad, "fout_zacht" if weg else "goed_zacht"))
            self._cursor.insertText(stuk.tekst, letter)

    def _letter(self, kleur: Kleurnaam = "tekst", *, punten: float = 10, gewicht: int = 400) -> QTextCharFormat:
        vorm = QTextCharFormat()
        letter: QFont = thema.letter(punten, gewicht)
        vorm.setFont(letter)
        vorm.setForeground(thema.kleur(self._blad, kleur))
        return vorm


def _was_wordt(regel: Verschilregel) -> tuple[Sequence[Stuk], ...]:
    """A row: the subject, what it was and what it is."""
    kop = (Stuk("gelijk", regel.onderwerp),)
    if not (regel.was and regel.wordt) or len(regel.was) + len(regel.wordt) > _LANG:
        was = (Stuk("weg", regel.was),) if regel.was else (Stuk("gelijk", "–"),)
        wordt = (Stuk("erbij", regel.wordt),) if regel.wordt else (Stuk("gelijk", "–"),)
        return kop, was, wordt
    stukken = verschil(regel.was, regel.wordt)
    return kop, [s for s in stukken if s.soort != "erbij"], [s for s in stukken if s.soort != "weg"]


def _in_woorden(stukken: Iterable[Stuk]) -> str:
    """A difference for who does not see colours."""
    woorden = {"weg": "Weggehaald", "erbij": "Toegevoegd"}
    return " ".join(
        f"{woorden[stuk.soort]}: {' '.join(stuk.tekst.split())}." for stuk in stukken if stuk.soort in woorden
    )[:600]
