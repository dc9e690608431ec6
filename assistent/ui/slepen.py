"""A dossier or review package that is dragged onto the window opens in it; anything else is refused in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Label

ACHTERVOEGSELS = (".dossier", ".toetspakket")
_SLEEP = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_NIEUW_VENSTER = (QEvent.Type.Show, QEvent.Type.WinIdChange)


@dataclass(frozen=True, slots=True)
class Aanbod:
    """What is dragged: the dossier to open, or `None`; and what the user is told."""

    pad: Path | None
    zin: str


def beoordeel(urls: Sequence[QUrl]) -> Aanbod:
    """Whether these files, as a drag brings them, are one dossier on this machine or a drive of it. The disk is not
    asked: a drag must not wait for it, and opening says what is wrong with a file."""
    if len(urls) != 1:
        return Aanbod(None, "Sleep één dossier tegelijk.")
    if not urls[0].isLocalFile():
        return Aanbod(None, "Alleen een bestand van dit apparaat of een netwerkschijf kan hier open.")
    pad = Path(urls[0].toLocalFile())
    if pad.suffix.lower() not in ACHTERVOEGSELS:
        eindigt = " of ".join(ACHTERVOEGSELS)
        return Aanbod(None, f"‘{pad.name}’ is geen dossier. De naam van een dossier eindigt op {eindigt}.")
    return Aanbod(pad, f"Laat los om ‘{pad.stem}’ te openen.")


class Sleepvanger(QObject):
    """Watches the window for files that are dragged onto it. `losgelaten` gives the path of a dossier.

    It listens to the window of the system and not to its widgets: a text field would take the path as text.
    """

    losgelaten = Signal(Path)

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._venster = venster
        self._vlak: _Sleepvlak | None = None
        self._doek: QObject | None = None
        venster.setAcceptDrops(True)
        venster.installEventFilter(self)  # for the moment that the system gives it a window
        self._hang_aan()

    def _hang_aan(self) -> None:
        doek: QObject | None = self._venster.windowHandle()  # none before the window was shown, whatever Qt's types say
        if doek is not None and doek is not self._doek:
            doek.installEventFilter(self)
            self._doek = doek

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what has to do with dragging files; let everything else by."""
        soort = event.type()
        if watched is self._venster:
            if soort in _NIEUW_VENSTER:
                self._hang_aan()
            return False
        if soort == QEvent.Type.DragLeave:
            self._verberg()
            return False
        if soort not in _SLEEP or not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        self._sleep(event)
        return True

    def _sleep(self, event: QDropEvent) -> None:
        aanbod = beoordeel(event.mimeData().urls())
        if aanbod.pad is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        if event.type() != QEvent.Type.Drop:
            self._toon(aanbod)
            return
        self._verberg()
        if aanbod.pad is not None:
            self.losgelaten.emit(aanbod.pad)

    def _toon(self, aanbod: Aanbod) -> None:
        if self._vlak is None:
            self._vlak = _Sleepvlak(self._venster)
        self._vlak.toon(aanbod)

    def _verberg(self) -> None:
        if self._vlak is not None:
            self._vlak.deleteLater()
            self._vlak = None


class _Sleepvlak(QWidget):
    """The plane over the window during a drag, with one sentence."""

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mag = True
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(48, 48, 48, 48)
        self.zin = Label("", self, punten=15, gewicht=600)
        self.zin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        vorm.addWidget(self.zin)

    def toon(self, aanbod: Aanbod) -> None:
        """Say what happens when the user lets go."""
        ouder = self.parentWidget()
        assert ouder is not None
        self._mag = aanbod.pad is not None
        self.zin.setText(aanbod.zin if self._mag else f"▲ {aanbod.zin}")
        self.zin.zet_kleur("accent" if self._mag else "aandacht")
        self.setGeometry(ouder.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil over the window, and a broken edge where one may let go."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grond = thema.kleur(self, "venster")
        grond.setAlpha(235)
        painter.fillRect(self.rect(), grond)
        painter.setPen(QPen(thema.kleur(self, "accent" if self._mag else "aandacht"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(thema.kleur(self, "accent_zacht" if self._mag else "aandacht_zacht"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(24, 24, -24, -24), 12, 12)
