"""A composed document as a page to read: calm text on paper, open values marked, every block known by its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst import boom as b
from assistent.tekst import tekening as t
from assistent.ui import documentbeeld, thema
from assistent.ui.kleuren import Kleurnaam

RAND = 40
_STREEP = 3.0
_BIJSCHRIFT = {
    "vervangen": "Aangepaste tekst", "eigen": "Eigen tekst", "verplaatst": "Verplaatst blok",
    "verouderd": "▲ Aangepaste tekst; de standaardtekst is veranderd",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a block stands in the text."""

    van: int
    tot: int
    blok: Blok


class Papier(QTextBrowser):
    """Shows one document. `blok_gekozen` says in which block the caret stands (`None` between blocks); `wil_bewerken`
    that the user wants to change it: Enter, or a double click. What departs from the standard text has a line in the
    margin and says so above it.
    """

    blok_gekozen = Signal(object)
    wil_bewerken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName("Tekst van het document")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._eigen: QTextDocument | None = None
        self._plekken: list[Plek] = []
        self._koppen: list[int] = []
        self._gekozen = ""
        self.cursorPositionChanged.connect(self._bij_cursor)

    def toon(self, leidraad: Leidraad) -> None:
        """Show this document, at the place where the reader was."""
        hoogte, plaats = self.verticalScrollBar().value(), self.textCursor().position()
        document = QTextDocument(self)
        document.setDefaultFont(thema.letter(10))
        schrijver = _Schrijver(document, self)
        schrijver.schrijf(leidraad)
        self._plekken, self._koppen = schrijver.plekken, schrijver.koppen
        self.blockSignals(True)
        oud, self._eigen = self._eigen, document
        self.setDocument(document)
        if oud is not None:
            oud.deleteLater()
        cursor = self.textCursor()
        cursor.setPosition(min(plaats, document.characterCount() - 1))
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(hoogte)
        self._gekozen = ""
        self._bij_cursor()

    def naar_kop(self, nummer: int) -> None:
        """Scroll to a chapter."""
        if not 0 <= nummer < len(self._koppen):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._koppen[nummer])
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(
            self.verticalScrollBar().value() + self.cursorRect().top() - round(24 * thema.schaal())
        )

    def naar_blok(self, sleutel: str) -> bool:
        """Put the caret in this block and show it; whether it is there."""
        plek = next((p for p in self._plekken if p.blok.sleutel == sleutel), None)
        if plek is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(plek.van)
        self.setTextCursor(cursor)
        schuif = self.verticalScrollBar()
        schuif.setValue(schuif.value() + self.cursorRect().top() - self.viewport().height() // 4)
        return True

    @property
    def gekozen(self) -> Blok | None:
        """The block in which the caret stands."""
        plek = self._plek()
        return plek.blok if plek is not None else None

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Enter edits the block of the caret."""
        if ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bewerk():
            return
        super().keyPressEvent(ev)

    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        """A double click edits the block under the mouse."""
        super().mouseDoubleClickEvent(e)
        self._bewerk()

    def _bewerk(self) -> bool:
        blok = self.gekozen
        if blok is not None:
            self.wil_bewerken.emit(blok)
        return blok is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line beside what departs from the standard text."""
        super().paintEvent(event)
        anders = [plek for plek in self._plekken if plek.blok.afwijking]
        if not anders:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        links = (RAND - 14) * thema.schaal()
        for plek in anders:
            boven, onder = self._hoogte(plek.van), self._hoogte(plek.tot)
            painter.setBrush(thema.kleur(self, _kleur_van(plek.blok)))
            painter.drawRoundedRect(QRectF(links, boven.top(), _STREEP, onder.bottom() - boven.top()), 1.5, 1.5)
        painter.end()

    def _hoogte(self, plaats: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(plaats)
        return QRectF(self.cursorRect(cursor))

    def _plek(self) -> Plek | None:
        plaats = self.textCursor().position()
        return next((p for p in self._plekken if p.van <= plaats <= p.tot), None)

    def _bij_cursor(self) -> None:
        plek = self._plek()
        sleutel = plek.blok.sleutel if plek else ""
        if sleutel == self._gekozen and self._gekozen:
            return
        self._gekozen = sleutel
        self._markeer(plek)
        self.blok_gekozen.emit(plek.blok if plek else None)

    def _markeer(self, plek: Plek | None) -> None:
        if plek is None:
            self.setExtraSelections([])
            return
        keuze = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(plek.van)
        cursor.setPosition(plek.tot, QTextCursor.MoveMode.KeepAnchor)
        keuze.cursor = cursor
        keuze.format.setBackground(thema.kleur(self, "accent_zacht"))
        self.setExtraSelections([keuze])


def _kleur_van(blok: Blok) -> Kleurnaam:
    return "aandacht" if blok.afwijking == "verouderd" else "accent"


def schrijf_boom(document: QTextDocument, boom: b.Boom, waar: QWidget) -> None:
    """Write a text into an empty document as it looks on paper, without the margins of a page."""
    document.setDefaultFont(thema.letter(10))
    _Schrijver(document, waar, rand=4).schrijf_boom(boom)


class _Schrijver:
    """Writes a composed document into a QTextDocument and remembers where its blocks and chapters are."""

    def __init__(self, document: QTextDocument, waar: QWidget, rand: int = RAND) -> None:
        self._document, self._waar = document, waar
        self._cursor = QTextCursor(document)
        self._begin = True
        self._figuren = 0
        self.plekken: list[Plek] = []
        self.koppen: list[int] = []
        kader = QTextFrameFormat()
        for zet in (kader.setLeftMargin, kader.setRightMargin, kader.setTopMargin, kader.setBottomMargin):
            zet(rand * thema.schaal())
        document.rootFrame().setFrameFormat(kader)

    def schrijf(self, leidraad: Leidraad) -> None:
        """Write it all."""
        blad = leidraad.titelblad
        self._regel(blad.titel, 20, 600, onder=2)
        for tekst in (blad.ondertitel, " · ".join(d for d in (blad.zaak, blad.organisatie) if d)):
            if tekst:
                self._regel(tekst, 11, 400, "gedempt", onder=2)
        self._regel(" · ".join(d for d in (blad.status, blad.versie, blad.datum) if d), 9, 400, "gedempt", onder=0)
        for label, waarde, is_open in blad.gegevens:
            self._regel(f"{label}: {waarde}", 9, 400, "aandacht" if is_open else "gedempt", onder=0)
        for nummer, hoofdstuk in documentbeeld.kopnummers(leidraad):
            self.koppen.append(self._regel(f"{nummer}  {hoofdstuk.titel}", 15, 600, boven=28, onder=6))
            voorvoegsel = nummer.removeprefix("Bijlage ")
            for volg, paragraaf in enumerate(hoofdstuk.paragrafen, 1):
                self._regel(f"{voorvoegsel}.{volg}  {paragraaf.titel}", 11.5, 600, boven=14, onder=4)
                for blok in paragraaf.blokken:
                    self._blok(blok)
        for los in leidraad.los:
            self._regel("Losse tekst", 11.5, 600, boven=20)
            self._regel(los.markdown, 10, 400)
        self._cursor.setPosition(0)

    def schrijf_boom(self, boom: b.Boom) -> None:
        """Write only a text."""
        self._boom(boom)

    def _blok(self, blok: Blok) -> None:
        if blok.afwijking:
            self._regel(_BIJSCHRIFT[blok.afwijking], 8.5, 500, _kleur_van(blok), boven=4, onder=1)
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
        self._begin = False
        gemaakt = self._cursor.insertTable(len(tabel.rijen) + 1, max(1, len(tabel.kop)), vorm)
        for rij, cellen in enumerate((tabel.kop, *tabel.rijen)):
            for kolom, cel in enumerate(cellen):
                self._cursor = gemaakt.cellAt(rij, kolom).firstCursorPosition()
                if kolom < len(tabel.uitlijning):
                    blokvorm = QTextBlockFormat()
                    blokvorm.setAlignment(_UITLIJNING[tabel.uitlijning[kolom]])
                    self._cursor.setBlockFormat(blokvorm)
                self._inlines(cel, kop=rij == 0)
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _figuur(self, figuur: b.Figuur) -> None:
        self._nieuw(QTextBlockFormat(), 0, onder=4)
        self._figuren += 1
        naam = f"figuur:{self._figuren}"
        beeld = teken(figuur.tekening, self._waar)
        self._document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(naam), beeld)
        self._cursor.insertImage(naam)
        if figuur.bijschrift:
            self._regel(figuur.bijschrift, 9, 400, "gedempt", boven=0)

    def _inlines(self, delen: Sequence[b.Inline], *, kop: bool = False) -> None:
        for deel in delen:
            if isinstance(deel, b.Regeleinde):
                self._cursor.insertText("\u2028", self._letter())
                continue
            vorm = self._letter(vet=kop or deel.vet, cursief=deel.cursief)
            if isinstance(deel, b.Waarde) and deel.open:
                vorm.setForeground(thema.kleur(self._waar, "aandacht"))
                vorm.setBackground(thema.kleur(self._waar, "aandacht_zacht"))
            self._cursor.insertText(deel.tekst.replace("\n", "\u2028"), vorm)

    def _letter(self, *, vet: bool = False, cursief: bool = False) -> QTextCharFormat:
        vorm = QTextCharFormat()
        letter = thema.letter(10, 600 if vet else 400)
        letter.setItalic(cursief)
        vorm.setFont(letter)
        vorm.setForeground(thema.kleur(self._waar, "tekst"))
        return vorm

    def _regel(
        self, tekst: str, punten: float, gewicht: int, kleur: str = "tekst", *, boven: int = 0, onder: int = 6
    ) -> int:
        """A line of its own; gives its position."""
        vorm = QTextBlockFormat()
        vorm.setTopMargin(boven)
        self._nieuw(vorm, 0, onder=onder)
        letter = QTextCharFormat()
        letter.setFont(thema.letter(punten, gewicht))
        letter.setForeground(thema.kleur(self._waar, kleur))  # type: ignore[arg-type]
        plaats = self._cursor.position()
        self._cursor.insertText(tekst, letter)
        return plaats

    def _nieuw(self, vorm: QTextBlockFormat, inspringing: int, *, onder: int) -> None:
        vorm.setBottomMargin(onder)
        vorm.setIndent(inspringing)
        vorm.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        vorm.clearProperty(QTextFormat.Property.ObjectIndex)
        if self._begin:
            self._cursor.setBlockFormat(vorm)
            self._begin = False
        else:
            self._cursor.insertBlock(vorm, QTextCharFormat())


_UITLIJNING = {
    "links": Qt.AlignmentFlag.AlignLeft,
    "midden": Qt.AlignmentFlag.AlignHCenter,
    "rechts": Qt.AlignmentFlag.AlignRight,
}
_KLEUREN = {"netwerk": "accent", "vlak": "venster", "wit": "vlak"}


def teken(tekening: t.Tekening, waar: QWidget) -> QImage:
    """A drawing as a picture for the screen, twice as sharp as its size in pixels."""
    scherp = 2.0
    beeld = QImage(round(tekening.breedte * scherp), round(tekening.hoogte * scherp), QImage.Format.Format_ARGB32)
    beeld.fill(Qt.GlobalColor.transparent)
    painter = QPainter(beeld)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scherp, scherp)
    for vorm in tekening.vormen:
        _vorm(painter, vorm, waar)
    painter.end()
    beeld.setDevicePixelRatio(scherp)
    return beeld


def _kleur(waar: QWidget, naam: str) -> QColor:
    return thema.kleur(waar, _KLEUREN.get(naam, naam))  # type: ignore[arg-type]


def _vorm(painter: QPainter, vorm: t.Vorm, waar: QWidget) -> None:
    match vorm:
        case t.Lijn():
            pen = QPen(_kleur(waar, vorm.kleur), vorm.dikte)
            pen.setStyle(Qt.PenStyle.DashLine if vorm.streep else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(vorm.x1, vorm.y1), QPointF(vorm.x2, vorm.y2))
        case t.Rechthoek() | t.Veelhoek():
            painter.setPen(QPen(_kleur(waar, vorm.rand)) if vorm.rand else Qt.PenStyle.NoPen)
            painter.setBrush(_kleur(waar, vorm.vulling) if vorm.vulling else Qt.BrushStyle.NoBrush)
            if isinstance(vorm, t.Rechthoek):
                painter.drawRect(QRectF(vorm.x, vorm.y, vorm.breedte, vorm.hoogte))
            else:
                painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in vorm.punten]))
        case t.Woord():
            letter = thema.letter(10, 600 if vorm.vet else 400)
            letter.setPixelSize(max(1, round(vorm.grootte)))
            painter.setFont(letter)
            painter.setPen(_kleur(waar, vorm.kleur))
            breedte = painter.fontMetrics().horizontalAdvance(vorm.tekst)
            terug = {"begin": 0.0, "midden": breedte / 2, "eind": float(breedte)}[vorm.anker]
            painter.drawText(QPointF(vorm.x - terug, vorm.y), vorm.tekst)
