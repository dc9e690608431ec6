"""A catalogue that shares what is equal is the same catalogue."""

from __future__ import annotations

from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.kennis.voorwaarden import vergelijkingen_in
from assistent.kennis.zuinig import deel_gelijke


def test_delen_verandert_niets_aan_wat_er_staat() -> None:
    apart = Kennis.model_validate_json(laad().model_dump_json(exclude_unset=True))
    voor = apart.model_dump_json(exclude_unset=True)
    assert deel_gelijke(apart) is apart
    assert apart.model_dump_json(exclude_unset=True) == voor == laad().model_dump_json(exclude_unset=True)


def test_gelijke_veldnamen_bestaan_maar_een_keer() -> None:
    blokken = laad().bouwstenen.values()
    verschillend = {frozenset(blok.model_fields_set) for blok in blokken}
    assert len({id(blok.model_fields_set) for blok in blokken}) == len(verschillend) < len(blokken)


def test_gelijke_voorwaarden_en_verwijzingen_zijn_een_voorwerp() -> None:
    kennis = laad()
    knopen = [knoop for blok in kennis.bouwstenen.values() if blok.als for knoop in vergelijkingen_in(blok.als)]
    assert len({id(knoop) for knoop in knopen}) == len(set(knopen)) < len(knopen)
    verwijzingen = [v for melding in kennis.meldingen.values() for v in melding.bron]
    gelijk = {(v.bron, v.plaats, v.status) for v in verwijzingen}
    assert len({id(v) for v in verwijzingen}) == len(gelijk) < len(verwijzingen)


def test_een_kopie_met_iets_anders_laat_het_gedeelde_met_rust() -> None:
    blok = next(iter(laad().bouwstenen.values()))
    voor = set(blok.model_fields_set)
    assert "los" in blok.model_copy(update={"los": True}).model_fields_set
    assert blok.model_fields_set == voor
