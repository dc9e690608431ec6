"""Edits: pure functions from a dossier to a new one, each with its line in the history.

All untouched parts are shared between the old and the new dossier. Successive edits of one place by one
person within a minute (typing) become one line of the history. `wie` is the name shown to the reviewer,
`moment` an ISO date-time with offset (see `moment_nu`).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from assistent.dossier.geschiedenis import Verschil, met_geschiedenis, modelverschil, verschil, waardeverschil
from assistent.dossier.model import (
    Aanvaarding,
    Aanvulling,
    Aftekening,
    Antwoord,
    Conclusie,
    Dossier,
    Oordeel,
    Opmerking,
    PlanStap,
    TekstAfwijking,
    Toetskader,
    Toetsstuk,
    als_json,
)
from assistent.dossier.vast import VasteMap, met, zonder


def moment_nu() -> str:
    """Now, as ISO date-time with the offset of this machine, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def nieuw_rij_id(bestaand: Iterable[str] = ()) -> str:
    """An id for a new table row: 12 hex digits, made once, never reused, not among `bestaand`."""
    bezet = set(bestaand)
    while (rij_id := uuid.uuid4().hex[:12]) in bezet:
        pass
    return rij_id


def met_antwoord(dossier: Dossier, vraag_id: str, antwoord: Antwoord, *, wie: str, moment: str) -> Dossier:
    """The dossier with this answer; `gewijzigd` of the answer becomes `moment`. Unchanged answer:

    same dossier.
    """
    return met_antwoorden(dossier, {vraag_id: antwoord}, wie=wie, moment=moment)


def met_waarde(dossier: Dossier, vraag_id: str, waarde: Any, *, wie: str, moment: str) -> Dossier:
    """The dossier with another value for this question; motivation and status of the answer stay."""
    oud = dossier.antwoorden.get(vraag_id, Antwoord())
    antwoord = Antwoord(waarde=waarde, motivering=oud.motivering, status=oud.status, **(oud.model_extra or {}))
    return met_antwoord(dossier, vraag_id, antwoord, wie=wie, moment=moment)


def met_antwoorden(dossier: Dossier, antwoorden: Mapping[str, Antwoord | None], *, wie: str, moment: str) -> Dossier:
    """Several answers at once; None removes one. Unchanged answers make no history; if none changed:

    same dossier.
    """
    nieuw = dossier.antwoorden
    verschillen: list[Verschil] = []
    for vraag_id, antwoord in antwoorden.items():
        oud = nieuw.get(vraag_id)
        deel = antwoordverschillen(vraag_id, oud, antwoord)
        if not deel and (antwoord is None) == (oud is None):
            continue
        verschillen += deel or [(f"antwoorden/{vraag_id}", None, None)]
        if antwoord is None:
            nieuw = zonder(nieuw, vraag_id)
        else:
            nieuw = met(nieuw, vraag_id, antwoord.model_copy(update={"gewijzigd": moment}))
    return _gewijzigd(dossier, {"antwoorden": nieuw}, verschillen, wie, moment)


def zonder_antwoord(dossier: Dossier, vraag_id: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without an answer to this question."""
    return met_antwoorden(dossier, {vraag_id: None}, wie=wie, moment=moment)


def met_tekst(dossier: Dossier, sleutel: str, afwijking: TekstAfwijking, *, wie: str, moment: str) -> Dossier:
    """The dossier with this deviation for the block instance `sleutel`; `door` and `op` are set here."""
    gezet = afwijking.model_copy(update={"door": wie, "op": moment})
    verschillen = modelverschil(f"teksten/{sleutel}", dossier.teksten.get(sleutel), gezet, behalve=("door", "op"))
    return _gewijzigd(dossier, {"teksten": met(dossier.teksten, sleutel, gezet)}, verschillen, wie, moment)


def zonder_tekst(dossier: Dossier, sleutel: str, *, wie: str, moment: str) -> Dossier:
    """Back to the standard text for this block instance."""
    verschillen = modelverschil(f"teksten/{sleutel}", dossier.teksten.get(sleutel), None, behalve=("door", "op"))
    return _gewijzigd(dossier, {"teksten": zonder(dossier.teksten, sleutel)}, verschillen, wie, moment)


def met_planstap(dossier: Dossier, stap_id: str, stap: PlanStap | None, *, wie: str, moment: str) -> Dossier:
    """The dossier with this fixed for a planning step; None = nothing fixed any more."""
    stappen = dossier.planning.stappen
    verschillen = modelverschil(f"planning/{stap_id}", stappen.get(stap_id), stap)
    nieuw = zonder(stappen, stap_id) if stap is None else met(stappen, stap_id, stap)
    planning = dossier.planning.model_copy(update={"stappen": nieuw})
    return _gewijzigd(dossier, {"planning": planning}, verschillen, wie, moment)


def met_variant(
    dossier: Dossier, naam: str, stappen: Mapping[str, PlanStap] | None, *, wie: str, moment: str
) -> Dossier:
    """The dossier with a named planning variant; None removes it."""
    varianten = dossier.planning.varianten
    oud = _stappen_json(varianten.get(naam))
    nieuw = zonder(varianten, naam) if stappen is None else met(varianten, naam, VasteMap(stappen))
    verschillen = verschil(f"planning/varianten/{naam}", oud, _stappen_json(stappen))
    planning = dossier.planning.model_copy(update={"varianten": nieuw})
    return _gewijzigd(dossier, {"planning": planning}, verschillen, wie, moment)


def met_peildatum(dossier: Dossier, peildatum: date | None, *, wie: str, moment: str) -> Dossier:
    """The dossier judged by the law of this date; None = today."""
    if isinstance(peildatum, datetime):
        peildatum = peildatum.date()
    oud, nieuw = (d.isoformat() if d else None for d in (dossier.peildatum, peildatum))
    return _gewijzigd(dossier, {"peildatum": peildatum}, verschil("peildatum", oud, nieuw), wie, moment)


def met_kennis(
    dossier: Dossier, kennis_versie: str, aanvulling: Aanvulling | None, *, wie: str, moment: str
) -> Dossier:
    """The dossier as evaluated with this knowledge and these own additions of the organisation."""
    verschillen = verschil("kennis_versie", dossier.kennis_versie, kennis_versie)
    verschillen += modelverschil("aanvulling", dossier.aanvulling, aanvulling)
    velden = {"kennis_versie": kennis_versie, "aanvulling": aanvulling}
    return _gewijzigd(dossier, velden, verschillen, wie, moment)


def met_conclusies(dossier: Dossier, conclusies: Mapping[str, Conclusie | None], *, wie: str, moment: str) -> Dossier:
    """The dossier with these conclusions accepted (id → conclusion; None forgets one); others stay."""
    nieuw = dossier.conclusies
    verschillen: list[Verschil] = []
    for conclusie_id, conclusie in conclusies.items():
        verschillen += modelverschil(f"conclusies/{conclusie_id}", nieuw.get(conclusie_id), conclusie)
        nieuw = zonder(nieuw, conclusie_id) if conclusie is None else met(nieuw, conclusie_id, conclusie)
    return _gewijzigd(dossier, {"conclusies": nieuw}, verschillen, wie, moment)


def met_opmerking(dossier: Dossier, opmerking: Opmerking, *, sleutel: str | None = None) -> Dossier:
    """The dossier with one more remark, under a new uuid unless `sleutel` is given."""
    return _met_toets(dossier, "opmerkingen", opmerking, sleutel)


def met_oordeel(dossier: Dossier, oordeel: Oordeel, *, sleutel: str | None = None) -> Dossier:
    """The dossier with one more verdict on a review point."""
    return _met_toets(dossier, "oordelen", oordeel, sleutel)


def met_aftekening(dossier: Dossier, aftekening: Aftekening, *, sleutel: str | None = None) -> Dossier:
    """The dossier with one more sign-off."""
    return _met_toets(dossier, "aftekeningen", aftekening, sleutel)


def met_aanvaarding(dossier: Dossier, aanvaarding: Aanvaarding, *, sleutel: str | None = None) -> Dossier:
    """The dossier with one more accepted risk, or one no longer accepted."""
    return _met_toets(dossier, "aanvaardingen", aanvaarding, sleutel)


def met_kader(dossier: Dossier, kader: Toetskader, *, sleutel: str | None = None) -> Dossier:
    """The dossier with what one more review is about."""
    return _met_toets(dossier, "kaders", kader, sleutel)


def _met_toets(dossier: Dossier, soort: str, stuk: Toetsstuk, sleutel: str | None) -> Dossier:
    stukken: Mapping[str, Toetsstuk] = getattr(dossier.toets, soort)
    sleutel = sleutel or str(uuid.uuid4())
    if sleutel in stukken:
        raise ValueError(f"{soort} only grows: {sleutel} is taken")
    toets = dossier.toets.model_copy(update={soort: met(stukken, sleutel, stuk)})
    verschillen = modelverschil(f"toets/{soort}/{sleutel}", None, stuk)
    return _gewijzigd(dossier, {"toets": toets}, verschillen, stuk.door, stuk.op)


def antwoordverschillen(vraag_id: str, oud: Antwoord | None, nieuw: Antwoord | None) -> list[Verschil]:
    """What differs between two answers: at most one line each for value, motivation and status."""
    pad = f"antwoorden/{vraag_id}"
    oud, nieuw = oud or Antwoord(), nieuw or Antwoord()
    return [
        *waardeverschil(pad, oud.waarde, nieuw.waarde),
        *verschil(f"{pad}/motivering", oud.motivering, nieuw.motivering),
        *verschil(f"{pad}/status", oud.status, nieuw.status),
    ]


def _stappen_json(stappen: Mapping[str, PlanStap] | None) -> Any:
    return None if stappen is None else {sleutel: als_json(stap) for sleutel, stap in stappen.items()}


def _gewijzigd(dossier: Dossier, velden: dict[str, Any], verschillen: list[Verschil], wie: str, moment: str) -> Dossier:
    """The dossier with these fields and its history; the same dossier if nothing differs."""
    if not verschillen:
        return dossier
    geschiedenis = met_geschiedenis(dossier.geschiedenis, verschillen, wie, moment)
    return dossier.model_copy(update={**velden, "geschiedenis": geschiedenis})
