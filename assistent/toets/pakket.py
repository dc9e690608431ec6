"""The review package: a copy of the whole dossier for a reviewer elsewhere, in which only the review grows.

Everything goes along, the history and the motivations too: who must say yes has to see on what the choices rest and how
they came about. So a package is for its reviewer only; what leaves the organisation is a publication or a copy without
motivations. The stamp says of every part what it was when the package was made. That is how, once it is back, a change
in the package is told from a change that the drafter made meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pydantic import Field, ValidationError

from assistent.dossier.canoniek import sha256_tekst, sha256_waarde
from assistent.dossier.model import PAKKET, STEMPEL, Aantal, Dossier, Kaart, Moment, Sha256, Vast, als_json, is_pakket
from assistent.dossier.vast import Tekst, VasteMap, vast_json

ACHTERVOEGSEL: Final = ".toetspakket"


class Pakketstempel(Vast):
    """Who made the package for whom and when, from which revision, and what it held.

    `sommen`: path of a part (see `onderdelen`) → sha256 of that part as it was. `inhoud_sha256`: sha256 over all of
    them, the one number that two people can read to each other.
    """

    door: Tekst
    op: Moment
    voor: Tekst = ""
    revisie: Aantal = 0
    inhoud_sha256: Sha256
    sommen: Kaart[Sha256] = Field(default_factory=VasteMap)


def maak_pakket(dossier: Dossier, *, door: str, moment: str, voor: str = "") -> Dossier:
    """The package of this dossier. Of a package it is the same package for somebody else: what was stamped of its
    content stays, so that it can still be told what happened to it since."""
    eerder = stempel_van(dossier) if is_pakket(dossier) else None
    inhoud = sommen(dossier)
    stempel = Pakketstempel(
        door=door,
        op=moment,
        voor=voor,
        revisie=eerder.revisie if eerder else dossier.revisie,
        inhoud_sha256=eerder.inhoud_sha256 if eerder else sha256_waarde(dict(inhoud)),
        sommen=eerder.sommen if eerder else inhoud,
    )
    return dossier.model_copy(update={"formaat": PAKKET, STEMPEL: vast_json(als_json(stempel))})


def stempel_van(dossier: Dossier) -> Pakketstempel | None:
    """The stamp of a package; `None` without one, or when what stands there is no stamp."""
    bewaard = (dossier.model_extra or {}).get(STEMPEL)
    try:
        return Pakketstempel.model_validate(bewaard) if isinstance(bewaard, dict) else None
    except ValidationError:
        return None


def onderdelen(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    """The parts that somebody decided on, each with its path as in the history: `antwoorden/zaak.naam`,
    `teksten/SLEUTEL`, `planning/STAP`, `planning/varianten/NAAM`, `versies/NAAM`, `peildatum`. Not what follows from
    them, and not the review."""
    for id_, antwoord in dossier.antwoorden.items():
        yield f"antwoorden/{id_}", antwoord
    for sleutel, tekst in dossier.teksten.items():
        yield f"teksten/{sleutel}", tekst
    for stap, gezet in dossier.planning.stappen.items():
        yield f"planning/{stap}", gezet
    for naam, stappen in dossier.planning.varianten.items():
        yield f"planning/varianten/{naam}", stappen
    for versie in dossier.versies:
        yield f"versies/{versie.naam}", versie
    yield "peildatum", dossier.peildatum


def sommen(dossier: Dossier) -> VasteMap[str]:
    """Path → sha256 of each part; that of an answer leaves out when it was last changed."""
    return VasteMap({pad: som(deel) for pad, deel in onderdelen(dossier)})


def som(deel: Any) -> str:
    """The sha256 of a part; of what only differs in who wrote it when, the same."""
    kern = {veld: waarde for veld, waarde in _kern(deel).items() if veld not in _WANNEER}
    try:
        return sha256_waarde(kern)
    except ValueError:  # two keys that only differ in how an accent is written: as it stands, then
        return sha256_tekst(repr(sorted(kern.items(), key=lambda paar: paar[0])))


_WANNEER = ("gewijzigd", "door", "op")


def _kern(deel: Any) -> dict[str, Any]:
    if isinstance(deel, Vast):
        return als_json(deel)
    if isinstance(deel, dict):
        return {naam: als_json(stuk) if isinstance(stuk, Vast) else stuk for naam, stuk in deel.items()}
    return {"": None if deel is None else str(deel)}


def inhoud_sha256(dossier: Dossier) -> str:
    """One sha256 over everything that somebody decided on in this dossier."""
    return sha256_waarde(dict(sommen(dossier)))
