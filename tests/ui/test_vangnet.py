"""An exception from C in a method of Qt's does not end the process."""

import subprocess
import sys

import pytest

PROGRAMMA = """
import sys
{span}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

gezien = []
sys.excepthook = lambda soort, waarde, spoor: gezien.append(waarde)

class Venster(QWidget):
    begonnen = False

    def resizeEvent(self, event):
        int("x") if self.begonnen else None

    def closeEvent(self, event):
        [].pop()

app = QApplication([])
venster = Venster()
venster.show()

def doe():
    venster.begonnen = True
    try:
        venster.resize(300, 301)
    except ValueError as fout:
        gezien.append(fout)
    try:
        venster.close()
    except IndexError as fout:
        gezien.append(fout)
    app.quit()

QTimer.singleShot(0, doe)
app.exec()
print(sorted({{type(fout).__name__ for fout in gezien}}))
"""


def _draai(span: str) -> "subprocess.CompletedProcess[str]":
    programma = PROGRAMMA.format(span=span)
    return subprocess.run([sys.executable, "-c", programma], capture_output=True, text=True, timeout=60, check=False)


def test_een_uitzondering_uit_c_beeindigt_het_proces_niet() -> None:
    klaar = _draai("import assistent.ui")
    assert klaar.returncode == 0, klaar.stderr
    assert klaar.stdout.strip().endswith("['IndexError', 'ValueError']")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="vanaf Python 3.12 is elke uitzondering een voorwerp")
def test_zonder_vangnet_eindigt_het() -> None:
    """When this fails, PySide6 has mended it and the guard can go."""
    assert _draai("").returncode != 0
