"""A package holds the whole dossier and says what every part of it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistent.dossier import wijzigen
from assistent.dossier.bestand import als_bytes
from assistent.dossier.model import PAKKET, STEMPEL, Antwoord, Dossier, Opmerking, is_pakket
from assistent.dossier.ontleden import ontleed
from assistent.toets.pakket import inhoud_sha256, maak_pakket, onderdelen, som, sommen, stempel_van
from tests.dossier.maak import DOOR, OM, vol_dossier


def _pakket(dossier: Dossier | None = None) -> Dossier:
    return maak_pakket(dossier or vol_dossier(), door="inkoper", moment=OM, voor="jurist")


def test_alles_gaat_mee_ook_de_geschiedenis_en_de_toets() -> None:
    dossier = vol_dossier()
    pakket = _pakket(dossier)
    assert is_pakket(pakket)
    assert pakket.model_copy(update={"formaat": dossier.formaat, STEMPEL: None}) == dossier.model_copy(
        update={STEMPEL: None}
    )
    assert pakket.geschiedenis == dossier.geschiedenis != ()
    assert not is_pakket(dossier)


def test_het_stempel_zegt_wie_wanneer_voor_wie_en_waarvan() -> None:
    dossier = vol_dossier().model_copy(update={"revisie": 7})
    terug = ontleed(als_bytes(_pakket(dossier)), Path("p.toetspakket")).dossier
    stempel = stempel_van(terug)
    assert stempel is not None
    assert (stempel.door, stempel.op, stempel.voor, stempel.revisie) == ("inkoper", OM, "jurist", 7)
    assert stempel.inhoud_sha256 == inhoud_sha256(dossier)
    assert stempel.sommen == sommen(terug) == sommen(dossier)


def test_elk_onderdeel_waarover_iemand_besliste_heeft_een_som() -> None:
    paden = [pad for pad, _ in onderdelen(vol_dossier())]
    assert len(set(paden)) == len(paden)
    assert {pad.partition("/")[0] for pad in paden} == {"antwoorden", "teksten", "planning", "versies", "peildatum"}
    assert "planning/varianten/snel" in paden
    assert not [pad for pad in paden if pad.startswith(("toets", "geschiedenis", "conclusies"))]


@pytest.mark.parametrize(
    "anders",
    [
        lambda d: wijzigen.met_waarde(d, "zaak.naam", "Anders", **DOOR),
        lambda d: wijzigen.zonder_antwoord(d, "zaak.naam", **DOOR),
        lambda d: wijzigen.zonder_tekst(d, "selectieleidraad/inleiding@r1", **DOOR),
        lambda d: wijzigen.met_planstap(d, "inschrijving", None, **DOOR),
        lambda d: wijzigen.met_variant(d, "snel", None, **DOOR),
        lambda d: wijzigen.met_peildatum(d, date(2027, 1, 1), **DOOR),
    ],
)
def test_een_andere_inhoud_geeft_een_ander_controlegetal(anders: object) -> None:
    dossier = vol_dossier()
    assert inhoud_sha256(anders(dossier)) != inhoud_sha256(dossier)  # type: ignore[operator]


def test_de_toets_telt_niet_mee_en_wie_iets_schreef_ook_niet() -> None:
    dossier = vol_dossier()
    groter = wijzigen.met_opmerking(dossier, Opmerking(plaats="x", tekst="y", door="jurist", op=OM))
    assert inhoud_sha256(groter) == inhoud_sha256(dossier)
    assert som(Antwoord(waarde=1, gewijzigd=OM)) == som(Antwoord(waarde=1))
    assert som(Antwoord(waarde=1)) != som(Antwoord(waarde=2)) != som(Antwoord(waarde=2, motivering="want"))


def test_een_pakket_van_een_pakket_weet_nog_van_welke_inhoud_het_kwam() -> None:
    pakket = _pakket()
    geknoeid = pakket.model_copy(
        update={"antwoorden": wijzigen.met_waarde(pakket, "zaak.naam", "Anders", **DOOR).antwoorden}
    )
    verder = maak_pakket(geknoeid, door="jurist", moment="2026-03-02T09:00:00+01:00", voor="collega")
    eerst, daarna = stempel_van(pakket), stempel_van(verder)
    assert eerst is not None
    assert daarna is not None
    assert (daarna.door, daarna.voor) == ("jurist", "collega")
    assert (daarna.sommen, daarna.inhoud_sha256, daarna.revisie) == (eerst.sommen, eerst.inhoud_sha256, eerst.revisie)


@pytest.mark.parametrize("stempel", [None, "x", 3, [], {}, {"door": 1}, {"door": "a", "op": "ooit"}])
def test_wat_geen_stempel_is_wordt_er_niet_een(stempel: object) -> None:
    assert stempel_van(vol_dossier().model_copy(update={"formaat": PAKKET, STEMPEL: stempel})) is None


def test_een_sleutel_die_alleen_in_accenten_verschilt_heeft_toch_een_som() -> None:
    assert som(Antwoord(waarde={"é": 1, "e\u0301": 2})) != som(Antwoord(waarde={"é": 2, "e\u0301": 1}))
