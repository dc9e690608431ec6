"""Was and becomes: what newer knowledge or another day changes is shown, and accepted or kept on purpose."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier.model import Conclusie, Dossier
from assistent.dossier.wijzigen import met_conclusies, met_waarde
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import onopgelost
from assistent.handelingen.dossiers import bewaar, open_dossier
from assistent.handelingen.kennisverschil import (
    ConclusieFout,
    Kennisverschil,
    aanvaard,
    behoud,
    bij_openen,
    leg_vast,
    verschillen,
)
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis, Meldingsregel
from tests.advies.zaak import DEN_HAAG, dossier
from tests.handelingen.maak import DAG, DOOR

EINDE_2025, BEGIN_2026 = date(2025, 12, 31), date(2026, 1, 1)
DIENST = {
    "zaak.rechtsgebied": "nl",
    "zaak.soort_opdracht": "diensten",
    "zaak.sociale_dienst": "nee",
    "zaak.soort_opdrachtgever": "decentraal",
    "zaak.contractvorm": "overeenkomst",
    "zaak.waarde_basis": 218_000,
    "rechtsvorm.zelf_doen": "uitbesteden",
    "rechtsvorm.bezwarende_titel": "ja",
    "rechtsvorm.afdwingbaar": "ja",
    "rechtsvorm.selectie": "ja",
    "rechtsvorm.exploitatierisico": "nee",
}
DREMPEL = "parameter.drempel.diensten_decentraal"


def nieuwer(**onderdelen: Any) -> Kennis:
    """The catalogue of a later edition, with other parts."""
    return laad().model_copy(update={"versie": "2099.1+00000000", **onderdelen})


def andere_grens(naam: str, waarde: float) -> dict[str, Any]:
    """The parameters with this one at another value."""
    oud = laad().parameters[naam]
    waarden = tuple(w.model_copy(update={"waarde": waarde}) for w in oud.waarden)
    return {**laad().parameters, naam: oud.model_copy(update={"waarden": waarden})}


def vastgelegd(antwoorden: dict[str, Any], dag: date = DAG) -> Dossier:
    return leg_vast(bereken(laad(), dossier(antwoorden), dag))


def per_id(uitkomst: Uitkomst) -> dict[str, Kennisverschil]:
    return {verschil.id: verschil for verschil in verschillen(uitkomst)}


def markt_boven(grens: float) -> Kennis:
    """An edition in which hardly anything counts as mixed any more."""
    return nieuwer(parameters=andere_grens("sturing.minimum_antwoorden", grens))


def test_zonder_nieuwere_kennis_is_er_geen_verschil() -> None:
    zaak = vastgelegd(DEN_HAAG)
    assert verschillen(bereken(laad(), zaak, DAG)) == ()
    anders = met_waarde(zaak, "sturing.gekozen", "markt", **DOOR)
    assert verschillen(bereken(laad(), anders, DAG)) == ()


def test_een_dossier_zonder_conclusies_heeft_niets_te_vergelijken() -> None:
    assert verschillen(bereken(nieuwer(), dossier(DEN_HAAG), DAG)) == ()


def test_andere_kennis_met_hetzelfde_advies_geeft_geen_verschil() -> None:
    assert verschillen(bereken(nieuwer(), vastgelegd(DEN_HAAG), DAG)) == ()


def test_de_jaarwisseling_geeft_een_andere_drempel_en_wat_daaruit_volgt() -> None:
    zaak = vastgelegd(DIENST, EINDE_2025)
    gevonden = per_id(bereken(laad(), zaak, BEGIN_2026))
    drempel = gevonden[DREMPEL]
    assert (drempel.was, drempel.wordt) == (221_000, 216_000)
    assert "31 december 2025" in drempel.waarom
    assert "1 januari 2026" in drempel.waarom
    assert drempel.bron[0].bron == "drempels_eu"
    assert "221.000" in drempel.was_tekst
    openbaar = gevonden["procedure.openbaar"]
    assert openbaar.was != openbaar.wordt == "ja"


def test_een_nieuwe_grens_verandert_de_sturing_met_reden_en_bron() -> None:
    gevonden = per_id(bereken(markt_boven(6), vastgelegd(DEN_HAAG), DAG))["sturing"]
    assert (gevonden.was, gevonden.wordt) == ("netwerk", "onbekend")
    assert laad().versie in gevonden.waarom
    assert "2099.1" in gevonden.waarom
    assert gevonden.bron
    assert gevonden.plaats == "sturing.gekozen"


def test_een_nieuwe_en_een_vervallen_bevinding() -> None:
    zaak = vastgelegd(DEN_HAAG)
    weg = next(id_.removeprefix("melding.") for id_ in zaak.conclusies if id_.startswith("melding."))
    regel = Meldingsregel.model_validate(
        {
            "id": "proef", "ernst": "waarschuwing", "als": {"veld": "zaak.rechtsgebied", "is": "nl"},
            "tekst": "Let op.", "maatregel": "m", "plaats": "zaak.rechtsgebied", "status": "afgeleid",
            "bron": [{"bron": "eigen", "plaats": "p"}],
        }
    )  # fmt: skip
    meldingen = {**{k: m for k, m in laad().meldingen.items() if k != weg}, "proef": regel}
    gevonden = per_id(bereken(nieuwer(meldingen=meldingen), zaak, DAG))
    assert (gevonden["melding.proef"].was, gevonden["melding.proef"].wordt) == (None, "waarschuwing")
    assert gevonden[f"melding.{weg}"].wordt is None
    assert set(gevonden) == {"melding.proef", f"melding.{weg}"}


def test_wat_een_later_antwoord_verandert_is_geen_gevolg_van_de_kennis() -> None:
    uitkomst = bereken(markt_boven(4), vastgelegd(DEN_HAAG), DAG)
    gelijkgezet = bij_openen(uitkomst)
    anders = met_waarde(gelijkgezet, "rechtsvorm.zelf_doen", "zelf", **DOOR)
    na = bereken(markt_boven(4), anders, DAG)
    assert na.rechtsvorm.advies == "inbesteden"
    assert verschillen(na) == ()
    assert leg_vast(na).conclusies["rechtsvorm"].waarde == "inbesteden"


def test_bewaren_laat_staan_wat_nog_te_beslissen_is() -> None:
    nieuw = bereken(markt_boven(6), vastgelegd(DEN_HAAG), DAG)
    bewaard = leg_vast(nieuw)
    assert bewaard.conclusies["sturing"].waarde == "netwerk"
    assert bewaard.conclusies["rechtsvorm"].kennis_versie == "2099.1+00000000"
    assert "sturing" in per_id(bereken(markt_boven(6), bewaard, DAG))


def test_aanvaarden_haalt_het_verschil_weg_en_staat_in_de_geschiedenis() -> None:
    nieuw = bereken(markt_boven(6), vastgelegd(DEN_HAAG), DAG)
    zaak = aanvaard(nieuw, ["sturing"], **DOOR)
    assert "sturing" not in per_id(bereken(markt_boven(6), zaak, DAG))
    assert zaak.geschiedenis[-1].pad.startswith("conclusies/sturing")
    with pytest.raises(ConclusieFout, match="niet veranderd"):
        aanvaard(nieuw, ["rechtsvorm"], **DOOR)


def test_behouden_vraagt_een_motivering_en_blijft_zichtbaar_als_bevinding() -> None:
    nieuw = bereken(markt_boven(6), vastgelegd(DEN_HAAG), DAG)
    with pytest.raises(ConclusieFout, match="motivering"):
        behoud(nieuw, ["sturing"], "  ", **DOOR)
    with pytest.raises(ConclusieFout, match="niet veranderd"):
        behoud(nieuw, ["rechtsvorm"], "Zo.", **DOOR)
    zaak = behoud(nieuw, ["sturing"], "De raad koos al.", **DOOR)
    na = bereken(markt_boven(6), zaak, DAG)
    assert "sturing" not in per_id(na)
    (melding,) = (m for m in na.meldingen if m.id == "kennis.behouden.sturing")
    assert (melding.ernst, melding.plaats) == ("aandacht", "sturing.gekozen")
    assert "De raad koos al." in melding.tekst
    assert leg_vast(na).conclusies["sturing"].waarde == "netwerk"
    assert not any(id_.startswith("melding.kennis.behouden") for id_ in leg_vast(na).conclusies)
    terug = bereken(laad(), zaak, DAG)
    assert not any(m.id == "kennis.behouden.sturing" for m in terug.meldingen)
    assert aanvaard(na, ["sturing"], **DOOR).conclusies["sturing"].waarde == "onbekend"


def test_een_motivering_bij_een_bevinding_gaat_nooit_verloren() -> None:
    reden = {"melding.proef": Conclusie(motivering="De raad besloot zo.")}
    zaak = met_conclusies(vastgelegd(DEN_HAAG), reden, **DOOR)
    bewaard = leg_vast(bereken(nieuwer(), zaak, DAG))
    assert bewaard.conclusies["melding.proef"].motivering == "De raad besloot zo."
    id_ = next(c for c in bewaard.conclusies if c.startswith("melding.") and c != "melding.proef")
    eigen = met_conclusies(bewaard, {id_: bewaard.conclusies[id_].model_copy(update={"motivering": "Bewust."})}, **DOOR)
    assert leg_vast(bereken(nieuwer(), eigen, DAG)).conclusies[id_].motivering == "Bewust."


def test_een_bewaarde_conclusie_motiveert_nog_geen_fout() -> None:
    wmo = {**DEN_HAAG, "gunning.grondslag": "laagste_prijs"}
    uitkomst = bereken(laad(), dossier(wmo), DAG)
    fouten = onopgelost(uitkomst)
    assert fouten
    assert onopgelost(bereken(laad(), leg_vast(uitkomst), DAG)) == fouten


def test_bewaren_en_openen_houdt_de_conclusies(tmp_path: Path) -> None:
    pad = tmp_path / "zaak.dossier"
    bewaar(laad(), pad, dossier(DEN_HAAG), None, vandaag=DAG)
    zaak = open_dossier(laad(), pad).dossier
    assert zaak.conclusies["sturing"].waarde == "netwerk"
    assert zaak.conclusies["sturing"].peildatum == DAG
    assert not zaak.geschiedenis
    assert verschillen(bereken(laad(), zaak, DAG)) == ()
    assert per_id(bereken(markt_boven(6), zaak, DAG))["sturing"].was == "netwerk"
