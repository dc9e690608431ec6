"""Which block stands at a place: by condition, by country, by row, and what stays when nothing is known yet."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.dossier.model import TekstAfwijking
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.model import Leidraad
from tests.leidraad.kleine_kennis import PERCELEN, bouwsteen, dossier, kennis, maak, woorden

IS_X = {"veld": "zaak.naam", "is": "x"}


def _sleutels(leidraad: Leidraad) -> list[str]:
    return [blok.sleutel for blok in leidraad.blokken()]


@pytest.mark.parametrize(("naam", "staat_er"), [("x", True), ("y", False), (None, True), ("onbekend", True)])
def test_een_voorwaarde_plaatst_weert_of_laat_voorlopig_staan(naam: str | None, staat_er: bool) -> None:
    leidraad = maak(kennis([bouwsteen("b", "Tekst", als=IS_X)]), dossier({"zaak.naam": naam}))
    assert bool(leidraad.blokken()) is staat_er
    for blok in leidraad.blokken():
        assert blok.voorlopig is (naam != "x")
        assert blok.open_velden == (() if naam == "x" else ("zaak.naam",))
        assert blok.herkomst.spoor is not None


def test_een_voorlopig_blok_zegt_aan_zijn_eind_waarvan_het_afhangt() -> None:
    (blok,) = maak(kennis([bouwsteen("b", "Een eis.", als=IS_X)])).blokken()
    eerste, laatste = woorden(blok)[0].split("\n")
    assert eerste == "Een eis."
    assert laatste == "Nog te bepalen: dit hangt af van het antwoord op ‘naam’."
    (zeker,) = maak(kennis([bouwsteen("b", "Een eis.", als=IS_X)]), dossier({"zaak.naam": "x"})).blokken()
    assert woorden(zeker) == ["Een eis."]
    assert zeker.standaardhash == blok.standaardhash  # the note is no part of the standard text


def test_een_voorlopig_blok_met_eigen_woorden_is_een_besluit_van_de_gebruiker() -> None:
    eigen = {"stuk/b": TekstAfwijking(soort="vervangen", markdown="Eigen.")}
    (blok,) = maak(kennis([bouwsteen("b", "Een eis.", als=IS_X)]), dossier(teksten=eigen)).blokken()
    assert (woorden(blok), blok.voorlopig) == (["Eigen."], False)


def test_een_bevroren_document_houdt_het_voorbehoud() -> None:
    leidraad = maak(kennis([bouwsteen("b", "Een eis.", als=IS_X)]))
    (blok,) = ontdooi("stuk", vries_in(leidraad), "CONCEPT", "v1").blokken()
    assert woorden(blok) == woorden(*leidraad.blokken())


@pytest.mark.parametrize(("naam", "vraagt"), [("x", False), (None, True)])
def test_een_hoofdstuk_waarvan_de_voorwaarde_onbekend_is_zegt_dat_bij_zijn_eerste_blok(
    naam: str | None, vraagt: bool
) -> None:
    stuk = kennis([bouwsteen("a", "A"), bouwsteen("b", "B")], [{"bouwsteen": "a"}, {"bouwsteen": "b"}], als=IS_X)
    een, twee = maak(stuk, dossier({"zaak.naam": naam})).blokken()
    assert ("Nog te bepalen" in woorden(een)[0], woorden(twee)) == (vraagt, ["B"])
    assert een.open_velden == (("zaak.naam",) if vraagt else ())


@pytest.mark.parametrize(("recht", "tekst", "taal"), [("nl", "Nederlands", "nl-NL"), ("vl", "Vlaams", "nl-BE")])
def test_een_familie_kiest_de_variant_van_het_land(recht: str, tekst: str, taal: str) -> None:
    varianten = [
        bouwsteen("n", "Nederlands", familie="f", rechtsgebied="nl"),
        bouwsteen("v", "Vlaams", familie="f", rechtsgebied="vl"),
    ]
    leidraad = maak(kennis(varianten, [{"familie": "f"}]), dossier({"zaak.rechtsgebied": recht}))
    assert (woorden(*leidraad.blokken()), leidraad.taal) == ([tekst], taal)


def test_een_familie_neemt_de_eerste_die_zeker_is_boven_een_eerdere_die_onbekend_is() -> None:
    varianten = [bouwsteen("a", "Misschien", familie="f", als=IS_X), bouwsteen("b", "Zeker", familie="f")]
    (blok,) = maak(kennis(varianten, [{"familie": "f"}])).blokken()
    assert (woorden(blok), blok.voorlopig) == (["Zeker"], False)


def test_een_familie_waarvan_niets_geldt_zwijgt() -> None:
    leidraad = maak(
        kennis([bouwsteen("b", "T", familie="f", als=IS_X)], [{"familie": "f"}]), dossier({"zaak.naam": "y"})
    )
    assert leidraad.hoofdstukken == ()


def test_een_blok_per_rij_heet_naar_de_rij_en_niet_naar_haar_plaats() -> None:
    stuk = kennis([bouwsteen("b", "{{ rij.naam }}")], [{"bouwsteen": "b", "per": "zaak.percelen"}])
    vooruit = maak(stuk, dossier({"zaak.percelen": PERCELEN})).blokken()
    achteruit = maak(stuk, dossier({"zaak.percelen": PERCELEN[::-1]})).blokken()
    assert [blok.sleutel for blok in vooruit] == ["stuk/b@r1", "stuk/b@r2"]
    assert {b.sleutel: b.boom for b in vooruit} == {b.sleutel: b.boom for b in achteruit}


def test_een_blok_per_rij_zonder_rijen_staat_er_een_keer_open() -> None:
    (blok,) = maak(kennis([bouwsteen("b", "{{ rij.naam }}")], [{"bouwsteen": "b", "per": "zaak.percelen"}])).blokken()
    assert (blok.sleutel, blok.open_velden) == ("stuk/b@leeg", ("zaak.percelen.naam",))
    assert woorden(blok) == ["Nog in te vullen: naam"]


def test_hetzelfde_blok_twee_keer_krijgt_twee_sleutels() -> None:
    stuk = kennis([bouwsteen("b", "T")], [{"bouwsteen": "b"}, {"bouwsteen": "b", "instantie": "slot"}])
    assert _sleutels(maak(stuk)) == ["stuk/b", "stuk/b#slot"]


@pytest.mark.parametrize(("naam", "aantal"), [("x", 1), ("y", 0), (None, 1)])
def test_een_hoofdstuk_vervalt_alleen_als_zijn_voorwaarde_zeker_niet_geldt(naam: str | None, aantal: int) -> None:
    stuk = kennis([bouwsteen("b", "T")], [{"bouwsteen": "b"}], als=IS_X)
    assert len(maak(stuk, dossier({"zaak.naam": naam})).hoofdstukken) == aantal


def test_een_paragraaf_zonder_blok_vervalt_met_haar_kop() -> None:
    delen: list[list[dict[str, Any]]] = [[{"bouwsteen": "weg"}], [{"bouwsteen": "b"}]]
    stuk = kennis([bouwsteen("weg", "T", als=IS_X), bouwsteen("b", "T")], *delen)
    (hoofdstuk,) = maak(stuk, dossier({"zaak.naam": "y"})).hoofdstukken
    assert [paragraaf.id for paragraaf in hoofdstuk.paragrafen] == ["p2"]


def test_twee_catalogi_met_een_familie_van_dezelfde_naam_raken_niet_verward() -> None:
    een = kennis([bouwsteen("b", "Een", familie="f")], [{"familie": "f"}])
    ander = kennis([bouwsteen("b", "Ander", familie="f")], [{"familie": "f"}])
    assert [woorden(*maak(stuk).blokken()) for stuk in (een, ander, een)] == [["Een"], ["Ander"], ["Een"]]
