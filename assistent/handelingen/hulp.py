"""The help of one page as a sheet: what one does there, what it decides, the keys, the terms and the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from assistent.handelingen.naslagblad import Blad, Deel, Link, Tabel
from assistent.kennis.hulp import OVERAL, Hulp
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, hoofdletter

_RECHT: Final = {"nl": "Nederland", "vl": "Vlaanderen"}
_BRONNEN_HOOGSTENS: Final = 5
"""So many sources are named: those on which most questions of the page rest."""


def hulpblad(kennis: Kennis, pagina: str, recht: object = None) -> Blad:
    """The help of this page (a step, `start`, `antwoorden` or `partners`), with the keys that work everywhere under it.

    Under a known `recht` (`nl` or `vl`) terms of the other jurisdiction are left out. Raises `KeyError` for a page
    without help.
    """
    per_pagina = {item.pagina: item for item in kennis.hulp.values()}
    item = per_pagina[pagina]
    delen = [
        Deel("Wat u hier doet", item.doet),
        Deel("Wat dit bepaalt", (item.beslist,), uitgelicht=True),
        Deel("Toetsen op deze pagina", tabel=_toetsen(item)),
        *_begrippen(kennis, item, recht),
        *_bronnen(kennis, pagina),
    ]
    if OVERAL in per_pagina:
        delen.append(Deel("Toetsen op elke pagina", tabel=_toetsen(per_pagina[OVERAL])))
    return Blad(item.id, "Hulp", item.titel, "", tuple(delen))


def _toetsen(item: Hulp) -> Tabel:
    return Tabel(("Toets", "Wat zij doet"), tuple((toets.toets, toets.doet) for toets in item.sneltoetsen))


def _begrippen(kennis: Kennis, item: Hulp, recht: object) -> Iterator[Deel]:
    """The terms with their meaning; where none of a jurisdiction is left out, each says which it belongs to."""
    links = []
    for begrip in (kennis.begrippen[id_] for id_ in item.begrippen):
        if recht in _RECHT and begrip.rechtsgebied not in (None, recht):
            continue
        waar = f" ({_RECHT[begrip.rechtsgebied]})" if begrip.rechtsgebied and recht not in _RECHT else ""
        links.append(Link(f"{hoofdletter(begrip.term)}{waar}", begrip.id, f"– {begrip.definitie}"))
    if links:
        yield Deel("Begrippen", links=tuple(links))


def _bronnen(kennis: Kennis, pagina: str) -> Iterator[Deel]:
    """The sources on which most questions of this page rest."""
    teller = Counter(
        bron
        for vraag in kennis.vragen.values()
        if vraag.stap == pagina
        for bron in {v.bron for v in vraag.bron}
        if kennis.bronnen[bron].soort != "eigen"
    )
    vaakst = sorted(teller.items(), key=lambda paar: (-paar[1], paar[0]))[:_BRONNEN_HOOGSTENS]
    links = tuple(Link(kennis.bronnen[id_].kort, id_, f"– {aantal(n, 'vraag', 'vragen')}") for id_, n in vaakst)
    if links:
        yield Deel("Bronnen onder de vragen", links=links)
