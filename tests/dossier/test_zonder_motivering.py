"""A copy for outside holds no reasons: whatever stood where, its bytes do not have it."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.dossier.bestand import als_bytes
from assistent.dossier.model import (
    Antwoord,
    Conclusie,
    Dossier,
    Opmerking,
    Planning,
    PlanStap,
    TekstAfwijking,
    Toets,
    Versie,
    Wijziging,
)
from assistent.dossier.ontleden import ontleed
from assistent.dossier.vast import VasteMap
from assistent.dossier.waarden import controleer
from assistent.dossier.zonder_motivering import zonder_motivering
from assistent.kennis.laden import laad
from assistent.kennis.model import Vraag

OM = "2026-03-01T14:02:00+01:00"
REDEN = "omdat-"
"""Begins every text that must not leave, so that it can be told from any other."""
VRAGEN = tuple(laad().vragen.values())
TABELLEN = tuple(v for v in VRAGEN if v.type == "tabel")

geheim = st.uuids(version=4).map(lambda u: f"{REDEN}{u.hex}")


def _rij(vraag: Vraag, nummer: int, reden: str) -> dict[str, Any]:
    """A row with a reason in every column that asks for one, in a reference and in an unknown column."""
    rij: dict[str, Any] = {"id": f"r{nummer}", "onbekende_kolom": reden}
    for kolom in vraag.kolommen:
        naar = laad().vragen.get(kolom.naar)
        if kolom.blijft_binnen or (naar is not None and naar.blijft_binnen):
            rij[kolom.id] = reden
        elif kolom.type in ("tekst", "lange_tekst"):
            rij[kolom.id] = f"mag mee {nummer}"
    return rij


def _waarde(vraag: Vraag, reden: str) -> Any:
    if vraag.type == "tabel":
        return [_rij(vraag, nummer, reden) for nummer in (1, 2)]
    if vraag.blijft_binnen:
        return reden
    return "mag mee" if vraag.type in ("tekst", "lange_tekst") else None


@st.composite
def dossiers(trek: st.DrawFn) -> Dossier:
    """A dossier with reasons in every place where one can stand."""
    gekozen = trek(st.lists(st.sampled_from(VRAGEN), min_size=1, max_size=12, unique_by=lambda v: v.id))
    gekozen += trek(st.lists(st.sampled_from(TABELLEN), max_size=4))
    antwoorden = {
        v.id: Antwoord(waarde=_waarde(v, trek(geheim)), motivering=trek(geheim), onbekend_veld=trek(geheim))
        for v in gekozen
    }
    antwoorden["onbekende.vraag"] = Antwoord(waarde=trek(geheim), motivering=trek(geheim))
    stap = PlanStap(duur=trek(st.integers(0, 300)), motivering=trek(geheim), onbekend_veld=trek(geheim))
    versie = Versie(naam=trek(geheim), status="concept", moment=OM, antwoorden=VasteMap(antwoorden), hash=trek(geheim))
    opmerking = Opmerking(plaats="zaak.naam", tekst=trek(geheim), door="jurist", op=OM)
    return Dossier(
        id=str(uuid.uuid4()),
        antwoorden=VasteMap(antwoorden),
        planning=Planning(stappen=VasteMap({"inschrijving": stap}), varianten=VasteMap({trek(geheim): VasteMap()})),
        teksten=VasteMap({"selectieleidraad/doel": TekstAfwijking(soort="vervangen", markdown=trek(geheim))}),
        conclusies=VasteMap({"sturing": Conclusie(tekst=trek(geheim), motivering=trek(geheim))}),
        versies=(versie,),
        versieteksten=VasteMap({"a" * 64: trek(geheim)}),
        toets=Toets(opmerkingen=VasteMap({str(uuid.uuid4()): opmerking})),
        geschiedenis=(
            Wijziging(wie="ik", moment=OM, pad="antwoorden/zaak.naam", oud=trek(geheim), nieuw=trek(geheim)),
        ),
        onbekend_deel=trek(geheim),
    )


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_geen_reden_in_de_bytes(dossier: Dossier) -> None:
    assert REDEN.encode() in als_bytes(dossier)  # or the search below would prove nothing
    data = als_bytes(zonder_motivering(laad(), dossier))
    assert REDEN.encode() not in data


@settings(max_examples=40, deadline=None)
@given(dossiers())
def test_wat_mag_gaat_mee_en_de_kopie_is_een_ander_dossier(dossier: Dossier) -> None:
    kopie = zonder_motivering(laad(), dossier, app_versie="1.2")
    mag = {id_ for id_ in dossier.antwoorden if id_ in laad().vragen and not laad().vragen[id_].blijft_binnen}
    assert set(kopie.antwoorden) == mag
    assert all(kopie.antwoorden[id_].status == dossier.antwoorden[id_].status for id_ in mag)
    assert kopie.planning.stappen["inschrijving"].duur == dossier.planning.stappen["inschrijving"].duur
    assert (kopie.id != dossier.id, kopie.revisie, kopie.app_versie) == (True, 0, "1.2")
    assert ontleed(als_bytes(kopie), Path("kopie.dossier")).dossier == kopie


def test_een_tabel_houdt_haar_rijen_en_hun_id() -> None:
    rijen = [{"id": "r1", "doel": "Eerder hulp", "toelichting": "omdat het kan"}, {"id": "r2", "doel": "Minder lasten"}]
    dossier = Dossier(id=str(uuid.uuid4()), antwoorden=VasteMap({"zaak.doelen": Antwoord(waarde=rijen)}))
    over = zonder_motivering(laad(), dossier).waarde("zaak.doelen")
    assert [dict(rij) for rij in over] == [{"id": "r1", "doel": "Eerder hulp"}, {"id": "r2", "doel": "Minder lasten"}]
    controleer(laad().vragen["zaak.doelen"], over)


@pytest.mark.parametrize("vraag", TABELLEN, ids=lambda v: v.id)
def test_elke_kolom_die_om_een_reden_vraagt_blijft_binnen(vraag: Vraag) -> None:
    vraagt_reden = [k for k in vraag.kolommen if k.id in ("motivering", "reden")]
    assert vraag.blijft_binnen or all(k.blijft_binnen for k in vraagt_reden)


def test_elke_vraag_die_om_een_reden_vraagt_blijft_binnen() -> None:
    waarom = [v for v in VRAGEN if v.label.startswith("Waarom") and v.type in ("tekst", "lange_tekst")]
    assert waarom, "de catalogus stelt geen enkele waaromvraag meer: kies een ander kenmerk"
    assert [v.id for v in waarom if not v.blijft_binnen] == []
