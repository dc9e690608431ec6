"""Take over what a file that came back would change: what was chosen, all at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce

from assistent.dossier.model import Antwoord, Dossier, PlanStap, TekstAfwijking, is_pakket
from assistent.dossier.wijzigen import (
    met_antwoord,
    met_opmerking,
    met_planstap,
    met_tekst,
    met_waarde,
    zonder_antwoord,
    zonder_tekst,
)
from assistent.handelingen.teksten import vervang_in, voeg_toe_in
from assistent.handelingen.terug_model import (
    Bewaar,
    Daad,
    Keuze,
    LaatWeg,
    TerugFout,
    Terugkeer,
    Verplaats,
    VerwijderRij,
    VoegToe,
    ZetAntwoord,
    ZetMotivering,
    ZetStap,
    ZetTekst,
)
from assistent.handelingen.terug_waarde import rijen_van
from assistent.leidraad.model import Blok
from assistent.leidraad.terug_volgorde import verplaatst

Keuzes = Mapping[int, Keuze]
_VOLGORDE = (ZetTekst, VoegToe, Verplaats, LaatWeg, ZetAntwoord, ZetMotivering, VerwijderRij, ZetStap, Bewaar)
"""A text is put in its block before the block moves, and answers change before their row goes."""


def vanzelf(terugkeer: Terugkeer) -> dict[int, Keuze]:
    """What is taken over without asking: plain changed text, new text and remarks."""
    return {voorstel.nr: voorstel.vanzelf for voorstel in terugkeer.voorstellen if voorstel.vanzelf}


def alles(terugkeer: Terugkeer) -> dict[int, Keuze]:
    """Everything of which it is sure that the file changed it; a conflict always asks for a choice."""
    zeker = {v.nr: v.voorkeur for v in terugkeer.voorstellen if v.soort != "conflict" and not v.onzeker}
    return {**vanzelf(terugkeer), **zeker}


def neem_over(dossier: Dossier, terugkeer: Terugkeer, keuzes: Keuzes, *, wie: str, moment: str) -> Dossier:
    """The dossier with what was chosen: number of a proposal → choice. Without a choice the same dossier.

    Raises `TerugFout` for a number or choice that is not there, and in a review package for anything but a remark.
    """
    per_nr = {voorstel.nr: voorstel for voorstel in terugkeer.voorstellen}
    daden: list[Daad] = []
    for nr, keuze in keuzes.items():
        if nr not in per_nr or keuze not in per_nr[nr].daden:
            raise TerugFout(f"Er is geen voorstel {nr} dat ‘{keuze}’ kan worden overgenomen.")
        daden += per_nr[nr].daden[keuze]
    if is_pakket(dossier) and not all(isinstance(daad, Bewaar) for daad in daden):
        raise TerugFout("In een toetspakket kunt u alleen opmerkingen overnemen; de teksten liggen vast.")
    daden.sort(key=lambda daad: _VOLGORDE.index(type(daad)))
    return reduce(lambda d, daad: _doe(d, daad, terugkeer.blokken, wie=wie, moment=moment), daden, dossier)


def _doe(dossier: Dossier, daad: Daad, blokken: Mapping[str, Blok], *, wie: str, moment: str) -> Dossier:
    match daad:
        case ZetTekst(sleutel, markdown):
            return vervang_in(dossier, blokken[sleutel], markdown, wie=wie, moment=moment)
        case VoegToe(sleutel, na, markdown):
            return voeg_toe_in(dossier, sleutel, na, markdown, wie=wie, moment=moment)
        case Verplaats(sleutel, na):
            return _verplaats(dossier, blokken.get(sleutel), sleutel, na, wie=wie, moment=moment)
        case LaatWeg(sleutel):
            return _laat_weg(dossier, blokken[sleutel], wie=wie, moment=moment)
        case ZetAntwoord():
            return _antwoord(dossier, daad, wie=wie, moment=moment)
        case ZetMotivering(vraag, tekst):
            oud = dossier.antwoorden.get(vraag, Antwoord())
            nieuw = oud.model_copy(update={"motivering": tekst})
            return met_antwoord(dossier, vraag, nieuw, wie=wie, moment=moment)
        case VerwijderRij(vraag, rij):
            over = [r for r in rijen_van(dossier.waarde(vraag)) if r.get("id") != rij]
            return met_waarde(dossier, vraag, over, wie=wie, moment=moment)
        case ZetStap(stap, datum, tijd):
            velden = dossier.planning.stappen.get(stap, PlanStap()).model_dump(mode="json")
            gezet = {**velden, "datum": datum, **({"tijd": tijd} if tijd else {})}
            return met_planstap(dossier, stap, PlanStap.model_validate(gezet), wie=wie, moment=moment)
        case Bewaar(uuid, opmerking):
            bekend = uuid in dossier.toets.opmerkingen
            return dossier if bekend else met_opmerking(dossier, opmerking, sleutel=uuid)


def _verplaats(dossier: Dossier, blok: Blok | None, sleutel: str, na: str, *, wie: str, moment: str) -> Dossier:
    oud = dossier.teksten.get(sleutel)
    nieuw = verplaatst(oud, na)
    if blok is not None and nieuw.soort == "verplaatst" and not nieuw.basis:
        nieuw = nieuw.model_copy(update={"basis": blok.standaardhash})
    return met_tekst(dossier, sleutel, nieuw, wie=wie, moment=moment)


def _laat_weg(dossier: Dossier, blok: Blok, *, wie: str, moment: str) -> Dossier:
    if blok.afwijking == "eigen":
        return zonder_tekst(dossier, blok.sleutel, wie=wie, moment=moment)
    weg = TekstAfwijking(soort="weggelaten", basis=blok.standaardhash)
    return met_tekst(dossier, blok.sleutel, weg, wie=wie, moment=moment)


def _antwoord(dossier: Dossier, daad: ZetAntwoord, *, wie: str, moment: str) -> Dossier:
    if not daad.rij:
        if daad.waarde is None:
            return zonder_antwoord(dossier, daad.vraag, wie=wie, moment=moment)
        return met_waarde(dossier, daad.vraag, daad.waarde, wie=wie, moment=moment)
    rijen = rijen_van(dossier.waarde(daad.vraag))
    rij = next((r for r in rijen if r.get("id") == daad.rij), None)
    if rij is None:
        if daad.waarde is None:
            return dossier
        rij = {"id": daad.rij}
        rijen.append(rij)
    if daad.waarde is None:
        rij.pop(daad.kolom, None)
    else:
        rij[daad.kolom] = daad.waarde
    return met_waarde(dossier, daad.vraag, rijen, wie=wie, moment=moment)
