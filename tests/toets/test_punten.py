"""The review points: everything a reviewer has to look at, each under a name that stays."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.advies.model import Melding, Rechtsvormadvies
from assistent.dossier.model import Conclusie, PlanStap, TekstAfwijking, nieuw_dossier
from assistent.dossier.wijzigen import met_conclusies, met_planstap, zonder_antwoord
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.basis import Verwijzing
from assistent.kennis.laden import laad
from assistent.kennis.model import Bouwsteen, Kennis
from assistent.kennis.toetsmoment import Toetsmoment
from assistent.leidraad.model import Leidraad
from assistent.planning.model import Planning
from assistent.toets.model import SOORTNAMEN, Toetspunt
from assistent.toets.punten import punten
from tests.handelingen.maak import DAG, DOOR, uitkomst
from tests.leidraad.kleine_kennis import HERKOMST, PERCELEN, bouwsteen, dossier, kennis, maak
from tests.leidraad.kleine_kennis import stand as klein_stand
from tests.toets.maak import antwoord, begin, beginlijst, documenten

BLOKKEN = [bouwsteen(naam, f"{naam}: {{{{ zaak.naam }}}}") for naam in "abc"]
PER = bouwsteen("p", "{{ rij.waarde }}")


def _klein(stuk: Kennis, dossier_: Any = None) -> tuple[Uitkomst, Leidraad]:
    """A dossier on a small catalogue, of which only the documents say something."""
    gegeven = dossier_ or dossier()
    stil = Rechtsvormadvies("onbekend", (), (), (), ())
    leeg = Planning("", (), ())
    nu = replace(begin(), stand=klein_stand(stuk, gegeven), rechtsvorm=stil, planning=leeg, keuzes=(), meldingen=())
    return replace(nu, procedure=None), maak(stuk, gegeven)


def _punten(antwoorden: dict[str, Any] | None = None, **teksten: TekstAfwijking) -> dict[str, Toetspunt]:
    stuk = kennis([*BLOKKEN, PER], [{"bouwsteen": "a"}, {"bouwsteen": "b"}, {"bouwsteen": "p", "per": "zaak.percelen"}])
    gegeven = dossier(antwoorden, {f"stuk/{naam}": tekst for naam, tekst in teksten.items()})
    nu, leidraad = _klein(stuk, gegeven)
    return {punt.id: punt for punt in punten(nu, [leidraad])}


def _van(soort: str) -> list[Toetspunt]:
    return [stand.punt for stand in beginlijst().punten if stand.punt.soort == soort]


# ----------------------------------------------------------------------------------------------------- documents


def test_een_open_veld_is_een_punt_dat_al_zijn_plaatsen_noemt() -> None:
    punt = _punten({"zaak.percelen": PERCELEN})["open/zaak.naam"]
    assert (punt.plaats, punt.soort) == ("zaak.naam", "open_punt")
    assert {"stuk/a", "stuk/b"} <= set(punt.plekken)
    assert punt.documenten == ("stuk",)


def test_een_open_kolom_noemt_de_rijen_die_haar_missen() -> None:
    gevonden = _punten({"zaak.naam": "x", "zaak.percelen": PERCELEN})
    kolom = gevonden["open/zaak.percelen.waarde"]
    assert kolom.plaats == "zaak.percelen"
    assert "waarde" in kolom.titel
    assert "Zuid" in kolom.tekst
    assert "Noord" not in kolom.tekst
    leeg = _punten({"zaak.naam": "x"})["open/zaak.percelen.waarde"]
    assert leeg.over != kolom.over


def test_de_naam_van_een_punt_blijft_als_er_iets_anders_verandert() -> None:
    voor, na = _punten({"zaak.percelen": PERCELEN}), _punten({"zaak.percelen": PERCELEN[::-1], "zaak.bedrag": 5})
    assert voor.keys() == na.keys()
    assert {id_: punt.over for id_, punt in voor.items()} == {id_: punt.over for id_, punt in na.items()}


def test_een_afwijking_toont_de_oude_en_de_nieuwe_woorden() -> None:
    gevonden = _punten(
        {"zaak.naam": "x", "zaak.percelen": [{"id": "r1", "waarde": 1}]},
        a=TekstAfwijking(soort="weggelaten"),
        b=TekstAfwijking(soort="vervangen", markdown="Eigen woorden"),
        e=TekstAfwijking(soort="eigen", markdown="Zwerft", na="stuk/weg"),
        f=TekstAfwijking(soort="eigen", markdown="Erbij", na="stuk/b"),
    )
    weg, vervangen, erbij, los = (
        gevonden[id_] for id_ in ("afwijking/stuk/a", "afwijking/stuk/b", "afwijking/stuk/f", "los/stuk/e")
    )
    assert (weg.oud, weg.nieuw) == ("a: x", "")
    assert (vervangen.oud, vervangen.nieuw) == ("b: x", "Eigen woorden")
    assert (erbij.oud, erbij.nieuw) == ("", "Erbij")
    assert "weggelaten" in weg.titel
    assert (los.soort, los.nieuw) == ("losse_tekst", "Zwerft")


def test_een_andere_eigen_tekst_is_hetzelfde_punt_over_iets_anders() -> None:
    eerst, later = (
        _punten({"zaak.naam": "x"}, b=TekstAfwijking(soort="vervangen", markdown=tekst))["afwijking/stuk/b"]
        for tekst in ("Eigen", "Eigen, maar anders")
    )
    assert eerst.id == later.id
    assert eerst.over != later.over


def test_een_bron_die_veel_blokken_steunt_is_een_punt_dat_ze_allemaal_noemt() -> None:
    onzeker = [{"bron": "eigen", "plaats": "artikel 1", "status": "te_controleren"}]
    blokken = [
        Bouwsteen.model_validate(
            {
                **HERKOMST,
                "id": naam,
                "familie": naam,
                "titel": naam,
                "tekst": "T",
                "bron": onzeker,
                "status": "wettekst",
            }
        )
        for naam in "abcd"
    ]
    (punt,) = (p for p in punten(*_als_lijst(_klein(kennis(blokken)))) if p.soort == "te_controleren")
    assert punt.id == "bron/eigen/artikel 1"
    assert set(punt.plekken) == {f"stuk/{naam}" for naam in "abcd"}
    assert "a; b; c; d" in punt.regel


def test_een_standaardtekst_die_niemand_nagaf_is_een_punt_ook_met_zekere_bronnen() -> None:
    zeker = [{"bron": "eigen", "plaats": "artikel 1", "status": "wettekst"}]
    blok = Bouwsteen.model_validate(
        {**HERKOMST, "id": "b", "familie": "b", "titel": "B", "tekst": "T", "bron": zeker, "status": "te_controleren"}
    )
    (punt,) = (p for p in punten(*_als_lijst(_klein(kennis([blok])))) if p.soort == "te_controleren")
    assert punt.id == "bron/standaardtekst/b"


def _als_lijst(paar: tuple[Uitkomst, Leidraad]) -> tuple[Uitkomst, list[Leidraad]]:
    return paar[0], [paar[1]]


# ---------------------------------------------------------------------------------------------------- conditions


def test_elke_voorwaarde_van_de_procedure_is_een_punt_ook_waaraan_is_voldaan() -> None:
    procedure = begin().procedure
    assert procedure is not None
    gevonden = {punt.id: punt for punt in _van("voorwaarde")}
    assert {f"voorwaarde/{procedure.keuze}/{toets.id}" for toets in procedure.toetsen} <= gevonden.keys()
    vervuld = gevonden["voorwaarde/sui_generis/bijlage_xiv"]
    assert vervuld.antwoord.startswith("Aan deze voorwaarde is voldaan.")
    assert "Sociale" in vervuld.regel or "sociale" in vervuld.regel
    assert vervuld.ernst == ""
    assert vervuld.tekst.startswith("Was hieraan niet voldaan")
    assert vervuld.bron


def test_een_voorwaarde_waaraan_niet_is_voldaan_weegt_zwaar() -> None:
    anders = uitkomst(antwoord(begin().dossier, "zaak.soort_opdracht", "leveringen"))
    (punt,) = (p for p in punten(anders, ()) if p.id == "voorwaarde/sui_generis/bijlage_xiv")
    assert punt.ernst == "fout"
    assert punt.antwoord.startswith("Aan deze voorwaarde is niet voldaan")


def test_wat_nog_niet_te_beslissen_is_staat_er_ook() -> None:
    (punt,) = (p for p in _van("voorwaarde") if p.id == "voorwaarde/sui_generis/boven_drempel")
    assert punt.antwoord.startswith("Dit is nog niet te beslissen.")
    assert "nog onbekend" in punt.regel


def test_een_wettelijke_termijn_is_een_voorwaarde_met_het_minimum_en_wat_er_staat() -> None:
    stappen = [stap for stap in begin().planning.stappen if stap.minimum is not None]
    assert stappen
    gevonden = {punt.id: punt for punt in _van("voorwaarde")}
    for stap in stappen:
        punt = gevonden[f"voorwaarde/planning/{stap.id}"]
        assert punt.plaats == f"stap.{stap.id}"
        assert str(stap.minimum) in punt.regel.replace(".", "")


# -------------------------------------------------------------------------------------------------------- choices


def test_elke_inhoudelijke_vraag_is_een_keuze_met_antwoord_en_motivering() -> None:
    gevonden = {punt.id: punt for punt in _van("keuze")}
    for vraag in ("variatie_doelgroep", "integratie_diensten", "specialisatie", "spelersveld", "meetbaarheid"):
        punt = gevonden[f"keuze/inhoud.{vraag}"]
        assert "van 5" in punt.antwoord
        assert punt.motivering


@pytest.mark.parametrize(
    "vraag", ["sturing.gekozen", "rechtsvorm.gekozen", "procedure.gekozen", "zaak.contractvorm",
              "zaak.looptijd_maanden", "gunning.grondslag", "zaak.percelen_motivering"],
)  # fmt: skip
def test_wat_het_betoog_draagt_is_een_keuze(vraag: str) -> None:
    assert f"keuze/{vraag}" in {punt.id for punt in _van("keuze")}


def test_wat_alleen_beschrijft_is_geen_keuze() -> None:
    gevonden = {punt.id for punt in _van("keuze")}
    assert gevonden.isdisjoint({"keuze/zaak.naam", "keuze/zaak.organisatie"})


def test_een_antwoord_op_een_vraag_die_niet_meer_wordt_gesteld_is_geen_keuze() -> None:
    vraag = "zaak.regionale_inkoop"
    assert f"keuze/{vraag}" in {punt.id for punt in _van("keuze")}
    anders = uitkomst(antwoord(begin().dossier, "zaak.domein", ["werk"]))
    assert vraag in anders.dossier.antwoorden
    assert f"keuze/{vraag}" not in {punt.id for punt in punten(anders, ())}


def test_elk_criterium_is_een_eigen_keuze() -> None:
    rijen = begin().stand.rijen("beoordeling.gunningscriteria")
    gevonden = {punt.id: punt for punt in _van("keuze")}
    for rij in rijen:
        assert str(rij["naam"]) in gevonden[f"keuze/beoordeling.gunningscriteria@{rij['id']}"].titel


def test_een_gekozen_maatregel_staat_er_in_woorden() -> None:
    (punt,) = (p for p in _van("keuze") if p.id == "keuze/risico.maatregelen@m1")
    assert "v1_brede_opdracht" not in punt.titel + punt.antwoord


def test_een_keuze_die_gemotiveerd_moet_zijn_weegt_zwaarder_zonder_motivering() -> None:
    zonder = antwoord(zonder_antwoord(begin().dossier, "zaak.looptijd_maanden", **DOOR), "zaak.looptijd_maanden", 96)
    (punt,) = (p for p in punten(uitkomst(zonder), ()) if p.id == "keuze/zaak.looptijd_maanden")
    assert (punt.motivering, punt.ernst) == ("", "waarschuwing")


def test_een_vastgezette_stap_en_een_vastgehouden_conclusie_zijn_keuzes() -> None:
    met_dag = met_planstap(
        begin().dossier, "publicatie", PlanStap(datum=date(2022, 3, 1), vast=True, motivering="Na de raad"), **DOOR
    )
    behouden = Conclusie(waarde="openbaar", tekst="Openbare procedure", behouden=True, motivering="Zo was het")
    met_beide = met_conclusies(met_dag, {"procedure": behouden}, **DOOR)
    gevonden = {punt.id: punt for punt in punten(uitkomst(met_beide), ())}
    assert gevonden["keuze/stap.publicatie"].motivering == "Na de raad"
    assert "1 maart 2022" in gevonden["keuze/stap.publicatie"].antwoord
    assert gevonden["keuze/conclusie.procedure"].motivering == "Zo was het"
    assert not any(id_.startswith("melding/kennis.behouden") for id_ in gevonden)


# ------------------------------------------------------------------------------------------------------- findings


def test_elke_bevinding_is_een_punt_met_maatregel_en_wat_er_is_geantwoord() -> None:
    gevonden = {punt.id: punt for punt in _van("melding")}
    for melding in begin().meldingen:
        punt = gevonden[f"melding/{melding.id}"]
        assert punt.tekst == melding.tekst
        assert melding.maatregel in punt.regel
        assert punt.ernst == melding.ernst


def test_de_motivering_van_een_bevinding_staat_bij_het_punt_en_verandert_waarover_het_gaat() -> None:
    melding = begin().meldingen[0]
    conclusie = Conclusie(waarde=melding.ernst, tekst=melding.tekst, motivering="Bewust zo")
    met_reden = met_conclusies(begin().dossier, {f"melding.{melding.id}": conclusie}, **DOOR)
    na = next(p for p in punten(uitkomst(met_reden), ()) if p.id == f"melding/{melding.id}")
    voor = next(p for p in _van("melding") if p.id == na.id)
    assert na.motivering == "Bewust zo"
    assert na.over != voor.over


def test_een_wet_die_voor_een_latere_dag_is_gelezen_is_een_punt_voor_de_hele_wet() -> None:
    gevonden = {punt.id: punt for punt in _van("te_controleren")}
    vanaf = begin().kennis.bronnen["aw"].tekst_vanaf
    assert vanaf is not None
    assert begin().stand.peildatum < vanaf
    punt = gevonden["bron/aw/tekst_van_de_dag"]
    assert "28 oktober 2022" in punt.tekst
    assert len(punt.bron) > 10
    later = bereken(begin().kennis, begin().dossier, DAG, vanaf)
    assert "bron/aw/tekst_van_de_dag" not in {p.id for p in punten(later, ())}


def test_een_regel_die_niemand_nagaf_is_een_punt_ook_met_zekere_bronnen() -> None:
    bron = (Verwijzing(bron="aw", plaats="artikel 2.26", status="wettekst"),)
    regel = next(iter(begin().kennis.meldingen.values())).model_copy(update={"status": "te_controleren", "bron": bron})
    kennis_ = begin().kennis.model_copy(update={"meldingen": {"proef": regel}})
    melding = Melding("proef", "aandacht", "Tekst.", "Doe iets.", "zaak.naam", "te_controleren", bron)
    nu = replace(begin(), stand=replace(begin().stand, kennis=kennis_), meldingen=(melding,))
    assert "bron/regel/proef" in {punt.id for punt in punten(nu, ())}


# -------------------------------------------------------------------------------------------- moments of review


def _met_moment(**anders: Any) -> Uitkomst:
    punt = {**HERKOMST, "id": "p1", "tekst": "Klopt het?", "uitleg": "Kijk.", **anders.pop("punt", {})}
    velden = {"naam": "Moment", "uitleg": "U.", "soorten": ["keuze", "melding", "aandachtspunt"], "punten": [punt]}
    moment = Toetsmoment.model_validate({**HERKOMST, "id": "m", **velden, **anders})
    stuk = begin().kennis.model_copy(update={"toetsmomenten": {"m": moment}})
    return replace(begin(), stand=replace(begin().stand, kennis=stuk))


def test_een_punt_hoort_bij_een_moment_door_zijn_document_of_door_zijn_stap() -> None:
    nu = _met_moment(documenten=["selectieleidraad"], stappen=["inhoud"])
    van_m = {p.id: p for p in punten(nu, documenten()) if "m" in p.momenten}
    assert "keuze/inhoud.meetbaarheid" in van_m
    assert "keuze/zaak.lopende_hulp" in van_m  # printed in the selectieleidraad
    assert "keuze/rechtsvorm.tussen_overheden" not in van_m
    assert {punt.soort for punt in van_m.values()} == {"keuze", "melding", "aandachtspunt"}


def test_een_aandachtspunt_van_de_kennis_staat_er_met_zijn_documenten_en_valt_weg_als_het_niet_speelt() -> None:
    punt = next(
        p for p in punten(_met_moment(documenten=["selectieleidraad"]), documenten()) if p.soort == "aandachtspunt"
    )
    assert (punt.id, punt.plaats, punt.tekst, punt.regel) == (
        "aandacht/m/p1",
        "selectieleidraad",
        "Klopt het?",
        "Kijk.",
    )
    weg = _met_moment(punt={"als": {"veld": "zaak.rechtsgebied", "is": "vl"}})
    assert not [p for p in punten(weg, ()) if p.soort == "aandachtspunt"]


def test_buiten_het_regime_is_een_aandachtspunt_advies() -> None:
    (punt,) = (p for p in punten(_met_moment(punt={"regimes": ["subsidie"]}), ()) if p.soort == "aandachtspunt")
    assert "Niet wettelijk verplicht in deze procedure; aanbevolen." in punt.regel


# ------------------------------------------------------------------------------------------------------ the whole


def test_het_voorbeeld_geeft_unieke_punten_in_de_volgorde_van_hun_soort() -> None:
    alle = [stand.punt for stand in beginlijst().punten]
    assert max(Counter(punt.id for punt in alle).values()) == 1
    soorten = [list(SOORTNAMEN).index(punt.soort) for punt in alle]
    assert soorten == sorted(soorten)
    assert all(punt.over and punt.titel for punt in alle)
    assert all(punt.tekst for punt in alle)


def test_elk_punt_wijst_naar_iets_dat_bestaat() -> None:
    nu = begin()
    blokken = {blok.sleutel for stuk in documenten() for blok in stuk.blokken()}
    bekend = {*nu.kennis.vragen, *nu.kennis.feiten, *blokken, *(stuk.document for stuk in documenten()), ""}
    elders = {s.punt.plaats for s in beginlijst().punten if not s.punt.plaats.startswith("stap.")} - bekend
    assert elders == set()


def test_belgisch_recht_staat_niet_op_de_lijst_van_een_nederlands_dossier() -> None:
    bronnen = begin().kennis.bronnen
    vreemd = {
        v.bron
        for stand in beginlijst().punten
        for v in stand.punt.bron
        if stand.punt.soort == "te_controleren" and bronnen[v.bron].soort == "wet"
        and bronnen[v.bron].rechtsgebied == "vl"
    }  # fmt: skip
    assert vreemd == set()


@pytest.mark.parametrize("naam", ["esf-oproep", ""])
def test_ook_een_subsidie_en_een_leeg_dossier_geven_een_lijst(naam: str) -> None:
    stuk = laad()
    gegeven = open_dossier(stuk, voorbeelden()[naam]).dossier if naam else nieuw_dossier()
    gevonden = punten(bereken(stuk, gegeven, DAG), ())
    assert max(Counter(punt.id for punt in gevonden).values(), default=1) == 1


ONVERWANT = ("zaak.naam", "zaak.referentie", "dialoog.ondersteuning", "zaak.regio", "implementatie.budget")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(ONVERWANT), st.text("abcdé ", min_size=1, max_size=20).filter(str.strip))
def test_de_punten_over_iets_anders_veranderen_niet_mee(vraag: str, waarde: str) -> None:
    na = {
        p.id: p.over for p in punten(uitkomst(antwoord(begin().dossier, vraag, waarde)), ()) if vraag not in p.plekken
    }
    voor = {p.id: p.over for p in punten(begin(), ()) if vraag not in p.plekken}
    assert na == voor
