"""The open dossier: the one place where the window changes it, undoes, and learns what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from assistent.dossier.geschiedenis import met_bewaarde
from assistent.dossier.herstel import Herstel
from assistent.dossier.model import Antwoord, Dossier, PlanStap, Wijziging, is_pakket, kopie_als_nieuw
from assistent.dossier.proces import deze_gebruiker
from assistent.dossier.waarden import ONBEKEND
from assistent.dossier.wijzigen import (
    met_antwoord,
    met_peildatum,
    met_planstap,
    met_waarde,
    moment_nu,
    nieuw_rij_id,
    zonder_antwoord,
)
from assistent.handelingen import dossiers, kennisverschil, profiel
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal
from assistent.ui.bewaker import Bewaker
from assistent.ui.opdrachten import Wijzig

if TYPE_CHECKING:
    from assistent.toets.model import Toetspunt

ONGEDAAN_HOOGSTENS = 500
TYPEN = ("tekst", "lange_tekst", "getal", "bedrag", "datum")


class Werkblad(QObject):
    """Holds the catalogue, the open dossier (frozen) with its file, and the outcome computed from them.

    `gewijzigd`: the dossier or the outcome is another one. `gewisseld`: another dossier was opened, or none is open.
    `toestand`: saved or not, read-only or not, has changed. `leg_vast`: fields hand over what is still being typed.
    `teruggezet`: undo or redo changed what stands at this place, a question or a step.
    """

    gewijzigd = Signal()
    gewisseld = Signal()
    toestand = Signal()
    leg_vast = Signal()
    teruggezet = Signal(str)

    def __init__(self, kennis: Kennis, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kennis = kennis
        self.wie = profiel.wie()
        self.stapel = QUndoStack(self)
        self.stapel.setUndoLimit(ONGEDAAN_HOOGSTENS)
        self.stapel.cleanChanged.connect(self._bij_schoon)
        self.bewaker = Bewaker(deze_gebruiker(), self)
        self.bewaker.veranderd.connect(self.toestand)
        self.dossier: Dossier | None = None
        self.uitkomst: Uitkomst | None = None
        self.pad: Path | None = None
        self.sha256: str | None = None
        self.opgeslagen_om: datetime | None = None
        self.waarschuwingen: tuple[str, ...] = ()
        self._bewaarde_log: tuple[Wijziging, ...] = ()
        self._nooit_bewaard = False
        self.groepen_open: dict[str, bool] = {}
        """Which groups of questions the user opened or closed in this dossier, as long as it is open."""
        self.paginastand: dict[str, Any] = {}
        """What a page wants to find again when it is made anew: its section, its zoom. It goes with the dossier."""

        self.toetsklad: dict[str, tuple[Toetspunt, str]] = {}
        """What a reviewer typed at a point (by id) and did not lay down yet. It goes with the dossier."""
        self.antwoordklad: dict[str, str] = {}
        """Likewise, answers to a remark or verdict (by key)."""

    def neem_profiel(self) -> None:
        """Work on under the name of the profile as it is now."""
        self.wie = profiel.wie()

    # ------------------------------------------------------------------------------------ what is open

    @property
    def vuil(self) -> bool:
        """Whether there is work that is not in the file."""
        return self.dossier is not None and (self._nooit_bewaard or not self.stapel.isClean())

    @property
    def is_pakket(self) -> bool:
        """Whether a review package is open: only its review may grow."""
        return self.dossier is not None and is_pakket(self.dossier)

    @property
    def dicht(self) -> bool:
        """Whether nothing may be changed, not even the review: somebody else has it open."""
        return bool(self.bewaker.reden)

    @property
    def alleen_lezen(self) -> bool:
        """Whether answers, texts and planning may not be changed."""
        return self.dicht or self.is_pakket

    @property
    def naam(self) -> str:
        """The name of the case, else of the file."""
        naam = self.dossier.waarde("zaak.naam") if self.dossier else ""
        if isinstance(naam, str) and naam and naam != ONBEKEND:
            return naam
        return self.pad.stem if self.pad else "Nieuw dossier"

    def nieuw(self, rechtsgebied: str, domein: str = "") -> None:
        """Open a dossier for this jurisdiction (`nl` or `vl`) with what the profile of the user says."""
        bekend = profiel.geldend()
        nieuw = dossiers.maak_nieuw(
            self.kennis, rechtsgebied, wie=self.wie, moment=moment_nu(), domein=domein, profiel=bekend
        )
        self._wissel(nieuw, None, None)

    def open_voorbeeld(self, naam: str) -> None:
        """Open a fresh dossier with the answers of an example. Raises `DossierFout`."""
        self._wissel(dossiers.uit_voorbeeld(self.kennis, naam), None, None)

    def open(self, pad: Path, *, overnemen: bool = False) -> None:
        """Open a dossier from a file. Raises `LeesFout`; what was open then stays open.

        A lock that ran out is taken over only when `overnemen` says that the user agreed.
        """
        geopend = dossiers.open_dossier(self.kennis, pad)
        hoeveel = aantal(len(geopend.onbekend), "antwoord", "antwoorden")
        extra = (
            (f"{hoeveel} op een vraag die deze kennis niet kent; bewaard zoals het was.",) if geopend.onbekend else ()
        )
        self._wissel(geopend.dossier, pad, geopend.sha256, (*geopend.waarschuwingen, *extra), overnemen=overnemen)

    def open_herstel(self, herstel: Herstel) -> None:
        """Go on with work that was left behind by a crash; it counts as unsaved."""
        assert herstel.dossier is not None
        self._wissel(herstel.dossier, herstel.pad, herstel.basis_sha256)
        self._nooit_bewaard = True
        self.bewaker.neem_over(herstel)
        self.toestand.emit()

    def kopieer_als_nieuw(self) -> None:
        """Open a copy of the answers as the start of another case."""
        assert self.dossier is not None
        kopie = kopie_als_nieuw(self.dossier)
        self._wissel(kopie, None, None)
        self._nooit_bewaard = True
        self.toestand.emit()

    def sluit(self) -> None:
        """Close without saving: nothing is left to recover and the lock is free."""
        self.bewaker.sluit()
        self.dossier = self.uitkomst = self.pad = self.sha256 = self.opgeslagen_om = None
        self._nooit_bewaard = False
        self.stapel.clear()
        self.gewisseld.emit()
        self.toestand.emit()

    def _wissel(
        self,
        dossier: Dossier,
        pad: Path | None,
        sha256: str | None,
        waarschuwingen: tuple[str, ...] = (),
        *,
        overnemen: bool = False,
    ) -> None:
        uitkomst = bereken(self.kennis, dossier, date.today())
        # A reviewer decides nothing about what newer knowledge changes: the package stays as it was made.
        bijgewerkt = dossier if is_pakket(dossier) else kennisverschil.bij_openen(uitkomst)
        if bijgewerkt.conclusies != dossier.conclusies:
            # Only what the knowledge itself changed is to be decided; that is no work of the user to be saved.
            dossier, uitkomst = bijgewerkt, bereken(self.kennis, bijgewerkt, date.today())
        self.bewaker.sluit()
        self.stapel.clear()
        self.groepen_open.clear()
        self.paginastand.clear()
        self.toetsklad.clear()
        self.antwoordklad.clear()
        self._bewaarde_log = dossier.geschiedenis
        self.dossier, self.uitkomst, self.pad, self.sha256 = dossier, uitkomst, pad, sha256
        self.waarschuwingen, self.opgeslagen_om, self._nooit_bewaard = waarschuwingen, None, False
        self.bewaker.begin(pad, sha256, overnemen=overnemen)
        self.gewisseld.emit()
        self.gewijzigd.emit()
        self.toestand.emit()

    # ------------------------------------------------------------------------------------ edits

    def antwoord(self, vraag_id: str, waarde: Any) -> None:
        """Answer a question with a JSON value; `None` empties the answer but keeps its motivation."""
        if self.dossier is None:
            return
        oud = self.dossier.antwoorden.get(vraag_id)
        if waarde is None and (oud is None or not oud.motivering):
            nieuw = zonder_antwoord(self.dossier, vraag_id, wie=self.wie, moment=moment_nu())
        else:
            nieuw = met_waarde(self.dossier, vraag_id, waarde, wie=self.wie, moment=moment_nu())
        typen = self.kennis.vragen[vraag_id].type in TYPEN and waarde != ONBEKEND
        self._duw(nieuw, f"Wijzig {self._kort(vraag_id)}", vraag_id if typen else "", vraag_id)

    def pas_toe(
        self, doe: Callable[[Dossier, str, str], Dossier], tekst: str, plaats: str, *, sleutel: str = ""
    ) -> None:
        """Make an edit of several answers that is undone as one. `doe` gets the dossier, who and when; `tekst` names
        the edit in the menu, and `plaats` is where it is seen. Edits with an equal `sleutel`, as typing gives, become
        one."""
        if self.dossier is not None:
            self._duw(doe(self.dossier, self.wie, moment_nu()), tekst, sleutel, plaats)

    def toets(self, doe: Callable[[Dossier, str, str], Dossier], tekst: str, plaats: str = "toets") -> None:
        """Add to the review, also in a review package. As `pas_toe`."""
        if self.dossier is None or self.dicht:
            return
        nieuw = doe(self.dossier, self.wie, moment_nu())
        if nieuw is not self.dossier:
            self.stapel.push(Wijzig(tekst, self.dossier, nieuw, self._zet, "", plaats))

    def bewaar_toetsklad(self) -> None:
        """Keep what a reviewer is typing for after a crash, as the remarks that it would become."""
        if self.dossier is not None:
            klad = self.toetsklad or self.antwoordklad
            self.houd_klad(self._met_klad(self.dossier, self.wie, moment_nu()) if klad else None)

    def rond_toetsklad_af(self) -> None:
        """Make remarks and answers of what was typed and not laid down: the dossier is about to go."""
        if self.toetsklad or self.antwoordklad:
            self.toets(self._met_klad, "Opmerkingen bij de toets")
            self.toetsklad.clear()
            self.antwoordklad.clear()

    def _met_klad(self, dossier: Dossier, wie: str, moment: str) -> Dossier:
        from assistent.handelingen import toetsen  # composes documents, which a window that only answers does without

        bekend = profiel.geldend()
        toetser = toetsen.Toetser(wie, bekend.functie, bekend.organisatie)
        for punt, tekst in self.toetsklad.values():
            for deel in toetsen.in_delen(tekst):
                dossier = toetsen.plaats_opmerking(dossier, punt, deel, toetser=toetser, op=moment)
        for sleutel, tekst in self.antwoordklad.items():
            if sleutel in dossier.toets.opmerkingen or sleutel in dossier.toets.oordelen:  # not when that was undone
                for deel in toetsen.in_delen(tekst):
                    dossier = toetsen.reageer(dossier, sleutel, deel, toetser=toetser, op=moment)
        return dossier

    def houd_klad(self, klad: Dossier | None) -> None:
        """Keep the dossier as it would be with an edit that is not finished, for after a crash; `None`: there is no
        such edit any more."""
        if self.dossier is None or self.dicht:
            return
        if klad is not None or self.vuil:
            self.bewaker.gewijzigd(klad or self.dossier)
        else:
            self.bewaker.niets_te_herstellen()

    def motiveer(self, vraag_id: str, tekst: str) -> None:
        """Give the reasons for an answer, in Markdown."""
        if self.dossier is None:
            return
        oud = self.dossier.antwoorden.get(vraag_id, Antwoord())
        antwoord = oud.model_copy(update={"motivering": tekst})
        if antwoord.waarde is None and not tekst:
            nieuw = zonder_antwoord(self.dossier, vraag_id, wie=self.wie, moment=moment_nu())
        else:
            nieuw = met_antwoord(self.dossier, vraag_id, antwoord, wie=self.wie, moment=moment_nu())
        self._duw(nieuw, f"Wijzig motivering van {self._kort(vraag_id)}", f"{vraag_id}.motivering", vraag_id)

    def planstap(self, stap_id: str, velden: Mapping[str, Any]) -> None:
        """Fix or free fields of a planning step (`datum`, `tijd`, …); a step without anything fixed is let go."""
        if self.dossier is None:
            return
        oud = self.dossier.planning.stappen.get(stap_id, PlanStap())
        stap: PlanStap | None = PlanStap.model_validate({**oud.model_dump(), **velden})
        nieuw = met_planstap(
            self.dossier, stap_id, None if stap == PlanStap() else stap, wie=self.wie, moment=moment_nu()
        )
        namen = {s.id: s.naam for s in self.uitkomst.planning.stappen} if self.uitkomst is not None else {}
        self._duw(nieuw, f"Wijzig planning: {namen.get(stap_id, stap_id)}", "", "planning")

    def zet_peildatum(self, dag: date | None) -> None:
        """Judge the dossier by the law of this day; `None` = today, whichever day that is."""
        if self.dossier is not None:
            nieuw = met_peildatum(self.dossier, dag, wie=self.wie, moment=moment_nu())
            self._duw(nieuw, "Wijzig peildatum", "", "")

    def verschillen(self) -> tuple[kennisverschil.Kennisverschil, ...]:
        """The conclusions that newer knowledge or another day changes and that the user did not decide on yet."""
        return kennisverschil.verschillen(self.uitkomst) if self.uitkomst is not None else ()

    def aanvaard(self, ids: Iterable[str]) -> None:
        """Accept these conclusions as they are drawn now. Raises `ConclusieFout` for one that did not change."""
        if self.uitkomst is not None:
            nieuw = kennisverschil.aanvaard(self.uitkomst, ids, wie=self.wie, moment=moment_nu())
            self._duw(nieuw, "Aanvaard nieuwe conclusies", "", "")

    def behoud(self, ids: Iterable[str], motivering: str) -> None:
        """Keep these conclusions as they were, as motivated deviations. Raises `ConclusieFout` without a motivation."""
        if self.uitkomst is not None:
            nieuw = kennisverschil.behoud(self.uitkomst, ids, motivering, wie=self.wie, moment=moment_nu())
            self._duw(nieuw, "Houd oude conclusies", "", "")

    def kies_maatregel(self, maatregel_id: str, gekozen: bool) -> None:
        """Take a measure against a risk up in the dossier, or out of it."""
        if self.dossier is None or "risico.maatregelen" not in self.kennis.vragen:
            return
        waarde = self.dossier.waarde("risico.maatregelen")
        rijen = [dict(rij) for rij in waarde if isinstance(rij, Mapping)] if isinstance(waarde, list) else []
        over = [rij for rij in rijen if rij.get("maatregel") != maatregel_id]
        if gekozen:
            over.append({"id": nieuw_rij_id(str(rij.get("id", "")) for rij in rijen), "maatregel": maatregel_id})
        self.antwoord("risico.maatregelen", over or None)

    def ongedaan(self) -> None:
        """Undo the last edit, including what is still being typed."""
        self.leg_vast.emit()
        opdracht = self.stapel.command(self.stapel.index() - 1)
        self.stapel.undo()
        self._meld_terug(opdracht)

    def opnieuw(self) -> None:
        """Redo what was undone."""
        self.leg_vast.emit()
        opdracht = self.stapel.command(self.stapel.index())
        self.stapel.redo()
        self._meld_terug(opdracht)

    def _meld_terug(self, opdracht: object) -> None:
        if isinstance(opdracht, Wijzig):
            self.teruggezet.emit(opdracht.plaats)

    def _kort(self, vraag_id: str) -> str:
        return self.kennis.vragen[vraag_id].kort if vraag_id in self.kennis.vragen else vraag_id

    def _duw(self, nieuw: Dossier, tekst: str, sleutel: str, plaats: str) -> None:
        if nieuw is self.dossier or self.alleen_lezen or self.dossier is None:
            self.gewijzigd.emit()  # put the field back to what stands in the dossier
            return
        self.stapel.push(Wijzig(tekst, self.dossier, nieuw, self._zet, sleutel, plaats))

    def _zet(self, dossier: Dossier) -> None:
        """Make this the dossier. A snapshot from before a save takes the stamps of that save."""
        nu = self.dossier
        if nu is not None and (dossier.revisie, dossier.kennis_versie) != (nu.revisie, nu.kennis_versie):
            stempels = ("revisie", "kennis_versie", "app_versie", "aanvulling")
            dossier = dossier.model_copy(update={naam: getattr(nu, naam) for naam in stempels})
        log = met_bewaarde(dossier.geschiedenis, self._bewaarde_log, self.wie, moment_nu())
        if log is not dossier.geschiedenis:
            dossier = dossier.model_copy(update={"geschiedenis": log})
        self.dossier = dossier
        # First: the work is safe, also when what follows fails; with what a reviewer is still typing at other points.
        klad = self.toetsklad or self.antwoordklad
        self.bewaker.gewijzigd(self._met_klad(dossier, self.wie, moment_nu()) if klad else dossier)
        self.uitkomst = bereken(self.kennis, dossier, date.today())
        self.gewijzigd.emit()
        self.toestand.emit()

    def _bij_schoon(self, schoon: bool) -> None:
        if schoon and not self._nooit_bewaard:
            self.bewaker.niets_te_herstellen()
        self.toestand.emit()

    # ------------------------------------------------------------------------------------ saving

    def bewaar(self, pad: Path | None = None, *, vervang: bool = False) -> tuple[str, ...]:
        """Save, in another file when `pad` is given; gives warnings for the user. Raises `SchrijfFout`.

        `vervang`: the user agreed to replace what stands in the file now.
        """
        self.leg_vast.emit()
        assert self.dossier is not None
        doel = pad or self.pad
        assert doel is not None
        ander = doel != self.pad
        self.bewaker.voor_bewaren(doel, ander=ander)
        try:
            verwacht = self.bewaker.sha256_nu(doel) if vervang else None if ander else self.sha256
            geschreven = dossiers.bewaar(self.kennis, doel, self.dossier, verwacht)
        except BaseException:
            self.bewaker.niet_bewaard()
            raise
        self.dossier, self.pad, self.sha256 = geschreven.dossier, doel, geschreven.sha256
        self._bewaarde_log = geschreven.dossier.geschiedenis
        self.opgeslagen_om, self._nooit_bewaard = datetime.now(), False
        self.uitkomst = bereken(self.kennis, self.dossier, date.today())
        self.stapel.setClean()
        self.bewaker.bewaard(doel, geschreven.sha256)
        self.gewijzigd.emit()
        self.toestand.emit()
        return geschreven.waarschuwingen
