"""Tipping points: which other answer — or which two together — would change a conclusion.

Only the three conclusions are looked at (steering, legal form, first procedure) and only the questions they depend on,
directly or through a fact; the jurisdiction is never changed. Single changes first; pairs only among changes that tip
nothing alone, because a pair that holds a tipping single says nothing new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from assistent.advies import procedures, rechtsvorm, sturing
from assistent.advies.feiten import MAKERS
from assistent.advies.meelezer import Meelezer, gelezen_door, lees_mee
from assistent.advies.model import Kantelpunt, Stap
from assistent.advies.overgangen import overgangen
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.model import Factor, Feit, Toetsing, Vraag
from assistent.kennis.voorwaarden import ParameterZonderWaarde, Vergelijk, vergelijkingen_in

_NOOIT = frozenset({"zaak.rechtsgebied"})
_GETALLEN = ("getal", "bedrag")

Wijziging = tuple[str, object]
"""A question and another answer to it."""


def bepaal(stand: Stand, *, paren: bool = False, stop: Callable[[], bool] = lambda: False) -> tuple[Kantelpunt, ...]:
    """The tipping points of this stand. `stop` is asked between evaluations; when true, what was found so far is
    given."""
    feiten = _nodige_feiten(stand)
    meelezer = lees_mee(stand)
    basis = _conclusies(meelezer, {}, feiten)
    gevonden: dict[tuple[object, ...], Kantelpunt] = {}
    stil: list[Wijziging] = []
    for vraag, waarde in _wijzigingen(stand, meelezer, feiten):
        if stop():
            return tuple(gevonden.values())
        punt = _punt(stand, basis, {vraag: waarde}, feiten)
        if punt is None:
            stil.append((vraag, waarde))
        else:
            gevonden.setdefault(_soort(stand, punt), punt)
    if paren:
        for een, twee in combinations(stil, 2):
            if stop():
                break
            if een[0] != twee[0] and (punt := _punt(stand, basis, dict((een, twee)), feiten)):
                gevonden.setdefault(_soort(stand, punt), punt)
    return tuple(gevonden.values())


def _soort(stand: Stand, punt: Kantelpunt) -> tuple[object, ...]:
    """What makes it another tipping point: of numbers with the same effect only the first, nearest one counts."""
    return (
        punt.verandert,
        *(
            (stap.vraag, None if stand.kennis.vragen[stap.vraag].type in _GETALLEN else repr(stap.naar))
            for stap in punt.vragen
        ),
    )


def _punt(
    stand: Stand, basis: Mapping[str, str], anders: Mapping[str, object], feiten: list[Feit]
) -> Kantelpunt | None:
    nieuw = _conclusies(stand, anders, feiten)
    verandert = tuple((naam, basis[naam], nieuw[naam]) for naam in basis if basis[naam] != nieuw[naam])
    if not verandert:
        return None
    stappen = (Stap(vraag, _huidig(stand, vraag), waarde) for vraag, waarde in anders.items())
    return Kantelpunt(tuple(stappen), verandert)


def _huidig(stand: Stand, vraag: str) -> object:
    waarde = stand.waarde(vraag)
    return ONBEKEND if waarde is None else waarde


def _conclusies(stand: Stand, anders: Mapping[str, object], feiten: list[Feit]) -> dict[str, str]:
    """The three conclusions as `bereken` draws them, without trace."""
    gekeken = replace(stand, anders={**stand.anders, **anders}, feiten={})
    gekeken = gekeken.met_feiten({f.id: MAKERS[f.maker](gekeken) for f in feiten if f.maker in MAKERS})
    vorm = rechtsvorm.alleen_advies(gekeken)
    uit_vorm = rechtsvorm.FEITEN
    gekeken = gekeken.met_feiten({f.id: uit_vorm[f.maker](gekeken, vorm) for f in feiten if f.maker in uit_vorm})
    return {
        "sturing": sturing.alleen_model(gekeken),
        "rechtsvorm": vorm,
        "procedure": procedures.eerste(gekeken),
    }


def _vergelijkingen(stand: Stand) -> Iterator[Vergelijk]:
    for regel in stand.kennis.rechtsvormregels.values():
        if regel.soort == "besluit":
            yield from vergelijkingen_in(regel.als)
    for procedure in procedures.passend(stand):
        delen: tuple[Toetsing | Factor, ...] = (*procedure.toetsen, *procedure.factoren)
        for deel in delen:
            yield from vergelijkingen_in(deel.als)


def _nodige_feiten(stand: Stand) -> list[Feit]:
    genoemd = {knoop.veld for knoop in _vergelijkingen(stand)}
    return [f for f in stand.kennis.feiten.values() if f.id in genoemd and f.maker in {*MAKERS, *rechtsvorm.FEITEN}]


def _wijzigingen(stand: Stand, gelezen: Meelezer, feiten: list[Feit]) -> Iterator[Wijziging]:
    grenzen = _grenzen(stand, feiten)
    for id_ in gelezen.velden:
        if id_ not in stand.kennis.vragen or id_ in _NOOIT:
            continue
        huidig = stand.waarde(id_)
        for waarde in _alternatieven(stand.kennis.vragen[id_], grenzen.get(id_, set()), huidig):
            if waarde != huidig:
                yield id_, waarde


def _grenzen(stand: Stand, feiten: list[Feit]) -> dict[str, set[float]]:
    """Per question of numbers the borders that matter for it: what it is compared to itself, and where a fact that is
    made from it passes a border."""
    grenzen: dict[str, set[float]] = {}
    van_feit: dict[str, set[float]] = {}
    for knoop in _vergelijkingen(stand):
        doel = grenzen if knoop.veld in stand.kennis.vragen else van_feit
        doel.setdefault(knoop.veld, set()).update(_grens(stand, knoop))
    for feit in feiten:
        if feit.maker not in MAKERS:
            continue
        gelezen = gelezen_door(stand, feit)
        bij_feit = van_feit.get(feit.id, set()) | {g for naam in gelezen.parameters for g in _waarde(stand, naam)}
        for id_ in gelezen.velden:
            if id_ in stand.kennis.vragen and stand.kennis.vragen[id_].type in _GETALLEN and bij_feit:
                vraag = stand.kennis.vragen[id_]
                grenzen.setdefault(id_, set()).update(overgangen(stand, MAKERS[feit.maker], vraag, bij_feit))
    return grenzen


def _grens(stand: Stand, knoop: Vergelijk) -> tuple[float, ...]:
    if knoop.parameter:
        return _waarde(stand, knoop.parameter)
    waarden = knoop.waarde if isinstance(knoop.waarde, tuple) else (knoop.waarde,)
    return tuple(w for w in waarden if isinstance(w, int | float))


def _waarde(stand: Stand, parameter: str) -> tuple[float, ...]:
    try:
        return (stand.parameter(parameter),)
    except (ParameterZonderWaarde, KeyError):
        return ()


def _alternatieven(vraag: Vraag, grenzen: set[float], huidig: object) -> Iterator[object]:
    """Every other scale value or option; for a number the steps across each border, nearest first."""
    if vraag.type == "schaal":
        yield from range(1, 6)
    elif vraag.type == "keuze":
        yield from (optie.id for optie in vraag.opties)
    elif vraag.type == "meerkeuze":
        nu = list(huidig) if isinstance(huidig, list) else []
        for optie in vraag.opties:
            yield [o for o in nu if o != optie.id] if optie.id in nu else [*nu, optie.id]
    elif vraag.type in _GETALLEN:
        yield from _stappen(vraag, grenzen, huidig if isinstance(huidig, int | float) else 0)


def _stappen(vraag: Vraag, grenzen: set[float], huidig: float) -> list[float]:
    onder = vraag.minimum if vraag.minimum is not None else -float("inf")
    boven = vraag.maximum if vraag.maximum is not None else float("inf")
    # A border beyond what may be answered still says something: every answer lies on the same side of it.
    stappen = {min(max(w, onder), boven) for grens in grenzen for w in (grens - 1, grens, grens + 1)}
    return [int(w) if w == int(w) else w for w in sorted(stappen, key=lambda w: (abs(w - huidig), w))]
