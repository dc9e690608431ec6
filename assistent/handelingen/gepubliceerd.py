"""To make known what changed since publication: in a nota or in the table of changes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import nieuw_rij_id
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.nota import met_rijen, rijen_van
from assistent.planning.nota import IN_DE_NOTA, NOTAS, VRAGEN
from assistent.tekst.nederlands import hoofdletter
from assistent.vergelijk.gepubliceerd import Verandering
from assistent.vergelijk.verantwoord import TABEL, documenten_met_tabel

_EIGEN_BEWEGING = "Wijziging door de opdrachtgever, zonder vraag."
"""Stands as question in the nota; the nota numbers every change with its question."""


class PublicatieFout(Exception):
    """A change cannot be made known this way; the text says why and what can be done."""


def zet_in_tabel(uitkomst: Uitkomst, kenmerken: Collection[str] = (), *, wie: str, moment: str) -> Dossier:
    """The dossier with a row in the table of changes for each of these changes, without names for every one that still
    has to be made known. The reason is left for the user; a row that was there gets the new value and keeps its reason.

    Raises `PublicatieFout` when there is nothing to put there.
    """
    met_tabel = documenten_met_tabel(uitkomst.kennis)
    gekozen = [v for v in _gekozen(uitkomst, kenmerken) if not met_tabel.intersection(v.documenten)]
    if not gekozen:
        raise PublicatieFout(
            "Er is geen wijziging die in de tabel kan. Wat de gunningsleidraad zelf al meldde, wijzigt u met een nota "
            "van inlichtingen."
        )
    rijen = rijen_van(uitkomst.dossier, TABEL)
    for verandering in gekozen:
        verschil = verandering.verschil
        rij = next((rij for rij in rijen if rij.get("kenmerk") == verschil.kenmerk), None)
        if rij is None:
            rij = {"id": nieuw_rij_id(str(r["id"]) for r in rijen), "kenmerk": verschil.kenmerk, "was": verschil.was}
            rijen.append(rij)
        rij |= {"gegeven": hoofdletter(verschil.naam), "wordt": verschil.wordt}
    return met_rijen(uitkomst.dossier, TABEL, rijen, wie=wie, moment=moment)


def zet_in_nota(uitkomst: Uitkomst, nota: str, kenmerken: Collection[str] = (), *, wie: str, moment: str) -> Dossier:
    """The dossier with a line in this nota (id of its row) for each of these changes, without names for every one that
    still has to be made known.

    Raises `PublicatieFout` when the nota is not there or there is nothing to put in it.
    """
    if all(rij.get("id") != nota for rij in uitkomst.stand.rijen(NOTAS)):
        raise PublicatieFout("Deze nota staat niet in het dossier. Maak eerst een nota.")
    gekozen = _gekozen(uitkomst, kenmerken)
    if not gekozen:
        raise PublicatieFout("Er is geen wijziging die nog gemeld moet worden.")
    rijen = rijen_van(uitkomst.dossier, VRAGEN)
    nummer = max((int(n) for rij in rijen if isinstance(n := rij.get("nummer"), int | float)), default=0)
    for plaats, verandering in enumerate(gekozen, 1):
        rijen.append(_notaregel(verandering, nota, nummer + plaats, nieuw_rij_id(str(r["id"]) for r in rijen)))
    return met_rijen(uitkomst.dossier, VRAGEN, rijen, wie=wie, moment=moment)


def _notaregel(verandering: Verandering, nota: str, nummer: int, id_: str) -> dict[str, Any]:
    verschil = verandering.verschil
    naam = hoofdletter(verschil.naam)
    # A nota changes a whole answer; which row and column of a table it is, its words say.
    cel = f"{naam}: {verschil.wordt}" if verschil.rij else verschil.wordt
    return {
        "id": id_,
        "nummer": nummer,
        "nota": nota,
        "onderwerp": naam,
        "vraag": _EIGEN_BEWEGING,
        "antwoord": f"{naam}: {verschil.was} wordt {verschil.wordt}.",
        "behandeling": IN_DE_NOTA,
        "wijzigt": verschil.veld,
        "was": verschil.was,
        "wordt": cel,
        "verwerkt": "ja",
    }


def _gekozen(uitkomst: Uitkomst, kenmerken: Collection[str]) -> list[Verandering]:
    """The open changes, of each fact once: that of the oldest document, which says most of what changed."""
    gezien: dict[str, Verandering] = {}
    for verandering in uitkomst.gepubliceerd.open if uitkomst.gepubliceerd else ():
        if not kenmerken or verandering.verschil.kenmerk in kenmerken:
            gezien.setdefault(verandering.verschil.kenmerk, verandering)
    return list(gezien.values())
