"""Values in running text, and texts that say something else than the answers."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import TekstAfwijking
from assistent.handelingen.bereken import bereken
from assistent.leidraad.tegenspraak import in_eigen_teksten, tegenspraak_in_woorden
from assistent.leidraad.waarden_in_tekst import vind
from assistent.tekst.nederlands import datum, euro, getal, procent
from tests.advies.zaak import VANDAAG, kennis
from tests.vergelijk.uitgave import gepubliceerd


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("60 maanden", [("maanden", 60)]),
        ("vier jaar", [("maanden", 48)]),
        ("€ 1.250.000,50", [("bedrag", 1_250_000.5)]),
        ("€ 1,5 miljoen", [("bedrag", 1_500_000)]),
        ("40 procent", [("procent", 40)]),
        ("8 december 2026", [("datum", date(2026, 12, 8))]),
        ("08-12-2026", [("datum", date(2026, 12, 8))]),
        ("31 februari 2026", [("aantal", 31), ("aantal", 2026)]),
        ("vijf gegadigden", [("aantal", 5)]),
        ("geen getal", []),
    ],
)
def test_waarden_worden_gevonden(tekst: str, gevonden: list[tuple[str, object]]) -> None:
    assert [(v.soort, v.waarde) for v in vind(tekst)] == gevonden


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(0, 10**9), st.integers(0, 100))
def test_wat_de_toepassing_schrijft_wordt_teruggevonden(dag: date, bedrag: int, deel: int) -> None:
    tekst = f"Op {datum(dag)} geldt {euro(bedrag)}, voor {procent(deel)} en {getal(bedrag)} maanden."
    gevonden = {(v.soort, v.waarde) for v in vind(tekst)}
    assert {("datum", dag), ("bedrag", bedrag), ("procent", deel), ("maanden", bedrag)} <= gevonden


@given(st.text(max_size=400))
def test_elke_tekst_is_te_lezen(tekst: str) -> None:
    plaatsen = sorted((v.van, v.tot) for v in vind(tekst))
    assert all(tot <= van for (_, tot), (van, _) in pairwise(plaatsen))


def _zegt(sleutel: str, markdown: str, na: str | None = None) -> list[str]:
    soort = "eigen" if na else "vervangen"
    zaak = gepubliceerd().model_copy(
        update={"teksten": {sleutel: TekstAfwijking(soort=soort, na=na, markdown=markdown)}}  # type: ignore[arg-type]
    )
    uitkomst = bereken(kennis(), zaak, VANDAAG)
    gevonden = in_eigen_teksten(uitkomst.stand, uitkomst.planning)
    return [tegenspraak_in_woorden(uitkomst.stand, t) for t in gevonden]


def test_beide_plaatsen_staan_erbij() -> None:
    (regel,) = _zegt("selectieleidraad/algemeen.looptijd", "De overeenkomst duurt 60 maanden.")
    assert "Selectieleidraad" in regel
    assert "‘60 maanden’" in regel
    assert "Aankondigingsgegevens" in regel
    assert regel.endswith("48 maanden.")


def test_een_eigen_tekst_noemt_de_paragraaf_waar_zij_achter_staat() -> None:
    na = "selectieleidraad/algemeen.looptijd"
    (regel,) = _zegt("selectieleidraad/eigen1", "De looptijd is dus 72 maanden.", na)
    assert "paragraaf" in regel
    assert "‘72 maanden’" in regel


@pytest.mark.parametrize(
    "tekst",
    [
        "De looptijd is 48 maanden, dat is vier jaar.",
        "Tijdens de looptijd evalueren wij elke 12 maanden.",
        "De opdracht begint in 2027.",
        "Het criterium Aanpak telt voor 70%.",
        "De sluiting van de aanmelding is op 1 december 2026.",
        "Er zijn 3 rondes voor de looptijd begint.",
    ],
)
def test_wat_klopt_of_over_iets_anders_gaat_geeft_niets(tekst: str) -> None:
    assert _zegt("selectieleidraad/eigen1", tekst, "selectieleidraad/algemeen.looptijd") == []
