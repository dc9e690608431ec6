"""Writing documents never costs somebody's work, and a frozen version can be trusted."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pytest

from assistent.advies.model import Melding
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Conclusie, Dossier
from assistent.dossier.versies import controleer_versie
from assistent.dossier.wijzigen import met_conclusies, met_peildatum, met_waarde
from assistent.export.fouten import SjabloonFout
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import (
    DocumentFout,
    beschikbaar,
    bestandsnaam,
    bevries,
    eigen_documenten,
    genereer,
    onopgelost,
    stel_document_samen,
    uit_versie,
)
from assistent.kennis.laden import laad
from assistent.kennis.opzet import Documentvorm
from assistent.leidraad.bevriezen import vries_in
from assistent.leidraad.model import Leidraad
from assistent.planning.model import Planningmelding
from tests.handelingen.maak import DAG, DOOR, uitkomst, voorbeeld

MOMENT = datetime(2026, 3, 1, 14, 2)
NAAM = "doorontwikkeling-jeugd-en-gezinshulp-den-haag-2024-2032-dialoogleidraad"


def _leidraad(dossier: Dossier | None = None) -> Leidraad:
    return stel_document_samen(uitkomst(dossier), "dialoogleidraad")


def _namen(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir())


def _bewerk(pad: Path) -> None:
    """Type something in the longest paragraph, as in Word."""
    document = docx.Document(str(pad))
    alinea = max(document.paragraphs, key=lambda alinea: len(alinea.text))
    alinea.runs[0].text = f"Hier is iets bijgeschreven. {alinea.runs[0].text}"
    document.save(str(pad))


# ------------------------------------------------------------------------------------------ writing


def test_een_document_krijgt_de_naam_van_zaak_en_document(tmp_path: Path) -> None:
    (stuk,) = genereer([_leidraad()], tmp_path / "nieuwe" / "map", MOMENT)
    assert stuk.pad.name == f"{NAAM}.docx"
    assert zipfile.is_zipfile(stuk.pad)
    assert (stuk.vorige, stuk.bewerkt) == (None, ())
    assert stuk.open_punten == len({veld for blok in _leidraad().blokken() for veld in blok.open_velden})


def test_een_zaak_zonder_naam_heet_zaak(tmp_path: Path) -> None:
    (stuk,) = genereer([_leidraad(met_waarde(voorbeeld(), "zaak.naam", None, **DOOR))], tmp_path, MOMENT)
    assert stuk.pad.name == "zaak-dialoogleidraad.docx"


def test_een_bestaand_bestand_gaat_opzij_ook_twee_keer_in_een_minuut(tmp_path: Path) -> None:
    for _ in range(3):
        stukken = genereer([_leidraad()], tmp_path, MOMENT)
    assert _namen(tmp_path) == sorted(
        [f"{NAAM}.docx", f"{NAAM} (vorige 2026-03-01 1402).docx", f"{NAAM} (vorige 2026-03-01 1402, 2).docx"]
    )
    assert stukken[0].vorige == tmp_path / f"{NAAM} (vorige 2026-03-01 1402, 2).docx"
    assert stukken[0].bewerkt == ()


def test_een_bewerkt_bestand_blijft_bewaard_en_zijn_blokken_worden_gemeld(tmp_path: Path) -> None:
    (eerst,) = genereer([_leidraad()], tmp_path, MOMENT)
    _bewerk(eerst.pad)
    bewerkt = eerst.pad.read_bytes()
    (daarna,) = genereer([_leidraad(met_waarde(voorbeeld(), "zaak.organisatie", "Ander", **DOOR))], tmp_path, MOMENT)
    assert len(daarna.bewerkt) == 1
    assert daarna.bewerkt[0].startswith("dialoogleidraad/")
    assert daarna.vorige is not None
    assert daarna.vorige.read_bytes() == bewerkt


def test_een_vreemd_bestand_met_die_naam_gaat_ongelezen_opzij(tmp_path: Path) -> None:
    (tmp_path / f"{NAAM}.docx").write_bytes(b"geen Word")
    (stuk,) = genereer([_leidraad()], tmp_path, MOMENT)
    assert stuk.vorige is not None
    assert stuk.vorige.read_bytes() == b"geen Word"
    assert stuk.bewerkt == ()


def test_een_volle_schijf_laat_het_oude_bestand_op_zijn_plaats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (stuk,) = genereer([_leidraad()], tmp_path, MOMENT)
    voor = stuk.pad.read_bytes()

    def vol(nummer: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(DocumentFout, match="de schijf is vol"):
        genereer([_leidraad()], tmp_path, MOMENT)
    assert _namen(tmp_path) == [stuk.pad.name]
    assert stuk.pad.read_bytes() == voor


def test_een_bestand_als_map_wordt_geweigerd(tmp_path: Path) -> None:
    bestand = tmp_path / "bestand"
    bestand.write_text("x")
    for uit in (bestand, bestand / "map"):
        with pytest.raises(DocumentFout, match="kan niet worden gemaakt"):
            genereer([_leidraad()], uit, MOMENT)
    assert bestand.read_text() == "x"


def test_er_wordt_niets_geschreven_voordat_alles_klaar_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistent.export import word

    def kies(document: str, vorm: Documentvorm, map_: Path) -> Path:
        if document == "gunningsleidraad":
            raise SjabloonFout("dit sjabloon deugt niet")
        return gekozen(document, vorm, map_)

    gekozen = word.kies_sjabloon
    monkeypatch.setattr(word, "kies_sjabloon", kies)
    leidraden = [stel_document_samen(uitkomst(), naam) for naam in ("dialoogleidraad", "gunningsleidraad")]
    with pytest.raises(SjabloonFout):
        genereer(leidraden, tmp_path / "uit", MOMENT)
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(
    ("zaak", "naam"),
    [
        ("Jeugdhulp in Escamp & Loosduinen", "jeugdhulp-in-escamp-loosduinen"),
        ("Één café", "een-cafe"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "zaak"),
        ("日本", "zaak"),
        ("x" * 200, "x" * 60),
        ("CON", "con"),
    ],
)
def test_een_bestandsnaam_is_overal_bruikbaar(zaak: str, naam: str) -> None:
    assert bestandsnaam(zaak) == naam


def test_een_onbekend_document_noemt_het_dichtstbijzijnde() -> None:
    with pytest.raises(DocumentFout, match="Bedoelt u ‘dialoogleidraad’"):
        stel_document_samen(uitkomst(), "dialoogleidrad")


def test_zonder_procedure_zijn_er_geen_documenten() -> None:
    leeg = uitkomst(voorbeeld().model_copy(update={"antwoorden": {}}))
    assert (leeg.procedure, beschikbaar(leeg)) == (None, ())


def test_alleen_documenten_van_het_eigen_rechtsgebied() -> None:
    assert eigen_documenten(uitkomst()) == ("selectieleidraad", "dialoogleidraad", "gunningsleidraad")
    vlaams = uitkomst(met_waarde(voorbeeld(), "zaak.rechtsgebied", "vl", **DOOR))
    assert not {"selectieleidraad", "motivering_op_verzoek"} & set(beschikbaar(vlaams))


def test_een_document_voor_elke_procedure_staat_achter_die_van_de_procedure_zelf() -> None:
    namen = beschikbaar(uitkomst())
    assert namen[:3] == eigen_documenten(uitkomst())
    assert {"keuzenotitie", "collegevoorstel", "motivering_op_verzoek", "aankondigingsgegevens"} <= set(namen[3:])


def test_een_algemeen_document_volgt_de_soort_procedure_en_zijn_voorwaarde() -> None:
    onderhands = uitkomst(met_waarde(voorbeeld(), "procedure.gekozen", "meervoudig_onderhands", **DOOR))
    assert "keuzenotitie" in beschikbaar(onderhands)
    assert "aankondigingsgegevens" not in beschikbaar(onderhands)  # there is no notice
    subsidie = uitkomst(met_waarde(voorbeeld(), "procedure.gekozen", "projectsubsidie_oproep", **DOOR))
    assert {"subsidieregeling", "subsidieoproep", "keuzenotitie"} <= set(beschikbaar(subsidie))
    assert not {"motivering_op_verzoek", "aankondigingsgegevens"} & set(beschikbaar(subsidie))


def test_de_keuzenotitie_is_er_ook_voordat_er_een_procedure_is() -> None:
    zonder = uitkomst(met_waarde(voorbeeld(), "procedure.gekozen", None, **DOOR))
    assert zonder.procedure is None
    assert "keuzenotitie" in beschikbaar(zonder)
    assert not eigen_documenten(zonder)


# ----------------------------------------------------------------------------------------- versions


def test_een_versie_houdt_haar_tekst_onder_andere_antwoorden_en_andere_kennis() -> None:
    eerst = uitkomst()
    dossier = bevries(eerst, "v1", "concept", **DOOR)
    versie = dossier.versies[0]
    toen = {naam: vries_in(stel_document_samen(eerst, naam)) for naam in beschikbaar(eerst)}
    later = met_waarde(dossier, "zaak.organisatie", "Heel andere gemeente", **DOOR)
    for naam, teksten in toen.items():
        terug = vries_in(uit_versie(later, versie, naam))
        del terug[f"{naam}/§opbouw"], teksten[f"{naam}/§opbouw"]
        assert terug == teksten
    assert not controleer_versie(later, "v1")


def test_een_versie_weet_onder_welk_recht_zij_is_gemaakt() -> None:
    vandaag = met_peildatum(voorbeeld(), None, **DOOR).model_copy(update={"kennis_versie": "ooit"})
    bevroren = bevries(bereken(laad(), vandaag, DAG), "v1", "concept", **DOOR)
    assert (bevroren.versies[0].peildatum, bevroren.versies[0].kennis_versie) == (DAG, laad().versie)
    assert bevroren.peildatum is None


def test_een_versie_zonder_dit_document_zegt_dat() -> None:
    dossier = bevries(uitkomst(), "v1", "concept", **DOOR)
    with pytest.raises(VersieFout, match="heeft geen document ‘subsidieoproep’"):
        uit_versie(dossier, dossier.versies[0], "subsidieoproep")


def _met_fout(basis: Uitkomst) -> Uitkomst:
    melding = Melding(
        id="proef", ernst="fout", tekst="Dit mag niet.", maatregel="Herstel het.", plaats="zaak.naam", bron=(),
        status="wettekst", buiten_regime=False, spoor=None,
    )  # fmt: skip
    return replace(basis, meldingen=(melding, *basis.meldingen))


@pytest.mark.parametrize("status", ["vastgesteld", "gepubliceerd"])
def test_een_fout_houdt_vaststellen_tegen_tot_zij_is_gemotiveerd(status: str) -> None:
    met_fout = _met_fout(uitkomst())
    assert onopgelost(met_fout)[0] == "Dit mag niet."
    with pytest.raises(DocumentFout, match="Dit mag niet"):
        bevries(met_fout, "v1", status, **DOOR)  # type: ignore[arg-type]
    zonder_reden = met_conclusies(voorbeeld(), {"melding.proef": Conclusie(motivering="  ")}, **DOOR)
    with pytest.raises(DocumentFout):
        bevries(_met_fout(uitkomst(zonder_reden)), "v1", status, **DOOR)  # type: ignore[arg-type]
    gemotiveerd = met_conclusies(voorbeeld(), {"melding.proef": Conclusie(motivering="De raad besloot zo.")}, **DOOR)
    assert bevries(_met_fout(uitkomst(gemotiveerd)), "v1", status, **DOOR).versies[0].status == status  # type: ignore[arg-type]


def test_een_fout_in_de_planning_houdt_vaststellen_tegen_tot_de_stap_is_gemotiveerd() -> None:
    def met_planfout(motivering: str) -> Uitkomst:
        goed = uitkomst()
        stap = replace(goed.planning.stappen[0], motivering=motivering)
        planning = replace(
            goed.planning,
            stappen=(stap, *goed.planning.stappen[1:]),
            meldingen=(Planningmelding(stap.id, "Te kort.", ernst="fout"),),
        )
        return replace(goed, planning=planning)

    assert onopgelost(met_planfout(" ")) == ("Te kort.",)
    assert onopgelost(met_planfout("De rechter schortte de termijn op.")) == ()


@pytest.mark.parametrize("status", ["concept", "ter_toetsing"])
def test_een_fout_houdt_een_concept_niet_tegen(status: str) -> None:
    assert bevries(_met_fout(uitkomst()), "v1", status, **DOOR).versies  # type: ignore[arg-type]


def test_de_module_laadt_geen_word_voordat_er_iets_te_schrijven_is() -> None:
    code = (
        "import sys, assistent.handelingen.uitgeven, assistent.handelingen.documenten\n"
        "print([m for m in ('docx', 'docxtpl', 'lxml', 'PIL', 'reportlab') if m in sys.modules])"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
