"""The tour: five quiet cards over the window, each beside the part that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPainter, QPainterPath, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.rondleidingschets import Plaats, Schets

BREED: Final = 400
"""Width of a card, in pixels at the ordinary letter size."""
RUIMTE: Final = 16
"""Between a card and its part, and at least to the edge of the window."""
LUCHT: Final = 6
"""Between a part and the ring around it."""


@dataclass(frozen=True, slots=True)
class Halte:
    """One step: what it says, where in the window it is, and how that part is found: by the name of its class or by the
    words of its button."""

    titel: str
    tekst: str
    plaats: Plaats
    soort: Literal["klasse", "knop"]
    zoek: str


HALTES: Final = (
    Halte(
        "De route",
        "Links staat de weg die u aflegt: eerst de inhoud, dan de vorm, dan de procedure, en aan het eind de stukken. "
        "U mag overal beginnen. Achter elke stap ziet u wat er nog open is.",
        "links", "klasse", "Route",
    ),
    Halte(
        "Een vraag, met reden en bron",
        "Bij elke vraag leest u waarom die wordt gesteld en uit welke bron dat komt. Schrijf bij uw antwoord waarom u "
        "zo kiest: die motivering komt in de stukken. ‘Weet ik nog niet’ is ook een antwoord.",
        "midden", "klasse", "Vraagkaart",
    ),
    Halte(
        "Het advies en ‘Waarom?’",
        "Rechts ziet u meteen wat uw antwoorden betekenen. Achter ‘Waarom?’ staan de antwoorden, de regel en de bron "
        "die tot het advies leidden, wat daarbij afviel, en wat het zou kantelen.",
        "rechts", "klasse", "Adviespaneel",
    ),
    Halte(
        "De stukken",
        "Bij Documenten leest u de stukken terwijl u antwoordt. Elke tekst kunt u wijzigen of weglaten; wat afwijkt "
        "van de standaard blijft zichtbaar. ‘Genereer documenten’ maakt er Word-bestanden van.",
        "knop", "knop", "Genereer documenten",
    ),
    Halte(
        "Niets gaat verloren",
        "Elke wijziging is ongedaan te maken, ook na opslaan. Tussendoor bewaart de toepassing uw werk apart: na een "
        "storing biedt zij het weer aan. Alles blijft op dit apparaat.",
        "boven", "knop", "Ongedaan maken",
    ),
)  # fmt: skip


class Rondleiding(QWidget):
    """Lies over the whole window until it is gone through or skipped, and then says `gezien`.

    The keyboard stays in the card: Tab goes round its buttons, the arrows go back and forth, Esc ends.
    """

    gezien = Signal()

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("Rondleiding")
        self._venster = venster
        self._terug = QApplication.focusWidget()
        self._deel: QRect | None = None
        self.nummer = 0
        self.kaart = Kaart(self, ruimte=20)
        self._bouw_kaart()
        for toets, stap in (("Right", 1), ("PgDown", 1), ("Left", -1), ("PgUp", -1)):
            self._toets(toets, self.verder if stap > 0 else self.terug)
        self._toets("Esc", self.sluit)
        venster.installEventFilter(self)
        self.setGeometry(venster.rect())
        self._toon()

    def _bouw_kaart(self) -> None:
        kaart, vorm = self.kaart, self.kaart.inhoud
        self._schets = Schets(kaart)
        vorm.addWidget(self._schets)
        self._teller = Label("", kaart, kleur="gedempt", punten=9)
        self._titel = Label("", kaart, punten=13, gewicht=600)
        self._tekst = Label("", kaart)
        for deel in (self._teller, self._titel, self._tekst):
            vorm.addWidget(deel)
        vorm.addSpacing(8)
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.overslaan = Linkknop("Sla over", kaart, naam="Sla de rondleiding over")
        self.overslaan.clicked.connect(self.sluit)
        self._stippen = _Stippen(kaart)
        self.vorige = Knop("Vorige", kaart)
        self.vorige.clicked.connect(self.terug)
        self.volgende = Knop("", kaart, primair=True)
        self.volgende.clicked.connect(self.verder)
        rij.addWidget(self.overslaan)
        rij.addStretch(1)
        rij.addWidget(self._stippen)
        rij.addStretch(1)
        rij.addWidget(self.vorige)
        rij.addWidget(self.volgende)
        vorm.addLayout(rij)

    def _toets(self, toets: str, doe: object) -> None:
        sneltoets = QShortcut(QKeySequence(toets), self)
        sneltoets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        sneltoets.activated.connect(doe)

    # ------------------------------------------------------------------------------------ going on

    def verder(self) -> None:
        """To the next card; after the last, the end."""
        if self.nummer + 1 == len(HALTES):
            self.sluit()
            return
        self.nummer += 1
        self._toon()

    def terug(self) -> None:
        """To the card before."""
        if self.nummer:
            self.nummer -= 1
            self._toon()

    def sluit(self) -> None:
        """End the tour; the focus goes back to where it was."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it ended, the user has seen it."""
        self._venster.removeEventFilter(self)
        super().closeEvent(event)
        self.gezien.emit()
        if self._terug is not None and _leeft(self._terug):
            self._terug.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------ showing

    def _toon(self) -> None:
        halte, laatste = HALTES[self.nummer], self.nummer + 1 == len(HALTES)
        self._teller.setText(f"Rondleiding · {self.nummer + 1} van {len(HALTES)}")
        self._titel.setText(halte.titel)
        self._tekst.setText(halte.tekst)
        self._stippen.zet(self.nummer)
        self._schets.zet(halte.plaats)
        self.vorige.setEnabled(self.nummer > 0)
        self.overslaan.setVisible(not laatste)
        self.volgende.setText("Aan de slag" if laatste else "Volgende")
        # A screen reader reads the button that has the focus, and with it what the card says.
        self.volgende.setAccessibleDescription(f"{halte.titel}. {halte.tekst}")
        self._leg()
        self.volgende.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leg(self) -> None:
        """Find the part in the window and put the card beside it, else in the middle."""
        self._deel = _vlak_van(self._venster, HALTES[self.nummer])
        self._schets.setVisible(self._deel is None)
        vorm = self.kaart.inhoud
        breed = min(round(BREED * thema.schaal()), self.width() - 2 * RUIMTE)
        vorm.activate()
        maat = QSize(breed, max(vorm.totalHeightForWidth(breed), vorm.minimumSize().height()))
        self.kaart.setGeometry(QRect(_plek(self.rect(), self._deel, maat), maat))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._venster.rect())
            self._leg()
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name that Qt gives it
        """Tab stays among the buttons of the card."""
        ring = [k for k in (self.overslaan, self.vorige, self.volgende) if k.isVisible() and k.isEnabled()]
        if not ring:  # the card is closing: Qt asks who is next when the button with the focus is hidden
            return super().focusNextPrevChild(next)
        nu = QApplication.focusWidget()
        plek = ring.index(nu) if nu in ring else -1
        ring[(plek + (1 if next else -1)) % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil over the window, open where the part is, with a ring around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sluier = QPainterPath()
        sluier.addRect(QRectF(self.rect()))
        if self._deel is not None:
            gat = QPainterPath()
            gat.addRoundedRect(QRectF(self._deel), thema.RONDING, thema.RONDING)
            sluier = sluier.subtracted(gat)
        painter.fillPath(sluier, QColor(10, 16, 22, 150 if thema.is_donker(self.palette()) else 96))
        if self._deel is not None:
            painter.setPen(QPen(thema.kleur(self, "accent"), 2.5))
            painter.drawRoundedRect(QRectF(self._deel).adjusted(1, 1, -1, -1), thema.RONDING, thema.RONDING)


class _Stippen(QWidget):
    """How far the tour is: a filled dot among open ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._nu = 0
        self.setFixedSize(len(HALTES) * 14, 12)

    def zet(self, nummer: int) -> None:
        """Fill this dot."""
        self._nu = nummer
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(thema.kleur(self, "accent"), 1.2))
        for nummer in range(len(HALTES)):
            painter.setBrush(thema.kleur(self, "accent" if nummer == self._nu else "vlak"))
            painter.drawEllipse(QRectF(nummer * 14 + 3, 2, 8, 8))


def _vlak_van(venster: QWidget, halte: Halte) -> QRect | None:
    """Where the part of this step stands in the window, with air around it; `None` when it is not in sight."""
    for deel in venster.findChildren(QPushButton if halte.soort == "knop" else QWidget):
        naam = deel.text().replace("&", "") if isinstance(deel, QPushButton) else type(deel).__name__
        if naam != halte.zoek or not deel.isVisible() or deel.window() is not venster:
            continue
        vlak = _in_zicht(deel, venster)
        if not vlak.isEmpty():
            return vlak.adjusted(-LUCHT, -LUCHT, LUCHT, LUCHT).intersected(venster.rect())
    return None


def _in_zicht(deel: QWidget, venster: QWidget) -> QRect:
    """The rectangle of a part in its window, less what the parts around it cut off. (`visibleRegion` of Qt also leaves
    out what its own children cover.)"""
    vlak, ouder = deel.rect(), deel
    while ouder is not venster:
        vlak = QRect(ouder.mapToParent(vlak.topLeft()), vlak.size())
        boven = ouder.parentWidget()
        assert boven is not None
        ouder = boven
        vlak = vlak.intersected(ouder.rect())
    return vlak


def _plek(venster: QRect, deel: QRect | None, kaart: QSize) -> QPoint:
    """Where the card goes: at the right of the part, at its left, under it or above it, whichever has room first."""
    midden = venster.center() - QPoint(kaart.width() // 2, kaart.height() // 2)
    binnen = venster.adjusted(RUIMTE, RUIMTE, -RUIMTE, -RUIMTE)
    if deel is None:
        return midden
    for x, y in (
        (deel.right() + RUIMTE, deel.top()),
        (deel.left() - RUIMTE - kaart.width(), deel.top()),
        (deel.left(), deel.bottom() + RUIMTE),
        (deel.left(), deel.top() - RUIMTE - kaart.height()),
    ):
        binnen_x = min(max(x, binnen.left()), binnen.right() - kaart.width())
        binnen_y = min(max(y, binnen.top()), binnen.bottom() - kaart.height())
        plek = QRect(QPoint(binnen_x, binnen_y), kaart)
        if not plek.intersects(deel):
            return plek.topLeft()
    return midden


def _leeft(deel: QWidget) -> bool:
    from shiboken6 import isValid

    return bool(isValid(deel))
