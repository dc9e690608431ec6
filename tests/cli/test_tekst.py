"""The command `tekst`: list, show, replace, add, leave out and put back."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Doe

BLOK = "gunningsleidraad/gunning.antwoord"


def test_een_tekstblok_vervangen_bekijken_en_herstellen(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    assert BLOK in doe("tekst", str(den_haag), "gunningsleidraad").uit
    eigen = tmp_path / "eigen.md"
    eigen.write_text("Op een kwaliteitscriterium schrijft de inschrijver wat hij doet.", encoding="utf-8")
    assert doe("tekst", str(den_haag), BLOK, "--vervang", str(eigen)).code == 0
    getoond = doe("tekst", str(den_haag), BLOK).uit
    assert "[vervangen]" in getoond
    assert "{+schrijft+}" in getoond
    assert f"{BLOK}  [vervangen]" in doe("tekst", str(den_haag), "gunningsleidraad").uit
    assert "standaardtekst" in doe("tekst", str(den_haag), BLOK, "--herstel").uit
    assert "[vervangen]" not in doe("tekst", str(den_haag), BLOK).uit
    assert "al de standaardtekst" in doe("tekst", str(den_haag), BLOK, "--herstel").uit


def test_een_blok_erbij_en_een_blok_weg(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    eigen = tmp_path / "eigen.md"
    eigen.write_text("Een zin van onszelf.", encoding="utf-8")
    sleutel = doe("tekst", str(den_haag), BLOK, "--eigen", str(eigen)).uit.split()[-1].rstrip(".")
    assert "Een zin van onszelf." in doe("tekst", str(den_haag), sleutel).uit
    assert doe("tekst", str(den_haag), BLOK, "--weg").code == 0
    assert f"{BLOK}  [weggelaten]" in doe("tekst", str(den_haag), "gunningsleidraad").uit


def test_een_bestand_dat_geen_tekst_is_en_een_onbekend_blok(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    beeld = tmp_path / "beeld.png"
    beeld.write_bytes(b"\x89PNG\xff")
    assert doe("tekst", str(den_haag), BLOK, "--vervang", str(beeld)).code == 2
    assert doe("tekst", str(den_haag), BLOK, "--vervang", str(tmp_path / "weg.md")).code == 2
    fout = doe("tekst", str(den_haag), "gunningsleidraad/gunning.antword")
    assert (fout.code, "Bedoelt u" in fout.fout) == (2, True)
    assert doe("tekst", str(den_haag), "brochure").code == 2
