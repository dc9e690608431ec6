"""The toetsmemo: the points of a review as tables that a reviewer fills in with Word, and sends back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from assistent.leidraad.model import Hoofdstuk, Leidraad, Paragraaf
from assistent.leidraad.vraagblokken import eigen_blok, leidraad_van, toelichting
from assistent.tekst.boom import Tekst, Waarde
from assistent.tekst.nederlands import aantal
from assistent.toets import memo_vorm as vorm
from assistent.toets.memo_vorm import DOCUMENT, KIES, KOLOMMEN, TYP
from assistent.toets.model import Toetspunt
from assistent.toets.papier import Cel, Toetsstof, groepen, met_label, onder_elkaar, regels, tabel
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN, Puntstand

STATUS: Final = "NIET OPENBAAR"
"""On the cover of every paper of a review."""
OORDEELVELD, GEWICHTVELD, OPMERKINGVELD = "toets.oordeel@", "toets.gewicht@", "toets.opmerking@"
GEGEVENSVELD = "toets.wie@"


@dataclass(frozen=True, slots=True)
class Memo:
    """The memo with what its file needs besides: field → hidden bookmark, and field → the words that can be chosen in
    it, none where one types."""

    leidraad: Leidraad
    merken: dict[str, str]
    keuzen: dict[str, tuple[str, tuple[str, ...]]]


def toetsmemo(stof: Toetsstof) -> Memo:
    """The memo about these points."""
    kennis = stof.stand.kennis
    titel, uitleg = toelichting(kennis, DOCUMENT, "toets.memo")
    naam = stof.moment.naam if stof.moment else "Alle punten"
    hoeveel = aantal(len(stof.punten), "punt", "punten")
    merken: dict[str, str] = {}
    keuzen: dict[str, tuple[str, tuple[str, ...]]] = {}
    wie = eigen_blok(f"{DOCUMENT}/wie", (tabel(("Gegeven", "Invullen"), _wie(merken, keuzen)),))
    wie_titel, wie_uitleg = toelichting(kennis, DOCUMENT, "toets.memo_wie")
    delen = [
        Hoofdstuk("uitleg", "Zo vult u deze memo in", (Paragraaf("uitleg", "", (uitleg,)),)),
        Hoofdstuk("wie", wie_titel, (Paragraaf("wie", "", (wie_uitleg, wie)),)),
    ]
    for groep in groepen(stof):
        rijen = [_rij(stof, nummer, stand, merken, keuzen) for nummer, stand in groep.punten]
        blok = eigen_blok(f"{DOCUMENT}/{groep.id}", (tabel(KOLOMMEN, rijen),))
        delen.append(Hoofdstuk(groep.id, groep.titel, (Paragraaf(groep.id, "", (blok,)),)))
    leidraad = leidraad_van(stof.stand, DOCUMENT, titel, f"{naam}: {hoeveel}", STATUS, tuple(delen))
    leidraad = replace(leidraad, vorm="formulier")
    return Memo(voor_moment(leidraad, stof), merken, keuzen)


def voor_moment(leidraad: Leidraad, stof: Toetsstof) -> Leidraad:
    """The paper under a name of its own for one moment of review, so that two moments do not share a file."""
    if stof.moment is None:
        return leidraad
    document = f"{leidraad.document}@{stof.moment.id}"
    kenmerk = f"{leidraad.kenmerk}@{stof.moment.id}"
    return replace(leidraad, document=document, kenmerk=kenmerk, exemplaar=stof.moment.naam)


def _wie(merken: dict[str, str], keuzen: dict[str, tuple[str, tuple[str, ...]]]) -> Iterator[tuple[Cel, ...]]:
    for gegeven, naam in vorm.GEGEVENS.items():
        veld = f"{GEGEVENSVELD}{gegeven}"
        merken[veld] = vorm.gegevensmerk(gegeven)
        keuzen[f"{veld}.tekst"] = (naam, ())
        yield (Waarde(naam, veld, vet=True),), (Waarde(TYP, f"{veld}.tekst"),)


def _rij(
    stof: Toetsstof,
    nummer: int,
    stand: Puntstand,
    merken: dict[str, str],
    keuzen: dict[str, tuple[str, tuple[str, ...]]],
) -> tuple[Cel, ...]:
    """A point with its cells to fill in. The mark stands in the first cell, where nobody types."""
    punt = stand.punt
    merken[f"toets.punt@{punt.id}"] = str(vorm.puntmerk(punt.id, punt.over))
    oordeel, gewicht, opmerking = (f"{veld}{punt.id}" for veld in (OORDEELVELD, GEWICHTVELD, OPMERKINGVELD))
    keuzen[oordeel] = (f"Oordeel over punt {nummer}", tuple(UITSPRAKEN.values()))
    keuzen[gewicht] = (f"Gewicht van punt {nummer}", tuple(GEWICHTEN.values()))
    keuzen[opmerking] = (f"Opmerking bij punt {nummer}", ())
    waar = stof.waar.get(punt.id, "")
    return (
        (Waarde(str(nummer), f"toets.punt@{punt.id}"),),
        onder_elkaar((Tekst(punt.titel.strip(), vet=True),), regels(waar, cursief=True)),
        onder_elkaar(*_stuk(stof, stand)),
        (Waarde(KIES, oordeel),),
        (Waarde(KIES, gewicht),),
        (Waarde(TYP, opmerking),),
    )


def _stuk(stof: Toetsstof, stand: Puntstand) -> Iterator[Cel]:
    """What there is to judge: what stands there, what was answered and why, what the rule asks, and what was said."""
    punt = stand.punt
    yield from feiten(stof, punt)
    for stem in stand.oordelen:
        if stem.telt and stem.oordeel.uitspraak != "niet_beoordeeld":
            gezegd = f"{UITSPRAKEN[stem.oordeel.uitspraak].lower()}. {stem.oordeel.toelichting}".strip()
            yield met_label("Eerder oordeel", f"{stem.oordeel.door}: {gezegd}")
    for draad in stand.opmerkingen:
        yield met_label("Eerdere opmerking", f"{draad.opmerking.door}: {draad.opmerking.tekst}")


def feiten(stof: Toetsstof, punt: Toetspunt) -> Iterator[Cel]:
    """What there is to judge, without what anybody said of it."""
    if punt.oud or punt.nieuw:
        yield met_label("Standaard" if punt.soort == "afwijking" else "Was", punt.oud)
        yield met_label("Nu", punt.nieuw)
    elif not _is_titel(punt):
        yield regels(punt.tekst)
    yield met_label("Antwoord", punt.antwoord)
    yield met_label("Motivering", punt.motivering)
    maatregel = punt.regel.removeprefix(_MAATREGEL)
    yield met_label("Regel" if maatregel == punt.regel else "Maatregel", maatregel)
    yield met_label("Bron", stof.bron(punt))


_MAATREGEL = "Maatregel: "


def _is_titel(punt: Toetspunt) -> bool:
    """Whether the title already says all of the text, perhaps behind a word about its subject."""
    return punt.titel.strip().lower().endswith(punt.tekst.strip().rstrip(".").lower())
