"""The paragraphs of a PDF, and what keeps them together on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from assistent.export.pdf_letters import ACCENT, LIJN, VLAK
from assistent.export.pdf_stijlen import TEKSTHOOGTE

_HEEL_KORT = 3
"""A paragraph of at most this many lines is not split."""
_AANKONDIGING = 500
"""A paragraph of less characters than this stays on one page with the table or figure behind it."""


class Alinea(Paragraph):  # type: ignore[misc]
    """A paragraph that remembers its lines between the passes, and knows whether a block begins with it.

    A style with `ondeelbaar` keeps the paragraph on one
    page, if it fits on one; `lijn_boven`, `lijn_onder` and `balk` draw the lines around it.
    """

    eerste: bool = False
    """Whether it is the first piece of a block."""
    bijeen: bool = False
    """Whether what follows must begin on the same page."""
    blPara: Any
    height: float
    _gezet: tuple[float, Any, float] | None = None

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """Break into lines for this width, once."""
        if self._gezet is None or self._gezet[0] != breed:
            super().wrap(breed, hoog)
            self._gezet = (breed, self.blPara, self.height)
        self.width, self.blPara, self.height = self._gezet
        return breed, self._gezet[2]

    def split(self, breed: float, hoog: float) -> list[Flowable]:
        """The part that fits and the rest; nothing when it belongs on one page, or when too little fits."""
        self.wrap(breed, hoog)
        if self.heel and self.height <= TEKSTHOOGTE:
            return []
        delen: list[Flowable] = super().split(breed, hoog)
        if len(delen) == 2:
            delen[0].eerste = self.eerste
            delen[1].bijeen = self.bijeen
        return delen

    def knip(self, breed: float, hoog: float) -> list[Flowable]:
        """The lines that fit and the others, without regard for how many: for a cell of a table."""
        self.allowOrphans = self.allowWidows = 1
        delen: list[Flowable] = super().split(breed, hoog)
        return delen

    @property
    def heel(self) -> bool:
        """Whether it is never split over pages that it fits on."""
        return getattr(self.style, "ondeelbaar", False) or len(self.blPara.lines) <= _HEEL_KORT

    def begin(self, breed: float) -> float:
        """The height that must be free for it to begin on a page."""
        self.wrap(breed, TEKSTHOOGTE)
        regels = len(self.blPara.lines) if self.heel else 2
        return float(regels * self.style.leading)

    def draw(self) -> None:
        """Draw the mark of a block, the lines around it, and the text; nothing while the pages are only counted."""
        if self._doctemplateAttr("telt"):
            return
        zet_merk(self.canv, self.eerste)
        self._omlijst()
        super().draw()

    def _omlijst(self) -> None:
        stijl, pen = self.style, self.canv
        pen.saveState()
        if getattr(stijl, "balk", False):
            pen.setFillColor(HexColor(VLAK))
            pen.rect(0, -6, self.width, self.height + 12, stroke=0, fill=1)
            pen.setFillColor(HexColor(ACCENT))
            pen.rect(0, -6, 2.25, self.height + 12, stroke=0, fill=1)
            for y in (-6, self.height + 6):
                _lijn(pen, y, self.width, LIJN, 0.5)
        if getattr(stijl, "lijn_boven", False):
            _lijn(pen, self.height + 4, self.width - stijl.rightIndent, LIJN, 0.5)
        if getattr(stijl, "lijn_onder", False):
            _lijn(pen, -10, self.width, ACCENT, 2.25)
        pen.restoreState()


def _lijn(pen: Any, y: float, breed: float, kleur: str, dik: float) -> None:
    pen.setStrokeColor(HexColor(kleur))
    pen.setLineWidth(dik)
    pen.line(0, y, breed, y)


def zet_merk(pen: Any, eerste: bool) -> None:
    """When a block begins here, mark the point in the page; the mark says nothing of which block it is."""
    if eerste:
        pen.addLiteral("/Blok MP")


@contextmanager
def bijzaak(pen: Any) -> Iterator[None]:
    """What is drawn here is no part of the text: a running header, or the header of a table once more."""
    pen.addLiteral("/Artifact BMC")
    yield
    pen.addLiteral("EMC")


class Samenhang(CondPageBreak):  # type: ignore[misc]
    """Goes on to the next page when these paragraphs and the beginning of what follows do not fit on this one.

    reportlab's own KeepTogether moves a heading with the whole of a long table behind it.
    """

    _SPACETRANSFER = True  # the white between two paragraphs is that of the larger, also with this between them

    def __init__(self, eerst: Sequence[Any], daarna: Any) -> None:
        super().__init__(0)
        self._eerst, self._daarna = eerst, daarna

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """Ask for the height that is needed here."""
        nodig, vorige = 0.0, 0.0
        for stuk in self._eerst:
            _, hoogte = stuk.wrap(breed, TEKSTHOOGTE)
            nodig += hoogte + max(stuk.getSpaceBefore(), vorige)
            vorige = stuk.getSpaceAfter()
        nodig += self._daarna.begin(breed) + max(self._daarna.getSpaceBefore(), vorige)
        self.height = min(nodig, TEKSTHOOGTE - 1)
        uitkomst: tuple[float, float] = super().wrap(breed, hoog)
        return uitkomst


def met_samenhang(verhaal: Sequence[Flowable]) -> list[Flowable]:
    """The same with a `Samenhang` before every run of pieces that must stay with what follows: headings, criteria,
    figures with their caption, and the paragraph that announces a table.
    """
    uit: list[Flowable] = []
    nr = 0
    while nr < len(verhaal):
        eind = nr
        while eind + 1 < len(verhaal) and _hoort_bij(verhaal[eind], verhaal[eind + 1]):
            eind += 1
        if eind > nr:
            uit.append(Samenhang(verhaal[nr:eind], verhaal[eind]))
        uit.extend(verhaal[nr : eind + 1])
        nr = eind + 1
    return uit


def _hoort_bij(stuk: Flowable, volgende: Flowable) -> bool:
    if not hasattr(volgende, "begin"):
        return False
    kondigt_aan = isinstance(stuk, Alinea) and not isinstance(volgende, Alinea)
    return bool(getattr(stuk, "bijeen", False)) or (
        kondigt_aan and sum(len(f.text) for f in stuk.frags) < _AANKONDIGING
    )
