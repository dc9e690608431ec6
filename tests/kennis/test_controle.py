"""The check of the catalogue: the shipped one is sound, and every mistake an author can make is noticed."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.handelingen.bereken import makers
from assistent.kennis.controle import Bevinding, controleer, verwijzingen, voorwaarden
from assistent.kennis.laden import laad
from tests.kennis.klein import BRON, ITEM, catalogus

MAKERS = {"maker.boven"}


def bevindingen(anders: dict[str, Any]) -> set[tuple[str, str]]:
    return {(b.ernst, b.item) for b in controleer(catalogus(**anders), MAKERS)}


def test_de_meegeleverde_catalogus_heeft_geen_fouten() -> None:
    fouten = [b for b in controleer(laad(), makers()) if b.ernst == "fout"]
    assert not fouten, "\n".join(f"{b.item}: {b.tekst}" for b in fouten)


def test_de_kleine_catalogus_is_gaaf() -> None:
    assert controleer(catalogus(), MAKERS) == ()


STAP = "procedures__openbaar__stappen__1"
BLOK = "documenten__leidraad__hoofdstukken__0__paragrafen__0__blokken"
ALINEA = "bouwstenen__alinea"
EXTRA_STAP = {"id": "b", "naam": "B", "fase": "f", "wie": "w", "bron": BRON}
LATER = {"van": "2030-01-01", "waarde": 3, **ITEM}

FOUTEN: list[Any] = [
    pytest.param({"vragen__zaak·keuze__bron": [{"bron": "weg", "plaats": "p"}]}, "zaak.keuze", "bron 'weg'", id="bron"),
    pytest.param(
        {"vragen__zaak·keuze__bron": [{"bron": "rapport", "plaats": "p"}]},
        "zaak.keuze",
        "geen wet is",
        id="wettekst uit rapport",
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.weg", "is": "ja"}}, "let_op", "geen vraag en geen feit", id="veld"
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.keuze", "is": "deels"}}, "let_op", "geen optie 'deels'", id="optie"
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.keuze", "in": ["ja", "deels"]}},
        "let_op",
        "geen optie 'deels'",
        id="optie in lijst",
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.keuze", "minstens": "2"}}, "let_op", "geen volgorde", id="orde"
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.keuze", "bevat": "ja"}}, "let_op", "past daar niet bij", id="bevat"
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.domein", "is": "jeugd"}}, "let_op", "past daar niet bij", id="is"
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.waarde", "is": "veel"}}, "let_op", "vraagt een getal", id="getal"
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.waarde", "minstens": {"parameter": "weg"}}},
        "let_op",
        "parameter 'weg'",
        id="parameter",
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.keuze", "beantwoord": "misschien"}},
        "let_op",
        "vraagt ja of nee",
        id="beantwoord",
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "zaak.keuze", "gemotiveerd": "soms"}},
        "let_op",
        "'zaak.keuze gemotiveerd' vraagt ja of nee",
        id="gemotiveerd",
    ),
    pytest.param(
        {"meldingen__let_op__als": {"veld": "feit.boven", "gemotiveerd": "ja"}},
        "let_op",
        "alleen een antwoord heeft een motivering",
        id="motivering van een feit",
    ),
    pytest.param(
        {"vragen__zaak·keuze__als": {"veld": "weg", "is": "x"}}, "zaak.keuze", "geen vraag", id="als van een vraag"
    ),
    pytest.param(
        {"risicos__risico__hoog_als": {"veld": "weg", "is": "x"}}, "risico", "geen vraag", id="als van een risico"
    ),
    pytest.param({"bouwstenen__los__als": {"veld": "weg", "is": "x"}}, "los", "geen vraag", id="als van een bouwsteen"),
    pytest.param(
        {"documenten__leidraad__hoofdstukken__0__als": {"veld": "weg", "is": "x"}},
        "leidraad/h1",
        "geen vraag",
        id="als van een hoofdstuk",
    ),
    pytest.param({"parameters__drempel__waarden__1": LATER}, "drempel", "gat tussen", id="gat in een reeks"),
    pytest.param({"feiten__feit·boven__maker": "maker.weg"}, "feit.boven", "geen functie 'maker.weg'", id="maker"),
    pytest.param(
        {"meldingen__let_op__status": "secundair"}, "let_op", "vraagt status wettekst", id="fout zonder wettekst"
    ),
    pytest.param({"meldingen__let_op__regimes": []}, "let_op", "en een regime", id="fout zonder regime"),
    pytest.param({"meldingen__let_op__plaats": "weg"}, "let_op", "plaats 'weg'", id="plaats"),
    pytest.param({"rechtsvormregels__besluit__vorm": "pacht"}, "besluit", "geen rechtsvorm", id="rechtsvorm"),
    pytest.param({"rechtsvormregels__besluit__volgorde": "0"}, "besluit", "volgorde nodig", id="volgorde"),
    pytest.param({f"{STAP}__na": "weg"}, "openbaar", "die niet eerder komt", id="stap na"),
    pytest.param({"procedures__openbaar__stappen__0": EXTRA_STAP}, "openbaar", "staat dubbel", id="dubbele stap"),
    pytest.param({f"{STAP}__minimum": "weg"}, "openbaar", "parameter 'weg'", id="minimum"),
    pytest.param({f"{STAP}__na": ""}, "openbaar", "telt vanaf een andere stap", id="minimum zonder begin"),
    pytest.param(
        {f"{STAP}__minimum": [{"parameter": "drempel"}, {"parameter": "drempel"}]},
        "openbaar",
        "geldt nooit",
        id="minimum dat nooit geldt",
    ),
    pytest.param(
        {f"{STAP}__minimum": [{"parameter": "drempel", "als": {"veld": "zaak.keuze", "is": "ja"}}]},
        "openbaar",
        "het laatste minimum heeft een voorwaarde",
        id="geen minimum over",
    ),
    pytest.param(
        {f"{STAP}__minimum": [{"parameter": "drempel", "als": {"veld": "weg", "is": "x"}}, {"parameter": "drempel"}]},
        "openbaar.b",
        "geen vraag",
        id="als van een minimum",
    ),
    pytest.param({"procedures__openbaar__documenten": ["weg"]}, "openbaar", "document 'weg'", id="document"),
    pytest.param({"risicos__risico__vraag": "weg"}, "risico", "vraag 'weg'", id="vraag van een risico"),
    pytest.param({"risicos__risico__maatregelen__0__botst_met": ["weg"]}, "risico", "botst met 'weg'", id="botsing"),
    pytest.param({"casussen__casus__profiel": {"zaak.waarde": "6"}}, "casus", "score 6", id="score"),
    pytest.param({"casussen__casus__profiel": {"weg": "3"}}, "casus", "op 'weg'", id="vraag van een casus"),
    pytest.param({f"{ALINEA}__tekst": "geheim \ue000"}, "alinea", "die de toepassing zelf gebruikt", id="eigen tekens"),
    pytest.param({f"{BLOK}__1": {"familie": "weg"}}, "leidraad", "familie 'weg'", id="familie"),
    pytest.param({f"{BLOK}__0": {"bouwsteen": "weg"}}, "leidraad", "bouwsteen 'weg'", id="bouwsteen"),
    pytest.param({f"{BLOK}__1": {"familie": "perceel", "per": "zaak.keuze"}}, "leidraad", "is geen tabel", id="per"),
    pytest.param({f"{BLOK}__1": {"familie": "perceel"}}, "leidraad", "noemt geen tabel (per)", id="rij zonder per"),
    pytest.param(
        {f"{BLOK}__1": {"familie": "perceel", "per": "zaak.percelen", "waar": {"naam": ["noord"]}}},
        "leidraad",
        "'waar: naam' kent geen noord",
        id="waar",
    ),
    pytest.param(
        {f"{BLOK}__0": {"bouwsteen": "alinea", "waar": {"naam": ["noord"]}}},
        "leidraad",
        "'waar' kiest uit rijen",
        id="waar zonder per",
    ),
    pytest.param({"bouwstenen__perceel__velden": ["rij#weg"]}, "leidraad", "geen kolom 'weg'", id="kolom van een rij"),
    pytest.param(
        {f"{BLOK}__1": {"bouwsteen": "alinea"}}, "leidraad", "zonder eigen 'instantie'", id="tweemaal een blok"
    ),
    pytest.param({"bouwstenen__los__los": "false"}, "los", "in geen enkele opzet", id="niet geplaatst"),
    pytest.param({f"{ALINEA}__los": "true"}, "alinea", "staat in een opzet én is los", id="los en geplaatst"),
    pytest.param({f"{ALINEA}__velden": ["zaak.weg"]}, "alinea", "vraag 'zaak.weg'", id="veld van een blok"),
    pytest.param({f"{ALINEA}__velden": ["feit.weg"]}, "alinea", "feit 'feit.weg'", id="feit van een blok"),
    pytest.param({f"{ALINEA}__velden": ["stap.weg"]}, "alinea", "geen stap van een procedure", id="stap van een blok"),
    pytest.param({f"{ALINEA}__velden": ["overzicht.weg"]}, "alinea", "geen overzicht", id="overzicht"),
    pytest.param(
        {f"{ALINEA}__velden": ["overzicht.planning#weg"]}, "alinea", "geen overzicht", id="kolom van een overzicht"
    ),
    pytest.param({f"{ALINEA}__velden": ["zaak.keuze#naam"]}, "alinea", "is geen tabel", id="kolom van een keuze"),
    pytest.param({f"{ALINEA}__velden": ["zaak.percelen#weg"]}, "alinea", "geen kolom 'weg'", id="kolom van een tabel"),
]


@pytest.mark.parametrize(("anders", "item", "uitleg"), FOUTEN)
def test_elke_fout_valt_op_bij_haar_item(anders: dict[str, Any], item: str, uitleg: str) -> None:
    gevonden = [b for b in controleer(catalogus(**anders), MAKERS) if b.ernst == "fout"]
    assert any(b.item == item and uitleg in b.tekst for b in gevonden), gevonden


def test_een_hoofdstuk_of_paragraaf_met_een_dubbel_id_valt_op() -> None:
    hoofdstuk = {"id": "h1", "titel": "Twee", "paragrafen": [{"id": "p1", "titel": "P"}]}
    dubbel = catalogus().documenten["leidraad"].model_dump()
    dubbel["hoofdstukken"] = [*dubbel["hoofdstukken"], hoofdstuk]
    assert ("fout", "leidraad") in bevindingen({"documenten__leidraad": dubbel})


WAARSCHUWINGEN = [
    pytest.param({"procedures__openbaar__documenten": []}, "openbaar", id="procedure zonder documenten"),
    pytest.param({f"{ALINEA}__velden": [], f"{BLOK}__1__per": ""}, "zaak.percelen", id="vraag die niets doet"),
    pytest.param({f"{ALINEA}__tekst": "U dient te kiezen."}, "alinea", id="ambtelijk woord"),
]


@pytest.mark.parametrize(("anders", "item"), WAARSCHUWINGEN)
def test_elke_waarschuwing_noemt_haar_item(anders: dict[str, Any], item: str) -> None:
    assert ("waarschuwing", item) in bevindingen(anders)


def test_een_functie_die_geen_feit_maakt_is_een_waarschuwing() -> None:
    gevonden = controleer(catalogus(), {*MAKERS, "maker.over"})
    assert [(b.ernst, b.item) for b in gevonden] == [("waarschuwing", "maker.over")]


def test_wat_te_kiezen_is_en_wat_beschreven_is_zijn_dezelfde_procedures() -> None:
    keuze = {
        **ITEM, "id": "procedure.gekozen", "label": "?", "kort": "procedure", "type": "keuze", "niveau": "procedure",
        "stap": "procedure", "opties": [{"id": "prijsvraag", "label": "Prijsvraag"}],
    }  # fmt: skip
    gevonden = bevindingen({"vragen__procedure·gekozen": keuze})
    assert ("waarschuwing", "procedure.gekozen") in gevonden
    assert ("fout", "openbaar") in gevonden
    passend = {**keuze, "opties": [{"id": "openbaar", "label": "Openbaar"}]}
    assert bevindingen({"vragen__procedure·gekozen": passend}) == {("waarschuwing", "procedure.gekozen")}


def test_een_procedure_heet_in_de_vraag_zoals_zij_heet() -> None:
    keuze = {
        **ITEM, "id": "procedure.gekozen", "label": "?", "kort": "procedure", "type": "keuze", "niveau": "procedure",
        "stap": "procedure", "opties": [{"id": "openbaar", "label": "Open procedure"}],
    }  # fmt: skip
    assert ("fout", "openbaar") in bevindingen({"vragen__procedure·gekozen": keuze})


def test_een_procedure_is_in_elk_rechtsgebied_een_keer_beschreven() -> None:
    keuze = {
        **ITEM, "id": "procedure.gekozen", "label": "?", "kort": "procedure", "type": "keuze", "niveau": "procedure",
        "stap": "procedure", "opties": [{"id": "openbaar", "label": "Openbaar"}],
    }  # fmt: skip
    openbaar = catalogus().procedures["openbaar"].model_dump(mode="json", exclude_unset=True)
    ander = "vl" if openbaar["rechtsgebied"] == ["nl"] else "nl"
    for recht, uitkomst in ((ander, False), (openbaar["rechtsgebied"][0], True)):
        tweede = {**openbaar, "id": "openbaar_anders", "procedure": "openbaar", "rechtsgebied": [recht]}
        gevonden = bevindingen({"vragen__procedure·gekozen": keuze, "procedures__openbaar_anders": tweede})
        assert (("fout", "openbaar") in gevonden) == uitkomst


def test_fouten_staan_voorop() -> None:
    twee = catalogus(**{"procedures__openbaar__documenten": [], "meldingen__let_op__plaats": "weg"})
    gevonden = controleer(twee, MAKERS)
    assert [b.ernst for b in gevonden] == sorted((b.ernst for b in gevonden), key=["fout", "waarschuwing"].index)
    assert isinstance(gevonden[0], Bevinding)


def test_elke_bron_en_elke_voorwaarde_van_de_catalogus_wordt_bekeken() -> None:
    kennis = catalogus()
    assert {"openbaar", "risico", "casus", "drempel", "leidraad", "alinea"} <= {
        item for item, _ in verwijzingen(kennis)
    }
    assert {"openbaar.mag", "openbaar.past", "let_op", "besluit", "risico", "los", "leidraad/h1"} <= {
        item for item, _ in voorwaarden(kennis)
    }
