"""The estimate: what a contract is worth by the rules of the law, and what was filled in instead.

Sources: Aanbestedingswet 2012, articles 2.15 (options, extensions, framework agreements), 2.17 (services without a
total price), 2.18 and 2.19 (lots) and 2.22 (payments to participants). Amounts are euro excl. btw. Where the parts add
up to more than what was filled in, the parts count: an estimate that is too low chooses the wrong procedure.
"""

from __future__ import annotations

from assistent.dossier.stand import Stand
from assistent.kennis.voorwaarden import ParameterZonderWaarde

_BASIS, _OPTIES, _VERGOEDINGEN = "zaak.waarde_basis", "zaak.waarde_opties", "zaak.vergoedingen"
_PERCELEN = "zaak.percelen"
_KLEIN = {
    "diensten": "raming.perceel_diensten",
    "leveringen": "raming.perceel_leveringen",
    "werken": "raming.perceel_werken",
}
"""The parameter with the limit for a small lot: articles 2.18 lid 3 and, for supplies, 2.19 lid 3."""


def raming_met_opties(stand: Stand) -> float | None:
    """Estimated value with options, extensions and payments to participants.

    What was filled in, or what the lots or the call-offs add up to when that is more; for a long service without a
    total price 48 times the monthly amount. Options and payments that were not filled in count as none.
    """
    waarde = _volgens_maanden(stand)
    if waarde is None:
        ingevuld, delen = _ingevuld(stand), _som_percelen(stand)
        # Lots that still lack a value make the sum a lower limit, of use only beside an amount for the whole.
        percelen = delen if ingevuld is not None or not percelen_zonder_waarde(stand) else None
        bekend = [w for w in (ingevuld, percelen, raming_afroepen(stand)) if w is not None]
        waarde = max(bekend, default=None)
    return None if waarde is None else waarde + (stand.getal(_VERGOEDINGEN) or 0)


def raming_percelen(stand: Stand) -> float | None:
    """What all lots together are worth; unknown while a lot has no value (articles 2.18 lid 1 and 2.19 lid 1)."""
    return None if percelen_zonder_waarde(stand) else _som_percelen(stand)


def percelen_zonder_waarde(stand: Stand) -> int | None:
    """How many lots have no value yet; unknown without lots."""
    rijen = stand.rijen(_PERCELEN)
    return len(rijen) - len(_perceelwaarden(stand)) if rijen else None


def raming_maanden(stand: Stand) -> float | None:
    """48 times the monthly amount of a service without a total price (article 2.17, onderdeel e)."""
    maandbedrag = stand.getal("zaak.maandbedrag")
    maanden = _parameter(stand, "raming.maanden")
    return None if maandbedrag is None or maanden is None else maandbedrag * maanden


def raming_grondslag(stand: Stand) -> str | None:
    """`maanden` when the law counts 48 months, else `totaal`; unknown while an answer is missing.

    Article 2.17, onderdelen d and e: a service without a total price that has no fixed end or lasts longer than 48
    months. The term without extensions decides ("vaste looptijd"); that reading is ours.
    """
    if stand.waarde("zaak.soort_opdracht") not in (None, "diensten") or stand.waarde("zaak.totale_prijs") == "ja":
        return "totaal"
    lang = _lang(stand)
    if lang is False:
        return "totaal"
    bekend = lang and stand.waarde("zaak.soort_opdracht") == "diensten" and stand.waarde("zaak.totale_prijs") == "nee"
    return "maanden" if bekend else None


def raming_afroepen(stand: Stand) -> float | None:
    """What all orders under a framework agreement or dynamic purchasing system are worth over its whole term with
    extensions (articles 2.15 lid 3 and 2.22 lid 2, onderdeel a)."""
    per_jaar, looptijd = stand.getal("zaak.afroep_per_jaar"), stand.getal("zaak.looptijd_maanden")
    if stand.waarde("zaak.contractvorm") not in ("raamovereenkomst", "das") or per_jaar is None or looptijd is None:
        return None
    return per_jaar * (looptijd + (stand.getal("zaak.verlenging_maanden") or 0)) / 12


def raming_verschil(stand: Stand) -> float | None:
    """What the parts (months, lots, call-offs) are worth more than the amount that was filled in with its options;
    negative when less. Unknown when there is nothing to compare."""
    ingevuld = _ingevuld(stand)
    delen = [w for w in (_volgens_maanden(stand),) if w is not None] or [
        w for w in (raming_percelen(stand), raming_afroepen(stand)) if w is not None
    ]
    return None if ingevuld is None or not delen else round(max(delen) - ingevuld, 2)


def kleine_percelen(stand: Stand) -> int | None:
    """How many lots stay at or under the limit below which a lot may be placed apart (articles 2.18 and 2.19 lid 3)."""
    klein = _kleine(stand)
    return None if klein is None else len(klein)


def kleine_percelen_aandeel(stand: Stand) -> float | None:
    """What the small lots together are of all lots, in percents; unknown while a lot has no value."""
    klein, totaal = _kleine(stand), raming_percelen(stand)
    # Rounded far below a cent of any contract, because 16000 of 80000 may not become more than 20 by a hair.
    return None if klein is None or not totaal else round(100 * sum(klein) / totaal, 6)


def percelen_uitzondering(stand: Stand) -> str | None:
    """Whether the small lots may be placed outside the European rules: together at most 20 % of all lots.

    The law counts the small lots together; whether a choice of them may stay under the limit is not for this fact.
    """
    klein, aandeel = _kleine(stand), kleine_percelen_aandeel(stand)
    grens = _parameter(stand, "raming.perceel_aandeel")
    if klein is None or aandeel is None or grens is None:
        return None
    return "ja" if klein and aandeel <= grens else "nee"


def _ingevuld(stand: Stand) -> float | None:
    basis = stand.getal(_BASIS)
    return None if basis is None else basis + (stand.getal(_OPTIES) or 0)


def _volgens_maanden(stand: Stand) -> float | None:
    """The estimate by months with options, where the law counts so and the monthly amount is known."""
    if stand.getal("zaak.maandbedrag") is None or raming_grondslag(stand) != "maanden":
        return None
    bedrag = raming_maanden(stand)
    return None if bedrag is None else bedrag + (stand.getal(_OPTIES) or 0)


def _lang(stand: Stand) -> bool | None:
    """Whether the term is indefinite or longer than the months that the law counts."""
    if stand.waarde("zaak.onbepaalde_duur") == "ja":
        return True
    looptijd, maanden = stand.getal("zaak.looptijd_maanden"), _parameter(stand, "raming.maanden")
    if looptijd is None or maanden is None:
        return None
    return looptijd > maanden


def _perceelwaarden(stand: Stand) -> list[float]:
    waarden = (rij.get("waarde") for rij in stand.rijen(_PERCELEN))
    return [w for w in waarden if isinstance(w, int | float) and not isinstance(w, bool)]


def _som_percelen(stand: Stand) -> float | None:
    waarden = _perceelwaarden(stand)
    return sum(waarden) if waarden else None


def _kleine(stand: Stand) -> list[float] | None:
    """The values of the small lots; unknown without values, without a kind of contract or without a limit."""
    waarden, naam = _perceelwaarden(stand), _KLEIN.get(str(stand.waarde("zaak.soort_opdracht")))
    grens = _parameter(stand, naam) if naam else None
    return [w for w in waarden if w <= grens] if waarden and grens is not None else None


def _parameter(stand: Stand, naam: str) -> float | None:
    try:
        return stand.parameter(naam)
    except (ParameterZonderWaarde, KeyError):
        return None
