"""What the window says about a dossier, before anything is drawn."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.advies.sturingsfiguren import spectrum
from assistent.dossier.model import Antwoord
from assistent.dossier.wijzigen import met_antwoorden, moment_nu
from assistent.handelingen import dossiers
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.kennis.model import Kennis
from assistent.ui import adviesbeeld, documentbeeld, stappen, uitlegbeeld, woorden

INHOUD = [
    "inhoud.variatie_doelgroep", "inhoud.integratie_diensten", "inhoud.specialisatie", "inhoud.spelersveld",
    "inhoud.meetbaarheid",
]  # fmt: skip


def met_inhoud(kennis: Kennis, *waarden: object) -> Uitkomst:
    leeg = dossiers.maak_nieuw(kennis, "nl", wie="proef", moment=moment_nu())
    antwoorden = {id_: Antwoord(waarde=w) for id_, w in zip(INHOUD, waarden, strict=False)}
    return bereken(kennis, met_antwoorden(leeg, antwoorden, wie="proef", moment=moment_nu()), date(2026, 11, 21))


@pytest.fixture(scope="module")
def voorbeelduitkomst(kennis: Kennis) -> Uitkomst:
    return bereken(kennis, dossiers.uit_voorbeeld(kennis, "den-haag"), date(2026, 11, 21))


@pytest.mark.parametrize(
    ("waarden", "woord", "soort"),
    [
        ((), "", "leeg"),
        ((5,), "1 van 5", "bezig"),
        ((5, "onbekend"), "1 van 5", "bezig"),
        ((5, 5, 4, 3, 4), "klaar", "klaar"),
    ],
)
def test_stand_van_een_stap(kennis: Kennis, waarden: tuple, woord: str, soort: str) -> None:
    stand = stappen.stand_van(met_inhoud(kennis, *waarden), "inhoud")
    assert (stand.woord, stand.soort) == (woord, soort)


def test_een_bevinding_zet_de_stap_op_let_op(voorbeelduitkomst: Uitkomst) -> None:
    zwaar = [m for m in voorbeelduitkomst.meldingen if m.ernst != "aandacht"]
    plaatsen = {stappen.stap_van_plaats(voorbeelduitkomst.kennis, m.plaats) for m in zwaar} - {
        None,
        "documenten",
        "toets",
    }
    assert plaatsen
    for stap in plaatsen:
        assert stappen.stand_van(voorbeelduitkomst, stap).soort == "let_op"


def test_elke_vraag_heeft_een_stap_op_de_route(kennis: Kennis) -> None:
    route = {stap.id for stap in stappen.ROUTE}
    assert {vraag.stap for vraag in kennis.vragen.values()} <= route


def test_spectrum_zegt_in_woorden_wat_het_tekent(kennis: Kennis) -> None:
    beeld = adviesbeeld.spectrum(met_inhoud(kennis, 5, 5, 4))
    assert [(p.nummer, p.waarde) for p in beeld.punten] == [(1, 5), (2, 5), (3, 4)]
    assert beeld.dekking == "3 van 5 · eensgezind"
    assert beeld.naam == "Netwerk"
    figuur = spectrum(met_inhoud(kennis, 5, 5, 4).sturing, kennis, 0.2, 300)
    assert figuur.alt.count("van 5") == 3


def test_leeg_spectrum(kennis: Kennis) -> None:
    beeld = adviesbeeld.spectrum(met_inhoud(kennis))
    assert beeld.naam == "Nog niet te zeggen"
    assert beeld.dekking == "0 van 5"


def test_alles_wat_het_advies_kan_zeggen_heeft_woorden(voorbeelduitkomst: Uitkomst) -> None:
    for procedure in voorbeelduitkomst.procedures:
        assert procedure.toelaatbaar in woorden.TOELAATBAAR
        assert uitlegbeeld.van_procedure(voorbeelduitkomst, procedure.id)
    for melding in voorbeelduitkomst.meldingen:
        assert uitlegbeeld.van_melding(voorbeelduitkomst, melding.id)[0].bronnen
    for risico in voorbeelduitkomst.risicos:
        assert uitlegbeeld.van_risico(risico, voorbeelduitkomst)[0].bronnen
    assert uitlegbeeld.van_sturing(voorbeelduitkomst)
    assert uitlegbeeld.van_rechtsvorm(voorbeelduitkomst)


def test_elk_open_punt_wijst_naar_een_vraag_die_er_is(voorbeelduitkomst: Uitkomst) -> None:
    kennis = voorbeelduitkomst.kennis
    for document in beschikbaar(voorbeelduitkomst):
        leidraad = stel_document_samen(voorbeelduitkomst, document)
        for punt in documentbeeld.open_punten(voorbeelduitkomst.stand, leidraad):
            assert punt.naam
            assert not punt.plaats or stappen.stap_van_plaats(kennis, punt.plaats)


def test_plaats_van_een_veld_in_een_tabel(kennis: Kennis) -> None:
    assert documentbeeld.plaats_van(kennis, "zaak.percelen@a1b2.naam") == "zaak.percelen"
    assert documentbeeld.plaats_van(kennis, "zaak.naam") == "zaak.naam"
    assert documentbeeld.plaats_van(kennis, "stap.sluiting.datum") == "planning"
    assert documentbeeld.plaats_van(kennis, "feit.raming") == ""
