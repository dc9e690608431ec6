"""Which edition is written: what a draft says beside its text, what a publication refuses, what a blank one asks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from assistent.advies.model import Melding
from assistent.dossier.model import Dossier, Versie
from assistent.dossier.versies import versie_van
from assistent.export.uitgave import Uitgave
from assistent.handelingen import uitgeven
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import DocumentFout, bevries, genereer, stel_document_samen, uit_versie
from assistent.kennis.basis import Verwijzing
from assistent.leidraad.model import Blok, Leidraad
from tests.handelingen.maak import DAG, uitkomst, voorbeeld

MOMENT = datetime(2026, 3, 1, 14, 2)
DOCUMENT = "dialoogleidraad"
FOUT = Melding(
    "x.y", "fout", "De termijn is te kort.", "", "", "wettekst", (Verwijzing(bron="aw", plaats="artikel 2.71"),)
)


@pytest.fixture(scope="module")
def gewoon() -> Uitkomst:
    return replace(uitkomst(), meldingen=(), planning=replace(uitkomst().planning, meldingen=()))


@pytest.fixture(scope="module")
def leidraad(gewoon: Uitkomst) -> Leidraad:
    return stel_document_samen(gewoon, DOCUMENT)


def _met_een_blok(leidraad: Leidraad, blok: Blok) -> Leidraad:
    hoofdstuk = leidraad.hoofdstukken[0]
    paragraaf = replace(hoofdstuk.paragrafen[0], blokken=(blok,))
    return replace(leidraad, hoofdstukken=(replace(hoofdstuk, paragrafen=(paragraaf,)),))


def test_een_concept_zegt_bij_elk_open_blok_wat_er_open_staat(gewoon: Uitkomst, leidraad: Leidraad) -> None:
    kanttekeningen = uitgeven.concept(gewoon, leidraad).kanttekeningen
    open_ = {blok.sleutel for blok in leidraad.blokken() if blok.open_velden}
    assert open_
    assert open_ <= set(kanttekeningen)
    assert all(len(regels) == len(set(regels)) for regels in kanttekeningen.values())


def test_een_concept_zegt_welke_bron_nog_te_controleren_is(gewoon: Uitkomst, leidraad: Leidraad) -> None:
    eerste = leidraad.blokken()[0]
    bron = (
        Verwijzing(bron="aw", plaats="artikel 2.75", status="te_controleren"),
        Verwijzing(bron="aw", plaats="artikel 1.4", status="wettekst"),
    )
    blok = replace(eerste, open_velden=(), wacht_op=(), herkomst=replace(eerste.herkomst, bron=bron, status="wettekst"))
    document = _met_een_blok(leidraad, blok)
    [regels] = uitgeven.concept(gewoon, document).kanttekeningen.values()
    assert len(regels) == 1
    assert regels[0].startswith("Te controleren: ")
    assert "artikel 2.75" in regels[0]
    assert uitgeven.concept(gewoon, document, opmerkingen=False).kanttekeningen == {}


def test_een_concept_weet_onder_welke_kennis_en_welk_recht_het_is_gemaakt(gewoon: Uitkomst, leidraad: Leidraad) -> None:
    eigenschappen = uitgeven.concept(gewoon, leidraad, opmerkingen=False).eigenschappen
    assert eigenschappen["ontwerp.kennis_versie"] == gewoon.kennis.versie
    assert eigenschappen["ontwerp.peildatum"] == gewoon.stand.peildatum.isoformat()
    assert eigenschappen["ontwerp.kenmerk"] == leidraad.kenmerk


def test_publiceren_kan_niet_met_een_fout_die_niemand_motiveerde(gewoon: Uitkomst, leidraad: Leidraad) -> None:
    met_fout = replace(gewoon, meldingen=(FOUT,))
    with pytest.raises(DocumentFout, match="De termijn is te kort"):
        uitgeven.publicatie(met_fout, [leidraad], date(2026, 3, 1))
    assert len(uitgeven.publicatie(gewoon, [leidraad], date(2026, 3, 1))) == 1


def _bevroren(gewoon: Uitkomst, status: str) -> tuple[Dossier, Versie]:
    dossier = bevries(gewoon, "v1", status, wie="Test", moment="2026-03-01T12:00:00+00:00")  # type: ignore[arg-type]
    return dossier, versie_van(dossier, "v1")


@pytest.mark.parametrize(("status", "opschrift"), [("concept", "CONCEPT"), ("vastgesteld", "DEFINITIEF")])
def test_definitief_staat_alleen_op_een_vastgestelde_versie(gewoon: Uitkomst, status: str, opschrift: str) -> None:
    dossier, versie = _bevroren(gewoon, status)
    stuk = uit_versie(dossier, versie, DOCUMENT)
    [publiek] = uitgeven.publicatie(gewoon, [stuk], date(2026, 3, 1), versie)
    assert publiek.titelblad.status == opschrift
    assert publiek.titelblad.versie == "v1"


def test_een_vastgestelde_versie_is_al_getoetst(gewoon: Uitkomst) -> None:
    """A later mistake in the dossier does not hold up what was adopted before it."""
    dossier, versie = _bevroren(gewoon, "vastgesteld")
    met_fout = replace(gewoon, meldingen=(FOUT,))
    stuk = uit_versie(dossier, versie, DOCUMENT)
    assert uitgeven.publicatie(met_fout, [stuk], date(2026, 3, 1), versie)
    _, concept = _bevroren(gewoon, "concept")
    with pytest.raises(DocumentFout):
        uitgeven.publicatie(met_fout, [stuk], date(2026, 3, 1), concept)


def test_wat_nog_openstaat_wordt_een_keer_genoemd(gewoon: Uitkomst, leidraad: Leidraad) -> None:
    namen = uitgeven.nog_open(gewoon.kennis, [leidraad, leidraad])
    assert namen
    assert len(namen) == len(set(namen))


def test_een_publicatie_zet_het_concept_niet_opzij(tmp_path: Path, gewoon: Uitkomst, leidraad: Leidraad) -> None:
    [concept] = genereer([leidraad], tmp_path, MOMENT)
    stukken = uitgeven.publicatie(gewoon, [leidraad], MOMENT.date())
    for _ in range(2):
        [publiek] = genereer(stukken, tmp_path, MOMENT, uitgave=lambda _: Uitgave(publiek=True))
    assert publiek.pad.name == f"{concept.pad.stem}-publicatie.docx"
    assert publiek.vorige is not None
    assert publiek.bewerkt == (), "a published file carries no marks to compare with"
    assert concept.pad.exists()


def test_een_blanco_document_vraagt_alles_een_keer(gewoon: Uitkomst) -> None:
    recht = {"zaak.rechtsgebied": voorbeeld().antwoorden["zaak.rechtsgebied"]}
    leeg = bereken(gewoon.kennis, voorbeeld().model_copy(update={"antwoorden": recht}), DAG)
    document = stel_document_samen(leeg, "selectieleidraad")
    uitgave = uitgeven.blanco(leeg.kennis, document)
    regels = Counter(regel for lijst in uitgave.hulp.values() for regel in lijst)
    assert regels
    assert max(regels.values()) == 1
    velden = {veld for blok in document.blokken() for veld in blok.open_velden}
    assert uitgave.invulnamen is not None
    assert velden == set(uitgave.invulnamen)
    assert set(uitgave.hulp) <= {blok.sleutel for blok in document.blokken() if blok.open_velden}
