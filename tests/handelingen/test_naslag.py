"""Reference knowledge is found where it matters, shown in full, and searched without loss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from assistent.handelingen import naslag, naslagblad
from assistent.handelingen.naslagblad import Blad, Link, Tabel
from assistent.kennis.basis import Stap
from assistent.kennis.laden import laad
from assistent.kennis.naslag import Vragenlijst
from assistent.kennis.naslagcontrole import naslag as alle_naslag
from tests.kennis.klein import BRON, ITEM, catalogus

RAPPORT = [{"bron": "rapport", "plaats": "p. 2", "status": "onderzoek"}]


def item(id_: str, *raakt: str, **velden: Any) -> dict[str, dict[str, Any]]:
    return {id_: {**ITEM, "id": id_, "titel": id_.upper(), "raakt": list(raakt), **velden}}


def strijd(id_: str, *raakt: str, **velden: Any) -> dict[str, dict[str, Any]]:
    punten = [{"tekst": "ja", "bron": BRON}, {"tekst": "nee", "bron": RAPPORT}]
    return item(id_, *raakt, standpunten=punten, omgang="beide tonen", **velden)


def kader(id_: str, *raakt: str, **velden: Any) -> dict[str, dict[str, Any]]:
    return item(id_, *raakt, **{"kolommen": ["a", "b"], "rijen": [["één", "twee"]], **velden})


def ids(inhoud: Any) -> list[str]:
    return [stuk.id for stuk in inhoud]


def teksten(blad: Blad) -> str:
    """Everything that a sheet says."""

    def woorden() -> Iterator[str]:
        yield from (blad.titel, blad.status, *(f"{v.bron} {v.plaats}" for v in blad.bron))
        for deel in blad.delen:
            yield from (deel.kop, *deel.alineas, *deel.punten)
            yield from (tekst for link in deel.links for tekst in (link.tekst, link.extra))
            for punt in deel.standpunten:
                yield from (punt.tekst, *(f"{v.bron} {v.plaats}" for v in punt.bron))
            yield from (cel for rij in (deel.tabel.kop, *deel.tabel.rijen) for cel in rij) if deel.tabel else ()

    return naslag.kaal("\n".join(woorden()))


# ------------------------------------------------------------------------------------------------ what touches what


def test_tegenstrijdigheden_staan_altijd_vooraan() -> None:
    kennis = catalogus(kaders=kader("tabel", "zaak.keuze"), tegenstrijdigheden=strijd("strijd", "zaak.keuze"))
    assert ids(naslag.bij(kennis, "zaak.keuze")) == ["strijd", "tabel"]
    assert [(g.soort.een, ids(g.items)) for g in naslag.groepen(kennis, "zaak.keuze")] == [
        ("Tegenstrijdigheid", ["strijd"]),
        ("Tabel", ["tabel"]),
    ]
    assert naslag.strijdig(kennis, "zaak.keuze") == ("strijd",)
    assert naslag.bij(kennis, "zaak.domein") == ()


def test_wat_in_het_andere_rechtsgebied_hoort_blijft_weg() -> None:
    kennis = catalogus(tegenstrijdigheden=strijd("vlaams", "zaak.keuze", rechtsgebied="vl"))
    assert naslag.strijdig(kennis, "zaak.keuze", "nl") == ()
    assert naslag.strijdig(kennis, "zaak.keuze", "vl") == ("vlaams",)
    assert naslag.strijdig(kennis, "zaak.keuze", "onbekend") == ("vlaams",)
    assert "vlaams" not in ids(naslag.lijst(kennis, "nl"))
    assert "vlaams" not in ids(naslag.Zoeker(kennis, "nl").zoek("vlaams"))


def test_een_procedure_heeft_twee_namen() -> None:
    openbaar = {**catalogus().procedures["openbaar"].model_dump(), "id": "openbaar_nl", "procedure": "openbaar"}
    kennis = catalogus(
        procedures={"openbaar_nl": openbaar}, kaders={**kader("een", "openbaar"), **kader("twee", "openbaar_nl")}
    )
    assert ids(naslag.bij(kennis, "openbaar", "nl")) == ["een", "twee"]
    assert ids(naslag.bij(kennis, "openbaar_nl", "nl")) == ["een", "twee"]


def test_bij_een_bron_hoort_wat_haar_aanhaalt() -> None:
    kennis = catalogus(kaders=kader("tabel"), tegenstrijdigheden=strijd("strijd"))
    assert ids(naslag.bij(kennis, "wet")) == ["strijd", "tabel"]
    assert ids(naslag.bij(kennis, "rapport")) == ["strijd"]


def test_alles_in_de_catalogus_is_te_vinden_waar_het_raakt() -> None:
    kennis = laad()
    for stuk in alle_naslag(kennis):
        for id_ in stuk.raakt:
            assert stuk.id in ids(naslag.bij(kennis, id_)), (stuk.id, id_)


# ------------------------------------------------------------------------------------------------ sheets


def test_elke_id_wijst_een_blad_aan_en_geen_vraag_of_stap() -> None:
    kennis = laad()
    teller = Counter(ids(naslag.lijst(kennis)))
    assert not [id_ for id_, aantal in teller.items() if aantal > 1]
    assert not set(teller) & {*kennis.vragen, *get_args(Stap)}
    assert {t.soort.deel for t in naslag.lijst(kennis)} == {soort.deel for soort in naslag.SOORTEN}


def test_een_blad_laat_niets_weg() -> None:
    kennis = laad()
    weg = {"id", "raakt", "rechtsgebied", "lagen", "soort", "status", "bron", "groep", "profiel", "kenmerken", "keuze"}

    def inhoud(waarde: Any) -> Iterator[str]:
        if isinstance(waarde, str):
            yield waarde
        elif isinstance(waarde, dict):
            yield from (tekst for naam, deel in waarde.items() if naam not in weg for tekst in inhoud(deel))
        elif isinstance(waarde, list | tuple):
            yield from (tekst for deel in waarde for tekst in inhoud(deel))

    stukken = [*alle_naslag(kennis), *kennis.casussen.values(), *kennis.begrippen.values()]
    for stuk in stukken:
        tekst = teksten(naslagblad.blad(kennis, stuk.id))
        gemist = [zin for zin in inhoud(stuk.model_dump()) if naslag.kaal(zin) not in tekst]
        assert not gemist, (stuk.id, gemist)


def test_een_tabel_is_compleet_en_rechthoekig() -> None:
    kennis = laad()
    for treffer in naslag.lijst(kennis):
        for deel in naslagblad.blad(kennis, treffer.id).delen:
            if deel.tabel is not None:
                assert {len(rij) for rij in deel.tabel.rijen} == {len(deel.tabel.kop)}, treffer.id
    kader_ = kennis.kaders["kader.tabel_2_3"]
    assert naslagblad.blad(kennis, kader_.id).delen[0].tabel == Tabel(kader_.kolommen, kader_.rijen)


def test_een_tegenstrijdigheid_toont_elk_standpunt_en_wat_wij_doen() -> None:
    blad = naslagblad.blad(catalogus(tegenstrijdigheden=strijd("strijd", "zaak.keuze")), "strijd")
    eerste, tweede, raakt = blad.delen
    assert [(p.tekst, p.bron[0].bron, p.bron[0].status) for p in eerste.standpunten] == [
        ("ja", "wet", "wettekst"),
        ("nee", "rapport", "onderzoek"),
    ]
    assert (tweede.alineas, tweede.uitgelicht) == (("beide tonen",), True)
    assert raakt.links == (Link("Keuze", "zaak.keuze"),)


@pytest.mark.parametrize(
    ("soort", "kop"),
    [
        ("ja_nee", ("Vraag", "ja", "nee")),
        ("schaal", ("Vraag", "1", "2", "3", "4", "5")),
        ("matrix", ("Vraag", "Wij", "Zij")),
        ("open", None),
    ],
)
def test_een_vragenlijst_is_in_te_vullen_en_doorgenummerd(soort: str, kop: tuple[str, ...] | None) -> None:
    vragen = [{"id": "een", "groep": "A", "tekst": "Eerste?"}, {"id": "twee", "groep": "B", "tekst": "Tweede?"}]
    kolommen = ["Wij", "Zij"] if soort == "matrix" else []
    lijst = item("lijst", doel="Weten.", soort=soort, vragen=vragen, kolommen=kolommen)
    _, een, twee = naslagblad.blad(catalogus(vragenlijsten=lijst), "lijst").delen
    assert (een.kop, twee.kop) == ("A", "B")
    assert (een.tabel.kop if een.tabel else None) == kop
    eerste = een.tabel.rijen[0][0] if een.tabel else een.alineas[0]
    laatste = twee.tabel.rijen[0][0] if twee.tabel else twee.alineas[0]
    assert (eerste, laatste) == ("1. Eerste?", "2. Tweede?")


def test_de_vragenlijsten_van_de_catalogus_hebben_elke_vorm() -> None:
    assert {lijst.soort for lijst in laad().vragenlijsten.values()} == set(
        get_args(Vragenlijst.model_fields["soort"].annotation)
    )


def test_een_casus_toont_alle_kenmerken_en_zegt_dat_het_profiel_van_ons_is() -> None:
    casus = laad().casussen["casus.den_haag"]
    blad = naslagblad.blad(laad(), casus.id)
    (profiel,) = (deel for deel in blad.delen if deel.van_ons)
    assert profiel.tabel is not None
    assert len(profiel.tabel.rijen) == len(casus.profiel)
    assert "van ons" in profiel.kop
    tekst = teksten(blad)
    assert not [naam for naam, zin in casus.kenmerken.items() if naslag.kaal(zin) not in tekst]


def test_een_bron_noemt_haar_gegevens_en_alles_wat_op_haar_rust() -> None:
    blad = naslagblad.blad(laad(), "hiva")
    assert laad().bronnen["hiva"].titel in blad.delen[0].alineas
    tekst = teksten(blad)
    assert "gelezen op" in tekst
    assert any(link.naar == "strijd.hiva.maatregelen" for deel in blad.delen if deel.uitgelicht for link in deel.links)
    rust = {link.naar for deel in blad.delen for link in deel.links}
    assert {"kader.tabel_1_1", "inhoud.meetbaarheid", "procedure.gekozen"} <= rust
    leeg = naslagblad.blad(catalogus(), "rapport")
    assert "rust niets" in teksten(leeg)


def test_elke_verwijzing_op_een_blad_leidt_ergens_heen() -> None:
    kennis = laad()
    plaatsen = {*kennis.vragen, *get_args(Stap), ""}
    for treffer in naslag.lijst(kennis):
        for deel in naslagblad.blad(kennis, treffer.id).delen:
            for link in deel.links:
                assert link.naar in plaatsen or "/" in link.naar or naslag.vind(kennis, link.naar), link


def test_een_onbekend_blad_is_er_niet() -> None:
    with pytest.raises(KeyError):
        naslagblad.blad(catalogus(), "weg")


# ------------------------------------------------------------------------------------------------ searching


def test_elk_blad_is_op_zijn_titel_te_vinden() -> None:
    zoeker = naslag.Zoeker(laad())
    for treffer in naslag.lijst(laad()):
        assert treffer in zoeker.zoek(treffer.titel), treffer.id
    assert zoeker.zoek("  ") == naslag.lijst(laad())


def test_zoeken_vraagt_alle_woorden_en_zet_titels_vooraan() -> None:
    kennis = catalogus(
        kaders=kader("tabel", rijen=[["Coördinatie in de REGIO", "x"]]),
        tegenstrijdigheden=strijd("strijd", titel="Regio of gemeente"),
        principes=item("beginsel", tekst="de regio eerst", gevolg="g"),
    )
    zoeker = naslag.Zoeker(kennis)
    assert ids(zoeker.zoek("regio")) == ["strijd", "tabel", "beginsel"]
    assert ids(zoeker.zoek("coordinatie regio")) == ["tabel"]
    assert zoeker.zoek("coordinatie gemeente") == ()
