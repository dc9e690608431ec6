"""Market or network: the place of the five content answers on the spectrum.

Level 1a of the framework (HIVA 2023, §2.5) says that the five answers together point one way; it gives no weights or
borders. The mean, the spread and the borders here are ours (`afgeleid`), shown as such and kept as dated parameters.
The answers count equally, unless the user gives weights; these move the mean alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistent.advies.model import Bijdrage, Sturing, Sturingsmodel
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Vraag
from assistent.kennis.parameters import waarde_op
from assistent.kennis.voorwaarden import ParameterZonderWaarde

GRENZEN: Final = (
    "sturing.grens_meng", "sturing.minimum_antwoorden", "sturing.hoog", "sturing.laag", "sturing.beide_kanten",
)  # fmt: skip
"""The parameters that hold our borders."""


def inhoudsvragen(stand: Stand) -> tuple[Vraag, ...]:
    """The content questions of level 1a, in the order of the catalogue."""
    return tuple(vraag for vraag in stand.kennis.vragen.values() if vraag.niveau == "1a")


def scores(stand: Stand) -> dict[str, int]:
    """The answered content questions with their score 1…5; anything else is no answer."""
    gegeven = ((vraag.id, stand.getal(vraag.id)) for vraag in inhoudsvragen(stand))
    return {id_: int(score) for id_, score in gegeven if score in (1, 2, 3, 4, 5)}


def bepaal(stand: Stand) -> Sturing:
    """The position, its spread and coverage, and the model that follows.

    `positie` is the weighted mean of (score − 3)/2, `spreiding` (max − min)/4, `dekking` the answered part. On a date
    for which our borders have no value the model is `onbekend`.
    """
    vragen = inhoudsvragen(stand)
    gegeven = scores(stand)
    zwaarte = gewichten(stand)
    bijdragen = tuple(
        Bijdrage(v.id, gegeven[v.id], _bijdrage(gegeven[v.id]), zwaarte.get(v.id, 1.0), v.bron)
        for v in vragen
        if v.id in gegeven
    )
    waarden = list(gegeven.values())
    model, uitleg = _model_op(stand, gegeven)
    return Sturing(
        positie=_positie(gegeven, zwaarte),
        spreiding=(max(waarden) - min(waarden)) / 4 if waarden else None,
        dekking=len(waarden) / len(vragen) if vragen else 0.0,
        model=model,
        bijdragen=bijdragen,
        gewogen=bool(zwaarte),
        uitleg=uitleg,
        bron=_grensbronnen(stand),
    )


def alleen_model(stand: Stand) -> Sturingsmodel:
    """The model alone, for facts and tipping points."""
    return _model_op(stand, scores(stand))[0]


def gewichten(stand: Stand) -> dict[str, float]:
    """The weights that the user gave, by question; empty when all count equally. A weight is 0 or more."""
    gegeven: dict[str, float] = {}
    for rij in stand.rijen("sturing.gewichten"):
        gewicht = rij.get("gewicht")
        if rij.get("vraag") and isinstance(gewicht, int | float) and not isinstance(gewicht, bool) and gewicht >= 0:
            gegeven[f"inhoud.{rij['vraag']}"] = float(gewicht)
    return gegeven if any(gewicht != 1 for gewicht in gegeven.values()) else {}


def _bijdrage(score: int) -> float:
    return (score - 3) / 2


def _positie(gegeven: Mapping[str, int], zwaarte: Mapping[str, float]) -> float | None:
    totaal = sum(zwaarte.get(vraag, 1.0) for vraag in gegeven)
    return sum(zwaarte.get(vraag, 1.0) * _bijdrage(w) for vraag, w in gegeven.items()) / totaal if totaal else None


def _model_op(stand: Stand, gegeven: Mapping[str, int]) -> tuple[Sturingsmodel, str]:
    try:
        return _model(stand, gegeven)
    except ParameterZonderWaarde as fout:
        return "onbekend", str(fout)


def _model(stand: Stand, gegeven: Mapping[str, int]) -> tuple[Sturingsmodel, str]:
    positie, nodig = _positie(gegeven, gewichten(stand)), stand.parameter("sturing.minimum_antwoorden")
    waarden = list(gegeven.values())
    if positie is None or len(waarden) < nodig:
        return "onbekend", f"{len(waarden)} van de vijf vragen beantwoord; er zijn er {nodig:g} nodig"
    hoog = sum(w >= stand.parameter("sturing.hoog") for w in waarden)
    laag = sum(w <= stand.parameter("sturing.laag") for w in waarden)
    if min(hoog, laag) >= stand.parameter("sturing.beide_kanten"):
        return "meng", f"{laag} antwoorden wijzen naar markt en {hoog} naar netwerk"
    if abs(positie) < stand.parameter("sturing.grens_meng"):
        return "meng", "het gemiddelde ligt dicht bij het midden"
    if positie < 0:
        return "markt", f"het gemiddelde ligt aan de marktkant; {laag} van {len(waarden)} antwoorden wijzen daarheen"
    return "netwerk", f"het gemiddelde ligt aan de netwerkkant; {hoog} van {len(waarden)} antwoorden wijzen daarheen"


def _grensbronnen(stand: Stand) -> tuple[Verwijzing, ...]:
    try:
        bronnen = [b for n in GRENZEN for b in waarde_op(stand.kennis.parameters[n], stand.peildatum).bron]
    except ParameterZonderWaarde:
        return ()
    return tuple(dict.fromkeys(bronnen))
