"""Letters on the command line: one command writes one for each participant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Doe

RIJEN = [
    {"id": "r1", "naam": "Alfa", "uitkomst": "gegund"},
    {"id": "r2", "naam": "Beta", "uitkomst": "afgewezen"},
    {"id": "r3", "naam": "Gamma", "uitkomst": "afgewezen"},
]


@pytest.fixture
def met_uitkomst(doe: Doe, den_haag: Path, tmp_path: Path) -> Path:
    """Give the example after the award."""
    (tmp_path / "rijen.json").write_text(json.dumps(RIJEN), encoding="utf-8")
    antwoorden = ("uitkomst.fase=gunning", "uitkomst.inschrijvingen=@rijen.json")
    assert doe("antwoord", den_haag.name, *antwoorden).code == 0
    return den_haag


def _geschreven(map_: Path) -> set[str]:
    return {pad.stem.partition("-2032-")[2] for pad in map_.iterdir()}


def test_een_document_zonder_rij_schrijft_de_hele_reeks(doe: Doe, met_uitkomst: Path, tmp_path: Path) -> None:
    assert doe("genereer", met_uitkomst.name, "--uit", "uit", "--document", "brief_afwijzing").code == 0
    assert _geschreven(tmp_path / "uit") == {"brief_afwijzing-beta", "brief_afwijzing-gamma"}


def test_een_rij_is_apart_te_vragen(doe: Doe, met_uitkomst: Path, tmp_path: Path) -> None:
    assert doe("genereer", met_uitkomst.name, "--uit", "uit", "--document", "brief_afwijzing@r3").code == 0
    assert _geschreven(tmp_path / "uit") == {"brief_afwijzing-gamma"}
    weg = doe("genereer", met_uitkomst.name, "--uit", "uit", "--document", "brief_afwijzing@r1")
    assert (weg.code, "brief_afwijzing@r2, brief_afwijzing@r3" in weg.fout) == (2, True)


def test_een_reeks_zonder_rijen_zegt_wat_er_moet_gebeuren(doe: Doe, met_uitkomst: Path) -> None:
    afloop = doe("genereer", met_uitkomst.name, "--uit", "uit", "--document", "brief_reserve")
    assert afloop.code == 2
    assert "uitkomst.inschrijvingen" in afloop.fout
    assert "blanco" in afloop.fout


def test_een_versie_geeft_de_brieven_van_toen(doe: Doe, met_uitkomst: Path, tmp_path: Path) -> None:
    assert doe("versie", met_uitkomst.name, "verzonden").code == 0
    assert doe("antwoord", met_uitkomst.name, "uitkomst.inschrijvingen=").code == 0
    opdracht = ("genereer", met_uitkomst.name, "--uit", "toen", "--versie", "verzonden")
    assert doe(*opdracht, "--document", "brief_afwijzing").code == 0
    assert _geschreven(tmp_path / "toen") == {"brief_afwijzing-beta", "brief_afwijzing-gamma"}


def test_blanco_geeft_elke_brief_als_leeg_formulier(doe: Doe, tmp_path: Path) -> None:
    assert doe("blanco", "--procedure", "openbaar", "--rechtsgebied", "nl", "--uit", "leeg").code == 0
    namen = {pad.name for pad in (tmp_path / "leeg").iterdir()}
    assert {f"blanco-openbaar-{naam}.docx" for naam in ("brief_afwijzing", "brief_gunning", "proces_verbaal")} <= namen
    assert not [naam for naam in namen if "brief_selectie" in naam]
