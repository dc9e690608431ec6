"""The folder of the organisation: own texts and order in every document, checked before they count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.handelingen import organisatie
from assistent.handelingen.bereken import bereken
from assistent.handelingen.documenten import stel_document_samen
from assistent.handelingen.dossiers import bewaar, open_dossier, uit_voorbeeld
from assistent.handelingen.organisatie import OrganisatieFout
from assistent.kennis.laden import laad
from assistent.tekst.boom import platte_tekst

BLOK = """---
id: gunning.antwoord
familie: gunning.antwoord
titel: Wat een antwoord bevat
rechtsgebied: nl
status: afgeleid
bron: [{bron: huis, plaats: "handboek inkoop, hoofdstuk 4"}]
---
Zo antwoordt men bij {{ zaak.organisatie }}.
"""
BRONNEN = "bronnen:\n  - {id: huis, kort: Handboek, titel: Handboek inkoop van Zeedorp, soort: eigen}\n"


@pytest.fixture(autouse=True)
def schone_kennis() -> Iterator[None]:
    laad.cache_clear()
    yield
    laad.cache_clear()


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    eigen = tmp_path / "Zeedorp" / "aanvulling"
    (eigen / "bouwstenen").mkdir(parents=True)
    (eigen / "kennis").mkdir()
    (eigen / "bouwstenen" / "antwoord.md").write_text(BLOK, encoding="utf-8")
    (eigen / "kennis" / "bronnen.yaml").write_text(BRONNEN, encoding="utf-8")
    return eigen.parent


def test_eigen_tekst_en_eigen_volgorde_staan_in_het_document_en_het_dossier_onthoudt_ze(
    map_: Path, tmp_path: Path
) -> None:
    opzet = (gegevens.resources() / "documenten" / "volmacht.yaml").read_text(encoding="utf-8")
    (map_ / "aanvulling" / "documenten").mkdir()
    (map_ / "aanvulling" / "documenten" / "volmacht.yaml").write_text(
        opzet.replace("titel: Volmacht", "titel: Machtiging van Zeedorp", 1), encoding="utf-8"
    )
    standaard = laad()
    gekozen = organisatie.kies(map_)
    assert gekozen.eigen == ("bouwstenen/gunning.antwoord", "documenten/volmacht")
    kennis = laad()
    assert kennis.versie != standaard.versie
    assert kennis.documenten["volmacht"].titel == "Machtiging van Zeedorp"
    dossier = uit_voorbeeld(kennis, "den-haag")
    uitkomst = bereken(kennis, dossier, date(2026, 3, 1))
    blok = next(
        b
        for b in stel_document_samen(uitkomst, "gunningsleidraad").blokken()
        if b.herkomst.bouwsteen == "gunning.antwoord"
    )
    assert platte_tekst(blok.boom).startswith("Zo antwoordt men bij de gemeente Den Haag.")

    pad = tmp_path / "a.dossier"
    bewaar(kennis, pad, dossier, None)
    assert open_dossier(kennis, pad).waarschuwingen == ()
    organisatie.geen()
    assert organisatie.gekozen() is None
    (waarschuwing,) = open_dossier(laad(), pad).waarschuwingen
    assert "‘Zeedorp’" in waarschuwing


def test_een_aanvulling_die_niet_klopt_wordt_geweigerd_en_verandert_niets(map_: Path) -> None:
    kapot = BLOK.replace("zaak.organisatie", "zaak.bestaatniet")
    (map_ / "aanvulling" / "bouwstenen" / "antwoord.md").write_text(kapot, encoding="utf-8")
    with pytest.raises(OrganisatieFout, match=r"gunning\.antwoord.*zaak\.bestaatniet"):
        organisatie.kies(map_)
    assert gegevens.organisatiemap() is None
    assert laad().aanvulling is None


def test_een_aanvulling_die_later_stukgaat_of_verdwijnt_houdt_niemand_op(map_: Path) -> None:
    organisatie.kies(map_)
    (map_ / "aanvulling" / "kennis" / "bronnen.yaml").write_text("bronnen: [", encoding="utf-8")
    laad.cache_clear()
    assert "bronnen.yaml" in _fout()
    assert laad().bouwstenen["gunning.antwoord"].bron[0].bron != "huis"
    map_.rename(map_.with_name("elders"))
    laad.cache_clear()
    assert "niet te bereiken" in _fout()


def _fout() -> str:
    aanvulling = laad().aanvulling
    assert aanvulling is not None
    return aanvulling.fout


@pytest.mark.parametrize("keuze", ['{"map": 3}', "[]", "{", ""])
def test_een_kapotte_keuze_is_geen_keuze(keuze: str) -> None:
    plek = gegevens.organisatiekeuze()
    plek.parent.mkdir(parents=True, exist_ok=True)
    plek.write_text(keuze, encoding="utf-8")
    assert gegevens.organisatiemap() is None


def test_een_map_zonder_inhoud_of_die_er_niet_is_wordt_genoemd(tmp_path: Path) -> None:
    with pytest.raises(OrganisatieFout, match="geen map ‘sjablonen’"):
        organisatie.kies(tmp_path)
    with pytest.raises(OrganisatieFout, match="bestaat niet"):
        organisatie.kies(tmp_path / "weg")


def test_een_map_met_alleen_sjablonen_laat_de_kennis_zoals_zij_is(tmp_path: Path) -> None:
    (tmp_path / "sjablonen").mkdir()
    for naam in ("brief.docx", "~$brief.docx"):
        (tmp_path / "sjablonen" / naam).write_bytes(b"")
    gekozen = organisatie.kies(tmp_path)
    assert (gekozen.sjablonen, gekozen.eigen, gekozen.fout) == (("brief.docx",), (), "")
    assert laad().aanvulling is None
