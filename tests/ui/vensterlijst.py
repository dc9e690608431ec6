"""Every window that opens beside the main one, by the way a user opens it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from assistent.ui import uitlegbeeld
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.documenten import Documentenpagina
from assistent.ui.rondleiding import Rondleiding

UIT_MENU = (
    "zoek", "delen", "instellingen", "peildatum", "verschillen", "procedures", "casussen", "wat_als", "genereer",
    "naslag", "uitleg", "rondleiding", "over", "terug", "versies", "vergelijken", "toetspakket", "samenvoegen",
    "toetsdocument", "geschiedenis",
)  # fmt: skip
"""The actions of the menu that open a window of our own."""
VRAAGT_BESTAND = ("openen", "bewaar_als")
"""Those that ask for a file, in the dialog of the system."""


def _toelichting(venster: Hoofdvenster) -> None:
    venster.vensters.leg_uit("Waarom?", uitlegbeeld.van_sturing(venster.werkblad.uitkomst))


def _tekstblok(venster: Hoofdvenster) -> None:
    venster.toon_stap("documenten")
    pagina = venster.pagina
    assert isinstance(pagina, Documentenpagina)
    assert pagina.leidraad is not None
    pagina.bewerk(next(blok for blok in pagina.leidraad.blokken() if not blok.uit_gegevens))


def _uit_gegevens(venster: Hoofdvenster) -> None:
    venster.toon_stap("documenten")
    pagina = venster.pagina
    assert isinstance(pagina, Documentenpagina)
    assert pagina.leidraad is not None
    pagina.bewerk(next(blok for blok in pagina.leidraad.blokken() if blok.uit_gegevens))


def _menu(naam: str) -> Callable[[Hoofdvenster], None]:
    def open_(venster: Hoofdvenster) -> None:
        venster.menu.acties[naam].trigger()

    return open_


VENSTERS: dict[str, Callable[[Hoofdvenster], None]] = {
    **{naam: _menu(naam) for naam in UIT_MENU},
    "toelichting": _toelichting,
    "tekstblok": _tekstblok,
    "blok_uit_gegevens": _uit_gegevens,
}


def ernaast(venster: Hoofdvenster) -> list[QWidget]:
    """The windows that stand open beside the main one, and what lies over it."""
    vensters = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not venster]
    return vensters + [w for w in venster.findChildren(Rondleiding) if w.isVisible()]


def open_venster(venster: Hoofdvenster, naam: str) -> QWidget:
    """Open the window with this name, and give it."""
    stonden = ernaast(venster)
    VENSTERS[naam](venster)
    QApplication.processEvents()
    (nieuw,) = [w for w in ernaast(venster) if w not in stonden]
    return nieuw
