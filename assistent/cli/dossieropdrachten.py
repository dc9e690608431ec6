"""Commands on a dossier: make, ask, answer, advise, check, plan, freeze, compare."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistent.cli.toon import (
    GebruiksFout,
    bron,
    decimaal,
    json_uit,
    kort,
    lees,
    meld,
    nog_niet,
    nu,
    reken,
    schrijf,
    wie,
    zeg,
)
from assistent.dossier import versies as versielijst
from assistent.dossier.model import Antwoord
from assistent.handelingen import als_json
from assistent.handelingen.antwoorden import beantwoord, verschil
from assistent.handelingen.bereken import Uitkomst, kantelpunten_van
from assistent.handelingen.controle import Controle
from assistent.handelingen.controle import controleer as controleer_dossier
from assistent.handelingen.documenten import bevries
from assistent.handelingen.dossiers import maak_nieuw, uit_voorbeeld, vergrendeld
from assistent.handelingen.gevraagd import gevraagd
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal
from assistent.tekst.nederlands import datum as in_woorden
from assistent.vergelijk.antwoorden import Verschil, verschillen


def open_venster(opties: Namespace) -> int:
    """Refuse: the window is opened before the command line is asked anything, or there is none."""
    raise GebruiksFout(f"Hier is geen venster om '{opties.dossier}' in te openen.")


def nieuw(opties: Namespace) -> int:
    """Make a dossier; an existing file is never overwritten."""
    kennis = laad()
    if opties.voorbeeld:
        dossier = uit_voorbeeld(kennis, opties.voorbeeld)
    else:
        dossier = maak_nieuw(kennis, opties.rechtsgebied, wie=wie(), moment=nu())
    schrijf(opties.dossier, dossier, None)
    zeg(opties.dossier)
    return 0


def vragen(opties: Namespace) -> int:
    """List the questions, with a dossier also their answers."""
    kennis = laad()
    uitkomst = reken(lees(opties.dossier)) if opties.dossier else None
    asked = gevraagd(uitkomst.stand) if uitkomst else {}
    lijst = als_json.vragen(kennis, uitkomst.dossier if uitkomst else None, asked)
    if opties.json:
        json_uit(lijst)
        return 0
    for vraag in lijst:
        keuzes = ", ".join(optie["id"] for optie in vraag["opties"])
        zeg(f"{vraag['id']}  [{vraag['type']}{': ' + keuzes if keuzes else ''}]\n    {vraag['label']}")
        if "polen" in vraag:
            zeg(f"    1 = {vraag['polen'][0]}; 5 = {vraag['polen'][1]}")
        if "waarde" in vraag:
            stand = "nog niet beantwoord" if vraag["waarde"] is None else kort(vraag["waarde"])
            zeg(f"    → {stand}{'' if vraag['gevraagd'] else ' (wordt hier niet gevraagd)'}")
    return 0


def antwoord(opties: Namespace) -> int:
    """Answer, save, and say what changed in the advice."""
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        gewijzigd = beantwoord(laad(), geopend.dossier, opties.opdrachten, wie=wie(), moment=nu())
        if gewijzigd is geopend.dossier:
            zeg("Niets gewijzigd.")
            return 0
        voor, na = reken(geopend), reken(replace(geopend, dossier=gewijzigd))
        schrijf(opties.dossier, gewijzigd, geopend.sha256)
    for regel in verschil(voor, na) or ("Bewaard. Het advies verandert niet.",):
        zeg(regel)
    return 0


def advies(opties: Namespace) -> int:
    """Show the advice; exit 1 when a finding is a `fout`."""
    uitkomst = reken(lees(opties.dossier), opties.peildatum)
    if opties.json:
        json_uit(als_json.advies(uitkomst, kantelpunten_van(uitkomst)))
    else:
        for regel in _adviesregels(uitkomst):
            zeg(regel)
    return int(any(m.ernst == "fout" for m in uitkomst.meldingen))


def _adviesregels(uitkomst: Uitkomst) -> Iterator[str]:
    sturing = uitkomst.sturing
    yield f"Kennis {uitkomst.kennis.versie} · peildatum {in_woorden(uitkomst.stand.peildatum)}"
    yield f"\nSturing: {sturing.model} ({sturing.uitleg})"
    if sturing.positie is not None:
        positie = f"{'+' if sturing.positie > 0 else ''}{decimaal(sturing.positie)}"
        yield f"  positie {positie} (−1 markt … +1 netwerk), spreiding {decimaal(sturing.spreiding)}"
    yield f"\nRechtsvorm: {uitkomst.rechtsvorm.advies}"
    for teken, redenen in (("+", uitkomst.rechtsvorm.redenen), ("−", uitkomst.rechtsvorm.tegen)):
        for reden in redenen:
            yield f"  {teken} {reden.tekst} [{bron(reden.bron)}]"
    for vlag in uitkomst.rechtsvorm.vlaggen:
        yield f"  ! {vlag.tekst} [{bron(vlag.bron)}]"
    yield "\nProcedures:"
    gekozen = uitkomst.stand.waarde("procedure.gekozen")
    for procedure in uitkomst.procedures:
        keuze = " (gekozen)" if procedure.id == gekozen else ""
        geschikt = decimaal(procedure.geschiktheid)
        yield f"  {procedure.naam}{keuze}: toelaatbaar {procedure.toelaatbaar}, geschiktheid {geschikt}"
        for teken, redenen in (("?", procedure.voorwaarden), ("+", procedure.voor), ("−", procedure.tegen)):
            for reden in redenen:
                yield f"    {teken} {reden.tekst} [{bron(reden.bron)}]"
    yield "\nRisico's:"
    for risico in uitkomst.risicos:
        yield f"  {risico.naam} ({risico.niveau}): {risico.oorzaak} [{bron(risico.bron)}]"
    yield "\nBevindingen:"
    for melding in uitkomst.meldingen:
        yield f"  {melding.ernst}: {melding.tekst} {melding.maatregel} [{bron(melding.bron)}]"
    for gelijkenis in uitkomst.lijkt_op[:3]:
        yield f"\nLijkt op {gelijkenis.naam} (afstand {decimaal(gelijkenis.afstand)})"
        yield from (f"  {tekst} [{bron(verwijzing)}]" for tekst, verwijzing in gelijkenis.lessen)


def controleer(opties: Namespace) -> int:
    """Show findings and open points; exit 1 when a finding is a `fout`."""
    controle = controleer_dossier(reken(lees(opties.dossier)))
    if opties.json:
        json_uit(_controle_json(controle))
    else:
        for melding in controle.meldingen:
            zeg(f"{melding.ernst}: {melding.tekst} {melding.maatregel} [{bron(melding.bron)}]")
        for planmelding in controle.planning:
            zeg(f"waarschuwing: {planmelding.tekst}")
        for punt in controle.open_punten:
            zeg(f"open: {punt.omschrijving} ({punt.veld}) in {', '.join(punt.documenten)}")
        bevindingen = len(controle.meldingen) + len(controle.planning)
        open_punten = len(controle.open_punten)
        zeg(f"{aantal(bevindingen, 'bevinding', 'bevindingen')}, {aantal(open_punten, 'open punt', 'open punten')}")
    return int(any(m.ernst == "fout" for m in controle.meldingen))


def _controle_json(controle: Controle) -> dict[str, object]:
    return {
        "meldingen": [als_json.melding(m, laad()) for m in controle.meldingen],
        "planning": [{"stap": m.stap, "tekst": m.tekst} for m in controle.planning],
        "open_punten": [
            {"veld": p.veld, "omschrijving": p.omschrijving, "documenten": list(p.documenten)}
            for p in controle.open_punten
        ],
    }


def planning(opties: Namespace) -> int:
    """Show the planning of the chosen (else the best) procedure."""
    if opties.ics:
        raise nog_niet("De planning als agenda (.ics) uitgeven")
    uitkomst = reken(lees(opties.dossier))
    plan = uitkomst.planning
    if opties.json:
        json_uit(als_json.planning(plan))
        return 0
    if not plan.stappen:
        zeg("Er is nog geen planning: uit de antwoorden volgt nog geen procedure met stappen.")
    for stap in plan.stappen:
        dag = in_woorden(stap.datum) if stap.datum else "nog in te vullen"
        dagen = f", {aantal(stap.dagen, 'dag', 'dagen')} later" if stap.dagen is not None else ""
        minimum = f" (minimum {stap.minimum})" if stap.minimum is not None else ""
        zeg(f"{stap.naam}: {dag}{dagen}{minimum}")
    for melding in plan.meldingen:
        zeg(f"waarschuwing: {melding.tekst}")
    return 0


def versie(opties: Namespace) -> int:
    """Freeze a version and save."""
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        dossier = bevries(reken(geopend), opties.naam, opties.status, wie=wie(), moment=nu())
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(f"{dossier.versies[-1].naam}: {dossier.versies[-1].status}, hash {dossier.versies[-1].hash}")
    return 0


def versies(opties: Namespace) -> int:
    """List the frozen versions."""
    dossier = lees(opties.dossier).dossier
    for stuk in dossier.versies:
        bezwaren = versielijst.controleer_versie(dossier, stuk.naam)
        heel = "DAARNA VERANDERD" if bezwaren else "ongewijzigd"
        zeg(f"{stuk.naam}: {stuk.status}, {stuk.moment}, kennis {stuk.kennis_versie}, {heel}, hash {stuk.hash}")
        for bezwaar in bezwaren:
            meld(f"  {bezwaar}")
    if not dossier.versies:
        zeg("Nog geen versies.")
    return 0


def vergelijk(opties: Namespace) -> int:
    """Show what differs in the answers between two dossiers, or between a version and the present."""
    if opties.uit:
        raise nog_niet("Een vergelijking als Word-rapport uitgeven")
    oud, nieuw_, namen = _beide(opties)
    gevonden = verschillen(oud, nieuw_)
    if opties.json:
        json_uit({"van": namen[0], "naar": namen[1], "antwoorden": [_verschil_json(v) for v in gevonden]})
        return 0
    for stuk in gevonden:
        zeg(_verschil_regel(stuk))
    zeg(f"{aantal(len(gevonden), 'verschil', 'verschillen')} tussen {namen[0]} en {namen[1]}")
    return 0


def _beide(opties: Namespace) -> tuple[Mapping[str, Antwoord], Mapping[str, Antwoord], tuple[str, str]]:
    dossier = lees(opties.dossier).dossier
    ander = Path(opties.ander)
    if ander.is_file() or ander.suffix == ".dossier":
        return dossier.antwoorden, lees(ander).dossier.antwoorden, (str(opties.dossier), str(ander))
    stuk = versielijst.versie_van(dossier, opties.ander)
    return stuk.antwoorden, dossier.antwoorden, (f"versie {stuk.naam}", f"nu ({date.today():%d-%m-%Y})")


def _verschil_regel(stuk: Verschil) -> str:
    """One difference on one line; of a row that changed only the columns that differ."""
    oud, nieuw_ = stuk.oud, stuk.nieuw
    if isinstance(oud, Mapping) and isinstance(nieuw_, Mapping):
        anders = [k for k in dict.fromkeys((*oud, *nieuw_)) if oud.get(k) != nieuw_.get(k)]
        oud, nieuw_ = ({k: rij.get(k) for k in anders} for rij in (oud, nieuw_))
    vraag = laad().vragen.get(stuk.vraag)
    volgorde = isinstance(oud, list) and isinstance(nieuw_, list) and vraag is not None and vraag.type == "tabel"
    waar = f" (rij {stuk.rij})" if stuk.rij else " (volgorde van de rijen)" if volgorde else ""
    plek = f"{stuk.vraag}{waar}"
    return f"{stuk.soort}: {plek}: {kort(oud)} → {kort(nieuw_)}"


def _verschil_json(stuk: Verschil) -> dict[str, object]:
    return {"vraag": stuk.vraag, "rij": stuk.rij or None, "soort": stuk.soort, "van": stuk.oud, "naar": stuk.nieuw}
