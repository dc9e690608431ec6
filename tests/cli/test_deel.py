"""The commands `deel` and `vragenlijst`."""

from pathlib import Path

import pytest

from assistent.dossier.bestand import lees
from tests.cli.conftest import Doe


def test_de_antwoorden_in_word_en_pdf(doe: Doe, dossier: Path) -> None:
    afloop = doe("deel", str(dossier), "--soort", "antwoorden", "--uit", "uit")
    assert afloop.code == 0
    assert [Path(regel).name for regel in afloop.uit.split()] == ["proef-antwoorden.docx", "proef-antwoorden.pdf"]


def test_de_vragenlijst_van_een_dossier(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    assert doe("deel", str(dossier), "--soort", "vragenlijst", "--omvang", "open", "--uit", "uit").code == 0
    assert (tmp_path / "uit/proef-vragenlijst.docx").is_file()
    assert doe("deel", str(dossier), "--soort", "vragenlijst", "--omvang", "alle", "--uit", "uit").code == 0
    assert (tmp_path / "uit/alle-vragen-nl-vragenlijst.docx").is_file()


def test_de_vragenlijst_zonder_dossier(doe: Doe, tmp_path: Path) -> None:
    afloop = doe("vragenlijst", "--rechtsgebied", "vl", "--domein", "werk", "--uit", "uit", "--formaat", "docx,pdf")
    assert afloop.code == 0
    assert {p.suffix for p in (tmp_path / "uit").iterdir()} == {".docx", ".pdf"}
    fout = doe("vragenlijst", "--rechtsgebied", "vl", "--domein", "wrek", "--uit", "uit")
    assert fout.code == 2
    assert "werk" in fout.fout


def test_het_archief(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    afloop = doe("deel", str(dossier), "--soort", "archief", "--uit", "heel")
    assert afloop.code == 0
    assert afloop.uit.strip() == "heel"
    assert (tmp_path / "heel/dossier/zaak.dossier").read_bytes() == dossier.read_bytes()
    nog_eens = doe("deel", str(dossier), "--soort", "archief", "--uit", "heel")
    assert nog_eens.code == 2
    assert "bestaat al" in nog_eens.fout


def test_de_kopie_zonder_motivering(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    afloop = doe("deel", str(den_haag), "--soort", "zonder-motivering", "--uit", "kopie.dossier")
    assert afloop.code == 0
    assert "motiveringen" in afloop.fout
    kopie = lees(tmp_path / "kopie.dossier").dossier
    assert kopie.waarde("zaak.naam") == lees(den_haag).dossier.waarde("zaak.naam")
    assert not any(antwoord.motivering for antwoord in kopie.antwoorden.values())
    assert doe("deel", str(den_haag), "--soort", "zonder-motivering", "--uit", str(den_haag)).code == 2
    assert lees(den_haag).dossier.antwoorden["zaak.naam"].motivering


@pytest.mark.parametrize("extra", [
    ("--soort", "archief", "--formaat", "pdf"), ("--soort", "antwoorden", "--omvang", "open"),
    ("--soort", "antwoorden", "--formaat", "odt"), ("--soort", "brief"), (),
])  # fmt: skip
def test_verkeerd_gebruik(doe: Doe, dossier: Path, extra: tuple[str, ...]) -> None:
    assert doe("deel", str(dossier), "--uit", "uit", *extra).code == 2
