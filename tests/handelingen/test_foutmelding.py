"""What is written down after a failure holds places and kinds, and nothing of a dossier."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistent.handelingen.foutmelding import logmap, melding, schrijf_verslag, verslag

GEHEIM = "Mevrouw Jansen uit de Schilderswijk"


def _val(waarde: str) -> None:
    try:
        int(waarde)
    except ValueError as fout:
        raise RuntimeError(waarde) from fout


def _gevallen() -> RuntimeError:
    with pytest.raises(RuntimeError) as fout:
        _val(GEHEIM)
    return fout.value


def test_het_verslag_noemt_soort_en_plaats_en_geen_inhoud() -> None:
    tekst = verslag(_gevallen())
    assert "builtins.RuntimeError" in tekst
    assert "builtins.ValueError" in tekst
    assert f"  {__name__} _val " in tekst
    assert "Jansen" not in tekst
    assert str(Path.cwd()) not in tekst


def _diep(nog: int) -> None:
    if nog:
        _diep(nog - 1)
    raise ValueError(GEHEIM)


def test_een_diepe_fout_geeft_een_kort_verslag() -> None:
    with pytest.raises(ValueError) as fout:
        _diep(300)
    tekst = verslag(fout.value)
    assert len(tekst.splitlines()) < 70
    assert "weggelaten" in tekst


def test_een_kring_van_oorzaken_eindigt() -> None:
    een, ander = ValueError("a"), ValueError("b")
    een.__cause__, ander.__cause__ = ander, een
    assert verslag(een).count("builtins.ValueError") == 2


def test_het_verslag_staat_in_een_eigen_bestand_dat_alleen_de_gebruiker_leest() -> None:
    pad = schrijf_verslag(_gevallen())
    assert pad is not None
    assert pad.parent == logmap()
    if os.name == "posix":
        assert pad.stat().st_mode & 0o077 == 0
    assert str(pad) in melding(pad)


def test_er_blijven_twintig_verslagen() -> None:
    paden = [schrijf_verslag(_gevallen()) for _ in range(23)]
    assert sorted(logmap().glob("storing-*.txt")) == sorted(pad for pad in paden[-20:] if pad)


def test_zonder_schrijfbare_map_is_er_alleen_een_zin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bestand = tmp_path / "bestand"
    bestand.write_text("x")
    monkeypatch.setattr("assistent.handelingen.foutmelding.logmap", lambda: bestand / "log")
    pad = schrijf_verslag(_gevallen())
    assert pad is None
    assert "lukte niet" in melding(pad)
