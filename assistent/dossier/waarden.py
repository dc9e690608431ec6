"""What a value may be: an answer checked against its question, and typed text turned into a value.

`onbekend` is a value everywhere ("I do not know yet"). A value that does not fit stays out of the dossier; the text
of the error tells the user which value would fit.
"""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from assistent.dossier.vast import MAX_GEHEEL, vast_json
from assistent.kennis.model import Kolom, Optie, Vraag
from assistent.tekst.nederlands import getal

ONBEKEND = "onbekend"
_GETAL = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RIJ_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""No sign that has a meaning in the key of a block: `@`, `.`, `/`."""
_PROCENT = (0.0, 100.0)
_GETOOND = 40
"""So many characters of a wrong value are repeated in the error."""


class AntwoordFout(ValueError):
    """A value does not fit its question. The text is for the user."""


def controleer(vraag: Vraag, waarde: Any) -> None:
    """Raise `AntwoordFout` when `waarde` (a JSON value) cannot be an answer to `vraag`."""
    if waarde == ONBEKEND:
        return
    bezwaar = _bezwaar_tabel(vraag, waarde) if vraag.type == "tabel" else _bezwaar(vraag, waarde)
    bezwaar = bezwaar or _bezwaar_bewaren(waarde)
    if bezwaar:
        raise AntwoordFout(f"{vraag.id}: {bezwaar}")


def _bezwaar_bewaren(waarde: Any) -> str:
    """Why no dossier can hold the value: half a character, a number that is none, nesting too deep."""
    try:
        vast_json(waarde)
    except ValueError as fout:
        return str(fout)
    return ""


def _bezwaar(vraag: Vraag, waarde: Any) -> str:
    match vraag.type:
        case "schaal":
            goed = isinstance(waarde, int) and not isinstance(waarde, bool) and 1 <= waarde <= 5
            return "" if goed else "geef een heel getal van 1 tot en met 5"
        case "meerkeuze":
            if not isinstance(waarde, list):
                return "geef een lijst van keuzes"
            bezwaar = next((b for deel in waarde if (b := _bezwaar_keuze(vraag.opties, deel))), "")
            return bezwaar or ("" if len(set(waarde)) == len(waarde) else "geef elke keuze één keer")
        case _:
            grenzen = (vraag.minimum, vraag.maximum)
            return _bezwaar_enkel(vraag.type, vraag.opties, waarde, grenzen)


def _bezwaar_enkel(
    soort: str, opties: tuple[Optie, ...], waarde: Any, grenzen: tuple[float | None, float | None]
) -> str:
    match soort:
        case "keuze":
            return _bezwaar_keuze(opties, waarde)
        case "procent":
            return _bezwaar_getal(waarde, *_PROCENT)
        case "getal" | "bedrag":
            return _bezwaar_getal(waarde, *grenzen)
        case "datum":
            return _bezwaar_datum(waarde)
        case _:
            return "" if isinstance(waarde, str) else "geef een tekst"


def _bezwaar_keuze(opties: tuple[Optie, ...], waarde: Any) -> str:
    ids = [optie.id for optie in opties]
    if waarde in ids:
        return ""
    tekst = _kort(waarde)
    dichtbij = difflib.get_close_matches(tekst, ids, n=1)
    bedoeld = f" Bedoelt u ‘{dichtbij[0]}’?" if dichtbij else ""
    return f"‘{tekst}’ is geen keuze; kies uit {', '.join(ids)}.{bedoeld}"


def _kort(waarde: Any) -> str:
    tekst = waarde if isinstance(waarde, str) else json.dumps(waarde, ensure_ascii=False, default=str)
    return tekst if len(tekst) <= _GETOOND else f"{tekst[:_GETOOND]}…"


def _bezwaar_getal(waarde: Any, minimum: float | None, maximum: float | None) -> str:
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        return "geef een getal, met een punt voor de decimalen (400000.50)"
    if not -MAX_GEHEEL <= waarde <= MAX_GEHEEL:  # also false for a number that is none
        return "dit getal is te groot"
    if minimum is not None and waarde < minimum:
        return f"geef een getal van ten minste {getal(minimum)}"
    if maximum is not None and waarde > maximum:
        return f"geef een getal van ten hoogste {getal(maximum)}"
    return ""


def _bezwaar_datum(waarde: Any) -> str:
    try:
        # The pattern first: `fromisoformat` also takes week dates and dates without dashes.
        goed = isinstance(waarde, str) and _DATUM.fullmatch(waarde) and date.fromisoformat(waarde)
    except ValueError:
        goed = False
    return "" if goed else "geef een bestaande datum als JJJJ-MM-DD"


def _bezwaar_tabel(vraag: Vraag, waarde: Any) -> str:
    if not isinstance(waarde, list) or not all(isinstance(rij, Mapping) for rij in waarde):
        return "geef een lijst van rijen"
    ids = [rij.get("id") for rij in waarde]
    if not all(isinstance(id_, str) and _RIJ_ID.fullmatch(id_) for id_ in ids):
        return "elke rij heeft een eigen ‘id’ nodig, van letters, cijfers, - en _"
    dubbel = next((id_ for id_, aantal in Counter(ids).items() if aantal > 1), None)
    if dubbel is not None:
        return f"rij-id ‘{dubbel}’ staat dubbel"
    kolommen, bekend = {kolom.id: kolom for kolom in vraag.kolommen}, set(ids)
    for nummer, rij in enumerate(waarde, 1):
        for naam, cel in rij.items():
            if naam in kolommen and cel not in (None, "", ONBEKEND):
                bezwaar = _bezwaar_cel(kolommen[naam], cel, bekend)
                if bezwaar:
                    return f"rij {nummer}, {kolommen[naam].label}: {bezwaar}"
    return _bezwaar_boom(vraag, waarde)


def _bezwaar_cel(kolom: Kolom, cel: Any, rij_ids: Collection[Any]) -> str:
    if kolom.type == "onder" and not (isinstance(cel, str) and cel in rij_ids):
        return f"‘{_kort(cel)}’ is geen rij van deze tabel"
    return _bezwaar_enkel(kolom.type, kolom.opties, cel, (None, None))


def _bezwaar_boom(vraag: Vraag, rijen: list[Any]) -> str:
    """A row may not stand, by way of others, under itself."""
    for kolom in vraag.kolommen:
        if kolom.type != "onder":
            continue
        boven = {rij["id"]: rij.get(kolom.id) for rij in rijen}
        veilig: set[Any] = {None, "", ONBEKEND}
        for id_ in boven:
            lijn: dict[Any, None] = {}
            hier: Any = id_
            while hier in boven and hier not in veilig:
                if hier in lijn:
                    return f"rij ‘{hier}’ staat onder zichzelf"
                lijn[hier] = None
                hier = boven[hier]
            veilig.update(lijn)
    return ""


def uit_tekst(vraag: Vraag, tekst: str) -> Any:
    """The value that typed text means for this question, checked. Raises `AntwoordFout`.

    Several choices are separated by commas; a table is a JSON list of rows; an empty text is not a value (empty the
    answer instead).
    """
    waarde: Any = tekst.strip()
    if not waarde:
        raise AntwoordFout(f"{vraag.id}: geef een waarde, of maak het antwoord leeg")
    if waarde == ONBEKEND:
        return waarde
    if vraag.type == "meerkeuze":
        waarde = list(dict.fromkeys(deel.strip() for deel in waarde.split(",") if deel.strip()))
    elif vraag.type in ("schaal", "getal", "bedrag") and _GETAL.fullmatch(waarde):
        waarde = float(waarde) if "." in waarde else int(waarde)
    elif vraag.type == "tabel":
        try:
            waarde = json.loads(waarde)
        except (ValueError, RecursionError) as fout:
            raise AntwoordFout(f"{vraag.id}: dit is geen JSON-lijst van rijen ({fout})") from fout
    controleer(vraag, waarde)
    return waarde
