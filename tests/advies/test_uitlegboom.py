"""The tree of an explanation says what its trace says, and leads to what the trace read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistent.advies import uitlegboom
from assistent.advies.uitlegboom import Tak
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.voorwaarden import Spoor, Vergelijk
from tests.handelingen.maak import uitkomst

_WOORD = {True: "waar", False: "niet_waar", None: "onbekend"}


@pytest.fixture(scope="module")
def nu() -> Uitkomst:
    return uitkomst()


def alle(tak: Tak) -> Iterator[Tak]:
    yield tak
    for kind in tak.takken:
        yield from alle(kind)


def sporen(spoor: Spoor) -> Iterator[Spoor]:
    yield spoor
    for kind in spoor.kinderen:
        yield from sporen(kind)


def test_elke_voorwaarde_staat_in_de_boom_met_haar_uitkomst(nu: Uitkomst) -> None:
    gezien = [m.spoor for m in nu.meldingen if m.spoor is not None]
    gezien += [r.spoor for p in nu.procedures for r in (*p.voor, *p.tegen, *p.voorwaarden)]
    assert gezien
    for spoor in gezien:
        boom = uitlegboom.boom(spoor, nu.stand)
        voorwaarden = [tak.uitslag for tak in alle(boom) if tak.soort == "voorwaarde"]
        assert voorwaarden == [_WOORD[deel.uitkomst] for deel in sporen(spoor)]


def test_elk_gelezen_antwoord_leidt_naar_zijn_vraag(nu: Uitkomst) -> None:
    gelezen = 0
    for melding in nu.meldingen:
        if melding.spoor is None:
            continue
        plaatsen = {tak.plaats for tak in alle(uitlegboom.boom(melding.spoor, nu.stand))}
        for spoor in sporen(melding.spoor):
            if isinstance(spoor.voorwaarde, Vergelijk) and spoor.voorwaarde.veld in nu.kennis.vragen:
                assert spoor.voorwaarde.veld in plaatsen
                gelezen += 1
    assert gelezen


def test_een_feit_zegt_waaruit_het_is_gemaakt(nu: Uitkomst) -> None:
    tak = uitlegboom.veld("feit.boven_drempel", nu.stand)
    assert tak.soort == "feit"
    soorten = {onder.soort for onder in alle(tak)}
    assert {"antwoord", "parameter", "bron"} <= soorten
    vragen = {onder.plaats for onder in alle(tak) if onder.soort == "antwoord"}
    assert {"zaak.soort_opdracht", "zaak.waarde_basis"} <= vragen


def test_een_parameter_heeft_waarde_dag_en_bron(nu: Uitkomst) -> None:
    tak = uitlegboom.parameter("drempel.sas", nu.stand)
    assert "€\u00a0750.000" in tak.tekst
    assert "1 januari 2022" in tak.tekst
    assert [onder.bron for onder in tak.takken if onder.soort == "bron"]
    eigen = uitlegboom.parameter("sturing.grens_meng", nu.stand)
    assert "vanaf" not in eigen.tekst


def test_een_motivering_staat_onder_haar_antwoord(nu: Uitkomst) -> None:
    tak = uitlegboom.veld("inhoud.meetbaarheid", nu.stand)
    assert tak.plaats == "inhoud.meetbaarheid"
    assert nu.stand.motivering("inhoud.meetbaarheid").strip() in tak.takken[0].tekst
