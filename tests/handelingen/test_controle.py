"""What still has to be done, in words a drafter understands, and as the JSON that was promised."""

from __future__ import annotations

import json

import pytest

from assistent.handelingen import als_json
from assistent.handelingen.bereken import kantelpunten_van, peildatum_van
from assistent.handelingen.controle import controleer, omschrijf
from assistent.handelingen.dossiers import voorbeelden
from assistent.handelingen.gevraagd import gevraagd
from assistent.handelingen.kenniscontrole import controleer_kennis
from assistent.handelingen.nabij import bedoelt_u, kies_uit
from assistent.handelingen.zelftest import zelftest
from assistent.kennis.laden import laad
from tests.handelingen.maak import DAG, uitkomst, voorbeeld


@pytest.mark.parametrize(
    ("veld", "woorden"),
    [
        ("zaak.looptijd_maanden", laad().vragen["zaak.looptijd_maanden"].kort),
        ("zaak.percelen@r1.naam", "naam"),
        ("zaak.percelen.naam", "naam"),
        ("stap.publicatie", "datum van"),
        ("stap.bestaat_niet", "stap.bestaat_niet"),
        ("feit.aantal_percelen", laad().feiten["feit.aantal_percelen"].label),
        ("later.vraag", "later.vraag"),
    ],
)
def test_een_veld_in_woorden(veld: str, woorden: str) -> None:
    assert woorden in omschrijf(veld, laad())


def test_elk_open_punt_staat_er_een_keer_met_de_documenten_die_erop_wachten() -> None:
    controle = controleer(uitkomst())
    velden = [punt.veld for punt in controle.open_punten]
    assert len(velden) == len(set(velden)) > 20
    assert any(len(punt.documenten) > 1 for punt in controle.open_punten)
    assert all(punt.omschrijving and "@" not in punt.omschrijving for punt in controle.open_punten)


def test_het_advies_als_json_heeft_wat_is_toegezegd() -> None:
    nu = uitkomst()
    advies = json.loads(json.dumps(als_json.advies(nu, kantelpunten_van(nu))))
    assert advies.keys() >= {
        "kennis_versie", "peildatum", "sturing", "rechtsvorm", "procedures", "subsidies", "risicos", "meldingen",
        "kantelpunten", "open_vragen", "lijkt_op",
    }  # fmt: skip
    assert advies["sturing"].keys() >= {"positie", "spreiding", "dekking", "bijdragen", "model"}
    assert advies["rechtsvorm"].keys() >= {"advies", "redenen", "tegen", "vlaggen"}
    velden = {"id", "naam", "toelaatbaar", "geschiktheid", "voor", "tegen", "voorwaarden", "bron"}
    assert all(p.keys() >= velden and 0 <= p["geschiktheid"] <= 1 for p in advies["procedures"])
    assert all(
        m.keys() >= {"id", "ernst", "tekst", "maatregel", "plaats", "bron", "status"} for m in advies["meldingen"]
    )
    assert all(b.keys() == {"bron", "plaats", "status"} for p in advies["procedures"] for b in p["bron"])
    assert all(r.keys() >= {"id", "oorzaak", "niveau", "maatregelen", "bron"} for r in advies["risicos"])
    assert all(v.keys() == {"vraag", "kan_veranderen"} for v in advies["open_vragen"])


def test_planning_en_vragen_als_json() -> None:
    nu = uitkomst()
    planning = als_json.planning(nu.planning)
    velden = {"id", "naam", "van", "tot", "dagen", "minimum", "vast", "speling", "bron"}
    assert planning["stappen"]
    assert all(stap.keys() >= velden for stap in planning["stappen"])
    zonder = als_json.vragen(laad(), None, {})
    met = als_json.vragen(laad(), nu.dossier, gevraagd(nu.stand))
    assert all(v.keys() >= {"id", "label", "type", "opties", "niveau", "bron"} for v in zonder)
    assert all("waarde" not in v for v in zonder)
    assert all(v.keys() >= {"waarde", "gevraagd"} for v in met)
    assert [v["id"] for v in zonder] == list(laad().vragen)


def test_de_peildatum_is_die_van_de_opdracht_dan_van_het_dossier_dan_vandaag() -> None:
    dossier = voorbeeld()
    assert dossier.peildatum is not None
    assert peildatum_van(dossier, DAG, DAG) == DAG
    assert peildatum_van(dossier, DAG) == dossier.peildatum
    assert peildatum_van(dossier.model_copy(update={"peildatum": None}), DAG) == DAG


def test_rekenen_verandert_niets_en_geeft_twee_keer_hetzelfde() -> None:
    dossier = voorbeeld()
    assert uitkomst(dossier) == uitkomst(dossier)
    assert uitkomst(dossier).dossier is dossier


@pytest.mark.parametrize(
    ("naam", "zin"), [("nieuwe", "Bedoelt u ‘nieuw’?"), ("NIEUW", "Bedoelt u ‘nieuw’?"), ("qqqqqq", ""), ("", "")]
)
def test_de_naam_die_iemand_bedoelde(naam: str, zin: str) -> None:
    assert bedoelt_u(naam, ["advies", "nieuw"]) == zin


def test_een_geplakte_bladzijde_als_naam_kost_geen_tijd() -> None:
    assert bedoelt_u("x" * 1_000_000, laad().vragen) == ""
    assert kies_uit("x", []) == "Er zijn er geen."


def test_de_catalogus_is_in_orde() -> None:
    assert [b for b in controleer_kennis(laad()) if b.ernst == "fout"] == []


def test_de_zelftest_slaagt_en_probeert_elk_deel() -> None:
    proeven = list(zelftest())
    assert [proef for proef in proeven if proef.fout] == []
    namen = " ".join(proef.naam for proef in proeven)
    for deel in ("kennis laden", "voorbeeld den-haag", "sjabloon leidraad.docx", "lettertypen/"):
        assert deel in namen


def test_de_zelftest_meldt_wat_niet_werkt_en_gaat_door(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(pad: object) -> None:
        raise ValueError("stuk")

    monkeypatch.setattr("assistent.handelingen.zelftest._voorbeeld", stuk)
    monkeypatch.setattr("assistent.handelingen.zelftest._sjabloon", lambda pad: None)
    proeven = list(zelftest())
    assert [proef.naam for proef in proeven if proef.fout] == [f"voorbeeld {naam}" for naam in sorted(voorbeelden())]
    assert proeven[-1].fout == ""
