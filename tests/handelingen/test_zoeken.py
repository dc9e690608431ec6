"""Searching in everything: what is found, in which order, and what is forgiven."""

from __future__ import annotations

import random
import unicodedata
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.dossier.model import TekstAfwijking
from assistent.dossier.wijzigen import met_antwoord, met_tekst, met_waarde
from assistent.handelingen.dossiers import maak_nieuw
from assistent.handelingen.naslag import lijst
from assistent.handelingen.zoekboek import Boek, kaal, varianten
from assistent.handelingen.zoeken import VOORVOEGSELS, Treffer, Zoeker, ontleed
from assistent.handelingen.zoekplek import fragment_van, plekken_van
from assistent.handelingen.zoekstof import SOORTEN, Opdracht
from assistent.kennis.laden import laad
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld

STAPPEN = {"planning": "Planning", "opgave": "Opgave", "documenten": "Documenten"}
OPDRACHTEN = (
    Opdracht("bewaar", "Opslaan", "Bestand", "Ctrl+S"),
    Opdracht("genereer", "Genereer documenten …", "Document", "Ctrl+G"),
    Opdracht("over", "Over de Ontwerpassistent", "Help"),
)
LABELS = {vraag.id: vraag.label for vraag in laad().vragen.values()}


@cache
def zoeker() -> Zoeker:
    return Zoeker(laad(), uitkomst(), OPDRACHTEN, STAPPEN)


def zoek(invoer: str) -> tuple[Treffer, ...]:
    return zoeker().zoek(invoer)


def paren(treffers: tuple[Treffer, ...]) -> list[tuple[str, str]]:
    return [treffer.sleutel for treffer in treffers]


# ------------------------------------------------------------------------------------------------ what is found


@pytest.mark.parametrize(
    ("invoer", "soort", "id_"),
    [
        ("planning", "stap", "planning"),
        ("opslaan", "opdracht", "bewaar"),
        ("bewaar", "opdracht", "bewaar"),
        ("genereer", "opdracht", "genereer"),
        ("looptijd in maanden", "vraag", "zaak.looptijd_maanden"),
        ("percelen", "vraag", "zaak.percelen"),
        ("Escamp", "antwoord", "zaak.percelen"),
        ("acht jaar langer gebruikelijk", "antwoord", "zaak.looptijd_maanden"),
        ("96", "antwoord", "zaak.looptijd_maanden"),
        ("selectieleidraad", "stuk", "selectieleidraad"),
        ("selectieleidraad", "begrip", "begrip.selectieleidraad"),
        ("Regels uit de selectieleidraad", "blok", "dialoogleidraad/algemeen.spelregels_selectie"),
        ("HIVA 2023", "bron", "hiva"),
        ("Aanbestedingswet 2012", "bron", "aw"),
        ("Maas", "casus", "casus.maas"),
        ("iedereen of een deel", "naslag", "dilemma.d2"),
    ],
)
def test_elke_soort_is_te_vinden(invoer: str, soort: str, id_: str) -> None:
    assert (soort, id_) in paren(zoek(invoer))


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("selectieleidrad", "selectieleidraad"),
        ("geindexeerd", "indexering"),
        ("prijsvraga", "prijsvraag"),
        ("lopptijd", "looptijd"),
        ("bewsi", "bewijs"),
        ("perceeln", "percelen"),
        ("aanbestedigsleidrad", "aanbesteding"),
    ],
)
def test_typefouten_worden_vergeven(getypt: str, bedoeld: str) -> None:
    soorten_en_titels = [(t.titel + t.fragment).lower() for t in zoek(getypt)]
    assert soorten_en_titels
    assert any(kaal(bedoeld)[:6] in kaal(tekst) for tekst in soorten_en_titels)


def test_woorden_in_elke_volgorde_en_alleen_hun_begin() -> None:
    een, ander = zoek("percelen combinatie"), zoek("combi perce")
    assert ("vraag", "beoordeling.percelen_combinatie") in paren(een)
    assert ("vraag", "beoordeling.percelen_combinatie") in paren(ander)


def test_een_id_wint_en_een_deel_ervan_is_genoeg() -> None:
    assert zoek("zaak.looptijd_maanden")[0].sleutel == ("vraag", "zaak.looptijd_maanden")
    assert ("antwoord", "zaak.looptijd_maanden") in paren(zoek("zaak.looptijd_maanden"))
    assert zoek("zaak.loop")[0].id == "zaak.looptijd_maanden"
    blok = "selectieleidraad/algemeen.looptijd"
    assert ("blok", blok) in paren(zoek("algemeen.looptijd"))
    assert paren(zoek(f"# {blok}"))[0] == ("blok", blok)


def test_wat_niet_gevraagd_wordt_zegt_dat_en_komt_later() -> None:
    gevonden = [t for t in zoek("prijsvraag") if t.soort == "vraag"]
    assert gevonden[0].id == "procedure.gekozen"
    assert all(t.waar.endswith("geldt nu niet") for t in gevonden if t.id.startswith("prijsvraag."))


def test_een_antwoord_is_er_alleen_als_het_zelf_iets_van_het_gezochte_zegt() -> None:
    assert ("antwoord", "zaak.percelen") not in paren(zoek("percelen"))
    assert ("antwoord", "zaak.percelen") in paren(zoek("percelen Escamp"))


def test_ontbreekt_een_woord_dan_komt_wat_het_meest_past() -> None:
    gevonden = zoek("looptijd in maanden fietsenstalling")
    assert ("vraag", "zaak.looptijd_maanden") in paren(gevonden)
    assert zoek("fietsenstalling") == ()


def test_geen_soort_verdringt_de_andere() -> None:
    gevonden = zoek("dialoog")
    soorten = {t.soort for t in gevonden}
    assert {"vraag", "begrip", "stuk", "blok", "naslag"} <= soorten
    hoe_vaak = [sum(t.soort == soort for t in gevonden) for soort in soorten]
    assert max(hoe_vaak) <= 10
    assert len(gevonden) <= 40
    volgorde = [t.soort for t in gevonden]
    assert volgorde == sorted(volgorde, key=volgorde.index)  # per soort bij elkaar


def test_een_voorvoegsel_vraagt_een_soort() -> None:
    assert ontleed("> opsl") == (VOORVOEGSELS[">"], "opsl")
    assert ontleed("  opsl ") == (SOORTEN, "opsl")
    assert {t.soort for t in zoek("# bewijs")} == {"blok"}
    assert {t.soort for t in zoek("@wet")} == {"bron"}
    assert {t.id for t in zoek(">")} == {"planning", "opgave", "documenten", "bewaar", "genereer", "over"}
    assert zoek(">")[0].soort == "opdracht"
    assert zoek("") == zoek("   ") == ()


# ------------------------------------------------------------------------------------------------ what it looks at


def test_zonder_dossier_zijn_er_opdrachten_en_naslag() -> None:
    leeg = Zoeker(laad(), None, OPDRACHTEN, STAPPEN)
    assert {t.soort for t in leeg.zoek("looptijd")} <= {"naslag", "casus", "begrip", "bron"}
    assert [t.id for t in leeg.zoek("opslaan")][:1] == ["bewaar"]
    assert leeg.vind("stap", "planning") is None


def test_alleen_het_eigen_recht() -> None:
    vlaams = Zoeker(laad(), uitkomst(maak_nieuw(laad(), "vl", **DOOR)))
    assert ("begrip", "begrip.vl.bestek") in paren(vlaams.zoek("bestek"))
    assert ("begrip", "begrip.vl.bestek") not in paren(zoek("bestek"))
    assert ("begrip", "begrip.nl.gegadigde") not in paren(vlaams.zoek("gegadigde"))


def test_antwoorden_staan_er_in_het_nederlands() -> None:
    dossier = met_waarde(voorbeeld(), "zaak.waarde_basis", 1250000, **DOOR)
    dossier = met_waarde(dossier, "zaak.startdatum", "2027-07-01", **DOOR)
    oud = dossier.antwoorden["gunning.grondslag"]
    dossier = met_antwoord(
        dossier, "gunning.grondslag", oud.model_copy(update={"motivering": "Om de kraanvogel"}), **DOOR
    )
    gevonden = Zoeker(laad(), uitkomst(dossier))
    for invoer, id_ in (
        ("1250000", "zaak.waarde_basis"), ("1.250.000", "zaak.waarde_basis"), ("juli 2027", "zaak.startdatum"),
        ("kraanvogel", "gunning.grondslag"),
    ):  # fmt: skip
        assert ("antwoord", id_) in paren(gevonden.zoek(invoer)), invoer


def test_eigen_teksten_van_de_gebruiker_zijn_te_vinden() -> None:
    sleutel = "selectieleidraad/algemeen.looptijd"
    eigen = TekstAfwijking(soort="vervangen", markdown="De kraanvogel vliegt acht jaar.")
    los = TekstAfwijking(soort="eigen", markdown="Over de ooievaar.", na=sleutel)
    dossier = met_tekst(voorbeeld(), sleutel, eigen, **DOOR)
    dossier = met_tekst(dossier, "selectieleidraad/eigen-1", los, **DOOR)
    gevonden = Zoeker(laad(), uitkomst(dossier))
    assert paren(gevonden.zoek("kraanvogel")) == [("blok", sleutel)]
    (ooievaar,) = gevonden.zoek("ooievaar")
    assert (ooievaar.id, ooievaar.document) == ("selectieleidraad/eigen-1", "selectieleidraad")


def test_elk_blok_staat_er_een_keer_met_zijn_document() -> None:
    blokken = zoek("#")
    ids = [t.id for t in blokken if t.soort == "blok"]
    bouwstenen = [id_.partition("/")[2].partition("@")[0].partition("#")[0] for id_ in ids]
    assert len(set(bouwstenen)) == len(bouwstenen) > 100
    assert all(t.document and (t.soort == "stuk" or t.id.startswith(t.document.partition("@")[0])) for t in blokken)


def test_elk_blad_van_de_naslag_is_op_zijn_titel_te_vinden() -> None:
    gemist = [
        t.id for t in lijst(laad(), "nl") if t.id not in {x.id for x in zoek(f"? {t.titel}") + zoek(f"@ {t.titel}")}
    ]
    assert gemist == []


# ------------------------------------------------------------------------------------------------ laws


def een_typefout(tekst: str, zaad: int) -> str:
    """Two letters swapped, or one dropped, somewhere within a word of at least five letters."""
    kans = random.Random(zaad)
    woorden = tekst.split()
    lang = [n for n, woord in enumerate(woorden) if len(woord) >= 5 and woord.isalpha()]
    if not lang:
        return tekst
    nummer = kans.choice(lang)
    woord = woorden[nummer]
    plek = kans.randrange(len(woord) - 1)
    if kans.random() < 0.5:
        woorden[nummer] = woord[:plek] + woord[plek + 1] + woord[plek] + woord[plek + 2 :]
    else:
        woorden[nummer] = woord[:plek] + woord[plek + 1 :]
    return " ".join(woorden)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(LABELS)), st.integers(0, 10_000))
def test_elke_vraag_is_met_een_typefout_in_haar_label_te_vinden(id_: str, zaad: int) -> None:
    getypt = een_typefout(LABELS[id_], zaad)
    assert ("vraag", id_) in paren(zoek(getypt)), getypt


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["Coördinatie", "financiële", "één", "cliënten", "geïntegreerde", "Regio’s"]), st.booleans())
def test_accenten_en_hoofdletters_maken_geen_verschil(woord: str, groot: bool) -> None:
    zonder = kaal(woord).strip()
    los = unicodedata.normalize("NFD", woord)
    assert zoek(woord) == zoek(zonder) == zoek(los) == zoek(woord.upper() if groot else woord.lower())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_niets_wat_men_typt_breekt_het_zoeken(invoer: str) -> None:
    for treffer in zoek(invoer):
        for tekst, plekken in ((treffer.titel, treffer.plekken), (treffer.fragment, treffer.in_fragment)):
            eind = 0
            for begin, lengte in plekken:
                assert eind <= begin
                assert lengte > 0
                assert (eind := begin + lengte) <= len(tekst)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9), st.data())
def test_elke_verschrijving_van_een_letter_leidt_terug(woord: str, data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(woord) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    for fout in (
        woord[:plek] + woord[plek + 1 :],
        woord[:plek] + letter + woord[plek:],
        woord[:plek] + letter + woord[plek + 1 :],
        woord[:plek] + woord[plek : plek + 2][::-1] + woord[plek + 2 :],
    ):
        assert fout == woord or woord in varianten(fout)


# ------------------------------------------------------------------------------------------------ the parts


def test_het_boek_rangschikt_titel_voor_bij_voor_tekst() -> None:
    boek = Boek([("tekst", "", "over de molen"), ("naast", "molen", ""), ("De molen", "", ""), ("Molen", "", "")])
    assert [v.nummer for v in boek.zoek("molen")] == [3, 1, 2, 0]
    assert [v.buiten_titel for v in boek.zoek("molen")] == [False, True, False, True]
    assert boek.zoek("watermolen wieken") == ()
    assert boek.zoek("molen wieken") == ()
    assert [v.nummer for v in boek.zoek("molen wieken", deels=True)][:1] == [3]


def test_kleine_woorden_tellen_alleen_zonder_andere() -> None:
    boek = Boek([("Wie is dat", "", ""), ("De molen", "", "")])
    assert [v.nummer for v in boek.zoek("wie is de molen")] == [1]
    assert [v.nummer for v in boek.zoek("wie is")] == [0]


def test_plekken_wijzen_de_gevonden_letters_aan() -> None:
    assert plekken_van("Coördinatie in de regio", ("coordi", "regio")) == ((0, 6), (18, 5))
    assert plekken_van("Regio, regionaal", ("regio",)) == ((0, 5), (7, 5))
    assert plekken_van("subregio", ("regio",)) == ((3, 5),)
    assert plekken_van("niets", ("regio",)) == ()


def test_een_fragment_is_leesbaar_en_staat_om_het_gezochte_heen() -> None:
    tekst = "## Kop\n\n" + "woord " * 40 + "het **gezochte** staat hier {{ zaak.naam }}. " + "slot " * 40
    fragment, plekken = fragment_van(("iets anders", tekst), ("gezochte",))
    ((begin, lengte),) = plekken
    assert fragment[begin : begin + lengte] == "gezochte"
    assert fragment.startswith("… ")
    assert fragment.endswith(" …")
    assert "hier …. slot" in fragment
    assert not set("*#{}") & set(fragment)
    assert fragment_van((tekst,), ("afwezig",)) == ("", ())
    assert fragment_van((), ()) == ("", ())


def test_wat_nog_niet_is_uitgetypt_zegt_weinig() -> None:
    eerste = zoek("looptijd in m")[0]
    assert eerste.sleutel == ("vraag", "zaak.looptijd_maanden")
    assert all(lengte > 1 for t in zoek("looptijd in m") for _, lengte in (*t.plekken, *t.in_fragment))
    assert zoek("l")[0].plekken
