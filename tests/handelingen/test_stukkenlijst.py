"""Documents by what they are for, and what each still waits for."""

from __future__ import annotations

import pytest

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import beschikbaar, eigen_documenten, stel_document_samen
from assistent.handelingen.stukkenlijst import GROEPNAMEN, groepeer, om_te_publiceren, open_per_stuk
from tests.leidraad.vol import vol


@pytest.fixture(scope="module")
def uitkomst() -> Uitkomst:
    return vol("openbaar", "nl", 2)


def test_elk_stuk_staat_in_een_groep_en_die_van_de_procedure_voorop(uitkomst: Uitkomst) -> None:
    groepen = groepeer(uitkomst)
    assert sorted(naam for groep in groepen for naam in groep.documenten()) == sorted(beschikbaar(uitkomst))
    assert [groep.groep for groep in groepen] == [naam for naam in GROEPNAMEN if naam in {g.groep for g in groepen}]
    opzetten, eigen = uitkomst.kennis.documenten, set(eigen_documenten(uitkomst))
    for groep in groepen:
        assert {opzetten[naam.partition("@")[0]].groep for naam in groep.documenten()} == {groep.groep}
        van_procedure = [reeks.naam in eigen for reeks in groep.reeksen]
        assert van_procedure == sorted(van_procedure, reverse=True)


def test_brieven_staan_als_reeks_onder_hun_titel_met_wie_het_betreft(uitkomst: Uitkomst) -> None:
    reeksen = [reeks for groep in groepeer(uitkomst) for reeks in groep.reeksen if reeks.is_reeks]
    assert any(len(reeks.stukken) > 1 for reeks in reeksen)
    for reeks in reeksen:
        assert all("@" in stuk.document and not stuk.titel.startswith(reeks.titel) for stuk in reeks.stukken)


def test_een_stuk_dat_de_kennis_niet_meer_kent_houdt_zijn_naam(uitkomst: Uitkomst) -> None:
    groepen = groepeer(uitkomst, ("weleer", "brief_gunning@rij-die-weg-is"))
    assert [stuk.titel for groep in groepen for reeks in groep.reeksen for stuk in reeks.stukken] == [
        "weleer",
        "brief_gunning@rij-die-weg-is",
    ]


def test_wat_naar_buiten_gaat_zijn_de_eigen_stukken_en_de_bijlagen(uitkomst: Uitkomst) -> None:
    uit = om_te_publiceren(uitkomst)
    assert set(eigen_documenten(uitkomst)) <= {naam.partition("@")[0] for naam in uit}
    assert any(uitkomst.kennis.documenten[naam].groep == "bijlage" for naam in uit)
    assert not [naam for naam in uit if "brief" in naam]


def test_wat_open_is_komt_overeen_met_het_samengestelde_stuk(uitkomst: Uitkomst) -> None:
    namen = beschikbaar(uitkomst)[:3]
    for naam, velden in open_per_stuk(uitkomst, namen).items():
        blokken = stel_document_samen(uitkomst, naam).blokken()
        assert set(velden) == {veld for blok in blokken for veld in blok.open_velden}
    assert open_per_stuk(uitkomst, namen, stop=lambda: True) == {}
