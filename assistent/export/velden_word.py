"""Word fields in a file: those that tell who made it or where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistent.export.wml import Element, w

_WIE = re.compile(
    r"\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|TEMPLATE|DOCPROPERTY|DOCVARIABLE|COMMENTS)\b",
    re.IGNORECASE,
)
_WAAR = re.compile(r"\s*FILENAME\b.*\\p", re.IGNORECASE)


def verklappers(wortel: Element) -> Iterator[str]:
    """The instructions of fields that print a name, a path or a property of the file."""
    for opdracht in _opdrachten(wortel):
        if _WIE.match(opdracht) or _WAAR.match(opdracht):
            yield opdracht.strip()


def _opdrachten(wortel: Element) -> Iterator[str]:
    """The instruction of every field. Word may spread one over runs, and put a field in the instruction of another."""
    open_: list[list[str]] = []
    for knoop in wortel.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if knoop.tag == w("fldSimple"):
            yield knoop.get(w("instr")) or ""
        elif knoop.tag == w("instrText"):
            if open_:
                open_[-1].append(knoop.text or "")
        elif knoop.get(w("fldCharType")) == "begin":
            open_.append([])
        elif knoop.get(w("fldCharType")) == "end" and open_:
            yield "".join(open_.pop())
