"""Formulas against hand-worked examples, and the laws of a fair comparison."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.beoordeling.model import Bod, Formule, Maatstaf, Opzet
from assistent.beoordeling.prijs import FORMULES, RELATIEF, aandelen
from assistent.beoordeling.uitslag import kantelgewichten, rangschik, winnaars

PLAN = Maatstaf("plan", "Plan van aanpak", 40, korting=200_000)
TEAM = Maatstaf("team", "Team", 20, korting=100_000)


def opzet(formule: Formule, **anders: float) -> Opzet:
    grenzen = {"onder": 800_000.0, "boven": 1_200_000.0} if formule == "tussen_grenzen" else {}
    gewicht = 0.0 if formule in ("vaste_prijs", "gunnen_op_waarde") else 40.0
    return Opzet(**{"kwaliteit": (PLAN, TEAM), "formule": formule, "prijsgewicht": gewicht, **grenzen, **anders})  # type: ignore[arg-type]


def bod(id_: str, prijs: float, plan: float, team: float) -> Bod:
    return Bod(id_, id_.upper(), prijs, {"plan": plan, "team": team})


PRIJZEN = [800_000.0, 1_000_000.0, 1_200_000.0]


@pytest.mark.parametrize(
    ("formule", "verwacht"),
    [
        ("laagste_prijs", [1.0, 0.8, 2 / 3]),
        ("verschil_met_laagste", [1.0, 0.75, 0.5]),
        ("tussen_grenzen", [1.0, 0.5, 0.0]),
        ("rangorde", [1.0, 0.5, 0.0]),
        ("vaste_prijs", [0.0, 0.0, 0.0]),
        ("gunnen_op_waarde", [0.0, 0.0, 0.0]),
    ],
)
def test_de_formule_zoals_met_de_hand_gerekend(formule: Formule, verwacht: list[float]) -> None:
    assert aandelen(opzet(formule), PRIJZEN) == pytest.approx(verwacht)


def test_verschil_met_laagste_houdt_op_bij_het_dubbele() -> None:
    assert aandelen(opzet("verschil_met_laagste"), [500_000, 1_000_000, 1_500_000]) == [1.0, 0.0, 0.0]


def test_buiten_de_grenzen_is_er_niets_meer_te_winnen_of_te_verliezen() -> None:
    assert aandelen(opzet("tussen_grenzen"), [700_000, 1_300_000]) == [1.0, 0.0]


def test_grenzen_in_de_verkeerde_volgorde_zijn_een_fout() -> None:
    with pytest.raises(ValueError, match="twee grenzen"):
        aandelen(opzet("tussen_grenzen", onder=1_200_000.0, boven=800_000.0), PRIJZEN)


def test_gewogen_punten_met_de_hand_gerekend() -> None:
    eerste, tweede = rangschik(opzet("laagste_prijs"), [bod("a", 1_000_000, 0.9, 0.5), bod("b", 800_000, 0.6, 0.6)])
    # a: 40 × 0,9 + 20 × 0,5 + 40 × 0,8 = 36 + 10 + 32; b: 24 + 12 + 40
    assert eerste.bod == "a"
    assert eerste.totaal == pytest.approx(78)
    assert [post.waarde for post in eerste.posten] == pytest.approx([36, 10, 32])
    assert tweede.bod == "b"
    assert tweede.totaal == pytest.approx(76)
    assert (eerste.rang, tweede.rang) == (1, 2)


def test_gunnen_op_waarde_met_de_hand_gerekend() -> None:
    eerste, tweede = rangschik(opzet("gunnen_op_waarde"), [bod("a", 1_000_000, 0.9, 0.5), bod("b", 800_000, 0.1, 0.0)])
    # a: 1.000.000 − 180.000 − 50.000; b: 800.000 − 20.000
    assert [(u.bod, u.totaal) for u in (eerste, tweede)] == [("b", 780_000), ("a", 770_000)][::-1]


def test_gelijke_boden_delen_de_plaats() -> None:
    uitslagen = rangschik(opzet("laagste_prijs"), [bod(n, 900_000, 0.5, 0.5) for n in "abc"])
    assert [u.rang for u in uitslagen] == [1, 1, 1]
    assert winnaars(uitslagen) == ("a", "b", "c")


def test_onder_het_minimum_of_boven_het_plafond_valt_een_bod_af() -> None:
    streng = Opzet((Maatstaf("plan", "Plan", 60, minimum=0.6),), "laagste_prijs", 40, plafond=1_000_000)
    boden = [
        Bod("a", "A", 1_000_000, {"plan": 0.6}),
        Bod("b", "B", 1_000_001, {"plan": 1}),
        Bod("c", "C", 1, {"plan": 0.59}),
    ]
    uitslagen = rangschik(streng, boden)
    assert [(u.bod, u.rang) for u in uitslagen] == [("a", 1), ("b", None), ("c", None)]
    assert "plafond" in uitslagen[1].reden
    assert "minimum" in uitslagen[2].reden
    # A bid that is out no longer sets the lowest price.
    assert uitslagen[0].totaal == pytest.approx(36 + 40)


aandeel = st.floats(0, 1).map(lambda x: round(x, 3))
prijs = st.integers(100_000, 2_000_000).map(float)
boden = st.lists(st.builds(bod, st.uuids().map(str), prijs, aandeel, aandeel), min_size=2, max_size=6)
formules = st.sampled_from(sorted(FORMULES))


@given(boden, formules, st.data())
def test_wie_beter_scoort_of_goedkoper_is_zakt_nooit(lijst: list[Bod], formule: Formule, data: st.DataObject) -> None:
    wie = data.draw(st.integers(0, len(lijst) - 1))
    oud = lijst[wie]
    beter = Bod(
        oud.id,
        oud.naam,
        data.draw(st.floats(50_000, oud.prijs)),
        {k: data.draw(st.floats(v, 1)) for k, v in oud.scores.items()},
    )
    eerst = {u.bod: u.rang for u in rangschik(opzet(formule), lijst)}
    daarna = {u.bod: u.rang for u in rangschik(opzet(formule), [*lijst[:wie], beter, *lijst[wie + 1 :]])}
    assert (daarna[oud.id] or 0) <= (eerst[oud.id] or 0)


@given(boden, st.sampled_from(sorted(set(FORMULES) - RELATIEF)), st.data())
def test_zonder_relatieve_formule_maakt_een_afvaller_niets_uit(
    lijst: list[Bod], formule: Formule, data: st.DataObject
) -> None:
    volgorde = [u.bod for u in rangschik(opzet(formule), lijst)]
    weg = data.draw(st.sampled_from(lijst))
    over = [u.bod for u in rangschik(opzet(formule), [b for b in lijst if b is not weg])]
    assert over == [id_ for id_ in volgorde if id_ != weg.id]


@given(boden, formules)
def test_elk_punt_is_verklaard(lijst: list[Bod], formule: Formule) -> None:
    for uitslag in rangschik(opzet(formule), lijst):
        som = sum(post.waarde for post in uitslag.posten)
        assert uitslag.totaal == pytest.approx(uitslag.prijs - som if formule == "gunnen_op_waarde" else som)
        assert all(0 <= post.waarde <= post.hoogstens + 1e-9 for post in uitslag.posten)


def met_gewicht(basis: Opzet, criterium: str, gewicht: float) -> Opzet:
    """The same with another weight for one criterion, the others in proportion."""
    nu = {m.id: m.gewicht for m in basis.kwaliteit} | {"prijs": basis.prijsgewicht}
    rest = {id_: oud * (100 - gewicht) / (100 - nu[criterium]) for id_, oud in nu.items()} | {criterium: gewicht}
    maten = tuple(Maatstaf(m.id, m.naam, rest[m.id]) for m in basis.kwaliteit)
    return Opzet(maten, basis.formule, rest["prijs"], basis.onder, basis.boven)


@given(boden, st.sampled_from(["laagste_prijs", "verschil_met_laagste", "tussen_grenzen", "rangorde"]))
def test_het_kantelgewicht_is_waar_de_winnaar_wisselt(lijst: list[Bod], formule: Formule) -> None:
    basis = opzet(formule)
    for kant in kantelgewichten(basis, lijst):
        winnaar = winnaars(rangschik(basis, lijst))[0]
        for grens, wint in ((kant.lager, kant.lager_winnaar), (kant.hoger, kant.hoger_winnaar)):
            naar = 0.0 if grens is kant.lager else 100.0
            if grens is None:
                assert winnaar in winnaars(rangschik(met_gewicht(basis, kant.criterium, naar), lijst))
                continue
            net_ervoor = grens + (kant.nu - grens) * 1e-3
            assert winnaar in winnaars(rangschik(met_gewicht(basis, kant.criterium, net_ervoor), lijst))
            precies = rangschik(met_gewicht(basis, kant.criterium, grens), lijst)
            top = max(u.totaal for u in precies)
            assert next(u.totaal for u in precies if u.naam == wint) == pytest.approx(top, abs=1e-6)


def test_een_kantelgewicht_met_de_hand_gerekend() -> None:
    # Quality decides now (60 against 40). a: quality 0,8 price 0,5; b: quality 0,6 price 1.
    basis = Opzet((Maatstaf("k", "Kwaliteit", 80),), "tussen_grenzen", 20, 800_000, 1_200_000)
    lijst = [Bod("a", "A", 1_000_000, {"k": 0.8}), Bod("b", "B", 800_000, {"k": 0.6})]
    prijs_ = next(k for k in kantelgewichten(basis, lijst) if k.criterium == "prijs")
    # 0,8 × (100 − w) + 0,5 w = 0,6 × (100 − w) + w  →  20 = 0,7 w
    assert prijs_.hoger == pytest.approx(20 / 0.7)
    assert (prijs_.hoger_winnaar, prijs_.lager) == ("B", None)


def test_bij_een_gedeelde_eerste_plaats_is_er_geen_kantelgewicht() -> None:
    assert kantelgewichten(opzet("laagste_prijs"), [bod("a", 900_000, 0.5, 0.5), bod("b", 900_000, 0.5, 0.5)]) == ()
