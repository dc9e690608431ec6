"""Where the review stands: per point the verdicts, remarks and accepted risks, and what they come to.

Nobody's verdict replaces that of another: of each reviewer the last one counts, they all stay visible, and the worst of
them is the state of the point. What was said about a point that is gone stays too, as a lapsed point.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from assistent.dossier.model import Aanvaarding, Gewicht, Oordeel, Reactie, Toets, Uitspraak
from assistent.toets.draden import Bericht, Draad, gesprekken, is_afgehandeld, is_beantwoord, laatste_reactie, volgorde
from assistent.toets.model import Soort, Toetspunt

UITSPRAKEN: Final[Mapping[Uitspraak, str]] = {
    "akkoord": "Akkoord",
    "akkoord_mits": "Akkoord, mits",
    "niet_akkoord": "Niet akkoord",
    "vraag": "Vraag",
    "niet_van_toepassing": "Niet van toepassing",
    "niet_beoordeeld": "Niet beoordeeld",
}
"""The verdicts, each with its name on the screen and in documents."""
GEWICHTEN: Final[Mapping[Gewicht, str]] = {
    "blokkerend": "Blokkerend",
    "risico": "Risico",
    "redactioneel": "Redactioneel",
}
"""The weights, heaviest first."""
REACTIES: Final[Mapping[Reactie, str]] = {
    "overgenomen": "Overgenomen",
    "anders_opgelost": "Anders opgelost",
    "niet_overgenomen": "Niet overgenomen",
}
"""What the drafter did with a remark or verdict."""

_ERGST: Final[tuple[Uitspraak, ...]] = (
    "niet_akkoord", "vraag", "akkoord_mits", "akkoord", "niet_van_toepassing", "niet_beoordeeld",
)  # fmt: skip
_BEZWAREN: Final = frozenset({"niet_akkoord", "vraag", "akkoord_mits"})
_ZWAARST: Final = {gewicht: nummer for nummer, gewicht in enumerate(GEWICHTEN)}
ZONDER_GEWICHT: Final[Mapping[Uitspraak, Gewicht]] = {"niet_akkoord": "blokkerend", "akkoord_mits": "risico"}
"""How a verdict weighs whose author did not say so: rather too heavy than too light."""
Persoon = tuple[str, str]
"""Somebody who reviews: name and organisation, as they are compared (see `zoeknaam`)."""


@dataclass(frozen=True, slots=True)
class Stem:
    """One verdict with its key (uuid). `telt`: it is the last of its author on this point. `gewijzigd`: what it is
    about changed since. `reacties` are the answers to it, in order of time."""

    sleutel: str
    oordeel: Oordeel
    telt: bool
    gewijzigd: bool = False
    reacties: tuple[Bericht, ...] = ()

    @property
    def afgehandeld(self) -> bool:
        """Whether the last word about it is that it is settled."""
        return is_afgehandeld(self.reacties)

    @property
    def beantwoord(self) -> bool:
        """Whether the drafter said what was done with it."""
        return self.afgehandeld or is_beantwoord(self.reacties)

    @property
    def reactie(self) -> str:
        """What the drafter last did with it; empty when nothing was said."""
        return laatste_reactie(self.reacties) or ""


@dataclass(frozen=True, slots=True)
class Puntstand:
    """A review point and where it stands.

    `oordelen`: every verdict, in order of time; `opmerkingen`: the threads. `aanvaarding` is the last acceptance of the
    risk that was not withdrawn. `uitspraak` is the worst of the verdicts that count, `gewicht` the heaviest of what is
    not settled. `gewijzigd`: a verdict that counts, an open remark or the acceptance was about something else than what
    stands there now. `open`: somebody still has to do something about it. `wacht_op_opsteller`: that is the drafter.
    `vervallen`: the point is gone, and what was said about it stays. `na_akkoord`: changed after a sign-off.
    """

    punt: Toetspunt
    oordelen: tuple[Stem, ...] = ()
    opmerkingen: tuple[Draad, ...] = ()
    aanvaarding: Aanvaarding | None = None
    aanvaardingen: tuple[tuple[str, Aanvaarding], ...] = ()
    uitspraak: Uitspraak = "niet_beoordeeld"
    gewicht: Gewicht | None = None
    gewijzigd: bool = False
    open: bool = False
    wacht_op_opsteller: bool = False
    verdeeld: bool = False
    """Reviewers differ: some of the verdicts that count say another thing."""
    vervallen: bool = False
    na_akkoord: bool = False

    @property
    def blokkerend(self) -> bool:
        """Whether it is open and stands in the way of a yes."""
        return self.open and self.gewicht == "blokkerend"


def zoeknaam(naam: str) -> str:
    """A name as it is compared: without case, accents, punctuation and double white space."""
    kaal = unicodedata.normalize("NFKD", naam).casefold()
    letters = "".join(teken for teken in kaal if not unicodedata.combining(teken))
    return " ".join(re.findall(r"\w+", letters))


def standen(punten: Sequence[Toetspunt], toets: Toets) -> tuple[tuple[Puntstand, ...], tuple[Puntstand, ...]]:
    """(the points as they stand, the lapsed points): every point in its order, then all that was said about a point
    that is not there (any more). Remarks on a place that is no point must be among the points already."""
    werk = _Werk(toets)
    eigen = {punt.id for punt in punten}
    vervallen = [id_ for id_ in werk.ids if id_ not in eigen]
    return (
        tuple(werk.stand(punt) for punt in punten),
        tuple(werk.stand(vervallen_punt(id_), vervallen=True) for id_ in sorted(vervallen)),
    )


def plaatspunt_id(plaats: str) -> str:
    """The id of the point that gathers the remarks on a place."""
    return f"opmerking/{plaats}"


def plaatsen_met_opmerking(toets: Toets) -> tuple[str, ...]:
    """The places about which something was said without naming a point, each once, in alphabetical order."""
    wortels = gesprekken(toets).wortels
    return tuple(sorted({b.opmerking.plaats for b in wortels if not b.opmerking.punt}))


def vervallen_punt(id_: str) -> Toetspunt:
    """What is left of a point that is gone: its name, and its kind as that name shows it."""
    begin, _, plaats = id_.partition("/")
    soort = PUNTSOORTEN.get(begin, "opmerking")
    return Toetspunt(
        id=id_,
        soort=soort,
        titel=f"Vervallen punt: {plaats or id_}",
        plaats=plaats,
        tekst="Dit punt bestaat niet meer in het dossier. Wat erover is gezegd, blijft staan.",
    )


PUNTSOORTEN: Final[Mapping[str, Soort]] = {
    **{soort: soort for soort in get_args(Soort)},
    "bron": "te_controleren",
    "open": "open_punt",
    "los": "losse_tekst",
    "aandacht": "aandachtspunt",
}
"""How an id begins, and of what kind such a point is."""


class _Werk:
    """What was said, sorted by point."""

    def __init__(self, toets: Toets) -> None:
        gezegd = gesprekken(toets)
        self._onder = gezegd.onder
        self._oordelen: dict[str, list[tuple[str, Oordeel]]] = {}
        self._draden: dict[str, list[Bericht]] = {}
        self._aanvaard: dict[str, list[tuple[str, Aanvaarding]]] = {}
        for sleutel, oordeel in toets.oordelen.items():
            self._oordelen.setdefault(oordeel.punt, []).append((sleutel, oordeel))
        for wortel in gezegd.wortels:
            punt = wortel.opmerking.punt or plaatspunt_id(wortel.opmerking.plaats)
            self._draden.setdefault(punt, []).append(wortel)
        for sleutel, aanvaarding in toets.aanvaardingen.items():
            self._aanvaard.setdefault(aanvaarding.punt, []).append((sleutel, aanvaarding))

    @property
    def ids(self) -> set[str]:
        """The ids of all points about which something was said."""
        return {*self._oordelen, *self._draden, *self._aanvaard}

    def stand(self, punt: Toetspunt, *, vervallen: bool = False) -> Puntstand:
        """This point with all that was said about it."""
        stemmen = self._stemmen(punt)
        draden = tuple(
            Draad(w.sleutel, w.opmerking, self._onder.get(w.sleutel, ()), _anders(w.opmerking.over, punt))
            for w in self._draden.get(punt.id, ())
        )
        aanvaardingen = tuple(sorted(self._aanvaard.get(punt.id, ()), key=lambda paar: volgorde(paar[1].op, paar[0])))
        if not (stemmen or draden or aanvaardingen):
            return Puntstand(punt, vervallen=vervallen)
        laatste = aanvaardingen[-1] if aanvaardingen else None
        aanvaarding = laatste[1] if laatste is not None and not laatste[1].ingetrokken else None
        tellend = [stem for stem in stemmen if stem.telt]
        gedekt = aanvaarding is not None and _dekt(aanvaarding, punt, tellend)
        lopend = [draad for draad in draden if not draad.afgehandeld]
        bezwaren = [] if gedekt else [s for s in tellend if s.oordeel.uitspraak in _BEZWAREN and not s.afgehandeld]
        return Puntstand(
            punt=punt,
            oordelen=stemmen,
            opmerkingen=draden,
            aanvaarding=aanvaarding,
            aanvaardingen=aanvaardingen,
            uitspraak=_uitspraak(tellend),
            gewicht=_gewicht(tellend, lopend),
            gewijzigd=_gewijzigd(tellend, lopend, aanvaarding, punt),
            open=bool(bezwaren or lopend),
            wacht_op_opsteller=any(not s.beantwoord for s in bezwaren) or any(not d.beantwoord for d in lopend),
            verdeeld=len({s.oordeel.uitspraak for s in tellend} - {"niet_beoordeeld"}) > 1,
            vervallen=vervallen,
        )

    def _stemmen(self, punt: Toetspunt) -> tuple[Stem, ...]:
        op_tijd = sorted(self._oordelen.get(punt.id, ()), key=lambda paar: volgorde(paar[1].op, paar[0]))
        wie = personen([oordeel for _, oordeel in op_tijd])
        tellend = set({persoon: sleutel for persoon, (sleutel, _) in zip(wie, op_tijd, strict=True)}.values())
        return tuple(
            Stem(sleutel, oordeel, sleutel in tellend, _anders(oordeel.over, punt), self._onder.get(sleutel, ()))
            for sleutel, oordeel in op_tijd
        )


def personen(oordelen: Sequence[Oordeel]) -> list[Persoon]:
    """Who gave each verdict on one point: two of one name from two organisations are two people. Who left the
    organisation out is the only one of that name, where there is only one."""
    per_naam: dict[str, set[str]] = {}
    for oordeel in oordelen:
        per_naam.setdefault(zoeknaam(oordeel.door), set()).add(zoeknaam(oordeel.organisatie))
    gevonden = []
    for oordeel in oordelen:
        naam, organisatie = zoeknaam(oordeel.door), zoeknaam(oordeel.organisatie)
        bekend = per_naam[naam] - {""}
        gevonden.append((naam, organisatie or (next(iter(bekend)) if len(bekend) == 1 else "")))
    return gevonden


def _anders(over: str, punt: Toetspunt) -> bool:
    """Whether what was judged differs from what stands there now; unknown on either side counts as the same."""
    return bool(over and punt.over) and over != punt.over


def _dekt(aanvaarding: Aanvaarding, punt: Toetspunt, tellend: Iterable[Stem]) -> bool:
    """Whether an acceptance still settles the point: the point is as it was then, and no reviewer objected after it."""
    if _anders(aanvaarding.over, punt):
        return False
    op = volgorde(aanvaarding.op, "")[0]
    return all(volgorde(stem.oordeel.op, "")[0] <= op for stem in tellend if stem.oordeel.uitspraak in _BEZWAREN)


def _uitspraak(tellend: Sequence[Stem]) -> Uitspraak:
    return min((s.oordeel.uitspraak for s in tellend), key=_ERGST.index, default="niet_beoordeeld")


def _gewicht(tellend: Iterable[Stem], lopend: Iterable[Draad]) -> Gewicht | None:
    van_stemmen = (
        s.oordeel.gewicht or ZONDER_GEWICHT.get(s.oordeel.uitspraak)
        for s in tellend
        if s.oordeel.uitspraak in _BEZWAREN and not s.afgehandeld
    )
    gewichten = [g for g in (*van_stemmen, *(d.opmerking.gewicht for d in lopend)) if g is not None]
    return min(gewichten, key=_ZWAARST.__getitem__, default=None)


def _gewijzigd(
    tellend: Iterable[Stem], lopend: Iterable[Draad], aanvaarding: Aanvaarding | None, punt: Toetspunt
) -> bool:
    van_stem = any(s.gewijzigd for s in tellend if s.oordeel.uitspraak != "niet_beoordeeld")
    van_risico = aanvaarding is not None and _anders(aanvaarding.over, punt)
    return van_stem or van_risico or any(draad.gewijzigd for draad in lopend)
