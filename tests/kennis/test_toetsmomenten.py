"""The moments of review: they exist for every procedure, ask enough and not too much, and say what they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from assistent.handelingen.bereken import makers
from assistent.kennis.controle import controleer
from assistent.kennis.laden import laad
from assistent.kennis.model import Procedure
from assistent.kennis.toetsmoment import Aandachtspunt, Toetsmoment
from assistent.kennis.voorwaarden import Spoor, Voorwaarde, evalueer
from tests.kennis.klein import BRON, ITEM, catalogus

PUNT: dict[str, Any] = {**ITEM, "id": "begin.punt", "tekst": "Klopt het?", "uitleg": "Kijk goed."}
MOMENT: dict[str, Any] = {
    **ITEM,
    "id": "begin",
    "naam": "Begin",
    "uitleg": "Voor de start.",
    "documenten": ["leidraad"],
    "soorten": ["aandachtspunt"],
    "punten": [PUNT],
}


class Situatie:
    """A dossier of which only these fields are known."""

    def __init__(self, **velden: object) -> None:
        self.velden = {naam.replace("__", "."): waarde for naam, waarde in velden.items()}
        self.gezien: dict[int, Spoor] = {}

    def waarde(self, veld: str) -> object | None:
        return self.velden.get(veld)

    def motivering(self, veld: str) -> str:
        return ""

    def parameter(self, naam: str) -> float:
        return 0


def _kan(als: Voorwaarde | None, situatie: Situatie) -> bool:
    return als is None or evalueer(als, situatie).uitkomst is not False


def gesteld(situatie: Situatie, recht: str) -> Iterator[tuple[Toetsmoment, list[Aandachtspunt]]]:
    for moment in laad().toetsmomenten.values():
        if moment.rechtsgebied in (None, recht) and _kan(moment.als, situatie):
            yield moment, [p for p in moment.punten if p.rechtsgebied in (None, recht) and _kan(p.als, situatie)]


def _van(procedure: Procedure, recht: str) -> Situatie:
    vorm = {"toelating": "open_house", "subsidie": "subsidie"}.get(procedure.soort, "opdracht")
    return Situatie(
        feit__rechtsvorm=vorm, feit__procedure=procedure.keuze, zaak__rechtsgebied=recht, zaak__domein=["werk"],
        zaak__contractvorm="overeenkomst", zaak__contractstandaard="niet_van_toepassing",
    )  # fmt: skip


PROCEDURES = [(p.id, recht) for p in laad().procedures.values() for recht in p.rechtsgebied]


@pytest.mark.parametrize(("id_", "recht"), PROCEDURES)
def test_elke_procedure_heeft_bij_elk_moment_een_lijst_die_te_overzien_is(id_: str, recht: str) -> None:
    procedure = laad().procedures[id_]
    gevonden = {m.id: len(punten) for m, punten in gesteld(_van(procedure, recht), recht)}
    assert {"strategie", "selectieleidraad", "beslissing", "contract"} <= set(gevonden)
    assert all(4 <= aantal <= 16 for aantal in gevonden.values()), gevonden
    # Without a talk or a second round there is nothing to compare.
    twee_rondes = bool({"gunningsleidraad", "selectieleidraad_vl"} & set(procedure.documenten))
    gesprek = procedure.keuze in ("onderhandeling_zonder_aankondiging", "vopmvb")
    assert ("dialoog_en_gunningsleidraad" in gevonden) == (twee_rondes or gesprek)
    assert ("nota_van_inlichtingen" in gevonden) == (procedure.soort != "subsidie")


@pytest.mark.parametrize(("id_", "recht"), PROCEDURES)
def test_elk_stuk_dat_een_procedure_naar_buiten_brengt_wordt_bij_een_moment_gelezen(id_: str, recht: str) -> None:
    procedure = laad().procedures[id_]
    gelezen = {document for moment, _ in gesteld(_van(procedure, recht), recht) for document in moment.documenten}
    assert set(procedure.documenten) <= gelezen


def test_wat_alleen_bij_subsidies_speelt_wordt_bij_een_opdracht_niet_gevraagd() -> None:
    for id_, recht in PROCEDURES:
        procedure = laad().procedures[id_]
        vreemd = [
            punt.id
            for _, punten in gesteld(_van(procedure, recht), recht)
            for punt in punten
            if ("subsidie" in punt.id) != (procedure.soort == "subsidie") and "subsidie" in punt.id
        ]
        assert not vreemd


def test_buiten_zijn_regime_is_een_punt_hoogstens_een_advies() -> None:
    punten = {p.id: p for m in laad().toetsmomenten.values() for p in m.punten}
    opschorting = punten["beslissing.opschorting"]
    assert opschorting.plicht_in("eu_volledig")
    assert opschorting.plicht_in("sas_concessie")
    assert not opschorting.plicht_in("sas")
    assert opschorting.plicht_in(None)  # nobody knows yet
    assert punten["beslissing.proces_verbaal"].plicht_in("sas")
    assert punten["nota.tijdig"].plicht_in("sas")
    assert not punten["gunning.nieuwe_criteria"].plicht_in("sas")


def test_de_momenten_staan_in_de_volgorde_van_een_procedure() -> None:
    assert list(laad().toetsmomenten) == [
        "strategie", "selectieleidraad", "nota_van_inlichtingen", "dialoog_en_gunningsleidraad", "beslissing",
        "contract",
    ]  # fmt: skip


def test_een_punt_met_wettekst_noemt_een_artikel() -> None:
    for moment in laad().toetsmomenten.values():
        for punt in moment.punten:
            assert punt.tekst.endswith("?"), punt.id
            if punt.status == "wettekst":
                assert any("artikel" in v.plaats for v in punt.bron if v.status == "wettekst"), punt.id


FOUTEN: list[Any] = [
    pytest.param({"soorten": ["melding"]}, "begin", "nooit gesteld", id="punten die niemand stelt"),
    pytest.param({"documenten": ["weg"]}, "begin", "document 'weg' bestaat niet", id="document"),
    pytest.param({"als": {"veld": "weg", "is": "x"}}, "begin", "geen vraag", id="voorwaarde"),
    pytest.param({"punten": [PUNT, PUNT]}, "begin.punt", "staat 2 keer", id="dubbel punt"),
    pytest.param(
        {"documenten": [], "punten": [{**PUNT, "documenten": ["leidraad"]}]},
        "begin.punt",
        "niet wordt gelezen",
        id="leest",
    ),
    pytest.param({"punten": [{**PUNT, "documenten": ["weg"]}]}, "begin.punt", "bestaat niet", id="document van punt"),
    pytest.param(
        {"punten": [{**PUNT, "als": {"veld": "weg", "is": "x"}}]}, "begin.punt", "geen vraag", id="voorwaarde van punt"
    ),
    pytest.param(
        {"rechtsgebied": "vl", "punten": [{**PUNT, "rechtsgebied": "nl"}]}, "begin.punt", "moment van", id="recht"
    ),
    pytest.param(
        {"punten": [{**PUNT, "bron": [{"bron": "weg", "plaats": "p"}]}]}, "begin", "bron 'weg'", id="bron van punt"
    ),
    pytest.param({"id": "begin.punt"}, "begin.punt", "staat 2 keer", id="moment en punt heten gelijk"),
]


@pytest.mark.parametrize(("anders", "item", "uitleg"), FOUTEN)
def test_elke_fout_in_een_moment_valt_op(anders: dict[str, Any], item: str, uitleg: str) -> None:
    moment = {**MOMENT, **anders}
    gevonden = controleer(catalogus(toetsmomenten={moment["id"]: moment}), {"maker.boven"})
    assert any(b.item == item and uitleg in b.tekst and b.ernst == "fout" for b in gevonden), gevonden


def test_een_stuk_dat_niemand_toetst_en_een_vaag_woord_zijn_waarschuwingen() -> None:
    assert not controleer(catalogus(toetsmomenten={"begin": MOMENT}), {"maker.boven"})
    los = {**MOMENT, "documenten": []}
    (ongelezen,) = controleer(catalogus(toetsmomenten={"begin": los}), {"maker.boven"})
    assert (ongelezen.ernst, ongelezen.item) == ("waarschuwing", "leidraad")
    vaag = {**MOMENT, "punten": [{**PUNT, "uitleg": "Men dient te kijken."}]}
    (woord,) = controleer(catalogus(toetsmomenten={"begin": vaag}), {"maker.boven"})
    assert (woord.ernst, woord.item) == ("waarschuwing", "begin.punt")


def test_een_moment_heet_niet_als_een_vraag_of_regel() -> None:
    moment = {**MOMENT, "id": "let_op"}
    assert any(
        b.item == "let_op" and "soorten" in b.tekst
        for b in controleer(catalogus(toetsmomenten={"let_op": moment}), makers())
    )


def test_een_verkeerd_woord_in_een_moment_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="stappen"):
        catalogus(toetsmomenten={"begin": {**MOMENT, "stappen": ["nergens"]}})
    with pytest.raises(ValueError, match="bron"):
        catalogus(toetsmomenten={"begin": {**MOMENT, "punten": [{**PUNT, "bron": BRON[:0]}]}})
