"""Questions against the calendar: in time, too late, unanswered, and how near a change is to the closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from assistent.dossier.model import Antwoord, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.kennis.laden import laad
from assistent.planning import nota
from assistent.planning.model import Planning
from tests.planning.maak import PEILDATUM, plan, procedure

STAPPEN = procedure(
    {"id": "vragen_selectie"}, {"id": "nota_selectie", "na": "vragen_selectie"},
    {"id": "sluiting_aanmelding", "na": "nota_selectie"},
    {"id": "vragen_inschrijving", "na": "sluiting_aanmelding"},
    {"id": "nota_inlichtingen", "na": "vragen_inschrijving"},
    {"id": "sluiting_inschrijving", "na": "nota_inlichtingen"},
)  # fmt: skip
DATA = {
    "vragen_selectie": "2026-10-01", "nota_selectie": "2026-10-10", "sluiting_aanmelding": "2026-10-20",
    "vragen_inschrijving": "2026-11-10", "nota_inlichtingen": "2026-11-20", "sluiting_inschrijving": "2026-12-01",
}  # fmt: skip
NOTAS = [{"id": "s", "naam": "Nota 1", "ronde": "selectie"}, {"id": "i", "naam": "Nota 2", "ronde": "inschrijving"}]


def situatie(*vragen: dict[str, Any], notas: list[dict[str, Any]] | None = None) -> tuple[Stand, Planning]:
    """These questions in a dossier on the reference date, 21 November 2026; each in the nota of the tenders."""
    rijen = [
        {"id": f"v{n}", "nota": "i", "behandeling": "in_de_nota", "antwoord": "Ja", **vraag}
        for n, vraag in enumerate(vragen)
    ]
    antwoorden = {nota.VRAGEN: Antwoord(waarde=rijen), nota.NOTAS: Antwoord(waarde=notas or NOTAS)}
    dossier = nieuw_dossier().model_copy(update={"antwoorden": antwoorden})
    return Stand(laad(), dossier, PEILDATUM), plan(STAPPEN, DATA)


@pytest.mark.parametrize(
    ("maak", "vraag", "hoeveel"),
    [
        (nota.nota_onbeantwoord, {"antwoord": " "}, 1),
        (nota.nota_onbeantwoord, {}, 0),
        (nota.nota_onbeantwoord, {"antwoord": "", "behandeling": "ingetrokken"}, 0),
        (nota.nota_onbeantwoord, {"antwoord": "", "nota": "weg"}, 0),
        (nota.nota_te_laat_gesteld, {"ontvangen": "2026-11-11"}, 1),
        (nota.nota_te_laat_gesteld, {"ontvangen": "2026-11-10"}, 0),
        (nota.nota_te_laat_gesteld, {"ontvangen": "2026-11-10", "nota": "s"}, 1),
        (nota.nota_te_laat_gesteld, {}, 0),
        (nota.nota_niet_ingedeeld, {"nota": ""}, 1),
        (nota.nota_niet_ingedeeld, {"behandeling": ""}, 1),
        (nota.nota_niet_ingedeeld, {}, 0),
        (nota.nota_vertrouwelijk_zonder_reden, {"behandeling": "vertrouwelijk"}, 1),
        (nota.nota_vertrouwelijk_zonder_reden, {"behandeling": "vertrouwelijk", "motivering": "tarief"}, 0),
        (nota.nota_vertrouwelijk_wijzigt, {"behandeling": "vertrouwelijk", "wijzigt": "zaak.naam"}, 1),
        (nota.nota_vertrouwelijk_wijzigt, {"wijzigt": "zaak.naam"}, 0),
        (nota.nota_onverwerkt, {"wijzigt": "zaak.naam"}, 1),
        (nota.nota_onverwerkt, {"wijzigt": "zaak.naam", "verwerkt": "ja"}, 0),
    ],
)
def test_wat_er_telt(maak: Callable[[Stand, Planning], int], vraag: dict[str, Any], hoeveel: int) -> None:
    assert maak(*situatie(vraag)) == hoeveel
    assert maak(*situatie({"vraag": "gewoon"}, vraag)) == hoeveel


def test_zonder_vragen_is_er_niets_te_tellen() -> None:
    leeg = Stand(laad(), nieuw_dossier(), PEILDATUM), plan(STAPPEN, DATA)
    assert {maak(*leeg) for maak in nota.MAKERS.values()} == {0, None}
    assert nota.nota_dagen_voor_sluiting(*leeg) is None


def test_een_nota_die_nog_moet_komen_heeft_nog_tijd() -> None:
    later = [{**NOTAS[1], "datum": "2026-11-22"}]
    assert nota.nota_onbeantwoord(*situatie({"antwoord": ""}, notas=later)) == 0
    vandaag = [{**NOTAS[1], "datum": "2026-11-21"}]
    assert nota.nota_onbeantwoord(*situatie({"antwoord": ""}, notas=vandaag)) == 1


def test_de_laatste_nota_met_tijdige_vragen_telt() -> None:
    twee = [*NOTAS, {"id": "l", "naam": "Nota 3", "ronde": "inschrijving", "datum": "2026-11-27"}]
    assert nota.nota_dagen_voor_sluiting(*situatie({}, notas=twee)) == 11
    assert nota.nota_dagen_voor_sluiting(*situatie({}, {"nota": "l"}, notas=twee)) == 4
    laat = {"nota": "l", "ontvangen": "2026-11-20"}
    assert nota.nota_dagen_voor_sluiting(*situatie({}, laat, notas=twee)) == 11
    assert nota.nota_dagen_voor_sluiting(*situatie({"nota": "s"}, notas=twee)) is None


def test_zonder_sluiting_van_de_inschrijving_telt_de_definitieve() -> None:
    wat = procedure({"id": "nota_inlichtingen"}, {"id": "sluiting_definitieve_inschrijving", "na": "nota_inlichtingen"})
    data = {"nota_inlichtingen": "2026-11-20", "sluiting_definitieve_inschrijving": "2026-11-27"}
    stand, _ = situatie({})
    assert nota.nota_dagen_voor_sluiting(stand, plan(wat, data)) == 7


def test_alleen_een_nota_die_wijzigt_telt_voor_de_wijziging() -> None:
    assert nota.nota_dagen_na_wijziging(*situatie({})) is None
    assert nota.nota_dagen_na_wijziging(*situatie({}, {"wijzigt": "zaak.naam"})) == 11


def test_een_eigen_dag_gaat_voor_de_planning() -> None:
    _, planning = situatie()
    assert nota.verschijnt(planning, NOTAS[0]) == date(2026, 10, 10)
    assert nota.verschijnt(planning, {**NOTAS[0], "datum": "2026-10-12"}) == date(2026, 10, 12)
    assert nota.verschijnt(planning, {"id": "x"}) is None
