"""Choices within the model: reasons stand at their option, with their condition, and nothing is ranked."""

from __future__ import annotations

from typing import Any

from assistent.advies import keuzes
from assistent.advies.model import Keuze
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis
from assistent.kennis.naslag import Keuzeregel
from tests.advies.zaak import VANDAAG, dossier, kennis

BRON = [{"bron": "hiva", "plaats": "§2.2.2"}]


def regel(id_: str, vraag: str, optie: str, richting: str, als: dict[str, Any], **anders: Any) -> Keuzeregel:
    return Keuzeregel.model_validate(
        {"id": id_, "vraag": vraag, "optie": optie, "richting": richting, "als": als, "tekst": id_,
         "status": "onderzoek", "bron": BRON, **anders}
    )  # fmt: skip


NAUWELIJKS = {"veld": "inhoud.meetbaarheid", "minstens": "4"}
REGELS = (
    regel("vast_moeilijk", "markt.prijszetting", "vast", "voor", NAUWELIJKS),
    regel("vrij_moeilijk", "markt.prijszetting", "vrij", "tegen", NAUWELIJKS),
    regel("vrij_makkelijk", "markt.prijszetting", "vrij", "voor", {"veld": "inhoud.meetbaarheid", "hoogstens": "2"}),
    regel("prijs_vl", "markt.prijs_of_kwaliteit", "1", "tegen", NAUWELIJKS, rechtsgebied="vl"),
    regel("kwaliteit", "markt.prijs_of_kwaliteit", "5", "voor", NAUWELIJKS),
    regel("elders", "rechtsvorm.zelf_doen", "zelf", "voor", NAUWELIJKS),
)


def keuzes_bij(antwoorden: dict[str, Any]) -> dict[str, Keuze]:
    met_regels: Kennis = kennis().model_copy(update={"keuzeregels": {r.id: r for r in REGELS}})
    stand = Stand(met_regels, dossier({"zaak.rechtsgebied": "nl", **antwoorden}), VANDAAG)
    return {keuze.vraag: keuze for keuze in keuzes.bepaal(stand)}


def redenen(keuze: Keuze) -> dict[str, tuple[list[str], list[str]]]:
    return {o.id: ([r.id for r in o.voor], [r.id for r in o.tegen]) for o in keuze.opties}


def test_een_reden_staat_bij_haar_optie_met_haar_spoor() -> None:
    prijs = keuzes_bij({"inhoud.meetbaarheid": 5})["markt.prijszetting"]
    assert redenen(prijs) == {
        "vrij": ([], ["vrij_moeilijk"]),
        "semi_vast": ([], []),
        "vast": (["vast_moeilijk"], []),
    }
    (vast,) = (optie for optie in prijs.opties if optie.id == "vast")
    assert vast.voor[0].spoor.gezien == 5
    assert vast.voor[0].bron[0].bron == "hiva"


def test_zonder_antwoord_is_er_geen_reden_en_staat_de_vraag_open() -> None:
    prijs = keuzes_bij({})["markt.prijszetting"]
    assert all(not optie.voor and not optie.tegen for optie in prijs.opties)
    assert prijs.open == ("inhoud.meetbaarheid",)


def test_een_schaal_heeft_twee_polen_en_het_antwoord_kiest_een_kant() -> None:
    schaal = keuzes_bij({"inhoud.meetbaarheid": 4, "markt.prijs_of_kwaliteit": 4})["markt.prijs_of_kwaliteit"]
    assert [(optie.id, optie.gekozen) for optie in schaal.opties] == [("1", False), ("5", True)]
    assert redenen(schaal) == {"1": ([], []), "5": (["kwaliteit"], [])}
    midden = keuzes_bij({"markt.prijs_of_kwaliteit": 3})["markt.prijs_of_kwaliteit"]
    assert not any(optie.gekozen for optie in midden.opties)


def test_een_regel_van_het_andere_recht_telt_niet() -> None:
    vlaams = keuzes_bij({"zaak.rechtsgebied": "vl", "inhoud.meetbaarheid": 4})["markt.prijs_of_kwaliteit"]
    assert redenen(vlaams)["1"] == ([], ["prijs_vl"])


def test_elke_vraag_van_niveau_2_en_elke_vraag_met_een_regel_die_gesteld_wordt() -> None:
    gevonden = keuzes_bij({})
    keuzevragen = {
        v.id for v in kennis().vragen.values() if v.niveau in ("2_markt", "2_netwerk") and (v.opties or v.polen)
    }
    assert keuzevragen | {"rechtsvorm.zelf_doen"} == set(gevonden)
    assert "markt.prijszetting" not in keuzes_bij({"sturing.gekozen": "netwerk"}) or "netwerk.aansturing" in gevonden


def test_de_gekozen_optie_is_gemerkt() -> None:
    prijs = keuzes_bij({"markt.prijszetting": "vast"})["markt.prijszetting"]
    assert [optie.id for optie in prijs.opties if optie.gekozen] == ["vast"]
    assert prijs.antwoord == "vast"
