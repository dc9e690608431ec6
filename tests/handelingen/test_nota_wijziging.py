"""An answer that changes a fact: was and becomes, every place that prints it, and working it in."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistent.handelingen import nota, nota_wijziging
from assistent.handelingen.documenten import stel_document_samen
from assistent.handelingen.nota import NotaFout
from assistent.planning.nota import VRAGEN
from assistent.tekst.boom import platte_tekst
from tests.handelingen.maak import DOOR, uitkomst
from tests.handelingen.test_nota import met_vragen

LOOPTIJD = "zaak.looptijd_maanden"


def rij(dossier: Any) -> dict[str, Any]:
    return nota.rijen_van(dossier, VRAGEN)[0]


def test_koppelen_schrijft_op_wat_het_was() -> None:
    voor = uitkomst(met_vragen({}))
    dossier = nota_wijziging.koppel(voor, "v1", LOOPTIJD, **DOOR)
    assert (rij(dossier)["wijzigt"], rij(dossier)["was"], rij(dossier)["verwerkt"]) == (LOOPTIJD, "96 maanden", "nee")
    los = nota_wijziging.koppel(uitkomst(dossier), "v1", "", **DOOR)
    assert not {"wijzigt", "was", "wordt", "verwerkt"} & set(rij(los))
    with pytest.raises(NotaFout, match="geen vraag en geen stap"):
        nota_wijziging.koppel(voor, "v1", "zaak.bestaat_niet", **DOOR)


@pytest.mark.parametrize(
    ("veld", "wordt", "waarde"),
    [
        (LOOPTIJD, "120 maanden", 120), ("zaak.waarde_basis", "€ 1.250.000,50", 1_250_000.5),
        ("zaak.contractvorm", "raamovereenkomst", "raamovereenkomst"), ("zaak.naam", "Nieuwe naam", "Nieuwe naam"),
    ],
)  # fmt: skip
def test_verwerken_zet_de_nieuwe_waarde_in_het_antwoord(veld: str, wordt: str, waarde: object) -> None:
    dossier = met_vragen({"wijzigt": veld, "was": "oud", "wordt": wordt})
    wijziging = nota_wijziging.bekijk(uitkomst(dossier), rij(dossier))
    assert wijziging is not None
    assert wijziging.kan
    na = nota_wijziging.verwerk(uitkomst(dossier), "v1", **DOOR)
    assert na.waarde(veld) == waarde
    assert rij(na)["verwerkt"] == "ja"
    klaar = nota_wijziging.bekijk(uitkomst(na), rij(na))
    assert klaar is not None
    assert klaar.verwerkt


def test_een_stap_van_de_planning_verschuift() -> None:
    dossier = met_vragen({"wijzigt": "stap.sluiting_aanmelding", "was": "8 december 2022", "wordt": "15 december 2022"})
    na = nota_wijziging.verwerk(uitkomst(dossier), "v1", **DOOR)
    assert na.planning.stappen["sluiting_aanmelding"].datum == date(2022, 12, 15)


@pytest.mark.parametrize(
    ("veld", "wordt"), [(LOOPTIJD, "tien jaar"), ("zaak.percelen", "5 rijen"), ("stap.sluiting_aanmelding", "later"),
                        (LOOPTIJD, ""), ("zaak.contractvorm", "huurkoop")],
)  # fmt: skip
def test_wat_niet_te_lezen_is_blijft_aan_de_gebruiker(veld: str, wordt: str) -> None:
    dossier = met_vragen({"wijzigt": veld, "wordt": wordt})
    wijziging = nota_wijziging.bekijk(uitkomst(dossier), rij(dossier))
    assert wijziging is not None
    assert not wijziging.kan
    with pytest.raises(NotaFout, match="bij de vraag zelf"):
        nota_wijziging.verwerk(uitkomst(dossier), "v1", **DOOR)


def test_elke_plaats_noemt_het_gegeven_ook_echt() -> None:
    dossier = met_vragen({"wijzigt": LOOPTIJD, "wordt": "120 maanden"})
    nu = uitkomst(dossier)
    wijziging = nota_wijziging.bekijk(nu, rij(dossier))
    assert wijziging is not None
    sleutels = {plaats.sleutel for plaats in wijziging.plaatsen}
    assert "selectieleidraad/algemeen.looptijd" in sleutels
    anders = uitkomst(nota_wijziging.verwerk(nu, "v1", **DOOR))
    for document in ("selectieleidraad", "gunningsleidraad"):
        oud, nieuw = (
            {b.sleutel.partition("@")[0]: platte_tekst(b.boom) for b in stel_document_samen(u, document).blokken()}
            for u in (nu, anders)
        )
        veranderd = {sleutel for sleutel in oud if oud[sleutel] != nieuw.get(sleutel)}
        nieuw_geteld = {s for s in veranderd if not s.endswith(("gunning.wijzigingen_nota", "algemeen.planning"))}
        assert nieuw_geteld <= sleutels


def test_te_kiezen_is_wat_een_document_noemt_eerst_van_het_blok() -> None:
    nu = uitkomst(met_vragen({}))
    gegevens = nota_wijziging.te_kiezen(nu, "selectieleidraad/algemeen.looptijd")
    velden = [g.veld for g in gegevens]
    assert LOOPTIJD in velden[:3]
    assert "stap.sluiting_aanmelding" in velden
    assert all(g.nu for g in gegevens)
    assert not [v for v in velden if v.startswith(("feit.", "nota."))]


def test_een_veld_dat_niet_meer_bestaat_breekt_niets() -> None:
    dossier = met_vragen({"wijzigt": "zaak.vroeger", "wordt": "x"})
    assert nota_wijziging.bekijk(uitkomst(dossier), rij(dossier)) is None
    assert nota_wijziging.bekijk(uitkomst(dossier), {"id": "x"}) is None
