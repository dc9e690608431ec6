"""The glossary shows the terms that the document uses, and only those."""

from __future__ import annotations

import pytest

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Begrip
from assistent.leidraad.begrippen import gebruikte


def begrip(id_: str, term: str, definitie: str = "iets") -> Begrip:
    bron = (Verwijzing(bron="eigen", plaats="test"),)
    return Begrip(id=id_, bron=bron, status="afgeleid", term=term, definitie=definitie)


@pytest.mark.parametrize(
    ("term", "tekst"),
    [
        ("perceel", "De opdracht heeft vier percelen."),
        ("eis", "Elke inschrijver voldoet aan de eisen."),
        ("gegadigde", "Gegadigden melden zich aan."),
        ("nota van inlichtingen", "De Nota van inlichtingen verschijnt."),
        ("samenwerkingsverband", "Het samenwerkingsverband tekent."),
    ],
)
def test_een_gebruikt_begrip_staat_in_de_lijst(term: str, tekst: str) -> None:
    assert gebruikte([begrip("x", term)], tekst) == {"x"}


@pytest.mark.parametrize("tekst", ["Over het impactvolle werk.", "De geschiktheidseis telt.", ""])
def test_een_deel_van_een_ander_woord_telt_niet(tekst: str) -> None:
    assert gebruikte([begrip("impact", "impact"), begrip("eis", "eis")], tekst) == frozenset()


def test_een_begrip_uit_een_definitie_komt_mee() -> None:
    lijst = [begrip("a", "penvoerder", "spreekt namens het samenwerkingsverband"), begrip("b", "samenwerkingsverband")]
    assert gebruikte(lijst, "De penvoerder tekent.") == {"a", "b"}
