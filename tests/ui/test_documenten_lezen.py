"""Reading a document: nobody waits for it, one finds what one looks for, and it is as large as one likes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistent import gegevens
from assistent.handelingen import documenten, huisstijl
from assistent.tekst.boom import platte_tekst
from assistent.ui import documentbeeld
from assistent.ui.documenten import voorladen
from assistent.ui.documenten.inhoud import OPEN
from assistent.ui.documenten.samensteller import Samensteller
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Linkknop
from assistent.ui.paginas.documenten import Documentenpagina


@pytest.fixture
def pagina(voorbeeld: Hoofdvenster) -> Documentenpagina:
    voorbeeld.toon_stap("documenten")
    gevonden = voorbeeld.pagina
    assert isinstance(gevonden, Documentenpagina)
    return gevonden


def test_de_pagina_staat_er_voor_het_stuk_is_samengesteld(pagina: Documentenpagina, qtbot: QtBot) -> None:
    assert pagina._leidraad is None
    assert pagina.leesvlak.papier.toPlainText() == ""
    assert "samengesteld" in pagina.leesvlak.papier.placeholderText()
    qtbot.waitUntil(lambda: "Leeswijzer" in pagina.leesvlak.papier.toPlainText(), timeout=10_000)
    assert pagina._leidraad is not None


def test_wie_verder_bladert_krijgt_het_laatste_stuk_en_niets_ertussen(pagina: Documentenpagina, qtbot: QtBot) -> None:
    een, twee, drie = pagina.stukken.documenten()[:3]
    for naam in (twee, drie, een, twee):
        pagina.stukken.kies(naam)
    gezien: list[str] = []
    pagina._samensteller.klaar.connect(lambda leidraad: gezien.append(leidraad.document))
    qtbot.waitUntil(lambda: bool(gezien), timeout=10_000)
    qtbot.wait(300)
    assert gezien == [twee]
    assert pagina.leidraad.document == twee


def test_teruggaan_naar_een_stuk_stelt_het_niet_opnieuw_samen(
    pagina: Documentenpagina, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, twee = pagina.stukken.documenten()[:2]
    eerst = pagina.leidraad
    pagina.stukken.kies(twee)
    assert pagina.leidraad.document == twee
    monkeypatch.setattr(documenten, "stel_document_samen", lambda *_: pytest.fail("opnieuw samengesteld"))
    pagina.stukken.kies(een)
    assert pagina.leidraad is eerst


def test_een_fout_bij_het_samenstellen_komt_bij_het_venster(
    pagina: Documentenpagina, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(*_: object) -> None:
        raise documenten.DocumentFout("De bouwsteen klopt niet.")

    monkeypatch.setattr(documenten, "stel_document_samen", stuk)
    samensteller = Samensteller(pagina)
    with qtbot.waitSignal(samensteller.mislukt, timeout=10_000) as fout:
        samensteller.vraag(pagina.werkblad.uitkomst, pagina._document)
    assert "bouwsteen" in str(fout.args[0])


def test_een_wijziging_laat_de_lezer_waar_hij_was(pagina: Documentenpagina) -> None:
    schuif = pagina.papier.verticalScrollBar()
    schuif.setValue(schuif.maximum() // 2)
    hoogte = schuif.value()
    pagina.werkblad.antwoord("zaak.naam", "Een andere zaak")
    assert "Een andere zaak" in pagina.papier.toPlainText()
    assert abs(schuif.value() - hoogte) < 60


def test_de_inhoud_telt_wat_open_is_en_wijst_waar_men_leest(pagina: Documentenpagina, qtbot: QtBot) -> None:
    leidraad, kennis = pagina.leidraad, pagina.werkblad.kennis
    regels = documentbeeld.inhoud(kennis, leidraad)
    boom = pagina.inhoud
    assert [boom.topLevelItem(n).data(0, OPEN) for n in range(boom.topLevelItemCount())] == [r.open for r in regels]
    velden = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    assert sum(r.open for r in regels) >= documentbeeld.aantal_open(kennis, velden) > 0
    derde = boom.topLevelItem(2)
    boom.itemClicked.emit(derde, 0)
    qtbot.waitUntil(lambda: boom.hier.partition("/")[0] == regels[2].id, timeout=3_000)
    assert derde.isExpanded()
    assert pagina.papier.textCursor().block().text().startswith("3 ")
    assert "open punt" in derde.data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_zoeken_vindt_elk_voorkomen_en_gaat_rond(pagina: Documentenpagina, qtbot: QtBot) -> None:
    balk, papier = pagina.leesvlak.balk, pagina.papier
    hoeveel = papier.toPlainText().lower().count("dialoogleidraad")
    assert hoeveel > 2
    qtbot.keyClicks(balk.veld, "DIALOOGLEIDRAAD")
    balk._zoek()
    assert balk.telling.text() == f"1 van {hoeveel}"
    begin = papier.textCursor().position()
    assert papier.toPlainText()[begin:].lower().startswith("dialoogleidraad")
    qtbot.keyClick(balk.veld, Qt.Key.Key_Return)
    assert balk.telling.text() == f"2 van {hoeveel}"
    pagina.leesvlak._terug()
    pagina.leesvlak._terug()
    assert balk.telling.text() == f"{hoeveel} van {hoeveel}"
    assert len([k for k in papier.extraSelections() if not k.format.fontUnderline()]) == 1
    balk.veld.setText("bestaat hier niet")
    balk._zoek()
    assert balk.telling.text() == "niet gevonden"
    qtbot.keyClick(balk.veld, Qt.Key.Key_Escape)
    assert balk.veld.text() == ""
    qtbot.keyClick(balk.veld, Qt.Key.Key_Escape)
    assert papier.hasFocus()


def test_f3_begint_te_zoeken(pagina: Documentenpagina, qtbot: QtBot) -> None:
    pagina.maak_af()
    pagina.stukken.setFocus()
    qtbot.keyClick(pagina.stukken, Qt.Key.Key_F3)
    assert pagina.leesvlak.balk.veld.hasFocus()


def test_van_open_punt_naar_open_punt_met_f4(pagina: Documentenpagina, qtbot: QtBot) -> None:
    papier = pagina.papier
    plekken = papier._schrift.open_plekken
    assert len(plekken) > 3
    papier.setFocus()
    for verwacht in plekken[:2]:
        qtbot.keyClick(papier, Qt.Key.Key_F4)
        assert papier.textCursor().position() == verwacht
    qtbot.keyClick(papier, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert papier.textCursor().position() == plekken[0]
    pagina.leesvlak.balk.vorige.click()
    assert papier.textCursor().position() == plekken[-1]
    assert papier.toPlainText()[plekken[0] :].startswith("Nog in te vullen")


def test_het_blok_zegt_wat_erin_ontbreekt_en_leidt_naar_de_vraag(pagina: Documentenpagina) -> None:
    pagina.papier.naar_open(1)
    blok = pagina.papier.gekozen
    assert blok.open_velden
    beeld = documentbeeld.beeld_van(pagina.werkblad.uitkomst.stand, blok)
    gevraagd: list[str] = []
    pagina.ga_naar.connect(gevraagd.append)
    links = {link.property("plaats"): link for link in pagina._zij._blok.findChildren(Linkknop)}
    plaats = next(punt.plaats for punt in beeld.open if punt.plaats)
    links[plaats].click()
    assert gevraagd == [plaats]


def test_bronnen_van_een_blok_zijn_chips_met_hun_status(pagina: Documentenpagina) -> None:
    blok = next(b for b in pagina.leidraad.blokken() if b.herkomst.bron)
    pagina.papier.naar_blok(blok.sleutel)
    chips = pagina._zij._blok.findChildren(Bronchip)
    assert len(chips) == len(blok.herkomst.bron)
    assert all(chip.accessibleName().startswith("Bron: ") for chip in chips)


def test_tekst_groter_en_de_keuze_blijft(pagina: Documentenpagina, voorbeeld: Hoofdvenster) -> None:
    balk, papier = pagina.leesvlak.balk, pagina.papier

    def punten() -> float:
        cursor = papier.textCursor()
        cursor.setPosition(pagina.papier._plekken[0].van + 1)
        return float(cursor.charFormat().fontPointSize())

    was = punten()
    balk.groter.click()
    pagina.maak_af()
    assert punten() == pytest.approx(was * 1.1, abs=0.1)
    for _ in range(9):
        balk.groter.click()
    assert balk.procent == 150
    assert not balk.groter.isEnabled()
    assert voorbeeld.werkblad.paginastand["documenten"]["procent"] == 150


def test_een_blok_kopieren(pagina: Documentenpagina) -> None:
    blok = pagina.leidraad.blokken()[2]
    pagina.papier.naar_blok(blok.sleutel)
    pagina._zij.wil_kopie.emit()
    assert QGuiApplication.clipboard().text() == platte_tekst(blok.boom)


def test_bewerk_tekstblok_neemt_het_blok_van_de_cursor_of_het_eerste(pagina: Documentenpagina) -> None:
    geopend: list[str] = []
    pagina._open_editor = lambda blok, na: geopend.append(blok.sleutel)  # type: ignore[method-assign]
    blokken = pagina.leidraad.blokken()
    pagina.bewerk_tekstblok()
    pagina.papier.naar_blok(blokken[3].sleutel)
    pagina.bewerk_tekstblok()
    assert geopend == [blokken[0].sleutel, blokken[3].sleutel]


def test_tabellen_en_figuren_passen_op_het_papier(pagina: Documentenpagina, qtbot: QtBot) -> None:
    papier = pagina.papier
    for breedte in (620, 420):
        papier.setFixedWidth(breedte)
        qtbot.wait(20)
        assert papier.document().size().width() <= papier.viewport().width() + 1


def test_de_huisstijl_staat_op_de_pagina_en_gaat_mee_naar_word(
    pagina: Documentenpagina, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gegevens, "organisatiekeuze", lambda: tmp_path / "organisatie.json")
    keuze = pagina.huisstijl
    keuze.ververs()
    assert "Meegeleverde stijl" in keuze.accessibleName()
    fouten: list[str] = []
    keuze.mislukt.connect(fouten.append)
    keuze.neem_map(tmp_path)
    assert "geen Word-sjablonen" in fouten[0]
    map_ = tmp_path / "Stad"
    map_.mkdir()
    (map_ / "leidraad.docx").write_bytes((gegevens.sjablonen() / "leidraad.docx").read_bytes())
    keuze.neem_map(map_)
    assert keuze.sjablonen()[0] == map_
    menu = keuze.maak_menu()
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Sjablonen Stad"]
    menu.actions()[0].trigger()
    assert huisstijl.gekozen().id == huisstijl.ONZE
    menu.deleteLater()


SAMENSTELLEN = """
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import open_dossier
from assistent.kennis.laden import laad
from assistent.ui.documenten.voorladen import NODIG

uitkomst = bereken(laad(), open_dossier(laad(), Path(sys.argv[1])).dossier, date(2026, 11, 22))
kaal = set(sys.modules)
for naam in NODIG:
    import_module(naam)
klaar = set(sys.modules)
from assistent.handelingen.documenten import stel_document_samen
stel_document_samen(uitkomst, "selectieleidraad")
print(len(klaar - kaal), *sorted(set(sys.modules) - klaar))
"""


def test_voorladen_haalt_alles_wat_samenstellen_nodig_heeft(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voorladen.begin(voorbeeld).klaar, timeout=20_000):
        pass
    dossier = str(gegevens.resources() / "voorbeelden" / "den-haag.dossier")
    nieuw = subprocess.run(
        [sys.executable, "-c", SAMENSTELLEN, dossier], capture_output=True, text=True, timeout=60, check=True
    ).stdout.split()
    assert int(nieuw[0]) > 0
    assert nieuw[1:] == []  # nothing is left to load for who opens a document


def test_elk_deel_van_de_pagina_is_met_tab_te_bereiken(pagina: Documentenpagina) -> None:
    pagina.maak_af()
    bedienbaar: list[QWidget] = [
        pagina.stukken, pagina.inhoud, pagina.huisstijl, pagina.papier, pagina.leesvlak.balk.veld,
        pagina.leesvlak.balk.volgende, pagina.leesvlak.balk.groter,
    ]  # fmt: skip
    for deel in bedienbaar:
        assert deel.focusPolicy() & Qt.FocusPolicy.TabFocus, deel
        assert deel.accessibleName(), deel
