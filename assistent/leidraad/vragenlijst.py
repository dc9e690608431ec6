"""The questions on paper: an empty questionnaire for a meeting, or for somebody who has not got the application.

It is filled in by pen or in Word: a cell to write in and a box to tick become fields there (see `export.context`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, get_args

from assistent.dossier.stand import Stand
from assistent.kennis.bronregel import bronregel
from assistent.kennis.model import Kennis, Kolom, Vraag
from assistent.kennis.voorwaarden import Alle, Drie, Een, Niet, Vergelijk, Voorwaarde, beslis
from assistent.leidraad.model import Hoofdstuk, Leidraad, Paragraaf
from assistent.leidraad.vraagblokken import (
    hoofdstukken,
    leidraad_van,
    regel_met,
    toelichting,
    vraagregel,
    zinnen,
)
from assistent.tekst.boom import (
    HOKJE,
    SCHRIJFPLEK,
    Alinea,
    Blok,
    Boom,
    Inline,
    Lijst,
    Regeleinde,
    Tabel,
    Tekst,
)
from assistent.tekst.nederlands import getal, in_de_zin, opsomming

DOCUMENT: Final = "vragenlijst"
WEET_NIET: Final = "Weet ik nog niet"
_WAAROM = "Waarom dit antwoord"

Omvang = Literal["alle", "gesteld", "open"]
"""Every question of the jurisdiction, those that the dossier asks now, or of these only those without an answer."""
OMVANGEN: Final[tuple[Omvang, ...]] = get_args(Omvang)

_ANTWOORDREGELS, _REDENREGELS = 5, 2
"""How many lines of room an answer in words and a reason get."""
_RIJEN = 4
"""So many empty rows a table gets."""
_KOLOMMEN_HOOGSTENS = 5
"""A table of more columns is printed on its side: a row for each column, so that there is room to write."""
_KOLOMMEN_OP_ZIJ = 3
_OPTIES_NAAST_ELKAAR, _LETTERS_NAAST_ELKAAR = 4, 48
"""Up to so many options with so many letters together stand in one row."""
_RECHT = "zaak.rechtsgebied"
_ZEKER = (_RECHT, "zaak.domein")

Cel = tuple[Inline, ...]


def vragenlijst(stand: Stand, omvang: Omvang) -> Leidraad:
    """The questionnaire for this dossier; with `alle` every question that can come up in its jurisdiction and, when
    answered, its domain."""
    titel, uitleg = toelichting(stand.kennis, DOCUMENT, "delen.vragenlijst")
    begin = Hoofdstuk("uitleg", "Hoe u deze lijst invult", (Paragraaf("uitleg", "", (uitleg,)),))
    gevraagd = [vraag for vraag in stand.kennis.vragen.values() if _hoort_erin(stand, vraag, omvang)]
    delen = hoofdstukken(stand.kennis, DOCUMENT, gevraagd, lambda v: _boom(stand.kennis, v), inleiding=True)
    return leidraad_van(stand, DOCUMENT, titel, _ONDERTITEL[omvang], "IN TE VULLEN", (begin, *delen))


_ONDERTITEL: dict[Omvang, str] = {
    "alle": "Alle vragen van opgave tot documenten",
    "gesteld": "De vragen die voor deze zaak worden gesteld",
    "open": "De vragen die voor deze zaak nog open zijn",
}


def _hoort_erin(stand: Stand, vraag: Vraag, omvang: Omvang) -> bool:
    if vraag.id == _RECHT:
        return False  # answered already on the cover: the list is made for it
    if omvang == "alle":
        return vraag.als is None or _kan_waar(vraag.als, stand) is not False
    return stand.vraagt(vraag) and (omvang == "gesteld" or stand.waarde(vraag.id) is None)


def _kan_waar(knoop: Voorwaarde, stand: Stand) -> Drie:
    """What a condition becomes when only the jurisdiction and the domain are certain: any other answer may still be
    given, also one that is not there yet."""
    match knoop:
        case Alle(delen=delen):
            uitkomsten = {_kan_waar(deel, stand) for deel in delen}
            return False if False in uitkomsten else None if None in uitkomsten else True
        case Een(delen=delen):
            uitkomsten = {_kan_waar(deel, stand) for deel in delen}
            return True if True in uitkomsten else None if None in uitkomsten else False
        case Niet(deel=deel):
            uitkomst = _kan_waar(deel, stand)
            return None if uitkomst is None else not uitkomst
        case Vergelijk(veld=veld):
            return beslis(knoop, stand) if veld in _ZEKER and stand.waarde(veld) is not None else None


def _boom(kennis: Kennis, vraag: Vraag) -> Boom:
    """One question with room for its answer, its reason, and what it rests on."""
    bron = bronregel(kennis, vraag.bron)
    return (
        vraagregel(vraag),
        *zinnen(vraag.hulp),
        *((regel_met("Bron", bron),) if bron else ()),
        *_antwoord(vraag),
    )


def _antwoord(vraag: Vraag) -> Iterator[Blok]:
    if vraag.type not in ("schaal", "keuze", "meerkeuze", "tabel", "lange_tekst"):
        yield _kort(vraag)
        return
    match vraag.type:
        case "schaal":
            yield _schaal(vraag)
        case "keuze" | "meerkeuze":
            if vraag.type == "meerkeuze":
                yield Alinea((Tekst("Meer antwoorden zijn mogelijk."),))
            yield _naast_elkaar(vraag) if _past_naast_elkaar(vraag) else _onder_elkaar(vraag)
        case "tabel":
            yield from _tabel(vraag)
        case _:
            kop = ("Antwoord", WEET_NIET)
            yield _kader(kop, ((_plek(_ANTWOORDREGELS), _tekst(HOKJE)),))
    yield _kader((_WAAROM,), ((_plek(_REDENREGELS),),))


def _kort(vraag: Vraag) -> Tabel:
    """A number, a date or a name, with its reason beside it."""
    eenheid = _eenheid(vraag)
    kop = (f"Antwoord ({eenheid})" if eenheid else "Antwoord", WEET_NIET, _WAAROM)
    return _kader(kop, ((_plek(_REDENREGELS), _tekst(HOKJE), _plek(_REDENREGELS)),))


def _schaal(vraag: Vraag) -> Tabel:
    """The row 1…5, with what its ends mean."""
    assert vraag.polen is not None
    een, vijf = vraag.polen
    kop = (f"1: {in_de_zin(een)}", "2", "3", "4", f"5: {in_de_zin(vijf)}", WEET_NIET)
    return _kader(kop, (tuple(_tekst(HOKJE) for _ in kop),))


def _past_naast_elkaar(vraag: Vraag) -> bool:
    """Whether the options are few and short: "Ja", "Nee"."""
    kort = sum(len(optie.label) for optie in vraag.opties) <= _LETTERS_NAAST_ELKAAR
    return kort and len(vraag.opties) <= _OPTIES_NAAST_ELKAAR and not any(optie.hulp for optie in vraag.opties)


def _naast_elkaar(vraag: Vraag) -> Tabel:
    kop = (*(optie.label for optie in vraag.opties), WEET_NIET)
    return _kader(kop, (tuple(_tekst(HOKJE) for _ in kop),))


def _onder_elkaar(vraag: Vraag) -> Tabel:
    """A box for each option with its explanation, and one for who does not know yet."""
    namen = [*(_met_uitleg(optie.label, optie.hulp) for optie in vraag.opties), _tekst(WEET_NIET)]
    return _kader(("Kies", "Antwoord"), tuple((_tekst(HOKJE), naam) for naam in namen))


def _tabel(vraag: Vraag) -> Iterator[Blok]:
    """The table with its headings and empty rows; what a column asks stands above it, or beside it in a wide one."""
    kolommen = vraag.kolommen
    if len(kolommen) > _KOLOMMEN_HOOGSTENS:
        koppen = ("Gegeven", *(f"Nummer {nr}" for nr in range(1, _KOLOMMEN_OP_ZIJ + 1)))
        yield _kader(koppen, tuple((_kolomuitleg(k), *_leeg(_KOLOMMEN_OP_ZIJ)) for k in kolommen))
    else:
        uitleg = [_kolomuitleg(k) for k in kolommen if k.hulp or k.opties]
        if uitleg:
            yield Lijst(tuple((Alinea(regel),) for regel in uitleg))
        yield _kader(tuple(k.label for k in kolommen), tuple(_leeg(len(kolommen)) for _ in range(_RIJEN)))
    yield Alinea((Tekst(f"{HOKJE} {WEET_NIET}"),))


def _leeg(hoeveel: int) -> tuple[Cel, ...]:
    return (_plek(2), *(_plek(1) for _ in range(hoeveel - 1)))


def _kolomuitleg(kolom: Kolom) -> Cel:
    """What is asked in a column, with the options there are."""
    delen = [kolom.hulp.strip()] if kolom.hulp.strip() else []
    if kolom.opties:
        delen.append(f"Kies uit {opsomming([optie.label for optie in kolom.opties], 'of')}.")
    return _met_uitleg(kolom.label, " ".join(delen))


def _met_uitleg(label: str, uitleg: str) -> Cel:
    return (Tekst(label, vet=True), Tekst(f": {in_de_zin(uitleg.strip())}")) if uitleg.strip() else _tekst(label)


def _eenheid(vraag: Vraag) -> str:
    """What an answer is counted in, and between which borders."""
    soort = {"bedrag": "euro, exclusief btw", "datum": "dag, maand en jaar"}.get(vraag.type, vraag.eenheid)
    if vraag.minimum is not None and vraag.maximum is not None:
        grens = f"van {getal(vraag.minimum)} tot en met {getal(vraag.maximum)}"
        return f"{soort}, {grens}" if soort else grens
    return soort


def _kader(kop: tuple[str, ...], rijen: tuple[tuple[Cel, ...], ...]) -> Tabel:
    return Tabel(tuple(map(_tekst, kop)), rijen)


def _tekst(tekst: str) -> Cel:
    return (Tekst(tekst),) if tekst else ()


def _plek(regels: int) -> Cel:
    """A place to write of so many lines."""
    return (Tekst(SCHRIJFPLEK), *(Regeleinde() for _ in range(regels - 1)))
