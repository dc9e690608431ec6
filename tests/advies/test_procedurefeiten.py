"""Facts about the advice itself, beside what was chosen."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.advies.zaak import DEN_HAAG, reken, willekeurig


def test_het_advies_staat_los_van_de_keuze() -> None:
    uitkomst = reken({**DEN_HAAG, "procedure.gekozen": "openbaar", "rechtsvorm.gekozen": "subsidie"})
    assert uitkomst.stand.waarde("feit.rechtsvorm_advies") == "opdracht"
    assert uitkomst.stand.waarde("feit.rechtsvorm") == "subsidie"
    assert uitkomst.stand.waarde("feit.procedure") == "openbaar"
    assert uitkomst.stand.waarde("feit.procedure_advies") != "openbaar"


def test_zonder_keuze_telt_de_eerste_procedure_die_mag() -> None:
    uitkomst = reken(DEN_HAAG)
    assert uitkomst.voorlopig
    assert uitkomst.stand.waarde("feit.procedure") == "sui_generis"
    assert uitkomst.stand.waarde("feit.procedure_toelaatbaar") is None


def test_zolang_geen_procedure_mag_is_er_ook_geen_voorlopige() -> None:
    assert reken({"zaak.rechtsgebied": "nl"}).stand.waarde("feit.procedure") is None


def test_een_keuze_die_het_rechtsgebied_niet_heeft_blijft_de_keuze() -> None:
    uitkomst = reken({"zaak.rechtsgebied": "nl", "procedure.gekozen": "vopmvb"})
    assert uitkomst.procedure is None
    assert uitkomst.stand.waarde("feit.procedure") == "vopmvb"


def test_een_onbekend_advies_heet_onbekend() -> None:
    assert reken({"zaak.rechtsgebied": "nl"}).stand.waarde("feit.rechtsvorm_advies") == "onbekend"


def test_de_feiten_zeggen_wat_het_advies_zegt(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    for _ in range(hoeveelheid(15, 200)):
        uitkomst = reken(willekeurig(loting))
        stand, lijst = uitkomst.stand, uitkomst.procedures
        gekozen = {p.id: p.toelaatbaar for p in lijst}.get(str(stand.waarde("procedure.gekozen")), "onbekend")
        assert stand.waarde("feit.procedure_toelaatbaar") == (None if gekozen == "onbekend" else gekozen)
        advies = stand.waarde("feit.procedure_advies")
        if advies == "geen":
            assert all(p.toelaatbaar == "nee" for p in lijst)
        elif advies is None:
            assert lijst[0].toelaatbaar == "onbekend"
        else:
            assert (lijst[0].id, lijst[0].toelaatbaar in ("ja", "voorwaardelijk")) == (advies, True)
