"""The risk grid: what threatens, what helps and what works against each other."""

from __future__ import annotations

from typing import Any

from assistent.advies.model import Risicoadvies
from assistent.advies.risicos import bepaal
from assistent.dossier.stand import Stand
from tests.advies.zaak import VANDAAG, dossier, kennis, reken

NL = {"zaak.rechtsgebied": "nl"}
INHOUD = (
    "inhoud.variatie_doelgroep", "inhoud.integratie_diensten", "inhoud.specialisatie", "inhoud.spelersveld",
    "inhoud.meetbaarheid",
)  # fmt: skip


def risicos(antwoorden: dict[str, Any]) -> dict[str, Risicoadvies]:
    return {r.id: r for r in reken({**NL, **antwoorden}).risicos}


def test_zonder_antwoorden_is_er_geen_risico_in_beeld() -> None:
    assert risicos({}) == {}


def test_een_risico_is_in_beeld_vanaf_het_midden_en_hoog_als_u_op_de_markt_stuurt() -> None:
    laag = dict.fromkeys(INHOUD, 2)
    assert "risico.variatie" not in risicos({**laag, "sturing.gekozen": "markt"})
    midden = {**laag, "inhoud.variatie_doelgroep": 3, "sturing.gekozen": "markt"}
    assert risicos(midden)["risico.variatie"].niveau == "laag"
    hoog = {**laag, "inhoud.variatie_doelgroep": 4, "sturing.gekozen": "markt"}
    assert risicos(hoog)["risico.variatie"].niveau == "hoog"
    assert risicos({**hoog, "sturing.gekozen": "netwerk"})["risico.variatie"].niveau == "laag"


def test_zolang_de_sturing_onbekend_is_staat_het_niveau_in_het_midden() -> None:
    assert risicos({"inhoud.variatie_doelgroep": 5})["risico.variatie"].niveau == "midden"


def test_elk_van_de_vijf_vragen_heeft_haar_risico_met_maatregelen_uit_beide_modellen() -> None:
    gevonden = risicos(dict.fromkeys(INHOUD, 5))
    assert {r.vraag for r in gevonden.values()} == set(INHOUD)
    modellen = {m.model for r in gevonden.values() for m in r.maatregelen}
    assert {"markt", "netwerk"} <= modellen
    assert all(r.bron and all(m.bron for m in r.maatregelen) for r in gevonden.values())


def test_de_zwaarste_risicos_staan_voorop() -> None:
    antwoorden = {"inhoud.variatie_doelgroep": 3, "inhoud.meetbaarheid": 5, "sturing.gekozen": "markt"}
    niveaus = [r.niveau for r in reken({**NL, **antwoorden}).risicos]
    assert niveaus == sorted(niveaus, key=["hoog", "midden", "laag"].index)
    assert niveaus[0] == "hoog"


def test_een_gekozen_maatregel_is_gekozen_naar_id_en_naar_tekst() -> None:
    risico = kennis().risicos["risico.variatie"]
    een, twee = risico.maatregelen[0], risico.maatregelen[1]
    rijen = [{"maatregel": een.id}, {"maatregel": twee.tekst}, {"maatregel": "een eigen maatregel"}]
    gevonden = risicos({"inhoud.variatie_doelgroep": 5, "risico.maatregelen": rijen})["risico.variatie"]
    assert [m.id for m in gevonden.maatregelen if m.gekozen] == [een.id, twee.id]


def test_een_botsing_wordt_aan_beide_kanten_getoond() -> None:
    for risico in kennis().risicos.values():
        for maatregel in risico.maatregelen:
            for ander in maatregel.botst_met:
                assert _botsingen(maatregel.id, gekozen=ander) == (ander,), (maatregel.id, ander)
                assert _botsingen(ander, gekozen=maatregel.id) == (maatregel.id,), (ander, maatregel.id)


def _botsingen(maatregel: str, gekozen: str) -> tuple[str, ...]:
    gevonden = risicos({**dict.fromkeys(INHOUD, 5), "risico.maatregelen": [{"maatregel": gekozen}]})
    return next(m.botst_met for r in gevonden.values() for m in r.maatregelen if m.id == maatregel)


def test_een_botsing_die_maar_aan_een_kant_beschreven_is_geldt_voor_beide() -> None:
    risico = kennis().risicos["risico.variatie"]
    een, twee = risico.maatregelen[0], risico.maatregelen[1]
    stil = [m.model_copy(update={"botst_met": (twee.id,) if m is een else ()}) for m in risico.maatregelen]
    eenzijdig = kennis().model_copy(
        update={"risicos": {risico.id: risico.model_copy(update={"maatregelen": tuple(stil)})}}
    )
    gekozen = {"inhoud.variatie_doelgroep": 5, "risico.maatregelen": [{"maatregel": een.id}]}
    gevonden = bepaal(Stand(eenzijdig, dossier(gekozen), VANDAAG))
    botst = {m.id: m.botst_met for r in gevonden for m in r.maatregelen}
    assert botst[twee.id] == (een.id,)
    assert botst[een.id] == ()


def test_een_maatregel_botst_niet_met_wat_niet_gekozen_is() -> None:
    gevonden = risicos(dict.fromkeys(INHOUD, 5))
    assert all(m.botst_met == () for r in gevonden.values() for m in r.maatregelen)
