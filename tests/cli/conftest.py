"""A command line in the test itself: what it printed, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistent.cli import main
from tests.handelingen.maak import nieuw

ENGELS = ("usage:", "error:", "required", "invalid", "No such file", "Is a directory", "Permission denied", "Traceback")


@dataclass(frozen=True)
class Afloop:
    code: int
    uit: str
    fout: str


Doe = Callable[..., Afloop]


@pytest.fixture
def doe(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Doe:
    """Give a function that runs one command in an empty folder. No English and no traceback may ever appear."""
    monkeypatch.chdir(tmp_path)

    def voer_uit(*argumenten: str) -> Afloop:
        code = main(argumenten)
        gezegd = capsys.readouterr()
        assert not [woord for woord in ENGELS if woord in gezegd.err]
        assert code in (0, 1, 2)
        assert gezegd.err or code != 2
        return Afloop(code, gezegd.out, gezegd.err)

    return voer_uit


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Give a new dossier with a name."""
    return nieuw(tmp_path / "zaak.dossier", {"zaak.naam": "Proef"})


@pytest.fixture
def den_haag(doe: Doe, tmp_path: Path) -> Path:
    """Give a dossier of the example."""
    assert doe("nieuw", "dh.dossier", "--voorbeeld", "den-haag").code == 0
    return tmp_path / "dh.dossier"
