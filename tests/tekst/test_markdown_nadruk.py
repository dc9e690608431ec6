"""Written Markdown reads back with the same words, whatever stands in emphasis or beside it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistent.tekst.boom import Alinea, Boom, Inline, Lijst, Regeleinde, Tabel, Tekst, Waarde, platte_tekst
from assistent.tekst.markdown import lees, schrijf

LASTIG = " ab1.,:;()[]*_`\\|-#+>~€é“”\u00a0!=&<{}/"
woorden = st.text(LASTIG, min_size=1, max_size=6)
teksten = st.builds(Tekst, woorden, st.booleans(), st.booleans())
waarden = st.builds(Waarde, woorden, st.just("zaak.naam"), st.booleans(), st.booleans(), st.booleans())


def _woorden(boom: Boom) -> list[str]:
    """The words; Markdown does not keep white space at the ends of a line."""
    return platte_tekst(boom).split()


@given(st.lists(st.one_of(teksten, waarden, st.just(Regeleinde())), min_size=1, max_size=6))
@example([Tekst("a"), Tekst("(b)", vet=True), Tekst("c")])
@example([Waarde("a", "x", vet=True), Tekst("/", vet=True), Waarde("b", "y", vet=True)])
@example([Waarde("x*", "x", vet=True), Tekst("y")])
@example([Tekst("€"), Tekst("(b)", vet=True)])
@example([Tekst("a", vet=True), Tekst("b", cursief=True)])
def test_geen_sterretje_of_woord_komt_erbij_of_raakt_weg(delen: list[Inline]) -> None:
    boom = (Alinea(tuple(delen)),)
    geschreven = schrijf(boom)
    assert _woorden(lees(geschreven)) == _woorden(boom)
    eens = schrijf(lees(geschreven))
    assert schrijf(lees(eens)) == eens


@given(st.lists(woorden.map(str.strip).filter(bool), min_size=2, max_size=6))
def test_waarden_naast_elkaar_houden_samen_hun_nadruk(delen: list[str]) -> None:
    boom = (Alinea((Tekst("Zie "), *(Waarde(deel, "zaak.naam", vet=True) for deel in delen))),)
    (alinea,) = lees(schrijf(boom))
    assert isinstance(alinea, Alinea)
    assert [deel for deel in alinea.inhoud if isinstance(deel, Tekst) and deel.vet] == [Tekst("".join(delen), vet=True)]


@pytest.mark.parametrize("genummerd", [True, False])
def test_twee_lijsten_na_elkaar_blijven_twee_lijsten(genummerd: bool) -> None:
    lijst = Lijst(((Alinea((Tekst("een"),)),), (Alinea((Tekst("twee"),)),)), genummerd)
    boom = (lijst, lijst, lijst, Alinea((Tekst("tussen"),)), lijst)
    assert lees(schrijf(boom)) == boom


@pytest.mark.parametrize("merk", ["- ", "1. ", "* "])
@pytest.mark.parametrize("diep", [1, 8, 9, 10, 11, 12, 200])
def test_geen_woord_valt_uit_een_diepe_lijst(merk: str, diep: int) -> None:
    assert "heel diep woord" in platte_tekst(lees(merk * diep + "heel diep woord"))


@pytest.mark.parametrize("diep", [1, 8, 9, 10, 11, 12, 60])
def test_geen_woord_valt_uit_een_ingesprongen_lijst(diep: int) -> None:
    tekst = "\n".join(f"{'  ' * nummer}- woord{nummer}" for nummer in range(diep))
    gelezen = platte_tekst(lees(tekst))
    assert all(f"woord{nummer}" in gelezen for nummer in range(diep))


def test_een_tabelrij_met_meer_cellen_dan_de_kop_verliest_er_geen() -> None:
    (tabel,) = lees("| a | b \\| c |\n|---|:-:|\n| 1 | 2 | 3 | 4 \\| 5 |\n| 6 |")
    assert isinstance(tabel, Tabel)
    assert platte_tekst((tabel,)) == "a\tb | c\t\t\n1\t2\t3\t4 | 5\n6\t\t\t"
    assert lees(schrijf((tabel,))) == (tabel,)


def test_een_tabel_zonder_randen_die_te_breed_is() -> None:
    assert "vijf" in platte_tekst(lees("een | twee\n---|---\ndrie | vier | vijf"))


def test_een_regeleinde_aan_het_slot_wordt_geen_streep() -> None:
    assert platte_tekst(lees(schrijf((Alinea((Tekst("slot"), Regeleinde())),)))) == "slot"


@pytest.mark.parametrize(
    "tekst", ["*" * 20_000, "**a " * 5_000, "[" * 20_000, "`" * 20_000, "|" * 5_000, "\\" * 20_001]
)
def test_een_lange_rij_tekens_blijft_tekst(tekst: str) -> None:
    assert len(platte_tekst(lees(tekst))) > len(tekst) // 4
