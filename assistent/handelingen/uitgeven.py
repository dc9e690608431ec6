"""Which edition of a document is written: a draft with remarks, one fit for publication, or a blank one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistent.dossier.model import Versie
from assistent.dossier.versies import versie_van
from assistent.export.uitgave import Uitgave
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.controle import omschrijf
from assistent.handelingen.documenten import (
    FORMATEN,
    DocumentFout,
    Formaat,
    beschikbaar,
    onopgelost,
    stel_document_samen,
    uit_versie,
)
from assistent.kennis.basis import met_status
from assistent.kennis.model import Kennis, Kolom, Vraag
from assistent.leidraad.model import Blok, Leidraad
from assistent.leidraad.publicatie import publiek
from assistent.leidraad.velden import OPEN, vraag_van
from assistent.tekst.nederlands import hoofdletter, in_de_zin, opsomming

Soort = Literal["concept", "schoon", "publicatie"]
"""A draft with comments, one without, or what may be published."""
_HOOGSTENS_OPTIES = 8
"""A list of more choices is not printed under a block; it is in the catalogue."""


@dataclass(frozen=True, slots=True)
class Wijze:
    """What is to be written: which edition, of which frozen version (its name; empty for the dossier as it is),
    whether also as PDF, and which documents (`None`: all there are)."""

    soort: Soort = "concept"
    versie: str = ""
    ook_pdf: bool = False
    documenten: tuple[str, ...] | None = None

    @property
    def formaten(self) -> tuple[Formaat, ...]:
        """The formats in which every document is written."""
        return FORMATEN if self.ook_pdf else ("docx",)


def stukken(uitkomst: Uitkomst, wijze: Wijze, dag: date) -> tuple[Leidraad, ...]:
    """The documents of the procedure, or of the version, as `wijze` asks. Raises `DocumentFout` and `VersieFout`."""
    versie = versie_van(uitkomst.dossier, wijze.versie) if wijze.versie else None
    alle = tuple(versie.blokken) if versie is not None else beschikbaar(uitkomst)
    namen = [naam for naam in alle if wijze.documenten is None or naam in wijze.documenten]
    if versie is None:
        leidraden = tuple(stel_document_samen(uitkomst, naam) for naam in namen)
    else:
        leidraden = tuple(uit_versie(uitkomst.dossier, versie, naam) for naam in namen)
    return publicatie(uitkomst, leidraden, dag, versie) if wijze.soort == "publicatie" else leidraden


def uitgever(uitkomst: Uitkomst, soort: Soort) -> Callable[[Leidraad], Uitgave]:
    """What goes along with each document in this edition."""
    if soort == "publicatie":
        return lambda _leidraad: Uitgave(publiek=True)
    return lambda leidraad: concept(uitkomst, leidraad, opmerkingen=soort == "concept")


def concept(uitkomst: Uitkomst, leidraad: Leidraad, *, opmerkingen: bool = True) -> Uitgave:
    """A draft: the open points and the law still to be checked as comments, and in the file's properties under which
    knowledge and law it was made."""
    kanttekeningen = _kanttekeningen(uitkomst.kennis, leidraad) if opmerkingen else {}
    eigenschappen = {
        "ontwerp.kenmerk": leidraad.kenmerk,
        "ontwerp.document": leidraad.document,
        "ontwerp.kennis_versie": uitkomst.kennis.versie,
        "ontwerp.peildatum": uitkomst.stand.peildatum.isoformat(),
    }
    return Uitgave(kanttekeningen=kanttekeningen, eigenschappen=eigenschappen)


def publicatie(
    uitkomst: Uitkomst, leidraden: Iterable[Leidraad], dag: date, versie: Versie | None = None
) -> tuple[Leidraad, ...]:
    """The documents as they may be published on this day, with `Uitgave(publiek=True)`.

    What is still open is not filled in for it; `nog_open` names it. Raises `DocumentFout` when a finding `fout` stands
    in the way and nobody motivated why it may stand; a version that was adopted or published passed that test.
    """
    getoetst = versie is not None and versie.status in ("vastgesteld", "gepubliceerd")
    if not getoetst and (fouten := onopgelost(uitkomst)):
        raise DocumentFout(
            "De documenten kunnen nog niet worden gepubliceerd. In strijd met de regels en niet gemotiveerd: "
            f"{' '.join(fouten)}"
        )
    return tuple(publiek(leidraad, dag) for leidraad in leidraden)


def nog_open(kennis: Kennis, leidraden: Iterable[Leidraad]) -> tuple[str, ...]:
    """What these documents still lack, in words, each once and in the order of the text."""
    velden = dict.fromkeys(veld for stuk in leidraden for blok in stuk.blokken() for veld in blok.open_velden)
    return _in_woorden(kennis, velden)


def blanco(kennis: Kennis, leidraad: Leidraad) -> Uitgave:
    """A blank document for who works without the application: every open place is a field to type in, and under a block
    stands what is asked there, each question once."""
    velden = dict.fromkeys(veld for blok in leidraad.blokken() for veld in blok.open_velden)
    namen = {veld: omschrijf(veld, kennis) for veld in velden}
    gezien: set[str] = set()
    hulp = {blok.sleutel: regels for blok in leidraad.blokken() if (regels := tuple(_hulp(kennis, blok, gezien)))}
    return Uitgave(invulnamen=namen, hulp=hulp)


def _kanttekeningen(kennis: Kennis, leidraad: Leidraad) -> dict[str, tuple[str, ...]]:
    """Key of a block → what the comment beside it says; a block without remarks is not in it."""
    gevonden = ((blok.sleutel, tuple(_opmerkingen(kennis, blok))) for blok in leidraad.blokken())
    return {sleutel: regels for sleutel, regels in gevonden if regels}


def _opmerkingen(kennis: Kennis, blok: Blok) -> Iterator[str]:
    in_te_vullen = [veld for veld in blok.open_velden if veld not in blok.wacht_op]
    if namen := _in_woorden(kennis, in_te_vullen):
        yield f"{OPEN}: {opsomming(namen)}."
    if namen := _in_woorden(kennis, blok.wacht_op):
        yield f"Of dit blok blijft staan, hangt af van: {opsomming(namen)}."
    if blok.afwijking == "verouderd":
        yield "Deze tekst is aangepast, en de standaardtekst is sindsdien veranderd. Vergelijk de twee."
    for plek in dict.fromkeys(met_status(blok.herkomst.bron, blok.herkomst.status)):
        bron = kennis.bronnen.get(plek.bron)
        if plek.status != "te_controleren":
            continue
        if bron is not None and bron.soort == "eigen":
            yield "Te controleren: deze standaardtekst is van ons en door niemand getoetst."
        else:
            yield f"Te controleren: {bron.kort if bron else plek.bron}, {plek.plaats}."


def _in_woorden(kennis: Kennis, velden: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(omschrijf(veld, kennis) for veld in velden))


def _hulp(kennis: Kennis, blok: Blok, gezien: set[str]) -> Iterator[str]:
    """A line for each question that this block asks and no block before it asked."""
    for veld in blok.open_velden:
        vraag = kennis.vragen.get(vraag_van(veld))
        kolom = next((k for k in vraag.kolommen if k.id == veld.rpartition(".")[2]), None) if vraag else None
        sleutel = f"{vraag.id}.{kolom.id}" if vraag and kolom else vraag_van(veld)
        if vraag is None or sleutel in gezien:
            continue
        gezien.add(sleutel)
        yield _uitleg(vraag, kolom)


def _uitleg(vraag: Vraag, kolom: Kolom | None) -> str:
    onderdeel = kolom or vraag
    kop = hoofdletter(f"{vraag.kort}: {in_de_zin(kolom.label)}" if kolom else vraag.label)
    delen = [kop if kop.endswith((".", "?")) else f"{kop}.", onderdeel.hulp]
    if 0 < len(onderdeel.opties) <= _HOOGSTENS_OPTIES:
        delen.append(f"Kies uit: {'; '.join(optie.label for optie in onderdeel.opties)}.")
    if kolom is None and vraag.polen:
        delen.append(f"1 = {vraag.polen[0]}; 5 = {vraag.polen[1]}.")
    return " ".join(deel.strip() for deel in delen if deel.strip())
