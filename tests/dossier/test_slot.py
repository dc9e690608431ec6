"""The lock: one edits, the second reads, a silent owner can be relieved and learns of it."""

from __future__ import annotations

import errno
import json
import os
import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier import proces, slot
from assistent.dossier.slot import (
    HARTSLAG,
    VERLOPEN_NA,
    VERLOPEN_NA_CRASH,
    AlleenLezen,
    Bezet,
    Hartslag,
    Slot,
    bezetting,
    neem_over,
    probeer,
    slotpad,
)
from tests.dossier import werkers


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "Jeugd.dossier"


@pytest.fixture
def mijn(pad: Path) -> Slot:
    verkregen = probeer(pad, "Ans")
    assert isinstance(verkregen, Slot)
    return verkregen


def verouder(pad: Path, seconden: float) -> None:
    """As if the owner's last sign of life was so long ago."""
    toen = time.time() - seconden
    os.utime(slotpad(pad), (toen, toen))


def van_elders(pad: Path) -> None:
    """As if the lock was made on another machine."""
    inhoud = json.loads(slotpad(pad).read_text())
    slotpad(pad).write_text(json.dumps({**inhoud, "host": "elders"}))


def test_de_eerste_wijzigt_de_tweede_leest(pad: Path, mijn: Slot) -> None:
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert (bezet.eigenaar, bezet.host, bezet.verlopen) == ("Ans", proces.deze_host(), False)
    assert bezet.melding().startswith(f"{bezet.houder()} werkt sinds {bezet.sinds[11:16]} aan dit dossier.")
    assert "Ans" in bezet.melding()
    eerder = replace(bezet, sinds="2026-03-01T14:02:00+00:00").melding()
    assert re.search(r" werkt sinds 01-03-2026 \d\d:02 aan ", eerder)
    assert " sinds " not in replace(bezet, sinds="ooit").melding()
    assert "lezen" in bezet.melding()
    mijn.vrijgeven()
    assert isinstance(probeer(pad, "Bo"), Slot)


def test_het_slot_ligt_naast_het_echte_bestand(tmp_path: Path, pad: Path) -> None:
    (tmp_path / "elders").mkdir()
    echt = tmp_path / "elders" / "echt.dossier"
    echt.touch()
    pad.symlink_to(echt)
    assert isinstance(probeer(pad, "Ans"), Slot)
    assert isinstance(probeer(echt, "Bo"), Bezet)


def test_er_blijft_niets_achter(pad: Path, mijn: Slot) -> None:
    probeer(pad, "Bo")
    mijn.hartslag()
    mijn.vrijgeven()
    assert list(pad.parent.iterdir()) == []


def test_een_hartslag_houdt_het_slot_jong(pad: Path, mijn: Slot) -> None:
    grootte = slotpad(pad).stat().st_size
    van_elders_id = mijn.id
    verouder(pad, 10_000)
    assert mijn.hartslag() is Hartslag.BEHOUDEN
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert (bezet.id, bezet.verlopen) == (van_elders_id, False)
    assert bezet.stil < HARTSLAG
    assert slotpad(pad).stat().st_size == grootte


@pytest.mark.parametrize(("stil", "verlopen"), [(VERLOPEN_NA - 5, False), (VERLOPEN_NA + 5, True)])
def test_na_tien_minuten_stilte_mag_een_ander(pad: Path, mijn: Slot, stil: float, verlopen: bool) -> None:
    van_elders(pad)
    verouder(pad, stil)
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert bezet.verlopen is verlopen
    overgenomen = neem_over(pad, "Bo", bezet)
    assert isinstance(overgenomen, Slot if verlopen else Bezet)


def test_de_klok_van_de_map_telt_niet_die_van_dit_apparaat(
    pad: Path, mijn: Slot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 0.0)
    uur = 3600
    echt = slot.schrijf_tijdelijk

    def klok_van_de_map(map_: Path, data: bytes, **kwargs: Any) -> Path:
        proef = echt(map_, data, **kwargs)
        os.utime(proef, (5 * uur + VERLOPEN_NA + 1, 5 * uur + VERLOPEN_NA + 1))
        return proef

    van_elders(pad)
    os.utime(slotpad(pad), (5 * uur, 5 * uur))
    monkeypatch.setattr(slot, "schrijf_tijdelijk", klok_van_de_map)
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert bezet.verlopen


def test_wie_zijn_slot_kwijt_is_merkt_dat(pad: Path, mijn: Slot) -> None:
    van_elders(pad)
    verouder(pad, VERLOPEN_NA + 5)
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert "overnemen" in bezet.melding()
    nieuw = neem_over(pad, "Bo", bezet)
    assert isinstance(nieuw, Slot)
    assert mijn.hartslag() is Hartslag.VERLOREN
    mijn.vrijgeven()
    assert nieuw.hartslag() is Hartslag.BEHOUDEN


def test_wie_na_het_vragen_weer_leeft_houdt_zijn_slot(pad: Path, mijn: Slot) -> None:
    verouder(pad, VERLOPEN_NA + 5)
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert mijn.hartslag() is Hartslag.BEHOUDEN
    assert isinstance(neem_over(pad, "Bo", bezet), Bezet)
    assert mijn.hartslag() is Hartslag.BEHOUDEN


def test_van_twee_die_overnemen_krijgt_er_een_het_slot(pad: Path, mijn: Slot) -> None:
    van_elders(pad)
    verouder(pad, VERLOPEN_NA + 5)
    gezien = probeer(pad, "Bo")
    assert isinstance(gezien, Bezet)
    eerste = neem_over(pad, "Bo", gezien)
    tweede = neem_over(pad, "Cas", gezien)
    assert isinstance(eerste, Slot)
    assert isinstance(tweede, Bezet)
    assert tweede.eigenaar == "Bo"


def test_wie_intussen_een_ander_vervangt_vraagt_opnieuw(pad: Path, mijn: Slot) -> None:
    van_elders(pad)
    verouder(pad, VERLOPEN_NA + 5)
    gezien = probeer(pad, "Bo")
    assert isinstance(gezien, Bezet)
    assert isinstance(neem_over(pad, "Cas", gezien), Slot)
    verouder(pad, VERLOPEN_NA + 5)
    nu = neem_over(pad, "Bo", gezien)
    assert isinstance(nu, Bezet)
    assert (nu.eigenaar, nu.verlopen) == ("Cas", True)


def test_een_overname_die_bleef_steken_houdt_niet_eeuwig_tegen(pad: Path, mijn: Slot) -> None:
    van_elders(pad)
    verouder(pad, VERLOPEN_NA + 5)
    gezien = probeer(pad, "Bo")
    assert isinstance(gezien, Bezet)
    claim = slotpad(pad).with_name(slotpad(pad).name + ".overname")
    claim.write_bytes(b"{}")
    assert isinstance(neem_over(pad, "Bo", gezien), Bezet)
    assert claim.exists()
    os.utime(claim, (1, 1))
    assert isinstance(neem_over(pad, "Bo", gezien), Bezet)
    assert isinstance(neem_over(pad, "Bo", gezien), Slot)


def test_een_vrijgegeven_slot_wordt_bij_overname_gewoon_gemaakt(pad: Path, mijn: Slot) -> None:
    verouder(pad, VERLOPEN_NA + 5)
    gezien = probeer(pad, "Bo")
    assert isinstance(gezien, Bezet)
    mijn.vrijgeven()
    assert isinstance(neem_over(pad, "Bo", gezien), Slot)


def test_een_weggehaald_slotbestand_wordt_teruggezet(pad: Path, mijn: Slot) -> None:
    slotpad(pad).unlink()
    assert mijn.hartslag() is Hartslag.BEHOUDEN
    assert isinstance(probeer(pad, "Bo"), Bezet)
    slotpad(pad).unlink()
    assert isinstance(probeer(pad, "Bo"), Slot)
    assert mijn.hartslag() is Hartslag.VERLOREN


def test_een_onbereikbare_map_is_geen_verlies(pad: Path, mijn: Slot) -> None:
    weg = pad.parent.with_name(f"{pad.parent.name}-weg")
    pad.parent.rename(weg)
    assert mijn.hartslag() is Hartslag.ONBEREIKBAAR
    weg.rename(pad.parent)
    assert mijn.hartslag() is Hartslag.BEHOUDEN


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS])
def test_een_map_waarin_niet_te_schrijven_is(pad: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def geweigerd(*args: object) -> int:
        raise OSError(code, "nee")

    monkeypatch.setattr(os, "open", geweigerd)
    uitslag = probeer(pad, "Ans")
    assert isinstance(uitslag, AlleenLezen)
    assert "niet schrijven" in uitslag.reden


def test_een_verdwenen_map(tmp_path: Path) -> None:
    uitslag = probeer(tmp_path / "weg" / "x.dossier", "Ans")
    assert isinstance(uitslag, AlleenLezen)
    assert "map bestaat niet" in uitslag.reden


@pytest.mark.parametrize(
    "inhoud", [b"", b"{", b"[]", b"\xff", b"[" * 9000, b'{"pid": "x", "host": 3}', b'{"pid": true}']
)
def test_een_beschadigd_slot_houdt_tegen_tot_het_verloopt(pad: Path, inhoud: bytes) -> None:
    slotpad(pad).write_bytes(inhoud)
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert not bezet.verlopen
    assert bezet.melding()
    verouder(pad, VERLOPEN_NA + 5)
    bezet = probeer(pad, "Bo")
    assert isinstance(bezet, Bezet)
    assert isinstance(neem_over(pad, "Bo", bezet), Slot)


def test_een_gestopt_proces_op_dit_apparaat_is_meteen_verlopen(pad: Path) -> None:
    with werkers.start("houd", pad, proces.deze_gebruiker()) as proces_:
        assert proces_.stdout is not None
        assert proces_.stdout.readline().strip() == "Slot"
        levend = bezetting(pad)
        assert not levend.verlopen
        assert not levend.gestopt
        proces_.kill()
    dood = bezetting(pad)
    assert dood.verlopen
    assert dood.gestopt
    assert dood.melding().startswith("Uw vorige sessie op dit apparaat is afgebroken.")
    assert isinstance(neem_over(pad, "Bo", dood), Slot)


def test_een_gestopt_proces_op_een_apparaat_met_dezelfde_naam_verloopt_eerder(pad: Path) -> None:
    with werkers.start("houd", pad, "Ans") as proces_:
        assert proces_.stdout is not None
        assert proces_.stdout.readline().strip() == "Slot"
        verouder(pad, VERLOPEN_NA_CRASH + 5)
        levend = probeer(pad, "Bo")
        assert isinstance(levend, Bezet)
        assert not levend.verlopen
        proces_.kill()
    inhoud = json.loads(slotpad(pad).read_text())
    slotpad(pad).write_text(json.dumps({**inhoud, "apparaat": ""}))
    verouder(pad, VERLOPEN_NA_CRASH + 5)
    dood = probeer(pad, "Bo")
    assert isinstance(dood, Bezet)
    assert dood.verlopen
    verouder(pad, VERLOPEN_NA_CRASH - 20)
    net_gestopt = probeer(pad, "Bo")
    assert isinstance(net_gestopt, Bezet)
    assert not net_gestopt.verlopen


def test_twee_processen_vechten_om_het_slot(pad: Path, hoeveelheid: Callable[[int, int], int]) -> None:
    keren = hoeveelheid(40, 500)
    vechters = [werkers.start("vecht", pad, naam, keren) for naam in ("Ans", "Bo", "Cas")]
    for vechter in vechters:
        assert vechter.stdout is not None
        assert vechter.stdout.readline() == "klaar\n"
    for vechter in vechters:
        assert vechter.stdin is not None
        print("nu", file=vechter.stdin, flush=True)
    uitslagen = [vechter.communicate(timeout=60)[0].strip() for vechter in vechters]
    assert [vechter.returncode for vechter in vechters] == [0, 0, 0]
    assert uitslagen == [str(keren)] * 3


def test_een_proces_herkennen() -> None:
    mark = proces.kenmerk(os.getpid())
    assert mark is not None
    assert proces.leeft(os.getpid(), mark)
    assert not proces.leeft(os.getpid(), mark + "1")
    assert proces.kenmerk(0) is None
    assert proces.kenmerk(2**80) is None
