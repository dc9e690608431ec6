"""Facts about the criteria: what counts, how much, and whether price alone decides."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.beoordeling import feiten
from assistent.dossier.stand import Stand
from tests.advies.zaak import stand

Rij = dict[str, Any]


def met(*rijen: Rij, **antwoorden: Any) -> Stand:
    gegeven = {naam.replace("__", "."): waarde for naam, waarde in antwoorden.items()}
    return stand({"beoordeling.gunningscriteria": list(rijen), **gegeven})


def rij(id_: str, soort: str | None = None, gewicht: float | None = None, onder: str = "") -> Rij:
    return {"id": id_, "naam": id_, "soort": soort, "gewicht": gewicht, "onder": onder}


@pytest.mark.parametrize(
    ("rijen", "oordeel"),
    [
        pytest.param([], None, id="geen criteria"),
        pytest.param([rij("p", "prijs", 100)], "ja", id="alleen prijs"),
        pytest.param([rij("p", "prijs", 40), rij("k", "kwaliteit", 60)], "nee", id="prijs en kwaliteit"),
        pytest.param([rij("p", "prijs"), rij("x")], None, id="een criterium zonder soort"),
        pytest.param([rij("x"), rij("k", "kwaliteit")], "nee", id="kwaliteit telt, wat het andere ook is"),
        pytest.param(
            [rij("p", "prijs", 100), rij("k", "kwaliteit", 0)], "ja", id="kwaliteit met gewicht nul telt niet"
        ),
        pytest.param([rij("h"), rij("d", "kwaliteit", 5, "h")], "nee", id="het onderdeel zegt de soort"),
        pytest.param([rij("h", "kwaliteit", 60), rij("d", None, 5, "h")], "nee", id="het onderdeel erft de soort"),
        pytest.param([rij("h", "prijs"), rij("d", "prijs", 5, "h")], "ja", id="prijs met onderdelen"),
        pytest.param(
            [rij("p", "prijs", 100), rij("h", "kwaliteit", 0), rij("d", "kwaliteit", 50, "h")],
            "ja",
            id="onder nul telt niets",
        ),
    ],
)
def test_telt_de_prijs_alleen(rijen: list[Rij], oordeel: str | None) -> None:
    assert feiten.alleen_prijs(met(*rijen)) == oordeel


def test_laagste_prijs_is_alleen_prijs_wat_er_ook_in_de_tabel_staat() -> None:
    assert feiten.alleen_prijs(met(rij("k", "kwaliteit", 100), gunning__grondslag="laagste_prijs")) == "ja"
    assert feiten.alleen_prijs(met(rij("k", "kwaliteit", 100), gunning__grondslag="bpkv")) == "nee"


def test_een_onderdeel_telt_niet_dubbel() -> None:
    criteria = met(rij("h", "kwaliteit", 60), rij("d", "kwaliteit", 60, "h"), rij("p", "prijs", 40))
    assert feiten.som_gewichten_gunning(criteria) == 100
    assert feiten.aantal_gunningscriteria(criteria) == 2


def test_zolang_een_gewicht_ontbreekt_is_de_som_onbekend() -> None:
    assert feiten.som_gewichten_gunning(met(rij("a", None, 60), rij("b"))) is None
    assert feiten.gewichten_volledig(met(rij("a", None, 60), rij("b"))) == "nee"
    assert feiten.gewichten_volledig(met(rij("a", None, 60), rij("b", None, 40))) == "ja"
    assert feiten.gewichten_volledig(met()) is None


def test_drie_keer_een_derde_is_honderd() -> None:
    assert feiten.som_gewichten_gunning(met(*(rij(str(n), None, g) for n, g in enumerate((33.3, 33.3, 33.4))))) == 100
    assert feiten.som_gewichten_gunning(met(*(rij(str(n), None, 14.1) for n in range(7)), rij("r", None, 1.3))) == 100


def test_een_onderdeel_waarvan_het_criterium_weg_is_staat_op_zichzelf() -> None:
    weg = Stand(met().kennis, met(rij("h"), rij("d", "kwaliteit", 50, "h")).dossier, met().peildatum)
    zonder = Stand(
        weg.kennis, weg.dossier, weg.peildatum, {}, {"beoordeling.gunningscriteria": [rij("d", "kwaliteit", 50, "h")]}
    )
    assert feiten.aantal_gunningscriteria(zonder) == 1
    assert feiten.som_gewichten_gunning(zonder) == 50


def test_een_kring_van_onderdelen_loopt_niet_vast() -> None:
    kring = [rij("a", None, 1, "b"), rij("b", None, 1, "a"), rij("c", "kwaliteit", 1, "b")]
    rond = Stand(met().kennis, met().dossier, met().peildatum, {}, {"beoordeling.gunningscriteria": kring})
    assert feiten.alleen_prijs(rond) == "nee"
    assert feiten.aantal_gunningscriteria(rond) == 0


def test_het_gewicht_van_de_prijs_telt_alleen_hoofdcriteria() -> None:
    kwaliteit = {"id": "k", "soort": "kwaliteit", "gewicht": 70}
    prijs = {"id": "p", "soort": "prijs", "gewicht": 30}
    deel = {"id": "d", "soort": "prijs", "gewicht": 50, "onder": "k"}

    def gewicht(*rijen: dict[str, Any]) -> object:
        return feiten.gewicht_prijs(stand({"beoordeling.gunningscriteria": list(rijen)}))

    assert gewicht(kwaliteit, prijs, deel) == 30
    assert gewicht(kwaliteit) == 0
    assert gewicht(kwaliteit, {"id": "p", "soort": "prijs"}) is None
    assert gewicht(kwaliteit, {"id": "p", "gewicht": 30}) is None


def test_of_de_prijs_meetelt_volgt_uit_de_soort_van_de_criteria() -> None:
    def prijs(*soorten: str) -> object:
        rijen = [{"id": f"c{nr}", "naam": "x", "soort": soort} for nr, soort in enumerate(soorten)]
        return feiten.prijscriterium(stand({"beoordeling.gunningscriteria": rijen}))

    assert (prijs("kwaliteit", "prijs"), prijs("kwaliteit"), prijs("kwaliteit", ""), prijs()) == (
        "ja",
        "nee",
        None,
        None,
    )


def test_zonder_antwoorden_is_er_niets_bekend_en_niets_te_tellen() -> None:
    leeg = stand({})
    gemaakt = {
        naam.partition(".")[2]: waarde for naam, maak in feiten.MAKERS.items() if (waarde := maak(leeg)) is not None
    }
    assert gemaakt == {"aantal_gunningscriteria": 0, "aantal_geschiktheidseisen": 0, "aantal_minimumscores": 0}


def test_een_rij_die_net_is_toegevoegd_zegt_niets() -> None:
    zonder = met(rij("k", "kwaliteit", 60), rij("p", "prijs", 40))
    erbij = met(rij("k", "kwaliteit", 60), rij("p", "prijs", 40), {"id": "nieuw", "naam": "  ", "soort": "onbekend"})
    assert {naam: maak(erbij) for naam, maak in feiten.MAKERS.items()} == {
        naam: maak(zonder) for naam, maak in feiten.MAKERS.items()
    }
    leeg = stand({"beoordeling.geschiktheid": [{}], "beoordeling.uitsluiting": [{}], "beoordeling.beoordelaars": [{}]})
    assert feiten.aantal_geschiktheidseisen(leeg) == 0
    assert feiten.MAKERS["beoordeling.aantal_beoordelaars"](leeg) is None


def test_per_perceel_telt_de_som_die_het_verst_van_honderd_ligt() -> None:
    percelen = {"zaak.percelen": [{"id": "n", "naam": "Noord"}, {"id": "z", "naam": "Zuid"}]}
    criteria = [
        {"id": "a", "soort": "kwaliteit", "gewicht": 60},
        {"id": "b", "soort": "prijs", "gewicht": 40, "perceel": "n"},
        {"id": "c", "soort": "prijs", "gewicht": 30, "perceel": "z"},
    ]
    zaak = stand({**percelen, "beoordeling.gunningscriteria": criteria})
    assert feiten.som_gewichten_gunning(zaak) == 90
    assert feiten.gewicht_prijs(zaak) == 40
    goed = stand({**percelen, "beoordeling.gunningscriteria": [*criteria[:2], {**criteria[2], "gewicht": 40}]})
    assert feiten.som_gewichten_gunning(goed) == 100


def test_bij_gunnen_op_waarde_is_de_korting_het_gewicht() -> None:
    kort = {"id": "k", "soort": "kwaliteit", "korting": 1000}
    assert feiten.gewichten_volledig(met(kort, beoordeling__prijsformule="gunnen_op_waarde")) == "ja"
    zonder = met({"id": "k", "soort": "kwaliteit", "gewicht": 100}, beoordeling__prijsformule="gunnen_op_waarde")
    assert feiten.gewichten_volledig(zonder) == "nee"


def test_de_langste_terugkijktermijn_per_soort_uitsluitingsgrond() -> None:
    rijen = [
        {"id": "a", "soort": "verplicht", "terugkijktermijn": 5},
        {"id": "b", "soort": "verplicht", "terugkijktermijn": 7},
        {"id": "c", "soort": "facultatief", "terugkijktermijn": 3},
        {"id": "d", "soort": "facultatief"},
    ]
    zaak = stand({"beoordeling.uitsluiting": rijen})
    assert feiten.terugkijk_verplicht(zaak) == 7
    assert feiten.terugkijk_facultatief(zaak) == 3
    assert feiten.terugkijk_verplicht(stand({"beoordeling.uitsluiting": rijen[2:]})) is None
    assert feiten.terugkijk_facultatief(stand({})) is None
