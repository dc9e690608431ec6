"""The papers about working together: for which matters they exist, and that they compose without holes."""

from __future__ import annotations

from datetime import date

import pytest

from assistent.dossier.model import Antwoord, nieuw_dossier
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.kennis.laden import laad
from assistent.tekst.boom import platte_tekst

DAG = date(2026, 3, 1)
STUKKEN = ("risicodossier", "partnerschapsafspraken", "leer_en_monitoringsplan")


def _uitkomst(recht: str, sturing: str, vorm: str) -> Uitkomst:
    procedure = "openbaar" if vorm == "opdracht" else "projectsubsidie_oproep"
    waarden = {"zaak.rechtsgebied": recht, "sturing.gekozen": sturing, "rechtsvorm.gekozen": vorm}
    waarden["procedure.gekozen"] = procedure
    leeg = nieuw_dossier(kennis_versie=laad().versie)
    antwoorden = {i: Antwoord(waarde=w, gewijzigd="2026-03-01T00:00:00+00:00").model_dump() for i, w in waarden.items()}
    return bereken(laad(), type(leeg).model_validate({**leeg.model_dump(), "antwoorden": antwoorden}), DAG)


@pytest.mark.parametrize("recht", ["nl", "vl"])
@pytest.mark.parametrize("sturing", ["netwerk", "meng", "markt"])
def test_afspraken_over_een_partnerschap_zijn_er_niet_bij_sturen_op_de_markt(recht: str, sturing: str) -> None:
    stukken = set(beschikbaar(_uitkomst(recht, sturing, "opdracht"))) & set(STUKKEN)
    assert stukken == set(STUKKEN) - ({"partnerschapsafspraken"} if sturing == "markt" else set())


@pytest.mark.parametrize("recht", ["nl", "vl"])
@pytest.mark.parametrize("vorm", ["opdracht", "subsidie"])
@pytest.mark.parametrize("stuk", STUKKEN)
def test_elke_paragraaf_heeft_tekst_en_geen_tekst_staat_er_twee_keer(recht: str, vorm: str, stuk: str) -> None:
    leidraad = stel_document_samen(_uitkomst(recht, "netwerk", vorm), stuk)
    assert all(paragraaf.blokken for hoofdstuk in leidraad.hoofdstukken for paragraaf in hoofdstuk.paragrafen)
    teksten = [platte_tekst(blok.boom) for blok in leidraad.blokken()]
    assert len(teksten) == len(set(teksten))


@pytest.mark.parametrize(("vorm", "woord"), [("opdracht", "besluit tot verlening"), ("subsidie", "gunning")])
def test_een_opdracht_spreekt_niet_van_verlening_en_een_subsidie_niet_van_gunning(vorm: str, woord: str) -> None:
    for recht in ("nl", "vl"):
        for stuk in ("partnerschapsafspraken", "leer_en_monitoringsplan"):
            leidraad = stel_document_samen(_uitkomst(recht, "netwerk", vorm), stuk)
            assert not [b.herkomst.bouwsteen for b in leidraad.blokken() if woord in platte_tekst(b.boom)]
