"""The command `tekst`: the blocks of a document, what one says, and another text in its place."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from assistent.cli.toon import GebruiksFout, lees, nu, reken, schrijf, wie, zeg
from assistent.dossier.model import Dossier
from assistent.handelingen import teksten
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import stel_document_samen
from assistent.handelingen.dossiers import vergrendeld
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.markdown import schrijf as als_markdown
from assistent.tekst.systeem import reden

_TEKENS = {"gelijk": "{}", "weg": "[-{}-]", "erbij": "{{+{}+}}"}


def tekst(opties: Namespace) -> int:
    """List the blocks of a document, show one, or change it and save."""
    if any((opties.vervang, opties.eigen, opties.weg, opties.herstel)):
        return _wijzig(opties)
    uitkomst = reken(lees(opties.dossier))
    if "/" not in opties.plaats:
        regels = _lijst(stel_document_samen(uitkomst, opties.plaats))
    else:
        regels = _blok(teksten.zoek_blok(uitkomst, opties.plaats)[1])
    for regel in regels:
        zeg(regel)
    return 0


def _wijzig(opties: Namespace) -> int:
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        dossier, zin = _gewijzigd(reken(geopend), opties)
        if dossier is geopend.dossier:
            zeg("Hier staat al de standaardtekst.")
            return 0
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(zin)
    return 0


def _gewijzigd(uitkomst: Uitkomst, opties: Namespace) -> tuple[Dossier, str]:
    sleutel, door, moment = opties.plaats, wie(), nu()
    if opties.vervang:
        nieuw = teksten.vervang(uitkomst, sleutel, _bestand(opties.vervang), wie=door, moment=moment)
        terug = sleutel not in nieuw.teksten
        return nieuw, "Dit is de standaardtekst; er is geen afwijking meer." if terug else "Vervangen."
    if opties.eigen:
        nieuw, eigen = teksten.voeg_toe(uitkomst, sleutel, _bestand(opties.eigen), wie=door, moment=moment)
        return nieuw, f"Toegevoegd als {eigen}."
    if opties.weg:
        return teksten.laat_weg(
            uitkomst, sleutel, wie=door, moment=moment
        ), "Weggelaten. De toets blijft dit blok noemen."
    return teksten.herstel(uitkomst, sleutel, wie=door, moment=moment), "De standaardtekst staat er weer."


def _bestand(pad: Path) -> str:
    try:
        if pad.stat().st_size > 4 * teksten.MAX_TEKENS:
            raise GebruiksFout(f"‘{pad}’ is te groot voor één tekstblok.")
        return pad.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise GebruiksFout(f"‘{pad}’ is geen tekstbestand in UTF-8. Bewaar het opnieuw als gewone tekst.") from None
    except OSError as fout:
        raise GebruiksFout(f"‘{pad}’ is niet te lezen: {reden(fout)}.") from fout


def _lijst(leidraad: Leidraad) -> Iterator[str]:
    for hoofdstuk in leidraad.hoofdstukken:
        yield f"\n{hoofdstuk.titel}"
        for blok in (blok for paragraaf in hoofdstuk.paragrafen for blok in paragraaf.blokken):
            yield f"  {blok.sleutel}{f'  [{blok.afwijking}]' if blok.afwijking else ''}  {blok.herkomst.titel}"
    for blok in leidraad.weggelaten:
        yield f"  {blok.sleutel}  [{blok.afwijking}]  {blok.herkomst.titel}"
    for los in leidraad.los:
        yield f"  {los.sleutel}  [zonder plaats]"


def _blok(blok: Blok) -> Iterator[str]:
    yield f"{blok.sleutel}: {blok.herkomst.titel}{f' [{blok.afwijking}]' if blok.afwijking else ''}\n"
    yield als_markdown(blok.boom)
    if stukken := teksten.verschil_met_standaard(blok):
        yield "\nVerschil met de standaardtekst:\n"
        yield "".join(_TEKENS[stuk.soort].format(stuk.tekst) for stuk in stukken)
