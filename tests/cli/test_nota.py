"""Questions of tenderers on the command line: look first, import, make anonymous, and give the answers back."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Doe

LIJST = (
    "Vraagnummer;Document;Vraag;Onderneming;Datum\r\n"
    "1;Selectieleidraad;Mail ons op info@zorgpunt.nl;Zorgpunt Noord;01-11-2022\r\n"
    "2;Bijlage A;Hoe?;X;2-11-2022\r\n3;;;;\r\n"
)


def lijst(map_: Path, tekst: str = LIJST) -> str:
    (map_ / "v.csv").write_text(tekst, encoding="utf-8-sig", newline="")
    return "v.csv"


def test_een_proef_wijzigt_niets(doe: Doe, den_haag: Path) -> None:
    voor = den_haag.read_bytes()
    uit = doe("nota", "importeer", "dh.dossier", lijst(den_haag.parent), "--proef").uit
    assert "kolom ‘Onderneming’ → Gesteld door" in uit
    assert "2 nieuwe vragen, 1 regel overgeslagen" in uit
    assert "regel 4: er staat geen vraag" in uit
    assert den_haag.read_bytes() == voor


def test_importeren_en_nog_eens_importeren(doe: Doe, den_haag: Path) -> None:
    pad = lijst(den_haag.parent)
    assert "2 vragen overgenomen in ‘Nota 1’" in doe("nota", "importeer", "dh.dossier", pad).uit
    assert "Er is niets om over te nemen" in doe("nota", "importeer", "dh.dossier", pad).uit
    gelezen = json.loads(doe("nota", "toon", "dh.dossier", "--json").uit)
    assert [v["nummer"] for v in gelezen["vragen"]] == [1, 2]
    assert (gelezen["notas"][0]["ronde"], gelezen["notas"][0]["open"]) == ("selectie", 2)


def test_een_andere_nota_en_een_eigen_kolom(doe: Doe, den_haag: Path) -> None:
    pad = lijst(den_haag.parent, "Tekst;Dag\r\nHoe?;1-1-2023\r\n")
    assert "geen kolom met vragen herkend" in doe("nota", "importeer", "dh.dossier", pad).fout
    keuzes = ("--kolom", "vraag=Tekst", "--nota", "2", "--ronde", "inschrijving")
    assert "in ‘Nota 2’" in doe("nota", "importeer", "dh.dossier", pad, *keuzes).uit
    assert "Nota 2 (inschrijving)" in doe("nota", "toon", "dh.dossier", "--nota", "2").uit
    assert "Er is geen nota ‘9’. Wel: Nota 2." in doe("nota", "toon", "dh.dossier", "--nota", "9").fout


def test_anonimiseren_na_een_voorstel(doe: Doe, den_haag: Path) -> None:
    doe("nota", "importeer", "dh.dossier", lijst(den_haag.parent))
    voor = den_haag.read_bytes()
    assert "info@zorgpunt.nl’ → [e-mailadres]" in doe("nota", "anonimiseer", "dh.dossier").uit
    assert den_haag.read_bytes() == voor
    assert "Er is geen vraag ‘9’" in doe("nota", "anonimiseer", "dh.dossier", "--neem-over", "9").fout
    assert "1 tekst gewijzigd" in doe("nota", "anonimiseer", "dh.dossier", "--neem-over", "1").uit
    (eerste, _) = json.loads(doe("nota", "toon", "dh.dossier", "--json").uit)["vragen"]
    assert eerste["vraag"] == "Mail ons op [e-mailadres]"
    assert "Er is niets gevonden" in doe("nota", "anonimiseer", "dh.dossier", "--neem-over").uit


def test_wat_een_antwoord_wijzigt(doe: Doe, den_haag: Path) -> None:
    rijen = [{"nummer": 1, "vraag": "Langer?", "behandeling": "in_de_nota", "wijzigt": "zaak.looptijd_maanden",
              "was": "96 maanden", "wordt": "120 maanden"}]  # fmt: skip
    (den_haag.parent / "r.json").write_text(json.dumps(rijen), encoding="utf-8")
    assert doe("antwoord", "dh.dossier", "nota.vragen=@r.json").code == 0
    uit = doe("nota", "toon", "dh.dossier").uit
    assert "Nog in geen nota:" in uit
    assert "wijzigt looptijd in maanden: 96 maanden → 120 maanden (nog niet verwerkt; nu 96 maanden; op" in uit


def test_antwoorden_als_tabel_en_een_document(doe: Doe, den_haag: Path) -> None:
    doe(
        "nota", "importeer", "dh.dossier", lijst(den_haag.parent, "Vraag;Antwoord;Onderneming\r\nHoe?;Zo.;Zorgpunt\r\n")
    )
    afloop = doe("nota", "toon", "dh.dossier", "--csv", "a.csv")
    assert "1 antwoord" in afloop.fout
    tabel = (den_haag.parent / "a.csv").read_text(encoding="utf-8-sig")
    assert "Zo." in tabel
    assert "Zorgpunt" not in tabel
    doe("genereer", "dh.dossier", "--uit", "uit", "--document", "nota_van_inlichtingen")
    assert [pad.suffix for pad in (den_haag.parent / "uit").iterdir()] == [".docx"]


def test_een_onleesbaar_bestand_zegt_waarom(doe: Doe, den_haag: Path) -> None:
    (den_haag.parent / "x.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    afloop = doe("nota", "importeer", "dh.dossier", "x.xls")
    assert afloop.code == 2
    assert "bewaar het als .xlsx" in afloop.fout


def test_nog_geen_vragen(doe: Doe, dossier: Path) -> None:
    assert "Er zijn nog geen vragen" in doe("nota", "toon", "zaak.dossier").uit
