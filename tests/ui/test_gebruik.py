"""What a person does without thinking: click on words, press Enter, undo, type a date that is none, go on."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistent.advies.model import Kantelpunt, Stap
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis, Optie
from assistent.ui import adviesbeeld, kennisgrens, opmaak
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.kantelblok import Kantelblok
from assistent.ui.modellen.planning import DATUM
from assistent.ui.naslagregel import Bronchip
from assistent.ui.onderdelen import Label
from assistent.ui.palet.venster import Palet
from assistent.ui.stroom import Stroom
from assistent.ui.velden.keuze import Keuzeregel
from assistent.ui.velden.procedurekeuze import NIET_BESCHREVEN, groepeer
from assistent.ui.vraagkaart import motivering_komt_in_stuk
from assistent.ui.vragen import bestandsdialoog
from tests.ui.conftest import kaart


def teksten(deel: QWidget) -> list[str]:
    return [label.text() for label in deel.findChildren(QLabel) if label.isVisibleTo(deel)]


def test_een_klik_op_de_woorden_van_een_optie_brengt_de_focus_daar(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    vraag = kaart(voorbeeld, "zaak.sociale_dienst")
    qtbot.wait(50)
    vraag._onbekend.setFocus()
    regel = vraag.veld.findChildren(Keuzeregel)[1]
    qtbot.mouseClick(regel.findChildren(Label)[0], Qt.MouseButton.LeftButton)
    assert voorbeeld.focusWidget() is regel.knop
    gekozen = voorbeeld.werkblad.dossier.waarde("zaak.sociale_dienst")
    qtbot.keyClick(voorbeeld.focusWidget(), Qt.Key.Key_Space)
    assert voorbeeld.werkblad.dossier.waarde("zaak.sociale_dienst") == gekozen


def test_de_gekozen_optie_blijft_zichtbaar_als_alleen_lezen(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    knop = kaart(voorbeeld, "zaak.sociale_dienst").veld.focusveld()
    qtbot.wait(50)
    knop.setEnabled(False)
    midden = knop.grab().toImage().pixelColor(QPoint(knop.width() // 2, knop.height() // 2))
    knop.setAutoExclusive(False)
    knop.group().setExclusive(False)
    knop.setChecked(False)
    leeg = knop.grab().toImage().pixelColor(QPoint(knop.width() // 2, knop.height() // 2))
    assert abs(QColor(midden).lightness() - QColor(leeg).lightness()) > 60


def test_procedures_staan_per_recht_onder_een_naam(kennis: Kennis) -> None:
    opties = (*kennis.vragen["procedure.gekozen"].opties, Optie(id="onbeschreven", label="Iets nieuws"))
    for recht in ("nl", "vl"):
        beschreven, rest = groepeer(kennis, recht, opties, None)
        for optie in beschreven:
            procedure = kennis.procedure(optie.id, recht)
            assert procedure is not None
            assert optie.label == procedure.naam
        assert [optie.id for optie in rest] == ["onbeschreven"]
    assert "vopmvb" not in [o.id for groep in groepeer(kennis, "nl", opties, None) for o in groep]
    assert "vopmvb" in [o.id for o in groepeer(kennis, "nl", opties, "vopmvb")[1]]  # it was chosen, so it is shown


def test_een_procedure_kiezen_en_een_van_ander_recht(voorbeeld: Hoofdvenster) -> None:
    veld = kaart(voorbeeld, "procedure.gekozen").veld
    assert NIET_BESCHREVEN not in teksten(veld)
    knop = next(r.knop for r in veld.findChildren(Keuzeregel) if r.knop.accessibleName().startswith("Openbare"))
    knop.click()
    assert voorbeeld.werkblad.dossier.waarde("procedure.gekozen") == "openbaar"
    assert veld.focusveld() is knop
    voorbeeld.werkblad.antwoord("procedure.gekozen", "vopmvb")
    assert NIET_BESCHREVEN in teksten(veld)
    assert veld.focusveld().accessibleName().startswith("Vereenvoudigde")


def test_motivering_zegt_alleen_wat_ermee_gebeurt(voorbeeld: Hoofdvenster) -> None:
    kennis = voorbeeld.werkblad.kennis
    assert motivering_komt_in_stuk(kennis, "procedure.gekozen")
    gedrukt, niet = "Motivering (komt ook in een van de stukken)", "Motivering"
    assert (gedrukt if motivering_komt_in_stuk(kennis, "inhoud.specialisatie") else niet) in teksten(
        kaart(voorbeeld, "inhoud.specialisatie")
    )
    assert not all(motivering_komt_in_stuk(kennis, vraag) for vraag in kennis.vragen)


def punt(vraag: str, naar: object, soort: str, van: str, tot: str) -> Kantelpunt:
    return Kantelpunt((Stap(vraag, "onbekend", naar),), ((soort, van, tot),))


def test_kantelpunten_noemen_een_vraag_een_keer_en_alleen_deze_conclusie(voorbeeld: Hoofdvenster) -> None:
    punten = (
        punt("inhoud.specialisatie", 1, "sturing", "netwerk", "markt"),
        punt("inhoud.specialisatie", 2, "sturing", "netwerk", "markt"),
        punt("inhoud.specialisatie", 3, "sturing", "netwerk", "gemengd"),
        punt("inhoud.meetbaarheid", 1, "rechtsvorm", "opdracht", "subsidie"),
    )
    (regel,) = adviesbeeld.kantelregels(voorbeeld.werkblad.uitkomst, punten, "sturing")
    assert regel.zin.count("op ") >= 2
    assert " of " in regel.zin
    assert regel.proef == (("inhoud.specialisatie", 1),), "the first change is the one to try"
    assert len(adviesbeeld.kantelregels(voorbeeld.werkblad.uitkomst, punten, "rechtsvorm")) == 1
    assert adviesbeeld.kantelregels(voorbeeld.werkblad.uitkomst, punten, "procedure") == ()


def test_een_wissel_tussen_twee_onzekere_procedures_is_geen_kantelpunt(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("nl")
    uitkomst = venster.werkblad.uitkomst
    een, twee = [p.id for p in uitkomst.procedures if p.toelaatbaar == "onbekend"][:2]
    assert (
        adviesbeeld.kantelregels(uitkomst, (punt("inhoud.meetbaarheid", 1, "procedure", een, twee),), "procedure") == ()
    )
    mag = next((p.id for p in uitkomst.procedures if p.toelaatbaar != "onbekend"), "geen_van_alle")
    assert adviesbeeld.kantelregels(uitkomst, (punt("inhoud.meetbaarheid", 1, "procedure", een, mag),), "procedure")


def test_wat_niet_in_de_eerste_regels_past_is_te_openen(venster: Hoofdvenster) -> None:
    blok = Kantelblok("de sturing", True, venster)
    blok.toon(tuple(adviesbeeld.Kantelregel(f"zin {n}", ((f"v{n}", n),)) for n in range(9)))
    assert "Zin 8" not in teksten(blok)
    next(k for k in blok.findChildren(QWidget) if getattr(k, "text", str)() == "Toon alle 9").click()
    assert "Zin 8" in teksten(blok)


def test_een_onleesbare_datum_in_de_planning_wordt_gezegd_en_verandert_niets(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("planning")
    pagina = voorbeeld.stapel.currentWidget()
    pagina.kies_beeld("tabel")
    rij = next(n for n, stap in enumerate(pagina.tabelkaart.model.stappen) if stap.datum is not None)
    stond = pagina.tabelkaart.model.stappen[rij].datum
    assert not pagina.tabelkaart.model.setData(pagina.tabelkaart.model.index(rij, DATUM), "31-02-2026")
    assert pagina.tabelkaart.model.stappen[rij].datum == stond
    assert pagina.tabelkaart.bezwaar.isVisible()
    assert "gebleven" in pagina.tabelkaart.bezwaar.text()
    assert not pagina.tabelkaart.bezwaar.visibleRegion().isEmpty()


def test_een_lege_datum_zegt_hoe_zij_getypt_wordt(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("nl")
    venster.werkblad.antwoord("procedure.gekozen", "openbaar")
    venster.toon_stap("planning")
    model = venster.stapel.currentWidget().tabelkaart.model
    rij = next(n for n, stap in enumerate(model.stappen) if stap.datum is None)
    assert model.data(model.index(rij, DATUM)) == opmaak.DATUMVORM
    assert model.data(model.index(rij, DATUM), Qt.ItemDataRole.EditRole) == ""


def test_enter_in_het_palet_gaat_naar_de_eerste_treffer(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    kort = voorbeeld.werkblad.kennis.vragen["planning.elektronisch"].label
    voorbeeld.menu.acties["zoek"].trigger()
    (palet,) = voorbeeld.findChildren(Palet)
    qtbot.keyClicks(palet.veld, kort[:30])
    qtbot.keyClick(palet.veld, Qt.Key.Key_Return)
    assert voorbeeld.stapel.currentWidget().stap.id == "planning"
    assert not palet.isVisible()


def test_ongedaan_brengt_naar_wat_veranderde(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.werkblad.antwoord("zaak.sociale_dienst", "nee")
    voorbeeld.toon_stap("sturing")
    voorbeeld.menu.acties["ongedaan"].trigger()
    vraag = kaart_nu(voorbeeld, "zaak.sociale_dienst")
    assert vraag.isAncestorOf(voorbeeld.focusWidget())
    assert not vraag.visibleRegion().isEmpty()
    voorbeeld.toon_stap("sturing")
    qtbot.keyClick(voorbeeld, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert voorbeeld.werkblad.dossier.waarde("zaak.sociale_dienst") == "nee"
    assert kaart_nu(voorbeeld, "zaak.sociale_dienst").isAncestorOf(voorbeeld.focusWidget())


def kaart_nu(venster: Hoofdvenster, vraag_id: str) -> QWidget:
    """The card of a question on the page that is shown, without going there."""
    gevonden = venster.stapel.currentWidget().kaart(vraag_id)
    assert gevonden is not None
    return gevonden


def test_ctrl_y_werkt_ook_in_een_tekstveld(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    veld = kaart(voorbeeld, "zaak.naam").veld.focusveld()
    veld.selectAll()
    qtbot.keyClicks(veld, "Anders")
    voorbeeld.werkblad.ongedaan()
    qtbot.keyClick(voorbeeld.focusWidget(), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert voorbeeld.werkblad.dossier.waarde("zaak.naam") == "Anders"


def test_onderaan_een_pagina_staat_de_volgende_stap(voorbeeld: Hoofdvenster) -> None:
    pagina = voorbeeld.stapel.currentWidget()
    knop = next(k for k in pagina.findChildren(QPushButton) if k.text().startswith("Volgende stap"))
    knop.click()
    assert voorbeeld.stapel.currentWidget().stap.id == "inhoud"


def test_een_berekend_gegeven_leidt_naar_de_vragen_die_het_nodig_heeft(
    venster: Hoofdvenster, monkeypatch: pytest.MonkeyPatch
) -> None:
    venster.acties.nieuw("nl")
    uitkomst = venster.werkblad.uitkomst
    from assistent.ui import documentbeeld

    blok = SimpleNamespace(open_velden=("feit.looptijd_totaal", "zaak.naam"))
    leidraad = SimpleNamespace(blokken=lambda: (blok,))
    feit, naam = documentbeeld.open_punten(uitkomst.stand, leidraad)
    assert not feit.plaats
    assert "zaak.looptijd_maanden" in [vraag for vraag, _ in feit.vragen]
    assert (naam.plaats, naam.vragen) == ("zaak.naam", ())


def test_zonder_documenten_staat_er_wat_te_doen(venster: Hoofdvenster) -> None:
    kennis = venster.werkblad.kennis
    kaal = {id_: procedure.model_copy(update={"documenten": ()}) for id_, procedure in kennis.procedures.items()}
    venster.werkblad.kennis = kennis.model_copy(update={"procedures": kaal, "documenten": {}})
    venster.acties.nieuw("nl")
    venster.werkblad.antwoord("procedure.gekozen", "prijsvraag")
    venster.toon_stap("documenten")
    pagina = venster.stapel.currentWidget()
    assert not any(tekst.startswith("Niets: alles") for tekst in teksten(venster))
    assert "Nog open in dit document" not in teksten(venster)
    assert any("nog geen documenten" in tekst for tekst in teksten(pagina._rust))
    assert not pagina.leesvlak.isVisible()


def test_vlaanderen_zegt_wat_er_nog_niet_is(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("vl")
    zinnen = kennisgrens.zinnen(venster.werkblad.uitkomst)
    documenten = any(p.documenten for p in venster.werkblad.kennis.procedures.values() if "vl" in p.rechtsgebied)
    assert bool(zinnen) is not documenten
    venster.toon_stap("procedure")
    for zin in zinnen:
        assert "Vlaanderen" in zin
        assert zin in venster.stapel.currentWidget()._grens.text()
        assert f"▲ {zin}" in teksten(venster.advies)
        venster.toon_stap("documenten")
        assert zin in teksten(venster.stapel.currentWidget()._rust)


def test_zonder_passende_procedure_blijft_de_kaart_staan(venster: Hoofdvenster) -> None:
    venster.acties.nieuw("nl")
    venster.advies.procedures.zet((), ())
    assert any("geen procedure" in tekst for tekst in teksten(venster.advies.procedures))


def test_chips_gaan_naar_de_volgende_regel(venster: Hoofdvenster) -> None:
    vlak = QWidget(venster)
    stroom = Stroom()
    vlak.setLayout(stroom)
    aw = Verwijzing(bron="aw", plaats="artikel 2.26, over een lange naam", status="wettekst")
    chips = [Bronchip(aw, venster.werkblad.kennis, vlak) for _ in range(3)]
    for chip in chips:
        stroom.addWidget(chip)
    breed = stroom.sizeHint()
    assert stroom.heightForWidth(breed.width()) == breed.height()
    smal = chips[0].sizeHint().width() + 4
    vlak.setGeometry(0, 0, smal, stroom.heightForWidth(smal))
    stroom.activate()
    assert [chip.width() for chip in chips] == [chip.sizeHint().width() for chip in chips]
    assert len({chip.y() for chip in chips}) == 3


def test_bestandsdialogen_zijn_nederlands(venster: Hoofdvenster, tmp_path: Path) -> None:
    dialoog = bestandsdialoog(venster, "Dossier openen", tmp_path)
    woorden = " ".join(label.text() for label in dialoog.findChildren(QLabel))
    dialoog.deleteLater()
    assert "Look" not in woorden
    assert "Files" not in woorden


def test_een_nieuwe_pagina_heeft_meteen_de_hoogte_van_haar_kaarten(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.toon_stap("rechtsvorm")
    vel = voorbeeld.stapel.currentWidget().kolom.widget()
    assert vel.minimumHeight() >= vel.layout().totalHeightForWidth(vel.width()) > 100
