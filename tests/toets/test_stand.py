"""Where the review stands: everybody's verdict stays, the worst one counts, and nothing that was said is lost."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.model import Aanvaarding, Oordeel, Opmerking, Toets
from assistent.dossier.samenvoegen import voeg_toetsen_samen
from assistent.dossier.vast import VasteMap
from assistent.toets.model import Toetspunt
from assistent.toets.stand import Puntstand, plaatsen_met_opmerking, plaatspunt_id, standen, zoeknaam

PUNT = Toetspunt(id="keuze/p", soort="keuze", titel="P", plaats="zaak.p", tekst="t", over="a" * 64)
ANDER = Toetspunt(id="melding/q", soort="melding", titel="Q", plaats="zaak.q", tekst="t", over="b" * 64)
DAG = "2026-03-{:02d}T10:00:00+01:00"


def _oordeel(uitspraak: str = "akkoord", door: str = "Jansen", dag: int = 1, **anders: object) -> Oordeel:
    velden = {"punt": PUNT.id, "uitspraak": uitspraak, "door": door, "op": DAG.format(dag), "over": PUNT.over}
    return Oordeel.model_validate({**velden, **anders})


def _opmerking(tekst: str = "o", door: str = "Jansen", dag: int = 1, **anders: object) -> Opmerking:
    velden = {"punt": PUNT.id, "plaats": PUNT.plaats, "tekst": tekst, "door": door, "op": DAG.format(dag)}
    return Opmerking.model_validate({**velden, "over": PUNT.over, **anders})


def _aanvaarding(dag: int = 5, **anders: object) -> Aanvaarding:
    velden = {"punt": PUNT.id, "mandaat": "besluit 4", "door": "Directeur", "op": DAG.format(dag), "over": PUNT.over}
    return Aanvaarding.model_validate({**velden, **anders})


def _stand(*stukken: Oordeel | Opmerking | Aanvaarding, punt: Toetspunt = PUNT) -> Puntstand:
    return standen([punt], _toets(*stukken))[0][0]


def _toets(*stukken: Oordeel | Opmerking | Aanvaarding) -> Toets:
    """A review with these parts, under the keys s0, s1 … in the order in which they are given."""
    per = {f"s{nr}": stuk for nr, stuk in enumerate(stukken)}
    return Toets(
        oordelen=VasteMap({k: s for k, s in per.items() if isinstance(s, Oordeel)}),
        opmerkingen=VasteMap({k: s for k, s in per.items() if isinstance(s, Opmerking)}),
        aanvaardingen=VasteMap({k: s for k, s in per.items() if isinstance(s, Aanvaarding)}),
    )


# ------------------------------------------------------------------------------------------------------- verdicts


def test_zonder_oordeel_is_een_punt_niet_beoordeeld_en_vraagt_het_niets() -> None:
    stand = _stand()
    assert (stand.uitspraak, stand.open, stand.gewijzigd) == ("niet_beoordeeld", False, False)


def test_van_iedereen_telt_het_laatste_oordeel_en_blijft_het_eerste_zichtbaar() -> None:
    stand = _stand(_oordeel("niet_akkoord", dag=1, toelichting="mis"), _oordeel("akkoord", dag=2))
    assert (stand.uitspraak, stand.open) == ("akkoord", False)
    assert [(s.oordeel.uitspraak, s.telt) for s in stand.oordelen] == [("niet_akkoord", False), ("akkoord", True)]


def test_de_tijd_beslist_en_niet_de_volgorde_in_het_bestand() -> None:
    later_eerst = _stand(_oordeel("akkoord", dag=2), _oordeel("niet_akkoord", dag=1, toelichting="mis"))
    assert later_eerst.uitspraak == "akkoord"
    verschoven = _oordeel("niet_akkoord", toelichting="mis", op="2026-03-02T09:30:00+00:00")
    assert _stand(verschoven, _oordeel("akkoord", op="2026-03-02T10:00:00+01:00")).uitspraak == "niet_akkoord"
    gesprek = _stand(
        _opmerking("Klopt dit?", dag=1),
        _opmerking("later", dag=3, antwoord_op="s0"),
        _opmerking("eerder", dag=2, antwoord_op="s0"),
    )
    assert [b.opmerking.tekst for b in gesprek.opmerkingen[0].reacties] == ["eerder", "later"]


def test_bij_verschil_van_mening_telt_het_zwaarste_oordeel() -> None:
    stand = _stand(_oordeel("akkoord", "Jansen"), _oordeel("niet_akkoord", "De Vries", toelichting="mis"))
    assert (stand.uitspraak, stand.verdeeld, stand.open) == ("niet_akkoord", True, True)
    assert sum(stem.telt for stem in stand.oordelen) == 2


def test_dezelfde_naam_anders_geschreven_is_dezelfde_persoon() -> None:
    stand = _stand(_oordeel("niet_akkoord", "Mr. J. Jansén", 1, toelichting="m"), _oordeel("akkoord", "mr j jansen", 2))
    assert stand.uitspraak == "akkoord"


def test_twee_naamgenoten_van_twee_organisaties_zijn_twee_personen() -> None:
    stand = _stand(
        _oordeel("niet_akkoord", dag=1, organisatie="Kantoor A", toelichting="m"),
        _oordeel("akkoord", dag=2, organisatie="Kantoor B"),
    )
    assert stand.uitspraak == "niet_akkoord"
    zelfde = _stand(
        _oordeel("niet_akkoord", dag=1, toelichting="m"), _oordeel("akkoord", dag=2, organisatie="Kantoor B")
    )
    assert zelfde.uitspraak == "akkoord"


def test_een_ingetrokken_oordeel_laat_dat_van_de_ander_staan() -> None:
    stand = _stand(_oordeel("akkoord", "De Vries"), _oordeel("niet_beoordeeld", "Jansen"))
    assert (stand.uitspraak, stand.verdeeld) == ("akkoord", False)


def test_niet_akkoord_zonder_gewicht_weegt_als_blokkerend() -> None:
    assert _stand(_oordeel("niet_akkoord", toelichting="m")).blokkerend
    licht = _stand(_oordeel("niet_akkoord", toelichting="m", gewicht="redactioneel"))
    assert (licht.gewicht, licht.blokkerend) == ("redactioneel", False)


def test_het_zwaarste_gewicht_van_wat_open_is_telt() -> None:
    stand = _stand(_oordeel("akkoord_mits", gewicht="redactioneel", toelichting="m"), _opmerking(gewicht="risico"))
    assert stand.gewicht == "risico"


def test_een_oordeel_over_iets_anders_dan_er_nu_staat_is_gewijzigd() -> None:
    assert not _stand(_oordeel()).gewijzigd
    anders = _stand(_oordeel(over="c" * 64))
    assert anders.gewijzigd
    assert anders.uitspraak == "akkoord"
    opnieuw = _stand(_oordeel(over="c" * 64, dag=1), _oordeel(dag=2))
    assert not opnieuw.gewijzigd


# -------------------------------------------------------------------------------------------------------- remarks


def test_een_opmerking_met_antwoord_en_afhandeling_is_een_gesprek() -> None:
    stand = _stand(
        _opmerking("Klopt dit?", dag=1),
        _opmerking("Ja", "Inkoper", 2, soort="antwoord", antwoord_op="s0", reactie="overgenomen"),
        _opmerking("Dank", dag=3, soort="afgehandeld", antwoord_op="s1"),
    )
    (draad,) = stand.opmerkingen
    assert [b.opmerking.tekst for b in draad.reacties] == ["Ja", "Dank"]
    assert (draad.afgehandeld, draad.reactie, stand.open) == (True, "overgenomen", False)


def test_wie_iets_heropent_vraagt_de_opsteller_weer_om_een_antwoord() -> None:
    vraag = _opmerking("Klopt dit?", dag=1)
    antwoord = _opmerking("Ja", "Inkoper", 2, soort="antwoord", antwoord_op="s0", reactie="overgenomen")
    assert _stand(vraag).wacht_op_opsteller
    beantwoord = _stand(vraag, antwoord)
    assert (beantwoord.open, beantwoord.wacht_op_opsteller) == (True, False)
    weer = _stand(vraag, antwoord, _opmerking("Nee", dag=3, soort="heropend", antwoord_op="s0"))
    assert (weer.open, weer.wacht_op_opsteller) == (True, True)


def test_een_antwoord_op_een_oordeel_staat_bij_dat_oordeel() -> None:
    stand = _stand(
        _oordeel("niet_akkoord", toelichting="m"),
        _opmerking("Zo opgelost", "Inkoper", 2, soort="antwoord", antwoord_op="s0", reactie="anders_opgelost"),
    )
    (stem,) = stand.oordelen
    assert (stem.reactie, stem.beantwoord) == ("anders_opgelost", True)
    assert (stand.open, stand.wacht_op_opsteller, stand.opmerkingen) == (True, False, ())
    klaar = _opmerking("Goed", dag=3, soort="afgehandeld", antwoord_op="s0")
    af = _stand(*(s.oordeel for s in stand.oordelen), *(b.opmerking for b in stem.reacties), klaar)
    assert (af.open, af.gewicht, af.uitspraak) == (False, None, "niet_akkoord")


def test_een_antwoord_op_iets_dat_er_niet_is_blijft_zichtbaar() -> None:
    (draad,) = _stand(_opmerking("Ja", soort="antwoord", antwoord_op="weg")).opmerkingen
    assert draad.opmerking.tekst == "Ja"


def test_antwoorden_die_in_een_kring_naar_elkaar_wijzen_blijven_zichtbaar() -> None:
    stand = _stand(
        _opmerking("een", antwoord_op="s1"), _opmerking("twee", antwoord_op="s0"), _opmerking("drie", antwoord_op="s1")
    )
    assert set(_teksten([stand])) == {"een", "twee", "drie"}
    assert len(stand.opmerkingen) == 1


def test_een_opmerking_op_een_plaats_zonder_punt_heeft_een_eigen_punt_nodig() -> None:
    toets = _toets(_opmerking("Uit Word", punt="", plaats="stuk/a"))
    assert plaatsen_met_opmerking(toets) == ("stuk/a",)
    eigen = Toetspunt(id=plaatspunt_id("stuk/a"), soort="opmerking", titel="a", plaats="stuk/a", tekst="")
    (stand,), vervallen = standen([eigen], toets)
    assert [draad.opmerking.tekst for draad in stand.opmerkingen] == ["Uit Word"]
    assert vervallen == ()
    _, (weg,) = standen([], toets)
    assert weg.vervallen


# --------------------------------------------------------------------------------------------------- accepted risks


def test_een_aanvaard_risico_sluit_het_punt_en_houdt_het_oordeel_zichtbaar() -> None:
    stand = _stand(_oordeel("niet_akkoord", toelichting="m"), _aanvaarding())
    assert (stand.open, stand.blokkerend, stand.uitspraak) == (False, False, "niet_akkoord")
    assert stand.aanvaarding is not None


def test_een_ingetrokken_aanvaarding_opent_het_punt_weer() -> None:
    stand = _stand(_oordeel("niet_akkoord", toelichting="m"), _aanvaarding(5), _aanvaarding(6, ingetrokken=True))
    assert stand.open
    assert stand.aanvaarding is None
    assert len(stand.aanvaardingen) == 2


def test_een_aanvaarding_geldt_niet_voor_wat_daarna_anders_werd_of_opnieuw_is_afgekeurd() -> None:
    afgekeurd = _oordeel("niet_akkoord", toelichting="m")
    anders = _stand(afgekeurd, _aanvaarding(over="c" * 64))
    assert anders.open
    assert anders.gewijzigd
    assert _stand(afgekeurd, _aanvaarding(5), _oordeel("niet_akkoord", dag=6, toelichting="nog steeds")).open


# ----------------------------------------------------------------------------------------------- what holds always


NAMEN = ("Jansen", "De Vries", "Inkoper")
SLEUTELS = tuple(f"s{nr}" for nr in range(8))
_OPMERKING = st.builds(
    _opmerking,
    st.text("abc", min_size=1, max_size=4),
    st.sampled_from(NAMEN),
    st.integers(1, 9),
    soort=st.sampled_from(["opmerking", "antwoord", "afgehandeld", "heropend"]),
    antwoord_op=st.none() | st.sampled_from((*SLEUTELS, "nergens")),
    punt=st.sampled_from([PUNT.id, ANDER.id, "", "open/weg"]),
    reactie=st.none() | st.sampled_from(["overgenomen", "niet_overgenomen"]),
)
_OORDEEL = st.builds(
    _oordeel,
    st.sampled_from(["akkoord", "niet_akkoord", "vraag", "niet_beoordeeld"]),
    st.sampled_from(NAMEN),
    st.integers(1, 9),
    punt=st.sampled_from([PUNT.id, ANDER.id, "open/weg"]),
)
_STUKKEN = st.lists(_OPMERKING | _OORDEEL, max_size=8)


def _teksten(alle: list[Puntstand]) -> Iterator[str]:
    for stand in alle:
        for stem in stand.oordelen:
            yield from (b.opmerking.tekst for b in stem.reacties)
        for draad in stand.opmerkingen:
            yield draad.opmerking.tekst
            yield from (b.opmerking.tekst for b in draad.reacties)


def _sleutels(alle: list[Puntstand]) -> Iterator[str]:
    for stand in alle:
        for stem in stand.oordelen:
            yield from (stem.sleutel, *(b.sleutel for b in stem.reacties))
        for draad in stand.opmerkingen:
            yield from (draad.sleutel, *(b.sleutel for b in draad.reacties))
        yield from (sleutel for sleutel, _ in stand.aanvaardingen)


@given(_STUKKEN)
def test_alles_wat_is_gezegd_staat_precies_een_keer_op_de_lijst(stukken: list[Oordeel | Opmerking]) -> None:
    toets = _toets(*stukken)
    eigen = [
        Toetspunt(id=plaatspunt_id(p), soort="opmerking", titel=p, plaats=p, tekst="")
        for p in plaatsen_met_opmerking(toets)
    ]
    punten, vervallen = standen([PUNT, ANDER, *eigen], toets)
    assert sorted(_sleutels([*punten, *vervallen])) == sorted((*toets.opmerkingen, *toets.oordelen))


@given(_STUKKEN, st.randoms(use_true_random=False))
def test_de_volgorde_waarin_pakketten_terugkomen_maakt_niet_uit(
    stukken: list[Oordeel | Opmerking], rng: random.Random
) -> None:
    heel = _toets(*stukken)
    delen = [
        Toets(opmerkingen=VasteMap({s: o})) for s, o in heel.opmerkingen.items()
    ] + [Toets(oordelen=VasteMap({s: o})) for s, o in heel.oordelen.items()]  # fmt: skip
    rng.shuffle(delen)
    assert standen([PUNT, ANDER], voeg_toetsen_samen(*delen)) == standen([PUNT, ANDER], heel)


@given(st.text(max_size=30))
def test_een_naam_is_dezelfde_in_hoofdletters_en_met_meer_spaties(naam: str) -> None:
    assert zoeknaam(f"  {naam} ") == zoeknaam(naam)
    assert zoeknaam(zoeknaam(naam)) == zoeknaam(naam)


def test_een_lang_gesprek_is_een_draad_en_kost_niet_veel() -> None:
    berichten = [_opmerking(f"b{nr}", antwoord_op=f"s{nr - 1}" if nr else None) for nr in range(4_000)]
    (draad,) = _stand(*berichten).opmerkingen
    assert len(draad.reacties) == 3_999
