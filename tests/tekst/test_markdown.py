"""Markdown to tree and back: what a user types keeps its words and can never change the form of a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.tekst.boom import Alinea, Lijst, Regeleinde, Tabel, Tekst, Uitlijning, platte_tekst
from assistent.tekst.markdown import lees, schrijf

woorden = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=12
)
zinnen = st.lists(woorden, min_size=1, max_size=6).map(" ".join)
alineas = zinnen.map(lambda zin: Alinea((Tekst(zin),)))
items = st.tuples(alineas)
lijsten = st.builds(Lijst, st.lists(items, min_size=1, max_size=4).map(tuple), st.booleans())
cellen = zinnen.map(lambda zin: (Tekst(zin),))


@st.composite
def tabellen(draw: st.DrawFn) -> Tabel:
    breedte = draw(st.integers(1, 4))
    rij = st.lists(cellen, min_size=breedte, max_size=breedte).map(tuple)
    kanten: st.SearchStrategy[Uitlijning] = st.sampled_from(("links", "midden", "rechts"))
    uitlijning = draw(st.lists(kanten, min_size=breedte, max_size=breedte).map(tuple))
    return Tabel(draw(rij), tuple(draw(st.lists(rij, max_size=3))), uitlijning)


@given(st.lists(st.one_of(alineas, tabellen()), max_size=4))
def test_elke_tekst_komt_heel_terug(blokken: list[Alinea | Tabel]) -> None:
    assert lees(schrijf(blokken)) == tuple(blokken)


@given(lijsten)
def test_een_lijst_komt_heel_terug(lijst: Lijst) -> None:
    assert lees(schrijf((lijst,))) == (lijst,)


@pytest.mark.parametrize(
    "tekst",
    [
        "# geen kop",
        "1. geen lijst",
        "- geen lijst",
        "<script>alert(1)</script>",
        "[koppeling](https://voorbeeld.nl)",
        "| geen | tabel |\n",
        "```code```",
        "> geen citaat",
        "a*b*c_d_e",
        "--- \\ einde",
        "&lt;select&gt; & meer",
    ],
)
def test_gewone_tekens_blijven_gewone_tekens(tekst: str) -> None:
    boom = (Alinea((Tekst(tekst.strip()),)),)
    assert lees(schrijf(boom)) == boom


def test_vet_cursief_en_regeleinde() -> None:
    (alinea,) = lees("De **aanmelding** sluit *op tijd*.\\\nEinde")
    assert alinea == Alinea(
        (Tekst("De "), Tekst("aanmelding", vet=True), Tekst(" sluit "), Tekst("op tijd", cursief=True), Tekst("."),
         Regeleinde(), Tekst("Einde"))
    )  # fmt: skip


def test_geneste_lijst() -> None:
    (lijst,) = lees("1. een\n2. twee\n   - onder\n")
    assert isinstance(lijst, Lijst)
    assert lijst.genummerd
    assert lijst.items[1][1] == Lijst(((Alinea((Tekst("onder"),)),),))


def test_html_en_koppen_zijn_tekst() -> None:
    assert platte_tekst(lees("# Kop\n\n<b>x</b>")) == "# Kop\n<b>x</b>"


def test_besturingstekens_vallen_weg() -> None:
    assert platte_tekst(lees("a\x00b\x0cc\r\nd")) == "abc d"
