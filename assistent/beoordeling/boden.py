"""The bids with which the user tries the assessment out, and the market that the simulation draws from."""

from __future__ import annotations

from dataclasses import dataclass

from assistent.beoordeling.model import Bod
from assistent.beoordeling.opzet import SCHAAL, Lezing, Ontbreekt
from assistent.beoordeling.rijen import getal, gevuld, tekst
from assistent.beoordeling.simulatie import Markt
from assistent.dossier.stand import Stand

PROEFBODEN, PROEFSCORES = "beoordeling.proefboden", "beoordeling.proefscores"
AANTAL = "beoordeling.markt_boden"
PRIJS = "beoordeling.markt_prijs"
PRIJSSPREIDING, SCORESPREIDING = "beoordeling.markt_prijsspreiding", "beoordeling.markt_scorespreiding"
ZAAD = "beoordeling.simulatie_zaad"
RAMING = "feit.raming_met_opties"


@dataclass(frozen=True, slots=True)
class Proef:
    """The bids that can be compared, and what is missing for the others."""

    boden: tuple[Bod, ...]
    ontbreekt: tuple[Ontbreekt, ...]


def proefboden(stand: Stand, lezing: Lezing) -> Proef:
    """The bids of the table with their scores as shares of the highest mark. A bid without a price, or without a mark
    for a criterion, waits; so does one with a mark above the scale, or with marks while there is no scale."""
    if lezing.opzet is None:
        return Proef((), ())
    cijfers = {
        (tekst(rij, "bod"), tekst(rij, "criterium")): cijfer
        for rij in gevuld(stand, PROEFSCORES)
        if (cijfer := getal(rij, "score")) is not None
    }
    klaar: list[Bod] = []
    ontbreekt: list[Ontbreekt] = []
    for nummer, rij in enumerate(gevuld(stand, PROEFBODEN), 1):
        id_ = str(rij.get("id") or f"rij {nummer}")
        naam = tekst(rij, "naam") or f"Inschrijving {nummer}"
        prijs = getal(rij, "prijs")
        zonder = [m.naam for m in lezing.opzet.kwaliteit if (id_, m.id) not in cijfers]
        te_hoog = any(cijfers.get((id_, m.id), 0.0) > lezing.hoogste for m in lezing.opzet.kwaliteit)
        if prijs is None or prijs <= 0:
            ontbreekt.append(Ontbreekt(f"{PROEFBODEN}@{id_}.prijs", f"‘{naam}’ heeft nog geen prijs boven nul."))
        ontbreekt += [Ontbreekt(PROEFSCORES, f"‘{naam}’ heeft nog geen cijfer voor ‘{c}’.") for c in zonder]
        if te_hoog:
            ontbreekt.append(Ontbreekt(SCHAAL, f"‘{naam}’ heeft een cijfer boven het hoogste van de schaal."))
        if prijs is not None and prijs > 0 and not zonder and not te_hoog:
            scores = {m.id: _aandeel(cijfers[id_, m.id], lezing.hoogste) for m in lezing.opzet.kwaliteit}
            klaar.append(Bod(id_, naam, float(prijs), scores))
    return Proef(tuple(klaar), tuple(ontbreekt))


def _aandeel(cijfer: float, hoogste: float) -> float:
    return max(0.0, cijfer / hoogste)


def markt(stand: Stand) -> Markt:
    """The market that the user expects; what is not answered is as in `Markt`, and the price as the estimate."""
    basis = Markt()
    prijs = stand.getal(PRIJS) or stand.getal(RAMING) or basis.prijs
    return Markt(
        boden=int(stand.getal(AANTAL) or basis.boden),
        prijs=float(prijs),
        prijsspreiding=_deel(stand, PRIJSSPREIDING, basis.prijsspreiding),
        score=basis.score,
        scorespreiding=_deel(stand, SCORESPREIDING, basis.scorespreiding),
    )


def _deel(stand: Stand, veld: str, anders: float) -> float:
    waarde = stand.getal(veld)
    return anders if waarde is None else waarde / 100


def zaad(stand: Stand) -> int:
    """The seed of the simulation."""
    return int(stand.getal(ZAAD) or 1)
