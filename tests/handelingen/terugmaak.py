"""A written document that somebody edits, as the reader of Word files gives it: for tests without a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from assistent.export.afdruk import Merk, gedrukt, merk_van_blok, merk_van_kop, tekstmerk
from assistent.export.terug_model import Kanttekening, Kenmerk, Kop, NieuwStuk, Stuk, Teruggelezen
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Alinea, Boom, Figuur, Inline, Lijst, Regeleinde, Tabel, Tekst, Waarde, platte_tekst
from assistent.tekst.markdown import lees
from assistent.tekst.tekening import Tekening


def tekst(markdown: str) -> Boom:
    """A tree of Markdown."""
    return lees(markdown)


@dataclass
class Deel:
    """A heading or block in the file; `bij` is what was typed right behind it."""

    merk: Merk
    boom: Boom
    sleutel: str
    bij: list[Boom] = field(default_factory=list)
    oorspronkelijk: Boom | None = None

    @property
    def is_kop(self) -> bool:
        return self.merk.soort == "h"

    @property
    def gewijzigd(self) -> bool:
        return tekstmerk(platte_tekst(self.boom)) != self.merk.tekst


class Bestand:
    """What was written of a document, to be edited."""

    def __init__(self, leidraad: Leidraad) -> None:
        self.naam = "bewerkt.docx"
        dossier, revisie, document = leidraad.kenmerk.split("/", 2)
        self.kenmerk = Kenmerk(dossier, int(revisie), document, leidraad.kenmerk)
        self.delen: list[Deel] = []
        self.noten: list[Kanttekening] = []
        for hoofdstuk in leidraad.hoofdstukken:
            self._kop(f"{leidraad.document}#{hoofdstuk.id}", hoofdstuk.titel)
            for paragraaf in hoofdstuk.paragrafen:
                self._kop(f"{leidraad.document}#{hoofdstuk.id}/{paragraaf.id}", paragraaf.titel)
                for blok in paragraaf.blokken:
                    if boom := gedrukt(blok.boom):
                        merk = merk_van_blok(blok.sleutel, blok.boom)
                        self.delen.append(Deel(merk, _gelezen(boom), blok.sleutel))
        self.geschreven = frozenset(d.merk.sleutel for d in self.delen if not d.is_kop)

    def _kop(self, sleutel: str, titel: str) -> None:
        if titel.strip():
            self.delen.append(Deel(merk_van_kop(sleutel, titel), (Alinea((Tekst(titel),)),), sleutel))

    def deel(self, sleutel: str) -> Deel:
        """The part with this key."""
        return next(deel for deel in self.delen if deel.sleutel == sleutel)

    def blokken(self) -> list[Deel]:
        """The parts that are blocks."""
        return [deel for deel in self.delen if not deel.is_kop]

    def zet(self, sleutel: str, markdown: str) -> None:
        """Type other text in a block or heading."""
        self.deel(sleutel).boom = tekst(markdown)

    def vervang(self, sleutel: str, oud: str, nieuw: str) -> None:
        """Replace words in a block."""
        deel = self.deel(sleutel)
        assert oud in platte_tekst(deel.boom), (oud, platte_tekst(deel.boom))
        deel.boom = met_woorden(deel.boom, lambda woorden: woorden.replace(oud, nieuw))

    def weg(self, sleutel: str) -> None:
        """Take a part out, with its mark; what was typed behind it stays behind what stands before it."""
        plaats = self.delen.index(self.deel(sleutel))
        if plaats:
            self.delen[plaats - 1].bij += self.delen[plaats].bij
        del self.delen[plaats]

    def verplaats(self, sleutel: str, na: str) -> None:
        """Put a block behind another part."""
        deel = self.deel(sleutel)
        self.delen.remove(deel)
        self.delen.insert(self.delen.index(self.deel(na)) + 1, deel)

    def typ_na(self, sleutel: str, markdown: str) -> None:
        """Type new text behind a part."""
        self.deel(sleutel).bij.append(tekst(markdown))

    def tabel(self, sleutel: str, bewerk: Callable[[Tabel], Tabel]) -> None:
        """Edit the first table of a block."""
        deel = self.deel(sleutel)
        plaats = next(nr for nr, stuk in enumerate(deel.boom) if isinstance(stuk, Tabel))
        tabel = deel.boom[plaats]
        assert isinstance(tabel, Tabel)
        deel.boom = (*deel.boom[:plaats], bewerk(tabel), *deel.boom[plaats + 1 :])

    def noteer(self, sleutel: str, woorden: str, **velden: Any) -> None:
        """Put a comment at a block; other fields as in `Kanttekening`."""
        vast: dict[str, Any] = {
            "soort": "opmerking", "auteur": "K. de Vries", "moment": "2026-03-02T10:00:00+01:00", "tekst": woorden,
            "aangehaald": "", "merk": self.deel(sleutel).merk, "kop": "", "antwoord_op": None, "opgelost": False,
            "nummer": len(self.noten),
        }  # fmt: skip
        self.noten.append(Kanttekening(**{**vast, **velden}))

    def gelezen(self) -> Teruggelezen:
        """The file as the reader gives it."""
        stukken: list[Stuk] = []
        koppen: list[Kop] = []
        nieuw: list[NieuwStuk] = []
        kop, alinea = "", 1
        for deel in self.delen:
            alinea += 1
            if deel.is_kop:
                kop = platte_tekst(deel.boom)
                bij = tuple(stuk for boom in deel.bij for stuk in boom)
                koppen.append(Kop(deel.merk, kop, not deel.gewijzigd, bij, alinea))
                alinea += len(deel.bij)
                continue
            boom = deel.boom
            if deel.gewijzigd:  # what stands behind an edited block cannot be told from it
                boom = (*boom, *(stuk for bij in deel.bij for stuk in bij))
            woorden = platte_tekst(boom)
            stukken.append(
                Stuk(
                    deel.merk, woorden, boom, tekstmerk(woorden) == deel.merk.tekst, deel.oorspronkelijk,
                    len(stukken), kop, alinea,
                )
            )  # fmt: skip
            for bij in () if deel.gewijzigd else deel.bij:
                alinea += 1
                nieuw.append(NieuwStuk(bij, deel.merk, None, kop, alinea))
        return Teruggelezen(
            self.naam, self.kenmerk, tuple(stukken), tuple(koppen), tuple(nieuw), tuple(self.noten), (),
            self.geschreven,
        )  # fmt: skip


def met_woorden(boom: Sequence[Any], vertaal: Callable[[str], str]) -> Boom:
    """The tree with other words."""

    def regel(inhoud: Sequence[Inline]) -> tuple[Inline, ...]:
        return tuple(d if isinstance(d, Regeleinde) else replace(d, tekst=vertaal(d.tekst)) for d in inhoud)

    def stuk(oud: Any) -> Any:
        match oud:
            case Alinea(inhoud):
                return Alinea(regel(inhoud))
            case Lijst(items, genummerd):
                return Lijst(tuple(tuple(map(stuk, item)) for item in items), genummerd)
            case Tabel(kop, rijen):
                return Tabel(tuple(map(regel, kop)), tuple(tuple(map(regel, rij)) for rij in rijen))
        return oud

    return tuple(map(stuk, boom))


def met_cel(rij: int, kolom: int, woorden: str) -> Callable[[Tabel], Tabel]:
    """An edit of one cell."""

    def bewerk(tabel: Tabel) -> Tabel:
        rijen = [list(cellen) for cellen in tabel.rijen]
        rijen[rij][kolom] = (Tekst(woorden),)
        return replace(tabel, rijen=tuple(map(tuple, rijen)))

    return bewerk


def met_rij(plaats: int, *cellen: str) -> Callable[[Tabel], Tabel]:
    """An extra row."""

    def bewerk(tabel: Tabel) -> Tabel:
        rij = tuple((Tekst(cel),) for cel in cellen)
        return replace(tabel, rijen=(*tabel.rijen[:plaats], rij, *tabel.rijen[plaats:]))

    return bewerk


def zonder_rij(plaats: int) -> Callable[[Tabel], Tabel]:
    """A row taken out."""
    return lambda tabel: replace(tabel, rijen=(*tabel.rijen[:plaats], *tabel.rijen[plaats + 1 :]))


def _gelezen(boom: Boom) -> Boom:
    """The tree as it comes out of a file: values are text, a figure is only its caption."""
    kaal = met_woorden(boom, str)
    return tuple(
        Figuur(Tekening(1, 1, (), ""), stuk.bijschrift or stuk.tekening.alt) if isinstance(stuk, Figuur) else
        lees_waarden(stuk) for stuk in kaal
    )  # fmt: skip


def lees_waarden(stuk: Any) -> Any:
    """A part with its values as plain text."""

    def regel(inhoud: Sequence[Inline]) -> tuple[Inline, ...]:
        return tuple(d if isinstance(d, Regeleinde) else _woorden(d) for d in inhoud)

    match stuk:
        case Alinea(inhoud):
            return Alinea(regel(inhoud))
        case Lijst(items, genummerd):
            return Lijst(tuple(tuple(map(lees_waarden, item)) for item in items), genummerd)
        case Tabel(kop, rijen):
            return Tabel(tuple(map(regel, kop)), tuple(tuple(map(regel, rij)) for rij in rijen))
    return stuk


def _woorden(deel: Tekst | Waarde) -> Tekst:
    """What is still open prints in a form of its own, without emphasis."""
    return Tekst(deel.tekst) if isinstance(deel, Waarde) and deel.open else Tekst(deel.tekst, deel.vet, deel.cursief)
