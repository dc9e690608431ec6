"""Partners each fill in a copy: make one for them, read what came back, and take over an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.vast import VasteMap
from assistent.dossier.waarden import ONBEKEND
from assistent.dossier.wijzigen import met_antwoord
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.model import Kennis, Vraag
from assistent.tekst.nederlands import aantal
from assistent.vergelijk.invullers import zelfde_zaak

HOOGSTENS: Final = 6
"""More copies than this cannot be told apart on one line."""
_MEE: Final = "opgave"
"""The step whose answers a partner gets along: what the case is about."""
_NIET_MEE: Final = ("opgave.waarde", "opgave.besluit", "opgave.na_gunning")
"""What of that step stays at home: the estimate, the proposal to the board, and what comes after the award."""


@dataclass(frozen=True, slots=True)
class Kopie:
    """A copy that a partner filled in, as it was read: nothing of it is ever written. `opmerkingen` say what whoever
    compares should know."""

    naam: str
    pad: Path
    dossier: Dossier
    opmerkingen: tuple[str, ...]


def lees(kennis: Kennis, pad: Path, eigen: Dossier) -> Kopie:
    """Read a copy to compare with the own dossier. Raises a `LeesFout` that names file and place."""
    geopend = open_dossier(kennis, pad)
    ander = geopend.dossier
    opmerkingen = list(geopend.waarschuwingen)
    if not zelfde_zaak(eigen, ander):
        zaak = ander.waarde("zaak.naam")
        naam = f"‘{zaak}’" if isinstance(zaak, str) and zaak not in ("", ONBEKEND) else "zonder naam"
        opmerkingen.append(f"Dit is een andere zaak: {naam}.")
    if ander.kennis_versie != kennis.versie:
        opmerkingen.append(f"Ingevuld met kennis {ander.kennis_versie or 'van een onbekende versie'}; die van u is "
                           f"{kennis.versie}. Vragen kunnen anders hebben geluid.")  # fmt: skip
    if geopend.onbekend:
        hoeveel = aantal(len(geopend.onbekend), "antwoord staat", "antwoorden staan")
        opmerkingen.append(f"{hoeveel} bij een vraag die deze kennis niet kent; die doen niet mee.")
    return Kopie(pad.stem, pad, ander, tuple(opmerkingen))


def neem_over(dossier: Dossier, vraag: Vraag, van: Dossier, *, wie: str, moment: str) -> Dossier:
    """The dossier with the answer of a copy and the reasons that were given for it.

    Raises `ValueError` for a table, whose rows can point at rows that are not here, and when the copy has no answer.
    """
    antwoord = van.antwoorden.get(vraag.id)
    if vraag.type == "tabel" or antwoord is None or antwoord.waarde is None:
        raise ValueError(f"{vraag.id}: not an answer that can be taken over")
    oud = dossier.antwoorden.get(vraag.id, Antwoord())
    nieuw = oud.model_copy(update={"waarde": antwoord.waarde, "motivering": antwoord.motivering})
    return met_antwoord(dossier, vraag.id, nieuw, wie=wie, moment=moment)


def partnerkopie(kennis: Kennis, dossier: Dossier) -> Dossier:
    """A copy for a partner to fill in: the same case, with what it is about and nothing else.

    No reasons, amounts, choices, texts, planning, review or history go along: a partner who may bid later must not know
    more than others, and must not be steered by how somebody else filled it in.
    """
    antwoorden = {
        id_: Antwoord(waarde=waarde, status=antwoord.status)
        for id_, antwoord in dossier.antwoorden.items()
        if (vraag := kennis.vragen.get(id_)) is not None
        and vraag.stap == _MEE
        and vraag.groep not in _NIET_MEE
        and (waarde := _zonder_bedragen(vraag, antwoord.waarde)) is not None
    }
    # Made anew and not emptied: what a later edition or a review package keeps beside these stays at home too.
    return Dossier(
        id=dossier.id,
        app_versie=dossier.app_versie,
        kennis_versie=kennis.versie,
        aanvulling=dossier.aanvulling,
        peildatum=dossier.peildatum,
        antwoorden=VasteMap(antwoorden),
    )


def _zonder_bedragen(vraag: Vraag, waarde: Any) -> Any:
    if vraag.type == "bedrag":
        return None
    bedragen = {kolom.id for kolom in vraag.kolommen if kolom.type == "bedrag"}
    if not bedragen or not isinstance(waarde, list):
        return waarde
    return [{k: w for k, w in rij.items() if k not in bedragen} for rij in waarde if isinstance(rij, Mapping)]
