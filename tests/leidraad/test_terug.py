"""The pure parts of reading back: values in a sentence, rows of a table, the order of blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import TekstAfwijking
from assistent.leidraad.afwijkingen import begin_van, pas_toe
from assistent.leidraad.model import Hoofdstuk
from assistent.leidraad.terug_tabel import vergelijk
from assistent.leidraad.terug_volgorde import Kopplaats, Natuurlijk, met_stappen, verplaatsingen
from assistent.leidraad.terug_waarden import delen, ontleed
from assistent.tekst.boom import Alinea, Tabel, Tekst, Waarde, platte_tekst
from tests.export.voorbeeld import blok, hoofdstuk, paragraaf, tabel

DUUR, DAG = Waarde("72", "zaak.looptijd_maanden"), Waarde("1 maart 2026", "zaak.startdatum")
ZIN = (Alinea((Tekst("De looptijd is "), DUUR, Tekst(" maanden, vanaf "), DAG, Tekst("."))),)


@pytest.mark.parametrize(
    ("nieuw", "waarden", "ook"),
    [
        ("De looptijd is 72 maanden, vanaf 1 maart 2026.", [], False),
        ("De looptijd is 96 maanden, vanaf 1 maart 2026.", ["96"], False),
        ("De looptijd is 96 maanden, vanaf 2 april 2027.", ["96", "2 april 2027"], False),
        ("De looptijd is 72 maanden, vanaf 15 maart 2026.", ["15 maart 2026"], False),
        ("De duur is 96 maanden, vanaf 1 maart 2026.", ["96"], True),
        ("De looptijd is lang.", [], True),
        ("De looptijd is maanden, vanaf 1 maart 2026.", [], True),
    ],
)
def test_waarden_in_een_zin(nieuw: str, waarden: list[str], ook: bool) -> None:
    gevonden = ontleed(tuple(delen(ZIN)), nieuw)
    assert ([w.nieuw for w in gevonden.waarden], gevonden.ook_woorden) == (waarden, ook)


def test_delen_zijn_samen_de_platte_tekst() -> None:
    boom = (*ZIN, tabel(("A", "B"), ("1", "2")), *ZIN)
    assert "".join(woorden for woorden, _ in delen(boom)) == platte_tekst(boom)


BASIS = tabel(("Naam", "Wat"), ("een", "1"), ("twee", "2"), ("drie", "3"))


def met(*rijen: tuple[str, str]) -> Tabel:
    return tabel(("Naam", "Wat"), *rijen)


def test_een_cel_een_rij_erbij_een_rij_weg_en_een_rij_verplaatst() -> None:
    cel = vergelijk(BASIS, met(("een", "1"), ("twee", "9"), ("drie", "3")))
    assert [(c.rij, c.kolom) for c in cel.cellen] == [(1, 1)]
    erbij = vergelijk(BASIS, met(("een", "1"), ("nieuw", "0"), ("twee", "2"), ("drie", "3")))
    assert ([nr for nr, _ in erbij.erbij], erbij.cellen, erbij.weg) == ([1], (), ())
    weg = vergelijk(BASIS, met(("een", "1"), ("drie", "3")))
    assert ([nr for nr, _ in weg.weg], weg.cellen, weg.erbij) == ([1], (), ())
    anders = vergelijk(BASIS, met(("twee", "2"), ("drie", "3"), ("een", "1")))
    assert (len(anders.verplaatst), anders.erbij, anders.weg) == (1, (), ())
    beide = vergelijk(BASIS, met(("een", "1"), ("twee", "9")))
    assert ([(c.rij, c.kolom) for c in beide.cellen], [nr for nr, _ in beide.weg]) == ([(1, 1)], [2])


def test_de_kop_en_een_kolom_erbij_tellen_ook() -> None:
    assert [
        c.rij for c in vergelijk(BASIS, tabel(("Naam", "Hoe"), ("een", "1"), ("twee", "2"), ("drie", "3"))).cellen
    ] == [-1]
    breder = tabel(("Naam", "Wat", "Extra"), ("een", "1", "x"), ("twee", "2", ""), ("drie", "3", ""))
    assert [(c.rij, c.kolom) for c in vergelijk(BASIS, breder).cellen] == [(-1, 2), (0, 2)]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("1234")), max_size=6),
       st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("1234")), max_size=6))  # fmt: skip
def test_elke_nieuwe_rij_staat_in_het_verschil_of_is_gelijk(
    oud: list[tuple[str, str]], nieuw: list[tuple[str, str]]
) -> None:
    verschil = vergelijk(met(*oud), met(*nieuw))
    over = len(oud) - len(verschil.weg) - len(verschil.verplaatst)
    assert over == len(nieuw) - len(verschil.erbij) - len(verschil.verplaatst)


# ------------------------------------------------------------------------------------ order

HOOFDSTUKKEN: tuple[Hoofdstuk, ...] = (
    hoofdstuk("Een", paragraaf("Een punt een", blok("a", "A."), blok("b", "B."), blok("c", "C.")),
              paragraaf("Een punt twee", blok("d", "D."), blok("e", "E."))),
    hoofdstuk("Twee", paragraaf("Twee punt een", blok("f", "F."), blok("g", "G."))),
)  # fmt: skip
STUK = "selectieleidraad"
NATUURLIJK = Natuurlijk(STUK, "", HOOFDSTUKKEN)
EIGEN = {f"{STUK}/eigen-{nr}": TekstAfwijking(soort="eigen", na=f"{STUK}/a", markdown=f"{nr}.") for nr in (1, 2)}


def volgorde(teksten: dict[str, TekstAfwijking]) -> list[str]:
    toegepast = pas_toe(STUK, HOOFDSTUKKEN, teksten)
    return [b.sleutel for h in toegepast.hoofdstukken for p in h.paragrafen for b in p.blokken]


def in_word(teksten: dict[str, TekstAfwijking]) -> list[Kopplaats | str]:
    delen_: list[Kopplaats | str] = []
    for h in pas_toe(STUK, HOOFDSTUKKEN, teksten).hoofdstukken:
        delen_.append(Kopplaats(h.id))
        for p in h.paragrafen:
            delen_ += [Kopplaats(h.id, p.id), *(b.sleutel for b in p.blokken)]
    return delen_


def test_zonder_verplaatsing_is_er_geen_stap() -> None:
    assert verplaatsingen(NATUURLIJK, {}, in_word({})) == ()
    assert verplaatsingen(NATUURLIJK, EIGEN, in_word(EIGEN)) == ()


@pytest.mark.parametrize("teksten", [{}, EIGEN])
@given(st.data())
def test_alle_stappen_samen_geven_de_volgorde_van_word(teksten: dict[str, TekstAfwijking], data: st.DataObject) -> None:
    word = in_word(teksten)
    for _ in range(data.draw(st.integers(1, 4))):
        van = data.draw(st.sampled_from([nr for nr, deel in enumerate(word) if isinstance(deel, str)]))
        deel = word.pop(van)
        word.insert(data.draw(st.integers(1, len(word))), deel)
    stappen = [stap for samen in verplaatsingen(NATUURLIJK, teksten, word) for stap in samen]
    nieuw = met_stappen(teksten, stappen)
    assert volgorde(nieuw) == [deel for deel in word if isinstance(deel, str)]
    assert verplaatsingen(NATUURLIJK, nieuw, word) == ()


def test_een_blok_vooraan_in_een_andere_paragraaf() -> None:
    begin = begin_van(STUK, "een", "een_punt_twee")
    nieuw = {f"{STUK}/f": TekstAfwijking(soort="verplaatst", na=begin)}
    assert volgorde(nieuw) == [f"{STUK}/{letter}" for letter in "abcfdeg"]


def test_een_plaats_vooraan_in_een_paragraaf_die_er_niet_is_telt_niet() -> None:
    nieuw = {f"{STUK}/f": TekstAfwijking(soort="verplaatst", na=begin_van(STUK, "een", "weg"))}
    assert volgorde(nieuw) == volgorde({})
