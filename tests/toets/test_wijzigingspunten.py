"""What was published and is otherwise now is a review point, with the value of then and the weight of the phase."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from assistent.dossier.model import Dossier
from assistent.handelingen.documenten import bevries
from assistent.toets.model import Toetspunt
from assistent.toets.punten import punten
from assistent.vergelijk.verantwoord import Verantwoording
from tests.handelingen.maak import uitkomst
from tests.toets.maak import EERST, INKOPER, antwoord, begin

PUNT = "wijziging/zaak.looptijd_maanden"


@lru_cache(maxsize=1)
def gepubliceerd() -> Dossier:
    """The example of which everything was published."""
    return bevries(begin(), "publicatie", "gepubliceerd", wie=INKOPER.naam, moment=EERST)


def _punten(dossier: Dossier) -> dict[str, Toetspunt]:
    return {punt.id: punt for punt in punten(uitkomst(dossier), ()) if punt.soort == "wijziging"}


def test_zonder_wijziging_na_publicatie_is_er_geen_punt() -> None:
    assert _punten(gepubliceerd()) == {}
    assert _punten(antwoord(begin().dossier, "zaak.looptijd_maanden", 60)) == {}


def test_een_gewijzigde_looptijd_noemt_de_gepubliceerde_waarde_de_documenten_en_de_maatregel() -> None:
    punt = _punten(antwoord(gepubliceerd(), "zaak.looptijd_maanden", 60))[PUNT]
    assert (punt.oud, punt.nieuw, punt.plaats) == ("96 maanden", "60 maanden", "zaak.looptijd_maanden")
    assert "selectieleidraad" in punt.documenten
    assert "‘publicatie’" in punt.tekst
    assert "peildatum" in punt.regel
    assert "Meld de wijziging" in punt.regel
    assert punt.ernst in ("fout", "waarschuwing")
    assert punt.bron


def test_een_volgende_wijziging_is_hetzelfde_punt_over_iets_anders() -> None:
    eerst, later = (_punten(antwoord(gepubliceerd(), "zaak.looptijd_maanden", n))[PUNT] for n in (60, 72))
    assert eerst.over != later.over
    assert "nota_van_inlichtingen" in later.momenten


def test_een_wijziging_die_bekend_is_gemaakt_weegt_minder() -> None:
    nu = uitkomst(antwoord(gepubliceerd(), "zaak.looptijd_maanden", 60))
    assert nu.gepubliceerd is not None
    (verandering,) = nu.gepubliceerd.veranderingen
    gemeld = Verantwoording("nota", "Nota 1", "zaak.looptijd_maanden", "60", "v1")
    bekend = replace(nu.gepubliceerd, veranderingen=(replace(verandering, verantwoord=gemeld),))
    (punt,) = (p for p in punten(replace(nu, gepubliceerd=bekend), ()) if p.soort == "wijziging")
    assert punt.ernst == "aandacht"
    assert "gemeld in Nota 1" in punt.tekst
    assert "Meld de wijziging" not in punt.regel


def test_een_rij_die_wijzigde_is_een_eigen_punt() -> None:
    rijen = [dict(rij) for rij in gepubliceerd().waarde("beoordeling.gunningscriteria")]
    rijen[0]["naam"] = "Heel anders"
    gevonden = _punten(antwoord(gepubliceerd(), "beoordeling.gunningscriteria", rijen))
    assert gevonden
    assert all(id_.startswith("wijziging/beoordeling.gunningscriteria@") for id_ in gevonden)
