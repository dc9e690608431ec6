"""Numbers of the law that the decisions name are those of the catalogue, and a report has every item of the law."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistent.kennis.laden import laad
from assistent.kennis.parameters import parameter_op

DAG = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("bouwsteen", "parameter", "woorden"),
    [
        ("besluit.gegund_termijn", "termijn.aankondiging_gegund", "binnen {} dagen na de gunning"),
        ("besluit.gegund_bundelen", "termijn.aankondiging_gegund", "binnen {} dagen na het einde van het kwartaal"),
        ("besluit.gegund_termijn_concessie", "termijn.concessie_aankondiging_gegund", "binnen {} dagen na de gunning"),
    ],
)
def test_een_termijn_in_de_tekst_is_die_van_de_wet(bouwsteen: str, parameter: str, woorden: str) -> None:
    assert woorden.format(round(parameter_op(laad(), parameter, DAG))) in laad().bouwstenen[bouwsteen].tekst


def test_het_dossier_blijft_drie_jaar() -> None:
    assert parameter_op(laad(), "termijn.dossier_jaren", DAG) == 3
    assert "ten minste drie jaar" in laad().bouwstenen["besluit.pv_bewaren"].tekst


def test_het_proces_verbaal_heeft_een_paragraaf_voor_elk_onderdeel_van_artikel_2_132() -> None:
    titels = [p.titel for h in laad().documenten["proces_verbaal"].hoofdstukken for p in h.paragrafen]
    genoemd = [
        letter for titel in titels for letter in re.findall(r"\b([a-n])\b(?=[,)]| of)", titel.rpartition("(")[2])
    ]
    assert genoemd == list("abcdefghijklmn")


def test_elk_onderdeel_van_het_proces_verbaal_noemt_zijn_letter_als_bron() -> None:
    blokken = [b for b in laad().bouwstenen.values() if b.id.startswith("besluit.pv_")]
    plaatsen = " ".join(v.plaats for b in blokken for v in b.bron if v.bron == "aw" and "2.132" in v.plaats)
    for letter in "abcdefghijklmn":
        assert f"onderdeel {letter}" in plaatsen
