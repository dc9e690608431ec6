"""What was closed is gone: windows, pages and dossiers leave no widgets and no objects behind."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from assistent.dossier.model import Dossier
from assistent.leidraad.model import Leidraad
from assistent.ui import stappen, taken
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.basis import Pagina
from tests.ui.nepvragen import Nepvragen
from tests.ui.vensterlijst import UIT_MENU, VENSTERS, VRAAGT_BESTAND, ernaast, open_venster

EERST = 1
"""So often something is opened before the count: what is made once and kept is no leak."""


def bezonken() -> None:
    """Let timers run, work end, and everything go that was let go, until nothing comes or goes any more."""
    eerder = -1
    while (nu := len(QApplication.allWidgets())) != eerder:
        eerder = nu
        taken.wacht_op_alles()
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def telling(venster: Hoofdvenster) -> tuple[int, int]:
    """How many widgets there are, and how many objects the window holds."""
    bezonken()
    return len(QApplication.allWidgets()), len(venster.findChildren(QObject))


def levend(soort: type) -> int:
    """How many objects of this kind are held by something."""
    bezonken()
    gc.collect()
    return sum(isinstance(deel, soort) for deel in gc.get_objects())


def namen(voor: list[QWidget]) -> list[str]:
    """The kinds of widget that are there now and were not."""
    bekend = set(map(id, voor))
    return sorted({type(w).__name__ for w in QApplication.allWidgets() if id(w) not in bekend})


@pytest.mark.lang
@pytest.mark.parametrize("naam", VENSTERS)
def test_een_gesloten_venster_laat_niets_achter(
    voorbeeld: Hoofdvenster, naam: str, hoeveelheid: Callable[[int, int], int]
) -> None:
    """It goes at once, without the help of the collector of garbage: nothing points in a circle."""
    for _ in range(EERST):
        open_venster(voorbeeld, naam).close()
    voor, stonden = telling(voorbeeld), QApplication.allWidgets()
    gc.disable()
    try:
        sporen = []
        for _ in range(hoeveelheid(2, 20)):
            sporen.append(weakref.ref(open_venster(voorbeeld, naam)))
            sporen[-1]().close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert telling(voorbeeld) == voor, namen(stonden)
        assert not ernaast(voorbeeld)
        assert not [spoor for spoor in sporen if spoor() is not None]
    finally:
        gc.enable()


def test_elk_venster_uit_het_menu_staat_in_de_lijst(voorbeeld: Hoofdvenster) -> None:
    vraagt = {naam for naam, actie in voorbeeld.menu.acties.items() if actie.text().endswith("…")}
    assert vraagt <= {*UIT_MENU, *VRAAGT_BESTAND}


def test_een_gesloten_dossier_laat_niets_achter(
    venster: Hoofdvenster, vragen: Nepvragen, hoeveelheid: Callable[[int, int], int]
) -> None:
    def rond() -> None:
        vragen.antwoorden = []
        assert venster.acties.open_voorbeeld("den-haag")
        for stap in (*stappen.ROUTE, *stappen.NAAST):
            venster.toon_stap(stap.id)
            QApplication.processEvents()
        assert venster.acties.sluit()

    for _ in range(EERST):
        rond()
    voor, stonden = telling(venster), QApplication.allWidgets()
    for _ in range(hoeveelheid(1, 20)):
        rond()
    assert telling(venster) == voor, namen(stonden)
    assert not levend(Pagina)
    assert not levend(Leidraad)
    assert not venster.werkblad.stapel.count()


def test_wat_getypt_en_samengevoegd_werd_houdt_geen_dossiers_vast(voorbeeld: Hoofdvenster) -> None:
    """Edits that became one edit are let go: Qt's bindings keep the Python half of a merged command."""
    for nummer in range(30):
        voorbeeld.werkblad.antwoord("zaak.naam", f"Zaak {nummer}")
    assert voorbeeld.werkblad.stapel.count() == 1
    assert levend(Dossier) <= 4  # before, after, what the recovery file is made of, and what was computed last
    voorbeeld.werkblad.sluit()
    assert levend(Dossier) <= 1  # what the panel of advice showed last


def test_wie_weggaat_terwijl_een_stuk_geschreven_wordt_laat_het_niet_hangen(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("documenten")
    assert levend(Leidraad)
    voorbeeld.werkblad.sluit()
    assert not levend(Leidraad)


def test_een_venster_dat_weg_is_neemt_alles_mee(
    maak_venster: Callable[[], Hoofdvenster], hoeveelheid: Callable[[int, int], int]
) -> None:
    def rond() -> weakref.ref[Hoofdvenster]:
        venster = maak_venster()
        assert venster.acties.open_voorbeeld("den-haag")
        QApplication.processEvents()
        venster.close()
        venster.deleteLater()
        return weakref.ref(venster)

    for _ in range(EERST):
        rond()
    bezonken()
    voor = len(QApplication.allWidgets())
    for _ in range(hoeveelheid(2, 20)):
        rond()
    bezonken()
    assert len(QApplication.allWidgets()) == voor
