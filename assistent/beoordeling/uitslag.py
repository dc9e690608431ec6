"""From bids to a ranking in which every point is explained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistent.beoordeling.model import Bod, Kantelgewicht, Opzet, Post, Uitslag
from assistent.beoordeling.prijs import aandelen
from assistent.tekst.nederlands import euro

PRIJS = "prijs"
_FIJN = 9
"""Decimals to which totals are compared: two bids that differ less are equal."""


def rangschik(opzet: Opzet, boden: Sequence[Bod]) -> tuple[Uitslag, ...]:
    """The bids, best first; those that are out come last, with the reason."""
    uit = {bod.id: reden for bod in boden if (reden := _waarom_uit(opzet, bod))}
    binnen = [bod for bod in boden if bod.id not in uit]
    delen = aandelen(opzet, [bod.prijs for bod in binnen]) if binnen else []
    gevonden = [_uitslag(opzet, bod, deel) for bod, deel in zip(binnen, delen, strict=True)]
    beter_is = 1 if opzet.formule == "gunnen_op_waarde" else -1
    gevonden.sort(key=lambda u: beter_is * u.totaal)
    geordend = [
        Uitslag(u.bod, u.naam, u.prijs, u.posten, u.totaal, 1 + sum(_voor(v, u, beter_is) for v in gevonden))
        for u in gevonden
    ]
    weg = [Uitslag(b.id, b.naam, b.prijs, (), 0.0, None, uit[b.id]) for b in boden if b.id in uit]
    return (*geordend, *weg)


def winnaars(uitslagen: Iterable[Uitslag]) -> tuple[str, ...]:
    """The bids on the first place; more than one when they are equal."""
    return tuple(u.bod for u in uitslagen if u.rang == 1)


def _voor(een: Uitslag, ander: Uitslag, beter_is: int) -> bool:
    return round(beter_is * een.totaal, _FIJN) < round(beter_is * ander.totaal, _FIJN)


def _waarom_uit(opzet: Opzet, bod: Bod) -> str:
    if opzet.plafond is not None and bod.prijs > opzet.plafond:
        return f"De prijs van {euro(bod.prijs)} ligt boven het plafond van {euro(opzet.plafond)}."
    for maat in opzet.kwaliteit:
        if maat.minimum is not None and bod.scores.get(maat.id, 0.0) < maat.minimum:
            return f"De score op ‘{maat.naam}’ ligt onder het minimum."
    for drempel in opzet.drempels:
        samen = sum(gewicht for _, gewicht in drempel.delen)
        behaald = sum(gewicht * bod.scores.get(id_, 0.0) for id_, gewicht in drempel.delen)
        if round(behaald, _FIJN) < round(drempel.minimum * samen, _FIJN):
            return f"De score op ‘{drempel.naam}’ ligt onder het minimum."
    return ""


def _uitslag(opzet: Opzet, bod: Bod, prijsdeel: float) -> Uitslag:
    posten = [_post(opzet, bod, maat.id, maat.naam) for maat in opzet.kwaliteit]
    if opzet.formule == "gunnen_op_waarde":
        totaal = bod.prijs - sum(post.waarde for post in posten)
    else:
        if opzet.prijsgewicht:
            posten.append(Post(PRIJS, "Prijs", prijsdeel, opzet.prijsgewicht, prijsdeel * opzet.prijsgewicht))
        totaal = sum(post.waarde for post in posten)
    return Uitslag(bod.id, bod.naam, bod.prijs, tuple(posten), totaal, None)


def _post(opzet: Opzet, bod: Bod, id_: str, naam: str) -> Post:
    maat = next(m for m in opzet.kwaliteit if m.id == id_)
    hoogstens = maat.korting if opzet.formule == "gunnen_op_waarde" else maat.gewicht
    deel = bod.scores.get(id_, 0.0)
    return Post(id_, naam, deel, hoogstens, deel * hoogstens)


def kantelgewichten(opzet: Opzet, boden: Sequence[Bod]) -> tuple[Kantelgewicht, ...]:
    """Per criterion the nearest lower and higher weight at which another bid wins.

    With a weight w for one criterion and the rest divided over the others in their present proportions, each total is a
    straight line in w; the winner changes where another line comes above. Lines that only meet at 0 or 100 tip nothing.
    Not for gunnen op waarde, which has no weights, nor when two bids share the first place now.
    """
    uitslagen = [u for u in rangschik(opzet, boden) if u.rang is not None]
    eersten = winnaars(uitslagen)
    if opzet.formule == "gunnen_op_waarde" or len(eersten) != 1 or len(uitslagen) < 2:
        return ()
    return tuple(_kantelt(post, uitslagen, eersten[0]) for post in uitslagen[0].posten if 0 < post.hoogstens < 100)


def _kantelt(post: Post, uitslagen: Sequence[Uitslag], winnaar: str) -> Kantelgewicht:
    nu = post.hoogstens
    lijnen = {u.bod: _lijn(u, post.criterium, nu) for u in uitslagen}
    namen = {u.bod: u.naam for u in uitslagen}
    eigen_bij_0, eigen_bij_100 = lijnen[winnaar]
    lager: tuple[float, str] | None = None
    hoger: tuple[float, str] | None = None
    for bod, (bij_0, bij_100) in lijnen.items():
        verschil_0, verschil_100 = eigen_bij_0 - bij_0, eigen_bij_100 - bij_100
        if bod == winnaar or verschil_0 == verschil_100:
            continue
        gewicht = round(100 * verschil_0 / (verschil_0 - verschil_100), _FIJN)
        if 0 < gewicht < nu and (lager is None or gewicht > lager[0]):
            lager = (gewicht, namen[bod])
        elif nu < gewicht < 100 and (hoger is None or gewicht < hoger[0]):
            hoger = (gewicht, namen[bod])
    return Kantelgewicht(
        post.criterium, post.naam, nu, *(lager or (None, "")), *(hoger or (None, ""))
    )  # fmt: skip


def _lijn(uitslag: Uitslag, criterium: str, nu: float) -> tuple[float, float]:
    """The total of a bid when this criterion weighs 0, and when it weighs everything."""
    eigen = next(post for post in uitslag.posten if post.criterium == criterium)
    rest = sum(post.waarde for post in uitslag.posten if post.criterium != criterium)
    return rest * 100 / (100 - nu), 100 * eigen.aandeel
