"""From bytes to a dossier: strict JSON, the right format, migrated, validated; every error with its place."""

from __future__ import annotations

import codecs
import json
import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assistent.dossier.fouten import (
    DossierFout,
    GeenJsonFout,
    LeesFout,
    OngeldigeInhoudFout,
    TeGrootFout,
    TeNieuwFout,
    VerkeerdFormaatFout,
)
from assistent.dossier.migraties import migreer
from assistent.dossier.model import FORMAAT, PAKKET, SCHEMA_VERSIE, Dossier
from assistent.dossier.vast import MAX_GEHEEL

MAX_BYTES = 50 * 1024 * 1024
WAARSCHUW_BYTES = MAX_BYTES // 2
NIET_VERANDERD = "Het bestand is niet veranderd."
HERSTEL = f"{NIET_VERANDERD} Zet een reservekopie terug of vraag de afzender om het opnieuw te sturen."
MEER_FOUTEN = 4
"""How many wrong places one message names at most."""

_LETTERLIJK = re.compile(r'"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?')


@dataclass(frozen=True)
class Ontleed:
    """A dossier read from bytes, the schema those bytes had, and what the user should know."""

    dossier: Dossier
    schema: int
    waarschuwingen: tuple[str, ...]


def ontleed(data: bytes, pad: Path) -> Ontleed:
    """Read a dossier from the bytes of a file; `pad` is only named in messages. Raises a LeesFout."""
    try:
        boom, waarschuwingen = lees_boom(data, pad)
    except RecursionError:
        raise GeenJsonFout("de inhoud is te diep genest", pad=pad, doe=HERSTEL) from None
    ontleding = ontleed_boom(boom, pad)
    return replace(ontleding, waarschuwingen=(*waarschuwingen, *ontleding.waarschuwingen))


def ontleed_boom(boom: Any, pad: Path) -> Ontleed:
    """Read a dossier from a JSON value, migrating it if it is older. Raises a LeesFout."""
    waarschuwingen: tuple[str, ...] = ()
    try:
        schema = _schema_van(boom, pad)
        if schema < SCHEMA_VERSIE:
            boom = migreer(boom)
            waarschuwingen = (
                f"Dit dossier is gemaakt met een oudere uitgave (schema {schema}) en is bij het openen "
                "omgezet. Bij het bewaren blijft het oude bestand ernaast staan.",
            )
        return Ontleed(Dossier.model_validate(boom), schema, waarschuwingen)
    except ValidationError as fout:
        raise _inhoudsfout(fout, pad) from fout
    except RecursionError:
        raise GeenJsonFout("de inhoud is te diep genest", pad=pad, doe=HERSTEL) from None
    except DossierFout as fout:
        fout.pad = pad
        raise


def lees_boom(data: bytes, pad: Path) -> tuple[Any, list[str]]:
    """The JSON value in these bytes, and warnings. Raises a LeesFout; RecursionError if nested too deeply.

    Stricter than JSON readers usually are: no doubled keys, no NaN, no numbers that others would round.
    """
    waarschuwingen: list[str] = []
    if len(data) > MAX_BYTES:
        raise te_groot(len(data), pad)
    if len(data) > WAARSCHUW_BYTES:
        waarschuwingen.append(grootte_waarschuwing(len(data)))
    tekst = _tekst(data, pad, waarschuwingen)
    dubbel: list[tuple[dict[str, Any], str]] = []

    def object_van(paren: list[tuple[str, Any]]) -> dict[str, Any]:
        gemaakt = dict(paren)
        if len(gemaakt) != len(paren):
            [(sleutel, _)] = Counter(sleutel for sleutel, _ in paren).most_common(1)
            dubbel.append((gemaakt, sleutel))
        return gemaakt

    def weiger(letterlijk: str) -> NoReturn:
        raise OngeldigeInhoudFout(
            f"{letterlijk[:24]} is geen getal dat bewaard kan worden",
            pad=pad,
            plaats=_vindplaats(tekst, letterlijk),
            doe=HERSTEL,
        )

    def geheel(cijfers: str) -> int:
        getal = int(cijfers) if len(cijfers) <= 17 else weiger(cijfers)
        return getal if abs(getal) <= MAX_GEHEEL else weiger(cijfers)

    def gebroken(cijfers: str) -> float:
        getal = float(cijfers)
        return getal if math.isfinite(getal) else weiger(cijfers)

    try:
        boom = json.loads(
            tekst, object_pairs_hook=object_van, parse_constant=weiger, parse_int=geheel, parse_float=gebroken
        )
    except json.JSONDecodeError as fout:
        raise _json_fout(fout, pad) from None
    if dubbel:
        houder, sleutel = dubbel[0]
        raise OngeldigeInhoudFout(
            f"de sleutel “{sleutel[:80]}” staat er twee keer",
            pad=pad,
            plaats=_als_plaats(_weg_naar(boom, houder)),
            doe=HERSTEL,
        )
    return boom, waarschuwingen


def te_groot(bytes_: int, pad: Path) -> TeGrootFout:
    """The error for a file of this many bytes."""
    return TeGrootFout(
        f"het bestand is {bytes_ / 2**20:.0f} MB groot; meer dan {MAX_BYTES // 2**20} MB wordt niet geopend",
        pad=pad,
        doe=NIET_VERANDERD,
    )


def grootte_waarschuwing(bytes_: int) -> str:
    """What to say about a file that nears the limit."""
    return (
        f"Dit dossier is {bytes_ / 2**20:.0f} MB groot. Boven {MAX_BYTES // 2**20} MB kan het niet meer "
        "worden geopend of bewaard; verwijder versies die u niet meer nodig hebt."
    )


def _tekst(data: bytes, pad: Path, waarschuwingen: list[str]) -> str:
    if not data.strip():
        raise GeenJsonFout("het bestand is leeg", pad=pad, doe=HERSTEL)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise GeenJsonFout(
            "het bestand staat in UTF-16 in plaats van UTF-8; een ander programma heeft het zo bewaard",
            pad=pad,
            plaats="regel 1, kolom 1",
            doe=f"{NIET_VERANDERD} Bewaar het in dat programma opnieuw als UTF-8.",
        )
    if data.startswith(codecs.BOM_UTF8):
        waarschuwingen.append(
            "Een ander programma heeft een leesteken (BOM) voor de inhoud gezet; het vervalt bij het bewaren."
        )
        data = data[len(codecs.BOM_UTF8) :]
    if not data.strip(b"\0"):
        raise GeenJsonFout("het bestand bevat alleen nullen, zoals na een stroomstoring", pad=pad, doe=HERSTEL)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fout:
        ervoor = data[: fout.start].decode("utf-8")
        plaats = _regel_kolom(ervoor, len(ervoor))
        raise GeenJsonFout("de tekst is geen geldige UTF-8", pad=pad, plaats=plaats, doe=HERSTEL) from None


def _schema_van(boom: Any, pad: Path) -> int:
    if not isinstance(boom, dict) or boom.get("formaat") not in (FORMAAT, PAKKET):
        raise VerkeerdFormaatFout(
            "dit is geen dossier van de Ontwerpassistent",
            pad=pad,
            plaats="formaat",
            doe=f"{NIET_VERANDERD} Kies een bestand dat op .dossier eindigt.",
        )
    schema = boom.get("schema_versie")
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 0:
        raise VerkeerdFormaatFout(
            "het dossier noemt geen geldige schemaversie", pad=pad, plaats="schema_versie", doe=HERSTEL
        )
    if schema > SCHEMA_VERSIE:
        uitgave = boom.get("app_versie")
        met = f" (uitgave {uitgave[:40]})" if isinstance(uitgave, str) and uitgave else ""
        raise TeNieuwFout(
            f"het is gemaakt met een nieuwere uitgave van de Ontwerpassistent{met}: "
            f"schema {schema}, deze uitgave kent schema {SCHEMA_VERSIE}",
            pad=pad,
            plaats="schema_versie",
            doe=f"{NIET_VERANDERD} Werk de Ontwerpassistent bij om het te openen.",
        )
    return schema


def _json_fout(fout: json.JSONDecodeError, pad: Path) -> LeesFout:
    plaats = f"regel {fout.lineno}, kolom {fout.colno}"
    afgebroken = fout.pos >= len(fout.doc.rstrip()) or fout.msg.startswith("Unterminated string")
    wat = "het bestand is afgebroken: het einde ontbreekt" if afgebroken else "de inhoud is geen geldige JSON"
    return GeenJsonFout(wat, pad=pad, plaats=plaats, doe=HERSTEL)


def _vindplaats(tekst: str, letterlijk: str) -> str:
    """Line and column of the first such literal outside strings."""
    for gevonden in _LETTERLIJK.finditer(tekst):
        if gevonden.group() == letterlijk:
            return _regel_kolom(tekst, gevonden.start())
    return ""


def _regel_kolom(tekst: str, positie: int) -> str:
    regel = tekst.count("\n", 0, positie) + 1
    return f"regel {regel}, kolom {positie - tekst.rfind(chr(10), 0, positie)}"


def _weg_naar(boom: Any, houder: object) -> tuple[str | int, ...]:
    """The keys and indexes that lead to this very object in the tree."""
    stapel: list[tuple[Any, tuple[str | int, ...]]] = [(boom, ())]
    while stapel:
        knoop, weg = stapel.pop()
        if knoop is houder:
            return weg
        if isinstance(knoop, dict):
            stapel += [(deel, (*weg, sleutel)) for sleutel, deel in knoop.items()]
        elif isinstance(knoop, list):
            stapel += [(deel, (*weg, nummer)) for nummer, deel in enumerate(knoop)]
    return ()


def _als_plaats(weg: tuple[str | int, ...]) -> str:
    delen = [f"nummer {deel + 1}" if isinstance(deel, int) else deel[:80] for deel in weg]
    return " → ".join(delen) or "het hele bestand"


_SOORTEN = {
    "missing": "ontbreekt",
    "string_type": "moet tekst zijn",
    "string_unicode": "bevat een half teken dat niet te bewaren is",
    "string_pattern_mismatch": "heeft niet de juiste vorm",
    "int_type": "moet een geheel getal zijn",
    "bool_type": "moet waar of onwaar zijn",
    "greater_than_equal": "is te klein",
    "less_than_equal": "is te groot",
    "literal_error": "heeft een waarde die hier niet bestaat",
    "model_type": "moet een object zijn",
    "model_attributes_type": "moet een object zijn",
    "dict_type": "moet een object zijn",
    "mapping_type": "moet een object zijn",
    "tuple_type": "moet een lijst zijn",
}


def _inhoudsfout(fout: ValidationError, pad: Path) -> OngeldigeInhoudFout:
    """The first wrong places of a file, in Dutch."""
    fouten = fout.errors(include_url=False)
    eerste, *andere = [(_als_plaats(_zonder_merken(deel["loc"])), _in_woorden(deel)) for deel in fouten]
    wat = f"de inhoud klopt niet: dit {eerste[1]}"
    doe = HERSTEL
    if andere:
        genoemd = "; ".join(f"{plaats} {woorden}" for plaats, woorden in andere[:MEER_FOUTEN])
        rest = f" en nog {len(andere) - MEER_FOUTEN} plaatsen" if len(andere) > MEER_FOUTEN else ""
        doe = f"Ook: {genoemd}{rest}. {HERSTEL}"
    return OngeldigeInhoudFout(wat, pad=pad, plaats=eerste[0], doe=doe)


def _zonder_merken(weg: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Without the marks pydantic puts in a place, such as `[key]`."""
    return tuple(deel for deel in weg if deel != "[key]")


def _in_woorden(deel: ErrorDetails) -> str:
    if deel["type"] == "value_error":
        woorden = str(deel["ctx"]["error"])
        return woorden if woorden.startswith(("moet", "is ")) else f"kan niet: {woorden}"
    return _SOORTEN.get(deel["type"], "heeft een waarde die hier niet kan")
