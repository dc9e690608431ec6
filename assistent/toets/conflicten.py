"""What comes to light when a review comes back: verdicts that differ, text that changed, answers that differ.

The review itself never conflicts: it only grows, and its union keeps everything. What is found here is shown side by
side and decided by people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final, Literal

from assistent.dossier.model import (
    TOETSDELEN,
    Antwoord,
    Dossier,
    Oordeel,
    PlanStap,
    TekstAfwijking,
    Toets,
    Toetsstuk,
)
from assistent.dossier.samenvoegen import VARIANT
from assistent.dossier.wijzigen import met_antwoord, met_planstap, met_tekst
from assistent.toets.draden import volgorde
from assistent.toets.pakket import Pakketstempel, onderdelen, som
from assistent.toets.stand import Persoon, personen, plaatspunt_id
from assistent.vergelijk.antwoorden import Verschil, verschillen

Conflictsoort = Literal["toetsers", "zelfde_toetser", "zelfde_kenmerk"]
Toetsers = Mapping[str, Persoon]
Waar = Literal["pakket", "dossier", "beide", "onbekend"]
"""Where a part changed since the package was made; unknown for a copy that does not say what it was."""


@dataclass(frozen=True, slots=True)
class Oordeelconflict:
    """Verdicts on one point that cannot all hold, oldest first, each with its uuid.

    `toetsers`: the latest verdicts of several reviewers differ. `zelfde_toetser`: one reviewer gave two in copies that
    did not know of each other. `zelfde_kenmerk`: one verdict came back with other content than it had.
    """

    soort: Conflictsoort
    punt: str
    oordelen: tuple[tuple[str, Oordeel], ...]


@dataclass(frozen=True, slots=True)
class Plek:
    """What stands at a review point: the sha256 that a review notes as `over`, a name, and its words."""

    over: str
    naam: str
    tekst: str


@dataclass(frozen=True, slots=True)
class TekstGewijzigd:
    """A part of the review about something that reads differently now. `toen`: what was reviewed, when the package
    still shows it; `nu` is `None` when the point or place is there no more."""

    soort: str
    kenmerk: str
    punt: str
    stuk: Toetsstuk
    toen: Plek | None
    nu: Plek | None


@dataclass(frozen=True, slots=True)
class Inhoudsverschil:
    """A part of the dossier that reads differently in the package. `pad` is as in the history; `hier` and `pakket` are
    the part on both sides, `None` when it is not there. `verschillen` says of an answer what differs: value, motivation
    or rows."""

    pad: str
    waar: Waar
    hier: Any
    pakket: Any
    verschillen: tuple[Verschil, ...] = ()

    @property
    def over_te_nemen(self) -> bool:
        """Whether it can be taken over with one edit."""
        return isinstance(self.pakket, _OVER_TE_NEMEN)


_OVER_TE_NEMEN: Final = (Antwoord, TekstAfwijking, PlanStap)


# ------------------------------------------------------------------------------------ verdicts


def oordeelconflicten(toets: Toets, delen: Sequence[Toets] = ()) -> tuple[Oordeelconflict, ...]:
    """The verdicts of a merged review that are in conflict, by point. `delen` are the reviews it was merged from: a
    reviewer may change their mind, but not in two copies at once."""
    wie = toetsers(toets)
    return (*_tussen_toetsers(toets, wie), *_zelfde_toetser(delen, wie), *_zelfde_kenmerk(toets))


def toetsers(toets: Toets) -> Toetsers:
    """Verdict (uuid) → who gave it, as the state of its point tells people apart."""
    per_punt: dict[str, list[str]] = defaultdict(list)
    for kenmerk, oordeel in toets.oordelen.items():
        per_punt[oordeel.punt].append(kenmerk)
    wie = ((kenmerken, personen([toets.oordelen[k] for k in kenmerken])) for kenmerken in per_punt.values())
    return {kenmerk: persoon for paar in wie for kenmerk, persoon in zip(*paar, strict=True)}


def laatste_oordelen(toets: Toets, wie: Toetsers) -> dict[tuple[str, Persoon], tuple[str, Oordeel]]:
    """(point, reviewer) → the verdict that counts, with its uuid: the latest, whoever brought it in first."""
    laatste: dict[tuple[str, Persoon], tuple[str, Oordeel]] = {}
    for kenmerk, oordeel in sorted(toets.oordelen.items(), key=_moment):
        laatste[oordeel.punt, wie[kenmerk]] = (kenmerk, oordeel)
    return laatste


def _moment(paar: tuple[str, Toetsstuk]) -> tuple[Any, ...]:
    return volgorde(paar[1].op, paar[0])


def _tussen_toetsers(toets: Toets, wie: Toetsers) -> Iterator[Oordeelconflict]:
    per_punt: dict[str, list[tuple[str, Oordeel]]] = defaultdict(list)
    for (punt, _), stuk in laatste_oordelen(toets, wie).items():
        if stuk[1].uitspraak != "niet_beoordeeld":
            per_punt[punt].append(stuk)
    for punt, stukken in sorted(per_punt.items()):
        if len({oordeel.uitspraak for _, oordeel in stukken}) > 1:
            yield Oordeelconflict("toetsers", punt, tuple(sorted(stukken, key=_moment)))


def _zelfde_toetser(delen: Sequence[Toets], wie: Toetsers) -> Iterator[Oordeelconflict]:
    """Verdicts of one reviewer of which neither copy knew the other's."""
    gezien: set[frozenset[str]] = set()
    for een, ander in combinations(delen, 2):
        links = {k: o for k, o in een.oordelen.items() if k not in ander.oordelen}
        rechts = laatste_oordelen(ander, wie)
        for sleutel, (kenmerk, oordeel) in laatste_oordelen(een, wie).items():
            tegen = rechts.get(sleutel)
            if kenmerk not in links or tegen is None or tegen[0] in een.oordelen:
                continue
            paar = frozenset((kenmerk, tegen[0]))
            if _zegt(tegen[1]) != _zegt(oordeel) and paar not in gezien:
                gezien.add(paar)
                stukken = sorted(((kenmerk, oordeel), tegen), key=_moment)
                yield Oordeelconflict("zelfde_toetser", sleutel[0], tuple(stukken))


def _zegt(oordeel: Oordeel) -> tuple[str, str | None]:
    return oordeel.uitspraak, oordeel.gewicht


def _zelfde_kenmerk(toets: Toets) -> Iterator[Oordeelconflict]:
    per_kenmerk: dict[str, list[tuple[str, Oordeel]]] = defaultdict(list)
    for kenmerk, oordeel in toets.oordelen.items():
        per_kenmerk[kenmerk.partition(VARIANT)[0]].append((kenmerk, oordeel))
    for _, stukken in sorted(per_kenmerk.items()):
        if len(stukken) > 1:
            yield Oordeelconflict("zelfde_kenmerk", stukken[0][1].punt, tuple(sorted(stukken, key=_moment)))


def dubbele_kenmerken(toets: Toets) -> tuple[str, ...]:
    """The uuids under which a remark, sign-off or the like (not a verdict) stands twice, with other content."""
    soorten = [soort for soort in TOETSDELEN if soort != "oordelen"]
    return tuple(sorted({k.partition(VARIANT)[0] for soort in soorten for k in getattr(toets, soort) if VARIANT in k}))


# ------------------------------------------------------------------------------------ text that changed


def tekst_gewijzigd(
    toets: Toets, nu: Mapping[str, Plek], toen: Sequence[Mapping[str, Plek]] = ()
) -> tuple[TekstGewijzigd, ...]:
    """The remarks, verdicts that count and accepted risks about what reads differently now, in the order of time.

    `nu` and each of `toen`: review point (id) → what stands there, in the dossier and in the packages that came back.
    Of what does not say what it was about (`over` empty), nothing is claimed.
    """
    gevonden = []
    for soort, kenmerk, stuk in _over_tekst(toets):
        punt = getattr(stuk, "punt", "") or plaatspunt_id(getattr(stuk, "plaats", ""))
        huidig = nu.get(punt)
        if not stuk.over or (huidig is not None and huidig.over in ("", stuk.over)):
            continue
        oud = next((kaart[punt] for kaart in toen if punt in kaart and kaart[punt].over == stuk.over), None)
        gevonden.append(TekstGewijzigd(soort, kenmerk, punt, stuk, oud, huidig))
    return tuple(sorted(gevonden, key=lambda g: _moment((g.kenmerk, g.stuk))))


def _over_tekst(toets: Toets) -> Iterator[tuple[str, str, Toetsstuk]]:
    """What in a review is about a text: a reply is about a remark, and a sign-off about a version."""
    for kenmerk, opmerking in toets.opmerkingen.items():
        if opmerking.soort == "opmerking":
            yield "opmerkingen", kenmerk, opmerking
    for kenmerk, oordeel in laatste_oordelen(toets, toetsers(toets)).values():
        yield "oordelen", kenmerk, oordeel
    for kenmerk, aanvaarding in toets.aanvaardingen.items():
        yield "aanvaardingen", kenmerk, aanvaarding


# ------------------------------------------------------------------------------------ content that differs


def inhoudsverschillen(hier: Dossier, pakket: Dossier, stempel: Pakketstempel | None) -> tuple[Inhoudsverschil, ...]:
    """Every part that reads differently in the dossier and in the package or copy, with where it changed."""
    links, rechts = dict(onderdelen(hier)), dict(onderdelen(pakket))
    sinds = _aangeraakt(hier, pakket) if stempel is None else None
    gevonden = []
    for pad in sorted({*links, *rechts}):
        een, ander = links.get(pad), rechts.get(pad)
        if (pad in links) == (pad in rechts) and (een == ander or som(een) == som(ander)):
            continue
        waar = _waar(pad, links, rechts, stempel) if stempel else _waar_volgens(pad, *(sinds or (set(), set())))
        gevonden.append(Inhoudsverschil(pad, waar, een, ander, _antwoordverschil(pad, een, ander)))
    return tuple(gevonden)


def _waar(pad: str, links: Mapping[str, Any], rechts: Mapping[str, Any], stempel: Pakketstempel) -> Waar:
    toen = stempel.sommen.get(pad)
    hier, daar = (som(kant[pad]) if pad in kant else None for kant in (links, rechts))
    if daar == toen:
        return "dossier"
    return "pakket" if hier == toen else "beide"


def _aangeraakt(hier: Dossier, kopie: Dossier) -> tuple[set[str], set[str]]:
    """The paths that were edited on either side after the last line of history that both have."""
    gelijk = 0
    for een, ander in zip(hier.geschiedenis, kopie.geschiedenis, strict=False):
        if een != ander:
            break
        gelijk += 1
    links, rechts = ({regel.pad for regel in kant.geschiedenis[gelijk:]} for kant in (hier, kopie))
    return links, rechts


def _waar_volgens(pad: str, hier: set[str], kopie: set[str]) -> Waar:
    links, rechts = (any(p == pad or p.startswith(f"{pad}/") for p in paden) for paden in (hier, kopie))
    match links, rechts:
        case True, True:
            return "beide"
        case True, False:
            return "dossier"
        case False, True:
            return "pakket"
    return "onbekend"


def _antwoordverschil(pad: str, hier: Any, pakket: Any) -> tuple[Verschil, ...]:
    soort, _, id_ = pad.partition("/")
    if soort != "antwoorden":
        return ()
    return verschillen({id_: hier} if hier is not None else {}, {id_: pakket} if pakket is not None else {})


def neem_over(dossier: Dossier, verschil: Inhoudsverschil, *, wie: str, moment: str) -> Dossier:
    """The dossier with this part as it is in the package: an ordinary edit, by whoever takes it over.

    Raises `ValueError` for what is no single answer, text or planning step.
    """
    soort, _, id_ = verschil.pad.partition("/")
    match verschil.pakket:
        case Antwoord() as antwoord:
            return met_antwoord(dossier, id_, antwoord, wie=wie, moment=moment)
        case TekstAfwijking() as tekst:
            return met_tekst(dossier, id_, tekst, wie=wie, moment=moment)
        case PlanStap() as stap:
            return met_planstap(dossier, id_, stap, wie=wie, moment=moment)
    raise ValueError(f"{verschil.pad}: {soort} cannot be taken over in one edit")
