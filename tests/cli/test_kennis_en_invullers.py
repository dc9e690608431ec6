"""Newer knowledge in the advice, reasons within the model, and several fillers side by side."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from assistent.kennis.laden import laad
from tests.cli.conftest import Doe

VRAGEN = ("variatie_doelgroep", "integratie_diensten", "specialisatie", "spelersveld", "meetbaarheid")


@pytest.fixture
def zaak(doe: Doe, dossier: Path) -> Path:
    assert doe("antwoord", str(dossier), *(f"inhoud.{vraag}=5" for vraag in VRAGEN)).code == 0
    return dossier


def veroudert(pad: Path) -> None:
    """Let the file say that earlier knowledge concluded otherwise."""
    boom = json.loads(pad.read_text(encoding="utf-8"))
    for conclusie in boom["conclusies"].values():
        conclusie["kennis_versie"] = "2020.1+00000000"
    boom["conclusies"]["sturing"]["waarde"] = "markt"
    pad.write_text(json.dumps(boom), encoding="utf-8")


def test_nieuwere_kennis_staat_boven_het_advies(doe: Doe, zaak: Path) -> None:
    assert "Veranderd sinds" not in doe("advies", str(zaak)).uit
    veroudert(zaak)
    tekst = doe("advies", str(zaak)).uit
    assert "Veranderd sinds u het advies aanvaardde: 1 conclusie" in tekst
    assert "2020.1+00000000" in tekst
    (verschil,) = json.loads(doe("advies", str(zaak), "--json").uit)["kennisverschil"]
    assert (verschil["id"], verschil["was"], verschil["wordt"]) == ("sturing", "markt", "netwerk")


def test_een_antwoord_laat_het_verschil_staan(doe: Doe, zaak: Path) -> None:
    veroudert(zaak)
    assert doe("antwoord", str(zaak), "rechtsvorm.zelf_doen=zelf").code == 0
    gevonden = json.loads(doe("advies", str(zaak), "--json").uit)["kennisverschil"]
    assert [v["id"] for v in gevonden] == ["sturing"]
    bewaard = json.loads(zaak.read_text(encoding="utf-8"))["conclusies"]
    assert bewaard["rechtsvorm"]["kennis_versie"] == laad().versie


def test_aanvaarden_maakt_het_advies_weer_rustig(doe: Doe, zaak: Path) -> None:
    assert "niets veranderd" in doe("aanvaard", str(zaak)).uit
    veroudert(zaak)
    assert doe("aanvaard", str(zaak)).uit == "1 conclusie aanvaard.\n"
    assert "Veranderd sinds" not in doe("advies", str(zaak)).uit
    assert "niet veranderd" in doe("aanvaard", str(zaak), "rechtsvorm").fout


def test_behouden_vraagt_een_reden_en_wordt_een_bevinding(doe: Doe, zaak: Path) -> None:
    veroudert(zaak)
    assert "Noem bij --behoud" in doe("aanvaard", str(zaak), "--behoud", "Zo besloten.").fout
    assert "zonder motivering" in doe("aanvaard", str(zaak), "sturing", "--behoud", " ").fout
    assert doe("aanvaard", str(zaak), "sturing", "--behoud", "Zo besloten.").uit == "1 conclusie behouden.\n"
    tekst = doe("advies", str(zaak)).uit
    assert "Veranderd sinds" not in tekst
    assert "Uw motivering: Zo besloten." in tekst


def test_de_keuzes_binnen_het_model_staan_in_het_advies(doe: Doe, zaak: Path) -> None:
    keuzes = json.loads(doe("advies", str(zaak), "--json").uit)["keuzes"]
    assert {"netwerk.aansturing", "netwerk.toetreding"} <= {keuze["vraag"] for keuze in keuzes}
    for keuze in keuzes:
        assert {"id", "label", "gekozen", "voor", "tegen"} == set(keuze["opties"][0])


def test_twee_invullers_van_een_zaak(doe: Doe, zaak: Path, tmp_path: Path) -> None:
    ander = tmp_path / "partner.dossier"
    shutil.copy(zaak, ander)
    waarom = "inhoud.meetbaarheid.motivering=Wij tellen trajecten."
    assert doe("antwoord", str(ander), "inhoud.meetbaarheid=1", waarom).code == 0
    tekst = doe("vergelijk", str(zaak), str(ander)).uit
    eerste = tekst.splitlines()[1]
    assert tekst.startswith("De vijf vragen over inhoud")
    assert laad().vragen["inhoud.meetbaarheid"].label in eerste
    assert "zaak 5; partner 1 — tegengesteld" in tekst
    assert "partner: Wij tellen trajecten." in tekst
    assert re.search(r"^  gewijzigd: Meetbaarheid.*: 5 van 5 .* → 1 van 5 ", tekst, re.MULTILINE)
    rijen = json.loads(doe("vergelijk", str(zaak), str(ander), "--json").uit)["invullers"]
    assert [rij["spreiding"] for rij in rijen] == [1, 0, 0, 0, 0]


def test_twee_zaken_zijn_geen_invullers_van_elkaar(doe: Doe, zaak: Path) -> None:
    assert doe("nieuw", "elders.dossier").code == 0
    assert "De vijf vragen" not in doe("vergelijk", str(zaak), "elders.dossier").uit
    assert "invullers" not in json.loads(doe("vergelijk", str(zaak), "elders.dossier", "--json").uit)
