"""Writing the papers of a review: the toetsrapport, and the toetsmemo for who reviews in Word.

They are made on request only. No procedure, frozen version, archive or publication has them among its documents, so a
review never leaves with the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from assistent.export.uitgave import Invulveld, Uitgave
from assistent.handelingen import uitgeven
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.controle import omschrijf
from assistent.handelingen.documenten import DocumentFout, Formaat, Geschreven, genereer
from assistent.handelingen.memo_gezien import DOCUMENTEN, TITELS, schrijf_documenten, schrijf_titels
from assistent.handelingen.nabij import kies_uit
from assistent.handelingen.toetsen import Toetslijst, toetslijst
from assistent.kennis.toetsmoment import Toetsmoment
from assistent.leidraad.model import Leidraad
from assistent.tekst.nederlands import hoofdletter, opsomming
from assistent.toets.memo import Memo, toetsmemo
from assistent.toets.memo_vorm import DOCUMENT as MEMO
from assistent.toets.model import Toetspunt
from assistent.toets.momenten import van_dossier
from assistent.toets.papier import Toetsstof
from assistent.toets.rapport import toetsrapport
from assistent.toets.rapport_deel import DOCUMENT as RAPPORT
from assistent.toets.rapport_deel import Rapportstof

TOETSDOCUMENTEN: Final = (RAPPORT, MEMO)
"""The documents that are made here and nowhere else."""
_HOOGSTENS_PLEKKEN = 3


def schrijf_toetsrapport(
    uitkomst: Uitkomst,
    uit: Path,
    moment: datetime,
    formaten: Sequence[Formaat] = ("docx", "pdf"),
    toetsmoment: str = "",
    *,
    lijst: Toetslijst | None = None,
    sjablonen: Path | None = None,
) -> tuple[Geschreven, ...]:
    """Write the toetsrapport in this folder, of the whole review or of one moment (id); a file that is there already
    first becomes `… (vorige …)`. `lijst`: the review points, for who has them already. `sjablonen`: other templates.

    Raises `DocumentFout`, also for a moment that this dossier does not have, `SjabloonFout` or `WoordFout`.
    """
    leidraad = stel_toetsrapport_samen(uitkomst, toetsmoment, lijst=lijst)
    uitgave = uitgeven.uitgever(uitkomst, "schoon")
    return genereer((leidraad,), uit, moment, sjablonen, formaten=formaten, uitgave=uitgave)


def schrijf_toetsmemo(
    uitkomst: Uitkomst,
    uit: Path,
    moment: datetime,
    toetsmoment: str = "",
    *,
    lijst: Toetslijst | None = None,
    sjablonen: Path | None = None,
) -> tuple[Geschreven, ...]:
    """Write the toetsmemo in this folder, in Word only. Raises as `schrijf_toetsrapport`."""
    lijst = lijst or toetslijst(uitkomst)
    memo = stel_toetsmemo_samen(uitkomst, toetsmoment, lijst=lijst)

    def uitgave(leidraad: Leidraad) -> Uitgave:
        return memo_uitgave(uitkomst, leidraad, memo, lijst)

    return genereer((memo.leidraad,), uit, moment, sjablonen, formaten=("docx",), uitgave=uitgave)


def memo_uitgave(uitkomst: Uitkomst, leidraad: Leidraad, memo: Memo, lijst: Toetslijst) -> Uitgave:
    """What goes along with the text of a memo: the cells to fill in, the marks, and which texts it was about."""
    gewoon = uitgeven.concept(uitkomst, leidraad, opmerkingen=False)
    return replace(
        gewoon,
        eigenschappen={
            **gewoon.eigenschappen,
            DOCUMENTEN: schrijf_documenten(lijst.sommen),
            TITELS: schrijf_titels(lijst.documenten),
        },
        invulvelden={veld: Invulveld(naam, keuzen) for veld, (naam, keuzen) in memo.keuzen.items()},
        merken=memo.merken,
        liggend=True,
    )


def stel_toetsrapport_samen(uitkomst: Uitkomst, toetsmoment: str = "", *, lijst: Toetslijst | None = None) -> Leidraad:
    """The toetsrapport as a document. Raises `DocumentFout` for a moment that this dossier does not have."""
    lijst = lijst or toetslijst(uitkomst)
    stof = toetsstof(uitkomst, toetsmoment, lijst)
    return toetsrapport(Rapportstof(stof, lijst.vervallen, lijst.sommen, lijst.aftekeningen))


def stel_toetsmemo_samen(uitkomst: Uitkomst, toetsmoment: str = "", *, lijst: Toetslijst | None = None) -> Memo:
    """The toetsmemo with what its file needs. Raises `DocumentFout` as above, and when there is nothing to review."""
    stof = toetsstof(uitkomst, toetsmoment, lijst or toetslijst(uitkomst))
    if not stof.punten:
        raise DocumentFout("Er zijn bij dit toetsmoment geen punten om te toetsen. Kies een ander toetsmoment.")
    return toetsmemo(stof)


def kies_moment(uitkomst: Uitkomst, toetsmoment: str) -> Toetsmoment | None:
    """The moment of review with this id; `None` for the whole review. Raises `DocumentFout` for another id."""
    if not toetsmoment:
        return None
    momenten = {moment.id: moment for moment in van_dossier(uitkomst.stand)}
    if toetsmoment not in momenten:
        raise DocumentFout(f"Dit dossier heeft geen toetsmoment ‘{toetsmoment}’. {kies_uit(toetsmoment, momenten)}")
    return momenten[toetsmoment]


def toetsstof(uitkomst: Uitkomst, toetsmoment: str, lijst: Toetslijst) -> Toetsstof:
    """What both papers are made from, of the whole review or of one moment. Raises `DocumentFout` for another id."""
    moment = kies_moment(uitkomst, toetsmoment)
    punten = lijst.van_moment(moment.id) if moment is not None else lijst.punten
    stappen = uitkomst.kennis.stapnamen(
        uitkomst.stand.waarde("zaak.rechtsgebied"), uitkomst.stand.waarde("procedure.gekozen")
    )
    waar = {stand.punt.id: _waar(uitkomst, stand.punt, lijst.documenten, stappen) for stand in punten}
    return Toetsstof(uitkomst.stand, punten, moment, lijst.documenten, waar)


def _waar(uitkomst: Uitkomst, punt: Toetspunt, documenten: Mapping[str, str], stappen: Mapping[str, str]) -> str:
    """Where a point stands, in words: what it is about and in which documents."""
    delen = []
    is_vraag = punt.plaats in uitkomst.kennis.vragen or punt.plaats in uitkomst.kennis.feiten
    if is_vraag or punt.plaats.startswith("stap."):
        naam = hoofdletter(omschrijf(punt.plaats, uitkomst.kennis, stappen))
        delen += [naam] if naam != punt.titel else []
    titels = list(dict.fromkeys(documenten[d] for d in punt.documenten if d in documenten))
    meer = len(titels) - _HOOGSTENS_PLEKKEN
    if meer > 1:
        titels = [*titels[:_HOOGSTENS_PLEKKEN], f"{meer} andere documenten"]
    if titels:
        delen.append(f"In: {opsomming(titels)}")
    return "\n".join(delen)
