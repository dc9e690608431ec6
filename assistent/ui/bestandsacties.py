"""Opening, saving and closing, with the questions that go with them. Every action gives whether it went through."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistent.dossier.fouten import BestandBestaatFout, BestandGewijzigdFout, DossierFout, LeesFout, SchrijfFout
from assistent.dossier.herstel import Herstel, Soort, te_herstellen, vergeet
from assistent.dossier.paden import werkelijk_pad
from assistent.ui.vragen import Keus, Vragen
from assistent.ui.werkblad import Werkblad


class Bestandsacties(QObject):
    """`geopend` names a file that was opened or saved, for the list of recent ones; `melding` is for the status bar."""

    geopend = Signal(object)
    melding = Signal(str)

    def __init__(self, werkblad: Werkblad, vragen: Vragen, parent: QObject) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self.vragen = vragen

    # ------------------------------------------------------------------------------------ opening

    def nieuw(self, rechtsgebied: str, domein: str = "") -> bool:
        """Begin a dossier, with an option of `zaak.domein` when one is given."""
        if not self.mag_weg():
            return False
        self._werkblad.nieuw(rechtsgebied, domein)
        return True

    def kies_en_open(self) -> bool:
        """Ask for a file and open it."""
        pad = self.vragen.open_bestand(self._map())
        return self.open(pad) if pad is not None else False

    def open(self, pad: Path) -> bool:
        """Open a file; a lock that ran out is taken over after asking. Work on this file that a crash left behind is
        offered."""
        if not self.mag_weg():
            return False
        try:
            self._werkblad.open(pad)
            bezet = self._werkblad.bewaker.bezet
            if bezet is not None and bezet.verlopen and self._neemt_over(bezet.melding()):
                self._werkblad.open(pad, overnemen=True)
        except LeesFout as fout:
            return self._open_reserve(fout)
        if not self._werkblad.dicht:
            self._bied_herstel_aan(pad)
        self.geopend.emit(pad)
        if self._werkblad.waarschuwingen:
            self.melding.emit(" ".join(self._werkblad.waarschuwingen))
        return True

    def neem_over(self) -> bool:
        """Open the file once more and take over its lock, which has run out."""
        pad = self._werkblad.pad
        if pad is None or not self.mag_weg():
            return False
        try:
            self._werkblad.open(pad, overnemen=True)
        except LeesFout as fout:
            self.vragen.meld("Kan het dossier niet openen", str(fout))
            return False
        if not self._werkblad.dicht:
            self._bied_herstel_aan(pad)
        return True

    def _bied_herstel_aan(self, pad: Path) -> None:
        """Offer the newest work on this file that a crash left behind; what is not taken stays on the start page."""
        echt = werkelijk_pad(pad)
        stukken = (s for s in te_herstellen() if s.dossier is not None and s.pad and werkelijk_pad(s.pad) == echt)
        stuk = next(stukken, None)
        if stuk is None:
            return
        tekst = f"Uw vorige sessie is afgebroken. {stuk.melding} Kiest u Annuleren, dan blijft dat werk bewaard."
        keus = Keus("herstel", "Herstel dat werk", eerst=True)
        if self.vragen.kies("Er is werk te herstellen", tekst, (keus,)) == "herstel":
            self.herstel(stuk)

    def _neemt_over(self, melding: str) -> bool:
        return self.vragen.kies("Dossier overnemen?", melding, (Keus("over", "Neem over"),)) == "over"

    def _open_reserve(self, fout: LeesFout) -> bool:
        if fout.reservekopie is None:
            self.vragen.meld("Kan het dossier niet openen", str(fout))
            return False
        keus = Keus("open", "Open de vorige versie", eerst=True)
        if self.vragen.kies("Kan het dossier niet openen", str(fout), (keus,)) != "open":
            return False
        return self.open(fout.reservekopie)

    def open_voorbeeld(self, naam: str) -> bool:
        """Open an example as a dossier of one's own."""
        if not self.mag_weg():
            return False
        try:
            self._werkblad.open_voorbeeld(naam)
        except DossierFout as fout:
            self.vragen.meld("Kan het voorbeeld niet openen", str(fout))
            return False
        return True

    def kopie_als_nieuw(self) -> bool:
        """Go on with a copy under a new identity."""
        if self._werkblad.dossier is None or not self.mag_weg():
            return False
        self._werkblad.kopieer_als_nieuw()
        return True

    def herstel(self, stuk: Herstel) -> bool:
        """Go on with work that a crash left behind; without its file it must be saved under a name first."""
        if stuk.dossier is None or not self.mag_weg():
            return False
        self._werkblad.open_herstel(stuk)
        if stuk.soort in (Soort.BASIS_GEWIJZIGD, Soort.BASIS_WEG):
            self.melding.emit("Sla dit herstelde werk op onder een andere naam.")
        return True

    def verwijder_herstel(self, stuk: Herstel) -> bool:
        """Drop work that a crash left behind, after asking."""
        tekst = f"{stuk.melding} Verwijderen is niet terug te draaien."
        if self.vragen.kies("Herstelbestand verwijderen?", tekst, (Keus("weg", "Verwijder"),)) != "weg":
            return False
        vergeet(stuk)
        return True

    # ------------------------------------------------------------------------------------ saving

    def bewaar(self) -> bool:
        """Save in the file of the dossier; without one, ask for it."""
        if self._werkblad.dossier is None:
            return False
        if self._werkblad.pad is None or self._werkblad.dicht:
            return self.bewaar_als()
        return self._schrijf(None)

    def bewaar_als(self) -> bool:
        """Ask for a file and save in it."""
        if self._werkblad.dossier is None:
            return False
        # The room of the documents is heavy, and a window that only opens and answers does without it.
        from assistent.handelingen.documenten import bestandsnaam

        self._werkblad.leg_vast.emit()
        eind = ".toetspakket" if self._werkblad.is_pakket else ".dossier"
        pad = self.vragen.bewaar_bestand(self._map() / f"{bestandsnaam(self._werkblad.naam)}{eind}")
        return self._schrijf(pad) if pad is not None else False

    def _schrijf(self, pad: Path | None, *, vervang: bool = False) -> bool:
        try:
            waarschuwingen = self._werkblad.bewaar(pad, vervang=vervang)
        except BestandBestaatFout:
            # The file dialog asked already whether that file may be replaced.
            return self._schrijf(pad, vervang=True) if not vervang else False
        except BestandGewijzigdFout as fout:
            return self._bij_ander_bestand(fout, pad)
        except SchrijfFout as fout:
            return self._bij_weigering(fout)
        assert self._werkblad.pad is not None
        self.geopend.emit(self._werkblad.pad)
        self.melding.emit(" ".join(waarschuwingen) or f"Opgeslagen in {self._werkblad.pad.name}")
        return True

    def _bij_ander_bestand(self, fout: BestandGewijzigdFout, pad: Path | None) -> bool:
        """Someone else changed or moved the file: nothing was overwritten, the user decides."""
        keuzes = (
            Keus("als", "Opslaan als …", eerst=True),
            Keus("over", "Overschrijf"),
            Keus("opnieuw", "Open wat er nu staat"),
        )
        match self.vragen.kies("Het bestand is intussen veranderd", str(fout), keuzes):
            case "als":
                return self.bewaar_als()
            case "over":
                zeker = "Wat iemand anders in het bestand zette, staat daarna alleen nog in de reservekopie (.bak)."
                if self.vragen.kies("Zeker overschrijven?", zeker, (Keus("ja", "Overschrijf"),)) == "ja":
                    return self._schrijf(pad, vervang=True)
            case "opnieuw":
                self._open_opnieuw()
        return False

    def _open_opnieuw(self) -> None:
        pad = self._werkblad.pad
        zeker = "Uw wijzigingen sinds de laatste keer opslaan gaan dan verloren."
        if pad is None or self.vragen.kies("Opnieuw openen?", zeker, (Keus("ja", "Open opnieuw"),)) != "ja":
            return
        try:
            self._werkblad.open(pad)
        except LeesFout as fout:
            self.vragen.meld("Kan het dossier niet openen", str(fout))

    def _bij_weigering(self, fout: SchrijfFout) -> bool:
        """A full disk, a folder that is gone: the work stays in the window and in the recovery file."""
        keus = Keus("als", "Opslaan als …", eerst=True)
        if self.vragen.kies("Opslaan is niet gelukt", str(fout), (keus,)) == "als":
            return self.bewaar_als()
        return False

    # ------------------------------------------------------------------------------------ closing

    def mag_weg(self) -> bool:
        """Whether what is open may go: saved, or given up on purpose."""
        self._werkblad.leg_vast.emit()
        self._werkblad.rond_toetsklad_af()
        if not self._werkblad.vuil:
            return True
        keuzes = (Keus("bewaar", "Opslaan", eerst=True), Keus("weg", "Niet opslaan"))
        tekst = "U hebt wijzigingen die nog niet zijn opgeslagen."
        match self.vragen.kies(f"‘{self._werkblad.naam}’ opslaan?", tekst, keuzes):
            case "bewaar":
                return self.bewaar()
            case "weg":
                return True
        return False

    def sluit(self) -> bool:
        """Close the dossier and go back to the start page."""
        if not self.mag_weg():
            return False
        self._werkblad.sluit()
        return True

    def _map(self) -> Path:
        return self._werkblad.pad.parent if self._werkblad.pad else Path.home()
