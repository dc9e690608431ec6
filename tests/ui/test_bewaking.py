"""Nothing is lost: locks, a file changed elsewhere, a full disk, a crash."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistent.dossier import bestand, slot
from assistent.dossier.herstel import te_herstellen
from assistent.ui import bewaker
from assistent.ui.hoofdvenster import Hoofdvenster
from tests.ui.conftest import kaart
from tests.ui.nepvragen import Nepvragen


def test_wie_tweede_komt_leest_alleen(
    voorbeeld: Hoofdvenster, bewaard: Path, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    tweede = maak_venster()
    assert tweede.acties.open(bewaard)
    assert tweede.werkblad.alleen_lezen
    assert tweede.banner.isVisible()
    gezegd = tweede.banner._tekst.text()
    assert gezegd.startswith("▲ Alleen lezen. ")
    assert voorbeeld.werkblad.wie in gezegd
    assert re.search(r" sinds \d\d:\d\d aan dit dossier", gezegd)
    assert tweede.banner._tekst.accessibleName() == gezegd
    oud = tweede.werkblad.dossier
    tweede.werkblad.antwoord("zaak.naam", "Mag niet")
    assert tweede.werkblad.dossier is oud
    assert kaart(tweede, "zaak.naam").veld.focusveld().isReadOnly()


def test_een_verlopen_slot_wordt_na_vragen_overgenomen(
    voorbeeld: Hoofdvenster,
    bewaard: Path,
    vragen: Nepvragen,
    maak_venster: Callable[[], Hoofdvenster],
) -> None:
    plek = slot.slotpad(bewaard)
    oud = plek.stat().st_mtime - slot.VERLOPEN_NA - 60
    os.utime(plek, (oud, oud))
    tweede = maak_venster()
    vragen.antwoorden = ["over"]
    assert tweede.acties.open(bewaard)
    assert not tweede.werkblad.alleen_lezen
    voorbeeld.werkblad.bewaker._sla()  # the first learns it at its next sign of life
    assert voorbeeld.werkblad.bewaker.reden == bewaker.VERLOREN
    assert voorbeeld.banner.isVisible()


def test_een_ander_veranderde_het_bestand(voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen) -> None:
    gelezen = bestand.lees(bewaard)
    bestand.schrijf(bewaard, gelezen.dossier, verwacht_sha256=gelezen.sha256)
    voorbeeld.werkblad.antwoord("zaak.naam", "Van mij")
    assert voorbeeld.werkblad.bewaker.kijk_naar_bestand()
    assert voorbeeld.banner.isVisible()
    assert not voorbeeld.acties.bewaar()  # asked, cancelled: nothing was overwritten
    assert "veranderd" in vragen.gevraagd[-1]
    assert bestand.lees(bewaard).dossier.waarde("zaak.naam") != "Van mij"
    vragen.antwoorden = ["over", "ja"]
    assert voorbeeld.acties.bewaar()
    assert bestand.lees(bewaard).dossier.waarde("zaak.naam") == "Van mij"


def test_opnieuw_openen_wat_een_ander_schreef(voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen) -> None:
    gelezen = bestand.lees(bewaard)
    bestand.schrijf(bewaard, gelezen.dossier, verwacht_sha256=gelezen.sha256)
    voorbeeld.werkblad.antwoord("zaak.naam", "Van mij")
    vragen.antwoorden = ["opnieuw", "ja"]
    assert not voorbeeld.acties.bewaar()
    assert voorbeeld.werkblad.naam != "Van mij"
    assert not voorbeeld.werkblad.vuil


def test_een_volle_schijf_kost_geen_werk(
    voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    voorbeeld.werkblad.antwoord("zaak.naam", "Nog hier")
    monkeypatch.setattr(bestand, "schrijf_tijdelijk", vol)
    assert not voorbeeld.acties.bewaar()
    assert "schijf is vol" in vragen.gevraagd[-1]
    assert voorbeeld.werkblad.naam == "Nog hier"
    assert voorbeeld.werkblad.vuil
    assert list((voorbeeld.werkblad.bewaker._herstel.journaal.parent).glob("*.json"))


def test_een_verdwenen_map_kost_geen_werk(
    voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen, tmp_path: Path
) -> None:
    voorbeeld.werkblad.antwoord("zaak.naam", "Nog hier")
    tmp_path.rename(tmp_path.with_name("weg"))
    assert not voorbeeld.acties.bewaar()
    assert vragen.gevraagd
    assert voorbeeld.werkblad.vuil


def test_herstelbestand_verschijnt_binnen_twee_seconden(voorbeeld: Hoofdvenster, qtbot: QtBot) -> None:
    voorbeeld.werkblad.antwoord("zaak.naam", "Bijna kwijt")
    journaal = voorbeeld.werkblad.bewaker._herstel.journaal
    assert voorbeeld.werkblad.bewaker.herstelkopie_om is None
    with qtbot.waitSignal(voorbeeld.werkblad.bewaker.herstel_geschreven, timeout=2000):
        pass
    assert journaal.exists()
    assert voorbeeld.werkblad.bewaker.herstelkopie_om is not None
    voorbeeld.werkblad.ongedaan()  # back to what was opened: nothing to recover
    assert not journaal.exists()
    assert voorbeeld.werkblad.bewaker.herstelkopie_om is None


def test_wie_alleen_leest_overschrijft_het_bestand_niet(
    voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    stond = bewaard.read_bytes()
    tweede = maak_venster()
    assert tweede.acties.open(bewaard)
    vragen.bewaren = bewaard
    assert not tweede.acties.bewaar_als()
    assert bewaard.read_bytes() == stond
    assert "in gebruik" in vragen.gevraagd[-1]
    assert voorbeeld.werkblad.wie in vragen.gevraagd[-1]
    assert "andere naam" in vragen.gevraagd[-1]
    voorbeeld.werkblad.antwoord("zaak.naam", "Van de eerste")
    assert voorbeeld.acties.bewaar()  # the lock of the first was not touched


def test_opslaan_als_ontziet_een_bestand_dat_een_ander_open_heeft(
    voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    stond = bewaard.read_bytes()
    tweede = maak_venster()
    tweede.acties.nieuw("nl")
    tweede.werkblad.antwoord("zaak.naam", "Iets heel anders")
    assert not tweede.acties.bewaar_als()
    assert bewaard.read_bytes() == stond
    assert tweede.werkblad.vuil
    vragen.bewaren = bewaard.with_name("anders.dossier")
    assert tweede.acties.bewaar_als()
    assert slot.slotpad(vragen.bewaren).exists()
    assert not tweede.werkblad.alleen_lezen


def test_mislukt_opslaan_als_laat_geen_slot_achter(
    voorbeeld: Hoofdvenster, bewaard: Path, vragen: Nepvragen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    vragen.bewaren = bewaard.with_name("anders.dossier")
    monkeypatch.setattr(bestand, "schrijf_tijdelijk", vol)
    assert not voorbeeld.acties.bewaar_als()
    assert not slot.slotpad(vragen.bewaren).exists()
    assert slot.slotpad(bewaard).exists()


def test_een_slot_dat_vrijkomt_of_verloopt_is_over_te_nemen(
    voorbeeld: Hoofdvenster, bewaard: Path, maak_venster: Callable[[], Hoofdvenster]
) -> None:
    tweede = maak_venster()
    assert tweede.acties.open(bewaard)
    assert not tweede.banner.overnemen.isVisible()
    oud = slot.slotpad(bewaard).stat().st_mtime - slot.VERLOPEN_NA - 60
    os.utime(slot.slotpad(bewaard), (oud, oud))
    tweede.werkblad.bewaker.kijk_naar_slot()
    assert tweede.banner.overnemen.isVisible()
    assert "geen teken" in tweede.werkblad.bewaker.reden
    assert voorbeeld.acties.sluit()
    tweede.werkblad.bewaker.kijk_naar_slot()
    assert tweede.werkblad.bewaker.reden == bewaker.WEER_VRIJ
    tweede.banner.overnemen.click()
    assert not tweede.werkblad.alleen_lezen
    assert not tweede.banner.isVisible()


STORT_IN = """
import os, sys
from assistent.kennis.laden import laad
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.start import maak_app
from tests.ui.nepvragen import Nepvragen
app = maak_app(["proef"])
venster = Hoofdvenster(laad, Nepvragen())
venster.acties.open_voorbeeld("den-haag")
venster.werkblad.antwoord("zaak.naam", "Overleeft een val")
venster.werkblad.bewaker.schrijf_herstel()
os._exit(1)
"""


def test_na_een_val_wordt_herstel_aangeboden(maak_venster: Callable[[], Hoofdvenster]) -> None:
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", STORT_IN], cwd=root, check=False, timeout=60, env={**os.environ})
    stukken = te_herstellen()
    assert len(stukken) == 1
    venster = maak_venster()
    venster.start.herstel.emit(stukken[0])
    assert venster.werkblad.naam == "Overleeft een val"
    assert venster.werkblad.vuil
    assert len(list(stukken[0].journaal.parent.glob("*.json"))) == 1  # the new one, of this window


STORT_IN_MET_BESTAND = (
    STORT_IN.replace("Nepvragen())", "Nepvragen(bewaren=Path(sys.argv[1])))", 1)
    .replace("venster.werkblad.antwoord(", "venster.acties.bewaar()\nvenster.werkblad.antwoord(", 1)
    .replace("import os, sys", "import os, sys\nfrom pathlib import Path")
)


@pytest.mark.parametrize("herstelt", [True, False])
def test_na_een_val_biedt_het_openen_van_dat_bestand_herstel_aan(
    herstelt: bool, maak_venster: Callable[[], Hoofdvenster], vragen: Nepvragen, tmp_path: Path
) -> None:
    pad = tmp_path / "zaak.dossier"
    opdracht = [sys.executable, "-c", STORT_IN_MET_BESTAND, str(pad)]
    subprocess.run(opdracht, cwd=Path(__file__).parents[2], check=False, timeout=60, env={**os.environ})
    assert slot.slotpad(pad).exists()
    venster = maak_venster()
    vragen.antwoorden = ["herstel"] if herstelt else []
    assert venster.acties.open(pad)
    assert len(vragen.gevraagd) == 1
    assert "vorige sessie is afgebroken" in vragen.gevraagd[0]
    assert not venster.werkblad.alleen_lezen
    assert venster.werkblad.vuil is herstelt
    assert (venster.werkblad.naam == "Overleeft een val") is herstelt
    assert venster.acties.bewaar()


def test_herstel_vanaf_de_startpagina_is_te_bewaren_in_hetzelfde_bestand(
    maak_venster: Callable[[], Hoofdvenster], vragen: Nepvragen, tmp_path: Path
) -> None:
    pad = tmp_path / "zaak.dossier"
    opdracht = [sys.executable, "-c", STORT_IN_MET_BESTAND, str(pad)]
    subprocess.run(opdracht, cwd=Path(__file__).parents[2], check=False, timeout=60, env={**os.environ})
    venster = maak_venster()
    venster.start.herstel.emit(te_herstellen()[0])
    assert not venster.werkblad.alleen_lezen
    assert venster.acties.bewaar()
    assert bestand.lees(pad).dossier.waarde("zaak.naam") == "Overleeft een val"


def test_herstel_verwijderen_vraagt_eerst(venster: Hoofdvenster, vragen: Nepvragen) -> None:
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", STORT_IN], cwd=root, check=False, timeout=60, env={**os.environ})
    (stuk,) = te_herstellen()
    venster.start.verwijder_herstel.emit(stuk)
    assert te_herstellen()
    vragen.antwoorden = ["weg"]
    venster.start.verwijder_herstel.emit(stuk)
    assert not te_herstellen()


def test_wat_is_opgeslagen_blijft_in_de_geschiedenis_na_ongedaan_maken(voorbeeld: Hoofdvenster, tmp_path: Path) -> None:
    werkblad = voorbeeld.werkblad
    werkblad.antwoord("zaak.naam", "Een andere naam")
    werkblad.bewaar(tmp_path / "zaak.dossier")
    regels = len(werkblad.dossier.geschiedenis)
    oud = werkblad.dossier.geschiedenis[-1].oud
    werkblad.ongedaan()
    log = werkblad.dossier.geschiedenis
    assert len(log) == regels + 1
    assert (log[-2].nieuw, log[-1].oud, log[-1].nieuw) == ("Een andere naam", "Een andere naam", oud)
    werkblad.opnieuw()
    assert werkblad.dossier.geschiedenis == log[:-1]


def test_de_statusregel_zegt_wanneer_de_herstelkopie_is_gemaakt(voorbeeld: Hoofdvenster) -> None:
    voorbeeld.werkblad.antwoord("zaak.naam", "Een andere naam")
    assert "herstelkopie" not in voorbeeld._status._delen["dossier"].text()
    voorbeeld.werkblad.bewaker.schrijf_herstel()
    om = voorbeeld.werkblad.bewaker.herstelkopie_om
    assert voorbeeld._status._delen["dossier"].text().endswith(f"niet opgeslagen · herstelkopie {om:%H:%M}")
