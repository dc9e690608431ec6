"""Which procedure may be used, and how well it fits.

Whether it may: every `toets` of the catalogue is true, false or unknown and leads to ja, voorwaardelijk or nee; the
worst counts. How well it fits: reasons for and against with weights of ours (`afgeleid`); without answers a procedure
stands in the middle (0.5).
"""

from __future__ import annotations

from collections.abc import Iterable

from assistent.advies.model import Procedureadvies, Reden, Toelaatbaar
from assistent.dossier.stand import Stand
from assistent.kennis.model import Factor, Procedure, Toetsing
from assistent.kennis.voorwaarden import Spoor, beslis, evalueer

_ERNST: dict[Toelaatbaar, int] = {"ja": 0, "voorwaardelijk": 1, "onbekend": 2, "nee": 3}

GEEN = "geen"
"""Stands for no procedure where an id is asked."""


def bepaal(stand: Stand) -> tuple[Procedureadvies, ...]:
    """All procedures of the jurisdiction, best first: first what may be used, then what fits best."""
    adviezen = [_advies(procedure, stand) for procedure in passend(stand)]
    return tuple(sorted(adviezen, key=lambda a: _rang(a.toelaatbaar, a.geschiktheid, a.naam, a.id)))


def eerste(stand: Stand) -> str:
    """The id of the procedure that stands first, without trace, for tipping points; `GEEN` when none may be used."""
    rangen = (
        _rang(
            _oordeel(p.toetsen, [beslis(t.als, stand) for t in p.toetsen]),
            _geschiktheid(p.factoren, [beslis(f.als, stand) for f in p.factoren]),
            p.naam,
            p.keuze,
        )
        for p in passend(stand)
    )
    ernst, _, _, id_ = min(rangen, default=(_ERNST["nee"], 0.0, "", ""))
    return GEEN if ernst == _ERNST["nee"] else id_


def kies(stand: Stand, adviezen: Iterable[Procedureadvies]) -> tuple[Procedure | None, bool]:
    """The procedure to work with, and whether it is provisional.

    The user's choice, also against the advice; `None` when the catalogue does not have it, because another in its
    place would give the wrong terms and documents. Without a choice the first that may be used, on conditions or not;
    `None` as long as that is unknown. It comes with the regime that holds here.
    """
    gekozen, recht = stand.waarde("procedure.gekozen"), stand.waarde("zaak.rechtsgebied")
    if gekozen is not None:
        return _met_regime(stand.kennis.procedure(gekozen, recht), stand), False
    mag = next((a.id for a in adviezen if a.toelaatbaar in ("ja", "voorwaardelijk")), None)
    return _met_regime(stand.kennis.procedure(mag, recht), stand), True


def _met_regime(procedure: Procedure | None, stand: Stand) -> Procedure | None:
    if procedure is None:
        return None
    ander = next((keuze.regime for keuze in procedure.regime_als if beslis(keuze.als, stand)), None)
    return procedure.model_copy(update={"regime": ander}) if ander else procedure


def passend(stand: Stand) -> tuple[Procedure, ...]:
    """The procedures of the jurisdiction. While that is unknown each procedure once, as the first jurisdiction in the
    catalogue describes it."""
    recht = stand.waarde("zaak.rechtsgebied")
    alle = stand.kennis.procedures.values()
    if recht is not None:
        return tuple(p for p in alle if recht in p.rechtsgebied)
    per_keuze: dict[str, Procedure] = {}
    for procedure in alle:
        per_keuze.setdefault(procedure.keuze, procedure)
    return tuple(per_keuze.values())


def _rang(toelaatbaar: Toelaatbaar, geschiktheid: float, naam: str, id_: str) -> tuple[int, float, str, str]:
    return _ERNST[toelaatbaar], -geschiktheid, naam, id_


def _advies(procedure: Procedure, stand: Stand) -> Procedureadvies:
    toetsen = [(toets, evalueer(toets.als, stand)) for toets in procedure.toetsen]
    factoren = [(factor, evalueer(factor.als, stand)) for factor in procedure.factoren]
    return Procedureadvies(
        id=procedure.keuze,
        naam=procedure.naam,
        soort=procedure.soort,
        toelaatbaar=_oordeel(procedure.toetsen, [spoor.uitkomst for _, spoor in toetsen]),
        geschiktheid=_geschiktheid(procedure.factoren, [spoor.uitkomst for _, spoor in factoren]),
        voor=_redenen(factoren, "voor"),
        tegen=_redenen(factoren, "tegen"),
        voorwaarden=tuple(
            Reden(f"{procedure.keuze}.{toets.id}", toets.tekst, toets.bron, spoor)
            for toets, spoor in toetsen
            if _gevolg(toets, spoor.uitkomst) != "ja"
        ),
        open=_open(spoor for _, spoor in (*toetsen, *factoren)),
        aandacht=procedure.aandacht,
        bron=procedure.bron,
    )


def _gevolg(toets: Toetsing, uitkomst: bool | None) -> Toelaatbaar:
    if uitkomst is None:
        return toets.waar if toets.waar == toets.onwaar else "onbekend"
    return toets.waar if uitkomst else toets.onwaar


def _oordeel(toetsen: tuple[Toetsing, ...], uitkomsten: list[bool | None]) -> Toelaatbaar:
    gevolgen = (_gevolg(toets, uitkomst) for toets, uitkomst in zip(toetsen, uitkomsten, strict=True))
    return max(gevolgen, key=_ERNST.__getitem__, default="ja")


def _geschiktheid(factoren: tuple[Factor, ...], uitkomsten: list[bool | None]) -> float:
    """0.5 plus half the balance of the weights that hold, over the weight of all reasons; three decimals."""
    totaal = sum(factor.gewicht for factor in factoren)
    if not totaal:
        return 0.5
    saldo = sum(
        factor.gewicht if factor.richting == "voor" else -factor.gewicht
        for factor, uitkomst in zip(factoren, uitkomsten, strict=True)
        if uitkomst
    )
    return round(0.5 + 0.5 * saldo / totaal, 3)


def _redenen(factoren: list[tuple[Factor, Spoor]], richting: str) -> tuple[Reden, ...]:
    return tuple(
        Reden(factor.id, factor.tekst, factor.bron, spoor)
        for factor, spoor in factoren
        if spoor.uitkomst and factor.richting == richting
    )


def _open(sporen: Iterable[Spoor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(veld for spoor in sporen for veld in spoor.onbekende_velden()))
