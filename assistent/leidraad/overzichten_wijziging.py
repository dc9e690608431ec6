"""The table of changes: every published fact that is otherwise now, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from assistent.dossier.stand import Stand
from assistent.leidraad.overzichten_uitkomst import Open, Tabelrij
from assistent.planning.model import Planning
from assistent.tekst.nederlands import hoofdletter
from assistent.vergelijk.gepubliceerd import bekijk
from assistent.vergelijk.verantwoord import TABEL, documenten_met_tabel

_KOLOMMEN = ("gegeven", "was", "wordt", "reden")


def _wijzigingen_sinds(stand: Stand, planning: Planning) -> Iterator[Tabelrij]:
    """The rows that the user gave a reason, and behind them each change that nothing makes known yet. What the document
    with this table promised itself, it cannot change: that asks a nota."""
    gegeven = set()
    for rij in stand.rijen(TABEL):
        gegeven.add(rij.get("kenmerk"))
        yield {kolom: _cel(rij, kolom) for kolom in _KOLOMMEN}
    procedure = stand.kennis.procedure(stand.waarde("procedure.gekozen"), stand.waarde("zaak.rechtsgebied"))
    gezien = bekijk(stand, planning, procedure)
    met_tabel = documenten_met_tabel(stand.kennis) if gezien else frozenset()
    for verandering in gezien.open if gezien else ():
        verschil = verandering.verschil
        if verschil.kenmerk not in gegeven and not met_tabel.intersection(verandering.documenten):
            gegeven.add(verschil.kenmerk)
            naam = hoofdletter(verschil.naam)
            yield {"gegeven": naam, "was": verschil.was, "wordt": verschil.wordt, "reden": Open(TABEL, "reden")}


def _cel(rij: Mapping[str, object], kolom: str) -> str | Open:
    tekst = " ".join(str(rij.get(kolom) or "").split())
    return tekst or Open(f"{TABEL}@{rij['id']}.{kolom}", "reden" if kolom == "reden" else "")


TABELLEN: Mapping[str, Callable[[Stand, Planning], Iterable[Tabelrij]]] = {"wijzigingen_sinds": _wijzigingen_sinds}
"""Name of a table → the function that makes its rows."""
