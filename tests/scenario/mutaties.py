"""The proof that the scenarios hold every number of the catalogue: each number one step off makes a case fail.

A number is the value of a dated parameter, or a number in a condition. One step is 1, or 1 in its last digit when it is
a fraction. The usual length of a step is a proposal from the cases and decides nothing, so it is not one of them.

Only the cases that look at the item are run: a finding can only be missed by a case that names it. The likeliest to
fail comes first, and one is enough.

python -m tests.scenario.mutaties [PREFIX]   the numbers that no case holds, of items whose id begins with PREFIX
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

from assistent.dossier.model import Dossier
from assistent.dossier.stand import Stand
from assistent.handelingen.bereken import bereken
from assistent.kennis.model import Kennis
from tests.advies.zaak import VANDAAG, kennis
from tests.scenario.lezen import Geval, alle
from tests.scenario.test_scenario import beeld
from tests.scenario.zaak_van import zaak_van

SOORTEN = (
    "meldingen", "procedures", "rechtsvormregels", "risicos", "keuzeregels", "vragen", "algemene_stappen",
    "bouwstenen", "voorstellen", "toetsmomenten",
)  # fmt: skip
"""The kinds of items whose conditions decide what is advised, asked, written or reviewed."""


def _een_van(*woorden: str) -> Callable[[str, Geval], bool]:
    return lambda _id, geval: bool(geval.verwacht.keys() & set(woorden))


KIJKT_NAAR: Mapping[str, Callable[[str, Geval], bool]] = {
    "procedures": _een_van("procedure", "eerste", "toelaatbaar", "redenen", "planning", "stappen"),
    "rechtsvormregels": _een_van("rechtsvorm", "vormredenen", "vlaggen"),
    "risicos": _een_van("risicos"),
    "meldingen": lambda id_, geval: id_ in geval.meldingen,
    "keuzeregels": lambda id_, geval: id_ in geval.verwacht.get("keuzeregels", {}),
    "vragen": lambda id_, geval: id_ in geval.verwacht.get("gevraagd", {}),
    "algemene_stappen": _een_van("stappen", "planning", "verkeerde_volgorde"),
    "bouwstenen": _een_van("bouwstenen"),
    "voorstellen": _een_van("voorstellen"),
    "toetsmomenten": _een_van("aandachtspunten"),
}
"""Which cases can notice a change in an item."""

ALLEEN_GENOEMD: Mapping[str, str] = {"meldingen": "meldingen", "keuzeregels": "keuzeregels"}
"""Kinds of items on which nothing but the open questions builds -> the word that names the ones a case looks at."""


@dataclass(frozen=True)
class Mutatie:
    """The catalogue with one number changed: `getal` was the number, and `van` to `tot` the dates on which it holds."""

    soort: str
    item: str
    wat: str
    kennis: Kennis
    getal: float
    van: date = date.min
    tot: date | None = None


def met_getallen() -> list[tuple[str, str]]:
    """(kind, id) of every item that holds a number."""
    basis = kennis()
    gevonden = [("parameters", id_) for id_ in basis.parameters]
    for soort in SOORTEN:
        items: dict[str, BaseModel] = getattr(basis, soort)
        gevonden.extend((soort, id_) for id_, item in items.items() if _heeft_getal(item))
    return gevonden


def soorten_met_getallen() -> set[str]:
    """Every part of the catalogue that holds a number in a condition."""
    delen = {naam: deel for naam, deel in kennis() if isinstance(deel, Mapping)}
    return {naam for naam, deel in delen.items() if any(map(_heeft_getal, deel.values()))}


def _heeft_getal(item: object) -> bool:
    return isinstance(item, BaseModel) and any(_getalknopen(item.model_dump(mode="json")))


def stappen(getal: float) -> tuple[float, float]:
    """The number one step lower and one step higher."""
    tekst = repr(float(getal)).rstrip("0").rstrip(".")
    stap = 10.0 ** -len(tekst.partition(".")[2])
    return round(getal - stap, 9), round(getal + stap, 9)


def mutaties(soort: str, id_: str) -> Iterator[Mutatie]:
    """Every number of one item, one step off."""
    yield from _van_parameter(id_) if soort == "parameters" else _van_voorwaarden(soort, id_)


def _van_parameter(id_: str) -> Iterator[Mutatie]:
    basis = kennis()
    parameter = basis.parameters[id_]
    for plaats, waarde in enumerate(parameter.waarden):
        for anders in stappen(waarde.waarde):
            gewijzigd = waarde.model_copy(update={"waarde": anders})
            waarden = (*parameter.waarden[:plaats], gewijzigd, *parameter.waarden[plaats + 1 :])
            nieuw = {**basis.parameters, id_: parameter.model_copy(update={"waarden": waarden})}
            yield Mutatie(
                "parameters",
                id_,
                f"{waarde.waarde:.10g} vanaf {waarde.van} → {anders:.10g}",
                basis.model_copy(update={"parameters": nieuw}),
                waarde.waarde,
                waarde.van,
                waarde.tot,
            )


def _van_voorwaarden(soort: str, id_: str) -> Iterator[Mutatie]:
    basis = kennis()
    items: dict[str, BaseModel] = getattr(basis, soort)
    ruw = items[id_].model_dump(mode="json")
    for knoop in _getalknopen(ruw):
        waarde = knoop["waarde"]
        for anders in stappen(waarde):
            knoop["waarde"] = anders
            nieuw = {**items, id_: type(items[id_]).model_validate(ruw)}
            wat = f"{knoop['veld']} {knoop['op']} {waarde:.10g} → {anders:.10g}"
            yield Mutatie(soort, id_, wat, basis.model_copy(update={soort: nieuw}), waarde)
        knoop["waarde"] = waarde


def _getalknopen(ruw: object) -> Iterator[dict[str, Any]]:
    """The comparisons with a number of their own, anywhere in an item."""
    if isinstance(ruw, dict):
        waarde = ruw.get("waarde")
        if ruw.get("soort") == "vergelijk" and isinstance(waarde, int | float) and not isinstance(waarde, bool):
            yield ruw
        for deel in ruw.values():
            yield from _getalknopen(deel)
    elif isinstance(ruw, list):
        for deel in ruw:
            yield from _getalknopen(deel)


@dataclass(frozen=True)
class Getuige:
    """A case that passes with the catalogue as it is, with the numbers and the ids that it names."""

    geval: Geval
    zaak: Dossier
    getallen: frozenset[float]
    namen: frozenset[str]

    def faalt(self, catalogus: Kennis) -> bool:
        """Whether it fails with another catalogue."""
        uitkomst = bereken(self._klein(catalogus), self.zaak, VANDAAG, self.geval.peildatum)
        return beeld(self.geval, uitkomst) != self.geval.verwacht

    def _klein(self, catalogus: Kennis) -> Kennis:
        """Without the rules that it does not look at, which is much faster."""
        if "open_vragen" in self.geval.verwacht:
            return catalogus
        genoemd = {soort: self.geval.verwacht.get(woord, {}) for soort, woord in ALLEEN_GENOEMD.items()}
        minder = {soort: {id_: getattr(catalogus, soort)[id_] for id_ in ids} for soort, ids in genoemd.items()}
        return catalogus.model_copy(update=minder)


def _getuige(geval: Geval) -> Getuige:
    delen = list(_delen([geval.antwoorden, geval.verwacht]))
    return Getuige(
        geval,
        zaak_van(geval),
        frozenset(deel for deel in delen if isinstance(deel, int | float)),
        frozenset(deel for deel in delen if isinstance(deel, str)),
    )


def _delen(ruw: object) -> Iterator[object]:
    """All that is said anywhere in a case: keys and values."""
    if isinstance(ruw, Mapping):
        yield from _delen([*ruw.keys(), *ruw.values()])
    elif isinstance(ruw, list | tuple):
        for deel in ruw:
            yield from _delen(deel)
    else:
        yield ruw


class Proef:
    """Runs the cases against a changed catalogue."""

    def __init__(self) -> None:
        self._getuigen: list[Getuige] = []
        self._lezers: dict[str, list[Getuige]] = defaultdict(list)
        self._lees([_getuige(geval) for geval in alle()])

    def _lees(self, gevallen: list[Getuige]) -> None:
        """Keep the cases that pass, and per parameter those in which it is asked for."""
        gevraagd: set[str] = set()
        oorspronkelijk = Stand.parameter

        def onthoud(stand: Stand, naam: str) -> float:
            gevraagd.add(naam)
            return oorspronkelijk(stand, naam)

        with pytest.MonkeyPatch.context() as meelezen:
            meelezen.setattr(Stand, "parameter", onthoud)
            for getuige in gevallen:
                gevraagd.clear()
                if getuige.faalt(kennis()):
                    continue
                self._getuigen.append(getuige)
                if "planning" in getuige.geval.verwacht:
                    gevraagd.update(kennis().parameters)
                for naam in gevraagd | getuige.geval.verwacht.get("parameters", {}).keys():
                    self._lezers[naam].append(getuige)

    def overleeft(self, mutatie: Mutatie) -> bool:
        """Whether no case fails."""
        kandidaten = sorted(self._kandidaten(mutatie), key=lambda getuige: _afstand(mutatie, getuige))
        return not any(getuige.faalt(mutatie.kennis) for getuige in kandidaten)

    def _kandidaten(self, mutatie: Mutatie) -> Iterator[Getuige]:
        if mutatie.soort == "parameters":
            lezers = self._lezers[mutatie.item]
            yield from (g for g in lezers if mutatie.van <= g.geval.peildatum <= (mutatie.tot or date.max))
            return
        kijkt = KIJKT_NAAR[mutatie.soort]
        yield from (getuige for getuige in self._getuigen if kijkt(mutatie.item, getuige.geval))


def _afstand(mutatie: Mutatie, getuige: Getuige) -> tuple[bool, bool, int]:
    """How unlikely a case is to notice: it does not name the item, has no number at the border, says little."""
    item = mutatie.item
    if mutatie.soort == "procedures":
        procedure = kennis().procedures[item]
        goed = getuige.geval.antwoorden.get("zaak.rechtsgebied") in procedure.rechtsgebied
        item = procedure.keuze if goed else item
    ver = not any(abs(getal - mutatie.getal) <= 1 for getal in getuige.getallen)
    return item not in getuige.namen, ver, -len(getuige.namen)


@cache
def proef() -> Proef:
    """The cases, read once."""
    return Proef()


def overlevers(soort: str, id_: str) -> list[str]:
    """The numbers of one item that no case holds, in words."""
    return [f"{m.item}: {m.wat}" for m in mutaties(soort, id_) if proef().overleeft(m)]


def main() -> None:
    """Print them."""
    begin = sys.argv[1] if len(sys.argv) > 1 else ""
    totaal = 0
    for soort, id_ in met_getallen():
        for gevonden in overlevers(soort, id_) if id_.startswith(begin) else ():
            totaal += 1
            print(f"{soort} {gevonden}", flush=True)
    print(f"{totaal} getallen houdt geen enkel scenario vast")


if __name__ == "__main__":
    main()
