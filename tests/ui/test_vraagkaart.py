"""Question cards of every type: what can be typed, what is refused and said, and which card is in hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.model import Kennis
from assistent.ui import thema
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.naslagregel import Bronchip, Bronlink
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.vraagkaart import Vraagkaart
from tests.ui.conftest import kaart

ZOMAAR = {
    "schaal": 4, "tekst": "Eén regel", "lange_tekst": "Twee\nregels", "getal": 12, "bedrag": 1234.56,
    "datum": "2026-12-08",
}  # fmt: skip


def een_van(kennis: Kennis, soort: str) -> str:
    return next(v.id for v in kennis.vragen.values() if v.type == soort and v.als is None and not v.minimum)


def waarde_voor(kennis: Kennis, vraag_id: str) -> object:
    vraag = kennis.vragen[vraag_id]
    if vraag.type == "keuze":
        return vraag.opties[-1].id
    if vraag.type == "meerkeuze":
        return [vraag.opties[0].id]
    if vraag.type == "tabel":
        tekst = next(k for k in vraag.kolommen if k.type in ("tekst", "lange_tekst"))
        return [{"id": "r1", tekst.id: "Iets"}]
    return ZOMAAR[vraag.type]


@pytest.mark.parametrize(
    "soort", ["schaal", "keuze", "meerkeuze", "tekst", "lange_tekst", "getal", "bedrag", "datum", "tabel"]
)
def test_elke_soort_toont_weet_niet_en_wist(voorbeeld: Hoofdvenster, kennis: Kennis, soort: str) -> None:
    id_ = een_van(kennis, soort)
    waarde = waarde_voor(kennis, id_)
    vak = kaart(voorbeeld, id_)
    vak.veld.gewijzigd.emit(waarde)
    assert voorbeeld.werkblad.dossier.waarde(id_) == waarde
    vak._onbekend.click()
    assert voorbeeld.werkblad.dossier.waarde(id_) == ONBEKEND
    assert vak._onbekend.isChecked()
    vak._onbekend.click()
    assert voorbeeld.werkblad.dossier.waarde(id_) is None
    voorbeeld.werkblad.ongedaan()
    assert voorbeeld.werkblad.dossier.waarde(id_) == ONBEKEND
    voorbeeld.werkblad.ongedaan()
    assert voorbeeld.werkblad.dossier.waarde(id_) == waarde


@pytest.mark.parametrize(
    ("getypt", "waarde"),
    [("€ 1.234,56", 1234.56), ("1234.56", 1234.56), ("EUR 2.500", 2500), ("1.234,-", 1234), ("400000,5", 400000.5)],
)
def test_een_bedrag_zoals_men_het_plakt(voorbeeld: Hoofdvenster, qtbot: QtBot, getypt: str, waarde: float) -> None:
    vak = kaart(voorbeeld, "zaak.waarde_basis")
    regel = vak.veld.focusveld()
    QApplication.clipboard().setText(getypt)
    regel.setFocus()
    regel.paste()
    qtbot.keyClick(regel, Qt.Key.Key_Return)
    assert voorbeeld.werkblad.dossier.waarde("zaak.waarde_basis") == waarde


def test_een_bezwaar_staat_onder_het_veld_en_blijft_tot_het_klopt(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.werkblad.antwoord("zaak.looptijd_maanden", 48)
    vak = kaart(voorbeeld, "zaak.looptijd_maanden")
    regel = vak.veld.focusveld()
    regel.setFocus()
    regel.selectAll()
    qtbot.keyClicks(regel, "vier jaar")
    qtbot.keyClick(regel, Qt.Key.Key_Return)
    bezwaar = vak.veld.findChild(Bezwaar)
    assert bezwaar.isVisible()
    assert bezwaar.text().endswith("Tot dan geldt 48.")
    assert regel.accessibleDescription() == bezwaar.text()
    voorbeeld.werkblad.antwoord("zaak.naam", "Iets anders")
    vak.ververs(voorbeeld.werkblad.uitkomst, 1, 1, alleen_lezen=True)
    assert regel.text() == "vier jaar"
    assert bezwaar.isVisible()
    assert voorbeeld.werkblad.dossier.waarde("zaak.looptijd_maanden") == 48
    regel.setReadOnly(False)
    regel.selectAll()
    qtbot.keyClicks(regel, "60")
    qtbot.keyClick(regel, Qt.Key.Key_Return)
    assert bezwaar.isHidden()
    assert voorbeeld.werkblad.dossier.waarde("zaak.looptijd_maanden") == 60


VIJANDIG = ["<select> & {{ raming }}", "a\x00b\x07", "\u202eomgekeerd", "x" * 20_000, "regel\nregel\ttab"]


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_wat_men_ook_plakt_het_blijft_een_tekst(voorbeeld: Hoofdvenster, tekst: str) -> None:
    vak = kaart(voorbeeld, "zaak.naam")
    QApplication.clipboard().setText(tekst)
    regel = vak.veld.focusveld()
    assert isinstance(regel, QLineEdit)
    regel.selectAll()
    regel.paste()
    vak.veld.leg_vast()
    regel.editingFinished.emit()
    waarde = voorbeeld.werkblad.dossier.waarde("zaak.naam")
    assert isinstance(waarde, str)
    assert "\n" not in waarde
    vak._open_motivering()
    vak._motivering.setPlainText(tekst)
    vak.leg_vast()
    assert voorbeeld.werkblad.dossier.antwoorden["zaak.naam"].motivering


def test_alleen_de_kaart_met_de_focus_is_in_de_hand(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    een, twee = (kaart(voorbeeld, id_) for id_ in ("inhoud.variatie_doelgroep", "inhoud.integratie_diensten"))
    qtbot.wait(50)
    hoog = een.height()
    assert hoog > 100
    voorbeeld.activateWindow()
    een.geef_focus()
    qtbot.wait(10)
    assert (een._actief, twee._actief) == (True, False)
    assert een._motivering.palette().text().color() == thema.kleur(een, "tekst")
    assert twee._motivering.palette().text().color() == thema.kleur(twee, "gedempt")
    twee.geef_focus()
    qtbot.wait(10)
    assert (een._actief, twee._actief) == (False, True)
    assert een.height() == hoog  # nothing moves under the mouse
    assert twee._motivering.palette().text().color() == thema.kleur(twee, "tekst")


def test_een_stille_kaart_blijft_leesbaar_in_het_donker(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    vak = kaart(voorbeeld, "inhoud.variatie_doelgroep")
    voorbeeld.route.setFocus()
    try:
        voorbeeld.menu.acties["thema_donker"].trigger()
        qtbot.wait(10)
        assert vak._motivering.palette().text().color() == thema.kleur(vak, "tekst" if vak._actief else "gedempt")
    finally:
        thema.pas_toe(QApplication.instance(), "licht")


def test_meer_dan_twee_bronnen_gaan_samen_open(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    vraag = next(
        v for v in kennis.vragen.values() if len(v.bron) > 2 and v.als is None and v.type in ("schaal", "keuze")
    )
    vak = kaart(voorbeeld, vraag.id)
    meer = next(k for k in vak.findChildren(Bronlink) if k.text() == f"en {len(vraag.bron) - 2} meer")
    meer.click()
    assert voorbeeld.bronpaneel.isVisible()


def test_een_ander_antwoord_tekent_deze_kaart_niet_opnieuw(voorbeeld: Hoofdvenster) -> None:
    vak = kaart(voorbeeld, "zaak.percelen")
    getoond: list[object] = []
    echt = vak.veld.zet
    vak.veld.zet = lambda waarde: (getoond.append(waarde), echt(waarde))
    voorbeeld.werkblad.antwoord("zaak.naam", "Iets anders")
    assert not getoond
    voorbeeld.werkblad.antwoord("zaak.percelen", [{"id": "p9", "naam": "Nieuw"}])
    assert len(getoond) == 1


def test_wie_doortypt_raakt_bij_een_stroomstoring_niets_kwijt(
    voorbeeld: Hoofdvenster, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bewaard: list[str] = []
    monkeypatch.setattr(
        voorbeeld.werkblad.bewaker,
        "gewijzigd",
        lambda dossier: bewaard.append(dossier.antwoorden["inhoud.meetbaarheid"].motivering),
    )
    vak: Vraagkaart = kaart(voorbeeld, "inhoud.meetbaarheid")
    vak._motivering.setPlainText("half af")
    vak._pauze.klad.emit()
    assert bewaard == ["half af"]
    assert voorbeeld.werkblad.dossier.antwoorden["inhoud.meetbaarheid"].motivering != "half af"
    vak.leg_vast()
    assert voorbeeld.werkblad.dossier.antwoorden["inhoud.meetbaarheid"].motivering == "half af"


def test_een_tabel_met_het_toetsenbord(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    vak = kaart(voorbeeld, "zaak.percelen")
    tabel, werkblad = vak.veld.tabel, voorbeeld.werkblad

    def namen() -> list[object]:
        return [rij.get("naam") for rij in werkblad.dossier.waarde("zaak.percelen")]

    tabel.setFocus()
    tabel.setCurrentIndex(tabel.model().index(0, 1))
    qtbot.keyClick(tabel, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert namen() == ["Centrum", "Escamp", "Kust", "Rand"]
    qtbot.keyClick(tabel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert namen() == ["Centrum", "Escamp", None, "Kust", "Rand"]
    tabel.setFocus()
    qtbot.keyClick(tabel, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert namen() == ["Centrum", "Escamp", "Kust", "Rand"]
    tabel.setCurrentIndex(tabel.model().index(0, 1))
    qtbot.keyClick(tabel, Qt.Key.Key_Delete)
    assert namen()[0] is None
    for _ in range(4):
        werkblad.ongedaan()
    assert namen() == ["Escamp", "Centrum", "Kust", "Rand"]


def test_plakken_is_een_stap_terug(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    vak = kaart(voorbeeld, "zaak.percelen")
    tabel, werkblad = vak.veld.tabel, voorbeeld.werkblad
    voor = werkblad.dossier.waarde("zaak.percelen")
    tabel.setFocus()
    tabel.selectAll()
    qtbot.keyClick(tabel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    gekopieerd = QApplication.clipboard().text()
    assert gekopieerd.startswith("Nummer\tNaam\t")
    QApplication.clipboard().setText("Laak\t\t46.000\tveel\nOost\t\t1.200\t€ 10,50")
    tabel.setCurrentIndex(tabel.model().index(3, 1))
    stappen = werkblad.stapel.count()
    qtbot.keyClick(tabel, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert werkblad.stapel.count() == stappen + 1
    rijen = werkblad.dossier.waarde("zaak.percelen")
    assert [rij["naam"] for rij in rijen] == ["Escamp", "Centrum", "Kust", "Laak", "Oost"]
    assert rijen[4]["waarde"] == 10.5
    assert "veel" in vak.veld._ongelezen.text()
    werkblad.ongedaan()
    assert werkblad.dossier.waarde("zaak.percelen") == voor
    assert vak.veld._ongelezen.isHidden()
    QApplication.clipboard().setText(gekopieerd)
    tabel.setCurrentIndex(tabel.model().index(0, 0))
    vak.veld._doe("plak")
    assert werkblad.dossier.waarde("zaak.percelen") == voor


def test_een_leeg_klembord_wordt_gezegd_en_alleen_lezen_plakt_niet(voorbeeld: Hoofdvenster) -> None:
    vak = kaart(voorbeeld, "zaak.percelen")
    voor = voorbeeld.werkblad.dossier
    QApplication.clipboard().setText("")
    vak.veld._doe("plak")
    assert "niets op het klembord" in vak.veld._bezwaar.text()
    vak.veld.zet_alleen_lezen(True)
    QApplication.clipboard().setText("x\ty")
    for wat in ("plak", "verwijder", "voeg_in", "wis_cel", "omlaag"):
        vak.veld._doe(wat)
    assert voorbeeld.werkblad.dossier is voor
    vak.veld._doe("kopieer_alles")
    assert QApplication.clipboard().text().startswith("Nummer")


def test_vijfhonderd_rijen_zijn_elk_een_regel(voorbeeld: Hoofdvenster) -> None:
    vak = kaart(voorbeeld, "zaak.percelen")
    rijen = [{"id": f"r{n}", "naam": f"Perceel {n}", "gebied": "lang " * 40} for n in range(500)]
    voorbeeld.werkblad.antwoord("zaak.percelen", rijen)
    hoogtes = {vak.veld.tabel.rowHeight(n) for n in range(500)}
    assert len(hoogtes) == 1
    assert vak.veld.tabel.height() <= vak.veld.tabel.hoogstens
    voorbeeld.werkblad.antwoord("zaak.percelen", rijen[:2])
    assert vak.veld.tabel.rowHeight(0) > hoogtes.pop()


def test_naar_een_vraag_toe_wacht_niet_op_de_vragen_erboven(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.toon_stap("inhoud")
    voorbeeld.ga_naar("zaak.percelen")
    pagina = voorbeeld.stapel.currentWidget()
    vak = pagina.kaart("zaak.percelen")
    assert len(pagina.findChildren(Vraagkaart)) < 10
    assert not vak.visibleRegion().isEmpty()
    qtbot.waitUntil(lambda: not pagina._ongebouwd(), timeout=20_000)
    qtbot.wait(100)
    assert len(pagina.findChildren(Vraagkaart)) > 20
    assert not vak.visibleRegion().isEmpty()
    assert vak.isAncestorOf(QApplication.focusWidget())


def test_wie_zelf_verder_bladert_wordt_niet_teruggehaald(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.ga_naar("zaak.percelen")
    pagina = voorbeeld.stapel.currentWidget()
    balk = pagina.kolom.verticalScrollBar()
    balk.triggerAction(balk.SliderAction.SliderToMinimum)
    qtbot.wait(150)
    assert balk.value() == 0


def test_een_smalle_tabel_laat_lege_kolommen_weg_en_zegt_dat(voorbeeld: Hoofdvenster) -> None:
    veld = kaart(voorbeeld, "zaak.percelen").veld
    veld.tabel.resize(2000, 200)
    veld.tabel.pas()
    assert not any(veld.tabel.isColumnHidden(n) for n in range(6))
    veld.tabel.resize(330, 200)
    veld.tabel.pas()
    weg = [n for n in range(6) if veld.tabel.isColumnHidden(n)]
    assert {3, 4} & set(weg)  # the columns in which nothing stands
    assert not veld.tabel.isColumnHidden(0)
    assert veld._smal.text().startswith(f"Nog {len(weg)} kolom")


def test_een_vlaams_dossier_noemt_nederlands_recht_bij_zijn_naam(maak_venster: Callable[[], Hoofdvenster]) -> None:
    venster = maak_venster()
    venster.acties.nieuw("vl")
    venster.toon_stap("procedure")
    venster.pagina.bouw_alles()
    kennis = venster.werkblad.kennis
    nl = {bron.kort for bron in kennis.bronnen.values() if bron.rechtsgebied == "nl" and bron.soort == "wet"}
    chips = [chip.text() for chip in venster.pagina.findChildren(Bronchip)]
    van_nl = [tekst for tekst in chips if tekst.partition(" · ")[0] in nl]
    assert all(tekst.endswith("Nederlands recht, ter vergelijking") for tekst in van_nl)
    assert 0 < len(van_nl) < len(chips)
