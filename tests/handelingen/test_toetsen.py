"""What one can say in a review, and that a list of everything comes of it."""

from __future__ import annotations

from functools import lru_cache

import pytest

from assistent.dossier.model import PAKKET, TOETSDELEN, Dossier
from assistent.handelingen import toetsen
from assistent.handelingen.toetsen import Toetser, ToetsFout
from assistent.toets.model import Toetspunt
from tests.toets.maak import (
    DAARNA,
    DIRECTEUR,
    EERST,
    INKOPER,
    JURIST,
    LAATST,
    LATER,
    antwoord,
    begin,
    beginlijst,
    lijst,
    na_wijziging,
)

LOOPTIJD = "keuze/zaak.looptijd_maanden"


def _punt(id_: str = LOOPTIJD) -> Toetspunt:
    return beginlijst().punt(id_).punt


def _oordeel(dossier: Dossier | None = None, uitspraak: str = "niet_akkoord", **anders: object) -> Dossier:
    velden = {"toetser": JURIST, "op": EERST, "toelichting": "Te lang.", **anders}
    return toetsen.geef_oordeel(dossier or begin().dossier, _punt(), uitspraak, **velden)  # type: ignore[arg-type]


def _sleutel(dossier: Dossier, deel: str = "oordelen") -> str:
    return next(iter(getattr(dossier.toets, deel)))


# ------------------------------------------------------------------------------------------------------- verdicts


def test_een_oordeel_staat_bij_het_punt_met_naam_gewicht_en_dag() -> None:
    na = lijst(_oordeel(gewicht="risico", toetsmoment="strategie")).punt(LOOPTIJD)
    (stem,) = na.oordelen
    assert (stem.oordeel.door, stem.oordeel.organisatie, stem.oordeel.op) == ("Mr. Jansen", "Gemeente", EERST)
    assert (na.uitspraak, na.gewicht, na.open) == ("niet_akkoord", "risico", True)
    assert stem.oordeel.over == _punt().over


@pytest.mark.parametrize("uitspraak", ["akkoord_mits", "niet_akkoord", "vraag"])
def test_een_bezwaar_of_vraag_heeft_een_toelichting_nodig(uitspraak: str) -> None:
    with pytest.raises(ToetsFout, match="hoort een toelichting"):
        _oordeel(uitspraak=uitspraak, toelichting="  ")
    assert _oordeel(uitspraak="akkoord", toelichting="").toets.oordelen


def test_onbekende_uitspraken_gewichten_en_tijden_worden_geweigerd_met_wat_wel_kan() -> None:
    with pytest.raises(ToetsFout, match=r"geen uitspraak ‘goed’.*akkoord"):
        _oordeel(uitspraak="goed")
    with pytest.raises(ToetsFout, match=r"geen gewicht ‘zwaar’.*blokkerend"):
        _oordeel(gewicht="zwaar")
    with pytest.raises(ToetsFout, match="geen datum met tijd"):
        _oordeel(op="gisteren")
    with pytest.raises(ToetsFout, match="Vul eerst uw naam in"):
        _oordeel(toetser=Toetser(" "))
    with pytest.raises(ToetsFout, match="meer dan"):
        _oordeel(toelichting="x" * (toetsen.MAX_TEKENS + 1))


def test_een_ingetrokken_oordeel_blijft_staan_en_telt_niet_meer() -> None:
    na = lijst(toetsen.geef_oordeel(_oordeel(), _punt(), "niet_beoordeeld", toetser=JURIST, op=DAARNA)).punt(LOOPTIJD)
    assert na.uitspraak == "niet_beoordeeld"
    assert len(na.oordelen) == 2


def test_een_gewijzigd_antwoord_laat_zien_dat_het_oordeel_over_iets_anders_ging() -> None:
    na = na_wijziging(antwoord(_oordeel(uitspraak="akkoord"), "zaak.looptijd_maanden", 60))
    assert na.punt(LOOPTIJD).gewijzigd
    assert na.punt(LOOPTIJD).uitspraak == "akkoord"
    elders = na_wijziging(antwoord(_oordeel(uitspraak="akkoord"), "zaak.referentie", "Z-1"))
    assert not elders.punt(LOOPTIJD).gewijzigd


def test_een_oordeel_over_een_punt_dat_verdwijnt_blijft_zichtbaar_als_vervallen() -> None:
    open_punt = beginlijst().punt("open/zaak.referentie").punt
    dossier = toetsen.geef_oordeel(
        begin().dossier, open_punt, "vraag", toetser=JURIST, op=EERST, toelichting="Welk kenmerk?"
    )
    na = na_wijziging(antwoord(dossier, "zaak.referentie", "Z-1"))
    (vervallen,) = na.vervallen
    assert (vervallen.punt.id, vervallen.punt.soort) == ("open/zaak.referentie", "open_punt")
    assert vervallen.oordelen[0].oordeel.toelichting == "Welk kenmerk?"
    assert na.punt("open/zaak.referentie") == vervallen


# --------------------------------------------------------------------------------------------- remarks and replies


def test_opmerking_antwoord_afhandeling_en_heropening() -> None:
    dossier = toetsen.plaats_opmerking(
        begin().dossier, _punt(), "Waarom 96?", toetser=JURIST, op=EERST, gewicht="risico"
    )
    sleutel = _sleutel(dossier, "opmerkingen")
    dossier = toetsen.reageer(dossier, sleutel, "Zie raad.", toetser=INKOPER, op=DAARNA, reactie="niet_overgenomen")
    stand = lijst(dossier).punt(LOOPTIJD)
    (draad,) = stand.opmerkingen
    assert (draad.reactie, draad.beantwoord, stand.open, stand.wacht_op_opsteller) == (
        "niet_overgenomen", True, True, False,
    )  # fmt: skip
    af = toetsen.handel_af(dossier, sleutel, toetser=JURIST, op=LATER)
    assert not lijst(af).punt(LOOPTIJD).open
    weer = toetsen.heropen(af, sleutel, "Toch niet", toetser=JURIST, op=LAATST)
    assert lijst(weer).punt(LOOPTIJD).wacht_op_opsteller


@pytest.mark.parametrize("reactie", ["anders_opgelost", "niet_overgenomen"])
def test_niet_overnemen_vraagt_de_reden(reactie: str) -> None:
    dossier = _oordeel()
    sleutel = _sleutel(dossier)
    with pytest.raises(ToetsFout, match="hoort de reden"):
        toetsen.reageer(dossier, sleutel, " ", toetser=INKOPER, op=DAARNA, reactie=reactie)  # type: ignore[arg-type]
    zonder_woorden = toetsen.reageer(dossier, sleutel, "", toetser=INKOPER, op=DAARNA, reactie="overgenomen")
    assert lijst(zonder_woorden).punt(LOOPTIJD).oordelen[0].reactie == "overgenomen"


def test_reageren_op_iets_dat_er_niet_is_of_zonder_woorden_wordt_geweigerd() -> None:
    with pytest.raises(ToetsFout, match="staat niet in dit dossier"):
        toetsen.reageer(begin().dossier, "weg", "Ja", toetser=INKOPER, op=DAARNA)
    dossier = _oordeel()
    with pytest.raises(ToetsFout, match="nog geen antwoord"):
        toetsen.reageer(dossier, _sleutel(dossier), "", toetser=INKOPER, op=DAARNA)
    with pytest.raises(ToetsFout, match="weer open"):
        toetsen.heropen(dossier, _sleutel(dossier), "", toetser=JURIST, op=DAARNA)
    with pytest.raises(ToetsFout, match="nog geen opmerking"):
        toetsen.plaats_opmerking(dossier, _punt(), " ", toetser=JURIST, op=DAARNA)
    with pytest.raises(ToetsFout, match="ontbreekt de plaats"):
        toetsen.plaats_opmerking(dossier, None, "Los", toetser=JURIST, op=DAARNA)


@pytest.mark.parametrize(
    "plaats", ["zaak.looptijd_maanden", "selectieleidraad/algemeen.onduidelijkheden", "keuzenotitie"]
)
def test_een_opmerking_op_een_plaats_wordt_een_eigen_punt(plaats: str) -> None:
    dossier = toetsen.plaats_opmerking(
        begin().dossier, None, "Uit Word", toetser=JURIST, op=EERST, plaats=plaats, uit="Word: x.docx"
    )
    stand = lijst(dossier).punt(f"opmerking/{plaats}")
    assert (stand.punt.soort, stand.punt.plaats, stand.vervallen) == ("opmerking", plaats, False)
    assert stand.punt.tekst
    assert stand.opmerkingen[0].opmerking.uit == "Word: x.docx"


def test_een_opmerking_op_een_plaats_die_er_niet_meer_is_is_vervallen_en_niet_weg() -> None:
    dossier = toetsen.plaats_opmerking(
        begin().dossier, None, "Los", toetser=JURIST, op=EERST, plaats="selectieleidraad/weg"
    )
    assert [stand.punt.id for stand in lijst(dossier).vervallen] == ["opmerking/selectieleidraad/weg"]


# --------------------------------------------------------------------------------------------------- accepted risks


def test_een_risico_aanvaarden_vraagt_naam_mandaat_en_reden() -> None:
    velden = {"toetser": DIRECTEUR, "op": LATER}
    with pytest.raises(ToetsFout, match="welk mandaat"):
        toetsen.aanvaard_risico(_oordeel(), _punt(), " ", toelichting="x", **velden)  # type: ignore[arg-type]
    with pytest.raises(ToetsFout, match="waarom het risico wordt aanvaard"):
        toetsen.aanvaard_risico(_oordeel(), _punt(), "mandaat 4", toelichting="", **velden)  # type: ignore[arg-type]
    dossier = toetsen.aanvaard_risico(
        _oordeel(), _punt(), "mandaatbesluit, artikel 4", toetser=DIRECTEUR, op=LATER, toelichting="Bewust."
    )
    stand = lijst(dossier).punt(LOOPTIJD)
    assert (stand.open, stand.aanvaarding is not None) == (False, True)
    terug = toetsen.trek_aanvaarding_in(dossier, stand, toetser=DIRECTEUR, op=LAATST, toelichting="Toch niet.")
    weer = lijst(terug).punt(LOOPTIJD)
    assert weer.open
    assert weer.aanvaarding is None
    assert [a.over for _, a in weer.aanvaardingen] == [_punt().over] * 2
    with pytest.raises(ToetsFout, match="niet aanvaard"):
        toetsen.trek_aanvaarding_in(terug, weer, toetser=DIRECTEUR, op=LAATST, toelichting="Nog eens.")


# ------------------------------------------------------------------------------------------------------------ scope


def test_het_kader_legt_vast_wat_is_gezien_en_wat_niet() -> None:
    velden = {"toetser": JURIST, "op": EERST, "toetsmoment": "strategie", "versies": ()}
    dossier = toetsen.leg_kader_vast(
        begin().dossier,
        beginlijst(),
        documenten=["keuzenotitie"],
        niet_beoordeeld="de raming",
        **velden,  # type: ignore[arg-type]
    )
    (kader,) = dossier.toets.kaders.values()
    assert kader.documenten["keuzenotitie"] == beginlijst().sommen["keuzenotitie"]
    assert kader.peildatum == begin().stand.peildatum
    assert kader.kennis_versie == begin().kennis.versie
    moment = next(m for m in lijst(dossier).momenten if m.moment.id == "strategie")
    assert moment.kaders == (kader,)
    for anders, woord in (
        ({"documenten": [], "niet_beoordeeld": "x"}, "ten minste één document"),
        ({"documenten": ["weg"], "niet_beoordeeld": "x"}, "horen niet bij dit dossier"),
        ({"documenten": ["keuzenotitie"], "niet_beoordeeld": " "}, "niet hebt beoordeeld"),
        ({"documenten": ["keuzenotitie"], "niet_beoordeeld": "x", "versies": ["weg"]}, "geen versie"),
    ):
        with pytest.raises(ToetsFout, match=woord):
            toetsen.leg_kader_vast(begin().dossier, beginlijst(), **{**velden, **anders})  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------------ whole


@lru_cache(maxsize=1)
def _besproken() -> Dossier:
    dossier = _oordeel()
    dossier = toetsen.plaats_opmerking(dossier, _punt("keuze/procedure.gekozen"), "Goed", toetser=JURIST, op=EERST)
    return toetsen.reageer(
        dossier, _sleutel(dossier), "Korter gemaakt", toetser=INKOPER, op=DAARNA, reactie="overgenomen"
    )


def test_een_toets_voegt_alleen_toe_en_verandert_niets_aan_het_dossier() -> None:
    voor, na = begin().dossier, _besproken()
    assert (na.antwoorden, na.teksten, na.planning, na.versies) == (
        voor.antwoorden, voor.teksten, voor.planning, voor.versies,
    )  # fmt: skip
    assert sum(len(getattr(na.toets, deel)) for deel in TOETSDELEN) == 3


def test_de_lijst_is_in_een_toetspakket_dezelfde() -> None:
    pakket = _besproken().model_copy(update={"formaat": PAKKET})
    assert lijst(pakket).punten == lijst(_besproken()).punten


def test_elk_moment_telt_hoe_ver_het_is() -> None:
    momenten = lijst(_oordeel(gewicht="blokkerend")).momenten
    assert momenten
    strategie = next(m for m in momenten if m.moment.id == "strategie")
    assert (strategie.voortgang.beoordeeld, strategie.voortgang.blokkerend) == (1, 1)
    nota = next(m for m in momenten if m.moment.id == "nota_van_inlichtingen")
    assert nota.voortgang.beoordeeld == 0


def test_een_onbekend_punt_wordt_genoemd() -> None:
    with pytest.raises(ToetsFout, match="geen toetspunt ‘weg’"):
        beginlijst().punt("weg")


# ------------------------------------------------------------------------------------------- within one second


def test_wat_in_dezelfde_seconde_wordt_gezegd_houdt_zijn_volgorde() -> None:
    for _ in range(8):  # the keys are random, and must not decide
        dossier = _oordeel(op=EERST)
        dossier = _oordeel(dossier, "akkoord", op=EERST, toelichting="")
        dossier = _oordeel(dossier, "niet_beoordeeld", op=EERST, toelichting="")
        stand = lijst(dossier).punt(LOOPTIJD)
        assert stand.uitspraak == "niet_beoordeeld"
        assert [s.oordeel.uitspraak for s in stand.oordelen] == ["niet_akkoord", "akkoord", "niet_beoordeeld"]


def test_afhandelen_en_heropenen_in_dezelfde_seconde_telt_het_laatste() -> None:
    dossier = _oordeel(op=EERST)
    sleutel = _sleutel(dossier)
    for _ in range(4):
        dossier = toetsen.handel_af(dossier, sleutel, toetser=JURIST, op=EERST)
        dossier = toetsen.heropen(dossier, sleutel, "Toch niet.", toetser=JURIST, op=EERST)
    assert lijst(dossier).punt(LOOPTIJD).open


def test_een_klok_die_achterloopt_blijft_wat_zij_zegt() -> None:
    dossier = _oordeel(_oordeel(op=LATER), "akkoord", op=EERST, toelichting="")
    assert {stuk.op for stuk in dossier.toets.oordelen.values()} == {EERST, LATER}
