"""Every outcome can be read in words: question, answer and demand."""

from __future__ import annotations

import pytest

from assistent.advies.uitleg import regels, veldnaam, waardenaam
from assistent.handelingen import als_json
from assistent.kennis.controle import voorwaarden
from assistent.kennis.voorwaarden import Alle, Een, Niet, Spoor, Vergelijk, evalueer
from tests.advies.zaak import DEN_HAAG, kennis, reken

DOSSIERS = {"leeg": {}, "den haag": DEN_HAAG}


def _bladen(spoor: Spoor) -> int:
    return sum(_bladen(kind) for kind in spoor.kinderen) if spoor.kinderen else 1


@pytest.mark.parametrize("naam", DOSSIERS)
def test_elke_voorwaarde_van_de_catalogus_is_in_woorden_te_lezen(naam: str) -> None:
    stand = reken(DOSSIERS[naam]).stand
    alle = list(voorwaarden(kennis()))
    assert len(alle) > 100
    for item, voorwaarde in alle:
        spoor = evalueer(voorwaarde, stand)
        tekst = list(regels(spoor, kennis()))
        assert sum(": " in regel for _, regel in tekst) >= _bladen(spoor), item
        assert tekst[0][0] == 0
        for _, regel in tekst:
            assert "None" not in regel, (item, regel)
            assert "{" not in regel, (item, regel)
            assert "inhoud." not in regel, (item, regel)
        als_json.spoor(spoor, kennis())


def zin(voorwaarde: Vergelijk | Alle | Een | Niet, antwoorden: dict[str, object]) -> str:
    return " / ".join(regel for _, regel in regels(evalueer(voorwaarde, reken(antwoorden).stand), kennis()))


def test_een_vergelijking_zegt_vraag_eis_uitkomst_en_antwoord() -> None:
    knoop = Vergelijk(veld="inhoud.meetbaarheid", op="minstens", waarde=4)
    assert zin(knoop, {"inhoud.meetbaarheid": 5}).endswith("is ten minste 4: waar, want 5")
    assert zin(knoop, {"inhoud.meetbaarheid": 2}).endswith("is ten minste 4: niet waar, want 2")
    assert zin(knoop, {}).endswith("nog onbekend, want nog niet beantwoord")


def test_een_keuze_staat_er_met_haar_label_en_een_bedrag_in_euro() -> None:
    keuze = Vergelijk(veld="zaak.soort_opdracht", op="in", waarde=("leveringen", "werken"))
    assert "‘Leveringen’ of ‘Werken’: niet waar, want ‘Diensten’" in zin(keuze, {"zaak.soort_opdracht": "diensten"})
    bedrag = Vergelijk(veld="feit.raming_met_opties", op="minstens", parameter="drempel.sas")
    assert "is ten minste €\u00a0750.000: waar, want €\u00a0800.000" in zin(bedrag, {"zaak.waarde_basis": 800_000})


def test_een_motivering_staat_er_in_gewone_woorden() -> None:
    naam = veldnaam("gunning.grondslag", kennis())
    zonder = Vergelijk(veld="gunning.grondslag", op="gemotiveerd", waarde="nee")
    assert zin(zonder, {"gunning.grondslag": "laagste_prijs"}) == f"{naam} is niet gemotiveerd: waar"
    assert zin(zonder, {}) == f"{naam} is niet gemotiveerd: nog onbekend"
    met = Vergelijk(veld="gunning.grondslag", op="gemotiveerd", waarde="ja")
    assert zin(met, {"gunning.grondslag": "laagste_prijs"}) == f"{naam} is gemotiveerd: niet waar"


def test_een_feit_is_nog_niet_bekend_en_niet_onbeantwoord() -> None:
    assert "nog niet bekend" in zin(Vergelijk(veld="feit.drempel", op="minstens", waarde=1), {})


def test_namen_van_velden_en_waarden() -> None:
    assert veldnaam("inhoud.meetbaarheid", kennis()) == kennis().vragen["inhoud.meetbaarheid"].kort
    assert veldnaam("feit.drempel", kennis()) == kennis().feiten["feit.drempel"].label
    assert veldnaam("vraag.die.niemand.kent", kennis()) == "vraag.die.niemand.kent"
    assert waardenaam("zaak.domein", ["jeugd", "wmo"], kennis(), "en").count(" en ") >= 1
    assert waardenaam("zaak.percelen", [{"id": "a"}, {"id": "b"}], kennis()) == "2 rijen"


def test_een_feit_dat_een_keuze_is_staat_er_met_het_label_van_die_keuze() -> None:
    label = next(o.label for o in kennis().vragen["rechtsvorm.gekozen"].opties if o.id == "open_house")
    assert waardenaam("feit.rechtsvorm", "open_house", kennis()) == f"‘{label}’"
    assert waardenaam("feit.rechtsvorm", "iets anders", kennis()) == "iets anders"
