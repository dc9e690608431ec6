"""The commands that share a dossier, and that print the questions without one."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, datetime

from assistent.cli.documentopdrachten import formaten_van
from assistent.cli.toon import GebruiksFout, lees, meld, nu, reken, zeg
from assistent.handelingen.delen import lege_uitkomst
from assistent.handelingen.doorgeven import Doorgegeven, Keuze, geef_door
from assistent.kennis.laden import laad

_FORMATEN = {"vragenlijst": "docx", "antwoorden": "docx,pdf"}


def deel(opties: Namespace) -> int:
    """Write what is asked for: a questionnaire, the answers, the archive, or a copy without motivations."""
    if opties.formaat and opties.soort not in _FORMATEN:
        raise GebruiksFout("--formaat hoort bij --soort vragenlijst en --soort antwoorden.")
    if opties.omvang and opties.soort != "vragenlijst":
        raise GebruiksFout("--omvang hoort bij --soort vragenlijst.")
    formaten = formaten_van(opties.formaat or _FORMATEN.get(opties.soort, "docx"))
    keuze = Keuze(opties.soort, opties.omvang or "gesteld", formaten)
    uitkomst = reken(lees(opties.dossier))
    moment = datetime.fromisoformat(nu())
    return _toon(geef_door(uitkomst, keuze, opties.uit, moment, bron=opties.dossier))


def vragenlijst(opties: Namespace) -> int:
    """Write every question of a jurisdiction as an empty form."""
    uitkomst = lege_uitkomst(laad(), opties.rechtsgebied, opties.domein or (), date.today())
    keuze = Keuze("vragenlijst", "alle", formaten_van(opties.formaat))
    return _toon(geef_door(uitkomst, keuze, opties.uit, datetime.fromisoformat(nu())))


def _toon(gemaakt: Doorgegeven) -> int:
    for pad in gemaakt.paden:
        zeg(pad)
    for opmerking in gemaakt.opmerkingen:
        meld(f"  {opmerking}")
    return 0
