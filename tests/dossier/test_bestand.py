"""The file: what is written comes back, is never half, and is never written over someone else's work."""

from __future__ import annotations

import errno
import json
import os
import pathlib
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given

from assistent.dossier import atomair, bestand, ontleden, wijzigen
from assistent.dossier.bestand import als_bytes, lees, schrijf, sha256_van
from assistent.dossier.fouten import (
    BestandBestaatFout,
    BestandGewijzigdFout,
    BestandVerdwenenFout,
    GeenSchrijfrechtFout,
    MapVerdwenenFout,
    OngeldigeNaamFout,
    SchijfVolFout,
    SchrijfFout,
    TeGrootOmTeBewarenFout,
)
from assistent.dossier.model import Antwoord, Dossier, nieuw_dossier
from assistent.dossier.ontleden import ontleed
from assistent.dossier.paden import LANGSTE_NAAM, controleer_naam, systeempad
from tests.dossier.maak import DOOR, bewaar, dossiers, vol_dossier

Lappen = pytest.MonkeyPatch


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "Jeugdhulp.dossier"


def inhoud(map_: Path) -> dict[str, bytes]:
    return {kind.name: kind.read_bytes() for kind in map_.iterdir() if kind.is_file()}


@given(dossiers)
def test_elk_dossier_komt_gelijk_terug(d: Dossier) -> None:
    data = als_bytes(d)
    terug = ontleed(data, Path("x.dossier")).dossier
    assert terug == d
    assert als_bytes(terug) == data


def test_schrijven_en_lezen(pad: Path) -> None:
    d = vol_dossier()
    geschreven = bewaar(pad, d)
    gelezen = lees(pad)
    assert gelezen.dossier == geschreven.dossier == d.model_copy(update={"revisie": 1})
    assert gelezen.sha256 == geschreven.sha256 == sha256_van(pad)
    assert gelezen.waarschuwingen == ()
    assert [kind.name for kind in pad.parent.iterdir()] == [pad.name]


def test_het_bestand_is_te_lezen_en_te_vergelijken(pad: Path) -> None:
    bewaar(pad)
    tekst = pad.read_text(encoding="utf-8")
    boom = json.loads(tekst)
    assert "café" in tekst
    assert tekst == json.dumps(boom, sort_keys=True, indent=1, ensure_ascii=False) + "\n"
    assert list(boom) == sorted(boom)


def test_onbekende_velden_en_vragen_blijven_onaangeroerd(pad: Path) -> None:
    bewaar(pad)
    boom = json.loads(pad.read_bytes())
    boom["veld_van_later"] = {"diep": [1, {"x": None}]}
    boom["antwoorden"]["vraag.van.later"] = {"waarde": 3, "extra": "ja"}
    boom["planning"]["stappen"]["inschrijving"]["kleur"] = "rood"
    boom["toets"]["nog_iets"] = [1]
    boom["versies"][0]["zegel"] = "z"
    pad.write_text(json.dumps(boom), encoding="utf-8")
    gelezen = lees(pad)
    d = wijzigen.met_waarde(gelezen.dossier, "zaak.naam", "Anders", **DOOR)
    schrijf(pad, d, verwacht_sha256=gelezen.sha256)
    terug = json.loads(pad.read_bytes())
    assert terug["veld_van_later"] == boom["veld_van_later"]
    assert terug["antwoorden"]["vraag.van.later"]["extra"] == "ja"
    assert terug["planning"]["stappen"]["inschrijving"]["kleur"] == "rood"
    assert terug["toets"]["nog_iets"] == [1]
    assert terug["versies"][0]["zegel"] == "z"


def test_de_vorige_generatie_blijft_als_bak(pad: Path) -> None:
    eerste = bewaar(pad)
    oud = pad.read_bytes()
    tweede = schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert tweede.dossier.revisie == 2
    bak = pad.with_name(pad.name + ".bak")
    assert bak.read_bytes() == oud
    assert lees(bak).dossier.revisie == 1


def test_rechten_en_koppelingen_blijven(pad: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    echt = tmp_path / "elders" / "echt.dossier"
    eerste = bewaar(echt)
    echt.chmod(0o640)
    pad.symlink_to(echt)
    schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert pad.is_symlink()
    assert lees(echt).dossier.revisie == 2
    assert echt.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "elders" / "echt.dossier.bak").exists()


def test_werk_van_een_ander_wordt_niet_overschreven(pad: Path) -> None:
    eerste = bewaar(pad)
    schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    ervoor = inhoud(pad.parent)
    with pytest.raises(BestandGewijzigdFout, match=r"Jeugdhulp\.dossier.*veranderd sinds"):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert inhoud(pad.parent) == ervoor


def test_ook_niet_als_de_ander_tijdens_het_schrijven_komt(pad: Path, monkeypatch: Lappen) -> None:
    eerste = bewaar(pad)
    echt = bestand.schrijf_tijdelijk

    def met_een_ander(*args: Any, **kwargs: Any) -> Path:
        tijdelijk = echt(*args, **kwargs)
        pad.write_bytes(b"van een ander")
        return tijdelijk

    monkeypatch.setattr(bestand, "schrijf_tijdelijk", met_een_ander)
    with pytest.raises(BestandGewijzigdFout):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert inhoud(pad.parent) == {pad.name: b"van een ander"}


def test_een_nieuw_bestand_vervangt_geen_bestaand(pad: Path) -> None:
    bewaar(pad)
    with pytest.raises(BestandBestaatFout, match="er staat al een bestand"):
        bewaar(pad)
    vervangen = schrijf(pad, nieuw_dossier(), verwacht_sha256=sha256_van(pad))
    assert lees(pad).dossier == vervangen.dossier


def test_een_verdwenen_bestand_wordt_gemeld(pad: Path) -> None:
    eerste = bewaar(pad)
    pad.unlink()
    with pytest.raises(BestandVerdwenenFout, match="staat er niet meer"):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert schrijf(pad, eerste.dossier, verwacht_sha256=None).dossier.revisie == 2


def test_een_verdwenen_map_wordt_gemeld(tmp_path: Path, monkeypatch: Lappen) -> None:
    pad = tmp_path / "map" / "x.dossier"
    with pytest.raises(MapVerdwenenFout, match="map bestaat niet"):
        bewaar(pad)
    pad.parent.mkdir()
    eerste = bewaar(pad)
    echt = bestand.vervang

    def met_verdwijnende_map(*args: Any, **kwargs: Any) -> None:
        pad.parent.rename(tmp_path / "weg")
        echt(*args, **kwargs)

    monkeypatch.setattr(bestand, "vervang", met_verdwijnende_map)
    with pytest.raises(MapVerdwenenFout, match="netwerkschijf"):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert lees(tmp_path / "weg" / "x.dossier").dossier == eerste.dossier


@pytest.mark.parametrize("keren", [1, len(atomair.WACHTTIJDEN)])
def test_een_bezet_bestand_wordt_opnieuw_geprobeerd(pad: Path, monkeypatch: Lappen, keren: int) -> None:
    eerste = bewaar(pad)
    gewacht: list[float] = []
    monkeypatch.setattr(Path, "replace", weigerend(pad, keren))
    schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256, slaap=gewacht.append)
    assert gewacht == list(atomair.WACHTTIJDEN[:keren])
    assert lees(pad).dossier.revisie == 2


def test_een_bestand_dat_bezet_blijft_wordt_gemeld(pad: Path, monkeypatch: Lappen) -> None:
    eerste = bewaar(pad)
    monkeypatch.setattr(Path, "replace", weigerend(pad, 99))
    with pytest.raises(GeenSchrijfrechtFout, match="bezet"):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256, slaap=lambda _: None)
    assert lees(pad).dossier == eerste.dossier
    assert sorted(inhoud(pad.parent)) == [pad.name, pad.name + ".bak"]


def weigerend(doel: Path, keren: int) -> Callable[[Path, Path], Path]:
    """Path.replace that refuses this target so many times, as a virus scanner makes Windows do."""
    echt, over = Path.replace, [keren]

    def vervang(bron: Path, naar: Path) -> Path:
        if Path(naar) == doel and over[0] > 0:
            over[0] -= 1
            raise PermissionError(errno.EACCES, "bezet")
        return echt(bron, naar)

    return vervang


@pytest.mark.parametrize("welke", [0, 1])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_een_volle_schijf_kost_niets(pad: Path, monkeypatch: Lappen, code: int, welke: int) -> None:
    eerste = bewaar(pad)
    ervoor = inhoud(pad.parent)
    echt, geteld = os.fsync, [0]

    def vol(nummer: int) -> None:
        geteld[0] += 1
        if geteld[0] > welke:
            raise OSError(code, "vol")
        echt(nummer)

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(SchijfVolFout, match=r"schijf is vol.*Maak ruimte"):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert inhoud(pad.parent) == ervoor


def test_andere_weigeringen_van_het_systeem(pad: Path, monkeypatch: Lappen) -> None:
    def kapot(nummer: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", kapot)
    with pytest.raises(SchrijfFout, match="de schijf geeft een leesfout"):
        bewaar(pad)
    assert inhoud(pad.parent) == {}


def test_alleen_lezen_wordt_geeerbiedigd(pad: Path) -> None:
    eerste = bewaar(pad)
    pad.chmod(0o444)
    with pytest.raises(GeenSchrijfrechtFout, match="alleen-lezen"):
        schrijf(pad, eerste.dossier, verwacht_sha256=eerste.sha256)
    assert lees(pad).dossier == eerste.dossier


def test_een_map_als_doel(tmp_path: Path) -> None:
    (tmp_path / "x.dossier").mkdir()
    with pytest.raises(SchrijfFout, match="dit is een map"):
        bewaar(tmp_path / "x.dossier")


def test_te_groot_om_te_bewaren(pad: Path, monkeypatch: Lappen) -> None:
    eerste = bewaar(pad)
    groot = wijzigen.met_antwoord(eerste.dossier, "v", Antwoord(motivering="x" * 30_000), **DOOR)
    for module in (bestand, ontleden):
        monkeypatch.setattr(module, "MAX_BYTES", 100_000)
        monkeypatch.setattr(module, "WAARSCHUW_BYTES", 50_000)
    tweede = schrijf(pad, groot, verwacht_sha256=eerste.sha256)
    assert "groot" in tweede.waarschuwingen[0]
    assert "groot" in lees(pad).waarschuwingen[0]
    groter = wijzigen.met_antwoord(tweede.dossier, "v", Antwoord(motivering="y" * 99_000), **DOOR)
    with pytest.raises(TeGrootOmTeBewarenFout, match="wordt niet bewaard"):
        schrijf(pad, groter, verwacht_sha256=tweede.sha256)
    assert lees(pad).dossier == tweede.dossier


def test_wat_niet_terug_te_lezen_is_wordt_niet_bewaard(pad: Path) -> None:
    eerste = bewaar(pad)
    stuk = eerste.dossier.model_copy(update={"kennis_versie": "\ud800"})
    with pytest.raises(SchrijfFout):
        schrijf(pad, stuk, verwacht_sha256=eerste.sha256)
    stuk = eerste.dossier.model_copy(update={"id": "geen uuid"})
    with pytest.raises(SchrijfFout, match="plaats: id"):
        schrijf(pad, stuk, verwacht_sha256=eerste.sha256)
    assert lees(pad).dossier == eerste.dossier


def test_resten_van_een_gedood_proces_worden_opgeruimd(pad: Path) -> None:
    oud = pad.parent / f"{atomair.TIJDELIJK}oud.tmp"
    vers = pad.parent / f"{atomair.TIJDELIJK}vers.tmp"
    for rest in (oud, vers):
        rest.write_bytes(b"half")
    os.utime(oud, (1, 1))
    bewaar(pad)
    assert sorted(inhoud(pad.parent)) == sorted([vers.name, pad.name])


# ----------------------------------------------------------------------------- death at every line

GEVOLGD = (bestand.__file__, atomair.__file__, pathlib.__file__)


def schrijf_tot_regel(pad: Path, d: Dossier, sha256: str, laatste: int) -> int:
    """Save in a process that dies, without cleaning up, at the so-manieth line; the lines run if it lived."""
    lezen, melden = os.pipe()
    kind = os.fork()
    if kind == 0:
        geteld = 0

        def volg(frame: FrameType, gebeurtenis: str, _waarde: object) -> Any:
            nonlocal geteld
            if frame.f_code.co_filename not in GEVOLGD:
                return None
            geteld += gebeurtenis == "line"
            if geteld == laatste:
                os._exit(1)
            return volg

        sys.settrace(volg)
        schrijf(pad, d, verwacht_sha256=sha256)
        sys.settrace(None)
        os.write(melden, str(geteld).encode())
        os._exit(0)
    os.close(melden)
    os.waitpid(kind, 0)
    with os.fdopen(lezen) as uitslag:
        return int(uitslag.read() or 0)


def test_sterven_op_elke_regel_van_het_bewaren(
    tmp_path: Path, loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    pad = tmp_path / "x.dossier"
    eerste = bewaar(pad)
    tweede = schrijf(pad, wijzigen.met_waarde(eerste.dossier, "v", 2, **DOOR), verwacht_sha256=eerste.sha256)
    derde = wijzigen.met_waarde(tweede.dossier, "v", 3, **DOOR)
    ervoor = inhoud(tmp_path)
    aantal = schrijf_tot_regel(pad, derde, tweede.sha256, -1)
    assert lees(pad).dossier.waarde("v") == 3
    kort = [1, *loting.sample(range(2, aantal), 80), aantal]
    uitkomsten = set()
    for laatste in kort if hoeveelheid(0, 1) == 0 else range(1, aantal + 1):
        for kind in tmp_path.iterdir():
            kind.unlink()
        for naam, data in ervoor.items():
            (tmp_path / naam).write_bytes(data)
        assert schrijf_tot_regel(pad, derde, tweede.sha256, laatste) == 0
        hoofd, reserve = lees(pad).dossier, lees(pad.with_name("x.dossier.bak")).dossier
        uitkomsten.add((hoofd.waarde("v"), reserve.waarde("v")))
    # A whole file at every moment: old beside older, old beside old, new beside old.
    assert {(2, None), (3, 2)} <= uitkomsten <= {(2, None), (2, 2), (3, 2)}


# ------------------------------------------------------------------------------------ names and paths


@pytest.mark.parametrize(
    "naam",
    [
        "CON",
        "nul.dossier",
        "Com1.x.dossier",
        "LPT9",
        "COM¹.dossier",
        "aux .dossier",
        "conin$",
        "x.",
        "x ",
        "a:b",
        "a?b",
        "a\nb",
        "a\tb",
        "<x>",
        'x"y',
        "a|b",
        "a*b",
        "a\\b",
        "x" * (LANGSTE_NAAM + 1),
        "é" * 150,
    ],
)
def test_namen_die_windows_weigert(tmp_path: Path, naam: str) -> None:
    with pytest.raises(OngeldigeNaamFout) as fout:
        bewaar(tmp_path / naam)
    assert fout.value.doe
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("naam", ["Jeugd & gezin (v2).dossier", "CONcept.dossier", "com10", "é.dossier", ".verborgen"])
def test_gewone_namen_mogen(tmp_path: Path, naam: str) -> None:
    controleer_naam(tmp_path / naam)
    bewaar(tmp_path / naam)
    assert lees(tmp_path / naam).dossier.revisie == 1


def test_lange_paden_op_windows() -> None:
    lang = "C:\\" + "\\".join(["map" * 20] * 5) + "\\x.dossier"
    assert systeempad("C:\\kort\\x.dossier", windows=True) == "C:\\kort\\x.dossier"
    assert systeempad(lang, windows=True) == "\\\\?\\" + lang
    assert systeempad(lang.replace("\\", "/"), windows=True) == "\\\\?\\" + lang
    assert systeempad("\\\\schijf\\deel" + lang[2:], windows=True) == "\\\\?\\UNC\\schijf\\deel" + lang[2:]
    assert systeempad("\\\\?\\" + lang, windows=True) == "\\\\?\\" + lang
    assert systeempad(lang, windows=False) == lang
