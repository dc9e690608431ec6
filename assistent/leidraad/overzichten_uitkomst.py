"""Tables that a decision or a letter takes from the outcome of a procedure: who was chosen, and how they compare.

A letter is for one participant. What it says of another is only the name of who was chosen and the scores that the law
counts as reasons (Aw, article 2.130, paragraph 2); every other column of another row stays out, because no function
here hands it over to a document that is made for a row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from assistent.dossier.stand import Stand
from assistent.tekst.nederlands import euro, getal, opsomming

GEGADIGDEN, INSCHRIJVINGEN, SCORES = "uitkomst.gegadigden", "uitkomst.inschrijvingen", "uitkomst.scores"
CRITERIA = "beoordeling.gunningscriteria"
_GEGUND = "gegund"
_GEEN = "–"
"""What stands where a party has no score, because it was never scored."""

Rij = Mapping[str, object]


class Open(NamedTuple):
    """A cell that waits for this answer; `kort` says what is missing, where the column does not."""

    pad: str
    kort: str = ""


Tabelrij = dict[str, str | Open]
Maker = Callable[[Stand, Rij | None], Iterable[Tabelrij]]


def _gekozen(stand: Stand, rij: Rij | None) -> Iterator[Tabelrij]:
    """Who gets the contract; in a letter only on the perceel of that letter. An open row as long as an outcome is
    missing; nothing when nobody gets it."""
    rijen = _mee(stand, rij)
    winnaars = [r for r in rijen if r.get("uitkomst") == _GEGUND]
    for winnaar in winnaars:
        yield {"naam": _cel(stand, INSCHRIJVINGEN, winnaar, "naam"), "perceel": _perceel(stand, winnaar)}
    if not winnaars and not all(r.get("uitkomst") for r in rijen or ({},)):
        yield {"naam": Open(f"{INSCHRIJVINGEN}.uitkomst", "gekozen inschrijver"), "perceel": _GEEN}


def _niet_gegund(stand: Stand, rij: Rij | None) -> Iterator[Tabelrij]:
    """Each perceel on which every bid was judged and nobody was chosen; in a letter only that of the letter."""
    for perceel, rijen in _per_perceel(stand, _mee(stand, rij)).items():
        if all(r.get("uitkomst") not in (None, "", _GEGUND) for r in rijen):
            yield {"perceel": perceel}


def _per_perceel(stand: Stand, rijen: Iterable[Rij]) -> dict[str, list[Rij]]:
    """Name of the perceel → its bids. Without at least two percelen they all belong together."""
    delen: dict[str, list[Rij]] = {}
    for rij in rijen:
        delen.setdefault(_perceel(stand, rij) if _met_percelen(stand) else _GEEN, []).append(rij)
    return delen


def _met_percelen(stand: Stand) -> bool:
    return len(stand.rijen("zaak.percelen")) > 1


def _mee(stand: Stand, rij: Rij | None) -> list[Rij]:
    """The bids that compete with this one: those on the same perceel, and without percelen all of them. For a document
    that is for nobody in particular (`None`) these are all bids; for the blank form (an empty row) there are none."""
    rijen = stand.rijen(INSCHRIJVINGEN)
    if rij is not None and not rij:
        return []
    if rij is None or not _met_percelen(stand):
        return list(rijen)
    return [r for r in rijen if r.get("perceel") == rij.get("perceel")]


def _vergelijking(stand: Stand, rij: Rij | None) -> Iterator[Tabelrij]:
    """The scores of this participant beside those of who was chosen, criterion by criterion."""
    if not rij:
        return
    winnaars = [r["id"] for r in _mee(stand, rij) if r.get("uitkomst") == _GEGUND]
    for criterium in stand.rijen(CRITERIA):
        eigen = _score(stand, rij["id"], criterium["id"])
        if eigen:
            van_hen = [score for winnaar in winnaars if (score := _score(stand, winnaar, criterium["id"]))]
            yield {
                "criterium": str(criterium.get("naam") or _GEEN),
                "eigen": eigen,
                "gekozen": opsomming(van_hen) if van_hen else _GEEN,
            }


def _score(stand: Stand, inschrijving: object, criterium: object) -> str:
    for rij in stand.rijen(SCORES):
        if rij.get("inschrijving") == inschrijving and rij.get("criterium") == criterium:
            return _getal(rij.get("score"))
    return ""


def _aanmeldingen(stand: Stand, _: Rij | None) -> Iterator[Tabelrij]:
    """Every candidate in order of rank; who was not ranked comes last."""
    yield from _rangorde(stand, GEGADIGDEN, ("score",))


def _inschrijvingen(stand: Stand, _: Rij | None) -> Iterator[Tabelrij]:
    """Every bid in order of rank, with its scores."""
    yield from _rangorde(stand, INSCHRIJVINGEN, ("score_kwaliteit", "score_prijs", "totaal"))


def _rangorde(stand: Stand, tabel: str, scores: Iterable[str]) -> Iterator[Tabelrij]:
    rijen = stand.rijen(tabel)
    # Python keeps the order of equals, so the lots stay together and the unranked keep their place.
    for rij in sorted(rijen, key=lambda r: (_perceel(stand, r), _rang(r))):
        yield {
            "naam": _cel(stand, tabel, rij, "naam"),
            "perceel": _perceel(stand, rij),
            "uitkomst": _cel(stand, tabel, rij, "uitkomst"),
            **{kolom: _getal(rij.get(kolom)) or _GEEN for kolom in (*scores, "rang")},
        }
    if not rijen:
        yield {
            kolom: Open(f"{tabel}.{kolom}") if kolom in ("naam", "uitkomst") else _GEEN
            for kolom in ("naam", "perceel", "uitkomst", *scores, "rang")
        }


def _rang(rij: Rij) -> float:
    rang = rij.get("rang")
    return float(rang) if isinstance(rang, int | float) else float("inf")


def _resultaat(stand: Stand, _: Rij | None) -> Iterator[Tabelrij]:
    """For each perceel how many bids came in, who was chosen, and for how much."""
    delen = _per_perceel(stand, stand.rijen(INSCHRIJVINGEN))
    for perceel, rijen in delen.items():
        gegund = [rij for rij in rijen if rij.get("uitkomst") == _GEGUND]
        yield {
            "perceel": perceel,
            "ontvangen": getal(len(rijen)),
            "gekozen": opsomming([str(rij.get("naam") or _GEEN) for rij in gegund]) if gegund else _GEEN,
            "waarde": _waarde(gegund),
        }
    if not delen:
        open_ = Open(f"{INSCHRIJVINGEN}.uitkomst")
        yield {"perceel": _GEEN, "ontvangen": open_, "gekozen": open_, "waarde": Open(f"{INSCHRIJVINGEN}.prijs")}


def _waarde(gegund: list[Rij]) -> str | Open:
    """What the chosen bids cost together, in euro; open while one of them has no price."""
    prijzen = [prijs for rij in gegund if isinstance(prijs := rij.get("prijs"), int | float)]
    if len(prijzen) < len(gegund):
        zonder = next(rij for rij in gegund if not isinstance(rij.get("prijs"), int | float))
        return Open(f"{INSCHRIJVINGEN}@{zonder['id']}.prijs")
    return euro(sum(prijzen)) if gegund else _GEEN


def _verslag(tabel: str, uitkomsten: tuple[str, ...]) -> Maker:
    """The rows with one of these outcomes, with the reasons: as the report of the award names them."""

    def maak(stand: Stand, _: Rij | None) -> Iterator[Tabelrij]:
        rijen = stand.rijen(tabel)
        gevonden = [rij for rij in rijen if rij.get("uitkomst") in uitkomsten]
        for rij in gevonden:
            cellen = {kolom: _cel(stand, tabel, rij, kolom) for kolom in ("naam", "uitkomst", "motivering")}
            yield {**cellen, "perceel": _perceel(stand, rij)}
        if not gevonden:
            niemand: str | Open = "Geen" if rijen else Open(f"{tabel}.uitkomst")
            yield {"naam": niemand, "uitkomst": _GEEN, "motivering": _GEEN, "perceel": _GEEN}

    return maak


def _cel(stand: Stand, tabel: str, rij: Rij, kolom: str) -> str | Open:
    waarde = rij.get(kolom)
    if waarde is None or not str(waarde).strip():
        return Open(f"{tabel}@{rij['id']}.{kolom}")
    opties = next((k.opties for k in stand.kennis.vragen[tabel].kolommen if k.id == kolom), ())
    return next((optie.label for optie in opties if optie.id == waarde), " ".join(str(waarde).split()))


def _perceel(stand: Stand, rij: Rij) -> str:
    namen = {perceel["id"]: str(perceel.get("naam") or "") for perceel in stand.rijen("zaak.percelen")}
    return namen.get(rij.get("perceel")) or _GEEN


def _getal(waarde: object) -> str:
    return getal(waarde) if isinstance(waarde, int | float) and not isinstance(waarde, bool) else ""


_AFGEWEZEN_AANMELDING = ("afgevallen", "niet_geschikt", "uitgesloten", "ongeldig")

PER_RIJ: Mapping[str, Maker] = {
    "gekozen_inschrijvers": _gekozen, "niet_gegund": _niet_gegund, "vergelijking_scores": _vergelijking,
    "rangorde_aanmeldingen": _aanmeldingen, "rangorde_inschrijvingen": _inschrijvingen, "resultaat": _resultaat,
    "verslag_geselecteerd": _verslag(GEGADIGDEN, ("uitgenodigd",)),
    "verslag_afgewezen_aanmelding": _verslag(GEGADIGDEN, _AFGEWEZEN_AANMELDING),
    "verslag_toegelaten": _verslag(INSCHRIJVINGEN, ("gegund", "afgewezen", "reserve")),
    "verslag_afgewezen_inschrijving": _verslag(INSCHRIJVINGEN, ("afgewezen", "reserve", "ongeldig", "uitgesloten")),
    "verslag_gekozen": _verslag(INSCHRIJVINGEN, ("gegund",)),
}  # fmt: skip
"""Name of a table → the function that makes its rows, given the row that the document is for (`Exemplaar.voor`)."""
