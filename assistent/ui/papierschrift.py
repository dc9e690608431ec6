"""How a composed document is written on the paper of the screen: headings, lists, tables, figures and open values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad
from assistent.tekst import boom as b
from assistent.tekst.tekening import Tekening
from assistent.ui import documentbeeld, thema
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.tekenbeeld import teken

RAND_DEEL = 0.085
"""The margin at each side as a part of the width of the page."""
_TITEL, _LUCHT = 20.0, 16
_BIJSCHRIFT = {
    "vervangen": "Aangepaste tekst", "eigen": "Eigen tekst", "verplaatst": "Verplaatst blok",
    "verouderd": "▲ Aangepaste tekst; de standaardtekst is veranderd",
}  # fmt: skip
_UITLIJNING = {
    "links": Qt.AlignmentFlag.AlignLeft,
    "midden": Qt.AlignmentFlag.AlignHCenter,
    "rechts": Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a block stands in the text."""

    van: int
    tot: int
    blok: Blok


def kleur_van(blok: Blok) -> Kleurnaam:
    """The colour of the line beside a block that departs from the standard text."""
    return "aandacht" if blok.afwijking == "verouderd" else "accent"


def schrijf_boom(document: QTextDocument, boom: b.Boom, waar: QWidget) -> None:
    """Write a text into an empty document as it looks on paper, without the margins of a page."""
    document.setDefaultFont(thema.letter(10))
    Papierschrift(document, waar, rand=4).schrijf_boom(boom)


class Papierschrift:
    """Writes a document into a `QTextDocument` and remembers where things came: `plekken` of the blocks, `koppen` by
    id of the chapter or `chapter/paragraph`, and `open_plekken` of the values that are still missing.

    `maat` enlarges everything (1 = as large as the letters of the application), `rand` is the margin in pixels;
    `beelden` are figures that were drawn before in the same colours, and in the attribute of that name stand those of
    this document: drawing them takes a third of the time of a document.
    """

    def __init__(
        self,
        document: QTextDocument,
        waar: QWidget,
        *,
        rand: int,
        maat: float = 1.0,
        beelden: Mapping[Tekening, QImage] | None = None,
    ) -> None:
        self._eerder, self.beelden = beelden or {}, dict[Tekening, QImage]()
        self._document, self._waar, self._maat, self._rand = document, waar, maat, rand
        self._cursor = QTextCursor(document)
        self._begin = True
        self._figuren = 0
        self._vormen: dict[tuple[bool, bool, bool], QTextCharFormat] = {}
        self.plekken: list[Plek] = []
        self.koppen: dict[str, int] = {}
        self.open_plekken: list[int] = []
        kader = QTextFrameFormat()
        for zet in (kader.setLeftMargin, kader.setRightMargin, kader.setTopMargin, kader.setBottomMargin):
            zet(rand)
        document.rootFrame().setFrameFormat(kader)

    def stappen(self, leidraad: Leidraad) -> Iterator[None]:
        """Write it all, a paragraph at a time, so that who asks can let the window breathe in between."""
        self._titel(leidraad)
        for nummer, hoofdstuk in documentbeeld.kopnummers(leidraad):
            yield from self._hoofdstuk(nummer, hoofdstuk)
        for los in leidraad.los:
            self._regel("Losse tekst", 11.5, 600, boven=20)
            self._regel(los.markdown, 10, 400)
        self._cursor.setPosition(0)

    def schrijf_boom(self, boom: b.Boom) -> None:
        """Write only a text."""
        self._boom(boom)

    def _titel(self, leidraad: Leidraad) -> None:
        blad = leidraad.titelblad
        self._regel(blad.titel, self._titelgrootte(blad.titel), 600, onder=2)
        for tekst in (blad.ondertitel, " · ".join(d for d in (blad.zaak, blad.organisatie) if d)):
            if tekst:
                self._regel(tekst, 11, 400, "gedempt", onder=2)
        self._regel(" · ".join(d for d in (blad.status, blad.versie, blad.datum) if d), 9, 400, "gedempt", onder=0)
        for label, waarde, is_open in blad.gegevens:
            self._regel(f"{label}: {waarde}", 9, 400, "aandacht" if is_open else "gedempt", onder=0)

    def _titelgrootte(self, titel: str) -> float:
        """Points in which the longest word of the title is not broken on a narrow page."""
        maat = QFontMetricsF(thema.letter(_TITEL * self._maat, 600))
        langst = max((maat.horizontalAdvance(woord) for woord in titel.split()), default=0.0)
        ruimte = self._waar.width() - 2 * self._rand - _LUCHT * thema.schaal()
        return _TITEL if langst <= ruimte else max(12.0, _TITEL * ruimte / langst)

    def _hoofdstuk(self, nummer: str, hoofdstuk: Hoofdstuk) -> Iterator[None]:
        self.koppen[hoofdstuk.id] = self._regel(f"{nummer}  {hoofdstuk.titel}", 15, 600, boven=28, onder=6)
        voorvoegsel = nummer.removeprefix("Bijlage ")
        for volg, paragraaf in enumerate(hoofdstuk.paragrafen, 1):
            kop = self._regel(f"{voorvoegsel}.{volg}  {paragraaf.titel}", 11.5, 600, boven=14, onder=4)
            self.koppen[f"{hoofdstuk.id}/{paragraaf.id}"] = kop
            for blok in paragraaf.blokken:
                self._blok(blok)
            yield

    def _blok(self, blok: Blok) -> None:
        if blok.afwijking:
            self._regel(_BIJSCHRIFT[blok.afwijking], 8.5, 500, kleur_van(blok), boven=4, onder=1)
        van = self._cursor.position() + (0 if self._begin else 1)
        self._boom(blok.boom)
        self.plekken.append(Plek(van, self._cursor.position(), blok))

    def _boom(self, delen: b.Boom, inspringing: int = 0) -> None:
        for deel in delen:
            match deel:
                case b.Alinea(inhoud):
                    self._nieuw(QTextBlockFormat(), inspringing, onder=8)
                    self._inlines(inhoud)
                case b.Lijst():
                    self._lijst(deel, inspringing)
                case b.Tabel():
                    self._tabel(deel)
                case b.Figuur():
                    self._figuur(deel)

    def _lijst(self, lijst: b.Lijst, inspringing: int) -> None:
        vorm = QTextListFormat()
        stijl = QTextListFormat.Style
        vorm.setStyle(stijl.ListDecimal if lijst.genummerd else stijl.ListDisc)
        vorm.setIndent(inspringing + 1)
        eigen = None
        for item in lijst.items:
            for nummer, deel in enumerate(item):
                if nummer == 0 and isinstance(deel, b.Alinea):
                    self._nieuw(QTextBlockFormat(), 0, onder=3)
                    if eigen is None:
                        eigen = self._cursor.createList(vorm)
                    else:
                        eigen.add(self._cursor.block())
                    self._inlines(deel.inhoud)
                else:
                    self._boom((deel,), inspringing + 1)

    def _tabel(self, tabel: b.Tabel) -> None:
        self._begin = False
        kolommen = max(1, len(tabel.kop))
        gemaakt = self._cursor.insertTable(len(tabel.rijen) + 1, kolommen, self._tabelvorm())
        for rij, cellen in enumerate((tabel.kop, *tabel.rijen)):
            for kolom, cel in enumerate(cellen):
                self._cursor = gemaakt.cellAt(rij, kolom).firstCursorPosition()
                if kolom < len(tabel.uitlijning) and tabel.uitlijning[kolom] != "links":
                    blokvorm = QTextBlockFormat()
                    blokvorm.setAlignment(_UITLIJNING[tabel.uitlijning[kolom]])
                    self._cursor.setBlockFormat(blokvorm)
                self._inlines(cel, kop=rij == 0)
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _tabelvorm(self) -> QTextTableFormat:
        vorm = QTextTableFormat()
        vorm.setHeaderRowCount(1)
        vorm.setCellPadding(6)
        vorm.setCellSpacing(0)
        vorm.setBorder(1)
        vorm.setBorderCollapse(True)
        vorm.setBorderBrush(thema.kleur(self._waar, "lijn"))
        vorm.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        vorm.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        vorm.setTopMargin(4)
        vorm.setBottomMargin(10)
        return vorm

    def _figuur(self, figuur: b.Figuur) -> None:
        self._nieuw(QTextBlockFormat(), 0, onder=4)
        self._figuren += 1
        naam = f"figuur:{self._figuren}"
        beeld = self._eerder.get(figuur.tekening) or teken(figuur.tekening, self._waar)
        self.beelden[figuur.tekening] = beeld
        self._document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(naam), beeld)
        vorm = QTextImageFormat()
        vorm.setName(naam)
        vorm.setWidth(figuur.tekening.breedte * self._maat)
        # Never wider than the text: Qt counts this part of the whole width, with the margins in it.
        vorm.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100 * (1 - 2 * RAND_DEEL) - 1))
        self._cursor.insertImage(vorm)
        if figuur.bijschrift:
            self._regel(figuur.bijschrift, 9, 400, "gedempt", boven=0)

    def _inlines(self, delen: Sequence[b.Inline], *, kop: bool = False) -> None:
        for deel in delen:
            if isinstance(deel, b.Regeleinde):
                self._cursor.insertText("\u2028", self._letter(vet=kop))
                continue
            is_open = isinstance(deel, b.Waarde) and deel.open
            if is_open:
                self.open_plekken.append(self._cursor.position())
            vorm = self._letter(vet=kop or deel.vet, cursief=deel.cursief, is_open=is_open)
            self._cursor.insertText(deel.tekst.replace("\n", "\u2028"), vorm)

    def _letter(self, *, vet: bool = False, cursief: bool = False, is_open: bool = False) -> QTextCharFormat:
        """One format for all text that looks the same: making them anew takes a quarter of the time of a document."""
        vorm = self._vormen.get((vet, cursief, is_open))
        if vorm is None:
            vorm = self._vormen[vet, cursief, is_open] = QTextCharFormat()
            letter = thema.letter(10 * self._maat, 600 if vet else 400)
            letter.setItalic(cursief)
            vorm.setFont(letter)
            vorm.setForeground(thema.kleur(self._waar, "aandacht" if is_open else "tekst"))
            if is_open:
                vorm.setBackground(thema.kleur(self._waar, "aandacht_zacht"))
        return vorm

    def _regel(
        self, tekst: str, punten: float, gewicht: int, kleur: Kleurnaam = "tekst", *, boven: int = 0, onder: int = 6
    ) -> int:
        """A line of its own; gives its position."""
        vorm = QTextBlockFormat()
        vorm.setTopMargin(boven * self._maat)
        self._nieuw(vorm, 0, onder=onder)
        letter = QTextCharFormat()
        letter.setFont(thema.letter(punten * self._maat, gewicht))
        letter.setForeground(thema.kleur(self._waar, kleur))
        plaats = self._cursor.position()
        self._cursor.insertText(tekst, letter)
        return plaats

    def _nieuw(self, vorm: QTextBlockFormat, inspringing: int, *, onder: int) -> None:
        vorm.setBottomMargin(onder * self._maat)
        vorm.setIndent(inspringing)
        vorm.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        vorm.clearProperty(QTextFormat.Property.ObjectIndex)
        if self._begin:
            self._cursor.setBlockFormat(vorm)
            self._begin = False
        else:
            self._cursor.insertBlock(vorm, QTextCharFormat())
