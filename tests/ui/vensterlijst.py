"""Every window that opens beside the main one, by the way a user opens it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from assistent.dossier.model import Dossier
from assistent.handelingen.documenten import beschikbaar, bevries
from assistent.ui import uitlegbeeld
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Knop
from assistent.ui.paginas.documenten import Documentenpagina
from assistent.ui.paginas.toets import AFRONDEN, Toetspagina
from assistent.ui.rondleiding import Rondleiding
from assistent.ui.versies.venster import Versievenster

UIT_MENU = (
    "zoek", "delen", "instellingen", "peildatum", "verschillen", "procedures", "casussen", "wat_als", "genereer",
    "naslag", "uitleg", "rondleiding", "over", "terug", "versies", "vergelijken", "toetspakket", "samenvoegen",
    "toetsdocument", "geschiedenis",
)  # fmt: skip
"""The actions of the menu that open a window of our own."""
VRAAGT_BESTAND = ("openen", "bewaar_als")
"""Those that ask for a file, in the dialog of the system."""
VERSIE = "v1"


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


def leg_versie_vast(venster: Hoofdvenster) -> None:
    """Let the open dossier have a frozen version, of one document."""
    w = venster.werkblad
    uitkomst = w.uitkomst
    assert uitkomst is not None

    def doe(_dossier: Dossier, wie: str, moment: str) -> Dossier:
        stukken = beschikbaar(uitkomst)[:1]
        return bevries(uitkomst, VERSIE, "ter_toetsing", wie=wie, moment=moment, documenten=stukken)

    if not uitkomst.dossier.versies:
        w.pas_toe(doe, "Leg een versie vast", "toets")


def _versie_lezen(venster: Hoofdvenster) -> None:
    leg_versie_vast(venster)
    versies = Versievenster(venster.werkblad, venster)
    versies.lees(VERSIE)
    versies.close()


def _afronden(knop: str) -> Callable[[Hoofdvenster], None]:
    """Press a button on the page that finishes a review."""

    def open_(venster: Hoofdvenster) -> None:
        leg_versie_vast(venster)
        venster.menu.acties["afronden"].trigger()
        pagina = venster.pagina
        assert isinstance(pagina, Toetspagina)
        pagina.bron.wacht_af()
        next(k for k in pagina.sectie(AFRONDEN).findChildren(Knop) if k.text().startswith(knop)).click()

    return open_


def _menu(naam: str) -> Callable[[Hoofdvenster], None]:
    def open_(venster: Hoofdvenster) -> None:
        venster.menu.acties[naam].trigger()

    return open_


VENSTERS: dict[str, Callable[[Hoofdvenster], None]] = {
    **{naam: _menu(naam) for naam in UIT_MENU},
    "toelichting": _toelichting,
    "tekstblok": _tekstblok,
    "blok_uit_gegevens": _uit_gegevens,
    "versie_lezen": _versie_lezen,
    "toetskader": _afronden("Leg vast wat u beoordeelde"),
    "aftekenen": _afronden("Aftekenen"),
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
