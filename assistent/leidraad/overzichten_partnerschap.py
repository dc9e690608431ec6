"""Tables from the worksheets of the partnership: a document shows what was filled in, and a dash where it was not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from assistent.advies import afhankelijkheid, werkbladen
from assistent.dossier.stand import Stand
from assistent.planning.model import Planning
from assistent.tekst.nederlands import datum, hoofdletter, in_de_zin, opsomming

Tabelrij = dict[str, str]

_NIETS = "–"
STERKTE = {"sterk": "sterk", "matig": "matig", "licht": "licht", "onbekend": "nog niet bepaald"}


def _spanningen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for plek in werkbladen.plekken(stand):
        if plek.positie is not None or plek.gezien or plek.afspraak:
            een, twee = (in_de_zin(kant) for kant in plek.veld.tussen)
            yield {
                "veld": plek.veld.titel,
                "plaats": plaats(een, twee, plek.positie),
                "gezien": plek.gezien or _NIETS,
                "afspraak": plek.afspraak or _NIETS,
            }


def plaats(een: str, twee: str, positie: int | None) -> str:
    """A place between two sides in words, with the name of the side that it leans to."""
    kant = een if positie in (1, 2) else twee
    match positie:
        case None:
            return _NIETS
        case 3:
            return hoofdletter(f"in het midden tussen ‘{een}’ en ‘{twee}’")
        case 2 | 4:
            return hoofdletter(f"iets naar ‘{kant}’")
        case _:
            return hoofdletter(f"bij ‘{kant}’")


def _rolscan(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    punten = werkbladen.scanpunten(stand)
    if any(punt.rij for punt in punten):
        for punt in punten:
            if punt.antwoord or punt.maatregel:
                antwoord = hoofdletter(punt.antwoord) or _NIETS
                yield {"vraag": punt.tekst, "antwoord": antwoord, "maatregel": punt.maatregel or _NIETS}


def _dilemmas(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for deel in werkbladen.omgangen(stand):
        if deel.omgang or deel.wie or deel.datum:
            yield {
                "dilemma": deel.dilemma.titel,
                "omgang": deel.omgang or _NIETS,
                "wie": deel.wie or _NIETS,
                "datum": datum(date.fromisoformat(deel.datum)) if deel.datum else _NIETS,
            }


def _afhankelijkheden(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """One row for each pair of parties of which one needs something from the other."""
    namen = {partij.id: partij.naam for partij in afhankelijkheid.partijen(stand)}
    middelen = middelnamen(stand)
    for (wie, van), band in afhankelijkheid.banden(stand).items():
        wat = opsomming([in_de_zin(middelen.get(middel.soort, middel.soort)) for middel in band.middelen])
        yield {"wie": namen[wie], "van": namen[van], "middelen": hoofdletter(wat), "sterkte": STERKTE[band.sterkte]}


def middelnamen(stand: Stand) -> dict[str, str]:
    """What the kinds of resources are called, by id."""
    vraag = stand.kennis.vragen.get(afhankelijkheid.BANDEN)
    kolommen = vraag.kolommen if vraag is not None else ()
    return {optie.id: optie.label for kolom in kolommen if kolom.id == "middel" for optie in kolom.opties}


TABELLEN: Mapping[str, Callable[[Stand, Planning], Iterable[Tabelrij]]] = {
    "spanningen": _spanningen,
    "rolscan": _rolscan,
    "dilemmas": _dilemmas,
    "afhankelijkheden": _afhankelijkheden,
}
"""Every table of this module by the name that a text uses."""
