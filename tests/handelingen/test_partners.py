"""A copy for a partner holds what the case is about and nothing else; what comes back is read and never written."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistent.dossier import bestand
from assistent.dossier.fouten import LeesFout
from assistent.dossier.model import Antwoord, is_pakket, kopie_als_nieuw
from assistent.dossier.wijzigen import met_antwoord, met_waarde
from assistent.handelingen import partners
from assistent.kennis.laden import laad
from assistent.toets.pakket import maak_pakket
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld


def _schrijf(pad: Path, dossier: object) -> Path:
    bestand.schrijf(pad, dossier, verwacht_sha256=None)  # type: ignore[arg-type]
    return pad


def test_een_kopie_houdt_de_zaak_en_laat_de_rest_thuis() -> None:
    eigen = voorbeeld()
    kopie = partners.partnerkopie(laad(), eigen)
    assert kopie.id == eigen.id
    assert kopie.waarde("zaak.naam") == eigen.waarde("zaak.naam")
    assert {laad().vragen[id_].stap for id_ in kopie.antwoorden} == {"opgave"}
    assert "inhoud.meetbaarheid" in eigen.antwoorden
    assert not any(antwoord.motivering for antwoord in kopie.antwoorden.values())
    assert (kopie.planning, kopie.teksten, kopie.versies, kopie.geschiedenis) == (type(kopie.planning)(), {}, (), ())
    assert not kopie.conclusies


def test_een_kopie_van_een_toetspakket_is_geen_pakket_en_houdt_het_stempel_thuis() -> None:
    pakket = maak_pakket(voorbeeld(), door="inkoper", moment=DOOR["moment"])
    kopie = partners.partnerkopie(laad(), pakket)
    assert not is_pakket(kopie)
    assert not kopie.model_extra
    assert kopie.id == pakket.id


def test_geen_bedrag_gaat_mee() -> None:
    eigen = met_waarde(voorbeeld(), "zaak.waarde_basis", 123_456, **DOOR)
    eigen = met_waarde(eigen, "zaak.percelen", [{"id": "p", "naam": "Noord", "waarde": 654_321}], **DOOR)
    kopie = partners.partnerkopie(laad(), eigen)
    assert "zaak.waarde_basis" not in kopie.antwoorden
    inhoud = bestand.als_bytes(kopie).decode()
    assert "123456" not in inhoud
    assert "654321" not in inhoud
    percelen = next((k for k in laad().vragen["zaak.percelen"].kolommen if k.type == "bedrag"), None)
    assert percelen is not None
    assert kopie.waarde("zaak.percelen") == [{"id": "p", "naam": "Noord"}]


def test_een_kopie_is_te_openen_en_door_te_rekenen(tmp_path: Path) -> None:
    pad = _schrijf(tmp_path / "noord.dossier", partners.partnerkopie(laad(), voorbeeld()))
    kopie = partners.lees(laad(), pad, voorbeeld())
    assert (kopie.naam, kopie.opmerkingen) == ("noord", ())
    assert uitkomst(kopie.dossier).sturing.model == "onbekend"


def test_een_andere_zaak_en_andere_kennis_worden_gezegd(tmp_path: Path) -> None:
    ander = met_waarde(kopie_als_nieuw(voorbeeld()), "zaak.naam", "Wmo Zeedorp", **DOOR)
    pad = _schrijf(tmp_path / "a.dossier", ander.model_copy(update={"kennis_versie": "2024.9"}))
    gezegd = " ".join(partners.lees(laad(), pad, voorbeeld()).opmerkingen)
    assert "andere zaak: ‘Wmo Zeedorp’" in gezegd
    assert "2024.9" in gezegd


def test_wat_geen_dossier_is_noemt_bestand_en_blijft_zoals_het_was(tmp_path: Path) -> None:
    pad = tmp_path / "kapot.dossier"
    pad.write_text("{", encoding="utf-8")
    with pytest.raises(LeesFout, match=r"kapot\.dossier"):
        partners.lees(laad(), pad, voorbeeld())
    assert pad.read_text(encoding="utf-8") == "{"


def test_lezen_verandert_een_kopie_niet(tmp_path: Path) -> None:
    pad = _schrijf(tmp_path / "noord.dossier", voorbeeld())
    voor = pad.read_bytes()
    partners.lees(laad(), pad, voorbeeld())
    assert pad.read_bytes() == voor
    assert [p.name for p in tmp_path.iterdir()] == ["noord.dossier"]


def test_overnemen_neemt_antwoord_en_motivering() -> None:
    vraag = laad().vragen["inhoud.meetbaarheid"]
    van = met_antwoord(voorbeeld(), vraag.id, Antwoord(waarde=1, motivering="Goed te tellen."), **DOOR)
    nieuw = partners.neem_over(voorbeeld(), vraag, van, **DOOR)
    assert nieuw.waarde(vraag.id) == 1
    assert nieuw.antwoorden[vraag.id].motivering == "Goed te tellen."
    assert nieuw.antwoorden[vraag.id].status == voorbeeld().antwoorden[vraag.id].status


def test_een_tabel_of_niets_is_niet_over_te_nemen() -> None:
    for vraag_id in ("zaak.doelen", "leren.evaluatie"):
        with pytest.raises(ValueError, match=vraag_id):
            partners.neem_over(voorbeeld(), laad().vragen[vraag_id], voorbeeld(), **DOOR)
