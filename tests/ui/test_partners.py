"""Copies of partners on one screen: read and never written, the widest difference first, taken over by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistent.dossier import bestand
from assistent.dossier.model import Antwoord
from assistent.dossier.wijzigen import met_antwoord
from assistent.handelingen.partners import HOOGSTENS, partnerkopie
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Linkknop, Regel
from assistent.ui.paginas import partners as partnermodule
from assistent.ui.paginas.partners import PER_KEER, VERSCHILLEN, Partnerpagina
from assistent.ui.partners.merken import letters, stapels
from assistent.ui.partners.rij import Rijkaart, oordeel
from assistent.ui.stappen import Routestap
from tests.ui.conftest import bedienbaar
from tests.ui.test_toegankelijkheid import zonder_naam

STAP = Routestap("partnerschap", "Partners", "Partners vergelijken", "Waar kopieën overeenkomen en verschillen.")
MOMENT = "2026-03-01T12:00:00+01:00"


@pytest.fixture
def pagina(voorbeeld: Hoofdvenster, qtbot: QtBot) -> Partnerpagina:
    gemaakt = Partnerpagina(STAP, voorbeeld.werkblad, voorbeeld)
    gemaakt.resize(760, 640)
    gemaakt.show()
    voorbeeld.werkblad.gewijzigd.connect(lambda: _ververs(gemaakt))
    _ververs(gemaakt)
    qtbot.wait(10)
    return gemaakt


def _ververs(pagina: Partnerpagina) -> None:
    if pagina.werkblad.uitkomst is not None:
        pagina.ververs(pagina.werkblad.uitkomst)


def _kopie(pagina: Partnerpagina, pad: Path, **antwoorden: Any) -> Path:
    assert pagina.werkblad.dossier is not None
    dossier = partnerkopie(pagina.werkblad.kennis, pagina.werkblad.dossier)
    for naam, waarde in antwoorden.items():
        antwoord = Antwoord(waarde=waarde, motivering=f"{pad.stem} vindt dit.")
        dossier = met_antwoord(dossier, naam.replace("__", "."), antwoord, wie="x", moment=MOMENT)
    bestand.schrijf(pad, dossier, verwacht_sha256=None)
    return pad


@pytest.fixture
def twee(pagina: Partnerpagina, tmp_path: Path) -> list[Path]:
    paden = [
        _kopie(pagina, tmp_path / "noord.dossier", inhoud__meetbaarheid=1, netwerk__vertrouwen="breed"),
        _kopie(pagina, tmp_path / "zuid.dossier", inhoud__meetbaarheid=5, inhoud__spelersveld=3),
    ]
    pagina.voeg_toe(paden)
    return paden


def _kaart(pagina: Partnerpagina, vraag: str) -> Rijkaart:
    return pagina._kaarten[vraag]


def test_zonder_kopieen_zegt_de_pagina_wat_te_doen(pagina: Partnerpagina) -> None:
    assert not pagina._leeg.isHidden()
    assert pagina._kopieenkaart.isHidden()
    assert not pagina._kaarten


def test_het_grootste_verschil_staat_boven(pagina: Partnerpagina, twee: list[Path]) -> None:
    assert pagina._leeg.isHidden()
    assert next(iter(pagina._kaarten)) == "inhoud.meetbaarheid"
    woord, kleur = oordeel(_kaart(pagina, "inhoud.meetbaarheid").rij)
    assert (woord, kleur) == ("▲ verdeeld · 1", "aandacht")


def test_lezen_verandert_de_kopieen_niet(pagina: Partnerpagina, twee: list[Path]) -> None:
    voor = [pad.read_bytes() for pad in twee]
    pagina._neem_over("inhoud.meetbaarheid", 2)
    pagina._haal_weg(1)
    assert [pad.read_bytes() for pad in twee] == voor
    assert sorted(p.name for p in twee[0].parent.glob("*.dossier*")) == ["noord.dossier", "zuid.dossier"]


def test_overnemen_noemt_van_wie_en_is_ongedaan_te_maken(pagina: Partnerpagina, twee: list[Path]) -> None:
    werkblad = pagina.werkblad
    assert werkblad.dossier is not None
    eigen = werkblad.dossier.antwoorden["inhoud.meetbaarheid"]
    kaart = _kaart(pagina, "inhoud.meetbaarheid")
    kaart.wissel()
    knop = next(k for k in kaart.findChildren(Linkknop) if "van zuid" in k.accessibleName())
    knop.click()
    assert werkblad.dossier.waarde("inhoud.meetbaarheid") == 5
    assert werkblad.dossier.antwoorden["inhoud.meetbaarheid"].motivering == "zuid vindt dit."
    assert "zuid" in werkblad.stapel.undoText()
    assert _kaart(pagina, "inhoud.meetbaarheid").is_open
    werkblad.ongedaan()
    assert werkblad.dossier.antwoorden["inhoud.meetbaarheid"] == eigen


def test_motiveringen_staan_bij_elkaar(pagina: Partnerpagina, twee: list[Path]) -> None:
    kaart = _kaart(pagina, "inhoud.meetbaarheid")
    kaart.wissel()
    teksten = " ".join(deel.text() for deel in kaart.findChildren(QWidget) if hasattr(deel, "text"))
    assert "noord vindt dit." in teksten
    assert "zuid vindt dit." in teksten
    kaart.wissel()
    assert not kaart.is_open


def test_een_naam_is_te_wijzigen(pagina: Partnerpagina, twee: list[Path]) -> None:
    veld = next(v for v in pagina._kopieenkaart.findChildren(Regel) if v.accessibleName() == "Naam van kopie A")
    assert veld.text() == "noord"
    veld.setText("Jeugdteams")
    veld.editingFinished.emit()
    assert pagina._rijen[0].standpunten[1].naam == "Jeugdteams"
    veld.setText(" ")
    veld.editingFinished.emit()
    assert pagina.kopieen[0].naam == "Jeugdteams"


def test_een_stap_toont_ook_waar_men_het_eens_is(pagina: Partnerpagina, twee: list[Path]) -> None:
    assert all(kaart.rij.verschilt for kaart in pagina._kaarten.values())
    pagina.wissel.kies("inhoud")
    pagina._kies("inhoud")
    assert {kaart.rij.stap for kaart in pagina._kaarten.values()} == {"inhoud"}
    assert "inhoud.spelersveld" in pagina._kaarten


def test_meer_dan_een_scherm_vol_komt_op_verzoek(pagina: Partnerpagina, tmp_path: Path) -> None:
    vragen = [v for v in pagina.werkblad.kennis.vragen.values() if v.type == "schaal"][: PER_KEER + 3]
    een = {v.id.replace(".", "__"): 1 for v in vragen}
    paden = [
        _kopie(pagina, tmp_path / "een.dossier", **een),
        _kopie(pagina, tmp_path / "vijf.dossier", **dict.fromkeys(een, 5)),
    ]
    pagina.voeg_toe(paden)
    assert len(pagina._kaarten) == PER_KEER
    assert not pagina._meer.isHidden()
    pagina._meer.click()
    assert len(pagina._kaarten) == PER_KEER + 3
    assert pagina._meer.isHidden()


def test_wat_niet_te_lezen_is_wordt_gezegd_en_de_rest_telt_mee(
    pagina: Partnerpagina, twee: list[Path], tmp_path: Path
) -> None:
    kapot = tmp_path / "kapot.dossier"
    kapot.write_text("[]", encoding="utf-8")
    goed = _kopie(pagina, tmp_path / "west.dossier", inhoud__meetbaarheid=3)
    pagina.voeg_toe([kapot, twee[0], goed])
    assert "kapot.dossier" in pagina._fout.text()
    assert "staat al in de vergelijking" in pagina._fout.text()
    assert [kopie.naam for kopie in pagina.kopieen] == ["noord", "zuid", "west"]


def test_niet_meer_kopieen_dan_er_op_een_lijn_passen(pagina: Partnerpagina, tmp_path: Path) -> None:
    paden = [_kopie(pagina, tmp_path / f"{n}.dossier", inhoud__meetbaarheid=3) for n in range(HOOGSTENS + 1)]
    pagina.voeg_toe(paden)
    assert len(pagina.kopieen) == HOOGSTENS
    assert "ten hoogste" in pagina._fout.text()
    assert not pagina._kopieenkaart.erbij.isEnabled()


def test_het_open_dossier_is_geen_kopie(pagina: Partnerpagina, bewaard: Path) -> None:
    pagina.voeg_toe([bewaard])
    assert not pagina.kopieen
    assert "dat u open hebt" in pagina._fout.text()
    pagina.schrijf_kopie(bewaard)
    assert "Kies een andere naam" in pagina._fout.text()


def test_elke_naam_van_een_zaak_geeft_een_bruikbare_bestandsnaam(
    pagina: Partnerpagina, bewaard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voorstellen: list[Path] = []
    monkeypatch.setattr(partnermodule, "kies_doel", lambda _venster, voorstel: voorstellen.append(voorstel))
    pagina.werkblad.antwoord("zaak.naam", "</w:t> Jeugd 2027/2028: 'hulp'?")
    pagina.maak_kopie()
    assert voorstellen == [bewaard.parent / "w-t-jeugd-2027-2028-hulp-partner.dossier"]


def test_een_kopie_voor_een_partner_wordt_geschreven(
    pagina: Partnerpagina, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = tmp_path / "voor noord.dossier"
    monkeypatch.setattr(partnermodule, "kies_doel", lambda _venster, _voorstel: doel)
    pagina.maak_kopie()
    assert str(doel) in pagina._gedaan.text()
    gelezen = bestand.lees(doel).dossier
    assert "inhoud.meetbaarheid" not in gelezen.antwoorden
    monkeypatch.setattr(partnermodule, "kies_kopieen", lambda _venster, _map: [doel])
    pagina.kies()
    assert [kopie.naam for kopie in pagina.kopieen] == ["voor noord"]
    assert not pagina.kopieen[0].opmerkingen


def test_een_ander_dossier_begint_zonder_kopieen(pagina: Partnerpagina, twee: list[Path]) -> None:
    pagina.werkblad.nieuw("nl")
    assert not pagina.kopieen
    assert not pagina._leeg.isHidden()
    assert not pagina._kaarten


def test_een_antwoord_van_uzelf_verplaatst_uw_merk(pagina: Partnerpagina, twee: list[Path]) -> None:
    pagina.werkblad.antwoord("inhoud.meetbaarheid", 1)
    rij = _kaart(pagina, "inhoud.meetbaarheid").rij
    assert {stapel.plek: stapel.letters for stapel in stapels(rij)} == {0.0: ("U", "A"), 1.0: ("B",)}
    assert letters(3) == ("U", "A", "B")


@pytest.mark.parametrize("breed", [420, 760])
def test_alles_heeft_een_naam_en_past(pagina: Partnerpagina, twee: list[Path], breed: int, qtbot: QtBot) -> None:
    pagina.resize(breed, 640)
    for kaart in pagina._kaarten.values():
        kaart.wissel()
    qtbot.wait(20)
    assert not zonder_naam(pagina)
    assert pagina.kolom.widget().width() <= pagina.kolom.viewport().width()
    assert bedienbaar(pagina)


def test_alleen_lezen_neemt_niets_over(
    pagina: Partnerpagina, twee: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagina.werkblad.bewaker, "reden", "iemand anders heeft het open")
    kaart = _kaart(pagina, "inhoud.meetbaarheid")
    _ververs(pagina)
    kaart.wissel()
    knoppen = [k for k in kaart.findChildren(Linkknop) if "Neem" in k.accessibleName()]
    assert knoppen
    assert not any(knop.isEnabled() for knop in knoppen)
    assert pagina.wissel.nu == VERSCHILLEN
