"""Back from Word: from an edited file to proposals for the dossier.

A block is untouched when the file says what its mark says. Otherwise the dossier decides: does it still say what the
mark says, then the text of the file may be taken over; does it say something else by now, then somebody has to choose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Dossier, Versie, is_pakket
from assistent.export.afdruk import gedrukt, merk_van_blok, sleutelmerk
from assistent.export.fouten import WoordFout
from assistent.export.terug_model import Teruggelezen
from assistent.handelingen import toetsmemo
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout, beschikbaar, stel_document_samen, titel, uit_versie
from assistent.handelingen.terug_model import Letterlijk, TerugFout, Terugkeer, Voorstel, ZetAntwoord, ZetStap
from assistent.handelingen.terug_opmerkingen import opmerkingen
from assistent.handelingen.terug_overnemen import alles, neem_over, vanzelf
from assistent.handelingen.terug_plaats import Plaatsvergelijker, koppen_van, natuurlijk
from assistent.handelingen.terug_tabel import Bijgezet, Plek
from assistent.handelingen.terug_tekst import Blokkenvergelijker
from assistent.handelingen.terug_waarde import Lezer
from assistent.handelingen.toetsmemo import Memolezing
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.boom import Boom
from assistent.tekst.nederlands import aantal, opsomming
from assistent.tekst.systeem import reden

__all__ = [
    "TerugFout", "Terugkeer", "alles", "is_memo", "lees", "lees_bestand", "lees_memo", "neem_over", "samenvatting",
    "vanzelf", "vergelijk",
]  # fmt: skip

_GEEN_MERKEN = (
    "‘{naam}’ is niet terug te lezen: er staan geen tekstblokken van de Ontwerpassistent in. Een bestand voor "
    "publicatie, een PDF die naar Word is omgezet of een los gekopieerde tekst heeft die niet meer. Kies het concept "
    "waarin is gewerkt. Is dat er niet, zet de wijziging dan zelf in het document, of schrijf een nieuw concept, neem "
    "de wijziging daarin over en kies dat."
)


def lees(uitkomst: Uitkomst, pad: Path, moment: str) -> Terugkeer | Memolezing:
    """What this file would change in the dossier; of a toetsmemo its verdicts and remarks. `moment` is given to remarks
    that have no date.

    Raises `TerugFout` for a file that cannot be read, that belongs to another dossier or in which nothing is ours.
    """
    terug = lees_bestand(pad)
    if is_memo(terug):
        return lees_memo(uitkomst, pad)
    return vergelijk(uitkomst, terug, moment)


def lees_bestand(pad: Path) -> Teruggelezen:
    """The file as data, without a dossier. Raises `TerugFout`."""
    from assistent.export.terug import lees_terug

    try:
        return lees_terug(pad, pad.name)
    except WoordFout as fout:
        raise TerugFout(str(fout)) from fout
    except OSError as fout:
        raise TerugFout(f"‘{pad}’ is niet te lezen: {reden(fout)}.") from fout


def is_memo(terug: Teruggelezen) -> bool:
    """Whether this is a toetsmemo, or may be one that lost its identifier: then no block of ours stands in it."""
    kenmerk = terug.kenmerk.letterlijk
    return toetsmemo.is_toetsmemo(kenmerk) or not (kenmerk or terug.stukken or terug.koppen)


def lees_memo(uitkomst: Uitkomst, pad: Path) -> Memolezing:
    """The verdicts and remarks of a toetsmemo. Raises `TerugFout`."""
    try:
        return toetsmemo.lees(uitkomst, pad)
    except WoordFout as fout:
        kenmerk = lees_bestand(pad).kenmerk.letterlijk
        tekst = str(fout) if toetsmemo.is_toetsmemo(kenmerk) else _GEEN_MERKEN.format(naam=pad.name)
        raise TerugFout(tekst) from fout


def vergelijk(uitkomst: Uitkomst, terug: Teruggelezen, moment: str) -> Terugkeer:
    """What a file that was read would change in the dossier as it is now. Raises `TerugFout`."""
    _van_dit_dossier(uitkomst.dossier, terug)
    document = _document(uitkomst, terug)
    try:
        leidraad = stel_document_samen(uitkomst, document)
    except DocumentFout as fout:
        raise TerugFout(f"‘{terug.naam}’ is ‘{document}’, en dat document heeft dit dossier niet. {fout}") from fout
    werk = _Werk.maak(uitkomst, terug, leidraad, moment)
    voorstellen, letterlijk = werk.alles()
    if is_pakket(uitkomst.dossier):  # only its review may grow
        voorstellen = [v if v.soort == "opmerking" else replace(v, vanzelf="") for v in voorstellen]
    return Terugkeer(
        bestand=terug.naam,
        document=document,
        titel=titel(uitkomst, document),
        herkend=tuple(_herkenning(uitkomst, terug, leidraad)),
        voorstellen=_genummerd(voorstellen),
        letterlijk=letterlijk,
        blokken=werk.blokken,
    )


# ------------------------------------------------------------------------------------ whose file is it


def _van_dit_dossier(dossier: Dossier, terug: Teruggelezen) -> None:
    kenmerk = terug.kenmerk
    if not terug.stukken and not terug.koppen:
        raise TerugFout(_GEEN_MERKEN.format(naam=terug.naam))
    if kenmerk.dossier and kenmerk.dossier != dossier.id:
        wat = f"het document ‘{kenmerk.document}’ van " if kenmerk.document else ""
        raise TerugFout(
            f"‘{terug.naam}’ is {wat}een ander dossier (kenmerk {kenmerk.dossier}; dit dossier heeft {dossier.id}). "
            "Open het dossier waaruit het is geschreven en kies het bestand daar opnieuw. In dit dossier is niets "
            "veranderd."
        )


def _document(uitkomst: Uitkomst, terug: Teruggelezen) -> str:
    """The document that the file says it holds; without that the one whose blocks stand in it."""
    if terug.document:
        return terug.document
    merken = {stuk.merk.sleutel for stuk in terug.stukken}
    per_document = {naam: _sleutelmerken(uitkomst, naam) & merken for naam in beschikbaar(uitkomst)}
    beste = max(per_document, key=lambda naam: len(per_document[naam]), default="")
    if not beste or not per_document[beste]:
        raise TerugFout(
            f"‘{terug.naam}’ zegt niet meer bij welk dossier en document het hoort, en de tekstblokken erin zijn van "
            "geen document van dit dossier. Er is niets overgenomen."
        )
    return beste


def _sleutelmerken(uitkomst: Uitkomst, document: str) -> set[str]:
    return {sleutelmerk(blok.sleutel) for blok in stel_document_samen(uitkomst, document).blokken()}


def _herkenning(uitkomst: Uitkomst, terug: Teruggelezen, leidraad: Leidraad) -> Iterator[str]:
    """Which text it is, in sentences."""
    revisie, nu = terug.kenmerk.revisie, uitkomst.dossier.revisie
    if not terug.kenmerk.dossier:
        yield (
            "Het bestand zegt niet meer bij welk dossier het hoort; het document is aan zijn tekstblokken herkend. "
            "Controleer of het van dit dossier is."
        )
    elif revisie is not None and revisie < nu:
        yield f"Geschreven uit revisie {revisie}; het dossier is nu revisie {nu}."
    elif revisie is not None and revisie > nu:
        yield (
            f"Geschreven uit revisie {revisie}, later dan dit dossier (revisie {nu}). Is dit het laatste "
            "dossierbestand?"
        )
    if (versie := _uit_versie(uitkomst, terug, leidraad)) is not None:
        yield (
            f"Dit is de tekst van versie ‘{versie.naam}’ ({versie.status.replace('_', ' ')}). Wat u overneemt, komt in "
            "het dossier van nu; de versie blijft zoals zij is."
        )
    yield from terug.waarschuwingen


def _uit_versie(uitkomst: Uitkomst, terug: Teruggelezen, leidraad: Leidraad) -> Versie | None:
    """The frozen version whose text was written in this file; `None` when it is the text of now."""
    merken = {str(stuk.merk) for stuk in terug.stukken}
    if merken <= _merken(leidraad):
        return None
    for versie in reversed(uitkomst.dossier.versies):
        if leidraad.document in versie.blokken:
            with suppress(VersieFout):  # a damaged version is said where versions are looked at
                if merken <= _merken(uit_versie(uitkomst.dossier, versie, leidraad.document)):
                    return versie
    return None


def _merken(leidraad: Leidraad) -> set[str]:
    return {str(merk_van_blok(blok.sleutel, blok.boom)) for blok in leidraad.blokken() if gedrukt(blok.boom)}


# ------------------------------------------------------------------------------------ what differs


@dataclass(frozen=True, slots=True)
class _Werk:
    uitkomst: Uitkomst
    terug: Teruggelezen
    leidraad: Leidraad
    moment: str
    blokken: Mapping[str, Blok]
    weggelaten: frozenset[str]
    namen: Mapping[str, str]
    tekst: Blokkenvergelijker
    plaats: Plaatsvergelijker

    @classmethod
    def maak(cls, uitkomst: Uitkomst, terug: Teruggelezen, leidraad: Leidraad, moment: str) -> _Werk:
        blokken = {blok.sleutel: blok for blok in (*leidraad.weggelaten, *leidraad.blokken())}
        namen = {sleutelmerk(sleutel): sleutel for sleutel in blokken}
        koppen, document = koppen_van(leidraad), leidraad.document
        plaats = Plaatsvergelijker(
            uitkomst=uitkomst, leidraad=leidraad, terug=terug, koppen=koppen, namen=namen, blokken=blokken,
            natuurlijk=natuurlijk(uitkomst.stand, uitkomst, document), zaad=f"{uitkomst.dossier.id}/{document}",
        )  # fmt: skip
        zaad = terug.kenmerk.letterlijk or terug.naam
        return cls(
            uitkomst, terug, leidraad, moment, blokken, frozenset(b.sleutel for b in leidraad.weggelaten), namen,
            Blokkenvergelijker(uitkomst, Lezer(uitkomst), document, zaad), plaats,
        )  # fmt: skip

    def alles(self) -> tuple[list[Voorstel], tuple[Letterlijk, ...]]:
        """Every proposal in the order of the file, and what stays out."""
        bijgezet: list[tuple[str, Boom, str, int]] = []
        delen: list[Voorstel | Letterlijk] = []
        for stuk in self.terug.stukken:
            blok = self.blokken.get(self.namen.get(stuk.merk.sleutel, ""))
            if blok is None:
                if not stuk.ongewijzigd and stuk.tekst.strip():
                    delen.append(Letterlijk(stuk.kop, stuk.tekst, "dit tekstblok staat niet meer in het document"))
                continue
            for deel in self.tekst.stuk(stuk, blok, weggelaten=blok.sleutel in self.weggelaten):
                if isinstance(deel, Bijgezet):
                    bijgezet.append((blok.sleutel, deel.boom, stuk.kop, stuk.alinea))
                else:
                    delen.append(deel)
        delen += self.plaats.nieuw(bijgezet)
        delen += self.plaats.verplaatst()
        delen += (self.tekst.weg(self.blokken[s], self._plek(s)) for s in self.plaats.verdwenen())
        delen += self.plaats.vaste_koppen()
        delen += (Letterlijk(n.waar, n.tekst, n.waarom, self._sleutel(n.merk)) for n in self.terug.niet_gelezen)
        noten = opmerkingen(
            self.uitkomst.dossier, self.terug, self.leidraad.document, self.namen, self.blokken, self.moment
        )
        voorstellen = _eensluidend([deel for deel in delen if isinstance(deel, Voorstel)])
        return [*voorstellen, *noten], tuple(deel for deel in delen if isinstance(deel, Letterlijk))

    def _sleutel(self, merk: object) -> str:
        return self.namen.get(getattr(merk, "sleutel", ""), "")

    def _plek(self, sleutel: str) -> Plek:
        """Where a block stands in the dossier, of one that is gone from the file."""
        blok = self.blokken[sleutel]
        koppen = ((p.titel or h.titel, p.blokken) for h in self.leidraad.hoofdstukken for p in h.paragrafen)
        kop = next((titel for titel, blokken in koppen if blok in blokken), "")
        # A file that does not say any more what was written in it may never have held this block.
        return Plek(sleutel, blok.herkomst.titel, kop, 0, onzeker=self.terug.geschreven is None)


def _eensluidend(voorstellen: list[Voorstel]) -> list[Voorstel]:
    """The proposals, those that want different values for one answer marked: somebody has to choose."""
    waarden: dict[tuple[str, ...], set[str]] = {}
    for voorstel in voorstellen:
        for doel, waarde in _doelen(voorstel):
            waarden.setdefault(doel, set()).add(waarde)
    botst = {doel for doel, zetten in waarden.items() if len(zetten) > 1}
    zin = "Elders in het bestand staat hier een andere waarde."
    return [
        replace(v, onzeker=True, uitleg=f"{v.uitleg} {zin}".strip()) if any(d in botst for d, _ in _doelen(v)) else v
        for v in voorstellen
    ]


def _doelen(voorstel: Voorstel) -> Iterator[tuple[tuple[str, ...], str]]:
    for daad in voorstel.daden.get("antwoord", ()):
        if isinstance(daad, ZetStap):
            yield ("stap", daad.stap), repr((daad.datum, daad.tijd))
        elif isinstance(daad, ZetAntwoord):
            yield (daad.vraag, daad.rij, daad.kolom), repr(daad.waarde)


def _genummerd(voorstellen: Iterable[Voorstel]) -> tuple[Voorstel, ...]:
    return tuple(replace(voorstel, nr=nr) for nr, voorstel in enumerate(voorstellen, 1))


def samenvatting(terugkeer: Terugkeer) -> str:
    """How much there is of each, in one line."""
    tellers: tuple[tuple[Callable[[Voorstel], bool], str, str], ...] = (
        (lambda v: v.soort == "tekst", "gewijzigd tekstblok", "gewijzigde tekstblokken"),
        (lambda v: v.soort == "nieuw", "nieuwe tekst", "nieuwe teksten"),
        (lambda v: v.soort == "conflict", "conflict", "conflicten"),
        (lambda v: v.soort in ("verplaatst", "weggelaten"), "blok verplaatst of verwijderd", "blokken verplaatst of "
         "verwijderd"),
        (lambda v: v.soort == "gegeven", "gegeven", "gegevens"),
        (lambda v: v.soort == "opmerking", "opmerking", "opmerkingen"),
    )  # fmt: skip
    delen = [
        aantal(hoeveel, een, meer)
        for past, een, meer in tellers
        if (hoeveel := sum(past(v) for v in terugkeer.voorstellen))
    ]
    if terugkeer.letterlijk:
        delen.append(f"{len(terugkeer.letterlijk)} niet over te nemen")
    return opsomming(delen) if delen else "geen wijzigingen"
