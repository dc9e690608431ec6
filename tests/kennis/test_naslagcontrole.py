"""The check of reference knowledge and choice rules: every wrong pointer and every crooked table is noticed."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from assistent.kennis.controle import controleer, verwijzingen, voorwaarden
from assistent.kennis.model import Kennis
from tests.kennis.klein import BRON, ITEM, WAAR, catalogus

MAKERS = {"maker.boven"}
NASLAG: dict[str, Any] = {**ITEM, "titel": "T", "raakt": ["zaak.keuze", "openbaar", "let_op", "risico"]}
SCHAAL = {
    **ITEM, "id": "zaak.schaal", "label": "?", "kort": "schaal", "type": "schaal", "niveau": "2_markt",
    "stap": "sturing", "polen": ["links", "rechts"],
}  # fmt: skip
REGEL: dict[str, Any] = {
    **ITEM, "id": "keuze.ja", "vraag": "zaak.keuze", "optie": "ja", "richting": "voor", "als": WAAR, "tekst": "t",
}  # fmt: skip
GAAF: dict[str, Any] = {
    "vragen__zaak·schaal": SCHAAL,
    "principes": {"p1": {**NASLAG, "id": "p1", "tekst": "t", "gevolg": "g"}},
    "kaders": {"kader": {**NASLAG, "id": "kader", "kolommen": ["a", "b"], "rijen": [["1", "2"], ["3", "4"]]}},
    "spanningsvelden": {
        "veld": {
            **NASLAG, "id": "veld", "tussen": ["a", "b"], "omschrijving": "o", "indicatoren": ["i"],
            "maatregelen": ["m"],
        }
    },
    "dilemmas": {"dilemma": {**NASLAG, "id": "dilemma", "fase": "f", "omschrijving": "o", "vraag": "?", "les": "l"}},
    "vragenlijsten": {
        "lijst": {
            **NASLAG, "id": "lijst", "doel": "d", "soort": "open",
            "vragen": [{"id": "een", "tekst": "?"}, {"id": "twee", "tekst": "?"}],
        }
    },
    "tegenstrijdigheden": {
        "strijd": {
            **NASLAG, "id": "strijd", "omgang": "o",
            "standpunten": [{"tekst": "t", "bron": BRON}, {"tekst": "u", "bron": BRON}],
        }
    },
    "keuzeregels": {
        "keuze.ja": REGEL,
        "schaal.markt": {**REGEL, "id": "schaal.markt", "vraag": "zaak.schaal", "optie": "1"},
    },
}  # fmt: skip


def gaaf(**anders: Any) -> Kennis:
    return catalogus(**copy.deepcopy(GAAF), **anders)


def test_gave_naslag_geeft_geen_bevinding() -> None:
    assert controleer(gaaf(), MAKERS) == ()


WEG = [{"bron": "weg", "plaats": "p"}]
FOUTEN: list[Any] = [
    pytest.param({f"{soort}__{id_}__raakt": ["zaak.weg"]}, id_, "raakt 'zaak.weg'", id=f"raakt van {soort}")
    for soort, id_ in (
        ("principes", "p1"), ("kaders", "kader"), ("spanningsvelden", "veld"), ("dilemmas", "dilemma"),
        ("vragenlijsten", "lijst"), ("tegenstrijdigheden", "strijd"),
    )
] + [
    pytest.param({f"{soort}__{id_}__bron": WEG}, id_.replace("·", "."), "bron 'weg'", id=f"bron van {soort}")
    for soort, id_ in (
        ("principes", "p1"), ("kaders", "kader"), ("spanningsvelden", "veld"), ("dilemmas", "dilemma"),
        ("vragenlijsten", "lijst"), ("tegenstrijdigheden", "strijd"), ("keuzeregels", "keuze·ja"),
    )
] + [
    pytest.param({"tegenstrijdigheden__strijd__standpunten__1__bron": WEG}, "strijd", "bron 'weg'", id="standpunt"),
    pytest.param({"kaders__kader__rijen__1": ["3"]}, "kader", "rij 2 heeft 1 cellen bij 2", id="te weinig cellen"),
    pytest.param({"kaders__kader__rijen__0": ["1", "2", "3"]}, "kader", "rij 1 heeft 3", id="te veel cellen"),
    pytest.param({"vragenlijsten__lijst__vragen__1__id": "een"}, "lijst", "2 keer in de lijst", id="dubbele vraag"),
    pytest.param({"vragenlijsten__lijst__soort": "matrix"}, "lijst", "kolommen horen", id="matrix zonder kolommen"),
    pytest.param({"vragenlijsten__lijst__kolommen": ["a"]}, "lijst", "kolommen horen", id="kolommen zonder matrix"),
    pytest.param({"keuzeregels__keuze·ja__vraag": "zaak.weg"}, "keuze.ja", "vraag 'zaak.weg'", id="vraag van regel"),
    pytest.param({"keuzeregels__keuze·ja__optie": "deels"}, "keuze.ja", "geen optie 'deels'", id="optie van regel"),
    pytest.param({"keuzeregels__schaal·markt__optie": "2"}, "schaal.markt", "geen optie '2'", id="pool van regel"),
    pytest.param(
        {"keuzeregels__keuze·ja__als": {"veld": "zaak.weg", "is": "ja"}}, "keuze.ja", "geen vraag en geen feit",
        id="voorwaarde van regel",
    ),
    pytest.param(
        {"principes__risico": {**NASLAG, "id": "risico", "tekst": "t", "gevolg": "g"}}, "risico", "bij 2 soorten",
        id="id bij twee soorten",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("anders", "item", "uitleg"), FOUTEN)
def test_elke_fout_in_de_naslag_valt_op(anders: dict[str, Any], item: str, uitleg: str) -> None:
    gevonden = [b for b in controleer(gaaf(**anders), MAKERS) if b.ernst == "fout"]
    assert any(b.item == item and uitleg in b.tekst for b in gevonden), gevonden


def test_elke_bron_en_voorwaarde_van_de_naslag_wordt_bekeken() -> None:
    kennis = gaaf()
    gezien = [item for item, _ in verwijzingen(kennis)]
    assert {"p1", "kader", "veld", "dilemma", "lijst", "strijd", "keuze.ja"} <= set(gezien)
    assert gezien.count("strijd") == 3
    assert "keuze.ja" in {item for item, _ in voorwaarden(kennis)}


def test_een_vraag_met_alleen_een_keuzeregel_is_gebruikt() -> None:
    zonder = catalogus(**{"vragen__zaak·schaal": SCHAAL})
    assert ("waarschuwing", "zaak.schaal") in {(b.ernst, b.item) for b in controleer(zonder, MAKERS)}
    assert "zaak.schaal" not in {b.item for b in controleer(gaaf(), MAKERS)}


def test_een_voorwaarde_op_een_feit_dat_later_komt_is_een_fout() -> None:
    bij_procedure = controleer(catalogus(), MAKERS, na_procedures=MAKERS)
    assert [(b.ernst, b.item) for b in bij_procedure] == [("fout", "openbaar.mag")]
    op_feit = catalogus(rechtsvormregels__besluit__als={"veld": "feit.boven", "is": "ja"})
    bij_vorm = controleer(op_feit, MAKERS, na_rechtsvorm=MAKERS)
    assert [(b.ernst, b.item) for b in bij_vorm] == [("fout", "besluit")]
