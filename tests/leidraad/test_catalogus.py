"""The shipped catalogue, composed: for any part of the answers, with hostile answers, and frozen."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from typing import get_args

import pytest

from assistent.dossier.model import Antwoord, Dossier, PlanStap, TekstAfwijking, Tekstsoort
from assistent.dossier.vast import VasteMap
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.kennis.model import Kolom, Vraag
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.open_punten import open_velden
from assistent.leidraad.stel_samen import stel_samen
from assistent.tekst.boom import Waarde, inlines, platte_tekst
from tests.leidraad.test_invullen import VIJANDIG

DAG = date(2026, 3, 1)
DOCUMENTEN = tuple(laad().documenten)
BRIEVEN = ("subsidieverlening", "subsidieafwijzing")
_PAPIER = 4
"""Up to this number of chapters a document is a letter, a form or an annex of its own."""


def _voorbeeld() -> Dossier:
    return open_dossier(laad(), voorbeelden()["den-haag"]).dossier


def _uitkomst(dossier: Dossier) -> Uitkomst:
    return bereken(laad(), dossier, DAG)


def _deel(loting: random.Random, dossier: Dossier) -> Dossier:
    """The dossier with some of its answers, rows, motivations and steps, and some overrides."""
    kans = loting.random()
    antwoorden = {id_: _antwoord(loting, a) for id_, a in dossier.antwoorden.items() if loting.random() < kans}
    antwoorden["zaak.rechtsgebied"] = Antwoord(waarde=loting.choice(["nl", "nl", "nl", "vl", "onbekend"]))
    stappen = {id_: stap for id_, stap in dossier.planning.stappen.items() if loting.random() < kans}
    planning = dossier.planning.model_copy(update={"stappen": VasteMap(stappen)})
    return dossier.model_copy(
        update={"antwoorden": VasteMap(antwoorden), "planning": planning, "teksten": VasteMap(_teksten(loting))}
    )


def _antwoord(loting: random.Random, antwoord: Antwoord) -> Antwoord:
    waarde = antwoord.waarde
    if isinstance(waarde, list) and waarde and isinstance(waarde[0], dict):
        waarde = [{k: v for k, v in rij.items() if k == "id" or loting.random() < 0.7} for rij in waarde]
        waarde = waarde[: loting.randint(0, len(waarde))]
    elif loting.random() < 0.1:
        waarde = loting.choice([None, "onbekend"])
    motivering = antwoord.motivering if loting.random() < 0.7 else loting.choice(["", "  "])
    return antwoord.model_copy(update={"waarde": waarde, "motivering": motivering})


def _teksten(loting: random.Random) -> dict[str, TekstAfwijking]:
    """Overrides on blocks of the catalogue, of every kind."""
    namen = loting.sample(sorted(laad().bouwstenen), 20)
    sleutels = [f"{loting.choice(DOCUMENTEN)}/{naam}" for naam in namen]
    soorten: tuple[Tekstsoort, ...] = get_args(Tekstsoort)
    return {
        sleutel: TekstAfwijking(
            soort=loting.choice(soorten), markdown=loting.choice(["", "Eigen"]), na=loting.choice(sleutels)
        )
        for sleutel in sleutels
    }  # fmt: skip


@pytest.mark.parametrize("document", DOCUMENTEN)
def test_open_punten_zonder_samenstellen_zijn_die_van_het_samengestelde_document(
    document: str, loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    voorbeeld = _voorbeeld()
    for _ in range(hoeveelheid(8, 150)):
        uitkomst = _uitkomst(_deel(loting, voorbeeld))
        leidraad = stel_samen(uitkomst.stand, uitkomst.planning, document)
        in_tekst = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
        assert set(open_velden(uitkomst.stand, uitkomst.planning, document)) == in_tekst


@pytest.mark.parametrize("document", DOCUMENTEN)
def test_een_leeg_dossier_geeft_een_document_vol_open_punten(document: str) -> None:
    recht = laad().documenten[document].rechtsgebied[0]
    leeg = _voorbeeld().model_copy(update={"antwoorden": VasteMap({"zaak.rechtsgebied": Antwoord(waarde=recht)})})
    uitkomst = _uitkomst(leeg.model_copy(update={"planning": type(leeg.planning)()}))
    leidraad = stel_samen(uitkomst.stand, uitkomst.planning, document)
    if len(laad().documenten[document].hoofdstukken) <= _PAPIER:  # a letter or form has little to fill in
        assert {veld for blok in leidraad.blokken() for veld in blok.open_velden} or document not in BRIEVEN
        return
    assert len(leidraad.hoofdstukken) > 3
    open_ = [
        deel for blok in leidraad.blokken() for deel in inlines(blok.boom) if isinstance(deel, Waarde) and deel.open
    ]
    assert len(open_) >= 15
    assert all(deel.tekst.startswith(("Nog in te vullen", "Nog te bepalen")) for deel in open_)


@pytest.mark.parametrize("document", DOCUMENTEN)
def test_een_open_getal_noemt_zijn_eenheid_niet_twee_keer(document: str) -> None:
    recht = Antwoord(waarde=laad().documenten[document].rechtsgebied[0])
    antwoorden = {"zaak.rechtsgebied": recht, "zaak.verlenging_maanden": Antwoord(waarde=12)}
    uitkomst = _uitkomst(_voorbeeld().model_copy(update={"antwoorden": VasteMap(antwoorden)}))
    leidraad = stel_samen(uitkomst.stand, uitkomst.planning, document)
    tekst = "\n".join(platte_tekst(blok.boom) for blok in leidraad.blokken())
    assert "maanden maanden" not in tekst


@pytest.mark.parametrize("document", DOCUMENTEN)
def test_elk_voorlopig_blok_zegt_dat_zelf(document: str, loting: random.Random) -> None:
    uitkomst = _uitkomst(_deel(loting, _voorbeeld()))
    leidraad = stel_samen(uitkomst.stand, uitkomst.planning, document)
    for blok in leidraad.blokken():
        assert platte_tekst(blok.boom).rpartition("\n")[2].startswith("Nog te bepalen: ") is blok.voorlopig


def test_vijftig_percelen_staan_alleen_in_de_tabel() -> None:
    rijen = [{"id": f"p{nr}", "naam": f"Perceel {nr}"} for nr in range(50)]
    antwoorden = {**_voorbeeld().antwoorden, "zaak.percelen": Antwoord(waarde=rijen)}
    uitkomst = _uitkomst(_voorbeeld().model_copy(update={"antwoorden": VasteMap(antwoorden)}))
    leidraad = stel_samen(uitkomst.stand, uitkomst.planning, "selectieleidraad")
    (blok,) = (b for b in leidraad.blokken() if b.herkomst.bouwsteen == "algemeen.percelen")
    assert platte_tekst(blok.boom).count("Perceel 49") == 1


@pytest.mark.parametrize("document", DOCUMENTEN)
def test_elke_sleutel_is_uniek_en_een_tweede_keer_hetzelfde(document: str) -> None:
    uitkomst = _uitkomst(_voorbeeld())
    eerst, tweede = (stel_samen(uitkomst.stand, uitkomst.planning, document) for _ in range(2))
    sleutels = [blok.sleutel for blok in eerst.blokken()]
    assert len(sleutels) == len(set(sleutels))
    assert eerst == tweede


@pytest.mark.parametrize("document", DOCUMENTEN)
def test_een_bevroren_voorbeeld_houdt_zijn_woorden(document: str) -> None:
    uitkomst = _uitkomst(_voorbeeld())
    eerst = stel_samen(uitkomst.stand, uitkomst.planning, document)
    later = ontdooi(document, vries_in(eerst), "CONCEPT", "v1")
    voor, na = ({blok.sleutel: platte_tekst(blok.boom) for blok in leidraad.blokken()} for leidraad in (eerst, later))
    assert na == voor


# ------------------------------------------------------------------------------- hostile answers


def _vijandig(loting: random.Random, vraag: Vraag) -> Antwoord:
    def tekst() -> str:
        return loting.choice(VIJANDIG) + " " + loting.choice(VIJANDIG)

    if vraag.type in ("tekst", "lange_tekst"):
        return Antwoord(waarde=tekst(), motivering=tekst())
    if vraag.type == "tabel":
        rijen = [{"id": f"r{nr}", **{k.id: tekst() for k in vraag.kolommen if _is_tekst(k)}} for nr in range(3)]
        return Antwoord(waarde=rijen, motivering=tekst())
    return Antwoord(motivering=tekst())


def _is_tekst(kolom: Kolom) -> bool:
    return kolom.type in ("tekst", "lange_tekst")


def test_vijandige_antwoorden_worden_nergens_sjabloontaal_en_vallen_niet_uit(
    loting: random.Random, hoeveelheid: Callable[[int, int], int]
) -> None:
    voorbeeld = _voorbeeld()
    for _ in range(hoeveelheid(3, 40)):
        gevaarlijk = {
            v.id: _vijandig(loting, v) for v in laad().vragen.values() if v.type in ("tekst", "lange_tekst", "tabel")
        }
        uitkomst = _uitkomst(
            voorbeeld.model_copy(update={"antwoorden": VasteMap({**voorbeeld.antwoorden, **gevaarlijk})})
        )
        for document in (d for d in DOCUMENTEN if "nl" in laad().documenten[d].rechtsgebied):
            leidraad = stel_samen(uitkomst.stand, uitkomst.planning, document)
            for deel in (deel for blok in leidraad.blokken() for deel in inlines(blok.boom)):
                if isinstance(deel, Waarde) and deel.veld in gevaarlijk and not deel.open:
                    letterlijk = (gevaarlijk[deel.veld].waarde, gevaarlijk[deel.veld].motivering)
                    assert deel.tekst.casefold() in [" ".join(str(w).split()).casefold() for w in letterlijk]
            assert ontdooi(document, vries_in(leidraad), "CONCEPT", "v").blokken()


def test_een_vaste_datum_staat_met_haar_tijd_in_de_tekst() -> None:
    voorbeeld = _voorbeeld()
    stap = next(id_ for id_, stap in voorbeeld.planning.stappen.items() if stap.datum)
    stappen = {**voorbeeld.planning.stappen, stap: PlanStap(datum=date(2022, 12, 8), tijd="12.00", vast=True)}
    planning = voorbeeld.planning.model_copy(update={"stappen": VasteMap(stappen)})
    uitkomst = _uitkomst(voorbeeld.model_copy(update={"planning": planning}))
    teksten = [
        platte_tekst(b.boom) for b in stel_samen(uitkomst.stand, uitkomst.planning, "selectieleidraad").blokken()
    ]
    assert any("8 december 2022 om 12.00 uur" in tekst for tekst in teksten)
