"""Dossiers and outcomes that the tests of this room and of the command line share."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import bewaar, maak_nieuw, open_dossier, voorbeelden
from assistent.kennis.laden import laad

DAG = date(2026, 3, 1)
DOOR = {"wie": "inkoper", "moment": "2026-03-01T14:02:00+01:00"}


def voorbeeld() -> Dossier:
    """The example that is shipped."""
    return open_dossier(laad(), voorbeelden()["den-haag"]).dossier


def uitkomst(dossier: Dossier | None = None) -> Uitkomst:
    """What follows from a dossier, or from the example, on a fixed day."""
    return bereken(laad(), dossier or voorbeeld(), DAG)


def nieuw(pad: Path, waarden: Mapping[str, Any] | None = None) -> Path:
    """A saved dossier with these values."""
    dossier = maak_nieuw(laad(), "nl", **DOOR)
    for vraag, waarde in (waarden or {}).items():
        dossier = met_waarde(dossier, vraag, waarde, **DOOR)
    bewaar(laad(), pad, dossier, None)
    return pad


def wijzig_json(pad: Path, **velden: Any) -> Path:
    """The file with other top-level fields, as another program might have written it."""
    boom = json.loads(pad.read_text(encoding="utf-8"))
    pad.write_text(json.dumps({**boom, **velden}, ensure_ascii=False), encoding="utf-8")
    return pad
