"""Two texts of a document: blocks that came, went, changed or moved, with their lines, tables and figures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistent.tekst.boom import Alinea, Boom, Figuur, Tekst, Waarde
from assistent.tekst.markdown import lees
from assistent.tekst.tekening import Lijn, Tekening
from assistent.vergelijk.documenten import Blokverschil, Documentverschil, Tekstblok, vergelijk


def blok(sleutel: str, tekst: str | Boom, plaats: str = "Een") -> Tekstblok:
    return Tekstblok(sleutel, sleutel.upper(), plaats, lees(tekst) if isinstance(tekst, str) else tekst)


def verschil(oud: list[Tekstblok], nieuw: list[Tekstblok]) -> Documentverschil:
    return vergelijk("stuk", "Stuk", oud, nieuw)


def een(oud: str | Boom, nieuw: str | Boom) -> Blokverschil:
    (gevonden,) = verschil([blok("a", oud)], [blok("a", nieuw)]).blokken
    return gevonden


def woorden(gevonden: Blokverschil) -> list[str]:
    tekens = {"gelijk": "{}", "weg": "[-{}-]", "erbij": "[+{}+]"}
    return [
        "…" if regel is None
        else " | ".join("".join(tekens[s.soort].format(s.tekst) for s in cel) for cel in regel.cellen)
        for regel in gevonden.regels
    ]  # fmt: skip


blokken = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(["een", "twee", "- x\n- y"])), unique_by=lambda b: b[0]
)


@given(blokken, blokken)
def test_elk_blok_is_gelijk_of_wordt_genoemd(oud: list[tuple[str, str]], nieuw: list[tuple[str, str]]) -> None:
    gevonden = verschil([blok(*b) for b in oud], [blok(*b) for b in nieuw])
    links, rechts = dict(oud), dict(nieuw)
    genoemd = {b.sleutel: b.soort for b in gevonden.blokken}
    assert len(genoemd) == len(gevonden.blokken)
    assert len(genoemd) + gevonden.gelijk == len({*links, *rechts})
    for sleutel in {*links, *rechts}:
        if sleutel not in rechts:
            assert genoemd[sleutel] == "verwijderd"
        elif sleutel not in links:
            assert genoemd[sleutel] == "toegevoegd"
        elif links[sleutel] != rechts[sleutel]:
            assert genoemd[sleutel] in ("gewijzigd", "verplaatst")
        else:
            assert genoemd.get(sleutel, "verplaatst") == "verplaatst"


def test_een_woord_in_een_alinea() -> None:
    gevonden = een("De termijn is 30 dagen.", "De termijn is 40 dagen.")
    assert (gevonden.soort, woorden(gevonden)) == ("gewijzigd", ["De termijn is [-30-][+40+] dagen."])


def test_een_waarde_is_gelijk_aan_haar_woorden() -> None:
    nu = (Alinea((Tekst("Zaak: "), Waarde("Wijkhulp", "zaak.naam"))),)
    assert verschil([blok("a", "Zaak: Wijkhulp")], [blok("a", nu)]).blokken == ()


def test_alleen_nadruk_is_een_verschil_in_opmaak() -> None:
    gevonden = een("Dit **moet**.", "Dit moet.")
    assert (gevonden.soort, gevonden.regels) == ("opmaak", ())


def test_een_tabel_rij_voor_rij_en_cel_voor_cel() -> None:
    kop = "| Criterium | Gewicht |\n|---|---|\n"
    gevonden = een(f"{kop}| Prijs | 40 |\n| Plan | 60 |", f"{kop}| Prijs | 30 |\n| Plan | 60 |\n| Team | 10 |")
    assert woorden(gevonden) == [
        "Criterium | Gewicht", "Prijs | [-40-][+30+]", "Plan | 60", "[+Team+] | [+10+]",
    ]  # fmt: skip


def test_ver_van_een_wijziging_worden_regels_weggelaten() -> None:
    regels = [f"Regel {nr}." for nr in range(12)]
    nieuw = [*regels[:6], "Nieuw hier.", *regels[6:]]
    assert woorden(een("\n\n".join(regels), "\n\n".join(nieuw))) == [
        "…", "Regel 4.", "Regel 5.", "[+Nieuw hier.+]", "Regel 6.", "Regel 7.", "…",
    ]  # fmt: skip


def test_een_figuur_die_iets_anders_toont() -> None:
    def boom(x: float) -> Boom:
        return (Figuur(Tekening(10, 10, (Lijn(0, 0, x, 1, "tekst"),), "alt"), "De planning"),)

    gevonden = een(boom(1), boom(2))
    assert gevonden.soort == "gewijzigd"
    assert [(r.vorm, r.tekening) for r in gevonden.regels if r] == [("figuur", True)]
    assert verschil([blok("a", boom(1))], [blok("a", boom(1))]).gelijk == 1


def test_een_verplaatst_blok_zegt_waar_het_stond() -> None:
    oud = [blok("a", "x", "Begin"), blok("b", "y"), blok("c", "z")]
    nieuw = [blok("b", "y"), blok("c", "z"), blok("a", "x", "Slot")]
    (gevonden,) = verschil(oud, nieuw).blokken
    assert (gevonden.soort, gevonden.van, gevonden.plaats) == ("verplaatst", "Begin", "Slot")


def test_een_document_aan_een_kant_wordt_niet_vergeleken() -> None:
    assert vergelijk("s", "S", [blok("a", "x")], None) == Documentverschil("s", "S", alleen="links")
    assert vergelijk("s", "S", None, [blok("a", "x")]).alleen == "rechts"
