"""Commands on a dossier: make, ask, answer, advise, check."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistent.cli.toon import (
    GebruiksFout,
    json_uit,
    kort,
    lees,
    meld,
    nu,
    reken,
    schrijf,
    wie,
    zeg,
)
from assistent.dossier.model import Dossier
from assistent.handelingen import als_json, controletekst
from assistent.handelingen.aanbod import ontbreekt_in
from assistent.handelingen.adviestekst import adviesregels
from assistent.handelingen.antwoorden import beantwoord, rijen_in, verschil
from assistent.handelingen.bereken import kantelpunten_van
from assistent.handelingen.controle import controleer as controleer_dossier
from assistent.handelingen.dossiers import maak_nieuw, uit_voorbeeld, vergrendeld
from assistent.handelingen.gevraagd import gevraagd
from assistent.handelingen.kennisverschil import bij_openen
from assistent.handelingen.profiel import geldend
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal

_RECHT = "zaak.rechtsgebied"
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
