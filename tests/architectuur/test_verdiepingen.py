"""The floors of the house hold, and the contracts that guard them can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(LINT_IMPORTS), "--no-cache", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_every_room_imports_only_from_below() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture
def empty_house(tmp_path: Path) -> Path:
    """The rooms without their contents."""
    for room in (ROOT / "assistent").iterdir():
        if (room / "__init__.py").exists():
            (tmp_path / "assistent" / room.name).mkdir(parents=True)
            (tmp_path / "assistent" / room.name / "__init__.py").touch()
    for module in ("__init__", "__main__", "app", "cli", "gegevens"):
        (tmp_path / "assistent" / f"{module}.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_an_empty_house_stands(empty_house: Path) -> None:
    result = lint(empty_house)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("tekst/x.py", "import assistent.kennis", "Een kamer leent alleen van lager"),
        ("advies/x.py", "import assistent.planning", "Een kamer leent alleen van lager"),
        ("cli.py", "import assistent.ui", "Een kamer leent alleen van lager"),
        ("nieuw.py", "", "Een kamer leent alleen van lager"),
        ("handelingen/x.py", "import PySide6.QtCore", "Qt alleen in ui en app"),
        ("cli.py", "import PySide6.QtCore", "Qt alleen in ui en app"),
        ("ui/x.py", "from docx import Document", "Word en PDF alleen in export"),
        ("dossier/x.py", "import socket", "Geen netwerk, geen andere processen, geen uitvoerbare gegevens"),
        ("ui/x.py", "import pickle", "Geen netwerk, geen andere processen, geen uitvoerbare gegevens"),
    ],
)
def test_a_forbidden_import_is_named(empty_house: Path, module: str, line: str, contract: str) -> None:
    (empty_house / "assistent" / module).write_text(line + "\n", encoding="utf-8")
    result = lint(empty_house)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout
