"""Cases that resemble the dossier, and what they teach."""

from __future__ import annotations

import pytest

from tests.advies.zaak import kennis, reken


def profiel(casus: str) -> dict[str, int]:
    return dict(kennis().casussen[casus].profiel)


@pytest.mark.parametrize("casus", list(kennis().casussen))
def test_een_zaak_met_hetzelfde_profiel_heeft_afstand_nul(casus: str) -> None:
    if len(profiel(casus)) < 3:
        assert casus not in {g.casus for g in reken(profiel(casus)).lijkt_op}
        return
    gevonden = {g.casus: g for g in reken(profiel(casus)).lijkt_op}[casus]
    assert gevonden.afstand == 0
    assert not gevonden.verschil
    assert set(gevonden.overeenkomst) == set(profiel(casus))


def test_het_spiegelbeeld_ligt_verder_weg() -> None:
    eigen = profiel("casus.den_haag")
    anders = {**eigen, "inhoud.variatie_doelgroep": 3}
    gevonden = {g.casus: g for g in reken(anders).lijkt_op}["casus.den_haag"]
    assert gevonden.afstand > 0
    assert gevonden.verschil == ("inhoud.variatie_doelgroep",)
    gespiegeld = {vraag: 6 - score for vraag, score in eigen.items()}
    assert "casus.den_haag" not in {g.casus for g in reken(gespiegeld).lijkt_op}


def test_een_casus_zegt_hoe_het_afliep() -> None:
    den_haag = {g.casus: g for g in reken(profiel("casus.den_haag")).lijkt_op}["casus.den_haag"]
    assert den_haag.afloop == kennis().casussen["casus.den_haag"].kenmerken["afloop"] != ""


def test_de_naaste_staat_voorop_en_elke_les_heeft_een_bron() -> None:
    gevonden = reken(profiel("casus.den_haag")).lijkt_op
    assert [g.afstand for g in gevonden] == sorted(g.afstand for g in gevonden)
    assert all(0 <= g.afstand <= 1 and g.bron for g in gevonden)
    assert all(bron for g in gevonden for _, bron in g.lessen)


def test_op_twee_antwoorden_lijkt_nog_niets() -> None:
    assert reken({"inhoud.variatie_doelgroep": 5, "inhoud.meetbaarheid": 4}).lijkt_op == ()
