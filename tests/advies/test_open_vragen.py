"""Open questions: what is not answered yet and what it can still change."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.advies.zaak import DEN_HAAG, kennis, reken, willekeurig


def open_vragen(antwoorden: dict[str, object]) -> dict[str, tuple[str, ...]]:
    return {v.vraag: v.kan_veranderen for v in reken(antwoorden).open_vragen}


def test_een_feit_wijst_naar_de_vragen_erachter() -> None:
    zonder = {vraag: waarde for vraag, waarde in DEN_HAAG.items() if vraag != "zaak.waarde_basis"}
    assert "procedure sui_generis" in open_vragen(zonder)["zaak.waarde_basis"]
    assert "zaak.waarde_basis" not in open_vragen(DEN_HAAG)


def test_de_vijf_vragen_staan_open_voor_de_sturing() -> None:
    gevonden = open_vragen({"zaak.rechtsgebied": "nl", "inhoud.meetbaarheid": 2})
    assert "sturing" in gevonden["inhoud.specialisatie"]
    assert "inhoud.meetbaarheid" not in gevonden


def test_onbekend_als_antwoord_laat_de_vraag_open() -> None:
    assert "inhoud.meetbaarheid" in open_vragen({"inhoud.meetbaarheid": "onbekend"})


def test_de_vraag_met_de_meeste_gevolgen_staat_voorop() -> None:
    gewichten = [
        sum(not naam.startswith("melding ") for naam in v.kan_veranderen)
        for v in reken({"zaak.rechtsgebied": "nl"}).open_vragen
    ]
    assert gewichten == sorted(gewichten, reverse=True)


def test_alleen_onbeantwoorde_vragen_van_de_catalogus(
    loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    for _ in range(hoeveelheid(10, 100)):
        antwoorden = willekeurig(loting)
        for vraag, gevolgen in open_vragen(antwoorden).items():
            assert vraag in kennis().vragen
            assert vraag not in antwoorden
            assert gevolgen
