"""The window "Terug uit Word": what differs is shown, chosen and taken over as one edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from assistent import gegevens
from assistent.dossier.model import Dossier
from assistent.export import word
from assistent.handelingen import teksten
from assistent.handelingen.documenten import Geschreven, stel_document_samen
from assistent.handelingen.terug import Terugkeer
from assistent.handelingen.terug_model import Voorstel
from assistent.handelingen.toetsen import toetslijst
from assistent.handelingen.toetsrapport import memo_uitgave, stel_toetsmemo_samen
from assistent.ui import thema
from assistent.ui.documenten.schrijven import Uitslag
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.kleuren import contrast
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.terug import venster as terugvenster
from assistent.ui.terug.venster import Terugvenster
from tests.export.memo_invullen import vul
from tests.ui.toegang import zonder_naam_of_rol

DOC = "selectieleidraad"
MOET = f"{DOC}/algemeen.moet_mag_kan"


@pytest.fixture
def hoofd(maak_venster: Callable[[], Hoofdvenster]) -> Hoofdvenster:
    hoofd = maak_venster()
    assert hoofd.acties.open_voorbeeld("den-haag")
    return hoofd


@pytest.fixture
def bewerkt(hoofd: Hoofdvenster, tmp_path: Path) -> Path:
    """A written document in which a block was changed and another taken out."""
    assert hoofd.werkblad.uitkomst is not None
    leidraad = stel_document_samen(hoofd.werkblad.uitkomst, DOC)
    sjabloon = word.kies_sjabloon(DOC, leidraad.vorm, *gegevens.sjabloonmappen())
    pad = tmp_path / "bewerkt.docx"
    pad.write_bytes(word.render(leidraad, sjabloon))
    stuk = docx.Document(str(pad))
    eis = next(p for p in stuk.paragraphs if p.text.startswith("Een eis is genummerd"))
    eis.runs[0].text = f"Let op. {eis.runs[0].text}"
    weg = next(p for p in stuk.paragraphs if p.text.startswith("Aw is de Aanbestedingswet"))._p
    in_ = weg.getparent()
    assert in_ is not None
    in_.remove(weg)
    stuk.save(str(pad))
    return pad


def dossier(hoofd: Hoofdvenster) -> Dossier:
    assert hoofd.werkblad.dossier is not None
    return hoofd.werkblad.dossier


def open_(hoofd: Hoofdvenster, qtbot: QtBot, pad: Path) -> Terugvenster:
    venster = Terugvenster(hoofd.werkblad, hoofd, pad)
    venster.show()
    rust(venster, qtbot)
    return venster


def rust(venster: Terugvenster, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: venster._taak is None and not venster._wacht.isActive(), timeout=30_000)


def gelezen(venster: Terugvenster) -> Terugkeer:
    assert isinstance(venster.gelezen, Terugkeer)
    return venster.gelezen


def voorstel(venster: Terugvenster, soort: str) -> Voorstel:
    return next(v for v in gelezen(venster).voorstellen if v.soort == soort)


def heeft_focus(deel: QWidget) -> bool:
    """Whether the focus of its window is here; a screen without a window manager has no active window."""
    return deel.window().focusWidget() is deel


def voeg_toe(pad: Path) -> Path:
    """The same file with a text of the user's own in it."""
    stuk = docx.Document(str(pad))
    eis = next(p for p in stuk.paragraphs if "Een eis is genummerd" in p.text)
    eis.insert_paragraph_before("Deze alinea is er in Word bij gezet.")
    stuk.save(str(pad))
    return pad


def kleuren(venster: Terugvenster, rij: QTreeWidgetItem, *, breed: bool = False) -> list[int]:
    """The colours of the points of a line where its box stands, or of the whole line."""
    vlak = venster.lijst.visualItemRect(rij)
    if not breed:
        vlak.setWidth(24)
    beeld = venster.lijst.viewport().grab(vlak).toImage()
    return [beeld.pixel(x, y) for x in range(beeld.width()) for y in range(beeld.height())]


def memo(hoofd: Hoofdvenster, map_: Path) -> Path:
    """A toetsmemo of this dossier with two verdicts, of which one is no verdict."""
    uitkomst = hoofd.werkblad.uitkomst
    assert uitkomst is not None
    lijst = toetslijst(uitkomst)
    stuk = stel_toetsmemo_samen(uitkomst, "nota_van_inlichtingen", lijst=lijst)
    leidraad = stuk.leidraad
    sjabloon = word.kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())
    data = word.render(leidraad, sjabloon, memo_uitgave(uitkomst, leidraad, stuk, lijst))
    rijen = {1: ("Akkoord", "", ""), 2: ("misschien", "", "")}
    pad = map_ / "memo.docx"
    pad.write_bytes(vul(data, rijen, wie={"Naam": "Jurist Noord", "Datum": "2 maart 2026"}))
    return pad


def test_overnemen_is_een_wijziging_die_ongedaan_kan(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    venster = open_(hoofd, qtbot, bewerkt)
    assert venster.klaar.text() == "Neem 1 wijziging over"
    voor, stappen = dossier(hoofd), hoofd.werkblad.stapel.count()
    venster.neem_over()
    rust(venster, qtbot)
    assert "Let op." in dossier(hoofd).teksten[MOET].markdown
    assert hoofd.werkblad.stapel.count() == stappen + 1
    assert {v.soort for v in gelezen(venster).voorstellen} == {"weggelaten"}
    assert "overgenomen" in venster.stand.text()
    hoofd.werkblad.ongedaan()
    assert dossier(hoofd).teksten == voor.teksten


def test_een_vinkje_en_een_keuze_zeggen_hetzelfde(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    venster = open_(hoofd, qtbot, bewerkt)
    weg = voorstel(venster, "weggelaten")
    rij = venster.lijst._rijen[weg.nr]
    venster.lijst.setCurrentItem(rij)
    rij.setCheckState(0, Qt.CheckState.Checked)
    assert venster.lijst.keuzes[weg.nr] == "weg"
    knoppen = [k for k in venster.blad.findChildren(QRadioButton) if not k.isHidden()]
    assert [k.isChecked() for k in knoppen] == [True, False]
    knoppen[1].click()
    assert rij.checkState(0) == Qt.CheckState.Unchecked
    assert weg.nr not in venster.lijst.keuzes


def test_een_conflict_staat_naast_elkaar_en_vraagt_een_keuze(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    assert hoofd.werkblad.uitkomst is not None
    uitkomst = hoofd.werkblad.uitkomst
    hoofd.werkblad.pas_toe(
        lambda _, wie, moment: teksten.vervang(uitkomst, MOET, "Tekst van nu.", wie=wie, moment=moment), "Tekst", ""
    )
    venster = open_(hoofd, qtbot, bewerkt)
    conflict = voorstel(venster, "conflict")
    assert conflict.nr not in venster.lijst.keuzes
    assert not venster.klaar.isEnabled()
    venster.lijst.setCurrentItem(venster.lijst._rijen[conflict.nr])
    assert "Tekst van nu." in venster.blad.links.toPlainText()
    assert "Let op." in venster.blad.rechts.toPlainText()
    knop = next(k for k in venster.blad.findChildren(QRadioButton) if "Word" in k.text())
    knop.click()
    venster.neem_over()
    rust(venster, qtbot)
    assert "Let op." in dossier(hoofd).teksten[MOET].markdown


def test_een_wijziging_in_het_hoofdvenster_vergelijkt_opnieuw(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    venster = open_(hoofd, qtbot, bewerkt)
    eerst = venster.gelezen
    hoofd.werkblad.antwoord("zaak.looptijd_maanden", 72)
    venster.neem_over()  # what was compared is no longer the dossier: nothing is taken over unseen
    assert MOET not in dossier(hoofd).teksten
    rust(venster, qtbot)
    assert venster.gelezen is not eerst


def test_een_bestand_dat_niet_hoort_wordt_uitgelegd(hoofd: Hoofdvenster, qtbot: QtBot, tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "vreemd.docx"))
    venster = open_(hoofd, qtbot, tmp_path / "vreemd.docx")
    woorden = " ".join(label.text() for label in venster.findChildren(Label) if label.isVisible())
    assert "niet terug te lezen" in woorden
    assert "Kies het concept" in woorden
    assert not venster.klaar.isEnabled()
    assert heeft_focus(venster.keuze)
    assert "niet terug te lezen" in venster.keuze.accessibleDescription()


def test_een_bestand_van_een_ander_dossier_zegt_wat_te_doen(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    assert hoofd.acties.open_voorbeeld("den-haag")
    venster = open_(hoofd, qtbot, bewerkt)
    woorden = " ".join(label.text() for label in venster.findChildren(Label) if label.isVisible())
    assert "Open het dossier waaruit het is geschreven en kies het bestand daar opnieuw" in woorden
    assert venster.klaar.text() == "Neem over"
    assert not venster.klaar.isEnabled()


def test_na_het_lezen_is_de_lijst_aan_de_beurt_en_na_het_overnemen_de_zin(
    hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path
) -> None:
    venster = open_(hoofd, qtbot, bewerkt)
    assert heeft_focus(venster.lijst)
    assert venster.lijst.currentItem() is venster.lijst._rijen[gelezen(venster).voorstellen[0].nr]
    venster.neem_over()
    rust(venster, qtbot)
    assert heeft_focus(venster.stand)
    assert venster.stand.text().startswith("✓ 1 wijziging overgenomen")
    assert venster.stand.accessibleName() == venster.stand.text()
    hoofd.werkblad.ongedaan()
    rust(venster, qtbot)
    assert "overgenomen" not in venster.stand.text()


def test_wie_verder_werkt_raakt_zijn_plaats_niet_kwijt(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    venster = open_(hoofd, qtbot, bewerkt)
    venster.keuze.setFocus()
    hoofd.werkblad.antwoord("zaak.looptijd_maanden", 72)
    rust(venster, qtbot)
    assert heeft_focus(venster.keuze)


def test_een_vak_boven_een_deel_is_deels_aangekruist(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    venster = open_(hoofd, qtbot, voeg_toe(bewerkt))
    groep = venster.lijst.topLevelItem(0)
    assert groep is not None
    assert groep.childCount() == 2
    heel = kleuren(venster, groep)
    eerste = groep.child(0)
    assert eerste is not None
    eerste.setCheckState(0, Qt.CheckState.Unchecked)
    deels = kleuren(venster, groep)
    assert groep.checkState(0) == Qt.CheckState.PartiallyChecked
    tweede = groep.child(1)
    assert tweede is not None
    tweede.setCheckState(0, Qt.CheckState.Unchecked)
    niets = kleuren(venster, groep)
    accent = thema.kleur(venster, "accent").rgb()
    assert deels.count(accent) > niets.count(accent) + 100  # filled; an edge alone has some sixty points
    assert deels != heel


@pytest.mark.parametrize("kleur", ["licht", "donker"])
def test_een_kruisje_in_de_gekozen_regel_valt_op(
    hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path, kleur: thema.Voorkeur, request: pytest.FixtureRequest
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    request.addfinalizer(lambda: thema.pas_toe(app, "licht"))
    thema.pas_toe(app, kleur)
    venster = open_(hoofd, qtbot, bewerkt)
    rij = venster.lijst._rijen[voorstel(venster, "tekst").nr]
    assert venster.lijst.currentItem() is rij
    assert rij.checkState(0) == Qt.CheckState.Checked
    punten = kleuren(venster, rij)
    zacht, accent = thema.kleur(venster, "accent_zacht"), thema.kleur(venster, "accent")
    assert punten.count(accent.rgb()) > 50
    assert punten.count(zacht.rgb()) > 50
    assert contrast(accent.name(), zacht.name()) >= 3


def test_wat_niet_wordt_overgenomen_valt_op_met_teken_en_kleur(
    hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path
) -> None:
    stuk = docx.Document(str(bewerkt))
    stuk.sections[0].footer.paragraphs[0].add_run(" Eigen voettekst")
    stuk.save(str(bewerkt))
    venster = open_(hoofd, qtbot, bewerkt)
    groep = venster.lijst.topLevelItem(venster.lijst.topLevelItemCount() - 1)
    assert groep is not None
    rij = groep.child(0)
    assert rij is not None
    aandacht = thema.kleur(venster, "aandacht").rgb()
    for item in (groep, rij):
        assert item.text(0).startswith("▲ ")
        assert aandacht in kleuren(venster, item, breed=True)
    venster.lijst.setCurrentItem(rij)
    assert aandacht in kleuren(venster, rij, breed=True)


def test_een_memo_wordt_een_keer_overgenomen(hoofd: Hoofdvenster, qtbot: QtBot, tmp_path: Path) -> None:
    venster = open_(hoofd, qtbot, memo(hoofd, tmp_path))
    assert heeft_focus(venster.memo)
    let_op = [label for label in venster.memo.findChildren(Label) if "Niet gelezen" in label.text()]
    assert let_op
    assert all(label.text().startswith("▲ ") for label in let_op)
    aandacht = thema.kleur(venster, "aandacht")
    assert all(label.palette().windowText().color() == aandacht for label in let_op)
    assert venster.klaar.isEnabled()
    venster.neem_over()
    rust(venster, qtbot)
    assert dossier(hoofd).toets.oordelen
    assert (venster.klaar.text(), venster.klaar.isEnabled()) == ("Memo is overgenomen", False)
    assert heeft_focus(venster.stand)
    hoofd.werkblad.ongedaan()
    rust(venster, qtbot)
    assert (venster.klaar.text(), venster.klaar.isEnabled()) == ("Neem de memo over", True)


def test_kiezen_leest_het_gekozen_bestand(
    hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venster = Terugvenster(hoofd.werkblad, hoofd)
    venster.show()
    monkeypatch.setattr(terugvenster, "kies_document", lambda *_: bewerkt)
    venster.keuze.click()
    rust(venster, qtbot)
    assert gelezen(venster).document == DOC


def test_alles_heeft_een_naam_en_blijft_bij_het_sluiten_heel(hoofd: Hoofdvenster, qtbot: QtBot, bewerkt: Path) -> None:
    venster = open_(hoofd, qtbot, bewerkt)
    assert zonder_naam_of_rol(venster) == []
    sluit = Terugvenster(hoofd.werkblad, hoofd, bewerkt)
    sluit.show()
    sluit.close()  # while it reads
    qtbot.wait(50)
    venster.close()


def test_wie_over_bewerkt_werk_heen_schrijft_kan_het_meteen_teruglezen(
    hoofd: Hoofdvenster, qtbot: QtBot, tmp_path: Path
) -> None:
    uitslag = Uitslag(hoofd)
    vorige = tmp_path / "zaak (vorige).docx"
    uitslag.toon_klaar(tmp_path, (Geschreven(DOC, tmp_path / "zaak.docx", 0, vorige, (MOET,)),))
    [link] = [k for k in uitslag.findChildren(Linkknop) if k.text().startswith("Lees terug")]
    with qtbot.waitSignal(uitslag.wil_teruglezen) as sein:
        link.click()
    assert sein.args == [vorige]
    uitslag.toon_klaar(tmp_path, (Geschreven(DOC, tmp_path / "zaak.docx", 0),))
    assert not [k for k in uitslag.findChildren(Linkknop) if not k.isHidden() and k.text().startswith("Lees terug")]
