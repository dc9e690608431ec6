"""Was and becomes: what newer knowledge, or another day, changes in the conclusions of a dossier.

A dossier keeps its last accepted conclusions, each with the knowledge and the reference date it belongs to. Old rules
are never run again: what was, is what was kept. Accepted means: seen by the user. So conclusions that follow from
today's knowledge are kept with every save; a conclusion that knowledge or date changed is not, until the user accepts
the new one or keeps the old one with a motivation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistent.advies import conclusies
from assistent.dossier.model import Bronvermelding, Conclusie, Dossier
from assistent.dossier.vast import VasteMap
from assistent.dossier.wijzigen import met_conclusies
from assistent.handelingen.bereken import Uitkomst, conclusies_van
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import datum

_GETALLEN = ("parameter.", "planning.")
"""Numbers that are looked at for the first time, or no longer, are no change of a conclusion."""
_NIETS: dict[str, object] = {"waarde": None, "tekst": "", "bron": (), "behouden": False, "motivering": ""}
"""What makes of a conclusion that there was none."""


class ConclusieFout(Exception):
    """A conclusion cannot be accepted or kept in this way; the text says why."""


@dataclass(frozen=True, slots=True)
class Kennisverschil:
    """One conclusion that changed. `was` and `wordt` are values, `None` when there is no such conclusion; the sources
    are those of the old and of the new conclusion. `plaats` is the question where it matters."""

    id: str
    onderwerp: str
    was: object | None
    wordt: object | None
    was_tekst: str
    wordt_tekst: str
    waarom: str
    was_bron: tuple[Bronvermelding, ...]
    bron: tuple[Bronvermelding, ...]
    plaats: str


def bij_openen(uitkomst: Uitkomst) -> Dossier:
    """The dossier with every conclusion that stayed the same brought to today's knowledge and date, so that what later
    answers change is not blamed on the knowledge. `uitkomst` is that of the dossier as it was opened."""
    bewaard = uitkomst.dossier.conclusies
    if not _vergelijkbaar(bewaard):
        return uitkomst.dossier
    nieuw = dict(bewaard)
    bij_gebleven = any(_van_nu(conclusie, uitkomst) for conclusie in bewaard.values())
    voorheen = next(conclusie for conclusie in bewaard.values() if conclusie.kennis_versie)
    for id_, conclusie in conclusies_van(uitkomst).items():
        oud = bewaard.get(id_)
        if oud is None:
            if not bij_gebleven and not id_.startswith(_GETALLEN):
                # A conclusion that did not exist: kept as such, until the user accepts that it does.
                nieuw[id_] = voorheen.model_copy(update=_NIETS)
        elif not oud.behouden and oud.waarde == conclusie.waarde:
            nieuw[id_] = conclusie.model_copy(update={"motivering": oud.motivering})
    return uitkomst.dossier.model_copy(update={"conclusies": VasteMap(nieuw)})


def verschillen(uitkomst: Uitkomst) -> tuple[Kennisverschil, ...]:
    """What changed since the conclusions were accepted and is not decided yet, in the order of the advice."""
    if _alles_van_nu(uitkomst):
        return ()
    bewaard = bij_openen(uitkomst).conclusies
    nu = conclusies_van(uitkomst)
    gevonden = []
    for id_ in dict.fromkeys((*nu, *bewaard)):
        oud, nieuw = bewaard.get(id_), nu.get(id_)
        if oud is not None and _open(id_, oud, nieuw, uitkomst):
            gevonden.append(_verschil(id_, oud, nieuw, uitkomst))
    return tuple(gevonden)


def leg_vast(uitkomst: Uitkomst) -> Dossier:
    """The dossier with its conclusions as they follow now; those that are still to be decided, and those that were kept
    on purpose, stay as they were. This makes no history: the user changed nothing."""
    bewaard = uitkomst.dossier.conclusies
    nu = conclusies_van(uitkomst)
    nieuw: dict[str, Conclusie] = {}
    for id_ in dict.fromkeys((*bewaard, *nu)):
        oud, conclusie = bewaard.get(id_), nu.get(id_)
        if oud is not None and _blijft(id_, oud, conclusie, uitkomst):
            nieuw[id_] = oud
        elif conclusie is not None:
            nieuw[id_] = conclusie.model_copy(update={"motivering": oud.motivering if oud else ""})
    return uitkomst.dossier.model_copy(update={"conclusies": VasteMap(nieuw)})


def aanvaard(uitkomst: Uitkomst, ids: Iterable[str], *, wie: str, moment: str) -> Dossier:
    """The dossier in which these new conclusions are accepted. Raises `ConclusieFout` for one that did not change."""
    nu, anders = conclusies_van(uitkomst), {v.id for v in verschillen(uitkomst)} | set(_behouden(uitkomst))
    nieuw: dict[str, Conclusie | None] = {}
    for id_ in ids:
        if id_ not in anders:
            raise ConclusieFout(f"De conclusie ‘{id_}’ is niet veranderd; er valt niets te aanvaarden.")
        nieuw[id_] = nu.get(id_)
    return met_conclusies(bij_openen(uitkomst), nieuw, wie=wie, moment=moment)


def behoud(uitkomst: Uitkomst, ids: Iterable[str], motivering: str, *, wie: str, moment: str) -> Dossier:
    """The dossier in which these old conclusions stand as motivated deviations. Raises `ConclusieFout` without a
    motivation, and for a conclusion that did not change."""
    if not motivering.strip():
        raise ConclusieFout("Schrijf waarom u de conclusie behoudt; zonder motivering kan dat niet.")
    anders = {v.id for v in verschillen(uitkomst)} | set(_behouden(uitkomst))
    dossier = bij_openen(uitkomst)
    nieuw: dict[str, Conclusie | None] = {}
    for id_ in ids:
        if id_ not in anders:
            raise ConclusieFout(f"De conclusie ‘{id_}’ is niet veranderd; er valt niets te behouden.")
        nieuw[id_] = dossier.conclusies[id_].model_copy(update={"behouden": True, "motivering": motivering})
    return met_conclusies(dossier, nieuw, wie=wie, moment=moment)


def _behouden(uitkomst: Uitkomst) -> list[str]:
    return [id_ for id_, conclusie in uitkomst.dossier.conclusies.items() if conclusie.behouden]


def _vergelijkbaar(bewaard: Mapping[str, Conclusie]) -> bool:
    """Whether the dossier knows what it concluded; a motivation alone, without knowledge, is no conclusion."""
    return any(conclusie.kennis_versie for conclusie in bewaard.values())


def _van_nu(conclusie: Conclusie, uitkomst: Uitkomst) -> bool:
    stand = uitkomst.stand
    return (conclusie.kennis_versie, conclusie.peildatum) == (stand.kennis.versie, stand.peildatum)


def _alles_van_nu(uitkomst: Uitkomst) -> bool:
    """Whether every conclusion is of this knowledge and date, or decided on: seen without drawing them again."""
    bewaard = [c for c in uitkomst.dossier.conclusies.values() if c.kennis_versie and not c.behouden]
    return bool(bewaard) and all(_van_nu(conclusie, uitkomst) for conclusie in bewaard)


def _open(id_: str, oud: Conclusie, nieuw: Conclusie | None, uitkomst: Uitkomst) -> bool:
    """Whether the user still has to say something about this change."""
    if oud.behouden or not oud.kennis_versie or _van_nu(oud, uitkomst):
        return False
    if nieuw is None:
        return oud.waarde is not None and not id_.startswith(_GETALLEN)
    return bool(oud.waarde != nieuw.waarde)


def _blijft(id_: str, oud: Conclusie, nieuw: Conclusie | None, uitkomst: Uitkomst) -> bool:
    if nieuw is None:
        # A motivation that somebody wrote is kept, also while nothing asks for it.
        return bool(oud.motivering.strip()) or _open(id_, oud, None, uitkomst)
    return bool(oud.behouden and oud.waarde != nieuw.waarde) or _open(id_, oud, nieuw, uitkomst)


def _verschil(id_: str, oud: Conclusie, nieuw: Conclusie | None, uitkomst: Uitkomst) -> Kennisverschil:
    kennis = uitkomst.kennis
    wordt = nieuw.waarde if nieuw is not None else None
    return Kennisverschil(
        id=id_,
        onderwerp=conclusies.onderwerp(id_, kennis, nieuw.tekst if nieuw and nieuw.tekst else oud.tekst),
        was=oud.waarde,
        wordt=wordt,
        was_tekst=conclusies.waarde_in_woorden(id_, oud.waarde, kennis),
        wordt_tekst=conclusies.waarde_in_woorden(id_, wordt, kennis),
        waarom=_waarom(oud, nieuw, uitkomst, kennis),
        was_bron=oud.bron,
        bron=nieuw.bron if nieuw is not None else (),
        plaats=conclusies.plaats(id_, kennis),
    )


def _waarom(oud: Conclusie, nieuw: Conclusie | None, uitkomst: Uitkomst, kennis: Kennis) -> str:
    """Why it changed: the knowledge, the date or both; and what the new conclusion says of itself."""
    redenen = []
    if oud.kennis_versie != kennis.versie:
        redenen.append(f"de kennis is vernieuwd ({oud.kennis_versie} → {kennis.versie})")
    if oud.peildatum is not None and oud.peildatum != uitkomst.stand.peildatum:
        redenen.append(f"de peildatum verschoof van {datum(oud.peildatum)} naar {datum(uitkomst.stand.peildatum)}")
    zin = " en ".join(redenen)
    toelichting = f" {nieuw.tekst[:1].upper()}{nieuw.tekst[1:]}" if nieuw is not None and nieuw.tekst else ""
    return f"{zin[:1].upper()}{zin[1:]}.{toelichting}"
