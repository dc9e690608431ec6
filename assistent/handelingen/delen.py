"""Share a dossier: an empty questionnaire, all answers, the whole file for the archive, or a copy without motivations.

Nothing here changes the dossier that is shared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Literal, get_args

from assistent import __version__
from assistent.dossier import bestand
from assistent.dossier.model import Antwoord, nieuw_dossier
from assistent.dossier.wijzigen import met_antwoord
from assistent.dossier.zonder_motivering import zonder_motivering
from assistent.export.uitgave import Uitgave
from assistent.handelingen import uitgeven
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import DocumentFout, Formaat, Geschreven, genereer
from assistent.kennis.model import Kennis
from assistent.leidraad.antwoordenlijst import antwoordenlijst
from assistent.leidraad.model import Leidraad
from assistent.leidraad.vragenlijst import Omvang, vragenlijst

Soort = Literal["vragenlijst", "antwoorden", "archief", "zonder-motivering"]
SOORTEN: tuple[Soort, ...] = get_args(Soort)

WAT_BLIJFT = (
    "De kopie bevat de antwoorden en de data van de planning; motiveringen, eigen teksten, conclusies, opmerkingen, "
    "versies, geschiedenis en gegevens van deelnemers gaan niet mee."
)
"""What a copy without motivations holds, for whoever is about to make one."""

Voortgang = Callable[[int, int, str], None]
"""Told what is about to be made: how many parts are done, of how many, and the name of this one. It may stop the work
by raising; nothing is left then."""


class DeelFout(DocumentFout):
    """What was to be shared cannot be made or written; the text says why and what can be done."""


def zonder_voortgang(_gedaan: int, _totaal: int, _wat: str) -> None:
    """For who does not want to know how far it is."""


def lege_uitkomst(kennis: Kennis, recht: str, domeinen: Sequence[str], dag: date) -> Uitkomst:
    """A dossier in which only the jurisdiction (`nl` or `vl`) and these domains are answered: it asks every question
    that can come up there. Raises `DeelFout` for a domain that does not exist."""
    er_zijn = {optie.id for optie in kennis.vragen["zaak.domein"].opties}
    if vreemd := [domein for domein in domeinen if domein not in er_zijn]:
        raise DeelFout(f"Er is geen domein ‘{vreemd[0]}’. Kies uit {', '.join(sorted(er_zijn))}.")
    dossier = nieuw_dossier(app_versie=__version__, kennis_versie=kennis.versie)
    gegeven = {"zaak.rechtsgebied": recht, **({"zaak.domein": list(domeinen)} if domeinen else {})}
    for vraag, waarde in gegeven.items():
        dossier = met_antwoord(dossier, vraag, Antwoord(waarde=waarde), wie="", moment="")
    return bereken(kennis, dossier, dag)


def alle_vragen(uitkomst: Uitkomst, dag: date) -> Uitkomst:
    """What `lege_uitkomst` gives for the jurisdiction and the domains of this dossier; Dutch law while there is none
    chosen."""
    stand = uitkomst.stand
    domeinen = stand.waarde("zaak.domein")
    return lege_uitkomst(
        uitkomst.kennis,
        str(stand.waarde("zaak.rechtsgebied") or "nl"),
        [str(domein) for domein in domeinen] if isinstance(domeinen, list) else (),
        dag,
    )


def schrijf_vragenlijst(
    uitkomst: Uitkomst,
    omvang: Omvang,
    uit: Path,
    moment: datetime,
    formaten: Sequence[Formaat] = ("docx",),
    *,
    voortgang: Voortgang = zonder_voortgang,
) -> tuple[Geschreven, ...]:
    """Write the empty questionnaire in this folder; for `alle` give it what `lege_uitkomst` or `alle_vragen` gives.
    In Word every place to write and every box is a field. Raises `DocumentFout`, `SjabloonFout` or `WoordFout`."""
    lijst = vragenlijst(uitkomst.stand, omvang)
    naam = f"alle vragen {uitkomst.stand.waarde('zaak.rechtsgebied') or ''}" if omvang == "alle" else ""

    def uitgave(leidraad: Leidraad) -> Uitgave:
        return replace(uitgeven.concept(uitkomst, leidraad, opmerkingen=False), invulnamen={})

    return genereer((lijst,), uit, moment, naam=naam, formaten=formaten, uitgave=uitgave, voor_elk=melder(voortgang, 1))


def schrijf_antwoorden(
    uitkomst: Uitkomst,
    uit: Path,
    moment: datetime,
    formaten: Sequence[Formaat] = ("docx", "pdf"),
    *,
    voortgang: Voortgang = zonder_voortgang,
) -> tuple[Geschreven, ...]:
    """Write all answers with their motivations in this folder. Raises as `schrijf_vragenlijst`."""
    lijst = antwoordenlijst(uitkomst.stand, uitkomst.planning)
    uitgave = uitgeven.uitgever(uitkomst, "schoon")
    return genereer((lijst,), uit, moment, formaten=formaten, uitgave=uitgave, voor_elk=melder(voortgang, 1))


def schrijf_zonder_motivering(uitkomst: Uitkomst, pad: Path) -> Path:
    """Write a copy without reasons, conclusions, versions, review and history, under an id of its own, in a file that
    is not there yet. Gives its path, which always ends in `.dossier`. Raises a `SchrijfFout`."""
    doel = pad if pad.suffix == ".dossier" else pad.with_name(f"{pad.name}.dossier")
    kopie = zonder_motivering(uitkomst.kennis, uitkomst.dossier, app_versie=__version__)
    bestand.schrijf(doel, kopie, verwacht_sha256=None)
    return doel


def melder(voortgang: Voortgang, totaal: int, vanaf: int = 0) -> Callable[[Leidraad], None]:
    """What `genereer` tells of each document, as progress from `vanaf` on."""
    gedaan = iter(range(vanaf, vanaf + totaal + 1))

    def voor_elk(leidraad: Leidraad) -> None:
        voortgang(next(gedaan, totaal), totaal, leidraad.naam)

    return voor_elk
