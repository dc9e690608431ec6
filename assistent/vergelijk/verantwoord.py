"""Where a change of a published fact is made known: a question of a nota, or a row of the table of changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis
from assistent.planning.nota import INGETROKKEN, NOTAS, VRAGEN
from assistent.vergelijk.afgedrukt import plaatsingen
from assistent.vergelijk.feitverschil import Feitverschil

TABEL: Final = "publicatie.wijzigingen"
OVERZICHT: Final = "overzicht.wijzigingen_sinds"
_WIT = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Verantwoording:
    """A place that makes a change known. `veld` is what it says to change: a question, a step, or one cell of a table.
    `met_tabel` are the documents that hold the table of changes: what these themselves promised, it cannot change."""

    soort: Literal["nota", "tabel"]
    naam: str
    veld: str
    wordt: str
    rij: str
    met_reden: bool = True
    met_tabel: frozenset[str] = frozenset()

    def dekt(self, verschil: Feitverschil, documenten: tuple[str, ...]) -> bool:
        """Whether this makes that difference, of these documents, known with its new value."""
        if self.soort == "tabel":
            raakt = self.veld == verschil.kenmerk and not self.met_tabel.intersection(documenten)
            groepen = verschil.herkenning[:1]
        else:
            raakt = self.veld in (verschil.veld, verschil.kenmerk)
            groepen = verschil.herkenning
        return raakt and all(any(_staat(wijze, self.wordt) for wijze in groep) for groep in groepen)


def verantwoordingen(stand: Stand) -> tuple[Verantwoording, ...]:
    """Every place in the dossier that makes a change known, the notas first."""
    return (*_notas(stand), *_tabel(stand))


def _notas(stand: Stand) -> Iterator[Verantwoording]:
    notas = {rij.get("id"): str(rij.get("naam") or "nota van inlichtingen") for rij in stand.rijen(NOTAS)}
    for vraag in stand.rijen(VRAGEN):
        veld, nota = str(vraag.get("wijzigt") or "").strip(), vraag.get("nota")
        if veld and nota in notas and vraag.get("behandeling") not in (None, "", INGETROKKEN):
            yield Verantwoording("nota", notas[nota], veld, _kaal(vraag.get("wordt")), str(vraag.get("id")))


def _tabel(stand: Stand) -> Iterator[Verantwoording]:
    rijen = stand.rijen(TABEL)
    if not rijen:
        return
    met_tabel = documenten_met_tabel(stand.kennis)
    naam = stand.kennis.vragen[TABEL].kort
    for rij in rijen:
        reden, veld = bool(_kaal(rij.get("reden"))), str(rij.get("kenmerk") or "").strip()
        yield Verantwoording("tabel", naam, veld, _kaal(rij.get("wordt")), str(rij.get("id")), reden, met_tabel)


def documenten_met_tabel(kennis: Kennis) -> frozenset[str]:
    """The documents that can hold the table of changes."""
    blokken = {b.id for b in kennis.bouwstenen.values() if any(v.partition("#")[0] == OVERZICHT for v in b.velden)}
    families = {kennis.bouwstenen[id_].familie for id_ in blokken}
    return frozenset(
        opzet.id
        for opzet in kennis.documenten.values()
        if any(p.bouwsteen in blokken or p.familie in families for p in plaatsingen(opzet))
    )


def _kaal(waarde: object) -> str:
    return _WIT.sub(" ", str(waarde or "")).strip()


def _staat(wijze: str, tekst: str) -> bool:
    """Whether a text holds these words; a number only as a whole one."""
    gezocht = re.escape(_kaal(wijze))
    return bool(re.search(rf"(?<![\w.,]){gezocht}(?![\w]|[.,]\d)", tekst, re.IGNORECASE))
