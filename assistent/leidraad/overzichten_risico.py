"""Tables of the risk dossier: every risk of the advice with its measures and owner, and what is still open about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from assistent.advies import risicos
from assistent.advies.model import Maatregelkeuze, Risicoadvies
from assistent.dossier.stand import Stand
from assistent.kennis.voorwaarden import evalueer
from assistent.planning.model import Planning

Tabelrij = dict[str, str]

GEEN_MAATREGEL = "Nog geen maatregel gekozen."
GEEN_EIGENAAR = "Nog niet aangewezen."


def _dossier(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """Each risk with its level, cause, the chosen measures in the user's words, and who sees to them."""
    rijen = _gekozen_rijen(stand)
    for risico in risicos.bepaal(stand):
        gekozen = [m for m in risico.maatregelen if m.gekozen]
        yield {
            "naam": risico.naam,
            "niveau": risico.niveau,
            "oorzaak": risico.oorzaak,
            "maatregelen": " ".join(_woorden(m, rijen) for m in gekozen) or GEEN_MAATREGEL,
            "wie": _eigenaren(gekozen, rijen),
        }


def _open(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The risks for which nothing was chosen yet, with the measures that the sources name."""
    for risico in risicos.bepaal(stand):
        if not any(m.gekozen for m in risico.maatregelen):
            yield {"naam": risico.naam, "niveau": risico.niveau, "mogelijk": " ".join(_teksten(risico))}


def _onbekend(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The risks that cannot be judged yet, with the question that has no answer."""
    for risico in stand.kennis.risicos.values():
        if evalueer(risico.als, stand).uitkomst is None:
            yield {"naam": risico.naam, "vraag": stand.kennis.vragen[risico.vraag].label}


def _overig(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The chosen measures that belong to none of the risks shown: the user's own, or against another risk."""
    getoond = {naam for r in risicos.bepaal(stand) for m in r.maatregelen for naam in (m.id, m.tekst)}
    teksten = {m.id: m.tekst for r in stand.kennis.risicos.values() for m in r.maatregelen}
    for naam, rij in _gekozen_rijen(stand).items():
        if naam not in getoond:
            tekst = str(rij.get("toelichting") or "").strip() or teksten.get(naam, naam)
            yield {"maatregel": tekst, "wie": str(rij.get("wie") or "").strip() or GEEN_EIGENAAR}


def _botsing(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """Each pair of chosen measures that work against each other, once."""
    gekozen = {m.id: m for r in risicos.bepaal(stand) for m in r.maatregelen if m.gekozen}
    for een, ander in combinations(gekozen.values(), 2):
        if ander.id in een.botst_met:
            yield {"maatregel": een.tekst, "ander": ander.tekst}


def _gekozen_rijen(stand: Stand) -> Mapping[str, Mapping[str, object]]:
    """What the user filled in, by the measure it names: an id, a whole text, or own words."""
    rijen = {str(rij.get("maatregel") or "").strip(): rij for rij in stand.rijen("risico.maatregelen")}
    return {naam: rij for naam, rij in rijen.items() if naam}


def _rij(maatregel: Maatregelkeuze, rijen: Mapping[str, Mapping[str, object]]) -> Mapping[str, object]:
    return rijen.get(maatregel.id) or rijen.get(maatregel.tekst) or {}


def _woorden(maatregel: Maatregelkeuze, rijen: Mapping[str, Mapping[str, object]]) -> str:
    return str(_rij(maatregel, rijen).get("toelichting") or "").strip() or maatregel.tekst


def _eigenaren(gekozen: Iterable[Maatregelkeuze], rijen: Mapping[str, Mapping[str, object]]) -> str:
    namen = dict.fromkeys(str(_rij(m, rijen).get("wie") or "").strip() for m in gekozen)
    return "; ".join(naam for naam in namen if naam) or GEEN_EIGENAAR


def _teksten(risico: Risicoadvies) -> Iterator[str]:
    return (m.tekst for m in risico.maatregelen)


TABELLEN: Mapping[str, Callable[[Stand, Planning], Iterable[Tabelrij]]] = {
    "risicodossier": _dossier, "risico_open": _open, "risico_onbekend": _onbekend, "risico_overig": _overig,
    "risico_botsing": _botsing,
}  # fmt: skip
"""Name of a table → the function that makes its rows."""
