"""The figures on steering: each answer has its mark and its pull, at every width, and in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.advies import sturing
from assistent.advies.casusfiguur import VORMEN, figuur, omtrek, reeksen
from assistent.advies.sturing import inhoudsvragen
from assistent.advies.sturingsfiguren import bijdragen, grenszin, nummers, spectrum
from assistent.advies.tekeningen import komma
from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.stand import Stand
from assistent.kennis.laden import laad
from assistent.tekst.tekening import Lijn, Rechthoek, Tekening, Veelhoek, Woord
from tests.handelingen.maak import DAG

VRAGEN = [f"inhoud.{naam}" for naam in (
    "variatie_doelgroep", "integratie_diensten", "specialisatie", "spelersveld", "meetbaarheid")]  # fmt: skip
scores_ = st.dictionaries(st.sampled_from(VRAGEN), st.integers(1, 5))
breedtes = st.sampled_from([150.0, 200.0, 299.0, 301.0, 470.0, 900.0])


def stand(scores: dict[str, int]) -> Stand:
    antwoorden = {id_: Antwoord(waarde=score) for id_, score in scores.items()}
    return Stand(laad(), Dossier(id="6f1c2b8e-4d0a-4c37-9b5e-2a7d90e3c418", antwoorden=antwoorden), DAG)


def binnen(tekening: Tekening) -> None:
    """No shape lies outside the drawing, half a line aside."""
    for vorm in tekening.vormen:
        match vorm:
            case Veelhoek():
                punten = list(vorm.punten)
            case Rechthoek():
                punten = [(vorm.x, vorm.y), (vorm.x + vorm.breedte, vorm.y + vorm.hoogte)]
            case Lijn():
                punten = [(vorm.x1, vorm.y1), (vorm.x2, vorm.y2)]
            case Woord():
                punten = [(vorm.x, vorm.y)]
        for x, y in punten:
            assert -1.5 <= x <= tekening.breedte + 1.5, vorm
            assert -1.5 <= y <= tekening.hoogte + 1.5, vorm


@settings(max_examples=60, deadline=None)
@given(scores_, breedtes)
def test_het_spectrum_past_en_toont_elk_antwoord(scores: dict[str, int], breedte: float) -> None:
    s = sturing.bepaal(stand(scores))
    tekening = spectrum(s, laad(), 0.2, breedte)
    binnen(tekening)
    cijfers = [vorm.tekst for vorm in tekening.vormen if isinstance(vorm, Woord) and vorm.tekst.isdigit()]
    nummer = nummers(laad())
    assert sorted(cijfers) == sorted(str(nummer[id_]) for id_ in scores)
    assert {"markt", "netwerk"} <= {vorm.tekst for vorm in tekening.vormen if isinstance(vorm, Woord)}
    if scores:
        assert komma(s.positie or 0.0) in tekening.alt
        assert grenszin(0.2) in tekening.alt


@settings(max_examples=60, deadline=None)
@given(scores_, breedtes)
def test_de_bijdragen_zeggen_richting_en_grootte_in_woorden(scores: dict[str, int], breedte: float) -> None:
    s = sturing.bepaal(stand(scores))
    tekening = bijdragen(s, laad(), 0.2, breedte)
    assert (tekening is None) == (not scores)
    if tekening is None:
        return
    binnen(tekening)
    woorden = [vorm.tekst for vorm in tekening.vormen if isinstance(vorm, Woord)]
    for score in scores.values():
        kant = "markt" if score < 3 else "netwerk" if score > 3 else "midden"
        assert f"{komma((score - 3) / 2)} {kant}" in woorden
    assert "afgeleid" in " ".join(woorden), "whose border it is stands in the figure"


def test_naar_markt_wijst_naar_links_en_naar_netwerk_naar_rechts() -> None:
    def punt(score: int) -> float:
        tekening = bijdragen(sturing.bepaal(stand({VRAGEN[0]: score})), laad(), None, 470)
        assert tekening is not None
        pijl = next(v for v in tekening.vormen if isinstance(v, Veelhoek) and len(v.punten) == 5)
        return max((x for x, _ in pijl.punten), key=lambda x: abs(x - pijl.punten[0][0])) - pijl.punten[0][0]

    assert punt(1) < punt(2) < 0 < punt(4) < punt(5)


@settings(max_examples=40, deadline=None)
@given(scores_, st.lists(st.sampled_from(list(laad().casussen)), max_size=5, unique=True), breedtes)
def test_elke_casus_heeft_een_eigen_merk_op_zijn_score(scores: dict[str, int], ids: list[str], breedte: float) -> None:
    kennis = laad()
    rij = reeksen(scores, [kennis.casussen[id_] for id_ in ids])
    assert len({reeks.kort for reeks in rij}) == len(rij)
    assert len({(reeks.vorm, reeks.eigen) for reeks in rij}) == len(rij), "five cases have five shapes"
    tekening = figuur(inhoudsvragen(stand(scores)), rij, breedte)
    binnen(tekening)
    for reeks in rij:
        geteld = sum(isinstance(vorm, Woord) and vorm.tekst == reeks.kort for vorm in tekening.vormen)
        assert geteld == sum(vraag in reeks.scores for vraag in VRAGEN)
        assert reeks.naam in tekening.alt


@pytest.mark.parametrize("vorm", VORMEN)
def test_een_vorm_ligt_om_zijn_midden(vorm: str) -> None:
    punten = omtrek(vorm, 10, 20, 5)
    assert sum(x for x, _ in punten) / len(punten) == pytest.approx(10)
    assert all(abs(y - 20) <= 8 for _, y in punten)
