"""The risk dossier as tables: owner and measure at each risk, what is open, and what works against each other."""

from __future__ import annotations

from datetime import date

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.vast import VasteMap
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.leidraad import overzichten
from assistent.leidraad.overzichten_risico import GEEN_EIGENAAR, GEEN_MAATREGEL
from assistent.leidraad.stel_samen import stel_samen

DAG = date(2026, 3, 1)
INHOUD = {
    f"inhoud.{naam}": 5
    for naam in ("variatie_doelgroep", "integratie_diensten", "specialisatie", "spelersveld", "meetbaarheid")
}


def _dossier(**antwoorden: object) -> Dossier:
    waarden: dict[str, object] = {naam.replace("__", "."): waarde for naam, waarde in antwoorden.items()}
    voorbeeld = open_dossier(laad(), voorbeelden()["den-haag"]).dossier
    alles = {"zaak.rechtsgebied": "nl", **waarden}
    return voorbeeld.model_copy(update={"antwoorden": VasteMap({i: Antwoord(waarde=w) for i, w in alles.items()})})


def _rijen(naam: str, dossier: Dossier) -> list[dict[str, str]]:
    uitkomst = bereken(laad(), dossier, DAG)
    return list(overzichten.MAKERS[naam](uitkomst.stand, uitkomst.planning))


def _met_inhoud(*maatregelen: dict[str, str]) -> Dossier:
    rijen = [{"id": f"m{nummer}", **rij} for nummer, rij in enumerate(maatregelen)]
    gevuld = {naam.replace(".", "__"): waarde for naam, waarde in INHOUD.items()}
    return _dossier(**gevuld, sturing__gekozen="meng", risico__maatregelen=rijen)


def test_een_gekozen_maatregel_staat_met_eigenaar_bij_haar_risico() -> None:
    rijen = _rijen(
        "risicodossier", _met_inhoud({"maatregel": "m1_2", "toelichting": "Een vaste som.", "wie": "inkoop"})
    )
    gekozen = [rij for rij in rijen if rij["maatregelen"] == "Een vaste som."]
    assert [rij["wie"] for rij in gekozen] == ["inkoop"]
    assert all(rij["maatregelen"] == GEEN_MAATREGEL for rij in rijen if rij not in gekozen)


def test_een_maatregel_zonder_eigen_woorden_staat_er_in_die_van_het_overzicht() -> None:
    maatregel = next(m for r in laad().risicos.values() for m in r.maatregelen if m.id == "m1_2")
    (rij,) = [
        r
        for r in _rijen("risicodossier", _met_inhoud({"maatregel": maatregel.tekst}))
        if r["naam"] == "Afromen en parkeren"
    ]
    assert (rij["maatregelen"], rij["wie"]) == (maatregel.tekst, GEEN_EIGENAAR)


def test_een_risico_zonder_maatregel_blijft_open_tot_er_een_is_gekozen() -> None:
    namen = {rij["naam"] for rij in _rijen("risico_open", _met_inhoud())}
    assert namen == {rij["naam"] for rij in _rijen("risicodossier", _met_inhoud())}
    assert namen - {r["naam"] for r in _rijen("risico_open", _met_inhoud({"maatregel": "m1_2"}))} == {
        "Afromen en parkeren"
    }


def test_een_eigen_maatregel_hoort_bij_geen_risico_en_gaat_niet_verloren() -> None:
    rijen = _rijen("risico_overig", _met_inhoud({"maatregel": "Elke week bellen"}, {"maatregel": "m1_2"}))
    assert rijen == [{"maatregel": "Elke week bellen", "wie": GEEN_EIGENAAR}]


def test_maatregelen_die_elkaar_tegenwerken_staan_er_een_keer() -> None:
    assert len(_rijen("risico_botsing", _met_inhoud({"maatregel": "m1_1"}, {"maatregel": "v1_outreachend"}))) == 1
    assert not _rijen("risico_botsing", _met_inhoud({"maatregel": "m1_1"}))


def test_zonder_antwoorden_is_elk_risico_nog_niet_te_beoordelen() -> None:
    leeg = _dossier()
    assert len(_rijen("risico_onbekend", leeg)) == len(laad().risicos)
    assert not _rijen("risicodossier", leeg)
    assert not _rijen("risico_onbekend", _met_inhoud())


def test_een_tabel_zonder_rijen_laat_geen_kop_achter() -> None:
    uitkomst = bereken(laad(), _dossier(), DAG)
    dossier = stel_samen(uitkomst.stand, uitkomst.planning, "risicodossier")
    koppen = {p.titel for h in dossier.hoofdstukken for p in h.paragrafen}
    assert "Nog niet te beoordelen" in koppen
    assert "Maatregelen die elkaar tegenwerken" not in koppen
