"""Taking a toetsmemo over: its verdicts and remarks become part of the review, once.

What the memo holds is stored under a key made from what it says, so that reading it again adds nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from assistent.dossier.model import Dossier, Oordeel, Opmerking, Toetskader
from assistent.dossier.wijzigen import met_kader, met_oordeel, met_opmerking
from assistent.export.memo_lezen import Plek
from assistent.handelingen.memo_gezien import DOCUMENTEN, lees_documenten
from assistent.handelingen.memolezing import KENMERK, MemoFout, Memolezing, Memooordeel, Memoopmerking
from assistent.tekst.nederlands import opsomming
from assistent.toets.stand import zoeknaam

_PEILDATUM, _KENNIS = "ontwerp.peildatum", "ontwerp.kennis_versie"


def neem_over(dossier: Dossier, lezing: Memolezing, wie: str, op: str) -> Dossier:
    """The dossier with the verdicts and remarks of this memo, in the name of its reviewer. What the dossier already has
    from this memo is not added again.

    `wie` reads the memo, at the moment `op` (ISO date-time with offset). Raises `MemoFout` when the memo does not name
    its reviewer: whoever reads it is not the one who judged.
    """
    if not lezing.toetser.naam:
        raise MemoFout(
            f"In ‘{lezing.bestand}’ staat niet wie heeft getoetst. Vul in de memo bij ‘Naam’ in wie heeft getoetst, en "
            "lees hem opnieuw."
        )
    werk = _Overname(lezing, wie, op)
    for oordeel in lezing.oordelen:
        dossier = werk.oordeel(dossier, oordeel)
    for opmerking in lezing.opmerkingen:
        dossier = werk.opmerking(dossier, opmerking)
    for plek in lezing.onbekend:
        dossier = werk.zonder_punt(dossier, plek)
    return werk.kader(dossier)


class _Overname:
    """Puts what a memo says in the review, once."""

    def __init__(self, lezing: Memolezing, lezer: str, op: str) -> None:
        self._lezing, self._wie, self._gelezen = lezing, lezing.toetser, op
        self._uit = f"Toetsmemo: {lezing.bestand}" + (f" (ingelezen door {lezer})" if lezer else "")
        self._gezien: dict[str, int] = {}

    def _sleutel(self, *delen: str) -> str:
        """The same for the same words by the same person in the same memo; a second time in that memo another one."""
        tekst = "\x1f".join((self._lezing.kenmerk, self._wie.naam, str(self._lezing.dag or ""), *delen))
        keer = self._gezien[tekst] = self._gezien.get(tekst, 0) + 1
        ruimte = uuid.UUID(self._lezing.kenmerk[:36]) if self._lezing.kenmerk else uuid.NAMESPACE_URL
        return str(uuid.uuid5(ruimte, f"{tekst}\x1f{keer}"))

    def _moment(self, na: Iterable[str] = ()) -> str:
        """When it was said: on the day that the memo names, and after what the same person said on that day before,
        because who fills in a second memo means the second."""
        gelezen = datetime.fromisoformat(self._gelezen)
        dag = self._lezing.dag
        moment = gelezen if dag is None or dag > gelezen.date() else datetime.combine(dag, gelezen.timetz())
        eerder = [m for tekst in na if (m := _als_moment(tekst, gelezen)) and m.date() == moment.date() and m >= moment]
        return (max(eerder) + timedelta(seconds=1) if eerder else moment).isoformat(timespec="seconds")

    def oordeel(self, dossier: Dossier, deel: Memooordeel) -> Dossier:
        sleutel = self._sleutel("oordeel", deel.punt, deel.uitspraak, deel.gewicht or "", deel.toelichting)
        if sleutel in dossier.toets.oordelen:
            return dossier
        naam = zoeknaam(self._wie.naam)
        eerder = [o.op for o in dossier.toets.oordelen.values() if o.punt == deel.punt and zoeknaam(o.door) == naam]
        oordeel = Oordeel(
            punt=deel.punt,
            uitspraak=deel.uitspraak,
            gewicht=deel.gewicht,
            toelichting=deel.toelichting,
            door=self._wie.naam,
            organisatie=self._wie.organisatie,
            op=self._moment(eerder),
            toetsmoment=self._lezing.toetsmoment,
            over=deel.over,
        )
        return met_oordeel(dossier, oordeel, sleutel=sleutel)

    def opmerking(self, dossier: Dossier, deel: Memoopmerking) -> Dossier:
        sleutel = self._sleutel("opmerking", deel.punt, deel.tekst)
        erbij = {"punt": deel.punt, "over": deel.over, "gewicht": deel.gewicht}
        return self._met(dossier, sleutel, self._opmerking(deel.op, deel.tekst).model_copy(update=erbij))

    def zonder_punt(self, dossier: Dossier, plek: Plek) -> Dossier:
        """What was written about a point that is gone stays as a remark on the memo itself."""
        return self._met(dossier, self._sleutel("onbekend", plek.tekst), self._opmerking("toetsmemo", plek.tekst))

    def _opmerking(self, plaats: str, tekst: str) -> Opmerking:
        return Opmerking(
            plaats=plaats,
            tekst=tekst,
            door=self._wie.naam,
            organisatie=self._wie.organisatie,
            op=self._moment(),
            toetsmoment=self._lezing.toetsmoment,
            uit=self._uit,
        )

    def _met(self, dossier: Dossier, sleutel: str, opmerking: Opmerking) -> Dossier:
        if sleutel in dossier.toets.opmerkingen:
            return dossier
        return met_opmerking(dossier, opmerking, sleutel=sleutel)

    def kader(self, dossier: Dossier) -> Dossier:
        """What the review was about, when the reviewer judged anything: the documents that the reviewer named, and no
        others. What was named and is no document of the memo is kept in words."""
        lezing, eigenschappen = self._lezing, self._lezing.eigenschappen or {}
        sleutel = self._sleutel("kader", lezing.niet_beoordeeld, *lezing.gezien, *lezing.gezien_los)
        if lezing.leeg or sleutel in dossier.toets.kaders:
            return dossier
        kenmerk = KENMERK.fullmatch(lezing.kenmerk)
        sommen = dict(lees_documenten(eigenschappen.get(DOCUMENTEN, "")))
        kader = Toetskader(
            door=self._wie.naam,
            organisatie=self._wie.organisatie,
            op=self._moment(),
            toetsmoment=lezing.toetsmoment,
            peildatum=_iso(eigenschappen.get(_PEILDATUM, "")),
            kennis_versie=eigenschappen.get(_KENNIS, ""),
            revisie=int(kenmerk["revisie"]) if kenmerk else 0,
            documenten={id_: sommen[id_] for id_ in lezing.gezien},
            niet_beoordeeld="\n".join(filter(None, (lezing.niet_beoordeeld, _niet_herkend(lezing.gezien_los)))),
        )
        return met_kader(dossier, kader, sleutel=sleutel)


def _als_moment(tekst: str, gelezen: datetime) -> datetime | None:
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError:
        return None
    return moment.astimezone(gelezen.tzinfo) if moment.tzinfo else moment.replace(tzinfo=gelezen.tzinfo)


def _iso(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None


def _niet_herkend(delen: Iterable[str]) -> str:
    woorden = opsomming([f"‘{deel}’" for deel in delen])
    return f"Als gezien genoemd, maar niet herkend als document van dit dossier: {woorden}." if woorden else ""
