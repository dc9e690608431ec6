"""The review points: everything a reviewer has to look at, each under a name that stays."""

from __future__ import annotations

from collections import Counter
from typing import Any

from assistent.dossier.model import TekstAfwijking
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.kennis.model import Bouwsteen
from assistent.toets.punten import Toetspunt, punten
from tests.handelingen.maak import uitkomst
from tests.leidraad.kleine_kennis import HERKOMST, PERCELEN, bouwsteen, dossier, kennis, maak

BLOKKEN = [bouwsteen(naam, f"{naam}: {{{{ zaak.naam }}}}") for naam in "abc"]
PER = bouwsteen("p", "{{ rij.waarde }}")


def _punten(antwoorden: dict[str, Any] | None = None, **teksten: TekstAfwijking) -> dict[str, Toetspunt]:
    stuk = kennis([*BLOKKEN, PER], [{"bouwsteen": "a"}, {"bouwsteen": "b"}, {"bouwsteen": "p", "per": "zaak.percelen"}])
    leidraad = maak(stuk, dossier(antwoorden, {f"stuk/{naam}": tekst for naam, tekst in teksten.items()}))
    return {punt.id: punt for punt in punten((), [leidraad])}


def test_een_open_veld_wijst_de_vraag_aan() -> None:
    gevonden = _punten({"zaak.percelen": PERCELEN})
    assert gevonden["open/stuk/a/zaak.naam"].plaats == "zaak.naam"
    assert gevonden["open/stuk/p@r2/zaak.percelen@r2.waarde"].plaats == "zaak.percelen"
    assert _punten()["open/stuk/p@leeg/zaak.percelen.waarde"].plaats == "zaak.percelen"


def test_de_naam_van_een_punt_blijft_als_er_iets_anders_verandert() -> None:
    voor, na = _punten({"zaak.percelen": PERCELEN}), _punten({"zaak.percelen": PERCELEN[::-1], "zaak.bedrag": 5})
    assert voor == na
    ingevuld = _punten({"zaak.percelen": PERCELEN, "zaak.naam": "x"})
    assert ingevuld.keys() == {"open/stuk/p@r2/zaak.percelen@r2.waarde"}


def test_elke_afwijking_is_een_punt_ook_wat_is_weggelaten_en_wat_los_is() -> None:
    gevonden = _punten(
        {"zaak.naam": "x", "zaak.percelen": [{"id": "r1", "waarde": 1}]},
        a=TekstAfwijking(soort="weggelaten"),
        b=TekstAfwijking(soort="vervangen", markdown="Eigen"),
        e=TekstAfwijking(soort="eigen", markdown="Zwerft", na="stuk/weg"),
    )
    assert {id_: punt.soort for id_, punt in gevonden.items()} == {
        "afwijking/stuk/a": "afwijking",
        "afwijking/stuk/b": "afwijking",
        "los/stuk/e": "losse_tekst",
    }
    assert "weggelaten" in gevonden["afwijking/stuk/a"].tekst
    assert gevonden["los/stuk/e"].tekst == "Zwerft"


def test_een_onzekere_bron_is_een_punt_ook_als_het_blok_zelf_zeker_is() -> None:
    onzeker = [{"bron": "eigen", "plaats": "test", "status": "te_controleren"}]
    zeker_blok = Bouwsteen.model_validate(
        {**HERKOMST, "id": "b", "familie": "b", "titel": "B", "tekst": "T", "bron": onzeker, "status": "wettekst"}
    )
    (punt,) = punten((), [maak(kennis([zeker_blok]))])
    assert (punt.id, punt.soort) == ("bron/stuk/b", "te_controleren")


def test_het_voorbeeld_geeft_unieke_punten_met_bevindingen_vooraan() -> None:
    nu = uitkomst()
    leidraden = [stel_document_samen(nu, naam) for naam in beschikbaar(nu)]
    gevonden = punten(nu.meldingen, leidraden)
    assert max(Counter(punt.id for punt in gevonden).values()) == 1
    soorten = [punt.soort for punt in gevonden]
    assert soorten[: len(nu.meldingen)] == ["melding"] * len(nu.meldingen)
    assert "melding" not in soorten[len(nu.meldingen) :]
    assert punten(nu.meldingen, leidraden) == gevonden
    vragen_en_meer = {*nu.kennis.vragen, *nu.kennis.feiten}
    plaatsen = {punt.plaats for punt in gevonden if punt.soort == "open_punt"}
    assert {plaats for plaats in plaatsen if plaats not in vragen_en_meer and not plaats.startswith("stap.")} == set()
