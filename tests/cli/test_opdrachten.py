"""Every command does what was promised, in an empty folder, as a new user would try it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from assistent.export.terug import lees_terug
from assistent.kennis.laden import laad
from tests.cli.conftest import Doe


def test_een_nieuw_dossier_wordt_gemaakt_en_nooit_overschreven(doe: Doe, tmp_path: Path) -> None:
    assert doe("nieuw", "a.dossier", "--rechtsgebied", "vl").uit == "a.dossier\n"
    inhoud = (tmp_path / "a.dossier").read_bytes()
    assert json.loads(inhoud)["antwoorden"]["zaak.rechtsgebied"]["waarde"] == "vl"
    opnieuw = doe("nieuw", "a.dossier")
    assert opnieuw.code == 2
    assert "bestaat al" in opnieuw.fout
    assert (tmp_path / "a.dossier").read_bytes() == inhoud


def test_twee_dossiers_uit_een_voorbeeld_zijn_twee_zaken(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    assert doe("nieuw", "ander.dossier", "--voorbeeld", "den-haag").code == 0
    een, ander = (json.loads(pad.read_text(encoding="utf-8")) for pad in (den_haag, tmp_path / "ander.dossier"))
    assert een["id"] != ander["id"]
    assert een["antwoorden"] == ander["antwoorden"]


def test_vragen_zonder_en_met_dossier(doe: Doe, dossier: Path) -> None:
    assert "inhoud.specialisatie" in doe("vragen").uit
    assert "1 = " in doe("vragen").uit
    met = doe("vragen", str(dossier)).uit
    assert "→ Proef" in met
    assert "nog niet beantwoord" in met
    lijst = json.loads(doe("vragen", str(dossier), "--json").uit)
    assert next(v for v in lijst if v["id"] == "zaak.naam")["waarde"] == "Proef"


def test_een_antwoord_wordt_bewaard_en_zegt_wat_er_verandert(doe: Doe, den_haag: Path) -> None:
    vragen = ("variatie_doelgroep", "specialisatie", "integratie_diensten", "meetbaarheid", "spelersveld")
    afloop = doe("antwoord", str(den_haag), *(f"inhoud.{vraag}=1" for vraag in vragen))
    assert afloop.code == 0
    assert "sturing: netwerk → markt" in afloop.uit
    assert json.loads(doe("advies", str(den_haag), "--json").uit)["sturing"]["model"] == "markt"
    assert doe("antwoord", str(den_haag), "inhoud.specialisatie=1").uit == "Niets gewijzigd.\n"


def test_alles_of_niets(doe: Doe, dossier: Path) -> None:
    voor = dossier.read_bytes()
    afloop = doe("antwoord", str(dossier), "zaak.organisatie=Gemeente", "zaak.nam=x")
    assert (afloop.code, afloop.uit) == (2, "")
    assert "Bedoelt u ‘zaak.naam’" in afloop.fout
    assert dossier.read_bytes() == voor


def test_een_tabel_uit_een_bestand_en_weer_leeg(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text('[{"id": "a", "naam": "Noord"}]', encoding="utf-8")
    assert doe("antwoord", str(dossier), "zaak.percelen=@p.json").code == 0
    assert "→ 1 rij" in doe("vragen", str(dossier)).uit
    assert doe("antwoord", str(dossier), "zaak.percelen=").code == 0
    assert "zaak.percelen" not in json.loads(dossier.read_text(encoding="utf-8"))["antwoorden"]


def test_advies_met_redenen_en_bronnen(doe: Doe, den_haag: Path) -> None:
    afloop = doe("advies", str(den_haag))
    assert afloop.code == 0
    for deel in ("Sturing: netwerk", "Rechtsvorm: opdracht", "Procedures:", "(gekozen)", "Risico’s:", "[HIVA 2023"):
        assert deel in afloop.uit


def test_de_peildatum_van_de_opdracht_gaat_voor(doe: Doe, den_haag: Path) -> None:
    advies = json.loads(doe("advies", str(den_haag), "--json", "--peildatum", "2026-03-01").uit)
    assert advies["peildatum"] == "2026-03-01"
    assert json.loads(doe("advies", str(den_haag), "--json").uit)["peildatum"] == "2022-10-28"


def test_een_peildatum_waarvoor_niets_bekend_is_zegt_dat(doe: Doe, den_haag: Path) -> None:
    assert "geen waarde bekend" in doe("advies", str(den_haag), "--peildatum", "1990-01-01").uit


def test_controleer_telt_bevindingen_en_open_punten(doe: Doe, den_haag: Path) -> None:
    regels = doe("controleer", str(den_haag)).uit.splitlines()
    inhoud = json.loads(doe("controleer", str(den_haag), "--json").uit)
    open_ = len(inhoud["open_punten"])
    vragen = len(json.loads(doe("advies", str(den_haag), "--json").uit)["open_vragen"])
    bevindingen = len(inhoud["meldingen"]) + len(inhoud["planning"])
    assert regels[-1] == f"{bevindingen} bevindingen, {open_} plekken in te vullen, {vragen} open vragen"
    assert sum(regel.startswith("in te vullen: ") for regel in regels) == open_


def test_een_fout_geeft_uitgang_een(doe: Doe, dossier: Path) -> None:
    assert doe("controleer", str(dossier)).code == 0
    zonder_grond = {
        "gekozen": "concurrentiegerichte_dialoog", "beschikbaar_op_markt": "ja", "onderhandeling_nodig": "nee",
        "oplossing_bekend": "ja", "eerdere_mislukt": "nee",
    }  # fmt: skip
    gezet = doe("antwoord", str(dossier), *(f"procedure.{vraag}={waarde}" for vraag, waarde in zonder_grond.items()))
    assert gezet.code == 0
    assert "nieuw (fout): " in gezet.uit
    for opdracht in ("controleer", "advies"):
        afloop = doe(opdracht, str(dossier))
        assert (afloop.code, "fout: " in afloop.uit) == (1, True)
        assert doe(opdracht, str(dossier), "--json").code == 1
    vastgesteld = doe("versie", str(dossier), "v1", "--status", "vastgesteld")
    assert vastgesteld.code == 2
    assert "artikel 2.28" in vastgesteld.fout
    assert doe("versie", str(dossier), "v1").code == 0


def test_planning_in_woorden_en_als_json(doe: Doe, den_haag: Path, dossier: Path) -> None:
    assert "dagen na ‘" in doe("planning", str(den_haag)).uit
    assert json.loads(doe("planning", str(den_haag), "--json").uit)["stappen"]
    assert "nog geen planning" in doe("planning", str(dossier)).uit


# ----------------------------------------------------------------------------------------- versions


def test_een_versie_bevriezen_tonen_en_vergelijken(doe: Doe, den_haag: Path) -> None:
    assert doe("versies", str(den_haag)).uit == "Nog geen versies.\n"
    vast = doe("versie", str(den_haag), "v1", "--status", "ter_toetsing").uit
    assert vast.startswith("v1: ter_toetsing, controlegetal ")
    assert "ongewijzigd" in doe("versies", str(den_haag)).uit
    assert doe("versie", str(den_haag), "V1").code == 2
    assert doe("vergelijk", str(den_haag), "v1").uit.startswith("Geen verschillen tussen versie v1 en nu")
    assert doe("antwoord", str(den_haag), "zaak.organisatie=Elders").code == 0
    verschil = doe("vergelijk", str(den_haag), "v1").uit
    assert ": de gemeente Den Haag → Elders\n" in verschil
    assert "selectieleidraad: " in verschil
    gelezen = json.loads(doe("vergelijk", str(den_haag), "v1", "--json").uit)
    (antwoord,) = gelezen["antwoorden"]
    assert (antwoord["vraag"], antwoord["naar"]) == ("zaak.organisatie", "Elders")
    assert any(stuk["blokken"] for stuk in gelezen["documenten"])


def test_een_versie_die_daarna_is_veranderd_wordt_genoemd(doe: Doe, den_haag: Path) -> None:
    doe("versie", str(den_haag), "v1")
    boom = json.loads(den_haag.read_text(encoding="utf-8"))
    boom["versies"][0]["antwoorden"]["zaak.organisatie"]["waarde"] = "Vervalst"
    den_haag.write_text(json.dumps(boom), encoding="utf-8")
    afloop = doe("versies", str(den_haag))
    assert "DAARNA VERANDERD" in afloop.uit
    assert "controlegetal" in afloop.fout
    assert "controlegetal" in doe("genereer", str(den_haag), "--uit", "uit", "--versie", "v1").fout


def test_twee_dossiers_vergelijken_rij_voor_rij(doe: Doe, den_haag: Path, dossier: Path) -> None:
    regels = doe("vergelijk", str(den_haag), str(dossier)).uit.splitlines()
    assert any(regel.startswith("  verwijderd: Percelen: ") for regel in regels)
    assert re.fullmatch(rf"\d+ verschillen tussen {re.escape(f'{den_haag} en {dossier}')}", regels[-1])
    assert not [regel for regel in regels if "{" in regel or "None" in regel]


def test_andersom_gezette_rijen_zijn_een_andere_volgorde(doe: Doe, dossier: Path) -> None:
    rijen = ['{"id": "a", "naam": "Noord"}', '{"id": "b", "naam": "Zuid"}']
    doe("antwoord", str(dossier), f"zaak.percelen=[{', '.join(rijen)}]")
    doe("versie", str(dossier), "v1")
    doe("antwoord", str(dossier), f"zaak.percelen=[{', '.join(rijen[::-1])}]")
    assert "volgorde van de rijen: Noord; Zuid → Zuid; Noord\n" in doe("vergelijk", str(dossier), "v1").uit


def test_openen_in_een_venster_kan_alleen_via_de_toepassing(doe: Doe, dossier: Path) -> None:
    assert "geen venster" in doe("open", str(dossier)).fout


def test_een_bevroren_versie_geeft_dezelfde_documenten_na_een_wijziging(
    doe: Doe, den_haag: Path, tmp_path: Path
) -> None:
    doe("versie", str(den_haag), "v1")
    doe("genereer", str(den_haag), "--uit", "eerst", "--versie", "v1", "--document", "selectieleidraad")
    doe("antwoord", str(den_haag), "zaak.organisatie=Elders", "zaak.percelen=")
    doe("genereer", str(den_haag), "--uit", "later", "--versie", "v1", "--document", "selectieleidraad")
    eerst, later = (
        [stuk.tekst for stuk in lees_terug(next((tmp_path / map_).glob("*.docx")), map_).stukken]
        for map_ in ("eerst", "later")
    )
    assert eerst == later
    assert not [tekst for tekst in later if "Elders" in tekst]


# ---------------------------------------------------------------------------------------- documents


def test_genereer_schrijft_en_zet_het_vorige_opzij(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    argumenten = ("genereer", str(den_haag), "--uit", "uit", "--document", "selectieleidraad")
    eerst, daarna = doe(*argumenten, "--document", "selectieleidraad"), doe(*argumenten)
    assert eerst.uit == daarna.uit
    assert "plekken in te vullen" in eerst.fout
    assert eerst.fout.count("druk op F9") == 1
    assert "het vorige bestand heet nu" not in eerst.fout
    assert "het vorige bestand heet nu" in daarna.fout
    assert len(list((tmp_path / "uit").iterdir())) == 2


def test_genereer_schrijft_alle_documenten_van_de_procedure(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    geschreven = doe("genereer", str(den_haag), "--uit", "uit").uit.splitlines()
    assert len(list((tmp_path / "uit").glob("*.docx"))) == len(geschreven) >= 7
    assert [pad.rpartition("-")[2] for pad in geschreven[:3]] == [
        f"{naam}.docx" for naam in ("selectieleidraad", "dialoogleidraad", "gunningsleidraad")
    ]


def test_blanco_documenten(doe: Doe, tmp_path: Path) -> None:
    afloop = doe("blanco", "--procedure", "sui_generis", "--rechtsgebied", "nl", "--uit", "leeg")
    assert afloop.code == 0
    namen = ("dialoogleidraad", "gunningsleidraad", "keuzenotitie", "selectieleidraad")
    geschreven = {pad.name for pad in (tmp_path / "leeg").iterdir()}
    assert geschreven >= {f"blanco-sui-generis-{naam}.docx" for naam in namen}


def test_sjablonen_uitgeven_en_controleren(doe: Doe, tmp_path: Path) -> None:
    assert doe("sjabloon", "exporteer", "sj").code == 0
    assert doe("sjabloon", "controleer", "sj/leidraad.docx").uit == "leidraad.docx: in orde\n"
    opnieuw = doe("sjabloon", "exporteer", "sj")
    assert opnieuw.code == 2
    assert "leidraad.docx" in opnieuw.fout


# ------------------------------------------------------------------------------- the application itself


def test_kennis_zelftest_en_schema(doe: Doe) -> None:
    kennis = doe("kennis", "controleer")
    assert kennis.code == 0
    assert kennis.uit.splitlines()[-1].startswith(f"kennis {laad().versie}: 0 fouten")
    assert json.loads(doe("schema").uit)["$id"]


def test_de_zelftest_van_de_opdrachtregel(doe: Doe, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistent.cli import kennisopdrachten
    from assistent.handelingen.zelftest import Proef

    monkeypatch.setattr(kennisopdrachten, "proeven", lambda: iter([Proef("een")]))
    assert doe("zelftest").uit == "goed     een\nzelftest: alles werkt\n"
    monkeypatch.setattr(kennisopdrachten, "proeven", lambda: iter([Proef("een"), Proef("twee", "ging mis")]))
    mislukt = doe("zelftest")
    assert (mislukt.code, mislukt.uit.splitlines()[1]) == (1, "MISLUKT  twee: ging mis")


# ------------------------------------------------------------------------- what a new user runs into


def test_een_vlaams_dossier_zegt_wat_deze_versie_niet_heeft(
    doe: Doe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    volledig = laad()
    nederlands = {id_: d for id_, d in volledig.documenten.items() if "vl" not in d.rechtsgebied}
    procedures = {id_: p for id_, p in volledig.procedures.items() if "vl" not in p.rechtsgebied}
    kaal = volledig.model_copy(update={"documenten": nederlands, "procedures": procedures})
    for module in ("dossieropdrachten", "documentopdrachten", "toon"):
        monkeypatch.setattr(f"assistent.cli.{module}.laad", lambda: kaal)
    nieuw_ = doe("nieuw", "vl.dossier", "--rechtsgebied", "vl").fout
    uitvoer = [nieuw_, *(doe(woord, "vl.dossier").uit for woord in ("advies", "controleer", "planning"))]
    uitvoer.append(doe("genereer", "vl.dossier", "--uit", "uit").fout)
    for tekst in uitvoer:
        assert "beschrijft voor Vlaanderen (België) nog geen procedures" in tekst
        assert "heeft voor Vlaanderen (België) nog geen documenten" in tekst


def test_een_gekozen_procedure_zonder_documenten_zegt_dat(
    doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    volledig = laad()
    zonder = volledig.procedures["prijsvraag"].model_copy(update={"documenten": ()})
    kaal = volledig.model_copy(update={"procedures": {**volledig.procedures, zonder.id: zonder}})
    for module in ("dossieropdrachten", "documentopdrachten", "toon"):
        monkeypatch.setattr(f"assistent.cli.{module}.laad", lambda: kaal)
    doe("antwoord", str(dossier), f"procedure.gekozen={zonder.keuze}")
    afloop = doe("genereer", str(dossier), "--uit", "uit")
    assert (afloop.code, zonder.naam in afloop.fout, "nog geen documenten" in afloop.fout) == (0, True, True)
    assert "keuzenotitie" in afloop.uit


def test_een_gekozen_procedure_die_hier_niet_beschreven_is_wordt_genoemd(doe: Doe, dossier: Path) -> None:
    kennis = laad()
    elders = next(p for p in kennis.procedures.values() if kennis.procedure(p.keuze, "nl") is None)
    doe("antwoord", str(dossier), f"procedure.gekozen={elders.keuze}")
    for tekst in (doe("genereer", str(dossier), "--uit", "uit").fout, doe("planning", str(dossier)).uit):
        assert "voor dit rechtsgebied niet: er zijn geen stappen, termijnen of documenten voor" in tekst


def test_een_leeg_dossier_heeft_geen_schone_lei(doe: Doe, dossier: Path) -> None:
    tekst = doe("controleer", str(dossier)).uit
    assert "Dat zegt alleen dat er nog te weinig is beantwoord" in tekst
    eerste = json.loads(doe("advies", str(dossier), "--json").uit)["open_vragen"]
    assert any(laad().vragen[stuk["vraag"]].label in tekst for stuk in eerste)


def test_het_advies_legt_zijn_tekens_uit_en_noemt_geen_reden_die_nog_open_is(doe: Doe, dossier: Path) -> None:
    tekst = doe("advies", str(dossier)).uit
    assert "Tekens: + pleit ervoor" in tekst
    assert "Beantwoord eerst:" in tekst
    assert "Risico’s:\n  geen (" in tekst
    inhoud = json.loads(doe("advies", str(dossier), "--json").uit)
    redenen = [r for p in inhoud["procedures"] for r in p["voorwaarden"]]
    open_ = [r["tekst"] for r in redenen if r["spoor"]["uitkomst"] == "onbekend"]
    assert open_
    for reden in open_:
        assert f"! {reden}" not in tekst
        assert f"? nog te beantwoorden: {reden}" in tekst


def test_een_stap_van_de_planning_zetten(doe: Doe, den_haag: Path) -> None:
    assert (
        doe("antwoord", str(den_haag), "stap.marktconsultatie=2022-02-01", "stap.marktconsultatie.tijd=09.30").code == 0
    )
    regels = doe("planning", str(den_haag)).uit.splitlines()
    assert any(regel.startswith("1 februari 2022 om 09.30 uur: Marktconsultatie") for regel in regels)
    voor = den_haag.read_bytes()
    mis = doe("antwoord", str(den_haag), "zaak.naam=Anders", "stap.marktconsultati=2022-02-01")
    assert (mis.code, "Bedoelt u ‘stap.marktconsultatie’?" in mis.fout) == (2, True)
    assert den_haag.read_bytes() == voor


def test_een_voorstel_verandert_het_dossier_pas_op_verzoek(doe: Doe, den_haag: Path) -> None:
    for stap in ("kickoff_dialoog", "sluiting_aanmelding"):
        doe("antwoord", str(den_haag), f"stap.{stap}=")
    voor = den_haag.read_bytes()
    voorstel = doe("planning", str(den_haag), "--plan", "vooruit", "--json")
    datums = {stap["id"]: stap["van"] for stap in json.loads(voorstel.uit)["stappen"]}
    assert datums["vragen_selectie"] == "2022-11-11"
    assert "niet gewijzigd" in voorstel.fout
    assert den_haag.read_bytes() == voor

    doe("planning", str(den_haag), "--plan", "vooruit", "--bewaar")
    bewaard = json.loads(doe("planning", str(den_haag), "--json").uit)["stappen"]
    assert {stap["id"]: stap["van"] for stap in bewaard} == datums


def test_bewaren_zonder_voorstel_is_verkeerd_gebruik(doe: Doe, den_haag: Path) -> None:
    afloop = doe("planning", str(den_haag), "--bewaar")
    assert (afloop.code, afloop.uit) == (2, "")
    assert "--plan" in afloop.fout


def test_zonder_datum_is_er_niets_te_plannen(doe: Doe, dossier: Path) -> None:
    doe("antwoord", str(dossier), "procedure.gekozen=openbaar")
    afloop = doe("planning", str(dossier), "--plan", "beide")
    assert "niets te plannen" in afloop.fout


def test_de_planning_als_agenda_en_als_tabel(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    agenda, tabel = tmp_path / "p.ics", tmp_path / "p.csv"
    afloop = doe("planning", str(den_haag), "--ics", str(agenda), "--csv", str(tabel))
    assert afloop.code == 0
    assert agenda.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert "sluiting_inschrijving;" in tabel.read_text("utf-8-sig")
    assert f"Geschreven: {agenda}" in afloop.fout

    opnieuw = doe("planning", str(den_haag), "--ics", str(agenda))
    assert "het vorige bestand heet nu" in opnieuw.fout
    assert len(list(tmp_path.glob("p*.ics"))) == 2


def test_een_agenda_die_niet_te_schrijven_is_zegt_dat(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    afloop = doe("planning", str(den_haag), "--ics", str(tmp_path / "weg" / "p.ics"))
    assert afloop.code == 2
    assert "kan niet worden geschreven" in afloop.fout


def test_de_voorzichtige_laatste_dag_staat_in_woorden_en_in_json(doe: Doe, dossier: Path) -> None:
    doe(
        "antwoord", str(dossier), "procedure.gekozen=openbaar", "stap.gunningsbeslissing=2026-06-01",
        "stap.einde_opschorting=2026-06-21",
    )  # fmt: skip
    assert "tot 21 juni 2026 (zondag); voorzichtig is 22 juni 2026" in doe("planning", str(dossier)).uit
    inhoud = json.loads(doe("planning", str(dossier), "--json").uit)
    termijn = next(stap["termijn"] for stap in inhoud["stappen"] if stap["id"] == "einde_opschorting")
    assert (termijn["eerste"], termijn["laatste"], termijn["laatste_advies"]) == (
        "2026-06-02", "2026-06-21", "2026-06-22",
    )  # fmt: skip
    soorten = [m["soort"] for m in inhoud["meldingen"] if m["stap"] == "einde_opschorting"]
    assert soorten.count("laatste_dag") == 1
    assert set(soorten) <= {"laatste_dag", "voorbij"}  # from the day on which the test runs these days are past


def test_de_planning_staat_op_volgorde_van_tijd(doe: Doe, den_haag: Path) -> None:
    tekst = doe("planning", str(den_haag)).uit
    assert "(41 dagen na ‘aankondiging en selectieleidraad gepubliceerd’" in tekst
    assert "ongeveer 8 jaar na ‘start van de opdracht’" in tekst
    assert tekst.index("28 oktober 2022") < tekst.index("8 december 2022") < tekst.index("1 juni 2023")


def test_rijen_zonder_id_krijgen_er_een_en_worden_geteld(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text('[{"naam": "Noord"}, {"naam": "Zuid"}]', encoding="utf-8")
    assert "zaak.percelen: 2 rijen" in doe("antwoord", str(dossier), "zaak.percelen=@p.json").uit
    rijen = json.loads(dossier.read_text(encoding="utf-8"))["antwoorden"]["zaak.percelen"]["waarde"]
    assert len({rij["id"] for rij in rijen}) == 2


def test_vragen_toont_kolommen_en_gaat_langs_de_route(doe: Doe) -> None:
    tekst = doe("vragen").uit
    assert "    kolom bewijs  [tekst] Bewijs" in tekst
    assert tekst.index("— opgave —") < tekst.index("— inhoud —") < tekst.index("— criteria —")
    opgave = tekst[: tekst.index("— inhoud —")]
    koppen = [f"\n{groep.titel}\n" for groep in laad().groepen.values() if groep.stap == "opgave"]
    assert [opgave.count(kop) for kop in koppen] == [1] * len(koppen)
    assert sorted(koppen, key=opgave.index) == koppen
    assert [vraag["id"] for vraag in json.loads(doe("vragen", "--json").uit)] == list(laad().vragen)


def test_nieuw_maakt_een_dossier_en_geen_tegenspraak(doe: Doe, tmp_path: Path) -> None:
    assert doe("nieuw", "a").uit == "a.dossier\n"
    assert (tmp_path / "a.dossier").is_file()
    afloop = doe("nieuw", "b.dossier", "--voorbeeld", "den-haag", "--rechtsgebied", "vl")
    assert (afloop.code, "hoort bij ‘nl’" in afloop.fout) == (2, True)
    assert not (tmp_path / "b.dossier").exists()


def test_een_klaar_document_is_geen_sjabloon(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    doe("genereer", str(den_haag), "--uit", "uit", "--document", "selectieleidraad")
    (stuk,) = (tmp_path / "uit").iterdir()
    assert "is een klaar document" in doe("sjabloon", "controleer", str(stuk)).fout
    assert "bestaat niet" in doe("genereer", str(den_haag), "--uit", "uit", "--sjablonen", "weg").fout


def test_een_versie_geeft_haar_documenten_in_de_volgorde_van_de_procedure(doe: Doe, den_haag: Path) -> None:
    doe("versie", str(den_haag), "v1")
    nu, toen = (doe("genereer", str(den_haag), "--uit", map_, *meer).uit.splitlines() for map_, meer in (
        ("nu", ()), ("toen", ("--versie", "v1"))
    ))  # fmt: skip
    assert [Path(pad).name for pad in nu] == [Path(pad).name for pad in toen]
    assert doe("genereer", str(den_haag), "--uit", "x", "--versie", "v9").fout.startswith("Er is geen versie ‘v9’.")


def test_een_aanwijzing_is_te_typen_zoals_zij_er_staat(doe: Doe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONTWERPASSISTENT_AANROEP", "python3 start.py")
    doe("nieuw", "a.dossier")
    assert "‘python3 start.py antwoord’" in doe("nieuw", "a.dossier").fout
    assert doe("--help").uit.startswith("gebruik: python3 start.py ")
