"""Points from choices: every answer that carries the argument, with its motivation.

Which answers those are is not a list but follows from the catalogue: an answer that was chosen, scored or counted and
that a rule reads, whose level belongs to the argument, or that somebody gave reasons for; a text that a rule asks for;
and the rows of a table that has a column for a reason, a weight, a condition or a measure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from assistent.advies import conclusies
from assistent.advies.model import Keuze
from assistent.dossier.model import Conclusie, PlanStap
from assistent.dossier.rijen import is_lege_rij, rijnaam
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.voorwaarden import Voorwaarde, velden_in, vergelijkingen_in
from assistent.leidraad.velden import Tabelveld, Velden
from assistent.tekst.nederlands import datum, hoofdletter
from assistent.toets.model import Stof, Toetspunt, Zwaarte, over_som

_BETOOG: Final = frozenset({"1a", "1b", "2_markt", "2_netwerk", "3"})
"""The levels of the argument: content, form, model and legal form."""
_GEKOZEN: Final = frozenset({"schaal", "keuze", "meerkeuze", "getal", "bedrag", "datum"})
_REDEN: Final = ("motivering", "reden", "toelichting")
"""Columns that hold the reason for a row, the first that is filled."""
_KEUZEKOLOMMEN: Final = frozenset({"motivering", "reden", "gewicht", "voorwaarde", "maatregel"})
"""A table with one of these columns holds a choice in every row."""


def van_antwoorden(stof: Stof) -> Iterator[Toetspunt]:
    """The choices in the order of the route; of a table one for each row in which something stands."""
    velden = Velden(stof.stand, stof.planning)
    per_vraag = {keuze.vraag: keuze for keuze in stof.keuzes}
    vereist = _vereist(stof.stand.kennis)
    for vraag in stof.stand.kennis.vragen.values():
        if stof.stand.waarde(vraag.id) is None or not stof.stand.vraagt(vraag):
            continue
        if vraag.type == "tabel":
            yield from _rijen(vraag, stof, velden)
        elif _draagt(vraag, stof, vereist):
            # A choice that the catalogue wants motivated weighs more than another one.
            zonder: Zwaarte = "waarschuwing" if vraag.id in vereist.te_motiveren else "aandacht"
            yield _antwoord(vraag, stof, velden, per_vraag.get(vraag.id), zonder)


def _draagt(vraag: Vraag, stof: Stof, vereist: _Vereist) -> bool:
    if vraag.type in _GEKOZEN:
        gemotiveerd = bool(stof.stand.motivering(vraag.id).strip())
        return vraag.niveau in _BETOOG or vraag.id in vereist.gelezen or gemotiveerd
    return vraag.type == "lange_tekst" and vraag.id in vereist.door_meldingen


def _antwoord(vraag: Vraag, stof: Stof, velden: Velden, keuze: Keuze | None, zonder: Zwaarte) -> Toetspunt:
    motivering = stof.stand.motivering(vraag.id).strip()
    antwoord = _in_woorden(vraag, velden)
    return Toetspunt(
        id=f"keuze/{vraag.id}",
        soort="keuze",
        titel=hoofdletter(vraag.kort),
        plaats=vraag.id,
        tekst=vraag.label,
        regel=_redenen(keuze) or vraag.waarom,
        bron=_bronnen(vraag, keuze),
        antwoord=antwoord,
        motivering=motivering,
        # A text that a rule asks for is itself the motivation.
        ernst="" if motivering or vraag.type == "lange_tekst" else zonder,
        over=over_som(antwoord, motivering),
        plekken=(vraag.id,),
    )


def _in_woorden(vraag: Vraag, velden: Velden) -> str:
    veld = velden.veld(vraag.id)
    if isinstance(veld, Tabelveld):
        return ""
    if vraag.type == "schaal" and vraag.polen:
        return f"{veld.tekst} van 5 (1 = {vraag.polen[0]}; 5 = {vraag.polen[1]})"
    maat = f" {vraag.eenheid}" if vraag.type == "getal" and vraag.eenheid else ""
    return f"{veld.markdown.strip() or hoofdletter(veld.tekst)}{maat}"


def _redenen(keuze: Keuze | None) -> str:
    """What speaks for and against what was chosen."""
    if keuze is None:
        return ""
    regels = []
    for optie in keuze.opties:
        if optie.gekozen:
            regels += [f"Pleit voor ‘{optie.label}’: {reden.tekst}" for reden in optie.voor]
            regels += [f"Pleit tegen ‘{optie.label}’: {reden.tekst}" for reden in optie.tegen]
    return "\n".join(regels)


def _bronnen(vraag: Vraag, keuze: Keuze | None) -> tuple[Verwijzing, ...]:
    redenen = (r for o in keuze.opties if o.gekozen for r in (*o.voor, *o.tegen)) if keuze else ()
    return tuple(dict.fromkeys((*vraag.bron, *(v for reden in redenen for v in reden.bron))))


# ------------------------------------------------------------------------------------------------------------ tables


def _rijen(vraag: Vraag, stof: Stof, velden: Velden) -> Iterator[Toetspunt]:
    if _KEUZEKOLOMMEN.isdisjoint(kolom.id for kolom in vraag.kolommen):
        return
    maatregelen = _maatregelen(stof.stand.kennis)
    van_tabel = stof.stand.motivering(vraag.id).strip()
    for rij in stof.stand.rijen(vraag.id):
        if rij.get("id") and not is_lege_rij(rij):
            yield _rij(vraag, rij, velden, maatregelen, van_tabel)


def _rij(
    vraag: Vraag, rij: Mapping[str, Any], velden: Velden, maatregelen: Mapping[str, str], van_tabel: str
) -> Toetspunt:
    cellen = velden.rij(vraag.id, rij)
    tekst = {k.id: cellen[k.id].markdown or cellen[k.id].tekst for k in vraag.kolommen if not cellen[k.id].open}
    tekst = {kolom: maatregelen.get(cel, cel) if kolom == "maatregel" else cel for kolom, cel in tekst.items()}
    antwoord = "\n".join(f"{k.label}: {tekst[k.id]}" for k in vraag.kolommen if k.id in tekst)
    eigen = next((tekst[kolom].strip() for kolom in _REDEN if tekst.get(kolom, "").strip()), "")
    naam = rijnaam(vraag, rij)
    return Toetspunt(
        id=f"keuze/{vraag.id}@{rij['id']}",
        soort="keuze",
        titel=f"{hoofdletter(vraag.kort)}: {maatregelen.get(naam, naam)}",
        plaats=vraag.id,
        tekst=vraag.label,
        regel=vraag.waarom,
        bron=vraag.bron,
        antwoord=antwoord,
        motivering=eigen or van_tabel,
        ernst="" if eigen or van_tabel else "aandacht",
        over=over_som(antwoord, eigen or van_tabel),
        plekken=(f"{vraag.id}@{rij['id']}",),
    )


def _maatregelen(kennis: Kennis) -> dict[str, str]:
    return {m.id: m.tekst for risico in kennis.risicos.values() for m in risico.maatregelen}


# ------------------------------------------------------------------------------------- planning and kept conclusions


def van_planning(stof: Stof) -> Iterator[Toetspunt]:
    """The steps that the drafter fixed with a reason, or fixed on a day of his own."""
    namen = {stap.id: stap for stap in stof.planning.stappen}
    for id_, gezet in stof.stand.dossier.planning.stappen.items():
        if gezet.vast or gezet.motivering.strip():
            stap = namen.get(id_)
            yield _stap(id_, stap.naam if stap else id_, gezet, stap.bron if stap else ())


def _stap(id_: str, naam: str, gezet: PlanStap, bron: tuple[Verwijzing, ...]) -> Toetspunt:
    delen = (
        datum(gezet.datum) if gezet.datum else "",
        f"om {gezet.tijd} uur" if gezet.tijd else "",
        f"{gezet.duur} dagen" if gezet.duur is not None else "",
        "vastgezet" if gezet.vast else "",
    )
    antwoord, motivering = ", ".join(deel for deel in delen if deel), gezet.motivering.strip()
    return Toetspunt(
        id=f"keuze/stap.{id_}",
        soort="keuze",
        titel=f"Planning: {naam}",
        plaats=f"stap.{id_}",
        tekst=f"De dag van ‘{naam}’ is door de opsteller bepaald.",
        bron=bron,
        antwoord=hoofdletter(antwoord),
        motivering=motivering,
        ernst="" if motivering else "aandacht",
        over=over_som(antwoord, motivering),
        plekken=(f"stap.{id_}",),
    )


def van_conclusies(stof: Stof) -> Iterator[Toetspunt]:
    """The conclusions that the drafter kept on purpose under newer knowledge."""
    for id_, conclusie in stof.stand.dossier.conclusies.items():
        if conclusie.behouden:
            yield _conclusie(id_, conclusie, stof.stand.kennis)


def _conclusie(id_: str, conclusie: Conclusie, kennis: Kennis) -> Toetspunt:
    waarde = conclusies.waarde_in_woorden(id_, conclusie.waarde, kennis)
    motivering = conclusie.motivering.strip()
    plaats = conclusies.plaats(id_, kennis)
    onderwerp = conclusies.onderwerp(id_, kennis, conclusie.tekst)
    return Toetspunt(
        id=f"keuze/conclusie.{id_}",
        soort="keuze",
        titel=f"Vastgehouden conclusie: {onderwerp}",
        plaats=plaats,
        tekst=conclusie.tekst or onderwerp,
        regel="De opsteller houdt vast aan een conclusie uit eerdere kennis.",
        bron=conclusies.verwijzingen(conclusie.bron, kennis),
        antwoord=hoofdletter(waarde),
        motivering=motivering,
        ernst="aandacht" if motivering else "waarschuwing",
        over=over_som(waarde, motivering),
        plekken=(plaats,),
    )


# --------------------------------------------------------------------------------------------- what the catalogue asks


@dataclass(frozen=True, slots=True)
class _Vereist:
    """Questions (ids): those that any rule reads, those that a finding reads, and those that must be motivated."""

    gelezen: frozenset[str]
    door_meldingen: frozenset[str]
    te_motiveren: frozenset[str]


def _vereist(kennis: Kennis) -> _Vereist:
    van_meldingen = [knoop for regel in kennis.meldingen.values() for knoop in vergelijkingen_in(regel.als)]
    gelezen = {veld for voorwaarde in _voorwaarden(kennis) for veld in velden_in(voorwaarde)}
    achter_feiten = (kennis.feiten[veld].velden for veld in gelezen & kennis.feiten.keys())
    return _Vereist(
        gelezen=frozenset(gelezen.union(*achter_feiten)),
        door_meldingen=frozenset(knoop.veld for knoop in van_meldingen),
        te_motiveren=frozenset(knoop.veld for knoop in van_meldingen if knoop.op == "gemotiveerd"),
    )


def _voorwaarden(kennis: Kennis) -> Iterator[Voorwaarde]:
    for procedure in kennis.procedures.values():
        yield from (toets.als for toets in procedure.toetsen)
        yield from (factor.als for factor in procedure.factoren)
    yield from (regel.als for regel in kennis.rechtsvormregels.values())
    yield from (regel.als for regel in kennis.keuzeregels.values())
    yield from (regel.als for regel in kennis.meldingen.values())
