"""The palette: one field for everything that can be found and done."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistent.handelingen.zoeken import Treffer
from assistent.ui import thema
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.palet import beeld
from assistent.ui.palet.regels import UIT
from assistent.ui.palet.venster import Palet
from tests.ui.conftest import bedienbaar
from tests.ui.test_toegankelijkheid import zonder_naam

Maak = Callable[[Hoofdvenster], Palet]


@pytest.fixture
def open_palet(qtbot: QtBot) -> Iterator[Maak]:
    """Opens the palette of a window, with nothing chosen before."""
    Palet.recent.clear()

    def maak(venster: Hoofdvenster) -> Palet:
        palet = Palet(venster.werkblad, venster.menu.acties, venster)
        palet.show()
        qtbot.waitUntil(lambda: bool(palet.model.treffers))
        return palet

    yield maak
    Palet.recent.clear()


@pytest.fixture
def palet(voorbeeld: Hoofdvenster, open_palet: Maak) -> Palet:
    return open_palet(voorbeeld)


def gevonden(palet: Palet) -> list[tuple[str, str]]:
    return [treffer.sleutel for treffer in palet.model.treffers]


def kies(palet: Palet, soort: str, id_: str) -> QModelIndex:
    """Walk to this line with the arrow key."""
    for _ in range(palet.model.rowCount()):
        nu = cast(Treffer, palet.lijst.currentIndex().data(Qt.ItemDataRole.UserRole))
        if nu.sleutel == (soort, id_):
            return palet.lijst.currentIndex()
        QTest.keyClick(palet.veld, Qt.Key.Key_Down)
    raise AssertionError(f"{id_} staat er niet: {gevonden(palet)}")


def enter(palet: Palet) -> None:
    QTest.keyClick(palet.veld, Qt.Key.Key_Return)


# ------------------------------------------------------------------------------------------------ opening


def test_zonder_woorden_staan_de_paginas_er_en_daarna_ook_wat_u_koos(
    voorbeeld: Hoofdvenster, palet: Palet, open_palet: Maak
) -> None:
    assert gevonden(palet)[:2] == [("stap", "opgave"), ("stap", "inhoud")]
    assert palet.veld.hasFocus()
    palet.veld.setText("looptijd in maanden")
    enter(palet)
    weer = open_palet(voorbeeld)
    assert gevonden(weer)[:2] == [("vraag", "zaak.looptijd_maanden"), ("stap", "opgave")]
    kies(weer, "stap", "planning")
    enter(weer)
    nog_eens = open_palet(voorbeeld)
    assert gevonden(nog_eens)[:2] == [("stap", "planning"), ("vraag", "zaak.looptijd_maanden")]
    assert gevonden(nog_eens).count(("stap", "planning")) == 1


def test_zonder_dossier_staan_de_opdrachten_er(venster: Hoofdvenster, open_palet: Maak) -> None:
    palet = open_palet(venster)
    assert ("opdracht", "openen") in gevonden(palet)
    assert not [soort for soort, _ in gevonden(palet) if soort == "stap"]


def test_zonder_werkblad_zijn_er_alleen_opdrachten(venster: Hoofdvenster, qtbot: QtBot) -> None:
    palet = Palet(None, venster.menu.acties, venster)
    palet.show()
    qtbot.waitUntil(lambda: bool(palet.model.treffers))
    palet.veld.setText("dossier")
    assert {soort for soort, _ in gevonden(palet)} == {"opdracht"}


def test_het_venster_staat_boven_in_het_midden_en_is_zo_hoog_als_nodig(voorbeeld: Hoofdvenster, palet: Palet) -> None:
    hoofd = voorbeeld.geometry()
    assert abs(palet.geometry().center().x() - hoofd.center().x()) <= 1
    assert hoofd.y() < palet.y() < hoofd.y() + 80
    hoog = palet.height()
    palet.veld.setText("qqqqqq")
    assert palet.height() < hoog
    assert palet.y() + hoog <= hoofd.bottom()


# ------------------------------------------------------------------------------------------------ choosing


def test_een_vraag_een_antwoord_en_een_pagina_worden_opgezocht(palet: Palet, qtbot: QtBot) -> None:
    palet.veld.setText("Escamp")
    kies(palet, "antwoord", "zaak.percelen")
    with qtbot.waitSignal(palet.ga_naar) as naar:
        enter(palet)
    assert naar.args == ["zaak.percelen"]
    assert not palet.isVisible()


def test_een_blok_en_een_document_gaan_naar_de_documenten(
    voorbeeld: Hoofdvenster, palet: Palet, open_palet: Maak, qtbot: QtBot
) -> None:
    palet.veld.setText("# looptijd")
    kies(palet, "blok", "selectieleidraad/algemeen.looptijd")
    with qtbot.waitSignal(palet.naar_blok) as naar:
        enter(palet)
    assert naar.args == ["selectieleidraad", "selectieleidraad/algemeen.looptijd"]
    palet = open_palet(voorbeeld)
    palet.veld.setText("# gunningsleidraad")
    kies(palet, "stuk", "gunningsleidraad")
    with qtbot.waitSignal(palet.naar_blok) as naar:
        enter(palet)
    assert naar.args == ["gunningsleidraad", ""]


def test_naslag_wordt_gelezen(palet: Palet, qtbot: QtBot) -> None:
    palet.veld.setText("@HIVA")
    with qtbot.waitSignal(palet.lees) as naar:
        palet.lijst.clicked.emit(palet.model.index(0))
    assert naar.args == [("hiva",)]


def test_een_opdracht_wordt_gedaan_nadat_het_palet_weg_is(voorbeeld: Hoofdvenster, palet: Palet, qtbot: QtBot) -> None:
    gezien: list[bool] = []
    voorbeeld.menu.acties["volgende"].triggered.connect(lambda: gezien.append(palet.isVisible()))
    palet.veld.setText("> volgende stap")
    kies(palet, "opdracht", "volgende")
    enter(palet)
    assert gezien == [False]
    assert voorbeeld.pagina is not None
    assert voorbeeld.pagina.stap.id == "inhoud"


def test_een_opdracht_die_niet_kan_zegt_waarom_en_doet_niets(
    voorbeeld: Hoofdvenster, palet: Palet, venster: Hoofdvenster
) -> None:
    assert not voorbeeld.menu.acties["ongedaan"].isEnabled()
    palet.veld.setText("> ongedaan")
    waar = kies(palet, "opdracht", "ongedaan")
    assert waar.data(UIT) == "er is niets om ongedaan te maken"
    assert "er is niets om ongedaan te maken" in waar.data(Qt.ItemDataRole.AccessibleTextRole)
    enter(palet)
    assert palet.isVisible()
    assert Palet.recent == []


def test_zonder_dossier_kan_opslaan_niet(venster: Hoofdvenster, open_palet: Maak) -> None:
    palet = open_palet(venster)
    palet.veld.setText("> opslaan")
    assert kies(palet, "opdracht", "bewaar").data(UIT) == "open eerst een dossier"


def test_elke_opdracht_van_het_menu_is_te_vinden(voorbeeld: Hoofdvenster, palet: Palet) -> None:
    palet.veld.setText(">")
    namen = {id_ for soort, id_ in gevonden(palet) if soort == "opdracht"}
    assert namen == set(voorbeeld.menu.acties) - {"zoek"}
    teksten = {t.id: t for t in palet.model.treffers}
    assert teksten["bewaar"].titel == "Opslaan"
    assert teksten["bewaar"].waar == "Bestand · Ctrl+S"
    assert "staat aan" in teksten["toon_route"].waar
    assert not [t for t in palet.model.treffers if "&" in t.titel]


# ------------------------------------------------------------------------------------------------ keys and words


def test_pijlen_lopen_door_de_lijst_terwijl_men_typt(palet: Palet) -> None:
    QTest.keyClicks(palet.veld, "perceel")
    assert palet.lijst.currentIndex().row() == 0
    QTest.keyClick(palet.veld, Qt.Key.Key_Down)
    QTest.keyClick(palet.veld, Qt.Key.Key_Down)
    QTest.keyClick(palet.veld, Qt.Key.Key_Up)
    assert palet.lijst.currentIndex().row() == 1
    assert palet.veld.hasFocus()
    QTest.keyClicks(palet.veld, "en")
    assert palet.veld.text() == "perceelen"
    assert palet.lijst.currentIndex().row() == 0


def test_wie_niet_ziet_hoort_wat_gekozen_is(palet: Palet) -> None:
    palet.veld.setText("looptijd in maanden")
    assert palet.veld.accessibleDescription().startswith("Vraag: Hoe lang loopt de overeenkomst")
    palet.veld.setText("qqqqqq")
    assert palet.veld.accessibleDescription() == beeld.NIETS
    assert palet.lijst.accessibleName()
    assert zonder_naam(palet) == []


def test_alles_is_met_tab_te_bereiken(palet: Palet) -> None:
    te_gaan = {id(deel) for deel in bedienbaar(palet)}
    for _ in range(len(te_gaan) + 1):
        te_gaan.discard(id(QApplication.focusWidget()))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert not te_gaan


def test_een_hint_zet_zijn_teken_voor_de_woorden(palet: Palet) -> None:
    palet.veld.setText("bewijs")
    hint = palet.findChild(QObject, "#")
    assert hint is not None
    hint.click()  # type: ignore[attr-defined]
    assert palet.veld.text() == "# bewijs"
    assert {soort for soort, _ in gevonden(palet)} == {"blok"}
    assert palet.veld.hasFocus()
    palet.findChild(QObject, "@").click()  # type: ignore[union-attr]
    assert palet.veld.text() == "@ bewijs"


def test_esc_sluit_en_laat_niets_achter(voorbeeld: Hoofdvenster, palet: Palet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palet.destroyed):
        QTest.keyClick(palet.veld, Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not voorbeeld.findChildren(Palet)


@pytest.mark.parametrize("donker", [False, True])
def test_gevonden_letters_zijn_vet_en_onderstreept(palet: Palet, donker: bool) -> None:
    QApplication.setPalette(thema.palet(donker))
    palet.veld.setText("qqqqqq")
    palet.veld.setText("looptijd")
    met = QPixmap(palet.lijst.viewport().grab())
    kaal = tuple(Treffer(t.soort, t.id, t.titel, t.waar, t.fragment, document=t.document) for t in palet.model.treffers)
    palet.model.zet(kaal)
    palet.lijst.setCurrentIndex(palet.model.index(0))
    assert palet.lijst.viewport().grab().toImage() != met.toImage()
    QApplication.setPalette(thema.palet(False))


def test_een_lange_naam_past_ook_in_grote_letters(voorbeeld: Hoofdvenster, open_palet: Maak) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    oud = app.font()
    groot = app.font()
    groot.setPointSizeF(16)
    app.setFont(groot)
    try:
        palet = open_palet(voorbeeld)
        palet.veld.setText("percelen")
        assert palet.width() <= voorbeeld.width()
        assert palet.lijst.horizontalScrollBar().maximum() == 0
        assert palet.geometry().bottom() <= voorbeeld.geometry().bottom()
    finally:
        app.setFont(oud)


def test_na_sluiten_is_wat_verzameld_werd_weg(palet: Palet) -> None:
    assert palet._zoeker is not None
    zwak = weakref.ref(palet._zoeker)
    palet.close()
    gc.collect()
    assert zwak() is None
