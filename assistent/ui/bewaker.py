"""Guards the open dossier: its lock on a share, its recovery file, and whether someone else changed the file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from assistent.dossier import slot as sloten
from assistent.dossier.bestand import sha256_van
from assistent.dossier.fouten import DossierFout, LeesFout, MapVerdwenenFout, SchrijfFout
from assistent.dossier.herstel import Herstel, Herstelschrijver
from assistent.dossier.model import Dossier
from assistent.dossier.slot import AlleenLezen, Bezet, Hartslag, Slot

VERLOREN = "Iemand anders heeft dit dossier overgenomen. U kunt uw werk onder een andere naam bewaren."
WEER_VRIJ = "Niemand heeft dit dossier nu open. U kunt het overnemen om te wijzigen."
KIJK_NAAR_SLOT = 20
"""Seconds between two looks at a lock that someone else holds."""
ELDERS = "Dit bestand is veranderd door iemand anders of op een ander apparaat."


class Bewaker(QObject):
    """`reden` says why the dossier is read-only (empty: it is not), `zorg` what the user should know meanwhile.
    `over_te_nemen`: it is read-only for a lock that may be taken over now. `herstelkopie_om`: when what is not saved
    was last put in the recovery file; `None` when there is none."""

    veranderd = Signal()
    herstel_geschreven = Signal()
    """There is a recovery file of now. Said quietly: it comes every few seconds while the user works."""

    def __init__(self, wie: str, parent: QObject) -> None:
        super().__init__(parent)
        self._wie = wie
        self.reden = ""
        self.zorg = ""
        self.bezet: Bezet | None = None
        self.over_te_nemen = False
        self.herstelkopie_om: datetime | None = None
        self._slot: Slot | None = None
        self._doelslot: Slot | None = None
        self._pad: Path | None = None
        self._sha256: str | None = None
        self._gezien: tuple[int, int] | None = None
        self._herstel = Herstelschrijver(pad=None, basis_sha256=None)
        self._hartslag = QTimer(self)
        self._hartslag.setInterval(sloten.HARTSLAG * 1000)
        self._hartslag.timeout.connect(self._sla)
        self._kijktijd = QTimer(self)
        self._kijktijd.setInterval(KIJK_NAAR_SLOT * 1000)
        self._kijktijd.timeout.connect(self.kijk_naar_slot)
        self._schrijftijd = QTimer(self)
        self._schrijftijd.setSingleShot(True)
        self._schrijftijd.timeout.connect(self.schrijf_herstel)

    # ------------------------------------------------------------------------------------ life of a dossier

    def begin(self, pad: Path | None, sha256: str | None, *, overnemen: bool = False) -> None:
        """Guard this dossier from now on."""
        self._zet_vrij()
        self.zorg, self.herstelkopie_om = "", None
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
        self._slot = self._pad = self._sha256 = self.herstelkopie_om = None
        self._zet_vrij()
        self.zorg = ""

    # ------------------------------------------------------------------------------------ recovery

    def gewijzigd(self, dossier: Dossier) -> None:
        """Note an edit; the recovery file is written within two seconds of the first."""
        self._herstel.gewijzigd(dossier)
        wacht = self._herstel.wachttijd()
        if wacht is not None and not self._schrijftijd.isActive():
            self._schrijftijd.start(int(wacht * 1000))

    def neem_over(self, herstel: Herstel) -> None:
        """Go on with recovered work."""
        fout = self._herstel.neem_over(herstel)
        self._meld(fout)
        if fout is None:
            self._noteer()

    def niets_te_herstellen(self) -> None:
        """The dossier is as it stands in the file again."""
        self._schrijftijd.stop()
        self._herstel.sluit()
        self.herstelkopie_om = None

    def schrijf_herstel(self) -> None:
        """Write the recovery file now; when that fails the user is told and it is tried again."""
        nodig = self._herstel.wachttijd() is not None
        fout = self._herstel.schrijf()
        self._meld(fout)
        if nodig and fout is None:
            self._noteer()
        if fout is not None and (wacht := self._herstel.wachttijd()) is not None:
            self._schrijftijd.start(max(1000, int(wacht * 1000)))

    def _noteer(self) -> None:
        self.herstelkopie_om = datetime.now()
        self.herstel_geschreven.emit()

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
        """Protect the work first (a share may hang), then make sure that the lock on `doel` is ours.

        Another file is locked before it is written; `bewaard` keeps that lock and `niet_bewaard` lets it go.
        Raises `SchrijfFout`.
        """
        self.schrijf_herstel()
        if self._slot is None or (ander and sloten.slotpad(doel) != self._slot.pad):
            self._vergrendel_doel(doel)
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

    def _vergrendel_doel(self, doel: Path) -> None:
        match sloten.probeer(doel, self._wie):
            case Slot() as slot:
                self._doelslot = slot
            case Bezet() as bezet:
                doe = "Kies een andere naam" + (", of open dat bestand en neem het over." if bezet.verlopen else ".")
                raise SchrijfFout(f"dit bestand is in gebruik: {bezet.houder()}", pad=doel, doe=doe)
            case AlleenLezen():
                return  # writing fails as well, and says why

    def niet_bewaard(self) -> None:
        """The save did not go through: the lock that was made for it goes."""
        if self._doelslot is not None:
            self._doelslot.vrijgeven()
            self._doelslot = None

    def bewaard(self, pad: Path, sha256: str) -> None:
        """The dossier stands in this file, under the lock that `voor_bewaren` made sure of."""
        self._schrijftijd.stop()
        self._herstel.bewaard(pad, sha256)
        self._pad, self._sha256, self.zorg, self.herstelkopie_om = pad, sha256, "", None
        self._gezien = _stempel(pad)
        if self._doelslot is not None:
            if self._slot is not None:
                self._slot.vrijgeven()
            self._slot, self._doelslot = self._doelslot, None
            self._hartslag.start()
        self._zet_vrij()

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
        # Of a process that is gone nobody has to be asked: nobody works there.
        if isinstance(gekregen, Bezet) and gekregen.verlopen and (overnemen or gekregen.gestopt):
            gekregen = sloten.neem_over(pad, self._wie, gekregen)
        match gekregen:
            case Slot():
                self._slot = gekregen
                self._hartslag.start()
            case Bezet():
                self._zet_bezet(gekregen)
                self._kijktijd.start()
            case AlleenLezen():
                self.reden = gekregen.reden

    def _zet_vrij(self) -> None:
        self._kijktijd.stop()
        self.reden, self.bezet, self.over_te_nemen = "", None, False

    def _zet_bezet(self, bezet: Bezet) -> None:
        self.bezet, self.reden, self.over_te_nemen = bezet, bezet.melding(), bezet.verlopen

    def kijk_naar_slot(self) -> None:
        """Look again at the lock of someone else: it may have run out, or be gone."""
        if self.bezet is None or self._pad is None:
            return
        eerst = self.reden, self.over_te_nemen
        if sloten.slotpad(self._pad).exists():
            self._zet_bezet(sloten.bezetting(self._pad))
        elif self._pad.parent.is_dir():
            self.reden, self.over_te_nemen = WEER_VRIJ, True
        if (self.reden, self.over_te_nemen) != eerst:
            self.veranderd.emit()

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
