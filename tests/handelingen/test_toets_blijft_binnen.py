"""Nothing of a review leaves the house: not in what is published, not in a copy to share, not in a questionnaire."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from assistent.dossier.model import TOETSDELEN, Aftekening, Dossier
from assistent.dossier.wijzigen import met_aftekening
from assistent.handelingen import toetsen, uitgeven
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.delen import schrijf_vragenlijst, schrijf_zonder_motivering
from assistent.handelingen.documenten import genereer, stel_document_samen
from assistent.handelingen.dossiers import uit_voorbeeld
from assistent.handelingen.toetsen import Toetser
from assistent.handelingen.toetslijst import toetslijst
from assistent.kennis.laden import laad

MERK = "Zwartkopmees"
"""A word that stands in every part of the review and in nothing else."""
OP = "2026-03-02T10:00:00+01:00"
DAG = date(2026, 3, 2)
PUBLIEK = ("selectieleidraad", "gunningsleidraad", "aankondigingsgegevens")


@cache
def _getoetst() -> Uitkomst:
    kennis = laad()
    uitkomst = bereken(kennis, uit_voorbeeld(kennis, "den-haag"), DAG)
    stukken = [stel_document_samen(uitkomst, naam) for naam in PUBLIEK]
    lijst = toetslijst(uitkomst, stukken)
    wie = Toetser(f"J. {MERK}", f"jurist {MERK}", f"Bureau {MERK}")
    dossier = uitkomst.dossier
    for stand in lijst.punten[:60]:
        dossier = toetsen.geef_oordeel(dossier, stand.punt, "vraag", toetser=wie, op=OP, toelichting=MERK)
    blok = next(s.punt for s in lijst.punten if s.punt.documenten)
    dossier = toetsen.plaats_opmerking(dossier, blok, f"Opmerking {MERK}", toetser=wie, op=OP)
    dossier = toetsen.aanvaard_risico(dossier, blok, f"Mandaat {MERK}", toetser=wie, op=OP, toelichting=MERK)
    dossier = toetsen.leg_kader_vast(
        dossier,
        lijst,
        toetser=wie,
        op=OP,
        toetsmoment="strategie",
        documenten=PUBLIEK,
        versies=(),
        niet_beoordeeld=MERK,
    )
    teken = Aftekening(
        door=wie.naam, organisatie=wie.organisatie, op=OP, rol=wie.rol, uitspraak="akkoord", versie="v",
        inhoud_sha256="", toelichting=MERK,
    )  # fmt: skip
    dossier = met_aftekening(dossier, teken)
    assert all(MERK in str(getattr(dossier.toets, deel)) for deel in TOETSDELEN)
    return bereken(kennis, dossier, DAG)


def _bytes(pad: Path) -> Iterator[tuple[str, bytes]]:
    ruw = pad.read_bytes()
    yield pad.name, ruw
    if pad.suffix == ".pdf":
        tekst = "\n".join(blad.extract_text() for blad in PdfReader(pad).pages)
        assert len(tekst) > 500, "the text of the PDF was not read"
        yield f"{pad.name}: tekst", tekst.encode()
    if pad.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(ruw)) as pakket:
            yield from ((f"{pad.name}: {naam}", pakket.read(naam)) for naam in pakket.namelist())


def _zonder_merk(map_: Path) -> None:
    bestanden = [pad for pad in map_.rglob("*") if pad.is_file()]
    assert bestanden
    for pad in bestanden:
        for naam, inhoud in _bytes(pad):
            assert MERK.encode() not in inhoud, naam


@pytest.mark.parametrize("soort", ["concept", "publicatie"])
def test_geen_document_bevat_iets_van_de_toets(soort: str, tmp_path: Path) -> None:
    uitkomst = _getoetst()
    stukken = tuple(stel_document_samen(uitkomst, naam) for naam in PUBLIEK)
    uitgave = uitgeven.uitgever(uitkomst, soort)  # type: ignore[arg-type]
    genereer(stukken, tmp_path, datetime(2026, 3, 2, 12), formaten=("docx", "pdf"), uitgave=uitgave)
    _zonder_merk(tmp_path)


def test_een_kopie_om_te_delen_en_een_vragenlijst_bevatten_er_niets_van(tmp_path: Path) -> None:
    uitkomst = _getoetst()
    schrijf_zonder_motivering(uitkomst, tmp_path / "kopie")
    schrijf_vragenlijst(uitkomst, "gesteld", tmp_path, datetime(2026, 3, 2, 12))
    _zonder_merk(tmp_path)


def test_het_merk_staat_wel_in_het_dossier_zelf(tmp_path: Path) -> None:
    from assistent.dossier.bestand import schrijf

    dossier: Dossier = _getoetst().dossier
    schrijf(tmp_path / "zaak.dossier", dossier, verwacht_sha256=None)
    with pytest.raises(AssertionError):
        _zonder_merk(tmp_path)
