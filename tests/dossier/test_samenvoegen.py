"""Review packages merge by union, in any order, and lose nothing."""

from __future__ import annotations

from hypothesis import given

from assistent.dossier import wijzigen
from assistent.dossier.model import Opmerking, Toets, als_json
from assistent.dossier.samenvoegen import met_toets, voeg_toetsen_samen
from tests.dossier.maak import DOOR, OM, toetsen, vol_dossier


def stukken(toets: Toets) -> set[tuple[str, str, str]]:
    return {
        (soort, sleutel.partition("~")[0], repr(als_json(stuk)))
        for soort in ("opmerkingen", "oordelen", "aftekeningen")
        for sleutel, stuk in getattr(toets, soort).items()
    }


@given(toetsen, toetsen)
def test_de_volgorde_maakt_niet_uit(a: Toets, b: Toets) -> None:
    assert voeg_toetsen_samen(a, b) == voeg_toetsen_samen(b, a)


@given(toetsen, toetsen, toetsen)
def test_de_haakjes_maken_niet_uit(a: Toets, b: Toets, c: Toets) -> None:
    links = voeg_toetsen_samen(voeg_toetsen_samen(a, b), c)
    rechts = voeg_toetsen_samen(a, voeg_toetsen_samen(b, c))
    assert links == rechts == voeg_toetsen_samen(c, a, b)


@given(toetsen, toetsen)
def test_nog_eens_samenvoegen_verandert_niets(a: Toets, b: Toets) -> None:
    samen = voeg_toetsen_samen(a, b)
    assert voeg_toetsen_samen(a, a) == a
    assert voeg_toetsen_samen(samen, b) == voeg_toetsen_samen(samen, samen) == samen


@given(toetsen, toetsen)
def test_er_gaat_niets_verloren(a: Toets, b: Toets) -> None:
    assert stukken(voeg_toetsen_samen(a, b)) == stukken(a) | stukken(b)


def test_een_pakket_in_een_dossier() -> None:
    d = vol_dossier()
    pakket = wijzigen.met_opmerking(d, Opmerking(plaats="v", tekst="Let op", door="jurist", op=OM)).toets
    samen = met_toets(d, pakket, **DOOR)
    assert len(samen.toets.opmerkingen) == 2
    assert samen.geschiedenis[-1].nieuw == {"opmerkingen": 1}
    assert met_toets(samen, pakket, **DOOR) is samen
    assert met_toets(samen, d.toets, **DOOR) is samen


def test_onbekende_velden_van_een_pakket_blijven() -> None:
    pakket = Toets.model_validate({"van_later": [1]})
    assert voeg_toetsen_samen(Toets(), pakket).model_extra == {"van_later": [1]}
