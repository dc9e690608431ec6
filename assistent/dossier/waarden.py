"""What a value may be: an answer checked against its question, and typed text turned into a value.

`onbekend` is a value everywhere ("I do not know yet"). A value that does not fit stays out of the dossier; the text
of the error tells the user which value would fit.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from assistent.kennis.model import Kolom, Optie, Vraag

ONBEKEND = "onbekend"
_GETAL = re.compile(r"-?\d+(\.\d+)?")


class AntwoordFout(ValueError):
    """A value does not fit its question. The text is for the user."""


def controleer(vraag: Vraag, waarde: Any) -> None:
    """Raise `AntwoordFout` when `waarde` (a JSON value) cannot be an answer to `vraag`."""
    if waarde == ONBEKEND:
        return
    bezwaar = _bezwaar_tabel(vraag, waarde) if vraag.type == "tabel" else _bezwaar(vraag, waarde)
    if bezwaar:
        raise AntwoordFout(f"{vraag.id}: {bezwaar}")


def _bezwaar(vraag: Vraag, waarde: Any) -> str:
    match vraag.type:
        case "schaal":
            goed = isinstance(waarde, int) and not isinstance(waarde, bool) and 1 <= waarde <= 5
            return "" if goed else "geef een heel getal van 1 tot en met 5"
        case "meerkeuze":
            if not isinstance(waarde, list):
                return "geef een lijst van keuzes"
            return next((b for deel in waarde if (b := _bezwaar_keuze(vraag.opties, deel))), "")
        case _:
            grenzen = (vraag.minimum, vraag.maximum)
            return _bezwaar_enkel(vraag.type, vraag.opties, waarde, grenzen)


def _bezwaar_enkel(
    soort: str, opties: tuple[Optie, ...], waarde: Any, grenzen: tuple[float | None, float | None]
) -> str:
    match soort:
        case "keuze":
            return _bezwaar_keuze(opties, waarde)
        case "getal" | "bedrag" | "procent":
            return _bezwaar_getal(waarde, *grenzen)
        case "datum":
            return _bezwaar_datum(waarde)
        case _:
            return "" if isinstance(waarde, str) else "geef een tekst"


def _bezwaar_keuze(opties: tuple[Optie, ...], waarde: Any) -> str:
    ids = [optie.id for optie in opties]
    if waarde in ids:
        return ""
    dichtbij = difflib.get_close_matches(str(waarde), ids, n=1)
    bedoeld = f" Bedoelt u '{dichtbij[0]}'?" if dichtbij else ""
    return f"'{waarde}' is geen keuze; kies uit {', '.join(ids)}.{bedoeld}"


def _bezwaar_getal(waarde: Any, minimum: float | None, maximum: float | None) -> str:
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return "geef een getal, met een punt voor de decimalen (400000.50)"
    if minimum is not None and waarde < minimum:
        return f"geef een getal van ten minste {minimum:g}"
    if maximum is not None and waarde > maximum:
        return f"geef een getal van ten hoogste {maximum:g}"
    return ""


def _bezwaar_datum(waarde: Any) -> str:
    try:
        date.fromisoformat(waarde)
    except (TypeError, ValueError):
        return "geef een bestaande datum als JJJJ-MM-DD"
    return ""


def _bezwaar_tabel(vraag: Vraag, waarde: Any) -> str:
    if not isinstance(waarde, list) or not all(isinstance(rij, Mapping) for rij in waarde):
        return "geef een lijst van rijen"
    ids = [rij.get("id") for rij in waarde]
    if not all(isinstance(id_, str) and id_ for id_ in ids):
        return "elke rij heeft een eigen 'id' nodig"
    if len(set(ids)) != len(ids):
        return f"rij-id '{next(i for i in ids if ids.count(i) > 1)}' staat dubbel"
    kolommen = {kolom.id: kolom for kolom in vraag.kolommen}
    for nummer, rij in enumerate(waarde, 1):
        for naam, cel in rij.items():
            if naam in kolommen and cel not in (None, "", ONBEKEND):
                bezwaar = _bezwaar_cel(kolommen[naam], cel, ids)
                if bezwaar:
                    return f"rij {nummer}, {kolommen[naam].label}: {bezwaar}"
    return _bezwaar_boom(vraag, waarde)


def _bezwaar_cel(kolom: Kolom, cel: Any, rij_ids: list[Any]) -> str:
    if kolom.type == "onder" and cel not in rij_ids:
        return f"'{cel}' is geen rij van deze tabel"
    return _bezwaar_enkel(kolom.type, kolom.opties, cel, (None, None))


def _bezwaar_boom(vraag: Vraag, rijen: list[Any]) -> str:
    """A row may not stand, by way of others, under itself."""
    for kolom in vraag.kolommen:
        if kolom.type != "onder":
            continue
        boven = {rij["id"]: rij.get(kolom.id) for rij in rijen}
        for id_ in boven:
            gezien, hier = {id_}, boven[id_]
            while hier and hier in boven:
                if hier in gezien:
                    return f"rij '{id_}' staat onder zichzelf"
                gezien.add(hier)
                hier = boven[hier]
    return ""


def uit_tekst(vraag: Vraag, tekst: str) -> Any:
    """The value that typed text means for this question, checked. Raises `AntwoordFout`.

    Several choices are separated by commas; a table is a JSON list of rows; an empty text is not a value (empty the
    answer instead).
    """
    waarde: Any = tekst.strip()
    if waarde == ONBEKEND:
        return waarde
    if vraag.type == "meerkeuze":
        waarde = [deel.strip() for deel in waarde.split(",") if deel.strip()]
    elif vraag.type in ("schaal", "getal", "bedrag") and _GETAL.fullmatch(waarde):
        waarde = float(waarde) if "." in waarde else int(waarde)
    elif vraag.type == "tabel":
        try:
            waarde = json.loads(waarde)
        except (ValueError, RecursionError) as fout:
            raise AntwoordFout(f"{vraag.id}: dit is geen JSON-lijst van rijen ({fout})") from fout
    controleer(vraag, waarde)
    return waarde
