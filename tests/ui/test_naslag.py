"""Reference knowledge in the window: links where it matters, one window beside it, and everything in a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistent.handelingen.naslag import SOORTEN, groepen, lijst
from assistent.handelingen.naslagblad import Blad, Deel, Link, Tabel
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.kennis.naslag import Standpunt
from assistent.ui import thema
from assistent.ui.dialogen.naslag import Naslagvenster
from assistent.ui.dialogen.uitleg import Uitlegvenster
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.keuzeblok import Keuzeblok
from assistent.ui.naslagbeeld import Opmaker, breedtes
from assistent.ui.naslagregel import STRIJD, Bronchip, Bronlink, Naslaglink, Naslagregel
from assistent.ui.onderdelen import Label, Linkknop
from tests.ui.conftest import bedienbaar, kaart
from tests.ui.test_toegankelijkheid import zonder_naam

VRAAG = "markt.resultaatfinanciering"


def open_naslag(venster: Hoofdvenster) -> Naslagvenster:
    (open_,) = [w for w in venster.findChildren(Naslagvenster) if w.isVisible()]
    return open_


def links(vlak: QWidget) -> dict[str, Naslaglink]:
    gevonden = vlak.findChildren(Naslaglink)
    return {link.text(): link for link in gevonden if not isinstance(link, Bronchip) and link.isVisibleTo(vlak)}


@pytest.fixture
def naslag(voorbeeld: Hoofdvenster) -> Naslagvenster:
    voorbeeld.naslag.toon_alles()
    return open_naslag(voorbeeld)


# ------------------------------------------------------------------------------------------------ on the pages


def test_een_vraag_toont_wat_haar_raakt_en_opent_het(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    regel = kaart(voorbeeld, VRAAG).findChild(Naslagregel)
    namen = list(links(regel))
    assert namen[0].startswith(STRIJD)
    assert any(naam.startswith("Tabellen (") for naam in namen)
    links(regel)[namen[0]].click()
    gelezen = open_naslag(voorbeeld)
    (strijd,) = next(g.items for g in groepen(kennis, VRAAG, "nl") if g.soort.deel == "tegenstrijdigheden")
    assert strijd.titel in gelezen.tekst.toPlainText()
    assert "Wat wij ermee doen" in gelezen.tekst.toPlainText()
    assert gelezen.zoekveld.isHidden() or not gelezen.zoekveld.isVisible()


def test_een_vraag_zonder_naslag_heeft_geen_lege_regel(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    zonder = next(v for v in kennis.vragen.values() if v.stap == "opgave" and not v.als and not groepen(kennis, v.id))
    assert kaart(voorbeeld, zonder.id).findChild(Naslagregel) is None


def test_een_ander_rechtsgebied_geeft_andere_links(venster: Hoofdvenster) -> None:
    namen = {}
    for recht in ("nl", "vl"):
        venster.acties.nieuw(recht)
        namen[recht] = list(links(kaart(venster, "procedure.spoed")))
    assert any(naam.startswith(STRIJD) for naam in namen["vl"])
    assert not any(naam.startswith(STRIJD) for naam in namen["nl"])


def test_een_bronchip_opent_de_vindplaats_en_die_het_blad(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    chip = kaart(voorbeeld, "inhoud.meetbaarheid").findChild(Bronchip)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert voorbeeld.bronpaneel.isVisible()
    next(k for k in voorbeeld.bronpaneel.findChildren(Linkknop) if k.text() == "Lees in naslag").click()
    tekst = open_naslag(voorbeeld).tekst.toPlainText()
    assert kennis.bronnen["hiva"].titel in tekst
    assert "Hierop rust" in tekst


def test_bij_een_keuze_staat_wat_ervoor_en_ertegen_spreekt(voorbeeld: Hoofdvenster) -> None:
    blok = kaart(voorbeeld, VRAAG).findChild(Keuzeblok)
    uitkomst = voorbeeld.werkblad.uitkomst
    assert uitkomst is not None
    keuze = next(k for k in uitkomst.keuzes if k.vraag == VRAAG)
    verwacht = [reden.tekst for optie in keuze.opties for reden in (*optie.voor, *optie.tegen)]
    teksten = [label.text() for label in blok.findChildren(Label)]
    assert verwacht
    assert [tekst for tekst in teksten if tekst in verwacht] == verwacht
    assert sum("HIVA 2023" in link.text() for link in blok.findChildren(Bronlink)) >= len(verwacht)


def test_redenen_veranderen_mee_en_hebben_uitleg(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("sturing")
    vak = kaart(voorbeeld, VRAAG)
    voorbeeld.werkblad.antwoord("inhoud.meetbaarheid", 1)
    eerst = [label.text() for label in vak.findChild(Keuzeblok).findChildren(Label)]
    voorbeeld.werkblad.antwoord("inhoud.meetbaarheid", 5)
    later = [label.text() for label in vak.findChild(Keuzeblok).findChildren(Label)]
    assert eerst != later
    vak.findChild(Keuzeblok)._leg_uit()
    (uitleg,) = [w for w in voorbeeld.findChildren(Uitlegvenster) if w.isVisible()]
    assert "Tegen: Alles" in uitleg.als_tekst()
    assert "Antwoord: Meetbaarheid van het resultaat" in uitleg.als_tekst()  # what the reason read, with its answer
    uitleg.close()


def test_het_advies_toont_tegenspraak_en_opent_een_casus(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    strijdig = [naam for naam in links(voorbeeld.advies) if naam.startswith(STRIJD)]
    assert strijdig
    casus = kennis.casussen["casus.den_haag"]
    links(voorbeeld.advies)[casus.naam].click()
    tekst = " ".join(open_naslag(voorbeeld).tekst.toPlainText().split())
    assert not [naam for naam, zin in casus.kenmerken.items() if " ".join(zin.split()) not in tekst]
    assert "oordeel van ons" in tekst


@pytest.mark.parametrize("vraag", [VRAAG, "inhoud.meetbaarheid"])
def test_tab_gaat_van_veld_naar_redenen_links_en_bronnen(voorbeeld: Hoofdvenster, vraag: str) -> None:
    vak = kaart(voorbeeld, vraag)
    volgorde: list[QWidget] = []
    deel: QWidget = vak.veld.focusveld()
    for _ in range(200):
        deel = deel.nextInFocusChain()
        if vak.isAncestorOf(deel):
            volgorde.append(deel)
    plek = {
        "motivering": vak._motivering, "reden": vak._keuzeblok and vak._keuzeblok.knop,
        "naslag": vak._naslag and vak._naslag.links[0], "onbekend": vak._onbekend, "waarom": vak._waarom,
        "bron": vak._chips[0],
    }  # fmt: skip
    nummers = [volgorde.index(deel) for deel in plek.values() if deel is not None]
    assert len(nummers) >= 4
    assert nummers == sorted(nummers)


# ------------------------------------------------------------------------------------------------ the window


def test_er_is_een_venster_en_sluiten_ruimt_het_op(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.naslag.toon(("hiva",))
    eerste = open_naslag(voorbeeld)
    voorbeeld.naslag.toon(("nsob",))
    assert open_naslag(voorbeeld) is eerste
    with qtbot.waitSignal(eerste.destroyed):
        eerste.close()
    assert not voorbeeld.findChildren(Naslagvenster)


def test_een_dossier_met_ander_recht_krijgt_een_eigen_venster(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.naslag.toon(("hiva",))
    assert open_naslag(voorbeeld).recht == "nl"
    voorbeeld.werkblad.nieuw("vl")
    voorbeeld.naslag.toon(("hiva",))
    assert open_naslag(voorbeeld).recht == "vl"


def test_zonder_dossier_staat_alles_er(venster: Hoofdvenster, kennis: Kennis) -> None:
    venster.menu.acties["naslag"].trigger()
    boom = open_naslag(venster).boom
    takken = [boom.topLevelItem(n) for n in range(boom.topLevelItemCount())]
    assert [tak.text(0).rpartition(" (")[0] for tak in takken] == [soort.meer for soort in SOORTEN]
    assert sum(tak.childCount() for tak in takken) == len(lijst(kennis))


@pytest.mark.parametrize("soort", [soort.deel for soort in SOORTEN])
def test_het_menu_opent_elke_soort(voorbeeld: Hoofdvenster, soort: str) -> None:
    voorbeeld.menu.acties[f"naslag_{soort}"].trigger()
    gekozen = open_naslag(voorbeeld).boom.currentItem()
    assert gekozen.parent().data(0, Qt.ItemDataRole.UserRole) == soort
    assert open_naslag(voorbeeld).tekst.toPlainText().strip()


def test_zoeken_en_lezen_gaat_met_het_toetsenbord(naslag: Naslagvenster) -> None:
    QTest.keyClicks(naslag.zoekveld, "problemen bij netwerken")
    QTest.keyClick(naslag.zoekveld, Qt.Key.Key_Return)
    assert "Problemen bij netwerken en hun gevolg" in naslag.tekst.toPlainText()
    assert QApplication.focusWidget() in (naslag.boom, None)
    QTest.keyClick(naslag.boom, Qt.Key.Key_Down)
    naslag.zoekveld.setText("xyzzy")
    assert naslag.boom.topLevelItemCount() == 0
    assert any("Niets gevonden" in label.text() for label in naslag.findChildren(Label))


def test_terug_gaat_naar_wat_eerder_werd_gelezen(naslag: Naslagvenster) -> None:
    naslag.toon(("hiva",))
    naslag.toon(("nsob", "galan"))
    assert "Galan 2025" in naslag.tekst.toPlainText()
    naslag.ga_terug()
    assert naslag.tekst.toPlainText().lstrip().startswith("Bron\nHIVA 2023")
    naslag.ga_terug()
    assert naslag.tekst.toPlainText().lstrip().startswith("Bron\nHIVA 2023")


def test_een_link_op_een_blad_leidt_naar_blad_of_vraag(voorbeeld: Hoofdvenster, naslag: Naslagvenster) -> None:
    naslag.toon(("strijd.hiva.resultaatfinanciering",))
    naslag.tekst.anchorClicked.emit(QUrl("naar:hiva"))
    assert "HIVA 2023" in naslag.windowTitle()
    naslag.tekst.anchorClicked.emit(QUrl(f"naar:{VRAAG}"))
    assert voorbeeld.pagina is not None
    assert voorbeeld.pagina.stap.id == "sturing"


def test_alles_in_het_venster_heeft_een_naam(naslag: Naslagvenster) -> None:
    naslag.toon(("hiva",))
    assert len(bedienbaar(naslag)) >= 4
    assert not zonder_naam(naslag)


def test_licht_en_donker_houden_het_blad(
    naslag: Naslagvenster, qapp_opgemaakt: QApplication, qtbot: QtBot, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    naslag.toon(("kader.tabel_1_1",))
    tekst, licht = naslag.tekst.toPlainText(), naslag.tekst.toHtml()
    try:
        thema.pas_toe(qapp_opgemaakt, "donker")
        qtbot.waitUntil(lambda: naslag.tekst.toHtml() != licht)
        assert naslag.tekst.toPlainText() == tekst
    finally:
        thema.pas_toe(qapp_opgemaakt, "licht")


def test_elk_blad_is_op_te_maken(naslag: Naslagvenster, kennis: Kennis) -> None:
    for treffer in lijst(kennis, "nl"):
        naslag.toon((treffer.id,))
        assert treffer.titel.casefold()[:40] in " ".join(naslag.tekst.toPlainText().split()).casefold(), treffer.id


# ------------------------------------------------------------------------------------------------ laying out


def test_tekst_wordt_nooit_als_opmaak_gelezen(naslag: Naslagvenster, kennis: Kennis) -> None:
    gevaar = "<script>&'\""
    bron = Verwijzing(bron="hiva", plaats=gevaar, status="onderzoek")
    deel = Deel(
        gevaar, (gevaar,), (Standpunt(tekst=gevaar, bron=(bron,)),), Tabel((gevaar, gevaar), ((gevaar, gevaar),)),
        (gevaar,), links=(Link(gevaar, gevaar, gevaar),),
    )  # fmt: skip
    html = Opmaker(kennis, naslag).html([Blad("x", gevaar, gevaar, "onderzoek", (deel,), (bron,))])
    assert "<script" not in html
    naslag.tekst.setHtml(html)
    assert naslag.tekst.toPlainText().count(gevaar) == 14


def test_kolommen_krijgen_ruimte_naar_hun_inhoud() -> None:
    smal, breed = breedtes(Tabel(("Ja", "Uitleg"), (("☐", "een lange uitleg over wat er staat " * 4),)))
    assert smal < breed
    assert 98 <= smal + breed <= 100
    een, twee = breedtes(Tabel(("", ""), (("", ""),)))
    assert een == twee == 50
