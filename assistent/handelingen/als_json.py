"""The outcome as the JSON that the command line promises (docs in README; contract of `assistent advies --json`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from assistent.advies.model import Kantelpunt, Keuze, Melding, Procedureadvies, Reden, Risicoadvies
from assistent.advies.open_vragen import naar_kantelpunten
from assistent.advies.uitleg import regels
from assistent.dossier.model import Dossier
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.kennisverschil import Kennisverschil, verschillen
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.voorwaarden import Spoor, Vergelijk
from assistent.planning.model import Planning, Planningmelding, Planningstap
from assistent.vergelijk.invullers import Vraagvergelijking

Json = dict[str, Any]
_DRIE = {True: "ja", False: "nee", None: "onbekend"}


def advies(uitkomst: Uitkomst, kantelpunten: Iterable[Kantelpunt]) -> Json:
    """Everything that `assistent advies --json` prints. The open questions stand in the order of the tipping points."""
    punten = tuple(kantelpunten)
    open_vragen = naar_kantelpunten(uitkomst.open_vragen, punten)
    return {
        "kennis_versie": uitkomst.kennis.versie,
        "peildatum": uitkomst.stand.peildatum.isoformat(),
        "sturing": _sturing(uitkomst),
        "rechtsvorm": _rechtsvorm(uitkomst),
        "procedures": [_procedure(p, uitkomst.kennis) for p in uitkomst.procedures if p.soort != "subsidie"],
        "subsidies": [_procedure(p, uitkomst.kennis) for p in uitkomst.procedures if p.soort == "subsidie"],
        "risicos": [_risico(r, uitkomst.kennis) for r in uitkomst.risicos],
        "meldingen": [melding(m, uitkomst.kennis) for m in uitkomst.meldingen],
        "kantelpunten": [_kantelpunt(k) for k in punten],
        "keuzes": [_keuze(k, uitkomst.kennis) for k in uitkomst.keuzes],
        "kennisverschil": [_kennisverschil(v) for v in verschillen(uitkomst)],
        "open_vragen": [{"vraag": v.vraag, "kan_veranderen": list(v.kan_veranderen)} for v in open_vragen],
        "lijkt_op": [
            {
                "casus": g.casus,
                "naam": g.naam,
                "afstand": g.afstand,
                "overeenkomst": list(g.overeenkomst),
                "verschil": list(g.verschil),
                "lessen": [{"tekst": tekst, "bron": bronnen(bron)} for tekst, bron in g.lessen],
                "afloop": g.afloop,
                "bron": bronnen(g.bron),
            }
            for g in uitkomst.lijkt_op
        ],
    }


def bronnen(verwijzingen: Iterable[Verwijzing]) -> list[Json]:
    """References as `{bron, plaats, status}`."""
    return [{"bron": v.bron, "plaats": v.plaats, "status": v.status} for v in verwijzingen]


def spoor(boom: Spoor, kennis: Kennis) -> Json:
    """A trace as a tree, with the same in words."""
    knoop = boom.voorwaarde
    kern: Json = {"uitkomst": _DRIE[boom.uitkomst], "tekst": next(regels(boom, kennis))[1]}
    if isinstance(knoop, Vergelijk):
        kern |= {"veld": knoop.veld, "op": knoop.op, "gezien": boom.gezien, "grens": boom.grens}
        if knoop.parameter:
            kern["parameter"] = knoop.parameter
    else:
        kern |= {"soort": knoop.soort, "delen": [spoor(kind, kennis) for kind in boom.kinderen]}
    return kern


def _sturing(uitkomst: Uitkomst) -> Json:
    sturing = uitkomst.sturing
    return {
        "positie": sturing.positie,
        "spreiding": sturing.spreiding,
        "dekking": sturing.dekking,
        "model": sturing.model,
        "uitleg": sturing.uitleg,
        "gewogen": sturing.gewogen,
        "bijdragen": [
            {
                "vraag": b.vraag,
                "waarde": b.waarde,
                "bijdrage": b.bijdrage,
                "gewicht": b.gewicht,
                "bron": bronnen(b.bron),
            }
            for b in sturing.bijdragen
        ],
        "bron": bronnen(sturing.bron),
    }


def _rechtsvorm(uitkomst: Uitkomst) -> Json:
    vorm = uitkomst.rechtsvorm
    return {
        "advies": vorm.advies,
        "redenen": _redenen(vorm.redenen, uitkomst.kennis),
        "tegen": _redenen(vorm.tegen, uitkomst.kennis),
        "vlaggen": _redenen(vorm.vlaggen, uitkomst.kennis),
        "open": list(vorm.open),
    }


def _redenen(redenen: Iterable[Reden], kennis: Kennis) -> list[Json]:
    return [
        {"id": r.id, "tekst": r.tekst, "bron": bronnen(r.bron), "spoor": spoor(r.spoor, kennis)}
        | ({"vorm": r.vorm} if r.vorm else {})
        for r in redenen
    ]


def _procedure(procedure: Procedureadvies, kennis: Kennis) -> Json:
    return {
        "id": procedure.id,
        "naam": procedure.naam,
        "toelaatbaar": procedure.toelaatbaar,
        "geschiktheid": procedure.geschiktheid,
        "voor": _redenen(procedure.voor, kennis),
        "tegen": _redenen(procedure.tegen, kennis),
        "voorwaarden": _redenen(procedure.voorwaarden, kennis),
        "open": list(procedure.open),
        "aandacht": list(procedure.aandacht),
        "bron": bronnen(procedure.bron),
    }


def _risico(risico: Risicoadvies, kennis: Kennis) -> Json:
    return {
        "id": risico.id,
        "vraag": risico.vraag,
        "oorzaak": risico.oorzaak,
        "niveau": risico.niveau,
        "maatregelen": [
            {
                "id": m.id,
                "tekst": m.tekst,
                "gekozen": m.gekozen,
                "model": m.model,
                "botst_met": list(m.botst_met),
                "bron": bronnen(m.bron),
            }
            for m in risico.maatregelen
        ],
        "aandachtspunt": risico.aandachtspunt,
        "bron": bronnen(risico.bron),
        "spoor": spoor(risico.spoor, kennis),
    }


def melding(gevonden: Melding, kennis: Kennis) -> Json:
    """A finding."""
    return {
        "id": gevonden.id,
        "ernst": gevonden.ernst,
        "tekst": gevonden.tekst,
        "maatregel": gevonden.maatregel,
        "plaats": gevonden.plaats,
        "bron": bronnen(gevonden.bron),
        "status": gevonden.status,
        "buiten_regime": gevonden.buiten_regime,
        "voorlopig": gevonden.voorlopig,
        "spoor": spoor(gevonden.spoor, kennis) if gevonden.spoor else None,
    }


def _kantelpunt(punt: Kantelpunt) -> Json:
    return {
        "vragen": [{"vraag": s.vraag, "van": s.van, "naar": s.naar} for s in punt.vragen],
        "verandert": [{"conclusie": c, "van": van, "naar": naar} for c, van, naar in punt.verandert],
    }


def _keuze(keuze: Keuze, kennis: Kennis) -> Json:
    return {
        "vraag": keuze.vraag,
        "antwoord": keuze.antwoord,
        "opties": [
            {
                "id": optie.id,
                "label": optie.label,
                "gekozen": optie.gekozen,
                "voor": _redenen(optie.voor, kennis),
                "tegen": _redenen(optie.tegen, kennis),
            }
            for optie in keuze.opties
        ],
        "open": list(keuze.open),
    }


def _kennisverschil(verschil: Kennisverschil) -> Json:
    return {
        "id": verschil.id,
        "onderwerp": verschil.onderwerp,
        "was": verschil.was,
        "wordt": verschil.wordt,
        "waarom": verschil.waarom,
        "plaats": verschil.plaats,
        "was_bron": [{"bron": v.bron, "plaats": v.plaats, "status": v.status} for v in verschil.was_bron],
        "bron": [{"bron": v.bron, "plaats": v.plaats, "status": v.status} for v in verschil.bron],
    }


def invullers(vragen: Iterable[Vraagvergelijking]) -> list[Json]:
    """The comparison of several fillers, as `assistent vergelijk --json` prints it."""
    return [
        {
            "vraag": v.vraag,
            "spreiding": v.spreiding,
            "tegengesteld": v.tegengesteld,
            "invullingen": [
                {"invuller": i.invuller, "waarde": i.waarde, "motivering": i.motivering} for i in v.invullingen
            ],
        }
        for v in vragen
    ]


def vragen(kennis: Kennis, dossier: Dossier | None, gevraagd: Mapping[str, bool]) -> list[Json]:
    """The questions as `assistent vragen --json` prints them, in the order of the screen; with a dossier also value and
    whether it is asked."""
    return [_vraag(vraag, dossier, gevraagd) for vraag in kennis.vragen.values()]


def _vraag(vraag: Vraag, dossier: Dossier | None, gevraagd: Mapping[str, bool]) -> Json:
    kern: Json = {
        "id": vraag.id,
        "label": vraag.label,
        "type": vraag.type,
        "opties": [{"id": optie.id, "label": optie.label} for optie in vraag.opties],
        "niveau": vraag.niveau,
        "bron": bronnen(vraag.bron),
    }
    if vraag.groep:
        kern["groep"] = vraag.groep
    if vraag.polen:
        kern["polen"] = list(vraag.polen)
    if vraag.kolommen:
        kern["kolommen"] = [{"id": k.id, "label": k.label, "type": k.type} for k in vraag.kolommen]
    if dossier is not None:
        kern |= {"waarde": dossier.waarde(vraag.id), "gevraagd": gevraagd[vraag.id]}
    return kern


def planning(plan: Planning) -> Json:
    """The planning as `assistent planning --json` prints it; days are calendar days."""
    return {
        "procedure": plan.procedure,
        "stappen": [
            {
                "id": stap.id,
                "naam": stap.naam,
                "fase": stap.fase,
                "wie": stap.wie,
                "van": _dag(stap.datum),
                "tot": _dag(stap.datum),
                "tijd": stap.tijd or None,
                "dagen": stap.dagen,
                "minimum": stap.minimum,
                "vast": stap.vast,
                "speling": stap.speling,
                "vroegst": _dag(stap.vroegst),
                "laatst": _dag(stap.laatst),
                "uiterst": _dag(stap.uiterst),
                "ruimte": stap.ruimte,
                "kritiek": stap.kritiek,
                "intern": stap.intern,
                "soort": stap.soort,
                "na": stap.na,
                "vrij": stap.vrij or None,
                "termijn": _termijn(stap),
                "afstanden": [
                    {"na": band.van, "dagen": band.dagen, "minimum": band.minimum, "bron": bronnen(band.bron)}
                    for band in stap.banden
                ],
                "bron": bronnen(stap.bron),
            }
            for stap in plan.stappen
        ],
        "meldingen": [planmelding(m) for m in plan.meldingen],
    }


def planmelding(melding: Planningmelding) -> Json:
    """One finding of the planning."""
    return {
        "stap": melding.stap,
        "soort": melding.soort,
        "ernst": melding.ernst,
        "tekst": melding.tekst,
        "maatregel": melding.maatregel,
        "bron": bronnen(melding.bron),
    }


def _termijn(stap: Planningstap) -> Json | None:
    """The term as the law counts it, with the cautious last day where a weekend or holiday makes that another."""
    if stap.termijn is None:
        return None
    return {
        "eerste": stap.termijn.eerste.isoformat(),
        "laatste": stap.termijn.laatste.isoformat(),
        "voorbij": stap.termijn.voorbij.isoformat(),
        "laatste_advies": stap.termijn.laatste_advies.isoformat(),
        "vrij": stap.termijn.vrij or None,
    }


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None
