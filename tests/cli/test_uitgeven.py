"""The command line writes drafts, publications and blank documents, and gives out every template."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import docx
import pytest

from assistent.kennis.laden import laad
from tests.cli.conftest import Doe
from tests.woordcontrole import controleer_docx


def _delen(pad: Path) -> dict[str, str]:
    with zipfile.ZipFile(pad) as pakket:
        return {naam: pakket.read(naam).decode("utf-8", "replace") for naam in pakket.namelist()}


def _enige(map_: Path) -> Path:
    [pad] = map_.iterdir()
    return pad


def _genereer(doe: Doe, dossier: Path, *meer: str) -> Path:
    afloop = doe("genereer", str(dossier), "--uit", "uit", "--document", "keuzenotitie", *meer)
    assert afloop.code == 0, afloop.fout
    return _enige(dossier.parent / "uit")


def _maak_open(doe: Doe, dossier: Path) -> None:
    """Take away an answer that the text names."""
    assert doe("antwoord", str(dossier), "zaak.organisatie=").code == 0


def test_een_concept_heeft_opmerkingen_en_de_eigenschappen_van_het_dossier(doe: Doe, den_haag: Path) -> None:
    _maak_open(doe, den_haag)
    pad = _genereer(doe, den_haag)
    assert len(list(docx.Document(str(pad)).comments)) >= 1
    eigenschappen = _delen(pad)["docProps/custom.xml"]
    for stuk in (laad().versie, json.loads(den_haag.read_text(encoding="utf-8"))["id"], "2022-10-28"):
        assert stuk in eigenschappen


def test_een_concept_kan_zonder_opmerkingen(doe: Doe, den_haag: Path) -> None:
    _maak_open(doe, den_haag)
    assert "word/comments.xml" not in _delen(_genereer(doe, den_haag, "--zonder-opmerkingen"))


def _zonder_fouten(doe: Doe, dossier: Path) -> None:
    """Motivate every finding that would stand in the way."""
    inhoud = json.loads(dossier.read_text(encoding="utf-8"))
    fouten = [m for m in json.loads(doe("advies", str(dossier), "--json").uit)["meldingen"] if m["ernst"] == "fout"]
    for melding in fouten:
        inhoud["conclusies"][f"melding.{melding['id']}"] = {
            "waarde": "fout",
            "tekst": melding["tekst"],
            "motivering": "x",
        }
    dossier.write_text(json.dumps(inhoud), encoding="utf-8")


def test_een_publicatie_verklapt_niets_en_zegt_wat_nog_open_is(
    doe: Doe, den_haag: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("USER", "zwanenhals")
    monkeypatch.setenv("LOGNAME", "zwanenhals")
    _maak_open(doe, den_haag)
    _zonder_fouten(doe, den_haag)
    afloop = doe("genereer", str(den_haag), "--uit", "uit", "--document", "keuzenotitie", "--publicatie")
    assert afloop.code == 0, afloop.fout
    assert "CONCEPT" in afloop.fout
    assert "nog niet ingevuld" in afloop.fout
    pad = _enige(den_haag.parent / "uit")
    assert pad.name.endswith("-keuzenotitie-publicatie.docx")
    assert controleer_docx(pad) == []
    alles = "".join(_delen(pad).values())
    id_ = json.loads(den_haag.read_text(encoding="utf-8"))["id"]
    for geheim in ("zwanenhals", str(den_haag.parent), id_, laad().versie, "comments.xml"):
        assert geheim not in alles


def test_een_publicatie_en_opmerkingen_gaan_niet_samen(doe: Doe, den_haag: Path) -> None:
    assert doe("genereer", str(den_haag), "--uit", "uit", "--publicatie", "--zonder-opmerkingen").code == 2


def test_een_leeg_document_heeft_velden_om_in_te_vullen_en_uitleg(doe: Doe, tmp_path: Path) -> None:
    afloop = doe("blanco", "--procedure", "openbaar", "--rechtsgebied", "nl", "--uit", "leeg")
    assert afloop.code == 0
    paden = {
        pad.name.removeprefix("blanco-openbaar-").removesuffix(".docx"): pad for pad in (tmp_path / "leeg").iterdir()
    }
    procedure = laad().procedure("openbaar", "nl")
    assert procedure is not None
    assert set(procedure.documenten) <= set(paden)
    for pad in paden.values():
        assert controleer_docx(pad) == [], pad.name
    xml = _delen(paden["inschrijvingsleidraad"])["word/document.xml"]
    assert xml.count("<w:temporary/>") > 20
    assert '<w:pStyle w:val="Invulhulp"/>' in xml
    assert laad().vragen["zaak.naam"].label in xml
    assert "in bewerking" not in xml
    assert docx.Document(str(paden["inschrijvingsleidraad"])).core_properties.identifier == ""


def test_elk_sjabloon_wordt_uitgegeven(doe: Doe, tmp_path: Path) -> None:
    assert doe("sjabloon", "exporteer", "sj").code == 0
    namen = {pad.name for pad in (tmp_path / "sj").iterdir()}
    assert namen == {"leidraad.docx", "brief.docx", "formulier.docx", "LEESMIJ.md", "EIGEN-TEKSTEN.md"}
    for naam in namen - {"LEESMIJ.md", "EIGEN-TEKSTEN.md"}:
        assert doe("sjabloon", "controleer", f"sj/{naam}").code == 0
