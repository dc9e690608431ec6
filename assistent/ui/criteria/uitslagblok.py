"""The ranking of the bids: a bar of points for each, and on a click where every point comes from."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.beoordeling.model import Opzet, Uitslag
from assistent.beoordeling.proef import Beoordeeld, Regeluitleg
from assistent.beoordeling.uitleg import rond
from assistent.beoordeling.uitslag import PRIJS
from assistent.tekst.nederlands import euro
from assistent.ui import thema
from assistent.ui.eigenknop import Eigenknop
from assistent.ui.onderdelen import Kaart, Label, leeg
from assistent.ui.stijl import teken_ring


def totaaltekst(opzet: Opzet, totaal: float) -> str:
    """A total as it is shown: points, or the fictitious price."""
    return euro(round(totaal)) if opzet.formule == "gunnen_op_waarde" else f"{rond(totaal, 1)} punten"


class Uitslagknop(Eigenknop):
    """A bid on its line; a click opens or closes its calculation."""

    def __init__(self, opzet: Opzet, uitslag: Uitslag, duurste: float, parent: QWidget) -> None:
        """`duurste` is the highest price of all bids, in euro."""
        super().__init__(parent)
        self.uitslag, self._opzet, self._duurste = uitslag, opzet, duurste
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(uitslag.naam)
        plaats = f"plaats {uitslag.rang}" if uitslag.rang else "valt af"
        waarde = totaaltekst(opzet, uitslag.totaal) if uitslag.rang else uitslag.reden
        self.setAccessibleName(f"{uitslag.naam}: {plaats}, {waarde}. Toon de berekening.")
        self.setToolTip(uitslag.reden)

    def sizeHint(self) -> QSize:
        """A line with a bar."""
        return QSize(240, round(38 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw place, name, bar and total."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thema.kleur(self, "accent_zacht" if self.isChecked() else "venster"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        s = thema.schaal()
        vlak = self.rect().adjusted(8, 0, -8, 0)
        nummer, naam, rechts = round(30 * s), round(min(190 * s, vlak.width() * 0.3)), round(118 * s)
        uit = self.uitslag.rang is None
        midden = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(thema.letter(10, 600))
        painter.setPen(thema.kleur(self, "gedempt" if uit else "accent" if self.uitslag.rang == 1 else "tekst"))
        painter.drawText(QRect(vlak.x(), 0, nummer, self.height()), midden, "–" if uit else f"{self.uitslag.rang}.")
        painter.setFont(thema.letter(10, 600 if self.uitslag.rang == 1 else 400))
        painter.setPen(thema.kleur(self, "gedempt" if uit else "tekst"))
        plek = QRect(vlak.x() + nummer, 0, naam - 8, self.height())
        painter.drawText(plek, midden, _kort(painter, self.uitslag.naam, plek.width()))
        balk = QRectF(plek.right() + 8, self.height() / 2 - 6, vlak.width() - nummer - naam - rechts - 8, 12)
        if uit:
            self._uit(painter, QRect(plek.right() + 8, 0, vlak.right() - plek.right() - 8, self.height()))
            return
        self._balk(painter, balk)
        painter.setFont(thema.letter(9.5, 500))
        painter.setPen(thema.kleur(self, "tekst"))
        plek = QRect(vlak.right() - rechts, 0, rechts, self.height())
        painter.drawText(plek, midden | Qt.AlignmentFlag.AlignRight, totaaltekst(self._opzet, self.uitslag.totaal))
        self._ring(painter)

    def _uit(self, painter: QPainter, vlak: QRect) -> None:
        painter.setFont(thema.letter(9.5, 500))
        painter.setPen(thema.kleur(self, "aandacht"))
        tekst = _kort(painter, f"■ valt af: {self.uitslag.reden}", vlak.width())
        painter.drawText(vlak, Qt.AlignmentFlag.AlignVCenter, tekst)
        self._ring(painter)

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus():
            teken_ring(painter, self.rect(), thema.kleur(self, "accent"), 6)

    def _balk(self, painter: QPainter, vlak: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.drawRoundedRect(vlak, 4, 4)
        if self._opzet.formule == "gunnen_op_waarde":
            painter.setBrush(thema.kleur(self, "accent"))
            breedte = _deel(vlak, self.uitslag.totaal / self._duurste)
            painter.drawRoundedRect(QRectF(vlak.x(), vlak.y(), breedte, 12), 4, 4)
            return
        x = vlak.x()
        for nummer, post in enumerate(self.uitslag.posten):
            breedte = _deel(vlak, post.waarde / 100)
            kleur = QColor(thema.kleur(self, "markt" if post.criterium == PRIJS else "accent"))
            kleur.setAlphaF(1.0 if post.criterium == PRIJS or nummer % 2 == 0 else 0.72)
            painter.setBrush(kleur)
            if breedte > 1:
                painter.drawRoundedRect(QRectF(x, vlak.y(), breedte - 1.5, 12), 2, 2)
            x += breedte


def _deel(vlak: QRectF, deel: float) -> float:
    return max(0.0, min(1.0, deel)) * vlak.width()


def _kort(painter: QPainter, tekst: str, breedte: int) -> str:
    return painter.fontMetrics().elidedText(tekst, Qt.TextElideMode.ElideRight, breedte)


class Uitslagblok(QWidget):
    """The lines of all bids. `veranderd`: a calculation was opened or closed."""

    veranderd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._nu: Beoordeeld | None = None
        self._open = ""
        self.knoppen: list[Uitslagknop] = []
        self.vorm = QVBoxLayout(self)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(2)

    def toon(self, nu: Beoordeeld) -> None:
        """Show this ranking; what was open stays open."""
        if nu != self._nu:
            self._nu = nu
            self._teken()

    def _teken(self) -> None:
        leeg(self.vorm)
        self.knoppen = []
        if self._nu is None or self._nu.lezing.opzet is None:
            return
        duurste = max((regel.uitslag.prijs for regel in self._nu.regels), default=1.0)
        for regel in self._nu.regels:
            knop = Uitslagknop(self._nu.lezing.opzet, regel.uitslag, duurste, self)
            knop.setChecked(regel.uitslag.bod == self._open)
            knop.clicked.connect(self._klik)
            self.knoppen.append(knop)
            self._erbij(knop)
            if knop.isChecked():
                self._erbij(self._berekening(regel))

    def _erbij(self, deel: QWidget) -> None:
        self.vorm.addWidget(deel)
        deel.show()

    def _klik(self) -> None:
        knop = self.sender()
        assert isinstance(knop, Uitslagknop)
        bod = knop.uitslag.bod
        self._open = "" if self._open == bod else bod
        self._teken()
        nieuw = next((k for k in self.knoppen if k.uitslag.bod == bod), None)
        if nieuw is not None:
            nieuw.setFocus(Qt.FocusReason.OtherFocusReason)
        self.veranderd.emit()

    def _berekening(self, regel: Regeluitleg) -> Kaart:
        """Every point of a bid as a calculation, and the sum under it."""
        assert self._nu is not None
        kaart = Kaart(self, toon="venster", ruimte=12)
        som = "Waarom afgevallen" if regel.uitslag.rang is None else "Samen"
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(4)
        raster.setColumnStretch(1, 1)
        regels = [(naam, rekening, 500) for _, naam, rekening in regel.posten] + [(som, regel.totaal, 600)]
        for rij, (naam, rekening, gewicht) in enumerate(regels):
            raster.addWidget(Label(naam, kaart, punten=9.5, gewicht=gewicht), rij, 0)
            raster.addWidget(Label(rekening, kaart, punten=9.5, gewicht=400 if gewicht == 500 else 600), rij, 1)
        kaart.inhoud.addLayout(raster)
        if self._nu.door_regel and regel.uitslag.bod in self._nu.winnaars:
            zin = "Gelijk geëindigd; uw regel bij een gelijke totaalscore zet deze inschrijving eerst."
            kaart.inhoud.addWidget(Label(zin, kaart, punten=9))
        return kaart
