"""Which blocks stand at another place in a text that came back, and after which block they belong now."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistent.dossier.model import TekstAfwijking
from assistent.leidraad.afwijkingen import Teksten, begin_van, pas_toe
from assistent.leidraad.model import Hoofdstuk

Groepen = dict[str, list[str]]
"""Begin of a paragraph → the keys of the blocks that stand there, in order."""


@dataclass(frozen=True, slots=True)
class Kopplaats:
    """A heading in the text that came back; `paragraaf` is empty for that of a chapter."""

    hoofdstuk: str
    paragraaf: str = ""


@dataclass(frozen=True, slots=True)
class Natuurlijk:
    """A document as it is composed before the user's texts: `document` is the id of its outline, `rij` the row it is
    for."""

    document: str
    rij: str
    hoofdstukken: tuple[Hoofdstuk, ...]

    def met(self, teksten: Teksten) -> tuple[Hoofdstuk, ...]:
        """The chapters with these texts of the user in place."""
        return pas_toe(self.document, self.hoofdstukken, teksten, self.rij).hoofdstukken


@dataclass(frozen=True, slots=True)
class Verplaatsing:
    """A block and what it stands after now: another block, or the begin of a paragraph."""

    sleutel: str
    na: str


@dataclass(frozen=True, slots=True)
class Indeling:
    """The text that came back by paragraph: begin of a paragraph → the keys of its blocks, in order."""

    groepen: Mapping[str, Sequence[str]]

    def voor(self, sleutel: str) -> str:
        """What this block stands after."""
        for begin, sleutels in self.groepen.items():
            if sleutel in sleutels:
                plaats = list(sleutels).index(sleutel)
                return sleutels[plaats - 1] if plaats else begin
        raise KeyError(sleutel)


def deel_in(natuurlijk: Natuurlijk, volgorde: Iterable[Kopplaats | str]) -> Indeling:
    """The blocks of the text that came back under the paragraphs in which they stand; `volgorde` gives headings and
    keys in their order. A paragraph whose heading is gone goes on under the one before it."""
    eerste = {h.id: h.paragrafen[0].id for h in natuurlijk.hoofdstukken if h.paragrafen}
    groepen: Groepen = {}
    hier = next((begin_van(natuurlijk.document, h, p) for h, p in eerste.items()), "")
    for deel in volgorde:
        if isinstance(deel, str):
            groepen.setdefault(hier, []).append(deel)
        elif deel.hoofdstuk in eerste:
            hier = begin_van(natuurlijk.document, deel.hoofdstuk, deel.paragraaf or eerste[deel.hoofdstuk])
    return Indeling(groepen)


def verplaatsingen(
    natuurlijk: Natuurlijk, teksten: Teksten, volgorde: Sequence[Kopplaats | str]
) -> tuple[tuple[Verplaatsing, ...], ...]:
    """What brings the blocks of the document in the order of the text that came back: each entry can be done by itself,
    and all together give that order for the blocks that are in both. Empty when they stand so already."""
    koppen = {deel for deel in volgorde if isinstance(deel, Kopplaats)}
    nu = _groepen(natuurlijk.document, natuurlijk.met(teksten), natuurlijk.hoofdstukken, koppen)
    waar = {sleutel: begin for begin, sleutels in nu.items() for sleutel in sleutels}
    ingedeeld = deel_in(natuurlijk, volgorde).groepen
    gewenst = {begin: [s for s in sleutels if s in waar] for begin, sleutels in ingedeeld.items()}
    in_beide = {sleutel for sleutels in gewenst.values() for sleutel in sleutels}

    def klopt(stappen: Iterable[Verplaatsing]) -> bool:
        na = _groepen(
            natuurlijk.document, natuurlijk.met(met_stappen(teksten, stappen)), natuurlijk.hoofdstukken, koppen
        )
        over = {begin: [s for s in sleutels if s in in_beide] for begin, sleutels in na.items()}
        return _gevuld(over) == _gevuld(gewenst)

    if klopt(()):
        return ()
    los = [stap for begin, sleutels in gewenst.items() for stap in _stappen(begin, sleutels, nu.get(begin, []))]
    if klopt(los):
        return tuple((stap,) for stap in los)
    # A block that hangs on a moved one goes along with it: every block that is not at its natural place says where.
    hangend = {stap.sleutel for stap in los} | {s for s, t in teksten.items() if t.soort in ("eigen", "verplaatst")}
    samen = tuple(
        Verplaatsing(sleutel, vorige)
        for begin, sleutels in gewenst.items()
        for vorige, sleutel in zip([begin, *sleutels], sleutels, strict=False)
        if sleutel in hangend
    )
    return (samen,) if klopt(samen) else tuple((stap,) for stap in los)


def met_stappen(teksten: Teksten, stappen: Iterable[Verplaatsing]) -> dict[str, TekstAfwijking]:
    """The user's texts with these blocks at their new place; a block keeps the words it has."""
    nieuw = dict(teksten)
    for stap in stappen:
        nieuw[stap.sleutel] = verplaatst(nieuw.get(stap.sleutel), stap.na)
    return nieuw


def verplaatst(oud: TekstAfwijking | None, na: str) -> TekstAfwijking:
    """The deviation of a block that stands after `na` from now on."""
    if oud is None or oud.soort == "weggelaten":
        return TekstAfwijking(soort="verplaatst", na=na)
    soort = "eigen" if oud.soort == "eigen" else "verplaatst"
    return oud.model_copy(update={"soort": soort, "na": na})


def _gevuld(groepen: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {begin: list(sleutels) for begin, sleutels in groepen.items() if sleutels}


def _groepen(
    document: str, hoofdstukken: tuple[Hoofdstuk, ...], alle: tuple[Hoofdstuk, ...], koppen: set[Kopplaats]
) -> Groepen:
    """The blocks under the paragraphs whose heading stands in the text that came back."""
    blokken = {(h.id, p.id): [b.sleutel for b in p.blokken] for h in hoofdstukken for p in h.paragrafen}
    groepen: defaultdict[str, list[str]] = defaultdict(list)
    hier = ""
    for hoofdstuk in alle:
        for nummer, paragraaf in enumerate(hoofdstuk.paragrafen):
            eigen = Kopplaats(hoofdstuk.id, paragraaf.id) in koppen
            if not hier or eigen or (nummer == 0 and Kopplaats(hoofdstuk.id) in koppen):
                hier = begin_van(document, hoofdstuk.id, paragraaf.id)
            groepen[hier] += blokken.get((hoofdstuk.id, paragraaf.id), [])
    return groepen


def _stappen(begin: str, gewenst: Sequence[str], nu: Sequence[str]) -> Iterator[Verplaatsing]:
    """The fewest blocks of this paragraph that have to move."""
    plaats = {sleutel: nr for nr, sleutel in enumerate(nu)}
    blijft = _langste([s for s in gewenst if s in plaats], plaats)
    for vorige, sleutel in zip([begin, *gewenst], gewenst, strict=False):
        if sleutel not in blijft:
            yield Verplaatsing(sleutel, vorige)


def _langste(sleutels: Sequence[str], plaats: Mapping[str, int]) -> set[str]:
    """The longest row of these keys that stand in their order already."""
    staarten: list[int] = []
    laatste: list[str] = []
    vorige: dict[str, str] = {}
    for sleutel in sleutels:
        nr = bisect_left(staarten, plaats[sleutel])
        staarten[nr:nr + 1] = [plaats[sleutel]]  # fmt: skip
        laatste[nr:nr + 1] = [sleutel]  # fmt: skip
        if nr:
            vorige[sleutel] = laatste[nr - 1]
    rij: set[str] = set()
    hier = laatste[-1] if laatste else ""
    while hier:
        rij.add(hier)
        hier = vorige.get(hier, "")
    return rij
