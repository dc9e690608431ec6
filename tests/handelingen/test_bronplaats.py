"""A place in a source in words, and what else rests on that place."""

from __future__ import annotations

import pytest

from assistent.handelingen.bronplaats import passages, raken, van_recht, voluit
from assistent.kennis.basis import Verwijzing
from assistent.kennis.laden import laad


@pytest.mark.parametrize(
    ("kort", "lang"),
    [
        ("§2.5.3 r.852-864", "§ 2.5.3 regels 852–864"),
        ("§1.2 r.277; H5 r.281", "§ 1.2 regel 277; hoofdstuk 5 regel 281"),
        ("art. 89 §1 4°", "artikel 89 § 1 4°"),
        ("artikel 2.18 lid 1", "artikel 2.18 lid 1"),
        ("p. 12", "bladzijde 12"),
    ],
)
def test_voluit(kort: str, lang: str) -> None:
    assert voluit(kort) == lang


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("artikel 2.18 lid 1", "artikel 2.18 lid 3", True),
        ("artikel 2.18 lid 1", "artikel 2.1 lid 8", False),
        ("artikelen 2.138a, 2.163b en 2a.3", "artikel 2a.3 onderdeel c", True),
        ("artikel 2.10 lid 1, 2 en 4", "artikel 4", False),
        ("§2.5.3 r.852-864", "§2.5.3 r.860-921", True),
        ("§2.5.3 r.852-864", "§2.5.3 r.900", False),
        ("§2.5.3 r.852-864", "§2.5.3", True),
        ("§2.5.3", "§2.5", False),
        ("rechtsmiddelen", "rechtsmiddelen", True),
        ("rechtsmiddelen", "motivering", False),
    ],
)
def test_zelfde_passage(een: str, ander: str, zelfde: bool) -> None:
    assert raken(een, ander) is raken(ander, een) is zelfde


def test_elke_bron_van_elke_vraag_noemt_die_vraag_zelf() -> None:
    kennis = laad()
    for vraag in list(kennis.vragen.values())[::23]:
        for passage in passages(kennis, vraag.bron):
            assert vraag.id in {steun.id for steun in passage.steunt}
            assert passage.titel == kennis.bronnen[passage.bron].titel
            assert passage.soort


def test_dezelfde_verwijzing_staat_er_eenmaal_en_een_vreemde_bron_houdt_haar_plaats() -> None:
    vreemd = Verwijzing(bron="weg", plaats="artikel 3", status="wettekst")
    (een,) = passages(laad(), (vreemd, vreemd))
    assert (een.kort, een.plaats, een.titel, een.steunt) == ("weg", "artikel 3", "", ())


def test_wat_op_een_plaats_rust_staat_er_eenmaal_en_alleen_voor_het_eigen_recht() -> None:
    kennis = laad()
    (hiva,) = passages(kennis, (Verwijzing(bron="hiva", plaats="§2.4.3 r.776", status="onderzoek"),))
    sleutels = [(steun.soort, steun.id) for steun in hiva.steunt]
    assert len(sleutels) == len(set(sleutels))
    assert {("procedure", "openbaar"), ("procedure", "openbaar_vl")} <= set(sleutels)
    (vlaams,) = passages(kennis, (Verwijzing(bron="hiva", plaats="§2.4.3 r.776", status="onderzoek"),), "vl")
    rest = {(steun.soort, steun.id) for steun in vlaams.steunt}
    assert ("procedure", "openbaar_vl") in rest
    assert ("procedure", "openbaar") not in rest
    assert rest < set(sleutels)


def test_een_bron_van_het_andere_recht_blijft_weg_zolang_er_iets_anders_is() -> None:
    kennis = laad()
    wet = {b.rechtsgebied: b.id for b in kennis.bronnen.values() if b.soort == "wet"}
    onderzoek = next(b.id for b in kennis.bronnen.values() if b.soort == "rapport" and b.rechtsgebied == "nl")
    nl, vl, rapport = (Verwijzing(bron=bron, plaats="1") for bron in (wet["nl"], wet["vl"], onderzoek))
    assert van_recht(kennis, (nl, vl, rapport), "vl") == (vl, rapport)
    assert van_recht(kennis, (nl, vl, rapport), "nl") == (nl, rapport)
    assert van_recht(kennis, (nl,), "vl") == (nl,)
    assert van_recht(kennis, (nl, vl), None) == (nl, vl)
