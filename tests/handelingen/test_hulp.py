"""The help of each page: complete, about this page, and in the words of the law that counts."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from assistent.handelingen.hulp import hulpblad
from assistent.handelingen.naslag import teksten, vind
from assistent.handelingen.naslagblad import Blad
from assistent.kennis.basis import Stap
from assistent.kennis.controle import controleer
from assistent.kennis.hulp import NAAST, OVERAL, Hulp
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from tests.kennis.klein import catalogus as klein

PAGINAS = (*get_args(Stap), *NAAST)


def koppen(blad: Blad) -> list[str]:
    return [deel.kop for deel in blad.delen]


@pytest.mark.parametrize("pagina", PAGINAS)
def test_elke_pagina_zegt_wat_men_doet_wat_het_bepaalt_en_welke_toetsen_werken(pagina: str) -> None:
    blad = hulpblad(laad(), pagina, "nl")
    assert koppen(blad)[:3] == ["Wat u hier doet", "Wat dit bepaalt", "Toetsen op deze pagina"]
    assert koppen(blad)[-1] == "Toetsen op elke pagina"
    assert all(deel.alineas or deel.links or deel.tabel for deel in blad.delen)
    for link in (link for deel in blad.delen for link in deel.links):
        assert vind(laad(), link.naar) is not None


def test_begrippen_zijn_die_van_het_eigen_recht() -> None:
    def termen(recht: object) -> list[str]:
        return [link.tekst for deel in hulpblad(laad(), "criteria", recht).delen for link in deel.links]

    assert "Uitsluitingsgrond" in termen("nl")
    assert "Minimale eis" in termen("vl")
    assert "Minimale eis" not in termen("nl")
    assert {"Uitsluitingsgrond (Nederland)", "Minimale eis (Vlaanderen)"} <= set(termen(None))


def test_bronnen_zijn_die_onder_de_vragen() -> None:
    (bronnen,) = [deel for deel in hulpblad(laad(), "inhoud", "nl").delen if deel.kop == "Bronnen onder de vragen"]
    assert bronnen.links[0].naar == "hiva"
    assert re.fullmatch(r"– \d+ vra(ag|gen)", bronnen.links[0].extra)


def test_een_onbekende_pagina_heeft_geen_hulp() -> None:
    with pytest.raises(KeyError):
        hulpblad(laad(), "elders")


def test_de_hulp_spreekt_de_lezer_aan_in_gewone_zinnen() -> None:
    for item in laad().hulp.values():
        for zin in teksten((item.doet, item.beslist)):
            assert zin.lstrip("“")[0].isupper(), zin
            assert zin.endswith("."), zin
            assert not re.search(r"\b(dient te|en/of|je|jij|jouw|wij)\b", zin), zin
            for deel in re.split(r"(?<=[.;:]) ", zin):
                assert len(deel.split()) <= 34, deel


def met_hulp(*items: tuple[str, dict[str, object]]) -> Kennis:
    vast = {"titel": "T", "doet": ["U doet iets."], "beslist": "Niets.", "sneltoetsen": [{"toets": "F1", "doet": "x"}]}
    bron = {"status": "afgeleid", "bron": [{"bron": "wet", "plaats": "artikel 1"}]}
    hulp = {id_: Hulp.model_validate({**vast, **bron, "id": id_, **velden}) for id_, velden in items}
    return klein().model_copy(update={"hulp": hulp})


def bezwaren(kennis: Kennis) -> list[str]:
    return [b.tekst for b in controleer(kennis, set()) if b.item.startswith("hulp")]


def test_de_controle_mist_geen_pagina_en_geen_begrip() -> None:
    heel = [(f"hulp.{pagina}", {"pagina": pagina}) for pagina in (*PAGINAS, OVERAL)]
    assert bezwaren(met_hulp(*heel)) == []
    assert bezwaren(met_hulp(*heel[1:])) == ["de pagina 'opgave' heeft geen hulptekst"]
    assert bezwaren(met_hulp(*heel, ("hulp.weer", {"pagina": "toets"})))[0].startswith("de pagina 'toets' heeft meer")
    assert bezwaren(met_hulp(*heel, ("hulp.x", {"pagina": "elders"}))) == ["'elders' is geen pagina"]
    zonder = [*heel[:-1], ("hulp.overal", {"pagina": OVERAL, "begrippen": ["begrip.weg"]})]
    assert bezwaren(met_hulp(*zonder)) == ["begrip 'begrip.weg' bestaat niet"]
