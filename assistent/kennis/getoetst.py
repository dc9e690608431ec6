"""What a lawyer signed of the catalogue: which item, which content of it, who, when and with what verdict.

A signature is about content, not about an id. It names the hash of what was read, so that it can be seen afterwards
that an update changed the item.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, get_args

from pydantic import BaseModel, Field, TypeAdapter

from assistent.kennis.basis import Model, Rechtsgebied, Status, Verwijzing
from assistent.tekst import nederlands

if TYPE_CHECKING:
    from assistent.kennis.model import Kennis

Kennisuitspraak = Literal["akkoord", "niet_akkoord", "opmerking"]
"""A verdict, or a remark without one."""
UITSPRAKEN = {"akkoord": "akkoord", "niet_akkoord": "niet akkoord", "opmerking": "opmerking zonder oordeel"}
Onderdeelsoort = Literal[
    "meldingen", "rechtsvormregels", "keuzeregels", "procedures", "risicos", "algemene_stappen", "planmeldingen",
    "praktijkduren", "parameters", "codelijsten", "bouwstenen", "begrippen", "aandachtspunten",
]  # fmt: skip
SOORTEN: tuple[Onderdeelsoort, ...] = get_args(Onderdeelsoort)
RECHTSGEBIEDEN: tuple[Rechtsgebied, ...] = get_args(Rechtsgebied)
CIJFERS = 12
"""So many hex digits of the hash say which content was signed."""
_ERNST: tuple[Status, ...] = ("te_controleren", "afgeleid", "onderzoek", "secundair", "wettekst")


class Kennisoordeel(Model):
    """A signature on one part of the catalogue. `id` is `soort/id`; `inhoud` the first digits of the hash of what was
    read."""

    id: str = Field(pattern=r"^[a-z_]+/[a-z0-9_.]+$")
    inhoud: str = Field(pattern=rf"^[0-9a-f]{{{CIJFERS}}}$")
    uitspraak: Kennisuitspraak
    toetser: str = Field(min_length=1, max_length=200)
    datum: date
    opmerking: str = Field(default="", max_length=5000)


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of the catalogue that is checked and signed by itself. `boven` is the id of the procedure that a
    condition, a reason or a step belongs to."""

    soort: Onderdeelsoort
    id: str
    deel: BaseModel
    status: Status
    bron: tuple[Verwijzing, ...]
    rechtsgebied: tuple[Rechtsgebied, ...] = ()
    boven: str = ""

    @property
    def sleutel(self) -> str:
        """What names it: `soort/id`."""
        return f"{self.soort}/{self.id}"

    @property
    def inhoud(self) -> str:
        """The first digits of the hash of what it says."""
        return inhoudshash(self.deel)


def onderdelen(kennis: Kennis) -> Iterator[Onderdeel]:
    """Every rule, number and text of the catalogue, by kind."""
    for soort in SOORTEN:
        if soort == "procedures":
            yield from _procedures(kennis)
        elif soort == "parameters":
            yield from _parameters(kennis)
        elif soort == "aandachtspunten":
            for moment in kennis.toetsmomenten.values():
                for punt in moment.punten:
                    recht = _rechten(punt) or _rechten(moment)
                    yield Onderdeel(soort, punt.id, punt, punt.status, punt.bron, recht, moment.id)
        else:
            for item in getattr(kennis, soort).values():
                yield Onderdeel(soort, item.id, item, item.status, item.bron, _rechten(item))


def _rechten(item: Any) -> tuple[Rechtsgebied, ...]:
    recht = getattr(item, "rechtsgebied", None)
    return recht if isinstance(recht, tuple) else (recht,) if recht else ()


def _procedures(kennis: Kennis) -> Iterator[Onderdeel]:
    """A procedure itself, and each of its conditions, reasons and steps."""
    for procedure in kennis.procedures.values():
        recht = procedure.rechtsgebied
        kaal = procedure.model_copy(update={"toetsen": (), "factoren": (), "stappen": ()})
        yield Onderdeel("procedures", procedure.id, kaal, procedure.status, procedure.bron, recht)
        # A condition, a reason and a step of one procedure may share a name.
        for lid in ("toetsen", "factoren", "stappen"):
            for deel in getattr(procedure, lid):
                id_ = f"{procedure.id}.{lid}.{deel.id}"
                status = zwakste(deel.bron, procedure.status)
                yield Onderdeel("procedures", id_, deel, status, deel.bron, recht, procedure.id)


def _parameters(kennis: Kennis) -> Iterator[Onderdeel]:
    for parameter in kennis.parameters.values():
        bronnen = tuple(dict.fromkeys(v for waarde in parameter.waarden for v in waarde.bron))
        status = min((waarde.status for waarde in parameter.waarden), key=_ERNST.index)
        yield Onderdeel("parameters", parameter.id, parameter, status, bronnen, _recht_van(kennis, bronnen))


def _recht_van(kennis: Kennis, bronnen: tuple[Verwijzing, ...]) -> tuple[Rechtsgebied, ...]:
    """The jurisdiction of a number: that of its sources, when they are all of one."""
    rechten = {kennis.bronnen[v.bron].rechtsgebied for v in bronnen if v.bron in kennis.bronnen}
    return tuple(recht for recht in RECHTSGEBIEDEN if rechten == {recht})


def zwakste(bronnen: tuple[Verwijzing, ...], anders: Status) -> Status:
    """The least sure status of the references; one without a status has that of the item."""
    return min((v.status or anders for v in bronnen), key=_ERNST.index, default=anders)


def inhoudshash(deel: BaseModel) -> str:
    """The first hex digits of the SHA-256 of what a part of the catalogue says.

    What is empty does not count, so that a field that a later version of the application adds changes no signature.
    """
    ruw = TypeAdapter(type(deel)).dump_python(deel, mode="json")
    tekst = json.dumps(_zonder_leeg(ruw), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(tekst.encode()).hexdigest()[:CIJFERS]


def _zonder_leeg(ruw: Any) -> Any:
    if isinstance(ruw, dict):
        schoon = {naam: _zonder_leeg(waarde) for naam, waarde in ruw.items()}
        return {
            naam: waarde for naam, waarde in schoon.items() if waarde not in (None, "", [], {}) and waarde is not False
        }
    return [_zonder_leeg(waarde) for waarde in ruw] if isinstance(ruw, list | tuple) else ruw


def gewijzigd(oordeel: Kennisoordeel, onderdeel: Onderdeel) -> bool:
    """Whether the item says something else now than when it was signed."""
    return oordeel.inhoud != onderdeel.inhoud


def toetsregel(kennis: Kennis, soort: Onderdeelsoort, id_: str, deel: BaseModel) -> str:
    """Who signed this part of the catalogue and when, and whether it changed since; empty when nobody did."""
    oordeel = kennis.getoetst.get(f"{soort}/{id_}")
    if oordeel is None:
        return ""
    begin = "Getoetst" if oordeel.inhoud == inhoudshash(deel) else "Gewijzigd na toetsing"
    slot = f" {oordeel.opmerking}" if oordeel.opmerking else ""
    return f"{begin}: {UITSPRAKEN[oordeel.uitspraak]}, {oordeel.toetser}, {nederlands.datum(oordeel.datum)}.{slot}"


def bij_bevinding(kennis: Kennis, id_: str) -> str:
    """What was signed of the rule behind a finding, to stand behind its source; empty when nothing was."""
    regel = kennis.meldingen.get(id_)
    tekst = toetsregel(kennis, "meldingen", id_, regel) if regel is not None else ""
    return f"; {tekst[:1].lower()}{tekst[1:].rstrip('.')}" if tekst else ""


def verouderd(kennis: Kennis) -> Iterator[tuple[str, str]]:
    """Signatures that no longer fit, as the item and what is the matter."""
    if not kennis.getoetst:
        return
    nu = {onderdeel.sleutel: onderdeel for onderdeel in onderdelen(kennis)}
    for oordeel in kennis.getoetst.values():
        wie = f"{oordeel.toetser} op {nederlands.datum(oordeel.datum)}"
        if oordeel.id not in nu:
            yield oordeel.id, f"getoetst door {wie}, maar dit onderdeel bestaat niet meer"
        elif gewijzigd(oordeel, nu[oordeel.id]):
            yield oordeel.id, f"gewijzigd na toetsing door {wie}; leg het opnieuw voor"
