"""Facts computed from the answers: value, duration, thresholds, and what the five content answers add up to.

The catalogue declares each fact with its type and source and names the function here that makes it. A function gives
`None` when the answers it needs are missing; the fact is then unknown.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

from assistent.advies import afhankelijkheid, overeenkomst, raming, werkbladen
from assistent.advies.cpv import cpv_bijlage_xiv
from assistent.advies.sturing import alleen_model, gewichten, scores
from assistent.dossier.stand import Stand
from assistent.kennis.voorwaarden import ParameterZonderWaarde

Maker = Callable[[Stand], object | None]


def looptijd_totaal(stand: Stand) -> float | None:
    """Duration in months with all extensions."""
    begin, erbij = stand.getal("zaak.looptijd_maanden"), stand.getal("zaak.verlenging_maanden")
    return None if begin is None else begin + (erbij or 0)


def sociale_dienst(stand: Stand) -> str | None:
    """Whether the services are social or other specific services (Annex XIV of Directive 2014/24/EU)."""
    soort = stand.waarde("zaak.sociale_dienst")
    if soort in ("zorg_maatschappelijk", "andere_bijlage_xiv"):
        return "ja"
    # A mixed contract follows its largest part (Aanbestedingswet 2012, artikel 2.12a lid 2): not decided by the answer.
    return "nee" if soort == "nee" else None


def drempelnamen(stand: Stand) -> tuple[str, ...]:
    """The parameters of the European thresholds that can still apply: one when the answers decide, more when not.

    A concession has its own threshold whatever its services are (Aanbestedingswet 2012, artikel 2a.2).
    """
    if stand.waarde("zaak.contractvorm") == "concessie":
        return ("drempel.concessie",)
    gegeven = stand.waarde("zaak.soort_opdracht")
    opdrachtgever = stand.waarde("zaak.soort_opdrachtgever")
    wie = (opdrachtgever,) if opdrachtgever is not None else ("centraal", "decentraal")
    namen: list[str] = []
    for soort in (gegeven,) if gegeven is not None else ("diensten", "leveringen", "werken"):
        sociaal = sociale_dienst(stand) if soort == "diensten" else "nee"
        if soort == "werken":
            namen.append("drempel.werken")
        if sociaal != "nee":
            namen.append("drempel.sas")
        if sociaal != "ja" and soort != "werken":
            namen.extend(f"drempel.{soort}_{van}" for van in wie)
    return tuple(namen)


def _drempels(stand: Stand) -> set[float] | None:
    """The values of the thresholds that can apply; `None` when one has no value on the reference date."""
    try:
        return {stand.parameter(naam) for naam in drempelnamen(stand)}
    except (ParameterZonderWaarde, KeyError):
        return None


def drempel(stand: Stand) -> float | None:
    """The European threshold, euro excl. btw, for this kind of contract on the reference date; unknown while more than
    one amount is possible."""
    grenzen = _drempels(stand)
    return grenzen.pop() if grenzen is not None and len(grenzen) == 1 else None


def boven_drempel(stand: Stand) -> str | None:
    """Whether the estimate reaches the threshold ("equal to or above", Directive 2014/24/EU, article 4).

    Known as soon as every threshold that can still apply gives the same outcome: a mixed contract of a million is above
    whatever its largest part is.
    """
    bedrag, grenzen = raming.raming_met_opties(stand), _drempels(stand)
    if bedrag is None or not grenzen:
        return None
    if bedrag >= max(grenzen):
        return "ja"
    return "nee" if bedrag < min(grenzen) else None


def wijziging_onder_drempel(stand: Stand) -> str | None:
    """Whether a change of the contract stays below the threshold for that contract (artikel 2.163b lid 1, onderdeel a,
    onder 1°); unknown while more than one threshold is possible and they do not agree."""
    bedrag, grenzen = stand.getal("zaak.wijziging_bedrag"), _drempels(stand)
    if bedrag is None or not grenzen:
        return None
    if bedrag < min(grenzen):
        return "ja"
    return "nee" if bedrag >= max(grenzen) else None


def _gevuld(stand: Stand, tabel: str) -> list[Mapping[str, object]]:
    """The rows in which something is said: a row that was just added says nothing yet."""
    return [rij for rij in stand.rijen(tabel) if any(w not in (None, "", []) for k, w in rij.items() if k != "id")]


def aantal_percelen(stand: Stand) -> int | None:
    """How many lots the dossier names."""
    return len(_gevuld(stand, "zaak.percelen")) or None


def percelen_maximum_zinvol(stand: Stand) -> str | None:
    """Whether the maximum of lots for one tenderer is lower than the number of lots; unknown without either
    (Aanbestedingswet 2012, artikel 2.10 lid 3)."""
    aantal, maximum = aantal_percelen(stand), stand.getal("zaak.percelen_maximum")
    if aantal is None or maximum is None:
        return None
    return "ja" if maximum < aantal else "nee"


def aantal_doelen(stand: Stand) -> int:
    """How many goals the dossier names."""
    return len(_gevuld(stand, "zaak.doelen"))


def maatregelen_gekozen(stand: Stand) -> int:
    """How many risk measures the user chose."""
    return len(stand.rijen("risico.maatregelen"))


def indicator_neveneffect(stand: Stand) -> str | None:
    """Whether an indicator watches an unwanted effect; unknown without indicators."""
    return _heeft(stand, "leren.indicatoren", "soort", "neveneffect")


def indicator_impact(stand: Stand) -> str | None:
    """Whether an indicator measures lasting change; unknown without indicators."""
    return _heeft(stand, "leren.indicatoren", "soort", "impact")


def actor_clienten(stand: Stand) -> str | None:
    """Whether somebody speaks for the clients; unknown without actors."""
    return _heeft(stand, "zaak.actoren", "rol", "clientvertegenwoordiging")


def actor_expert(stand: Stand) -> str | None:
    """Whether an expert takes part; unknown without actors."""
    return _heeft(stand, "zaak.actoren", "rol", "expert")


def _heeft(stand: Stand, tabel: str, kolom: str, waarde: str) -> str | None:
    rijen = _gevuld(stand, tabel)
    if not rijen:
        return None
    return "ja" if any(rij.get(kolom) == waarde for rij in rijen) else "nee"


def inhoud_beantwoord(stand: Stand) -> int:
    """How many of the five content questions have an answer."""
    return len(scores(stand))


def inhoud_netwerk(stand: Stand) -> int | None:
    """How many content answers point clearly to network; unknown without any answer."""
    return _tel(stand, "sturing.hoog", operator.ge)


def inhoud_markt(stand: Stand) -> int | None:
    """How many content answers point clearly to market; unknown without any answer."""
    return _tel(stand, "sturing.laag", operator.le)


def _tel(stand: Stand, naam: str, wijst: Callable[[float, float], bool]) -> int | None:
    gegeven = scores(stand)
    try:
        grens = stand.parameter(naam)
    except ParameterZonderWaarde:
        return None
    return sum(wijst(score, grens) for score in gegeven.values()) if gegeven else None


def sturing_advies(stand: Stand) -> str:
    """The advised steering model; `onbekend` as long as it is not known."""
    return alleen_model(stand)


def sturing_gewogen(stand: Stand) -> str:
    """Whether the user gave the content questions weights of his own."""
    return "ja" if gewichten(stand) else "nee"


def sturing(stand: Stand) -> str | None:
    """The chosen steering model, else the advised one."""
    gekozen = stand.waarde("sturing.gekozen")
    if isinstance(gekozen, str):
        return gekozen
    advies = alleen_model(stand)
    return None if advies == "onbekend" else advies


MAKERS: Mapping[str, Maker] = {
    f"advies.{maak.__name__}": maak
    for maak in (
        raming.raming_met_opties, raming.raming_percelen, raming.percelen_zonder_waarde, raming.raming_maanden,
        raming.raming_grondslag, raming.raming_afroepen, raming.raming_verschil, raming.kleine_percelen,
        raming.kleine_percelen_aandeel, raming.percelen_uitzondering, overeenkomst.gunning_boven_raming,
        overeenkomst.wijziging_procent, wijziging_onder_drempel, looptijd_totaal, sociale_dienst, drempel,
        boven_drempel, aantal_percelen, aantal_doelen, maatregelen_gekozen, indicator_neveneffect, indicator_impact,
        actor_clienten, actor_expert, inhoud_beantwoord, inhoud_netwerk, inhoud_markt, sturing_advies, sturing_gewogen,
        sturing, cpv_bijlage_xiv, percelen_maximum_zinvol, afhankelijkheid.afhankelijkheid_eenzijdig,
        afhankelijkheid.afhankelijkheid_los, werkbladen.rolscan_rollen, werkbladen.rolscan_overleg,
        werkbladen.rolscan_kritiek, werkbladen.rolscan_onbeschreven, werkbladen.spanningen_zonder_afspraak,
    )
}  # fmt: skip
"""Every maker of this room under the name that the catalogue uses."""
