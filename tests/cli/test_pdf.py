"""The documents as PDF on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Doe
from tests.export import pdf_lezen


def test_beide_formaten_naast_elkaar(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    afloop = doe("genereer", str(den_haag), "--uit", "uit", "--formaat", "pdf, docx", "--document", "planning")
    assert afloop.code == 0
    assert [Path(regel).suffix for regel in afloop.uit.splitlines()] == [".docx", ".pdf"]
    assert len({pad.stem for pad in (tmp_path / "uit").iterdir()}) == 1


def test_een_vorige_pdf_blijft_bewaard(doe: Doe, den_haag: Path, tmp_path: Path) -> None:
    argumenten = ("genereer", str(den_haag), "--uit", "uit", "--formaat", "pdf", "--document", "planning")
    doe(*argumenten)
    [pad] = (tmp_path / "uit").iterdir()
    pad.write_bytes(b"met aantekeningen")
    afloop = doe(*argumenten)
    assert "het vorige bestand heet nu" in afloop.fout
    assert "F9" not in afloop.fout
    [vorige] = (tmp_path / "uit").glob("* (vorige *.pdf")
    assert vorige.read_bytes() == b"met aantekeningen"
    assert pad.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("extra", [(), ("--publicatie",)])
def test_een_bevroren_versie_als_pdf(doe: Doe, den_haag: Path, tmp_path: Path, extra: tuple[str, ...]) -> None:
    doe("versie", str(den_haag), "v1")
    doe("antwoord", str(den_haag), "zaak.naam=Later veranderd")
    argumenten = ("--uit", "uit", "--formaat", "pdf", "--versie", "v1", "--document", "planning", *extra)
    afloop = doe("genereer", str(den_haag), *argumenten)
    [pad] = map(Path, afloop.uit.splitlines())
    data = (tmp_path / pad).read_bytes()
    assert "Later veranderd" not in pdf_lezen.tekst(data)
    assert "CONCEPT" in pdf_lezen.randen(data)[-1]
    assert str(tmp_path).encode() not in data
