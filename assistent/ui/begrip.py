"""Terms of the glossary in a text on screen: dotted underlines that tell the definition, and links to read it."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QToolTip, QWidget

from assistent.handelingen.begrippen import Vermelding, begrippen_van, genoemd, vermeldingen
from assistent.kennis.model import Begrip, Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import thema, woorden
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.naslagregel import Naslaglink
from assistent.ui.onderdelen import Label
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad

RECHT: Final = "zaak.rechtsgebied"


def uitleg(begrip: Begrip, kennis: Kennis) -> str:
    """The definition of a term with its source, as the text beside the mouse."""
    return f"{hoofdletter(begrip.term)}: {begrip.definitie}\nBron: {woorden.bronnaam(kennis, begrip.bron[0])}"


def recht_van(werkblad: Werkblad) -> object:
    """The jurisdiction of the open dossier; `None` without one."""
    return werkblad.dossier.waarde(RECHT) if werkblad.dossier is not None else None


class Begriplabel(Label):
    """A label of which the terms are underlined with dots and tell their definition under the mouse.

    The same terms can be read with the keyboard in a `Begrippenregel`; a screen reader hears which they are. A text
    without terms is drawn as any other label, and the glossary is looked at when the label is first painted.
    """

    def __init__(
        self,
        tekst: str,
        werkblad: Werkblad,
        parent: QWidget,
        *,
        kleur: Kleurnaam = "tekst",
        punten: float = 10,
        gewicht: int = 400,
    ) -> None:
        super().__init__(tekst, parent, kleur=kleur, punten=punten, gewicht=gewicht)
        self._werkblad = werkblad
        self._recht: object = self
        self._termen: tuple[Vermelding, ...] = ()
        self.setMouseTracking(True)

    @property
    def termen(self) -> tuple[Vermelding, ...]:
        """The terms in the text under the law of the open dossier."""
        recht = recht_van(self._werkblad)
        if recht != self._recht:
            self._recht = recht
            self._termen = vermeldingen(begrippen_van(self._werkblad.kennis, recht), self.text())
            namen = ", ".join(v.begrip.term for v in self._termen)
            self.setAccessibleDescription(f"Begrippen: {namen}" if namen else "")
        return self._termen

    def setText(self, tekst: str) -> None:
        """Show another text."""
        super().setText(tekst)
        self._recht = self  # no law: look again

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as a label does, with dots under its terms."""
        if not self.termen:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        vlak = self.contentsRect()
        indeling, hoogte = self._indeling(vlak.width())
        indeling.draw(painter, QPointF(vlak.x(), vlak.y() + (vlak.height() - ceil(hoogte)) // 2))

    def event(self, event: QEvent) -> bool:
        """Tell the definition of the term under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            term = self._onder(event.pos().toPointF())
            if term is not None:
                QToolTip.showText(event.globalPos(), uitleg(term.begrip, self._werkblad.kennis), self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().event(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say with the mouse that there is something to read."""
        super().mouseMoveEvent(event)
        if self._onder(event.position()) is not None:
            self.setCursor(Qt.CursorShape.WhatsThisCursor)
        else:
            self.unsetCursor()

    def plek(self, term: Vermelding) -> QRect:
        """Where the first line of a term stands in the label."""
        vlak = self.contentsRect()
        indeling, hoogte = self._indeling(vlak.width())
        lijn = indeling.lineForTextPosition(term.begin)
        eind = min(term.begin + term.lengte, lijn.textStart() + lijn.textLength())
        links, rechts = (lijn.cursorToX(plaats)[0] for plaats in (term.begin, eind))  # type: ignore[index]
        boven = vlak.y() + (vlak.height() - ceil(hoogte)) // 2 + lijn.y()
        return QRect(round(vlak.x() + links), round(boven), round(rechts - links), round(lijn.height()))

    def _onder(self, plaats: QPointF) -> Vermelding | None:
        vlak = self.contentsRect()
        indeling, hoogte = self._indeling(vlak.width())
        x, y = plaats.x() - vlak.x(), plaats.y() - vlak.y() - (vlak.height() - ceil(hoogte)) // 2
        for nummer in range(indeling.lineCount()):
            lijn = indeling.lineAt(nummer)
            if lijn.y() <= y < lijn.y() + lijn.height() and 0 <= x <= lijn.naturalTextWidth():
                teken = lijn.xToCursor(x, lijn.CursorPosition.CursorOnCharacter)
                return next((v for v in self.termen if v.begin <= teken < v.begin + v.lengte), None)
        return None

    def _indeling(self, breedte: int) -> tuple[QTextLayout, float]:
        """The text in lines as Qt lays out that of any label, and how high they are."""
        indeling = QTextLayout(self.text(), self.font())
        keuze = QTextOption()
        keuze.setWrapMode(QTextOption.WrapMode.WordWrap if self.wordWrap() else QTextOption.WrapMode.ManualWrap)
        indeling.setTextOption(keuze)
        indeling.setFormats([self._stippen(v) for v in self.termen])
        hoogte, wit = 0.0, self.fontMetrics().leading()
        indeling.beginLayout()
        while (lijn := indeling.createLine()).isValid():
            lijn.setLineWidth(breedte)
            hoogte += wit if lijn.lineNumber() else 0
            lijn.setPosition(QPointF(0, hoogte))
            hoogte += lijn.height()
        indeling.endLayout()
        return indeling, hoogte

    def _stippen(self, term: Vermelding) -> QTextLayout.FormatRange:
        vorm = QTextCharFormat()
        vorm.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        vorm.setUnderlineColor(thema.kleur(self, "accent"))
        stuk = QTextLayout.FormatRange()
        stuk.start, stuk.length, stuk.format = term.begin, term.lengte, vorm
        return stuk


class Begrippenregel(QWidget):
    """A line of links to the terms that stand in some texts; each opens its sheet, and tells its definition."""

    def __init__(self, begrippen: Iterable[Begrip], kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        rij = Stroom(4)
        self.setLayout(rij)
        self.links: list[Naslaglink] = []
        for begrip in begrippen:
            link = Naslaglink(hoofdletter(begrip.term), (begrip.id,), self, naam=f"Begrip: {begrip.term}")
            link.setAccessibleDescription(begrip.definitie)
            link.setToolTip(uitleg(begrip, kennis))
            rij.addWidget(link)
            self.links.append(link)


def begrippenregel(werkblad: Werkblad, teksten: Iterable[str], parent: QWidget) -> Begrippenregel | None:
    """The line for the terms in these texts under the law of the open dossier; `None` when there are none."""
    kennis = werkblad.kennis
    gevonden = genoemd(begrippen_van(kennis, recht_van(werkblad)), teksten)
    return Begrippenregel(gevonden, kennis, parent) if gevonden else None
