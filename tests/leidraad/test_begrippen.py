"""The glossary shows the terms that the document uses, and only those."""

from __future__ import annotations

import pytest

from assistent.dossier.model import Antwoord, Dossier, TekstAfwijking, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.kennis.basis import Verwijzing
from assistent.kennis.documentcontrole import controleer_documenten
from assistent.kennis.model import Begrip
from assistent.leidraad.begrippen import gebruikte, woordkeuzes
from tests.leidraad.kleine_kennis import DAG, bouwsteen, kennis


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


def test_een_vermeden_woord_in_een_eigen_tekst_wordt_genoemd() -> None:
    vermijdt = begrip("b", "opdrachtnemer").model_copy(update={"vermijd": ("contractant",)})
    elders = begrip("v", "overheid").model_copy(update={"vermijd": ("aanbesteder",), "rechtsgebied": "vl"})
    catalogus = kennis([bouwsteen("x", "X.")]).model_copy(update={"begrippen": {b.id: b for b in (vermijdt, elders)}})
    antwoord = Antwoord(waarde="De contractanten overleggen met de aanbesteder.", motivering="Zo gaat het.")

    def plaatsen(zaak: Dossier) -> list[tuple[str, str]]:
        return [(keus.plaats, keus.woord) for keus in woordkeuzes(Stand(catalogus, zaak, DAG))]

    zaak = nieuw_dossier().model_copy(update={"antwoorden": VasteMap({"zaak.lang": antwoord})})
    assert plaatsen(zaak) == [("zaak.lang", "contractanten")]
    eigen = TekstAfwijking(soort="eigen", na="stuk/x", markdown="Geen contractant.")
    assert plaatsen(nieuw_dossier().model_copy(update={"teksten": VasteMap({"stuk/e": eigen})})) == [
        ("stuk/e", "contractant")
    ]


def test_de_catalogus_meldt_een_bouwsteen_met_een_vermeden_woord() -> None:
    vermijdt = begrip("b", "opdrachtnemer").model_copy(update={"vermijd": ("contractant",)})
    catalogus = kennis([bouwsteen("x", "De contractant werkt {{ zaak.naam }}.")]).model_copy(
        update={"begrippen": {"b": vermijdt}}
    )
    assert ("x", "zegt ‘contractant’ waar de begrippenlijst ‘opdrachtnemer’ zegt") in controleer_documenten(catalogus)
