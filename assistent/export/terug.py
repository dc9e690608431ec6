"""Reading an edited Word file back into data: the one reader of the files we wrote.

The file may come from Word or LibreOffice, edited by anybody. It is only read; code in it is not run, and no address in
it is followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistent.export.afdruk import Merk, tekstmerk
from assistent.export.terug_alinea import Lezing
from assistent.export.terug_boom import maak_boom, tekst_van
from assistent.export.terug_delen import Onderdeel, Regel, Tafel, is_hulp
from assistent.export.terug_kanttekeningen import lees_kanttekeningen
from assistent.export.terug_meldingen import Meldingen
from assistent.export.terug_model import Kop, NietGelezen, NieuwStuk, Stuk, Teruggelezen
from assistent.export.terug_opmaak import Opmaak
from assistent.export.terug_pakket import Bestand, open_bestand
from assistent.export.terug_stukken import Indeling, Segment, deel_in, kies, knip
from assistent.export.vast import buiten_de_tekst, vast_merk, woorden
from assistent.export.wml import Element, P, w
from assistent.tekst.boom import Alinea, Boom, Tekst

_SPOREN = tuple(w(naam) for naam in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))
_GEEN_MERKEN = (
    "In dit bestand staan geen merken van de toepassing. Het is een ander document, een publicatieversie, of het is "
    "bewaard door een programma dat ze weghaalt; er kan niets uit worden overgenomen."
)
_MACROS = "Dit bestand bevat macro’s. Ze zijn genegeerd en niet uitgevoerd; alleen de tekst is gelezen."
_GEEN_VAST = (
    "Of het voorblad en de kop- en voetteksten zijn veranderd, is aan dit bestand niet meer te zien: het programma "
    "waarmee het is bewaard, heeft die gegevens weggelaten."
)


def lees_terug(bron: Path | bytes, naam: str) -> Teruggelezen:
    """Everything in this .docx as data; `naam` is what messages call it.

    Raises WoordFout, naming the file and what to do, when it cannot be read, is damaged, is no Word document, or is too
    large.
    """
    bestand = open_bestand(bron, naam)
    body, stijlen, nummering = bestand.body, bestand.stijlen, bestand.ontleed("word/numbering.xml")
    meldingen = Meldingen(bestand.noten())
    stroom = Lezing(Opmaak(stijlen, nummering), aangenomen=True, meldingen=meldingen).lees(body)
    indeling = deel_in(stroom)
    oud = _verworpen(body, stijlen, nummering) if next(body.iter(*_SPOREN), None) is not None else {}
    vast = bestand.vaste_regels
    lezer = _Lezer(indeling, oud, meldingen)
    kanttekeningen = lees_kanttekeningen(
        meldingen, bestand.ontleed("word/comments.xml"), bestand.ontleed("word/commentsExtended.xml"), vast
    )
    if not indeling.segmenten:
        vast = None
    return Teruggelezen(
        naam=naam,
        kenmerk=bestand.kenmerk(),
        stukken=tuple(lezer.stukken),
        koppen=tuple(lezer.koppen),
        nieuw=tuple(lezer.nieuw),
        kanttekeningen=kanttekeningen,
        niet_gelezen=(*meldingen.niet_gelezen(), *lezer.verdwaald(), *_rondom(bestand, body, stroom, vast, meldingen)),
        geschreven=bestand.geschreven,
        dubbel=tuple(lezer.dubbel),
        macros=bestand.macros,
        waarschuwingen=tuple(_waarschuwingen(bestand, indeling)),
    )


class _Lezer:
    """Turns the pieces of the file into blocks, headings and new text."""

    def __init__(self, indeling: Indeling, oud: dict[Merk, Boom], meldingen: Meldingen) -> None:
        self._indeling = indeling
        self._oud = oud
        self._meldingen = meldingen
        self._gewijzigd = {spoor.merk for spoor in meldingen.sporen}
        self.stukken: list[Stuk] = []
        self.koppen: list[Kop] = []
        self.nieuw: list[NieuwStuk] = []
        gekozen, self.dubbel = kies(indeling.segmenten)
        for plaats, segment in enumerate(indeling.segmenten):
            if not gekozen[plaats]:
                self._nieuw(segment.onderdelen, plaats)
            elif segment.merk.soort == "h":
                self._kop(segment)
            else:
                self._blok(segment, plaats)

    def _kop(self, segment: Segment) -> None:
        eerste = segment.onderdelen[0]
        titel = eerste.tekst if isinstance(eerste, Regel) else ""
        bij = maak_boom(segment.onderdelen[1:] if isinstance(eerste, Regel) else segment.onderdelen)
        gelijk = tekstmerk(titel) == segment.merk.tekst
        self.koppen.append(Kop(segment.merk, " ".join(titel.split()), gelijk, bij, segment.nummer))

    def _blok(self, segment: Segment, plaats: int) -> None:
        geknipt = knip(segment)
        self._nieuw(geknipt.voor, plaats, voor_blok=True)
        boom, tekst = maak_boom(geknipt.eigen), "\n".join(filter(None, map(tekst_van, geknipt.eigen))).strip("\n")
        self.stukken.append(
            Stuk(
                segment.merk, tekst, boom, tekstmerk(tekst) == segment.merk.tekst,
                self._oud.get(segment.merk, ()) if segment.merk in self._gewijzigd else None,
                len(self.stukken), self._meldingen.kop(segment.nummer), segment.nummer,
            )
        )  # fmt: skip
        self._nieuw(geknipt.na, plaats)

    def _nieuw(self, onderdelen: Sequence[Onderdeel], plaats: int, *, voor_blok: bool = False) -> None:
        """New text behind segment `plaats`, or before it; every heading in it begins a piece of its own."""
        segmenten = self._indeling.segmenten
        volgende = plaats if voor_blok else plaats + 1
        vorige = volgende - 1
        voor = segmenten[volgende].merk if volgende < len(segmenten) and segmenten[volgende].merk.soort == "b" else None
        na = segmenten[vorige].merk if vorige >= 0 else None
        for groep in _per_kop(onderdelen):
            boom = maak_boom(groep)
            if not boom:
                continue
            eerste = groep[0]
            als_kop = isinstance(eerste, Regel) and eerste.vorm.kop is not None
            if als_kop and isinstance(boom[0], Alinea):
                boom = (_vet(boom[0]), *boom[1:])
            kop = self._meldingen.kop(eerste.nummer - als_kop)
            self.nieuw.append(NieuwStuk(boom, na, voor, kop, eerste.nummer, als_kop, _ingevoegd(groep)))

    def verdwaald(self) -> Iterator[NietGelezen]:
        """Blocks that were dropped into a cell of a table."""
        for merk, tekst, nummer in self._indeling.verdwaald:
            waarom = "een tekstblok dat nu in een cel van een tabel staat"
            yield NietGelezen(self._meldingen.waar(nummer), tekst, waarom, merk)


def _verworpen(body: Element, stijlen: Element, nummering: Element | None) -> dict[Merk, Boom]:
    """Every block as it is when all tracked changes are rejected."""
    stroom = Lezing(Opmaak(stijlen, nummering), aangenomen=False, meldingen=None).lees(body)
    segmenten = deel_in(stroom).segmenten
    gekozen, _ = kies(segmenten)
    return {
        segment.merk: maak_boom(knip(segment).eigen)
        for segment, deze in zip(segmenten, gekozen, strict=True)
        if deze and segment.merk.soort == "b"
    }


def _per_kop(onderdelen: Sequence[Onderdeel]) -> Iterator[list[Onderdeel]]:
    groep: list[Onderdeel] = []
    for deel in onderdelen:
        if not tekst_van(deel).strip():
            continue
        if isinstance(deel, Regel) and deel.vorm.kop is not None and groep:
            yield groep
            groep = []
        groep.append(deel)
    if groep:
        yield groep


def _vet(alinea: Alinea) -> Alinea:
    return Alinea(tuple(Tekst(d.tekst, True, d.cursief) if isinstance(d, Tekst) else d for d in alinea.inhoud))


def _ingevoegd(onderdelen: Sequence[Onderdeel]) -> bool:
    """Whether all words are a tracked insertion."""
    regels = (r for deel in onderdelen for r in (deel.regels() if isinstance(deel, Tafel) else (deel,)))
    return all(d.ingevoegd for regel in regels for d in regel.delen if d.soort == "tekst" and d.tekst.strip())


def _rondom(
    bestand: Bestand, body: Element, stroom: Sequence[Onderdeel], vast: frozenset[str] | None, meldingen: Meldingen
) -> Iterator[NietGelezen]:
    """Lines of the cover, headers, footers and guidance that are not as the template made them."""
    if vast is None:
        return
    onbekend = "alleen de tekst van de hoofdstukken wordt overgenomen; dit hoort bij de opmaak of bij de zaakgegevens"
    for waar, alinea in buiten_de_tekst(body):
        if (merk := vast_merk(regel := woorden(alinea))) and merk not in vast:
            plaats = "vóór de eerste kop of het eerste tekstblok" if waar == "voorblad" else "onder de tekst"
            yield NietGelezen(plaats, regel.strip(), onbekend)
    for naam, rand in bestand.randen().items():
        for alinea in rand.iter(P):
            if (merk := vast_merk(regel := woorden(alinea))) and merk not in vast:
                yield NietGelezen(naam, regel.strip(), onbekend)
    for deel in stroom:
        if isinstance(deel, Regel) and is_hulp(deel) and (merk := vast_merk(deel.tekst)) and merk not in vast:
            yield NietGelezen(meldingen.waar(deel.nummer), deel.tekst, "tekst in de stijl van de invulhulp")


def _waarschuwingen(bestand: Bestand, indeling: Indeling) -> Iterator[str]:
    if bestand.macros:
        yield _MACROS
    if not indeling.segmenten:
        yield _GEEN_MERKEN
    elif bestand.vaste_regels is None:
        yield _GEEN_VAST
