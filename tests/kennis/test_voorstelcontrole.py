"""The check of proposals and methods: a row that would not fit its table is noticed before anybody places it."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from assistent.kennis.controle import controleer, verwijzingen, voorwaarden
from assistent.kennis.model import Kennis
from tests.kennis.klein import BRON, ITEM, WAAR, catalogus

MAKERS = {"maker.boven"}
FORMULE = "beoordeling.prijsformule"
TABEL: dict[str, Any] = {
    **ITEM, "id": "zaak.tabel", "label": "?", "kort": "tabel", "type": "tabel", "niveau": "zaak", "stap": "criteria",
    "kolommen": [
        {"id": "naam", "label": "N"}, {"id": "jaar", "label": "J", "type": "getal"},
        {"id": "soort", "label": "S", "type": "keuze", "opties": [{"id": "a", "label": "A"}]},
        {"id": "onder", "label": "O", "type": "onder"},
    ],
}  # fmt: skip
PRIJS: dict[str, Any] = {
    **ITEM, "id": FORMULE, "label": "?", "kort": "formule", "type": "keuze", "niveau": "beoordeling",
    "stap": "criteria", "opties": [{"id": "vaste_prijs", "label": "V"}],
}  # fmt: skip
BOD = {"naam": "A", "prijs": 1, "scores": [1], "uitkomst": "1"}
GAAF: dict[str, Any] = {
    "vragen__zaak·tabel": TABEL,
    "vragen__beoordeling·prijsformule": PRIJS,
    "voorstellen": {
        "voorstel": {
            **ITEM, "id": "voorstel", "titel": "T", "tabel": "zaak.tabel", "waarom": "w", "als": WAAR,
            "rijen": [{"naam": "A", "jaar": "3", "soort": "a"}],
        }
    },
    "methoden": {
        "methode": {
            **ITEM, "id": "methode", "titel": "T", "raakt": [FORMULE], "soort": "prijsformule", "keuze": "vaste_prijs",
            "formule": "f", "uitleg": "u", "bereik": "b", "past": ["p"], "past_niet": ["q"],
            "voorbeeld": {"gewichten": [100], "boden": [BOD, BOD]},
            "zwaktes": [{"naam": "z", "tekst": "t", "bron": BRON}],
        }
    },
}  # fmt: skip
REGEL = {**ITEM, "id": "regel", "soort": "vlag", "als": {"veld": FORMULE, "is": "vaste_prijs"}, "tekst": "t"}
GAAF["rechtsvormregels__regel"] = REGEL


def gaaf(**anders: Any) -> Kennis:
    return catalogus(**copy.deepcopy(GAAF), **anders)


def test_wat_gaaf_is_geeft_geen_fout() -> None:
    assert [b for b in controleer(gaaf(), MAKERS) if b.ernst == "fout"] == []


def rij(**cellen: str) -> dict[str, Any]:
    return {"voorstellen__voorstel__rijen": [{"naam": "A", **cellen}]}


@pytest.mark.parametrize(
    ("anders", "item", "tekst"),
    [
        pytest.param({"voorstellen__voorstel__tabel": "zaak.keuze"}, "voorstel", "is geen tabel", id="geen tabel"),
        pytest.param({"voorstellen__voorstel__casus": "weg"}, "voorstel", "casus 'weg'", id="casus"),
        pytest.param(rij(weg="x"), "voorstel", "kolom 'weg' bestaat niet", id="kolom"),
        pytest.param(rij(soort="b"), "voorstel", "geen optie 'b'", id="optie"),
        pytest.param(rij(jaar="drie"), "voorstel", "vraagt een getal", id="getal"),
        pytest.param(rij(onder="x"), "voorstel", "wijst naar een rij", id="verwijzing"),
        pytest.param({"voorstellen__voorstel__rijen": [{"jaar": "3"}]}, "voorstel", "wordt herkend", id="eerste kolom"),
        pytest.param(
            {"voorstellen__voorstel__als": {"veld": "zaak.weg", "is": "ja"}}, "voorstel", "geen vraag", id="als"
        ),
        pytest.param({"methoden__methode__keuze": "anders"}, "methode", "geen optie 'anders'", id="keuze"),
        pytest.param({"methoden__methode__keuze": "anders"}, FORMULE, "geen methode legt", id="formule zonder methode"),
        pytest.param(
            {"methoden__methode__voorbeeld": {"gewichten": [60, 40], "boden": [BOD, BOD]}}, "methode",
            "1 scores bij 2 criteria", id="scores",
        ),
        pytest.param({"methoden__methode__raakt": ["zaak.weg"]}, "methode", "raakt 'zaak.weg'", id="raakt"),
    ],
)  # fmt: skip
def test_wat_niet_past_wordt_gemeld(anders: dict[str, Any], item: str, tekst: str) -> None:
    gevonden = [(b.item, b.tekst) for b in controleer(gaaf(**anders), MAKERS) if b.ernst == "fout"]
    assert any(i == item and tekst in t for i, t in gevonden), gevonden


def test_bronnen_en_voorwaarden_worden_gezien() -> None:
    kennis = gaaf()
    assert {"voorstel", "methode"} <= {item for item, _ in verwijzingen(kennis)}
    assert sum(item == "methode" for item, _ in verwijzingen(kennis)) == 2
    assert "voorstel" in {item for item, _ in voorwaarden(kennis)}
