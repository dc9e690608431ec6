"""The window of the palette: a field, what it finds while one types, and the keys that work in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from assistent.handelingen.zoeken import Treffer, Zoeker, ontleed
from assistent.kennis.model import Kennis
from assistent.ui import stappen, thema
from assistent.ui.onderdelen import Label, Linkknop, Regel
from assistent.ui.palet import beeld
from assistent.ui.palet.opdrachten import Opdrachten
from assistent.ui.palet.regels import TREFFER, Regellijst, Regelmodel
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad

BREED: Final = 760
HOOG: Final = 500
"""Width of the window and greatest height of the list, in pixels at the ordinary letter size."""
VAN_BOVEN: Final = 56
RECENT_HOOGSTENS: Final = 6
_NAAR_LIJST: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Palet(QDialog):
    """Finds everything and does every command. What is found is gathered when the window stands there.

    `ga_naar` asks for a question or a page, `lees` for sheets of the naslag, `naar_blok` for a block (document, key; an
    empty key for the document itself). Commands are done by their action.
    """

    ga_naar = Signal(str)
    lees = Signal(tuple)
    naar_blok = Signal(str, str)

    recent: ClassVar[list[tuple[str, str]]] = []
    """What was chosen last, as long as the application runs: (kind, id), newest first."""

    def __init__(self, werkblad: Werkblad | None, acties: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._werkblad = werkblad
        open_ = werkblad is not None and werkblad.dossier is not None
        self._opdrachten = Opdrachten(acties, open_dossier=open_)
        self._zoeker: Zoeker | None = None
        self._was_actief = False
        self._weg = QTimer(self)  # goes with the window; a shot that never comes would hold it for ever
        self._weg.setSingleShot(True)
        self._weg.timeout.connect(self.close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Zoeken en opdrachten")
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(1, 1, 1, 1)
        vorm.setSpacing(0)
        vorm.addLayout(self._maak_kop())
        self.model = Regelmodel(self._opdrachten.uit, self)
        self.lijst = Regellijst(self.model, self)
        self.lijst.clicked.connect(self._kies)
        self.lijst.activated.connect(self._kies)
        self.lijst.selectionModel().currentChanged.connect(self._bij_keuze)
        vorm.addWidget(self.lijst)
        vorm.addLayout(self._maak_voet())
        QWidget.setTabOrder(self.veld, self.lijst)
        self._vast = self.sizeHint().height() - self.lijst.sizeHint().height()
        self._plaats()
        self.veld.setFocus()
        self.finished.connect(self._laat_los)
        QTimer.singleShot(0, self, self._zoek)

    # ------------------------------------------------------------------------------------ building

    def _maak_kop(self) -> QVBoxLayout:
        kop = QVBoxLayout()
        kop.setContentsMargins(12, 12, 12, 8)
        self.veld = Regel(self)
        self.veld.setFont(thema.letter(12))
        self.veld.setPlaceholderText("Zoek een vraag, antwoord, tekstblok, bron of opdracht")
        self.veld.setAccessibleName("Zoeken en opdrachten")
        self.veld.setClearButtonEnabled(True)
        self.veld.textChanged.connect(self._zoek)
        self.veld.installEventFilter(self)
        kop.addWidget(self.veld)
        return kop

    def _maak_voet(self) -> QHBoxLayout:
        voet = QHBoxLayout()
        voet.setContentsMargins(16, 8, 16, 8)
        self._stand = Label("", self, kleur="gedempt", punten=9, breekt=False)
        hints = Stroom(4)
        for teken, wat in beeld.HINTS:
            hint = Linkknop(f"{teken} {wat}", self, naam=f"Alleen {wat}: begin met {teken}", punten=9)
            hint.setObjectName(teken)
            hint.clicked.connect(self._begin_met)
            hints.addWidget(hint)
        voet.addLayout(hints, 1)
        voet.addWidget(self._stand)
        return voet

    def _plaats(self) -> None:
        """At the top, in the middle of the window it belongs to; as high as what was found."""
        schaal, hoofd = thema.schaal(), self.parentWidget()
        assert hoofd is not None
        ruimte = hoofd.window().geometry()
        breed = min(round(BREED * schaal), ruimte.width() - 32)
        self.setFixedWidth(breed)
        hoogstens = max(80, min(round(HOOG * schaal), ruimte.height() - VAN_BOVEN - self._vast - 16))
        self.lijst.setFixedHeight(self.lijst.hoogte(hoogstens))
        self.adjustSize()
        self.move(ruimte.x() + (ruimte.width() - breed) // 2, ruimte.y() + VAN_BOVEN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A plane with an edge: the window has no frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), thema.kleur(self, "vlak"))
        painter.setPen(thema.kleur(self, "veldrand"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # ------------------------------------------------------------------------------------ finding

    def _maak_zoeker(self) -> Zoeker:
        werkblad = self._werkblad
        kennis = werkblad.kennis if werkblad is not None else Kennis(versie="", bronhash="")
        uitkomst = werkblad.uitkomst if werkblad is not None else None
        paginas = {stap.id: stap.naam for stap in stappen.STAP.values()}
        return Zoeker(kennis, uitkomst, self._opdrachten.lijst(), paginas)

    def _zoek(self) -> None:
        if self._zoeker is None:
            self._zoeker = self._maak_zoeker()
        invoer = self.veld.text()
        gezocht = bool(ontleed(invoer)[1])
        self.model.zet(self._zoeker.zoek(invoer) if invoer.strip() else self._rust(self._zoeker))
        self._stand.setText(beeld.telling(len(self.model.treffers), gezocht=gezocht))
        if self.model.treffers:
            self.lijst.setCurrentIndex(self.model.index(0))
        elif gezocht:
            self._zeg(beeld.NIETS)
        self._plaats()

    def _laat_los(self) -> None:
        """Let go of what was gathered: it is of this moment, and not small."""
        self._zoeker = None
        self.model.zet(())

    def _rust(self, zoeker: Zoeker) -> tuple[Treffer, ...]:
        """With nothing typed: what was chosen before, and then the pages, or without a dossier the commands."""
        eerder = tuple(t for t in (zoeker.vind(*keuze) for keuze in self.recent) if t is not None)
        anders = tuple(t for t in zoeker.zoek(">") if t.soort == "stap") or zoeker.zoek(">")
        bekend = {t.sleutel for t in eerder}
        return (*eerder, *(t for t in anders if t.sleutel not in bekend))

    def _begin_met(self) -> None:
        """Put the sign of a hint before what was typed."""
        self.veld.setText(f"{self.sender().objectName()} {ontleed(self.veld.text())[1]}".rstrip())
        self.veld.setFocus()

    # ------------------------------------------------------------------------------------ keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _NAAR_LIJST:
                self.lijst.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._kies(self.lijst.currentIndex())
                return True
        return bool(super().eventFilter(watched, event))

    def changeEvent(self, event: QEvent) -> None:
        """Go away when the user goes elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if self._was_actief and not self.isActiveWindow():
                self._weg.start()
            self._was_actief = self.isActiveWindow()

    def _bij_keuze(self, nu: QModelIndex, _vorige: QModelIndex) -> None:
        if nu.isValid():
            self._zeg(str(nu.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _zeg(self, tekst: str) -> None:
        """Tell who cannot see it: the focus stays in the field."""
        self.veld.setAccessibleDescription(tekst)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.veld, tekst))

    # ------------------------------------------------------------------------------------ choosing

    def _kies(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        treffer: Treffer = index.data(TREFFER)
        if uit := self.model.uit(treffer):
            self._stand.setText(f"{treffer.titel.rstrip(' …')}: {uit}")
            self._zeg(self._stand.text())
            return
        self._onthoud(treffer)
        self.close()
        match treffer.soort:
            case "opdracht":
                self._opdrachten.actie(treffer.id).trigger()
            case "stap" | "vraag" | "antwoord":
                self.ga_naar.emit(treffer.id)
            case "stuk":
                self.naar_blok.emit(treffer.document, "")
            case "blok":
                self.naar_blok.emit(treffer.document, treffer.id)
            case _:
                self.lees.emit((treffer.id,))

    def _onthoud(self, treffer: Treffer) -> None:
        anders = [keuze for keuze in self.recent if keuze != treffer.sleutel]
        type(self).recent[:] = [treffer.sleutel, *anders][:RECENT_HOOGSTENS]
