"""A composed document as a row of flowables: headings with their numbers, blocks with their labels, tables, figures.

The pieces, their order and their numbers are those of `context.py` and the Word template; a test holds the words of
both together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, zip_longest

from reportlab.platypus import Flowable, PageBreak

from assistent.export.afdruk import TUSSEN_HOOGSTENS, gedrukt
from assistent.export.cijfers import cijfer
from assistent.export.context import INVULLEN, LANGE_CEL, met_schrijfruimte
from assistent.export.pdf_alinea import Alinea
from assistent.export.pdf_figuur import Beeld
from assistent.export.pdf_inhoud import Kop, Kopregel, Paginaboek
from assistent.export.pdf_letters import regel as schone_regel
from assistent.export.pdf_letters import stukken
from assistent.export.pdf_stijlen import LIJSTEN, TEKSTBREEDTE, stijlen
from assistent.export.pdf_tabel import Rij, Tabel
from assistent.export.tabelmaat import SMAL_VANAF, kolommaten, verdeel
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad
from assistent.tekst.boom import Alinea as Tekstalinea
from assistent.tekst.boom import Blok as Tekstblok
from assistent.tekst.boom import Figuur, Inline, Lijst, Tekst, regel
from assistent.tekst.boom import Tabel as Teksttabel

TWIPS = 20
_TEKENS = ("•", "–", "▪")
_CIJFERS = ("decimal", "lowerLetter", "lowerRoman")
"""What stands before the items of a list, by its level."""
_LABELS = {"criterium": "Criterium", "toelichting": "Toelichting", "besluit": "Besluit"}


class Verteller:
    """Turns one document into flowables, counting as Word does. `koppen` are the headings it met, in order."""

    def __init__(self, leidraad: Leidraad, boek: Paginaboek) -> None:
        self._leidraad, self._boek = leidraad, boek
        self.koppen: list[Kopregel] = []
        self._kort = leidraad.vorm != "leidraad"
        self._enig = len(leidraad.hoofdstukken) == 1
        self._teller = {False: [0, 0, 0], True: [0, 0, 0]}
        self._figuren = count(1)

    def verhaal(self) -> Iterator[Flowable]:
        """Everything between cover and signature."""
        for hoofdstuk in self._leidraad.hoofdstukken:
            yield from self._hoofdstuk(hoofdstuk)

    def _hoofdstuk(self, hoofdstuk: Hoofdstuk) -> Iterator[Flowable]:
        stand = self._teller[hoofdstuk.bijlage]
        titel = schone_regel(hoofdstuk.titel)
        if titel and hoofdstuk.bijlage:
            stand[:] = [stand[0] + 1, 0, 0]
            yield PageBreak()
            yield self._kop(1, titel, f"Bijlage {cijfer(stand[0], 'upperLetter')}", "bijlage")
        elif titel and not self._kort:
            stand[:] = [stand[0] + 1, 0, 0]
            yield self._kop(1, titel, str(stand[0]))
        elif titel and not self._enig:
            yield self._kop(1, titel)
        for paragraaf in hoofdstuk.paragrafen:
            yield from self._tussenkop(hoofdstuk, schone_regel(paragraaf.titel))
            for blok in paragraaf.blokken:
                yield from self._blok(blok, hoofdstuk.bijlage)

    def _tussenkop(self, hoofdstuk: Hoofdstuk, titel: str) -> Iterator[Flowable]:
        """The heading of a paragraph. A letter or form of one chapter has no heading for it, and none for a single
        paragraph of a chapter."""
        if titel and not self._kort:
            self._teller[hoofdstuk.bijlage][1:] = [self._teller[hoofdstuk.bijlage][1] + 1, 0]
            yield self._kop(2, titel, self._nummer(hoofdstuk.bijlage), "bijlage" if hoofdstuk.bijlage else "kop")
        elif titel and self._enig and not hoofdstuk.bijlage:
            yield self._kop(1, titel)
        elif titel and len(hoofdstuk.paragrafen) > 1:
            yield self._kop(2, titel)

    def _nummer(self, bijlage: bool) -> str:
        """The number of the running paragraph; a level without heading counts as its first."""
        hoofdstuk, nr, _ = self._teller[bijlage]
        return f"{cijfer(max(hoofdstuk, 1), 'upperLetter') if bijlage else max(hoofdstuk, 1)}.{max(nr, 1)}"

    def _kop(self, niveau: int, titel: str, nummer: str = "", soort: str = "kop") -> Kop:
        stijl = stijlen()[f"{soort} {self._leidraad.vorm} {niveau}"]
        kop = Kop(None, stijl, bulletText=nummer or None, frags=stukken((Tekst(titel),), stijl))
        kop.kopregel = Kopregel(niveau, nummer, titel, f"kop{len(self.koppen) + 1}")
        kop.boek = self._boek
        kop.diepte = 1 if niveau == 2 and any(k.niveau == 1 for k in self.koppen) else 0
        self.koppen.append(kop.kopregel)
        return kop

    def _blok(self, blok: Blok, bijlage: bool) -> Iterator[Flowable]:
        """The pieces of a block."""
        kader = {"tekst": "", "toelichting": "toelichting"}.get(blok.soort, "blok")
        delen = gedrukt(blok.boom)
        voor = next((nr for nr, deel in enumerate(delen) if isinstance(deel, Teksttabel)), 0)
        vraag = 0 < voor <= TUSSEN_HOOGSTENS + 1 and _is_kop(delen[0])
        for nr, (deel, volgende) in enumerate(zip_longest(delen, delen[1:])):
            eerste = nr == 0
            if isinstance(deel, Teksttabel):
                stuk = tabel(deel, eerste)
                # A frame of one row under a table belongs to it: the reason under an answer.
                stuk.bijeen = isinstance(volgende, Teksttabel) and len(volgende.rijen) == 1
                yield stuk
            elif not isinstance(deel, Tekstalinea):
                yield from self._los(deel, kader, 1, eerste)
            elif blok.soort == "tekst":
                alinea = self._alinea("alinea", deel.inhoud, eerste=eerste)
                alinea.bijeen |= _is_kop(deel) or (vraag and nr < voor)
                yield alinea
            elif eerste:
                yield self._alinea(blok.soort, deel.inhoud, self._label(blok.soort, bijlage), eerste=True)
            else:
                yield self._alinea("toelichting vervolg" if kader == "toelichting" else "vervolg", deel.inhoud)

    def _label(self, soort: str, bijlage: bool) -> str:
        if soort != "eis":
            return _LABELS[soort]
        self._teller[bijlage][2] += 1
        nummer = self._teller[bijlage][2]
        return f"Eis {nummer}" if self._kort and not bijlage else f"Eis {self._nummer(bijlage)}.{nummer}"

    def _alinea(self, stijl: str, inhoud: Sequence[Inline], label: str = "", *, eerste: bool = False) -> Alinea:
        """A paragraph. A criterium and what ends with a colon stay with what follows."""
        alinea = _gezet(stijl, inhoud, label)
        alinea.eerste, alinea.bijeen = eerste, stijl == "criterium" or regel(inhoud).rstrip().endswith(":")
        return alinea

    def _los(self, deel: Tekstblok, kader: str, niveau: int, eerste: bool) -> Iterator[Flowable]:
        diepte = min(niveau, LIJSTEN[kader][1])
        match deel:
            case Lijst():
                yield from self._lijst(deel, kader, niveau, eerste)
            case Teksttabel():
                yield tabel(deel, eerste)
            case Figuur(tekening, bijschrift):
                yield Beeld(tekening, eerste)
                yield _gezet("bijschrift", (Tekst(bijschrift),), f"Figuur {next(self._figuren)}")
            case Tekstalinea(inhoud):
                yield self._alinea(f"lijstvervolg {kader} {diepte}", inhoud, eerste=eerste)

    def _lijst(self, lijst: Lijst, kader: str, niveau: int, eerste: bool) -> Iterator[Flowable]:
        """The items. Every numbered list begins at its first number."""
        diepte = min(niveau, LIJSTEN[kader][1])
        soort = "nummering" if lijst.genummerd else "opsomming"
        for nummer, item in enumerate(lijst.items, 1):
            label = f"{cijfer(nummer, _CIJFERS[diepte - 1])}." if lijst.genummerd else _TEKENS[diepte - 1]
            for nr, deel in enumerate(item):
                if nr == 0 and isinstance(deel, Tekstalinea):
                    yield self._alinea(f"{soort} {kader} {diepte}", deel.inhoud, label, eerste=eerste)
                else:
                    dieper = isinstance(deel, Lijst)
                    yield from self._los(deel, kader, niveau + 1 if dieper else niveau, eerste)
                eerste = False


def _is_kop(deel: Tekstblok) -> bool:
    """Whether this is a line wholly in bold: it stays with what it is about, as a question with its answer."""
    return isinstance(deel, Tekstalinea) and all(isinstance(stuk, Tekst) and stuk.vet for stuk in deel.inhoud)


def _gezet(naam: str, inhoud: Sequence[Inline], label: str = "") -> Alinea:
    stijl = stijlen()[naam]
    return Alinea(None, stijl, bulletText=label or None, frags=stukken(inhoud, stijl))


def tabel(bron: Teksttabel, eerste: bool = False) -> Tabel:
    """A table with the columns that Word gets."""
    kop = [regel(cel) for cel in bron.kop]
    rijen = [[regel(cel) for cel in rij] for rij in bron.rijen]
    kanten = bron.uitlijning or ("links",) * len(kop)
    vormen = ["smal" if len(kop) >= SMAL_VANAF else kant for kant in kanten]
    breedtes = verdeel(kolommaten(kop, met_schrijfruimte(kop, rijen, kanten)), round(TEKSTBREEDTE * TWIPS))
    kolommen = [breed / TWIPS for breed in breedtes]
    kopcellen = [_gezet(f"kopcel {vorm}", cel) for vorm, cel in zip(vormen, bron.kop, strict=True)]
    cellen = [
        Rij(
            [_gezet(f"cel {_vorm(cel, vorm)}", cel) for vorm, cel in zip(vormen, rij, strict=True)],
            oneven=nr % 2 == 0,
            deelbaar=max(map(len, tekst)) > LANGE_CEL,
        )
        for nr, (rij, tekst) in enumerate(zip(bron.rijen, rijen, strict=True))
    ]
    if max(map(len, kop)) > LANGE_CEL:  # a header that could fill a page is not repeated on every page
        return Tabel(kolommen, None, [Rij(kopcellen, deelbaar=True), *cellen], eerste=eerste)
    return Tabel(kolommen, Rij(kopcellen), cellen, eerste=eerste)


def _vorm(cel: Sequence[Inline], vorm: str) -> str:
    """How a cell looks: one in which somebody writes has room."""
    return "invullen" if regel(cel).strip() == INVULLEN else vorm
