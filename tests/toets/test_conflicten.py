"""What comes to light when a review comes back is shown, never decided."""

from __future__ import annotations

import pytest

from assistent.dossier import wijzigen
from assistent.dossier.model import (
    Aanvaarding,
    Antwoord,
    Dossier,
    Oordeel,
    Opmerking,
    PlanStap,
    TekstAfwijking,
    Toets,
    Uitspraak,
    nieuw_dossier,
)
from assistent.dossier.samenvoegen import voeg_toetsen_samen
from assistent.dossier.vast import VasteMap
from assistent.toets.conflicten import (
    Plek,
    dubbele_kenmerken,
    inhoudsverschillen,
    neem_over,
    oordeelconflicten,
    tekst_gewijzigd,
)
from assistent.toets.pakket import maak_pakket, stempel_van
from tests.dossier.maak import DOOR, OM

A, B, C = (letter * 8 + "-0000-4000-8000-000000000000" for letter in "abc")
LATER = "2026-03-02T14:02:00+01:00"


def _oordeel(uitspraak: Uitspraak, door: str = "jurist", op: str = OM, over: str = "", punt: str = "p") -> Oordeel:
    return Oordeel(punt=punt, uitspraak=uitspraak, door=door, op=op, over=over)


def _toets(**oordelen: Oordeel) -> Toets:
    kenmerken = {"a": A, "b": B, "c": C}
    return Toets(oordelen=VasteMap({kenmerken[k]: o for k, o in oordelen.items()}))


# ------------------------------------------------------------------------------------ verdicts


def test_twee_toetsers_die_verschillen_staan_naast_elkaar() -> None:
    samen = _toets(a=_oordeel("akkoord", "Anna"), b=_oordeel("niet_akkoord", "Bert", LATER))
    [conflict] = oordeelconflicten(samen)
    assert (conflict.soort, conflict.punt) == ("toetsers", "p")
    assert [(o.door, o.uitspraak) for _, o in conflict.oordelen] == [("Anna", "akkoord"), ("Bert", "niet_akkoord")]


def test_twee_mensen_met_dezelfde_naam_zijn_twee_toetsers() -> None:
    hier, daar = (
        _oordeel(uitspraak, "J. de Vries").model_copy(update={"organisatie": organisatie})
        for uitspraak, organisatie in (("akkoord", "Zeedorp"), ("niet_akkoord", "Kantoor"))
    )
    assert [c.soort for c in oordeelconflicten(_toets(a=hier, b=daar))] == ["toetsers"]
    zonder = daar.model_copy(update={"organisatie": ""})
    assert not oordeelconflicten(_toets(a=hier, b=zonder)), "wie haar organisatie niet noemt, is dezelfde"
    assert [c.soort for c in oordeelconflicten(_toets(a=hier, b=zonder), (_toets(a=hier), _toets(b=zonder)))] == [
        "zelfde_toetser"
    ]


def test_wie_het_eens_is_of_niet_oordeelde_botst_niet() -> None:
    assert not oordeelconflicten(_toets(a=_oordeel("akkoord", "Anna"), b=_oordeel("akkoord", "Bert")))
    assert not oordeelconflicten(_toets(a=_oordeel("akkoord", "Anna"), b=_oordeel("niet_beoordeeld", "Bert")))
    assert not oordeelconflicten(_toets(a=_oordeel("akkoord", "Anna"), b=_oordeel("vraag", "Bert", punt="q")))


def test_het_laatste_oordeel_van_een_toetser_telt() -> None:
    later = _toets(
        a=_oordeel("niet_akkoord", "Anna"), b=_oordeel("akkoord", "Anna", LATER), c=_oordeel("akkoord", "Bert")
    )
    assert not oordeelconflicten(later)
    eerder = _toets(
        a=_oordeel("niet_akkoord", "Anna", LATER), b=_oordeel("akkoord", "Anna"), c=_oordeel("akkoord", "Bert")
    )
    assert [c.soort for c in oordeelconflicten(eerder)] == ["toetsers"]


def test_van_gedachten_veranderen_is_geen_conflict_twee_keer_oordelen_in_twee_kopieen_wel() -> None:
    eerste, tweede = _toets(a=_oordeel("akkoord")), _toets(b=_oordeel("vraag", "Jurist", LATER))
    samen = voeg_toetsen_samen(eerste, tweede)
    [conflict] = oordeelconflicten(samen, [eerste, tweede])
    assert (conflict.soort, [k for k, _ in conflict.oordelen]) == ("zelfde_toetser", [A, B])
    # Who had the first verdict in the copy when giving the second knew of it.
    assert not oordeelconflicten(samen, [eerste, samen])
    assert not oordeelconflicten(samen, [samen, samen])


def test_een_oordeel_met_andere_inhoud_onder_hetzelfde_kenmerk_valt_op() -> None:
    samen = voeg_toetsen_samen(_toets(a=_oordeel("akkoord")), _toets(a=_oordeel("niet_akkoord")))
    soorten = {c.soort: c for c in oordeelconflicten(samen)}
    assert {o.uitspraak for _, o in soorten["zelfde_kenmerk"].oordelen} == {"akkoord", "niet_akkoord"}


def test_een_opmerking_met_andere_inhoud_onder_hetzelfde_kenmerk_valt_op() -> None:
    een, ander = (
        Toets(opmerkingen=VasteMap({A: Opmerking(plaats="v", tekst=t, door="j", op=OM)})) for t in ("een", "ander")
    )
    samen = voeg_toetsen_samen(een, ander)
    assert len(samen.opmerkingen) == 2
    assert dubbele_kenmerken(samen) == (A,)
    assert dubbele_kenmerken(een) == ()


# ------------------------------------------------------------------------------------ text that changed


def test_een_oordeel_over_tekst_die_veranderde_noemt_beide_teksten() -> None:
    toets = _toets(a=_oordeel("akkoord", over="oud"), b=_oordeel("akkoord", over="oud", punt="q"))
    nu = {"p": Plek("nieuw", "Looptijd", "60 maanden"), "q": Plek("oud", "Naam", "Proef")}
    toen = {"p": Plek("oud", "Looptijd", "48 maanden")}
    [gewijzigd] = tekst_gewijzigd(toets, nu, [{"p": Plek("anders", "Looptijd", "36 maanden")}, toen])
    assert (gewijzigd.soort, gewijzigd.kenmerk, gewijzigd.punt) == ("oordelen", A, "p")
    assert gewijzigd.toen is not None
    assert gewijzigd.nu is not None
    assert (gewijzigd.toen.tekst, gewijzigd.nu.tekst) == ("48 maanden", "60 maanden")


def test_een_punt_dat_weg_is_en_een_tekst_die_niemand_meer_heeft_worden_niet_verzonnen() -> None:
    [weg] = tekst_gewijzigd(_toets(a=_oordeel("akkoord", over="oud")), {})
    assert (weg.toen, weg.nu) == (None, None)
    assert not tekst_gewijzigd(_toets(a=_oordeel("akkoord")), {})


def test_een_opmerking_bij_een_plaats_en_een_aanvaard_risico_worden_ook_gezien() -> None:
    opmerking = Opmerking(plaats="zaak.naam", tekst="?", door="j", op=OM, over="oud")
    antwoord = opmerking.model_copy(update={"soort": "antwoord", "antwoord_op": A})
    risico = Aanvaarding(punt="p", mandaat="college", door="w", op=LATER, over="oud")
    toets = Toets(opmerkingen=VasteMap({A: opmerking, B: antwoord}), aanvaardingen=VasteMap({C: risico}))
    nu = {"p": Plek("nieuw", "P", "p"), "opmerking/zaak.naam": Plek("nieuw", "Naam", "n")}
    assert [(g.soort, g.kenmerk) for g in tekst_gewijzigd(toets, nu)] == [("opmerkingen", A), ("aanvaardingen", C)]


def test_een_oordeel_dat_niet_meer_telt_vraagt_niets() -> None:
    toets = _toets(a=_oordeel("akkoord", over="oud"), b=_oordeel("akkoord", op=LATER, over="nieuw"))
    assert not tekst_gewijzigd(toets, {"p": Plek("nieuw", "P", "p")})


# ------------------------------------------------------------------------------------ content that differs


def _dossier() -> Dossier:
    d = wijzigen.met_waarde(nieuw_dossier(), "v1", 1, **DOOR)
    d = wijzigen.met_waarde(d, "v2", [{"id": "r", "naam": "Noord"}], **DOOR)
    d = wijzigen.met_tekst(d, "d/b", TekstAfwijking(soort="vervangen", markdown="Eigen"), **DOOR)
    return wijzigen.met_planstap(d, "publicatie", PlanStap(duur=3), **DOOR)


def _buiten_om(pakket: Dossier, van: Dossier) -> Dossier:
    """The package with the content of another dossier, as somebody with an editor would make it."""
    delen = ("antwoorden", "teksten", "planning", "peildatum")
    return pakket.model_copy(update={deel: getattr(van, deel) for deel in delen})


@pytest.mark.parametrize(
    ("hier", "daar", "waar"), [(1, 1, None), (2, 1, "dossier"), (1, 2, "pakket"), (2, 3, "beide"), (2, 2, None)]
)
def test_het_stempel_wijst_aan_waar_een_antwoord_veranderde(hier: int, daar: int, waar: str | None) -> None:
    begin = _dossier()
    pakket = maak_pakket(begin, door="o", moment=OM)
    dossier = wijzigen.met_waarde(begin, "v1", hier, **DOOR)
    terug = _buiten_om(pakket, wijzigen.met_waarde(begin, "v1", daar, **DOOR))
    verschillen = inhoudsverschillen(dossier, terug, stempel_van(pakket))
    assert [(v.pad, v.waar) for v in verschillen] == ([("antwoorden/v1", waar)] if waar else [])
    if verschillen:
        assert [(d.oud, d.nieuw) for d in verschillen[0].verschillen] == [(hier, daar)]


def test_van_een_tabel_staan_alleen_de_rijen_die_verschillen() -> None:
    begin = _dossier()
    rijen = [{"id": "r", "naam": "Noord"}, {"id": "s", "naam": "Zuid"}]
    terug = _buiten_om(maak_pakket(begin, door="o", moment=OM), wijzigen.met_waarde(begin, "v2", rijen, **DOOR))
    [verschil] = inhoudsverschillen(begin, terug, stempel_van(terug))
    assert [(d.rij, d.soort) for d in verschil.verschillen] == [("s", "toegevoegd")]


def test_een_kopie_zonder_stempel_vertelt_het_met_haar_geschiedenis() -> None:
    begin = _dossier()
    kopie = wijzigen.met_waarde(begin, "v1", 5, wie="jurist", moment=LATER)
    dossier = wijzigen.met_tekst(
        begin, "d/b", TekstAfwijking(soort="vervangen", markdown="Later"), wie="inkoper", moment=LATER
    )
    waar = {v.pad: v.waar for v in inhoudsverschillen(dossier, kopie, None)}
    assert waar == {"antwoorden/v1": "pakket", "teksten/d/b": "dossier"}
    beide = wijzigen.met_waarde(dossier, "v1", 6, wie="inkoper", moment=LATER)
    assert {v.pad: v.waar for v in inhoudsverschillen(beide, kopie, None)}["antwoorden/v1"] == "beide"
    zonder = kopie.model_copy(update={"geschiedenis": begin.geschiedenis})
    assert {v.pad: v.waar for v in inhoudsverschillen(begin, zonder, None)} == {"antwoorden/v1": "onbekend"}


def test_overnemen_is_een_gewone_wijziging_met_naam_in_de_geschiedenis() -> None:
    begin = _dossier()
    anders = wijzigen.met_antwoord(begin, "v1", Antwoord(waarde=9, motivering="want"), **DOOR)
    anders = wijzigen.met_tekst(anders, "d/b", TekstAfwijking(soort="vervangen", markdown="Beter"), **DOOR)
    anders = wijzigen.met_planstap(anders, "publicatie", PlanStap(duur=8), **DOOR)
    terug = _buiten_om(maak_pakket(begin, door="o", moment=OM), anders)
    dossier = begin
    for verschil in inhoudsverschillen(begin, terug, stempel_van(terug)):
        assert verschil.over_te_nemen
        dossier = neem_over(dossier, verschil, wie="inkoper", moment=LATER)
    assert (dossier.waarde("v1"), dossier.antwoorden["v1"].motivering) == (9, "want")
    assert (dossier.teksten["d/b"].markdown, dossier.teksten["d/b"].door) == ("Beter", "inkoper")
    assert dossier.planning.stappen["publicatie"].duur == 8
    assert {(r.wie, r.moment) for r in dossier.geschiedenis[len(begin.geschiedenis) :]} == {("inkoper", LATER)}
    assert not inhoudsverschillen(dossier, terug, stempel_van(terug))


def test_wat_in_het_pakket_ontbreekt_is_niet_over_te_nemen() -> None:
    begin = _dossier()
    terug = _buiten_om(maak_pakket(begin, door="o", moment=OM), wijzigen.zonder_antwoord(begin, "v1", **DOOR))
    [verschil] = inhoudsverschillen(begin, terug, stempel_van(terug))
    assert (verschil.pad, verschil.waar, verschil.pakket, verschil.over_te_nemen) == (
        "antwoorden/v1", "pakket", None, False,
    )  # fmt: skip
    with pytest.raises(ValueError, match="antwoorden/v1"):
        neem_over(begin, verschil, wie="x", moment=OM)
