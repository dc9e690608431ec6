"""The papers of a market consultation and of talks are offered where there are talks, and nowhere else."""

from __future__ import annotations

import pytest

from assistent.handelingen.documenten import beschikbaar
from tests.advies.zaak import reken

VAN_GESPREKKEN = {
    "dialoogagenda", "dialoogverslag", "geheimhoudingsverklaring", "besluitenlijst", "openpuntenlijst", "volmacht",
}  # fmt: skip


def _aangeboden(antwoorden: dict[str, object]) -> set[str]:
    return set(beschikbaar(reken(antwoorden)))


@pytest.mark.parametrize(
    ("recht", "procedure"),
    [
        ("nl", "sui_generis"),
        ("nl", "concurrentiegerichte_dialoog"),
        ("nl", "mededinging_onderhandeling"),
        ("nl", "innovatiepartnerschap"),
        ("nl", "onderhandeling_zonder_aankondiging"),
        ("vl", "concurrentiegerichte_dialoog"),
        ("vl", "sui_generis"),
        ("vl", "vopmvb"),
    ],
)
def test_papieren_van_gesprekken_zijn_er_bij_een_gesprek(recht: str, procedure: str) -> None:
    aangeboden = _aangeboden({"zaak.rechtsgebied": recht, "procedure.gekozen": procedure})
    assert VAN_GESPREKKEN - aangeboden == set()


@pytest.mark.parametrize(
    ("recht", "procedure"),
    [("nl", "openbaar"), ("nl", "sas"), ("nl", "open_house"), ("vl", "openbaar"), ("nl", "projectsubsidie_oproep")],
)
def test_zonder_gesprek_zijn_die_papieren_er_niet(recht: str, procedure: str) -> None:
    assert not VAN_GESPREKKEN & _aangeboden({"zaak.rechtsgebied": recht, "procedure.gekozen": procedure})


@pytest.mark.parametrize(
    ("consultatie", "document", "verslag"), [("ja", True, True), (None, True, False), ("nee", False, False)]
)
@pytest.mark.parametrize("recht", ["nl", "vl"])
def test_consultatie_wordt_aangeboden_tot_zij_is_afgewezen(
    recht: str, consultatie: str | None, document: bool, verslag: bool
) -> None:
    antwoorden = {"zaak.rechtsgebied": recht, "procedure.gekozen": "openbaar", "gesprek.consultatie": consultatie}
    aangeboden = _aangeboden({veld: waarde for veld, waarde in antwoorden.items() if waarde is not None})
    assert ("marktconsultatie" in aangeboden, "marktconsultatieverslag" in aangeboden) == (document, verslag)


def test_bij_een_subsidie_is_er_geen_marktconsultatie() -> None:
    aangeboden = _aangeboden({"zaak.rechtsgebied": "nl", "rechtsvorm.gekozen": "subsidie", "gesprek.consultatie": "ja"})
    assert not {"marktconsultatie", "marktconsultatieverslag"} & aangeboden
