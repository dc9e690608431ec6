"""Open questions: what is not answered yet and what it can still change."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from assistent.advies import open_vragen as open_vragen_module
from assistent.advies.model import Kantelpunt, OpenVraag, Stap
from assistent.handelingen.bereken import kantelpunten_van
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


def gewicht(vraag: OpenVraag) -> tuple[int, ...]:
    """What the order stands for: conclusions, then procedures, then findings by severity."""
    procedures = [naam for naam in vraag.kan_veranderen if naam.startswith("procedure ")]
    conclusies = {"sturing", "rechtsvorm"} & set(vraag.kan_veranderen) | ({"procedure"} if procedures else set())
    meldingen = [naam.removeprefix("melding ") for naam in vraag.kan_veranderen if naam.startswith("melding ")]
    ernst = [kennis().meldingen[id_].ernst for id_ in meldingen]
    return (len(conclusies), len(procedures), *(ernst.count(soort) for soort in ("fout", "waarschuwing", "aandacht")))


@pytest.mark.parametrize("antwoorden", [{}, {"zaak.rechtsgebied": "nl"}, {**DEN_HAAG, "zaak.waarde_basis": "onbekend"}])
def test_de_vraag_met_de_meeste_gevolgen_staat_voorop(antwoorden: dict[str, object]) -> None:
    gewichten = [gewicht(v) for v in reken(antwoorden).open_vragen]
    assert gewichten == sorted(gewichten, reverse=True)


def test_een_procedure_die_al_niet_mag_wacht_nergens_op() -> None:
    uitkomst = reken({"zaak.rechtsgebied": "nl", "zaak.soort_opdracht": "leveringen", "zaak.waarde_basis": 1_000})
    afgewezen = {f"procedure {p.id}" for p in uitkomst.procedures if p.toelaatbaar == "nee" and p.open}
    assert afgewezen
    assert not afgewezen & {naam for v in uitkomst.open_vragen for naam in v.kan_veranderen}


TELT_ALS_GEEN = {"zaak.waarde_opties", "zaak.vergoedingen", "zaak.verlenging_maanden"}
"""What was not filled in counts as none, so nothing waits for it."""


def test_wat_alleen_kantelt_staat_open(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    for antwoorden in [DEN_HAAG, *(willekeurig(loting) for _ in range(hoeveelheid(1, 25)))]:
        uitkomst = reken(antwoorden)
        punten = kantelpunten_van(uitkomst)
        kantelt = {punt.vragen[0].vraag for punt in punten if punt.vragen[0].van == "onbekend"}
        assert kantelt - TELT_ALS_GEEN <= {v.vraag for v in uitkomst.open_vragen}
        geordend = [v.vraag for v in open_vragen_module.naar_kantelpunten(uitkomst.open_vragen, punten)]
        assert set(geordend[: len(kantelt)]) == kantelt


def test_met_kantelpunten_staat_voorop_wat_het_meest_kantelt() -> None:
    vragen = [OpenVraag(naam, ("sturing",)) for naam in "abc"]
    punten = [
        Kantelpunt((Stap("c", "onbekend", 1),), (("sturing", "meng", "markt"),)),
        Kantelpunt((Stap("c", "onbekend", 2),), (("procedure", "sas", "openbaar"),)),
        Kantelpunt((Stap("b", "onbekend", 1),), (("sturing", "meng", "markt"),)),
        Kantelpunt((Stap("a", "onbekend", 1), Stap("b", "onbekend", 1)), (("rechtsvorm", "opdracht", "subsidie"),)),
    ]
    assert [v.vraag for v in open_vragen_module.naar_kantelpunten(vragen, punten)] == ["c", "b", "a"]


def test_alleen_onbeantwoorde_vragen_van_de_catalogus(
    loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    for _ in range(hoeveelheid(10, 100)):
        antwoorden = willekeurig(loting)
        for vraag, gevolgen in open_vragen(antwoorden).items():
            assert vraag in kennis().vragen
            assert vraag not in antwoorden
            assert gevolgen
