"""The document is theirs: every override is applied, kept and shown, and no text is ever thrown away."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import TekstAfwijking, Tekstsoort
from assistent.leidraad.model import Leidraad
from tests.leidraad.kleine_kennis import PERCELEN, bouwsteen, dossier, kennis, maak, woorden

TABEL = "| N |\n|---|\n{% for p in zaak.percelen %}| {{ p.naam }} |\n{% endfor %}"
BLOKKEN = [
    *(bouwsteen(naam, f"Tekst {naam}: {{{{ zaak.naam }}}}") for naam in "abcd"),
    bouwsteen("t", TABEL),
    bouwsteen("r", "Perceel {{ rij.naam }}"),
]
STUK = kennis(
    BLOKKEN,
    [{"bouwsteen": "a"}, {"bouwsteen": "b"}],
    [{"bouwsteen": "c"}, {"bouwsteen": "d"}],
    [{"bouwsteen": "t"}, {"bouwsteen": "r", "per": "zaak.percelen"}],
)
ANTWOORDEN = {"zaak.naam": "x", "zaak.percelen": PERCELEN}
STANDAARD = ["a", "b", "c", "d", "t", "r@r1", "r@r2"]


def afwijking(soort: Tekstsoort, markdown: str = "", na: str | None = None, **overig: Any) -> TekstAfwijking:
    return TekstAfwijking(soort=soort, markdown=markdown, na=f"stuk/{na}" if na else None, **overig)


def met(**teksten: TekstAfwijking) -> Leidraad:
    """The document with these overrides; `_op_` in a name stands for `@`."""
    sleutels = {f"stuk/{naam.replace('_op_', '@')}": tekst for naam, tekst in teksten.items()}
    return maak(STUK, dossier(ANTWOORDEN, sleutels))


def volgorde(leidraad: Leidraad) -> list[str]:
    return [blok.sleutel.removeprefix("stuk/") for blok in leidraad.blokken()]


def los(leidraad: Leidraad) -> dict[str, str]:
    return {tekst.sleutel.removeprefix("stuk/"): tekst.markdown for tekst in leidraad.los}


def test_zonder_afwijking_staat_de_standaardtekst_er() -> None:
    leidraad = met()
    assert volgorde(leidraad) == STANDAARD
    assert {blok.afwijking for blok in leidraad.blokken()} == {""}


def test_vervangen_is_af_en_toont_ook_de_standaardtekst() -> None:
    leidraad = maak(STUK, dossier({}, {"stuk/a": afwijking("vervangen", "Eigen **tekst** {{ zaak.naam }}")}))
    blok = leidraad.blokken()[0]
    assert (woorden(blok), blok.afwijking, blok.open_velden) == (["Eigen tekst {{ zaak.naam }}"], "vervangen", ())
    assert blok.standaard != blok.boom
    assert leidraad.blokken()[1].open_velden == ("zaak.naam",)


def test_een_gewijzigde_standaardtekst_maakt_de_eigen_tekst_verouderd_en_houdt_haar() -> None:
    standaardhash = met().blokken()[0].standaardhash
    goed, oud = (met(a=afwijking("vervangen", "Eigen", basis=basis)) for basis in (standaardhash, "0" * 64))
    assert (goed.blokken()[0].afwijking, oud.blokken()[0].afwijking) == ("vervangen", "verouderd")
    assert woorden(oud.blokken()[0]) == ["Eigen"]


def test_een_rij_heeft_haar_eigen_tekst() -> None:
    leidraad = met(r_op_r2=afwijking("vervangen", "Alleen Zuid"))
    assert woorden(*leidraad.blokken()[-2:]) == ["Perceel Noord", "Alleen Zuid"]


def test_een_verdwenen_rij_laat_haar_tekst_los_achter() -> None:
    leidraad = met(r_op_r9=afwijking("vervangen", "Van een perceel dat weg is"))
    assert los(leidraad) == {"r@r9": "Van een perceel dat weg is"}
    assert volgorde(leidraad) == STANDAARD


def test_weggelaten_verdwijnt_uit_het_document_en_blijft_zichtbaar_voor_de_toetser() -> None:
    leidraad = met(b=afwijking("weggelaten"), c=afwijking("weggelaten", basis="0" * 64))
    assert volgorde(leidraad) == ["a", "d", "t", "r@r1", "r@r2"]
    assert [(blok.sleutel, blok.afwijking) for blok in leidraad.weggelaten] == [
        ("stuk/b", "weggelaten"),
        ("stuk/c", "verouderd"),
    ]


def test_een_paragraaf_waarvan_alles_is_weggelaten_vervalt() -> None:
    (hoofdstuk,) = met(c=afwijking("weggelaten"), d=afwijking("weggelaten")).hoofdstukken
    assert [paragraaf.id for paragraaf in hoofdstuk.paragrafen] == ["p1", "p3"]


@pytest.mark.parametrize("soort", ["vervangen", "verplaatst"])
def test_een_tabel_uit_gegevens_wordt_nooit_vervangen(soort: Tekstsoort) -> None:
    leidraad = met(t=afwijking(soort, "Mijn eigen tabel", na="a"))
    blok = next(blok for blok in leidraad.blokken() if blok.sleutel == "stuk/t")
    assert woorden(blok) == ["N\nNoord\nZuid"]
    assert los(leidraad) == {"t": "Mijn eigen tabel"}


# ------------------------------------------------------------------------------ own texts and moves


def test_eigen_teksten_na_een_blok_en_na_elkaar() -> None:
    leidraad = met(
        e2=afwijking("eigen", "Tweede", na="b"),
        e1=afwijking("eigen", "Eerste", na="b"),
        e3=afwijking("eigen", "Onder de eerste", na="e1"),
    )
    assert volgorde(leidraad) == ["a", "b", "e1", "e3", "e2", "c", "d", "t", "r@r1", "r@r2"]
    assert {blok.afwijking for blok in leidraad.blokken()} == {"", "eigen"}


def test_een_eigen_tekst_na_een_weggelaten_blok_houdt_diens_plaats() -> None:
    leidraad = met(a=afwijking("weggelaten"), e=afwijking("eigen", "In plaats daarvan", na="a"))
    assert volgorde(leidraad)[:2] == ["e", "b"]


@pytest.mark.parametrize("na", [None, "weg", "e", "f"])
def test_een_eigen_tekst_zonder_plaats_is_los(na: str | None) -> None:
    leidraad = met(e=afwijking("eigen", "Zwerft", na=na), f=afwijking("eigen", "Zwerft mee", na="e"))
    assert los(leidraad) == {"e": "Zwerft", "f": "Zwerft mee"}
    assert volgorde(leidraad) == STANDAARD


@pytest.mark.parametrize("sleutel", ["a", "§opbouw"])
def test_een_eigen_tekst_neemt_geen_sleutel_van_een_ander_in(sleutel: str) -> None:
    leidraad = met(**{sleutel: afwijking("eigen", "Indringer", na="b")})
    assert los(leidraad) == {sleutel: "Indringer"}
    assert volgorde(leidraad) == STANDAARD


def test_een_verplaatst_blok_gaat_mee_met_wat_erachter_staat() -> None:
    leidraad = met(
        a=afwijking("verplaatst", na="c"),
        e=afwijking("eigen", "Hoort bij a", na="a"),
        b=afwijking("verplaatst", na="e"),
    )
    assert volgorde(leidraad) == ["c", "a", "e", "b", "d", "t", "r@r1", "r@r2"]
    assert [blok.afwijking for blok in leidraad.blokken()[1:4]] == ["verplaatst", "eigen", "verplaatst"]


def test_meer_blokken_na_een_blok_staan_op_volgorde_van_hun_sleutel() -> None:
    leidraad = met(
        d=afwijking("verplaatst", na="a"), c=afwijking("verplaatst", na="a"), b2=afwijking("eigen", "x", na="a")
    )
    assert volgorde(leidraad)[:5] == ["a", "b2", "c", "d", "b"]


def test_een_verplaatst_blok_kan_ook_eigen_woorden_hebben() -> None:
    leidraad = met(a=afwijking("verplaatst", "Anders", na="c"))
    blok = leidraad.blokken()[2]
    assert (blok.sleutel, woorden(blok), blok.afwijking) == ("stuk/a", ["Anders"], "vervangen")


@pytest.mark.parametrize("naar", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "d", "d": "a"}])
def test_een_verplaatsing_in_een_kring_laat_alles_op_zijn_plaats(naar: dict[str, str]) -> None:
    leidraad = met(**{sleutel: afwijking("verplaatst", na=na) for sleutel, na in naar.items()})
    assert volgorde(leidraad) == STANDAARD
    assert {blok.sleutel for blok in leidraad.blokken() if blok.afwijking == "verouderd"} == {f"stuk/{s}" for s in naar}


def test_een_eigen_tekst_achter_een_blok_in_een_kring_houdt_haar_plaats() -> None:
    leidraad = met(
        a=afwijking("verplaatst", na="b"), b=afwijking("verplaatst", na="a"), e=afwijking("eigen", "Blijft", na="a")
    )
    assert volgorde(leidraad) == ["a", "e", *STANDAARD[1:]]


def test_een_tabel_die_toch_vervangen_werd_houdt_haar_open_punten() -> None:
    rijen = {"zaak.percelen": [{"id": "r1", "gebied": "Zuid"}]}
    alleen_tabel = kennis([bouwsteen("t", TABEL)])
    (tabel,) = maak(alleen_tabel, dossier(rijen, {"stuk/t": afwijking("vervangen", "Eigen")})).blokken()
    assert tabel.open_velden == ("zaak.percelen@r1.naam",)


def test_een_verplaatsing_naar_een_plek_die_weg_is_laat_het_blok_staan_en_zegt_dat() -> None:
    leidraad = met(a=afwijking("verplaatst", "Met woorden", na="weg"))
    blok = leidraad.blokken()[0]
    assert (blok.sleutel, woorden(blok), blok.afwijking) == ("stuk/a", ["Met woorden"], "verouderd")
    assert los(leidraad) == {}


def test_een_heel_lange_ketting_van_eigen_teksten() -> None:
    keten = {"e0": afwijking("eigen", "0", na="a")}
    keten |= {f"e{nr}": afwijking("eigen", str(nr), na=f"e{nr - 1}") for nr in range(1, 3_000)}
    assert volgorde(met(**keten))[1:3_001] == [f"e{nr}" for nr in range(3_000)]


def test_een_afwijking_van_een_ander_document_doet_niets() -> None:
    leidraad = maak(
        STUK, dossier(ANTWOORDEN, {"stukje/a": afwijking("weggelaten"), "ander/a": afwijking("eigen", "x")})
    )
    assert (volgorde(leidraad), leidraad.los) == (STANDAARD, ())


PLAATSEN = [*STANDAARD, "e1", "e2", "e3", "weg"]


@given(
    st.dictionaries(
        st.sampled_from(PLAATSEN),
        st.tuples(
            st.sampled_from(["vervangen", "weggelaten", "eigen", "verplaatst"]),
            st.sampled_from(["", "Woorden"]),
            st.sampled_from([None, *PLAATSEN]),
        ),
    )
)
def test_geen_blok_staat_er_dubbel_en_geen_tekst_raakt_weg(keuzes: dict[str, tuple[Any, str, str | None]]) -> None:
    teksten = {
        f"stuk/{s}": afwijking(soort, f"{tekst} {s}" if tekst else "", na) for s, (soort, tekst, na) in keuzes.items()
    }
    leidraad = maak(STUK, dossier(ANTWOORDEN, teksten))
    staat = volgorde(leidraad)
    assert len(staat) == len(set(staat))
    weg = {blok.sleutel.removeprefix("stuk/") for blok in leidraad.weggelaten}
    assert set(staat) | weg >= set(STANDAARD)
    assert not set(staat) & weg
    gelezen = "\n".join(woorden(*leidraad.blokken()))
    for sleutel, (soort, tekst, _) in keuzes.items():
        if tekst and soort != "weggelaten":
            assert (f"Woorden {sleutel}" in gelezen) != (sleutel in los(leidraad))
