"""The settings: kept, read back whatever is in the file, applied at once, and changed only when confirmed."""

from __future__ import annotations

import gc
import json
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistent import gegevens
from assistent.handelingen import organisatie
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.ui import taken, thema, weergave
from assistent.ui.dialogen.instellingdelen import Sectie
from assistent.ui.dialogen.instellingen import Instellingenvenster
from assistent.ui.instellingen import TEKSTGROOTTEN, Instellingen, lees, plek, schrijf
from assistent.ui.onderdelen import Label
from tests.ui.test_toegankelijkheid import zonder_naam

VOL = Instellingen(
    thema="donker", docks="0aff", tekstgrootte=125, taal="nl-BE", rondleiding_gezien=True,
    profiel={"naam": "S. de Wit", "organisatie": "de gemeente Zeedorp"},
)  # fmt: skip


@pytest.fixture
def maak(qapp_opgemaakt: QApplication, kennis: Kennis, qtbot: QtBot) -> Iterator[Callable[..., Instellingenvenster]]:
    houder = QWidget()
    qtbot.addWidget(houder)

    def maak_(nu: Instellingen | None = None) -> Instellingenvenster:
        dialoog = Instellingenvenster(nu or Instellingen(), kennis, houder)
        dialoog.show()
        return dialoog

    yield maak_
    taken.wacht_op_alles()
    laad.cache_clear()


@pytest.fixture
def gewone_letter(qapp_opgemaakt: QApplication) -> Iterator[QApplication]:
    yield qapp_opgemaakt
    thema.zet_tekstgrootte(qapp_opgemaakt, 100)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "brief.docx").write_bytes(b"")
    (tmp_path / "profiel.json").write_text('{"organisatie": "de provincie"}', encoding="utf-8")
    return tmp_path


def nieuw_uit(dialoog: Instellingenvenster, qtbot: QtBot) -> Instellingen:
    with qtbot.waitSignal(dialoog.gekozen) as sein:
        dialoog.klaar.click()
    return sein.args[0]


# ------------------------------------------------------------------------------------ the file


def test_alles_komt_terug(tmp_path: Path) -> None:
    gezet = VOL.met_recent(tmp_path / "a.dossier", "Zaak A", datetime(2026, 11, 22, 9, 30))
    schrijf(gezet)
    assert lees() == gezet


_ENIG = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda binnen: st.lists(binnen, max_size=3) | st.dictionaries(st.text(max_size=9), binnen, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(sorted(Instellingen.__slots__)), _ENIG))
def test_wat_er_ook_staat_er_komen_bruikbare_instellingen_uit(ruw: dict[str, object]) -> None:
    plek().parent.mkdir(parents=True, exist_ok=True)
    plek().write_text(json.dumps(ruw), encoding="utf-8")
    gelezen = lees()
    assert gelezen.tekstgrootte in TEKSTGROOTTEN
    assert type(gelezen.tekstgrootte) is int
    assert gelezen.taal in ("nl-NL", "nl-BE")
    bytes.fromhex(gelezen.docks)
    assert all(isinstance(waarde, str) for waarde in gelezen.profiel.values())
    schrijf(gelezen)
    assert lees() == gelezen


def test_over_wat_van_de_lijst_viel_blijft_niets_bewaard(tmp_path: Path) -> None:
    instellingen = Instellingen()
    for nummer in range(12):
        instellingen = instellingen.met_recent(tmp_path / f"{nummer}.dossier", f"Zaak {nummer}")
    assert set(instellingen.namen) == set(instellingen.geopend) == set(instellingen.recent)
    zonder = instellingen.zonder_recent(instellingen.recent[0])
    assert set(zonder.namen) == set(zonder.geopend) == set(zonder.recent) == set(instellingen.recent[1:])


# ------------------------------------------------------------------------------------ what they do


def test_tekstgrootte_werkt_meteen_en_heen_en_terug_is_hetzelfde(gewone_letter: QApplication, qtbot: QtBot) -> None:
    houder = QWidget()
    qtbot.addWidget(houder)
    kop, kaal = Label("Kop", houder, punten=17), QLabel("Zonder eigen letter", houder)
    houder.show()
    gewoon, groot = gewone_letter.font().pointSizeF(), kop.font().pointSizeF()
    for procent in TEKSTGROOTTEN:
        thema.zet_tekstgrootte(gewone_letter, procent)
        gewone_letter.processEvents()
        assert gewone_letter.font().pointSizeF() == pytest.approx(gewoon * procent / 100, abs=0.02)
        assert kop.font().pointSizeF() == pytest.approx(groot * procent / 100, abs=0.1)
        assert kaal.font().pointSizeF() == pytest.approx(gewoon * procent / 100, abs=0.02)
        assert thema.letter(17).pointSizeF() == pytest.approx(groot * procent / 100, abs=0.1)
    thema.zet_tekstgrootte(gewone_letter, 100)
    assert kop.font().pointSizeF() == pytest.approx(groot, abs=0.1)


def test_taal_bepaalt_recht_en_datums(gewone_letter: QApplication) -> None:
    try:
        weergave.pas_toe(gewone_letter, Instellingen(taal="nl-BE", thema="licht"))
        assert QLocale().territory() == QLocale.Country.Belgium
        assert Instellingen(taal="nl-BE").rechtsgebied == "vl"
    finally:
        weergave.pas_toe(gewone_letter, Instellingen(thema="licht"))
    assert QLocale().territory() == QLocale.Country.Netherlands


# ------------------------------------------------------------------------------------ the window


def test_zonder_wijziging_komt_hetzelfde_terug(maak: Callable[..., Instellingenvenster], qtbot: QtBot) -> None:
    assert nieuw_uit(maak(VOL), qtbot) == VOL


def test_wat_gekozen_is_komt_erin(maak: Callable[..., Instellingenvenster], qtbot: QtBot) -> None:
    dialoog = maak()
    qtbot.keyClicks(dialoog.profiel.regels["naam"], " S. de Wit ")
    dialoog.weergave.groter.click()
    dialoog.weergave.thema.knoppen["donker"].click()
    dialoog.taal.taal.knoppen["nl-BE"].click()
    verwacht = replace(
        Instellingen(), profiel={"naam": "S. de Wit"}, tekstgrootte=110, thema="donker", taal="nl-BE"
    )  # fmt: skip
    assert nieuw_uit(dialoog, qtbot) == verwacht


def test_annuleren_verandert_niets(
    maak: Callable[..., Instellingenvenster], gewone_letter: QApplication, qtbot: QtBot, map_: Path
) -> None:
    voor, letter = lees(), gewone_letter.font()
    dialoog = maak()
    dialoog.weergave.groter.click()
    dialoog.organisatie.kies_map(str(map_))
    qtbot.waitUntil(lambda: dialoog.organisatie.keuze == map_)
    with qtbot.assertNotEmitted(dialoog.gekozen):
        dialoog.reject()
    assert lees() == voor
    assert gewone_letter.font() == letter
    assert gegevens.organisatiemap() is None


def test_de_proef_toont_maat_en_kleur(maak: Callable[..., Instellingenvenster]) -> None:
    deel = maak().weergave
    kop = deel._proeftekst[0][0]
    klein = kop.font().pointSizeF()
    for _ in TEKSTGROOTTEN:
        deel.groter.click()
    assert not deel.groter.isEnabled()
    assert kop.font().pointSizeF() == pytest.approx(2 * klein, abs=0.1)
    deel.thema.knoppen["donker"].click()
    assert thema.is_donker(deel.proef.palette())
    assert not thema.is_donker(deel.palette())


def test_een_adres_dat_niet_kan_wordt_bij_zijn_veld_gezegd(
    maak: Callable[..., Instellingenvenster], qtbot: QtBot
) -> None:
    dialoog = maak()
    qtbot.keyClicks(dialoog.profiel.regels["email"], "geen adres")
    dialoog.toon("Taal")
    with qtbot.assertNotEmitted(dialoog.gekozen):
        dialoog.klaar.click()
    assert dialoog.isVisible()
    assert dialoog.delen.currentWidget() is dialoog.profiel
    assert "inkoop@" in dialoog.profiel._bezwaren["email"].text()
    dialoog.profiel.regels["email"].clear()
    qtbot.keyClicks(dialoog.profiel.regels["email"], "a@b.nl")
    assert nieuw_uit(dialoog, qtbot).profiel == {"email": "a@b.nl"}


def test_een_map_kiezen_toont_wat_erin_zit_en_geldt_na_bewaar(
    maak: Callable[..., Instellingenvenster], qtbot: QtBot, map_: Path
) -> None:
    dialoog = maak(Instellingen(profiel={"organisatie": "de gemeente Elders"}))
    dialoog.organisatie.kies_map(str(map_))
    qtbot.waitUntil(lambda: not dialoog.organisatie.bezig)
    getoond = " ".join(label.text() for label in dialoog.organisatie.kaart.findChildren(QLabel))
    assert "1 sjabloon: brief.docx" in getoond
    veld = dialoog.profiel.regels["organisatie"]
    assert (veld.text(), veld.isEnabled()) == ("de provincie", False)
    assert gegevens.organisatiemap() is None
    nieuw = nieuw_uit(dialoog, qtbot)
    assert gegevens.organisatiemap() == map_
    assert nieuw.profiel == {"organisatie": "de gemeente Elders"}  # the own one is kept, for when the folder goes


def test_een_map_die_niet_kan_wordt_gezegd_en_de_oude_blijft(
    maak: Callable[..., Instellingenvenster], qtbot: QtBot, map_: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    organisatie.kies(map_)
    dialoog = maak()
    qtbot.waitUntil(lambda: not dialoog.organisatie.bezig)
    stuk = tmp_path_factory.mktemp("stuk")
    (stuk / "profiel.json").write_text('{"x": 1}', encoding="utf-8")
    dialoog.organisatie.kies_map(str(stuk))
    qtbot.waitUntil(lambda: "onbekend" in dialoog.organisatie.fout.text())
    assert dialoog.organisatie.keuze == map_
    nieuw_uit(dialoog, qtbot)
    assert gegevens.organisatiemap() == map_


def test_een_map_die_na_het_kijken_stuk_gaat_houdt_het_venster_open(
    maak: Callable[..., Instellingenvenster], qtbot: QtBot, map_: Path
) -> None:
    dialoog = maak()
    dialoog.organisatie.kies_map(str(map_))
    qtbot.waitUntil(lambda: not dialoog.organisatie.bezig)
    (map_ / "profiel.json").write_text("{", encoding="utf-8")
    with qtbot.assertNotEmitted(dialoog.gekozen):
        dialoog.klaar.click()
    assert dialoog.delen.currentWidget() is dialoog.organisatie
    assert "geen geldige JSON" in dialoog.organisatie.fout.text()


def test_geen_map_meer(maak: Callable[..., Instellingenvenster], qtbot: QtBot, map_: Path) -> None:
    organisatie.kies(map_)
    dialoog = maak()
    dialoog.organisatie.weg.click()
    assert gegevens.organisatiemap() == map_
    nieuw_uit(dialoog, qtbot)
    assert gegevens.organisatiemap() is None


# ------------------------------------------------------------------------------------ within reach of everybody


def test_alles_heeft_een_naam_en_een_gesloten_venster_is_weg(
    maak: Callable[..., Instellingenvenster], qapp: QApplication
) -> None:
    dialoog = maak()
    for nummer in range(dialoog.lijst.count()):
        dialoog.lijst.setCurrentRow(nummer)
        assert not zonder_naam(dialoog)
    spoor = weakref.ref(dialoog)
    gc.disable()
    try:
        dialoog.close()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del dialoog
        assert spoor() is None
    finally:
        gc.enable()


def test_grote_letters_passen(maak: Callable[..., Instellingenvenster], gewone_letter: QApplication) -> None:
    thema.zet_tekstgrootte(gewone_letter, 175)
    gewone_letter.processEvents()
    dialoog = maak()
    assert dialoog.width() <= 1280
    assert dialoog.height() <= 690
    for nummer in range(dialoog.lijst.count()):
        dialoog.lijst.setCurrentRow(nummer)
        gewone_letter.processEvents()
        deel = dialoog.delen.currentWidget()
        assert isinstance(deel, Sectie)
        assert deel.widget().width() <= deel.viewport().width()
