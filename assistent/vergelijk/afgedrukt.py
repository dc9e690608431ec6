"""Which facts a frozen document prints, read from the names of its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from assistent.kennis.model import Kennis
from assistent.kennis.opzet import Documentopzet, Plaatsing
from assistent.kennis.publicatie import Publicatiefeit
from assistent.kennis.sjabloontaal import MOTIVERING, RIJ
from assistent.vergelijk.feitverschil import STAP, Feitverschil

Gedrukt = Mapping[str, frozenset[str]]
"""Field → the columns of it that are printed; the empty name stands for the field as a whole."""

_EIND_VAN_NAAM = re.compile(r"[@#]")
_PLANNING = ("overzicht.planning", "figuur.planning_openbaar", "figuur.planning")
_ALLES = "*"
_ZELF_EEN_WIJZIGING = frozenset({"nota_van_inlichtingen", "vragen_en_antwoorden"})
"""Documents that make a change known, and promise nothing themselves."""
_BEKENDGEMAAKT = frozenset({"aankondigingsgegevens", "aankondiging_gegunde_opdracht", "gunningsbeslissing"})
"""Documents for the own account that go outside all the same."""


def naar_buiten(kennis: Kennis, document: str) -> bool:
    """Whether a document promises something to those who read it outside: the leidraden with their annexes, the notices
    and the award."""
    naam = document.partition("@")[0]
    opzet = kennis.documenten.get(naam)
    if opzet is None or naam in _ZELF_EEN_WIJZIGING:
        return False
    return opzet.groep in ("leidraad", "bijlage") or naam in _BEKENDGEMAAKT


def gedrukt(kennis: Kennis, document: str, sleutels: Iterable[str]) -> Gedrukt:
    """What the blocks with these keys print in this document."""
    opzet = kennis.documenten[document.partition("@")[0]]
    tabellen = dict(_tabellen(opzet))
    gevonden: dict[str, set[str]] = {}
    for sleutel in sleutels:
        id_ = _EIND_VAN_NAAM.split(sleutel.partition("/")[2], maxsplit=1)[0]
        bouwsteen = kennis.bouwstenen.get(id_)
        if bouwsteen is None:
            continue
        tabel = tabellen.get(id_) or tabellen.get(bouwsteen.familie, "")
        for veld in bouwsteen.velden:
            naam, _, kolom = veld.partition("#")
            naam = tabel if naam == RIJ else naam
            if kolom != MOTIVERING or _is_kolom(kennis, naam, kolom):
                gevonden.setdefault(naam, set()).add(kolom)
    return {naam: frozenset(kolommen) for naam, kolommen in gevonden.items()}


def _tabellen(opzet: Documentopzet) -> Iterator[tuple[str, str]]:
    """The table for which a block, or a family of blocks, is repeated."""
    for plaats in plaatsingen(opzet):
        if plaats.per:
            yield plaats.bouwsteen or plaats.familie, plaats.per


def plaatsingen(opzet: Documentopzet) -> Iterator[Plaatsing]:
    """Every place of an outline."""
    for hoofdstuk in opzet.hoofdstukken:
        for paragraaf in hoofdstuk.paragrafen:
            yield from paragraaf.blokken


def _is_kolom(kennis: Kennis, veld: str, kolom: str) -> bool:
    vraag = kennis.vragen.get(veld)
    return vraag is not None and any(k.id == kolom for k in vraag.kolommen)


def toont(druk: Gedrukt, feit: Publicatiefeit, verschil: Feitverschil) -> bool:
    """Whether a document that prints this shows this difference."""
    if feit.id == STAP:
        return verschil.veld in druk or any(naam in druk for naam in _PLANNING)
    kolommen = _kolommen(druk, feit)
    return bool(kolommen) and (not verschil.kolom or verschil.kolom in kolommen or _ALLES in kolommen)


def _kolommen(druk: Gedrukt, feit: Publicatiefeit) -> frozenset[str]:
    """The columns of a fact that are printed. A table made from it shows all of them, a fact computed from it none."""
    ook = {_ALLES if naam.startswith("overzicht.") else "" for naam in feit.ook if naam in druk}
    return druk.get(feit.id, frozenset()) | ook
