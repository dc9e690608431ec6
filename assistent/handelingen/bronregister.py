"""The register of sources: what each source is, and everything in the catalogue that rests on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistent.kennis.basis import Status, Verwijzing
from assistent.kennis.model import Bron, Kennis
from assistent.kennis.naslag import Tegenstrijdigheid

SOORTEN: Mapping[str, str] = {
    "vragen": "vraag", "parameters": "getal", "feiten": "feit", "procedures": "procedure", "meldingen": "bevinding",
    "rechtsvormregels": "regel over de rechtsvorm", "risicos": "risico", "casussen": "casus", "begrippen": "begrip",
    "hulp": "hulptekst",
    "principes": "principe", "kaders": "kader", "spanningsvelden": "spanningsveld", "dilemmas": "dilemma",
    "vragenlijsten": "vragenlijst", "tegenstrijdigheden": "tegenstrijdigheid", "keuzeregels": "keuzeregel",
    "bouwstenen": "bouwsteen", "documenten": "document", "algemene_stappen": "stap", "codelijsten": "codelijst",
    "planmeldingen": "bevinding van de planning", "praktijkduren": "duur in een casus", "vakanties": "vakantie",
    "methoden": "beoordelingsmethode", "voorstellen": "voorstel", "toetsmomenten": "toetsmoment",
    "publicatiefeiten": "gepubliceerd gegeven", "publicatiefasen": "fase na publicatie",
}  # fmt: skip
"""Part of the catalogue → what one item of it is called."""

_NAMEN = ("titel", "naam", "kort", "label", "term", "tekst")
_DELEN = ("toetsen", "factoren", "stappen", "maatregelen", "lessen", "standpunten", "waarden", "zwaktes", "punten")
"""Where the parts of an item stand that have sources of their own."""


@dataclass(frozen=True, slots=True)
class Steun:
    """One thing that rests on a source: an item of the catalogue, or `onderdeel` of it; `plaats` is in the source.
    `recht` are the jurisdictions (`nl`, `vl`) that the item is for; empty for all."""

    soort: str
    id: str
    naam: str
    onderdeel: str
    plaats: str
    status: Status
    recht: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bronoverzicht:
    """A source with all that rests on it, in the order of the catalogue."""

    bron: Bron
    steun: tuple[Steun, ...]


def register(kennis: Kennis) -> tuple[Bronoverzicht, ...]:
    """Every source with what rests on it. A source on which nothing rests has no `steun`."""
    per_bron: dict[str, dict[Steun, None]] = {id_: {} for id_ in kennis.bronnen}
    for verwijzing, steun in _steun(kennis):
        per_bron.setdefault(verwijzing.bron, {})[steun] = None
    return tuple(Bronoverzicht(bron, tuple(per_bron[id_])) for id_, bron in kennis.bronnen.items())


def bron(kennis: Kennis, id_: str) -> Bronoverzicht:
    """One source with what rests on it. Raises `KeyError` for a source that does not exist."""
    return bronnen(kennis, (id_,))[id_]


def bronnen(kennis: Kennis, ids: Collection[str]) -> dict[str, Bronoverzicht]:
    """These sources with what rests on them. Raises `KeyError` for a source that does not exist."""
    per_bron: dict[str, dict[Steun, None]] = {id_: {} for id_ in ids}
    for verwijzing, steun in _steun(kennis, per_bron):
        per_bron[verwijzing.bron][steun] = None
    return {id_: Bronoverzicht(kennis.bronnen[id_], tuple(steun)) for id_, steun in per_bron.items()}


def tegenstrijdigheden(kennis: Kennis, id_: str) -> tuple[Tegenstrijdigheid, ...]:
    """Where sources disagree about this question, procedure, finding or risk; or about what stands in this source."""
    return tuple(
        item
        for item in kennis.tegenstrijdigheden.values()
        if id_ in item.raakt or any(v.bron == id_ for punt in item.standpunten for v in punt.bron)
    )


def _steun(kennis: Kennis, alleen: Collection[str] | None = None) -> Iterator[tuple[Verwijzing, Steun]]:
    for deel_van_kennis, soort in SOORTEN.items():
        for item in getattr(kennis, deel_van_kennis).values():
            velden = type(item).model_fields  # asking a model for what it does not have is slow
            status: Status = item.status if "status" in velden else "te_controleren"
            delen = [deel for lid in _DELEN if lid in velden for deel in getattr(item, lid) if hasattr(deel, "bron")]
            eigen = item.bron if "bron" in velden else ()
            recht = _recht(item) if "rechtsgebied" in velden else ()
            for onderdeel, verwijzingen in ((None, eigen), *((deel, deel.bron) for deel in delen)):
                for v in verwijzingen:
                    if alleen is None or v.bron in alleen:
                        naam = "" if onderdeel is None else _deelnaam(onderdeel)
                        yield v, Steun(soort, item.id, _naam(item), naam, v.plaats, v.status or status, recht)


def _naam(item: Any) -> str:
    velden = type(item).model_fields
    return str(next((tekst for lid in _NAMEN if lid in velden and (tekst := getattr(item, lid))), item.id))


def _recht(item: Any) -> tuple[str, ...]:
    gebied = item.rechtsgebied
    return gebied if isinstance(gebied, tuple) else (gebied,) if gebied else ()


def _deelnaam(deel: Any) -> str:
    """What tells a part apart: its id, the day from which it holds, or what it says."""
    van = getattr(deel, "van", None)
    return getattr(deel, "id", "") or (f"vanaf {van:%d-%m-%Y}" if van else getattr(deel, "tekst", ""))
