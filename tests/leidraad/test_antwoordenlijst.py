"""All answers on paper: everything that was said is in it, once, at its place."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from assistent.dossier.model import Antwoord, Dossier
from assistent.dossier.vast import VasteMap
from assistent.dossier.wijzigen import met_antwoord
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import maak_nieuw, open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.kennis.volgorde import STAPNAMEN
from assistent.leidraad.antwoordenlijst import antwoordenlijst
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Lijst, Tabel, platte_tekst
from assistent.ui.stappen import ROUTE
from tests.leidraad.test_invullen import VIJANDIG

DAG = date(2026, 3, 1)
DOOR = {"wie": "inkoper", "moment": "2026-03-01T14:02:00+01:00"}


def _dossier(recht: str = "nl", antwoorden: Mapping[str, Antwoord] | None = None) -> Dossier:
    dossier = maak_nieuw(laad(), recht, **DOOR)
    for id_, antwoord in (antwoorden or {}).items():
        dossier = met_antwoord(dossier, id_, antwoord, **DOOR)
    return dossier


def _lijst(dossier: Dossier) -> tuple[Leidraad, Uitkomst]:
    uitkomst = bereken(laad(), dossier, DAG)
    return antwoordenlijst(uitkomst.stand, uitkomst.planning), uitkomst


def _tekst(leidraad: Leidraad, hoofdstuk: str = "") -> str:
    delen = [h for h in leidraad.hoofdstukken if hoofdstuk in ("", h.id)]
    return "\n".join(platte_tekst(b.boom) for h in delen for p in h.paragrafen for b in p.blokken)


def _blok(leidraad: Leidraad, vraag: str) -> str:
    (boom,) = (b.boom for b in leidraad.blokken() if b.sleutel == f"antwoorden/{vraag}")
    return platte_tekst(boom)


@pytest.mark.parametrize("naam", voorbeelden())
def test_elk_antwoord_staat_er_een_keer_met_motivering_en_bron(naam: str) -> None:
    dossier = open_dossier(laad(), voorbeelden()[naam]).dossier
    leidraad, uitkomst = _lijst(dossier)
    sleutels = [b.sleutel for b in leidraad.blokken()]
    assert len(sleutels) == len(set(sleutels))
    for id_, antwoord in dossier.antwoorden.items():
        vraag = laad().vragen[id_]
        if uitkomst.stand.vraagt(vraag):
            tekst = _blok(leidraad, id_)
            assert tekst.startswith(vraag.label)
            assert f"Status: {antwoord.status}" in tekst
            assert laad().bronnen[vraag.bron[0].bron].kort in tekst
            if antwoord.motivering:
                assert "Motivering: " in tekst


def test_de_vormen_van_een_antwoord() -> None:
    leidraad, _ = _lijst(_dossier(antwoorden={
        "zaak.waarde_basis": Antwoord(waarde=1250000),
        "inhoud.meetbaarheid": Antwoord(waarde=4),
        "zaak.startdatum": Antwoord(waarde="2027-01-01"),
        "zaak.domein": Antwoord(waarde=["jeugd", "wmo"]),
        "zaak.aanleiding": Antwoord(waarde="Eerst dit.\n\nDan dat.", motivering="Besluit van **maart**."),
        "zaak.looptijd_maanden": Antwoord(waarde=48, status="klaar"),
    }))  # fmt: skip
    assert "€\u00a01.250.000" in _blok(leidraad, "zaak.waarde_basis")
    vier = _blok(leidraad, "inhoud.meetbaarheid")
    assert "4 van 5" in vier
    assert all(pool in vier for pool in laad().vragen["inhoud.meetbaarheid"].polen or ())
    assert "1 januari 2027" in _blok(leidraad, "zaak.startdatum")
    domein = next(b.boom for b in leidraad.blokken() if b.sleutel == "antwoorden/zaak.domein")
    assert [len(deel.items) for deel in domein if isinstance(deel, Lijst)] == [2]
    assert "Eerst dit.\nDan dat.\nMotivering: Besluit van maart." in _blok(leidraad, "zaak.aanleiding")
    assert "48 maanden" in _blok(leidraad, "zaak.looptijd_maanden")
    assert "Status: klaar" in _blok(leidraad, "zaak.looptijd_maanden")


def test_een_smalle_tabel_blijft_een_tabel_en_een_brede_wordt_een_lijst() -> None:
    smal = [{"id": "r1", "doel": "Eerder hulp", "toelichting": "Kort"}]
    breed = [{"id": "t1", "naam": "Toegang", "aanleiding": "a", "staat_vast": "b", "ligt_open": "c", "vragen": "d",
              "resultaat": "e"}]  # fmt: skip
    leidraad, _ = _lijst(_dossier(antwoorden={
        "zaak.doelen": Antwoord(waarde=smal), "dialoog.themas": Antwoord(waarde=breed),
    }))  # fmt: skip
    bomen: dict[str, Any] = {b.sleutel.removeprefix("antwoorden/"): b.boom for b in leidraad.blokken()}
    assert any(isinstance(deel, Tabel) for deel in bomen["zaak.doelen"])
    assert not any(isinstance(deel, Tabel) for deel in bomen["dialoog.themas"])
    assert "Thema: Toegang" in platte_tekst(bomen["dialoog.themas"])
    assert "Nergens ingevuld: " in platte_tekst(bomen["dialoog.themas"])


def test_een_maatregel_uit_de_catalogus_staat_er_in_woorden() -> None:
    maatregel = next(m for r in laad().risicos.values() for m in r.maatregelen)
    rijen = [{"id": "r1", "maatregel": maatregel.id}]
    leidraad, _ = _lijst(_dossier(antwoorden={"risico.maatregelen": Antwoord(waarde=rijen)}))
    assert maatregel.tekst in _blok(leidraad, "risico.maatregelen")


def test_onbekend_en_onbeantwoord_staan_bij_wat_open_is() -> None:
    leidraad, uitkomst = _lijst(_dossier(antwoorden={
        "zaak.aanleiding": Antwoord(waarde="onbekend", motivering="Wacht op de raad."),
        "zaak.doelgroep": Antwoord(motivering="Nog geen tekst, wel een reden."),
    }))  # fmt: skip
    open_ = _tekst(leidraad, "nog_open")
    assert "Wacht op de raad." in open_
    assert "Nog geen tekst, wel een reden." in open_
    beantwoord = [v for v in laad().vragen.values() if uitkomst.stand.waarde(v.id) is not None]
    gesteld = [v for v in laad().vragen.values() if uitkomst.stand.vraagt(v) and v not in beantwoord]
    assert all(vraag.label in open_ for vraag in gesteld)


def test_een_stil_antwoord_staat_apart_met_waarom() -> None:
    leidraad, uitkomst = _lijst(_dossier(antwoorden={
        "procedure.gekozen": Antwoord(waarde="openbaar"),
        "prijsvraag.inzending": Antwoord(waarde="Een plan van tien bladzijden.", motivering="Past bij de omvang."),
    }))  # fmt: skip
    assert not uitkomst.stand.vraagt(laad().vragen["prijsvraag.inzending"])
    stil = _tekst(leidraad, "niet_gesteld")
    assert "Een plan van tien bladzijden." in stil
    assert "Past bij de omvang." in stil
    waarom = stil.partition("Niet gesteld, omdat:\n")[2].splitlines()[0]
    assert "niet waar" in waarom
    assert "want" in waarom
    assert _tekst(leidraad).count("Een plan van tien bladzijden.") == 1


def test_een_antwoord_op_een_onbekende_vraag_blijft_te_lezen() -> None:
    vreemd = {"oud.vraag": Antwoord(waarde={"a": [1, 2]}, motivering="Van vroeger.")}
    basis = _dossier()
    dossier = basis.model_copy(update={"antwoorden": VasteMap({**basis.antwoorden, **vreemd})})
    tekst = _tekst(_lijst(dossier)[0], "onbekende_vraag")
    assert "oud.vraag" in tekst
    assert '{"a": [1, 2]}' in tekst
    assert "Van vroeger." in tekst


def test_het_titelblad_noemt_kennis_en_peildatum() -> None:
    leidraad, uitkomst = _lijst(_dossier("vl").model_copy(update={"peildatum": date(2025, 2, 3)}))
    gegevens = {label: waarde for label, waarde, _ in leidraad.titelblad.gegevens}
    assert gegevens["Kennisversie"] == uitkomst.kennis.versie
    assert gegevens["Peildatum van het recht"] == "3 februari 2025"
    assert gegevens["Rechtsgebied"] == "Vlaanderen"
    assert leidraad.taal == "nl-BE"


def test_de_telling_klopt_met_de_hoofdstukken() -> None:
    leidraad, uitkomst = _lijst(open_dossier(laad(), voorbeelden()["esf-oproep"]).dossier)
    tabel = next(b.boom[0] for b in leidraad.blokken() if b.sleutel == "antwoorden/telling")
    assert isinstance(tabel, Tabel)
    telling = dict(regel.split("\t") for regel in platte_tekst((tabel,)).splitlines()[1:])
    per_stap = [b for h in leidraad.hoofdstukken if h.id in STAPNAMEN for p in h.paragrafen for b in p.blokken]
    assert telling["Beantwoord"] == str(len(per_stap))
    asked = [v for v in laad().vragen.values() if uitkomst.stand.vraagt(v)]
    som = ("Beantwoord", "Beantwoord met ‘weet ik nog niet’", "Nog niet beantwoord")
    assert sum(int(telling[naam]) for naam in som) == len(asked)


def test_de_stappen_heten_zoals_in_de_route() -> None:
    assert {stap.id: stap.naam for stap in ROUTE} == STAPNAMEN


def test_welk_antwoord_ook_er_komt_altijd_een_lijst() -> None:
    loting = random.Random(5)
    vol = open_dossier(laad(), voorbeelden()["den-haag"]).dossier
    motiveringen = ("", "- lijst\n- meer", "| a | b |\n|---|---|\n| 1 | 2 |", *VIJANDIG)
    for _ in range(12):
        antwoorden = {
            id_: a.model_copy(update={"waarde": _anders(loting, a.waarde), "motivering": loting.choice(motiveringen)})
            for id_, a in vol.antwoorden.items()
            if loting.random() < 0.8
        }
        leidraad, _ = _lijst(vol.model_copy(update={"antwoorden": VasteMap(antwoorden)}))
        sleutels = [b.sleutel for b in leidraad.blokken()]
        assert len(sleutels) == len(set(sleutels))


def _anders(loting: random.Random, waarde: Any) -> Any:
    """The value, none, unknown, or hostile text in the place of text."""
    return loting.choice([waarde, None, "onbekend", loting.choice(VIJANDIG) if isinstance(waarde, str) else waarde])
