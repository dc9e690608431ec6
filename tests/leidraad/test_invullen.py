"""What a user typed comes out as they typed it, and never as form, code or another value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistent.dossier.model import Antwoord
from assistent.kennis.fouten import KennisFout
from assistent.kennis.model import Bouwsteen
from assistent.leidraad.invullen import uit_gegevens
from assistent.tekst.boom import Alinea, Lijst, Tabel, Tekst, Waarde, inlines, platte_tekst
from tests.leidraad.kleine_kennis import HERKOMST, PERCELEN, bouwsteen, dossier, enkel, kennis, maak, woorden

VIJANDIG = (
    "{{ 7*7 }}", "{% for x in y %}", "{{ zaak.bedrag }}", "| a | b |", "# kop", "**x**", "_x_", "- punt", "1. eerste",
    "\ue0000\ue001", "\ue000", "a\\", "<b>&amp;</b>", "x" * 5_000, "`code`", "> citaat", "---", "[a](b)", "%s {0}",
)  # fmt: skip
tekens = st.characters(codec="utf-8", exclude_categories=["Cc"])
waarden = st.one_of(st.sampled_from(VIJANDIG), st.text(tekens, min_size=1))


def _schoon(waarde: str) -> str:
    """A short text is one line: white space becomes one space."""
    return " ".join(waarde.split())


@given(waarden)
@example("{{ 7*7 }}")
def test_een_waarde_staat_letterlijk_in_de_zin(waarde: str) -> None:
    blok = enkel("De zaak heet {{ zaak.naam }} en **{{ zaak.naam }}**.", {"zaak.naam": waarde})
    verwacht = _schoon(waarde) or "Nog in te vullen: naam"
    assert woorden(blok) == [f"De zaak heet {verwacht} en {verwacht}."]
    assert [type(deel) for deel in blok.boom] == [Alinea]


@pytest.mark.parametrize(
    ("waarde", "zin"),
    [("Zorg B.V.", "De zaak heet Zorg B.V."), ("Zorg.", "De zaak heet Zorg."), ("wacht...", "De zaak heet wacht....")],
)
def test_een_waarde_met_een_punt_aan_het_einde_geeft_geen_tweede(waarde: str, zin: str) -> None:
    assert woorden(enkel("De zaak heet {{ zaak.naam }}.", {"zaak.naam": waarde})) == [zin]


@given(waarden)
def test_een_waarde_staat_letterlijk_in_tabel_en_lijst(waarde: str) -> None:
    tekst = (
        "| Perceel | Zaak |\n|---|---|\n{% for p in zaak.percelen %}| {{ p.naam }} | {{ zaak.naam }} |\n{% endfor %}"
        "\n- {{ zaak.naam }}\n- slot"
    )
    rijen = [{"id": "a", "naam": waarde}, {"id": "b", "naam": "Zuid"}]
    tabel, lijst = enkel(tekst, {"zaak.naam": waarde, "zaak.percelen": rijen}).boom
    schoon, open_ = _schoon(waarde), not _schoon(waarde)
    assert platte_tekst((tabel,)).split("\n") == [
        "Perceel\tZaak",
        f"{'Nog in te vullen' if open_ else schoon}\t{'Nog in te vullen: naam' if open_ else schoon}",
        f"Zuid\t{'Nog in te vullen: naam' if open_ else schoon}",
    ]
    assert isinstance(lijst, Lijst)
    assert len(lijst.items) == 2


@given(waarden)
def test_een_waarde_in_de_ene_plek_verandert_de_andere_niet(waarde: str) -> None:
    (blok,) = woorden(enkel("{{ zaak.naam }} / {{ zaak.bedrag }}", {"zaak.naam": waarde, "zaak.bedrag": 5}))
    assert blok.endswith(" / €\u00a05")


def test_de_eigen_tekens_van_de_invuller_verdwijnen_uit_een_bouwsteen() -> None:
    assert woorden(enkel("\ue0005\ue001 {{ zaak.naam }}", {"zaak.naam": "x"})) == ["5 x"]


# ------------------------------------------------------------------------------------- long texts


def test_een_lange_tekst_alleen_in_zijn_alinea_is_eigen_markdown() -> None:
    blok = enkel("Voor.\n\n{{ zaak.lang }}\n\nNa.", {"zaak.lang": "Eén **vet** woord.\n\n- a\n- b"})
    assert [type(deel) for deel in blok.boom] == [Alinea, Alinea, Lijst, Alinea]
    assert Tekst("vet", vet=True) in inlines(blok.boom)


def test_een_lange_tekst_in_een_zin_is_een_letterlijke_waarde() -> None:
    assert woorden(enkel("Zie {{ zaak.lang }}.", {"zaak.lang": "**vet**\n\n- a"})) == ["Zie **vet** - a."]


def test_een_lange_tekst_kan_geen_sjabloontaal_of_kop_worden() -> None:
    lang = "# Kop\n\n{{ zaak.naam }} {% raw %} \ue0000\ue001"
    assert woorden(enkel("{{ zaak.lang }}", {"zaak.lang": lang})) == [lang.replace("\n\n", "\n")]


@pytest.mark.parametrize("leeg", ["\x00", "\x01\x02"])
def test_een_lange_tekst_zonder_zichtbaar_teken_laat_het_blok_staan(leeg: str) -> None:
    assert enkel("{{ zaak.lang }}", {"zaak.lang": leeg}).boom


def test_de_motivering_van_een_antwoord_als_eigen_alinea() -> None:
    antwoord = Antwoord(waarde="x", motivering="Omdat **het** moet.\n\nEn verder.")
    blok = enkel("{{ zaak.naam | motivering }}", {"zaak.naam": antwoord})
    assert woorden(blok) == ["Omdat het moet.\nEn verder."]


@pytest.mark.parametrize("antwoord", [Antwoord(waarde="x"), Antwoord(waarde="x", motivering="  \n ")])
def test_een_ontbrekende_motivering_is_een_open_punt(antwoord: Antwoord) -> None:
    blok = enkel("{{ zaak.naam | motivering }}", {"zaak.naam": antwoord})
    assert blok.open_velden == ("zaak.naam",)
    assert woorden(blok) == ["Nog in te vullen: motivering"]


# ------------------------------------------------------------------------- tables and enumerations


def test_een_onbeantwoorde_tabel_toont_een_open_rij() -> None:
    blok = enkel("| Naam |\n|---|\n{% for p in zaak.percelen %}| {{ p.naam }} |\n{% endfor %}")
    assert woorden(blok) == ["Naam\nNog in te vullen"]
    assert blok.open_velden == ("zaak.percelen.naam",)
    assert blok.uit_gegevens


def test_een_lege_cel_is_open_onder_haar_eigen_rij() -> None:
    tekst = "| N | W |\n|---|---|\n{% for p in zaak.percelen %}| {{ p.naam }} | {{ p.waarde }} |\n{% endfor %}"
    blok = enkel(tekst, {"zaak.percelen": PERCELEN})
    assert woorden(blok) == ["N\tW\nNoord\t€\u00a0100\nZuid\tNog in te vullen"]
    assert blok.open_velden == ("zaak.percelen@r2.waarde",)


def test_een_rij_die_leeg_heet_is_een_gewone_rij() -> None:
    blok = enkel("{{ rij.naam }}", {"zaak.percelen": [{"id": "leeg", "naam": "Oost"}]}, per="zaak.percelen")
    assert (woorden(blok), blok.open_velden, blok.sleutel) == (["Oost"], (), "stuk/blok@leeg")


def test_een_verwijzing_toont_de_naam_van_de_rij() -> None:
    rijen = [*PERCELEN, {"id": "r3", "onder": "r1", "naam": "Kade"}]
    (_, _, derde) = maak(
        kennis([bouwsteen("b", "{{ rij.onder }}")], [{"bouwsteen": "b", "per": "zaak.percelen"}]),
        dossier({"zaak.percelen": rijen}),
    ).blokken()
    assert woorden(derde) == ["Noord"]


def test_een_opsomming_van_een_kolom_onthoudt_elke_cel() -> None:
    rijen = [*PERCELEN, {"id": "r3"}]
    blok = enkel('Percelen: {{ zaak.percelen | opsomming("naam") }}.', {"zaak.percelen": rijen})
    assert woorden(blok) == ["Percelen: Noord, Zuid en Nog in te vullen."]
    assert [deel.veld for deel in inlines(blok.boom) if isinstance(deel, Waarde)] == [
        f"zaak.percelen@r{nummer}.naam" for nummer in (1, 2, 3)
    ]


def test_meerkeuze_datum_bedrag_en_filters() -> None:
    velden = ("domein | klein", "dag", "dag | datum_kort", "bedrag", "naam | hoofdletter")
    tekst = "; ".join(f"{{{{ zaak.{veld} }}}}" for veld in velden)
    gegeven = {"zaak.domein": ["jeugd", "wmo"], "zaak.dag": "2026-03-01", "zaak.bedrag": 1234.5, "zaak.naam": "ijs"}
    assert woorden(enkel(tekst, gegeven)) == ["jeugdhulp en Wmo; 1 maart 2026; 01-03-2026; €\u00a01.234,50; Ijs"]


def test_klein_laat_een_afkorting_staan() -> None:
    assert woorden(enkel("{{ zaak.naam | klein }}", {"zaak.naam": "SAS-procedure"})) == ["SAS-procedure"]


@pytest.mark.parametrize("waarde", [None, "", "  ", "onbekend", []])
def test_wat_nog_niet_beantwoord_is_staat_er_als_open_punt(waarde: object) -> None:
    blok = enkel("Naam: {{ zaak.naam }}", {"zaak.naam": waarde})
    assert woorden(blok) == ["Naam: Nog in te vullen: naam"]
    assert blok.open_velden == ("zaak.naam",)


# ------------------------------------------------------------------------------- errors of authors


@pytest.mark.parametrize(
    "tekst",
    ["{{ zaak.weg }}", "{{ niets.naam }}", "{{ zaak.percelen }}", "{{ zaak.percelen | klein }}", "{{ rij.naam }}"],
)
def test_een_fout_in_een_bouwsteen_noemt_haar(tekst: str) -> None:
    # As an organisation's own block might be, past the check of the catalogue.
    blok = Bouwsteen.model_validate({**HERKOMST, "id": "blok", "familie": "f", "titel": "t", "tekst": tekst})
    with pytest.raises(KennisFout, match="bouwsteen blok"):
        maak(kennis([blok]), dossier({"zaak.percelen": PERCELEN}))


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("| A |\n|---|\n{% for p in zaak.percelen %}| {{ p.naam }} |\n{% endfor %}", True),
        ("| A | B |\n|---|---|\n| Looptijd | {{ zaak.naam }} |", False),
        ("{% for p in zaak.percelen %}- {{ p.naam }}\n{% endfor %}", False),
        ("Gewoon {{ zaak.naam }}", False),
        ("| A | {{ rij.naam | klein }} |\n|---|---|\n| {{ rij.naam }} | x |", True),
    ],
)
def test_welk_blok_uit_gegevens_is_gemaakt(tekst: str, verwacht: bool) -> None:
    antwoorden: dict[str, Any] = {"zaak.percelen": PERCELEN}
    plaats = {"per": "zaak.percelen"} if "rij." in tekst else {}
    leidraad = maak(kennis([bouwsteen("b", tekst)], [{"bouwsteen": "b", **plaats}]), dossier(antwoorden))
    blok = leidraad.blokken()[0]
    assert blok.uit_gegevens is verwacht is uit_gegevens(bouwsteen("b", tekst))
    assert any(isinstance(deel, Tabel) for deel in blok.boom) or not verwacht
