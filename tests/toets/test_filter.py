"""Choosing points and counting how far a review is."""

from __future__ import annotations

from assistent.dossier.model import Toets
from assistent.dossier.vast import VasteMap
from assistent.toets.filter import Zeef, gezeefd, voortgang
from assistent.toets.model import Toetspunt
from assistent.toets.stand import standen
from tests.toets.test_stand import _oordeel, _opmerking

PUNTEN = [
    Toetspunt("keuze/a", "keuze", "Duur", "zaak.a", "", over="1", documenten=("selectieleidraad",), momenten=("m",)),
    Toetspunt("melding/b", "melding", "Drempel", "zaak.b", "t", over="2", documenten=("brief_selectie@r1",)),
    Toetspunt("open/c", "open_punt", "Kenmerk", "zaak.c", "t", over="3"),
]  # fmt: skip
TOETS = Toets(
    oordelen=VasteMap(
        {
            "o1": _oordeel("niet_akkoord", punt="keuze/a", toelichting="te lang", over="1"),
            "o2": _oordeel("akkoord", punt="melding/b", over="anders"),
        }
    ),
    opmerkingen=VasteMap({"s1": _opmerking("Welke?", "De Vries", punt="open/c", over="3")}),
)
STANDEN, _ = standen(PUNTEN, TOETS)


def _ids(**zeef: object) -> list[str]:
    return [stand.punt.id for stand in gezeefd(STANDEN, Zeef(**zeef))]  # type: ignore[arg-type]


def test_een_lege_zeef_laat_alles_door_in_volgorde() -> None:
    assert _ids() == [punt.id for punt in PUNTEN]


def test_zeven_op_wat_een_punt_is_en_hoe_het_staat() -> None:
    assert _ids(soort="melding") == ["melding/b"]
    assert _ids(uitspraak="niet_akkoord") == ["keuze/a"]
    assert _ids(gewicht="blokkerend") == ["keuze/a"]
    assert _ids(moment="m") == ["keuze/a"]
    assert _ids(alleen_open=True) == ["keuze/a", "open/c"]
    assert _ids(alleen_gewijzigd=True) == ["melding/b"]


def test_een_document_van_een_reeks_hoort_bij_zijn_soort() -> None:
    assert _ids(document="selectieleidraad") == ["keuze/a"]
    assert _ids(document="brief_selectie") == _ids(document="brief_selectie@r1") == ["melding/b"]
    assert _ids(document="brief_selectie@r2") == []


def test_zeven_op_wie_iets_zei_en_op_woorden_ook_in_een_toelichting() -> None:
    assert _ids(toetser="de vries") == ["open/c"]
    assert _ids(tekst="te LANG") == ["keuze/a"]
    assert _ids(tekst="kenmerk welke") == ["open/c"]
    assert _ids(tekst="kenmerk lang") == []


def test_voortgang_telt_per_uitspraak_en_wat_nog_in_de_weg_staat() -> None:
    stand = voortgang(STANDEN)
    assert (stand.punten, stand.beoordeeld, stand.open, stand.blokkerend, stand.gewijzigd) == (3, 2, 2, 1, 1)
    assert stand.per_uitspraak["niet_akkoord"] == 1
    assert round(stand.deel, 2) == 0.67
    assert voortgang(()).deel == 1.0
