"""The command `beoordeling`: the outcome in words and as JSON, the simulation, and the division of a subsidy."""

from __future__ import annotations

import json

from tests.cli.conftest import Doe

CRITERIA = json.dumps(
    [
        {"id": "plan", "naam": "Plan", "soort": "kwaliteit", "gewicht": 60},
        {"id": "p", "naam": "Prijs", "soort": "prijs", "gewicht": 40},
    ]
)
ANTWOORDEN = (
    f"beoordeling.gunningscriteria={CRITERIA}",
    "beoordeling.prijsformule=laagste_prijs",
    'beoordeling.schaal=[{"cijfer":0},{"cijfer":10}]',
    'beoordeling.proefboden=[{"id":"a","naam":"Noord","prijs":800000},{"id":"b","naam":"Zuid","prijs":1000000}]',
    'beoordeling.proefscores=[{"bod":"a","criterium":"plan","score":5},{"bod":"b","criterium":"plan","score":10}]',
)


def test_wat_er_nog_nodig_is(doe: Doe) -> None:
    assert doe("nieuw", "zaak.dossier").code == 0
    afloop = doe("beoordeling", "zaak.dossier")
    assert (afloop.code, "nog nodig" in afloop.uit) == (0, True)
    assert "(beoordeling.gunningscriteria)" in afloop.uit


def test_de_uitslag_punt_voor_punt(doe: Doe) -> None:
    doe("nieuw", "zaak.dossier")
    assert doe("antwoord", "zaak.dossier", *ANTWOORDEN).code == 0
    uit = doe("beoordeling", "zaak.dossier").uit
    assert "1. Zuid" in uit
    assert "60 × 1 = 60" in uit
    assert "60 + 32 = 92" in uit
    assert "30 + 40 = 70" in uit
    assert "gewicht: Plan (60%): onder" in uit


def test_als_json_met_simulatie_die_herhaalt(doe: Doe) -> None:
    doe("nieuw", "zaak.dossier")
    doe("antwoord", "zaak.dossier", *ANTWOORDEN)
    opdracht = ("beoordeling", "zaak.dossier", "--json", "--simuleer", "30", "--zaad", "3")
    (een,) = json.loads(doe(*opdracht).uit)["vergelijkingen"]
    assert een == json.loads(doe(*opdracht).uit)["vergelijkingen"][0]
    assert [(regel["naam"], regel["rang"], round(regel["totaal"], 6)) for regel in een["uitslag"]] == [
        ("Zuid", 1, 92), ("Noord", 2, 70),
    ]  # fmt: skip
    assert (een["winnaars"], een["simulatie"]["zaad"], een["simulatie"]["aantal"]) == (["b"], 3, 30)
    assert json.loads(doe("beoordeling", "zaak.dossier", "--json").uit)["vergelijkingen"][0]["simulatie"] is None
    tekst = doe(*(deel for deel in opdracht if deel != "--json")).uit
    assert "30 nagebootste aanbestedingen, begingetal 3:" in tekst


def test_een_subsidie_verdeelt_het_plafond(doe: Doe) -> None:
    doe("nieuw", "zaak.dossier")
    doe(
        "antwoord", "zaak.dossier", "rechtsvorm.gekozen=subsidie", "subsidie.verdeling=tender", "subsidie.plafond=100",
        'subsidie.proefaanvragen=[{"naam":"Buurthuis","bedrag":80,"score":8},{"naam":"Club","bedrag":40,"score":6}]',
    )  # fmt: skip
    uit = doe("beoordeling", "zaak.dossier").uit
    assert "Buurthuis: €\u00a080. Plaats 1 met score 8." in uit
    assert "Club: €\u00a00. Plaats 2 met score 6. Vraagt €\u00a040; er was nog €\u00a020 over." in uit
    besluiten = json.loads(doe("beoordeling", "zaak.dossier", "--json").uit)["verdeling"]["besluiten"]
    assert [(b["naam"], b["toegekend"], b["over"]) for b in besluiten] == [("Buurthuis", 80, 20), ("Club", 0, 20)]


def test_een_verkeerd_aantal_wordt_geweigerd(doe: Doe) -> None:
    doe("nieuw", "zaak.dossier")
    for aantal in ("0", "1000001", "veel"):
        assert doe("beoordeling", "zaak.dossier", "--simuleer", aantal).code == 2


def test_voorstellen_staan_klaar_en_komen_er_op_verzoek(doe: Doe) -> None:
    doe("nieuw", "zaak.dossier")
    assert "voorstel.gunning_risicos (past" in doe("voorstellen", "zaak.dossier").uit
    assert doe("voorstellen", "zaak.dossier", "voorstel.gunning_risicos", "voorstel.schaal_vijf").code == 0
    gezien = {v["id"]: v for v in json.loads(doe("voorstellen", "zaak.dossier", "--json").uit)}
    assert gezien["voorstel.gunning_risicos"]["geplaatst"]
    assert gezien["voorstel.gunning_risicos"]["bron"][0]["bron"] == "nsob"
    assert not gezien["voorstel.gunning_implementatie"]["geplaatst"]
    assert "staat er al" in doe("voorstellen", "zaak.dossier", "voorstel.schaal_vijf").uit
    mis = doe("voorstellen", "zaak.dossier", "voorstel.schaal_zes")
    assert (mis.code, "voorstel.schaal_vijf" in mis.fout) == (2, True)
