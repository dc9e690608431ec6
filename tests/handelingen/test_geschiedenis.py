"""The history in words: who changed what, found again by a word, a name, a part or a day, and as a table."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier import versies, wijzigen
from assistent.dossier.model import (
    Aanvaarding,
    Antwoord,
    Conclusie,
    Dossier,
    Oordeel,
    Opmerking,
    PlanStap,
    TekstAfwijking,
    Wijziging,
    nieuw_dossier,
)
from assistent.export.csv_lijst import lijst
from assistent.handelingen import geschiedenis
from assistent.handelingen.documenten import DocumentFout
from assistent.handelingen.geschiedenis import Filter, Regel
from assistent.handelingen.padwoorden import GEEN, Padlezer, zegt
from assistent.kennis.laden import laad
from tests.dossier.maak import vol_dossier

MAART, APRIL = "2026-03-01T14:02:00+01:00", "2026-04-05T09:30:00+02:00"


def _regels(dossier: Dossier) -> tuple[Regel, ...]:
    return geschiedenis.regels(laad(), dossier)


def _laatste(dossier: Dossier) -> Regel:
    return _regels(dossier)[-1]


def test_een_antwoord_staat_er_met_de_vraag_en_in_woorden() -> None:
    dossier = wijzigen.met_waarde(nieuw_dossier(), "zaak.looptijd_maanden", 48, wie="inkoper", moment=MAART)
    regel = _laatste(wijzigen.met_waarde(dossier, "zaak.looptijd_maanden", 60, wie="jurist", moment=APRIL))
    assert regel.wat == laad().vragen["zaak.looptijd_maanden"].label
    assert (regel.nummer, regel.wie, regel.was, regel.wordt) == (2, "jurist", "48 maanden", "60 maanden")
    assert (regel.wanneer, regel.dag, regel.onderdeel) == ("5 april 2026, 09.30 uur", date(2026, 4, 5), "antwoorden")
    assert regel.ga_naar == "zaak.looptijd_maanden"


def test_motivering_status_en_tabel() -> None:
    d = wijzigen.met_antwoord(nieuw_dossier(), "zaak.naam", Antwoord(waarde="A"), wie="x", moment=MAART)
    d = wijzigen.met_antwoord(
        d, "zaak.naam", Antwoord(waarde="A", motivering="Want", status="klaar"), wie="x", moment=APRIL
    )
    motivering, status = _regels(d)[-2:]
    assert (motivering.wat.endswith("– motivering"), motivering.was, motivering.wordt) == (True, GEEN, "Want")
    assert (status.wat.endswith("– status"), status.was, status.wordt) == (True, "concept", "klaar")
    rijen = [{"id": "r1", "naam": "Noord"}, {"id": "r2", "naam": "Zuid"}]
    d = wijzigen.met_waarde(d, "zaak.percelen", rijen, wie="x", moment=MAART)
    rijen = [rijen[1], {**rijen[0], "naam": "Noordoost"}]
    regel = _laatste(wijzigen.met_waarde(d, "zaak.percelen", rijen, wie="x", moment=APRIL))
    assert "Noord" in regel.was
    assert "Noordoost" in regel.wordt
    assert "Zuid" not in regel.was  # only what changed
    assert "Volgorde van 2 rijen" in regel.wordt


def test_een_gekozen_maatregel_staat_er_in_woorden() -> None:
    rijen = [{"id": "m1", "maatregel": "v1_brede_opdracht"}, {"id": "m2", "maatregel": "Eigen maatregel"}]
    regel = _laatste(wijzigen.met_waarde(nieuw_dossier(), "risico.maatregelen", rijen, wie="x", moment=MAART))
    assert "v1_brede_opdracht" not in regel.wordt
    assert regel.wordt.count("Maatregel: ") == 2
    assert "Eigen maatregel" in regel.wordt


def test_teksten_planning_conclusies_versies_en_toets_in_woorden() -> None:
    bouwsteen = next(iter(laad().bouwstenen))
    opzet = next(iter(laad().documenten))
    d = wijzigen.met_tekst(
        nieuw_dossier(), f"{opzet}/{bouwsteen}@r1", TekstAfwijking(soort="vervangen", markdown="Eigen tekst"),
        wie="x", moment=MAART,
    )  # fmt: skip
    regel = _laatste(d)
    assert laad().documenten[opzet].titel in regel.wat
    assert laad().bouwstenen[bouwsteen].titel in regel.wat
    assert "Eigen tekst" in regel.wordt
    assert regel.ga_naar == f"documenten/{opzet}/{bouwsteen}@r1"
    stap = PlanStap(datum=date(2026, 6, 1), tijd="12.00", duur=20, vast=True, motivering="Zomer")
    regel = _laatste(wijzigen.met_planstap(d, "publicatie", stap, wie="x", moment=APRIL))
    assert regel.wordt == "1 juni 2026 om 12.00 uur; duur 20 dagen; staat vast; Zomer"
    assert regel.ga_naar == "planning/publicatie"
    regel = _laatste(wijzigen.met_variant(d, "snel", {"publicatie": PlanStap(duur=1)}, wie="x", moment=APRIL))
    assert regel.wat == "Variant ‘snel’"
    assert "duur 1 dag" in regel.wordt
    conclusie = Conclusie(waarde="netwerk", tekst="t", behouden=True, motivering="Zo besloten")
    regel = _laatste(wijzigen.met_conclusies(d, {"sturing": conclusie}, wie="x", moment=APRIL))
    assert regel.wordt.startswith("bewust behouden: ")
    assert regel.wordt.endswith("Zo besloten")
    d = versies.bevries(d, "v1", "concept", {}, moment=MAART, door="x")
    assert _laatste(d).wat == "Versie ‘v1’"
    regel = _laatste(versies.met_status(d, "v1", "vastgesteld", moment=APRIL, door="x"))
    assert (regel.wat, regel.was, regel.wordt) == ("Versie ‘v1’: status", "concept", "vastgesteld")
    oordeel = Oordeel(punt="p", uitspraak="akkoord_mits", gewicht="risico", toelichting="Mits", door="j", op=APRIL)
    regel = _laatste(wijzigen.met_oordeel(d, oordeel))
    assert (regel.wat, regel.ga_naar) == ("Oordeel", "toets")
    assert regel.wordt.splitlines()[:2] == ["Akkoord, mits (risico)", "Mits"]
    opmerking = Opmerking(plaats="zaak.naam", tekst="Waarom?", door="j", op=APRIL)
    assert laad().vragen["zaak.naam"].label in _laatste(wijzigen.met_opmerking(d, opmerking)).wordt
    regel = _laatste(wijzigen.met_peildatum(d, date(2026, 7, 1), wie="x", moment=APRIL))
    assert (regel.wat, regel.wordt) == ("Peildatum", "1 juli 2026")


def test_wat_deze_uitgave_niet_kent_houdt_zijn_naam() -> None:
    vreemd = Wijziging(wie="x", moment="", pad="van_later/iets", oud=None, nieuw={"a": [1, True]})
    d = nieuw_dossier().model_copy(update={"geschiedenis": (vreemd,)})
    d = wijzigen.met_waarde(d, "vraag.van.later", 3.5, wie="y", moment=MAART)
    eerste, tweede = _regels(d)
    assert (eerste.wat, eerste.was, eerste.wordt, eerste.wanneer) == ("van_later/iets", GEEN, "a: 1, ja", "onbekend")
    assert (tweede.wat, tweede.wordt, tweede.ga_naar) == ("Onbekende vraag ‘vraag.van.later’", "3,5", "")


def test_een_vreemde_toetsregel_en_stap_zijn_te_lezen() -> None:
    lezer = Padlezer(laad(), vol_dossier())
    assert "[1]" in lezer.waarde("toets/oordelen/a", {"uitspraak": [1], "reactie": {"a": 1}})
    assert lezer.waarde("planning/publicatie", {"duur": "lang", "vast": True}) == "staat vast"


def test_een_oordeel_noemt_waarover_het_gaat() -> None:
    lezer, kennis = Padlezer(laad(), vol_dossier()), laad()
    woorden = lezer.waarde("toets/oordelen/a", {"uitspraak": "akkoord", "punt": "keuze/zaak.looptijd_maanden"})
    assert woorden == f"Akkoord\nBij: {kennis.vragen['zaak.looptijd_maanden'].label}"


def test_elke_regel_van_een_vol_dossier_is_te_lezen() -> None:
    dossier = vol_dossier()
    regels = _regels(dossier)
    assert len(regels) == len(dossier.geschiedenis) > 10
    assert all(regel.wat and regel.was and regel.wordt for regel in regels)
    assert {regel.onderdeel for regel in regels} == {
        "antwoorden", "teksten", "planning", "conclusies", "versies", "toets", "overig",
    }  # fmt: skip


def _dossier() -> Dossier:
    d = wijzigen.met_waarde(nieuw_dossier(), "zaak.naam", "Jeugdhulp café", wie="inkoper", moment=MAART)
    d = wijzigen.met_waarde(d, "zaak.naam", "Jeugdhulp Noord", wie="jurist", moment=APRIL)
    return wijzigen.met_planstap(d, "publicatie", PlanStap(duur=3), wie="inkoper", moment=APRIL)


@pytest.mark.parametrize(
    ("filter_", "nummers"),
    [
        (Filter(), [1, 2, 3]),
        (Filter("CAFE jeugdhulp"), [1, 2]),
        (Filter("noord"), [2]),
        (Filter("noord planning"), []),
        (Filter("naam van de zaak"), [1, 2]),
        (Filter(wie="inkoper"), [1, 3]),
        (Filter(onderdeel="planning"), [3]),
        (Filter(van=date(2026, 4, 5)), [2, 3]),
        (Filter(tot=date(2026, 3, 1)), [1]),
        (Filter("jeugdhulp", wie="jurist", van=date(2026, 3, 2), tot=date(2026, 4, 5)), [2]),
    ],
)
def test_zoeken(filter_: Filter, nummers: list[int]) -> None:
    assert [regel.nummer for regel in geschiedenis.zoek(_regels(_dossier()), filter_)] == nummers


def test_namen_en_data() -> None:
    regels = _regels(_dossier())
    assert geschiedenis.namen(regels) == ("inkoper", "jurist")
    assert geschiedenis.als_json(regels)[1]["wordt"] == "Jeugdhulp Noord"


@given(st.text(max_size=30), st.sampled_from(["", "=", "+", "-", "@", "\t", " ="]))
def test_geen_cel_wordt_een_formule(tekst: str, begin: str) -> None:
    dossier = wijzigen.met_waarde(nieuw_dossier(), "zaak.naam", begin + tekst, wie="=cmd()", moment=MAART)
    rijen = [(r.wie, r.wat, r.was, r.wordt) for r in _regels(dossier)]
    for rij in csv.reader(io.StringIO(lijst(("a", "b", "c", "d"), rijen).decode("utf-8-sig")), delimiter=";"):
        assert not [cel for cel in rij if cel.lstrip(" ")[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_opslaan_als_tabel_zet_een_eerder_bestand_opzij(tmp_path: Path) -> None:
    pad, moment = tmp_path / "g.csv", datetime.fromisoformat(APRIL)
    regels = _regels(_dossier())
    assert geschiedenis.schrijf(regels, pad, moment) is None
    gelezen = list(csv.reader(io.StringIO(pad.read_bytes().decode("utf-8-sig")), delimiter=";"))
    assert gelezen[0] == list(geschiedenis.KOLOMMEN)
    assert [rij[5] for rij in gelezen[1:]] == ["Jeugdhulp café", "Jeugdhulp Noord", "duur 3 dagen"]
    vorige = geschiedenis.schrijf(regels[:1], pad, moment)
    assert vorige is not None
    assert vorige.exists()
    with pytest.raises(DocumentFout, match=r"eindigt"):
        geschiedenis.schrijf(regels, tmp_path / "g.docx", moment)
    with pytest.raises(DocumentFout, match="kan niet worden geschreven"):
        geschiedenis.schrijf(regels, tmp_path / "weg" / "g.csv", moment)


def test_wat_een_deel_van_de_toets_zegt() -> None:
    wie = {"door": "j", "op": MAART}
    assert zegt(Oordeel(punt="p", uitspraak="vraag", toelichting="Hoe\nlang?", **wie)) == "Vraag: Hoe lang?"
    assert zegt(Opmerking(plaats="p", tekst="Let op", **wie)) == "Let op"
    risico = Aanvaarding(punt="p", mandaat="college", **wie)
    assert zegt(risico) == "Risico aanvaard"
    assert zegt(risico.model_copy(update={"ingetrokken": True})) == "Niet langer aanvaard"


def test_een_eigen_blok_heet_naar_zijn_tekst() -> None:
    opzet = next(iter(laad().documenten))
    eigen = TekstAfwijking(soort="eigen", na=f"{opzet}/x", markdown="# Een eigen kop\n\nEn tekst.")
    d = wijzigen.met_tekst(nieuw_dossier(), f"{opzet}/eigen-1", eigen, wie="x", moment=MAART)
    assert "Een eigen kop" in Padlezer(laad(), d).bloknaam(f"{opzet}/eigen-1")
