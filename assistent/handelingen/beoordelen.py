"""Trying the assessment out and putting proposals into its tables: what window and terminal share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistent.beoordeling import boden as proefboden
from assistent.beoordeling import proef
from assistent.beoordeling.model import Bod
from assistent.beoordeling.opzet import Lezing
from assistent.beoordeling.proef import Beoordeeld
from assistent.beoordeling.simulatie import Markt, Simulatie
from assistent.beoordeling.simulatie import boden as verzin_boden
from assistent.beoordeling.verdeling import Verdeling, verdeel_aanvragen
from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND
from assistent.dossier.wijzigen import met_antwoorden, nieuw_rij_id
from assistent.kennis.beoordeling import Methode, Voorstel
from assistent.kennis.model import Kennis, Kolom
from assistent.kennis.voorwaarden import beslis

SIMULATIES = 10_000
"""So many tenders the window and the terminal simulate when nobody says how many."""
_GETALLEN = ("getal", "bedrag", "procent")


def uitslagen(stand: Stand) -> tuple[Beoordeeld, ...]:
    """The outcome of the bids that the user entered, with every point explained and the weights at which it tips."""
    return proef.beoordeel(stand)


def rekenvoorbeeld(stand: Stand, lezing: Lezing) -> Beoordeeld:
    """A worked example with round prices and scores."""
    return proef.rekenvoorbeeld(stand, lezing)


def markt(stand: Stand) -> Markt:
    """The market that the user expects."""
    return proefboden.markt(stand)


def zaad(stand: Stand) -> int:
    """The seed of the simulation."""
    return proefboden.zaad(stand)


def simuleer(stand: Stand, lezing: Lezing, aantal: int = SIMULATIES, begin: int | None = None) -> Simulatie | None:
    """What the method does in so many invented tenders; `None` while the criteria are not complete. About a second for
    10,000: run it beside the window."""
    if lezing.opzet is None:
        return None
    return proef.simulatie(lezing.opzet, markt(stand), aantal, zaad(stand) if begin is None else begin)


def methode(kennis: Kennis, formule: object) -> Methode | None:
    """What the catalogue says about this option of the price formula; `None` when it is no option."""
    return next((m for m in kennis.methoden.values() if m.keuze and m.keuze == formule), None)


def verdeling(stand: Stand) -> Verdeling:
    """The distribution of a subsidy over the applications that the user entered."""
    return verdeel_aanvragen(stand)


# ---------------------------------------------------------------------------------------- invented bids


def verzonnen(stand: Stand, lezing: Lezing, begin: int) -> tuple[Bod, ...]:
    """The bids of one invented tender in the market that the user expects; none while the criteria lack something."""
    return verzin_boden(lezing.opzet, markt(stand), begin) if lezing.opzet is not None else ()


def neem_boden_over(dossier: Dossier, boden: Iterable[Bod], lezing: Lezing, *, wie: str, moment: str) -> Dossier:
    """The dossier with these bids in place of the ones it had, their shares as marks on the scale."""
    rijen: list[dict[str, object]] = []
    scores: list[dict[str, object]] = []
    for bod in boden:
        id_ = nieuw_rij_id(str(rij["id"]) for rij in rijen)
        rijen.append({"id": id_, "naam": bod.naam, "prijs": bod.prijs})
        for criterium, deel in bod.scores.items():
            rij_id = nieuw_rij_id(str(rij["id"]) for rij in scores)
            cijfer = round(deel * lezing.hoogste, 2)
            scores.append({"id": rij_id, "bod": id_, "criterium": criterium, "score": cijfer})
    tabellen = {proefboden.PROEFBODEN: rijen, proefboden.PROEFSCORES: scores}
    antwoorden: dict[str, Antwoord | None] = {
        veld: dossier.antwoorden.get(veld, Antwoord()).model_copy(update={"waarde": waarde})
        for veld, waarde in tabellen.items()
    }
    return met_antwoorden(dossier, antwoorden, wie=wie, moment=moment)


# ---------------------------------------------------------------------------------------- proposals


@dataclass(frozen=True, slots=True)
class Voorgesteld:
    """A proposal that fits this dossier. `geplaatst` says that its rows stand in the table already; `zeker` that its
    condition is met, and not merely still open."""

    voorstel: Voorstel
    geplaatst: bool
    zeker: bool


def voorstellen(stand: Stand, tabel: str = "") -> tuple[Voorgesteld, ...]:
    """The proposals for this table (without one for all), those whose condition is certainly met first. One that
    belongs to the other jurisdiction, or whose condition is not met, is left out."""
    recht = stand.waarde("zaak.rechtsgebied")
    gevonden = []
    for voorstel in stand.kennis.voorstellen.values():
        if tabel not in ("", voorstel.tabel) or voorstel.rechtsgebied not in (None, recht):
            continue
        past = voorstel.als is None or beslis(voorstel.als, stand)
        if past is not False:
            gevonden.append(Voorgesteld(voorstel, staat_er_al(stand, voorstel), bool(past)))
    return tuple(sorted(gevonden, key=lambda v: not v.zeker))


def staat_er_al(stand: Stand, voorstel: Voorstel) -> bool:
    """Whether every row of the proposal stands in the table, known by its first column."""
    kolom = stand.kennis.vragen[voorstel.tabel].kolommen[0]
    eerste = kolom.id
    bestaand = {_kenmerk(rij, eerste) for rij in stand.rijen(voorstel.tabel)}
    return all(_kenmerk({eerste: _waarde(kolom, rij[eerste])}, eerste) in bestaand for rij in voorstel.rijen)


def _kenmerk(rij: Mapping[str, object], kolom: str) -> str:
    """What a row is known by: the number or words in its first column."""
    waarde = rij.get(kolom)
    return f"{waarde:g}" if isinstance(waarde, int | float) else str(waarde or "").strip()


def plaats_voorstel(kennis: Kennis, dossier: Dossier, id_: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with the rows of this proposal behind those of its table; a row that stands there already, known by
    its first column, is left as it is. Raises `KeyError` for a proposal that does not exist."""
    voorstel = kennis.voorstellen[id_]
    kolommen = {kolom.id: kolom for kolom in kennis.vragen[voorstel.tabel].kolommen}
    eerste = next(iter(kolommen))
    oud = dossier.antwoorden.get(voorstel.tabel) or Antwoord()
    rijen = [dict(rij) for rij in oud.waarde] if oud.waarde and oud.waarde != ONBEKEND else []
    bestaand = {_kenmerk(rij, eerste) for rij in rijen}
    for rij in voorstel.rijen:
        nieuw = {naam: _waarde(kolommen[naam], tekst) for naam, tekst in rij.items()}
        if _kenmerk(nieuw, eerste) not in bestaand:
            rijen.append({"id": nieuw_rij_id(str(r["id"]) for r in rijen), **nieuw})
    antwoord = oud.model_copy(update={"waarde": rijen})
    return met_antwoorden(dossier, {voorstel.tabel: antwoord}, wie=wie, moment=moment)


def _waarde(kolom: Kolom, tekst: str) -> object:
    if kolom.type not in _GETALLEN:
        return tekst
    return float(tekst) if "." in tekst else int(tekst)
