"""The window "Terug uit Word": what differs is shown, chosen and taken over as one edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from assistent import gegevens
from assistent.dossier.model import Dossier
from assistent.export import word
from assistent.handelingen import teksten
from assistent.handelingen.documenten import Geschreven, stel_document_samen
from assistent.handelingen.terug import Terugkeer
from assistent.handelingen.terug_model import Voorstel
from assistent.ui.documenten.schrijven import Uitslag
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.terug import venster as terugvenster
from assistent.ui.terug.venster import Terugvenster
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
    weg.getparent().remove(weg)
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
    assert not venster.klaar.isEnabled()


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
