"""The annexes of an opdracht: when there is a programma van eisen, a conceptovereenkomst and a cijferbijlage, and which
chapters the agreement has with and without the landelijke contractstandaard."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from tests.advies.zaak import reken

BIJLAGEN = {"programma_van_eisen", "conceptovereenkomst", "cijferbijlage"}
ZORG = {"zaak.rechtsgebied": "nl", "zaak.sociale_dienst": "zorg_maatschappelijk", "procedure.gekozen": "sas"}


def _hoofdstukken(antwoorden: Mapping[str, object], document: str = "conceptovereenkomst") -> list[str]:
    return [hoofdstuk.titel for hoofdstuk in stel_document_samen(reken(antwoorden), document).hoofdstukken]


@pytest.mark.parametrize(
    ("recht", "procedure", "verwacht"),
    [
        ("nl", "sas", BIJLAGEN),
        ("nl", "enkelvoudig_onderhands", BIJLAGEN),
        ("nl", "concessie", BIJLAGEN),
        ("nl", "prijsvraag", set()),
        ("nl", "open_house", set()),
        ("nl", "projectsubsidie_oproep", set()),
        ("vl", "openbaar", set()),
    ],
)
def test_de_bijlagen_horen_bij_een_opdracht_naar_nederlands_recht(
    recht: str, procedure: str, verwacht: set[str]
) -> None:
    uitkomst = reken({"zaak.rechtsgebied": recht, "procedure.gekozen": procedure})
    assert set(beschikbaar(uitkomst)) & BIJLAGEN == verwacht


@pytest.mark.parametrize("domein", ["jeugd", "wmo"])
@pytest.mark.parametrize("keuze", [None, "toepassen"])
def test_met_de_standaard_staan_er_alleen_kernbedingen(domein: str, keuze: str | None) -> None:
    gekozen = {"zaak.contractstandaard": keuze} if keuze else {}
    titels = _hoofdstukken({**ZORG, "zaak.domein": [domein], **gekozen})
    assert {"Bekostiging", "Wijziging", "Conformiteit"} <= set(titels)
    assert not {"Prijs en betaling", "Niet-nakoming en einde", "Geschillen en slot"} & set(titels)


@pytest.mark.parametrize(("keuze", "conformiteit"), [("afwijken", True), ("niet_van_toepassing", False)])
def test_zonder_de_standaard_staat_de_hele_overeenkomst_er(keuze: str, conformiteit: bool) -> None:
    titels = _hoofdstukken({**ZORG, "zaak.domein": ["jeugd"], "zaak.contractstandaard": keuze})
    assert {"Contractstukken", "Prijs en betaling", "Wisseling", "Niet-nakoming en einde"} <= set(titels)
    assert "Bekostiging" not in titels
    assert ("Conformiteit" in titels) is conformiteit


def test_een_andere_opdracht_noemt_de_standaard_niet() -> None:
    titels = _hoofdstukken({**ZORG, "zaak.domein": ["anders"], "zaak.sociale_dienst": "nee"})
    assert "Geschillen en slot" in titels
    assert "Conformiteit" not in titels


def test_een_andere_opdracht_heeft_geen_eisen_over_hulp() -> None:
    gewoon = {**ZORG, "zaak.domein": ["anders"], "zaak.sociale_dienst": "nee"}
    jeugd = {**ZORG, "zaak.domein": ["jeugd"]}
    hulp = {"Kwaliteit en veiligheid", "Rechten van mensen die hulp krijgen"}
    assert not hulp & set(_hoofdstukken(gewoon, "programma_van_eisen"))
    assert hulp <= set(_hoofdstukken(jeugd, "programma_van_eisen"))


def test_elke_eis_noemt_bewijs_en_gevolg() -> None:
    alles = {**ZORG, "zaak.domein": ["jeugd", "wmo"], "zaak.contractstandaard": "niet_van_toepassing"}
    leidraad = stel_document_samen(
        reken({**alles, "zaak.bekostiging": "inspanning", "zaak.toegang": "opdrachtnemer"}), "programma_van_eisen"
    )
    eisen = [blok for blok in leidraad.blokken() if blok.soort == "eis"]
    assert len(eisen) > 30
    for blok in eisen:
        tekst = str(blok.boom)
        assert "Bewijs: " in tekst, blok.sleutel
        assert "Gevolg: " in tekst, blok.sleutel
