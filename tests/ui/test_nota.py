"""Answering questions of tenderers in the window: import, answer, make anonymous, change a fact, and undo it all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistent.handelingen import nota
from assistent.planning.nota import NOTAS, VRAGEN
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.nota.deel import Notadeel
from assistent.ui.nota.inlezen import Inleesvenster
from assistent.ui.nota.notas import Notasvenster
from assistent.ui.paginas.documenten import Documentenpagina
from tests.ui.nepvragen import Nepvragen

LIJST = (
    "Nr;Document;Tekst;Vraag;Onderneming;Datum;Vertrouwelijk\r\n"
    "1;Selectieleidraad;a;Mail info@zorgpunt.nl over de looptijd;Zorgpunt Noord;01-11-2022;nee\r\n"
    "2;Bijlage A;b;Geheim?;X;2-11-2022;ja\r\n3;;c;Wanneer?;Y;;\r\n"
)


@pytest.fixture
def deel(venster: Hoofdvenster, vragen: Nepvragen, tmp_path: Path) -> Notadeel:
    """The part of the page, in the example, with a file that can be imported."""
    vragen.openen = tmp_path / "vragen.csv"
    vragen.openen.write_text(LIJST, encoding="utf-8-sig", newline="")
    venster.acties.open_voorbeeld("den-haag")
    venster.ga_naar(VRAGEN)
    pagina = venster.pagina
    assert isinstance(pagina, Documentenpagina)
    assert pagina._nota is not None
    return pagina._nota


@pytest.fixture
def gevuld(deel: Notadeel) -> Notadeel:
    """The same, with the questions taken over."""
    inleesvenster(deel).klaar.click()
    return deel


def inleesvenster(deel: Notadeel) -> Inleesvenster:
    deel.inlezen.click()
    return next(kind for kind in deel.findChildren(Inleesvenster) if kind.isVisible())


def rijen(deel: Notadeel) -> list[dict[str, object]]:
    dossier = deel._werkblad.dossier
    assert dossier is not None
    return nota.rijen_van(dossier, VRAGEN)


def typ(qtbot: QtBot, veld: QWidget, tekst: str) -> None:
    qtbot.keyClicks(veld, tekst)  # type: ignore[no-untyped-call]


def kies(deel: Notadeel, nummer: int) -> None:
    deel.lijst.setCurrentIndex(deel.lijst.vragen.index(nummer - 1))


def test_zonder_vragen_wijst_een_zin_de_weg(deel: Notadeel) -> None:
    assert deel._leeg.isVisible()
    assert not deel._links.isVisible()
    assert not deel.uitgeven.isEnabled()


def test_inlezen_toont_eerst_wat_er_in_staat(deel: Notadeel) -> None:
    venster = inleesvenster(deel)
    assert not rijen(deel)
    assert [lijst.currentData() for _, lijst in venster._lijsten] == [
        "kenmerk", "onderwerp", "", "vraag", "steller", "ontvangen", "behandeling",
    ]  # fmt: skip
    assert "3 nieuwe vragen" in venster.klaar.text()
    assert venster.nota.currentData() == "nieuw selectie"
    venster.klaar.click()
    assert [rij["nummer"] for rij in rijen(deel)] == [1, 2, 3]
    assert deel._telling.text().startswith("3 vragen: 2 open")
    assert "Nota 1, selectie" in deel._regels[0].text()


def test_een_kolom_kan_anders(deel: Notadeel) -> None:
    venster = inleesvenster(deel)
    lijsten = dict(venster._lijsten)
    for kop, kolom in (("Vraag", ""), ("Tekst", "vraag")):
        lijsten[kop].setCurrentIndex(lijsten[kop].findData(kolom))
        lijsten[kop].activated.emit(lijsten[kop].currentIndex())
        assert venster.klaar.isEnabled() is (kolom == "vraag")
    venster.klaar.click()
    assert [rij["vraag"] for rij in rijen(deel)] == ["a", "b", "c"]


def test_alles_is_ongedaan_te_maken(gevuld: Notadeel) -> None:
    gevuld._werkblad.ongedaan()
    assert not rijen(gevuld)
    assert gevuld._leeg.isVisible()
    gevuld._werkblad.opnieuw()
    assert len(rijen(gevuld)) == 3


def test_antwoorden_en_typen_wordt_een_stap(gevuld: Notadeel, qtbot: QtBot) -> None:
    stappen = gevuld._werkblad.stapel.count()
    for woord in ("Ja", ", dat mag."):
        typ(qtbot, gevuld.editor.antwoord.veld, woord)
        gevuld.editor.leg_vast()
    assert rijen(gevuld)[0]["antwoord"] == "Ja, dat mag."
    assert gevuld._werkblad.stapel.count() == stappen + 1
    assert gevuld.lijst.gekozen().staat == "beantwoord"  # type: ignore[union-attr]
    assert gevuld.uitgeven.isEnabled()
    gevuld._werkblad.ongedaan()
    assert gevuld.editor.antwoord.tekst() == ""


def test_wat_getypt_is_hoort_bij_de_vraag_waarin_het_getypt_is(gevuld: Notadeel, qtbot: QtBot) -> None:
    typ(qtbot, gevuld.editor.antwoord.veld, "Eerste")
    typ(qtbot, gevuld.editor.onderwerp.veld, "!")
    kies(gevuld, 3)
    assert gevuld.editor.antwoord.tekst() == ""
    assert [rij.get("antwoord") for rij in rijen(gevuld)] == ["Eerste", None, None]
    assert [rij["onderwerp"] for rij in rijen(gevuld)] == ["Selectieleidraad!", "Bijlage A", "Algemeen"]


def test_anoniem_maken_na_een_voorstel(gevuld: Notadeel) -> None:
    assert gevuld.editor._voorstel.isVisible()
    gevuld.editor._maak_anoniem()
    assert rijen(gevuld)[0]["vraag"] == "Mail [e-mailadres] over de looptijd"
    assert not gevuld.editor._voorstel.isVisible()
    assert "info@zorgpunt.nl" in gevuld.editor._origineel.text()


def test_vertrouwelijk_vraagt_een_reden(gevuld: Notadeel) -> None:
    assert not gevuld.editor.motivering.isVisible()
    kies(gevuld, 2)
    assert gevuld.editor.motivering.isVisible()
    gevuld.editor.behandeling.setCurrentIndex(0)
    gevuld.editor.behandeling.activated.emit(0)
    assert rijen(gevuld)[1]["behandeling"] == "in_de_nota"
    assert not gevuld.editor.motivering.isVisible()


def test_een_gegeven_wijzigen_en_overnemen(gevuld: Notadeel) -> None:
    blok = gevuld.editor.wijziging
    blok.lijst.wil_vullen.emit()
    plaats = blok.lijst.findData("zaak.looptijd_maanden")
    assert "(nu: 96 maanden)" in blok.lijst.itemText(plaats)
    blok.lijst.setCurrentIndex(plaats)
    blok.lijst.activated.emit(plaats)
    assert blok.was.tekst() == "96 maanden"
    assert not blok.knop.isEnabled()
    gevuld.editor._zet("wordt", "120 maanden")
    blok.knop.click()
    dossier = gevuld._werkblad.dossier
    assert dossier is not None
    assert dossier.waarde("zaak.looptijd_maanden") == 120
    assert blok.klaar.isChecked()
    gevuld._werkblad.ongedaan()
    assert gevuld._werkblad.dossier is not None
    assert gevuld._werkblad.dossier.waarde("zaak.looptijd_maanden") == 96


def test_een_datum_die_geen_datum_is(gevuld: Notadeel) -> None:
    gevuld.editor._zet_dag("ontvangen", "gisteren")
    assert "geen datum" in gevuld.editor._bezwaar.text()
    gevuld.editor._zet_dag("ontvangen", "3-11-2022")
    assert rijen(gevuld)[0]["ontvangen"] == "2022-11-03"
    assert not gevuld.editor._bezwaar.isVisible()


def test_zoeken_in_een_lijst_gaat_terug_bij_onzin(gevuld: Notadeel, qtbot: QtBot) -> None:
    lijst = gevuld.editor.plaats
    lijst.wil_vullen.emit()
    regel = lijst.lineEdit()
    assert regel is not None
    lijst.setFocus()
    regel.selectAll()
    typ(qtbot, regel, "bestaat nergens")
    regel.editingFinished.emit()
    assert lijst.currentText() == "Geen tekstblok"
    gekozen = lijst.itemData(3)
    lijst.setCurrentIndex(3)
    lijst.activated.emit(3)
    assert rijen(gevuld)[0]["plaats"] == gekozen
    assert rijen(gevuld)[0]["onderwerp"] == "Selectieleidraad"
    kies(gevuld, 3)
    gevuld.editor._bij_plaats("selectieleidraad/algemeen.looptijd")
    assert rijen(gevuld)[2]["onderwerp"] == "Selectieleidraad, Overeenkomst en looptijd"


def test_filteren(gevuld: Notadeel) -> None:
    for filter_, hoeveel in (("vertrouwelijk", 1), ("beantwoord", 0), ("open", 2), ("", 3)):
        plaats = gevuld.filter.findData(filter_)
        gevuld.filter.setCurrentIndex(plaats)
        gevuld.filter.activated.emit(plaats)
        assert gevuld.lijst.vragen.rowCount() == hoeveel
        assert gevuld._vel.isVisible() is bool(hoeveel)


def test_een_vraag_erbij_en_eraf(gevuld: Notadeel) -> None:
    gevuld.nieuw.click()
    assert len(rijen(gevuld)) == 4
    assert gevuld.lijst.gekozen().rij["nummer"] == 4  # type: ignore[union-attr]
    gevuld.editor._weg.click()
    assert len(rijen(gevuld)) == 3


def test_de_notas_zijn_een_tabel_die_meebeweegt(gevuld: Notadeel) -> None:
    gevuld.notas.click()
    (venster,) = gevuld.findChildren(Notasvenster)
    gevuld._werkblad.antwoord(NOTAS, [{"id": "n", "naam": "Nota 9", "ronde": "selectie", "datum": "2022-11-20"}])
    assert "Nota 9" in gevuld._regels[0].text()
    assert "18 dagen voor de sluiting" in gevuld._regels[0].text()
    venster.close()


def test_antwoorden_gaan_als_tabel_naar_buiten(gevuld: Notadeel, vragen: Nepvragen, tmp_path: Path) -> None:
    gevuld.editor._zet("antwoord", "Zo.")
    vragen.bewaren = tmp_path / "uit.csv"
    gevuld.uitgeven.click()
    assert "Zo." in vragen.bewaren.read_text(encoding="utf-8-sig")
    assert "1 antwoord geschreven" in gevuld._uitslag.text()


def test_een_onleesbaar_bestand_wordt_gezegd(deel: Notadeel, vragen: Nepvragen, tmp_path: Path) -> None:
    vragen.openen = tmp_path / "leeg.csv"
    vragen.openen.write_bytes(b"")
    deel.inlezen.click()
    assert "is leeg" in vragen.gemeld[0]
    vragen.openen = None
    deel.inlezen.click()
    assert len(vragen.gemeld) == 1


def test_naar_de_stukken_en_terug(gevuld: Notadeel, venster: Hoofdvenster) -> None:
    pagina = venster.pagina
    assert isinstance(pagina, Documentenpagina)
    pagina.wissel._groep.button(0).click()
    assert pagina.papier.isVisible()
    assert pagina.zijpaneel().isVisible()
    venster.ga_naar(VRAGEN)
    assert gevuld.isVisible()
    assert gevuld.window().focusWidget() is gevuld.lijst


def test_alles_heeft_een_naam_en_is_met_toetsen_te_bereiken(gevuld: Notadeel) -> None:
    gevuld.editor._koppel("zaak.looptijd_maanden")
    for deel in gevuld.findChildren(QWidget):
        if deel.isVisible() and deel.focusPolicy() & Qt.FocusPolicy.TabFocus and deel.isEnabled():
            interface = QAccessible.queryAccessibleInterface(deel)
            assert interface.text(QAccessible.Text.Name), deel
    for naam in ("vraag", "antwoord", "onderwerp", "steller", "ontvangen", "kenmerk"):
        assert getattr(gevuld.editor, naam).veld.accessibleName()


def test_alleen_lezen_laat_niets_toe(gevuld: Notadeel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(gevuld._werkblad), "alleen_lezen", property(lambda _: True))
    assert gevuld._werkblad.uitkomst is not None
    gevuld.ververs(gevuld._werkblad.uitkomst)
    assert not gevuld.inlezen.isEnabled()
    assert gevuld.editor.antwoord.veld.isReadOnly()
    assert not gevuld.editor.behandeling.isEnabled()
    gevuld.editor._zet("antwoord", "Toch")
    assert "antwoord" not in rijen(gevuld)[0]


def test_ongedaan_maken_laat_de_cursor_waar_hij_is(gevuld: Notadeel, qtbot: QtBot) -> None:
    gevuld.window().activateWindow()
    gevuld.editor.antwoord.veld.setFocus()
    typ(qtbot, gevuld.editor.antwoord.veld, "Ja")
    gevuld._werkblad.ongedaan()
    assert gevuld.window().focusWidget() is gevuld.editor.antwoord.veld


def test_in_vlaanderen_heet_het_anders(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("vl")
    venster.toon_stap("documenten")
    pagina = venster.pagina
    assert isinstance(pagina, Documentenpagina)
    assert [knop.text() for knop in pagina.wissel._groep.buttons()] == ["Stukken", "Vragen en antwoorden"]


def test_wie_een_open_vraag_beantwoordt_houdt_haar_in_beeld(gevuld: Notadeel, qtbot: QtBot) -> None:
    gevuld.filter.setCurrentIndex(gevuld.filter.findData("open"))
    gevuld.filter.activated.emit(gevuld.filter.currentIndex())
    typ(qtbot, gevuld.editor.antwoord.veld, "Ja")
    gevuld.editor.leg_vast()
    assert gevuld.lijst.vragen.rowCount() == 2
    assert gevuld.editor.antwoord.tekst() == "Ja"
    gevuld.filter.activated.emit(gevuld.filter.currentIndex())
    assert [regel.rij["nummer"] for regel in gevuld.lijst.vragen.regels] == [3]
