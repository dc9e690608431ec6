"""What the commands share: reading input, printing results, and saying no."""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from assistent.dossier.fouten import BestandBestaatFout, OngeldigeNaamFout, SchrijfFout, TeGrootOmTeBewarenFout
from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import moment_nu
from assistent.handelingen import profiel
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import Geopend, bewaar, open_dossier
from assistent.kennis.basis import Verwijzing
from assistent.kennis.bronregel import bronregel
from assistent.kennis.laden import laad
from assistent.tekst.nederlands import aantal


class GebruiksFout(Exception):
    """The command was used in a way that cannot work, or asks for something that does not exist yet."""


_STUREND = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that steer a terminal or turn text around; a dossier from elsewhere may hold them."""


def zeg(tekst: object) -> None:
    """A line of the result, on standard output."""
    print(_STUREND.sub("\N{REPLACEMENT CHARACTER}", str(tekst)))


def meld(tekst: object) -> None:
    """A line beside the result, on standard error."""
    with contextlib.suppress(OSError, ValueError):  # nobody listens any more; there is nobody left to tell
        print(_STUREND.sub("\N{REPLACEMENT CHARACTER}", str(tekst)), file=sys.stderr, flush=True)


def wie() -> str:
    """The name under which changes enter the history."""
    return profiel.wie()


def nu() -> str:
    """This moment, for the history."""
    return moment_nu()


def lees(pad: Path) -> Geopend:
    """Open a dossier and say on standard error what the user should know about it."""
    geopend = open_dossier(laad(), pad)
    for waarschuwing in geopend.waarschuwingen:
        meld(waarschuwing)
    for vraag in geopend.onbekend:
        meld(f"Antwoord op onbekende vraag ‘{vraag}’: blijft in het dossier staan.")
    return geopend


def schrijf(pad: Path, dossier: Dossier, sha256: str | None) -> None:
    """Save a dossier. Raises `GebruiksFout` in words for the command line, where no window holds unsaved work."""
    try:
        geschreven = bewaar(laad(), pad, dossier, sha256)
    except (OngeldigeNaamFout, TeGrootOmTeBewarenFout):
        raise
    except BestandBestaatFout as fout:
        raise GebruiksFout(
            f"‘{pad}’ bestaat al en wordt niet overschreven. Kies een andere naam, of wijzig het dossier met "
            f"{opdracht('antwoord')}."
        ) from fout
    except SchrijfFout as fout:
        raise GebruiksFout(f"{fout.kop_over(pad)}: {fout.wat}. Er is niets gewijzigd.") from fout
    for waarschuwing in geschreven.waarschuwingen:
        meld(waarschuwing)


def reken(geopend: Geopend, peildatum: date | None = None) -> Uitkomst:
    """All conclusions of an opened dossier."""
    return bereken(laad(), geopend.dossier, date.today(), peildatum)


def json_uit(inhoud: Any) -> None:
    """Print JSON as everybody reads it: UTF-8, indented."""
    print(json.dumps(inhoud, ensure_ascii=False, indent=1, default=str))


def bron(verwijzingen: Iterable[Verwijzing]) -> str:
    """References on one line, as in the documents."""
    return bronregel(laad(), verwijzingen)


def kort(waarde: object, lengte: int = 200) -> str:
    """A value of an answer on one line."""
    if waarde is None:
        return "leeg"
    if isinstance(waarde, Mapping):
        tekst = "; ".join(f"{naam}: {kort(deel, 60)}" for naam, deel in waarde.items() if naam != "id")
    elif isinstance(waarde, list):
        rijen = all(isinstance(deel, Mapping) for deel in waarde)
        tekst = aantal(len(waarde), "rij", "rijen") if rijen else ", ".join(map(str, waarde))
    elif isinstance(waarde, bool):
        tekst = "ja" if waarde else "nee"
    else:
        tekst = " ".join(str(waarde).split())
    return tekst if len(tekst) <= lengte else tekst[: lengte - 1] + "…"


def datum(tekst: str) -> date:
    """A date from the command line."""
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise argparse.ArgumentTypeError(f"‘{tekst}’ is geen datum als JJJJ-MM-DD") from None
