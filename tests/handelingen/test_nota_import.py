"""Importing questions: what is recognised, what is left out and why, and never the same question twice."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.dossier.model import Dossier
from assistent.dossier.waarden import controleer
from assistent.handelingen import nota, nota_import
from assistent.handelingen.nota import NotaFout
from assistent.handelingen.nota_import import Importvoorstel, lees_dag
from assistent.kennis.laden import laad
from assistent.planning.nota import VRAGEN
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

TENDERNED = "Vraagnummer;Document;Paragraaf;Vraag;Onderneming;Datum ingediend;Antwoord\r\n"
MERCELL = "ID,Subject,Question,Company,Created on,Answer,Confidential\r\n"


def bestand(map_: Path, tekst: str, naam: str = "v.csv") -> Path:
    pad = map_ / naam
    pad.write_bytes(tekst.encode("utf-8-sig"))
    return pad


def bekijk(pad: Path, dossier: Dossier | None = None, **anders: str) -> Importvoorstel:
    return nota_import.bekijk_bestand(laad(), dossier or voorbeeld(), pad, anders)


def neem(dossier: Dossier, voorstel: Importvoorstel) -> Dossier:
    met, id_ = nota.met_nota(uitkomst(dossier), **DOOR)
    return nota_import.neem_over(met, voorstel, id_, **DOOR)


def test_een_lijst_van_een_platform(tmp_path: Path) -> None:
    pad = bestand(tmp_path, TENDERNED + "12;Selectieleidraad;4.2;Mag dit?;Zorg BV;01-02-2026 10:00;\r\n")
    (rij,) = bekijk(pad).nieuw
    assert rij == {
        "onderwerp": "Selectieleidraad, paragraaf 4.2", "vraag": "Mag dit?", "antwoord": "",
        "behandeling": "in_de_nota", "steller": "Zorg BV", "ontvangen": "2026-02-01", "kenmerk": "12",
    }  # fmt: skip


def test_een_engelse_lijst_met_een_vertrouwelijke_vraag(tmp_path: Path) -> None:
    pad = bestand(tmp_path, MERCELL + 'Q1,Price,"How, and when?",A Ltd,2026-02-01,,No\r\nQ2,,Geheim?,B,,,Yes\r\n')
    eerste, tweede = bekijk(pad).nieuw
    assert (eerste["kenmerk"], eerste["onderwerp"], eerste["behandeling"]) == ("Q1", "Price", "in_de_nota")
    assert (tweede["onderwerp"], tweede["behandeling"]) == ("Algemeen", "vertrouwelijk")


def test_een_rekenblad_met_regels_boven_de_kop(tmp_path: Path) -> None:
    werk = openpyxl.Workbook()
    assert werk.active is not None
    werk.active.title = "Uitleg"
    werk.active.append(("Vul het tweede blad in",))
    blad = werk.create_sheet("Vragen")
    for rij in (("Vragenlijst aanbesteding",), (), ("Nr.", "Uw vraag", "Vraag (max. 500 tekens)*"), (1, "", "Hoe?")):
        blad.append(rij)
    werk.save(tmp_path / "v.xlsx")
    voorstel = bekijk(tmp_path / "v.xlsx")
    assert [(g.kop, g.kolom) for g in voorstel.kolommen] == [
        ("Nr.", "kenmerk"), ("Uw vraag", ""), ("Vraag (max. 500 tekens)*", "vraag"),
    ]  # fmt: skip
    assert [rij["vraag"] for rij in voorstel.nieuw] == ["Hoe?"]


def test_zonder_kolom_met_vragen_zegt_wat_er_staat(tmp_path: Path) -> None:
    with pytest.raises(NotaFout, match="‘Datum’, ‘Tekst’"):
        bekijk(bestand(tmp_path, "Datum;Tekst\r\n1-1-2026;Hoe?\r\n"))


def test_de_gebruiker_wijst_een_kolom_aan(tmp_path: Path) -> None:
    pad = bestand(tmp_path, "Datum;Tekst\r\n1-1-2026;Hoe?\r\n")
    (rij,) = bekijk(pad, Tekst="vraag", Datum="").nieuw
    assert (rij["vraag"], rij["ontvangen"]) == ("Hoe?", "")
    with pytest.raises(NotaFout, match="geen kolom om in te lezen"):
        bekijk(pad, Tekst="vraag_origineel")


def test_overgeslagen_regels_zeggen_waarom(tmp_path: Path) -> None:
    pad = bestand(tmp_path, "Vraag;Datum\r\nHoe?;1-1-2026\r\n;2-1-2026\r\nHOE? ;01-01-2026\r\nWat?;gisteren\r\n")
    voorstel = bekijk(pad)
    assert [(b.regel, b.reden) for b in voorstel.overgeslagen] == [
        (3, "er staat geen vraag"), (4, "deze vraag van die dag staat er al"),
    ]  # fmt: skip
    assert [(b.regel, b.reden) for b in voorstel.opgemerkt] == [(5, "‘gisteren’ is niet als datum gelezen")]


def test_opnieuw_inlezen_geeft_geen_dubbele_vragen(tmp_path: Path) -> None:
    pad = bestand(tmp_path, "Vraag;Datum\r\nHoe laat?;1-1-2026\r\nWat?;1-1-2026\r\n")
    dossier = neem(voorbeeld(), bekijk(pad))
    eerste = nota.rijen_van(dossier, VRAGEN)[0]["id"]
    gewijzigd = nota.wijzig(
        laad(), dossier, eerste, {"vraag": "Anders", "vraag_origineel": "Hoe laat?"}, **DOOR
    )  # made anonymous since
    opnieuw = bestand(tmp_path, "Vraag;Datum\r\nHoe laat?;1-1-2026\r\nWat?;1-1-2026\r\nWat?;2-1-2026\r\n")
    assert [rij["ontvangen"] for rij in bekijk(opnieuw, gewijzigd).nieuw] == ["2026-01-02"]


def test_nummers_lopen_door_en_rijen_passen_bij_de_vraag(tmp_path: Path) -> None:
    dossier = neem(voorbeeld(), bekijk(bestand(tmp_path, "Vraag\r\nA?\r\nB?\r\n")))
    dossier = neem(dossier, bekijk(bestand(tmp_path, "Vraag\r\nC?\r\n"), dossier))
    rijen = nota.rijen_van(dossier, VRAGEN)
    assert [rij["nummer"] for rij in rijen] == [1, 2, 3]
    assert len({rij["id"] for rij in rijen}) == 3
    controleer(laad().vragen[VRAGEN], rijen)
    assert dossier.geschiedenis[-1].pad == f"antwoorden/{VRAGEN}"


_TEKST = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_TEKST, _TEKST, st.dates(date(2000, 1, 1), date(2099, 1, 1))), min_size=1, max_size=15))
def test_elke_vraag_komt_een_keer_in_het_dossier(tmp_path: Path, rijen: list[tuple[str, str, date]]) -> None:
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", quoting=csv.QUOTE_ALL)
    schrijver.writerows([("Vraag", "Steller", "Datum"), *((v, s, d.isoformat()) for v, s, d in rijen)])
    pad = bestand(tmp_path, uit.getvalue())
    voorstel = bekijk(pad)
    verwacht = {(" ".join(v.casefold().split()), d.isoformat()) for v, _, d in rijen}
    gevonden = [(" ".join(str(r["vraag"]).casefold().split()), r["ontvangen"]) for r in voorstel.nieuw]
    assert set(gevonden) == verwacht
    assert len(gevonden) == len(verwacht)
    assert not bekijk(pad, neem(voorbeeld(), voorstel)).nieuw


def test_tienduizend_vragen(tmp_path: Path) -> None:
    regels = "".join(f"Vraag {n}?;1-1-2026\r\n" for n in range(10_000))
    voorstel = bekijk(bestand(tmp_path, f"Vraag;Datum\r\n{regels}"))
    assert len(nota.rijen_van(neem(voorbeeld(), voorstel), VRAGEN)) == 10_000


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("2026-02-01", date(2026, 2, 1)), ("2026-02-01T10:00", date(2026, 2, 1)), ("1-2-2026", date(2026, 2, 1)),
        ("01/02/2026 10:12", date(2026, 2, 1)), ("1.2.2026", date(2026, 2, 1)), ("1 februari 2026", date(2026, 2, 1)),
        ("8 dec 2022 om 12.00 uur", date(2022, 12, 8)), ("31-2-2026", None), ("gisteren", None), ("", None),
        ("1 m 2026", None), ("2026", None),
    ],
)  # fmt: skip
def test_dagen_zoals_bestanden_ze_schrijven(tekst: str, dag: date | None) -> None:
    assert lees_dag(tekst) == dag
