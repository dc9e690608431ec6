"""A composed document as a page to read: calm text on paper, open values marked, every block known by its place."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QTextEdit, QWidget

from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.boom import platte_tekst
from assistent.ui import thema
from assistent.ui.papierschrift import RAND_DEEL, Papierschrift, Plek, kleur_van

RAND = (20, 72)
"""The narrowest and widest margin of the page, in pixels."""
_STREEP = 3.0
_BEURT = 0.012
"""Seconds that writing may keep the window waiting before it lets others have their turn."""
TREFFERS_HOOGSTENS = 500
_KIJK = 44
"""So many pixels under the top lies what one reads first."""


class Papier(QTextBrowser):
    """Shows one document. What departs from the standard text has a line in the margin and says so above it.

    `blok_gekozen` says in which block the caret stands (`None` between blocks); `wil_bewerken` that the user wants to
    change it: Enter, or a double click; `geschreven` that the document stands there whole; `wil_groter` asks for larger
    (1) or smaller (-1) text.
    """

    blok_gekozen = Signal(object)
    wil_bewerken = Signal(object)
    geschreven = Signal()
    wil_groter = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName("Tekst van het document")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText("Het stuk wordt samengesteld …")
        self.maat = 1.0
        self._leidraad: Leidraad | None = None
        self._document: QTextDocument | None = None
        self._schrift: Papierschrift | None = None
        self._bezig: tuple[Iterator[None], QTextDocument, Papierschrift] | None = None
        self._plekken: list[Plek] = []
        self._donker = False
        self._gekozen = ""
        self._treffers: tuple[tuple[int, int], ...] = ()
        self._treffer = -1
        self._straks = QTimer(self)  # goes with the paper; a shot that never comes would hold it for ever
        self._straks.setSingleShot(True)
        self._straks.timeout.connect(self._beurt)
        self.cursorPositionChanged.connect(self._bij_cursor)

    # ------------------------------------------------------------------------------------ writing

    def toon(self, leidraad: Leidraad) -> None:
        """Show this document, at the place where the reader was; in turns, so that typing goes on meanwhile."""
        self._leidraad = leidraad
        document = QTextDocument(self)
        document.setDefaultFont(thema.letter(10 * self.maat))
        breekt = QTextOption()
        breekt.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # a table is never wider than the paper
        document.setDefaultTextOption(breekt)
        donker = thema.is_donker(self.palette())
        eerder = self._schrift.beelden if self._schrift is not None and donker == self._donker else None
        schrift = Papierschrift(document, self, rand=self._rand(), maat=self.maat, beelden=eerder)
        self._donker = donker
        if self._bezig is not None:
            self._bezig[1].deleteLater()
        self._bezig = (schrift.stappen(leidraad), document, schrift)
        self._straks.start()

    def maak_af(self) -> None:
        """Finish at once what is still being written."""
        if self._bezig is not None:
            for _ in self._bezig[0]:
                pass
            self._wissel()

    def leeg(self) -> None:
        """Show nothing: another document is being made."""
        if self._bezig is not None:
            self._bezig[1].deleteLater()
        self._bezig = self._leidraad = self._schrift = None
        self._plekken = []
        self.clear()

    def zet_maat(self, maat: float) -> None:
        """Enlarge the text (1 = as large as the letters of the application)."""
        if maat != self.maat:
            self.maat = maat
            if self._leidraad is not None:
                self.toon(self._leidraad)

    def _beurt(self) -> None:
        if self._bezig is None:
            return
        einde = perf_counter() + _BEURT
        while perf_counter() < einde:
            if next(self._bezig[0], self) is self:
                self._wissel()
                return
        self._straks.start()

    def _wissel(self) -> None:
        """Put the written document in the place of the one that was read, where the reader was."""
        assert self._bezig is not None
        _, document, schrift = self._bezig
        self._bezig = None
        hoogte, plaats = self.verticalScrollBar().value(), self.textCursor().position()
        self._schrift, self._plekken = schrift, schrift.plekken
        self.blockSignals(True)
        oud, self._document = self._document, document
        self.setDocument(document)
        if oud is not None:
            oud.deleteLater()
        cursor = self.textCursor()
        cursor.setPosition(min(plaats, document.characterCount() - 1))
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(hoogte)
        self._gekozen, self._treffers, self._treffer = "", (), -1
        self._bij_cursor()
        self.geschreven.emit()

    def _rand(self) -> int:
        smal, breed = (rand * thema.schaal() for rand in RAND)
        return round(max(smal, min(breed, self.width() * RAND_DEEL)))

    def resizeEvent(self, e: QResizeEvent) -> None:
        """The margins go with the width of the page."""
        super().resizeEvent(e)
        if self._document is not None and e.size().width() != e.oldSize().width():
            kader = self._document.rootFrame().frameFormat()
            rand = self._rand()
            if round(kader.leftMargin()) != rand:
                for zet in (kader.setLeftMargin, kader.setRightMargin, kader.setTopMargin, kader.setBottomMargin):
                    zet(rand)
                self._document.rootFrame().setFrameFormat(kader)

    # ------------------------------------------------------------------------------------ places

    def naar_kop(self, kop: str) -> None:
        """Scroll to a chapter, by its id, or to a paragraph as `chapter/paragraph`."""
        if self._schrift is not None and kop in self._schrift.koppen:
            self._naar(self._schrift.koppen[kop], round(24 * thema.schaal()))

    def kop_in_beeld(self) -> str:
        """The id of the paragraph, or chapter, that the reader sees first."""
        if self._schrift is None:
            return ""
        if self.verticalScrollBar().value() == 0:
            return next(iter(self._schrift.koppen), "")
        hier = self.cursorForPosition(QPoint(self.viewport().width() // 2, round(_KIJK * thema.schaal()))).position()
        voor = [kop for kop, plaats in self._schrift.koppen.items() if plaats <= hier]
        return voor[-1] if voor else next(iter(self._schrift.koppen), "")

    def naar_blok(self, sleutel: str) -> bool:
        """Put the caret in this block and show it; whether it is there."""
        plek = next((p for p in self._plekken if p.blok.sleutel == sleutel), None)
        if plek is not None:
            self._naar(plek.van, self.viewport().height() // 4)
        return plek is not None

    def naar_open(self, richting: int) -> bool:
        """Put the caret at the next (1) or former (-1) value that is missing, and go round; whether there is one."""
        open_ = self._schrift.open_plekken if self._schrift is not None else []
        if not open_:
            return False
        nu = self.textCursor().position()
        verder = [p for p in open_ if p > nu] if richting > 0 else [p for p in reversed(open_) if p < nu]
        self._naar(verder[0] if verder else open_[0 if richting > 0 else -1], self.viewport().height() // 3)
        return True

    def _naar(self, plaats: int, ruimte: int) -> None:
        """Put the caret here, with this room in pixels above it."""
        cursor = self.textCursor()
        cursor.setPosition(plaats)
        self.setTextCursor(cursor)
        schuif = self.verticalScrollBar()
        schuif.setValue(schuif.value() + self.cursorRect().top() - ruimte)

    @property
    def gekozen(self) -> Blok | None:
        """The block in which the caret stands."""
        plek = self._plek()
        return plek.blok if plek is not None else None

    # ------------------------------------------------------------------------------------ searching

    def zoek(self, tekst: str, *, spring: bool = True) -> tuple[int, int]:
        """Mark this text wherever it stands, whatever its capitals, and with `spring` show the first place from where
        one reads; gives the number of that place and how many there are, at most `TREFFERS_HOOGSTENS`."""
        inhoud, naald = self.toPlainText().lower(), tekst.lower()
        gevonden: list[tuple[int, int]] = []
        plaats = inhoud.find(naald) if naald else -1
        while plaats >= 0 and len(gevonden) < TREFFERS_HOOGSTENS:
            gevonden.append((plaats, plaats + len(naald)))
            plaats = inhoud.find(naald, plaats + len(naald))
        self._treffers = tuple(gevonden)
        begin = self._hier()
        self._treffer = next((n for n, (van, _) in enumerate(gevonden) if van >= begin), 0)
        if gevonden and spring:
            return self.volgende_treffer(0)
        self._markeer()
        return (self._treffer + 1 if gevonden else 0, len(gevonden))

    def _hier(self) -> int:
        """Where one reads: at the caret while it is in sight, so that typing on finds on from there; else the top."""
        if self.viewport().rect().intersects(self.cursorRect()):
            return self.textCursor().position()
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def volgende_treffer(self, richting: int) -> tuple[int, int]:
        """Show the next (1) or former (-1) place of what was searched; gives its number and how many there are."""
        if not self._treffers:
            return 0, 0
        self._treffer = (self._treffer + richting) % len(self._treffers)
        self._naar(self._treffers[self._treffer][0], self.viewport().height() // 3)
        self._markeer()
        return self._treffer + 1, len(self._treffers)

    # ------------------------------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Enter edits the block of the caret."""
        if ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.bewerk():
            return
        super().keyPressEvent(ev)

    def mouseDoubleClickEvent(self, e: QMouseEvent) -> None:
        """A double click edits the block under the mouse."""
        super().mouseDoubleClickEvent(e)
        self.bewerk()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """With Ctrl look closer or from further off."""
        if e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wil_groter.emit(1 if e.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(e)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        """What can be done with the block under the mouse."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(e.pos()))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        blok = self.gekozen
        for tekst, doe, kan in (
            ("&Bewerk dit tekstblok\tF2", self.bewerk, blok is not None),
            ("&Kopieer\tCtrl+C", self.copy, self.textCursor().hasSelection()),
            ("Kopieer dit &tekstblok", self.kopieer_blok, blok is not None),
        ):
            actie = menu.addAction(tekst)
            actie.setEnabled(kan)
            actie.triggered.connect(doe)
        menu.popup(e.globalPos())

    def kopieer_blok(self) -> None:
        """Put the text of the block of the caret on the clipboard."""
        if (blok := self.gekozen) is not None:
            QGuiApplication.clipboard().setText(platte_tekst(blok.boom))

    def bewerk(self) -> bool:
        """Ask to change the block of the caret; whether there is one."""
        blok = self.gekozen
        if blok is not None:
            self.wil_bewerken.emit(blok)
        return blok is not None

    # ------------------------------------------------------------------------------------ drawing

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw a soft plane behind the chosen block and a line beside what departs from the standard text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        rand, lucht = self._rand(), 12 * thema.schaal()
        if (plek := self._plek()) is not None:
            boven, onder = self._hoogte(plek.van).top(), self._hoogte(plek.tot).bottom()
            vlak = QRectF(rand - lucht, boven - 5, self.viewport().width() - 2 * (rand - lucht), onder - boven + 10)
            painter.setBrush(thema.kleur(self, "accent_zacht"))
            painter.drawRoundedRect(vlak, thema.RONDING, thema.RONDING)
        for anders in (plek for plek in self._plekken if plek.blok.afwijking):
            boven, onder = self._hoogte(anders.van).top(), self._hoogte(anders.tot).bottom()
            painter.setBrush(thema.kleur(self, kleur_van(anders.blok)))
            painter.drawRoundedRect(QRectF(rand - lucht - 2, boven, _STREEP, onder - boven), 1.5, 1.5)
        painter.end()
        super().paintEvent(e)

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
        self._markeer()
        self.blok_gekozen.emit(plek.blok if plek else None)

    def _markeer(self) -> None:
        """Mark what was searched: the one that is shown filled, the others underlined. Tint the chosen block."""
        keuzes = []
        for nummer, (van, tot) in enumerate(self._treffers):
            keuze = self._keuze(van, tot, "accent" if nummer == self._treffer else "aandacht_zacht")
            if nummer == self._treffer:
                keuze.format.setForeground(thema.kleur(self, "op_accent"))
            keuze.format.setFontUnderline(nummer != self._treffer)
            keuzes.append(keuze)
        self.setExtraSelections(keuzes)
        self.viewport().update()

    def _keuze(self, van: int, tot: int, grond: str) -> QTextEdit.ExtraSelection:
        keuze = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(van)
        cursor.setPosition(tot, QTextCursor.MoveMode.KeepAnchor)
        keuze.cursor = cursor
        keuze.format.setBackground(thema.kleur(self, grond))  # type: ignore[arg-type]
        return keuze
