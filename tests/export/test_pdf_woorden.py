"""Word and PDF say the same, in every document of the examples and of a dossier in which nothing is answered yet."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from assistent import gegevens
from assistent.dossier.model import Antwoord
from assistent.dossier.wijzigen import met_antwoord
from assistent.export.context import LANGE_CEL
from assistent.export.pdf import render
from assistent.export.word import kies_sjabloon
from assistent.export.word import render as render_word
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.handelingen.dossiers import maak_nieuw, open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.boom import Tabel, regel
from tests.export import pdf_lezen
from tests.export.docx_woorden import blokwoorden, zichtbaar

DAG = date(2026, 11, 22)
DOOR = {"wie": "a", "moment": "2026-11-22T12:00:00+00:00"}


@lru_cache(maxsize=4)
def uitkomst(naam: str) -> Uitkomst:
    """An example, or `leeg-nl` and `leeg-vl`: a dossier in which only the jurisdiction is known."""
    kennis = laad()
    if naam in voorbeelden():
        return bereken(kennis, open_dossier(kennis, voorbeelden()[naam]).dossier, DAG)
    recht = naam.removeprefix("leeg-")
    nieuw = maak_nieuw(kennis, recht, **DOOR)
    return bereken(kennis, met_antwoord(nieuw, "zaak.rechtsgebied", Antwoord(waarde=recht), **DOOR), DAG)


def gevallen() -> list[tuple[str, str]]:
    """Every document that an example offers, and every document of a jurisdiction as an empty one."""
    uit = [(naam, document) for naam in voorbeelden() for document in beschikbaar(uitkomst(naam))]
    for recht in ("nl", "vl"):
        uit += [(f"leeg-{recht}", opzet.id) for opzet in laad().documenten.values() if recht in opzet.rechtsgebied]
    return uit


@pytest.mark.parametrize(
    ("woorden", "gedrukt", "gelijk"),
    [
        ("a b c", "a\nb  c\n", True), ("langwoord", "lang\nwoord", True), ("a b", "a \n b", True), ("", "\n", True),
        ("a b c", "a c", False), ("a b", "ab", False), ("ab", "a b", False), ("a", "a b", False), ("a b", "a", False),
        ("Eis 1.1.1 Tekst", "Eis 1.1.2\nTekst", False),
    ],
)  # fmt: skip
def test_de_vergelijking_zelf(woorden: str, gedrukt: str, gelijk: bool) -> None:
    assert (pdf_lezen.zelfde_woorden(woorden, gedrukt) == "") is gelijk


@pytest.mark.lang
@pytest.mark.parametrize(("naam", "document"), gevallen())
def test_word_en_pdf_zeggen_hetzelfde(naam: str, document: str) -> None:
    leidraad = stel_document_samen(uitkomst(naam), document)
    sjabloon = kies_sjabloon(document, leidraad.vorm, gegevens.sjablonen())
    van_word = blokwoorden(render_word(leidraad, sjabloon))
    data = render(leidraad)
    van_pdf = list(map(zichtbaar, pdf_lezen.blokteksten(data)))
    blokken = [blok for blok in leidraad.blokken() if blok.boom]
    assert len(van_word) == len(van_pdf)
    for nr, (word, pdf) in enumerate(zip(van_word[1:], van_pdf[1:], strict=True)):
        if verschil := pdf_lezen.zelfde_woorden(word, pdf):
            # A row that goes on at the next page prints its cells by turns.
            assert _breekbaar(blokken[nr]), verschil
            assert sorted(word.split()) == sorted(pdf.split())
    if leidraad.vorm != "leidraad" or pdf_lezen.bladwijzers(pdf_lezen.lees(data)):  # without headings Word has a hint
        assert not set(van_word[0].split()) - {"–"} - set(van_pdf[0].split()), "the cover says something else"
    _klopt_als_bestand(leidraad, data)


def _breekbaar(blok: Blok) -> bool:
    cellen = (cel for deel in blok.boom if isinstance(deel, Tabel) for rij in (deel.kop, *deel.rijen) for cel in rij)
    return any(len(regel(cel)) > LANGE_CEL for cel in cellen)


def _klopt_als_bestand(leidraad: Leidraad, data: bytes) -> None:
    """What has to hold for every file: pages in the contents, language, fonts, no pictures."""
    boek = pdf_lezen.lees(data)
    koppen = pdf_lezen.bladwijzers(boek)
    if leidraad.vorm == "leidraad":
        assert pdf_lezen.inhoudsopgave(data) == [(kop.naam, kop.pagina) for kop in koppen]
        assert [naar for _, naar in pdf_lezen.links(boek)] == [kop.pagina for kop in koppen]
    op_bladzijde = [""] * (len(boek.pages) + 1)
    for stuk in pdf_lezen.stukken(boek):
        op_bladzijde[stuk.pagina] += stuk.tekst
    assert all(kop.naam in " ".join(op_bladzijde[kop.pagina].split()) for kop in koppen)
    assert boek.trailer["/Root"]["/Lang"] == leidraad.taal
    assert all("/FontFile2" in letter["/FontDescriptor"] for letter in pdf_lezen.lettertypen(boek).values())
    assert not any("/XObject" in pagina["/Resources"] for pagina in boek.pages)
    assert pdf_lezen.randen(data)[-1].count(f"pagina {len(boek.pages)} van {len(boek.pages)}") == (
        1 if len(boek.pages) > 1 or leidraad.vorm == "formulier" else 0
    )
