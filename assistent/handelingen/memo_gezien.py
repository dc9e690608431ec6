"""Which documents the reviewer of a toetsmemo says to have seen: only those named by their title count."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from assistent.toets.stand import zoeknaam

DOCUMENTEN: Final = "ontwerp.toets.documenten"
"""The property of the file with the texts there were when the memo was made: `document=sha256`, a space between."""
TITELS: Final = "ontwerp.toets.titels"
"""The property with what these documents were called: a JSON object, document → title."""
_LIDWOORD = re.compile(r"(de|het|een) ")


def herken(tekst: str, eigenschappen: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The documents (id → title) that are named in this text, and literally what is no title of one document."""
    titels = _titels(eigenschappen)
    bij_naam: dict[str, list[str]] = {}
    for id_, titel in titels.items():
        bij_naam.setdefault(zoeknaam(titel), []).append(id_)
    gezien: dict[str, str] = {}
    los: list[str] = []
    for deel in _delen(tekst, bij_naam):
        gevonden = bij_naam.get(_kaal(deel), [])
        if len(gevonden) == 1:
            gezien[gevonden[0]] = titels[gevonden[0]]
        else:
            los.append(deel)
    return gezien, tuple(dict.fromkeys(los))


def _delen(tekst: str, bij_naam: Mapping[str, object]) -> Iterator[str]:
    """What is named one by one: a title may hold the words and marks that stand between two others."""
    for regel in filter(zoeknaam, tekst.splitlines()):
        for deel in (regel,) if _kaal(regel) in bij_naam else filter(zoeknaam, re.split(r"[;,]", regel)):
            stukken = re.split(r"\s+en\s+", deel.strip())
            samen = _kaal(deel) in bij_naam or not all(_kaal(stuk) in bij_naam for stuk in stukken)
            yield from (deel.strip(),) if samen else stukken


def _kaal(tekst: str) -> str:
    return _LIDWOORD.sub("", zoeknaam(tekst), count=1) if _LIDWOORD.match(zoeknaam(tekst)) else zoeknaam(tekst)


def _titels(eigenschappen: Mapping[str, str]) -> dict[str, str]:
    """Document → title of those of which the file also knows the text; nothing when it does not say so any more."""
    try:
        titels = json.loads(eigenschappen.get(TITELS, ""))
    except (ValueError, RecursionError):
        return {}
    bekend = dict(lees_documenten(eigenschappen.get(DOCUMENTEN, "")))
    paren = titels.items() if isinstance(titels, dict) else ()
    return {id_: titel for id_, titel in paren if id_ in bekend and isinstance(titel, str)}


def schrijf_titels(titels: Mapping[str, str]) -> str:
    """Document → title as the text of the property `TITELS`."""
    return json.dumps(dict(titels), ensure_ascii=False)


def schrijf_documenten(sommen: Mapping[str, str]) -> str:
    """Document → sha256 as the text of the property `DOCUMENTEN`."""
    return " ".join(f"{document}={som}" for document, som in sommen.items())


def lees_documenten(tekst: str) -> Iterator[tuple[str, str]]:
    """The pairs in that property; anything else in it is left out."""
    for deel in tekst.split():
        document, _, som = deel.partition("=")
        if document and re.fullmatch(r"[0-9a-f]{64}", som):
            yield document, som
