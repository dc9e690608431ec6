"""The page of the documents: a list by purpose that opens at once, and a way through what departs from the standard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from assistent.dossier.model import TekstAfwijking
from assistent.dossier.wijzigen import met_tekst
from assistent.handelingen import documenten, stukkenlijst, teksten
from assistent.handelingen.uitgeven import Wijze
from assistent.leidraad.model import Blok
from assistent.tekst.boom import platte_tekst
from assistent.ui import documentbeeld
from assistent.ui.documenten.afwijkingen import Afwijkingenbalk
from assistent.ui.documenten.lijst import DOCUMENT, TELLING
from assistent.ui.documenten.schrijven import Schrijver
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.onderdelen import Linkknop
from assistent.ui.paginas.documenten import Documentenpagina

TEKST = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def pagina(voorbeeld: Hoofdvenster) -> Documentenpagina:
    voorbeeld.toon_stap("documenten")
    gevonden = voorbeeld.pagina
    assert isinstance(gevonden, Documentenpagina)
    return gevonden


def regels(pagina: Documentenpagina) -> list[QTreeWidgetItem]:
    boom = pagina.stukken
    return [boom.topLevelItem(n) for n in range(boom.topLevelItemCount())]


def tekstblokken(pagina: Documentenpagina) -> list[Blok]:
    assert pagina.leidraad is not None
    return [blok for blok in pagina.leidraad.blokken() if not blok.uit_gegevens]


def wijzig(pagina: Documentenpagina, blok: Blok, tekst: str = "Onze zin.") -> None:
    pagina.werkblad.pas_toe(
        lambda d, wie, moment: teksten.vervang_in(d, blok, tekst, wie=wie, moment=moment), "Wijzig tekst", "documenten"
    )


def verouder(pagina: Documentenpagina, sleutel: str) -> None:
    """As if the standard text is another one since."""
    pagina.werkblad.pas_toe(
        lambda d, wie, moment: met_tekst(
            d, sleutel, d.teksten[sleutel].model_copy(update={"basis": "0" * 64}), wie=wie, moment=moment
        ),
        "Nieuwe kennis",
        "documenten",
    )


def test_openen_stelt_alleen_het_gekozen_stuk_samen_en_terugkomen_geen(
    voorbeeld: Hoofdvenster, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt: list[str] = []
    echt = documenten.stel_document_samen
    monkeypatch.setattr(documenten, "stel_document_samen", lambda u, naam: gemaakt.append(naam) or echt(u, naam))
    voorbeeld.toon_stap("documenten")
    pagina = voorbeeld.pagina
    assert pagina.leidraad is not None
    assert gemaakt == [pagina._document]
    voorbeeld.toon_stap("opgave")
    voorbeeld.toon_stap("documenten")
    assert len(gemaakt) == 1
    voorbeeld.werkblad.antwoord("zaak.naam", "Anders")
    assert "Anders" in pagina.papier.toPlainText()
    assert gemaakt == [pagina._document] * 2


def test_de_lijst_staat_in_groepen_met_de_procedure_voorop(pagina: Documentenpagina) -> None:
    groepen = stukkenlijst.groepeer(pagina.werkblad.uitkomst)
    assert [regel.text(0) for regel in regels(pagina)] == [groep.titel for groep in groepen]
    assert [regel.data(0, TELLING) for regel in regels(pagina)] == [len(list(g.documenten())) for g in groepen]
    assert set(pagina.stukken.documenten()) == set(documenten.beschikbaar(pagina.werkblad.uitkomst))
    assert pagina._document == documenten.eigen_documenten(pagina.werkblad.uitkomst)[0]


def test_hoe_ver_elk_stuk_is_komt_vanzelf_en_klopt_met_wat_ernaast_staat(
    pagina: Documentenpagina, qtbot: QtBot
) -> None:
    punten = documentbeeld.open_punten(pagina.werkblad.uitkomst.stand, pagina.leidraad)
    regel = pagina.stukken.currentItem()
    qtbot.waitUntil(lambda: regel.data(0, TELLING) is not None, timeout=30_000)
    assert regel.data(0, TELLING) == len(punten) > 0
    assert regel.data(0, TEKST) == f"{regel.text(0)}, {len(punten)} open punten"
    alle = [pagina.stukken._regels[naam].data(0, TELLING) for naam in pagina.stukken.documenten()]
    assert 0 in alle
    assert None not in alle


def test_met_pijltjes_en_enter_gaat_een_groep_open_en_blijft_dat(pagina: Documentenpagina, qtbot: QtBot) -> None:
    boom, bijlagen = pagina.stukken, regels(pagina)[1]
    boom.setCurrentItem(bijlagen)
    was = pagina._document
    assert not bijlagen.isExpanded()
    qtbot.keyClick(boom, Qt.Key.Key_Right)
    assert bijlagen.isExpanded()
    assert pagina._document == was
    qtbot.keyClick(boom, Qt.Key.Key_Down)
    assert pagina._document == bijlagen.child(0).data(0, DOCUMENT) != was
    pagina.werkblad.antwoord("zaak.naam", "Anders")
    assert regels(pagina)[1].isExpanded()


def test_een_reeks_staat_onder_haar_titel_met_hoeveel_het_er_zijn(pagina: Documentenpagina) -> None:
    kolommen = [kolom.id for kolom in pagina.werkblad.kennis.vragen["nota.notas"].kolommen]
    pagina.werkblad.antwoord("nota.notas", [{"id": f"n{n}", kolommen[0]: f"Nota {n}"} for n in range(3)])
    nota = next(
        tak
        for groep in regels(pagina)
        for tak in (groep.child(n) for n in range(groep.childCount()))
        if tak.text(0) == pagina.werkblad.kennis.documenten["nota_van_inlichtingen"].titel
    )
    assert (nota.childCount(), nota.data(0, TELLING), nota.data(0, TEKST)) == (3, 3, f"{nota.text(0)}, 3 stukken")
    pagina.stukken.kies(nota.child(1).data(0, DOCUMENT))
    assert pagina._document == "nota_van_inlichtingen@n1"
    assert nota.isExpanded()


def test_een_afwijking_staat_op_papier_en_de_balk_loopt_erdoor(pagina: Documentenpagina) -> None:
    balk = pagina.afwijkingen
    assert not balk.isVisible()
    een, twee = tekstblokken(pagina)[1], tekstblokken(pagina)[4]
    wijzig(pagina, een)
    wijzig(pagina, twee, "Nog een zin.")
    pagina.maak_af()
    assert balk.telling.text() == "2 afwijkingen van de standaardtekst"
    assert pagina.papier.toPlainText().count("Aangepaste tekst") == 2
    for verwacht in (een, twee, een):
        balk.volgende.click()
        assert pagina.papier.gekozen.sleutel == verwacht.sleutel
    balk.vorige.click()
    assert pagina.papier.gekozen.sleutel == twee.sleutel
    assert pagina.window().focusWidget() is pagina.papier


def test_een_verplaatst_blok_zegt_dat_op_papier_en_ernaast(pagina: Documentenpagina) -> None:
    een, na = tekstblokken(pagina)[1], tekstblokken(pagina)[5]
    weg = TekstAfwijking(soort="verplaatst", na=na.sleutel, basis=een.standaardhash)
    pagina.werkblad.pas_toe(
        lambda d, wie, moment: met_tekst(d, een.sleutel, weg, wie=wie, moment=moment), "Verplaats", "documenten"
    )
    assert pagina.papier.naar_blok(een.sleutel)
    assert "Verplaatst blok" in pagina.papier.toPlainText()
    assert any("andere plaats" in label.text() for label in pagina._zij.findChildren(QLabel))


def weglinks(balk: Afwijkingenbalk, qtbot: QtBot) -> dict[str, Linkknop]:
    qtbot.wait(20)
    return {link.text(): link for link in balk._lijst.findChildren(Linkknop) if link.isVisible()}


def test_wat_is_weggelaten_blijft_genoemd_en_komt_terug(pagina: Documentenpagina, qtbot: QtBot) -> None:
    blok, uitkomst = tekstblokken(pagina)[1], pagina.werkblad.uitkomst
    pagina.werkblad.pas_toe(
        lambda _d, wie, m: teksten.laat_weg(uitkomst, blok.sleutel, wie=wie, moment=m), "Laat weg", "documenten"
    )
    balk = pagina.afwijkingen
    assert platte_tekst(blok.boom) not in pagina.papier.toPlainText()
    assert not balk.vorige.isVisible()
    balk.weg.click()
    assert "verberg" in balk.weg.accessibleName()
    verouder(pagina, blok.sleutel)
    pagina.maak_af()
    assert "▲ 1 te vergelijken" in balk.telling.text()
    weglinks(balk, qtbot)["Houd weg"].click()
    pagina.maak_af()
    assert "te vergelijken" not in balk.telling.text()
    links = weglinks(balk, qtbot)
    assert "Houd weg" not in links
    links["Zet terug"].click()
    assert blok.sleutel not in pagina.werkblad.dossier.teksten
    assert pagina.papier.gekozen.sleutel == blok.sleutel
    assert not balk.isVisible()


def test_ongedaan_brengt_terug_naar_het_blok(pagina: Documentenpagina, voorbeeld: Hoofdvenster) -> None:
    blok = tekstblokken(pagina)[3]
    wijzig(pagina, blok)
    pagina._herstel(blok)
    assert voorbeeld.werkblad.stapel.undoText() == f"Zet standaardtekst terug ‘{blok.herkomst.titel}’"
    pagina.stukken.kies(pagina.stukken.documenten()[1])
    voorbeeld.toon_stap("opgave")
    voorbeeld.werkblad.ongedaan()
    assert voorbeeld.pagina is pagina
    assert pagina.papier.gekozen.sleutel == blok.sleutel
    assert platte_tekst(pagina.papier.gekozen.boom) == "Onze zin."


def test_schrijven_zegt_hoe_ver_het_is_en_laat_zich_stoppen(
    pagina: Documentenpagina, tmp_path: Path, qtbot: QtBot
) -> None:
    namen = pagina.stukken.documenten()[:3]
    with qtbot.waitSignals([pagina._schrijver.begonnen, pagina._schrijver.klaar], timeout=60_000) as _:
        pagina.genereer(tmp_path / "uit", Wijze(documenten=namen))
        assert pagina.bezig
        assert not pagina._knop.isEnabled()
        assert pagina._uitslag.bezig.stopknop.isVisible()
    assert len(list((tmp_path / "uit").iterdir())) == len(namen)
    pagina._uitslag.toon_begin()
    pagina._uitslag.toon_voortgang(1, 3, "Gunningsleidraad")
    assert (pagina._uitslag.bezig.balk.maximum(), pagina._uitslag.bezig.balk.value()) == (3, 1)
    with qtbot.waitSignal(pagina._schrijver.gestopt, timeout=60_000):
        pagina.genereer(tmp_path / "niet", Wijze())
        pagina._uitslag.bezig.stopknop.click()
    assert not (tmp_path / "niet").exists()
    assert not pagina.bezig
    assert pagina._knop.isEnabled()
    assert pagina._uitslag.isVisible()


def test_wat_misgaat_bij_het_schrijven_komt_bij_het_venster(pagina: Documentenpagina, tmp_path: Path, qtbot: QtBot):
    bestand = tmp_path / "vol"
    bestand.write_text("een bestand, geen map")
    schrijver = Schrijver(pagina)
    with qtbot.waitSignal(schrijver.mislukt, timeout=60_000) as fout:
        schrijver.begin(pagina.werkblad.uitkomst, bestand, Wijze(documenten=(pagina._document,)))
    assert isinstance(fout.args[0], documenten.DocumentFout)
    assert not schrijver.bezig
