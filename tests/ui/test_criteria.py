"""The page of the criteria: the scheme, suggestions, methods, assessors, and dividing a subsidy."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistent.handelingen import beoordelen
from assistent.kennis.model import Kennis
from assistent.ui.criteria import beeld
from assistent.ui.criteria.kromme import kromme
from assistent.ui.criteria.proef import Proefsectie
from assistent.ui.criteria.voorstellen import Voorstellensectie
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.criteria import Criteriapagina
from tests.ui.conftest import bedienbaar
from tests.ui.test_toegankelijkheid import zonder_naam

GUNNING = "beoordeling.gunningscriteria"
VOL: dict[str, Any] = {
    GUNNING: [
        {"id": "g1", "naam": "Plan", "soort": "kwaliteit", "gewicht": 40},
        {"id": "g1a", "naam": "Wijk", "onder": "g1", "gewicht": 60},
        {"id": "g1b", "naam": "Continuïteit", "onder": "g1", "gewicht": 40},
        {"id": "g2", "naam": "Risico’s", "soort": "kwaliteit", "gewicht": 20},
        {"id": "g3", "naam": "Prijs", "soort": "prijs", "gewicht": 40},
    ],
    "beoordeling.schaal": [{"id": "s0", "cijfer": 0}, {"id": "s1", "cijfer": 10}],
    "beoordeling.prijsformule": "laagste_prijs",
}
BODEN: dict[str, Any] = {
    "beoordeling.proefboden": [
        {"id": "a", "naam": "Duur en goed", "prijs": 1_200_000},
        {"id": "b", "naam": "Goedkoop", "prijs": 800_000},
    ],
    "beoordeling.proefscores": [
        {"id": f"{bod}{criterium}", "bod": bod, "criterium": criterium, "score": score}
        for bod, score in (("a", 9), ("b", 5))
        for criterium in ("g1a", "g1b", "g2")
    ],
}


def antwoord(venster: Hoofdvenster, waarden: dict[str, Any]) -> None:
    for vraag, waarde in waarden.items():
        venster.werkblad.antwoord(vraag, waarde)


def pagina(venster: Hoofdvenster) -> Criteriapagina:
    venster.toon_stap("criteria")
    gevonden = venster.stapel.currentWidget()
    assert isinstance(gevonden, Criteriapagina)
    return gevonden


def proef(venster: Hoofdvenster) -> Proefsectie:
    sectie = pagina(venster).sectie("proef")
    assert isinstance(sectie, Proefsectie)
    return sectie


def teksten(deel: QWidget) -> str:
    return "\n".join(label.text() for label in deel.findChildren(QLabel) if label.isVisibleTo(deel))


# ------------------------------------------------------------------------------------ the scheme


def test_open_gewichten_zijn_een_open_punt(voorbeeld: Hoofdvenster) -> None:
    (gewichten,) = beeld.gewichten(voorbeeld.werkblad.uitkomst)
    assert [deel.gewicht for deel in gewichten.delen] == [None, None, None]
    assert (gewichten.stand.teken, gewichten.stand.kleur) == ("○", "gedempt")


@pytest.mark.parametrize(
    ("gewichten", "som"),
    [((60, 40), "Samen 100%."), ((60, 25), "nog 15% te verdelen"), ((60, 50), "10% te veel"), ((60, None), "nog open")],
)
def test_de_som_staat_er_in_woorden(voorbeeld: Hoofdvenster, gewichten: tuple[Any, ...], som: str) -> None:
    rijen = [{"id": f"g{n}", "naam": f"C{n}", "soort": "kwaliteit", "gewicht": g} for n, g in enumerate(gewichten)]
    antwoord(voorbeeld, {GUNNING: rijen})
    assert som in teksten(pagina(voorbeeld).overzicht)


def test_bij_gunnen_op_waarde_gaat_het_om_kortingen(voorbeeld: Hoofdvenster) -> None:
    rijen = [{"id": f"g{n}", "naam": f"C{n}", "soort": "kwaliteit", "korting": k} for n, k in enumerate((300, 100))]
    antwoord(voorbeeld, {GUNNING: rijen, "beoordeling.prijsformule": "gunnen_op_waarde"})
    (gewichten,) = beeld.gewichten(voorbeeld.werkblad.uitkomst)
    assert [(deel.gewicht, deel.woord) for deel in gewichten.delen] == [(75, "€\u00a0300"), (25, "€\u00a0100")]
    assert gewichten.som == "Hoogste korting samen €\u00a0400."
    gunning = next(stap for stap in beeld.stappen(voorbeeld.werkblad.uitkomst) if stap.id == "gunning")
    assert "gewicht" not in gunning.stand.woord
    antwoord(voorbeeld, {"gunning.grondslag": "laagste_prijs"})
    assert not beeld.gewichten(voorbeeld.werkblad.uitkomst)


def test_een_stap_van_de_opzet_brengt_naar_zijn_vraag(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    blad = pagina(voorbeeld)
    blad.kies_sectie("proef")
    qtbot.mouseClick(blad.overzicht.stappen[1], Qt.MouseButton.LeftButton)
    assert blad.wissel.nu == "vragen"
    kaart = blad.actieve_kaart()
    assert kaart is not None
    assert kaart.vraag.id == "beoordeling.geschiktheid"


def test_een_bevinding_gaat_voor_ingevuld(voorbeeld: Hoofdvenster) -> None:
    rijen = [{"id": "g", "naam": "Plan", "soort": "kwaliteit", "gewicht": 60}]
    antwoord(voorbeeld, {GUNNING: rijen})
    gunning = next(stap for stap in beeld.stappen(voorbeeld.werkblad.uitkomst) if stap.id == "gunning")
    zwaar = [m for m in voorbeeld.werkblad.uitkomst.meldingen if m.plaats == GUNNING and m.ernst != "aandacht"]
    assert zwaar
    assert gunning.stand.teken in ("▲", "■")


# ------------------------------------------------------------------------------------ suggestions


def test_een_voorstel_staat_met_een_klik_in_de_tabel_en_gaat_weer_weg(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    sectie = pagina(voorbeeld).sectie("voorstellen")
    assert isinstance(sectie, Voorstellensectie)
    regel = next(r for r in sectie.regels.values() if r.knop.isVisibleTo(sectie))
    voorstel = regel._nu.voorstel
    qtbot.mouseClick(regel.knop, Qt.MouseButton.LeftButton)
    rijen = voorbeeld.werkblad.dossier.waarde(voorstel.tabel)
    assert len(rijen) == len(voorstel.rijen)
    assert regel.stand.text() == "✓ Overgenomen"
    assert regel.knop.isHidden()
    voorbeeld.werkblad.ongedaan()
    assert not voorbeeld.werkblad.dossier.waarde(voorstel.tabel)


def test_alleen_voorstellen_die_passen(voorbeeld: Hoofdvenster) -> None:
    sectie = pagina(voorbeeld).sectie("voorstellen")
    assert isinstance(sectie, Voorstellensectie)
    passend = {v.voorstel.id for v in beoordelen.voorstellen(voorbeeld.werkblad.uitkomst.stand)}
    assert set(sectie.regels) <= passend
    assert len(passend) < len(voorbeeld.werkblad.kennis.voorstellen)


# ------------------------------------------------------------------------------------ methods


def test_bekijken_kiest_niets_en_de_knop_wel(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    antwoord(voorbeeld, VOL)
    sectie: Any = pagina(voorbeeld).sectie("methode")
    sectie.wissel.kies("methode.rangorde")
    sectie._toon()
    assert voorbeeld.werkblad.dossier.waarde("beoordeling.prijsformule") == "laagste_prijs"
    qtbot.mouseClick(sectie.knop, Qt.MouseButton.LeftButton)
    assert voorbeeld.werkblad.dossier.waarde("beoordeling.prijsformule") == "rangorde"
    assert "telt nu mee" in teksten(sectie)
    assert "Rangorde" in voorbeeld.focusWidget().text()


def test_elke_methode_toont_formule_voorbeeld_en_zwaktes(voorbeeld: Hoofdvenster, kennis: Kennis) -> None:
    sectie: Any = pagina(voorbeeld).sectie("methode")
    for methode in kennis.methoden.values():
        sectie.wissel.kies(methode.id)
        sectie._toon()
        gezien = teksten(sectie)
        assert methode.formule in gezien
        assert all(zwakte.tekst in gezien for zwakte in methode.zwaktes)
        assert all(bod.naam in gezien for bod in methode.voorbeeld.boden)


def test_de_kromme_gaat_door_de_boden_van_het_voorbeeld(kennis: Kennis) -> None:
    for methode in kennis.methoden.values():
        lijn = kromme(methode.keuze, methode.voorbeeld) if methode.keuze else None  # type: ignore[arg-type]
        if lijn is None:
            assert not methode.voorbeeld.prijsgewicht
            continue
        punten = [punt for _, punt in lijn.lijn]
        assert punten == sorted(punten, reverse=True), "een hogere prijs geeft nooit meer punten"
        assert all(0 <= punt <= lijn.hoogste for punt in punten)


# ------------------------------------------------------------------------------------ assessors and subsidies


def test_de_samenstelling_zegt_wie_er_ontbreekt(voorbeeld: Hoofdvenster) -> None:
    sectie = pagina(voorbeeld).sectie("beoordelaars")
    assert "nog geen beoordelaars" in teksten(sectie)
    antwoord(
        voorbeeld,
        {
            "beoordeling.beoordelaars": [
                {"id": "1", "rol": "Beleidsadviseur", "achtergrond": "beleid", "fase": "beide", "belang": "getekend"},
                {"id": "2", "rol": "Gezinscoach", "achtergrond": "uitvoering", "fase": "selectie"},
            ]
        },
    )
    gezien = teksten(sectie)
    assert gezien.count("✓ Beleidsadviseur") == 2
    assert gezien.count("✓ Gezinscoach") == 1
    assert "○ niemand" in gezien
    assert "○ verklaring nog niet getekend" in gezien


def test_een_subsidie_wordt_verdeeld(venster: Hoofdvenster) -> None:
    venster.acties.open_voorbeeld("esf-oproep")
    antwoord(
        venster,
        {
            "subsidie.verdeling": "tender",
            "subsidie.plafond": 100_000,
            "subsidie.deels": "gedeeltelijk",
            "subsidie.proefaanvragen": [
                {"id": "a", "naam": "De Brug", "bedrag": 80_000, "score": 90},
                {"id": "b", "naam": "Wijkhuis", "bedrag": 50_000, "score": 60},
            ],
        },
    )
    blad = pagina(venster)
    assert blad.wissel.heeft("verdeling")
    assert not blad.wissel.heeft("proef")
    gezien = teksten(blad.sectie("verdeling"))
    assert "2 aanvragen krijgen samen €\u00a0100.000" in gezien
    assert "▲ €\u00a020.000" in gezien


# ------------------------------------------------------------------------------------ the page


@pytest.mark.parametrize("sectie", ["voorstellen", "methode", "proef", "beoordelaars"])
def test_alles_heeft_een_naam_en_is_te_bereiken(voorbeeld: Hoofdvenster, sectie: str, qtbot: QtBot) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN})
    blad = pagina(voorbeeld)
    blad.sectie(sectie)
    qtbot.wait(20)
    assert not zonder_naam(blad)
    gezien, deel = set(), voorbeeld.nextInFocusChain()
    while deel is not voorbeeld:
        gezien.add(deel)
        deel = deel.nextInFocusChain()
    assert set(bedienbaar(blad)) <= gezien


def test_secties_komen_pas_als_zij_worden_bekeken(voorbeeld: Hoofdvenster) -> None:
    blad = pagina(voorbeeld)
    assert not blad._secties
    blad.sectie("beoordelaars")
    assert set(blad._secties) == {"beoordelaars"}


def test_alleen_lezen_laat_niets_wijzigen(voorbeeld: Hoofdvenster, monkeypatch: pytest.MonkeyPatch) -> None:
    antwoord(voorbeeld, {**VOL, **BODEN})
    monkeypatch.setattr(voorbeeld.werkblad.bewaker, "reden", "Een ander heeft dit dossier open.")
    sectie = proef(voorbeeld)
    assert not sectie.verzin.isEnabled()
    assert not sectie.model.setData(sectie.model.index(0, 1), "5")


def test_paginas_die_gaan_en_komen_houden_hun_delen(venster: Hoofdvenster, qtbot: QtBot) -> None:
    for naam in ("den-haag", "esf-oproep", "den-haag"):
        venster.werkblad.open_voorbeeld(naam)
        blad = pagina(venster)
        qtbot.wait(60)
        assert blad.wissel.sizeHint().height() > 0
