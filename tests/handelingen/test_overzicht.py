"""All answers on one page: nothing that was answered is ever out of sight, and what does not apply says why."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.wijzigen import met_antwoord, met_waarde, zonder_antwoord
from assistent.handelingen import overzicht
from assistent.handelingen.antwoordtekst import antwoordtekst, korte_tekst
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.overzicht import Antwoordrij, Zeef
from assistent.kennis.laden import laad
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

BEPALEND = ("zaak.rechtsgebied", "zaak.contractvorm", "sturing.gekozen", "rechtsvorm.gekozen", "procedure.gekozen")


def met(dossier: Dossier, **waarden: object) -> Dossier:
    for vraag, waarde in waarden.items():
        dossier = met_waarde(dossier, vraag.replace("__", "."), waarde, **DOOR)
    return dossier


def rij(u: Uitkomst, vraag: str) -> Antwoordrij:
    return next(r for r in overzicht.rijen(u) if r.vraag == vraag)


def beantwoord(dossier: Dossier) -> set[str]:
    return {id_ for id_, a in dossier.antwoorden.items() if a.waarde not in (None, "", []) or a.motivering}


def test_elke_gestelde_vraag_staat_er_eenmaal_in_de_orde_van_de_kennis() -> None:
    u = uitkomst()
    gevraagd = [vraag.id for vraag in laad().vragen.values() if u.stand.vraagt(vraag)]
    assert [r.vraag for r in overzicht.rijen(u) if r.gevraagd] == gevraagd


def test_antwoorden_in_woorden() -> None:
    u = uitkomst()
    assert rij(u, "inhoud.spelersveld").op_een_regel.startswith("3 van 5 (1 = ")
    assert rij(u, "zaak.percelen").op_een_regel == "4 rijen: Escamp, Centrum, Kust, Rand"
    assert "Gebied of deel: Scheveningen" in rij(u, "zaak.percelen").antwoord
    assert rij(u, "zaak.looptijd_maanden").antwoord == "96 maanden"
    assert rij(u, "zaak.startdatum").antwoord == "1 januari 2024"
    weet_niet = rij(uitkomst(met(voorbeeld(), zaak__startdatum="onbekend")), "zaak.startdatum")
    assert (weet_niet.staat, weet_niet.antwoord) == ("weet_niet", "weet ik nog niet")


def test_een_bedrag_een_keuze_en_een_verwijzing() -> None:
    dossier = met(voorbeeld(), zaak__waarde_basis=1234.5, zaak__domein=["jeugd", "wmo"])
    antwoorden, kennis = dossier.antwoorden, laad()
    assert antwoordtekst(kennis, kennis.vragen["zaak.waarde_basis"], 1234.5, antwoorden) == "€\u00a01.234,50"
    assert antwoordtekst(kennis, kennis.vragen["zaak.domein"], ["jeugd", "vreemd"], antwoorden).endswith(" en vreemd")
    criteria = kennis.vragen["beoordeling.gunningscriteria"]
    perceel = dossier.antwoorden["zaak.percelen"].waarde[1]["id"]
    tekst = antwoordtekst(kennis, criteria, [{"id": "c1", "naam": "Prijs", "perceel": perceel}], antwoorden)
    assert "Prijs" in tekst
    assert tekst.endswith("Centrum")
    assert korte_tekst(kennis, criteria, [{"id": "c1"}], antwoorden) == "1 rij"


def test_wat_niet_meer_gevraagd_wordt_blijft_staan_en_zegt_waarom() -> None:
    u = uitkomst(met(voorbeeld(), zaak__rechtsgebied="vl"))
    weg = rij(u, "zaak.regionale_inkoop")
    assert (weg.staat, weg.gevraagd, weg.antwoord) == ("vervallen", False, "Nee")
    assert weg.motivering
    assert [reden.naar for reden in weg.redenen] == [("zaak.rechtsgebied",)]
    assert "Nederland" in weg.redenen[0].tekst
    assert "Vlaanderen" in weg.redenen[0].tekst
    assert weg in overzicht.vervallen(u, "opgave")
    assert weg not in overzicht.vervallen(u, "opgave", behalve={"zaak.regionale_inkoop"})
    assert not overzicht.vervallen(uitkomst(), "opgave")


def test_elke_vervallen_vraag_heeft_een_reden_met_een_vraag_die_haar_bepaalt() -> None:
    dossier = voorbeeld()
    for vraag in laad().vragen.values():
        if vraag.als is not None and vraag.type == "keuze" and vraag.id not in dossier.antwoorden:
            dossier = met_waarde(dossier, vraag.id, vraag.opties[0].id, **DOOR)
    vervallen = [r for r in overzicht.rijen(uitkomst(dossier)) if r.staat == "vervallen"]
    assert len(vervallen) > 20
    assert not [r.vraag for r in vervallen if not r.redenen]
    assert not [r.vraag for r in vervallen if not any(reden.naar for reden in r.redenen)]


def test_een_antwoord_op_een_onbekende_vraag_staat_er_als_laatste() -> None:
    vreemd = Antwoord(waarde={"a": 1}, motivering="uit een ander programma")
    laatste = overzicht.rijen(uitkomst(met_antwoord(voorbeeld(), "ander.vraag", vreemd, **DOOR)))[-1]
    assert (laatste.vraag, laatste.staat, laatste.gevraagd) == ("ander.vraag", "onbekende_vraag", False)
    assert "'a': 1" in laatste.antwoord


def test_een_waarde_die_niet_past_heeft_een_bezwaar() -> None:
    vreemd = met_antwoord(voorbeeld(), "zaak.looptijd_maanden", Antwoord(waarde="lang"), **DOOR)
    gezien = rij(uitkomst(vreemd), "zaak.looptijd_maanden")
    assert gezien.antwoord.startswith("lang")
    assert "getal" in gezien.bezwaar
    assert not rij(uitkomst(), "zaak.looptijd_maanden").bezwaar


@pytest.mark.parametrize("keuze", overzicht.KEUZES)
def test_de_tellingen_zijn_die_van_de_zeef(keuze: overzicht.Keuze) -> None:
    alle = overzicht.rijen(uitkomst(met(voorbeeld(), zaak__rechtsgebied="vl", zaak__spoed=None)))
    gezeefd = overzicht.gezeefd(alle, Zeef(keuze=keuze))
    assert len(gezeefd) == overzicht.tellingen(alle)[keuze]
    assert all(overzicht.past(r, keuze) for r in gezeefd)


def test_zeven_op_woorden_en_stap() -> None:
    alle = overzicht.rijen(uitkomst())
    assert [r.vraag for r in overzicht.gezeefd(alle, Zeef("SCHEVENINGEN segbroek"))] == ["zaak.percelen"]
    assert {r.stap for r in overzicht.gezeefd(alle, Zeef(stap="inhoud"))} == {"inhoud"}
    assert not overzicht.gezeefd(alle, Zeef("scheveningen", "inhoud"))


def test_bevindingen_staan_bij_hun_vraag() -> None:
    u = uitkomst()
    met_rij = {r.vraag for r in overzicht.rijen(u)}
    bij_een_vraag = [melding for melding in u.meldingen if melding.plaats in met_rij]
    assert bij_een_vraag
    assert all(melding in rij(u, melding.plaats).bevindingen for melding in bij_een_vraag)


@cache
def opties(vraag: str) -> tuple[object, ...]:
    return (None, "onbekend", *(optie.id for optie in laad().vragen[vraag].opties))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(BEPALEND).flatmap(lambda v: st.tuples(st.just(v), st.sampled_from(opties(v))))))
def test_heen_en_weer_verliest_geen_antwoord(stappen: list[tuple[str, object]]) -> None:
    begin = dossier = voorbeeld()
    for vraag, waarde in stappen:
        dossier = (
            zonder_antwoord(dossier, vraag, **DOOR) if waarde is None else met_waarde(dossier, vraag, waarde, **DOOR)
        )
    te_zien = {r.vraag for r in overzicht.rijen(uitkomst(dossier)) if r.staat != "open" or r.motivering}
    assert beantwoord(dossier) <= te_zien
    anders = {vraag for vraag, _ in stappen}
    assert {k: v for k, v in dossier.antwoorden.items() if k not in anders} == {
        k: v for k, v in begin.antwoorden.items() if k not in anders
    }
    for vraag in anders:
        oud = begin.antwoorden.get(vraag)
        dossier = zonder_antwoord(dossier, vraag, **DOOR) if oud is None else met_antwoord(dossier, vraag, oud, **DOOR)
    terug = [(r.vraag, r.staat, r.antwoord, r.motivering) for r in overzicht.rijen(uitkomst(dossier))]
    assert terug == [(r.vraag, r.staat, r.antwoord, r.motivering) for r in overzicht.rijen(uitkomst(begin))]
