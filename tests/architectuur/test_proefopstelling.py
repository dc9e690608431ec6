"""The guards of conftest.py work: network, dialogs, user folders, sample."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_is_refused_and_remembered(family: socket.AddressFamily, geen_netwerk: list[str]) -> None:
    with pytest.raises(PermissionError, match="network"):
        socket.socket(family)
    assert len(geen_netwerk) == 1
    geen_netwerk.clear()


@pytest.mark.parametrize(
    ("dialog", "method"),
    [
        (QDialog, "exec"),
        (QMessageBox, "exec"),
        (QMessageBox, "question"),
        (QFileDialog, "getSaveFileName"),
    ],
)
def test_a_blocking_dialog_fails_the_test(dialog: type[QDialog], method: str) -> None:
    with pytest.raises(pytest.fail.Exception, match=f"{dialog.__name__}.{method} would block"):
        getattr(dialog, method)(None)


def test_the_user_folders_lie_in_a_folder_of_the_test(eigen_huis: Path) -> None:
    assert Path.home() == eigen_huis
    for path in (platformdirs.user_config_path("x"), platformdirs.user_state_path("x")):
        assert path.is_relative_to(eigen_huis)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_the_sample_is_as_large_as_said_and_repeats(pytester_like: Callable[..., set[str]]) -> None:
    first, again, other = pytester_like("1"), pytester_like("1"), pytester_like("2")
    assert len(first) == 8
    assert first == again
    assert first != other
    assert len(pytester_like("1", "--lang")) == 60


@pytest.fixture
def pytester_like(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., set[str]]:
    """Give a function that runs a test of 60 cases in a pytest of its own and returns the cases that ran."""
    (tmp_path / "conftest.py").write_text((Path(__file__).parents[1] / "conftest.py").read_text("utf-8"), "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    lang: x\n", "utf-8")
    (tmp_path / "test_x.py").write_text(
        "import pytest\n@pytest.mark.lang\n@pytest.mark.parametrize('n', range(60))\ndef test_x(n): pass\n",
        "utf-8",
    )

    def run(seed: str, *options: str) -> set[str]:
        monkeypatch.setenv("ONTWERP_ZAAD", seed)
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-v",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:pytest-qt",
            *options,
        ]
        result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        return {line.split()[0] for line in result.stdout.splitlines() if " PASSED" in line}

    return run
