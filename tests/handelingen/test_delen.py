"""Giving a dossier away: complete, checkable, and never over what is there already."""

from __future__ import annotations

import csv
import errno
import hashlib
import io
import json
from datetime import datetime
from pathlib import Path

import pytest

from assistent.dossier.bestand import als_bytes, lees
from assistent.dossier.fouten import SchrijfFout
from assistent.dossier.model import Dossier
from assistent.dossier.vast import VasteMap
from assistent.dossier.wijzigen import met_waarde
from assistent.export.merken import lees_kenmerk
from assistent.handelingen import archief, delen, doorgeven
from assistent.handelingen.archief import INHOUD, LEESMIJ, schrijf_archief
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.delen import DeelFout, lege_uitkomst
from assistent.handelingen.documenten import beschikbaar, bevries
from assistent.handelingen.doorgeven import Keuze, geef_door
from assistent.handelingen.dossiers import bewaar, maak_nieuw, open_dossier
from assistent.kennis.laden import laad
from tests.handelingen.maak import DAG, DOOR, uitkomst, voorbeeld

MOMENT = datetime.fromisoformat("2026-03-01T14:02:00+01:00")


class Stop(Exception):
    """What a window raises when its user stops."""


def _klein() -> Uitkomst:
    """A dossier with few documents, so that its archive is made in a second."""
    return uitkomst(maak_nieuw(laad(), "nl", **DOOR))


def _met_versie(stand: Uitkomst) -> Uitkomst:
    return uitkomst(bevries(stand, "Ter toetsing 1", "concept", **DOOR))


def _inhoud(map_: Path) -> list[dict[str, str]]:
    tekst = (map_ / INHOUD).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


@pytest.fixture(scope="module")
def vol(tmp_path_factory: pytest.TempPathFactory) -> tuple[Uitkomst, Path, list[tuple[int, int, str]]]:
    """The archive of a dossier with a version, with what was said while it was made."""
    stand, gezegd = _met_versie(_klein()), []
    map_ = tmp_path_factory.mktemp("archief") / "heel"
    schrijf_archief(stand, map_, MOMENT, voortgang=lambda *deel: gezegd.append(deel))
    return stand, map_, gezegd


def test_elk_bestand_staat_in_de_inhoud_met_zijn_controlegetal(vol: tuple[Uitkomst, Path, object]) -> None:
    _, map_, _ = vol
    regels = _inhoud(map_)
    op_schijf = {p.relative_to(map_).as_posix() for p in map_.rglob("*") if p.is_file()}
    assert {r["Bestand"] for r in regels} == op_schijf - {INHOUD}
    for regel in regels:
        data = (map_ / regel["Bestand"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (int(regel["Bytes"]), regel["SHA-256"])
        assert regel["Wat"]
        assert regel["Gemaakt"] == "2026-03-01T14:02:00+01:00"
        assert regel["Kennisversie"] == laad().versie


def test_elk_document_is_er_als_word_en_pdf_ook_van_de_versie(vol: tuple[Uitkomst, Path, object]) -> None:
    stand, map_, _ = vol
    for plek in ("documenten", "versies/01-ter-toetsing-1"):
        namen = {p.name for p in (map_ / plek).iterdir()}
        for document in beschikbaar(stand):
            assert {f"zaak-{document}.docx", f"zaak-{document}.pdf"} <= namen
    assert {p.name for p in (map_ / "antwoorden").iterdir()} == {"zaak-antwoorden.docx", "zaak-antwoorden.pdf"}


def test_de_rest_van_de_zaak(vol: tuple[Uitkomst, Path, object]) -> None:
    stand, map_, _ = vol
    assert lees(map_ / "dossier/zaak.dossier").dossier == stand.dossier
    advies = json.loads((map_ / "advies/advies.json").read_text(encoding="utf-8"))
    assert advies["kennis_versie"] == laad().versie
    assert "Procedures:" in (map_ / "advies/advies.txt").read_text(encoding="utf-8-sig")
    controle = json.loads((map_ / "advies/controle.json").read_text(encoding="utf-8"))
    assert set(controle) == {"meldingen", "planning", "open_punten", "woordkeuzes"}
    assert "in te vullen" in (map_ / "advies/controle.txt").read_text(encoding="utf-8-sig")
    assert (map_ / "planning/planning.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    geschiedenis = (map_ / "geschiedenis/geschiedenis.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(geschiedenis) == 1 + len(stand.dossier.geschiedenis)
    assert "antwoorden/zaak.rechtsgebied" in geschiedenis[1]
    bronnen = (map_ / "bronnen/bronregister.csv").read_text(encoding="utf-8-sig")
    assert all(bron.kort.split(";")[0] in bronnen for bron in list(laad().bronnen.values())[:5])


def test_leesmij_zegt_wat_het_is(vol: tuple[Uitkomst, Path, object]) -> None:
    stand, map_, _ = vol
    tekst = (map_ / LEESMIJ).read_text(encoding="utf-8-sig")
    assert laad().versie in tekst
    assert stand.dossier.id in tekst
    assert "1 maart 2026 om 14.02 uur" in tekst
    assert "Let op" not in tekst


def test_de_voortgang_loopt_op_tot_het_einde(vol: tuple[Uitkomst, Path, list[tuple[int, int, str]]]) -> None:
    _, _, gezegd = vol
    totalen = {totaal for _, totaal, _ in gezegd}
    assert len(totalen) == 1
    assert [gedaan for gedaan, _, _ in gezegd] == list(range(totalen.pop()))
    assert all(naam for _, _, naam in gezegd)


def test_het_bestand_zelf_gaat_ongewijzigd_mee_en_de_paden_blijven_kort(tmp_path: Path) -> None:
    pad = tmp_path / "zaak 1.dossier"
    lang = met_waarde(_klein().dossier, "zaak.naam", "Doorontwikkeling van de jeugd- en gezinshulp in de regio", **DOOR)
    bewaar(laad(), pad, bevries(uitkomst(lang), f"Ter toetsing {'voor de raad ' * 9}", "concept", **DOOR), None)
    data = pad.read_bytes()
    gemaakt = schrijf_archief(uitkomst(open_dossier(laad(), pad).dossier), tmp_path / "a", MOMENT, bron=pad)
    assert (gemaakt.map / "dossier/zaak 1.dossier").read_bytes() == data
    assert pad.read_bytes() == data
    # Windows bears about 260 characters, the folder of the user included.
    assert max(len(p.relative_to(gemaakt.map).as_posix()) for p in gemaakt.map.rglob("*")) < 110


def test_een_bestaande_map_wordt_niet_overschreven(tmp_path: Path) -> None:
    (tmp_path / "er").mkdir()
    (tmp_path / "er/mijn.txt").write_text("blijft")
    with pytest.raises(DeelFout, match="bestaat al"):
        schrijf_archief(_klein(), tmp_path / "er", MOMENT)
    assert [p.name for p in tmp_path.rglob("*")] == ["er", "mijn.txt"]


@pytest.mark.parametrize("na", [0, 3, 9])
def test_stoppen_laat_niets_achter(tmp_path: Path, na: int) -> None:
    def voortgang(gedaan: int, _totaal: int, _wat: str) -> None:
        if gedaan == na:
            raise Stop

    with pytest.raises(Stop):
        schrijf_archief(_klein(), tmp_path / "a", MOMENT, voortgang=voortgang)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("waar", ["write_bytes", "rename"])
def test_een_volle_schijf_laat_niets_achter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waar: str) -> None:
    def vol_(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, waar, vol_)
    with pytest.raises(DeelFout, match="niets achtergebleven") as gevangen:
        schrijf_archief(_klein(), tmp_path / "a", MOMENT)
    monkeypatch.undo()
    assert "schijf" in str(gevangen.value)
    assert list(tmp_path.iterdir()) == []


def test_een_volle_schijf_bij_een_document_noemt_geen_map_die_weg_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol_(*_: object, **__: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("assistent.handelingen.documenten.schrijf_tijdelijk", vol_)
    with pytest.raises(DeelFout) as gevangen:
        schrijf_archief(_klein(), tmp_path / "a", MOMENT)
    assert ".archief-" not in str(gevangen.value)
    assert list(tmp_path.iterdir()) == []


def test_een_map_die_niet_kan_geeft_een_duidelijke_fout(tmp_path: Path) -> None:
    bestand = tmp_path / "geen-map"
    bestand.write_text("x")
    with pytest.raises(DeelFout, match="kan niet worden gemaakt"):
        schrijf_archief(_klein(), bestand / "a", MOMENT)


def test_een_beschadigde_versie_houdt_het_archief_niet_tegen(tmp_path: Path) -> None:
    heel = _met_versie(_klein()).dossier
    stuk = heel.model_copy(update={"versieteksten": VasteMap()})
    gemaakt = schrijf_archief(uitkomst(stuk), tmp_path / "a", MOMENT)
    assert gemaakt.ontbreekt
    assert all("Ter toetsing 1" in wat for wat in gemaakt.ontbreekt)
    assert "Let op" in (gemaakt.map / LEESMIJ).read_text(encoding="utf-8-sig")


def test_een_formule_in_de_geschiedenis_blijft_tekst(tmp_path: Path) -> None:
    dossier = maak_nieuw(laad(), "nl", wie="=HYPERLINK(1)", moment=DOOR["moment"])
    gemaakt = schrijf_archief(uitkomst(dossier), tmp_path / "a", MOMENT)
    tabel = (gemaakt.map / "geschiedenis/geschiedenis.csv").read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK(1)" in tabel


# ------------------------------------------------------------------------------------ the other kinds


def test_het_voorstel_is_nog_vrij(tmp_path: Path) -> None:
    stand = uitkomst()
    for soort in ("archief", "zonder-motivering"):
        eerste = doorgeven.voorstel(stand, Keuze(soort), tmp_path, MOMENT)  # type: ignore[arg-type]
        assert not eerste.exists()
        eerste.mkdir()
        tweede = doorgeven.voorstel(stand, Keuze(soort), tmp_path, MOMENT)  # type: ignore[arg-type]
        assert not tweede.exists()
    assert doorgeven.voorstel(stand, Keuze("antwoorden"), tmp_path, MOMENT) == tmp_path


def test_de_antwoorden_in_twee_vormen(tmp_path: Path) -> None:
    gemaakt = geef_door(uitkomst(), Keuze("antwoorden", formaten=("docx", "pdf")), tmp_path, MOMENT)
    assert [pad.suffix for pad in gemaakt.paden] == [".docx", ".pdf"]
    assert lees_kenmerk(gemaakt.paden[0]) == f"{voorbeeld().id}/{voorbeeld().revisie}/antwoorden"
    nog_eens = geef_door(uitkomst(), Keuze("antwoorden"), tmp_path, MOMENT)
    assert "vorige" in nog_eens.opmerkingen[0]


def test_zonder_vorm_geen_antwoorden(tmp_path: Path) -> None:
    with pytest.raises(DeelFout):
        geef_door(uitkomst(), Keuze("antwoorden", formaten=()), tmp_path, MOMENT)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("omvang", ["gesteld", "open", "alle"])
def test_de_vragenlijst_in_elke_omvang(tmp_path: Path, omvang: str) -> None:
    gemaakt = geef_door(uitkomst(), Keuze("vragenlijst", omvang), tmp_path, MOMENT)  # type: ignore[arg-type]
    assert gemaakt.paden[0].name.endswith("vragenlijst.docx")
    assert ("alle-vragen-nl" in gemaakt.paden[0].name) == (omvang == "alle")


def test_alle_vragen_volgen_rechtsgebied_en_domein_van_het_dossier() -> None:
    alle = delen.alle_vragen(uitkomst(), DAG)
    assert alle.stand.waarde("zaak.domein") == ["jeugd"]
    assert set(alle.dossier.antwoorden) == {"zaak.rechtsgebied", "zaak.domein"}
    with pytest.raises(DeelFout, match="jeugd"):
        lege_uitkomst(laad(), "nl", ["jeugt"], DAG)


def test_de_kopie_overschrijft_niets(tmp_path: Path) -> None:
    pad = tmp_path / "kopie"
    gemaakt = geef_door(uitkomst(), Keuze("zonder-motivering"), pad, MOMENT)
    assert gemaakt.paden == (tmp_path / "kopie.dossier",)
    kopie = open_dossier(laad(), gemaakt.paden[0])
    assert not kopie.onbekend
    assert kopie.dossier.id != voorbeeld().id
    assert not any(antwoord.motivering for antwoord in kopie.dossier.antwoorden.values())
    data = gemaakt.paden[0].read_bytes()
    with pytest.raises(SchrijfFout):
        geef_door(uitkomst(), Keuze("zonder-motivering"), pad, MOMENT)
    assert gemaakt.paden[0].read_bytes() == data


def test_delen_verandert_het_dossier_niet(tmp_path: Path) -> None:
    dossier: Dossier = voorbeeld()
    voor = als_bytes(dossier)
    for nummer, soort in enumerate(("vragenlijst", "antwoorden", "zonder-motivering")):
        geef_door(uitkomst(dossier), Keuze(soort), tmp_path / str(nummer), MOMENT)  # type: ignore[arg-type]
    assert als_bytes(dossier) == voor


@pytest.mark.parametrize(("bytes_", "woorden"), [(0, "1 kB"), (12_400, "12 kB"), (3_420_000, "3,4 MB")])
def test_omvang_in_woorden(bytes_: int, woorden: str) -> None:
    assert archief.omvang_in_woorden(bytes_) == woorden
