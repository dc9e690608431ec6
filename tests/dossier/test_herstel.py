"""Recovery: written in time, never in the user's file, offered when safe, kept aside when not."""

from __future__ import annotations

import errno
import json
import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistent.dossier import herstel, wijzigen
from assistent.dossier.bestand import Geschreven, lees, schrijf
from assistent.dossier.fouten import LeesFout, SchijfVolFout
from assistent.dossier.herstel import UITERLIJK, Herstelschrijver, Soort, te_herstellen, vergeet
from assistent.dossier.model import Dossier, nieuw_dossier
from assistent.dossier.paden import reservekopie_van
from tests.dossier import werkers
from tests.dossier.maak import DOOR, bewaar, groot_dossier


class Klok:
    nu = 100.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "Jeugd.dossier"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "herstel"


@pytest.fixture
def basis(pad: Path) -> Geschreven:
    return bewaar(pad)


def getypt(dossier: Dossier, tekst: str) -> Dossier:
    return wijzigen.met_waarde(dossier, "zaak.naam", tekst, **DOOR)


def achtergelaten(map_: Path, pad: Path | None, sha256: str | None, dossier: Dossier) -> Path:
    """The recovery file of a process that has died."""
    schrijver = Herstelschrijver(pad=pad, basis_sha256=sha256, map_=map_)
    schrijver.gewijzigd(dossier)
    assert schrijver.schrijf() is None
    gegevens = json.loads(schrijver.journaal.read_bytes())
    schrijver.journaal.write_text(json.dumps({**gegevens, "proces": "eerder"}))
    return schrijver.journaal


def test_er_is_geschreven_binnen_twee_seconden_na_de_eerste_wijziging(map_: Path) -> None:
    klok = Klok()
    schrijver = Herstelschrijver(pad=None, basis_sha256=None, map_=map_, klok=klok)
    assert schrijver.wachttijd() is None
    begin = klok.nu
    d = nieuw_dossier()
    for _ in range(100):  # typing on does not put it off
        if schrijver.wachttijd() == 0:
            break
        d = getypt(d, f"{klok.nu}")
        schrijver.gewijzigd(d)
        klok.nu += 0.1
    assert 1 < klok.nu - begin < UITERLIJK
    assert schrijver.schrijf() is None
    assert json.loads(schrijver.journaal.read_bytes())["dossier"]["antwoorden"]["zaak.naam"]["waarde"] == d.waarde(
        "zaak.naam"
    )
    assert schrijver.wachttijd() is None
    schrijver.gewijzigd(getypt(d, "verder"))
    wachttijd = schrijver.wachttijd()
    assert wachttijd is not None
    assert 1 < wachttijd < UITERLIJK


def test_alleen_de_gebruiker_mag_erbij(map_: Path) -> None:
    oud = os.umask(0)
    try:
        journaal = achtergelaten(map_, None, None, nieuw_dossier())
    finally:
        os.umask(oud)
    assert journaal.stat().st_mode & 0o777 == 0o600
    assert map_.stat().st_mode & 0o777 == 0o700


def test_zonder_map_staat_het_bij_de_gebruiker(eigen_huis: Path) -> None:
    schrijver = Herstelschrijver(pad=None, basis_sha256=None)
    assert schrijver.journaal.is_relative_to(eigen_huis)
    assert schrijver.journaal.parent == herstel.herstelmap()
    assert te_herstellen() == []


def test_na_bewaren_of_sluiten_is_er_niets_te_herstellen(map_: Path, pad: Path, basis: Geschreven) -> None:
    schrijver = Herstelschrijver(pad=pad, basis_sha256=basis.sha256, map_=map_)
    schrijver.gewijzigd(getypt(basis.dossier, "x"))
    schrijver.schrijf()
    assert schrijver.journaal.exists()
    schrijver.bewaard(pad, "0" * 64)
    assert not schrijver.journaal.exists()
    assert schrijver.wachttijd() is None
    schrijver.gewijzigd(getypt(basis.dossier, "y"))
    schrijver.schrijf()
    assert json.loads(schrijver.journaal.read_bytes())["basis_sha256"] == "0" * 64
    schrijver.sluit()
    assert list(map_.iterdir()) == []
    assert schrijver.schrijf() is None
    assert list(map_.iterdir()) == []


def test_aanbod_als_het_bestand_nog_is_zoals_het_was(map_: Path, pad: Path, basis: Geschreven) -> None:
    ervoor = pad.read_bytes()
    d = getypt(basis.dossier, "onbewaard")
    journaal = achtergelaten(map_, pad, basis.sha256, d)
    [gevonden] = te_herstellen(map_)
    assert gevonden.soort is Soort.AANBOD
    assert (gevonden.dossier, gevonden.pad, gevonden.basis_sha256) == (d, pad, basis.sha256)
    assert str(pad) in gevonden.melding
    assert pad.read_bytes() == ervoor
    assert journaal.exists()
    schrijver = Herstelschrijver(pad=None, basis_sha256=None, map_=map_)
    assert schrijver.neem_over(gevonden) is None
    assert [bestand.name for bestand in map_.iterdir()] == [schrijver.journaal.name]
    assert schrijf(pad, d, verwacht_sha256=gevonden.basis_sha256).dossier.waarde("zaak.naam") == "onbewaard"


def test_nooit_bewaard(map_: Path) -> None:
    d = getypt(nieuw_dossier(), "Nieuw")
    achtergelaten(map_, None, None, d)
    [gevonden] = te_herstellen(map_)
    assert (gevonden.soort, gevonden.dossier, gevonden.pad) == (Soort.NOOIT_BEWAARD, d, None)
    assert "‘Nieuw’" in gevonden.melding
    vergeet(gevonden)
    assert te_herstellen(map_) == []


def test_een_veranderd_bestand_wordt_apart_getoond(map_: Path, pad: Path, basis: Geschreven) -> None:
    journaal = achtergelaten(map_, pad, basis.sha256, getypt(basis.dossier, "mijn"))
    schrijf(pad, getypt(basis.dossier, "van een ander"), verwacht_sha256=basis.sha256)
    ervoor = pad.read_bytes()
    for _ in range(2):  # until the user decides
        [gevonden] = te_herstellen(map_)
        assert gevonden.soort is Soort.BASIS_GEWIJZIGD
        assert "daarna veranderd" in gevonden.melding
        assert gevonden.dossier is not None
        assert gevonden.dossier.waarde("zaak.naam") == "mijn"
    assert journaal.exists()
    assert pad.read_bytes() == ervoor


def test_een_verdwenen_bestand_wordt_apart_getoond(map_: Path, pad: Path, basis: Geschreven) -> None:
    achtergelaten(map_, pad, basis.sha256, getypt(basis.dossier, "mijn"))
    pad.unlink()
    [gevonden] = te_herstellen(map_)
    assert gevonden.soort is Soort.BASIS_WEG


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"[" * 9000, b"\xff", b'{"formaat": "ontwerpassistent-herstel"}'])
def test_een_beschadigd_herstelbestand_wordt_apart_gezet(map_: Path, data: bytes) -> None:
    map_.mkdir()
    (map_ / "stuk.json").write_bytes(data)
    [gevonden] = te_herstellen(map_)
    assert gevonden.soort is Soort.BESCHADIGD
    assert gevonden.journaal.read_bytes() == data
    assert str(gevonden.journaal) in gevonden.melding
    assert te_herstellen(map_) == []
    assert [bestand.name for bestand in map_.iterdir()] == ["stuk.beschadigd"]


def test_wat_van_een_levend_proces_is_wordt_niet_aangeboden(map_: Path) -> None:
    schrijver = Herstelschrijver(pad=None, basis_sha256=None, map_=map_)
    schrijver.gewijzigd(nieuw_dossier())
    schrijver.schrijf()
    assert te_herstellen(map_) == []
    assert schrijver.journaal.exists()


def test_werk_van_een_ander_apparaat_zegt_dat_erbij(map_: Path, pad: Path, basis: Geschreven) -> None:
    journaal = achtergelaten(map_, pad, basis.sha256, getypt(basis.dossier, "x"))
    assert "ander apparaat" not in te_herstellen(map_)[0].melding
    gegevens = json.loads(journaal.read_bytes())
    journaal.write_text(json.dumps({**gegevens, "host": "laptop-7"}))
    [gevonden] = te_herstellen(map_)
    assert gevonden.soort is Soort.AANBOD
    assert "ander apparaat (laptop-7)" in gevonden.melding


def test_wat_al_bewaard_is_wordt_niet_nog_eens_aangeboden(map_: Path, pad: Path, basis: Geschreven) -> None:
    d = getypt(basis.dossier, "bewaard, en toen viel de stroom uit")
    journaal = achtergelaten(map_, pad, basis.sha256, d)
    schrijf(pad, d, verwacht_sha256=basis.sha256)
    assert te_herstellen(map_) == []
    assert not journaal.exists()


def test_het_nieuwste_staat_vooraan(map_: Path) -> None:
    for nummer in (2, 3, 1):
        journaal = achtergelaten(map_, None, None, getypt(nieuw_dossier(), str(nummer)))
        os.utime(journaal, (nummer, nummer))
    namen = [gevonden.dossier.waarde("zaak.naam") for gevonden in te_herstellen(map_) if gevonden.dossier]
    assert namen == ["3", "2", "1"]


def test_een_volle_schijf_geeft_een_melding_en_kost_niets(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    klok = Klok()
    schrijver = Herstelschrijver(pad=None, basis_sha256=None, map_=map_, klok=klok)
    d = getypt(nieuw_dossier(), "werk")
    schrijver.gewijzigd(d)
    klok.nu += UITERLIJK

    def vol(nummer: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    with monkeypatch.context() as lap:
        lap.setattr(os, "fsync", vol)
        fout = schrijver.schrijf()
    assert isinstance(fout, SchijfVolFout)
    assert "niet beschermd" in str(fout)
    wachttijd = schrijver.wachttijd()
    assert wachttijd is not None  # tried again, not at once
    assert wachttijd > 0
    klok.nu += UITERLIJK
    assert schrijver.schrijf() is None
    assert list(map_.iterdir()) == [schrijver.journaal]


def test_een_onmogelijke_map_geeft_een_melding(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    schrijver = Herstelschrijver(pad=None, basis_sha256=None, map_=tmp_path / "bestand")
    schrijver.gewijzigd(nieuw_dossier())
    assert schrijver.schrijf() is not None
    assert te_herstellen(tmp_path / "bestand") == []


# ----------------------------------------------------------------------------------------- kill -9


@pytest.mark.parametrize("reeks", range(4))
def test_een_dodelijke_klap_op_elk_moment(
    reeks: int,
    tmp_path: Path,
    map_: Path,
    pad: Path,
    loting: random.Random,
    hoeveelheid: Callable[[int, int], int],
) -> None:
    uiterlijk = 0.2  # the real 2 s, ten times as fast
    bewaar(pad, groot_dossier(300))
    stand = 0
    for keer in range(hoeveelheid(4, 50)):
        logboek = tmp_path / f"log{keer}"
        typend = keer % 2 == 0
        bewaarkans = 0.01 if typend else 0.5
        with werkers.start("typ", pad, map_, uiterlijk, logboek, bewaarkans, loting.random()) as proces:
            assert proces.stdout is not None
            assert proces.stdout.readline() == "klaar\n"
            if typend:
                time.sleep(loting.uniform(0.01, 0.8))
            else:  # in the middle of a save
                for _ in range(loting.randint(1, 6)):
                    proces.stdout.readline()
                time.sleep(loting.uniform(0, 0.04))
            proces.send_signal(signal.SIGKILL)
        teruggevonden = na_de_klap(pad, map_)
        assert teruggevonden >= max(stand, laatste_veilige(logboek, uiterlijk))
        stand = teruggevonden
    assert stand > 0


def laatste_veilige(logboek: Path, uiterlijk: float) -> int:
    """The last edit that must be on disk: old enough when the last but one edit was made.

    By the clock of the process itself, so that a busy machine that stalls it does not count against it.
    """
    tekst = logboek.read_text() if logboek.exists() else ""
    regels = [regel.split() for regel in tekst.splitlines()]
    if len(regels) < 2:
        return 0
    rijp = float(regels[-2][1]) - uiterlijk
    return max((int(nummer) for nummer, moment in regels if float(moment) < rijp), default=0)


def na_de_klap(pad: Path, map_: Path) -> int:
    """Open what is there, as the application would, take over what is offered, and tell how far the typing got."""
    try:
        gelezen = lees(pad)
    except LeesFout as fout:
        pytest.fail(f"the file must always open: {fout}")
    if reservekopie_van(pad).exists():
        assert lees(reservekopie_van(pad)).dossier.revisie <= gelezen.dossier.revisie
    dossier, sha256 = gelezen.dossier, gelezen.sha256
    for gevonden in te_herstellen(map_):
        assert gevonden.soort is Soort.AANBOD, gevonden.melding
        assert gevonden.dossier is not None
        if gevonden.dossier.waarde("teller", 0) > dossier.waarde("teller", 0):
            geschreven = schrijf(pad, gevonden.dossier, verwacht_sha256=sha256)
            dossier, sha256 = geschreven.dossier, geschreven.sha256
        vergeet(gevonden)
    teller: int = dossier.waarde("teller", 0)
    return teller
