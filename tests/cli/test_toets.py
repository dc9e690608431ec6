"""The commands `toets` and `geschiedenis`: a review with files alone, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistent.cli.toon import wie
from tests.cli.conftest import Doe

PUNT = "keuze/zaak.rechtsgebied"


def _json(tekst: str) -> dict[str, object]:
    gelezen: dict[str, object] = json.loads(tekst)
    return gelezen


def test_een_toets_met_bestanden_alleen(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    gemaakt = doe("toets", "pakket", "dh.dossier", "ronde 1", "--voor", "mr. X")
    assert (gemaakt.code, gemaakt.uit) == (0, "ronde 1.toetspakket\n")
    assert "alleen voor de toetser" in gemaakt.fout
    pakket = tmp_path / "ronde 1.toetspakket"
    oordeel = doe("toets", "oordeel", pakket.name, PUNT, "niet_akkoord", "--gewicht", "risico", "--toelichting", "Nee.")
    assert (oordeel.code, oordeel.uit) == (0, "Rechtsgebied: niet akkoord\n")

    assert doe("antwoord", "dh.dossier", "zaak.rechtsgebied.motivering=Anders").code == 0
    proef = doe("toets", "samenvoegen", "dh.dossier", pakket.name, "--proef")
    assert proef.uit.splitlines()[-1] == "Proef: het dossier is niet gewijzigd."
    samen = doe("toets", "samenvoegen", "dh.dossier", pakket.name)
    assert samen.code == 0
    assert "voor mr. X, van revisie 1" in samen.uit
    assert "Erbij gekomen: 1 oordeel." in samen.uit
    assert "Rechtsgebied – " in samen.uit
    assert "Niet akkoord: Nee." in samen.uit
    weer = _json(doe("toets", "samenvoegen", "dh.dossier", pakket.name, "--json").uit)
    assert (weer["nieuw"], weer["conflicten"], weer["tekst_gewijzigd"]) == ({}, [], [])

    punten = doe("toets", "punten", "dh.dossier")
    assert f"{PUNT}  [Niet akkoord, open, tekst is gewijzigd]" in punten.uit
    assert punten.uit.splitlines()[-1].endswith("1 beoordeeld, 1 open, waarvan 0 blokkerend")


def test_conflicten_en_verschillen_worden_gedrukt(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    assert doe("toets", "pakket", "dh.dossier", "a").code == 0
    (tmp_path / "b.toetspakket").write_bytes((tmp_path / "a.toetspakket").read_bytes())
    assert doe("toets", "oordeel", "a.toetspakket", PUNT, "akkoord").code == 0
    assert doe("toets", "oordeel", "b.toetspakket", PUNT, "vraag", "--toelichting", "Hoe?").code == 0
    boom = json.loads((tmp_path / "b.toetspakket").read_text(encoding="utf-8"))
    boom["antwoorden"]["zaak.looptijd_maanden"]["waarde"] = 12
    (tmp_path / "b.toetspakket").write_text(json.dumps(boom), encoding="utf-8")
    samen = doe("toets", "samenvoegen", "dh.dossier", "a.toetspakket", "b.toetspakket", "--proef")
    assert "1 conflict, beide kanten zijn bewaard:" in samen.uit
    assert "Rechtsgebied: één toetser gaf in twee kopieën een ander oordeel" in samen.uit
    assert "1 onderdeel is buiten de toepassing om gewijzigd" in samen.uit
    assert "in het pakket ‘12 maanden" in samen.uit
    als_json = _json(doe("toets", "samenvoegen", "dh.dossier", "a.toetspakket", "b.toetspakket", "--json").uit)
    [bestand_b] = [b for b in als_json["bestanden"] if b["bestand"] == "b.toetspakket"]  # type: ignore[attr-defined]
    assert bestand_b["verschillen"][0]["gewijzigd_in"] == "pakket"
    assert als_json["conflicten"][0]["soort"] == "zelfde_toetser"  # type: ignore[index]


def test_wat_niet_kan_wordt_gezegd_en_verandert_niets(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    assert doe("toets", "pakket", "dh.dossier", "a").code == 0
    eerst = {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()}
    bestaat = doe("toets", "pakket", "dh.dossier", "a")
    assert (bestaat.code, bestaat.uit) == (2, "")
    assert "er staat al een bestand met deze naam" in bestaat.fout
    assert "alleen de toets groeit" in doe("antwoord", "a.toetspakket", "zaak.naam=Anders").fout
    assert "hoort een toelichting" in doe("toets", "oordeel", "a.toetspakket", PUNT, "vraag").fout
    assert "Bedoelt u" in doe("toets", "oordeel", "a.toetspakket", f"{PUNT}x", "akkoord").fout
    assert "is geen" in doe("toets", "oordeel", "a.toetspakket", PUNT, "prima").fout
    assert "Er is geen toetsmoment" in doe("toets", "punten", "dh.dossier", "--moment", "ooit").fout
    assert doe("toets", "samenvoegen", "dh.dossier", "weg.toetspakket").code == 2
    assert doe("nieuw", "ander.dossier").code == 0
    anders = doe("toets", "samenvoegen", "ander.dossier", "a.toetspakket")
    assert anders.code == 2
    assert "hoort bij een andere zaak" in anders.fout
    (tmp_path / "ander.dossier").unlink()
    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()} == eerst


def test_punten_als_data_en_per_moment(doe: Doe, den_haag: Path) -> None:
    alle = json.loads(doe("toets", "punten", "dh.dossier", "--json").uit)
    assert {"id", "soort", "titel", "bron", "uitspraak", "open", "oordelen", "opmerkingen"} <= set(alle[0])
    moment = next(iter(alle[0]["momenten"]), "") or next(m for p in alle for m in p["momenten"])
    deel = json.loads(doe("toets", "punten", "dh.dossier", "--json", "--moment", moment).uit)
    assert 0 < len(deel) < len(alle)
    assert all(moment in punt["momenten"] for punt in deel)


def test_de_geschiedenis_lezen_zoeken_en_opslaan(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    assert (
        doe("antwoord", "zaak.dossier", "zaak.looptijd_maanden=48", "zaak.looptijd_maanden.motivering==1+1").code == 0
    )
    alles = doe("geschiedenis", "zaak.dossier")
    assert alles.code == 0
    assert "Proef" in alles.uit
    assert "    wordt: 48 maanden" in alles.uit
    gezocht = doe("geschiedenis", "zaak.dossier", "--zoek", "48 maanden", "--wie", wie(), "--deel", "antwoorden")
    assert gezocht.uit.splitlines()[-1].startswith("1 van ")
    assert doe("geschiedenis", "zaak.dossier", "--tot", "2020-01-01", "--json").uit.strip() == "[]"
    opgeslagen = doe("geschiedenis", "zaak.dossier", "--zoek", "motivering", "--uit", "g.csv")
    assert "Geschreven: g.csv, 1 wijziging" in opgeslagen.fout
    assert "'=1+1" in (tmp_path / "g.csv").read_text(encoding="utf-8-sig")
    assert doe("geschiedenis", "zaak.dossier", "--uit", "g.docx").code == 2


@pytest.mark.parametrize("opdracht", [("toets",), ("toets", "pakket"), ("toets", "onzin"), ("geschiedenis",)])
def test_verkeerd_gebruik_wordt_uitgelegd(doe: Doe, opdracht: tuple[str, ...]) -> None:
    assert doe(*opdracht).code == 2
