"""Decisions and letters after a selection or an award: one for each participant, with nothing of another in it."""

from __future__ import annotations

from datetime import datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.controle import controleer
from assistent.handelingen.documenten import (
    DocumentFout,
    beschikbaar,
    bestandsnaam,
    bevries,
    exemplaren,
    genereer,
    stel_document_samen,
    titel,
    uit_versie,
)
from assistent.kennis.laden import laad
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import platte_tekst
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

MOMENT = datetime(2026, 3, 1, 14, 2)
GEGADIGDEN, INSCHRIJVINGEN = "uitkomst.gegadigden", "uitkomst.inschrijvingen"
NA_GUNNING = ("brief_gunning", "brief_afwijzing", "brief_reserve", "brief_ongeldig")
NA_SELECTIE = ("brief_selectie", "brief_niet_geselecteerd", "brief_aanmelding_afgewezen")
BESLUITEN = ("selectiebeslissing", "gunningsbeslissing", "proces_verbaal", "aankondiging_gegunde_opdracht")


def _rijen(vraag: str, perceel: str) -> list[dict[str, Any]]:
    """A row for each outcome; in every column of text a word that occurs nowhere else."""
    kolommen = laad().vragen[vraag].kolommen
    (uitkomsten,) = (k.opties for k in kolommen if k.id == "uitkomst")
    vast = {"perceel": perceel, "ontvangen": "2023-06-01"}
    rijen = []
    for nummer, optie in enumerate(uitkomsten, 1):
        woorden = {k.id: f"{k.id}zz{nummer}" for k in kolommen if k.type in ("tekst", "lange_tekst")}
        getallen = {k.id: 7000 + 10 * nummer for k in kolommen if k.type in ("getal", "bedrag")}
        rijen.append({"id": f"r{nummer}", **vast, **woorden, **getallen, "uitkomst": optie.id})
    return rijen


def _zaak(**anders: Any) -> Dossier:
    """The example with an outcome of every kind on one perceel."""
    dossier = voorbeeld()
    perceel = uitkomst(dossier).stand.rijen("zaak.percelen")[0]["id"]
    criteria = [r["id"] for r in uitkomst(dossier).stand.rijen("beoordeling.gunningscriteria")]
    gegadigden, inschrijvingen = (_rijen(vraag, str(perceel)) for vraag in (GEGADIGDEN, INSCHRIJVINGEN))
    scores = [
        {"id": f"s{bod['id']}{nr}", "inschrijving": bod["id"], "criterium": c, "score": 4}
        | {"motivering": f"scorezz{bod['id']}"}
        for bod, (nr, c) in product(inschrijvingen, enumerate(criteria))
    ]
    waarden = {
        "uitkomst.fase": "gegund", GEGADIGDEN: gegadigden, INSCHRIJVINGEN: inschrijvingen, "uitkomst.scores": scores,
        **{naam.replace("__", "."): waarde for naam, waarde in anders.items()},
    }  # fmt: skip
    for vraag, waarde in waarden.items():
        dossier = met_waarde(dossier, vraag, waarde, **DOOR)
    return dossier


def _tekst(leidraad: Leidraad) -> str:
    return "\n".join((*leidraad.titelblad.geadresseerde, *(platte_tekst(blok.boom) for blok in leidraad.blokken())))


def _brieven(gezien: Uitkomst) -> list[str]:
    return [naam for naam in beschikbaar(gezien) if naam.startswith("brief_")]


def test_zolang_u_ontwerpt_zijn_er_geen_besluiten_en_vraagt_niemand_ernaar() -> None:
    gewoon = uitkomst()
    assert not set(BESLUITEN) & set(beschikbaar(gewoon))
    assert _brieven(gewoon) == []
    assert not [punt.veld for punt in controleer(gewoon).open_punten if punt.veld.startswith("uitkomst.")]
    vragen = [v for v in laad().vragen.values() if v.id.startswith("uitkomst.") and gewoon.stand.vraagt(v)]
    assert [v.id for v in vragen] == ["uitkomst.fase"]


def test_elke_uitkomst_geeft_precies_een_brief() -> None:
    gezien = uitkomst(_zaak())
    assert set(BESLUITEN) <= set(beschikbaar(gezien))
    for tabel, soorten in ((GEGADIGDEN, NA_SELECTIE), (INSCHRIJVINGEN, NA_GUNNING)):
        rijen = [naam.partition("@")[2] for naam in _brieven(gezien) if naam.startswith(soorten)]
        assert sorted(rijen) == sorted(str(rij["id"]) for rij in gezien.stand.rijen(tabel))


@pytest.mark.parametrize("procedure", ["sui_generis", "concurrentiegerichte_dialoog", "niet_openbaar"])
@pytest.mark.parametrize("recht", ["nl", "vl"])
def test_een_brief_zegt_niets_van_een_ander_dan_wie_won(procedure: str, recht: str) -> None:
    gezien = uitkomst(_zaak(zaak__rechtsgebied=recht, procedure__gekozen=procedure))
    brieven = _brieven(gezien)
    assert len(brieven) == len(gezien.stand.rijen(GEGADIGDEN)) + len(gezien.stand.rijen(INSCHRIJVINGEN))
    for naam in brieven:
        tekst, rij = _tekst(stel_document_samen(gezien, naam)), naam.partition("@")[2]
        assert f"motiveringzz{rij[1:]}" in tekst
        tabel = gezien.kennis.documenten[naam.partition("@")[0]].per
        for ander in gezien.stand.rijen(tabel):
            if ander["id"] != rij:
                mag = {"naam"} if ander["uitkomst"] == "gegund" else set()
                geheim = {k: w for k, w in ander.items() if "zz" in str(w) and k not in mag}
                assert not [w for w in geheim.values() if str(w) in tekst], naam
        assert [i for i in range(1, 6) if f"scorezzr{i}" in tekst and f"r{i}" != rij] == []


def test_een_leeg_formulier_bevat_niets_van_de_deelnemers() -> None:
    gezien = uitkomst(_zaak())
    for naam in (*NA_SELECTIE, *NA_GUNNING):
        assert "zz" not in _tekst(stel_document_samen(gezien, naam))


def test_de_prijs_staat_in_geen_enkele_brief() -> None:
    gezien = uitkomst(_zaak())
    prijzen = [f"{int(str(rij['prijs'])):,}".replace(",", ".") for rij in gezien.stand.rijen(INSCHRIJVINGEN)]
    for naam in _brieven(gezien):
        assert not [prijs for prijs in prijzen if f"€\u00a0{prijs}" in _tekst(stel_document_samen(gezien, naam))]
    assert f"€\u00a0{prijzen[0]}" in _tekst(stel_document_samen(gezien, "aankondiging_gegunde_opdracht"))


def test_wie_niet_is_gekozen_leest_winnaar_scores_redenen_en_voordelen() -> None:
    gezien = uitkomst(_zaak())
    winnaar, afgewezen = (
        next(r for r in gezien.stand.rijen(INSCHRIJVINGEN) if r["uitkomst"] == u) for u in ("gegund", "afgewezen")
    )
    tekst = _tekst(stel_document_samen(gezien, f"brief_afwijzing@{afgewezen['id']}"))
    nummer = str(afgewezen["id"])[1:]
    for deel in (winnaar["naam"], f"motiveringzz{nummer}", f"voordelenzz{nummer}", f"scorezzr{nummer}"):
        assert str(deel) in tekst


def test_het_besluit_en_het_verslag_noemen_iedereen() -> None:
    gezien = uitkomst(_zaak())
    for document, tabel in (("selectiebeslissing", GEGADIGDEN), ("gunningsbeslissing", INSCHRIJVINGEN)):
        tekst = _tekst(stel_document_samen(gezien, document))
        assert all(str(rij["motivering"]) in tekst for rij in gezien.stand.rijen(tabel))
    verslag = _tekst(stel_document_samen(gezien, "proces_verbaal"))
    assert all(str(r["motivering"]) in verslag for t in (GEGADIGDEN, INSCHRIJVINGEN) for r in gezien.stand.rijen(t))


# ------------------------------------------------------------------------------------------ names and files


def test_een_brief_heet_naar_wie_hem_krijgt(tmp_path: Path) -> None:
    gezien = uitkomst(_zaak())
    (naam,) = exemplaren(gezien, "brief_gunning")
    assert titel(gezien, naam).startswith("Mededeling aan de gekozen inschrijver: naamzz1")
    (stuk,) = genereer([stel_document_samen(gezien, naam)], tmp_path, MOMENT)
    perceel = str(gezien.stand.rijen("zaak.percelen")[0]["naam"])
    assert stuk.pad.name.endswith(f"-brief_gunning-naamzz1-{bestandsnaam(perceel)}.docx")


def test_namen_die_in_een_bestandsnaam_gelijk_zijn_overschrijven_elkaar_niet(tmp_path: Path) -> None:
    namen = ("Zorg & Co", "Zorg / Co")
    rijen = [{"id": f"r{nr}", "naam": naam, "uitkomst": "afgewezen"} for nr, naam in enumerate(namen)]
    gezien = uitkomst(_zaak(uitkomst__inschrijvingen=rijen))
    stukken = genereer(
        [stel_document_samen(gezien, n) for n in exemplaren(gezien, "brief_afwijzing")], tmp_path, MOMENT
    )
    assert [stuk.vorige for stuk in stukken] == [None, None]
    assert len({stuk.pad for stuk in stukken}) == len(list(tmp_path.iterdir())) == 2


def test_zonder_rijen_is_er_niets_te_schrijven_maar_wel_een_leeg_formulier() -> None:
    leeg = uitkomst(_zaak(uitkomst__inschrijvingen=None, uitkomst__gegadigden=None))
    assert exemplaren(leeg, "brief_afwijzing") == ()
    assert _brieven(leeg) == []
    formulieren = [naam for naam in beschikbaar(leeg, blanco=True) if naam.startswith("brief_")]
    assert sorted(formulieren) == sorted((*NA_SELECTIE, *NA_GUNNING))
    assert stel_document_samen(leeg, "brief_afwijzing").blokken()


@pytest.mark.parametrize("document", ["brief_gunning@weg", "brief_gunning@r2", "brief_weg@r1", "planning@r1"])
def test_een_brief_voor_niemand_wordt_geweigerd(document: str) -> None:
    with pytest.raises(DocumentFout, match="Er is geen document"):
        stel_document_samen(uitkomst(_zaak()), document)


def test_een_vastgelegde_versie_houdt_elke_brief() -> None:
    gezien = uitkomst(_zaak())
    dossier = bevries(gezien, "verzonden", "concept", **DOOR)
    (versie,) = dossier.versies
    assert set(_brieven(gezien)) <= set(versie.blokken)
    for naam in _brieven(gezien):
        toen = uit_versie(dossier, versie, naam)
        assert (_tekst(toen), toen.exemplaar) == (
            _tekst(stel_document_samen(gezien, naam)),
            stel_document_samen(gezien, naam).exemplaar,
        )
