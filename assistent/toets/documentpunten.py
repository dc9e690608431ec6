"""Points from the composed documents: departures from the standard text, loose texts and open points."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistent.dossier.rijen import rijnaam
from assistent.dossier.stand import Stand
from assistent.kennis.model import Vraag
from assistent.leidraad.model import Blok, Leidraad
from assistent.leidraad.velden import vraag_van
from assistent.tekst.boom import Boom, platte_tekst
from assistent.tekst.nederlands import aantal, hoofdletter, in_de_zin
from assistent.toets.model import Toetspunt, over_som

_AFWIJKING = {
    "vervangen": "De standaardtekst is vervangen.",
    "eigen": "Dit blok is van de opsteller zelf; er is geen standaardtekst.",
    "verouderd": "De standaardtekst is gewijzigd nadat de opsteller ervan afweek.",
    "verplaatst": "Het blok staat op een andere plaats dan in de standaard.",
    "weggelaten": "Het blok is weggelaten.",
}


def afwijkingen(leidraden: Iterable[Leidraad]) -> Iterator[Toetspunt]:
    """Every block that departs from the standard, with the words of both; also what was left out."""
    for leidraad in leidraden:
        for blok in leidraad.blokken():
            if blok.afwijking:
                yield _afwijking(leidraad, blok, weggelaten=False)
        for blok in leidraad.weggelaten:
            yield _afwijking(leidraad, blok, weggelaten=True)


def _afwijking(leidraad: Leidraad, blok: Blok, *, weggelaten: bool) -> Toetspunt:
    eigen = blok.afwijking == "eigen"
    oud = "" if eigen else _woorden(blok.standaard or blok.boom)
    nieuw = "" if weggelaten else _woorden(blok.boom)
    uitleg = _AFWIJKING["weggelaten"] if weggelaten else _AFWIJKING[blok.afwijking]
    verouderd = weggelaten and blok.afwijking == "verouderd"
    return Toetspunt(
        id=f"afwijking/{blok.sleutel}",
        soort="afwijking",
        titel=f"{blok.herkomst.titel}{' (weggelaten)' if weggelaten else ''}",
        plaats=blok.sleutel,
        tekst=f"{uitleg} {_AFWIJKING['verouderd']}" if verouderd else uitleg,
        regel="" if eigen else f"De standaardtekst: {oud}",
        bron=blok.herkomst.bron,
        antwoord=nieuw,
        ernst="waarschuwing" if blok.afwijking == "verouderd" or weggelaten else "aandacht",
        over=over_som(blok.afwijking, oud, nieuw),
        documenten=(leidraad.document,),
        plekken=(blok.sleutel,),
        oud=oud,
        nieuw=nieuw,
    )


def losse_teksten(leidraden: Iterable[Leidraad]) -> Iterator[Toetspunt]:
    """Texts of the drafter that have no place in a document any more."""
    for leidraad in leidraden:
        for los in leidraad.los:
            yield Toetspunt(
                id=f"los/{los.sleutel}",
                soort="losse_tekst",
                titel=f"Losse tekst: {_begin(los.markdown)}",
                plaats=los.sleutel,
                tekst="Deze tekst van de opsteller heeft geen plaats meer in het document en komt er dus niet in.",
                antwoord=los.markdown,
                ernst="waarschuwing",
                over=over_som(los.markdown),
                documenten=(leidraad.document,),
                plekken=(los.sleutel,),
                nieuw=los.markdown,
            )


# -------------------------------------------------------------------------------------------------------- open points


@dataclass(slots=True)
class _Open:
    """What is open in one question, fact, step or column: the rows (ids) that lack it, and the blocks that wait."""

    rijen: dict[str, None] = field(default_factory=dict)
    plekken: dict[str, str] = field(default_factory=dict)
    """Block key → document."""


def open_punten(stand: Stand, leidraden: Iterable[Leidraad]) -> Iterator[Toetspunt]:
    """Everything that still lacks an answer: one point for each question, step or column of a table, with the rows and
    the blocks that wait for it."""
    per_veld: dict[str, _Open] = {}
    for leidraad in leidraden:
        for blok in leidraad.blokken():
            for veld in blok.open_velden:
                naam, _, cel = veld.partition("@")
                rij, _, kolom = cel.rpartition(".")
                open_ = per_veld.setdefault(f"{naam}.{kolom}" if cel else naam, _Open())
                open_.plekken[blok.sleutel] = leidraad.document
                if rij:
                    open_.rijen[rij] = None
    stappen = stand.kennis.stapnamen(stand.waarde("zaak.rechtsgebied"), stand.waarde("procedure.gekozen"))
    for veld, open_ in per_veld.items():
        yield _open(veld, open_, stand, stappen)


def _open(veld: str, open_: _Open, stand: Stand, stappen: Mapping[str, str]) -> Toetspunt:
    naam = vraag_van(veld)
    vraag = stand.kennis.vragen.get(naam)
    titel = veldtitel(veld, stand, stappen)
    motivering = stand.motivering(naam).strip()
    weet_niet = vraag is not None and naam in stand.dossier.antwoorden and stand.waarde(naam) is None
    documenten = tuple(dict.fromkeys(open_.plekken.values()))
    rijen = _rijnamen(vraag, stand, open_.rijen)
    return Toetspunt(
        id=f"open/{veld}",
        soort="open_punt",
        titel=hoofdletter(titel),
        plaats=naam,
        tekst=f"Nog in te vullen: {titel}{f' ({opgesomd(rijen)})' if rijen else ''}.",
        regel=f"Staat in {aantal(len(open_.plekken), 'tekstblok', 'tekstblokken')} van "
        f"{aantal(len(documenten), 'document', 'documenten')}.",
        bron=vraag.bron if vraag is not None else (),
        antwoord="Weet ik nog niet" if weet_niet else "Geen antwoord",
        motivering=motivering,
        ernst="aandacht",
        over=over_som(veld, sorted(open_.rijen), motivering),
        documenten=documenten,
        plekken=(naam, *(f"{naam}@{rij}" for rij in open_.rijen), *open_.plekken),
    )


def _rijnamen(vraag: Vraag | None, stand: Stand, rijen: Collection[str]) -> list[str]:
    """What these rows of a table are called, in the order of the table."""
    if vraag is None or not rijen:
        return []
    return [rijnaam(vraag, rij) for rij in stand.rijen(vraag.id) if rij.get("id") in rijen]


def veldtitel(veld: str, stand: Stand, stappen: Mapping[str, str]) -> str:
    """What a field is called: `looptijd in maanden`, `percelen: waarde`, `datum van kick-off`."""
    kennis, naam = stand.kennis, vraag_van(veld)
    if naam.startswith("stap."):
        return f"datum van {in_de_zin(stappen.get(naam.removeprefix('stap.'), naam))}"
    if naam in kennis.feiten:
        return in_de_zin(kennis.feiten[naam].label)
    vraag = kennis.vragen.get(naam)
    if vraag is None:
        return naam
    kolom = veld.removeprefix(naam).removeprefix(".")
    label = next((in_de_zin(k.label) for k in vraag.kolommen if k.id == kolom), "")
    return f"{vraag.kort}: {label}" if label else vraag.kort


def opgesomd(namen: Sequence[str]) -> str:
    """The first of these names, and how many there are more."""
    meer = len(namen) - _NAMEN
    return f"{'; '.join(namen[:_NAMEN])}{f'; en nog {meer}' if meer > 0 else ''}"


_NAMEN = 12
"""So many names can be read in one sentence; the places hold them all."""


def _woorden(boom: Boom) -> str:
    return platte_tekst(boom).strip()


def _begin(markdown: str) -> str:
    tekst = " ".join(markdown.split())
    return tekst if len(tekst) <= 60 else f"{tekst[:57].rsplit(' ', 1)[0]} …"
