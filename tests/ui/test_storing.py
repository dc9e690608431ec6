"""A crash report has places and kinds, and nothing that a user typed."""

import sys

import pytest

from assistent.handelingen import foutmelding
from assistent.ui import storing


def _val(geheim: str) -> None:
    waarde = {"zaak.naam": geheim}
    raise ValueError(f"kan {waarde} niet lezen")


def test_verslag_zonder_inhoud() -> None:
    geheim = "Jansen, Escamplaan 1"
    gezegd = []
    wacht = storing.Wacht(gezegd.append)
    try:
        _val(geheim)
    except ValueError:
        wacht.vang(*sys.exc_info())
    tekst = gezegd[0].read_text(encoding="utf-8")
    assert "ValueError" in tekst
    assert "_val" in tekst
    assert "Jansen" not in tekst
    assert "zaak.naam" not in tekst


def test_een_storing_tijdens_het_melden_meldt_niet_opnieuw() -> None:
    keren = []

    def toon(pad: object) -> None:
        keren.append(pad)
        try:
            _val("x")
        except ValueError:
            wacht.vang(*sys.exc_info())

    wacht = storing.Wacht(toon)
    try:
        _val("x")
    except ValueError:
        wacht.vang(*sys.exc_info())
    assert len(keren) == 1


def test_verslagen_raken_de_map_niet_vol(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(25):
        foutmelding.schrijf_verslag(ValueError())
    assert len(list(foutmelding.logmap().glob("storing-*.txt"))) == 20


def test_een_groot_logboek_wordt_opzijgezet() -> None:
    log = foutmelding.logmap() / "assistent.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"x" * 600_000)
    wacht = storing.Wacht(lambda _pad: None)
    wacht.begin()
    wacht.einde()
    assert log.stat().st_size < 1000
    assert log.with_name("assistent.vorige.log").stat().st_size == 600_000
