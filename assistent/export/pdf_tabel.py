"""The tables of a PDF.

Not reportlab's own: in that a repeated header is text again on every page, for who searches, copies or listens; it
breaks either every row or none; and the colours of its rows begin anew on each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from assistent.export.pdf_alinea import Alinea, bijzaak, zet_merk
from assistent.export.pdf_letters import ACCENT, ACCENT_ZACHT, LIJN, VLAK
from assistent.export.pdf_stijlen import TEKSTHOOGTE

RAND = 5.0
"""White at the left and right of a cell, in points; less in a very narrow one."""
MINSTE_DEEL = 50.0
"""The height, in points, that must be free to begin a row that goes on at the next page."""
KORTE_TABEL = 8
"""A table of at most this many rows, header not included, stays on one page, unless it is a great part of one."""


class Rij:
    """A row of cells; measured once for the widths of its columns. `oneven` rows of the whole table are white; a row
    that is `deelbaar` may go on at the next page."""

    def __init__(self, cellen: Sequence[Alinea], *, oneven: bool = True, deelbaar: bool = False) -> None:
        self.cellen, self.oneven, self.deelbaar = cellen, oneven, deelbaar
        self._hoogte: float | None = None

    def hoogte(self, kolommen: Sequence[float]) -> float:
        """Height with the white above and below, in points."""
        if self._hoogte is None:
            maten = (
                cel.wrap(breed - 2 * _rand(breed), TEKSTHOOGTE)[1] + cel.style.spaceBefore + cel.style.spaceAfter
                for cel, breed in zip(self.cellen, kolommen, strict=True)
            )
            self._hoogte = max(maten)
        return self._hoogte

    def deel(self, kolommen: Sequence[float], hoog: float) -> tuple[Rij, Rij] | None:
        """The row in two, of which the first is at most `hoog`; None when no line of it fits."""
        voor, na = [], []
        for cel, breed in zip(self.cellen, kolommen, strict=True):
            eerste, rest = _knip(cel, breed - 2 * _rand(breed), hoog - cel.style.spaceBefore - cel.style.spaceAfter)
            voor.append(eerste)
            na.append(rest)
        if not any(_gevuld(cel) for cel in voor):
            return None
        een, twee = (Rij(cellen, oneven=self.oneven, deelbaar=self.deelbaar) for cellen in (voor, na))
        return een, twee

    def teken(self, pen: Any, kolommen: Sequence[float], boven: float) -> None:
        """Draw the cells below `boven`."""
        links = 0.0
        for cel, breed in zip(self.cellen, kolommen, strict=True):
            if _gevuld(cel):
                _, hoogte = cel.wrap(breed - 2 * _rand(breed), TEKSTHOOGTE)
                cel.drawOn(pen, links + _rand(breed), boven - cel.style.spaceBefore - hoogte)
            links += breed


def _rand(breed: float) -> float:
    return min(RAND, breed / 5)


def _gevuld(cel: Alinea) -> bool:
    return bool(cel.frags)


def _knip(cel: Alinea, breed: float, hoog: float) -> tuple[Alinea, Alinea]:
    """The lines of a cell that fit, and the others; one of both may be empty."""
    _, hoogte = cel.wrap(breed, TEKSTHOOGTE)
    leeg = Alinea(None, cel.style, frags=[])
    if hoogte <= hoog + 0.01:
        return cel, leeg
    if hoog < cel.style.leading:
        return leeg, cel
    delen = cel.knip(breed, hoog)
    return (delen[0], delen[1]) if len(delen) == 2 else (leeg, cel)


class Tabel(Flowable):  # type: ignore[misc]
    """A table with one header row, which is repeated on every page; without `kop` the two columns of a cover.

    A row stays on one page, unless it is `deelbaar`, or higher than a page.
    """

    spaceBefore, spaceAfter = 5.0, 11.0
    bijeen = False

    def __init__(
        self, kolommen: Sequence[float], kop: Rij | None, rijen: Sequence[Rij], *, eerste: bool = False,
        vervolg: bool = False, lijnen: bool = True,
    ) -> None:  # fmt: skip
        super().__init__()
        self._kolommen, self._kop, self._rijen = kolommen, kop, rijen
        self._eerste, self._vervolg, self._lijnen = eerste, vervolg, lijnen

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """Its width, and the height of all rows."""
        self.width = sum(self._kolommen)
        self.height = self._kophoogte() + sum(rij.hoogte(self._kolommen) for rij in self._rijen)
        return self.width, self.height

    def _kophoogte(self) -> float:
        return self._kop.hoogte(self._kolommen) if self._kop else 0.0

    def begin(self, breed: float) -> float:
        """The height that must be free for it to begin on a page."""
        if self._kort():
            return self.height
        eerste = self._rijen[0].hoogte(self._kolommen) if self._rijen else 0.0
        eerste = min(eerste, MINSTE_DEEL) if self._rijen and self._rijen[0].deelbaar else eerste
        return self._kophoogte() + eerste

    def _kort(self) -> bool:
        """Whether it stays on one page."""
        self.wrap(0, 0)
        return not self._vervolg and len(self._rijen) <= KORTE_TABEL and self.height <= TEKSTHOOGTE * 0.4

    def split(self, breed: float, hoog: float) -> list[Flowable]:
        """The rows that fit and a table of the others; nothing when it has to begin on the next page."""
        if self._kort():
            return []
        ruimte = hoog - self._kophoogte()
        nr = 0
        while nr < len(self._rijen) and (hoogte := self._rijen[nr].hoogte(self._kolommen)) <= ruimte + 0.01:
            ruimte -= hoogte
            nr += 1
        voor, na = list(self._rijen[:nr]), list(self._rijen[nr:])
        if na and (delen := self._in_tweeen(na[0], ruimte)):
            voor.append(delen[0])
            na[0] = delen[1]
        if not voor or not na:
            return []
        rest = Tabel(self._kolommen, self._kop, na, vervolg=True, lijnen=self._lijnen)
        return [Tabel(self._kolommen, self._kop, voor, eerste=self._eerste, vervolg=self._vervolg), rest]

    def _in_tweeen(self, rij: Rij, ruimte: float) -> tuple[Rij, Rij] | None:
        """The row in two, when it may be broken or fits on no page, and a few lines of it can stand here."""
        past = rij.hoogte(self._kolommen) <= TEKSTHOOGTE - self._kophoogte()
        if ruimte < MINSTE_DEEL or (past and not rij.deelbaar):
            return None
        return rij.deel(self._kolommen, ruimte)

    def draw(self) -> None:
        """Draw the header (when repeated: as no part of the text) and the rows."""
        if self._doctemplateAttr("telt"):
            return
        pen, boven = self.canv, self.height
        zet_merk(pen, self._eerste)
        pen.saveState()
        if self._kop:
            hoogte = self._kophoogte()
            _vlak(pen, boven - hoogte, self.width, hoogte, ACCENT_ZACHT)
            self._teken_kop(pen, boven)
            _streep(pen, boven, self.width, ACCENT, 0.5)
            boven -= hoogte
            _streep(pen, boven, self.width, ACCENT, 1)
        elif self._lijnen:
            _streep(pen, boven, self.width, LIJN, 0.5)
        for rij in self._rijen:
            hoogte = rij.hoogte(self._kolommen)
            if not rij.oneven:
                _vlak(pen, boven - hoogte, self.width, hoogte, VLAK)
            rij.teken(pen, self._kolommen, boven)
            boven -= hoogte
            if self._lijnen:
                _streep(pen, boven, self.width, LIJN, 0.5)
        pen.restoreState()

    def _teken_kop(self, pen: Any, boven: float) -> None:
        assert self._kop is not None
        if self._vervolg:
            with bijzaak(pen):
                self._kop.teken(pen, self._kolommen, boven)
        else:
            self._kop.teken(pen, self._kolommen, boven)


def _vlak(pen: Any, y: float, breed: float, hoog: float, kleur: str) -> None:
    pen.setFillColor(HexColor(kleur))
    pen.rect(0, y, breed, hoog, stroke=0, fill=1)


def _streep(pen: Any, y: float, breed: float, kleur: str, dik: float) -> None:
    pen.setStrokeColor(HexColor(kleur))
    pen.setLineWidth(dik)
    pen.line(0, y, breed, y)
