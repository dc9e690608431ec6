"""The register of sources: every reference of the catalogue stands under its source, and nothing else does."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from assistent.handelingen import bronregister
from assistent.kennis.controle import verwijzingen
from assistent.kennis.laden import laad
from tests.kennis.klein import BRON, ITEM, catalogus

STRIJD: dict[str, Any] = {
    **ITEM, "id": "strijd", "titel": "T", "omgang": "o", "raakt": ["zaak.keuze"],
    "standpunten": [
        {"tekst": "ja", "bron": BRON},
        {"tekst": "nee", "bron": [{"bron": "rapport", "plaats": "p. 2", "status": "onderzoek"}]},
    ],
}  # fmt: skip


def test_elke_verwijzing_van_de_catalogus_staat_onder_haar_bron() -> None:
    verwacht = {(v.bron, item, v.plaats) for item, v in verwijzingen(laad())}
    gevonden = {(b.bron.id, s.id, s.plaats) for b in bronregister.register(laad()) for s in b.steun}
    assert gevonden == verwacht


def test_het_register_kent_elk_onderdeel_van_de_catalogus() -> None:
    # These say nothing about law or choice.
    zonder_bron = {"versie", "bronhash", "bronnen", "groepen", "aanvulling", "getoetst"}
    onderdelen = set(type(laad()).model_fields) - zonder_bron
    assert onderdelen == set(bronregister.SOORTEN)


def test_elke_bron_staat_er_een_keer_in_met_haar_gegevens() -> None:
    register = bronregister.register(laad())
    assert [b.bron.id for b in register] == list(laad().bronnen)
    aw = next(b for b in register if b.bron.id == "aw")
    assert aw.bron.titel
    assert aw.bron.soort == "wet"
    assert bronregister.bron(laad(), "aw") == aw
    assert not [s for s, aantal in Counter(aw.steun).items() if aantal > 1]


def test_een_onderdeel_noemt_zichzelf_en_erft_de_status() -> None:
    steun = bronregister.bron(catalogus(), "wet").steun
    toets = next(s for s in steun if (s.id, s.onderdeel) == ("openbaar", "mag"))
    assert (toets.soort, toets.naam, toets.plaats, toets.status) == ("procedure", "Openbaar", "artikel 1", "wettekst")
    drempel = [s.onderdeel for s in steun if s.id == "drempel"]
    assert drempel == ["vanaf 01-01-2024", "vanaf 01-01-2026"]


def test_een_bron_zonder_steun_blijft_zichtbaar() -> None:
    assert bronregister.bron(catalogus(), "rapport").steun == ()
    with pytest.raises(KeyError):
        bronregister.bron(catalogus(), "weg")


def test_een_tegenstrijdigheid_komt_bij_wat_zij_raakt_en_bij_haar_bronnen() -> None:
    kennis = catalogus(tegenstrijdigheden={"strijd": STRIJD})
    for id_ in ("zaak.keuze", "wet", "rapport"):
        assert [t.id for t in bronregister.tegenstrijdigheden(kennis, id_)] == ["strijd"]
    assert bronregister.tegenstrijdigheden(kennis, "zaak.domein") == ()
    (nee,) = (s for s in bronregister.bron(kennis, "rapport").steun)
    assert (nee.onderdeel, nee.status) == ("nee", "onderzoek")
