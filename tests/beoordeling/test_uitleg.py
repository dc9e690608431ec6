"""Every printed calculation is the calculation: the catalogue repeats it, and no item is left out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistent.beoordeling.gelijk import Regel, beslis
from assistent.beoordeling.model import Bod, Drempel, Formule, Maatstaf, Opzet, Uitslag
from assistent.beoordeling.prijs import FORMULES
from assistent.beoordeling.proef import beoordeel, rekenvoorbeeld
from assistent.beoordeling.uitleg import uitleg_post, uitleg_totaal
from assistent.beoordeling.uitslag import rangschik
from assistent.kennis.beoordeling import Methode
from tests.advies.zaak import kennis
from tests.beoordeling.test_opzet import CRITERIA, een, zaak

METHODEN = tuple(kennis().methoden.values())
PLAN = Maatstaf("plan", "Plan", 60)


def uit_catalogus(methode: Methode) -> tuple[Opzet, tuple[Bod, ...]]:
    """The worked example of a method as a way of comparing with its bids; no price formula means a fixed price."""
    voorbeeld = methode.voorbeeld
    formule: Formule = next((f for f in FORMULES if f == methode.keuze), "vaste_prijs")
    aantal = len(voorbeeld.gewichten) or len(voorbeeld.kortingen)
    gewichten, kortingen = voorbeeld.gewichten or (0.0,) * aantal, voorbeeld.kortingen or (0.0,) * aantal
    kwaliteit = tuple(Maatstaf(f"k{n}", f"Criterium {n + 1}", gewichten[n], kortingen[n]) for n in range(aantal))
    boden = tuple(
        Bod(f"b{n}", bod.naam, bod.prijs, {f"k{plaats}": score for plaats, score in enumerate(bod.scores)})
        for n, bod in enumerate(voorbeeld.boden)
    )
    return Opzet(kwaliteit, formule, voorbeeld.prijsgewicht, voorbeeld.onder, voorbeeld.boven), boden


def som_van(opzet: Opzet, uitslag: Uitslag, binnen: Sequence[Uitslag]) -> str:
    """The calculation of one bid as the catalogue prints it: its items, and the total where that says more."""
    posten = [uitleg_post(opzet, post, uitslag, binnen) for post in uitslag.posten]
    met_totaal = len(posten) > 1 or opzet.formule == "gunnen_op_waarde"
    return "; ".join((*posten, uitleg_totaal(opzet, uitslag)) if met_totaal else posten)


@pytest.mark.parametrize("methode", METHODEN, ids=lambda m: m.id)
def test_het_voorbeeld_in_de_catalogus_is_uitgerekend(methode: Methode) -> None:
    opzet, boden = uit_catalogus(methode)
    uitslagen = rangschik(opzet, boden)
    gerekend = {u.naam: som_van(opzet, u, uitslagen) for u in uitslagen}
    assert {bod.naam: bod.uitkomst for bod in methode.voorbeeld.boden} == gerekend


def test_elke_formule_heeft_een_methode() -> None:
    assert {methode.keuze for methode in METHODEN} == {"", *FORMULES}


@pytest.mark.parametrize(
    ("formule", "prijs", "som"),
    [
        ("verschil_met_laagste", 2_000_000, "40 × 0 = 0"),
        ("tussen_grenzen", 600_000, "40 × 1 = 40"),
        ("rangorde", 1_000_000, "40 × (1 − 1 ÷ 1) = 0"),
    ],
)
def test_aan_de_rand_van_een_formule(formule: str, prijs: float, som: str) -> None:
    opzet = Opzet((PLAN,), formule, 40, 700_000, 1_300_000)  # type: ignore[arg-type]
    uitslagen = rangschik(opzet, [Bod("a", "A", 800_000, {"plan": 1}), Bod("b", "B", prijs, {"plan": 1})])
    assert som in som_van(opzet, next(u for u in uitslagen if u.bod == "b"), uitslagen)


def test_wie_afvalt_hoort_waarom() -> None:
    opzet = Opzet((PLAN,), "laagste_prijs", 40, plafond=100)
    (weg,) = rangschik(opzet, [Bod("a", "A", 101, {"plan": 1})])
    assert "plafond" in uitleg_totaal(opzet, weg)


def test_een_minimum_boven_onderdelen_weegt_de_onderdelen_samen() -> None:
    delen = (Maatstaf("a", "A", 45), Maatstaf("b", "B", 15))
    opzet = Opzet(delen, "vaste_prijs", 0, drempels=(Drempel("Plan", (("a", 45.0), ("b", 15.0)), 0.6),))
    net = Bod("net", "Net", 1, {"a": 0.8, "b": 0.0})  # 36 of 60 is exactly 60%
    onder = Bod("onder", "Onder", 1, {"a": 0.79, "b": 0.0})
    assert [(u.bod, u.rang) for u in rangschik(opzet, [onder, net])] == [("net", 1), ("onder", None)]


@pytest.mark.parametrize(("regel", "wie"), [("zwaarste", "a"), ("laagste_prijs", "b")])
def test_de_regel_bij_gelijke_stand(regel: Regel, wie: str) -> None:
    opzet = Opzet((PLAN, Maatstaf("team", "Team", 40)), "vaste_prijs", 0)
    boden = [Bod("a", "A", 2, {"plan": 0.8, "team": 0.3}), Bod("b", "B", 1, {"plan": 0.6, "team": 0.6})]
    eersten = rangschik(opzet, boden)
    assert [u.rang for u in eersten] == [1, 1]
    assert [u.bod for u in beslis(regel, eersten, 1)] == [wie]


def test_de_loting_hangt_niet_af_van_de_volgorde_in_de_tabel() -> None:
    opzet = Opzet((PLAN,), "vaste_prijs", 0)
    uitslagen = rangschik(opzet, [Bod(n, n, 1, {"plan": 1}) for n in "abcd"])
    gekozen = {beslis("loting", uitslagen, zaad)[0].bod for zaad in range(40)}
    assert gekozen == set("abcd")
    assert beslis("loting", uitslagen, 5) == beslis("loting", uitslagen[::-1], 5)


def test_het_rekenvoorbeeld_blijft_binnen_de_grenzen_en_het_plafond() -> None:
    basis = zaak(
        *CRITERIA,
        beoordeling__prijsformule="tussen_grenzen",
        beoordeling__prijs_onder=100,
        beoordeling__prijs_boven=200,
        beoordeling__prijs_plafond=170,
    )
    voorbeeld = rekenvoorbeeld(basis, een(basis))
    assert len(voorbeeld.regels) == 3
    assert all(regel.uitslag.rang is not None for regel in voorbeeld.regels)
    assert max(bod.prijs for bod in voorbeeld.boden) == 170


def test_het_rekenvoorbeeld_geeft_alleen_cijfers_die_op_de_schaal_staan() -> None:
    schaal = [{"id": str(c), "cijfer": c, "woord": f"niveau {c}"} for c in (0, 7, 10)]
    basis = zaak(*CRITERIA, beoordeling__prijsformule="laagste_prijs", beoordeling__schaal=schaal)
    voorbeeld = rekenvoorbeeld(basis, een(basis))
    assert [score for bod in voorbeeld.boden for score in set(bod.scores.values())] == [0.7, 0.7, 1.0]


def test_de_uitslag_van_de_proefboden_noemt_wie_wint_en_door_welke_regel() -> None:
    tabellen = {
        "beoordeling__proefboden": [{"id": "a", "naam": "A", "prijs": 5}, {"id": "b", "naam": "B", "prijs": 5}],
        "beoordeling__proefscores": [
            {"id": n, "bod": n, "criterium": "plan", "score": 8} for n in ("a", "b")
        ],
    }  # fmt: skip
    (gelijk,) = beoordeel(zaak(*CRITERIA, beoordeling__prijsformule="laagste_prijs", **tabellen))
    assert (set(gelijk.winnaars), gelijk.door_regel) == ({"a", "b"}, False)
    (geloot,) = beoordeel(
        zaak(*CRITERIA, beoordeling__prijsformule="laagste_prijs", beoordeling__gelijk_regel="loting", **tabellen)
    )
    assert (len(geloot.winnaars), geloot.door_regel) == (1, True)
    assert [som for _, _, som in geloot.regels[0].posten] == ["60 × 0,8 = 48", "40 × (€\u00a05 ÷ €\u00a05) = 40"]
