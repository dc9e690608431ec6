"""Frozen versions: some documents or all, the same text later, another status, and away with what nobody relies on."""

from __future__ import annotations

import io
import json
import zipfile
from itertools import dropwhile

import pytest

from assistent import gegevens
from assistent.dossier import versies
from assistent.dossier.canoniek import sha256_waarde
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Aanvaarding, Aftekening, Conclusie, Dossier, Oordeel, Opmerking, Toets, als_json
from assistent.dossier.vast import VasteMap
from assistent.dossier.wijzigen import met_waarde
from assistent.export.word import kies_sjabloon, render
from assistent.handelingen import versiebeheer
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import DocumentFout, bevries, stel_document_samen, uit_versie
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.tekst.boom import platte_tekst
from tests.export.wijzigingenlezer import Regel, na
from tests.handelingen.maak import DAG, DOOR, uitkomst

STUK = "selectieleidraad"
UUID = "b9c2a7de-2f54-4f2c-9d61-000000000001"
VERSIE = {"door": "Toetser", "op": DOOR["moment"], "versie": "v1"}


@pytest.fixture(scope="module")
def gewoon() -> Uitkomst:
    return uitkomst()


@pytest.fixture(scope="module")
def bevroren(gewoon: Uitkomst) -> Dossier:
    return bevries(gewoon, "v1", "ter_toetsing", documenten=[STUK, "planning"], **DOOR)


def _zet(dossier: Dossier, naam: str, status: str) -> Dossier:
    return versiebeheer.zet_status(uitkomst().kennis, dossier, naam, status, vandaag=DAG, **DOOR)  # type: ignore[arg-type]


def test_alleen_de_gekozen_documenten_gaan_mee(bevroren: Dossier) -> None:
    (regel,) = versiebeheer.overzicht(bevroren)
    assert set(regel.documenten) == {STUK, "planning"}
    assert (regel.naam, regel.status, regel.door, regel.bezwaren) == ("v1", "ter_toetsing", DOOR["wie"], ())
    assert regel.kort == versies.inhoud_sha256(bevroren.versies[0])[:12]
    assert next(versiebeheer.documentnamen(uitkomst().kennis, regel.documenten)) == "Selectieleidraad"


def test_een_document_dat_er_niet_is_wordt_geweigerd(gewoon: Uitkomst) -> None:
    with pytest.raises(DocumentFout, match="geen document ‘bestek’"):
        bevries(gewoon, "v1", "concept", documenten=["bestek"], **DOOR)


def test_later_is_de_tekst_dezelfde_ook_met_andere_kennis_en_antwoorden(gewoon: Uitkomst, bevroren: Dossier) -> None:
    toen = stel_document_samen(gewoon, STUK)
    later = met_waarde(bevroren, "zaak.naam", "Iets heel anders", **DOOR)
    anders = {
        id_: b.model_copy(update={"tekst": "Andere standaardtekst."}) for id_, b in gewoon.kennis.bouwstenen.items()
    }
    kennis = gewoon.kennis.model_copy(update={"bouwstenen": anders})
    assert stel_document_samen(bereken(kennis, later, DAG), STUK).blokken() != toen.blokken()
    nu = uit_versie(later, later.versies[0], STUK)
    direct = uit_versie(bevroren, bevroren.versies[0], STUK)
    assert [platte_tekst(b.boom) for b in nu.blokken()] == [platte_tekst(b.boom) for b in toen.blokken()]
    sjabloon = kies_sjabloon(STUK, nu.vorm, gegevens.sjablonen())
    assert _tekstdeel(render(nu, sjabloon)) == _tekstdeel(render(direct, sjabloon))
    tekst = _na_titelblad(render(nu, sjabloon))
    assert len(tekst) > 100
    assert tekst == _na_titelblad(render(toen, sjabloon))
    assert nu == direct
    assert versies.controleer_versie(later, "v1") == ()


def _tekstdeel(docx: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as pakket:
        return pakket.read("word/document.xml")


def _na_titelblad(docx: bytes) -> list[Regel]:
    """The text from the first chapter on: the cover says which version it is."""
    return list(dropwhile(lambda regel: regel[-1] != "¶Inleiding", na(docx, "aanvaard")))[1:]


def test_bronnen_en_status_van_een_blok_blijven_bekend(gewoon: Uitkomst, bevroren: Dossier) -> None:
    toen = {b.sleutel: b for b in stel_document_samen(gewoon, STUK).blokken()}
    for blok in uit_versie(bevroren, bevroren.versies[0], STUK).blokken():
        eerst = toen[blok.sleutel]
        assert (blok.herkomst.bron, blok.herkomst.status) == (eerst.herkomst.bron, eerst.herkomst.status)
        assert (blok.afwijking, blok.uit_gegevens) == (eerst.afwijking, eerst.uit_gegevens)
    assert any(b.herkomst.bron for b in toen.values())


def test_een_versie_van_voor_de_bronnen_is_nog_te_lezen(gewoon: Uitkomst) -> None:
    teksten = vries_in(stel_document_samen(gewoon, STUK))
    opbouw = json.loads(teksten[f"{STUK}/§opbouw"])
    for hoofdstuk in opbouw["hoofdstukken"]:
        for paragraaf in hoofdstuk["paragrafen"]:
            for blok in paragraaf["blokken"]:
                for veld in ("bron", "status", "afwijking", "uit_gegevens"):
                    del blok[veld]
    teksten[f"{STUK}/§opbouw"] = json.dumps(opbouw)
    oud = ontdooi(STUK, teksten, "CONCEPT", "v1")
    assert {(b.herkomst.bron, b.herkomst.status) for b in oud.blokken()} == {((), "afgeleid")}


def test_een_versie_bewaart_haar_advies(gewoon: Uitkomst, bevroren: Dossier) -> None:
    bewaard = bevroren.versies[0].conclusies
    assert bewaard["sturing"].waarde == gewoon.sturing.model
    assert versies.als_dossier(bevroren, "v1").conclusies == bewaard


def test_de_hash_van_een_versie_zonder_advies_verandert_niet() -> None:
    oud = versies.bevries(Dossier(id=UUID), "v1", "concept", {}, moment=DOOR["moment"], door="x").versies[0]
    bestand = {veld: waarde for veld, waarde in als_json(oud).items() if veld not in ("hash", "conclusies")}
    assert sha256_waarde(bestand) == oud.hash  # as it was computed before versions kept conclusions
    met = oud.model_copy(update={"conclusies": VasteMap({"sturing": Conclusie(waarde="markt")})})
    assert versies.hash_van(met) != oud.hash


# ------------------------------------------------------------------------------------ status and deleting


def test_een_andere_status_houdt_de_inhoud(bevroren: Dossier) -> None:
    nieuw = _zet(bevroren, "v1", "concept")
    assert versiebeheer.overzicht(nieuw)[0].sha256 == versiebeheer.overzicht(bevroren)[0].sha256
    assert nieuw.versies[0].status == "concept"
    assert _zet(bevroren, "v1", "ter_toetsing") is bevroren


def test_wat_is_vastgesteld_gaat_niet_terug(bevroren: Dossier) -> None:
    definitief = versies.met_status(bevroren, "v1", "vastgesteld", moment=DOOR["moment"], door="x")
    assert versiebeheer.naar("vastgesteld") == ("gepubliceerd",)
    assert versiebeheer.naar("gepubliceerd") == ()
    with pytest.raises(VersieFout, match="is vastgesteld en kan niet terug"):
        _zet(definitief, "v1", "concept")
    with pytest.raises(VersieFout, match="is vastgesteld en kan niet worden verwijderd"):
        versiebeheer.verwijder(definitief, "v1", **DOOR)


def test_een_beschadigde_versie_wordt_niet_vastgesteld(bevroren: Dossier) -> None:
    stuk = bevroren.model_copy(update={"versies": (bevroren.versies[0].model_copy(update={"door": "een ander"}),)})
    assert "controlegetal" in versiebeheer.overzicht(stuk)[0].bezwaren[0]
    with pytest.raises(VersieFout, match="is beschadigd"):
        _zet(stuk, "v1", "vastgesteld")


def test_een_fout_in_de_antwoorden_van_toen_houdt_vaststellen_tegen(
    monkeypatch: pytest.MonkeyPatch, bevroren: Dossier
) -> None:
    gezien: list[object] = []

    def weiger(uitkomst_: Uitkomst, status: str) -> None:
        gezien.append((uitkomst_.dossier.waarde("zaak.naam"), status))
        raise DocumentFout("Kan niet.")

    monkeypatch.setattr(versiebeheer, "eis_statusrijp", weiger)
    later = met_waarde(bevroren, "zaak.naam", "Nu", **DOOR)
    with pytest.raises(DocumentFout):
        _zet(later, "v1", "vastgesteld")
    assert gezien == [(bevroren.waarde("zaak.naam"), "vastgesteld")]


@pytest.mark.parametrize(
    ("toets", "reden"),
    [
        (
            Toets(aftekeningen=VasteMap({UUID: Aftekening(
                rol="jurist", uitspraak="akkoord", inhoud_sha256="0" * 64, **VERSIE)})), "is afgetekend",
        ),
        (Toets(opmerkingen=VasteMap({UUID: Opmerking(plaats="x", tekst="y", **VERSIE)})), "in de toets genoemd"),
    ],
)  # fmt: skip
def test_waar_de_toets_van_spreekt_blijft_staan(bevroren: Dossier, toets: Toets, reden: str) -> None:
    dossier = bevroren.model_copy(update={"toets": toets})
    assert reden in versiebeheer.overzicht(dossier)[0].blijft
    with pytest.raises(VersieFout, match=reden):
        versiebeheer.verwijder(dossier, "v1", **DOOR)


def test_een_concept_kan_weg_met_zijn_teksten(bevroren: Dossier) -> None:
    leeg = versiebeheer.verwijder(bevroren, "V1", **DOOR)
    assert (leeg.versies, dict(leeg.versieteksten)) == ((), {})


# ------------------------------------------------------------------------------------ what is open

BLOK = Oordeel(punt="keuze/x", uitspraak="niet_akkoord", **VERSIE)
NIEMAND = "Niemand heeft de inhoud van versie ‘v1’ voor akkoord afgetekend."


def _toets(dossier: Dossier, **delen: object) -> Dossier:
    kaarten = {deel: VasteMap({f"{UUID[:-1]}{i}": s for i, s in enumerate(stukken)}) for deel, stukken in delen.items()}  # type: ignore[arg-type,var-annotated]
    return dossier.model_copy(update={"toets": Toets(**kaarten)})


def _tekent(dossier: Dossier, uitspraak: str = "akkoord", versie: str = "v1", **anders: str) -> Aftekening:
    som = versies.inhoud_sha256(versies.versie_van(dossier, versie))
    velden = {"rol": "jurist", "door": "Toetser", "op": DOOR["moment"], "organisatie": "Gemeente", **anders}
    return Aftekening(uitspraak=uitspraak, versie=versie, inhoud_sha256=som, **velden)  # type: ignore[arg-type]


def _zonder_plekken(dossier: Dossier, naam: str = "v1") -> tuple[str, ...]:
    return tuple(r for r in versiebeheer.wat_staat_open(dossier, naam) if "nog in te vullen" not in r)


def test_per_document_hoeveel_plekken_open_zijn(gewoon: Uitkomst, bevroren: Dossier) -> None:
    open_ = {veld for blok in stel_document_samen(gewoon, STUK).blokken() for veld in blok.open_velden}
    assert len(open_) > 1
    plekken = [r for r in versiebeheer.wat_staat_open(bevroren, "v1") if "nog in te vullen" in r]
    assert plekken == [f"Selectieleidraad: {len(open_)} plekken nog in te vullen."]
    later = met_waarde(bevroren, "zaak.naam", "", **DOOR)
    assert [r for r in versiebeheer.wat_staat_open(later, "v1") if "nog in te vullen" in r] == plekken


@pytest.mark.parametrize(
    ("toets", "regel"),
    [
        ({}, None),
        ({"oordelen": [BLOK]}, "In de toets staat 1 blokkerend punt open."),
        (
            {"oordelen": [BLOK, BLOK.model_copy(update={"punt": "keuze/y"})]},
            "In de toets staan 2 blokkerende punten open.",
        ),
        ({"oordelen": [BLOK.model_copy(update={"gewicht": "redactioneel"})]}, None),
        ({"oordelen": [BLOK, BLOK.model_copy(update={"uitspraak": "akkoord", "op": "2099-01-01T00:00:00Z"})]}, None),
        ({"oordelen": [BLOK], "aanvaardingen": [Aanvaarding(punt="keuze/x", mandaat="wethouder", **VERSIE)]}, None),
    ],
)
def test_blokkerende_punten_die_open_zijn(bevroren: Dossier, toets: dict[str, object], regel: str | None) -> None:
    assert _zonder_plekken(_toets(bevroren, **toets)) == ((regel, NIEMAND) if regel else (NIEMAND,))


def test_een_aftekening_telt_voor_dezelfde_inhoud(gewoon: Uitkomst, bevroren: Dossier) -> None:
    getekend = _toets(bevroren, aftekeningen=[_tekent(bevroren)])
    assert _zonder_plekken(getekend) == ()
    nu = bereken(gewoon.kennis, getekend, DAG)
    zelfde = bevries(nu, "v2", "vastgesteld", documenten=[STUK], **DOOR)
    assert _zonder_plekken(zelfde, "v2") == ()
    meer = bevries(nu, "v2", "vastgesteld", documenten=[STUK, "dialoogleidraad"], **DOOR)
    (anders,) = _zonder_plekken(meer, "v2")
    assert "Wel is afgetekend op versie ‘v1’, met een andere inhoud." in anders
    gewijzigd = bereken(gewoon.kennis, met_waarde(getekend, "zaak.naam", "Iets anders", **DOOR), DAG)
    later = bevries(gewijzigd, "v2", "vastgesteld", documenten=[STUK], **DOOR)
    assert "Niemand heeft de inhoud van versie ‘v2’" in _zonder_plekken(later, "v2")[0]


def test_niet_akkoord_wordt_gezegd_en_de_laatste_telt(bevroren: Dossier) -> None:
    tegen = _tekent(bevroren, "niet_akkoord")
    nee = "Toetser (Gemeente) tekende af met ‘niet akkoord’."
    assert _zonder_plekken(_toets(bevroren, aftekeningen=[tegen])) == (nee, NIEMAND)
    later = _tekent(bevroren, op="2099-01-01T00:00:00Z")
    assert _zonder_plekken(_toets(bevroren, aftekeningen=[tegen, later])) == ()
    ander = _tekent(bevroren, door="Ander", op="2099-01-01T00:00:00Z")
    assert _zonder_plekken(_toets(bevroren, aftekeningen=[tegen, ander])) == (nee,)
