"""What an answer may be, per type and with bounds, and what a user reads when it does not fit."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import Antwoord
from assistent.dossier.waarden import ONBEKEND, AntwoordFout, controleer, uit_tekst
from assistent.kennis.model import Vraag


def vraag(type_: str, **meer: Any) -> Vraag:
    vast: dict[str, Any] = {
        "id": "proef.vraag", "label": "?", "kort": "proef", "niveau": "zaak", "stap": "opgave", "status": "afgeleid",
        "bron": [{"bron": "eigen", "plaats": "test"}],
    }  # fmt: skip
    return Vraag.model_validate({**vast, "type": type_, **meer})


OPTIES = [{"id": "nl", "label": "Nederland"}, {"id": "vl", "label": "Vlaanderen"}]
KOLOMMEN = [
    {"id": "naam", "label": "Naam", "type": "tekst"},
    {"id": "gewicht", "label": "Gewicht", "type": "procent"},
    {"id": "waarde", "label": "Waarde", "type": "bedrag"},
    {"id": "datum", "label": "Datum", "type": "datum"},
    {"id": "soort", "label": "Soort", "type": "keuze", "opties": OPTIES},
    {"id": "perceel", "label": "Perceel", "type": "verwijzing", "naar": "zaak.percelen"},
    {"id": "onder", "label": "Onder", "type": "onder"},
]
VRAGEN = {
    "schaal": vraag("schaal", polen=("markt", "netwerk")),
    "keuze": vraag("keuze", opties=OPTIES),
    "meerkeuze": vraag("meerkeuze", opties=OPTIES),
    "tekst": vraag("tekst"),
    "lange_tekst": vraag("lange_tekst"),
    "getal": vraag("getal", minimum=1, maximum=240),
    "bedrag": vraag("bedrag", minimum=0),
    "datum": vraag("datum"),
    "tabel": vraag("tabel", kolommen=KOLOMMEN),
}
GOED: list[tuple[str, Any]] = [
    ("schaal", 1),
    ("schaal", 5),
    ("keuze", "nl"),
    ("meerkeuze", []),
    ("meerkeuze", ["nl", "vl"]),
    ("tekst", ""),
    ("tekst", "Jeugdhulp café"),
    ("lange_tekst", "**want**\n\n- a"),
    ("getal", 1),
    ("getal", 240),
    ("getal", 7.5),
    ("bedrag", 0),
    ("bedrag", 400000.5),
    ("datum", "2024-02-29"),
    ("tabel", []),
    ("tabel", [{"id": "r1", "naam": "a", "gewicht": 60, "onder": None}, {"id": "r2", "onder": "r1"}]),
    ("tabel", [{"id": "r1", "soort": "vl", "datum": "2026-01-01", "waarde": -5, "perceel": "p9"}]),
    ("tabel", [{"id": "r1", "gewicht": ONBEKEND, "datum": "", "kolom_van_later": {"a": [1]}}]),
]
FOUT: list[tuple[str, Any, str]] = [
    ("schaal", 0, "1 tot en met 5"),
    ("schaal", 6, "1 tot en met 5"),
    ("schaal", 3.0, "heel getal"),
    ("schaal", True, "heel getal"),
    ("schaal", "3", "heel getal"),
    ("schaal", None, "heel getal"),
    ("keuze", "n", "Bedoelt u ‘nl’"),
    ("keuze", "de", "kies uit nl, vl"),
    ("keuze", ["nl"], "geen keuze"),
    ("keuze", 1, "geen keuze"),
    ("meerkeuze", "nl", "lijst van keuzes"),
    ("meerkeuze", ["nl", "de"], "‘de’ is geen keuze"),
    ("meerkeuze", ["nl", "nl"], "één keer"),
    ("meerkeuze", [["nl"]], "geen keuze"),
    ("tekst", 5, "geef een tekst"),
    ("tekst", "half \ud800", "half teken"),
    ("getal", 0, "ten minste 1"),
    ("getal", 241, "ten hoogste 240"),
    ("getal", "12", "geef een getal"),
    ("getal", True, "geef een getal"),
    ("getal", math.nan, "te groot"),
    ("bedrag", -0.01, "ten minste 0"),
    ("bedrag", math.inf, "te groot"),
    ("bedrag", 10**400, "te groot"),
    ("bedrag", "€ 5", "geef een getal"),
    ("datum", "2023-02-29", "bestaande datum"),
    ("datum", "29-02-2024", "JJJJ-MM-DD"),
    ("datum", "20240229", "JJJJ-MM-DD"),
    ("datum", "2024-W09-4", "JJJJ-MM-DD"),
    ("datum", 20240229, "JJJJ-MM-DD"),
    ("datum", "٢٠٢٤-٠٢-٢٩", "JJJJ-MM-DD"),
    ("tabel", {"id": "r1"}, "lijst van rijen"),
    ("tabel", ["r1"], "lijst van rijen"),
    ("tabel", [{}], "eigen ‘id’"),
    ("tabel", [{"id": ""}], "eigen ‘id’"),
    ("tabel", [{"id": 1}], "eigen ‘id’"),
    ("tabel", [{"id": "a.b"}], "eigen ‘id’"),
    ("tabel", [{"id": "a@b"}], "eigen ‘id’"),
    ("tabel", [{"id": "a"}, {"id": "a"}], "‘a’ staat dubbel"),
    ("tabel", [{"id": "a"}, {"id": "b", "gewicht": 101}], "rij 2, Gewicht: geef een getal van ten hoogste 100"),
    ("tabel", [{"id": "a", "gewicht": -1}], "ten minste 0"),
    ("tabel", [{"id": "a", "datum": "morgen"}], "rij 1, Datum"),
    ("tabel", [{"id": "a", "soort": "be"}], "rij 1, Soort: ‘be’ is geen keuze"),
    ("tabel", [{"id": "a", "naam": ["x"]}], "rij 1, Naam: geef een tekst"),
    ("tabel", [{"id": "a", "onder": "b"}], "‘b’ is geen rij"),
    ("tabel", [{"id": "a", "onder": ["a"]}], "geen rij"),
    ("tabel", [{"id": "a", "onder": "a"}], "‘a’ staat onder zichzelf"),
    ("tabel", [{"id": "a", "onder": "b"}, {"id": "b", "onder": "c"}, {"id": "c", "onder": "b"}], "onder zichzelf"),
    ("tabel", [{"id": "a", "later": math.nan}], "geen gewoon getal"),
]


@pytest.mark.parametrize(("soort", "waarde"), GOED)
def test_wat_past_wordt_aangenomen_en_past_in_een_dossier(soort: str, waarde: Any) -> None:
    controleer(VRAGEN[soort], waarde)
    assert Antwoord(waarde=waarde).waarde == waarde


@pytest.mark.parametrize(("soort", "waarde", "uitleg"), FOUT)
def test_wat_niet_past_zegt_wat_wel_zou_passen(soort: str, waarde: Any, uitleg: str) -> None:
    with pytest.raises(AntwoordFout, match=r"^proef\.vraag: ") as fout:
        controleer(VRAGEN[soort], waarde)
    assert uitleg in str(fout.value)
    assert len(str(fout.value)) < 200


@pytest.mark.parametrize("soort", VRAGEN)
def test_onbekend_is_overal_een_antwoord(soort: str) -> None:
    controleer(VRAGEN[soort], ONBEKEND)
    assert uit_tekst(VRAGEN[soort], " onbekend ") == ONBEKEND


@pytest.mark.parametrize(
    ("soort", "tekst", "waarde"),
    [
        ("schaal", " 4 ", 4),
        ("getal", "12", 12),
        ("getal", "7.5", 7.5),
        ("bedrag", "400000.50", 400000.5),
        ("keuze", "vl", "vl"),
        ("meerkeuze", "nl, vl,nl", ["nl", "vl"]),
        ("tekst", "12", "12"),
        ("datum", "2026-01-01", "2026-01-01"),
        ("tabel", '[{"id": "r1", "naam": "a"}]', [{"id": "r1", "naam": "a"}]),
    ],
)
def test_getypte_tekst_wordt_een_waarde(soort: str, tekst: str, waarde: Any) -> None:
    gevonden = uit_tekst(VRAGEN[soort], tekst)
    assert gevonden == waarde
    assert type(gevonden) is type(waarde)


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [
        ("getal", "12,5"),
        ("getal", "1e3"),
        ("getal", "9" * 5000),
        ("bedrag", "1.000.000"),
        ("schaal", "3.0"),
        ("tekst", "  "),
        ("meerkeuze", ""),
        ("tabel", "geen json"),
        ("tabel", "[" * 100_000),
        ("tabel", '[{"id": "r1", "x": ' + "[" * 40 + "]" * 40 + "}]"),
        ("tabel", '[{"id": "r1", "waarde": NaN}]'),
        ("tabel", '[{"id": "r1", "waarde": 1e999}]'),
        ("keuze", "x" * 1_000_000),
    ],
)
def test_getypte_tekst_die_niet_past_geeft_een_korte_uitleg(soort: str, tekst: str) -> None:
    with pytest.raises(AntwoordFout) as fout:
        uit_tekst(VRAGEN[soort], tekst)
    assert len(str(fout.value)) < 250


def test_een_lange_keten_van_onderdelen_kost_geen_tijd() -> None:
    keten = [{"id": f"r{n}", "onder": f"r{n - 1}" if n else None} for n in range(5000)]
    controleer(VRAGEN["tabel"], keten)
    keten[0]["onder"] = "r4999"
    with pytest.raises(AntwoordFout, match="onder zichzelf"):
        controleer(VRAGEN["tabel"], keten)


json_waarden: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["nl", "r1", ONBEKEND]),
    lambda deel: (
        st.lists(deel, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "naam", "gewicht", "onder", "datum", "soort"]), deel, max_size=4)
    ),
    max_leaves=10,
)


@given(st.sampled_from(sorted(VRAGEN)), json_waarden)
def test_wat_controleer_aanneemt_past_in_een_dossier_en_de_rest_is_een_antwoordfout(soort: str, waarde: Any) -> None:
    try:
        controleer(VRAGEN[soort], waarde)
    except AntwoordFout:
        return
    bewaard = json.loads(json.dumps(Antwoord(waarde=waarde).model_dump(mode="json"), allow_nan=False))
    assert bewaard["waarde"] == waarde


@given(
    st.sampled_from(sorted(VRAGEN)),
    st.text(max_size=20) | st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,2})?", fullmatch=True),
)
def test_wat_uit_tekst_aanneemt_neemt_controleer_aan(soort: str, tekst: str) -> None:
    try:
        waarde = uit_tekst(VRAGEN[soort], tekst)
    except AntwoordFout:
        return
    controleer(VRAGEN[soort], waarde)
    assert Antwoord(waarde=waarde).waarde == waarde
