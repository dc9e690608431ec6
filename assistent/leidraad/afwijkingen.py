"""Where the user's text departs from the standard: replaced, left out, moved, or their own.

An override is finished text. When the standard text has changed since, the override stays and is marked
`verouderd`, so that both can be shown; a text without a place is kept apart as loose text. Nothing is thrown away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from assistent.dossier.model import TekstAfwijking
from assistent.leidraad.model import Afwijking, Blok, Herkomst, Hoofdstuk, LosseTekst, Paragraaf
from assistent.tekst.markdown import lees
from assistent.tekst.merk import vingerafdruk

Teksten = Mapping[str, TekstAfwijking]
VOORBEHOUDEN = "§"
"""Begins the part of a key behind the document when it is no block; the user's texts cannot have such a key."""


@dataclass(frozen=True, slots=True)
class Toegepast:
    """The chapters with the overrides in place, the blocks that were left out, and the texts without a place."""

    hoofdstukken: tuple[Hoofdstuk, ...]
    weggelaten: tuple[Blok, ...] = ()
    los: tuple[LosseTekst, ...] = ()


def begin_van(document: str, hoofdstuk: str, paragraaf: str) -> str:
    """What a text stands after (`na`) when it comes first in its paragraph, before every block; `document` is the id of
    the outline."""
    return f"{document}#{hoofdstuk}/{paragraaf}"


def vervangt(tekst: TekstAfwijking | None, *, uit_gegevens: bool) -> bool:
    """Whether this override puts other words in the place of its block, or none. A block made from data is never
    replaced: an edit there is a proposal for its answer."""
    if tekst is None:
        return False
    met_woorden = tekst.soort == "vervangen" or (tekst.soort == "verplaatst" and bool(tekst.markdown))
    return tekst.soort == "weggelaten" or (met_woorden and not uit_gegevens)


def pas_toe(document: str, hoofdstukken: tuple[Hoofdstuk, ...], teksten: Teksten, rij: str = "") -> Toegepast:
    """Apply the overrides of this document; of one of a series (`rij`) only those of its own row."""
    eigen = {s: t for s, t in teksten.items() if s.startswith(f"{document}/") and _van_rij(s, rij)}
    if not eigen:
        return Toegepast(hoofdstukken)
    blokken = {b.sleutel: b for h in hoofdstukken for p in h.paragrafen for b in p.blokken}
    begin = {begin_van(document, h.id, p.id) for h in hoofdstukken for p in h.paragrafen}
    plaatsen = _plaatsen(eigen, blokken, begin)
    werk = _Werk(document, eigen, blokken, plaatsen, _volgers(plaatsen))
    nieuw = (replace(h, paragrafen=tuple(werk.paragraaf(h, p) for p in h.paragrafen)) for h in hoofdstukken)
    return Toegepast(
        tuple(replace(h, paragrafen=tuple(p for p in h.paragrafen if p.blokken)) for h in nieuw),
        tuple(werk.weggelaten(blok, eigen[s]) for s, blok in blokken.items() if _is(eigen.get(s), "weggelaten")),
        tuple(LosseTekst(s, tekst.markdown) for s, tekst in eigen.items() if werk.is_los(s, tekst)),
    )


def _van_rij(sleutel: str, rij: str) -> bool:
    eigen = sleutel.partition("@")[2]
    return not rij or eigen == rij or eigen.startswith(f"{rij}.")


def _is(tekst: TekstAfwijking | None, soort: str) -> bool:
    return tekst is not None and tekst.soort == soort


def _plaatsen(teksten: Teksten, blokken: Mapping[str, Blok], begin: Set[str]) -> dict[str, str]:
    """Key of every moved block and own text → the key after which it stands.

    A move that goes round in a circle, or to a place that is gone, does not count: that block stays where it is.
    """
    verplaatst = {s: t.na for s, t in teksten.items() if _is(t, "verplaatst") and s in blokken and t.na}
    los = {
        s: t.na
        for s, t in teksten.items()
        if _is(t, "eigen") and s not in blokken and t.na and not s.partition("/")[2].startswith(VOORBEHOUDEN)
    }
    vast = blokken.keys() | begin
    goed = _met_begin({**verplaatst, **los}, vast)
    blijvend = {s: na for s, na in verplaatst.items() if s in goed}
    goed = _met_begin({**blijvend, **los}, vast)
    return {s: na for s, na in {**blijvend, **los}.items() if s in goed}


def _met_begin(na: Mapping[str, str], vast: Set[str]) -> set[str]:
    """The keys from which, going from place to place, one ends at a block that was not moved, or at the begin of a
    paragraph."""
    uitkomst: dict[str, bool] = {}
    for begin in na:
        weg: list[str] = []
        hier = begin
        while hier in na and hier not in uitkomst:
            uitkomst[hier] = False  # until its end is known; whoever comes by again goes round in a circle
            weg.append(hier)
            hier = na[hier]
        einde = uitkomst.get(hier, hier in vast)
        uitkomst.update(dict.fromkeys(weg, einde))
    return {sleutel for sleutel, goed in uitkomst.items() if goed}


def _volgers(plaatsen: Mapping[str, str]) -> dict[str, list[str]]:
    """What stands after each key, in the order of their own keys."""
    volgers: defaultdict[str, list[str]] = defaultdict(list)
    for sleutel in sorted(plaatsen):
        volgers[plaatsen[sleutel]].append(sleutel)
    return volgers


@dataclass(frozen=True, slots=True)
class _Werk:
    document: str
    teksten: Teksten
    blokken: Mapping[str, Blok]
    plaatsen: Mapping[str, str]
    volgers: Mapping[str, Sequence[str]]

    def paragraaf(self, hoofdstuk: Hoofdstuk, paragraaf: Paragraaf) -> Paragraaf:
        blijvers = (blok.sleutel for blok in paragraaf.blokken if blok.sleutel not in self.plaatsen)
        vooraan = self.volgers.get(begin_van(self.document, hoofdstuk.id, paragraaf.id), ())
        return replace(paragraaf, blokken=tuple(b for s in (*vooraan, *blijvers) for b in self._met_volgers(s)))

    def _met_volgers(self, begin: str) -> Iterator[Blok]:
        """The block with all that stands after it, and after that."""
        stapel = [begin]
        while stapel:
            sleutel = stapel.pop()
            blok = self.blokken.get(sleutel)
            if blok is None:
                yield _eigen(sleutel, self.teksten[sleutel])
            elif not _is(self.teksten.get(sleutel), "weggelaten"):
                yield self._bewerkt(blok)
            stapel.extend(reversed(self.volgers.get(sleutel, ())))

    def _bewerkt(self, blok: Blok) -> Blok:
        tekst = self.teksten.get(blok.sleutel)
        if tekst is None or tekst.soort == "eigen":
            return blok
        if not vervangt(tekst, uit_gegevens=blok.uit_gegevens):
            return replace(blok, afwijking=self._soort(blok, "verplaatst")) if tekst.soort == "verplaatst" else blok
        soort = "verouderd" if _verouderd(blok, tekst) else self._soort(blok, "vervangen")
        nieuw = replace(blok, boom=lees(tekst.markdown), open_velden=(), afwijking=soort, standaard=blok.boom)
        return replace(nieuw, voorlopig=False, wacht_op=())

    def _soort(self, blok: Blok, soort: Afwijking) -> Afwijking:
        """`verouderd` for a block that was moved to a place that is gone."""
        moet_weg = self.teksten[blok.sleutel].soort == "verplaatst"
        return "verouderd" if moet_weg and blok.sleutel not in self.plaatsen else soort

    def weggelaten(self, blok: Blok, tekst: TekstAfwijking) -> Blok:
        return replace(blok, afwijking="verouderd" if _verouderd(blok, tekst) else "weggelaten")

    def is_los(self, sleutel: str, tekst: TekstAfwijking) -> bool:
        """Whether this text stands nowhere in the document."""
        if not tekst.markdown.strip() or tekst.soort == "weggelaten":
            return False
        if tekst.soort == "eigen":
            return sleutel not in self.plaatsen
        blok = self.blokken.get(sleutel)
        return blok is None or not vervangt(tekst, uit_gegevens=blok.uit_gegevens)


def _verouderd(blok: Blok, tekst: TekstAfwijking) -> bool:
    return tekst.basis not in (None, "", blok.standaardhash)


def _eigen(sleutel: str, tekst: TekstAfwijking) -> Blok:
    return Blok(
        sleutel=sleutel,
        soort="tekst",
        boom=lees(tekst.markdown),
        herkomst=Herkomst("", "Eigen tekst", (), "afgeleid"),
        standaardhash=vingerafdruk(""),
        afwijking="eigen",
    )
