"""The window in which a block is changed: saved as one step, kept after a crash, and honest about what it is."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistent.leidraad.model import Blok
from assistent.tekst.boom import platte_tekst
from assistent.tekst.markdown import schrijf
from assistent.ui import thema
from assistent.ui.documenten.editor import ALLEEN_LEZEN, NIET_MEE, Blokeditor
from assistent.ui.documenten.verschil import GELIJK
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.documenten import Documentenpagina
from tests.ui.nepvragen import Nepvragen
from tests.ui.test_documenten import pagina, tekstblokken, verouder, wijzig
from tests.ui.test_toegankelijkheid import zonder_naam

__all__ = ["pagina"]


def editor_van(pagina: Documentenpagina) -> Blokeditor:
    return next(e for e in reversed(pagina.findChildren(Blokeditor)) if e.isVisible())


def open_editor(pagina: Documentenpagina, blok: Blok) -> Blokeditor:
    assert pagina.papier.naar_blok(blok.sleutel)
    pagina.bewerk(pagina.papier.gekozen)
    return editor_van(pagina)


def typ(editor: Blokeditor, tekst: str) -> None:
    editor.veld.vlak.setPlainText(tekst)
    editor.veld._pauze.neem()
    editor.veld.gewijzigd.emit()


def test_enter_en_een_dubbelklik_in_de_tekst_openen_het_blok(pagina: Documentenpagina, qtbot: QtBot) -> None:
    blok = tekstblokken(pagina)[1]
    pagina.papier.naar_blok(blok.sleutel)
    qtbot.keyClick(pagina.papier, Qt.Key.Key_Return)
    editor = editor_van(pagina)
    assert editor.veld.tekst() == schrijf(blok.boom)
    assert platte_tekst(blok.boom).split()[0] in editor.standaard.toPlainText()
    editor.annuleer.click()
    plaats = pagina.papier.cursorRect().center()
    qtbot.mouseDClick(pagina.papier.viewport(), Qt.MouseButton.LeftButton, pos=plaats)
    assert editor_van(pagina)._blok.sleutel == blok.sleutel


def test_bewaren_is_een_stap_met_een_naam(pagina: Documentenpagina, voorbeeld: Hoofdvenster) -> None:
    blok = tekstblokken(pagina)[1]
    editor = open_editor(pagina, blok)
    assert editor._telling.text() == GELIJK
    assert not editor.herstel.isVisible()
    typ(editor, "Nu staat hier **onze** zin.")
    assert "erbij" in editor._telling.text()
    assert "onze" in editor.verschil.accessibleDescription()
    editor.bewaar.click()
    assert platte_tekst(pagina.papier.gekozen.boom) == "Nu staat hier onze zin."
    assert voorbeeld.werkblad.stapel.undoText() == f"Wijzig tekst ‘{blok.herkomst.titel}’"
    assert voorbeeld.werkblad.vuil
    voorbeeld.werkblad.ongedaan()
    assert pagina.papier.gekozen.boom == blok.boom
    assert not pagina.afwijkingen.isVisible()


def test_de_standaardtekst_terug_en_weglaten(pagina: Documentenpagina) -> None:
    blok = tekstblokken(pagina)[1]
    wijzig(pagina, blok)
    editor = open_editor(pagina, blok)
    editor.herstel.click()
    assert pagina.papier.gekozen.boom == blok.boom
    open_editor(pagina, blok).weg.click()
    assert not pagina.papier.naar_blok(blok.sleutel)
    assert "1 blok weggelaten" in pagina.afwijkingen.weg.text()


def test_eigen_tekst_na_een_blok(pagina: Documentenpagina, qtbot: QtBot) -> None:
    blok = tekstblokken(pagina)[1]
    editor = open_editor(pagina, blok)
    typ(editor, "Eerst dit.")
    editor.eigen.click()
    nieuw = editor_van(pagina)
    assert nieuw is not editor
    nieuw.bewaar.click()
    assert "nog geen tekst" in nieuw.bezwaar.text()
    typ(nieuw, "- een\n- twee")
    nieuw.bewaar.click()
    assert platte_tekst(pagina.papier.gekozen.boom) == "een\ntwee"
    sleutels = [b.sleutel for b in pagina.leidraad.blokken()]
    assert sleutels[sleutels.index(blok.sleutel) + 1] == pagina.papier.gekozen.sleutel
    eigen = open_editor(pagina, pagina.papier.gekozen)
    assert eigen.weg.text() == "Verwijder deze tekst"
    eigen.weg.click()
    assert len(pagina.werkblad.dossier.teksten) == 1


def test_een_tabel_uit_antwoorden_leidt_naar_het_antwoord(
    pagina: Documentenpagina, voorbeeld: Hoofdvenster, qtbot: QtBot
) -> None:
    tabel = next(blok for blok in pagina.leidraad.blokken() if blok.uit_gegevens)
    editor = open_editor(pagina, tabel)
    assert not hasattr(editor, "veld")
    assert not editor.bewaar.isVisible()
    assert editor.antwoorden
    plaats = editor.antwoorden[0].property("plaats")
    with qtbot.waitSignal(pagina.ga_naar) as gegaan:
        editor.antwoorden[0].click()
    assert gegaan.args == [plaats]
    assert voorbeeld.pagina is not pagina


def test_elk_blok_uit_antwoorden_wijst_een_plaats_aan(voorbeeld: Hoofdvenster) -> None:
    from assistent.handelingen.documenten import beschikbaar, stel_document_samen
    from assistent.ui import documentbeeld, stappen

    kennis, uitkomst = voorbeeld.werkblad.kennis, voorbeeld.werkblad.uitkomst
    for naam in beschikbaar(uitkomst):
        for blok in stel_document_samen(uitkomst, naam).blokken():
            if blok.uit_gegevens:
                plaatsen = documentbeeld.antwoorden_van(kennis, blok)
                assert all(stappen.stap_van_plaats(kennis, plaats) for plaats, _ in plaatsen), blok.sleutel


def test_een_nieuwe_standaardtekst_houd_of_neem(pagina: Documentenpagina) -> None:
    blok = tekstblokken(pagina)[1]
    wijzig(pagina, blok)
    verouder(pagina, blok.sleutel)
    assert "te vergelijken" in pagina.afwijkingen.telling.text()
    editor = open_editor(pagina, blok)
    assert editor.veld.tekst() == "Onze zin."
    editor.houd.click()
    assert pagina.papier.gekozen.afwijking == "vervangen"
    verouder(pagina, blok.sleutel)
    open_editor(pagina, blok).neem.click()
    assert pagina.papier.gekozen.boom == blok.boom


def test_wie_alleen_leest_verandert_niets(
    pagina: Documentenpagina, voorbeeld: Hoofdvenster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(voorbeeld.werkblad), "alleen_lezen", property(lambda _w: True))
    editor = open_editor(pagina, tekstblokken(pagina)[1])
    assert editor.bezwaar.text() == ALLEEN_LEZEN
    assert editor.veld.vlak.isReadOnly()
    assert not any(k.isEnabled() for k in (editor.bewaar, editor.weg, editor.eigen, *editor.veld.knoppen))


def test_wat_niet_kan_wordt_gezegd_en_blijft_staan(pagina: Documentenpagina) -> None:
    editor = open_editor(pagina, tekstblokken(pagina)[1])
    typ(editor, "   ")
    editor.bewaar.click()
    assert "geen leesbare tekst" in editor.bezwaar.text()
    assert editor.isVisible()


def test_wat_getypt_is_overleeft_een_val_en_vervalt_bij_annuleren(
    pagina: Documentenpagina, voorbeeld: Hoofdvenster, vragen: Nepvragen
) -> None:
    blok = tekstblokken(pagina)[1]
    editor = open_editor(pagina, blok)
    typ(editor, "Half af")
    voorbeeld.werkblad.bewaker.schrijf_herstel()
    journaal = voorbeeld.werkblad.bewaker._herstel.journaal
    bewaard = json.loads(journaal.read_text(encoding="utf-8"))["dossier"]
    assert bewaard["teksten"][blok.sleutel]["markdown"] == "Half af"
    assert not voorbeeld.werkblad.vuil
    editor.annuleer.click()  # the question is cancelled: the text stays
    assert editor.isVisible()
    vragen.antwoorden = ["weg"]
    editor.annuleer.click()
    assert "nog niet bewaard" in vragen.gevraagd[-1]
    assert not journaal.exists()
    assert not pagina.werkblad.dossier.teksten


def test_bij_sluiten_met_een_vraag_kan_de_tekst_nog_bewaard(pagina: Documentenpagina, vragen: Nepvragen) -> None:
    blok = tekstblokken(pagina)[1]
    editor = open_editor(pagina, blok)
    typ(editor, "Toch bewaren.")
    vragen.antwoorden = ["bewaar"]
    editor.reject()
    assert pagina.werkblad.dossier.teksten[blok.sleutel].markdown == "Toch bewaren."


def test_waarden_die_vast_komen_te_staan_worden_genoemd(pagina: Documentenpagina) -> None:
    from assistent.tekst.boom import Waarde, inlines

    blok = next(b for b in tekstblokken(pagina) if any(isinstance(d, Waarde) for d in inlines(b.boom)))
    editor = open_editor(pagina, blok)
    assert not editor._let_op.isVisible()
    typ(editor, "Iets anders.")
    assert editor._let_op.text().startswith(NIET_MEE)


def test_de_knoppen_maken_markdown(pagina: Documentenpagina, qtbot: QtBot) -> None:
    editor = open_editor(pagina, tekstblokken(pagina)[1])
    typ(editor, "een\ntwee")
    vlak = editor.veld.vlak
    vlak.selectAll()
    editor.veld.knoppen[2].click()
    assert editor.veld.tekst() == "- een\n- twee"
    vlak.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(vlak, Qt.Key.Key_Return)
    assert editor.veld.tekst() == "- een\n- twee\n- "
    qtbot.keyClick(vlak, Qt.Key.Key_Return)
    assert editor.veld.tekst() == "- een\n- twee\n"
    qtbot.keyClick(vlak, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.veld.tekst() == "- een\n- twee\n- "


@pytest.mark.parametrize("kleur", ["licht", "donker"])
def test_het_verschil_is_te_zien_zonder_kleur_en_leesbaar_met(
    pagina: Documentenpagina, voorbeeld: Hoofdvenster, kleur: str, qtbot: QtBot
) -> None:
    editor = open_editor(pagina, tekstblokken(pagina)[1])
    typ(editor, f"Wij zeggen: {editor.veld.tekst().replace('de', 'een', 1)}")
    try:
        voorbeeld.menu.acties[f"thema_{kleur}"].trigger()
        qtbot.wait(10)
        beeld, gezien = editor.verschil, {}
        blok = beeld.document().begin()
        while blok.isValid():
            delen = blok.begin()
            while not delen.atEnd():
                vorm = delen.fragment().charFormat()
                gezien[(vorm.fontStrikeOut(), vorm.fontUnderline())] = vorm.foreground().color()
                delen += 1
            blok = blok.next()
        assert set(gezien) == {(False, False), (True, False), (False, True)}
        assert gezien[(True, False)] == thema.kleur(beeld, "fout")
        assert gezien[(False, True)] == thema.kleur(beeld, "goed")
    finally:
        voorbeeld.menu.acties["thema_licht"].trigger()


def test_alles_in_de_editor_heeft_een_naam(pagina: Documentenpagina) -> None:
    blok = tekstblokken(pagina)[1]
    wijzig(pagina, blok)
    verouder(pagina, blok.sleutel)
    editor: QWidget = open_editor(pagina, blok)
    assert not zonder_naam(editor)
