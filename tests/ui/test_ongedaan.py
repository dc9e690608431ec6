"""Every step to undo says in words what it takes back, in the menu and before it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.werkblad import Werkblad


def _stap(werkblad: Werkblad) -> str:
    return werkblad.uitkomst.planning.stappen[0].id  # type: ignore[union-attr]


DADEN: dict[str, tuple[Callable[[Werkblad], object], Callable[[Werkblad], str]]] = {
    "antwoord": (
        lambda w: w.antwoord("zaak.looptijd_maanden", 12),
        lambda w: w.kennis.vragen["zaak.looptijd_maanden"].kort,
    ),
    "wissen": (lambda w: w.antwoord("zaak.naam", None), lambda w: w.kennis.vragen["zaak.naam"].kort),
    "motivering": (
        lambda w: w.motiveer("inhoud.specialisatie", "Omdat."),
        lambda w: f"motivering van {w.kennis.vragen['inhoud.specialisatie'].kort}",
    ),
    "planstap": (
        lambda w: w.planstap(_stap(w), {"datum": "2027-01-04"}),
        lambda w: w.uitkomst.planning.stappen[0].naam,  # type: ignore[union-attr]
    ),
    "peildatum": (lambda w: w.zet_peildatum(date(2025, 1, 1)), lambda _w: "peildatum"),
    "maatregel": (
        lambda w: w.kies_maatregel(w.uitkomst.risicos[0].maatregelen[0].id, True),  # type: ignore[union-attr]
        lambda w: w.kennis.vragen["risico.maatregelen"].kort,
    ),
}


@pytest.mark.parametrize("daad", DADEN)
def test_ongedaan_zegt_wat_het_terugneemt(voorbeeld: Hoofdvenster, daad: str) -> None:
    werkblad = voorbeeld.werkblad
    doe, noemt = DADEN[daad]
    wat = noemt(werkblad)
    doe(werkblad)
    naam = werkblad.stapel.undoText()
    assert wat.lower() in naam.lower()
    assert naam[0].isupper()
    assert voorbeeld.menu.acties["ongedaan"].text().replace("&", "") == f"Ongedaan maken: {naam}".replace("&", "")
    assert naam in voorbeeld.balk._ongedaan.toolTip()
    werkblad.ongedaan()
    assert werkblad.stapel.redoText() == naam
    assert voorbeeld.menu.acties["opnieuw"].text().replace("&", "").endswith(naam.replace("&", ""))
