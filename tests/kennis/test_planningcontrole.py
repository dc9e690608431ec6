"""What the check of the catalogue says about steps, terms and findings of the planning."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.kennis.planningcontrole import controleer_planning


def bezwaren(deel: str, id_: str, **anders: Any) -> list[str]:
    """What the check says when one item of the shipped catalogue is changed like this."""
    heel = laad()
    items: dict[str, Any] = getattr(heel, deel)
    ruw = {**items[id_].model_dump(mode="json", exclude_defaults=True), **anders}
    gewijzigd: Kennis = heel.model_copy(update={deel: {**items, id_: type(items[id_]).model_validate(ruw)}})
    return [tekst for item, tekst in controleer_planning(gewijzigd) if item in (id_, anders.get("soort"))]


def test_de_meegeleverde_planning_is_in_orde() -> None:
    assert list(controleer_planning(laad())) == []


@pytest.mark.parametrize(
    ("deel", "id_", "anders", "verwacht"),
    [
        ("planmeldingen", "plan.te_kort", {"tekst": "{stap} en {onzin}"}, "'{onzin}' is niet bekend"),
        ("planmeldingen", "plan.te_kort", {"maatregel": "{uiterst}"}, "'{uiterst}' is niet bekend"),
        ("planmeldingen", "plan.te_kort", {"soort": "te_laat", "tekst": "x", "maatregel": "y"}, "2 keer beschreven"),
        ("praktijkduren", "praktijk.aanmelding_den_haag", {"tot": "weg"}, "stap 'weg' bestaat niet"),
        ("praktijkduren", "praktijk.aanmelding_den_haag", {"van": ["weg"]}, "stap 'weg' bestaat niet"),
        ("praktijkduren", "praktijk.aanmelding_den_haag", {"parameter": "weg"}, "parameter 'weg' bestaat niet"),
        ("praktijkduren", "praktijk.aanmelding_den_haag", {"casus": "weg"}, "casus 'weg' bestaat niet"),
        ("algemene_stappen", "aankondiging_gegund", {"hoogstens": "weg"}, "parameter 'weg' bestaat niet"),
        ("algemene_stappen", "aankondiging_gegund", {"na": [], "voor": ["publicatie"]}, "een maximum telt vanaf"),
        ("algemene_stappen", "dossier_bewaren", {"na": [], "voor": ["publicatie"]}, "een minimum telt vanaf"),
        (
            "algemene_stappen",
            "dossier_bewaren",
            {"minimum": [{"parameter": "termijn.opschorting", "ondergrens": "weg"}]},
            "parameter 'weg' bestaat niet",
        ),
    ],
)
def test_wat_niet_klopt_wordt_gezegd(deel: str, id_: str, anders: dict[str, Any], verwacht: str) -> None:
    assert any(verwacht in tekst for tekst in bezwaren(deel, id_, **anders))


def test_een_stap_heet_zoals_de_gekozen_procedure_hem_noemt() -> None:
    kennis = laad()
    van_opdracht = kennis.stapnamen("nl")["marktconsultatie"]
    van_subsidie = kennis.stapnamen("nl", "projectsubsidie_oproep")["marktconsultatie"]
    assert van_opdracht == kennis.stapnamen("nl", "openbaar")["marktconsultatie"] == "Marktconsultatie"
    assert van_subsidie == "Verkenning van noden en mogelijke ontvangers"
