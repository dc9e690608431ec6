"""The part of the check that is about reference knowledge and choice rules: do they point at things that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from assistent.kennis.basis import Item
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.naslag import Kader, Keuzeregel, Naslag, Vragenlijst

Fout = tuple[str, str]
"""(item, what is wrong)"""

POLEN = ("1", "5")
"""The options of a scale, for a choice rule: its left and its right pole."""


def naslag(kennis: Kennis) -> Iterator[Naslag]:
    """Every item of reference knowledge."""
    lijsten: tuple[Mapping[str, Naslag], ...] = (
        kennis.principes, kennis.kaders, kennis.spanningsvelden, kennis.dilemmas, kennis.vragenlijsten,
        kennis.tegenstrijdigheden, kennis.methoden,
    )  # fmt: skip
    for lijst in lijsten:
        yield from lijst.values()


def raakbaar(kennis: Kennis) -> frozenset[str]:
    """What reference knowledge may be shown at: questions, procedures, findings and risks."""
    procedures = (procedure.keuze for procedure in kennis.procedures.values())
    return frozenset({*kennis.vragen, *kennis.procedures, *procedures, *kennis.meldingen, *kennis.risicos})


def controleer_naslag(kennis: Kennis) -> Iterator[Fout]:
    """Every error in reference knowledge and choice rules."""
    bestaat = raakbaar(kennis)
    for item in naslag(kennis):
        for id_ in item.raakt:
            if id_ not in bestaat:
                yield item.id, f"raakt '{id_}', dat geen vraag, procedure, melding of risico is"
        yield from ((item.id, tekst) for tekst in _vorm(item))
    for regel in kennis.keuzeregels.values():
        if tekst := _keuzeregel(regel, kennis.vragen):
            yield regel.id, tekst
    yield from _dubbel(kennis)


def _vorm(item: Naslag) -> Iterator[str]:
    if isinstance(item, Kader):
        for nummer, rij in enumerate(item.rijen, 1):
            if len(rij) != len(item.kolommen):
                yield f"rij {nummer} heeft {len(rij)} cellen bij {len(item.kolommen)} kolommen"
    if isinstance(item, Vragenlijst):
        teller = Counter(vraag.id for vraag in item.vragen)
        yield from (f"vraag '{id_}' staat {aantal} keer in de lijst" for id_, aantal in teller.items() if aantal > 1)
        if (item.soort == "matrix") != bool(item.kolommen):
            yield "kolommen horen bij een matrix, en alleen daarbij"


def _keuzeregel(regel: Keuzeregel, vragen: Mapping[str, Vraag]) -> str:
    if regel.vraag not in vragen:
        return f"vraag '{regel.vraag}' bestaat niet"
    vraag = vragen[regel.vraag]
    opties = POLEN if vraag.type == "schaal" else tuple(optie.id for optie in vraag.opties)
    return "" if regel.optie in opties else f"'{vraag.id}' heeft geen optie '{regel.optie}'"


def _dubbel(kennis: Kennis) -> Iterator[Fout]:
    """Ids that two kinds share: a reference to one of them would not say which."""
    lijsten: tuple[Mapping[str, Item], ...] = (
        kennis.vragen, kennis.procedures, kennis.meldingen, kennis.rechtsvormregels, kennis.risicos, kennis.casussen,
        kennis.keuzeregels, kennis.voorstellen, kennis.toetsmomenten,
    )  # fmt: skip
    teller = Counter(id_ for lijst in lijsten for id_ in lijst)
    teller.update(item.id for item in naslag(kennis))
    yield from ((id_, f"deze id staat bij {aantal} soorten") for id_, aantal in teller.items() if aantal > 1)
