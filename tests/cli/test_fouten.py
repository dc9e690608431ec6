"""Whatever goes wrong: one Dutch message on standard error, exit 2, no traceback, and the user's files untouched."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.cli import dossieropdrachten, main
from assistent.dossier import slot
from assistent.handelingen.foutmelding import logmap
from tests.cli.conftest import Doe
from tests.handelingen.maak import nieuw, voorbeeld, wijzig_json

alleen_posix = pytest.mark.skipif(os.name != "posix", reason="rechten en pijpen van posix")


# ----------------------------------------------------------------------------------- the command itself


@pytest.mark.parametrize(
    ("argumenten", "zegt"),
    [
        ((), "Er ontbreekt iets: OPDRACHT"),
        (("niew",), "‘niew’ is geen opdracht"),
        (("niew",), "Bedoelt u ‘nieuw’?"),
        (("nieuw",), "Er ontbreekt iets: DOSSIER"),
        (("nieuw", "a", "--rechtsgebied"), "Achter --rechtsgebied hoort een waarde"),
        (("nieuw", "a", "--rechtsgebied", "be"), "kies uit nl, vl"),
        (("nieuw", "a", "--rechtsgebid", "nl"), "Bedoelt u ‘--rechtsgebied’?"),
        (("nieuw", "a", "--rechts", "nl"), "Dit past niet bij ‘assistent nieuw’"),
        (("advies", "a", "--jsn"), "Bedoelt u ‘--json’?"),
        (("advies", "a", "--json=x"), "Bij --json hoort geen waarde"),
        (("advies", "a", "b"), "Dit past niet bij ‘assistent advies’: b"),
        (("advies", "a", "--peildatum", "morgen"), "‘morgen’ is geen datum als JJJJ-MM-DD"),
        (("versie", "a", "v", "--status", "klaar"), "kies uit concept, ter_toetsing, vastgesteld, gepubliceerd"),
        (("sjabloon", "exporter", "m"), "Bedoelt u ‘exporteer’?"),
        (("genereer", "a"), "Er ontbreekt iets: --uit"),
        (("open",), "Er ontbreekt iets: DOSSIER"),
    ],
)
def test_verkeerd_gebruik_zegt_wat_wel_kan(doe: Doe, argumenten: tuple[str, ...], zegt: str) -> None:
    afloop = doe(*argumenten)
    assert (afloop.code, afloop.uit) == (2, "")
    assert zegt in afloop.fout
    assert afloop.fout.startswith("gebruik: assistent")


def test_de_uitleg_is_nederlands(doe: Doe) -> None:
    opdrachten = [""] + [r.split()[0] for r in doe("--help").uit.splitlines() if r.startswith("    ") and r[4] != " "]
    assert len(opdrachten) > 15
    for opdracht in opdrachten:
        afloop = doe(*filter(None, [opdracht]), "--help")
        assert afloop.code == 0
        assert afloop.uit.startswith(f"gebruik: assistent {opdracht}".rstrip())
        assert not [w for w in ("usage", "positional", "options:", "show this", "optional") if w in afloop.uit]
    assert doe("--versie").uit.startswith("Ontwerpassistent ")


# ------------------------------------------------------------------------------------ unreadable dossiers


def _kapot(map_: Path) -> dict[str, Path]:
    goed = nieuw(map_ / "goed.dossier", {"zaak.naam": "Proef"})
    inhoud = goed.read_bytes()
    gevallen = {
        "bestaat niet": b"", "map, geen bestand": b"", "leeg": b"", "geen geldige JSON": b"hallo",
        "afgebroken": inhoud[: len(inhoud) // 2], "geen dossier": b'{"formaat": "ander"}', "nullen": b"\0" * 100,
        "geen geldige UTF-8": inhoud[:-3] + b"\xff", "te diep": b"[" * 100_000,
    }  # fmt: skip
    paden = {}
    for nummer, (zegt, bytes_) in enumerate(gevallen.items()):
        pad = map_ / f"{nummer}.dossier"
        if zegt == "map, geen bestand":
            pad.mkdir()
        elif zegt != "bestaat niet":
            pad.write_bytes(bytes_)
        paden[zegt] = pad
    paden["nieuwere uitgave"] = wijzig_json(Path(shutil.copy(goed, map_ / "later.dossier")), schema_versie=99)
    waarde = {"inhoud.specialisatie": {"waarde": 9}}
    paden["antwoorden → inhoud.specialisatie"] = wijzig_json(
        Path(shutil.copy(goed, map_ / "negen.dossier")), antwoorden=waarde
    )
    paden["51 MB"] = map_ / "groot.dossier"
    with paden["51 MB"].open("wb") as bestand:
        bestand.truncate(51 * 2**20)
    return paden


@pytest.mark.parametrize("opdracht", ["advies", "antwoord", "versie", "genereer", "vergelijk"])
def test_een_onleesbaar_dossier(doe: Doe, tmp_path: Path, opdracht: str) -> None:
    meer = {"antwoord": ["zaak.naam=x"], "versie": ["v1"], "genereer": ["--uit", "uit"], "vergelijk": ["v1"]}
    for zegt, pad in _kapot(tmp_path).items():
        voor = pad.read_bytes() if pad.is_file() else None
        afloop = doe(opdracht, str(pad), *meer.get(opdracht, []))
        assert (afloop.code, afloop.uit) == (2, "")
        assert zegt in afloop.fout
        assert str(pad) in afloop.fout
        assert (pad.read_bytes() if pad.is_file() else None) == voor
    assert not (tmp_path / "uit").exists()


def test_een_reservekopie_wordt_genoemd(doe: Doe, dossier: Path) -> None:
    doe("antwoord", str(dossier), "zaak.naam=Later")
    dossier.write_bytes(b"{")
    assert f"{dossier.name}.bak" in doe("advies", str(dossier)).fout


# ------------------------------------------------------------------------------------- writing that fails


@pytest.mark.parametrize("naam", ["con.dossier", "LPT1.dossier", "a?b.dossier", "punt.", "a\nb.dossier", "x" * 300])
def test_een_naam_die_op_windows_niet_kan(doe: Doe, tmp_path: Path, naam: str) -> None:
    assert doe("nieuw", naam).code == 2
    assert list(tmp_path.iterdir()) == []


@alleen_posix
def test_een_map_of_bestand_zonder_schrijfrecht(doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voor = dossier.read_bytes()
    dossier.chmod(0o444)
    assert "alleen-lezen" in doe("antwoord", str(dossier), "zaak.naam=x").fout
    dossier.chmod(0o644)

    def geweigerd(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", geweigerd)
    afloop = doe("antwoord", str(dossier), "zaak.naam=x")
    assert afloop.code == 2
    assert "Er is niets gewijzigd" in afloop.fout
    assert "venster" not in afloop.fout
    assert dossier.read_bytes() == voor


def test_een_volle_schijf(doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voor = dossier.read_bytes()

    def vol(nummer: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", vol)
    for argumenten in (
        ("antwoord", str(dossier), "zaak.naam=x"),
        ("nieuw", "b.dossier"),
        ("versie", str(dossier), "v"),
    ):
        afloop = doe(*argumenten)
        assert afloop.code == 2
        assert "de schijf is vol" in afloop.fout
        assert "venster" not in afloop.fout
    assert dossier.read_bytes() == voor
    assert [pad.name for pad in dossier.parent.iterdir()] == [dossier.name]


def test_een_dossier_dat_een_ander_open_heeft(doe: Doe, dossier: Path) -> None:
    ander = slot.probeer(dossier, "de jurist")
    assert isinstance(ander, slot.Slot)
    for argumenten in (("antwoord", str(dossier), "zaak.naam=x"), ("versie", str(dossier), "v1")):
        afloop = doe(*argumenten)
        assert afloop.code == 2
        assert "de jurist" in afloop.fout
    assert doe("vragen", str(dossier)).code == 0
    ander.vrijgeven()
    assert doe("antwoord", str(dossier), "zaak.naam=x").code == 0


def test_documenten_op_een_plek_waar_het_niet_kan(doe: Doe, tmp_path: Path) -> None:
    doe("nieuw", "dh.dossier", "--voorbeeld", "den-haag")
    (tmp_path / "bestand").write_text("x")
    (tmp_path / "leeg").mkdir()
    for zegt, meer in {
        "er staat al een bestand": ("--uit", "bestand"),
        "geen map": ("--uit", "bestand/map"),
        "staat geen sjabloon": ("--uit", "uit", "--sjablonen", "leeg"),
        "Bedoelt u ‘selectieleidraad’": ("--uit", "uit", "--document", "selectieleidrad"),
        "Kies docx": ("--uit", "uit", "--formaat", "odt"),
        "Er is geen versie": ("--uit", "uit", "--versie", "v9"),
    }.items():
        afloop = doe("genereer", "dh.dossier", *meer)
        assert (afloop.code, afloop.uit) == (2, "")
        assert zegt in afloop.fout
    assert not (tmp_path / "uit").exists()


def test_documenten_zonder_procedure(doe: Doe, dossier: Path) -> None:
    afloop = doe("genereer", str(dossier), "--uit", "uit")
    assert "nog geen procedure" in afloop.fout
    assert "keuzenotitie" in afloop.uit
    assert "leidraad" not in afloop.uit


@pytest.mark.parametrize(
    ("argumenten", "zegt"),
    [
        (("--procedure", "sui_generi", "--rechtsgebied", "nl"), "Bedoelt u ‘sui_generis’"),
        (("--procedure", "sas", "--rechtsgebied", "vl"), "bestaat niet in het rechtsgebied ‘vl’"),
    ],
)
def test_blanco_zonder_goede_procedure(doe: Doe, argumenten: tuple[str, ...], zegt: str) -> None:
    assert zegt in doe("blanco", *argumenten, "--uit", "uit").fout


def _sjabloonmap(map_: Path, oud: str, nieuw_: str) -> Path:
    from tests.export.docx_delen import vervang

    map_.mkdir()
    (map_ / "leidraad.docx").write_bytes(vervang(gegevens.sjablonen() / "leidraad.docx", oud, nieuw_))
    return map_


@pytest.mark.parametrize("code", ["{{ organisatei }}", "{{ organisatie", "{% if x %}", "{{ 7*7 }}"])
def test_een_sjabloon_met_een_fout(doe: Doe, tmp_path: Path, code: str) -> None:
    doe("nieuw", "dh.dossier", "--voorbeeld", "den-haag")
    map_ = _sjabloonmap(tmp_path / "eigen", "{{ organisatie }}", code)
    afloop = doe("genereer", "dh.dossier", "--uit", "uit", "--sjablonen", str(map_))
    assert (afloop.code, afloop.uit) == (2, "")
    assert "leidraad.docx" in afloop.fout
    assert not (tmp_path / "uit").exists()
    assert doe("sjabloon", "controleer", str(map_ / "leidraad.docx")).code == 1


def test_een_sjabloon_dat_er_niet_is_of_een_map(doe: Doe, tmp_path: Path) -> None:
    assert "bestaat niet" in doe("sjabloon", "controleer", "weg.docx").fout
    assert "is een map" in doe("sjabloon", "controleer", str(tmp_path)).fout
    (tmp_path / "bestand").write_text("x")
    assert "niet te beschrijven" in doe("sjabloon", "exporteer", "bestand").fout


# ------------------------------------------------------------------------------------- the unforeseen


GEHEIM = "Mevrouw Jansen"


def test_een_onverwachte_fout_geeft_een_zin_en_een_verslag(
    doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(*_: object) -> None:
        raise ZeroDivisionError(GEHEIM)

    monkeypatch.setattr(dossieropdrachten, "reken", stuk)
    afloop = doe("advies", str(dossier))
    assert afloop.code == 2
    assert GEHEIM not in afloop.fout
    (verslag,) = logmap().glob("storing-*.txt")
    assert str(verslag) in afloop.fout
    assert "ZeroDivisionError" in verslag.read_text(encoding="utf-8")
    assert GEHEIM not in verslag.read_text(encoding="utf-8")


@pytest.mark.parametrize("soort", [RecursionError, MemoryError, KeyError, UnicodeError])
def test_ook_een_andere_fout_komt_nooit_naar_buiten(
    doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch, soort: type[Exception]
) -> None:
    def stuk(*_: object) -> None:
        raise soort

    monkeypatch.setattr(dossieropdrachten, "lees", stuk)
    assert doe("advies", str(dossier)).code == 2


def test_afbreken_zegt_dat_en_laat_het_slot_los(doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def afgebroken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dossieropdrachten, "lees", afgebroken)
    assert doe("antwoord", str(dossier), "zaak.naam=x").fout == "Afgebroken.\n"
    assert [pad.name for pad in dossier.parent.iterdir()] == [dossier.name]


def test_een_systeemfout_van_een_bestand_noemt_het(doe: Doe, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "S:/share/a.dossier")

    monkeypatch.setattr(dossieropdrachten, "lees", stuk)
    assert doe("advies", str(dossier)).fout == "‘S:/share/a.dossier’: de schijf geeft een leesfout.\n"


def test_stuurtekens_uit_een_dossier_bereiken_de_terminal_niet(doe: Doe, tmp_path: Path) -> None:
    pad = nieuw(tmp_path / "a.dossier", {"zaak.naam": "rood \x1b[31m \x9b1m \u202e om"})
    wijzig_json(pad, antwoorden={**json.loads(pad.read_bytes())["antwoorden"], "\x1b[2J": {"waarde": 1}})
    afloop = doe("vragen", str(pad))
    assert not {"\x1b", "\x9b", "\u202e"} & {*afloop.uit, *afloop.fout}
    assert "rood �[31m" in afloop.uit


def test_een_uitvoer_die_niemand_meer_leest_is_geen_fout(monkeypatch: pytest.MonkeyPatch) -> None:
    class Dicht(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr(sys, "stdout", Dicht())
    assert main(["schema"]) == 0


def test_zonder_uitvoer_en_foutuitvoer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["schema"]) == 0
    assert main(["niew"]) == 2


# --------------------------------------------------------------------------------------- real processes


def _proces(opdracht: str, map_: Path) -> subprocess.CompletedProcess[str]:
    """A command through a shell, as a user types it; `A` stands for the application."""
    aanroep = f'"{sys.executable}" -c "import sys; from assistent.cli import main; sys.exit(main())"'
    omgeving = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    omgeving.pop("PYTHONUNBUFFERED", None)  # as with a user: a full disk shows only when the output is flushed
    return subprocess.run(
        opdracht.replace("A ", f"{aanroep} ", 1), shell=True, cwd=map_, env=omgeving, capture_output=True, timeout=120,
        encoding="utf-8", check=False,
    )  # fmt: skip


def test_een_echt_proces_met_json_in_utf8(tmp_path: Path) -> None:
    nieuw(tmp_path / "a.dossier", {"zaak.naam": "Één café"})
    proces = _proces("A vragen a.dossier --json", tmp_path)
    assert (proces.returncode, proces.stderr) == (0, "")
    assert "Één café" in [vraag["waarde"] for vraag in json.loads(proces.stdout)]


@alleen_posix
@pytest.mark.parametrize(
    ("opdracht", "code", "zegt"),
    [
        ("A schema | head -c 10", 0, ""),
        ("A schema > /dev/full", 2, "De uitvoer kan niet worden geschreven: de schijf is vol."),
        ("A --versie > /dev/full", 2, "De uitvoer kan niet worden geschreven"),
        ("A --help > /dev/full", 2, "De uitvoer kan niet worden geschreven"),
        ("A schema >&-", 0, ""),
        ("A advies weg.dossier 2>&-", 2, ""),
        ("A advies weg.dossier", 2, "bestaat niet"),
    ],
)
def test_pijpen_en_volle_uitvoer(tmp_path: Path, opdracht: str, code: int, zegt: str) -> None:
    if "/dev/full" in opdracht and not Path("/dev/full").exists():
        opdracht, code, zegt = "A advies weg.dossier", 2, "bestaat niet"
    proces = _proces(opdracht, tmp_path)
    assert proces.returncode == code
    assert zegt in proces.stderr
    assert "Traceback" not in proces.stderr
    assert "Exception" not in proces.stderr


def test_het_voorbeeld_heeft_geen_stuurtekens() -> None:
    assert "\x1b" not in voorbeeld().model_dump_json()
