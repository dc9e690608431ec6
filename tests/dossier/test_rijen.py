"""What a row is called, and when it says something."""

import pytest

from assistent.dossier.rijen import is_lege_rij, rijlabel, rijnaam
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kolom, Vraag


def vraag(*kolommen: Kolom) -> Vraag:
    bron = (Verwijzing(bron="eigen", plaats="proef", status="afgeleid"),)
    return Vraag(
        id="proef.tabel", label="Welke?", kort="delen", type="tabel", niveau="zaak", stap="opgave", bron=bron,
        status="afgeleid", kolommen=kolommen,
    )  # fmt: skip


PERCELEN = vraag(
    Kolom(id="nummer", label="Nummer", type="getal"),
    Kolom(id="gebied", label="Gebied"),
    Kolom(id="naam", label="Naam"),
)


@pytest.mark.parametrize(
    ("rij", "naam"),
    [
        ({"id": "r1", "nummer": 1, "gebied": "Zuid", "naam": "Escamp"}, "Escamp"),
        ({"id": "r1", "nummer": 1, "gebied": "Zuid", "naam": "  "}, "Zuid"),
        ({"id": "r1", "nummer": 1}, "r1"),
        ({"id": "r1", "naam": "twee\nregels"}, "twee regels"),
    ],
)
def test_rijnaam(rij: dict, naam: str) -> None:
    assert rijnaam(PERCELEN, rij) == naam


@pytest.mark.parametrize(
    ("rij", "label"),
    [({"id": "r2", "nummer": 1}, "rij 2"), ({"id": "r1", "naam": "Escamp"}, "Escamp"), ({"id": "x"}, "rij zonder naam"),
     ({}, "rij zonder naam")],
)  # fmt: skip
def test_op_het_scherm_staat_geen_kenmerk(rij: dict, label: str) -> None:
    assert rijlabel(PERCELEN, rij, [{"id": "r1"}, {"id": "r2"}, {}]) == label


def test_zonder_kolom_naam_de_eerste_tekst() -> None:
    partijen = vraag(Kolom(id="soort", label="Soort", type="datum"), Kolom(id="partij", label="Partij"))
    assert rijnaam(partijen, {"id": "r1", "partij": "Gemeente"}) == "Gemeente"


@pytest.mark.parametrize("rij", [{"id": "r1"}, {"id": "r1", "naam": "", "x": None, "y": " \n"}])
def test_lege_rij(rij: dict) -> None:
    assert is_lege_rij(rij)


@pytest.mark.parametrize("rij", [{"id": "r1", "n": 0}, {"id": "r1", "n": "onbekend"}, {"id": "r1", "n": False}, "x", 3])
def test_geen_lege_rij(rij: object) -> None:
    assert not is_lege_rij(rij)
