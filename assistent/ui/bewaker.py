"""Guards the open dossier: its lock on a share, its recovery file, and whether someone else changed the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from assistent.dossier import slot as sloten
from assistent.dossier.bestand import sha256_van
from assistent.dossier.fouten import DossierFout, LeesFout, MapVerdwenenFout, SchrijfFout
from assistent.dossier.herstel import Herstel, Herstelschrijver
from assistent.dossier.model import Dossier
from assistent.dossier.slot import AlleenLezen, Bezet, Hartslag, Slot

VERLOREN = "Iemand anders heeft dit dossier overgenomen. U kunt uw werk onder een andere naam bewaren."
ELDERS = "Dit bestand is veranderd door iemand anders of op een ander apparaat."


class Bewaker(QObject):
    """`reden` says why the dossier is read-only (empty: it is not), `zorg` what the user should know meanwhile."""

    veranderd = Signal()

    def __init__(self, wie: str, parent: QObject) -> None:
        super().__init__(parent)
        self._wie = wie
        self.reden = ""
        self.zorg = ""
        self.bezet: Bezet | None = None
        self._slot: Slot | None = None
        self._pad: Path | None = None
        self._sha256: str | None = None
        self._gezien: tuple[int, int] | None = None
        self._herstel = Herstelschrijver(pad=None, basis_sha256=None)
        self._hartslag = QTimer(self)
        self._hartslag.setInterval(sloten.HARTSLAG * 1000)
        self._hartslag.timeout.connect(self._sla)
        self._schrijftijd = QTimer(self)
        self._schrijftijd.setSingleShot(True)
        self._schrijftijd.timeout.connect(self.schrijf_herstel)

    # ------------------------------------------------------------------------------------ life of a dossier

    def begin(self, pad: Path | None, sha256: str | None, *, overnemen: bool = False) -> None:
        """Guard this dossier from now on."""
        self.reden = self.zorg = ""
        self.bezet = None
        self._pad, self._sha256 = pad, sha256
        self._herstel = Herstelschrijver(pad=pad, basis_sha256=sha256)
        if pad is not None:
            self._vergrendel(pad, overnemen=overnemen)
            self._gezien = _stempel(pad)

    def sluit(self) -> None:
        """Let go: the lock is free, nothing is left to recover."""
        self._schrijftijd.stop()
        self._hartslag.stop()
        self._herstel.sluit()
        if self._slot is not None:
            self._slot.vrijgeven()
        self._slot = self._pad = self._sha256 = self.bezet = None
        self.reden = self.zorg = ""

    def laat_achter(self) -> None:
        """Stop without removing the recovery file: the application is about to fall over."""
        self._herstel.schrijf()
        self._schrijftijd.stop()
        self._hartslag.stop()

    # ------------------------------------------------------------------------------------ recovery

    def gewijzigd(self, dossier: Dossier) -> None:
        """Note an edit; the recovery file is written within two seconds of the first."""
        self._herstel.gewijzigd(dossier)
        wacht = self._herstel.wachttijd()
        if wacht is not None and not self._schrijftijd.isActive():
            self._schrijftijd.start(int(wacht * 1000))

    def neem_over(self, herstel: Herstel) -> None:
        """Go on with recovered work."""
        self._meld(self._herstel.neem_over(herstel))

    def niets_te_herstellen(self) -> None:
        """The dossier is as it stands in the file again."""
        self._schrijftijd.stop()
        self._herstel.sluit()

    def schrijf_herstel(self) -> None:
        """Write the recovery file now; when that fails the user is told and it is tried again."""
        fout = self._herstel.schrijf()
        self._meld(fout)
        if fout is not None and (wacht := self._herstel.wachttijd()) is not None:
            self._schrijftijd.start(max(1000, int(wacht * 1000)))

    def _meld(self, fout: DossierFout | None) -> None:
        tekst = str(fout) if fout else ""
        if tekst != self.zorg and self.zorg != ELDERS:
            self.zorg = tekst
            self.veranderd.emit()

    # ------------------------------------------------------------------------------------ saving

    def sha256_nu(self, pad: Path) -> str | None:
        """What stands in the file now, to replace it on purpose. Raises `SchrijfFout` when it cannot be read."""
        try:
            return sha256_van(pad)
        except LeesFout as fout:
            raise SchrijfFout(fout.wat, pad=pad, doe="Bewaar onder een andere naam.") from fout

    def voor_bewaren(self, doel: Path, *, ander: bool) -> None:
        """Protect the work first (a share may hang), then make sure the lock is still ours. Raises `SchrijfFout`."""
        self.schrijf_herstel()
        if ander or self._slot is None:
            return
        match self._slot.hartslag():
            case Hartslag.VERLOREN:
                self._verloren()
                raise SchrijfFout(
                    "iemand anders heeft het dossier overgenomen", pad=doel, doe="Bewaar onder een andere naam."
                )
            case Hartslag.ONBEREIKBAAR:
                raise MapVerdwenenFout(
                    "de map of de netwerkschijf is niet bereikbaar", pad=doel, plaats=str(doel.parent),
                    doe="Herstel de verbinding of bewaar op een andere plek. Uw werk staat nog in het venster.",
                )  # fmt: skip

    def bewaard(self, pad: Path, sha256: str, *, ander: bool) -> None:
        """The dossier stands in this file; another file gets a lock of its own."""
        self._schrijftijd.stop()
        self._herstel.bewaard(pad, sha256)
        self._pad, self._sha256, self.zorg = pad, sha256, ""
        self._gezien = _stempel(pad)
        if ander or self._slot is None:
            if self._slot is not None:
                self._slot.vrijgeven()
                self._slot = None
            self.reden, self.bezet = "", None
            self._vergrendel(pad, overnemen=False)

    def kijk_naar_bestand(self) -> bool:
        """Whether someone else changed the file since; looks inside only when its stamp differs."""
        if self._pad is None or self.zorg == ELDERS:
            return self.zorg == ELDERS
        stempel = _stempel(self._pad)
        if stempel == self._gezien or stempel is None:
            return False
        self._gezien = stempel
        try:
            anders = sha256_van(self._pad) not in (self._sha256, None)
        except LeesFout:
            return False
        if anders:
            self.zorg = ELDERS
            self.veranderd.emit()
        return anders

    # ------------------------------------------------------------------------------------ lock

    def _vergrendel(self, pad: Path, *, overnemen: bool) -> None:
        gekregen = sloten.probeer(pad, self._wie)
        if isinstance(gekregen, Bezet) and gekregen.verlopen and overnemen:
            gekregen = sloten.neem_over(pad, self._wie, gekregen)
        match gekregen:
            case Slot():
                self._slot = gekregen
                self._hartslag.start()
            case Bezet():
                self.bezet, self.reden = gekregen, gekregen.melding()
            case AlleenLezen():
                self.reden = gekregen.reden

    def _sla(self) -> None:
        if self._slot is not None and self._slot.hartslag() is Hartslag.VERLOREN:
            self._verloren()

    def _verloren(self) -> None:
        self._hartslag.stop()
        self._slot = None
        self.reden = VERLOREN
        self.veranderd.emit()


def _stempel(pad: Path) -> tuple[int, int] | None:
    try:
        stand = pad.stat()
    except OSError:
        return None
    return stand.st_mtime_ns, stand.st_size
