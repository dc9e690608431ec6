"""The worksheets of the partnership as a user sees and fills them: fields of tension, double role, dilemmas, ties
between parties, and the plan for learning. What is filled in is always a row of a table question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from assistent.advies.afhankelijkheid import BANDEN, PARTIJEN
from assistent.advies.model import Melding
from assistent.advies.uitleg import waardenaam
from assistent.advies.werkbladen import (
    DILEMMAS,
    ROLSCAN,
    SPANNINGEN,
    Omgang,
    Plek,
    omgangen,
    plekken,
)
from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde, nieuw_rij_id, zonder_antwoord
from assistent.handelingen.bereken import Uitkomst
from assistent.planning.model import Planning

WERKBLADEN: Final = (SPANNINGEN, ROLSCAN, DILEMMAS, BANDEN)
"""The tables that are filled in on a worksheet of their own."""
_FASEN: Final = (
    ("Voorbereiding", "Visie en besluit"),
    ("Voorbereiding", "Politiek besluit"),
    ("Selectie", "Selectieleidraad"),
    ("Dialoog", "Dialoog"),
    ("Onderhandeling", "Dialoog"),
    ("Gunning", "Gunning"),
    ("Na de gunning", "Voorbereiding van de start"),
    ("Implementatie", "Voorbereiding van de start"),
    ("Uitvoering", "Voorbereiding en uitvoering"),
    ("Na het einde", "Voorbereiding en uitvoering"),
)
"""The phases of a planning with the phases of the dilemmas that belong to them, both in their order."""

Rij = dict[str, Any]


# ------------------------------------------------------------------------------------ fields of tension


@dataclass(frozen=True, slots=True)
class Spanningsblad:
    """A field of tension with what the dossier says about it: the place that was given, the answers that touch it,
    and the findings that point at it."""

    plek: Plek
    antwoorden: tuple[tuple[str, str, str], ...]
    """(question, its subject, the answer in words)"""
    meldingen: tuple[Melding, ...]

    @property
    def speelt(self) -> bool:
        """Whether the answers point at it."""
        return bool(self.meldingen)


def spanningsbladen(uitkomst: Uitkomst) -> tuple[Spanningsblad, ...]:
    """Every field of tension, those that the answers point at first."""
    bladen = [_spanningsblad(uitkomst, plek) for plek in plekken(uitkomst.stand)]
    return tuple(sorted(bladen, key=lambda blad: not blad.speelt))


def _spanningsblad(uitkomst: Uitkomst, plek: Plek) -> Spanningsblad:
    raakt, kennis = set(plek.veld.raakt), uitkomst.kennis
    gegeven = ((id_, uitkomst.stand.waarde(id_)) for id_ in plek.veld.raakt if id_ in kennis.vragen)
    antwoorden = tuple(
        (id_, kennis.vragen[id_].kort, waardenaam(id_, waarde, kennis))
        for id_, waarde in gegeven
        if waarde is not None and kennis.vragen[id_].type in ("schaal", "keuze", "meerkeuze")
    )
    return Spanningsblad(plek, antwoorden, tuple(m for m in uitkomst.meldingen if m.id in raakt))


# ------------------------------------------------------------------------------------ dilemmas


@dataclass(frozen=True, slots=True)
class Fase:
    """The dilemmas of one phase; `nu` when the planning is in it."""

    naam: str
    nu: bool
    omgangen: tuple[Omgang, ...]


def fasen(uitkomst: Uitkomst) -> tuple[Fase, ...]:
    """The phases with their dilemmas: that of now first, then what is to come, then what is behind."""
    orde = list(dict.fromkeys(fase for _, fase in _FASEN))
    alle = omgangen(uitkomst.stand)
    namen = sorted({o.dilemma.fase for o in alle}, key=lambda naam: orde.index(naam) if naam in orde else len(orde))
    nu = _fase_nu(uitkomst)
    begin = next((nummer for nummer, naam in enumerate(namen) if naam in nu), 0)
    gedraaid = (*namen[begin:], *namen[:begin])
    return tuple(Fase(naam, naam in nu, tuple(o for o in alle if o.dilemma.fase == naam)) for naam in gedraaid)


def _fase_nu(uitkomst: Uitkomst) -> set[str]:
    fase = planfase(uitkomst.planning, uitkomst)
    return {dilemma for plan, dilemma in _FASEN if plan == fase}


def planfase(planning: Planning, uitkomst: Uitkomst) -> str:
    """The phase of the first step that is still to come on the reference date; the last phase when all are behind, and
    the first one while there are no dates."""
    gezet = [(stap.datum, stap.fase) for stap in planning.stappen if stap.datum is not None]
    later = [(dag, fase) for dag, fase in gezet if dag >= uitkomst.stand.peildatum]
    if later:
        return min(later, key=lambda paar: paar[0])[1]
    return max(gezet, key=lambda paar: paar[0])[1] if gezet else _FASEN[0][0]


# ------------------------------------------------------------------------------------ learning


@dataclass(frozen=True, slots=True)
class Plandeel:
    """A part of the plan for learning: its question, what it is for, and its rows (or text) in words. `kolommen` are
    the heads of the rows."""

    vraag: str
    titel: str
    waarom: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    tekst: str

    @property
    def gevuld(self) -> bool:
        """Whether anything was filled in."""
        return bool(self.rijen or self.tekst)


LEERPLAN: Final = (
    ("zaak.doelen", "Doelen"),
    ("leren.indicatoren", "Indicatoren en ritme"),
    ("leren.rooster", "Wie leert wat, en wanneer"),
    ("leren.ontwikkelopgaven", "Ontwikkelopgaven"),
    ("leren.besluitmomenten", "Besluitmomenten"),
    ("leren.evaluatie", "Evaluatie"),
    ("leren.afspraken", "Afspraken over volgen en leren"),
)
"""The questions that make the plan, with their headings, in reading order."""
LEERPLAN_DOCUMENT: Final = "leer_en_monitoringsplan"


def leerplan(uitkomst: Uitkomst) -> tuple[Plandeel, ...]:
    """The parts of the plan that are asked now, with what was filled in."""
    kennis, stand = uitkomst.kennis, uitkomst.stand
    delen: list[Plandeel] = []
    for vraag_id, titel in LEERPLAN:
        vraag = kennis.vragen.get(vraag_id)
        if vraag is None or not stand.vraagt(vraag):
            continue
        opties = {k.id: {o.id: o.label for o in k.opties} for k in vraag.kolommen}
        rijen = tuple(
            tuple(opties[k.id].get(str(rij.get(k.id) or ""), str(rij.get(k.id) or "")) for k in vraag.kolommen)
            for rij in stand.rijen(vraag_id)
        )
        waarde = stand.waarde(vraag_id)
        tekst = "" if vraag.type == "tabel" or waarde is None else waardenaam(vraag_id, waarde, kennis)
        koppen = tuple(k.label for k in vraag.kolommen)
        delen.append(Plandeel(vraag_id, titel, vraag.waarom, koppen, tuple(r for r in rijen if any(r)), tekst))
    return tuple(delen)


@dataclass(frozen=True, slots=True)
class Soortdekking:
    """How many indicators there are of one kind (`output`, `outcome`, `impact`, `neveneffect`)."""

    id: str
    naam: str
    aantal: int


def indicatorsoorten(uitkomst: Uitkomst) -> tuple[Soortdekking, ...]:
    """Every kind of indicator with how many there are."""
    vraag = uitkomst.kennis.vragen.get("leren.indicatoren")
    kolom = next((k for k in vraag.kolommen if k.id == "soort"), None) if vraag is not None else None
    if kolom is None:
        return ()
    soorten = [rij.get("soort") for rij in uitkomst.stand.rijen("leren.indicatoren")]
    return tuple(Soortdekking(optie.id, optie.label, soorten.count(optie.id)) for optie in kolom.opties)


# ------------------------------------------------------------------------------------ edits


def met_blad(
    dossier: Dossier, tabel: str, sleutel: tuple[str, str], velden: Mapping[str, str | None], *, wie: str, moment: str
) -> Dossier:
    """The dossier with these cells in the row of a worksheet that is about one item: `sleutel` is the column that names
    the item and its value. The row is made when needed, and goes when nothing is left in it."""
    kolom, item = sleutel
    rijen = rijen_van(dossier, tabel)
    rij = next((rij for rij in rijen if rij.get(kolom) == item), None)
    if rij is None:
        rij = {"id": _nieuw_id(rijen), kolom: item}
        rijen.append(rij)
    rij.update(velden)
    _zonder_leegte(rij)
    over = [r for r in rijen if set(r) - {"id", kolom}]
    return _bewaar(dossier, tabel, over, wie=wie, moment=moment)


def met_middel(
    dossier: Dossier,
    paar: tuple[str, str],
    middel: str,
    velden: Mapping[str, str | None],
    *,
    wie: str,
    moment: str,
) -> Dossier:
    """The dossier in which the first party of `paar` needs this resource from the second, with these cells; without any
    cell the row goes."""
    sleutels = {"wie": paar[0], "van": paar[1], "middel": middel}
    rijen = rijen_van(dossier, BANDEN)
    rij = next((r for r in rijen if sleutels.items() <= r.items()), None)
    if rij is None:
        rij = {"id": _nieuw_id(rijen), **sleutels}
        rijen.append(rij)
    rij.update(velden)
    _zonder_leegte(rij)
    over = [r for r in rijen if r is not rij or set(r) - {"id", *sleutels}]
    return _bewaar(dossier, BANDEN, over, wie=wie, moment=moment)


def met_partijen(dossier: Dossier, namen: Sequence[str], *, wie: str, moment: str) -> Dossier:
    """The dossier with these parties added, each once and none that is there already."""
    rijen = rijen_van(dossier, PARTIJEN)
    bekend = {str(rij.get("partij") or "").strip().casefold() for rij in rijen}
    for naam in map(str.strip, namen):
        if naam and naam.casefold() not in bekend:
            bekend.add(naam.casefold())
            rijen.append({"id": _nieuw_id(rijen), "partij": naam})
    return _bewaar(dossier, PARTIJEN, rijen, wie=wie, moment=moment)


def mogelijke_partijen(dossier: Dossier) -> tuple[str, ...]:
    """Whom the dossier names already as a partner: its own organisation, and those who work along."""
    eigen = dossier.waarde("zaak.organisatie")
    namen = [eigen] if isinstance(eigen, str) else []
    namen += [str(rij.get("naam") or "") for rij in rijen_van(dossier, "zaak.actoren")
              if rij.get("rol") == "samenwerkingspartner"]  # fmt: skip
    return tuple(naam for naam in dict.fromkeys(namen) if naam.strip())


def rijen_van(dossier: Dossier, tabel: str) -> list[Rij]:
    """The rows of a table as dictionaries of their own."""
    waarde = dossier.waarde(tabel)
    return [dict(rij) for rij in waarde if isinstance(rij, Mapping)] if isinstance(waarde, list) else []


def _nieuw_id(rijen: Iterable[Rij]) -> str:
    return nieuw_rij_id(str(rij.get("id", "")) for rij in rijen)


def _zonder_leegte(rij: Rij) -> None:
    for kolom in [kolom for kolom, cel in rij.items() if cel is None or (isinstance(cel, str) and not cel.strip())]:
        del rij[kolom]


def _bewaar(dossier: Dossier, tabel: str, rijen: list[Rij], *, wie: str, moment: str) -> Dossier:
    oud = dossier.antwoorden.get(tabel)
    if not rijen and (oud is None or not oud.motivering):
        return zonder_antwoord(dossier, tabel, wie=wie, moment=moment)
    return met_waarde(dossier, tabel, rijen or None, wie=wie, moment=moment)
