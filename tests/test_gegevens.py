"""The data are found in a checkout, a wheel and a PyInstaller build, and missed with a clear message."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistent import gegevens

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def forget_the_place() -> Iterator[None]:
    gegevens._base.cache_clear()
    yield
    gegevens._base.cache_clear()


def test_a_checkout_uses_its_own_folders() -> None:
    assert gegevens.resources() == ROOT / "resources"
    assert gegevens.gebouwd() == ROOT / "gebouwd"


def test_a_build_looks_where_pyinstaller_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "assistent/_gegevens/sjablonen").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert gegevens.sjablonen() == tmp_path / "assistent/_gegevens/sjablonen"
    assert gegevens.gebouwd() == tmp_path / "assistent/_gegevens/gebouwd"


def test_an_installed_wheel_uses_the_data_beside_its_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages/assistent"
    (package / "_gegevens/resources").mkdir(parents=True)
    monkeypatch.setattr(gegevens, "__file__", str(package / "gegevens.py"))
    assert gegevens.resources() == package / "_gegevens/resources"


def test_missing_data_are_named_in_dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(gegevens.GegevensOntbreken, match=r"map ‘resources’ .* ontbreekt .* opnieuw"):
        gegevens.resources()
