"""Recent dossiers and the list of examples."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.handelingen import dossiers, voorbeelden
from assistent.handelingen.recent import bekijk, wanneer
from assistent.kennis.laden import laad

NU = datetime(2026, 11, 22, 9, 30)


@pytest.mark.parametrize(
    ("moment", "tekst"),
    [
        (datetime(2026, 11, 22, 0, 5), "vandaag 00:05"),
        (datetime(2026, 11, 21, 23, 59), "gisteren 23:59"),
        (datetime(2026, 11, 20, 12, 0), "20 november"),
        (datetime(2026, 11, 23, 8, 0), "23 november"),  # a clock of another machine that runs ahead
        (datetime(2025, 12, 31, 12, 0), "31 december 2025"),
    ],
)
def test_een_moment_zoals_mensen_het_zeggen(moment: datetime, tekst: str) -> None:
    assert wanneer(moment, NU) == tekst


def test_een_bestand_dat_er_staat_heeft_een_moment(tmp_path: Path) -> None:
    pad = tmp_path / "zaak.dossier"
    pad.write_text("{}", encoding="utf-8")
    os.utime(pad, (NU.timestamp(), NU.timestamp()))
    stand = bekijk(pad)
    assert (stand.er, stand.gewijzigd) == (True, NU)


def test_wat_er_niet_meer_is_zegt_waarom(tmp_path: Path) -> None:
    (tmp_path / "gewoon").write_text("", encoding="utf-8")
    assert bekijk(tmp_path / "weg.dossier").reden == "staat er niet meer"
    assert bekijk(tmp_path / "gewoon" / "a.dossier").reden == "staat er niet meer"
    assert bekijk(tmp_path).reden == "is geen bestand meer"
    assert bekijk(Path("a\0b")).reden == "is nu niet te bereiken"


def test_elk_voorbeeld_heeft_een_titel_een_zin_en_het_goede_recht() -> None:
    stukken = {stuk.naam: stuk for stuk in voorbeelden.lijst()}
    assert set(stukken) == set(dossiers.voorbeelden())
    for naam, stuk in stukken.items():
        assert dossiers.uit_voorbeeld(laad(), naam).waarde("zaak.rechtsgebied") == stuk.rechtsgebied
        assert stuk.zin.endswith(".")
        assert len(stuk.titel) < 60


@pytest.mark.parametrize("inhoud", [None, "", "[]", '{"a": 3}', '{"a": {"titel": "x"}}'])
def test_een_lijst_van_voorbeelden_die_stuk_is_wordt_gezegd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inhoud: str | None
) -> None:
    (tmp_path / "voorbeelden").mkdir()
    if inhoud is not None:
        (tmp_path / "voorbeelden" / voorbeelden.LIJST).write_text(inhoud, encoding="utf-8")
    monkeypatch.setattr(gegevens, "resources", lambda: tmp_path)
    with pytest.raises(gegevens.GegevensOntbreken, match="lijst van voorbeelden"):
        voorbeelden.lijst()
