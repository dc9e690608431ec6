"""The questions on paper: every question that can be asked, with room for its answer, in the order of the steps."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.bereken import bereken
from assistent.handelingen.delen import lege_uitkomst
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.kennis.model import Vraag
from assistent.kennis.volgorde import STAPNAMEN
from assistent.leidraad.model import Leidraad
from assistent.leidraad.vragenlijst import WEET_NIET, vragenlijst
from assistent.tekst.boom import HOKJE, SCHRIJFPLEK, Boom, Tabel, platte_tekst, regel

DAG = date(2026, 3, 1)
DOOR = {"wie": "inkoper", "moment": "2026-03-01T14:02:00+01:00"}
VRAGEN = {id_: v for id_, v in laad().vragen.items() if id_ != "zaak.rechtsgebied"}


def _bomen(leidraad: Leidraad) -> dict[str, Boom]:
    return {b.sleutel.removeprefix("vragenlijst/"): b.boom for b in leidraad.blokken()}


def _alle(recht: str = "nl") -> Leidraad:
    return vragenlijst(lege_uitkomst(laad(), recht, (), DAG).stand, "alle")


@pytest.fixture(scope="module")
def van_beide() -> dict[str, Boom]:
    """Every question that is asked in one of the two jurisdictions."""
    return {**_bomen(_alle("vl")), **_bomen(_alle("nl"))}


def test_elke_vraag_komt_in_een_van_beide_lijsten(van_beide: dict[str, Boom]) -> None:
    assert [id_ for id_ in VRAGEN if id_ not in van_beide] == []


def test_wat_alleen_in_het_andere_rechtsgebied_wordt_gevraagd_staat_er_niet() -> None:
    nl, vl = (set(_bomen(_alle(recht))) for recht in ("nl", "vl"))
    assert nl - vl, "geen enkele vraag is alleen Nederlands"
    assert vl - nl
    assert "zaak.regiovisie" in nl - vl


def test_de_volgorde_is_die_van_de_stappen() -> None:
    leidraad = _alle()
    stappen = [h.id for h in leidraad.hoofdstukken if h.id in STAPNAMEN]
    assert stappen == [stap for stap in STAPNAMEN if stap in stappen]
    vragen = [b.sleutel.removeprefix("vragenlijst/") for b in leidraad.blokken()]
    per_stap = [[id_ for id_ in vragen if id_ in VRAGEN and VRAGEN[id_].stap == stap] for stap in stappen]
    catalogus = [[id_ for id_, v in VRAGEN.items() if v.stap == stap and id_ in vragen] for stap in stappen]
    assert per_stap == catalogus


def test_koppen_met_hun_inleiding() -> None:
    leidraad = _alle()
    titels = {p.titel: p for h in leidraad.hoofdstukken for p in h.paragrafen}
    for groep in laad().groepen.values():
        if groep.titel in titels and groep.inleiding:
            teksten = [platte_tekst(b.boom) for h in leidraad.hoofdstukken for p in h.paragrafen for b in p.blokken]
            assert groep.inleiding in teksten


@pytest.mark.parametrize(
    "soort", ["schaal", "keuze", "meerkeuze", "tekst", "lange_tekst", "getal", "bedrag", "datum", "tabel"]
)
def test_elke_vraag_heeft_uitleg_antwoordruimte_reden_en_bron(van_beide: dict[str, Boom], soort: str) -> None:
    vragen = [v for id_, v in VRAGEN.items() if id_ in van_beide and v.type == soort]
    assert vragen
    for vraag in vragen:
        tekst = platte_tekst(van_beide[vraag.id])
        assert tekst.startswith(vraag.label)
        assert vraag.hulp.strip() in tekst
        assert WEET_NIET in tekst
        assert "Waarom dit antwoord" in tekst
        assert f"Bron: {laad().bronnen[vraag.bron[0].bron].kort}" in tekst
        assert SCHRIJFPLEK in tekst
        assert HOKJE in tekst


def test_een_schaal_is_een_rij_van_een_tot_vijf_met_de_polen(van_beide: dict[str, Boom]) -> None:
    for vraag in (v for v in VRAGEN.values() if v.type == "schaal" and v.id in van_beide):
        tabel = next(deel for deel in van_beide[vraag.id] if isinstance(deel, Tabel))
        kop = [regel(cel) for cel in tabel.kop]
        assert [naam[:1] for naam in kop[:5]] == ["1", "2", "3", "4", "5"]
        assert vraag.polen is not None
        assert vraag.polen[0][1:] in kop[0]
        assert vraag.polen[1][1:] in kop[4]
        assert [regel(cel) for cel in tabel.rijen[0]] == [HOKJE] * 6


def _opties(boom: Boom, vraag: Vraag) -> list[str]:
    tabel = next(deel for deel in boom if isinstance(deel, Tabel))
    if len(tabel.rijen) == 1 and len(tabel.kop) == len(vraag.opties) + 1:
        return [regel(cel) for cel in tabel.kop]
    return [regel(rij[1]) for rij in tabel.rijen]


def test_elke_optie_heeft_een_hokje_met_haar_uitleg(van_beide: dict[str, Boom]) -> None:
    for vraag in (v for v in VRAGEN.values() if v.opties and v.id in van_beide):
        namen = _opties(van_beide[vraag.id], vraag)
        assert len(namen) == len(vraag.opties) + 1
        for naam, optie in zip(namen, vraag.opties, strict=False):
            assert naam.startswith(optie.label)
            assert optie.hulp[1:] in naam


def test_elke_kolom_van_een_tabel_is_in_te_vullen(van_beide: dict[str, Boom]) -> None:
    for vraag in (v for v in VRAGEN.values() if v.type == "tabel" and v.id in van_beide):
        tabel = next(deel for deel in van_beide[vraag.id] if isinstance(deel, Tabel))
        opzij = regel(tabel.kop[0]) == "Gegeven"
        koppen = [regel(rij[0]) for rij in tabel.rijen] if opzij else [regel(cel) for cel in tabel.kop]
        assert all(kop.startswith(k.label) for kop, k in zip(koppen, vraag.kolommen, strict=True))
        plekken = [regel(cel).strip() for rij in tabel.rijen for cel in (rij[1:] if opzij else rij)]
        assert set(plekken) == {SCHRIJFPLEK}
        assert all(optie.label in platte_tekst(van_beide[vraag.id]) for k in vraag.kolommen for optie in k.opties)


def test_alleen_wat_gesteld_wordt_en_alleen_wat_open_is() -> None:
    dossier = open_dossier(laad(), voorbeelden()["den-haag"]).dossier
    stand = bereken(laad(), dossier, DAG).stand
    gesteld = {id_ for id_, v in VRAGEN.items() if stand.vraagt(v)}
    assert set(_bomen(vragenlijst(stand, "gesteld"))) & set(VRAGEN) == gesteld
    open_ = {id_ for id_ in gesteld if stand.waarde(id_) is None}
    assert set(_bomen(vragenlijst(stand, "open"))) & set(VRAGEN) == open_
    assert "zaak.naam" not in open_


def test_er_staat_geen_antwoord_van_het_dossier_in() -> None:
    dossier = met_waarde(lege_uitkomst(laad(), "nl", (), DAG).dossier, "zaak.aanleiding", "Geheime reden", **DOOR)
    leidraad = vragenlijst(bereken(laad(), dossier, DAG).stand, "gesteld")
    assert "Geheime reden" not in " ".join(platte_tekst(b.boom) for b in leidraad.blokken())


def test_een_domein_beperkt_de_lijst() -> None:
    alle = set(_bomen(_alle()))
    werk = set(_bomen(vragenlijst(lege_uitkomst(laad(), "nl", ["werk"], DAG).stand, "alle")))
    assert werk < alle
