"""The order of the questions: step by step, heading by heading, and what a question hangs on before the question.

It follows the argument and not the names of the files, and it is made once, when the catalogue is compiled: whoever
goes through `Kennis.vragen` goes through the questions in the order of the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final, get_args

from assistent.kennis.basis import Stap
from assistent.kennis.model import Groep, Vraag
from assistent.kennis.voorwaarden import vergelijkingen_in

_STAPPEN: tuple[str, ...] = get_args(Stap)
STAPNAMEN: Final = {
    "opgave": "Opgave", "inhoud": "Inhoud", "sturing": "Sturing", "rechtsvorm": "Rechtsvorm",
    "procedure": "Procedure", "partnerschap": "Partnerschap", "criteria": "Criteria", "planning": "Planning",
    "risicos": "Risico’s", "documenten": "Documenten", "toets": "Toets",
}  # fmt: skip
"""What the steps are called, on the screen and in documents."""


def geordend(vragen: Iterable[Vraag], groepen: Mapping[str, Groep]) -> dict[str, Vraag]:
    """The questions by id in the order in which they are asked.

    Steps go as the route, headings as `groepen`; a question without a heading comes after those that have one. Under
    one heading the given order holds, but a question whose condition names another one comes after that one.
    """
    plaats = {id_: nummer for nummer, id_ in enumerate(groepen)}

    def waar(vraag: Vraag) -> tuple[int, int]:
        return _STAPPEN.index(vraag.stap), plaats.get(vraag.groep, len(plaats))

    op_plaats = groupby(sorted(vragen, key=waar), key=waar)
    return {vraag.id: vraag for _, deel in op_plaats for vraag in _na_waar_zij_van_afhangt(list(deel))}


def hangt_af_van(vraag: Vraag) -> frozenset[str]:
    """The questions and facts that its condition names."""
    return frozenset(knoop.veld for knoop in vergelijkingen_in(vraag.als)) if vraag.als is not None else frozenset()


def _na_waar_zij_van_afhangt(vragen: list[Vraag]) -> list[Vraag]:
    """These questions, each as early as it can: at its place, or directly after the last that it waits for."""
    wacht = {vraag.id: (hangt_af_van(vraag) & {v.id for v in vragen}) - {vraag.id} for vraag in vragen}
    klaar: dict[str, Vraag] = {}
    while len(klaar) < len(vragen):
        over = [vraag for vraag in vragen if vraag.id not in klaar]
        # When all that are left wait for each other, the first goes.
        nu = next((vraag for vraag in over if wacht[vraag.id] <= klaar.keys()), over[0])
        klaar[nu.id] = nu
    return list(klaar.values())
