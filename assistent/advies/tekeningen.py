"""The advice on steering as figures: the place on the spectrum, and what each answer adds to it."""

from __future__ import annotations

from assistent.advies.model import Bijdrage, Sturing
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Veelhoek, Vorm, Woord

_BREEDTE = 470.0
_LINKS, _RECHTS = 70.0, 400.0
"""Where the scale begins and ends, in points."""
_NAAM = 225.0
"""Width of the column of questions beside the bars."""
_RIJ = 18.0


def komma(waarde: float) -> str:
    """A position with its sign and one decimal: `+0,6`, `−1,0`, `0,0`."""
    rond = round(waarde, 1)
    teken = "+" if rond > 0 else "−" if rond < 0 else ""
    return f"{teken}{abs(rond):.1f}".replace(".", ",")


def spectrum(sturing: Sturing, meng: float) -> Tekening | None:
    """The scale from market (−1) to network (+1), with every answer and their mean. `meng` is the distance from the
    middle under which the mean counts as a mix. `None` without answers."""
    if sturing.positie is None:
        return None
    x, y = _op_schaal(sturing.positie), 46.0
    vormen: list[Vorm] = [
        Rechthoek(_op_schaal(-meng), y - 9, _op_schaal(meng) - _op_schaal(-meng), 18, vulling="vlak"),
        Lijn(_LINKS, y, _RECHTS, y, "tekst", 1.2),
        Woord(_LINKS - 8, y + 3, "markt", kleur="markt", vet=True, anker="eind"),
        Woord(_RECHTS + 8, y + 3, "netwerk", kleur="netwerk", vet=True),
        Woord(_op_schaal(0), y + 36, "menggebied", 7.5, "gedempt", anker="midden"),
        *(Lijn(_op_schaal(s), y - 4, _op_schaal(s), y + 4, "tekst") for s in (-1, -0.5, 0, 0.5, 1)),
        *(Woord(_op_schaal(s), y + 22, komma(s), 7.5, "gedempt", anker="midden") for s in (-1, -0.5, 0, 0.5, 1)),
        Veelhoek(((x, y - 5), (x - 6, y - 17), (x + 6, y - 17)), vulling="accent"),
        Woord(x, y - 22, f"gemiddelde {komma(sturing.positie)}", vet=True, anker="midden"),
    ]
    gegeven = aantal(len(sturing.bijdragen), "antwoord", "antwoorden")
    alt = f"Schaal van markt (−1) tot netwerk (+1). Het gemiddelde van {gegeven} is {komma(sturing.positie)}."
    return Tekening(_BREEDTE, 90.0, tuple(vormen), alt)


def bijdragen(sturing: Sturing, kennis: Kennis) -> Tekening | None:
    """Each answered content question as a bar from the middle to its side. `None` without answers."""
    if not sturing.bijdragen:
        return None
    namen = {b.vraag: hoofdletter(kennis.vragen[b.vraag].kort) for b in sturing.bijdragen}
    midden, kop = _NAAM + (_BREEDTE - _NAAM) / 2, 16.0
    hoogte = kop + _RIJ * len(sturing.bijdragen) + 4
    vormen: list[Vorm] = [
        Woord(_NAAM + 8, 10, "markt", 8, "markt", vet=True),
        Woord(_BREEDTE - 8, 10, "netwerk", 8, "netwerk", vet=True, anker="eind"),
        Lijn(midden, kop, midden, hoogte - 2, "lijn"),
    ]
    for nummer, bijdrage in enumerate(sturing.bijdragen):
        boven = kop + nummer * _RIJ
        vormen.append(Woord(0, boven + 12, namen[bijdrage.vraag], 8))
        vormen.extend(_balk(bijdrage, midden, boven))
    delen = "; ".join(f"{namen[b.vraag]}: {komma(b.bijdrage)}" for b in sturing.bijdragen)
    return Tekening(
        _BREEDTE, hoogte, tuple(vormen), f"Wat elk antwoord bijdraagt, van −1 markt tot +1 netwerk. {delen}."
    )


def _balk(bijdrage: Bijdrage, midden: float, boven: float) -> tuple[Vorm, ...]:
    lengte = abs(bijdrage.bijdrage) * ((_BREEDTE - _NAAM) / 2 - 34)
    naar_rechts = bijdrage.bijdrage > 0
    kleur: Kleur = "netwerk" if naar_rechts else "markt"
    eind = midden + (lengte + 5 if naar_rechts else -lengte - 5)
    woord = Woord(eind, boven + 12, komma(bijdrage.bijdrage), 8, anker="begin" if naar_rechts else "eind")
    if not lengte:
        return (Woord(midden + 5, boven + 12, komma(0), 8),)
    return (Rechthoek(midden if naar_rechts else midden - lengte, boven + 4, lengte, 10, vulling=kleur), woord)


def _op_schaal(positie: float) -> float:
    return _LINKS + (positie + 1) / 2 * (_RECHTS - _LINKS)
