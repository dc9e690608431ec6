"""The questions of tenderers against the calendar: what was asked in time, what is answered in time.

A nota belongs to a round, and a round has three days in the planning: the last for questions, that of the nota and that
of closing. A nota with a day of its own goes before the planning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistent.dossier.stand import Stand
from assistent.planning.model import Planning

VRAGEN, NOTAS = "nota.vragen", "nota.notas"
IN_DE_NOTA, VERTROUWELIJK, INGETROKKEN = "in_de_nota", "vertrouwelijk", "ingetrokken"
INSCHRIJVING: Final = "inschrijving"

Rij = Mapping[str, object]
Maker = Callable[[Stand, Planning], object | None]


@dataclass(frozen=True, slots=True)
class Ronde:
    """The steps of the planning that bound one round of questions; of `sluiting` the first that the procedure has."""

    vragen: str
    nota: str
    sluiting: tuple[str, ...]


RONDEN: Final[Mapping[str, Ronde]] = {
    "selectie": Ronde("vragen_selectie", "nota_selectie", ("sluiting_aanmelding",)),
    INSCHRIJVING: Ronde(
        "vragen_inschrijving", "nota_inlichtingen", ("sluiting_inschrijving", "sluiting_definitieve_inschrijving")
    ),
}


def staat(rij: Rij, kolom: str) -> bool:
    """Whether something stands in this column."""
    return bool(str(rij.get(kolom) or "").strip())


def stapdatum(planning: Planning, *stappen: str) -> date | None:
    """The day of the first of these steps that the procedure has; `None` when it has none of them, or no day yet."""
    datums = {stap.id: stap.datum for stap in planning.stappen}
    return next((datums[naam] for naam in stappen if naam in datums), None)


def dag(waarde: object) -> date | None:
    """A day as it stands in a cell."""
    try:
        return date.fromisoformat(str(waarde))
    except ValueError:
        return None


def ronde_van(nota: Rij | None) -> Ronde | None:
    """The round of a nota; `None` while that was not said."""
    return RONDEN.get(str(nota.get("ronde"))) if nota is not None else None


def verschijnt(planning: Planning, nota: Rij | None) -> date | None:
    """The day on which a nota appears: its own, else that of the planning."""
    if nota is None:
        return None
    ronde = ronde_van(nota)
    return dag(nota.get("datum")) or (stapdatum(planning, ronde.nota) if ronde else None)


def op_tijd(planning: Planning, vraag: Rij, nota: Rij | None) -> bool | None:
    """Whether a question came in on or before the last day for questions; `None` when a day is missing."""
    ronde, ontvangen = ronde_van(nota), dag(vraag.get("ontvangen"))
    laatste = stapdatum(planning, ronde.vragen) if ronde else None
    return ontvangen <= laatste if ontvangen and laatste else None


def _paren(stand: Stand) -> Iterator[tuple[Rij, Rij | None]]:
    """Every question that was not withdrawn, with its nota."""
    notas = {rij.get("id"): rij for rij in stand.rijen(NOTAS)}
    for vraag in stand.rijen(VRAGEN):
        if vraag.get("behandeling") != INGETROKKEN:
            yield vraag, notas.get(vraag.get("nota"))


def _verschenen(stand: Stand, planning: Planning, nota: Rij | None) -> bool:
    moment = verschijnt(planning, nota)
    return moment is not None and moment <= stand.peildatum


def nota_onbeantwoord(stand: Stand, planning: Planning) -> int:
    """Questions without an answer while the day of their nota has come."""
    return sum(not staat(vraag, "antwoord") and _verschenen(stand, planning, nota) for vraag, nota in _paren(stand))


def nota_te_laat_gesteld(stand: Stand, planning: Planning) -> int:
    """Questions that came in after the last day for questions."""
    return sum(op_tijd(planning, vraag, nota) is False for vraag, nota in _paren(stand))


def nota_niet_ingedeeld(stand: Stand, _: Planning) -> int:
    """Questions of which it is not said in which nota, or how, they are answered: no document shows them."""
    return sum(nota is None or not staat(vraag, "behandeling") for vraag, nota in _paren(stand))


def nota_vertrouwelijk_zonder_reden(stand: Stand, _: Planning) -> int:
    """Questions that are kept out of the nota without a reason."""
    return sum(v.get("behandeling") == VERTROUWELIJK and not staat(v, "motivering") for v, _nota in _paren(stand))


def nota_vertrouwelijk_wijzigt(stand: Stand, _: Planning) -> int:
    """Questions that are kept out of the nota while their answer changes the documents."""
    return sum(v.get("behandeling") == VERTROUWELIJK and staat(v, "wijzigt") for v, _nota in _paren(stand))


def nota_onverwerkt(stand: Stand, planning: Planning) -> int:
    """Changes of a nota that has appeared which nobody said to be worked into the documents."""
    return sum(
        staat(vraag, "wijzigt") and vraag.get("verwerkt") != "ja" and _verschenen(stand, planning, nota)
        for vraag, nota in _paren(stand)
    )


def nota_dagen_voor_sluiting(stand: Stand, planning: Planning) -> int | None:
    """Calendar days from the last nota with questions asked in time to the closing of tenders. A question without a day
    counts as asked in time."""
    return _dagen(planning, (nota for vraag, nota in _paren(stand) if op_tijd(planning, vraag, nota) is not False))


def nota_dagen_na_wijziging(stand: Stand, planning: Planning) -> int | None:
    """Calendar days from the last nota that changes the documents to the closing of tenders."""
    return _dagen(planning, (nota for vraag, nota in _paren(stand) if staat(vraag, "wijzigt")))


def _dagen(planning: Planning, notas: Iterator[Rij | None]) -> int | None:
    eind = stapdatum(planning, *RONDEN[INSCHRIJVING].sluiting)
    van_de_ronde = (nota for nota in notas if nota is not None and nota.get("ronde") == INSCHRIJVING)
    dagen = [moment for nota in van_de_ronde if (moment := verschijnt(planning, nota))]
    return (eind - max(dagen)).days if eind and dagen else None


MAKERS: Mapping[str, Maker] = {
    f"planning.{maak.__name__}": maak
    for maak in (
        nota_onbeantwoord, nota_te_laat_gesteld, nota_niet_ingedeeld, nota_vertrouwelijk_zonder_reden,
        nota_vertrouwelijk_wijzigt, nota_onverwerkt, nota_dagen_voor_sluiting, nota_dagen_na_wijziging,
    )
}  # fmt: skip
"""The makers of facts about questions and answers under the name that the catalogue uses."""
