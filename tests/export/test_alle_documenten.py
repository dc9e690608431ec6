"""Every document of the catalogue as a Word file: sound by the checker, and opened by LibreOffice.

Full and empty, of the first procedure in each jurisdiction that has it; with --lang of every procedure.
"""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistent import gegevens
from assistent.dossier.model import Antwoord
from assistent.dossier.vast import VasteMap
from assistent.export.word import kies_sjabloon, render
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.leidraad.model import Leidraad
from tests.leidraad.test_invullen import VIJANDIG
from tests.leidraad.vol import DAG, leeg, procedures, vol
from tests.woordcontrole.controle import controleer_docx

Maak = Callable[[str, str], Uitkomst]


def _word(leidraad: Leidraad) -> bytes:
    return render(leidraad, kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen()))


def _gevallen() -> list[tuple[str, str, str]]:
    """(procedure, jurisdiction, document), each document once per jurisdiction."""
    gezien: dict[tuple[str, str], tuple[str, str, str]] = {}
    for keuze, recht in procedures():
        for document in beschikbaar(vol(keuze, recht)):
            naam = document.partition("@")[0]
            gezien.setdefault((naam, recht), (keuze, recht, document))
    return list(gezien.values())


@pytest.fixture(scope="module")
def gevallen() -> list[tuple[str, str, str]]:
    return _gevallen()


def _leidraden(gekozen: list[tuple[str, str, str]]) -> Iterator[tuple[str, Leidraad]]:
    for keuze, recht, document in gekozen:
        blanco = document.partition("@")[0]
        yield f"{recht}-{document}-vol", stel_document_samen(vol(keuze, recht), document)
        yield f"{recht}-{blanco}-leeg", stel_document_samen(leeg(keuze, recht), blanco)


@pytest.mark.timeout(900)
def test_elk_document_is_een_gezond_wordbestand(
    gevallen: list[tuple[str, str, str]], loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    gekozen = loting.sample(gevallen, min(len(gevallen), hoeveelheid(24, len(gevallen))))
    fouten = {naam: fout for naam, leidraad in _leidraden(gekozen) if (fout := controleer_docx(_word(leidraad)))}
    assert fouten == {}


@pytest.mark.timeout(1800)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_libreoffice_opent_alle_documenten_in_een_keer(
    tmp_path: Path,
    gevallen: list[tuple[str, str, str]],
    loting: random.Random,
    hoeveelheid: Callable[[int, int], int],
) -> None:
    gekozen = loting.sample(gevallen, min(len(gevallen), hoeveelheid(8, len(gevallen))))
    for naam, leidraad in _leidraden(gekozen):
        (tmp_path / f"{naam.replace('@', '-')}.docx").write_bytes(_word(leidraad))
    bestanden = sorted(tmp_path.glob("*.docx"))
    opdracht = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*opdracht, "--outdir", str(tmp_path), *map(str, bestanden)], check=True, capture_output=True, timeout=1700
    )
    bladen = {p.stem: len(re.findall(rb"/Type\s*/Page[^s]", p.read_bytes())) for p in tmp_path.glob("*.pdf")}
    assert bladen.keys() == {bestand.stem for bestand in bestanden}
    assert all(bladen.values())


@pytest.mark.timeout(900)
def test_vijandige_antwoorden_staan_letterlijk_in_word(
    gevallen: list[tuple[str, str, str]], loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    """Every text field holds text that means something to Word, XML, Markdown or the language of the templates."""
    for keuze, recht, document in loting.sample(gevallen, min(len(gevallen), hoeveelheid(8, len(gevallen)))):
        uitkomst = _vijandig(vol(keuze, recht), loting)
        if document not in beschikbaar(uitkomst):
            continue  # what it is for was among the answers
        data = _word(stel_document_samen(uitkomst, document))
        assert controleer_docx(data) == [], document
        with zipfile.ZipFile(io.BytesIO(data)) as bestand:
            xml = bestand.read("word/document.xml").decode()
        assert "{%p" not in xml
        assert "<w:p/>" not in xml


def _vijandig(uitkomst: Uitkomst, loting: random.Random) -> Uitkomst:
    def tekst() -> str:
        return loting.choice((*VIJANDIG, *MEER)) + " " + loting.choice(VIJANDIG)

    def waarde(oud: Any) -> Any:
        if isinstance(oud, (list, tuple)) and oud and not isinstance(oud[0], str):
            return [{k: w if k == "id" or k in vast else _cel(w, tekst) for k, w in rij.items()} for rij in oud]
        return oud

    vragen = uitkomst.kennis.vragen
    antwoorden: dict[str, Antwoord] = {}
    for id_, antwoord in uitkomst.dossier.antwoorden.items():
        vraag = vragen[id_]
        vast = {k.id for k in vraag.kolommen if k.type not in ("tekst", "lange_tekst")}
        nieuw = tekst() if vraag.type in ("tekst", "lange_tekst") else waarde(antwoord.waarde)
        antwoorden[id_] = antwoord.model_copy(update={"waarde": nieuw, "motivering": tekst()})
    dossier = uitkomst.dossier.model_copy(update={"antwoorden": VasteMap(antwoorden)})
    return bereken(uitkomst.kennis, dossier, DAG)


def _cel(oud: Any, tekst: Callable[[], str]) -> Any:
    return tekst() if isinstance(oud, str) else oud


MEER = ("<w:p>", "]]>", "😀🏳️‍🌈", "שלום עולם", "\u202eomgekeerd", "x" * 10_000, "a\x0bb\x1fc", "&lt;w:t&gt;", "\ufeff")
