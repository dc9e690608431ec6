"""The risks as the page shows them: a line for each, and the measures of the one that is looked at, without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from assistent.advies.model import Maatregelkeuze, Risicoadvies
from assistent.handelingen import maatregelen
from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import aantal
from assistent.ui import woorden
from assistent.ui.woorden import Uiting

EIGEN: Final = "eigen"
"""The line of the measures that the user wrote himself."""
_MODEL: Final = {"netwerk": "Uit het netwerkmodel", "markt": "Uit het marktmodel", "beide": "In beide modellen"}


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the list: how grave it is (`None` for the user's own measures), and how much is taken up."""

    id: str
    naam: str
    niveau: Uiting | None
    telling: str
    gekozen: int
    totaal: int


@dataclass(frozen=True, slots=True)
class Maatregelbeeld:
    """A measure: `rij` is its row when it was taken up, with what the user wrote about it."""

    id: str
    tekst: str
    gekozen: bool
    botst: bool
    rij: str = ""
    toelichting: str = ""
    wie: str = ""


def regels(uitkomst: Uitkomst) -> tuple[Regel, ...]:
    """The risks, the gravest first as the advice gives them, and at the end what the user wrote himself."""
    gevonden = tuple(map(_regel, uitkomst.risicos))
    hoeveel = len(maatregelen.eigen(uitkomst.dossier, uitkomst.kennis))
    zelf = Regel(EIGEN, "Eigen maatregelen", None, aantal(hoeveel, "maatregel", "maatregelen"), hoeveel, hoeveel)
    return (*gevonden, zelf)


def _regel(risico: Risicoadvies) -> Regel:
    gekozen, totaal = sum(m.gekozen for m in risico.maatregelen), len(risico.maatregelen)
    telling = f"{gekozen} van {totaal} gekozen" if gekozen else "niets gekozen"
    return Regel(risico.id, risico.naam, woorden.NIVEAU[risico.niveau], telling, gekozen, totaal)


def eerst(uitkomst: Uitkomst) -> str:
    """The risk that asks attention first: the gravest against which nothing was taken up, else the gravest."""
    zonder = (r for r in uitkomst.risicos if r.niveau != "laag" and not any(m.gekozen for m in r.maatregelen))
    eerste = next(zonder, None) or next(iter(uitkomst.risicos), None)
    return eerste.id if eerste is not None else EIGEN


def groepen(uitkomst: Uitkomst, risico: Risicoadvies) -> tuple[tuple[str, tuple[Maatregelbeeld, ...]], ...]:
    """The measures of a risk by the model they come from."""
    rijen = {str(rij.get("maatregel", "")): rij for rij in maatregelen.rijen(uitkomst.dossier)}
    return tuple(
        (kop, delen)
        for model, kop in _MODEL.items()
        if (delen := tuple(_maatregel(m, rijen.get(m.id)) for m in risico.maatregelen if m.model == model))
    )


def eigen(uitkomst: Uitkomst) -> tuple[Maatregelbeeld, ...]:
    """The measures that the user wrote himself."""
    return tuple(
        Maatregelbeeld("", str(rij.get("maatregel", "")), True, False, *_van_rij(rij))
        for rij in maatregelen.eigen(uitkomst.dossier, uitkomst.kennis)
    )


def _maatregel(maatregel: Maatregelkeuze, rij: Mapping[str, Any] | None) -> Maatregelbeeld:
    botst = maatregel.gekozen and bool(maatregel.botst_met)
    return Maatregelbeeld(maatregel.id, maatregel.tekst, maatregel.gekozen, botst, *(_van_rij(rij) if rij else ()))


def _van_rij(rij: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(rij.get("id", "")), str(rij.get("toelichting", "")), str(rij.get("wie", ""))
