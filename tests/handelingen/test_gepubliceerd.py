"""Making a change known: in the table of changes and in a nota van inlichtingen."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.dossier.model import Dossier
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import stel_document_samen
from assistent.handelingen.gepubliceerd import PublicatieFout, zet_in_nota, zet_in_tabel
from assistent.tekst.markdown import schrijf
from tests.advies.zaak import VANDAAG, kennis
from tests.vergelijk.uitgave import gepubliceerd, met, publiceer

WIE = {"wie": "inkoop", "moment": "2026-11-21T10:00:00+01:00"}
ANDERS: dict[str, Any] = {
    "zaak.looptijd_maanden": 60,
    "zaak.binnen_opdracht": "Hulp aan huis.",
    "beoordeling.gunningscriteria": [
        {"id": "g1", "naam": "Aanpak", "soort": "kwaliteit", "gewicht": 65},
        {"id": "g3", "naam": "Inzet", "soort": "kwaliteit", "gewicht": 35},
    ],
}
NOTA = {"nota.notas": [{"id": "n", "naam": "Nota 1", "ronde": "selectie"}]}


def _reken(zaak: Dossier) -> Uitkomst:
    return bereken(kennis(), zaak, VANDAAG)


def _open(zaak: Dossier) -> list[str]:
    gezien = _reken(zaak).gepubliceerd
    assert gezien is not None
    return [v.verschil.kenmerk for v in gezien.open]


def test_na_de_tabel_is_alles_gemeld() -> None:
    zaak = met(gepubliceerd(), {**ANDERS, "zaak.startdatum": "2028-01-01"}, {"sluiting_aanmelding": "2026-12-08"})
    assert len(_open(zaak)) > 5
    nieuw = zet_in_tabel(_reken(zaak), **WIE)
    assert _open(nieuw) == []
    assert zaak.waarde("publicatie.wijzigingen") is None
    ids = {m.id for m in _reken(nieuw).meldingen}
    assert {"publicatie.verwerkt", "publicatie.zonder_reden"} <= ids


def test_na_de_nota_is_alles_gemeld() -> None:
    zaak = met(gepubliceerd(), {**ANDERS, **NOTA}, {"sluiting_aanmelding": "2026-12-08"})
    nieuw = zet_in_nota(_reken(zaak), "n", **WIE)
    assert _open(nieuw) == []
    nummers = [rij["nummer"] for rij in nieuw.waarde("nota.vragen")]
    assert nummers == list(range(1, len(nummers) + 1))


def test_een_gekozen_wijziging_alleen() -> None:
    zaak = met(gepubliceerd(), ANDERS)
    nieuw = zet_in_tabel(_reken(zaak), ["zaak.looptijd_maanden"], **WIE)
    assert "zaak.looptijd_maanden" not in _open(nieuw)
    assert "zaak.binnen_opdracht" in _open(nieuw)


def test_een_volgende_wijziging_houdt_de_reden() -> None:
    eerst = zet_in_tabel(_reken(met(gepubliceerd(), {"zaak.looptijd_maanden": 60})), **WIE)
    rijen = [{**rij, "reden": "Langere opbouw."} for rij in eerst.waarde("publicatie.wijzigingen")]
    later = met(eerst, {"publicatie.wijzigingen": rijen, "zaak.looptijd_maanden": 72})
    assert _open(later) == ["zaak.looptijd_maanden"]
    (rij,) = zet_in_tabel(_reken(later), **WIE).waarde("publicatie.wijzigingen")
    assert (rij["was"], rij["wordt"], rij["reden"]) == ("48 maanden", "72 maanden", "Langere opbouw.")


def test_wat_de_gunningsleidraad_beloofde_gaat_in_een_nota() -> None:
    zaak = met(publiceer(gepubliceerd(), "april", ("gunningsleidraad",)), {"zaak.looptijd_maanden": 60, **NOTA})
    assert _open(zaak) == ["zaak.looptijd_maanden"] * 2, "in de selectieleidraad en in de gunningsleidraad"
    in_tabel = zet_in_tabel(_reken(zaak), **WIE)
    assert _open(in_tabel) == ["zaak.looptijd_maanden"]
    with pytest.raises(PublicatieFout):
        zet_in_tabel(_reken(in_tabel), **WIE)
    assert _open(zet_in_nota(_reken(zaak), "n", **WIE)) == []


def test_zonder_wijziging_of_nota_is_er_niets_te_zetten() -> None:
    with pytest.raises(PublicatieFout):
        zet_in_tabel(_reken(gepubliceerd()), **WIE)
    with pytest.raises(PublicatieFout):
        zet_in_nota(_reken(met(gepubliceerd(), ANDERS)), "weg", **WIE)


def test_de_gunningsleidraad_toont_elke_wijziging_met_of_zonder_reden() -> None:
    zaak = met(gepubliceerd(), {"zaak.looptijd_maanden": 60})
    leidraad = stel_document_samen(_reken(zaak), "gunningsleidraad")
    (blok,) = [b for b in leidraad.blokken() if b.herkomst.bouwsteen == "gunning.wijzigingen_sinds"]
    tekst = schrijf(blok.boom)
    assert "48 maanden" in tekst
    assert "60 maanden" in tekst
    assert "Nog in te vullen: reden" in tekst
    assert blok.open_velden
    stil = stel_document_samen(_reken(gepubliceerd()), "gunningsleidraad")
    assert not [b for b in stil.blokken() if b.herkomst.bouwsteen == "gunning.wijzigingen_sinds"]
