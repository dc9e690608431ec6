"""Each applicant gets the letter of his own decision, with nothing about another applicant."""

from __future__ import annotations

from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.tekst.boom import platte_tekst
from tests.advies.zaak import reken

AANVRAGEN = [
    {"id": "a", "naam": "Stichting Aa", "besluit": "verleend", "bedrag": 50000, "motivering": "Bereikt iedereen."},
    {"id": "b", "naam": "Vereniging Bee", "besluit": "afgewezen", "grond": "Artikel 4:25 Awb", "motivering": "Op."},
    {"id": "c", "naam": "Stichting Cee", "besluit": "niet_behandeld", "motivering": "Geen begroting."},
    {"id": "d", "naam": "Stichting Dee"},
]
ZAAK: dict[str, object] = {
    "zaak.rechtsgebied": "nl",
    "rechtsvorm.gekozen": "subsidie",
    "procedure.gekozen": "projectsubsidie_oproep",
    "subsidie.verdeling": "tender",
    "subsidie.criteria": [{"id": "k", "naam": "Bereik"}],
    "subsidie.aanvragen": AANVRAGEN,
    "subsidie.scores": [
        {"id": "s", "aanvraag": "a", "criterium": "k", "score": 9, "motivering": "Heel breed."},
        {"id": "t", "aanvraag": "b", "criterium": "k", "score": 4, "motivering": "Te smal."},
    ],
}


def _tekst(document: str) -> str:
    return "\n".join(platte_tekst(blok.boom) for blok in stel_document_samen(reken(ZAAK), document).blokken())


def test_elke_aanvraag_waarover_is_besloten_heeft_een_brief_van_dat_besluit() -> None:
    brieven = [naam for naam in beschikbaar(reken(ZAAK)) if "@" in naam]
    assert sorted(brieven) == ["subsidie_niet_behandeld@c", "subsidieafwijzing@b", "subsidieverlening@a"]


def test_een_brief_bevat_eigen_bedrag_redenen_en_scores_en_niets_van_een_ander() -> None:
    verleend, afgewezen = _tekst("subsidieverlening@a"), _tekst("subsidieafwijzing@b")
    assert all(stuk in verleend for stuk in ("50.000", "Bereikt iedereen.", "Heel breed."))
    assert all(stuk in afgewezen for stuk in ("artikel 4:25 Awb", "Op.", "Te smal."))
    assert "Heel breed." not in afgewezen
    assert "Te smal." not in verleend


def test_de_uitvoeringsovereenkomst_is_er_als_zij_wordt_gesloten() -> None:
    met = beschikbaar(reken({**ZAAK, "subsidie.uitvoeringsovereenkomst": "ja"}))
    zonder = beschikbaar(reken({**ZAAK, "subsidie.uitvoeringsovereenkomst": "nee"}))
    assert ("uitvoeringsovereenkomst" in met, "uitvoeringsovereenkomst" in zonder) == (True, False)
