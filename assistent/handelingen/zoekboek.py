"""An index of texts for searching while somebody types: words in any order, their beginnings, and typing errors.

The texts stand as long strings without capitals and accents, because finding in one string is what Python does fastest;
nothing is read twice, and the list of words that forgiving needs is made at the first word that stands nowhere.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

Bladzij = tuple[str, str, str]
"""What can be found as one thing: its title, words beside the title (first its other name), and its text."""

_TEKENS: Final = {
    ord(teken): None if teken == "'" else " "
    for teken in map(chr, range(128))
    if teken not in ascii_lowercase + ascii_uppercase + digits
}
_STREEPJES: Final = "–—‑·"
"""Signs between words that have no form in ASCII."""
_LAGEN: Final = (10.0, 5.0, 2.0)
"""What a word counts in the title, beside it, and in the text."""
_HEEL, _BEGIN, _BINNEN = 1.0, 0.8, 0.4
_BINNEN_VANAF = 3
"""A shorter word is not looked for inside others: it stands in nearly all."""
_FOUT_VANAF = 4
"""In a shorter word one other letter makes another word."""
_BEGIN_VANAF = 5
"""From here on a mistyped word may also be the beginning of what was meant."""
_STAM_VANAF = 6
_BEDOELD_HOOGSTENS = 8
_ZWAARST = 6
"""A word of so many letters says as much as a longer one."""
_GENOEG = 8
"""With fewer finds that have all words, those that lack one are given too."""
_ONTHOUDEN = 64
_BIJWOORDEN: Final = frozenset(
    ("de", "het", "een", "van", "in", "en", "of", "voor", "is", "op", "te", "met", "aan", "bij", "dat", "die", "wat",
     "hoe", "wie", "om", "er", "u", "uw", "zijn", "wordt", "worden", "als")
)  # fmt: skip
"""Words that tell nothing when others stand beside them."""


def kaal(tekst: str) -> str:
    """A text in small letters without accents, and a space for every other sign, for comparing."""
    klein = tekst.casefold()
    if not klein.isascii():
        for streep in _STREEPJES:
            klein = klein.replace(streep, " ")
        klein = unicodedata.normalize("NFKD", klein).encode("ascii", "ignore").decode("ascii")
    return klein.translate(_TEKENS)


@dataclass(frozen=True, slots=True)
class Vondst:
    """A find: the number of its page in the order they were given, how well it fits, the forms that were found, and
    whether one of them stands outside the title."""

    nummer: int
    punten: float
    woorden: tuple[str, ...]
    buiten_titel: bool


@dataclass(frozen=True, slots=True)
class _Raak:
    punten: float
    vorm: str
    buiten_titel: bool


class _Laag:
    """All titles, or all texts, as one string; `_begin` says where each page begins, and where the last one ends."""

    def __init__(self, teksten: Iterable[str]) -> None:
        stukken = [f" {kaal(tekst)} " for tekst in teksten]
        self._begin = array("L", [0])
        for stuk in stukken:
            self._begin.append(self._begin[-1] + len(stuk))
        self._tekst = "".join(stukken)
        self._woorden: tuple[frozenset[str], list[str]] | None = None

    def bladzij(self, nummer: int) -> str:
        """The text of one page."""
        return self._tekst[self._begin[nummer] : self._begin[nummer + 1]]

    def met(self, naald: str) -> Iterator[tuple[int, bool]]:
        """The pages in which this stands, each once; and whether a word begins with it where it is first found."""
        plek = self._tekst.find(naald)
        while plek >= 0:
            nummer = bisect_right(self._begin, plek) - 1
            yield nummer, self._tekst[plek - 1] == " "
            plek = self._tekst.find(naald, self._begin[nummer + 1])

    @property
    def woorden(self) -> tuple[frozenset[str], list[str]]:
        """Every word of it, to look up and in order; made when first asked for."""
        if self._woorden is None:
            alle = frozenset(woord for woord in set(self._tekst.split()) if len(woord) >= _FOUT_VANAF)
            self._woorden = alle, sorted(alle)
        return self._woorden


class Boek:
    """Searches pages by their number. Reads them once, when it is made."""

    def __init__(self, bladzijden: Sequence[Bladzij]) -> None:
        self._lagen = tuple(_Laag(bladzij[deel] for bladzij in bladzijden) for deel in range(len(_LAGEN)))
        self._onthouden: dict[str, dict[int, _Raak]] = {}

    def zoek(
        self, vraag: str, *, deels: bool = False, gewicht: Callable[[int], float] = lambda _: 1.0
    ) -> tuple[Vondst, ...]:
        """The pages with all these words, best first; pages that fit equally well stay in their own order.

        `deels` also gives pages that lack some of the words, when few have them all. `gewicht` is by how much a page
        counts more than another. Little words count only where there are no others.
        """
        alle = kaal(vraag).split()
        woorden = tuple(dict.fromkeys(w for w in alle if w not in _BIJWOORDEN)) or tuple(dict.fromkeys(alle))
        per_blad: dict[int, list[tuple[_Raak, int]]] = {}
        for woord in woorden:
            for nummer, raak in self._raak(woord).items():
                per_blad.setdefault(nummer, []).append((raak, _zwaarte(woord)))
        heel = [nummer for nummer, raken in per_blad.items() if len(raken) == len(woorden)]
        gevonden = heel
        if deels and len(heel) < _GENOEG:
            gevonden = heel + [
                n for n, raken in per_blad.items() if (len(woorden) + 1) // 2 <= len(raken) < len(woorden)
            ]
        zin, samen = " ".join(alle), sum(map(_zwaarte, woorden))
        vondsten = (self._vondst(n, per_blad[n], samen, zin, gewicht(n)) for n in gevonden)
        return tuple(sorted(vondsten, key=lambda vondst: (-vondst.punten, vondst.nummer)))

    def _vondst(self, nummer: int, raken: list[tuple[_Raak, int]], samen: int, zin: str, gewicht: float) -> Vondst:
        """`samen` is what all words asked for weigh; what a page lacks of them counts twice against it."""
        deel = sum(zwaarte for _, zwaarte in raken) / samen
        punten = sum(raak.punten * zwaarte for raak, zwaarte in raken) / samen * deel**2
        titel, naast = self._lagen[0].bladzij(nummer), self._lagen[1].bladzij(nummer)
        if naast.startswith(f" {zin}") and len(zin) >= _BINNEN_VANAF:
            punten = max(punten, _LAGEN[0]) + 4  # the first words beside a title are its other name
        elif titel.startswith(f" {zin}"):
            punten += 6 if titel == f" {zin} " else 4
        elif f" {zin}" in titel:
            punten += 2
        punten *= gewicht * (1 - min(len(titel), 200) / 1_000)  # in a short title a word says more
        vormen = tuple(raak.vorm for raak, _ in raken)
        return Vondst(nummer, punten, vormen, any(raak.buiten_titel for raak, _ in raken))

    # ------------------------------------------------------------------------------------ one word

    def _raak(self, woord: str) -> dict[int, _Raak]:
        """Page → how well this word fits it. While one types only the last word is another one."""
        if woord not in self._onthouden:
            if len(self._onthouden) >= _ONTHOUDEN:
                self._onthouden.clear()
            gevonden: dict[int, _Raak] = {}
            self._letterlijk(woord, 1.0, gevonden)
            if len(woord) >= _FOUT_VANAF and not any(raak.punten >= _LAGEN[0] * _BEGIN for raak in gevonden.values()):
                for vorm, zekerheid in self._bedoeld(woord):
                    self._letterlijk(vorm, zekerheid, gevonden)
            self._onthouden[woord] = gevonden
        return self._onthouden[woord]

    def _letterlijk(self, vorm: str, zekerheid: float, gevonden: dict[int, _Raak]) -> None:
        def noteer(nummer: int, punten: float, deel: int) -> None:
            if nummer not in gevonden or gevonden[nummer].punten < punten * zekerheid:
                gevonden[nummer] = _Raak(punten * zekerheid, vorm, deel > 0)

        ook_binnen = len(vorm) >= _BINNEN_VANAF
        *koppen, tekst = self._lagen
        for deel, laag in enumerate(koppen):
            for naald, hoe in ((f" {vorm} ", _HEEL), (f" {vorm}", _BEGIN), (vorm, _BINNEN))[: 3 if ook_binnen else 2]:
                for nummer, _ in laag.met(naald):
                    noteer(nummer, _LAGEN[deel] * hoe, deel)
        # In the texts short words stand nearly everywhere; there they must be, or begin, a word of their own.
        naald = vorm if len(vorm) > _BINNEN_VANAF else f" {vorm}" if ook_binnen else f" {vorm} "
        for nummer, aan_begin in tekst.met(naald):
            hoe = _BEGIN if aan_begin or naald != vorm else _BINNEN
            noteer(nummer, _LAGEN[-1] * hoe, len(koppen))

    def _bedoeld(self, woord: str) -> list[tuple[str, float]]:
        """What was probably meant with a word that begins no word of a title, and how sure that is (0…1): words that
        differ in one letter, else the words that go on as it begins."""
        titels = self._lagen[:-1]
        for lagen in (titels, self._lagen[-1:]):
            heel = [v for v in varianten(woord) if any(v in laag.woorden[0] for laag in lagen)]
            begin = [
                v
                for v in (varianten(woord) if len(woord) >= _BEGIN_VANAF else ())
                if any(begint(laag.woorden[1], v) for laag in lagen)
            ]
            samen = dict.fromkeys(begin, 0.5) | dict.fromkeys(heel, 0.7)
            if samen:
                beste = sorted(samen.items(), key=lambda paar: -paar[1])
                return beste[:_BEDOELD_HOOGSTENS]
        for kern in (woord, woord.removeprefix("ge")):  # geïndexeerd: indexering
            for lengte in range(len(kern), _STAM_VANAF - 1, -1):
                if any(begint(laag.woorden[1], kern[:lengte]) for laag in titels):
                    return [(kern[:lengte], 0.3)]
        return []


def _zwaarte(woord: str) -> int:
    """How much a word says: one that is not typed out says little yet."""
    return min(len(woord), _ZWAARST)


def varianten(woord: str) -> tuple[str, ...]:
    """Every word that becomes this one by one slip of the fingers: two letters swapped, one too many, one left out or
    one other. `woord` itself is not among them."""
    delen = [(woord[:plek], woord[plek:]) for plek in range(len(woord) + 1)]
    omgewisseld = (voor + na[1] + na[0] + na[2:] for voor, na in delen if len(na) > 1)
    te_veel = (voor + na[1:] for voor, na in delen if na)
    vergeten = (voor + teken + na for voor, na in delen for teken in ascii_lowercase)
    ander = (voor + teken + na[1:] for voor, na in delen if na for teken in ascii_lowercase)
    alle = dict.fromkeys((*omgewisseld, *te_veel, *vergeten, *ander))
    alle.pop(woord, None)
    return tuple(alle)


def begint(geordend: Sequence[str], begin: str) -> bool:
    """Whether a word in this ordered list begins so."""
    plek = bisect_left(geordend, begin)
    return plek < len(geordend) and geordend[plek].startswith(begin)
