"""The user's own text in a document: it stays, shows what it changed, and can be taken back."""

from __future__ import annotations

import pytest

from assistent.dossier.model import Dossier, TekstAfwijking
from assistent.dossier.wijzigen import met_tekst
from assistent.handelingen import teksten
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import DocumentFout, beschikbaar, stel_document_samen
from assistent.kennis.laden import laad
from assistent.leidraad.model import Blok
from assistent.tekst.boom import platte_tekst
from assistent.tekst.markdown import schrijf
from tests.leidraad.vol import DAG, vol

DOCUMENT = "inschrijvingsleidraad"
BLOK = f"{DOCUMENT}/inschrijving.antwoord"
DOOR = {"wie": "Jo", "moment": "2026-03-01T09:00:00+01:00"}


@pytest.fixture
def uitkomst() -> Uitkomst:
    return vol("openbaar", "nl")


def _na(uitkomst: Uitkomst, dossier: Dossier) -> Uitkomst:
    return bereken(uitkomst.kennis, dossier, DAG)


def _blok(uitkomst: Uitkomst, sleutel: str = BLOK) -> Blok:
    return teksten.zoek_blok(uitkomst, sleutel)[1]


def test_een_vervangen_tekst_staat_in_het_document_en_is_een_afwijking(uitkomst: Uitkomst) -> None:
    na = _na(uitkomst, teksten.vervang(uitkomst, BLOK, "Een **eigen** zin.", **DOOR))
    blok = _blok(na)
    assert (platte_tekst(blok.boom), blok.afwijking) == ("Een eigen zin.", "vervangen")
    soorten = {stuk.soort for stuk in teksten.verschil_met_standaard(blok)}
    assert {"weg", "erbij"} <= soorten
    assert schrijf(teksten.standaard_van(blok)) == schrijf(_blok(uitkomst).boom)


def test_hersteld_staat_de_standaardtekst_er_weer(uitkomst: Uitkomst) -> None:
    gewijzigd = _na(uitkomst, teksten.vervang(uitkomst, BLOK, "Iets anders.", **DOOR))
    terug = teksten.herstel(gewijzigd, BLOK, wie="Jo", moment="2026-03-01T10:00:00+01:00")
    assert terug.teksten == uitkomst.dossier.teksten
    assert _blok(_na(uitkomst, terug)) == _blok(uitkomst)
    assert len(terug.geschiedenis) > len(gewijzigd.dossier.geschiedenis)
    zelfde = teksten.vervang(gewijzigd, BLOK, schrijf(_blok(uitkomst).boom), **DOOR)
    assert BLOK not in zelfde.teksten


def test_onder_een_andere_standaardtekst_blijft_de_eigen_en_zijn_beide_te_zien(uitkomst: Uitkomst) -> None:
    dossier = teksten.vervang(uitkomst, BLOK, "Onze zin.", **DOOR)
    oud = laad().bouwstenen["inschrijving.antwoord"]
    nieuwere = {**laad().bouwstenen, oud.id: oud.model_copy(update={"tekst": "Heel andere standaard."})}
    kennis = laad().model_copy(update={"bouwstenen": nieuwere})
    blok = teksten.zoek_blok(bereken(kennis, dossier, DAG), BLOK)[1]
    assert (platte_tekst(blok.boom), blok.afwijking) == ("Onze zin.", "verouderd")
    assert platte_tekst(teksten.standaard_van(blok)) == "Heel andere standaard."


def _onder_nieuwe_standaard(dossier: Dossier, tekst: str) -> Uitkomst:
    oud = laad().bouwstenen["inschrijving.antwoord"]
    nieuwere = {**laad().bouwstenen, oud.id: oud.model_copy(update={"tekst": tekst})}
    return bereken(laad().model_copy(update={"bouwstenen": nieuwere}), dossier, DAG)


def test_wie_zijn_tekst_behoudt_wijkt_van_de_nieuwe_standaard_af(uitkomst: Uitkomst) -> None:
    nieuw = _onder_nieuwe_standaard(teksten.vervang(uitkomst, BLOK, "Onze zin.", **DOOR), "Heel andere standaard.")
    na = _na(nieuw, teksten.behoud(nieuw, BLOK, **DOOR))
    blok = _blok(na)
    assert (platte_tekst(blok.boom), blok.afwijking) == ("Onze zin.", "vervangen")
    assert teksten.behoud(na, BLOK, wie="Jo", moment="2026-03-02T09:00:00+01:00") is na.dossier
    nog_nieuwer = _onder_nieuwe_standaard(na.dossier, "Weer een andere standaard.")
    assert _blok(nog_nieuwer).afwijking == "verouderd"


def test_wat_was_weggelaten_blijft_weg_onder_de_nieuwe_standaard(uitkomst: Uitkomst) -> None:
    nieuw = _onder_nieuwe_standaard(teksten.laat_weg(uitkomst, BLOK, **DOOR), "Heel andere standaard.")
    assert _blok(nieuw).afwijking == "verouderd"
    assert _blok(_na(nieuw, teksten.behoud(nieuw, BLOK, **DOOR))).afwijking == "weggelaten"


@pytest.mark.parametrize(("markdown", "soort"), [("Onze zin.", "vervangen"), ("", "")])
def test_een_verplaatst_blok_zonder_plek_blijft_waar_het_staat(uitkomst: Uitkomst, markdown: str, soort: str) -> None:
    basis = _blok(uitkomst).standaardhash
    weg = TekstAfwijking(soort="verplaatst", na=f"{DOCUMENT}/is.er.niet", markdown=markdown, basis=basis)
    verouderd = _na(uitkomst, met_tekst(uitkomst.dossier, BLOK, weg, **DOOR))
    assert _blok(verouderd).afwijking == "verouderd"
    assert _blok(_na(uitkomst, teksten.behoud(verouderd, BLOK, **DOOR))).afwijking == soort


def test_zonder_eigen_tekst_is_er_niets_te_behouden(uitkomst: Uitkomst) -> None:
    with pytest.raises(DocumentFout, match="geen eigen tekst"):
        teksten.behoud(uitkomst, BLOK, **DOOR)


def test_weglaten_en_toevoegen(uitkomst: Uitkomst) -> None:
    dossier, eigen = teksten.voeg_toe(uitkomst, BLOK, "- een\n- twee", **DOOR)
    met = _na(uitkomst, dossier)
    sleutels = [blok.sleutel for blok in stel_document_samen(met, DOCUMENT).blokken()]
    assert sleutels[sleutels.index(BLOK) + 1] == eigen
    zonder = _na(uitkomst, teksten.laat_weg(met, BLOK, **DOOR))
    leidraad = stel_document_samen(zonder, DOCUMENT)
    assert BLOK not in [blok.sleutel for blok in leidraad.blokken()]
    assert {blok.sleutel for blok in teksten.afwijkende(leidraad)} >= {BLOK}
    anders = _na(met, teksten.vervang(met, eigen, "Nu een zin.", **DOOR))
    assert platte_tekst(_blok(anders, eigen).boom) == "Nu een zin."
    assert eigen not in teksten.laat_weg(anders, eigen, **DOOR).teksten


def test_een_brief_houdt_de_eigen_tekst_bij_zijn_eigen_geadresseerde() -> None:
    uitkomst = vol("openbaar", "nl", 1)
    brieven = [naam for naam in beschikbaar(uitkomst) if "@" in naam]
    eerste = stel_document_samen(uitkomst, brieven[0]).blokken()[0].sleutel
    na = _na(uitkomst, teksten.vervang(uitkomst, eerste, "Alleen voor u.", **DOOR))
    met = [b for b in brieven if any(x.afwijking for x in stel_document_samen(na, b).blokken())]
    assert met == brieven[:1]
    dossier, eigen = teksten.voeg_toe(uitkomst, eerste, "Erbij.", **DOOR)
    na = _na(uitkomst, dossier)
    assert _blok(na, eigen).afwijking == "eigen"


@pytest.mark.parametrize(
    ("sleutel", "tekst", "melding"),
    [
        (BLOK, "   ", "geen leesbare tekst"),
        (BLOK, "x" * (teksten.MAX_TEKENS + 1), "meer dan"),
        (f"{DOCUMENT}/inschrijving.antwoordd", "x", "Bedoelt u"),
        ("brochure/x", "x", "geen document"),
        (f"{DOCUMENT}/beoordeling.schaal", "x", "uit uw antwoorden"),
    ],
)
def test_wat_niet_kan_zegt_waarom(uitkomst: Uitkomst, sleutel: str, tekst: str, melding: str) -> None:
    with pytest.raises(DocumentFout, match=melding):
        teksten.vervang(uitkomst, sleutel, tekst, **DOOR)


def test_niets_te_herstellen_verandert_niets(uitkomst: Uitkomst) -> None:
    assert teksten.herstel(uitkomst, BLOK, **DOOR) is uitkomst.dossier
    assert teksten.verschil_met_standaard(_blok(uitkomst)) == ()
