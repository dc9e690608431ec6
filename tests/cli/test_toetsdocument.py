"""The commands `toets rapport` and `toets memo`."""

from __future__ import annotations

from pathlib import Path

from assistent.export.memo_lezen import lees_memo
from tests.cli.conftest import Doe


def test_het_rapport(doe: Doe, dossier: Path) -> None:
    afloop = doe("toets", "rapport", str(dossier), "--uit", "uit")
    assert afloop.code == 0
    assert [Path(regel).name for regel in afloop.uit.split()] == ["proef-toetsrapport.docx", "proef-toetsrapport.pdf"]
    assert "niet openbaar" in afloop.fout


def test_de_memo_van_een_moment(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    afloop = doe("toets", "memo", str(dossier), "--uit", "uit", "--moment", "strategie")
    assert afloop.code == 0
    (pad,) = (tmp_path / "uit").iterdir()
    assert pad.name.startswith("proef-toetsmemo-")
    assert lees_memo(pad, pad.name).rijen
    assert "lees-terug" in afloop.fout


def test_genereer_maakt_ze_als_ze_worden_gevraagd(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    assert (
        doe("genereer", str(dossier), "--document", "toetsmemo", "--document", "keuzenotitie", "--uit", "uit").code == 0
    )
    assert {pad.name for pad in (tmp_path / "uit").iterdir()} == {"proef-toetsmemo.docx", "proef-keuzenotitie.docx"}
    assert doe("genereer", str(dossier), "--uit", "alles").code == 0
    assert not [pad for pad in (tmp_path / "alles").iterdir() if "toets" in pad.name]


def test_een_toets_wordt_niet_gepubliceerd(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    for extra in (("--publicatie",), ("--versie", "1.0")):
        afloop = doe("genereer", str(dossier), "--document", "toetsrapport", "--uit", "uit", *extra)
        assert afloop.code == 2
        assert "niet gepubliceerd" in afloop.fout
    assert not (tmp_path / "uit").exists()


def test_een_onbekend_moment(doe: Doe, dossier: Path, tmp_path: Path) -> None:
    afloop = doe("toets", "rapport", str(dossier), "--uit", "uit", "--moment", "strategy")
    assert afloop.code == 2
    assert "strategie" in afloop.fout
    assert not (tmp_path / "uit").exists()


def test_een_onbekend_formaat(doe: Doe, dossier: Path) -> None:
    assert doe("toets", "rapport", str(dossier), "--uit", "uit", "--formaat", "odt").code == 2
