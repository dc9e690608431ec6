"""The answers on steering as figures for any width: their place on the spectrum, and which way each of them pulls.

The place and the pull of an answer are the same number, −1 (market) … +1 (network). The zone in which the mean counts
as a mix is ours (`afgeleid`), and the figure says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from assistent.advies.casusfiguur import omtrek
from assistent.advies.model import Bijdrage, Sturing
from assistent.advies.tekeningen import komma
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Veelhoek, Vorm, Woord

_STRAAL: Final = 7.0
_RIJ: Final = 30.0
_RUIM: Final = 300.0
"""From this width on, in points, a question and its bar stand on one line."""
_LETTER: Final = 9.0
_WOORD: Final = 0.52
"""Mean width of a letter, as part of its size."""


def nummers(kennis: Kennis) -> dict[str, int]:
    """The number of each content question, as it stands in its mark."""
    return {v.id: n for n, v in enumerate((v for v in kennis.vragen.values() if v.niveau == "1a"), 1)}


def spectrum(sturing: Sturing, kennis: Kennis, meng: float | None, breedte: float) -> Tekening:
    """The answers as numbered marks on the line from market to network, the bracket of their spread, a triangle at
    their mean, and the zone of the mix (`meng` to both sides of the middle; `None` while that border is unknown)."""
    links, rechts = _STRAAL + 1, breedte - _STRAAL - 1
    plek = {b.vraag: b.bijdrage for b in sturing.bijdragen}
    hoogste = max((list(plek.values()).count(b) for b in plek.values()), default=1)
    y = hoogste * 2 * _STRAAL - _STRAAL + 2

    def x(positie: float) -> float:
        return links + (positie + 1) / 2 * (rechts - links)

    vormen: list[Vorm] = []
    if meng is not None:
        vormen.append(Rechthoek(x(-meng), y - 5, x(meng) - x(-meng), 10, vulling="vlak"))
    vormen += [
        Rechthoek(links, y - 1.2, x(0) - links, 2.4, vulling="markt"),
        Rechthoek(x(0), y - 1.2, rechts - x(0), 2.4, vulling="netwerk"),
    ]
    if meng is not None:
        vormen += [Rechthoek(x(-meng), y - 1.2, x(meng) - x(-meng), 2.4, vulling="gedempt")]
        vormen += [Lijn(x(grens), y - 5, x(grens), y + 5, "gedempt", 1.0) for grens in (-meng, meng)]
    vormen += _punten(plek, nummers(kennis), x, y)
    onder = y + _STRAAL + 4
    vormen += _haak(sturing, x, onder)
    vormen += [
        Woord(0, onder + 17, "markt", _LETTER, "markt", vet=True),
        Woord(breedte, onder + 17, "netwerk", _LETTER, "netwerk", vet=True, anker="eind"),
    ]
    return Tekening(breedte, onder + 20, tuple(vormen), _in_woorden(sturing, kennis, meng))


def _punten(plek: Mapping[str, float], nummer: Mapping[str, int], x: Callable[[float], float], y: float) -> list[Vorm]:
    vormen: list[Vorm] = []
    hoogte: dict[float, int] = {}
    for vraag, positie in plek.items():
        laag = hoogte.get(positie, 0)
        hoogte[positie] = laag + 1
        midden = (x(positie), y - laag * 2 * _STRAAL)
        vormen.append(_merk(*midden))
        vormen.append(_cijfer(nummer.get(vraag, 0), *midden))
    return vormen


def _merk(x: float, y: float) -> Veelhoek:
    return Veelhoek(omtrek("rond", x, y, _STRAAL - 0.6), vulling="wit", rand="accent")


def _cijfer(nummer: int, x: float, y: float) -> Woord:
    return Woord(x, y + 2.8, str(nummer), 8.0, vet=True, anker="midden")


def _haak(sturing: Sturing, x: Callable[[float], float], y: float) -> list[Vorm]:
    """The bracket from the lowest to the highest answer, with the mean under it."""
    if sturing.positie is None:
        return []
    plekken = [b.bijdrage for b in sturing.bijdragen]
    van, tot, midden = (x(p) for p in (min(plekken), max(plekken), sturing.positie))
    vormen: list[Vorm] = []
    if tot > van:
        vormen.append(Lijn(van, y, tot, y, "accent", 1.3))
        vormen += [Lijn(kant, y - 3, kant, y + 3, "accent", 1.3) for kant in (van, tot)]
    driehoek = ((midden, y + 2), (midden - 4.5, y + 9), (midden + 4.5, y + 9))
    return [*vormen, Veelhoek(driehoek, vulling="accent")]


def _in_woorden(sturing: Sturing, kennis: Kennis, meng: float | None) -> str:
    if sturing.positie is None:
        return "Schaal van markt tot netwerk, nog zonder antwoorden."
    delen = [f"{_naam(b, kennis)}: {b.waarde} van 5" for b in sturing.bijdragen]
    plekken = [b.bijdrage for b in sturing.bijdragen]
    zin = f"Schaal van markt (−1) tot netwerk (+1). {'; '.join(delen)}. Gemiddelde {komma(sturing.positie)}, "
    zin += f"spreiding van {komma(min(plekken))} tot {komma(max(plekken))}."
    return zin if meng is None else f"{zin} {grenszin(meng)}"


def grenszin(meng: float) -> str:
    """What the zone in the middle means, and whose border that is."""
    return f"Tussen {komma(-meng)} en {komma(meng)} heet het een mengvorm; die grens is van ons (afgeleid)."


def _naam(bijdrage: Bijdrage, kennis: Kennis) -> str:
    return hoofdletter(kennis.vragen[bijdrage.vraag].kort)


def bijdragen(sturing: Sturing, kennis: Kennis, meng: float | None, breedte: float) -> Tekening | None:
    """Each answer as an arrow from the middle to its side, with its number, its pull as a number, and the side as a
    word. Under them whose borders these are. `None` without answers."""
    if not sturing.bijdragen:
        return None
    ruim = breedte >= _RUIM
    begin = breedte * 0.54 if ruim else 0.0
    midden, helft = begin + (breedte - begin) / 2, (breedte - begin) / 2 - 4
    rij = _RIJ * (0.62 if ruim else 1.0)
    hoogte = rij * len(sturing.bijdragen)
    vormen: list[Vorm] = []
    nummer = nummers(kennis)
    for volg, bijdrage in enumerate(sturing.bijdragen):
        boven = volg * rij
        lijn = boven + (rij / 2 if ruim else 21.0)
        vormen += [_merk(_STRAAL, boven + 8), _cijfer(nummer.get(bijdrage.vraag, 0), _STRAAL, boven + 8)]
        tekst = _kort(_naam(bijdrage, kennis), (begin if ruim else breedte - 74) - 2 * _STRAAL - 6)
        vormen.append(Woord(2 * _STRAAL + 5, boven + 11, tekst, _LETTER))
        vormen += _pijl(bijdrage, midden, helft, lijn, None if ruim else (breedte, boven + 11))
    vormen.insert(0, Lijn(midden, 0 if ruim else 16, midden, hoogte, "lijn"))
    if meng is not None:
        for deel in _regels(grenszin(meng), breedte):
            hoogte += 10
            vormen.append(Woord(0, hoogte, deel, 7.5, "gedempt"))
    alt = "; ".join(f"{_naam(b, kennis)}: {komma(b.bijdrage)} {kant(b)}{_telt(b)}" for b in sturing.bijdragen)
    alt = f"Wat elk antwoord bijdraagt, van −1 markt tot +1 netwerk. {alt}."
    return Tekening(breedte, hoogte + 3, tuple(vormen), alt)


def kant(bijdrage: Bijdrage) -> str:
    """Which way an answer pulls."""
    return "netwerk" if bijdrage.bijdrage > 0 else "markt" if bijdrage.bijdrage < 0 else "midden"


def _telt(bijdrage: Bijdrage) -> str:
    return "" if bijdrage.gewicht == 1 else f" (telt {bijdrage.gewicht:g} keer)".replace(".", ",")


def _pijl(
    bijdrage: Bijdrage, midden: float, helft: float, y: float, woordplek: tuple[float, float] | None
) -> list[Vorm]:
    """The arrow of one answer; its number and side stand at `woordplek`, else at its other side of the middle."""
    waarde, kleur = bijdrage.bijdrage, _kleur(bijdrage)
    tekst = f"{komma(waarde)} {kant(bijdrage)}{_telt(bijdrage)}"
    if woordplek is not None:
        woord = Woord(*woordplek, tekst, _LETTER, "gedempt", anker="eind")
    else:
        terug = -6 if waarde > 0 else 6
        woord = Woord(midden + terug, y + 3, tekst, _LETTER, "gedempt", anker="eind" if waarde > 0 else "begin")
    if not waarde:
        return [Veelhoek(omtrek("ruit", midden, y, 3.5), vulling="gedempt"), woord]
    eind, punt = midden + waarde * helft, 5.0 if waarde > 0 else -5.0
    schacht = ((midden, y - 3.5), (eind - punt, y - 3.5), (eind, y), (eind - punt, y + 3.5), (midden, y + 3.5))
    return [Veelhoek(schacht, vulling=kleur), woord]


def _kleur(bijdrage: Bijdrage) -> Kleur:
    return "netwerk" if bijdrage.bijdrage > 0 else "markt"


def _kort(tekst: str, breedte: float) -> str:
    hoogstens = max(4, int(breedte / (_LETTER * _WOORD)))
    return tekst if len(tekst) <= hoogstens else f"{tekst[: hoogstens - 1].rstrip()}…"


def _regels(zin: str, breedte: float) -> list[str]:
    """A sentence over as many lines as this width asks."""
    hoogstens, regels = max(10, int(breedte / (7.5 * 0.5))), [""]
    for woord in zin.split():
        if len(regels[-1]) + len(woord) + 1 > hoogstens:
            regels.append("")
        regels[-1] = f"{regels[-1]} {woord}".strip()
    return regels
