"""Signatures on the catalogue: they are about content, and see when it changes."""

from __future__ import annotations

import copy
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistent.kennis import compileer, laden
from assistent.kennis.controle import controleer
from assistent.kennis.fouten import KennisFout
from assistent.kennis.getoetst import SOORTEN, Kennisoordeel, bij_bevinding, inhoudshash, onderdelen, zwakste
from assistent.kennis.laden import laad
from tests.kennis.klein import CATALOGUS, catalogus
from tests.kennis.test_compileer import BLOK, VRAAG

OORDEEL = {
    "id": "meldingen/let_op", "inhoud": "0" * 12, "uitspraak": "akkoord", "toetser": "J. Jansen", "datum": "2026-12-03",
}  # fmt: skip


def hash_van(sleutel: str, **anders: Any) -> str:
    return next(o.inhoud for o in onderdelen(catalogus(**anders)) if o.sleutel == sleutel)


def test_elke_regel_elk_getal_en_elke_tekst_is_precies_een_onderdeel() -> None:
    kennis = laad()
    sleutels = [onderdeel.sleutel for onderdeel in onderdelen(kennis)]
    assert len(sleutels) == len(set(sleutels))
    assert all(re.fullmatch(r"[a-z_]+/[a-z0-9_.]+", sleutel) for sleutel in sleutels)
    for soort in set(SOORTEN) - {"procedures", "aandachtspunten"}:
        assert {s for s in sleutels if s.startswith(f"{soort}/")} == {
            f"{soort}/{id_}" for id_ in getattr(kennis, soort)
        }
    toetsen = {f"procedures/{p.id}.toetsen.{t.id}" for p in kennis.procedures.values() for t in p.toetsen}
    punten = {f"aandachtspunten/{p.id}" for m in kennis.toetsmomenten.values() for p in m.punten}
    assert toetsen | punten <= set(sleutels)


ANDERS: list[Any] = [
    {"meldingen__let_op__tekst": "anders"},
    {"meldingen__let_op__ernst": "waarschuwing"},
    {"meldingen__let_op__status": "secundair"},
    {"meldingen__let_op__bron": [{"bron": "wet", "plaats": "artikel 2"}]},
    {"meldingen__let_op__als": {"veld": "zaak.keuze", "is": "nee"}},
    {"meldingen__let_op__als": {"alle": [{"veld": "zaak.keuze", "is": "ja"}]}},
    {"meldingen__let_op__regimes": []},
    {"meldingen__let_op__van": "2026-01-01"},
]


@pytest.mark.parametrize("anders", ANDERS)
def test_elke_wijziging_van_een_regel_geeft_een_andere_inhoud(anders: dict[str, Any]) -> None:
    assert hash_van("meldingen/let_op", **anders) != hash_van("meldingen/let_op")


def test_alle_en_een_zijn_niet_dezelfde_voorwaarde() -> None:
    delen = [{"veld": "zaak.keuze", "is": "ja"}, {"veld": "zaak.keuze", "is": "nee"}]
    alle, een = ({"meldingen__let_op__als": {soort: delen}} for soort in ("alle", "een"))
    assert hash_van("meldingen/let_op", **alle) != hash_van("meldingen/let_op", **een)


def test_een_veld_dat_leeg_is_telt_niet_zodat_een_nieuwe_versie_van_de_toepassing_niets_ontkracht() -> None:
    kennis = catalogus()
    regel = kennis.meldingen["let_op"]
    assert inhoudshash(regel) == inhoudshash(regel.model_copy(update={"rechtsgebied": None, "tot": None}))
    assert hash_van("parameters/drempel") == hash_van("parameters/drempel", meldingen__let_op__tekst="anders")


def test_de_voorwaarde_van_een_procedure_wordt_apart_getekend() -> None:
    een = {"procedures__openbaar__toetsen__0__tekst": "anders"}
    assert hash_van("procedures/openbaar", **een) == hash_van("procedures/openbaar")
    assert hash_van("procedures/openbaar.toetsen.mag", **een) != hash_van("procedures/openbaar.toetsen.mag")
    assert hash_van("procedures/openbaar", procedures__openbaar__omschrijving="x") != hash_van("procedures/openbaar")


def test_een_onderdeel_is_zo_zeker_als_zijn_zwakste_bron() -> None:
    punten = {o.id: o for o in onderdelen(laad()) if o.soort == "parameters"}
    assert all(o.status == zwakste(o.bron, o.status) for o in punten.values())


def test_een_handtekening_op_andere_of_verdwenen_inhoud_is_een_waarschuwing() -> None:
    nu = hash_van("meldingen/let_op")
    goed = catalogus(getoetst={"meldingen/let_op": {**OORDEEL, "inhoud": nu}})
    assert controleer(goed, {"maker.boven"}) == ()
    (oud,) = controleer(catalogus(getoetst={"meldingen/let_op": OORDEEL}), {"maker.boven"})
    assert (oud.ernst, oud.item) == ("waarschuwing", "meldingen/let_op")
    assert "gewijzigd na toetsing door J. Jansen op 3 december 2026" in oud.tekst
    (weg,) = controleer(catalogus(getoetst={"meldingen/weg": {**OORDEEL, "id": "meldingen/weg"}}), {"maker.boven"})
    assert "bestaat niet meer" in weg.tekst


@pytest.mark.parametrize(
    "fout", [{"inhoud": "x" * 12}, {"inhoud": "0" * 8}, {"uitspraak": "misschien"}, {"toetser": ""}, {"id": "los"}]
)
def test_een_handtekening_zonder_inhoud_naam_of_oordeel_bestaat_niet(fout: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(fout))):
        Kennisoordeel.model_validate({**OORDEEL, **fout})


def test_tekenen_maakt_geen_andere_versie_van_de_kennis_maar_wordt_wel_gelezen(tmp_path: Path) -> None:
    ons, org = tmp_path / "ons", tmp_path / "Zeedorp" / "aanvulling"
    for map_ in (ons, org):
        for naam in ("kennis", "bouwstenen", "documenten"):
            (map_ / naam).mkdir(parents=True)
    (ons / "kennis" / "a.yaml").write_text(VRAAG, encoding="utf-8")
    (ons / "bouwstenen" / "begin.md").write_text(BLOK, encoding="utf-8")
    gebouwd = tmp_path / "kennis.json"
    voor = compileer.compileer(ons, org)
    regels = "".join(f"    {naam}: '{waarde}'\n" for naam, waarde in OORDEEL.items() if naam != "id")
    (org / "kennis" / "getoetst.yaml").write_text(f"getoetst:\n  - id: bouwstenen/begin\n{regels}", encoding="utf-8")
    na = compileer.compileer(ons, org)
    assert (na.versie, na.aanvulling) == (voor.versie, voor.aanvulling)
    assert na.bronhash != voor.bronhash
    compileer.schrijf(voor, gebouwd)
    assert laden.laad_uit(ons, gebouwd, None).getoetst == {}
    assert compileer.compileer(ons, org).getoetst["bouwstenen/begin"].datum == date(2026, 12, 3)


def test_een_kapot_bestand_met_handtekeningen_wordt_genoemd(tmp_path: Path) -> None:
    pad = tmp_path / "getoetst.yaml"
    assert compileer.lees_getoetst(pad) == {}
    pad.write_text("getoetst:\n  - id: meldingen/x\n", encoding="utf-8")
    with pytest.raises(KennisFout, match=r"getoetst\.yaml: meldingen/x"):
        compileer.lees_getoetst(pad)


def test_de_kleine_catalogus_blijft_onaangeroerd() -> None:
    voor = copy.deepcopy(CATALOGUS)
    list(onderdelen(catalogus()))
    assert voor == CATALOGUS


def test_achter_een_bevinding_staat_wie_haar_regel_tekende() -> None:
    nu = hash_van("meldingen/let_op")
    assert bij_bevinding(catalogus(), "let_op") == ""
    goed = catalogus(getoetst={"meldingen/let_op": {**OORDEEL, "inhoud": nu}})
    assert bij_bevinding(goed, "let_op") == "; getoetst: akkoord, J. Jansen, 3 december 2026"
    assert "gewijzigd na toetsing" in bij_bevinding(catalogus(getoetst={"meldingen/let_op": OORDEEL}), "let_op")
    assert bij_bevinding(goed, "bestaat_niet") == ""
