"""The Qt binding itself: what it must never do to us."""

import sys

from PySide6.QtCore import QObject


def test_een_aanroep_van_qt_verliest_geen_verwijzing_naar_none() -> None:
    """A binding that gives None back without counting it kills the process after some ten thousand calls."""
    keren = 2_000
    onderwerp = QObject()
    begin = sys.getrefcount(None)
    for _ in range(keren):
        onderwerp.setObjectName("naam")
    assert sys.getrefcount(None) > begin - keren / 2
