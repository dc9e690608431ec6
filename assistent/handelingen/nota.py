"""The weekly work on questions of tenderers: to see how each stands, to answer, and to hold the terms in view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.waarden import controleer
from assistent.dossier.wijzigen import met_antwoorden, nieuw_rij_id
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis
from assistent.planning import nota as regels
from assistent.planning.nota import IN_DE_NOTA, INGETROKKEN, NOTAS, RONDEN, VERTROUWELIJK, VRAGEN, staat

Rij = Mapping[str, object]
Staat = Literal["open", "beantwoord", "vertrouwelijk", "ingetrokken"]


class NotaFout(Exception):
    """The questions cannot be changed this way; the text says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Notaregel:
    """A question with how it stands. `klaar`: there is an answer. `te_laat` is `None` when a day is missing."""

    rij: Rij
    nota: str
    staat: Staat
    klaar: bool
    wijzigt: bool
    te_laat: bool | None

    @property
    def id(self) -> str:
        """The id of its row."""
        return str(self.rij["id"])


@dataclass(frozen=True, slots=True)
class Notatermijn:
    """A nota with its days. `dagen`: calendar days from the nota to the closing of its round; `open` counts the
    questions in it without an answer, `vragen` all that were not withdrawn."""

    id: str
    naam: str
    ronde: str
    vragen_tot: date | None
    verschijnt: date | None
    sluiting: date | None
    dagen: int | None
    vragen: int
    open: int


@dataclass(frozen=True, slots=True)
class Notastand:
    """All questions in the order of the table, and the notas in theirs."""

    regels: tuple[Notaregel, ...]
    notas: tuple[Notatermijn, ...]

    def aantal(self, staat_: Staat) -> int:
        """How many questions stand so."""
        return sum(regel.staat == staat_ for regel in self.regels)


def bekijk(uitkomst: Uitkomst) -> Notastand:
    """How the questions of this dossier stand."""
    stand, planning = uitkomst.stand, uitkomst.planning
    notas = {str(rij["id"]): rij for rij in stand.rijen(NOTAS)}
    gezien = tuple(_regel(uitkomst, rij, notas.get(str(rij.get("nota")))) for rij in stand.rijen(VRAGEN))
    termijnen = []
    for id_, nota in notas.items():
        ronde = regels.ronde_van(nota)
        dag = regels.verschijnt(planning, nota)
        sluiting = regels.stapdatum(planning, *ronde.sluiting) if ronde else None
        erin = [r for r in gezien if r.rij.get("nota") == id_ and r.staat != "ingetrokken"]
        termijnen.append(
            Notatermijn(
                id=id_,
                naam=naam_van_nota(nota),
                ronde=str(nota.get("ronde") or ""),
                vragen_tot=regels.stapdatum(planning, ronde.vragen) if ronde else None,
                verschijnt=dag,
                sluiting=sluiting,
                dagen=(sluiting - dag).days if sluiting and dag else None,
                vragen=len(erin),
                open=sum(not r.klaar for r in erin),
            )
        )
    return Notastand(gezien, tuple(termijnen))


def naam_van_nota(nota: Rij | None) -> str:
    """What a nota is called; empty for none."""
    return str(nota.get("naam") or "zonder naam") if nota is not None else ""


def _regel(uitkomst: Uitkomst, rij: Rij, nota: Rij | None) -> Notaregel:
    klaar = staat(rij, "antwoord")
    vast: dict[object, Staat] = {VERTROUWELIJK: "vertrouwelijk", INGETROKKEN: "ingetrokken"}
    op_tijd = regels.op_tijd(uitkomst.planning, rij, nota)
    return Notaregel(
        rij=rij,
        nota=naam_van_nota(nota),
        staat=vast.get(rij.get("behandeling"), "beantwoord" if klaar else "open"),
        klaar=klaar,
        wijzigt=staat(rij, "wijzigt"),
        te_laat=None if op_tijd is None else not op_tijd,
    )


# ------------------------------------------------------------------------------------- changes


def rijen_van(dossier: Dossier, tabel: str) -> list[dict[str, Any]]:
    """The rows of a table, to be changed."""
    waarde = dossier.waarde(tabel)
    return [dict(rij) for rij in waarde if isinstance(rij, Mapping)] if isinstance(waarde, list) else []


def met_rijen(dossier: Dossier, tabel: str, rijen: Sequence[Rij], *, wie: str, moment: str) -> Dossier:
    """The dossier with these rows in a table; no rows means no answer."""
    oud = dossier.antwoorden.get(tabel)
    if not rijen and (oud is None or not oud.motivering):
        return met_antwoorden(dossier, {tabel: None}, wie=wie, moment=moment)
    antwoord = (oud or Antwoord()).model_copy(update={"waarde": [dict(rij) for rij in rijen] or None})
    return met_antwoorden(dossier, {tabel: antwoord}, wie=wie, moment=moment)


def wijzig(
    kennis: Kennis, dossier: Dossier, rij_id: str, velden: Mapping[str, object], *, wie: str, moment: str
) -> Dossier:
    """The dossier with other values in one question; an empty value empties the cell. Raises `NotaFout` for a question
    that is not there and `AntwoordFout` for a value that does not fit."""
    rijen = rijen_van(dossier, VRAGEN)
    rij = next((r for r in rijen if r.get("id") == rij_id), None)
    if rij is None:
        raise NotaFout("Deze vraag staat niet meer in het dossier.")
    for kolom, waarde in velden.items():
        if waarde is None or waarde == "":
            rij.pop(kolom, None)
        else:
            rij[kolom] = waarde
    controleer(kennis.vragen[VRAGEN], [rij])
    return met_rijen(dossier, VRAGEN, rijen, wie=wie, moment=moment)


def nieuwe_vraag(dossier: Dossier, nota: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with an empty question at the end, in this nota; for a question that came in by letter or in a
    talk."""
    rijen = rijen_van(dossier, VRAGEN)
    nummer = max((int(n) for rij in rijen if isinstance(n := rij.get("nummer"), int | float)), default=0) + 1
    id_ = nieuw_rij_id(str(rij["id"]) for rij in rijen)
    rij = {"id": id_, "nummer": nummer, "onderwerp": "Algemeen", "behandeling": IN_DE_NOTA}
    return met_rijen(dossier, VRAGEN, [*rijen, {**rij, **({"nota": nota} if nota else {})}], wie=wie, moment=moment)


def verwijder_vraag(dossier: Dossier, rij_id: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without this question."""
    over = [rij for rij in rijen_van(dossier, VRAGEN) if rij.get("id") != rij_id]
    return met_rijen(dossier, VRAGEN, over, wie=wie, moment=moment)


def verwacht_ronde(uitkomst: Uitkomst) -> str:
    """The round that runs on the reference date: that of selection until it closes, else that of the tenders."""
    stappen = {stap.id for stap in uitkomst.planning.stappen}
    selectie = RONDEN["selectie"]
    if {selectie.nota, *selectie.sluiting} <= stappen:
        sluit = regels.stapdatum(uitkomst.planning, *selectie.sluiting)
        if sluit is None or uitkomst.stand.peildatum <= sluit:
            return "selectie"
    return "inschrijving"


def met_nota(uitkomst: Uitkomst, naam: str = "", ronde: str = "", *, wie: str, moment: str) -> tuple[Dossier, str]:
    """The dossier with the nota of this name, and the id of its row. Without a name the last one; one that is not there
    yet is made, for the round that runs. A bare number stands for "Nota 2"."""
    dossier = uitkomst.dossier
    rijen = rijen_van(dossier, NOTAS)
    gezocht = f"Nota {naam}" if naam.isdigit() else naam.strip()
    bestaand = [r for r in rijen if not gezocht or str(r.get("naam") or "").casefold() == gezocht.casefold()]
    if bestaand and not (ronde and bestaand[-1].get("ronde") != ronde):
        return dossier, str(bestaand[-1]["id"])
    if bestaand and gezocht:
        raise NotaFout(f"‘{gezocht}’ hoort bij de andere ronde ({bestaand[-1].get('ronde') or 'niet gezegd'}).")
    id_ = nieuw_rij_id(str(rij["id"]) for rij in rijen)
    nieuw = {
        "id": id_,
        "naam": gezocht or f"Nota {len(rijen) + 1}",
        "ronde": ronde or verwacht_ronde(uitkomst),
    }
    return met_rijen(dossier, NOTAS, [*rijen, nieuw], wie=wie, moment=moment), id_
