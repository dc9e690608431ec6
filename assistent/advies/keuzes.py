"""Choices within the model (level 2): per question what speaks for and against each option.

The sources give reasons and no weights, so the options stand in the order of the question and are not ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistent.advies.model import Keuze, Optieadvies, Reden
from assistent.dossier.stand import Stand
from assistent.kennis.model import Vraag
from assistent.kennis.naslag import Keuzeregel
from assistent.kennis.voorwaarden import Spoor, evalueer, is_onwaar

_NIVEAUS = ("2_markt", "2_netwerk")
_POLEN = (("1", (1, 2)), ("5", (4, 5)))
"""The option of a rule for each pole of a scale, with the answers that lie on its side."""

Gezien = tuple[Keuzeregel, Spoor]


def bepaal(stand: Stand) -> tuple[Keuze, ...]:
    """The questions of level 2, and every other question with choice rules, that are asked in this dossier."""
    recht = stand.waarde("zaak.rechtsgebied")
    regels: dict[str, list[Keuzeregel]] = {}
    for regel in stand.kennis.keuzeregels.values():
        if regel.rechtsgebied in (None, recht):
            regels.setdefault(regel.vraag, []).append(regel)
    return tuple(
        _keuze(vraag, regels.get(vraag.id, []), stand)
        for vraag in stand.kennis.vragen.values()
        if (vraag.niveau in _NIVEAUS or vraag.id in regels) and (vraag.polen or vraag.opties) and stand.vraagt(vraag)
    )


def _opties(vraag: Vraag) -> Iterator[tuple[str, str, tuple[object, ...]]]:
    """Option id, its label, and the answers that choose it. A scale has its two poles."""
    if vraag.polen is not None:
        yield from ((id_, label, kant) for (id_, kant), label in zip(_POLEN, vraag.polen, strict=True))
    yield from ((optie.id, optie.label, (optie.id,)) for optie in vraag.opties)


def _keuze(vraag: Vraag, regels: Iterable[Keuzeregel], stand: Stand) -> Keuze:
    gezien = [(regel, evalueer(regel.als, stand)) for regel in regels if not is_onwaar(regel.als, stand)]
    redenen = _redenen(gezien)
    antwoord = stand.waarde(vraag.id)
    gekozen = antwoord if isinstance(antwoord, list) else [antwoord]
    return Keuze(
        vraag=vraag.id,
        antwoord=antwoord,
        opties=tuple(
            Optieadvies(
                id=id_,
                label=label,
                gekozen=any(deel in past for deel in gekozen),
                voor=redenen.get((id_, "voor"), ()),
                tegen=redenen.get((id_, "tegen"), ()),
            )
            for id_, label, past in _opties(vraag)
        ),
        open=tuple(dict.fromkeys(veld for _, spoor in gezien for veld in spoor.onbekende_velden())),
    )


def _redenen(gezien: Iterable[Gezien]) -> dict[tuple[str, str], tuple[Reden, ...]]:
    """The reasons that hold, by option and direction."""
    gevonden: dict[tuple[str, str], tuple[Reden, ...]] = {}
    for regel, spoor in gezien:
        if spoor.uitkomst:
            plek = (regel.optie, regel.richting)
            gevonden[plek] = (*gevonden.get(plek, ()), Reden(regel.id, regel.tekst, regel.bron, spoor))
    return gevonden
