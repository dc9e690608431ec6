"""Commands on a dossier: make, ask, answer, advise, check, plan, freeze, compare."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from assistent.cli.toon import (
    GebruiksFout,
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
from assistent.dossier.model import Antwoord, Dossier
from assistent.handelingen import als_json, controletekst
from assistent.handelingen.aanbod import ontbreekt_in
from assistent.handelingen.adviestekst import adviesregels
from assistent.handelingen.antwoorden import beantwoord, rijen_in, verschil
from assistent.handelingen.bereken import kantelpunten_van
from assistent.handelingen.controle import controleer as controleer_dossier
from assistent.handelingen.documenten import bevries
from assistent.handelingen.dossiers import maak_nieuw, uit_voorbeeld, vergrendeld
from assistent.handelingen.gevraagd import gevraagd
from assistent.handelingen.kennisverschil import bij_openen
from assistent.handelingen.profiel import geldend
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal
from assistent.tekst.nederlands import datum as in_woorden
from assistent.vergelijk.antwoorden import Verschil, verschillen
from assistent.vergelijk.invullers import Vraagvergelijking, zelfde_zaak
from assistent.vergelijk.invullers import namen as namen_van
from assistent.vergelijk.invullers import vergelijk as vergelijk_invullers

_RECHT = "zaak.rechtsgebied"
_MOTIVERING = ".motivering"
_CIJFERS = 12
"""So many digits of a hash tell versions apart; the whole hash is in the dossier."""
_ONGEWIJZIGD = "Bewaard. Het advies verandert niet."


def open_venster(opties: Namespace) -> int:
    """Refuse: the window is opened before the command line is asked anything, or there is none."""
    raise GebruiksFout(f"Hier is geen venster om ‘{opties.dossier}’ in te openen.")


def nieuw(opties: Namespace) -> int:
    """Make a dossier; an existing file is never overwritten."""
    kennis = laad()
    if opties.voorbeeld:
        dossier = uit_voorbeeld(kennis, opties.voorbeeld)
        recht = dossier.waarde(_RECHT)
        if opties.rechtsgebied not in (None, recht):
            raise GebruiksFout(
                f"Het voorbeeld ‘{opties.voorbeeld}’ hoort bij ‘{recht}’, niet bij ‘{opties.rechtsgebied}’. "
                "Laat --rechtsgebied weg, of begin zonder voorbeeld."
            )
    else:
        recht = opties.rechtsgebied or "nl"
        dossier = maak_nieuw(kennis, recht, wie=wie(), moment=nu(), profiel=geldend())
    pad = _met_achtervoegsel(opties.dossier)
    schrijf(pad, dossier, None)
    zeg(pad)
    for zin in ontbreekt_in(kennis, dossier.waarde(_RECHT)):
        meld(zin)
    return 0


def _met_achtervoegsel(pad: Path) -> Path:
    """The file for a name without extension; a name that has one stays as it is."""
    return pad if pad.suffix or pad.name.endswith(".") else pad.with_name(f"{pad.name}.dossier")


def vragen(opties: Namespace) -> int:
    """List the questions, with a dossier also their answers."""
    kennis = laad()
    uitkomst = reken(lees(opties.dossier)) if opties.dossier else None
    asked = gevraagd(uitkomst.stand) if uitkomst else {}
    lijst = als_json.vragen(kennis, uitkomst.dossier if uitkomst else None, asked)
    if opties.json:
        json_uit(lijst)
        return 0
    for vraag in _met_koppen(lijst, kennis):
        keuzes = ", ".join(optie["id"] for optie in vraag["opties"])
        zeg(f"{vraag['id']}  [{vraag['type']}{': ' + keuzes if keuzes else ''}]\n    {vraag['label']}")
        for kolom in vraag.get("kolommen", ()):
            zeg(f"    kolom {kolom['id']}  [{kolom['type']}] {kolom['label']}")
        if "polen" in vraag:
            zeg(f"    1 = {vraag['polen'][0]}; 5 = {vraag['polen'][1]}")
        if "waarde" in vraag:
            stand = "nog niet beantwoord" if vraag["waarde"] is None else kort(vraag["waarde"])
            zeg(f"    → {stand}{'' if vraag['gevraagd'] else ' (wordt hier niet gevraagd)'}")
    return 0


def _met_koppen(lijst: list[dict[str, Any]], kennis: Kennis) -> Iterator[dict[str, Any]]:
    """The questions as they come, with the name of each step and the heading of each group above them."""
    stap = groep = ""
    for vraag in lijst:
        nu = kennis.vragen[vraag["id"]]
        if nu.stap != stap:
            zeg(f"\n— {nu.stap} —")
        if nu.groep in kennis.groepen and nu.groep != groep:
            zeg(f"\n{kennis.groepen[nu.groep].titel}")
        stap, groep = nu.stap, nu.groep
        yield vraag


def antwoord(opties: Namespace) -> int:
    """Answer, save, and say what changed in the advice."""
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        gewijzigd = beantwoord(laad(), geopend.dossier, opties.opdrachten, wie=wie(), moment=nu())
        if gewijzigd is geopend.dossier:
            zeg("Niets gewijzigd.")
            return 0
        voor = reken(geopend)
        gelijkgezet = gewijzigd.model_copy(update={"conclusies": bij_openen(voor).conclusies})
        na = reken(replace(geopend, dossier=gelijkgezet))
        schrijf(opties.dossier, gelijkgezet, geopend.sha256)
    for regel in (*_rijregels(opties.opdrachten, gelijkgezet), *verschil(voor, na)) or (_ONGEWIJZIGD,):
        zeg(regel)
    return 0


def _rijregels(opdrachten: Iterable[str], dossier: Dossier) -> Iterator[str]:
    """How many rows each table now has that was answered."""
    for naam in dict.fromkeys(opdracht.partition("=")[0] for opdracht in opdrachten):
        vraag = laad().vragen.get(naam)
        rijen = rijen_in(vraag, dossier) if vraag else None
        if rijen is not None:
            yield f"{naam}: {aantal(rijen, 'rij', 'rijen')}"


def advies(opties: Namespace) -> int:
    """Show the advice; exit 1 when a finding is a `fout`."""
    uitkomst = reken(lees(opties.dossier), opties.peildatum)
    if opties.json:
        json_uit(als_json.advies(uitkomst, kantelpunten_van(uitkomst)))
    else:
        for regel in adviesregels(uitkomst):
            zeg(regel)
    return int(any(m.ernst == "fout" for m in uitkomst.meldingen))


def controleer(opties: Namespace) -> int:
    """Show findings and open points; exit 1 when a finding is a `fout`."""
    uitkomst = reken(lees(opties.dossier))
    controle = controleer_dossier(uitkomst)
    if opties.json:
        json_uit(controletekst.als_json(uitkomst.kennis, controle))
    else:
        for regel in controletekst.regels(uitkomst, controle):
            zeg(regel)
    return int("fout" in {*(m.ernst for m in controle.meldingen), *(m.ernst for m in controle.planning)})


def versie(opties: Namespace) -> int:
    """Freeze a version and save."""
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        uitkomst = reken(geopend)
        uitkomst = reken(replace(geopend, dossier=bij_openen(uitkomst)))
        dossier = bevries(uitkomst, opties.naam, opties.status, wie=wie(), moment=nu())
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(f"{dossier.versies[-1].naam}: {dossier.versies[-1].status}, hash {dossier.versies[-1].hash[:_CIJFERS]}")
    return 0


def versies(opties: Namespace) -> int:
    """List the frozen versions."""
    dossier = lees(opties.dossier).dossier
    for stuk in dossier.versies:
        bezwaren = versielijst.controleer_versie(dossier, stuk.naam)
        heel = "DAARNA VERANDERD" if bezwaren else "ongewijzigd"
        toestand = f"{_moment(stuk.moment)}, kennis {stuk.kennis_versie}, {heel}"
        zeg(f"{stuk.naam}: {stuk.status}, {toestand}, hash {stuk.hash[:_CIJFERS]}")
        for bezwaar in bezwaren:
            meld(f"  {bezwaar}")
    if not dossier.versies:
        zeg("Nog geen versies.")
    return 0


def _moment(moment: str) -> str:
    """A moment on the clock of this machine: `1 maart 2026 om 14.02 uur`."""
    try:
        hier = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return "op een onbekend moment"
    return f"{in_woorden(hier)} om {hier:%H.%M} uur"


def vergelijk(opties: Namespace) -> int:
    """Show what differs in the answers between two dossiers, or between a version and the present."""
    if opties.uit:
        raise nog_niet("Een vergelijking als Word-rapport uitgeven")
    beide = _beide(opties)
    namen, gevonden = beide.namen, verschillen(beide.oud, beide.nieuw)
    if opties.json:
        kern = {"van": namen[0], "naar": namen[1], "antwoorden": [_verschil_json(v) for v in gevonden]}
        json_uit(kern | ({"invullers": als_json.invullers(beide.invulling)} if beide.invulling else {}))
        return 0
    for regel in _invulregels(beide.invulling):
        zeg(regel)
    for stuk in gevonden:
        zeg(_verschil_regel(stuk))
    hoeveel = aantal(len(gevonden), "verschil", "verschillen") if gevonden else "Geen verschillen"
    zeg(f"{hoeveel} tussen {namen[0]} en {namen[1]}")
    return 0


@dataclass(frozen=True, slots=True)
class _Vergeleken:
    """Two sets of answers with their names, and the dossiers they come from when there are two."""

    oud: Mapping[str, Antwoord]
    nieuw: Mapping[str, Antwoord]
    namen: tuple[str, str]
    invulling: tuple[Vraagvergelijking, ...]


def _beide(opties: Namespace) -> _Vergeleken:
    dossier = lees(opties.dossier).dossier
    pad = Path(opties.ander)
    if pad.is_file() or pad.suffix == ".dossier":
        ander = lees(pad).dossier
        namen = (str(opties.dossier), str(pad))
        invulling = _invullers({namen[0]: dossier, namen[1]: ander})
        return _Vergeleken(dossier.antwoorden, ander.antwoorden, namen, invulling)
    stuk = versielijst.versie_van(dossier, opties.ander)
    namen = (f"versie {stuk.naam}", f"nu ({date.today():%d-%m-%Y})")
    return _Vergeleken(stuk.antwoorden, dossier.antwoorden, namen, ())


def _invullers(dossiers: Mapping[str, Dossier]) -> tuple[Vraagvergelijking, ...]:
    """The content questions side by side, when both are dossiers of one case."""
    een, *rest = dossiers.values()
    if not rest or not zelfde_zaak(een, rest[0]):
        return ()
    return vergelijk_invullers(laad(), tuple(zip(namen_van(dossiers), dossiers.values(), strict=True)))


def _invulregels(vragen: tuple[Vraagvergelijking, ...]) -> Iterator[str]:
    if vragen:
        yield "De vijf vragen over inhoud, het grootste verschil eerst:"
    for vraag in vragen:
        scores = "; ".join(
            f"{i.invuller} {'geen antwoord' if i.waarde is None else i.waarde}" for i in vraag.invullingen
        )
        let_op = " — tegengesteld" if vraag.tegengesteld else ""
        yield f"  {vraag.label}\n    {scores}{let_op}"
        yield from (f"    {i.invuller}: {i.motivering}" for i in vraag.invullingen if i.motivering.strip())
    if vragen:
        yield ""


def _verschil_regel(stuk: Verschil) -> str:
    """One difference on one line; of a row that changed only the columns that differ."""
    oud, nieuw_ = stuk.oud, stuk.nieuw
    if isinstance(oud, Mapping) and isinstance(nieuw_, Mapping):
        anders = [k for k in dict.fromkeys((*oud, *nieuw_)) if oud.get(k) != nieuw_.get(k)]
        oud, nieuw_ = ({k: rij.get(k) for k in anders} for rij in (oud, nieuw_))
    motivering = stuk.vraag.endswith(_MOTIVERING)
    vraag = laad().vragen.get(stuk.vraag.removesuffix(_MOTIVERING))
    volgorde = isinstance(oud, list) and isinstance(nieuw_, list) and vraag is not None and vraag.type == "tabel"
    waar = f" (rij {stuk.rij})" if stuk.rij else " (volgorde van de rijen)" if volgorde else ""
    plek = f"{stuk.vraag}{waar}{f' {vraag.label}' if vraag and not motivering else ''}"
    return f"{stuk.soort}: {plek}: {kort(oud)} → {kort(nieuw_)}"


def _verschil_json(stuk: Verschil) -> dict[str, object]:
    return {"vraag": stuk.vraag, "rij": stuk.rij or None, "soort": stuk.soort, "van": stuk.oud, "naar": stuk.nieuw}
