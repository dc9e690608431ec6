"""What the user chose of look and language, applied to the running application."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from assistent.ui import thema
from assistent.ui.instellingen import Instellingen


def pas_toe(app: QApplication, gekozen: Instellingen) -> None:
    """Set letter size, colours and the variant of Dutch in which calendars and file windows write dates. What stands
    open follows, except widths that were measured in letters: those follow when their page is made again."""
    QLocale.setDefault(QLocale(gekozen.taal.replace("-", "_")))
    thema.zet_tekstgrootte(app, gekozen.tekstgrootte)
    thema.pas_toe(app, gekozen.thema)  # type: ignore[arg-type]
