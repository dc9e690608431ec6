"""Tracked changes: accepting them all gives the new text, rejecting them all the old one, for any two documents."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from assistent import gegevens
from assistent.export.vergelijking import met_wijzigingen
from assistent.export.word import render
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.boom import Figuur
from assistent.tekst.tekening import Rechthoek, Tekening
from tests.export.voorbeeld import blok, hoofdstuk, leidraad, met_blokken, paragraaf, realistisch, tabel
from tests.export.wijzigingenlezer import W, body_van, na

TOEN = "2026-03-01T14:02:00Z"
SJABLOON = gegevens.sjablonen() / "leidraad.docx"

woorden = st.lists(
    st.sampled_from(["de", "opdracht", "niet", "**moet**", "*mag*", "30", "dagen."]), min_size=1, max_size=7
)
zinnen = woorden.map(" ".join)
alineas = st.lists(zinnen, min_size=1, max_size=3).map("\n\n".join)
lijsten = st.tuples(st.sampled_from(["- ", "1. "]), st.lists(zinnen, min_size=1, max_size=4)).map(
    lambda paar: "\n".join(f"{paar[0]}{zin}" for zin in paar[1])
)
cellen = st.sampled_from(["Prijs", "Plan", "Team", "40", "30", "60 %"])
tabellen = st.lists(st.tuples(cellen, cellen), min_size=1, max_size=4).map(
    lambda rijen: (tabel(("Naam", "Waarde"), *rijen),)
)
breed = st.just((tabel(("A", "B", "C"), ("een", "twee", "drie")),))
figuren = st.sampled_from([10.0, 20.0]).map(
    lambda x: (Figuur(Tekening(60, 20, (Rechthoek(0, 0, x, 8, "accent"),), f"Balk van {x}"), "Balk"),)
)
inhoud = st.one_of(alineas, lijsten, tabellen, breed, figuren)
documenten = st.lists(
    st.tuples(st.sampled_from("abcde"), inhoud), min_size=1, max_size=5, unique_by=lambda deel: deel[0]
)
Delen = Sequence[tuple[str, object]]


def _document(delen: Delen) -> Leidraad:
    return met_blokken(*(blok(sleutel, inhoud) for sleutel, inhoud in delen))  # type: ignore[arg-type]


def volg(oud: Leidraad, nieuw: Leidraad) -> tuple[bytes, bytes, bytes]:
    """The old and the new file, and the new one with what changed."""
    een, ander = render(oud, SJABLOON), render(nieuw, SJABLOON)
    return een, ander, met_wijzigingen(een, ander, "J. Jansen", TOEN)


def _klopt(oud: Leidraad, nieuw: Leidraad) -> bytes:
    een, ander, samen = volg(oud, nieuw)
    assert na(samen, "aanvaard") == na(ander, "aanvaard")
    assert na(samen, "verwerp") == na(een, "aanvaard")
    return samen


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documenten, documenten)
@example([("a", (tabel(("A", "B", "C"), ("x", "y", "z")),))], [("a", (tabel(("A", "B"), ("x", "y")),))])
@example([("a", "1. een\n2. twee")], [("a", "1. een\n2. drie"), ("b", "1. vier")])
def test_aanvaarden_geeft_het_nieuwe_en_verwerpen_het_oude(oud: Delen, nieuw: Delen) -> None:
    _merken_kloppen(_klopt(_document(oud), _document(nieuw)))


def _merken_kloppen(data: bytes) -> None:
    """Numbers are used once, every mark has an author and a moment, deleted text is `delText`."""
    body = body_van(data)
    merken = list(body.iter(f"{W}ins", f"{W}del"))
    nummers = [k.get(f"{W}id") for k in (*merken, *body.iter(f"{W}bookmarkStart"))]
    assert max(Counter(nummers).values(), default=1) == 1
    assert all((k.get(f"{W}author"), k.get(f"{W}date")) == ("J. Jansen", TOEN) for k in merken)
    assert not [t for weg in body.iter(f"{W}del") for t in weg.iter(f"{W}t")]
    tekeningen = [k.get("id") for k in body.iter() if str(k.tag).endswith("}docPr")]
    assert len(tekeningen) == len(set(tekeningen))


def test_gelijke_documenten_hebben_geen_wijzigingen() -> None:
    _, _, samen = volg(realistisch(), realistisch())
    assert not list(body_van(samen).iter(f"{W}ins", f"{W}del"))


def test_een_heel_document_met_een_ander_woord_een_blok_weg_en_een_erbij() -> None:
    oud = realistisch()
    samen = _klopt(oud, _bewerkt(oud))
    merken = Counter(etree.QName(k).localname for k in body_van(samen).iter(f"{W}ins", f"{W}del"))
    assert 2 < merken["ins"] < 40  # only what changed is marked
    assert 2 < merken["del"] < 40


def _bewerkt(oud: Leidraad) -> Leidraad:
    """Another title, the second block gone, a new one at the end."""
    eerste, *rest = oud.hoofdstukken
    alinea, *over = eerste.paragrafen
    blokken: list[Blok] = [b for nr, b in enumerate(alinea.blokken) if nr != 1]
    nieuw = hoofdstuk("Ander begin", paragraaf(alinea.titel, *blokken, blok("nieuw", "Dit is nieuw.")), *over)
    return leidraad(nieuw, *rest, titelblad=oud.titelblad)


def test_een_verplaatst_blok_gaat_weg_en_komt_erbij() -> None:
    delen = [("a", "Een eerste alinea."), ("b", "Een tweede."), ("c", "Een derde.")]
    samen = _klopt(_document(delen), _document([delen[1], delen[2], delen[0]]))
    tekst = [("".join(k.itertext()), etree.QName(k).localname) for k in body_van(samen).iter(f"{W}ins", f"{W}del")]
    assert [t for t in tekst if t[0]] == [("Een eerste alinea.", "del"), ("Een eerste alinea.", "ins")]


def test_een_rij_en_een_cel_worden_apart_gemerkt() -> None:
    oud = _document([("a", (tabel(("Naam", "Punten"), ("Prijs", "40"), ("Plan", "60")),))])
    nieuw = _document([("a", (tabel(("Naam", "Punten"), ("Prijs", "30"), ("Team", "10"), ("Plan", "60")),))])
    body = body_van(_klopt(oud, nieuw))
    assert len(body.findall(f".//{W}trPr/{W}ins")) == 1
    assert [t.text for t in body.iter(f"{W}delText")] == ["40"]


def test_de_plaatjes_en_de_lijsten_van_toen_gaan_mee() -> None:
    def figuur(x: float) -> tuple[Figuur]:
        return (Figuur(Tekening(60, 20, (Rechthoek(0, 0, x, 8, "accent"),), "Balk"), "Balk"),)

    oud = _document([("a", figuur(10)), ("b", "1. een\n2. twee")])
    samen = _klopt(oud, _document([("a", figuur(20))]))
    with zipfile.ZipFile(io.BytesIO(samen)) as pakket:
        namen = set(pakket.namelist())
        relaties = etree.fromstring(pakket.read("word/_rels/document.xml.rels"))
        nummering = etree.fromstring(pakket.read("word/numbering.xml"))
    doelen = {r.get("Id"): r.get("Target") for r in relaties}
    body = body_van(samen)
    beelden = [k.get(naam) for k in body.iter() for naam in k.attrib if str(naam).endswith("}embed")]
    assert len(set(beelden)) == 2
    assert all(f"word/{doelen[beeld]}" in namen for beeld in beelden)
    lijsten = {n.get(f"{W}numId") for n in nummering.iter(f"{W}num")}
    assert {n.get(f"{W}val") for n in body.iter(f"{W}numId")} <= lijsten


def test_een_vergelijking_is_niet_terug_te_lezen() -> None:
    oud = realistisch()
    _, _, samen = volg(oud, _bewerkt(oud))
    with zipfile.ZipFile(io.BytesIO(samen)) as pakket:
        alles = b"".join(pakket.read(naam) for naam in pakket.namelist() if naam.endswith(".xml"))
    assert b'w:name="_b_' not in alles
    assert b"docVar " not in alles
    assert oud.kenmerk.encode() not in alles


def test_een_open_plek_die_toen_gewone_tekst_was_is_geen_verschil() -> None:
    from assistent.tekst.boom import Alinea, Tekst, Waarde

    nu = (Alinea((Tekst("Datum: "), Waarde("Nog in te vullen", "zaak.dag", open=True))),)
    _, _, samen = volg(_document([("a", "Datum: Nog in te vullen")]), _document([("a", nu)]))
    assert not list(body_van(samen).iter(f"{W}ins", f"{W}del"))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice staat niet op deze machine")
def test_libreoffice_opent_het(tmp_path: Path) -> None:
    oud = realistisch()
    _, _, samen = volg(oud, _bewerkt(oud))
    (tmp_path / "v.docx").write_bytes(samen)
    opdracht = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "pdf"]
    subprocess.run([*opdracht, "--outdir", str(tmp_path), str(tmp_path / "v.docx")], check=True, capture_output=True)
    assert (tmp_path / "v.pdf").stat().st_size > 10_000
