"""A frozen document keeps its words, whatever becomes of the catalogue and the answers."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from assistent.dossier.fouten import VersieFout
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.model import Leidraad
from tests.leidraad.kleine_kennis import PERCELEN, bouwsteen, dossier, kennis, maak, woorden
from tests.leidraad.test_invullen import waarden

TEKST = (
    "**{{ zaak.naam }}/{{ zaak.naam }}** van *{{ zaak.naam }}*s:\n\n- {{ zaak.naam }}\n- b\n\n* c\n\n"
    "| A | B |\n|---|--:|\n{% for p in zaak.percelen %}| {{ p.naam }} | {{ zaak.naam }} |\n{% endfor %}\n\n"
    "{{ zaak.lang }}"
)
STUK = kennis([bouwsteen("b", TEKST), bouwsteen("c", "Nog {{ zaak.dag }}")])


def _regels(leidraad: Leidraad) -> list[list[str]]:
    """The words of every block, line by line; Markdown does not keep white space at the ends of a line."""
    return [[" ".join(regel.split()) for regel in tekst.split("\n")] for tekst in woorden(*leidraad.blokken())]


@given(waarden, waarden)
def test_invriezen_en_ontdooien_geeft_dezelfde_woorden(naam: str, lang: str) -> None:
    eerst = maak(STUK, dossier({"zaak.naam": naam, "zaak.lang": lang, "zaak.percelen": PERCELEN}))
    later = ontdooi("stuk", vries_in(eerst), "CONCEPT", "v1")
    assert _regels(later) == _regels(eerst)
    assert vries_in(later).keys() == vries_in(eerst).keys()


def test_opbouw_titelblad_en_open_punten_blijven() -> None:
    eerst = maak(STUK, dossier({"zaak.naam": "Zaak"}))
    later = ontdooi("stuk", vries_in(eerst), "DEFINITIEF", "versie 2")
    assert [(h.id, h.titel, [p.titel for p in h.paragrafen]) for h in later.hoofdstukken] == [("een", "Een", ["P1"])]
    assert (later.titelblad.status, later.titelblad.versie, later.titelblad.zaak) == ("DEFINITIEF", "versie 2", "Zaak")
    assert ("Versie", "versie 2", False) in later.titelblad.gegevens
    assert [b.open_velden for b in later.blokken()] == [b.open_velden for b in eerst.blokken()]
    assert (later.kenmerk, later.taal) == (eerst.kenmerk, eerst.taal)


def test_andere_kennis_verandert_een_bevroren_tekst_niet() -> None:
    teksten = vries_in(maak(STUK, dossier({"zaak.naam": "Zaak"})))
    ontdooid = woorden(*ontdooi("stuk", teksten, "CONCEPT", "v1").blokken())
    maak(kennis([bouwsteen("b", "Heel anders"), bouwsteen("c", "Nieuw")]))
    assert woorden(*ontdooi("stuk", teksten, "CONCEPT", "v1").blokken()) == ontdooid


@pytest.mark.parametrize(
    "kapot",
    ["", "{", "[]", "null", "{}", "[" * 50_000, '{"titelblad": 1, "taal": "", "kenmerk": "", "hoofdstukken": []}'],
)
def test_een_beschadigde_opbouw_geeft_een_duidelijke_fout(kapot: str) -> None:
    with pytest.raises(VersieFout, match="‘stuk’ in versie ‘v1’ is beschadigd"):
        ontdooi("stuk", {"stuk/§opbouw": kapot}, "CONCEPT", "v1")


def test_een_ontbrekende_tekst_of_een_verkeerd_soort_geeft_een_duidelijke_fout() -> None:
    teksten = vries_in(maak(STUK))
    zonder = {sleutel: tekst for sleutel, tekst in teksten.items() if sleutel != "stuk/c"}
    opbouw = json.loads(teksten["stuk/§opbouw"])
    opbouw["titelblad"]["titel"] = {"geen": "tekst"}
    for beschadigd in (zonder, {}, {**teksten, "stuk/§opbouw": json.dumps(opbouw)}):
        with pytest.raises(VersieFout, match="reservekopie"):
            ontdooi("stuk", beschadigd, "CONCEPT", "v1")
