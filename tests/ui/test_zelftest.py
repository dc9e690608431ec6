"""The self-test as it runs inside the packaged application: it sees what Qt misses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from assistent.ui import zelftest

ROOT = Path(__file__).parents[2]


def test_de_ingepakte_toepassing_probeert_ook_het_venster() -> None:
    opdracht = "import sys; sys.frozen = True; from assistent.app import main; sys.exit(main(['zelftest']))"
    uit = subprocess.run([sys.executable, "-c", opdracht], cwd=ROOT, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stdout + uit.stderr
    for naam in ("kennis laden", "Qt-letter", "Qt-teksten", "venster"):
        assert f"goed     {naam}\n" in uit.stdout


def test_een_leeg_beeld_wordt_gezien() -> None:
    beeld = QImage(400, 400, QImage.Format.Format_RGB32)
    beeld.fill(Qt.GlobalColor.white)
    assert zelftest._is_leeg(beeld)
    beeld.setPixelColor(100, 50, Qt.GlobalColor.black)
    assert not zelftest._is_leeg(beeld)
