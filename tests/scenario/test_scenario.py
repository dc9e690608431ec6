"""Scenarios: a situation in, the expected advice out. A scenario is a YAML file in this folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.kennis.voorwaarden import beslis
from assistent.toets import momenten
from tests.advies.zaak import VANDAAG, kennis
from tests.scenario.lezen import Geval, alle, bestanden
from tests.scenario.zaak_van import zaak_van

Beeld = dict[str, Any]


def _procedure(uitkomst: Uitkomst, _: object) -> object:
    return uitkomst.procedure.keuze if uitkomst.procedure else "geen"


def _meldingen(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    gevonden = {m.id: m.ernst for m in uitkomst.meldingen}
    return {id_: gevonden.get(id_, "blijft uit") for id_ in gevraagd}


def _gewijzigd(uitkomst: Uitkomst, _: object) -> list[str]:
    """Every fact that changed since publication: the published value, the value now, and where that is made known."""
    veranderingen = uitkomst.gepubliceerd.veranderingen if uitkomst.gepubliceerd else ()
    regels = (
        f"{v.verschil.naam}: {v.verschil.was} → {v.verschil.wordt} ({', '.join(v.documenten)})"
        + (f"; gemeld in {v.verantwoord.naam}" if v.verantwoord else "")
        for v in veranderingen
    )
    return [regel.replace("\u00a0", " ") for regel in regels]


def _planning(uitkomst: Uitkomst, gevraagd: Mapping[str, Mapping[str, object]]) -> Beeld:
    stappen = {s.id: s for s in uitkomst.planning.stappen}
    return {
        id_: {kenmerk: getattr(stappen[id_], kenmerk) for kenmerk in kenmerken} for id_, kenmerken in gevraagd.items()
    }


def _stappen(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    """Whether the planning has each named step."""
    aanwezig = {s.id for s in uitkomst.planning.stappen}
    return {id_: "ja" if id_ in aanwezig else "nee" for id_ in gevraagd}


def _planmeldingen(uitkomst: Uitkomst, gevraagd: Mapping[str, list[str]]) -> Beeld:
    """Per step which kinds of finding the planning has, with their severity; in the order of the alphabet."""
    return {
        id_: sorted(f"{m.soort} ({m.ernst})" for m in uitkomst.planning.meldingen if m.stap == id_) for id_ in gevraagd
    }


def _te_kort(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    """Per step how badly a statutory term is too short: the severity, or "blijft uit"."""
    gevonden = {m.stap: m.ernst for m in uitkomst.planning.meldingen if m.soort == "te_kort"}
    return {id_: gevonden.get(id_, "blijft uit") for id_ in gevraagd}


def _afstanden(uitkomst: Uitkomst, gevraagd: Mapping[str, Mapping[str, object]]) -> Beeld:
    """Per step the statutory minimum from each step named, `geen` where the law sets none."""
    stappen = {s.id: s for s in uitkomst.planning.stappen}
    minima = {id_: {band.van: band.minimum for band in stappen[id_].banden} for id_ in gevraagd}
    return {id_: {van: minima[id_].get(van) or "geen" for van in gevraagd[id_]} for id_ in gevraagd}


def _termijnen(uitkomst: Uitkomst, gevraagd: Mapping[str, Mapping[str, object]]) -> Beeld:
    """Per step the term as the law counts it: eerste, laatste, voorbij, laatste_advies, vrij."""
    stappen = {s.id: s for s in uitkomst.planning.stappen}
    return {id_: {deel: getattr(stappen[id_].termijn, deel) for deel in delen} for id_, delen in gevraagd.items()}


def _redenen(uitkomst: Uitkomst, gevraagd: Mapping[str, Mapping[str, str]]) -> Beeld:
    """Per procedure which of the named reasons speak for it or against it."""
    beeld: Beeld = {}
    for procedure, redenen in gevraagd.items():
        advies = next(p for p in uitkomst.procedures if p.id == procedure)
        kant = {r.id: "voor" for r in advies.voor} | {r.id: "tegen" for r in advies.tegen}
        beeld[procedure] = {reden: kant.get(reden, "speelt niet") for reden in redenen}
    return beeld


def _keuzeregels(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    geldt = {reden.id for keuze in uitkomst.keuzes for optie in keuze.opties for reden in (*optie.voor, *optie.tegen)}
    return {id_: "geldt" if id_ in geldt else "geldt niet" for id_ in gevraagd}


def _vormredenen(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    """Whether each named reason speaks for the advised form or against it."""
    vorm = uitkomst.rechtsvorm
    kant = {r.id: "voor" for r in vorm.redenen} | {r.id: "tegen" for r in vorm.tegen}
    return {id_: kant.get(id_, "speelt niet") for id_ in gevraagd}


def _gevraagd(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    return {id_: "ja" if uitkomst.stand.vraagt(uitkomst.kennis.vragen[id_]) else "nee" for id_ in gevraagd}


def _past(soort: str) -> Callable[[Uitkomst, Mapping[str, str]], Beeld]:
    """Whether the condition of each named item of a kind holds."""

    def beeld(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
        als = {id_: getattr(uitkomst.kennis, soort)[id_].als for id_ in gevraagd}
        return {id_: "ja" if regel is None or beslis(regel, uitkomst.stand) else "nee" for id_, regel in als.items()}

    return beeld


def _aandachtspunten(uitkomst: Uitkomst, gevraagd: Mapping[str, str]) -> Beeld:
    """Whether the review puts each named point; `advies` where it is no duty in this procedure."""
    gesteld = {punt.id.rpartition("/")[2] for punt in momenten.aandachtspunten(uitkomst, {})}
    regime = uitkomst.procedure.regime if uitkomst.procedure else None
    plicht = {p.id: p.plicht_in(regime) for m in uitkomst.kennis.toetsmomenten.values() for p in m.punten}
    return {id_: "nee" if id_ not in gesteld else "ja" if plicht[id_] else "advies" for id_ in gevraagd}


BEELDEN: dict[str, Callable[[Uitkomst, Any], object]] = {
    "sturing": lambda u, _: u.sturing.model,
    "positie": lambda u, _: u.sturing.positie,
    "rechtsvorm": lambda u, _: u.rechtsvorm.advies,
    "procedure": _procedure,
    "voorlopig": lambda u, _: u.voorlopig,
    "eerste": lambda u, _: u.procedures[0].id,
    "toelaatbaar": lambda u, gevraagd: {p.id: p.toelaatbaar for p in u.procedures if p.id in gevraagd},
    "redenen": _redenen,
    "vormredenen": _vormredenen,
    "keuzeregels": _keuzeregels,
    "gevraagd": _gevraagd,
    "meldingen": _meldingen,
    "fase": lambda u, _: u.gepubliceerd.fase.id if u.gepubliceerd else "niets gepubliceerd",
    "gewijzigd": _gewijzigd,
    "feiten": lambda u, gevraagd: {id_: u.stand.waarde(id_) for id_ in gevraagd},
    "parameters": lambda u, gevraagd: {id_: u.stand.parameter(id_) for id_ in gevraagd},
    "risicos": lambda u, _: {r.id: r.niveau for r in u.risicos},
    "vlaggen": lambda u, _: sorted(r.id for r in u.rechtsvorm.vlaggen),
    "planning": _planning,
    "stappen": _stappen,
    "bouwstenen": _past("bouwstenen"),
    "voorstellen": _past("voorstellen"),
    "aandachtspunten": _aandachtspunten,
    "verkeerde_volgorde": lambda u, _: [m.stap for m in u.planning.meldingen if m.soort == "volgorde"],
    "planmeldingen": _planmeldingen,
    "te_kort": _te_kort,
    "afstanden": _afstanden,
    "termijnen": _termijnen,
    "lijkt_op": lambda u, _: u.lijkt_op[0].casus if u.lijkt_op else "niets",
    "open_vragen": lambda u, gevraagd: [v for v in gevraagd if v in {o.vraag for o in u.open_vragen}],
}
"""What a scenario may say about the outcome; another word is an error of the scenario."""


def uitkomst_van(geval: Geval) -> Uitkomst:
    """What follows from the situation of a case."""
    return bereken(kennis(), zaak_van(geval), VANDAAG, geval.peildatum)


def beeld(geval: Geval, uitkomst: Uitkomst) -> Beeld:
    """What the outcome says about everything that the case expects something of."""
    assert set(geval.verwacht) <= set(BEELDEN), geval.bestand
    return {woord: BEELDEN[woord](uitkomst, waarde) for woord, waarde in geval.verwacht.items()}


@pytest.mark.parametrize("geval", alle(), ids=lambda geval: f"{geval.bestand}: {geval.naam}")
def test_scenario(geval: Geval) -> None:
    assert beeld(geval, uitkomst_van(geval)) == geval.verwacht, geval.naam


def test_er_zijn_genoeg_scenarios() -> None:
    assert len(bestanden()) >= 60
